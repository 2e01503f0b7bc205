//! Everything that can be done, found by some of its letters.

use super::dialog::Dialog;
use super::{element, words};
use crate::commands::search;
use std::rc::Rc;
use web_sys::{HtmlInputElement, InputEvent, KeyboardEvent, MouseEvent};
use yew::{
    AttrValue, Callback, Html, NodeRef, Properties, TargetCast, UseStateHandle, classes, component, hook, html,
    use_effect_with, use_node_ref, use_state_eq,
};

/// One thing that can be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaletteEntry {
    /// Its name in the program.
    pub id: AttrValue,
    /// What it is called.
    pub name: AttrValue,
    /// What it belongs to.
    pub group: AttrValue,
    /// Its key; may be empty.
    pub keys: AttrValue,
    /// Whether it would do something now.
    pub applies: bool,
}

/// What [`Palette`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PaletteProps {
    /// Everything that can be done.
    pub entries: Rc<[PaletteEntry]>,
    /// A person chose something to do.
    pub on_pick: Callback<AttrValue>,
    /// A person closed it.
    pub on_close: Callback<()>,
}

/// What was typed, and which entry is highlighted.
#[derive(Clone, Debug, Default, PartialEq)]
struct Asked {
    typed: String,
    active: usize,
}

/// Shows a field and the commands that fit: arrows move, Enter does it.
#[component]
pub fn Palette(props: &PaletteProps) -> Html {
    let root = use_node_ref();
    let asked = use_state_eq(Asked::default);
    let found = search(&asked.typed, props.entries.iter().map(|entry| entry.name.as_str()));
    use_active_in_view(&root, asked.active);
    let active = found.get(asked.active).map(|_| format!("command-{}", asked.active));
    html! {
        <Dialog title={words::PALETTE} class="palette" on_close={props.on_close.clone()}>
            <div ref={root}>
                <input type="text" role="combobox" aria-label={words::PALETTE} aria-expanded="true" aria-autocomplete="list"
                    aria-controls="commands" aria-activedescendant={active} autofocus=true autocomplete="off"
                    spellcheck="false" placeholder={words::PALETTE_HINT} value={asked.typed.clone()}
                    oninput={typed(&asked)} onkeydown={keys(props, &asked, &found)} />
                <ul id="commands" class="commands" role="listbox" aria-label={words::PALETTE}
                    onmousedown={clicked(props)}>
                    { for found.iter().enumerate().map(|(at, place)| option(&props.entries[*place], at, asked.active)) }
                </ul>
                if found.is_empty() { <p class="nothing" role="status">{ words::NO_COMMAND }</p> }
            </div>
        </Dialog>
    }
}

fn option(entry: &PaletteEntry, at: usize, active: usize) -> Html {
    let selected = if at == active { "true" } else { "false" };
    let disabled = (!entry.applies).then_some("true");
    html! {
        <li key={entry.id.to_string()} id={format!("command-{at}")} class={classes!("pick", "command")} role="option"
            aria-selected={selected} aria-disabled={disabled} data-command={&entry.id}>
            <span>{ &entry.name }</span>
            <small>{ &entry.group }</small>
            if !entry.applies { <small>{ words::NOT_NOW }</small> }
            if !entry.keys.is_empty() { <kbd>{ &entry.keys }</kbd> }
        </li>
    }
}

fn typed(asked: &UseStateHandle<Asked>) -> Callback<InputEvent> {
    let asked = asked.clone();
    Callback::from(move |event: InputEvent| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        asked.set(Asked { typed: input.value(), active: 0 });
    })
}

fn keys(props: &PaletteProps, asked: &UseStateHandle<Asked>, found: &[usize]) -> Callback<KeyboardEvent> {
    let (props, asked, found) = (props.clone(), asked.clone(), found.to_vec());
    Callback::from(move |event: KeyboardEvent| {
        let last = found.len().saturating_sub(1);
        let active = match event.key().as_str() {
            "ArrowDown" => {
                if asked.active == last {
                    0
                } else {
                    asked.active + 1
                }
            }
            "ArrowUp" => asked.active.checked_sub(1).unwrap_or(last),
            "Home" if event.ctrl_key() => 0,
            "End" if event.ctrl_key() => last,
            "Enter" => {
                event.prevent_default();
                event.stop_propagation();
                return pick(&props, found.get(asked.active).and_then(|place| props.entries.get(*place)));
            }
            _ => return,
        };
        event.prevent_default();
        asked.set(Asked { typed: asked.typed.clone(), active });
    })
}

fn pick(props: &PaletteProps, entry: Option<&PaletteEntry>) {
    entry.filter(|entry| entry.applies).into_iter().for_each(|entry| props.on_pick.emit(entry.id.clone()));
}

/// On pressing, not on releasing: the field keeps the keyboard.
fn clicked(props: &PaletteProps) -> Callback<MouseEvent> {
    let props = props.clone();
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        let line =
            event.target_dyn_into::<web_sys::Element>().and_then(|target| target.closest("[data-command]").ok()?);
        let id = line.and_then(|line| line.get_attribute("data-command"));
        pick(&props, props.entries.iter().find(|entry| Some(entry.id.as_str()) == id.as_deref()));
    })
}

#[hook]
fn use_active_in_view(root: &NodeRef, active: usize) {
    let root = root.clone();
    use_effect_with(active, move |_| {
        element::find(&root, "[aria-selected=true]").iter().for_each(|option| element::bring_into_view(option));
    });
}
