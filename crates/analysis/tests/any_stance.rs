//! Stance is total: any text, any places, any concept.

use ascribe_analysis::StatementKind;
use ascribe_analysis::stance::{Question, Weigher};
use ascribe_language::Models;
use ascribe_text::{Document, Span};
use proptest::prelude::*;

proptest! {
    #[test]
    fn any_question_is_answered_with_real_places(text in ".{0,120}", name in ".{0,30}", cue in 0_u32..130, start in 0_u32..130, length in 0_u32..130) {
        let document = Document::from_text(text.as_str());
        let parts = [Span::new(start, start + length)];
        let models = Models::default();
        let question = Question { cue: Some(Span::new(cue, cue + 6)), parts: &parts, kind: StatementKind::Mixed, names: &[&name] };
        let Some(hint) = Weigher::new(&models).hint(&document, &question) else { return Ok(()) };
        prop_assert!(!hint.evidence.is_empty());
        for span in hint.evidence.iter().chain(hint.reasons.iter().map(|reason| &reason.span)) {
            prop_assert!(document.text().get(span.range()).is_some_and(|words| !words.is_empty()));
        }
        prop_assert_eq!(&hint, &Weigher::new(&models).hint(&document, &question).unwrap());
    }
}
