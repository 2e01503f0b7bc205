//! What keys do.

mod walk;
mod words;

use super::*;
use crate::dom::OwnKeys;
use crate::state::tests::{BRIDGE, FERRY, World};
use crate::state::{Action, Dialog, Field, Page, StatementAction, TableAction, Wanted};
use ascribe_annotation::decide::Choice;
use ascribe_annotation::{Review, Stance, StatementKind};
use std::collections::BTreeSet;

fn press(key: &str) -> Press {
    Press { key: key.to_owned(), ..Press::default() }
}

impl World {
    /// Presses a key as the page does, and tells whether a command took it.
    fn press(&mut self, press: &Press) -> bool {
        let Some(command) = Command::of_press(press, &self.state) else { return false };
        let actions = actions(command, &self.state);
        let taken = !actions.is_empty();
        for action in actions {
            self.tell(action);
        }
        taken
    }

    fn keys(&mut self, keys: &[&str]) {
        keys.iter().for_each(|key| assert!(self.press(&press(key)), "{key} does nothing"));
    }

    fn chosen_words(&self) -> String {
        let (text, statement) = (&self.state.open_article().unwrap().text, self.state.chosen_statement().unwrap());
        text[statement.parts[0].range()].to_owned()
    }

    fn selected(&self) -> &str {
        self.state.selection.words.map_or("", |span| &self.state.open_article().unwrap().text[span.range()])
    }
}

#[test]
fn every_command_stands_in_the_table_once_under_a_name_of_its_own() {
    let ids = table().iter().map(|row| row.id).collect::<BTreeSet<_>>();
    let commands = table().iter().map(|row| format!("{:?}", row.command)).collect::<BTreeSet<_>>();
    assert_eq!((ids.len(), commands.len()), (table().len(), table().len()));
    assert!(table().iter().all(|row| !row.name.is_empty() && !row.keys.is_empty()));
}

#[test]
fn no_two_commands_have_the_same_key() {
    let mut keys = BTreeSet::new();
    for chord in table().iter().flat_map(|row| row.keys) {
        assert!(keys.insert(chord.shown()), "{:?} is used twice", chord.shown());
    }
}

#[test]
fn the_key_of_a_concept_gives_it_with_alt_and_a_stance_out_of_use_has_no_key() {
    use crate::state::{BookAction, BookDecision};
    use ascribe_annotation::{Concept, StanceLabel};
    let mut world = World::with(BRIDGE);
    let mut concept = Concept::new("".into(), "Bridge");
    concept.key = Some('w');
    world.tell(Action::Book(BookAction::Decided(BookDecision::ConceptPut(concept))));
    let id = world.choose("It is open");
    let held = Press { alt: true, letter: Some('w'), ..press("∑") };
    assert!(concept_pressed(&Press { alt: false, ..held.clone() }, &world.state).is_empty(), "w alone is a command");
    for action in concept_pressed(&held, &world.state) {
        world.tell(action);
    }
    assert_eq!(world.statement(&id).positions.len(), 1);
    assert!(concept_pressed(&held, &world.state).is_empty(), "it has the concept already");
    let two = [Stance::Support, Stance::Oppose].map(StanceLabel::usual).to_vec();
    world.tell(Action::Book(BookAction::Decided(BookDecision::StancesSet(two))));
    assert!(!world.press(&press("3")) && world.press(&press("2")));
    assert_eq!(world.statement(&id).positions[0].stance, Some(Stance::Oppose));
}

#[test]
fn a_chord_is_recognised_on_any_layout() {
    let shift = |key: &str| Press { shift: true, ..press(key) };
    let alt = |key: &str| Press { alt: true, ..press(key) };
    let control = |key: &str| Press { control: true, ..press(key) };
    for (chord, pressed, expected) in [
        (Chord::plain("j"), press("j"), true),
        (Chord::plain("j"), press("J"), true), // caps lock
        (Chord::plain("j"), shift("J"), false),
        (Chord::shift("j"), shift("J"), true),
        (Chord::plain("j"), control("j"), false),
        (Chord::plain("?"), shift("?"), true),
        (Chord::plain("["), alt("["), true), // third level of many layouts
        (Chord::control("z"), control("z"), true),
        (Chord::control_shift("z"), Press { shift: true, ..control("Z") }, true),
        (Chord::control("z"), Press { shift: true, ..control("Z") }, false),
        (Chord::shift("ArrowRight"), press("ArrowRight"), false),
        (Chord::plain("j"), press("k"), false),
    ] {
        assert_eq!(chord.is(&pressed), expected, "{chord:?} {pressed:?}");
    }
}

