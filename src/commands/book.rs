//! What keys do on the codebook's page.

use super::Command;
use crate::state::{Action, BookAction, BookDecision, Page, State};
use ascribe_annotation::EntryId;
use ascribe_annotation::decide::Toward;

/// Gives the facts that a command makes true on the codebook's page; `None` where it is the same on every page.
pub(super) fn actions(command: Command, state: &State) -> Option<Vec<Action>> {
    if state.view.page != Page::Codebook {
        return None;
    }
    let tell = |action| Some(vec![Action::Book(action)]);
    let facts = match command {
        Command::NextStatement => tell(BookAction::Chosen(neighbour(state, Toward::Forward)?)),
        Command::PreviousStatement => tell(BookAction::Chosen(neighbour(state, Toward::Back)?)),
        Command::Mark => state.book.chosen.clone().and_then(|entry| tell(BookAction::Marked(entry))),
        Command::Merge => merge(state).and_then(tell),
        Command::Delete => {
            let decision = state.book.chosen.clone().map(BookDecision::Deleted);
            decision.and_then(|decision| tell(BookAction::Decided(decision)))
        }
        command if command.is_everywhere() => return None,
        _ => None,
    };
    Some(facts.unwrap_or_default())
}

fn neighbour(state: &State, toward: Toward) -> Option<EntryId> {
    let rows = &state.book.rows;
    let here = state.book.chosen.as_ref().and_then(|chosen| rows.iter().position(|entry| entry == chosen));
    let at = match (here, toward) {
        (None, _) => 0,
        (Some(at), Toward::Forward) => at + 1,
        (Some(at), Toward::Back) => at.checked_sub(1)?,
    };
    rows.get(at).cloned()
}

/// The marked entries become the one that is shown.
fn merge(state: &State) -> Option<BookAction> {
    let into = state.book.chosen.clone()?;
    let others = state.book.marked.iter().any(|entry| *entry != into);
    others.then_some(BookAction::Decided(BookDecision::Merged(into)))
}
