//! Wrong usage ends with 2 and says what is wrong; help says only what there is.

use crate::desk::Desk;

fn wrong(arguments: &str, words: &str) {
    let said = Desk::new().ascribe(arguments);
    assert_eq!((said.code, said.out.as_str()), (Some(2), ""), "{arguments}");
    assert!(said.err.contains(words), "{arguments}: {}", said.err);
}

#[test]
fn wrong_usage_is_explained() {
    wrong("", "tell me what to do");
    wrong("reed a.txt", "no command 'reed'");
    wrong("compare a.txt b.txt", "no command 'compare'");
    wrong("read", "name a file");
    wrong("read - -", "only once");
    wrong("read --to pdf a.txt", "choose one of json, jsonl, text, w3c, csv");
    wrong("read --from pdf a.txt", "choose one of auto, text, html, jsonl");
    wrong("read --to", "--to");
    wrong("read --encoding klingon a.txt", "no encoding 'klingon'");
    wrong("read --colour a.txt", "--colour");
    wrong("convert a.txt", "name two files");
    wrong("convert --with-text a.txt b.csv", "--with-text");
    wrong("help dance", "no command 'dance'");
}

#[test]
fn help_names_every_command_and_no_other() {
    let desk = Desk::new();
    let help = desk.ascribe("--help");
    assert_eq!((help.code, help.err.as_str()), (Some(0), ""));
    assert!(help.out.contains("ascribe read") && help.out.contains("ascribe convert") && !help.out.contains("compare"));
    assert_eq!(desk.ascribe("help").out, help.out);
    for command in ["read", "convert"] {
        let page = desk.ascribe(&format!("help {command}"));
        assert!(page.out.contains(&format!("ascribe {command} [")), "{}", page.out);
        assert_eq!(desk.ascribe(&format!("{command} --help")).out, page.out);
    }
    assert!(desk.ascribe("--version").out.starts_with("ascribe "));
}
