//! Words are found again where they are, and never where they only may be.

use ascribe_annotation::{Anchor, Selector, TextQuote, anchor, describe};
use ascribe_text::{CodePointSpan, Offsets, Span};
use proptest::prelude::*;

/// What was read first.
const BEFORE: &str = "Mayor Ada Quill said: “The old bridge will close for 30 days from Monday.” Ferry owner Bo Lind said: \
    “We are ready.” The council said it would pay. 🛳 “We are ready,” Ms Quill answered late on Tuesday.";

/// Describes words of the first text.
fn described(words: &str) -> Selector {
    let start = BEFORE.find(words).expect("the words are in the text");
    describe(BEFORE, &Offsets::new(BEFORE), Span::from_range(start..start + words.len()))
}

/// Anchors in another text; gives what was found in words.
fn found(text: &str, selector: &Selector) -> (&'static str, Vec<String>) {
    let words = |span: Span| text[span.range()].to_owned();
    match anchor(text, &Offsets::new(text), selector) {
        Anchor::Exact(span) => ("exact", vec![words(span)]),
        Anchor::Moved(span) => ("moved", vec![words(span)]),
        Anchor::NeedsReview(spans) => ("review", spans.into_iter().map(words).collect()),
        Anchor::Lost => ("lost", Vec::new()),
    }
}

/// Anchors words of the first text in a corrected one.
fn check(words: &str, corrected: &str, expected: (&str, &[&str])) {
    let (outcome, places) = found(corrected, &described(words));
    assert_eq!((outcome, places.iter().map(String::as_str).collect::<Vec<_>>().as_slice()), expected, "{words}");
}

const BRIDGE: &str = "The old bridge will close for 30 days from Monday.";

#[test]
fn the_same_text_is_exact() {
    for words in [BRIDGE, "We are ready", "Mayor", "🛳", "late on Tuesday."] {
        check(words, BEFORE, ("exact", &[words]));
    }
}

#[test]
fn words_that_moved_with_their_surroundings_are_found() {
    check(BRIDGE, &format!("Updated at noon. {BEFORE}"), ("moved", &[BRIDGE]));
    check("We are ready", &BEFORE.replace("Mayor Ada Quill", "Ada Quill"), ("moved", &["We are ready"]));
}

#[test]
fn the_same_words_of_two_speakers_are_told_apart_by_what_stands_around_them() {
    let second = BEFORE.rfind("We are ready").expect("it is there twice");
    let selector = describe(BEFORE, &Offsets::new(BEFORE), Span::from_range(second..second + "We are ready".len()));
    let corrected = format!("Updated. {BEFORE}");
    let Anchor::Moved(span) = anchor(&corrected, &Offsets::new(&corrected), &selector) else { panic!("it is certain") };
    assert_eq!(span.range().start, "Updated. ".len() + second);
}

#[test]
fn the_same_words_among_others_words_are_for_a_person_to_see() {
    check(
        "We are ready",
        "Cy Moss told reporters at the pier that “We are ready” was the motto.",
        ("review", &["We are ready"]),
    );
    check("said", "He said yes, she said no.", ("review", &["said", "said"]));
}

#[test]
fn words_set_anew_are_the_same_words() {
    let typeset = BEFORE.replace(['“', '”'], "\"").replace("The old bridge", "The old  bridge");
    check(BRIDGE, &typeset, ("moved", &["The old  bridge will close for 30 days from Monday."]));
}

#[test]
fn a_small_correction_is_followed() {
    let corrected = BEFORE.replace("old bridge", "ageing bridge");
    check(BRIDGE, &corrected, ("moved", &["The ageing bridge will close for 30 days from Monday."]));
}

#[test]
fn another_number_name_or_negation_is_for_a_person_to_see() {
    for (from, to) in [
        ("30 days", "40 days"),
        ("Monday", "Friday"),
        ("will close", "will not close"),
        ("will close", "never will close"),
    ] {
        let corrected = BEFORE.replace(from, to);
        let (outcome, places) = found(&corrected, &described(BRIDGE));
        assert_eq!((outcome, places.len()), ("review", 1), "{to}");
        assert!(places[0].contains(to), "{places:?}");
    }
}

#[test]
fn nearly_the_same_words_in_two_places_are_for_a_person_to_see() {
    let twice = BEFORE.replace("old bridge", "ageing bridge")
        + " Earlier she had said: “The narrow bridge will close for 30 days from Monday.”";
    assert_eq!(found(&twice, &described(BRIDGE)).0, "review");
}

#[test]
fn words_that_are_gone_are_lost() {
    check(BRIDGE, "The council met on Wednesday and said nothing of it.", ("lost", &[]));
    check(BRIDGE, "", ("lost", &[]));
    assert_eq!(found(BEFORE, &Selector::default()).0, "lost");
}

#[test]
fn a_position_alone_cannot_be_checked() {
    let selector = Selector { position: Some(CodePointSpan::new(0, 5)), quote: None };
    assert_eq!(found(BEFORE, &selector), ("review", vec!["Mayor".to_owned()]));
}

#[test]
fn a_description_counts_code_points_and_quotes_32_of_them_on_either_side() {
    let Selector { position, quote } = described("We are ready,");
    assert_eq!(position, Some(CodePointSpan::new(151, 164)));
    let TextQuote { exact, prefix, suffix } = quote.expect("it has a quotation");
    assert_eq!(
        (exact.as_str(), prefix.as_str(), suffix.as_str()),
        ("We are ready,", "e council said it would pay. 🛳 “", "” Ms Quill answered late on Tues")
    );
    assert_eq!((prefix.chars().count(), suffix.chars().count()), (32, 32));
}

proptest! {
    #[test]
    fn every_description_is_found_in_its_own_text(text in "(\\PC|🛳|é|\n){0,80}", from in any::<prop::sample::Index>(), to in any::<prop::sample::Index>()) {
        let places = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect::<Vec<_>>();
        let (start, end) = (places[from.index(places.len())], places[to.index(places.len())]);
        let span = Span::from_range(start.min(end)..start.max(end));
        prop_assume!(!text[span.range()].trim().is_empty());
        let offsets = Offsets::new(&text);
        prop_assert_eq!(anchor(&text, &offsets, &describe(&text, &offsets, span)), Anchor::Exact(span));
    }

    #[test]
    fn anchoring_never_fails_and_gives_real_places(
        text in "(\\PC|[ab ,.]|🛳){0,60}",
        exact in "(\\PC|[ab ]){0,20}",
        prefix in "[ab ]{0,8}",
        suffix in "\\PC{0,8}",
        start in any::<u32>(),
        end in any::<u32>(),
    ) {
        let quote = Some(TextQuote { exact, prefix, suffix });
        let selector = Selector { position: Some(CodePointSpan::new(start, end)), quote };
        let spans = match anchor(&text, &Offsets::new(&text), &selector) {
            Anchor::Exact(span) | Anchor::Moved(span) => vec![span],
            Anchor::NeedsReview(spans) => spans,
            Anchor::Lost => Vec::new(),
        };
        prop_assert!(spans.iter().all(|span| text.get(span.range()).is_some()));
    }
}