#[test]
fn keys_are_shown_as_they_are_printed() {
    assert_eq!(Chord::control_shift("z").shown(), ["Ctrl", "Shift", "Z"]);
    assert_eq!(Chord::plain("ArrowLeft").shown(), ["←"]);
    assert_eq!(Chord::plain("Delete").shown(), ["Delete"]);
}

#[test]
fn letters_are_letters_while_a_person_writes_and_a_dialog_takes_all_but_escape() {
    let mut world = World::with(BRIDGE);
    world.keys(&["j"]);
    let writing = |key: &str| Press { typing: true, ..press(key) };
    assert!(!world.press(&writing("a")) && !world.press(&writing("Enter")));
    assert!(!world.press(&Press { control: true, ..writing("z") }), "the field has an undo of its own");
    world.tell(Action::DialogOpened(Dialog::Help));
    assert!(!world.press(&press("j")));
    world.keys(&["Escape"]);
    assert_eq!(world.state.view.dialog, None);
}

#[test]
fn buttons_keep_enter_and_space_and_lists_their_arrows_too() {
    let mut world = World::with(BRIDGE);
    world.keys(&["j"]);
    for (own, key, taken) in [
        (OwnKeys::Activation, "Enter", false),
        (OwnKeys::Arrows, "Enter", false),
        (OwnKeys::Arrows, "ArrowRight", false),
        (OwnKeys::Activation, "ArrowRight", true),
        (OwnKeys::Arrows, "a", true),
    ] {
        assert_eq!(world.press(&Press { own, ..press(key) }), taken, "{own:?} {key}");
    }
}

#[test]
fn a_statement_is_accepted_and_coded_by_keys_alone() {
    let mut world = World::with(BRIDGE);
    world.keys(&["j", "y"]);
    let id = world.state.selection.statement.clone().unwrap();
    assert_eq!((world.chosen_words().as_str(), world.review(&id)), ("It is open at last,", Review::Confirmed));
    world.keys(&["c"]);
    assert_eq!(world.state.view.wish.unwrap().what, Wanted::Keys(Field::Concept));
    world.tell(Action::Statement(id.clone(), StatementAction::ConceptAdded(Choice::Named("the bridge".into()))));
    for (key, stance) in [
        ("1", Some(Stance::Support)),
        ("2", Some(Stance::Oppose)),
        ("3", Some(Stance::Neutral)),
        ("4", Some(Stance::Ambiguous)),
        ("0", None),
        ("+", Some(Stance::Support)),
        ("-", Some(Stance::Oppose)),
    ] {
        world.keys(&[key]);
        assert_eq!(world.statement(&id).positions[0].stance, stance, "{key}");
    }
    assert!(!world.press(&press("2")), "it is that already");
}

#[test]
fn accept_and_go_on_walks_through_the_undecided() {
    let mut world = World::with(BRIDGE);
    world.keys(&["u", "Enter"]);
    assert_eq!(world.chosen_words(), "It is far too narrow,");
    world.keys(&["a"]);
    assert!(world.state.open_statements().iter().all(|statement| statement.review == Review::Confirmed));
    assert!(!world.press(&press("u")), "nothing is left");
}

#[test]
fn the_review_goes_on_in_the_next_article_that_has_suggestions() {
    let mut world = World::with(BRIDGE);
    let ferry = world.add(FERRY);
    assert!(world.press(&Press { shift: true, ..press("K") }));
    world.keys(&["u", "a", "a"]);
    assert_eq!(world.state.article.as_ref(), Some(&ferry));
    assert_eq!(world.chosen_words(), "Nobody will miss the ferry,");
    assert!(!world.press(&Press { shift: true, ..press("U") }), "it is the last one that is open");
}

#[test]
fn a_rejected_suggestion_is_left_for_the_next_one() {
    let mut world = World::with(BRIDGE);
    world.keys(&["u", "x"]);
    assert_eq!(world.chosen_words(), "It is far too narrow,");
    assert_eq!(world.state.open_statements()[0].review, Review::Rejected);
}

