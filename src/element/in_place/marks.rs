//! Which words of an article are marked on the page, and as what.

use crate::components::look::Looks;
use crate::state::State;
use ascribe_annotation::{Review, Statement, StatementId};
use ascribe_text::{Span, in_order};
use std::rc::Rc;

/// Words with the name of their highlight. `highlights.css` says how each looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) name: String,
    pub(super) span: Span,
}

/// Lists the marks: every statement in its speaker's colour; speaker and cue of the chosen one.
pub(super) fn of(state: &State) -> Vec<Mark> {
    let looks = Looks::new(state.codebook());
    standing(state).iter().flat_map(|statement| marks(state, &looks, statement)).collect()
}

/// Finds the statement at a byte of the article, innermost first; a chosen one gives way to the next around it.
pub(in crate::element) fn statement_at(state: &State, position: u32) -> Option<StatementId> {
    let mut around = standing(state);
    around.retain(|statement| statement.parts.iter().any(|part| part.contains_position(position)));
    let around = in_order(around, |statement| statement.parts.iter().map(|part| u64::from(part.len())).sum());
    let chosen = around.iter().position(|statement| Some(&statement.id) == state.selection.statement.as_ref());
    let next = chosen.map_or(0, |chosen| (chosen + 1) % around.len());
    around.get(next).map(|statement| statement.id.clone())
}

fn marks(state: &State, looks: &Looks, statement: &Statement) -> Vec<Mark> {
    let named = |name: &str, span| Mark { name: format!("ascribe-{name}"), span };
    let class = looks.of(&statement.speakers).class;
    let mut marks: Vec<_> = statement.parts.iter().map(|part| named(class, *part)).collect();
    if state.selection.statement.as_ref() == Some(&statement.id) {
        marks.extend(statement.parts.iter().map(|part| named("chosen", *part)));
        marks.extend(statement.speaker_mention.map(|span| named("who", span)));
        marks.extend(statement.cue.map(|span| named("cue", span)));
    }
    marks
}

/// Rejected statements are not marked, unless one of them is chosen.
fn standing(state: &State) -> Vec<Rc<Statement>> {
    let mut statements = state.open_statements();
    statements.retain(|statement| {
        statement.review != Review::Rejected || state.selection.statement.as_ref() == Some(&statement.id)
    });
    statements
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::samples;
    use crate::element::opening;
    use crate::state::{Action, Moment, reduce};
    use ascribe_annotation::{Additions, Article};

    /// An id, the parts of the content, and what has been decided.
    type Row<'a> = (&'a str, &'a [(u32, u32)], Review);

    fn state(statements: &[Row<'_>]) -> Rc<State> {
        let moment = Moment { now: "2026-01-31T08:15:00.000Z".into(), seed: 7 };
        let article = Rc::new(Article::from_text("“It is open,” said Ada Berg of the bridge."));
        let made = statements.iter().map(|(id, parts, review)| {
            let mut statement = samples::statement(id, parts, *review);
            statement.article = article.id.clone();
            statement.cue = Some(Span::new(17, 21));
            statement
        });
        let additions = Additions { statements: made.collect(), ..Additions::default() };
        opening::open(article, Rc::default(), Some(additions), &moment).unwrap()
    }

    fn choose(state: Rc<State>, id: &str) -> Rc<State> {
        let moment = Moment { now: "2026-01-31T08:15:00.000Z".into(), seed: 7 };
        reduce(state, Action::StatementChosen(Some(id.into())), &moment)
    }

    fn names(state: &State) -> Vec<String> {
        of(state).into_iter().map(|mark| mark.name).collect()
    }

    #[test]
    fn only_the_chosen_statement_shows_its_cue() {
        let state = state(&[("a", &[(3, 10)], Review::Suggested)]);
        assert_eq!(names(&state), ["ascribe-speaker-none"]);
        assert_eq!(names(&choose(state, "a")), ["ascribe-speaker-none", "ascribe-chosen", "ascribe-cue"]);
    }

    #[test]
    fn a_rejected_statement_is_marked_only_while_it_is_chosen() {
        let state = state(&[("a", &[(3, 10)], Review::Rejected)]);
        assert!(names(&state).is_empty());
        assert!(!names(&choose(state, "a")).is_empty());
    }

    #[test]
    fn clicks_go_from_the_inner_statement_outward_and_begin_again() {
        let state = state(&[("outer", &[(0, 30)], Review::Suggested), ("inner", &[(3, 10)], Review::Confirmed)]);
        let at = |state: &State, position| statement_at(state, position).map(|id| id.to_string());
        assert_eq!(at(&state, 5).as_deref(), Some("inner"));
        assert_eq!(at(&state, 12).as_deref(), Some("outer"));
        assert_eq!(at(&state, 35), None);
        let inner = choose(state, "inner");
        assert_eq!(at(&inner, 5).as_deref(), Some("outer"));
        assert_eq!(at(&choose(inner, "outer"), 5).as_deref(), Some("inner"));
    }
}
