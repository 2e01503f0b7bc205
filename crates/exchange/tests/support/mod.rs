//! Projects for tests: a small one to read, and any one at all.

#![allow(dead_code, reason = "every test file uses a part of it")]

use ascribe_annotation::{
    Adrift, Answer, Article, ArticleId, Codebook, Coder, Color, Concept, Doubt, Field, FieldKind, FieldValue,
    Membership, Organization, Position, Project, Review, Revision, Role, Scheme, Speaker, Stance, StanceLabel,
    Statement, StatementKind, StatementType, Suggestion, TextQuote, Verdict,
};
use ascribe_text::{Block, BlockKind, Span};
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::rc::Rc;

/// An invented report.
pub(crate) const TEXT: &str = "Bridge to close\n\nMayor Ada Quill said: “The bridge 🛳 will close,” adding: “Not for long.”\n\nShe hoped for help.";

/// Finds words in the report.
pub(crate) fn find(words: &str) -> Span {
    let start = TEXT.find(words).unwrap_or_else(|| panic!("{words:?} is not in the text"));
    Span::from_range(start..start + words.len())
}

/// Makes a project with one decision of Kim's, in two parts.
pub(crate) fn project() -> Project {
    let article = Article {
        url: Some("https://news.example/bridge".to_owned()),
        outlet: Some("The Ledger".to_owned()),
        date: Some("2026-01-31".to_owned()),
        ..Article::from_text(TEXT)
    };
    let statement = Statement {
        id: "s1".into(),
        article: article.id.clone(),
        kind: StatementKind::Direct,
        parts: vec![find("The bridge 🛳 will close,"), find("Not for long.")],
        quoted: Vec::new(),
        cue: Some(find("said")),
        speaker_mention: Some(find("Mayor Ada Quill")),
        speakers: vec!["ada-quill".into()],
        organization: Some("city".into()),
        positions: vec![Position::new("closure".into(), Some(Stance::Support)), Position::new("ferry".into(), None)],
        note: "=SUM(A1) is; no \"formula\"".to_owned(),
        review: Review::Confirmed,
        coder: Coder::Person("Kim".to_owned()),
        suggestion: Some(Suggestion {
            rule: "colon".to_owned(),
            confidence: 0.9,
            evidence: vec![find("Ada Quill")],
            speech: true,
            nested: false,
            extra: Map::new(),
        }),
        created: "2026-01-31T08:00:00.000Z".into(),
        modified: "2026-01-31T08:15:00.000Z".into(),
        ..Statement::new("s1".into(), "".into(), Vec::new())
    };
    let codebook = Codebook {
        speakers: vec![Speaker { organization: Some("city".into()), ..Speaker::new("ada-quill".into(), "Ada Quill") }],
        organizations: vec![Organization::new("city".into(), "City; Harbour = one")],
        concepts: vec![Concept::new("closure".into(), "Bridge closure"), Concept::new("ferry".into(), "Ferry")],
        ..Codebook::default()
    };
    Project {
        name: "Bridge".to_owned(),
        articles: vec![Rc::new(article)],
        codebook,
        statements: BTreeMap::from([(statement.id.clone(), Rc::new(statement))]),
        ..Project::default()
    }
}

/// Gives a project the statement it has, changed.
pub(crate) fn with(change: impl FnOnce(&mut Statement)) -> Project {
    let mut project = project();
    let mut statement =
        project.statements.pop_first().map(|(_, statement)| Statement::clone(&statement)).expect("it has one");
    change(&mut statement);
    project.statements.insert(statement.id.clone(), Rc::new(statement));
    project
}

/// Whether two entries may have one name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Names {
    /// They may.
    Any,
    /// Each has its own.
    Distinct,
}

