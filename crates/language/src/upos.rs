//! Parts of speech.

use serde::{Deserialize, Serialize};

macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $label:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[repr(u8)]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $label)] $variant,)*
        }

        impl $name {
            /// All values; the place of a value in this list is its code.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Gives the value with this code, if there is one.
            #[must_use]
            pub fn from_code(code: usize) -> Option<Self> {
                Self::ALL.get(code).copied()
            }

            /// Gives the value's place in [`Self::ALL`].
            #[must_use]
            pub fn code(self) -> u8 {
                self as u8
            }

            /// Gives the letters that Universal Dependencies writes.
            #[must_use]
            pub fn label(self) -> &'static str {
                match self {
                    $(Self::$variant => $label,)*
                }
            }

            /// Reads the letters of Universal Dependencies.
            #[must_use]
            pub fn from_label(label: &str) -> Option<Self> {
                match label {
                    $($label => Some(Self::$variant),)*
                    _ => None,
                }
            }
        }
    };
}
pub(crate) use coded;

coded! {
    /// The universal part of speech of a token (Universal Dependencies, version 2).
    Upos {
        /// Adjective.
        Adjective = "ADJ",
        /// Preposition or postposition.
        Adposition = "ADP",
        /// Adverb.
        Adverb = "ADV",
        /// Auxiliary or copula.
        Auxiliary = "AUX",
        /// "and", "or", "but".
        Coordinator = "CCONJ",
        /// Determiner.
        Determiner = "DET",
        /// Interjection.
        Interjection = "INTJ",
        /// Noun.
        Noun = "NOUN",
        /// Number.
        Numeral = "NUM",
        /// "to" of the infinitive, "not", the possessive mark.
        Particle = "PART",
        /// Pronoun.
        Pronoun = "PRON",
        /// Proper noun.
        ProperNoun = "PROPN",
        /// Punctuation.
        Punctuation = "PUNCT",
        /// "that", "because", "if".
        Subordinator = "SCONJ",
        /// Symbol.
        Symbol = "SYM",
        /// Verb other than an auxiliary.
        Verb = "VERB",
        /// Anything else.
        Other = "X",
    }
}
