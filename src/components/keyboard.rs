//! Other keys for the commands.

use super::dialog::Dialog;
use super::help::{HelpGroup, HelpRow};
use super::{element, words};
use web_sys::{KeyboardEvent, MouseEvent};
use yew::{
    AttrValue, Callback, FocusEvent, Html, NodeRef, Properties, UseStateHandle, component, hook, html, use_effect_with,
    use_node_ref, use_state_eq,
};

/// What a person wants with a key.
#[derive(Clone, Debug, PartialEq)]
pub enum KeyWish {
    /// A command is to have the key that was pressed.
    Press(AttrValue, KeyboardEvent),
    /// The key that another command has goes to the command that asked for it.
    Take,
    /// The key stays where it is.
    Leave,
    /// A command is to have its keys of the table again.
    Restore(AttrValue),
    /// All commands are to have their keys of the table again.
    RestoreAll,
}

/// A key that another command has.
#[derive(Clone, Debug, PartialEq)]
pub struct Clash {
    /// The command that is to have it, by its name in the program.
    pub id: AttrValue,
    /// What that one is called.
    pub name: AttrValue,
    /// The key as it is printed.
    pub key: AttrValue,
    /// What the command is called that has it.
    pub owner: AttrValue,
}

/// What [`KeysWindow`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct KeysWindowProps {
    /// Every command with its keys.
    pub groups: Vec<HelpGroup>,
    /// A key that cannot be given without asking.
    pub clash: Option<Clash>,
    /// A person wants something.
    pub on_wish: Callback<KeyWish>,
    /// A person closed it.
    pub on_close: Callback<()>,
}

/// Shows every command with a button that waits for its new key.
#[component]
pub fn KeysWindow(props: &KeysWindowProps) -> Html {
    let waiting = use_state_eq(|| None::<AttrValue>);
    let list = use_node_ref();
    use_clash_in_view(&list, &props.clash);
    let changed = props.groups.iter().flat_map(|group| &group.rows).any(|row| row.own);
    html! {
        <Dialog title={words::CHANGE_KEYS} class="wide" on_close={props.on_close.clone()}>
            <p>{ words::CHANGE_KEYS_HINT }</p>
            <div ref={list} class="help">{ for props.groups.iter().map(|group| section(props, &waiting, group)) }</div>
            if changed {
                <footer class="buttons">
                    <button type="button" onclick={wish(props, KeyWish::RestoreAll)}>{ words::RESTORE_ALL }</button>
                </footer>
            }
        </Dialog>
    }
}

fn section(props: &KeysWindowProps, waiting: &UseStateHandle<Option<AttrValue>>, group: &HelpGroup) -> Html {
    html! {
        <section>
            <h3>{ &group.heading }</h3>
            <ul class="keys">{ for group.rows.iter().map(|row| line(props, waiting, row)) }</ul>
        </section>
    }
}

fn line(props: &KeysWindowProps, waiting: &UseStateHandle<Option<AttrValue>>, row: &HelpRow) -> Html {
    let clash = props.clash.as_ref().filter(|clash| clash.id == row.id);
    html! {
        <li key={row.id.to_string()}>
            <span>{ &row.name }</span>
            <span class="key-buttons">
                if row.own {
                    <button type="button" class="plain small" aria-label={words::restore_key(&row.name)}
                        title={words::restore_key(&row.name)} onclick={wish(props, KeyWish::Restore(row.id.clone()))}>
                        { super::icon::icon(super::icon::Name::Undo) }
                    </button>
                }
                { key_button(props, waiting, row) }
            </span>
            { clash.map(|clash| question(props, clash)).unwrap_or_default() }
        </li>
    }
}

fn key_button(props: &KeysWindowProps, waiting: &UseStateHandle<Option<AttrValue>>, row: &HelpRow) -> Html {
    let is_waiting = waiting.as_ref() == Some(&row.id);
    let onclick = Callback::from({
        let (waiting, id) = (waiting.clone(), row.id.clone());
        move |_: MouseEvent| waiting.set(Some(id.clone()))
    });
    let onblur = Callback::from({
        let waiting = waiting.clone();
        move |_: FocusEvent| waiting.set(None)
    });
    let onkeydown = pressed(props, waiting, row);
    let pressed = if is_waiting { "true" } else { "false" };
    html! {
        <button type="button" class="key-button" aria-pressed={pressed}
            {onclick} {onblur} {onkeydown}>
            <span class="unseen">{ words::change_key(&row.name) }{ " " }</span>
            if is_waiting {
                { words::PRESS_A_KEY }
            } else if row.keys.is_empty() {
                <em>{ words::NO_KEY }</em>
            } else {
                { for row.keys.iter().map(|key| html! { <kbd>{ key }</kbd> }) }
            }
        </button>
    }
}

/// A waiting button takes every key but Tab and those that only change others; Escape stops the waiting.
fn pressed(
    props: &KeysWindowProps,
    waiting: &UseStateHandle<Option<AttrValue>>,
    row: &HelpRow,
) -> Callback<KeyboardEvent> {
    let (waiting, id, on_wish) = (waiting.clone(), row.id.clone(), props.on_wish.clone());
    Callback::from(move |event: KeyboardEvent| {
        if waiting.as_ref() != Some(&id) || matches!(event.key().as_str(), "Tab" | "Shift" | "Control" | "Alt" | "Meta")
        {
            return;
        }
        event.prevent_default();
        event.stop_propagation();
        waiting.set(None);
        if event.key() != "Escape" {
            on_wish.emit(KeyWish::Press(id.clone(), event));
        }
    })
}

fn question(props: &KeysWindowProps, clash: &Clash) -> Html {
    html! {
        <div class="clash" role="alert">
            <p>{ words::key_is_used(&clash.key, &clash.owner) }</p>
            <button type="button" class="small" onclick={wish(props, KeyWish::Take)}>{ words::take_key(&clash.name) }</button>
            <button type="button" class="plain small" onclick={wish(props, KeyWish::Leave)}>{ words::LEAVE_KEY }</button>
        </div>
    }
}

/// A question may stand below the edge of the window.
#[hook]
fn use_clash_in_view(list: &NodeRef, clash: &Option<Clash>) {
    let list = list.clone();
    use_effect_with(clash.clone(), move |_| {
        element::find(&list, ".clash").iter().for_each(|question| element::bring_into_view(question));
    });
}

fn wish(props: &KeysWindowProps, wish: KeyWish) -> Callback<MouseEvent> {
    let on_wish = props.on_wish.clone();
    Callback::from(move |_| on_wish.emit(wish.clone()))
}
