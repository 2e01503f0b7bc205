//! From one row to a statement.

use super::column::Column;
use super::details::{self, Details, ENGINE, SuggestionDetails};
use super::read::Header;
use super::{answers, cell, names, write};
use crate::Rejected;
use crate::texts::{ArticleText, Texts};
use crate::w3c::proposal;
use crate::words::{self, Words};
use ::csv::StringRecord;
use ascribe_annotation::{
    Anchor, ArticleId, Codebook, Coder, Position, Selector, Statement, StatementId, Suggestion, TextQuote, anchor,
};
use ascribe_text::Span;
use serde_json::Value;

/// One row of a table.
pub(super) struct Row<'r, 'p> {
    /// Which column stands where.
    pub(super) header: &'r Header,
    /// The cells.
    pub(super) record: &'r StringRecord,
    /// The project's articles.
    pub(super) texts: &'r Texts<'p>,
}

impl<'r, 'p> Row<'r, 'p> {
    /// Reads the statement; entries that the codebook does not have are added to it.
    pub(super) fn statement(&self, codebook: &mut Codebook) -> Result<Statement, Rejected> {
        let text = self.article()?;
        let parts = self.parts(text)?;
        let mut details = self.details()?;
        let mut statement = Statement::new(self.id(text, &parts), text.article.id.clone(), parts);
        statement.kind = self.word(Column::Kind, statement.kind, words::KINDS)?;
        statement.review = self.word(Column::Review, statement.review, words::REVIEWS)?;
        statement.quoted = self.places(text, Column::Quoted)?;
        statement.cue = self.places(text, Column::CueAt)?.first().copied();
        statement.speaker_mention = self.places(text, Column::SpeakerAt)?.first().copied();
        statement.suggestion = self.suggestion(text, details.suggestion.take())?;
        statement.proposals = proposal::read_all(text, std::mem::take(&mut details.proposals))?;
        statement.positions = self.positions(&mut details, codebook)?;
        statement.speakers = names::read_speakers(self.cell(Column::Speaker), details.speakers.take(), codebook);
        let organization = details.organization.take();
        statement.organization = names::read_organization(self.cell(Column::Organization), organization, codebook);
        statement.role = answers::read_role(self.cell(Column::Role), details.role.take(), codebook);
        statement.type_id = answers::read_type(self.cell(Column::Type), details.type_id.take(), codebook)
            .map_err(|names| unknown(Column::Type, self.cell(Column::Type), &names))?;
        let kept = details.answers.take();
        statement.answers = answers::read(self.cell(Column::Fields), kept, &statement.type_id, codebook)
            .map_err(|answer| unknown(Column::Fields, &answer, "an answer that its field takes, like Strength = 3"))?;
        statement.codebook = details.codebook.take();
        statement.adjudicates = std::mem::take(&mut details.adjudicates);
        statement.coder = self.coder(&details);
        statement.note = self.cell(Column::Note).to_owned();
        statement.created = self.cell(Column::Created).into();
        statement.modified = self.cell(Column::Modified).into();
        statement.extra = details.extra;
        Ok(statement)
    }

