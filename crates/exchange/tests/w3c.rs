//! Annotations as W3C describes them, ours and other programs'.

mod support;

use ascribe_annotation::{
    Coder, Project, Proposal, Review, Stance, StanceReason, StanceWord, Statement, StatementKind, decide,
};
use ascribe_exchange::{Error, Import, w3c};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use support::{Names, project, projects, with};

/// Brings an import into a project.
fn brought(project: &Project, import: Import) -> Project {
    let mut project = project.clone();
    if let Some(edit) = decide::import(&project, import.annotations) {
        project.apply(&edit).expect("the edit fits");
    }
    project
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn annotations_come_back_as_they_were(project in projects(Names::Any)) {
        let empty = Project { statements: BTreeMap::new(), ..project.clone() };
        let import = w3c::read("a.jsonld", &w3c::write(&project), &empty).expect("our own file can be read");
        prop_assert_eq!(&import.rejected, &[]);
        prop_assert_eq!(brought(&empty, import), project);
    }

    #[test]
    fn the_codebook_comes_with_them(project in projects(Names::Distinct)) {
        let bare = Project { statements: BTreeMap::new(), codebook: Default::default(), ..project.clone() };
        let import = w3c::read("a.jsonld", &w3c::write(&project), &bare).expect("our own file can be read");
        prop_assert_eq!(brought(&bare, import), project);
    }

    #[test]
    fn importing_what_is_there_changes_nothing(project in projects(Names::Any)) {
        let import = w3c::read("a.jsonld", &w3c::write(&project), &project).expect("our own file can be read");
        prop_assert_eq!(decide::import(&project, import.annotations), None);
    }

    #[test]
    fn every_annotation_has_what_w3c_demands(project in projects(Names::Any)) {
        let file = serde_json::from_str::<Value>(&w3c::write(&project)).expect("it is JSON");
        prop_assert_eq!(&file["@context"][0], "http://www.w3.org/ns/anno.jsonld");
        prop_assert_eq!(&file["total"], project.statements.len());
        for annotation in file["first"]["items"].as_array().into_iter().flatten() {
            prop_assert_eq!(&annotation["type"], "Annotation");
            prop_assert!(annotation["id"].as_str().is_some_and(|id| id.contains(':')));
            let suggested = annotation.get("creator").is_none();
            prop_assert_eq!(annotation["generator"]["name"] == "Ascribe", suggested);
            let target = annotation["target"].as_array().map_or(&annotation["target"], |targets| &targets[0]);
            prop_assert!(target["source"].is_string());
            prop_assert_eq!(&target["selector"][0]["type"], "TextPositionSelector");
            prop_assert_eq!(&target["selector"][1]["type"], "TextQuoteSelector");
        }
    }
}

#[test]
fn a_decision_reads_like_this() {
    let file = serde_json::from_str::<Value>(&w3c::write(&with(|statement| {
        statement.parts.truncate(1);
        statement.note = "Check.".to_owned();
    })));
    let article = project().articles[0].id.to_string();
    let expected = json!({
        "id": "urn:ascribe:statement:s1",
        "type": "Annotation",
        "motivation": "identifying",
        "creator": { "type": "Person", "name": "Kim" },
        "created": "2026-01-31T08:00:00.000Z",
        "modified": "2026-01-31T08:15:00.000Z",
        "body": [
            { "type": "TextualBody", "purpose": "identifying", "value": "Ada Quill", "ascribe:is": "speaker", "ascribe:entry": "ada-quill" },
            { "type": "TextualBody", "purpose": "identifying", "value": "City; Harbour = one", "ascribe:is": "organization", "ascribe:entry": "city" },
            { "type": "TextualBody", "purpose": "classifying", "value": "Bridge closure", "ascribe:is": "concept", "ascribe:entry": "closure",
              "ascribe:stance": "support" },
            { "type": "TextualBody", "purpose": "classifying", "value": "Ferry", "ascribe:is": "concept", "ascribe:entry": "ferry" },
            { "type": "TextualBody", "purpose": "commenting", "format": "text/plain", "value": "Check.", "ascribe:is": "note" }
        ],
        "target": {
            "type": "SpecificResource",
            "source": "https://news.example/bridge",
            "ascribe:article": article,
            "selector": [
                { "type": "TextPositionSelector", "start": 40, "end": 64 },
                { "type": "TextQuoteSelector", "exact": "The bridge 🛳 will close,", "prefix": "o close\n\nMayor Ada Quill said: “",
                  "suffix": "” adding: “Not for long.”\n\nShe h" }
            ]
        },
        "ascribe:kind": "direct",
        "ascribe:review": "confirmed",
        "ascribe:cue": { "start": 33, "end": 37, "exact": "said" },
        "ascribe:speakerMention": { "start": 17, "end": 32, "exact": "Mayor Ada Quill" },
        "ascribe:suggestion": {
            "rule": "colon", "confidence": 0.9, "speech": true, "nested": false,
            "evidence": [{ "start": 23, "end": 32, "exact": "Ada Quill" }]
        }
    });
    let annotation = &file.expect("it is JSON")["first"]["items"][0];
    assert_eq!(*annotation, expected);
}

