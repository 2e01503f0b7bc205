//! The list of statements.

use super::make::{self, Heard, attribute, count, element, point, press};
use crate::place::{Place, until};
use ascribe::components::statement_list::{StatementList, StatementListProps};
use ascribe::state::Filter;
use ascribe_annotation::StatementId;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::{AppHandle, Renderer};

struct Mounted {
    place: Place,
    handle: AppHandle<StatementList>,
    chosen: Heard<StatementId>,
    opened: Heard<StatementId>,
    props: StatementListProps,
}

fn mount() -> Mounted {
    let place = Place::new("<div></div>");
    let (chosen, opened) = (Heard::new(), Heard::new());
    let props = StatementListProps {
        article: make::article(),
        statements: make::statements(),
        codebook: make::codebook(),
        looks: make::looks(),
        chosen: None,
        filter: Filter::default(),
        on_choose: chosen.callback(),
        on_open: opened.callback(),
    };
    let handle = Renderer::<StatementList>::with_root_and_props(place.find("div"), props.clone()).render();
    Mounted { place, handle, chosen, opened, props }
}

#[wasm_bindgen_test]
async fn one_row_is_reachable_and_the_keyboard_follows_the_choice() {
    let mut mounted = mount();
    let place = &mounted.place;
    until("the rows are shown", || count(place, "[role=option]") == 3).await;
    assert_eq!(count(place, "[role=option][tabindex='0']"), 1);
    let first = element(place, "#row-outer");
    assert_eq!(attribute(place, "#row-outer", "tabindex"), "0");
    first.focus().unwrap();
    assert!(press(&first, "ArrowDown"));
    assert_eq!(mounted.chosen.last(), Some("inner".into()));
    mounted.props.chosen = Some("inner".into());
    mounted.handle.update(mounted.props.clone());
    until("the row has the keys", || mounted.place.find("#row-inner").matches(":focus").unwrap()).await;
    assert_eq!(attribute(&mounted.place, "#row-inner", "aria-selected"), "true");
    assert_eq!(count(&mounted.place, "[role=option][tabindex='0']"), 1);
}

#[wasm_bindgen_test]
async fn ends_are_ends_and_enter_opens() {
    let mounted = mount();
    let place = &mounted.place;
    until("the rows are shown", || count(place, "[role=option]") == 3).await;
    let last = element(place, "#row-crossing");
    press(&last, "ArrowDown");
    assert_eq!(mounted.chosen.last(), Some("crossing".into()));
    press(&last, "Home");
    assert_eq!(mounted.chosen.last(), Some("outer".into()));
    press(&last, "Enter");
    assert_eq!(mounted.opened.all(), ["crossing".into()]);
    assert!(!press(&last, "j"), "other keys are for the page");
    point(&place.find("#row-inner .excerpt"), "click");
    assert_eq!(mounted.chosen.last(), Some("inner".into()));
}

#[wasm_bindgen_test]
async fn an_empty_list_says_why() {
    let mut mounted = mount();
    mounted.props.statements.clear();
    mounted.handle.update(mounted.props.clone());
    until("the list is empty", || count(&mounted.place, ".nothing") == 1).await;
    assert!(mounted.place.find(".nothing").text_content().unwrap().contains("No statement found"));
}
