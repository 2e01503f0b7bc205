//! Selected words are counted as the article counts them, whatever stands between.

use crate::place::Place;
use ascribe::dom::{frame, select, selected};
use ascribe_text::Utf16Span;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Node;

/// "A 😀 bridge" is 11 units; the second block begins at 13, as after an empty line.
const ARTICLE: &str = "<p id=\"before\">before</p><article data-article=\"a\"><header>Outlet</header>\
    <h1 data-block=\"0\" data-start=\"0\">A <b>😀</b> bridge</h1>\
    <p data-block=\"1\" data-start=\"13\"><mark><button></button>“It <i>is</i> open”</mark> said Ada</p></article><p id=\"after\">after</p>";

fn pick(from: &Node, start: u32, to: &Node, end: u32) {
    document().get_selection().unwrap().unwrap().set_base_and_extent(from, start, to, end).unwrap();
}

fn text(place: &Place, selector: &str, at: u32) -> Node {
    place.find(selector).child_nodes().item(at).unwrap()
}

#[wasm_bindgen_test]
fn words_are_counted_from_the_start_of_their_block() {
    let place = Place::new(ARTICLE);
    pick(&text(&place, "h1", 0), 0, &text(&place, "h1 b", 0), 2);
    assert_eq!(selected(), Some(Utf16Span::new(0, 4)), "an emoji is two units");
    pick(&text(&place, "h1", 2), 1, &text(&place, "h1", 2), 7);
    assert_eq!(selected(), Some(Utf16Span::new(5, 11)));
    pick(&text(&place, "mark i", 0), 0, &text(&place, "[data-block='1']", 1), 5);
    assert_eq!(selected(), Some(Utf16Span::new(17, 30)));
}

#[wasm_bindgen_test]
fn a_selection_backwards_is_the_same() {
    let place = Place::new(ARTICLE);
    pick(&text(&place, "h1", 2), 7, &text(&place, "h1", 0), 0);
    assert_eq!(selected(), Some(Utf16Span::new(0, 11)));
}

#[wasm_bindgen_test]
fn a_selection_over_two_blocks_takes_what_lies_between() {
    let place = Place::new(ARTICLE);
    pick(&text(&place, "h1", 2), 1, &text(&place, "mark", 1), 3);
    assert_eq!(selected(), Some(Utf16Span::new(5, 16)));
}

#[wasm_bindgen_test]
fn what_lies_outside_of_the_article_is_cut_off() {
    let place = Place::new(ARTICLE);
    pick(&text(&place, "#before", 0), 2, &text(&place, "h1", 0), 1);
    assert_eq!(selected(), Some(Utf16Span::new(0, 1)));
    pick(&text(&place, "mark i", 0), 0, &text(&place, "#after", 0), 3);
    assert_eq!(selected(), Some(Utf16Span::new(17, 34)));
    pick(&text(&place, "#before", 0), 0, &text(&place, "#before", 0), 3);
    assert_eq!(selected(), None);
}

#[wasm_bindgen_test]
fn a_paragraph_that_is_clicked_three_times_ends_where_the_next_begins() {
    let place = Place::new(ARTICLE);
    pick(&text(&place, "h1", 0), 0, place.find("[data-block='1']").unchecked_ref(), 0);
    assert_eq!(selected(), Some(Utf16Span::new(0, 13)));
}

#[wasm_bindgen_test]
fn nothing_selected_is_nothing() {
    let place = Place::new(ARTICLE);
    pick(&text(&place, "h1", 0), 1, &text(&place, "h1", 0), 1);
    assert_eq!(selected(), None);
}

#[wasm_bindgen_test]
fn what_is_selected_by_place_is_selected_on_the_page() {
    let _place = Place::new(ARTICLE);
    for (start, end, words) in
        [(0, 1, "A"), (2, 4, "😀"), (5, 11, "bridge"), (17, 24, "is open"), (13, 34, "“It is open” said Ada")]
    {
        let span = Utf16Span::new(start, end);
        select(Some(span));
        let shown = String::from(document().get_selection().unwrap().unwrap().to_string());
        assert_eq!((selected(), shown.as_str()), (Some(span), words));
        assert!(frame(span).unwrap().width() > 0.0);
    }
    select(None);
    assert_eq!(selected(), None);
}

#[wasm_bindgen_test]
fn a_place_that_the_article_does_not_have_selects_nothing() {
    let _place = Place::new(ARTICLE);
    assert!(frame(Utf16Span::new(90, 99)).is_none());
}
