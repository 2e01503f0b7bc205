//! What was decided about one statement, wanted wherever the same words stand.

use super::{Dialog, Moment, Problem, State, notices, view};
use ascribe_annotation::{StatementId, decide};
use std::rc::Rc;

/// What is wanted wherever the same words stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mentioned {
    /// Suggestions whose speaker is named by the same words get the same speaker.
    Speaker,
    /// The same words become statements, coded alike.
    Words,
}

/// Shows what would change, to be agreed to; says so where nothing would.
pub(super) fn ask(state: Rc<State>, id: &StatementId, what: Mentioned, moment: &Moment) -> Rc<State> {
    let by = moment.by(&state.settings.coder);
    let project = state.project();
    let edit = match what {
        Mentioned::Speaker => decide::apply_speaker(project, id, &project.same_mention(id), &by),
        Mentioned::Words => {
            let words = project.statement(id).and_then(|statement| {
                let [part] = statement.parts.as_slice() else { return None };
                project.article(&statement.article)?.text.get(part.range())
            });
            let places = words.map(|words| project.mentions(words)).unwrap_or_default();
            decide::code_mentions(project, id, &places, &format!("{:016x}", moment.seed), &by)
        }
    };
    match edit {
        Some(edit) => view::open_dialog(state, Dialog::Preview(Rc::new(edit))),
        None => notices::raise(state, nothing(what)),
    }
}

fn nothing(what: Mentioned) -> Problem {
    match what {
        Mentioned::Speaker => Problem::information("No other suggestion names its speaker by the same words.")
            .with_remedy("What has been decided already is never changed by this."),
        Mentioned::Words => Problem::information("The same words stand nowhere else, or are coded there already.")
            .with_remedy("Words that are one piece are looked for, as they are written."),
    }
}
