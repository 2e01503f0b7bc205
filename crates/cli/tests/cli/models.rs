//! Trained models beside the rules.

use crate::desk::Desk;
use std::path::Path;

/// "Sobeldt" is in no list, and no title or first name stands before it.
const ARTICLE: &str =
    "Mergers slow\n\nShares of Sobeldt fell on Tuesday after Sobeldt Holdings said that it would sell its mills.\n";

fn shipped() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../www/models").display().to_string()
}

#[test]
fn the_models_of_the_program_find_the_names() {
    let desk = Desk::new();
    desk.put("a.txt", ARTICLE);
    let found = desk.ascribe("read a.txt").json();
    let names: Vec<_> = found["entities"].as_array().expect("a list").iter().map(|entity| &entity["name"]).collect();
    assert!(names.iter().any(|name| *name == "Sobeldt Holdings"), "{names:?}");
    assert_eq!(found["statements"][0]["speaker"], "Sobeldt Holdings");
    assert_eq!(found, desk.ascribe(&format!("read --models {} a.txt", shipped())).json());
}

#[test]
fn without_models_reading_goes_on_by_rules() {
    let desk = Desk::new();
    desk.put("a.txt", "“It is open,” said Anna Hale.");
    let found = desk.ascribe("read --no-models a.txt").json();
    assert_eq!(found["statements"][0]["speaker"], "Anna Hale");
}

#[test]
fn models_are_chosen_once() {
    let said = Desk::new().ascribe("read --no-models --models nowhere a.txt");
    assert_eq!(said.code, Some(2));
    assert!(said.err.contains("--no-models"), "{}", said.err);
}

#[test]
fn a_folder_without_models_is_named_with_what_to_do() {
    let desk = Desk::new();
    desk.put("a.txt", ARTICLE);
    let said = desk.ascribe("read --models nowhere a.txt");
    assert_eq!(said.code, Some(1));
    assert!(said.err.contains("words.bin") && said.err.contains("by rules"), "{}", said.err);
    assert_eq!(said.out, "");
}

#[test]
fn a_damaged_model_is_refused() {
    let desk = Desk::new();
    desk.put("a.txt", ARTICLE);
    let mut bytes = std::fs::read(Path::new(&shipped()).join("words.bin")).expect("a shipped model");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    desk.put("words.bin", bytes);
    let said = desk.ascribe("read --models . a.txt");
    assert_eq!(said.code, Some(1));
    assert!(said.err.contains("words.bin"), "{}", said.err);
}
