//! What cannot be read is named, with the reason; everything else is read.

use crate::desk::{Desk, Said};

fn refused(name: &str, content: &[u8], words: &str) {
    let desk = Desk::new();
    desk.put("good.txt", "Nobody came to the gate.");
    desk.put(name, content);
    let said = desk.ascribe(&format!("read --to jsonl {name} good.txt"));
    assert_eq!(said.code, Some(1), "{}", said.err);
    assert!(said.err.starts_with(&format!("ascribe: {name}: ")) && said.err.contains(words), "{}", said.err);
    assert_eq!(ids(&said), ["good"], "the others are read");
}

fn ids(said: &Said) -> Vec<String> {
    said.lines().iter().map(|line| line["id"].as_str().unwrap_or_default().to_owned()).collect()
}

#[test]
fn another_encoding_is_named_with_its_place_and_the_way_out() {
    refused("old.txt", b"caf\xe9 opens", "byte 3");
    refused("old.txt", b"caf\xe9 opens", "--encoding latin1");
}

#[test]
fn latin1_is_read_when_asked_for() {
    let desk = Desk::new();
    desk.put("old.txt", b"caf\xe9 \x93opens\x94");
    let found = desk.ascribe("read --with-text --encoding latin1 old.txt").json();
    assert_eq!(found["text"], "café “opens”");
}

#[test]
fn empty_and_binary_files_are_refused() {
    refused("empty.txt", b" \n\t", "empty");
    refused("empty.txt", b"", "empty");
    refused("picture.txt", b"\x89PNG\r\n\x1a\n\0\0", "not a text file");
    refused("some.pdf", b"%PDF-1.7 ...", "not a text file");
}

#[test]
fn json_is_no_article() {
    refused("a.json", br#"{"id": 1}"#, "--from jsonl");
    refused("a.ascribe.json", br#"{"ascribe": 1}"#, "convert");
    refused("a.csv", b"a,b\n1,2", "--from text");
}

#[test]
fn a_page_without_words_is_refused() {
    refused("a.html", b"<html><script>var a = 'words';</script></html>", "no article text");
}

#[test]
fn a_file_of_more_than_20_megabytes_is_refused() {
    refused("big.txt", &vec![b'a'; 20_000_001], "too large");
}

#[test]
fn folders_and_missing_files_are_refused() {
    let desk = Desk::new();
    std::fs::create_dir(desk.path().join("folder")).expect("a folder");
    let said = desk.ascribe("read folder missing.txt missing.jsonl");
    assert_eq!(said.code, Some(1));
    assert!(said.err.contains("folder: this is a folder; name the files in it"), "{}", said.err);
    assert!(said.err.contains("missing.txt: there is no such file"), "{}", said.err);
    assert!(said.err.contains("missing.jsonl: there is no such file"), "{}", said.err);
}

#[test]
fn a_single_refused_file_gives_no_output_at_all() {
    let desk = Desk::new();
    for to in ["json", "jsonl", "text", "w3c", "csv"] {
        let said = desk.ascribe(&format!("read --to {to} missing.txt"));
        assert_eq!((said.code, said.out.as_str()), (Some(1), ""), "{to}");
    }
}