/// Reads annotations of other programs; gives the statements and the messages.
fn foreign(file: &Value) -> (Vec<Statement>, Vec<String>) {
    let import = w3c::read("other.json", &file.to_string(), &project()).expect("the file can be read");
    (import.annotations.statements, import.rejected.iter().map(ToString::to_string).collect())
}

#[test]
fn another_programs_annotation_is_a_statement_and_keeps_its_own() {
    let file = json!([{
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "https://notes.example/17",
        "type": "Annotation",
        "motivation": "commenting",
        "creator": "acct:lee@notes.example",
        "created": "2026-02-01T10:00:00Z",
        "rights": "https://licence.example/",
        "body": [
            { "type": "TextualBody", "purpose": "commenting", "value": "Really?" },
            { "type": "TextualBody", "purpose": "tagging", "value": "bridge CLOSURE" },
            { "type": "Video", "id": "https://video.example/1" },
            "https://notes.example/linked"
        ],
        "target": {
            "source": "https://news.example/bridge",
            "selector": [
                { "type": "RangeSelector", "startSelector": {}, "endSelector": {} },
                { "type": "TextQuoteSelector", "exact": "Not for long.", "prefix": "adding: “" }
            ]
        }
    }]);
    let (statements, refused) = foreign(&file);
    assert_eq!(refused, Vec::<String>::new());
    let statement = &statements[0];
    assert_eq!(statement.id.as_str(), "https://notes.example/17");
    assert_eq!((statement.kind, statement.review), (StatementKind::Direct, Review::Confirmed));
    assert_eq!(statement.coder, Coder::Person("acct:lee@notes.example".to_owned()));
    assert_eq!(statement.note, "Really?");
    assert_eq!(statement.positions[0].stance, None::<Stance>);
    assert_eq!(
        statement.extra["body"],
        json!([{ "type": "Video", "id": "https://video.example/1" }, "https://notes.example/linked"])
    );
    assert_eq!(statement.extra["rights"], "https://licence.example/");

    let mut project = project();
    let import = w3c::read("other.json", &file.to_string(), &project).expect("the file can be read");
    let edit = decide::import(&project, import.annotations).expect("something new");
    project.apply(&edit).expect("the edit fits");
    assert_eq!(project.codebook.concepts.len(), 2, "the tag is a concept that was there");
    let again = w3c::read("a.jsonld", &w3c::write(&project), &project).expect("our own file can be read");
    assert_eq!(decide::import(&project, again.annotations), None);
    assert!(w3c::write(&project).contains("RangeSelector"));
}