/// Any project: texts of any script, statements anywhere, entries of any name, unknown properties.
pub(crate) fn projects(names: Names) -> impl Strategy<Value = Project> {
    let articles = prop::collection::vec(article(), 1..3);
    let codebook = (prop::collection::vec(name(), 1..4), any::<bool>());
    let statements = prop::collection::vec(draft(), 0..5);
    (any_text(), articles, codebook, statements, extra()).prop_map(move |(name, articles, codebook, drafts, extra)| {
        let articles = articles
            .into_iter()
            .enumerate()
            .map(|(at, article)| Rc::new(Article { id: id(at), ..article }))
            .collect::<Vec<_>>();
        let codebook = make_codebook(&codebook.0, codebook.1, names);
        let make = |(at, draft): (usize, Draft)| {
            let article = &articles[draft.article.index(articles.len())];
            make_statement(at, draft, article, &codebook)
        };
        let statements = drafts.into_iter().enumerate().filter_map(make);
        let statements = statements.collect::<Vec<_>>();
        let adrift = statements.iter().take(1).map(|statement| Rc::new(make_adrift(statement, &name))).collect();
        let statements = statements.into_iter().map(|statement| (statement.id.clone(), Rc::new(statement))).collect();
        Project { name, articles, codebook, statements, adrift, extra }
    })
}

fn id(at: usize) -> ArticleId {
    format!("article-{at}").into()
}

/// Any text, with what tables and spreadsheets take for their own.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof!["\\PC{0,12}", "[=+@\t\r\n'\";,\\\\-]{0,6}", Just("Ascribe".to_owned())]
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof!["[A-C]", "[A-Ca-c;=\\\\ '-]{1,6}", "\\PC{1,8}"]
        .prop_filter("a name has a letter", |name| !name.trim().is_empty())
}

fn extra() -> impl Strategy<Value = Map<String, Value>> {
    let value =
        prop_oneof![Just(Value::Null), any_text().prop_map(Value::from), Just(json!({ "deep": [1, { "er": null }] }))];
    prop::collection::btree_map("x-[a-c]", value, 0..3).prop_map(|extra| extra.into_iter().collect())
}

fn article() -> impl Strategy<Value = Article> {
    let text = "(\\PC|[a-z ]{3}|🛳|é|\n|\r\n|\"){5,60}";
    (text, any_text(), prop::option::of(any_text()), prop::option::of(any_text()), extra()).prop_map(
        |(text, title, outlet, date, extra)| {
            let half = places(&text)[places(&text).len() / 2];
            let blocks = [(0, half, BlockKind::Headline), (half, text.len(), BlockKind::Paragraph)];
            let blocks = blocks.map(|(start, end, kind)| Block { span: Span::from_range(start..end), kind });
            let author = outlet.clone();
            let answers = vec![Answer::new("owner".into(), FieldValue::Text(title.clone()))];
            let verdict = Verdict {
                coder: Coder::Person(title.clone()),
                at: "2026-01-31T08:15:00.000Z".into(),
                codebook: Some("v1".into()),
                extra: Map::new(),
            };
            Article {
                section: outlet.clone(),
                genre: date.clone(),
                file: date.clone(),
                notes: title.clone(),
                answers,
                nothing_to_code: vec![verdict],
                title,
                outlet,
                date,
                author,
                extra,
                ..Article::new(text, blocks.to_vec())
            }
        },
    )
}

/// Gives all places between the characters of a text.
fn places(text: &str) -> Vec<usize> {
    text.char_indices().map(|(at, _)| at).chain([text.len()]).collect()
}

fn make_codebook(names: &[String], aliases: bool, distinct: Names) -> Codebook {
    let name = |at: usize, name: &String| match distinct {
        Names::Any => name.clone(),
        Names::Distinct => format!("{name} {at}"),
    };
    let named = || names.iter().enumerate().map(|(at, given)| (format!("id-{at}"), name(at, given)));
    let other = |at: usize| if aliases { vec![format!("other {at}")] } else { Vec::new() };
    Codebook {
        speakers: named()
            .enumerate()
            .map(|(at, (id, name))| Speaker {
                aliases: other(at),
                memberships: vec![Membership {
                    role: Some("id-0".into()),
                    from: Some("2020".to_owned()),
                    until: aliases.then(|| name.clone()),
                    ..Membership::new("id-0".into())
                }],
                definition: if aliases { name.clone() } else { String::new() },
                color: Color::parse("#0072b2"),
                ..Speaker::new(id.into(), name)
            })
            .collect(),
        organizations: named().map(|(id, name)| Organization::new(id.into(), name)).collect(),
        concepts: named().enumerate().map(|(at, (id, name))| make_concept(at, id, name)).collect(),
        roles: named().map(|(id, name)| Role::new(id.into(), name)).collect(),
        scheme: Rc::new(if aliases { make_scheme(names) } else { Scheme::default() }),
        revisions: names.iter().enumerate().map(|(at, name)| make_revision(at, name)).collect(),
    }
}

