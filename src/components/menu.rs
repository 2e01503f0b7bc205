//! A button with a list of things to do.

use super::element;
use super::icon::{Name, icon};
use web_sys::{Element, HtmlElement, KeyboardEvent, Node};
use yew::{
    AttrValue, Callback, FocusEvent, Html, NodeRef, Properties, UseStateHandle, classes, component, html,
    use_effect_with, use_node_ref, use_state_eq,
};

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MenuItem {
    /// Its name in the program.
    pub key: AttrValue,
    /// What it does.
    pub label: AttrValue,
    /// More about it, in small; or its key.
    pub hint: AttrValue,
    /// Whether it is one of several to choose from.
    pub choice: ItemChoice,
}

/// Whether a thing to do is one of several to choose from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ItemChoice {
    /// It does something.
    #[default]
    Plain,
    /// It is the chosen one.
    Chosen,
    /// It is not the chosen one.
    Open,
}

/// What a menu's button shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Face {
    /// The sign and the label.
    #[default]
    Words,
    /// The sign alone; the label is under the pointer and for a screen reader.
    Sign,
}

/// What [`Menu`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct MenuProps {
    /// On the button, and for a screen reader.
    pub label: AttrValue,
    /// The sign on the button.
    pub icon: Name,
    /// Whether the label is shown.
    #[prop_or_default]
    pub face: Face,
    /// What can be done.
    pub items: Vec<MenuItem>,
    /// A person took one.
    pub on_pick: Callback<AttrValue>,
}

/// Shows a button that opens a list: arrows move, Enter takes, Escape closes.
#[component]
pub fn Menu(props: &MenuProps) -> Html {
    let root = use_node_ref();
    let open = use_state_eq(|| Open::No);
    use_first_item(&root, *open);
    let is_open = *open == Open::Yes;
    let toggle = Callback::from({
        let open = open.clone();
        move |_| open.set(if is_open { Open::No } else { Open::Yes })
    });
    html! {
        <div ref={root.clone()} class={classes!("menu", (props.face == Face::Sign).then_some("bare"))} onkeydown={keys(&root, &open)} onfocusout={left(&root, &open)}>
            <button type="button" class="plain" aria-haspopup="menu" aria-expanded={if is_open { "true" } else { "false" }}
                aria-label={&props.label} title={&props.label} onclick={toggle}>
                { icon(props.icon) }<span class="word">{ &props.label }</span>
            </button>
            if is_open {
                <ul class="menu-items" role="menu" aria-label={&props.label}>
                    { for props.items.iter().map(|item| entry(props, &open, item)) }
                </ul>
            }
        </div>
    }
}

/// Whether the list is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open {
    Yes,
    No,
}

fn entry(props: &MenuProps, open: &UseStateHandle<Open>, item: &MenuItem) -> Html {
    let (on_pick, open, key) = (props.on_pick.clone(), open.clone(), item.key.clone());
    let onclick = Callback::from(move |_| {
        open.set(Open::No);
        on_pick.emit(key.clone());
    });
    let (role, checked) = match item.choice {
        ItemChoice::Plain => ("menuitem", None),
        ItemChoice::Chosen => ("menuitemradio", Some("true")),
        ItemChoice::Open => ("menuitemradio", Some("false")),
    };
    html! {
        <li role="none">
            <button type="button" {role} aria-checked={checked} tabindex="-1" data-key={&item.key}
                class={classes!(checked.map(|_| "choice"))} {onclick}>
                <span>{ &item.label }</span><small>{ &item.hint }</small>
            </button>
        </li>
    }
}

fn keys(root: &NodeRef, open: &UseStateHandle<Open>) -> Callback<KeyboardEvent> {
    let (root, open) = (root.clone(), open.clone());
    Callback::from(move |event: KeyboardEvent| {
        if *open == Open::No {
            return;
        }
        let items = items(&root);
        let here = items.iter().position(|item| item.matches(":focus").unwrap_or_default());
        let last = items.len().saturating_sub(1);
        let next = match event.key().as_str() {
            "ArrowDown" => here.map_or(0, |at| if at == last { 0 } else { at + 1 }),
            "ArrowUp" => here.map_or(last, |at| if at == 0 { last } else { at - 1 }),
            "Home" => 0,
            "End" => last,
            "Escape" => {
                event.prevent_default();
                event.stop_propagation();
                element::find(&root, "button").iter().for_each(element::focus);
                return open.set(Open::No);
            }
            _ => return,
        };
        event.prevent_default();
        items.get(next).into_iter().for_each(element::focus);
    })
}

fn items(root: &NodeRef) -> Vec<HtmlElement> {
    let found = root.cast::<Element>().and_then(|root| root.query_selector_all("[role^=menuitem]").ok());
    let nodes = found.iter().flat_map(|list| (0..list.length()).filter_map(|at| list.get(at)));
    nodes.filter_map(|node| wasm_bindgen::JsCast::dyn_into(node).ok()).collect()
}

/// The list closes when the keyboard or a click goes elsewhere.
fn left(root: &NodeRef, open: &UseStateHandle<Open>) -> Callback<FocusEvent> {
    let (root, open) = (root.clone(), open.clone());
    Callback::from(move |event: FocusEvent| {
        let to = event.related_target().and_then(|target| wasm_bindgen::JsCast::dyn_into::<Node>(target).ok());
        let inside = root.cast::<Node>().is_some_and(|root| root.contains(to.as_ref()));
        if !inside {
            open.set(Open::No);
        }
    })
}

#[yew::hook]
fn use_first_item(root: &NodeRef, open: Open) {
    let root = root.clone();
    use_effect_with(open, move |open| {
        let first = (*open == Open::Yes).then(|| items(&root).into_iter().next()).flatten();
        first.iter().for_each(element::focus);
    });
}
