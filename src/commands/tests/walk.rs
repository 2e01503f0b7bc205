//! The list of commands, walked: each has a state of the page in which its key does something.

use super::*;
use crate::state::{AdriftAction, BookAction, BookDecision, LibraryAction, NewText};
use ascribe_annotation::{Article, Concept};

/// A text with a suggestion for each proposal, and words to select.
const PLAN: &str = "A plan for the bridge\n\n“We want to rebuild the bridge and lower the bridge toll at once,” said Mayor Ada Berg. \
                    The council met for an hour.\n\n“It is far too narrow,” said Tom Reed, a baker.";

/// Presses the first key of a command as a keyboard sends it.
fn key_of(row: &Row) -> Press {
    let chord = row.keys[0];
    let Modifiers { control, alt, shift } = chord.modifiers;
    let key = if shift { chord.key.to_uppercase() } else { chord.key.to_owned() };
    let key = if chord.key.chars().count() == 1 { key } else { chord.key.to_owned() };
    Press { key, control, alt, shift, ..Press::default() }
}

/// Tells whether the key of a command is heard as that command, and does something.
fn does_something(row: &Row, world: &World) -> bool {
    Command::of_press(&key_of(row), &world.state) == Some(row.command) && row.command.applies(&world.state)
}

/// The page with a statement chosen that has a concept; there are an article before and one after it, and steps both ways.
fn reading() -> World {
    let mut world = World::with(BRIDGE);
    world.add(PLAN);
    let plan = world.state.article.clone();
    world.add(FERRY);
    world.tell(Action::ArticleOpened(plan.unwrap()));
    let id = world.choose("We want");
    world.tell(Action::Statement(id, StatementAction::ConceptAdded(Choice::Named("Bridge".into()))));
    world.keys(&["2"]);
    world.choose("It is far");
    world.keys(&["r"]);
    world.tell(Action::Undone);
    world
}

fn with_words(words: &str) -> World {
    let mut world = reading();
    world.choose("We want");
    select(&mut world, words);
    world
}

fn select(world: &mut World, words: &str) {
    let start = world.state.open_article().unwrap().text.find(words).unwrap();
    let span = ascribe_text::Span::from_range(start..start + words.len());
    world.tell(Action::WordsSelected(Some(span)));
}

fn on(page: Page) -> World {
    let mut world = reading();
    world.tell(Action::PageOpened(page));
    world
}

fn table_page() -> World {
    let mut world = on(Page::Statements);
    let found = crate::state::find(world.state.project(), &world.state.table, None);
    let rows = found.rows.iter().map(|(row, _)| row.id.clone()).collect::<Vec<_>>();
    world.tell(Action::Table(TableAction::Found(rows.clone().into())));
    world.tell(Action::Table(TableAction::Moved(rows[0].clone())));
    world
}

fn codebook_page() -> World {
    let mut world = on(Page::Codebook);
    let speakers = world.state.codebook().speakers.iter().map(|speaker| speaker.id.clone()).collect::<Vec<_>>();
    for id in speakers.into_iter().take(2) {
        let id = ascribe_annotation::EntryId::Speaker(id);
        world.tell(Action::Book(BookAction::Chosen(id.clone()))).tell(Action::Book(BookAction::Marked(id)));
    }
    world
}

/// A statement that lost its place when its article's text was replaced; words are selected that it may have.
fn waiting() -> World {
    let mut world = World::with(BRIDGE);
    let bridge = world.state.article.clone().unwrap();
    let id = world.choose("It is open");
    world.tell(Action::Statement(id, StatementAction::Accepted));
    let text = "A bridge opens\n\n“It is closed at last,” said Tom Reed.";
    let article = Article::from_text(text);
    let read = crate::state::ArticleRead { reading: crate::state::tests::reading_of(text), article, remark: None };
    world.tell(Action::NewTextTaken(NewText::Read(bridge, Box::new(read))));
    let waits = world.state.project().adrift[0].statement.id.clone();
    world.tell(Action::Adrift(AdriftAction::Chosen(waits)));
    world
}

fn waiting_in_the_text() -> World {
    let mut world = waiting();
    world.tell(Action::PageOpened(Page::Reader));
    select(&mut world, "closed at last");
    world
}

/// Two statements of one speaker who is called alike.
fn alike() -> World {
    let mut world = World::with("A quay\n\n“It is open,” said the mayor.\n\n“It is wide,” said the mayor. It is open.");
    let id = world.choose("It is open");
    world.tell(Action::Statement(id, StatementAction::SpeakersChosen(vec![Choice::Named("Ada Brenner".into())])));
    world
}

/// A statement about three concepts of the codebook.
fn proposing() -> World {
    let mut world =
        World::with("A plan\n\n“We want a new bridge, a lower toll and a safe ferry,” said Mayor Ada Berg.");
    for name in ["Bridge", "Toll", "Ferry"] {
        let concept = Concept::new("".into(), name);
        world.tell(Action::Book(BookAction::Decided(BookDecision::ConceptPut(concept))));
    }
    world.choose("We want");
    world
}

#[test]
fn each_command_has_a_key_that_does_something_somewhere() {
    let mut library = on(Page::Library);
    let first = library.state.project().articles[0].id.clone();
    library.tell(Action::Library(LibraryAction::Chosen(first)));
    let worlds = [
        reading(),
        with_words("The council met"),
        with_words("lower the bridge"),
        table_page(),
        codebook_page(),
        library,
        on(Page::Compare),
        waiting(),
        waiting_in_the_text(),
        alike(),
        proposing(),
    ];
    let silent = table().iter().filter(|row| !worlds.iter().any(|world| does_something(row, world)));
    assert_eq!(silent.map(|row| row.id).collect::<Vec<_>>(), Vec::<&str>::new());
}
