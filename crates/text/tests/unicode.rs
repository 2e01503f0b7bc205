//! Where a newspaper adds nothing, sentences and words are those of Unicode (UAX #29).

use ascribe_text::{Document, Span};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

/// From the sentence examples of UAX #29 and its test file, those that are no matter of abbreviations.
const SENTENCES: [&str; 14] = [
    "He said, “Are you going?” John shook his head.",
    "“Are you going?” John asked Penn.",
    "The price is 3.4 now. Next.",
    "etc.) and so on.",
    "the resp. leaders are",
    "He said it (twice.) And left.",
    "What? No! Never.",
    "(“Go.”) He did.",
    "3.4 is a number. Five is one too.",
    "他走了。她留下了。",
    "Is it?  Yes.   No.",
    "“Go!” ‘Stay!’ So it went.",
    "One.\u{a0}Two.\u{2009}Three.",
    "Café\u{301}. E\u{301}t\u{e9}. Fin.",
];

#[test]
fn plain_sentences_are_those_of_unicode() {
    for text in SENTENCES.iter().filter(|text| !text.contains("John asked")) {
        let unicode: Vec<&str> = text.split_sentence_bounds().map(str::trim).collect();
        assert_eq!(sentences(text), unicode, "{text}");
    }
}

#[test]
fn a_report_after_a_question_stays_with_it_where_unicode_splits() {
    assert_eq!(sentences(SENTENCES[1]), ["“Are you going?” John asked Penn."]);
    assert_eq!(SENTENCES[1].split_sentence_bounds().count(), 2);
}

proptest! {
    #[test]
    fn tokens_end_where_unicode_or_a_contraction_ends_a_word(words in prop::collection::vec("[a-zé]{1,9}[,;:]?", 1..20)) {
        let text = words.join(" ");
        prop_assume!(!["cannot", "gonna", "wanna", "gotta", "gimme", "lemme", "whaddya"].iter().any(|fused| text.contains(fused)));
        let document = Document::from_text(text.clone());
        let tokens: Vec<&str> = document.tokens().iter().map(|token| document.slice(token.span)).collect();
        let unicode: Vec<&str> = text.split_word_bounds().filter(|word| !word.trim().is_empty()).collect();
        prop_assert_eq!(tokens, unicode);
    }
}

fn sentences(text: &str) -> Vec<String> {
    let document = Document::from_text(text);
    document.sentences().iter().map(|sentence| owned(&document, sentence.span)).collect()
}

fn owned(document: &Document, span: Span) -> String {
    document.slice(span).to_owned()
}
