//! Statements that wait for a place in a new text.

use crate::{Statement, TextQuote};
use ascribe_text::Span;
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// A statement that could not be carried over to the new text of its article without doubt.
///
/// It is out of the list of statements until a person gives it a place, or lets it go; nothing of it is lost.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Adrift {
    /// The statement as it was, but for its article, which is the new one. Its places count in the old text.
    pub statement: Rc<Statement>,
    /// The words of its parts in the old text, with what stood around them.
    pub words: Vec<TextQuote>,
    /// Places in the new text where it may belong, one list of parts each, the likeliest first; none where it is lost.
    pub candidates: Vec<Vec<Span>>,
    /// Why it is in doubt.
    pub doubt: Doubt,
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
