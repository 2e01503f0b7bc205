//! The ways in that are not pasting.

use super::Sample;
use crate::components::words;
use web_sys::{Event, File, HtmlFormElement, HtmlInputElement, SubmitEvent};
use yew::{AttrValue, Callback, Html, TargetCast, html};

/// Lets a person choose files, several at once.
pub(super) fn file_way(on_files: Callback<Vec<File>>) -> Html {
    html! {
        <section>
            <h3>{ words::FROM_FILES }</h3>
            <p>{ words::FILES_HINT }</p>
            { choose_file(words::CHOOSE_FILES, HowMany::Several, on_files) }
        </section>
    }
}

/// How many files can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HowMany {
    /// One.
    One,
    /// Several at once.
    Several,
}

/// Shows a button behind which the browser asks for files.
pub fn choose_file(label: &'static str, how_many: HowMany, on_files: Callback<Vec<File>>) -> Html {
    let onchange = Callback::from(move |event: Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        let files = input.files().map(|list| (0..list.length()).filter_map(|at| list.item(at)).collect::<Vec<_>>());
        // So that the same file can be chosen again.
        input.set_value("");
        files.into_iter().filter(|files| !files.is_empty()).for_each(|files| on_files.emit(files));
    });
    html! {
        <label class="button file-button">
            { label }
            <input type="file" multiple={how_many == HowMany::Several} accept={ACCEPTED} {onchange} />
        </label>
    }
}

/// Texts, pages, projects and annotations; a person may still choose any other file.
const ACCEPTED: &str = ".txt,.text,.md,.html,.htm,.xhtml,.json,.jsonld,.csv,text/*,application/json";

/// Lets a person ask for a page of the web, and says what that means.
pub(super) fn url_way(on_url: Callback<String>) -> Html {
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let form = event.target_dyn_into::<HtmlFormElement>();
        let field = form.and_then(|form| form.query_selector("input").ok().flatten());
        let field = field.and_then(|field| wasm_bindgen::JsCast::dyn_into::<HtmlInputElement>(field).ok());
        let url = field.map(|field| field.value().trim().to_owned()).unwrap_or_default();
        if !url.is_empty() {
            on_url.emit(url);
        }
    });
    html! {
        <section>
            <h3>{ words::FROM_THE_WEB }</h3>
            <p id="url-hint">{ words::URL_HINT }</p>
            <form class="url" {onsubmit}>
                <input type="url" required=true aria-label={words::ADDRESS} aria-describedby="url-hint"
                    placeholder="https://" />
                <button type="submit">{ words::FETCH }</button>
            </form>
        </section>
    }
}

/// Lets a person try a sample.
pub(super) fn sample_way(samples: &[Sample], on_sample: &Callback<AttrValue>) -> Html {
    html! {
        <section>
            <h3>{ words::SAMPLES }</h3>
            <ul class="samples">{ for samples.iter().map(|sample| sample_entry(sample, on_sample)) }</ul>
        </section>
    }
}

pub(in crate::components) fn sample_entry(sample: &Sample, on_sample: &Callback<AttrValue>) -> Html {
    let (on_sample, key) = (on_sample.clone(), sample.key.clone());
    html! {
        <li>
            <button type="button" class="sample" onclick={move |_| on_sample.emit(key.clone())}>
                <span>{ &sample.title }</span><small>{ &sample.outlet }</small>
            </button>
        </li>
    }
}
