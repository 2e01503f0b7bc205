//! The field whose words count when it is left.

use super::make::{Heard, count, element, fill, press};
use crate::place::{Place, until};
use ascribe::components::draft::{Draft, DraftProps, Takes};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, HtmlInputElement};
use yew::{AppHandle, Renderer};

fn props(heard: &Heard<String>, value: &str, class: &str) -> DraftProps {
    DraftProps {
        value: value.to_owned().into(),
        on_change: heard.callback(),
        takes: Takes::Words,
        id: Some("draft".into()),
        class: Some(class.to_owned().into()),
        label: None,
        title: None,
        hint: None,
        list: None,
        problem: None,
        autocomplete: "off".into(),
        autofocus: false,
    }
}

async fn mount(takes: Takes, value: &str) -> (Place, Heard<String>, AppHandle<Draft>) {
    let place = Place::new("<div></div>");
    let heard = Heard::new();
    let props = DraftProps { takes, ..props(&heard, value, "first") };
    let handle = Renderer::<Draft>::with_root_and_props(place.find("div"), props).render();
    until("the field is shown", || count(&place, "#draft") == 1).await;
    (place, heard, handle)
}

fn value(place: &Place) -> String {
    place.find("#draft").unchecked_into::<HtmlInputElement>().value()
}

fn tell(place: &Place, kind: &str) {
    let event = Event::new(kind).unwrap();
    event.init_event_with_bubbles(kind, true);
    place.find("#draft").dispatch_event(&event).unwrap();
}

#[wasm_bindgen_test]
async fn what_is_being_typed_stays_when_the_page_is_drawn_anew() {
    let (place, heard, mut handle) = mount(Takes::Words, "Quay Post").await;
    fill(&element(&place, "#draft"), "Quay Po");
    handle.update(props(&heard, "Quay Post", "second"));
    until("the field is drawn anew", || count(&place, "#draft.second") == 1).await;
    assert_eq!(value(&place), "Quay Po");
    tell(&place, "change");
    assert_eq!(heard.all(), ["Quay Po"]);
}

#[wasm_bindgen_test]
async fn what_is_refused_gives_way_to_what_counts() {
    let (place, heard, _handle) = mount(Takes::Words, "Quay Post").await;
    fill(&element(&place, "#draft"), "Harbour News");
    tell(&place, "change");
    until("the old words are back", || value(&place) == "Quay Post").await;
    assert_eq!(heard.all(), ["Harbour News"]);
}

#[wasm_bindgen_test]
async fn escape_takes_back_what_was_typed_and_is_left_to_others_when_nothing_was() {
    let (place, heard, _handle) = mount(Takes::Words, "Quay Post").await;
    let field = element(&place, "#draft");
    fill(&field, "Q");
    assert!(press(&field, "Escape"), "nobody else may take it");
    assert_eq!(value(&place), "Quay Post");
    assert!(!press(&field, "Escape"), "a dialog closes by it");
    assert_eq!(heard.all(), <[String; 0]>::default());
}

#[wasm_bindgen_test]
async fn a_day_counts_when_the_field_is_left_not_at_every_digit_of_its_year() {
    let (place, heard, _handle) = mount(Takes::Day, "2026-03-01").await;
    for typed in ["0002-03-01", "0020-03-01", "2025-03-01"] {
        fill(&element(&place, "#draft"), typed);
        tell(&place, "change");
    }
    tell(&place, "focusout");
    assert_eq!(heard.all(), ["2025-03-01"]);
}