fn make_concept(at: usize, id: String, name: String) -> Concept {
    let parent = at.checked_sub(1).map(|parent| format!("id-{parent}").into());
    Concept { parent, examples: vec![name.clone()], key: name.chars().next(), ..Concept::new(id.into(), name) }
}

/// Makes a scheme with every kind of field.
fn make_scheme(names: &[String]) -> Scheme {
    let kinds = [
        FieldKind::YesNo,
        FieldKind::Number,
        FieldKind::Scale(vec!["weak".to_owned(), "strong".to_owned()]),
        FieldKind::Choice(names.to_vec()),
        FieldKind::Text,
    ];
    let fields = kinds.into_iter().zip(FIELDS).map(|(kind, name)| Field::new(name, kind)).collect::<Vec<_>>();
    let color = Color::parse("#d55e00");
    let narrative = StatementType { fields, color, ..StatementType::new("Narrative; of = all") };
    Scheme {
        types: vec![StatementType::claim(), narrative],
        article_fields: vec![Field { definition: "Who pays?".to_owned(), ..Field::new("Owner", FieldKind::Text) }],
        stances: vec![StanceLabel { label: "agree".to_owned(), ..StanceLabel::usual(Stance::Support) }],
    }
}

const FIELDS: [&str; 5] = ["Urgent", "Victims", "Strength; scale", "Villain = who", "Plot"];

fn make_revision(at: usize, name: &str) -> Revision {
    let last = format!("v{at}").into();
    Revision::after(
        Some(&last),
        "2026-01-31T08:15:00.000Z".into(),
        Coder::Person(name.to_owned()),
        format!("New: {name}"),
    )
}

/// Makes answers to the fields of the narrative: some that fit, one that does not.
fn make_answers(text: &str, entries: &[prop::sample::Index]) -> Vec<Answer> {
    let values = [
        FieldValue::YesNo(entries.len() > 1),
        FieldValue::Number(-3),
        FieldValue::Number(2),
        FieldValue::Text(text.to_owned()),
        FieldValue::YesNo(true),
    ];
    let fields = FIELDS.map(|name| Field::new(name, FieldKind::Text).id);
    let answers = fields.into_iter().zip(values).map(|(field, value)| Answer::new(field, value));
    answers.take(entries.len() + 2).collect()
}

/// Makes a statement that waits for a place in an article.
fn make_adrift(statement: &Statement, text: &str) -> Adrift {
    let bare = Statement {
        id: format!("{}-adrift", statement.id).into(),
        parts: Vec::new(),
        quoted: Vec::new(),
        cue: None,
        speaker_mention: None,
        suggestion: None,
        ..statement.clone()
    };
    let words = TextQuote { prefix: text.to_owned(), exact: "words".to_owned(), suffix: String::new() };
    let candidates = vec![statement.parts.clone()];
    Adrift { statement: Rc::new(bare), words: vec![words], candidates, doubt: Doubt::SpeakerChanged, extra: Map::new() }
}

/// What a statement is made of.
#[derive(Clone, Debug)]
struct Draft {
    article: prop::sample::Index,
    cuts: Vec<prop::sample::Index>,
    entries: Vec<prop::sample::Index>,
    stances: Vec<Option<Stance>>,
    kind: StatementKind,
    review: Review,
    coder: Coder,
    texts: [String; 3],
    suggestion: Option<(f32, bool, bool)>,
    extra: Map<String, Value>,
}

