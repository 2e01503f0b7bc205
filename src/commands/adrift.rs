//! What keys do on the page of the statements that lost their place, and on pages without statements.

use super::Command;
use crate::state::{Action, AdriftAction, Page, State};
use ascribe_annotation::Adrift;
use ascribe_annotation::decide::Toward;
use std::rc::Rc;

/// Gives the facts that a command makes true on these pages; `None` where it is the same on every page.
pub(super) fn actions(command: Command, state: &State) -> Option<Vec<Action>> {
    match state.view.page {
        _ if command.is_everywhere() => None,
        Page::Adrift => Some(about_waiting(command, state).unwrap_or_default()),
        // What is chosen in the text is not seen here, so nothing is decided about it.
        Page::Library if command == Command::ReplaceText => None,
        Page::Library | Page::Compare => Some(Vec::new()),
        _ => None,
    }
}

/// Gives the selected words to the statement of this article that waits for a place.
pub(super) fn place_here(state: &State) -> Option<Action> {
    let (adrift, span) = state.waiting_here().zip(state.words_to_code())?;
    Some(Action::Adrift(AdriftAction::Placed(adrift.statement.id.clone(), vec![span])))
}

fn about_waiting(command: Command, state: &State) -> Option<Vec<Action>> {
    let adrift = state.waiting_statement()?;
    let id = adrift.statement.id.clone();
    let place = |at: usize| {
        let parts = adrift.candidates.get(at)?.clone();
        Some(vec![Action::Adrift(AdriftAction::Placed(id.clone(), parts))])
    };
    match command {
        Command::NextStatement | Command::NextUndecided => step(state, adrift, Toward::Forward),
        Command::PreviousStatement | Command::PreviousUndecided => step(state, adrift, Toward::Back),
        // The digits choose among the places, as they choose among names and stances elsewhere.
        Command::AcceptAndGoOn | Command::Accept | Command::Support | Command::FirstProposal => place(0),
        Command::Oppose | Command::SecondProposal => place(1),
        Command::Neutral | Command::ThirdProposal => place(2),
        Command::Ambiguous => place(3),
        Command::Reject | Command::Delete => Some(vec![Action::Adrift(AdriftAction::LetGo(id))]),
        Command::GoToText => Some(open(adrift)),
        _ => None,
    }
}

fn step(state: &State, here: &Rc<Adrift>, toward: Toward) -> Option<Vec<Action>> {
    let all = &state.project().adrift;
    let at = all.iter().position(|adrift| adrift.statement.id == here.statement.id)?;
    let next = match toward {
        Toward::Forward => all.get(at + 1),
        Toward::Back => all.get(at.checked_sub(1)?),
    }?;
    Some(vec![Action::Adrift(AdriftAction::Chosen(next.statement.id.clone()))])
}

/// Opens the new text with the likeliest place selected.
fn open(adrift: &Adrift) -> Vec<Action> {
    let words = adrift.candidates.first().and_then(|parts| parts.first()).copied();
    vec![
        Action::Adrift(AdriftAction::Chosen(adrift.statement.id.clone())),
        Action::ArticleOpened(adrift.statement.article.clone()),
        Action::PageOpened(Page::Reader),
        Action::WordsSelected(words),
    ]
}
