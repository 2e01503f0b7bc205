//! `ascribe read` on a corpus: one article a line in, one result a line out.

use crate::desk::Desk;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

#[test]
fn results_come_in_order_and_refused_lines_are_named() {
    let desk = Desk::new();
    let mut corpus: String =
        (0..300).map(|number| format!("{{\"id\": {number}, \"text\": \"“Yes,” said Ada Penn.\"}}\n")).collect();
    corpus.push_str("\n{\"id\": \"bad\"}\nnot json\n{\"id\": \"last\", \"text\": \"\"}");
    desk.put("c.jsonl", corpus);
    let said = desk.ascribe("read c.jsonl");
    assert_eq!(said.code, Some(1));
    let ids: Vec<String> = said.lines().iter().map(|line| line["id"].as_str().unwrap_or_default().to_owned()).collect();
    assert_eq!(ids, (0..300).map(|number| number.to_string()).chain(["last".to_owned()]).collect::<Vec<_>>());
    assert!(said.err.contains("c.jsonl, line 302: missing field `text`"), "{}", said.err);
    assert!(said.err.contains("c.jsonl, line 303: "), "{}", said.err);
}

#[test]
fn a_corpus_may_become_a_list() {
    let desk = Desk::new();
    let said = desk.ascribe_with("read --from jsonl --to json -", b"{\"text\": \"a\"}\n{\"text\": \"b\"}\n");
    assert_eq!(said.json().as_array().map(Vec::len), Some(2));
    let none = desk.ascribe_with("read --from jsonl --to json -", b"");
    assert_eq!(none.json().as_array().map(Vec::len), Some(0));
}

#[test]
fn each_result_comes_before_the_next_line_is_asked_for() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_ascribe"))
        .args(["read", "--from", "jsonl", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut input = child.stdin.take().expect("a pipe in");
    let mut output = BufReader::new(child.stdout.take().expect("a pipe out"));
    for number in 0..5 {
        writeln!(input, "{{\"id\": {number}, \"text\": \"“Yes,” said Ada Penn.\"}}").expect("a line goes in");
        input.flush().expect("a line goes in");
        let mut line = String::new();
        output.read_line(&mut line).expect("a line comes out");
        assert!(line.contains(&format!("\"id\":\"{number}\"")), "{line}");
    }
    drop(input);
    assert!(child.wait().expect("the program ends").success());
}

#[test]
fn who_has_seen_enough_may_leave() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_ascribe"))
        .args(["read", "--from", "jsonl", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let mut input = child.stdin.take().expect("a pipe in");
    // The program may be gone before all lines are written.
    let _ = (0..2_000).try_for_each(|_| writeln!(input, "{{\"text\": \"“Yes,” said Ada Penn.\"}}"));
    drop(input);
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""));
}
