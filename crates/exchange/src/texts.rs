//! The articles of a project, each with its table of offsets.

use ascribe_annotation::{Anchor, Selector, anchor};
use ascribe_annotation::{Article, ArticleId, Project, TextQuote};
use ascribe_text::{CodePointSpan, Offsets, Span};

/// One article with its table of offsets.
pub(crate) struct ArticleText<'p> {
    /// The article.
    pub(crate) article: &'p Article,
    /// The table of its text.
    pub(crate) offsets: Offsets<'p>,
}

impl<'p> ArticleText<'p> {
    /// Builds the table.
    pub(crate) fn new(article: &'p Article) -> Self {
        Self { article, offsets: Offsets::new(&article.text) }
    }

    /// Gives the words at a span; nothing for an impossible one.
    pub(crate) fn words(&self, span: Span) -> &'p str {
        self.article.text.get(span.range()).unwrap_or_default()
    }

    /// Counts a span in code points.
    pub(crate) fn code_points(&self, span: Span) -> CodePointSpan {
        self.offsets.code_points_from_utf8(span)
    }

    /// Finds words by their count and by themselves; nothing when in doubt.
    pub(crate) fn find(&self, position: CodePointSpan, words: Option<String>) -> Option<Span> {
        let there = self.inside(position);
        let Some(exact) = words else { return there };
        if let Some(span) = there.filter(|span| self.words(*span) == exact) {
            return Some(span);
        }
        let quote = Some(TextQuote { exact, ..TextQuote::default() });
        match anchor(&self.article.text, &self.offsets, &Selector { position: Some(position), quote }) {
            Anchor::Exact(span) | Anchor::Moved(span) => Some(span),
            Anchor::NeedsReview(_) | Anchor::Lost => None,
        }
    }

    /// Takes a count at its word, when it lies in the text.
    pub(crate) fn inside(&self, position: CodePointSpan) -> Option<Span> {
        let span = self.offsets.utf8_from_code_points(position);
        (!span.is_empty() && self.code_points(span) == position).then_some(span)
    }
}

/// The articles of a project.
pub(crate) struct Texts<'p> {
    texts: Vec<ArticleText<'p>>,
    /// The ids in order, each with the place of its article.
    ids: Vec<(&'p str, usize)>,
}

impl<'p> Texts<'p> {
    /// Builds the tables of all articles.
    pub(crate) fn of(project: &'p Project) -> Self {
        let ids = project.articles.iter().enumerate().map(|(at, article)| (article.id.as_str(), at));
        let mut ids = ids.collect::<Vec<_>>();
        ids.sort_unstable();
        Self { texts: project.articles.iter().map(|article| ArticleText::new(article)).collect(), ids }
    }

    /// Finds an article by id.
    pub(crate) fn get(&self, id: &ArticleId) -> Option<&ArticleText<'p>> {
        let at = self.ids.partition_point(|(known, _)| *known < id.as_str());
        let (_, place) = self.ids.get(at).filter(|(known, _)| *known == id.as_str())?;
        self.texts.get(*place)
    }

    /// Finds the only article of which something is true.
    pub(crate) fn only(&self, is_meant: &dyn Fn(&Article) -> bool) -> Option<&ArticleText<'p>> {
        let mut found = self.texts.iter().filter(|text| is_meant(text.article));
        found.next().filter(|_| found.next().is_none())
    }
}
