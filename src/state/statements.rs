//! Statements: made, decided, changed.

use super::selection::{Grip, whole_words};
use super::{Moment, State, StatementAction, edits, recent, selection, view};
use ascribe_annotation::decide::{self, Bulk, By, Choice, Edge, NewStatement, Toward};
use ascribe_annotation::{ArticleId, ConceptId, Edit, EditName, Project, Stance, StatementId, StatementKind};
use ascribe_text::Span;
use std::rc::Rc;

/// Words of the open article that a person makes a statement of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewWords {
    /// The words, UTF-8 bytes of the open article.
    pub span: Span,
    /// How they are given.
    pub kind: StatementKind,
}

/// Carries out what a person decided about one statement.
pub(super) fn decide(state: Rc<State>, id: &StatementId, fact: StatementAction, moment: &Moment) -> Rc<State> {
    let said = announcement(&fact);
    let before = Rc::clone(&state);
    let neighbour = selection::neighbour(&state, id);
    let takes_words = fact.takes_words();
    let another = new_id(moment);
    let edit = edit(state.project(), id, fact, another.clone(), &moment.by(&state.settings.coder));
    let state = edits::carry_out(state, edit);
    if Rc::ptr_eq(&before.history, &state.history) {
        return state;
    }
    let state = recent::note(state, id, &before);
    let state = said.into_iter().fold(state, |state, words| view::announce(state, words.to_owned()));
    let state = if takes_words { selection::select_words(state, None, Grip::default()) } else { state };
    // What a statement was doubled or split into is what a person goes on with.
    let state = if state.has_statement(&another) { selection::choose(state, Some(another)) } else { state };
    move_on(state, id, neighbour)
}

/// Makes a statement of words that a person marked, and chooses it.
pub(super) fn make(state: Rc<State>, words: NewWords, moment: &Moment) -> Rc<State> {
    let Some(article) = state.article.clone() else { return state };
    let id = new_id(moment);
    let span = if state.selection.grip.letters { words.span } else { whole(state.project(), &article, words.span) };
    let new = NewStatement { id: id.clone(), article, span, kind: words.kind };
    let edit = decide::new_statement(state.project(), new, &moment.by(&state.settings.coder));
    let state = edits::carry_out(state, edit);
    if !state.has_statement(&id) {
        return state;
    }
    let state = view::announce(selection::select_words(state, None, Grip::default()), "Statement made".to_owned());
    selection::choose(state, Some(id))
}

/// Notes that a person found nothing more to code in an article: as one step, what is undecided there is refused.
pub(super) fn nothing_in(state: Rc<State>, id: &ArticleId, moment: &Moment) -> Rc<State> {
    let edit = decide::nothing_to_code(state.project(), id, &moment.by(&state.settings.coder));
    let state = edits::carry_out(state, edit);
    view::announce(state, "Nothing to code in this article".to_owned())
}

/// Carries out what a person decided about many statements, as one step, and says what was done.
pub(super) fn decide_all(state: Rc<State>, ids: &[StatementId], what: &Bulk, moment: &Moment) -> Rc<State> {
    let edit = decide::bulk(state.project(), ids, what, &moment.by(&state.settings.coder));
    let Some(title) = edit.as_ref().map(|edit| edit.title().to_owned()) else { return state };
    let before = Rc::clone(&state);
    let state = edits::carry_out(state, edit);
    let state = ids.last().map_or_else(|| Rc::clone(&state), |last| recent::note(Rc::clone(&state), last, &before));
    view::announce(state, title)
}

fn new_id(moment: &Moment) -> StatementId {
    StatementId::from(format!("s-{:016x}", moment.seed))
}

