//! A window over the page.

use super::element;
use super::icon::{Name, icon};
use super::words;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDialogElement, HtmlElement, MouseEvent};
use yew::{
    AttrValue, Callback, Children, Html, NodeRef, Properties, TargetCast, classes, component, hook, html,
    use_effect_with, use_node_ref,
};

/// What [`Dialog`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct DialogProps {
    /// What the window is for.
    pub title: AttrValue,
    /// Carries the width.
    #[prop_or_default]
    pub class: &'static str,
    /// What is in it.
    pub children: Children,
    /// A person closed it, by the button, by Escape or by a click beside it.
    pub on_close: Callback<()>,
}

/// Shows a native dialog as long as it is in the page; the keyboard comes back to where it was.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let dialog = use_node_ref();
    use_modal(&dialog);
    let on_close = props.on_close.clone();
    let close = Callback::from({
        let on_close = on_close.clone();
        move |_: MouseEvent| on_close.emit(())
    });
    let oncancel = Callback::from({
        let on_close = on_close.clone();
        move |event: Event| {
            event.prevent_default();
            on_close.emit(());
        }
    });
    let beside = Callback::from(move |event: MouseEvent| {
        if event.target_dyn_into::<HtmlDialogElement>().is_some() {
            on_close.emit(());
        }
    });
    html! {
        <dialog ref={dialog} class={classes!("dialog", props.class)} aria-labelledby="dialog-title" {oncancel}
            onmousedown={beside}>
            <div class="dialog-inside">
                <header>
                    <h2 id="dialog-title">{ &props.title }</h2>
                    <button type="button" class="plain close" aria-label={words::CLOSE} onclick={close}>
                        { icon(Name::Cross) }
                    </button>
                </header>
                { props.children.clone() }
            </div>
        </dialog>
    }
}

/// Opens the dialog over everything, and at the end gives the keyboard back.
#[hook]
fn use_modal(dialog: &NodeRef) {
    use_effect_with(dialog.clone(), |dialog| {
        let dialog = dialog.cast::<HtmlDialogElement>();
        let document = dialog.as_ref().and_then(|dialog| dialog.owner_document());
        let before = document.and_then(|document| document.active_element());
        // A dialog that is open already stays open.
        dialog.iter().for_each(|dialog| drop(dialog.show_modal()));
        move || {
            dialog.iter().for_each(HtmlDialogElement::close);
            let before = before.and_then(|element| element.dyn_into::<HtmlElement>().ok());
            before.iter().filter(|element| element.is_connected()).for_each(element::focus);
        }
    });
}

/// What [`confirm_dialog`] shows.
#[derive(Clone, Debug, PartialEq)]
pub struct ConfirmDialogProps {
    /// The question.
    pub title: AttrValue,
    /// What will happen, and whether it can be taken back.
    pub text: AttrValue,
    /// On the button that does it.
    pub action: AttrValue,
    /// A person agreed.
    pub on_confirm: Callback<()>,
    /// Other ways to do it: what is on their buttons, and whom to tell.
    pub others: Vec<(AttrValue, Callback<()>)>,
    /// A person did not.
    pub on_close: Callback<()>,
}

/// Asks before something large happens. The keyboard starts on the way out.
pub fn confirm_dialog(props: &ConfirmDialogProps) -> Html {
    let (on_confirm, on_close) = (props.on_confirm.clone(), props.on_close.clone());
    html! {
        <Dialog title={&props.title} class="narrow" on_close={props.on_close.clone()}>
            <p>{ &props.text }</p>
            <footer class="buttons">
                <button type="button" autofocus=true onclick={move |_| on_close.emit(())}>{ words::CANCEL }</button>
                { for props.others.iter().map(other_way) }
                <button type="button" class="primary" onclick={move |_| on_confirm.emit(())}>{ &props.action }</button>
            </footer>
        </Dialog>
    }
}

fn other_way((action, on_confirm): &(AttrValue, Callback<()>)) -> Html {
    let on_confirm = on_confirm.clone();
    html! { <button type="button" onclick={move |_| on_confirm.emit(())}>{ action }</button> }
}