fn draft() -> impl Strategy<Value = Draft> {
    let index = any::<prop::sample::Index>;
    let stance = prop::option::of(prop_oneof![
        Just(Stance::Support),
        Just(Stance::Oppose),
        Just(Stance::Neutral),
        Just(Stance::Ambiguous)
    ]);
    let kind = prop_oneof![Just(StatementKind::Direct), Just(StatementKind::Indirect), Just(StatementKind::Mixed)];
    let review = prop_oneof![Just(Review::Suggested), Just(Review::Confirmed), Just(Review::Rejected)];
    let coder = prop_oneof![Just(Coder::Ascribe), any_text().prop_map(Coder::Person)];
    let places = (
        index(),
        prop::collection::vec(index(), 2..9),
        prop::collection::vec(index(), 0..4),
        prop::collection::vec(stance, 0..4),
    );
    let rest = (
        kind,
        review,
        coder,
        [any_text(), any_text(), any_text()],
        prop::option::of((0.0_f32..=1.0, any::<bool>(), any::<bool>())),
        extra(),
    );
    (places, rest).prop_map(|((article, cuts, entries, stances), (kind, review, coder, texts, suggestion, extra))| {
        Draft { article, cuts, entries, stances, kind, review, coder, texts, suggestion, extra }
    })
}

fn make_statement(at: usize, draft: Draft, article: &Article, codebook: &Codebook) -> Option<Statement> {
    let spans = spans(&article.text, &draft.cuts);
    let (first, others) = spans.split_first()?;
    let chosen = draft
        .entries
        .iter()
        .map(|entry| entry.index(codebook.speakers.len()))
        .collect::<std::collections::BTreeSet<_>>();
    let mut positions = chosen
        .iter()
        .zip(&draft.stances)
        .map(|(entry, stance)| Position::new(codebook.concepts[*entry].id.clone(), *stance))
        .collect::<Vec<_>>();
    positions.iter_mut().for_each(|position| position.extra = draft.extra.clone());
    let [note, rule, moment] = draft.texts;
    let coder_name = note.clone();
    Some(Statement {
        id: format!("s{at}").into(),
        article: article.id.clone(),
        kind: draft.kind,
        parts: if draft.entries.len() > 1 { spans.clone() } else { vec![*first] },
        quoted: others.to_vec(),
        cue: others.first().copied(),
        speaker_mention: others.last().copied(),
        speakers: chosen.iter().map(|entry| codebook.speakers[*entry].id.clone()).collect(),
        organization: chosen.first().map(|entry| codebook.organizations[*entry].id.clone()),
        positions,
        note,
        review: draft.review,
        coder: draft.coder,
        suggestion: draft.suggestion.map(|(confidence, speech, nested)| Suggestion {
            rule,
            confidence,
            evidence: others.to_vec(),
            speech,
            nested,
            extra: draft.extra.clone(),
        }),
        created: moment.as_str().into(),
        modified: moment.into(),
        role: chosen.first().map(|entry| codebook.roles[*entry].id.clone()),
        type_id: codebook.scheme.types.last().expect("there is one").id.clone(),
        answers: make_answers(&coder_name, &draft.entries),
        codebook: codebook.version().cloned(),
        adjudicates: draft.entries.iter().map(|entry| format!("s{}", entry.index(9)).into()).collect(),
        extra: draft.extra,
        ..Statement::new("".into(), "".into(), Vec::new())
    })
}

/// Cuts a text into spans that are in order, do not overlap and are not blank.
fn spans(text: &str, cuts: &[prop::sample::Index]) -> Vec<Span> {
    let places = places(text);
    let mut cuts = cuts.iter().map(|cut| places[cut.index(places.len())]).collect::<Vec<_>>();
    cuts.sort_unstable();
    cuts.dedup();
    let spans = cuts.chunks_exact(2).map(|pair| Span::from_range(pair[0]..pair[1]));
    spans.filter(|span| !text[span.range()].trim().is_empty()).collect()
}
