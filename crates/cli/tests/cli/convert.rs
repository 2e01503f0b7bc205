//! `ascribe convert`.

use crate::desk::Desk;

const GALA: &str =
    "Gala opens\n\n“We stay,” said Ada Penn on Monday after a long walk along the river and over the old bridge.";

#[test]
fn an_article_becomes_a_project_and_the_project_annotations_and_a_table() {
    let desk = Desk::new();
    desk.put("gala.txt", GALA);
    let said = desk.ascribe("convert gala.txt gala.ascribe.json");
    assert_eq!((said.code, said.out.as_str(), said.err.as_str()), (Some(0), "", ""));
    assert!(desk.text_of("gala.ascribe.json").contains("Ada Penn"));
    assert_eq!(desk.ascribe("convert gala.ascribe.json gala.jsonld").code, Some(0));
    assert!(desk.text_of("gala.jsonld").contains("AnnotationCollection"));
    assert_eq!(desk.ascribe("convert gala.ascribe.json gala.csv").code, Some(0));
    assert!(desk.text_of("gala.csv").contains("We stay"));
}

#[test]
fn a_project_survives_unchanged() {
    let desk = Desk::new();
    desk.put("gala.txt", GALA);
    desk.ascribe("convert gala.txt one.ascribe.json");
    assert_eq!(desk.ascribe("convert one.ascribe.json two.ascribe.json").code, Some(0));
    assert_eq!(desk.text_of("one.ascribe.json"), desk.text_of("two.ascribe.json"));
}

#[test]
fn what_is_refused_leaves_the_old_file_alone() {
    let desk = Desk::new();
    desk.put("broken.ascribe.json", "{\"ascribe\": 1, ");
    desk.put("out.csv", "precious");
    let said = desk.ascribe("convert broken.ascribe.json out.csv");
    assert_eq!(said.code, Some(1));
    assert!(said.err.starts_with("ascribe: broken.ascribe.json: "), "{}", said.err);
    assert_eq!(desk.text_of("out.csv"), "precious");
    let newer = desk.put("newer.ascribe.json", "{\"ascribe\": 99}");
    assert!(desk.ascribe("convert newer.ascribe.json out.csv").err.contains("newer"), "{}", newer.display());
}

#[test]
fn formats_that_cannot_be_are_refused() {
    let desk = Desk::new();
    desk.put("gala.txt", GALA);
    for (arguments, words) in [
        ("convert gala.txt out.txt", "choose project, w3c or csv"),
        ("convert gala.txt out", "the ending says nothing"),
        ("convert gala out.csv", "the ending says nothing"),
        ("convert gala.csv out.ascribe.json", "do not hold their articles"),
        ("convert missing.txt out.csv", "no such file"),
        ("convert gala.txt no/such/folder/out.csv", "cannot be written"),
    ] {
        let said = desk.ascribe(arguments);
        assert_eq!(said.code, Some(1), "{arguments}");
        assert!(said.err.contains(words), "{arguments}: {}", said.err);
    }
    assert!(!desk.has("out.csv") && !desk.has("out"));
}
