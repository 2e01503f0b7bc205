//! The chosen statement in one line, for a page without room.

use super::icon::{Name, icon};
use super::look::Look;
use super::reader::review_class;
use super::words;
use crate::state::StatementAction;
use ascribe_annotation::Review;
use ascribe_annotation::decide::Toward;
use yew::{Callback, Html, classes, html};

/// What a person wants with the statement in the line.
#[derive(Clone, Debug)]
pub enum PeekAction {
    /// Decides about it.
    Decide(StatementAction),
    /// Goes to the one before or after.
    Step(Toward),
    /// Opens it.
    Open,
}

/// What [`peek`] shows.
#[derive(Clone, Debug, PartialEq)]
pub struct PeekProps {
    /// How the speaker looks.
    pub look: Look,
    /// What has been decided.
    pub review: Review,
    /// A person wants something.
    pub on_action: Callback<PeekAction>,
}

/// Shows who speaks, and the buttons that a thumb needs most.
pub fn peek(props: &PeekProps) -> Html {
    let PeekProps { look, review, .. } = props;
    html! {
        <section class={classes!("peek", look.class)} aria-label={words::CHOSEN}>
            { button(props, "plain", words::PREVIOUS, Name::Up, PeekAction::Step(Toward::Back)) }
            { button(props, "plain", words::NEXT, Name::Down, PeekAction::Step(Toward::Forward)) }
            { opener(props) }
            { button(props, "accept", words::ACCEPT, Name::Check, PeekAction::Decide(StatementAction::Accepted)) }
            { button(props, "reject", words::REJECT, Name::Cross, PeekAction::Decide(StatementAction::Rejected)) }
            <span class="unseen">{ words::review(*review) }</span>
        </section>
    }
}

fn opener(props: &PeekProps) -> Html {
    let PeekProps { look, review, on_action } = props;
    let on_action = on_action.clone();
    html! {
        <button type="button" class="plain peek-open" title={words::CODE_IT} onclick={move |_| on_action.emit(PeekAction::Open)}>
            <span class={classes!("badge", look.class, review_class(*review))} data-initials={&look.initials}
                aria-hidden="true"></span>
            <span class="peek-name">{ &look.name }</span>
            <small>{ words::review(*review) }</small>
        </button>
    }
}

fn button(props: &PeekProps, class: &'static str, label: &'static str, sign: Name, action: PeekAction) -> Html {
    let on_action = props.on_action.clone();
    html! {
        <button type="button" {class} aria-label={label} title={label} onclick={move |_| on_action.emit(action.clone())}>
            { icon(sign) }
        </button>
    }
}
