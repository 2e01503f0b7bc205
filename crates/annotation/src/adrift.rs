//! Statements that wait for a place in a new text.

use crate::{ArticleId, Statement, TextQuote};
use ascribe_text::Span;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::rc::Rc;

/// A statement that could not be carried over to the new text of its article without doubt.
///
/// It is out of the list of statements until a person gives it a place, or lets it go; nothing of it is lost.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Adrift {
    /// The statement as it was, but for its article, which is the new one, and without places: the old text is gone.
    pub statement: Rc<Statement>,
    /// The words of its parts in the old text, with what stood around them.
    pub words: Vec<TextQuote>,
    /// Places in the new text where it may belong, one list of parts each, the likeliest first; none where it is lost.
    pub candidates: Vec<Vec<Span>>,
    /// Why it is in doubt.
    pub doubt: Doubt,
    /// Properties of a newer version or another program, kept as they came.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub extra: Map<String, Value>,
}

/// Why a statement was not carried over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Doubt {
    /// Its words are nowhere.
    Lost,
    /// A negation, a number or a name in its words changed.
    MeaningChanged,
    /// So many of its words changed that they may be others.
    WordsChanged,
    /// The words that name its speaker, or the names around it, changed.
    SpeakerChanged,
    /// Its words stand in several places that fit alike.
    SeveralPlaces,
}

impl Statement {
    /// Gives the statement without all that says where something stands, as one of another text.
    pub(crate) fn without_places(&self, article: &ArticleId) -> Self {
        let mut bare = Self {
            article: article.clone(),
            parts: Vec::new(),
            quoted: Vec::new(),
            cue: None,
            speaker_mention: None,
            proposals: Vec::new(),
            ..self.clone()
        };
        if let Some(suggestion) = &mut bare.suggestion {
            suggestion.evidence.clear();
        }
        bare
    }
}
