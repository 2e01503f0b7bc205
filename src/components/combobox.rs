//! A field to pick from a list or to type something new, as the ARIA practices describe it.

mod matching;
mod moves;

pub use matching::{Entry, entries};
use moves::{Moved, Open};

use super::element;
use super::words;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, InputEvent, KeyboardEvent, MouseEvent};
use yew::{
    AttrValue, Callback, FocusEvent, Html, NodeRef, Properties, TargetCast, UseForceUpdateHandle, classes, component,
    html, use_effect_with, use_force_update, use_mut_ref, use_node_ref,
};

/// Something that can be picked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pick {
    /// Its name in the program.
    pub key: AttrValue,
    /// The words to show and to search.
    pub label: AttrValue,
    /// More words to search: other spellings.
    pub aliases: Vec<AttrValue>,
    /// Shown beside the label in small.
    pub hint: AttrValue,
    /// The class that carries a colour; empty for none.
    pub class: &'static str,
    /// Whether it is there already.
    pub source: PickSource,
}

/// Whether something that can be picked is there already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PickSource {
    /// It is in the list that the field picks from.
    #[default]
    Known,
    /// It is offered by its words only, and becomes something new when it is picked.
    Words,
}

/// What a person decided in the field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picked {
    /// The entry with this key.
    Known(AttrValue),
    /// Something that is not in the list.
    New(AttrValue),
    /// Nothing: the field was emptied.
    Nothing,
}

/// Whether an emptied field is a decision.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WhenEmpty {
    /// Nobody, nothing.
    #[default]
    Clears,
    /// The field waits for more.
    Waits,
}

/// What [`Combobox`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ComboboxProps {
    /// Names the field, unlike any other on the page.
    pub id: AttrValue,
    /// What is asked for.
    pub label: AttrValue,
    /// What is chosen, in words; empty for nothing.
    #[prop_or_default]
    pub value: AttrValue,
    /// What can be picked.
    pub picks: Vec<Pick>,
    /// In the empty field.
    #[prop_or_default]
    pub placeholder: AttrValue,
    /// Whether an emptied field is a decision.
    #[prop_or_default]
    pub when_empty: WhenEmpty,
    /// A person decided.
    pub on_pick: Callback<Picked>,
}

/// Shows a text field with a list below it: arrows move, Enter decides, Escape takes back what was typed.
#[component]
pub fn Combobox(props: &ComboboxProps) -> Html {
    let root = use_node_ref();
    let field = use_field();
    let open = field.now();
    let shown = open.as_ref().map(|open| moves::shown(open, &props.picks)).unwrap_or_default();
    use_active_in_view(&root, open.as_ref().and_then(|open| open.active));
    let list = format!("{}-list", props.id);
    let active = open.as_ref().and_then(|open| open.active).map(|at| format!("{}-{at}", props.id));
    let quick = open.as_ref().is_some_and(|open| moves::has_quick_keys(open, &props.picks));
    let value = open.as_ref().map_or_else(|| props.value.clone(), |open| open.typed.clone());
    html! {
        <div ref={root} class="combobox">
            <label for={&props.id}>{ &props.label }</label>
            <input id={&props.id} type="text" role="combobox" autocomplete="off" autocapitalize="off" spellcheck="false"
                aria-autocomplete="list" aria-expanded={if shown.is_empty() { "false" } else { "true" }}
                aria-controls={list.clone()} aria-activedescendant={active} placeholder={&props.placeholder} {value}
                oninput={typed(&field)} onkeydown={keys(props, &field)} onclick={opened(props, &field)}
                onfocus={entered(&field)} onblur={left(&field)} />
            <ul id={list} class="picks" role="listbox" aria-label={&props.label} hidden={shown.is_empty()}
                onmousedown={clicked(props, &field)}>
                { for shown.iter().enumerate().map(|(at, entry)| option(props, &open, at, entry, quick)) }
            </ul>
        </div>
    }
}

fn option(props: &ComboboxProps, open: &Option<Open>, at: usize, entry: &Entry, quick: bool) -> Html {
    let active = open.as_ref().and_then(|open| open.active) == Some(at);
    let selected = if active { "true" } else { "false" };
    let id = format!("{}-{at}", props.id);
    let (class, inside) = match entry {
        Entry::Known(pick) => (
            classes!("pick", pick.class),
            html! { <><span class="dot"></span><span>{ &pick.label }</span><small>{ &pick.hint }</small></> },
        ),
        Entry::New(words) => (classes!("pick", "new"), html! { <span>{ words::new_entry(words) }</span> }),
    };
    let quick = (quick && at < moves::QUICK_KEYS).then(|| html! { <kbd aria-hidden="true">{ at + 1 }</kbd> });
    html! { <li {id} {class} role="option" aria-selected={selected} data-at={at.to_string()}>{ inside }{ quick }</li> }
}

