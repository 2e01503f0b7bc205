//! The field with a list.

use super::make::{Heard, attribute, count, element, fill, point, press};
use crate::place::{Place, until};
use ascribe::components::combobox::{Combobox, ComboboxProps, Pick, PickSource, Picked, WhenEmpty};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;
use yew::Renderer;

fn mount() -> (Place, Heard<Picked>) {
    let place = Place::new("<div></div>");
    let heard = Heard::new();
    let pick = |key: &'static str, label: &'static str| Pick {
        key: key.into(),
        label: label.into(),
        aliases: Vec::new(),
        hint: "".into(),
        class: "",
        source: PickSource::Known,
    };
    let props = ComboboxProps {
        id: "field".into(),
        label: "Speaker".into(),
        value: "Ada Hale".into(),
        picks: vec![pick("ada", "Ada Hale"), pick("tom", "Tom Reed")],
        placeholder: "".into(),
        when_empty: WhenEmpty::Clears,
        on_pick: heard.callback(),
    };
    Renderer::<Combobox>::with_root_and_props(place.find("div"), props).render();
    (place, heard)
}

async fn shown(place: &Place) {
    until("the field is shown", || count(place, "#field") == 1).await;
}

fn value(place: &Place) -> String {
    place.find("#field").unchecked_into::<HtmlInputElement>().value()
}

#[wasm_bindgen_test]
async fn arrows_move_through_the_list_and_enter_decides() {
    let (place, heard) = mount();
    shown(&place).await;
    let field = element(&place, "#field");
    assert_eq!(attribute(&place, "#field", "aria-expanded"), "false");
    press(&field, "ArrowDown");
    until("the list is open", || attribute(&place, "#field", "aria-expanded") == "true").await;
    press(&field, "ArrowDown");
    press(&field, "ArrowDown");
    until("the second is active", || attribute(&place, "#field", "aria-activedescendant") == "field-1").await;
    assert_eq!(attribute(&place, "#field-1", "aria-selected"), "true");
    assert!(press(&field, "Enter"), "the page's own keys must not see it");
    assert_eq!(heard.all(), [Picked::Known("tom".into())]);
    until("the list is closed", || attribute(&place, "#field", "aria-expanded") == "false").await;
}

#[wasm_bindgen_test]
async fn enter_takes_what_was_typed_last_even_before_the_page_is_drawn() {
    let (place, heard) = mount();
    shown(&place).await;
    let field = element(&place, "#field");
    for typed in ["T", "To", "Tom"] {
        fill(&field, typed);
    }
    press(&field, "Enter");
    fill(&field, "Zo");
    fill(&field, "Zoe Orr");
    press(&field, "Enter");
    assert_eq!(heard.all(), [Picked::Known("tom".into()), Picked::New("Zoe Orr".into())]);
}

#[wasm_bindgen_test]
async fn escape_and_leaving_take_back_what_was_typed() {
    let (place, heard) = mount();
    shown(&place).await;
    let field = element(&place, "#field");
    field.focus().unwrap();
    fill(&field, "Tom");
    press(&field, "Escape");
    until("the old words are back", || value(&place) == "Ada Hale").await;
    fill(&field, "Tom");
    until("the list is open", || count(&place, "#field-list:not([hidden])") == 1).await;
    field.blur().unwrap();
    until("the old words are back", || value(&place) == "Ada Hale").await;
    assert_eq!(heard.all(), []);
}

#[wasm_bindgen_test]
async fn an_entry_is_picked_by_pointer_and_an_emptied_field_means_nobody() {
    let (place, heard) = mount();
    shown(&place).await;
    let field = element(&place, "#field");
    point(&field, "click");
    until("all entries are listed", || count(&place, "[role=option]") == 2).await;
    assert!(point(&place.find("#field-1"), "mousedown"), "the field keeps the keys");
    fill(&field, "");
    press(&field, "Enter");
    assert_eq!(heard.all(), [Picked::Known("tom".into()), Picked::Nothing]);
}
