//! The desk before the first article.

use super::add_article::Sample;
use super::words;
use yew::{AttrValue, Callback, Html, Properties, component, html};

/// What [`EmptyState`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct EmptyStateProps {
    /// The samples.
    pub samples: Vec<Sample>,
    /// A person wants to add an article.
    pub on_add: Callback<()>,
    /// A person wants to try a sample.
    pub on_sample: Callback<AttrValue>,
}

/// Shows what the page does, and how to begin.
#[component]
pub fn EmptyState(props: &EmptyStateProps) -> Html {
    let on_add = props.on_add.clone();
    html! {
        <section class="empty">
            <h1>{ words::PROMISE }</h1>
            { specimen() }
            <p class="lead">{ words::EMPTY_LEAD }</p>
            <p class="begin">
                <button type="button" class="primary large" onclick={move |_| on_add.emit(())}>{ words::ADD_ARTICLE }</button>
                <span>{ words::OR_SAMPLE }</span>
            </p>
            <ul class="samples">{ for props.samples.iter().map(|sample| entry(props, sample)) }</ul>
            <p class="privacy">{ words::PRIVACY }</p>
        </section>
    }
}

fn entry(props: &EmptyStateProps, sample: &Sample) -> Html {
    let (on_sample, key) = (props.on_sample.clone(), sample.key.clone());
    html! {
        <li>
            <button type="button" class="sample" onclick={move |_| on_sample.emit(key.clone())}>
                <span>{ &sample.title }</span><small>{ &sample.outlet }</small>
            </button>
        </li>
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
