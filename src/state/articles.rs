//! Articles: opened, added, removed.

use super::{Selection, State};
use ascribe_annotation::ArticleId;
use std::rc::Rc;

/// Opens an article in the reader; one that is not in the project changes nothing.
pub(super) fn open(mut state: Rc<State>, id: &ArticleId) -> Rc<State> {
    let known = state.project.articles.iter().any(|article| &article.id == id);
    if !known || state.article.as_ref() == Some(id) {
        return state;
    }
    let changed = Rc::make_mut(&mut state);
    changed.article = Some(id.clone());
    changed.selection = Selection::default();
    state
}
