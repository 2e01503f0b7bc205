//! What the page around the element should hear about.

use crate::state::State;
use ascribe_annotation::{Statement, StatementId};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Something that has happened to the statements of an element.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum News {
    /// There is a statement that was not there before.
    Created(Rc<Statement>),
    /// A statement is not as it was.
    Updated {
        /// As it was.
        before: Rc<Statement>,
        /// As it is.
        after: Rc<Statement>,
    },
    /// A statement is gone.
    Deleted(Rc<Statement>),
    /// Another statement is chosen, or none.
    Chosen(Option<Rc<Statement>>),
}

/// Lists what became of statements between two states: gone, new and changed ones, then the choice.
pub(super) fn between(before: &State, after: &State) -> Vec<News> {
    let mut news = changes(&before.project().statements, &after.project().statements);
    if before.selection.statement != after.selection.statement {
        news.push(News::Chosen(after.chosen_statement().cloned()));
    }
    news
}

type Statements = BTreeMap<StatementId, Rc<Statement>>;

fn changes(before: &Statements, after: &Statements) -> Vec<News> {
    let gone = before.iter().filter(|(id, _)| !after.contains_key(*id));
    let gone = gone.map(|(_, statement)| News::Deleted(Rc::clone(statement)));
    gone.chain(after.iter().filter_map(|(id, statement)| change(before.get(id), statement))).collect()
}

fn change(before: Option<&Rc<Statement>>, after: &Rc<Statement>) -> Option<News> {
    match before {
        None => Some(News::Created(Rc::clone(after))),
        Some(before) if before != after => Some(News::Updated { before: Rc::clone(before), after: Rc::clone(after) }),
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::samples::statement;
    use ascribe_annotation::Review;

    fn statements(list: &[(&str, Review)]) -> Statements {
        list.iter().map(|&(id, review)| (id.into(), Rc::new(statement(id, &[(0, 4)], review)))).collect()
    }

    fn words(news: &News) -> String {
        match news {
            News::Created(statement) => format!("+{}", statement.id),
            News::Updated { before, after } => format!("{}→{:?}", before.id, after.review),
            News::Deleted(statement) => format!("-{}", statement.id),
            News::Chosen(_) => "chosen".to_owned(),
        }
    }

    #[test]
    fn only_what_differs_is_told() {
        use Review::{Confirmed, Suggested};
        for (before, after, expected) in [
            (vec![], vec![], vec![]),
            (vec![], vec![("a", Suggested)], vec!["+a"]),
            (vec![("a", Suggested)], vec![("a", Suggested)], vec![]),
            (vec![("a", Suggested)], vec![("a", Confirmed)], vec!["a→Confirmed"]),
            (
                vec![("a", Suggested), ("b", Suggested)],
                vec![("b", Confirmed), ("c", Suggested)],
                vec!["-a", "b→Confirmed", "+c"],
            ),
        ] {
            let told: Vec<_> = changes(&statements(&before), &statements(&after)).iter().map(words).collect();
            assert_eq!(told, expected);
        }
    }
}