    /// Gives a cell without its guard; an absent column is empty.
    fn cell(&self, column: Column) -> &'r str {
        self.header.place(column).and_then(|at| self.record.get(at)).map(cell::unguard).unwrap_or_default()
    }

    /// Finds the article by its id, or, without one, by a title that only one article has.
    fn article(&self) -> Result<&'r ArticleText<'p>, Rejected> {
        let (id, title) = (self.cell(Column::ArticleId), self.cell(Column::Article));
        let (found, column, named) = match id {
            "" => (self.texts.only(&|article| article.title == title), Column::Article, title),
            id => (self.texts.get(&ArticleId::from(id)), Column::ArticleId, id),
        };
        let reason = || format!("the article '{named}' is not in the project; add it first, then import again");
        found.ok_or_else(|| refuse(column, reason()))
    }

    /// Finds the words: where `parts` says, if they are those of `content`; else wherever they stand.
    fn parts(&self, text: &ArticleText<'_>) -> Result<Vec<Span>, Rejected> {
        let said = cell::read_places(text, self.cell(Column::Parts)).filter(|parts| is_in_order(parts));
        let content = self.cell(Column::Content);
        let has_content = self.header.place(Column::Content).is_some();
        match said.filter(|parts| !has_content || write::content(text, parts) == content) {
            Some(parts) => Ok(parts),
            None if has_content => self.find_content(text),
            None => Err(unknown(Column::Parts, self.cell(Column::Parts), PLACES)),
        }
    }

    fn find_content(&self, text: &ArticleText<'_>) -> Result<Vec<Span>, Rejected> {
        let [exact, prefix, suffix] =
            [Column::Content, Column::Before, Column::After].map(|column| self.cell(column).to_owned());
        let selector = Selector { position: None, quote: Some(TextQuote { exact, prefix, suffix }) };
        let refused = |reason: &str| Err(refuse(Column::Content, reason.to_owned()));
        match anchor(&text.article.text, &text.offsets, &selector) {
            Anchor::Exact(span) | Anchor::Moved(span) => Ok(vec![span]),
            Anchor::NeedsReview(_) => {
                refused("it is not certain which words are meant: they have changed or stand in several places")
            }
            Anchor::Lost => refused("the words are not in the article"),
        }
    }

    fn places(&self, text: &ArticleText<'_>, column: Column) -> Result<Vec<Span>, Rejected> {
        let cell = self.cell(column);
        cell::read_places(text, cell).ok_or_else(|| unknown(column, cell, PLACES))
    }

    fn details(&self) -> Result<Details, Rejected> {
        details::read(self.cell(Column::Details)).map_err(|rejected| rejected.inside(Column::Details.name()))
    }

    /// Gives the id; a row without is named by where it stands, so that it is the same when it comes again.
    fn id(&self, text: &ArticleText<'_>, parts: &[Span]) -> StatementId {
        match self.cell(Column::Id) {
            "" => format!("{}.{}", text.article.id, cell::write_places(text, parts).replace(' ', "+")).into(),
            id => id.into(),
        }
    }

    fn positions(&self, details: &mut Details, codebook: &mut Codebook) -> Result<Vec<Position>, Rejected> {
        let read = names::read_positions(self.cell(Column::Concepts), details.concepts.take(), codebook);
        let mut positions =
            read.map_err(|word| unknown(Column::Concepts, &word, "a stance: support, oppose, neutral, ambiguous"))?;
        for (at, position) in positions.iter_mut().enumerate() {
            if let Some(Value::Object(extra)) = details.positions.remove(&at.to_string()) {
                position.extra = extra;
            }
        }
        Ok(positions)
    }

    fn coder(&self, details: &Details) -> Coder {
        match self.cell(Column::Coder) {
            ENGINE if !details.person => Coder::Ascribe,
            name => Coder::Person(name.to_owned()),
        }
    }

    fn suggestion(
        &self,
        text: &ArticleText<'_>,
        details: Option<SuggestionDetails>,
    ) -> Result<Option<Suggestion>, Rejected> {
        let Some(details) = details else { return Ok(None) };
        let confidence = self.cell(Column::Confidence);
        Ok(Some(Suggestion {
            rule: self.cell(Column::Rule).to_owned(),
            confidence: serde_json::from_str(confidence)
                .map_err(|_| unknown(Column::Confidence, confidence, "a number from 0 to 1"))?,
            evidence: cell::read_places(text, &details.evidence).unwrap_or_default(),
            speech: details.speech,
            nested: details.nested,
            extra: details.extra,
        }))
    }

    /// Reads one of a few words; an empty cell is `usual`.
    fn word<T: Copy>(&self, column: Column, usual: T, words: &Words<T>) -> Result<T, Rejected> {
        let cell = self.cell(column).trim();
        if cell.is_empty() {
            return Ok(usual);
        }
        words::value(words, &cell.to_lowercase()).ok_or_else(|| unknown(column, cell, &words::list(words)))
    }
}

/// What a column of places holds, for messages.
const PLACES: &str = "places in the article, like 12-40 55-60";

/// Tells whether there are parts, one after the other.
fn is_in_order(parts: &[Span]) -> bool {
    !parts.is_empty() && parts.windows(2).all(|pair| matches!(pair, [first, second] if first.end <= second.start))
}

fn refuse(column: Column, reason: String) -> Rejected {
    Rejected::new(column.name(), reason)
}

fn unknown(column: Column, found: &str, wanted: &str) -> Rejected {
    refuse(column, format!("'{found}' was found, where {wanted} was expected"))
}
