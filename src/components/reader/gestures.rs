//! What a person does in the text: points, clicks, moves the keyboard.

use super::ArticleTextProps;
use super::explain::Subject;
use crate::components::element::Place;
use ascribe_annotation::StatementId;
use gloo::events::EventListener;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{Element, MouseEvent};
use yew::{Callback, FocusEvent, TargetCast, UseStateHandle, hook, use_effect_with, use_mut_ref, use_state_eq};

/// What the pointer is over.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Hover {
    pub(super) subject: Subject,
    pub(super) place: Place,
}

/// The listeners of the text, and what they have noted.
pub(super) struct Gestures {
    pub(super) hover: Option<Hover>,
    /// The statement that was chosen here and not elsewhere: it is in view already.
    pub(super) own_choice: Rc<RefCell<Option<StatementId>>>,
    pub(super) onclick: Callback<MouseEvent>,
    pub(super) onmousedown: Callback<MouseEvent>,
    pub(super) onmouseover: Callback<MouseEvent>,
    pub(super) onmouseleave: Callback<MouseEvent>,
    pub(super) onfocusin: Callback<FocusEvent>,
}

/// Pixels that a hand may tremble during a click; further is a selection of words.
const TREMBLE: i32 = 4;

/// Listens to pointer and keyboard in the text.
#[hook]
pub(super) fn use_gestures(props: &ArticleTextProps) -> Gestures {
    let hover = use_state_eq(|| None);
    let own_choice = use_mut_ref(|| None);
    let pressed = use_mut_ref(|| (0, 0));
    use_key_away(&hover);
    Gestures {
        onclick: click(props, &own_choice, &pressed),
        onmousedown: press(&hover, &pressed),
        onmouseover: point(&hover),
        onmouseleave: Callback::from({
            let hover = hover.clone();
            move |_| hover.set(None)
        }),
        onfocusin: focus(props, &own_choice),
        hover: (*hover).clone(),
        own_choice,
    }
}

fn click(
    props: &ArticleTextProps,
    own: &Rc<RefCell<Option<StatementId>>>,
    pressed: &Rc<RefCell<(i32, i32)>>,
) -> Callback<MouseEvent> {
    let (own, pressed, chosen) = (own.clone(), pressed.clone(), props.chosen.clone());
    let (on_choose, on_open) = (props.on_choose.clone(), props.on_open.clone());
    Callback::from(move |event: MouseEvent| {
        let around = statements_around(event.target_dyn_into::<Element>());
        if is_key(&event) {
            around.into_iter().take(1).for_each(|id| on_open.emit(id));
        } else if is_still(&event, *pressed.borrow()) {
            let next = next_outward(&around, chosen.as_ref());
            own.borrow_mut().clone_from(&next);
            on_choose.emit(next);
        }
    })
}

/// Whoever presses wants the text, not the card over it.
fn press(hover: &UseStateHandle<Option<Hover>>, pressed: &Rc<RefCell<(i32, i32)>>) -> Callback<MouseEvent> {
    let (hover, pressed) = (hover.clone(), pressed.clone());
    Callback::from(move |event: MouseEvent| {
        *pressed.borrow_mut() = (event.client_x(), event.client_y());
        hover.set(None);
    })
}

/// A button that is pressed by key reports a click without a count.
fn is_key(event: &MouseEvent) -> bool {
    event.detail() == 0
}

fn is_still(event: &MouseEvent, (x, y): (i32, i32)) -> bool {
    event.detail() == 1 && (event.client_x() - x).abs() <= TREMBLE && (event.client_y() - y).abs() <= TREMBLE
}

/// Lists the statements around an element, innermost first.
fn statements_around(element: Option<Element>) -> Vec<StatementId> {
    let first = element.and_then(|element| element.closest("[data-statement]").ok().flatten());
    let elements = std::iter::successors(first, |element| {
        element.parent_element().and_then(|parent| parent.closest("[data-statement]").ok().flatten())
    });
    let mut ids: Vec<StatementId> = Vec::new();
    for id in elements.filter_map(|element| element.get_attribute("data-statement")).map(StatementId::from) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

/// A click on the chosen statement goes to the one around it, and from the outermost back to the innermost.
fn next_outward(around: &[StatementId], chosen: Option<&StatementId>) -> Option<StatementId> {
    let here = chosen.and_then(|chosen| around.iter().position(|id| id == chosen));
    let next = here.map_or(0, |at| (at + 1) % around.len());
    around.get(next).cloned()
}

fn point(hover: &UseStateHandle<Option<Hover>>) -> Callback<MouseEvent> {
    let hover = hover.clone();
    Callback::from(move |event: MouseEvent| {
        let Some(target) = event.target_dyn_into::<Element>() else { return };
        if target.closest("#why").ok().flatten().is_some() {
            return;
        }
        let marked = target.closest("[data-about]").ok().flatten();
        let found = marked.and_then(|element| {
            let subject = element.get_attribute("data-about")?.parse().ok()?;
            Some(Hover { subject, place: Place::beside(&element, f64::from(event.client_y())) })
        });
        let same = found.as_ref().map(|hover| &hover.subject) == hover.as_ref().map(|hover| &hover.subject);
        if !same {
            hover.set(found);
        }
    })
}

fn focus(props: &ArticleTextProps, own: &Rc<RefCell<Option<StatementId>>>) -> Callback<FocusEvent> {
    let (own, chosen, on_choose) = (own.clone(), props.chosen.clone(), props.on_choose.clone());
    Callback::from(move |event: FocusEvent| {
        let id = event.target_dyn_into::<Element>().and_then(|target| target.get_attribute("data-statement"));
        let Some(id) = id.map(StatementId::from).filter(|id| Some(id) != chosen.as_ref()) else { return };
        *own.borrow_mut() = Some(id.clone());
        on_choose.emit(Some(id));
    })
}

/// Any key takes the card away without moving the pointer: Escape, and those that go on with the work.
#[hook]
fn use_key_away(hover: &UseStateHandle<Option<Hover>>) {
    let hover = hover.clone();
    use_effect_with(hover.is_some(), move |shown| {
        let listener = shown.then(|| {
            let document = gloo::utils::document();
            EventListener::new(&document, "keydown", move |_| hover.set(None))
        });
        move || drop(listener)
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repeated_clicks_go_outward_and_begin_again() {
        let around: Vec<StatementId> = vec!["inner".into(), "outer".into()];
        let next = |chosen: Option<&str>| next_outward(&around, chosen.map(StatementId::from).as_ref());
        assert_eq!(next(None), Some("inner".into()));
        assert_eq!(next(Some("elsewhere")), Some("inner".into()));
        assert_eq!(next(Some("inner")), Some("outer".into()));
        assert_eq!(next(Some("outer")), Some("inner".into()));
        assert_eq!(next_outward(&[], Some(&"inner".into())), None);
    }
}
