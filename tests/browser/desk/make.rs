//! An article with statements that nest and cross, and ways to act on the page as a person does.

use crate::place::Place;
use ascribe::components::look::Looks;
use ascribe_annotation::{
    Article, Codebook, Coder, Concept, Position, Review, Speaker, Statement, StatementKind, Suggestion,
};
use ascribe_text::{Block, BlockKind, Span};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, EventInit, HtmlElement, HtmlInputElement, InputEvent, InputEventInit, KeyboardEvent,
    KeyboardEventInit, MouseEvent, MouseEventInit,
};
use yew::Callback;

/// The emoji makes bytes, code points and UTF-16 units differ; the markup must stay words.
pub(super) const HEADLINE: &str = "Bridge 🌉 reopens";
pub(super) const FIRST: &str = "“We open <b>in May</b>,” said Ada Hale, adding that Reed doubts it.";

/// Makes an article of two blocks.
pub(super) fn article() -> Rc<Article> {
    let text = format!("{HEADLINE}\n\n{FIRST}");
    let first = Span::from_range(HEADLINE.len() + 2..text.len());
    let blocks = vec![
        Block { span: Span::from_range(0..HEADLINE.len()), kind: BlockKind::Headline },
        Block { span: first, kind: BlockKind::Paragraph },
    ];
    Rc::new(Article::new(text, blocks))
}

/// Finds words of the article.
pub(super) fn span_of(words: &str) -> Span {
    let article = article();
    let start = article.text.find(words).unwrap();
    Span::from_range(start..start + words.len())
}

/// Makes a suggested statement of these words, by Ada Hale.
pub(super) fn statement(id: &str, parts: &[&str]) -> Statement {
    let article = article();
    Statement {
        id: id.into(),
        article: article.id.clone(),
        kind: StatementKind::Direct,
        parts: parts.iter().map(|words| span_of(words)).collect(),
        quoted: Vec::new(),
        cue: Some(span_of("said")),
        speaker_mention: Some(span_of("Ada Hale")),
        speakers: vec!["ada".into()],
        organization: None,
        positions: Vec::new(),
        note: String::new(),
        review: Review::Suggested,
        coder: Coder::Ascribe,
        suggestion: Some(Suggestion {
            rule: "quote_then_said".into(),
            confidence: 0.9,
            evidence: Vec::new(),
            speech: true,
            nested: false,
            extra: serde_json::Map::new(),
        }),
        created: "2026-01-31T08:15:00.000Z".into(),
        modified: "2026-01-31T08:15:00.000Z".into(),
        ..Statement::new(id.into(), "".into(), Vec::new())
    }
}

/// A statement, one inside it, and one that crosses its end.
pub(super) fn statements() -> Vec<Rc<Statement>> {
    let outer = statement("outer", &["We open <b>in May</b>,” said Ada Hale"]);
    let inner = statement("inner", &["in May"]);
    let crossing = statement("crossing", &["Hale, adding that Reed doubts it"]);
    [outer, inner, crossing].map(Rc::new).into()
}

/// Makes a codebook of two speakers and a concept.
pub(super) fn codebook() -> Rc<Codebook> {
    let speakers = vec![Speaker::new("ada".into(), "Ada Hale"), Speaker::new("tom".into(), "Tom Reed")];
    let concepts = vec![Concept::new("bridge".into(), "The bridge")];
    Rc::new(Codebook { speakers, concepts, ..Codebook::default() })
}

/// Makes the looks of the codebook's speakers.
pub(super) fn looks() -> Looks {
    Looks::new(&codebook())
}

/// A position on the concept of the codebook, with the stance unset.
pub(super) fn position() -> Position {
    Position::new("bridge".into(), None)
}

/// Keeps what a callback is given.
#[derive(Clone)]
pub(super) struct Heard<T>(Rc<RefCell<Vec<T>>>);

impl<T: Clone + 'static> Heard<T> {
    pub(super) fn new() -> Self {
        Self(Rc::default())
    }

    pub(super) fn callback(&self) -> Callback<T> {
        let heard = self.0.clone();
        Callback::from(move |value| heard.borrow_mut().push(value))
    }

    pub(super) fn all(&self) -> Vec<T> {
        self.0.borrow().clone()
    }

    pub(super) fn last(&self) -> Option<T> {
        self.0.borrow().last().cloned()
    }
}

/// Finds an element that can be acted on.
pub(super) fn element(place: &Place, selector: &str) -> HtmlElement {
    place.find(selector).unchecked_into()
}

/// Gives an attribute, empty where there is none.
pub(super) fn attribute(place: &Place, selector: &str, name: &str) -> String {
    place.find(selector).get_attribute(name).unwrap_or_default()
}

/// Counts elements.
pub(super) fn count(place: &Place, selector: &str) -> u32 {
    place.element.query_selector_all(selector).unwrap().length()
}

/// Presses a key; tells whether the page took it.
pub(super) fn press(target: &Element, key: &str) -> bool {
    let init = KeyboardEventInit::new();
    init.set_key(key);
    init.set_bubbles(true);
    init.set_cancelable(true);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
    !target.dispatch_event(&event).unwrap()
}

/// Sends a pointer event; tells whether the page took it. A click by pointer counts one.
pub(super) fn point(target: &Element, kind: &str) -> bool {
    let init = MouseEventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    init.set_detail(1);
    let event = MouseEvent::new_with_mouse_event_init_dict(kind, &init).unwrap();
    !target.dispatch_event(&event).unwrap()
}

/// Puts words into a field, as if typed.
pub(super) fn fill(field: &HtmlElement, words: &str) {
    match field.dyn_ref::<HtmlInputElement>() {
        Some(input) => input.set_value(words),
        None => field.unchecked_ref::<web_sys::HtmlTextAreaElement>().set_value(words),
    }
    let init = InputEventInit::new();
    init.set_bubbles(true);
    field.dispatch_event(&InputEvent::new_with_event_init_dict("input", &init).unwrap()).unwrap();
}

/// Says that a choice was made.
pub(super) fn change(target: &Element) {
    let init = EventInit::new();
    init.set_bubbles(true);
    target.dispatch_event(&Event::new_with_event_init_dict("change", &init).unwrap()).unwrap();
}
