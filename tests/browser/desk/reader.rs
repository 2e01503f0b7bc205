//! The text: its words unchanged, marks that nest and cross, pointer and keys.

use super::make::{self, FIRST, HEADLINE, Heard, attribute, count, element, point, press};
use crate::place::{Place, until};
use ascribe::components::reader::{ArticleText, ArticleTextProps};
use ascribe_annotation::{Review, Statement, StatementId};
use ascribe_engine::Reading;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::{AppHandle, Renderer};

struct Mounted {
    place: Place,
    handle: AppHandle<ArticleText>,
    chosen: Heard<Option<StatementId>>,
    opened: Heard<StatementId>,
    props: ArticleTextProps,
}

fn mount(statements: Vec<Rc<Statement>>) -> Mounted {
    let place = Place::new("<div></div>");
    let (chosen, opened) = (Heard::new(), Heard::new());
    let props = ArticleTextProps {
        article: make::article(),
        statements,
        reading: Some(Rc::new(Reading::default())),
        looks: make::looks(),
        chosen: None,
        spotlight: None,
        on_choose: chosen.callback(),
        on_open: opened.callback(),
    };
    let handle = Renderer::<ArticleText>::with_root_and_props(place.find("div"), props.clone()).render();
    Mounted { place, handle, chosen, opened, props }
}

impl Mounted {
    async fn shown(&self) {
        until("the text is shown", || count(&self.place, "[data-block]") == 2).await;
    }

    async fn choose(&mut self, id: &str) {
        self.props.chosen = Some(id.into());
        self.handle.update(self.props.clone());
        let selector = format!("mark.chosen[data-statement='{id}']");
        until("it is chosen", || count(&self.place, &selector) > 0).await;
    }
}

fn words(place: &Place, selector: &str) -> String {
    let found = place.element.query_selector_all(selector).unwrap();
    (0..found.length()).filter_map(|at| found.get(at)?.text_content()).collect()
}

#[wasm_bindgen_test]
async fn the_words_of_a_block_are_those_of_the_article() {
    let mut mounted = mount(make::statements());
    mounted.shown().await;
    mounted.choose("outer").await;
    assert_eq!(words(&mounted.place, "[data-block='0']"), HEADLINE);
    assert_eq!(words(&mounted.place, "[data-block='1']"), FIRST);
    assert_eq!(count(&mounted.place, "[data-block] b"), 0, "markup in the text stays words");
    assert_eq!(attribute(&mounted.place, "[data-block='1']", "data-start"), "19", "UTF-16 units: the emoji is two");
}

#[wasm_bindgen_test]
async fn statements_nest_and_cross() {
    let mounted = mount(make::statements());
    mounted.shown().await;
    let place = &mounted.place;
    assert_eq!(words(place, "[data-statement=outer] mark[data-statement=inner]"), "in May");
    assert_eq!(words(place, "[data-statement=outer] mark[data-statement=crossing]"), "Hale");
    assert_eq!(words(place, "mark[data-statement=crossing]"), "Hale, adding that Reed doubts it");
    assert_eq!(count(place, "button.badge"), 3, "one badge a statement, however many pieces");
}

#[wasm_bindgen_test]
async fn a_click_chooses_the_innermost_and_a_second_one_what_is_around_it() {
    let mut mounted = mount(make::statements());
    mounted.shown().await;
    let inner = element(&mounted.place, "mark[data-statement=inner]");
    point(&inner, "click");
    assert_eq!(mounted.chosen.last(), Some(Some("inner".into())));
    mounted.choose("inner").await;
    point(&inner, "click");
    assert_eq!(mounted.chosen.last(), Some(Some("outer".into())));
    point(&element(&mounted.place, "[data-block='0']"), "click");
    assert_eq!(mounted.chosen.last(), Some(None), "a click beside all of them chooses none");
}

#[wasm_bindgen_test]
async fn the_keyboard_reaches_each_statement_and_opens_it() {
    let mounted = mount(make::statements());
    mounted.shown().await;
    let badge = element(&mounted.place, "#s-crossing");
    badge.focus().unwrap();
    until("it is chosen", || mounted.chosen.last() == Some(Some("crossing".into()))).await;
    badge.click();
    assert_eq!(mounted.opened.all(), ["crossing".into()]);
    assert!(attribute(&mounted.place, "#s-crossing", "aria-label").contains("Ada Hale"));
}

#[wasm_bindgen_test]
async fn the_keyboard_follows_what_is_chosen_elsewhere() {
    let mut mounted = mount(make::statements());
    mounted.shown().await;
    element(&mounted.place, "#s-outer").focus().unwrap();
    mounted.choose("crossing").await;
    until("the badge has the keys", || mounted.place.find("#s-crossing").matches(":focus").unwrap()).await;
}

#[wasm_bindgen_test]
async fn speaker_and_cue_of_the_chosen_statement_are_marked_and_explained() {
    let mut mounted = mount(make::statements());
    mounted.shown().await;
    assert_eq!(count(&mounted.place, ".who, .cue"), 0);
    mounted.choose("inner").await;
    assert_eq!(words(&mounted.place, ".who"), "Ada Hale");
    assert_eq!(words(&mounted.place, ".cue"), "said");
    assert_eq!(attribute(&mounted.place, "#s-inner", "aria-describedby"), "why");
    let reasons = words(&mounted.place, "#why");
    assert!(reasons.contains("Reported by “said”.") && reasons.contains("90 %"), "{reasons}");
}

#[wasm_bindgen_test]
async fn the_pointer_brings_a_card_and_any_key_takes_it_away() {
    let mounted = mount(make::statements());
    mounted.shown().await;
    point(&element(&mounted.place, "mark[data-statement=inner]"), "mouseover");
    until("the card floats", || count(&mounted.place, ".why.floating") == 1).await;
    press(&mounted.place.find(".article"), "Escape");
    until("the card is gone", || count(&mounted.place, ".why.floating") == 0).await;
}

#[wasm_bindgen_test]
async fn a_rejected_statement_is_not_tinted() {
    let mut rejected = make::statement("rejected", &["in May"]);
    rejected.review = Review::Rejected;
    let mut confirmed = make::statement("confirmed", &["Reed doubts it"]);
    confirmed.review = Review::Confirmed;
    let mounted = mount(vec![Rc::new(rejected), Rc::new(confirmed)]);
    mounted.shown().await;
    assert_eq!(count(&mounted.place, "mark.said"), 1);
    assert_eq!(count(&mounted.place, "mark.confirmed[data-statement=confirmed]"), 1);
}
