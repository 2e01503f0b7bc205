//! Anything that a person may do, for property tests.

use super::{TEXTS, additions, kim, suggestion};
use ascribe_annotation::decide::{self, Bulk, By, Choice, Edge, NewStatement, OldName, OnDelete, Place, Toward};
use ascribe_annotation::{
    Article, Coder, Edit, EntryId, Field, FieldKind, FieldValue, Project, Speaker, Stance, StatementId, StatementKind,
    StatementType, StatementTypeId,
};
use ascribe_text::Span;
use proptest::prelude::*;

/// One thing that a person may do; numbers choose among what is there.
#[derive(Clone, Debug)]
pub(crate) enum Gesture {
    AddArticle(usize),
    RemoveArticle(usize),
    Accept(usize),
    Reject(usize),
    Delete(usize),
    Speakers(usize, Vec<String>),
    Organization(usize, Option<String>),
    AddConcept(usize, String),
    RemoveConcept(usize, usize),
    Stance(usize, usize, Option<Stance>),
    Note(usize, String),
    Kind(usize, StatementKind),
    New(usize, u32, u32),
    Move(usize, Edge, Toward),
    Split(usize, u32),
    Join(usize, usize),
    Rename(String),
    AddPart(usize, u32, u32),
    RemovePart(usize, u32, u32),
    Duplicate(usize),
    Role(usize, Option<String>),
    NothingToCode(usize),
    Merge(usize, usize),
    RenameEntry(usize, String),
    SplitEntry(usize, usize, String),
    DeleteEntry(usize, Option<usize>),
    MoveConcept(usize, usize, Option<usize>),
    PutType(String),
    SetType(usize, usize),
    Field(usize, Option<i64>),
    DeleteType(usize),
    Bulk(Vec<usize>, usize),
    Undo,
    Redo,
}

/// Any gesture.
pub(crate) fn gesture() -> impl Strategy<Value = Gesture> {
    let name = || {
        prop_oneof![Just("Ada Quill"), Just("Bo Lind"), Just("bo  lind"), Just("The Council"), Just("  ")]
            .prop_map(str::to_owned)
    };
    let stance =
        prop_oneof![Just(Stance::Support), Just(Stance::Oppose), Just(Stance::Neutral), Just(Stance::Ambiguous)];
    let kind = prop_oneof![Just(StatementKind::Direct), Just(StatementKind::Indirect), Just(StatementKind::Mixed)];
    let edge = prop_oneof![Just(Edge::Start), Just(Edge::End)];
    let toward = prop_oneof![Just(Toward::Back), Just(Toward::Forward)];
    let any = any::<usize>;
    prop_oneof![
        any().prop_map(Gesture::AddArticle),
        any().prop_map(Gesture::RemoveArticle),
        any().prop_map(Gesture::Accept),
        any().prop_map(Gesture::Reject),
        any().prop_map(Gesture::Delete),
        (any(), prop::collection::vec(name(), 0..3)).prop_map(|(at, names)| Gesture::Speakers(at, names)),
        (any(), prop::option::of(name())).prop_map(|(at, name)| Gesture::Organization(at, name)),
        (any(), name()).prop_map(|(at, name)| Gesture::AddConcept(at, name)),
        (any(), any()).prop_map(|(at, concept)| Gesture::RemoveConcept(at, concept)),
        (any(), any(), prop::option::of(stance)).prop_map(|(at, concept, stance)| Gesture::Stance(at, concept, stance)),
        (any(), "[a-c]{0,3}").prop_map(|(at, note)| Gesture::Note(at, note)),
        (any(), kind).prop_map(|(at, kind)| Gesture::Kind(at, kind)),
        (any(), 0_u32..200, 0_u32..200).prop_map(|(at, start, end)| Gesture::New(at, start, end)),
        (any(), edge, toward).prop_map(|(at, edge, toward)| Gesture::Move(at, edge, toward)),
        (any(), 0_u32..200).prop_map(|(at, place)| Gesture::Split(at, place)),
        (any(), any()).prop_map(|(first, second)| Gesture::Join(first, second)),
        "[a-c]{0,2}".prop_map(Gesture::Rename),
        (any(), 0_u32..200, 0_u32..200).prop_map(|(at, start, end)| Gesture::AddPart(at, start, end)),
        (any(), 0_u32..200, 0_u32..200).prop_map(|(at, start, end)| Gesture::RemovePart(at, start, end)),
        any().prop_map(Gesture::Duplicate),
        (any(), prop::option::of(name())).prop_map(|(at, name)| Gesture::Role(at, name)),
        any().prop_map(Gesture::NothingToCode),
        codebook_gesture(),
        Just(Gesture::Undo),
        Just(Gesture::Redo),
    ]
}