#[test]
fn nothing_to_code_refuses_what_is_open_as_one_step_and_goes_on() {
    let mut world = World::with(BRIDGE);
    let bridge = world.state.article.clone().unwrap();
    world.add(FERRY);
    assert!(world.press(&Press { shift: true, ..press("K") }));
    world.keys(&["j", "y"]);
    assert!(world.press(&Press { shift: true, ..press("X") }));
    let reviews = |world: &World| {
        world.state.project().statements_of(&bridge).iter().map(|statement| statement.review).collect::<Vec<_>>()
    };
    assert_eq!(reviews(&world), [Review::Confirmed, Review::Rejected], "what was accepted stays");
    assert_eq!(world.chosen_words(), "Nobody will miss the ferry,");
    world.tell(Action::Undone);
    assert_eq!(reviews(&world), [Review::Confirmed, Review::Suggested]);
}

#[test]
fn the_least_sure_come_first_when_the_order_says_so() {
    let mut world = World::with(BRIDGE);
    world.keys(&["i"]);
    let confidence = |statement: &ascribe_annotation::Statement| statement.suggestion.as_ref().unwrap().confidence;
    let mut seen = Vec::new();
    for _ in 0..world.state.open_statements().len() {
        world.keys(&["u"]);
        seen.push(confidence(world.state.chosen_statement().unwrap()));
    }
    assert!(seen.is_sorted(), "{seen:?}");
}

#[test]
fn the_last_concept_and_stance_are_given_again_by_one_key() {
    let mut world = World::with(BRIDGE);
    world.keys(&["j"]);
    let first = world.state.selection.statement.clone().unwrap();
    world.tell(Action::Statement(first.clone(), StatementAction::ConceptAdded(Choice::Named("the bridge".into()))));
    world.keys(&["1", "j", "r"]);
    let coded = |world: &World| {
        let positions = &world.state.chosen_statement().unwrap().positions;
        positions.iter().map(|position| (position.concept.to_string(), position.stance)).collect::<Vec<_>>()
    };
    assert_eq!(coded(&world), [("the-bridge".to_owned(), Some(Stance::Support))]);
    world.keys(&["f"]);
    assert_eq!(coded(&world)[0].1, Some(Stance::Oppose));
    world.keys(&["f"]);
    assert_eq!(coded(&world)[0].1, Some(Stance::Support));
    assert!(!world.press(&press("r")), "it has them already");
}

#[test]
fn a_stance_key_gives_the_last_concept_to_a_statement_without_one() {
    let mut world = World::with(BRIDGE);
    world.keys(&["j"]);
    assert!(!world.press(&press("2")), "there is no concept yet");
    let first = world.state.selection.statement.clone().unwrap();
    world.tell(Action::Statement(first, StatementAction::ConceptAdded(Choice::Named("the bridge".into()))));
    world.keys(&["j", "2"]);
    let positions = &world.state.chosen_statement().unwrap().positions;
    assert_eq!((positions[0].concept.as_str(), positions[0].stance), ("the-bridge", Some(Stance::Oppose)));
}

#[test]
fn keys_are_changed_taken_from_others_and_given_back() {
    let accept = row_of(Command::AcceptAndGoOn).unwrap();
    let next = row_of(Command::NextStatement).unwrap();
    let own = rebound(&OwnBindings::new(), accept, Chord::plain("j"));
    let mut world = World::with(BRIDGE);
    world.tell(Action::KeysBound(own.clone()));
    assert_eq!(Command::of_press(&press("j"), &world.state), Some(Command::AcceptAndGoOn));
    assert_eq!(Command::of_press(&press("a"), &world.state), None);
    assert!(next.keys_now(&own).is_empty(), "a key has one command");
    let own = rebound(&own, next, Chord::shift("PageDown"));
    assert_eq!(owner(&own, Chord::shift("PageDown")).map(|row| row.id), Some("next"));
    let own = restored(&own, next);
    assert_eq!(next.keys_now(&own), [Chord::plain("j")]);
    assert!(accept.keys_now(&own).is_empty());
    assert_eq!(restored(&own, accept), OwnBindings::new());
}

