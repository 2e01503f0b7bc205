//! What a project file holds comes back, and nothing in it is lost.

mod support;

use ascribe_exchange::{Error, project};
use proptest::prelude::*;
use serde_json::{Value, json};
use support::{Names, projects};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn a_project_comes_back_as_it_was(project in projects(Names::Any)) {
        let opened = project::read("p.ascribe.json", &project::write(&project)).expect("our own file can be read");
        prop_assert_eq!(&opened.rejected, &[]);
        prop_assert_eq!(opened.project, project);
    }

    #[test]
    fn unknown_properties_survive_at_every_level(project in projects(Names::Any)) {
        let mut file = serde_json::from_str::<Value>(&project::write(&project)).expect("it is JSON");
        add_unknown(&mut file);
        let opened = project::read("p.ascribe.json", &file.to_string()).expect("the file can be read");
        prop_assert_eq!(&opened.rejected, &[]);
        let written = serde_json::from_str::<Value>(&project::write(&opened.project)).expect("it is JSON");
        prop_assert_eq!(written, file);
    }

    #[test]
    fn reading_never_panics(text in "\\PC{0,40}|(\\{|\\}|\\[|\\]|\"ascribe\"|\"documents\"|:|,|1|null){0,20}") {
        let _ = project::read("p.ascribe.json", &text);
    }
}

/// Puts a property that nobody knows into every object.
fn add_unknown(value: &mut Value) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(add_unknown),
        Value::Object(object) => {
            object.values_mut().for_each(add_unknown);
            object.insert("x-new".to_owned(), json!({ "of": ["a", "newer", "version"] }));
        }
        _ => {}
    }
}

/// Reads a file that cannot be read; gives the message.
fn message(text: &str) -> String {
    project::read("bridge.ascribe.json", text).expect_err("the file cannot be read").to_string()
}

#[test]
fn messages_say_what_where_and_what_to_do() {
    let cases = [
        (
            "{\"ascribe\": 1,\n \"documents\": [}",
            "bridge.ascribe.json is broken at line 2, column 16: expected value; use a copy of the file that is whole",
        ),
        (
            "{\"ascribe\": 1, \"documents\": [{\"text\": \"Cut he",
            "bridge.ascribe.json is broken at line 1, column 45: EOF while parsing a string; use a copy of the file that is whole",
        ),
        (
            "{\"ascribe\": 7}",
            "bridge.ascribe.json was saved by a newer Ascribe (version 7 of the file, this one reads up to 2): update Ascribe and open it again",
        ),
        ("[1]", "bridge.ascribe.json is not an Ascribe project: an object was expected, but a list is there"),
        ("{\"a\": 1}", "bridge.ascribe.json is not an Ascribe project: it does not say \"ascribe\": 1"),
        ("{\"ascribe\": 1}", "bridge.ascribe.json is not an Ascribe project: it has no \"documents\""),
        (
            "{\"ascribe\": \"one\", \"documents\": []}",
            "bridge.ascribe.json is not an Ascribe project: its version is not a number from 1 on",
        ),
        ("{\"ascribe\": 1, \"documents\": [{}]}", "bridge.ascribe.json, documents/0/text: a text is missing"),
        (
            "{\"ascribe\": 1, \"documents\": [{\"text\": 3}]}",
            "bridge.ascribe.json, documents/0/text: a text was expected, but a number is there",
        ),
        (
            "{\"ascribe\": 1, \"documents\": [{\"text\": \"a\"}, {\"text\": \"a\"}]}",
            "bridge.ascribe.json, documents/1/id: the id 'ca978112ca1bbdcafac231b39a23dc4d' is there twice; every document needs its own",
        ),
        (
            "{\"ascribe\": 1, \"documents\": [], \"codebook\": {\"speakers\": [{\"id\": \"a\"}]}}",
            "bridge.ascribe.json, codebook/speakers/0/name: a text is missing",
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(message(text), expected);
    }
}

#[test]
fn a_newer_version_is_named_even_where_all_else_is_different() {
    let error = project::read("n", "{\"ascribe\": 3, \"documents\": {\"moved\": true}}").expect_err("it is newer");
    assert_eq!(error, Error::NewerVersion { name: "n".to_owned(), version: 3, known: 2 });
}

#[test]
fn annotations_that_cannot_be_read_are_named_and_written_again() {
    let mut file = serde_json::from_str::<Value>(&project::write(&support::project())).expect("it is JSON");
    let bad = json!({ "type": "Annotation", "id": "urn:x:1", "target": "https://elsewhere.example/" });
    file["annotations"].as_array_mut().expect("it is a list").push(bad);
    let opened = project::read("p", &file.to_string()).expect("the rest can be read");
    assert_eq!(opened.project.statements.len(), 1);
    assert_eq!(
        opened.rejected.iter().map(ToString::to_string).collect::<Vec<_>>(),
        [
            "annotations/1/target: no selector for the document 'https://elsewhere.example/'; a TextPositionSelector or TextQuoteSelector is needed"
        ]
    );
    assert_eq!(serde_json::from_str::<Value>(&project::write(&opened.project)).expect("it is JSON"), file);
}

#[test]
fn blocks_and_title_are_found_where_the_file_has_none() {
    let opened = project::read("p", "{\"ascribe\": 1, \"documents\": [{\"text\": \"Words of an article.\"}]}")
        .expect("it can be read");
    assert_eq!(opened.project.articles[0].title, "Words of an article.");
    assert_eq!(opened.project.articles[0].blocks.len(), 1);
}

#[test]
fn a_file_of_version_1_is_read_as_it_is() {
    let file = json!({
        "ascribe": 1,
        "name": "Old",
        "documents": [{ "text": "Words of an article." }],
        "codebook": { "speakers": [{ "id": "ada", "name": "Ada Quill", "aliases": ["A. Quill"] }], "organizations": [], "concepts": [] },
        "annotations": [],
    });
    let opened = project::read("old.ascribe.json", &file.to_string()).expect("it can be read");
    let codebook = &opened.project.codebook;
    assert_eq!((codebook.speakers[0].aliases.len(), codebook.version()), (1, None));
    assert_eq!(codebook.scheme.types.len(), 1, "every project has claims");
    let written = serde_json::from_str::<Value>(&project::write(&opened.project)).expect("it is JSON");
    assert_eq!((&written["ascribe"], written["codebook"].get("types")), (&json!(2), None));
}

#[test]
fn a_colour_or_key_that_cannot_be_read_stays_as_it_came() {
    let concept = json!({ "id": "toll", "name": "Toll", "color": "red", "key": "ctrl+t" });
    let file = json!({ "ascribe": 2, "documents": [], "codebook": { "concepts": [concept] } });
    let opened = project::read("p", &file.to_string()).expect("it can be read");
    assert_eq!((opened.project.codebook.concepts[0].color, opened.project.codebook.concepts[0].key), (None, None));
    let written = serde_json::from_str::<Value>(&project::write(&opened.project)).expect("it is JSON");
    assert_eq!(written["codebook"]["concepts"][0], concept);
}
