//! Choices that outlive the project.

use super::dialog::Dialog;
use super::words;
use web_sys::{Event, HtmlInputElement};
use yew::{AttrValue, Callback, Html, TargetCast, html};

/// What [`settings_dialog`] shows.
#[derive(Clone, Debug, PartialEq)]
pub struct SettingsDialogProps {
    /// Who codes here; may be empty.
    pub coder: AttrValue,
    /// A person said who codes here.
    pub on_coder: Callback<String>,
    /// A person closed it.
    pub on_close: Callback<()>,
}

/// Lets a person say by which name their decisions are kept.
pub fn settings_dialog(props: &SettingsDialogProps) -> Html {
    let on_coder = props.on_coder.clone();
    let onchange = Callback::from(move |event: Event| {
        event.target_dyn_into::<HtmlInputElement>().iter().for_each(|input| on_coder.emit(input.value()));
    });
    let on_close = props.on_close.clone();
    html! {
        <Dialog title={words::YOUR_NAME} class="narrow" on_close={props.on_close.clone()}>
            <div class="field">
                <label for="coder">{ words::CODER }</label>
                <input id="coder" type="text" autocomplete="name" autofocus=true value={&props.coder} {onchange} />
                <p class="hint">{ words::CODER_HINT }</p>
            </div>
            <footer class="buttons">
                <button type="button" class="primary" onclick={move |_| on_close.emit(())}>{ words::DONE }</button>
            </footer>
        </Dialog>
    }
}
