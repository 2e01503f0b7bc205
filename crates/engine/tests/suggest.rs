//! What the engine finds becomes suggestions of a project.

use ascribe_annotation::{Article, Coder, Position, Project, Review, Speaker, StatementKind, decide};
use ascribe_engine::{
    Attribution, Confidence, Entity, EntityId, Mention, MentionForm, NameKind, Reading, StatementFinding, suggest,
    suggestions,
};
use ascribe_text::Span;
use proptest::prelude::*;

/// An invented report.
const TEXT: &str = "Harbour Board spokeswoman Ada Quill said: “We open at six.” Ms Quyll added: “We close at ten.” \
    “Good,” said a ferry owner. Ada Quyll left. “No,” he said.";

/// Finds words in the report.
fn find(words: &str) -> Span {
    let start = TEXT.find(words).expect("the words are in the report");
    Span::from_range(start..start + words.len())
}

fn entity(name: &str, kind: NameKind, roles: &[&str], mentions: &[&str]) -> Entity {
    let mentions = mentions.iter().map(|words| Mention { span: find(words), form: MentionForm::Name }).collect();
    Entity { name: name.to_owned(), kind, roles: roles.iter().map(|role| (*role).to_owned()).collect(), mentions }
}

fn finding(words: &str, speakers: &[u32], speaker: Option<&str>) -> StatementFinding {
    StatementFinding {
        kind: ascribe_engine::StatementKind::Direct,
        parts: vec![find(words)],
        quoted: Vec::new(),
        attribution: Attribution {
            cue: Some(find("said")),
            speaker_mention: None,
            speakers: speakers.iter().map(|id| EntityId(*id)).collect(),
            speaker: speaker.map(str::to_owned),
            rule: "colon".to_owned(),
            evidence: vec![find("Ada Quill")],
            confidence: Confidence::new(0.9),
        },
        speech: true,
        nested: false,
    }
}

fn reading() -> Reading {
    Reading {
        entities: vec![
            entity("Ada Quill", NameKind::Person, &["Harbour Board spokeswoman"], &["Ada Quill", "Quyll", "Ada Quyll"]),
            entity("Harbour Board", NameKind::Organization, &[], &["Harbour Board"]),
        ],
        statements: vec![
            finding("We open at six.", &[0], Some("Ada Quill")),
            finding("We close at ten.", &[0, 1, 0], Some("Ada Quill")),
            finding("Good,", &[], Some("a  ferry owner")),
            finding("No,", &[], Some("he")),
        ],
        ..Reading::default()
    }
}

/// Adds the report to a project.
fn added(project: &Project) -> Project {
    let mut project = project.clone();
    let edit = suggest(&project, Article::from_text(TEXT), &reading(), &"2026-01-31T08:00:00.000Z".into());
    project.apply(&edit.expect("the article is new")).expect("the edit fits");
    project
}

#[test]
fn findings_are_suggestions_of_the_engine() {
    let project = added(&Project::default());
    let statements = project.statements_of(&project.articles[0].id);
    assert_eq!(statements.len(), 4);
    for statement in &statements {
        assert_eq!((statement.review, &statement.coder), (Review::Suggested, &Coder::Ascribe));
        assert_eq!((statement.kind, &statement.positions), (StatementKind::Direct, &Vec::<Position>::new()));
        let suggestion = statement.suggestion.as_ref().expect("it says why");
        assert_eq!((suggestion.rule.as_str(), suggestion.confidence), ("colon", 0.9));
    }
    let ids = statements.iter().map(|statement| statement.id.as_str().to_owned()).collect::<Vec<_>>();
    let span = find("We open at six.");
    assert_eq!(ids[0], format!("{}.{}-{}", project.articles[0].id, span.start, span.end));
}

#[test]
fn a_speaker_has_the_articles_spellings_and_the_organisation_of_its_role() {
    let project = added(&Project::default());
    let ada = project.codebook.speaker_named("Ada Quill").expect("she speaks");
    assert_eq!(ada.aliases, ["Ada Quyll"], "a surname alone may be somebody else's");
    let board = project.codebook.organization_named("Harbour Board").expect("it is named");
    assert_eq!(ada.organization.as_ref(), Some(&board.id));
    assert_eq!(project.statements_of(&project.articles[0].id)[0].organization.as_ref(), Some(&board.id));
}

