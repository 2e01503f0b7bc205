//! Windows over the page, and the menu.

use super::make::{Heard, attribute, count, element, press};
use crate::place::{Place, until};
use ascribe::components::dialog::{ConfirmDialogProps, confirm_dialog};
use ascribe::components::icon::Name;
use ascribe::components::menu::{Face, ItemChoice, Menu, MenuItem, MenuProps};
use ascribe::components::selection_bar::{SelectionBar, SelectionBarProps, SelectionUse};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, EventInit};
use yew::{AttrValue, Callback, Html, Properties, Renderer, component};

#[derive(Clone, PartialEq, Properties)]
struct QuestionProps {
    on_confirm: Callback<()>,
    on_close: Callback<()>,
}

#[component]
fn Question(props: &QuestionProps) -> Html {
    confirm_dialog(&ConfirmDialogProps {
        title: "Clear the project?".into(),
        text: "Undo brings it back.".into(),
        action: "Clear it".into(),
        on_confirm: props.on_confirm.clone(),
        others: Vec::new(),
        on_close: props.on_close.clone(),
    })
}

#[wasm_bindgen_test]
async fn a_window_holds_the_keyboard_and_gives_it_back() {
    let place = Place::new("<button id='opener'></button><div></div>");
    element(&place, "#opener").focus().unwrap();
    let (agreed, closed) = (Heard::new(), Heard::new());
    let props = QuestionProps { on_confirm: agreed.callback(), on_close: closed.callback() };
    let handle = Renderer::<Question>::with_root_and_props(place.find("div"), props).render();
    until("it is open", || count(&place, "dialog[open]:focus-within") == 1).await;
    assert_eq!(place.find("dialog :focus").text_content().unwrap(), "Cancel", "the keys start on the way out");
    let init = EventInit::new();
    init.set_cancelable(true);
    let escape = Event::new_with_event_init_dict("cancel", &init).unwrap();
    assert!(!place.find("dialog").dispatch_event(&escape).unwrap(), "only the state closes it");
    assert_eq!(closed.all(), [()]);
    element(&place, "dialog .primary").click();
    assert_eq!(agreed.all(), [()]);
    handle.destroy();
    until("the opener has the keys", || place.find("#opener").matches(":focus").unwrap()).await;
}

fn menu_item(key: &'static str) -> MenuItem {
    MenuItem { key: key.into(), label: key.into(), hint: "".into(), choice: ItemChoice::Plain }
}

#[wasm_bindgen_test]
async fn a_menu_is_walked_by_keys_and_closed_by_escape() {
    let place = Place::new("<div></div>");
    let heard = Heard::<AttrValue>::new();
    let items = ["save", "open", "clear"].map(menu_item).into();
    let (label, icon, face, on_pick) = ("Project".into(), Name::Folder, Face::Words, heard.callback());
    let props = MenuProps { label, icon, face, items, on_pick };
    Renderer::<Menu>::with_root_and_props(place.find("div"), props).render();
    until("it is shown", || count(&place, "button") == 1).await;
    element(&place, "button").click();
    until("the first entry has the keys", || count(&place, "[data-key=save]:focus") == 1).await;
    assert_eq!(attribute(&place, "button", "aria-expanded"), "true");
    press(&place.find("[data-key=save]"), "ArrowUp");
    assert_eq!(count(&place, "[data-key=clear]:focus"), 1, "the list goes round");
    press(&place.find("[data-key=clear]"), "Escape");
    until("it is closed", || count(&place, "[role=menu]") == 0).await;
    assert!(place.find("button").matches(":focus").unwrap());
    element(&place, "button").click();
    until("it is open", || count(&place, "[role=menu]") == 1).await;
    element(&place, "[data-key=open]").click();
    assert_eq!(heard.all(), ["open"]);
}

#[wasm_bindgen_test]
async fn pressing_a_button_beside_selected_words_leaves_them_selected() {
    let place = Place::new("<div></div>");
    let heard = Heard::new();
    let uses = vec![SelectionUse::NewStatement];
    let props = SelectionBarProps { place: None, uses, hints: Default::default(), on_use: heard.callback() };
    Renderer::<SelectionBar>::with_root_and_props(place.find("div"), props).render();
    until("it is shown", || count(&place, "[role=toolbar] button") == 1).await;
    assert!(super::make::point(&place.find("button"), "mousedown"));
    element(&place, "button").click();
    assert_eq!(heard.all(), [SelectionUse::NewStatement]);
}
