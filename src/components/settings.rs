//! Choices that outlive the project.

use super::dialog::Dialog;
use super::draft::Draft;
use super::words;
use yew::{AttrValue, Callback, Html, html};

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
    let on_close = props.on_close.clone();
    html! {
        <Dialog title={words::YOUR_NAME} class="narrow" on_close={props.on_close.clone()}>
            <div class="field">
                <label for="coder">{ words::CODER }</label>
                <Draft id="coder" autocomplete="name" autofocus=true value={&props.coder} on_change={&props.on_coder} />
                <p class="hint">{ words::CODER_HINT }</p>
            </div>
            <footer class="buttons">
                <button type="button" class="primary" onclick={move |_| on_close.emit(())}>{ words::DONE }</button>
            </footer>
        </Dialog>
    }
}
