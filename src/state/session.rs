//! What was open when the page was closed.

use super::{Filter, Panel, Selection, State};
use ascribe_annotation::{ArticleId, StatementId};
use serde::{Deserialize, Serialize};

/// What a reload brings back beside the work itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Session {
    /// The article in the reader.
    pub article: Option<ArticleId>,
    /// The chosen statement.
    pub statement: Option<StatementId>,
    /// Which statements the list shows.
    pub filter: Filter,
    /// The panel in front.
    pub panel: Panel,
}

impl Session {
    /// Notes what is open.
    #[must_use]
    pub fn of(state: &State) -> Self {
        Self {
            article: state.article.clone(),
            statement: state.selection.statement.clone(),
            filter: state.filter.clone(),
            panel: state.view.panel,
        }
    }

    /// Opens what was open, as far as it is still there.
    pub(super) fn restore(self, state: &mut State) {
        state.article = self.article.filter(|id| state.project().article(id).is_some());
        let statement = self.statement.filter(|id| state.has_statement(id));
        state.selection = Selection { statement, words: None };
        state.filter = self.filter;
        state.view.panel = self.panel;
    }
}
