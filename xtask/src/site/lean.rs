//! Scripts and styles as they are published: without what only their readers in the repository need.

/// Leaves out comments that are lines of their own, indentation and empty lines. No script here has a text over several lines.
pub(super) fn script(source: &str) -> String {
    let mut in_comment = false;
    let mut lines = String::new();
    for line in source.lines().map(str::trim_start) {
        in_comment = in_comment || line.starts_with("/*");
        if !(in_comment || line.starts_with("//") || line.is_empty()) {
            lines.push_str(line);
            lines.push('\n');
        }
        in_comment = in_comment && !line.ends_with("*/");
    }
    lines
}

/// Leaves out comments, indentation and empty lines. No style here has `/*` in a text.
pub(super) fn style(source: &str) -> String {
    let mut rest = source;
    let mut bare = String::new();
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let lines = bare.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.fold(String::new(), |lean, line| lean + line + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_lose_comments_and_indentation() {
        let source =
            "/**\n * What it is.\n */\nexport class A {\n    // why\n    b() {}\n\n}\n/* one line */\nend(); // now\n";
        assert_eq!(script(source), "export class A {\nb() {}\n}\nend(); // now\n");
    }

    #[test]
    fn styles_lose_comments_and_indentation() {
        let source = "/* What it is. */\n\n.a {\n  color: red; /* why */\n}\n/* over\n   lines */\n.b { top: 0 }";
        assert_eq!(style(source), ".a {\ncolor: red;\n}\n.b { top: 0 }\n");
    }
}