/// `another` is the name of the statement that comes into being, where one does.
fn edit(project: &Project, id: &StatementId, fact: StatementAction, another: StatementId, by: &By) -> Option<Edit> {
    match fact {
        StatementAction::Accepted => decide::accept(project, id, by),
        StatementAction::Rejected => decide::reject(project, id, by),
        StatementAction::Deleted => decide::delete(project, id),
        StatementAction::SpeakersChosen(speakers) => decide::set_speakers(project, id, &speakers, by),
        StatementAction::OrganizationChosen(choice) => decide::set_organization(project, id, choice.as_ref(), by),
        StatementAction::RoleChosen(choice) => decide::set_role(project, id, choice.as_ref(), by),
        StatementAction::ConceptAdded(concept) => decide::add_concept(project, id, &concept, by),
        StatementAction::PositionTaken(concept, stance) => take_position(project, id, &concept, stance, by),
        StatementAction::ConceptRemoved(concept) => decide::remove_concept(project, id, &concept, by),
        StatementAction::StanceChosen(concept, stance) => decide::set_stance(project, id, &concept, stance, by),
        StatementAction::KindChosen(kind) => decide::set_kind(project, id, kind, by),
        StatementAction::TypeChosen(type_id) => decide::set_type(project, id, &type_id, by),
        StatementAction::FieldAnswered(field, value) => decide::set_field(project, id, &field, value, by),
        StatementAction::NoteWritten(note) => decide::set_note(project, id, &note, by),
        StatementAction::EdgeMoved(edge, toward) => move_edge(project, id, edge, toward, by),
        StatementAction::WordsChosen(span) => decide::set_parts(project, id, &[span], by),
        StatementAction::PartAdded(span) => decide::add_part(project, id, span, by),
        StatementAction::PartLeftOut(span) => decide::remove_part(project, id, span, by),
        StatementAction::SplitBefore(span) => decide::split(project, id, span.start, another, by),
        StatementAction::Joined(other) => decide::join(project, id, &other, by),
        StatementAction::Doubled => decide::duplicate(project, id, another, by),
    }
}

/// Takes a concept up with its stance, as one step.
fn take_position(
    project: &Project,
    id: &StatementId,
    concept: &Choice<ConceptId>,
    stance: Stance,
    by: &By,
) -> Option<Edit> {
    let add = |project: &Project| decide::add_concept(project, id, concept, by);
    let set = |project: &Project| {
        let added = project.statement(id)?.positions.last()?.concept.clone();
        decide::set_stance(project, id, &added, Some(stance), by)
    };
    decide::together(project, EditName::AddConcept, "", &[&add, &set])
}

fn whole(project: &Project, article: &ArticleId, span: Span) -> Span {
    project.article(article).map_or(span, |article| whole_words(article, span))
}

fn move_edge(project: &Project, id: &StatementId, edge: Edge, toward: Toward, by: &By) -> Option<Edit> {
    let document = project.article(&project.statement(id)?.article)?.document();
    decide::move_edge(project, id, &document, edge, toward, by)
}

fn announcement(fact: &StatementAction) -> Option<&'static str> {
    match fact {
        StatementAction::Accepted => Some("Accepted"),
        StatementAction::Rejected => Some("Rejected"),
        StatementAction::Deleted => Some("Deleted"),
        StatementAction::PartAdded(_) => Some("Part added"),
        StatementAction::PartLeftOut(_) => Some("Words left out"),
        StatementAction::SplitBefore(_) => Some("Split in two"),
        StatementAction::Joined(_) => Some("Joined with the next"),
        StatementAction::Doubled => Some("Doubled: choose the concept of the second"),
        _ => None,
    }
}

/// Chooses the neighbour of a chosen statement that has left the list.
fn move_on(mut state: Rc<State>, id: &StatementId, neighbour: Option<StatementId>) -> Rc<State> {
    let chosen = state.selection.statement.as_ref() == Some(id);
    let listed = state.project().statement(id).is_some_and(|statement| state.filter.lets_through(statement));
    if chosen && !listed {
        Rc::make_mut(&mut state).selection.statement = neighbour;
    }
    state
}