/// Any gesture that changes the codebook, or many statements at once.
fn codebook_gesture() -> impl Strategy<Value = Gesture> {
    let name =
        || prop_oneof![Just("Ada Quill"), Just("The Council"), Just("Tolls"), Just("Ferry")].prop_map(str::to_owned);
    let any = any::<usize>;
    prop_oneof![
        (any(), any()).prop_map(|(into, gone)| Gesture::Merge(into, gone)),
        (any(), name()).prop_map(|(at, name)| Gesture::RenameEntry(at, name)),
        (any(), any(), name()).prop_map(|(at, statement, name)| Gesture::SplitEntry(at, statement, name)),
        (any(), prop::option::of(any())).prop_map(|(at, instead)| Gesture::DeleteEntry(at, instead)),
        (any(), any(), prop::option::of(any()))
            .prop_map(|(at, parent, before)| Gesture::MoveConcept(at, parent, before)),
        name().prop_map(Gesture::PutType),
        (any(), any()).prop_map(|(at, which)| Gesture::SetType(at, which)),
        (any(), prop::option::of(0_i64..4)).prop_map(|(at, value)| Gesture::Field(at, value)),
        any().prop_map(Gesture::DeleteType),
        (prop::collection::vec(any(), 0..4), any()).prop_map(|(statements, what)| Gesture::Bulk(statements, what)),
    ]
}

/// Makes the edit of a gesture of Kim's, if it changes anything.
pub(crate) fn edit(project: &Project, gesture: &Gesture, number: usize) -> Option<Edit> {
    edit_by("Kim", project, gesture, number)
}

/// Makes the edit of a gesture, if it changes anything. `number` makes new ids and moments.
pub(crate) fn edit_by(coder: &str, project: &Project, gesture: &Gesture, number: usize) -> Option<Edit> {
    let by = By { coder: Coder::Person(coder.to_owned()), ..kim(u32::try_from(number % 60).unwrap_or_default()) };
    let ids = project.statements.keys().cloned().collect::<Vec<_>>();
    let pick = |at: usize| ids.get(at.checked_rem(ids.len())?).cloned();
    let concept = |id: &StatementId, at: usize| {
        let positions = &project.statements[id].positions;
        positions.get(at.checked_rem(positions.len())?).map(|position| position.concept.clone())
    };
    match gesture {
        Gesture::AddArticle(at) => {
            let article = Article::from_text(TEXTS[at % TEXTS.len()]);
            let words = ["The bridge will close for 30 days.", "ignores us"][at % TEXTS.len()];
            let (id, speaker) = [("ada-quill", "Ada Quill"), ("bo-lind", "Bo Lind")][at % TEXTS.len()];
            let statement = suggestion(&article, &format!("engine-{}", at % TEXTS.len()), words, id);
            decide::add_article(project, article, additions(Speaker::new(id.into(), speaker), vec![statement]))
        }
        Gesture::RemoveArticle(at) => {
            let article = project.articles.get(at.checked_rem(project.articles.len())?)?;
            decide::remove_article(project, &article.id)
        }
        Gesture::Accept(at) => decide::accept(project, &pick(*at)?, &by),
        Gesture::Reject(at) => decide::reject(project, &pick(*at)?, &by),
        Gesture::Delete(at) => decide::delete(project, &pick(*at)?),
        Gesture::Speakers(at, names) => {
            let choices = names.iter().cloned().map(Choice::Named).collect::<Vec<_>>();
            decide::set_speakers(project, &pick(*at)?, &choices, &by)
        }
        Gesture::Organization(at, name) => {
            decide::set_organization(project, &pick(*at)?, name.clone().map(Choice::Named).as_ref(), &by)
        }
        Gesture::AddConcept(at, name) => decide::add_concept(project, &pick(*at)?, &Choice::Named(name.clone()), &by),
        Gesture::RemoveConcept(at, which) => {
            let id = pick(*at)?;
            decide::remove_concept(project, &id, &concept(&id, *which)?, &by)
        }
        Gesture::Stance(at, which, stance) => {
            let id = pick(*at)?;
            decide::set_stance(project, &id, &concept(&id, *which)?, *stance, &by)
        }
        Gesture::Note(at, note) => decide::set_note(project, &pick(*at)?, note, &by),
        Gesture::Kind(at, kind) => decide::set_kind(project, &pick(*at)?, *kind, &by),
        Gesture::New(at, start, end) => {
            let article = project.articles.get(at.checked_rem(project.articles.len())?)?;
            let new = NewStatement {
                id: format!("{coder}-new-{number}").into(),
                article: article.id.clone(),
                span: Span::new(*start, *end),
                kind: StatementKind::Direct,
            };
            decide::new_statement(project, new, &by)
        }
        Gesture::Move(at, edge, toward) => {
            let id = pick(*at)?;
            let document = project.article(&project.statements[&id].article)?.document();
            decide::move_edge(project, &id, &document, *edge, *toward, &by)
        }
        Gesture::Split(at, place) => {
            decide::split(project, &pick(*at)?, *place, format!("{coder}-split-{number}").into(), &by)
        }
        Gesture::Join(first, second) => decide::join(project, &pick(*first)?, &pick(*second)?, &by),
        Gesture::Rename(name) => decide::rename_project(project, name),
        Gesture::AddPart(at, start, end) => decide::add_part(project, &pick(*at)?, Span::new(*start, *end), &by),
        Gesture::RemovePart(at, start, end) => decide::remove_part(project, &pick(*at)?, Span::new(*start, *end), &by),
        Gesture::Duplicate(at) => {
            decide::duplicate(project, &pick(*at)?, format!("{coder}-double-{number}").into(), &by)
        }
        Gesture::Role(at, name) => {
            decide::set_role(project, &pick(*at)?, name.clone().map(Choice::Named).as_ref(), &by)
        }
        Gesture::NothingToCode(at) => {
            let article = project.articles.get(at.checked_rem(project.articles.len())?)?;
            match number % 2 {
                0 => decide::nothing_to_code(project, &article.id, &by),
                _ => decide::something_to_code(project, &article.id, &by),
            }
        }
        Gesture::Undo | Gesture::Redo => None,
        other => codebook_edit(project, other, &by),
    }
}

