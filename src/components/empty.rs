//! The desk before the first article.

use super::add_article::{Sample, sample_entry};
use super::words;
use yew::{AttrValue, Callback, Html, html};

/// What [`empty_state`] shows.
#[derive(Clone, Debug, PartialEq)]
pub struct EmptyStateProps {
    /// The samples.
    pub samples: Vec<Sample>,
    /// A person wants to add an article.
    pub on_add: Callback<()>,
    /// A person wants to try a sample.
    pub on_sample: Callback<AttrValue>,
}

/// Shows what the page does, and how to begin.
pub fn empty_state(props: &EmptyStateProps) -> Html {
    let on_add = props.on_add.clone();
    html! {
        <section class="empty">
            <h2>{ words::PROMISE }</h2>
            { specimen() }
            <p class="lead">{ words::EMPTY_LEAD }</p>
            <p class="begin">
                <button type="button" class="primary large" onclick={move |_| on_add.emit(())}>{ words::ADD_ARTICLE }</button>
                <span>{ words::OR_SAMPLE }</span>
            </p>
            <ul class="samples">{ for props.samples.iter().map(|sample| sample_entry(sample, &props.on_sample)) }</ul>
            <p class="privacy">{ words::PRIVACY }</p>
        </section>
    }
}

/// Two invented lines as the page shows them.
fn specimen() -> Html {
    html! {
        <figure class="specimen" aria-label={words::SPECIMEN}>
            <blockquote class="block">
                <mark class="said speaker-0 confirmed first last">
                    <span class="badge in-text speaker-0 confirmed" data-initials="AH" aria-hidden="true"></span>
                    { "“The bridge reopens in May,”" }
                </mark>
                { " said Mayor " }
                <span class="name person">{ "Ada Hale" }</span>
                { ". " }
                <span class="name person">{ "Tom Reed" }</span>
                { " of the " }
                <span class="name organization">{ "Ferry Union" }</span>
                { " doubted that " }
                <mark class="said speaker-1 suggested first last">
                    <span class="badge in-text speaker-1 suggested" data-initials="TR" aria-hidden="true"></span>
                    { "it would be safe by then" }
                </mark>
                { "." }
            </blockquote>
            <figcaption>
                <span><b class="stance-mark support">{ "▲" }</b>{ " Ada Hale · reopening the bridge" }</span>
                <span><b class="stance-mark oppose">{ "▼" }</b>{ " Tom Reed · reopening the bridge" }</span>
            </figcaption>
        </figure>
    }
}