/// What stands in the field now. Keys can come faster than the page is drawn: what decides must not be a value of the
/// last drawing.
#[derive(Clone)]
struct Field {
    open: Rc<RefCell<Option<Open>>>,
    /// What had the keyboard before the field.
    before: Rc<RefCell<Option<HtmlElement>>>,
    draw: UseForceUpdateHandle,
}

impl Field {
    fn now(&self) -> Option<Open> {
        self.open.borrow().clone()
    }

    fn set(&self, next: Option<Open>) {
        let before = self.open.replace(next);
        if before != *self.open.borrow() {
            self.draw.force_update();
        }
    }
}

#[yew::hook]
fn use_field() -> Field {
    Field { open: use_mut_ref(|| None), before: use_mut_ref(|| None), draw: use_force_update() }
}

fn typed(field: &Field) -> Callback<InputEvent> {
    let field = field.clone();
    Callback::from(move |event: InputEvent| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        field.set(Some(Open::typed(input.value().into())));
    })
}

fn opened(props: &ComboboxProps, field: &Field) -> Callback<MouseEvent> {
    let (field, value) = (field.clone(), props.value.clone());
    Callback::from(move |event: MouseEvent| {
        if field.now().is_none() {
            event.target_dyn_into::<HtmlInputElement>().into_iter().for_each(|input| input.select());
            field.set(Some(Open::untouched(value.clone())));
        }
    })
}

/// Notes where the keyboard comes from, to give it back there.
fn entered(field: &Field) -> Callback<FocusEvent> {
    let field = field.clone();
    Callback::from(move |event: FocusEvent| {
        let before = event.related_target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
        field.before.replace(before);
    })
}

/// After a decision the keyboard goes back to where it was: to the list, the text, or nowhere in particular.
fn give_back(field: &Field, event: &KeyboardEvent) {
    let before = field.before.take().filter(|element| element.is_connected());
    match before {
        Some(element) => element::focus(&element),
        None => event.target_dyn_into::<HtmlElement>().into_iter().for_each(|input| drop(input.blur())),
    }
}

/// Leaving the field without a decision leaves everything as it was.
fn left(field: &Field) -> Callback<FocusEvent> {
    let field = field.clone();
    Callback::from(move |_| field.set(None))
}

fn keys(props: &ComboboxProps, field: &Field) -> Callback<KeyboardEvent> {
    let (props, field) = (props.clone(), field.clone());
    Callback::from(move |event: KeyboardEvent| {
        if event.is_composing() || event.ctrl_key() || event.meta_key() {
            return;
        }
        match moves::after_key(field.now().as_ref(), &event.key(), &props) {
            Moved::Elsewhere => return,
            Moved::To(next) => field.set(next),
            Moved::Decided(picked) => {
                field.set(None);
                if event.key() != "Tab" {
                    give_back(&field, &event);
                }
                props.on_pick.emit(picked);
            }
        }
        if event.key() != "Tab" {
            event.prevent_default();
            event.stop_propagation();
        }
    })
}

/// On pressing, not on releasing: the field keeps the keyboard.
fn clicked(props: &ComboboxProps, field: &Field) -> Callback<MouseEvent> {
    let (props, field) = (props.clone(), field.clone());
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        let option = event.target_dyn_into::<web_sys::Element>().and_then(|target| target.closest("[data-at]").ok()?);
        let at = option.and_then(|option| option.get_attribute("data-at")?.parse::<usize>().ok());
        let Some(entry) = at.and_then(|at| moves::entry(&field.now()?, &props.picks, at)) else { return };
        field.set(None);
        props.on_pick.emit(entry.into());
    })
}

#[yew::hook]
fn use_active_in_view(root: &NodeRef, active: Option<usize>) {
    let root = root.clone();
    use_effect_with(active, move |active| {
        let option = active.and_then(|_| element::find(&root, "[role=option][aria-selected=true]"));
        option.iter().for_each(|option| element::bring_into_view(option));
    });
}
