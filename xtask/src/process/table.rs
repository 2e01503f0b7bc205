//! The machine's table of running programs, as `ps` gives it. Where there is no `ps` it is empty.

use std::process::Command;

/// One running program.
#[derive(Debug)]
pub(super) struct Row {
    id: u32,
    parent: u32,
    line: String,
}

/// Reads the table as it is now.
pub(super) fn read() -> Vec<Row> {
    let Ok(answer) = Command::new("ps").args(["-A", "-ww", "-o", "pid=,ppid=,args="]).output() else {
        return Vec::new();
    };
    String::from_utf8_lossy(&answer.stdout).lines().filter_map(row).collect()
}

/// Returns the programs that `root` started, and those that they started.
pub(super) fn descendants(table: &[Row], root: u32) -> Vec<u32> {
    let mut found = vec![root];
    let mut next = 0;
    while let Some(&parent) = found.get(next) {
        found.extend(table.iter().filter(|row| row.parent == parent).map(|row| row.id));
        next += 1;
    }
    found.split_off(1)
}

/// Returns the programs whose command line holds `mark`.
pub(super) fn marked(table: &[Row], mark: &str) -> Vec<u32> {
    table.iter().filter(|row| row.line.contains(mark)).map(|row| row.id).collect()
}

fn row(line: &str) -> Option<Row> {
    let mut words = line.split_whitespace();
    let (id, parent) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
    Some(Row { id, parent, line: words.collect::<Vec<_>>().join(" ") })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "1 0 init\n  20 1 xtask\n  21 20 cargo test\n  22 21 driver --port=1\n  30 1 other --mark=x";

    fn table() -> Vec<Row> {
        TABLE.lines().filter_map(row).collect()
    }

    #[test]
    fn descendants_are_those_below_at_any_depth() {
        assert_eq!(descendants(&table(), 20), [21, 22]);
        assert!(descendants(&table(), 30).is_empty());
    }

    #[test]
    fn a_mark_is_looked_for_in_the_whole_line() {
        assert_eq!(marked(&table(), "--mark=x"), [30]);
    }

    #[test]
    fn this_program_is_in_its_machine_s_table() {
        let own = std::process::id();
        assert!(cfg!(windows) || read().iter().any(|row| row.id == own));
    }
}