#[test]
fn chords_are_written_and_read() {
    for chord in table().iter().flat_map(|row| row.keys) {
        assert_eq!(Chord::read(&chord.written()), Some(*chord));
    }
    for (written, shown) in
        [("Ctrl+Shift+z", "Ctrl Shift Z"), ("+", "+"), ("Ctrl++", "Ctrl +"), ("Shift+ArrowUp", "Shift ↑")]
    {
        assert_eq!(Chord::read(written).unwrap().shown().join(" "), shown);
    }
    assert_eq!(Chord::read(""), None);
}

#[test]
fn a_press_makes_a_chord_and_a_held_key_alone_does_not() {
    let press = |key: &str, shift| Press { key: key.to_owned(), shift, ..Press::default() };
    for (key, shift, written) in [("K", true, "Shift+k"), ("?", true, "?"), ("Enter", false, "Enter")] {
        assert_eq!(Chord::of_press(&press(key, shift)).unwrap().written(), written);
    }
    assert_eq!(Chord::of_press(&press("Shift", true)), None);
}

#[test]
fn the_least_sure_suggestion_can_be_visited_first() {
    let mut world = World::with(BRIDGE);
    let confidence = |statement: &ascribe_annotation::Statement| statement.suggestion.as_ref().unwrap().confidence;
    assert!(world.press(&Press { shift: true, ..press("I") }));
    let chosen = confidence(world.state.chosen_statement().unwrap());
    assert!(world.state.open_statements().iter().all(|statement| confidence(statement) >= chosen));
}

#[test]
fn the_kind_goes_round() {
    let mut world = World::with(BRIDGE);
    world.keys(&["j"]);
    for kind in [StatementKind::Indirect, StatementKind::Mixed, StatementKind::Direct] {
        world.keys(&["d"]);
        assert_eq!(world.state.chosen_statement().unwrap().kind, kind);
    }
}

#[test]
fn escape_lets_go_of_one_thing_after_the_other() {
    let mut world = World::with(BRIDGE);
    world.keys(&["j", "ArrowRight", "Escape"]);
    assert_eq!((world.selected(), world.state.selection.statement.is_some()), ("", true));
    world.keys(&["Escape"]);
    assert!(world.state.selection.statement.is_none());
    assert!(!world.press(&press("Escape")));
}

#[test]
fn keys_go_from_article_to_article() {
    let mut world = World::with(BRIDGE);
    world.add(FERRY);
    let title = |world: &World| world.state.open_article().unwrap().title.clone();
    assert!(world.press(&Press { shift: true, ..press("K") }));
    assert_eq!(title(&world), "A bridge opens");
    assert!(!world.press(&Press { shift: true, ..press("K") }));
    assert!(world.press(&Press { shift: true, ..press("J") }));
    assert_eq!(title(&world), "The ferry goes");
}

#[test]
fn in_the_table_the_same_keys_decide_about_rows() {
    let mut world = World::with(BRIDGE);
    assert!(world.press(&Press { shift: true, ..press("S") }));
    let rows = world.state.open_statements().iter().map(|row| row.id.clone()).collect::<Vec<_>>();
    world.tell(Action::Table(TableAction::Found(rows.as_slice().into())));
    world.keys(&["j", "b", "j", "b", "y"]);
    assert!(rows.iter().all(|id| world.review(id) == Review::Confirmed));
    world.keys(&["Escape", "k", "x"]);
    assert_eq!((world.review(&rows[0]), world.state.table.cursor.as_ref()), (Review::Rejected, Some(&rows[1])));
    world.keys(&["t"]);
    assert_eq!((world.state.view.page, world.chosen_words().as_str()), (Page::Reader, "It is far too narrow,"));
}

#[test]
fn on_an_empty_desk_only_what_makes_sense_applies() {
    let world = World::new();
    let applying = table().iter().filter(|row| row.command.applies(&world.state)).map(|row| row.id);
    assert_eq!(
        applying.collect::<Vec<_>>(),
        [
            "order",
            "filter",
            "page-statements",
            "page-library",
            "page-codebook",
            "page-compare",
            "palette",
            "projects",
            "add",
            "open",
            "w3c",
            "csv",
            "save",
            "keys",
            "settings",
            "theme",
            "help"
        ]
    );
}
