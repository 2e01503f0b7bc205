//! What was open when the page was closed.

use super::{Filter, Page, Panel, Recent, Selection, State};
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
    /// What was coded last.
    pub recent: Recent,
    /// What fills the window.
    pub page: Page,
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
            recent: state.recent.clone(),
            page: state.view.page,
            panel: state.view.panel,
        }
    }

    /// Opens what was open, as far as it is still there.
    pub(super) fn restore(self, state: &mut State) {
        state.article = self.article.filter(|id| state.project().article(id).is_some());
        let statement = self.statement.filter(|id| state.has_statement(id));
        state.selection = Selection { statement, ..Selection::default() };
        state.filter = self.filter;
        let mut recent = self.recent;
        recent.settle(|concept| state.codebook().concept(concept).is_some());
        state.recent = recent;
        state.view.page = self.page;
        state.view.panel = self.panel;
    }
}
