//! Undo and redo of everything.

use super::*;
use ascribe_annotation::History;
use ascribe_annotation::decide::Choice;
use proptest::prelude::*;

#[test]
fn undo_shows_where_it_was() {
    let mut world = World::with(BRIDGE);
    let id = world.choose("It is open");
    world.tell(Action::Statement(id.clone(), StatementAction::Accepted));
    world.add(FERRY);
    world.tell(Action::Undone).tell(Action::Undone);
    assert_eq!(world.state.open_article().unwrap().title, "A bridge opens");
    assert_eq!((world.review(&id), world.state.selection.statement.clone()), (Review::Suggested, Some(id)));
    assert_eq!(world.state.view.announcement.words, "Undone: Accept statement");
    world.tell(Action::Redone);
    assert_eq!(world.state.view.announcement.words, "Done again: Accept statement");
}

#[test]
fn with_nothing_to_take_back_nothing_happens() {
    let mut world = World::new();
    world.tell_in_vain(Action::Undone);
    world.tell_in_vain(Action::Redone);
}

#[test]
fn undoing_the_first_article_leaves_an_empty_desk_and_redo_brings_it_back() {
    let mut world = World::with(BRIDGE);
    world.tell(Action::Undone);
    assert_eq!((world.state.article.clone(), world.state.project().statements.len()), (None, 0));
    world.tell(Action::Redone);
    assert_eq!(world.state.open_statements().len(), 2);
}

/// One of the things that a person does, chosen by a number.
fn something(world: &World, number: u8) -> Action {
    let statements = world.state.open_statements();
    let Some(statement) = statements.get(usize::from(number) % statements.len().max(1)) else {
        return Action::Redone;
    };
    let fact = match number / 8 % 8 {
        0 => StatementAction::Accepted,
        1 => StatementAction::Rejected,
        2 => StatementAction::Deleted,
        3 => StatementAction::SpeakersChosen(vec![Choice::Named(format!("Speaker {}", number % 3))]),
        4 => StatementAction::ConceptAdded(Choice::Named(format!("concept {}", number % 2))),
        5 => StatementAction::NoteWritten(format!("note {number}")),
        6 => return Action::Undone,
        _ => return Action::Redone,
    };
    Action::Statement(statement.id.clone(), fact)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_is_done_can_be_undone_to_the_beginning_and_done_again(numbers in prop::collection::vec(any::<u8>(), 0..30)) {
        let mut world = World::with(BRIDGE);
        for number in numbers {
            let action = something(&world, number);
            world.tell(action);
        }
        let end = world.state.project().clone();
        let steps = world.state.history.done().len();
        let journal = world.state.journal.unsaved.iter().map(|step| ascribe_annotation::Step::clone(step));
        prop_assert_eq!(&History::replay(journal).unwrap(), &*world.state.history);
        for _ in 0..steps {
            world.tell(Action::Undone);
        }
        prop_assert_eq!(world.state.project(), &ascribe_annotation::Project::default());
        for _ in 0..steps {
            world.tell(Action::Redone);
        }
        prop_assert_eq!(world.state.project(), &end);
    }
}