#[test]
fn joint_speakers_are_there_once_each_unnamed_ones_by_their_words_and_pronouns_not_at_all() {
    let project = added(&Project::default());
    let names = project.statements_of(&project.articles[0].id).into_iter().map(|statement| {
        let names = statement.speakers.iter().filter_map(|id| project.codebook.speaker(id));
        names.map(|speaker| speaker.name.clone()).collect::<Vec<_>>()
    });
    assert_eq!(
        names.collect::<Vec<_>>(),
        [
            vec!["Ada Quill".to_owned()],
            vec!["Ada Quill".to_owned(), "Harbour Board".to_owned()],
            vec!["a ferry owner".to_owned()],
            Vec::new(),
        ]
    );
}

#[test]
fn a_speaker_without_a_name_is_shown_with_its_article_and_called_without() {
    for (text, shown) in [
        ("“The quay is closed,” said an official.", "an official"),
        ("“The quay is closed,” said two residents.", "two residents"),
        ("“The quay is closed,” the official said.", "the official"),
        ("“The quay is closed,” the official said. “It is wet,” said an official.", "an official"),
    ] {
        let article = Article::from_text(text);
        let reading = ascribe_engine::read(&article.document());
        let edit = ascribe_engine::suggest(&Project::default(), article, &reading, &"".into()).expect("it is new");
        let mut project = Project::default();
        project.apply(&edit).expect("it fits");
        let [speaker] = project.codebook.speakers.as_slice() else { panic!("one speaker in {text}") };
        assert_eq!(speaker.shown_name(), shown);
        assert!(!speaker.is_with_article(&speaker.name));
    }
}

#[test]
fn a_known_speaker_is_not_made_twice() {
    let mut known = Project::default();
    known.codebook.speakers.push(Speaker::new("q".into(), "Ada Quyll"));
    let project = added(&known);
    assert_eq!(project.codebook.speakers.len(), 3, "the board and the ferry owner are new");
    assert_eq!(project.codebook.speakers[0].aliases, ["Ada Quill"]);
    assert_eq!(project.statements_of(&project.articles[0].id)[0].speakers, ["q".into()]);
}

#[test]
fn a_speaker_in_another_spelling_is_known_and_one_who_is_only_like_another_is_not() {
    let read = |name: &str| Reading {
        entities: vec![entity(name, NameKind::Person, &[], &[])],
        statements: vec![finding("We open at six.", &[0], Some(name))],
        ..Reading::default()
    };
    let speakers = |known: &[&str], name: &str| {
        let mut project = Project::default();
        let speakers = known.iter().map(|name| Speaker::new((*name).into(), *name));
        project.codebook.speakers.extend(speakers);
        let edit = suggest(&project, Article::from_text(TEXT), &read(name), &"t".into());
        project.apply(&edit.expect("the article is new")).expect("the edit fits");
        project.statements_of(&project.articles[0].id)[0].speakers[0].to_string()
    };
    assert_eq!(speakers(&["Oleg Belenskiy"], "Oleh Belenskyy"), "Oleg Belenskiy");
    assert_eq!(speakers(&["Ann Hale"], "Ann Hall"), "ann-hall", "two people may be so called");
    assert_eq!(
        speakers(&["Oleg Belenskiy", "Oleg Belensky"], "Oleh Belenskyy"),
        "oleh-belenskyy",
        "either may be meant"
    );
}

#[test]
fn the_same_article_is_added_once_and_has_the_same_ids_everywhere() {
    let article = Article::from_text(TEXT);
    let at = "2026-01-31T08:00:00.000Z".into();
    assert_eq!(suggestions(&article, &reading(), &at), suggestions(&article, &reading(), &at));
    let project = added(&Project::default());
    assert_eq!(suggest(&project, article.clone(), &reading(), &at), None);
    assert_eq!(decide::add_article(&project, article, suggestions(&Article::from_text(TEXT), &reading(), &at)), None);
}

#[test]
fn statements_at_one_place_have_different_ids() {
    let twice =
        Reading { statements: vec![finding("Good,", &[], None), finding("Good,", &[], None)], ..Reading::default() };
    let additions = suggestions(&Article::from_text(TEXT), &twice, &"t".into());
    assert_ne!(additions.statements[0].id, additions.statements[1].id);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_is_read_can_be_added_and_taken_back(text in "(\\PC|“|”|[A-Z][a-z]{2} said: |[a-z]{3} |\\.|\n){0,60}") {
        let article = Article::from_text(text);
        let reading = ascribe_engine::read(&article.document());
        let empty = Project::default();
        let edit = suggest(&empty, article, &reading, &"t".into()).expect("the article is new");
        let mut project = empty.clone();
        prop_assert_eq!(project.apply(&edit), Ok(()));
        prop_assert_eq!(project.statements.len(), reading.statements.iter().filter(|finding| !finding.parts.is_empty()).count());
        prop_assert_eq!(project.apply(&edit.inverse()), Ok(()));
        prop_assert_eq!(project, empty);
    }
}
