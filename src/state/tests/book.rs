//! The codebook's page: several spellings become one, some statements get an entry of their own, and nothing happens unseen.

use super::*;
use crate::state::{BookAction, BookDecision, Dialog, Shelf};
use ascribe_annotation::EntryId;

const PAPERS: [&str; 3] = [
    "A bridge opens\n\n“It is open at last,” said Mayor Ada Berg.",
    "A bridge closes\n\n“It is shut again,” said Ada Bergh, the mayor.",
    "A bridge is sold\n\n“It was never ours,” said Tom Reed, a baker.",
];

fn world() -> World {
    let mut world = World::new();
    PAPERS.iter().for_each(|paper| drop(world.add(paper)));
    world
}

fn speaker(world: &World, name: &str) -> EntryId {
    let found = world.state.codebook().speaker_named(name).unwrap_or_else(|| panic!("nobody is called {name}"));
    EntryId::Speaker(found.id.clone())
}

fn tell(world: &mut World, action: BookAction) {
    world.tell(Action::Book(action));
}

fn names(world: &World) -> Vec<&str> {
    let mut names = world.state.codebook().speakers.iter().map(|speaker| speaker.name.as_str()).collect::<Vec<_>>();
    names.sort_unstable();
    names
}

/// Agrees to what is shown.
fn agree(world: &mut World) {
    let Some(Dialog::Preview(edit)) = world.state.view.dialog.clone() else { panic!("nothing was shown") };
    world.tell(Action::PlanAgreed(edit));
}

#[test]
fn spellings_are_merged_after_they_were_shown_as_one_step() {
    let mut world = world();
    let (kept, other) = (speaker(&world, "Ada Berg"), speaker(&world, "Tom Reed"));
    let before = world.state.project().clone();
    tell(&mut world, BookAction::Marked(other));
    tell(&mut world, BookAction::Decided(BookDecision::Merged(kept.clone())));
    assert_eq!(*world.state.project(), before, "nothing has happened yet");
    agree(&mut world);
    assert!(!names(&world).contains(&"Tom Reed"));
    assert_eq!(speaker(&world, "Tom Reed"), kept, "the other spelling leads to the entry that stays");
    world.tell(Action::Undone);
    assert_eq!(*world.state.project(), before);
}

#[test]
fn marked_statements_get_an_entry_of_their_own() {
    let mut world = world();
    let (ada, statement) =
        (speaker(&world, "Ada Berg"), world.state.project().statements.keys().next().unwrap().clone());
    let of = |world: &World| {
        world
            .state
            .codebook()
            .name_of(&EntryId::Speaker(world.statement(&statement).speakers[0].clone()))
            .unwrap()
            .to_owned()
    };
    let owner = speaker(&world, &of(&world));
    tell(&mut world, BookAction::Chosen(owner.clone()));
    tell(&mut world, BookAction::SnippetMarked(statement.clone()));
    tell(&mut world, BookAction::Decided(BookDecision::Split(owner, "Zoe Quill".to_owned())));
    agree(&mut world);
    assert_eq!(of(&world), "Zoe Quill");
    assert_eq!(speaker(&world, "Ada Berg"), ada);
}

#[test]
fn small_changes_need_no_question_and_another_part_begins_anew() {
    let mut world = world();
    let ada = speaker(&world, "Ada Berg");
    tell(&mut world, BookAction::Chosen(ada.clone()));
    tell(&mut world, BookAction::Marked(ada.clone()));
    tell(&mut world, BookAction::Decided(BookDecision::AliasAdded(ada.clone(), "the mayor".to_owned())));
    assert_eq!((world.state.view.dialog.clone(), speaker(&world, "the mayor")), (None, ada));
    tell(&mut world, BookAction::ShelfShown(Shelf::Concepts));
    assert_eq!((world.state.book.chosen.clone(), world.state.book.marked.len()), (None, 0));
}

#[test]
fn what_is_not_listed_is_not_marked() {
    let mut world = world();
    let (ada, tom) = (speaker(&world, "Ada Berg"), speaker(&world, "Tom Reed"));
    tell(&mut world, BookAction::Marked(ada));
    tell(&mut world, BookAction::Listed([tom.clone()].into()));
    assert_eq!((world.state.book.marked.len(), world.state.book.chosen.as_ref()), (0, Some(&tom)));
}
