//! The chosen statement for somebody who reads: who says it, where they stand, and why Ascribe thinks so.

use crate::components::icon::{Name, icon};
use crate::components::look::Looks;
use crate::components::reader::{Known, explanation_view};
use crate::components::stance::stance_mark;
use crate::components::words;
use ascribe_annotation::{Article, Codebook, Position, Statement};
use yew::{Callback, Html, classes, html};

/// What [`card`] shows.
#[derive(Clone, Copy)]
pub(super) struct CardProps<'a> {
    /// The statement.
    pub(super) statement: &'a Statement,
    /// The article, for its words.
    pub(super) article: &'a Article,
    /// Names the concepts and organisations.
    pub(super) codebook: &'a Codebook,
    /// The looks of the speakers.
    pub(super) looks: &'a Looks,
    /// A person is done with the statement.
    pub(super) on_close: &'a Callback<()>,
}

/// Shows one statement; nothing of it can be changed here.
pub(super) fn card(props: CardProps<'_>) -> Html {
    let CardProps { statement, article, looks, .. } = props;
    let known = Known { article, statements: &[], reading: None, looks };
    let look = looks.of(&statement.speakers);
    let on_close = props.on_close.clone();
    html! {
        <section class={classes!("card", look.class)} aria-label={format!("{}: {}", words::CHOSEN, article.title)}>
            <button type="button" class="plain close" aria-label={words::CLOSE_STATEMENT} title={words::CLOSE_STATEMENT}
                onclick={move |_| on_close.emit(())}>{ icon(Name::Cross) }</button>
            { explanation_view(&known.statement(statement)) }
            <blockquote class="content" dir="auto">{ content(article, statement) }</blockquote>
            { organization(props) }
            if !statement.positions.is_empty() {
                <ul class="card-positions">{ for statement.positions.iter().map(|position| stance(props, position)) }</ul>
            }
            if !statement.note.is_empty() { <p class="card-note">{ &statement.note }</p> }
        </section>
    }
}

fn content(article: &Article, statement: &Statement) -> String {
    let parts: Vec<_> = statement.parts.iter().filter_map(|part| article.text.get(part.range())).collect();
    parts.join(" … ")
}

fn organization(props: CardProps<'_>) -> Html {
    let organization = props.statement.organization.as_ref().and_then(|id| props.codebook.organization(id));
    organization.map(|entry| html! { <p class="card-organization">{ &entry.name }</p> }).unwrap_or_default()
}

fn stance(props: CardProps<'_>, position: &Position) -> Html {
    let name = props.codebook.concept(&position.concept).map(|concept| concept.name.clone()).unwrap_or_default();
    html! { <li>{ stance_mark(&props.codebook.scheme, position.stance, &name) }{ " " }{ name }</li> }
}
