//! The window in which a person offers an article.

mod ways;

use super::dialog::Dialog;
use super::words;
pub(super) use ways::sample_entry;
pub use ways::{HowMany, choose_file};
use ways::{file_way, sample_way, url_way};
use web_sys::{File, FormData, HtmlFormElement, KeyboardEvent, SubmitEvent};
use yew::{AttrValue, Callback, Html, TargetCast, html};

/// Words that a person pasted, with what they know about them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// The words.
    pub text: String,
    /// The title; empty for the first line of the words.
    pub title: String,
    /// Where it was published; may be empty.
    pub outlet: String,
    /// The day, as ISO 8601; may be empty.
    pub date: String,
    /// Its address; may be empty.
    pub url: String,
}

/// A sample to try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample {
    /// Its name in the program.
    pub key: AttrValue,
    /// Its title.
    pub title: AttrValue,
    /// The invented newspaper.
    pub outlet: AttrValue,
}

/// What [`add_article`] shows.
#[derive(Clone, Debug, PartialEq)]
pub struct AddArticleProps {
    /// The samples.
    pub samples: Vec<Sample>,
    /// A person pasted words.
    pub on_paste: Callback<Pasted>,
    /// A person chose files.
    pub on_files: Callback<Vec<File>>,
    /// A person asks for an address to be fetched.
    pub on_url: Callback<String>,
    /// A person wants to try a sample.
    pub on_sample: Callback<AttrValue>,
    /// A person closed the window.
    pub on_close: Callback<()>,
}

/// Shows the ways in which an article comes in: words, files, an address, a sample.
pub fn add_article(props: &AddArticleProps) -> Html {
    html! {
        <Dialog title={words::ADD_ARTICLE} class="wide" on_close={props.on_close.clone()}>
            <div class="ways">
                { paste_form(props) }
                <div class="other-ways">
                    { file_way(props.on_files.clone()) }
                    { url_way(props.on_url.clone()) }
                    { sample_way(&props.samples, &props.on_sample) }
                </div>
            </div>
        </Dialog>
    }
}

fn paste_form(props: &AddArticleProps) -> Html {
    let on_paste = props.on_paste.clone();
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        event.target_dyn_into::<HtmlFormElement>().iter().filter_map(pasted).for_each(|pasted| on_paste.emit(pasted));
    });
    html! {
        <form class="paste" {onsubmit} onkeydown={submit_by_key()}>
            <label for="paste-text">{ words::PASTE_LABEL }</label>
            <textarea id="paste-text" name="text" rows="10" required=true autofocus=true dir="auto"
                placeholder={words::PASTE_HINT} />
            <details class="more">
                <summary>{ words::DETAILS }</summary>
                <div class="details">
                    { text_field("title", words::TITLE, words::TITLE_HINT) }
                    { text_field("outlet", words::OUTLET, "") }
                    <label class="field">{ words::DATE }<input name="date" type="date" /></label>
                    { text_field("url", words::ADDRESS, "https://") }
                </div>
            </details>
            <button type="submit" class="primary">{ words::READ_IT }<kbd aria-hidden="true">{ words::SUBMIT_KEY }</kbd></button>
        </form>
    }
}

fn text_field(name: &'static str, label: &'static str, hint: &'static str) -> Html {
    html! { <label class="field">{ label }<input {name} type="text" autocomplete="off" placeholder={hint} /></label> }
}

/// Reads the form; `None` when there is nothing but white space in it.
fn pasted(form: &HtmlFormElement) -> Option<Pasted> {
    let data = FormData::new_with_form(form).ok()?;
    let value = |name| data.get(name).as_string().unwrap_or_default();
    let trimmed = |name| value(name).trim().to_owned();
    let text = value("text");
    let (title, outlet, date, url) = (trimmed("title"), trimmed("outlet"), trimmed("date"), trimmed("url"));
    (!text.trim().is_empty()).then_some(Pasted { text, title, outlet, date, url })
}

/// Ctrl+Enter reads it, from any field.
pub(super) fn submit_by_key() -> Callback<KeyboardEvent> {
    Callback::from(|event: KeyboardEvent| {
        if event.key() != "Enter" || !(event.ctrl_key() || event.meta_key()) {
            return;
        }
        let form = event.target_dyn_into::<web_sys::Element>().and_then(|field| field.closest("form").ok().flatten());
        let form = form.and_then(|form| wasm_bindgen::JsCast::dyn_into::<HtmlFormElement>(form).ok());
        // A form that is not complete says so by itself.
        form.iter().for_each(|form| drop(form.request_submit()));
    })
}
