//! Statements are decided, coded, made and changed.

use super::*;
use ascribe_annotation::decide::{Choice, Edge, Toward};
use ascribe_annotation::{Coder, Stance, StatementKind};
use ascribe_text::Span;

fn act(world: &mut World, id: &StatementId, fact: StatementAction) {
    world.tell(Action::Statement(id.clone(), fact));
}

/// The words of the open article, as a span.
fn span(world: &World, words: &str) -> Span {
    let start = world.state.open_article().unwrap().text.find(words).unwrap();
    Span::from_range(start..start + words.len())
}

fn words(world: &World, id: &StatementId) -> String {
    let text = &world.state.open_article().unwrap().text;
    world.statement(id).parts.iter().map(|part| &text[part.range()]).collect::<Vec<_>>().join("|")
}

#[test]
fn accepting_and_rejecting_are_the_persons_who_codes_here() {
    let mut world = World::with(BRIDGE);
    world.tell(Action::CoderNamed(" Mira ".into()));
    let id = world.find("It is open");
    act(&mut world, &id, StatementAction::Accepted);
    assert_eq!((world.review(&id), &world.statement(&id).coder), (Review::Confirmed, &Coder::Person("Mira".into())));
    act(&mut world, &id, StatementAction::Rejected);
    assert_eq!(world.review(&id), Review::Rejected);
}

#[test]
fn a_decision_that_changes_nothing_changes_nothing() {
    let mut world = World::with(BRIDGE);
    let id = world.choose("It is open");
    act(&mut world, &id, StatementAction::KindChosen(StatementKind::Indirect));
    world.tell_in_vain(Action::Statement(id.clone(), StatementAction::KindChosen(StatementKind::Indirect)));
    world.tell_in_vain(Action::Statement(id, StatementAction::NoteWritten(String::new())));
    world.tell_in_vain(Action::Statement("nobody".into(), StatementAction::Accepted));
}

#[test]
fn a_rejected_statement_leaves_the_list_and_the_next_one_is_chosen() {
    let mut world = World::with(BRIDGE);
    let (first, second) = (world.choose("It is open"), world.find("It is far"));
    act(&mut world, &first, StatementAction::Rejected);
    assert_eq!(world.state.selection.statement, Some(second.clone()));
    act(&mut world, &second, StatementAction::Deleted);
    assert_eq!((world.state.selection.statement.clone(), world.state.listed_statements().len()), (None, 0));
}

#[test]
fn a_rejected_statement_stays_chosen_where_the_list_shows_rejected_ones() {
    let mut world = World::with(BRIDGE);
    world.tell(Action::FilterChosen(Filter { review: ReviewFilter::All, speaker: None }));
    let id = world.choose("It is open");
    act(&mut world, &id, StatementAction::Rejected);
    assert_eq!(world.state.selection.statement, Some(id));
}

#[test]
fn a_statement_is_coded_with_speaker_organisation_concept_and_stance() {
    let mut world = World::with(BRIDGE);
    let id = world.find("It is far");
    act(&mut world, &id, StatementAction::SpeakersChosen(vec![Choice::Named("Lin Okoro".into())]));
    act(&mut world, &id, StatementAction::OrganizationChosen(Some(Choice::Named("Bakers' Guild".into()))));
    act(&mut world, &id, StatementAction::ConceptAdded(Choice::Named("wider bridge".into())));
    let concept = world.statement(&id).positions[0].concept.clone();
    assert_eq!(world.statement(&id).positions[0].stance, None, "unset until somebody says so");
    act(&mut world, &id, StatementAction::StanceChosen(concept.clone(), Some(Stance::Support)));
    let (statement, codebook) = (world.statement(&id).clone(), world.state.codebook());
    assert_eq!(codebook.speaker(&statement.speakers[0]).unwrap().name, "Lin Okoro");
    assert_eq!(codebook.organization(statement.organization.as_ref().unwrap()).unwrap().name, "Bakers' Guild");
    assert_eq!(statement.positions[0].stance, Some(Stance::Support));
    assert_eq!(statement.review, Review::Confirmed, "coding a suggestion accepts it");
    act(&mut world, &id, StatementAction::ConceptRemoved(concept));
    assert!(world.statement(&id).positions.is_empty());
}

