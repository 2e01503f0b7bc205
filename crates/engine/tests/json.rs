//! The JSON of the contract, field by field.

use ascribe_engine::json::{ArticleJson, TextIs, article_json};
use ascribe_engine::{
    Amount, AmountKind, Attribution, Boilerplate, BoilerplateKind, Confidence, Entity, EntityId, Mention, MentionForm,
    NameKind, NotStatement, NotStatementReason, Reading, StatementFinding, StatementKind, TimeExpression,
};
use ascribe_text::{Document, Span};
use serde_json::{Value, json};

/// Characters of one to four bytes stand before everything, so that no two counts agree.
const TEXT: &str = "🎉 Gäste\r\n\r\n“We stay,” said Ada Penn on Monday, calling €2bn, up 5%, a “win”. Share this";

fn span(words: &str) -> Span {
    let start = TEXT.find(words).expect("words of the text");
    Span::from_range(start..start + words.len())
}

fn reading() -> Reading {
    Reading {
        headline: Some(span("🎉 Gäste")),
        boilerplate: vec![Boilerplate { span: span("Share this"), kind: BoilerplateKind::AlsoRead }],
        entities: vec![Entity {
            name: "Ada Penn".to_owned(),
            kind: NameKind::Person,
            roles: Vec::new(),
            mentions: vec![Mention { span: span("Ada Penn"), form: MentionForm::Name }],
        }],
        times: vec![TimeExpression { span: span("Monday"), value: None }],
        amounts: vec![
            Amount {
                span: span("€2bn"),
                kind: AmountKind::Money,
                value: "2000000000".into(),
                currency: Some("EUR".into()),
            },
            Amount { span: span("5%"), kind: AmountKind::Percent, value: "5".into(), currency: None },
        ],
        statements: vec![StatementFinding {
            kind: StatementKind::Direct,
            parts: vec![span("We stay,")],
            quoted: Vec::new(),
            attribution: Attribution {
                cue: Some(span("said")),
                speaker_mention: Some(span("Ada Penn")),
                speakers: vec![EntityId(0), EntityId(7)],
                speaker: Some("Ada Penn".to_owned()),
                rule: "cue_after".to_owned(),
                evidence: Vec::new(),
                confidence: Confidence::new(0.9),
            },
            speech: true,
            nested: false,
        }],
        not_statements: vec![NotStatement { span: span("win"), why: NotStatementReason::Scare }],
        ..Reading::default()
    }
}

/// Counts code points the slow way.
fn place(words: &str) -> Value {
    let before = TEXT[..TEXT.find(words).expect("words of the text")].chars().count();
    json!({ "start": before, "end": before + words.chars().count() })
}

fn place_with(words: &str, key: &str, value: Value) -> Value {
    let mut place = place(words);
    place[key] = value;
    place
}

#[test]
fn the_result_has_the_shape_of_the_contract() {
    let found = article_json("gala", &Document::from_text(TEXT), &reading(), TextIs::LeftOut);
    let mut money = place_with("€2bn", "value", "2000000000".into());
    (money["kind"], money["currency"]) = ("money".into(), "EUR".into());
    let mut share = place_with("5%", "value", "5".into());
    share["kind"] = "percent".into();
    let wanted = json!({
        "ascribe": 1,
        "id": "gala",
        "headline": place("🎉 Gäste"),
        "boilerplate": [place_with("Share this", "kind", "also_read".into())],
        "entities": [{ "id": "e1", "name": "Ada Penn", "type": "PER", "mentions": [place_with("Ada Penn", "form", "name".into())] }],
        "times": [place_with("Monday", "value", Value::Null)],
        "amounts": [money, share],
        "statements": [{
            "id": "s1", "kind": "direct", "parts": [place("We stay,")], "quoted": [],
            "speaker": "Ada Penn", "speakers": ["e1"], "speaker_mention": place("Ada Penn"), "cue": place("said"),
            "speech": true, "nested": false, "rule": "cue_after", "confidence": Confidence::new(0.9), "positions": []
        }],
        "not_statements": [place_with("win", "why", "scare".into())],
    });
    assert_eq!(serde_json::to_value(found).expect("JSON"), wanted);
}

#[test]
fn what_is_written_can_be_read_back() {
    let document = Document::from_text(TEXT);
    let written = article_json("gala", &document, &reading(), TextIs::Included);
    let line = serde_json::to_string(&written).expect("JSON");
    assert_eq!(serde_json::from_str::<ArticleJson>(&line).expect("our own JSON"), written);
    assert_eq!(written.text.as_deref(), Some(TEXT));
}
