//! What is worked out once for each state of the project, because many ask for it at every key.
//!
//! The last answer is kept with the history that it was worked out from; another history is another question.

use ascribe_annotation::{ArticleId, Counts, History, Statement};
use std::cell::RefCell;
use std::rc::Rc;

type Statements = Vec<Rc<Statement>>;
type Counted = (Rc<History>, Rc<[Counts]>);

thread_local! {
    static STATEMENTS: RefCell<Option<(Rc<History>, ArticleId, Statements)>> = const { RefCell::new(None) };
    static COUNTS: RefCell<Option<Counted>> = const { RefCell::new(None) };
}

/// Gives the statements of an article in the order of the text.
pub(super) fn statements(history: &Rc<History>, article: &ArticleId) -> Statements {
    STATEMENTS.with_borrow_mut(|last| {
        if let Some((_, _, statements)) = last.as_ref().filter(|(of, id, _)| Rc::ptr_eq(of, history) && id == article) {
            return statements.clone();
        }
        let statements = history.project().statements_of(article).into_iter().cloned().collect::<Statements>();
        *last = Some((Rc::clone(history), article.clone(), statements.clone()));
        statements
    })
}

/// Counts the statements of every article, as the articles stand in the project.
pub(super) fn counts(history: &Rc<History>) -> Rc<[Counts]> {
    COUNTS.with_borrow_mut(|last| {
        if let Some((_, counts)) = last.as_ref().filter(|(of, _)| Rc::ptr_eq(of, history)) {
            return Rc::clone(counts);
        }
        let counts: Rc<[Counts]> = history.project().counts_by_article().into();
        *last = Some((Rc::clone(history), Rc::clone(&counts)));
        counts
    })
}
