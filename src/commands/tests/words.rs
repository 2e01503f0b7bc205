//! What keys do with the words of the text.

use super::*;

#[test]
fn edges_move_by_keys() {
    let mut world = World::with(BRIDGE);
    world.keys(&["j", "{"]);
    assert_eq!(world.chosen_words(), "is open at last,");
    world.keys(&["[", "}"]);
    assert_eq!(world.chosen_words(), "It is open at last");
    assert!(world.press(&Press { shift: true, ..press("ArrowLeft") }));
    assert_eq!(world.chosen_words(), "It is open at");
    world.keys(&["]"]);
    assert_eq!(world.chosen_words(), "It is open at last");
}

#[test]
fn words_are_selected_and_become_a_statement_by_keys_alone() {
    let mut world = World::with(BRIDGE);
    let more = Press { shift: true, ..press("ArrowRight") };
    world.keys(&["ArrowRight"]);
    assert_eq!(world.selected(), "A");
    world.press(&more);
    assert_eq!(world.selected(), "A bridge");
    world.keys(&["ArrowRight"]);
    assert_eq!(world.selected(), "opens");
    world.keys(&["ArrowLeft", "."]);
    assert_eq!(world.selected(), "A bridge opens");
    world.keys(&["m"]);
    assert_eq!((world.chosen_words().as_str(), world.selected()), ("A bridge opens", ""));
    assert_eq!(world.state.chosen_statement().unwrap().kind, StatementKind::Indirect);
}

#[test]
fn words_can_be_given_to_the_chosen_statement() {
    let mut world = World::with(BRIDGE);
    world.keys(&["j", "ArrowRight"]);
    assert_eq!(world.selected(), "said", "selecting begins after the chosen statement");
    world.keys(&["w"]);
    assert_eq!(world.chosen_words(), "said");
}

#[test]
fn selected_words_between_marks_are_direct_speech() {
    let mut world = World::with(BRIDGE);
    let text = world.state.open_article().unwrap().text.clone();
    for (words, kind) in [
        ("It is open", StatementKind::Direct),
        ("“It is open", StatementKind::Direct),
        ("opens\n\n“It", StatementKind::Mixed),
        ("Mayor Ada Berg", StatementKind::Indirect),
    ] {
        let start = text.find(words).unwrap();
        let span = ascribe_text::Span::from_range(start..start + words.len());
        world.tell(Action::WordsSelected(Some(span)));
        assert_eq!(super::super::words::kind_of(&world.state, span), Some(kind), "{words}");
    }
}

#[test]
fn the_caret_draws_a_selection_to_either_side_of_where_it_began() {
    let mut world = World::with(BRIDGE);
    let shift = |key: &str| Press { shift: true, ..press(key) };
    world.keys(&["ArrowRight", "ArrowRight"]);
    for (key, expected) in [
        ("ArrowRight", "bridge opens"),
        ("ArrowLeft", "bridge"),
        ("ArrowLeft", "A bridge"),
        ("ArrowRight", "bridge"),
        ("ArrowRight", "bridge opens"),
    ] {
        assert!(world.press(&shift(key)), "{key} does nothing at {:?}", world.selected());
        assert_eq!(world.selected(), expected);
    }
}

#[test]
fn the_caret_goes_by_sentences_and_by_letters() {
    let mut world = World::with(BRIDGE);
    let shift = |key: &str| Press { shift: true, ..press(key) };
    world.keys(&["ArrowRight", "ArrowDown"]);
    assert_eq!(world.selected(), "It");
    world.press(&shift("ArrowDown"));
    assert!(world.selected().starts_with("It is open") && world.selected().ends_with("Berg."), "{}", world.selected());
    world.keys(&["ArrowUp"]);
    assert_eq!(world.selected(), "A");
    world.keys(&["ArrowRight", ")", "<", "m"]);
    assert_eq!(world.chosen_words(), "ridg", "letters that were asked for are not widened to words");
}

#[test]
fn the_quotation_around_the_selection_is_selected_the_nearest_first() {
    let mut world = World::with("A play opens\n\n“He cried ‘don’t go’ and left,” said Ada Berg of „Die “große” Welt“.");
    let text = world.state.open_article().unwrap().text.clone();
    let start = text.find("go").unwrap();
    world.tell(Action::WordsSelected(Some(ascribe_text::Span::from_range(start..start + 2))));
    world.keys(&["q"]);
    assert_eq!(world.selected(), "don’t go");
    world.keys(&["q"]);
    assert_eq!(world.selected(), "He cried ‘don’t go’ and left,");
    assert!(!world.press(&press("q")), "there is nothing around it");
}

#[test]
fn parts_are_added_and_left_out_and_statements_split_joined_and_doubled() {
    let mut world = World::with(BRIDGE);
    let select = |world: &mut World, words: &str| {
        let start = world.state.open_article().unwrap().text.find(words).unwrap();
        world.tell(Action::WordsSelected(Some(ascribe_text::Span::from_range(start..start + words.len()))));
    };
    let shift = |key: &str| Press { shift: true, ..press(key) };
    let parts = |world: &World| {
        let (text, statement) = (&world.state.open_article().unwrap().text, world.state.chosen_statement().unwrap());
        statement.parts.iter().map(|part| text[part.range()].to_owned()).collect::<Vec<_>>()
    };
    world.keys(&["j"]);
    let whole = parts(&world);
    select(&mut world, "Mayor Ada Berg");
    world.keys(&["p"]);
    assert_eq!(parts(&world), [whole[0].as_str(), "Mayor Ada Berg"]);
    assert_eq!(world.selected(), "");
    select(&mut world, "Mayor");
    assert!(!world.press(&press("p")), "they belong to it already");
    assert!(world.press(&shift("P")));
    assert_eq!(parts(&world), [whole[0].as_str(), "Ada Berg"]);
    select(&mut world, "at last");
    world.keys(&["h"]);
    assert_eq!(parts(&world)[1], "Ada Berg", "the second of the two is chosen");
    world.keys(&["k"]);
    assert_eq!(parts(&world), ["It is open"]);
    assert!(world.press(&shift("H")));
    assert_eq!(parts(&world).last().map(String::as_str), Some("Ada Berg"));
    let statements = world.state.open_statements().len();
    assert!(world.press(&shift("D")));
    assert_eq!(world.state.open_statements().len(), statements + 1);
    assert!(world.state.chosen_statement().unwrap().positions.is_empty());
    for _ in 0..5 {
        world.tell(Action::Undone);
    }
    assert_eq!(world.state.open_statements().len(), 2);
}
