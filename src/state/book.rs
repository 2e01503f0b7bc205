//! The codebook's page: what is looked at, and what a person decides about entries.

use super::{Dialog, Moment, State, edits, view};
use ascribe_annotation::decide::{self, By, OldName, OnDelete, Place};
use ascribe_annotation::{
    Concept, ConceptId, Edit, EntryId, Field, FieldId, Organization, Project, Role, Speaker, StanceLabel, StatementId,
    StatementType, StatementTypeId,
};
use std::collections::BTreeSet;
use std::rc::Rc;

/// What the page lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shelf {
    /// Who speaks.
    #[default]
    Speakers,
    /// For whom.
    Organizations,
    /// About what.
    Concepts,
    /// As what somebody speaks.
    Roles,
    /// Types of statements and their fields.
    Types,
}

/// What is looked at on the codebook's page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Book {
    /// What is listed.
    pub shelf: Shelf,
    /// What the names must hold; empty for all.
    pub sought: String,
    /// The entry that is shown.
    pub chosen: Option<EntryId>,
    /// Entries that are marked, to be merged.
    pub marked: BTreeSet<EntryId>,
    /// Statements of the shown entry that are marked, to be split off.
    pub snippets: BTreeSet<StatementId>,
    /// The entries as the page lists them, in their order.
    pub rows: Rc<[EntryId]>,
}

/// What a person did on the codebook's page.
#[derive(Clone, Debug)]
pub enum BookAction {
    /// Something else is listed.
    ShelfShown(Shelf),
    /// Names are searched for.
    Sought(String),
    /// An entry is shown.
    Chosen(EntryId),
    /// An entry was marked, or is no longer.
    Marked(EntryId),
    /// A statement was marked, or is no longer.
    SnippetMarked(StatementId),
    /// The page lists these entries.
    Listed(Rc<[EntryId]>),
    /// A person decided something about entries.
    Decided(BookDecision),
}

/// What a person decided about entries of the codebook.
#[derive(Clone, Debug)]
pub enum BookDecision {
    /// A speaker was made, or its details changed.
    SpeakerPut(Speaker),
    /// An organisation was made, or its details changed.
    OrganizationPut(Organization),
    /// A concept was made, or its details changed.
    ConceptPut(Concept),
    /// A role was made, or its details changed.
    RolePut(Role),
    /// An entry got another name; the old one stays as another spelling.
    Renamed(EntryId, String),
    /// An entry got another spelling.
    AliasAdded(EntryId, String),
    /// A spelling was taken away.
    AliasRemoved(EntryId, String),
    /// The marked entries become this one.
    Merged(EntryId),
    /// The marked statements get an entry of their own, of this name.
    Split(EntryId, String),
    /// A concept stands under another one, or under none.
    Moved(ConceptId, Option<ConceptId>),
    /// An entry goes; statements go without it.
    Deleted(EntryId),
    /// A type of statements was made or changed.
    TypePut(StatementType),
    /// A type of statements goes.
    TypeDeleted(StatementTypeId),
    /// A field of a type goes, with its answers.
    FieldDeleted(StatementTypeId, FieldId),
    /// A choice of a field gets another wording, in all statements.
    ChoiceRenamed(StatementTypeId, FieldId, String, String),
    /// The stances in use and what they are called.
    StancesSet(Vec<StanceLabel>),
    /// What is asked of every article.
    ArticleFieldsSet(Vec<Field>),
    /// A field of articles goes, with its answers.
    ArticleFieldDeleted(FieldId),
}

/// Takes over what a person did on the codebook's page.
pub(super) fn note(mut state: Rc<State>, action: BookAction, moment: &Moment) -> Rc<State> {
    if let BookAction::Decided(decision) = action {
        return decide(state, decision, moment);
    }
    let mut book = state.book.clone();
    look(&mut book, action);
    if book != state.book {
        Rc::make_mut(&mut state).book = book;
    }
    state
}

fn look(book: &mut Book, action: BookAction) {
    match action {
        BookAction::ShelfShown(shelf) if shelf != book.shelf => *book = Book { shelf, ..Book::default() },
        BookAction::ShelfShown(_) | BookAction::Decided(_) => {}
        BookAction::Sought(words) => book.sought = words,
        BookAction::Chosen(entry) => choose(book, Some(entry)),
        BookAction::Marked(entry) => turn(&mut book.marked, entry),
        BookAction::SnippetMarked(id) => turn(&mut book.snippets, id),
        BookAction::Listed(rows) => listed(book, rows),
    }
}