#[test]
fn what_has_no_place_in_the_articles_is_refused_with_the_reason() {
    let source = "https://news.example/bridge";
    let quote = |words: &str| json!({ "type": "TextQuoteSelector", "exact": words });
    let file = json!({ "type": "AnnotationPage", "items": [
        { "type": "Annotation", "target": { "source": "https://elsewhere.example/", "selector": quote("x") } },
        { "type": "Annotation", "target": { "source": source } },
        { "type": "Annotation", "target": { "source": source, "selector": quote("no such words here at all") } },
        { "type": "Annotation", "target": { "source": source, "selector": { "type": "TextPositionSelector", "start": 5, "end": 900 } } },
        { "type": "Annotation", "target": { "source": source, "selector": { "type": "TextPositionSelector", "start": "5" } } },
        { "type": "Annotation", "target": { "source": source, "selector": quote("or") } },
        "https://notes.example/18",
        { "type": "Annotation" },
        { "type": "Annotation", "ascribe:kind": "sung", "target": { "source": source, "selector": quote("Not for long.") } },
        { "type": "Annotation", "target": { "type": "Choice", "items": [source] } },
        { "type": "Annotation", "target": [
            { "source": source, "selector": quote("Not for long.") },
            { "source": source, "selector": quote("for long") }
        ] }
    ]});
    let (statements, refused) = foreign(&file);
    assert_eq!(statements, []);
    assert_eq!(
        refused,
        [
            "items/0/target/source: the article 'https://elsewhere.example/' is not in the project; add it first, then import again",
            "items/1/target: no selector for the document 'https://news.example/bridge'; a TextPositionSelector or TextQuoteSelector is needed",
            "items/2/target/selector: the words are not in the article",
            "items/3/target/selector: the position lies outside the article",
            "items/4/target/selector/0/start: a whole number was expected, but a text is there",
            "items/5/target/selector: it is not certain which words are meant: they have changed or stand in several places",
            "items/6: the annotation is only named by its address 'https://notes.example/18'; export it with its content",
            "items/7: an annotation with a \"target\" was expected",
            "items/8/ascribe:kind: 'sung' was found, where direct, indirect, mixed was expected",
            "items/9/target/source: the target does not say which document it is in",
            "items/10/target: the parts of one statement must not overlap",
        ]
    );
}

#[test]
fn a_single_annotation_and_a_short_body_are_read_too() {
    let selector = json!({ "type": "TextPositionSelector", "start": 91, "end": 110 });
    let file = json!({ "type": "Annotation", "bodyValue": "Hm.", "target": { "source": "https://news.example/bridge", "selector": selector } });
    let (statements, refused) = foreign(&file);
    assert_eq!((statements.len(), refused.len()), (1, 0));
    assert_eq!((statements[0].note.as_str(), statements[0].kind), ("Hm.", StatementKind::Indirect));
    let other = json!({ "type": "Annotation", "target": { "source": "https://elsewhere.example/" } });
    assert!(foreign(&other).1[0].starts_with("target/source: the article"));
    let (again, _) = foreign(&file);
    assert_eq!(statements[0].id, again[0].id, "it has the same id when it comes again");
}

#[test]
fn what_holds_no_annotations_is_said_to_hold_none() {
    let read = |text: &str| w3c::read("x.json", text, &project()).expect_err("there are none");
    assert_eq!(
        read("{\"a\": 1}").to_string(),
        "x.json is not a file of W3C annotations: it has neither \"items\" nor a \"target\""
    );
    assert!(matches!(read("{"), Error::BrokenJson { line: 1, column: 1, .. }));
}

#[test]
fn what_the_engine_proposes_stays_apart_from_what_a_person_decided() {
    let place = support::find("will close");
    let proposal = Proposal {
        concept: "ferry 🛳 fares".to_owned(),
        stance: Stance::Oppose,
        confidence: 0.75,
        evidence: vec![place],
        reasons: vec![StanceReason { span: place, does: StanceWord::Ends }],
        extra: serde_json::Map::new(),
    };
    let project = with(|statement| statement.proposals = vec![proposal]);
    let file = serde_json::from_str::<Value>(&w3c::write(&project)).expect("it is JSON");
    let annotation = &file["first"]["items"][0];
    assert_eq!(annotation["ascribe:proposals"][0]["generator"]["name"], "Ascribe");
    assert_eq!(annotation["ascribe:proposals"][0]["reasons"][0]["exact"], "will close");
    let bodies = annotation["body"].as_array().expect("there are bodies");
    assert!(bodies.iter().all(|body| body["value"] != "ferry 🛳 fares"), "a proposal is no body");
    let empty = Project { statements: BTreeMap::new(), ..project.clone() };
    let import = w3c::read("a.jsonld", &w3c::write(&project), &empty).expect("our own file can be read");
    assert_eq!(import.rejected, []);
    assert_eq!(brought(&empty, import), project);
}
