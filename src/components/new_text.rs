//! The window in which a person offers a new text of an article.

use super::add_article::{HowMany, choose_file, submit_by_key};
use super::dialog::Dialog;
use super::reader::host;
use super::words;
use web_sys::{File, FormData, HtmlFormElement, SubmitEvent};
use yew::{Callback, Html, MouseEvent, TargetCast, html};

/// What [`new_text_window`] shows.
#[derive(Clone, Debug, PartialEq)]
pub struct NewTextProps {
    /// The article's title.
    pub title: String,
    /// Its address, if it has one.
    pub url: Option<String>,
    /// A person pasted the new words.
    pub on_paste: Callback<String>,
    /// A person chose a file.
    pub on_file: Callback<Vec<File>>,
    /// A person wants the article fetched again.
    pub on_fetch: Callback<String>,
    /// A person closed the window.
    pub on_close: Callback<()>,
}

/// Shows the ways in which a new text comes in: words, a file, the article's address.
pub fn new_text_window(props: &NewTextProps) -> Html {
    let on_paste = props.on_paste.clone();
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        event.target_dyn_into::<HtmlFormElement>().iter().filter_map(text).for_each(|text| on_paste.emit(text));
    });
    html! {
        <Dialog title={words::NEW_TEXT_TITLE} class="wide" on_close={props.on_close.clone()}>
            <p class="hint">{ words::new_text_hint(&props.title) }</p>
            <form class="paste" {onsubmit} onkeydown={submit_by_key()}>
                <label for="new-text">{ words::PASTE_NEW_TEXT }</label>
                <textarea id="new-text" name="text" rows="10" required=true autofocus=true dir="auto" />
                <div class="buttons">
                    { fetch(props) }
                    { choose_file(words::CHOOSE_FILE, HowMany::One, props.on_file.clone()) }
                    <button type="submit" class="primary">{ words::TAKE_NEW_TEXT }<kbd aria-hidden="true">{ words::SUBMIT_KEY }</kbd></button>
                </div>
            </form>
        </Dialog>
    }
}

/// Only an address of the web can be fetched again.
fn fetch(props: &NewTextProps) -> Html {
    let Some((url, host)) = props.url.clone().and_then(|url| host(&url).map(|host| (url, host))) else {
        return Html::default();
    };
    let on_fetch = props.on_fetch.clone();
    html! {
        <button type="button" onclick={move |_: MouseEvent| on_fetch.emit(url.clone())}>{ words::fetch_again(&host) }</button>
    }
}

fn text(form: &HtmlFormElement) -> Option<String> {
    let text = FormData::new_with_form(form).ok()?.get("text").as_string()?;
    (!text.trim().is_empty()).then_some(text)
}