#[test]
fn words_that_a_person_marks_become_a_chosen_statement() {
    let mut world = World::with(BRIDGE);
    let span = span(&world, "a baker");
    world.tell(Action::WordsSelected(Some(span)));
    world.tell(Action::StatementMade(NewWords { span, kind: StatementKind::Indirect }));
    let id = world.state.selection.statement.clone().unwrap();
    assert_eq!((words(&world, &id).as_str(), world.review(&id)), ("a baker", Review::Confirmed));
    assert_eq!(world.state.selection.words, None, "the words are no longer selected");
}

#[test]
fn words_that_are_marked_in_part_are_taken_whole() {
    let mut world = World::with(BRIDGE);
    let span = span(&world, "yor Ada Be");
    world.tell(Action::StatementMade(NewWords { span, kind: StatementKind::Indirect }));
    let id = world.state.selection.statement.clone().unwrap();
    assert_eq!(words(&world, &id), "Mayor Ada Berg");
}

#[test]
fn nothing_is_made_of_white_space_or_without_an_article() {
    let mut world = World::with(BRIDGE);
    let blank = Span::new(14, 16);
    world.tell_in_vain(Action::StatementMade(NewWords { span: blank, kind: StatementKind::Direct }));
    World::new().tell_in_vain(Action::StatementMade(NewWords { span: blank, kind: StatementKind::Direct }));
}

#[test]
fn edges_move_by_a_word_and_words_can_be_chosen_anew() {
    let mut world = World::with(BRIDGE);
    let id = world.find("It is far");
    act(&mut world, &id, StatementAction::EdgeMoved(Edge::Start, Toward::Forward));
    assert!(words(&world, &id).starts_with("is far too narrow"), "{}", words(&world, &id));
    let anew = span(&world, "far too narrow");
    act(&mut world, &id, StatementAction::WordsChosen(anew));
    assert_eq!(words(&world, &id), "far too narrow");
}

#[test]
fn a_note_is_one_step_however_many_keys_it_took() {
    let mut world = World::with(BRIDGE);
    let id = world.find("It is open");
    for note in ["c", "ch", "check"] {
        act(&mut world, &id, StatementAction::NoteWritten(note.into()));
    }
    assert_eq!(world.statement(&id).note, "check");
    assert_eq!(world.state.journal.unsaved.len(), 4, "every key is saved");
    world.tell(Action::Undone);
    assert_eq!(world.statement(&id).note, "");
}

#[test]
fn choosing_a_statement_of_another_article_opens_that() {
    let mut world = World::with(BRIDGE);
    let (id, bridge) = (world.find("It is open"), world.state.article.clone());
    world.add(FERRY);
    world.tell(Action::StatementChosen(Some(id)));
    assert_eq!(world.state.article, bridge);
    world.tell(Action::StatementChosen(Some("nobody".into())));
    assert_eq!(world.state.selection.statement, None);
}

#[test]
fn the_list_shows_what_the_filter_lets_through() {
    let mut world = World::with(BRIDGE);
    let (ada, tom) = (world.find("It is open"), world.find("It is far"));
    act(&mut world, &ada, StatementAction::Accepted);
    act(&mut world, &tom, StatementAction::Rejected);
    for (review, expected) in [
        (ReviewFilter::Standing, vec![&ada]),
        (ReviewFilter::Suggested, vec![]),
        (ReviewFilter::Confirmed, vec![&ada]),
        (ReviewFilter::Rejected, vec![&tom]),
        (ReviewFilter::All, vec![&ada, &tom]),
    ] {
        world.tell(Action::FilterChosen(Filter { review, speaker: None }));
        let listed = world.state.listed_statements();
        assert_eq!(listed.iter().map(|statement| &statement.id).collect::<Vec<_>>(), expected, "{review:?}");
    }
    let speaker = world.statement(&tom).speakers.first().cloned();
    world.tell(Action::FilterChosen(Filter { review: ReviewFilter::All, speaker }));
    assert_eq!(world.state.listed_statements().len(), 1);
}
