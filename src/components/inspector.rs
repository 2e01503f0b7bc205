//! The chosen statement, to be corrected and coded.

mod answers;
mod edges;
mod everywhere;
mod kind;
mod note;
mod origin;
mod positions;
mod proposals;
mod shape;
mod speakers;
mod verdict;

use super::combobox::{Combobox, Pick, Picked};
use super::hints::Hints;
use super::icon::{Name, icon};
use super::look::{Look, Looks};
use super::picks;
use super::reader::{Known, explanation_view, review_class};
use super::words;
use crate::state::{Mentioned, StatementAction};
use ascribe_annotation::decide::Choice;
use ascribe_annotation::{Article, Codebook, OrganizationId, Proposal, RoleId, Statement, StatementId};
use edges::edges;
use everywhere::everywhere;
use kind::kind_field;
use note::note_field;
use origin::origin;
use positions::Positions;
use proposals::proposals;
use shape::shape;
use speakers::Speakers;
use std::rc::Rc;
use verdict::verdict;
use yew::{Callback, Html, Properties, classes, component, html};

/// What [`Inspector`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct InspectorProps {
    /// The statement.
    pub statement: Rc<Statement>,
    /// The article, for its words.
    pub article: Rc<Article>,
    /// Who and what can be picked.
    pub codebook: Rc<Codebook>,
    /// The looks of the speakers.
    pub looks: Looks,
    /// The keys of the commands.
    #[prop_or_default]
    pub hints: Hints,
    /// Who may be the speaker, the likeliest first; empty for the codebook as it stands.
    #[prop_or_default]
    pub speakers: Vec<Pick>,
    /// What it may be about, the likeliest first; empty for the codebook as it stands.
    #[prop_or_default]
    pub concepts: Vec<Pick>,
    /// The statement that follows in the list, which may be joined with this one.
    #[prop_or_default]
    pub next: Option<StatementId>,
    /// What the engine proposes that it is about, the likeliest first.
    #[prop_or_default]
    pub proposals: Rc<[Proposal]>,
    /// A person decided something about the statement.
    pub on_action: Callback<StatementAction>,
    /// A person wants the same wherever the same words stand.
    #[prop_or_default]
    pub on_everywhere: Callback<Mentioned>,
    /// A person is done with the statement.
    #[prop_or_default]
    pub on_close: Callback<()>,
}

/// Shows everything about one statement, each thing where it can be changed.
#[component]
pub fn Inspector(props: &InspectorProps) -> Html {
    let InspectorProps { statement, article, looks, hints, on_action, codebook, .. } = props;
    let look = looks.of(&statement.speakers);
    html! {
        <section class={classes!("inspector", look.class)} id="inspector" aria-labelledby="inspector-title">
            { head(props, &look) }
            { verdict(statement.review, hints, on_action) }
            <blockquote class="content" dir="auto">{ content(article, statement) }</blockquote>
            <div class="attributed">
                <Speakers speakers={statement.speakers.clone()} picks={speaker_picks(props)} looks={looks.clone()}
                    {on_action} />
                { organization(props) }
                { role(props) }
            </div>
            <Positions positions={statement.positions.clone()} codebook={codebook.clone()} picks={concept_picks(props)}
                {on_action} />
            { proposals(&codebook.scheme, article, &props.proposals, hints, on_action) }
            { answers::answers(&codebook.scheme, statement, on_action) }
            { note_field(&statement.note, on_action) }
            <details class="more">
                <summary>{ words::WORDS_AND_KIND }</summary>
                { kind_field(statement.kind, on_action) }
                { edges(hints, on_action) }
                { shape(props.next.as_ref(), hints, on_action) }
                { everywhere(statement, hints, &props.on_everywhere) }
            </details>
            { why(props) }
            { origin(statement, codebook) }
        </section>
    }
}

fn head(props: &InspectorProps, look: &Look) -> Html {
    let review = props.statement.review;
    let on_close = props.on_close.clone();
    html! {
        <header class="inspector-head">
            <span class={classes!("badge", look.class, review_class(review))} data-initials={&look.initials}
                aria-hidden="true"></span>
            <h2 id="inspector-title">{ &look.name }</h2>
            <span class="sort">{ words::sort_of_statement(props.statement.kind, review) }</span>
            <button type="button" class="plain close" aria-label={words::CLOSE_STATEMENT} title={words::CLOSE_STATEMENT}
                onclick={move |_| on_close.emit(())}>{ icon(Name::Cross) }</button>
        </header>
    }
}

fn speaker_picks(props: &InspectorProps) -> Vec<Pick> {
    let InspectorProps { codebook, looks, speakers, .. } = props;
    match speakers.as_slice() {
        [] => codebook.speakers.iter().map(|speaker| picks::speaker(speaker, codebook, looks)).collect(),
        offered => offered.to_vec(),
    }
}

fn concept_picks(props: &InspectorProps) -> Vec<Pick> {
    match props.concepts.as_slice() {
        [] => props.codebook.concepts.iter().map(|concept| picks::concept(concept, &props.codebook)).collect(),
        offered => offered.to_vec(),
    }
}

fn content(article: &Article, statement: &Statement) -> String {
    let parts: Vec<_> = statement.parts.iter().filter_map(|part| article.text.get(part.range())).collect();
    parts.join(" … ")
}

fn organization(props: &InspectorProps) -> Html {
    let InspectorProps { statement, codebook, on_action, .. } = props;
    let chosen = codebook.organizations.iter().find(|entry| Some(&entry.id) == statement.organization.as_ref());
    let on_action = on_action.clone();
    let on_pick = Callback::from(move |picked: Picked| {
        let choice = match picked {
            Picked::Known(key) => Some(Choice::Known(OrganizationId::from(key.as_str()))),
            Picked::New(name) => Some(Choice::Named(name.to_string())),
            Picked::Nothing => None,
        };
        on_action.emit(StatementAction::OrganizationChosen(choice));
    });
    let picks: Vec<Pick> = codebook.organizations.iter().map(picks::organization).collect();
    html! {
        <Combobox id="field-organization" label={words::ORGANIZATION} {picks} {on_pick}
            value={chosen.map(|entry| entry.name.clone()).unwrap_or_default()} placeholder={words::ORGANIZATION_HINT} />
    }
}

fn role(props: &InspectorProps) -> Html {
    let InspectorProps { statement, codebook, on_action, .. } = props;
    let chosen = statement.role.as_ref().and_then(|id| codebook.role(id));
    let on_action = on_action.clone();
    let on_pick = Callback::from(move |picked: Picked| {
        let choice = match picked {
            Picked::Known(key) => Some(Choice::Known(RoleId::from(key.as_str()))),
            Picked::New(name) => Some(Choice::Named(name.to_string())),
            Picked::Nothing => None,
        };
        on_action.emit(StatementAction::RoleChosen(choice));
    });
    let picks: Vec<Pick> = codebook.roles.iter().map(picks::role).collect();
    html! {
        <Combobox id="field-role" label={words::ROLE} {picks} {on_pick}
            value={chosen.map(|entry| entry.name.clone()).unwrap_or_default()} placeholder={words::ROLE_HINT} />
    }
}

fn why(props: &InspectorProps) -> Html {
    let InspectorProps { statement, article, looks, .. } = props;
    let known = Known { article, statements: &[], reading: None, looks };
    html! {
        <details class="more why-section" open=true>
            <summary>{ words::WHY }</summary>
            { explanation_view(&known.statement(statement)) }
        </details>
    }
}
