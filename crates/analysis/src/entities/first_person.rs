//! "I" and "my" inside a quotation: its speaker.

use super::Entities;
use crate::{MentionForm, StatementFinding, StatementKind};
use ascribe_text::{Document, Span};

/// The first person, as it stands inside a quotation.
const WORDS: [&str; 8] = ["I", "me", "Me", "my", "My", "mine", "myself", "Myself"];

impl Entities {
    /// Adds the first person of what one person said word for word to that person's mentions.
    pub(crate) fn link_first_person(&mut self, document: &Document, statements: &[StatementFinding]) {
        for statement in statements.iter().filter(|statement| statement.speech) {
            let &[speaker] = statement.attribution.speakers.as_slice() else { continue };
            let id = speaker.0 as usize;
            let own = match statement.kind {
                StatementKind::Direct => &statement.parts,
                StatementKind::Mixed => &statement.quoted,
                StatementKind::Indirect => continue,
            };
            if self.is_person(id) {
                let places: Vec<Span> = own.iter().flat_map(|&part| first_person(document, part)).collect();
                places.into_iter().for_each(|place| self.add_mention(id, place, MentionForm::Pronoun));
            }
        }
    }
}

/// Finds the words of the first person in a part, without what is quoted inside it: that is somebody else's.
fn first_person(document: &Document, part: Span) -> Vec<Span> {
    let mut is_inner = false;
    let mut places = Vec::new();
    for token in document.tokens_in(part) {
        match document.slice(token.span) {
            "“" | "‘" | "«" => is_inner = true,
            "”" | "»" => is_inner = false,
            "’" | "'" if is_inner => is_inner = false,
            "\"" => is_inner = !is_inner,
            word if !is_inner && WORDS.contains(&word) => places.push(token.span),
            _ => {}
        }
    }
    places
}