/// Gives all entries of the codebook.
pub(crate) fn entries(project: &Project) -> Vec<EntryId> {
    let codebook = &project.codebook;
    let speakers = codebook.speakers.iter().map(|entry| EntryId::Speaker(entry.id.clone()));
    let organizations = codebook.organizations.iter().map(|entry| EntryId::Organization(entry.id.clone()));
    let concepts = codebook.concepts.iter().map(|entry| EntryId::Concept(entry.id.clone()));
    let roles = codebook.roles.iter().map(|entry| EntryId::Role(entry.id.clone()));
    speakers.chain(organizations).chain(concepts).chain(roles).collect()
}

fn codebook_edit(project: &Project, gesture: &Gesture, by: &By) -> Option<Edit> {
    let entries = entries(project);
    let entry = |at: usize| entries.get(at.checked_rem(entries.len())?);
    let concept = |at: usize| {
        let concepts = &project.codebook.concepts;
        concepts.get(at.checked_rem(concepts.len())?).map(|concept| concept.id.clone())
    };
    let ids = project.statements.keys().cloned().collect::<Vec<_>>();
    let pick = |at: usize| ids.get(at.checked_rem(ids.len())?).cloned();
    let types = &project.codebook.scheme.types;
    match gesture {
        Gesture::Merge(into, gone) => decide::merge_entries(project, entry(*into)?, &[entry(*gone)?.clone()], by),
        Gesture::RenameEntry(at, name) => decide::rename_entry(project, entry(*at)?, name, OldName::Keep, by),
        Gesture::SplitEntry(at, statement, name) => {
            decide::split_entry(project, entry(*at)?, name, &[pick(*statement)?], by)
        }
        Gesture::DeleteEntry(at, instead) => {
            let uses = instead.and_then(entry).cloned().map_or(OnDelete::TakeAway, OnDelete::Give);
            decide::delete_entry(project, entry(*at)?, &uses, by)
        }
        Gesture::MoveConcept(at, parent, before) => {
            let place = Place { parent: concept(*parent), before: before.and_then(concept) };
            decide::move_concept(project, &concept(*at)?, &place, by)
        }
        Gesture::PutType(name) => {
            let field = Field { id: "".into(), ..Field::new("Strength", FieldKind::Number) };
            let new = StatementType { id: "".into(), fields: vec![field], ..StatementType::new(name.as_str()) };
            decide::put_type(project, new, by)
        }
        Gesture::SetType(at, which) => decide::set_type(project, &pick(*at)?, &types[which % types.len()].id, by),
        Gesture::Field(at, value) => {
            decide::set_field(project, &pick(*at)?, &"strength".into(), value.map(FieldValue::Number), by)
        }
        Gesture::DeleteType(which) => {
            decide::delete_type(project, &types[which % types.len()].id, &StatementTypeId::claim(), by)
        }
        Gesture::Bulk(statements, what) => {
            let statements = statements.iter().filter_map(|at| pick(*at)).collect::<Vec<_>>();
            let what = match what % 4 {
                0 => Bulk::Accept,
                1 => Bulk::Delete,
                2 => Bulk::Speakers(vec![Choice::Named("Cy Moss".to_owned())]),
                _ => Bulk::AddConcept(Choice::Named("Ferry".to_owned())),
            };
            decide::bulk(project, &statements, &what, by)
        }
        _ => None,
    }
}