fn choose(book: &mut Book, entry: Option<EntryId>) {
    if book.chosen != entry {
        book.snippets.clear();
        book.chosen = entry;
    }
}

fn turn<T: Ord>(set: &mut BTreeSet<T>, entry: T) {
    if !set.remove(&entry) {
        set.insert(entry);
    }
}

/// What is no longer listed is no longer marked or shown.
fn listed(book: &mut Book, rows: Rc<[EntryId]>) {
    book.marked.retain(|entry| rows.contains(entry));
    if !book.chosen.as_ref().is_some_and(|entry| rows.contains(entry)) {
        choose(book, rows.first().cloned());
    }
    book.rows = rows;
}

/// Carries out what is small; what changes many statements is shown before it is done.
fn decide(state: Rc<State>, decision: BookDecision, moment: &Moment) -> Rc<State> {
    let is_asked = matches!(
        decision,
        BookDecision::Renamed(..)
            | BookDecision::Merged(_)
            | BookDecision::Split(..)
            | BookDecision::Deleted(_)
            | BookDecision::TypeDeleted(_)
            | BookDecision::FieldDeleted(..)
            | BookDecision::ChoiceRenamed(..)
            | BookDecision::ArticleFieldDeleted(_)
    );
    let edit = edit(state.project(), &state.book, decision, &moment.by(&state.settings.coder));
    match edit {
        Some(edit) if is_asked => view::open_dialog(state, Dialog::Preview(Rc::new(edit))),
        Some(edit) => carry_out(state, edit),
        None => state,
    }
}

fn edit(project: &Project, book: &Book, decision: BookDecision, by: &By) -> Option<Edit> {
    match decision {
        BookDecision::SpeakerPut(speaker) => decide::put_speaker(project, speaker, by),
        BookDecision::OrganizationPut(organization) => decide::put_organization(project, organization, by),
        BookDecision::ConceptPut(concept) => decide::put_concept(project, concept, by),
        BookDecision::RolePut(role) => decide::put_role(project, role, by),
        BookDecision::Renamed(entry, name) => decide::rename_entry(project, &entry, &name, OldName::Keep, by),
        BookDecision::AliasAdded(entry, alias) => decide::add_alias(project, &entry, &alias, by),
        BookDecision::AliasRemoved(entry, alias) => decide::remove_alias(project, &entry, &alias, by),
        BookDecision::Merged(into) => {
            let others = book.marked.iter().filter(|other| **other != into).cloned().collect::<Vec<_>>();
            decide::merge_entries(project, &into, &others, by)
        }
        BookDecision::Split(entry, name) => {
            let statements = book.snippets.iter().cloned().collect::<Vec<_>>();
            decide::split_entry(project, &entry, &name, &statements, by)
        }
        BookDecision::Moved(concept, parent) => {
            decide::move_concept(project, &concept, &Place { parent, before: None }, by)
        }
        BookDecision::Deleted(entry) => decide::delete_entry(project, &entry, &OnDelete::TakeAway, by),
        BookDecision::TypePut(statement_type) => decide::put_type(project, statement_type, by),
        BookDecision::ChoiceRenamed(id, field, from, to) => {
            decide::rename_choice(project, &id, &field, &from, Some(&to), by)
        }
        BookDecision::StancesSet(stances) => decide::set_stance_scale(project, stances, by),
        BookDecision::ArticleFieldsSet(fields) => decide::set_article_fields(project, fields, by),
        BookDecision::ArticleFieldDeleted(field) => decide::delete_article_field(project, &field, by),
        BookDecision::FieldDeleted(id, field) => decide::delete_field(project, &id, &field, by),
        BookDecision::TypeDeleted(id) => decide::delete_type(project, &id, &StatementTypeId::claim(), by),
    }
}

/// Carries out what was shown before.
pub(super) fn agree(state: Rc<State>, edit: Edit) -> Rc<State> {
    carry_out(view::close_dialog(state), edit)
}

fn carry_out(state: Rc<State>, edit: Edit) -> Rc<State> {
    let title = edit.title().to_owned();
    view::announce(edits::carry_out(state, Some(edit)), title)
}
