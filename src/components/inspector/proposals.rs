//! What the statement may be about, and where the speaker seems to stand: one press takes a proposal up.

use crate::components::hints::Hints;
use crate::components::stance::{class, glyph};
use crate::components::words;
use crate::state::StatementAction;
use ascribe_annotation::decide::Choice;
use ascribe_annotation::{Article, Proposal, Scheme};
use yew::{Callback, Html, classes, html};

/// The commands that take the first proposals up.
const COMMANDS: [&str; 3] = ["proposal-1", "proposal-2", "proposal-3"];

/// Shows the proposals with their reasons; nothing where there are none.
pub(super) fn proposals(
    scheme: &Scheme,
    article: &Article,
    proposals: &[Proposal],
    hints: &Hints,
    on_action: &Callback<StatementAction>,
) -> Html {
    if proposals.is_empty() {
        return Html::default();
    }
    let shown = proposals.iter().zip(COMMANDS);
    html! {
        <section class="proposals" aria-labelledby="proposals-title">
            <h3 id="proposals-title">{ words::PROPOSALS }</h3>
            <ul>{ for shown.map(|(proposal, command)| entry((scheme, article), proposal, hints, command, on_action)) }</ul>
        </section>
    }
}

fn entry(
    (scheme, article): (&Scheme, &Article),
    proposal: &Proposal,
    hints: &Hints,
    command: &'static str,
    on_action: &Callback<StatementAction>,
) -> Html {
    let taken = StatementAction::PositionTaken(Choice::Named(proposal.concept.clone()), proposal.stance);
    let on_action = on_action.clone();
    let onclick = Callback::from(move |_| on_action.emit(taken.clone()));
    let reasons: Vec<String> = proposal.reasons.iter().map(|reason| reason_words(article, reason)).collect();
    let why = format!("why-{command}");
    let label = words::take_proposal(scheme, proposal.stance, &proposal.concept);
    html! {
        <li key={proposal.concept.clone()}>
            <button type="button" class={classes!("proposal", class(Some(proposal.stance)))}
                aria-describedby={why.clone()} aria-keyshortcuts={hints.key(command).cloned()}
                title={hints.title(command, &label)} {onclick}>
                <span class="glyph" aria-hidden="true">{ glyph(Some(proposal.stance)) }</span>
                <span class="concept">
                    { &proposal.concept }
                    <span class="unseen">{ ", " }{ scheme.stance_label(proposal.stance) }</span>
                </span>
                { hints.show(command) }
            </button>
            <p class="why" id={why}>
                { words::stance_sureness(scheme, proposal.stance, proposal.confidence) }
                { for reasons.iter().map(|reason| html! { <>{ " " }{ reason }</> }) }
            </p>
        </li>
    }
}

fn reason_words(article: &Article, reason: &ascribe_annotation::StanceReason) -> String {
    words::stance_reason(reason.does, article.text.get(reason.span.range()).unwrap_or_default())
}
