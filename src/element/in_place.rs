//! An article annotated where it stands on the page: nothing of the page is changed, the words are only painted over.

mod alignment;
mod caret;
mod marks;
mod paint;
mod words;

pub(super) use marks::statement_at;

use crate::state::State;
use alignment::Alignment;
use ascribe_annotation::{Article, StatementId};
use gloo::events::EventListener;
use paint::Paint;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent, Text};

/// An article on the page with its marks. Dropping it takes the marks away.
pub(super) struct InPlace {
    ground: Rc<Ground>,
    paint: Paint,
    chosen: Option<StatementId>,
    _clicks: EventListener,
}

/// The text nodes of the page and the article's letters in them.
struct Ground {
    nodes: Vec<Text>,
    alignment: Alignment,
}

impl InPlace {
    /// Finds an article in an element of the page; `point` hears where in the article a person clicks, none beside it.
    pub(super) fn new(target: Element, article: &Article, point: impl Fn(Option<u32>) + 'static) -> Self {
        let nodes = words::of(&target);
        let texts: Vec<_> = nodes.iter().map(|node| node.data()).collect();
        let alignment = Alignment::new(&article.text, &article.blocks, texts.iter().map(String::as_str));
        let ground = Rc::new(Ground { nodes, alignment });
        let clicks = EventListener::new(&target, "click", {
            let ground = Rc::clone(&ground);
            move |event| {
                let pointed = event.dyn_ref::<MouseEvent>().filter(|event| caret::is_plain_click(event));
                pointed.into_iter().for_each(|event| point(ground.position(event)));
            }
        });
        Self { ground, paint: Paint::default(), chosen: None, _clicks: clicks }
    }

    /// Paints the statements as they are now, and brings a newly chosen one into view.
    pub(super) fn paint(&mut self, state: &State) {
        self.paint.begin();
        for mark in marks::of(state) {
            for place in self.ground.alignment.places(mark.span) {
                let Some(node) = self.ground.nodes.get(place.node) else { continue };
                self.paint.add(&mark.name, node, place.start, place.end);
            }
        }
        if self.chosen != state.selection.statement {
            self.chosen.clone_from(&state.selection.statement);
            self.follow(state);
        }
    }

    fn follow(&self, state: &State) {
        let first = state.chosen_statement().and_then(|statement| statement.parts.first().copied());
        let place = first.and_then(|part| self.ground.alignment.places(part).first().copied());
        let node = place.and_then(|place| self.ground.nodes.get(place.node));
        node.and_then(|node| node.parent_element()).iter().for_each(crate::components::element::bring_into_view);
    }
}

impl Ground {
    fn position(&self, event: &MouseEvent) -> Option<u32> {
        let (node, unit) = caret::at(event)?;
        let node = self.nodes.iter().position(|known| known.is_same_node(Some(&node)))?;
        // A caret stands between two letters: the pointer was on one of them.
        let letter = |unit| self.alignment.position(node, unit);
        letter(unit).or_else(|| letter(unit.checked_sub(1)?))
    }
}
