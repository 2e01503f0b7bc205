//! Reading is total: any text gives an answer, in time that grows with its length, and every span is a slice of it.

use ascribe_analysis::{Reading, read};
use ascribe_text::{Document, Span};
use proptest::prelude::*;

fn spans(reading: &Reading) -> Vec<Span> {
    let mut spans = Vec::new();
    for found in &reading.statements {
        assert!(!found.parts.is_empty());
        spans.extend(found.parts.iter().chain(&found.quoted).chain(&found.attribution.evidence));
        spans.extend(found.attribution.cue.iter().chain(&found.attribution.speaker_mention));
        assert!(found.attribution.speakers.iter().all(|id| (id.0 as usize) < reading.entities.len()));
    }
    spans.extend(reading.entities.iter().flat_map(|entity| entity.mentions.iter().map(|mention| mention.span)));
    spans.extend(reading.not_statements.iter().map(|not| not.span));
    spans.extend(reading.times.iter().map(|time| time.span));
    spans.extend(reading.boilerplate.iter().map(|part| part.span));
    spans.extend(reading.headline);
    spans
}

fn check(text: &str) -> Reading {
    let document = Document::from_text(text);
    let reading = read(&document, &ascribe_language::read(&document));
    for span in spans(&reading) {
        assert!(text.get(span.range()).is_some_and(|slice| !slice.is_empty()), "{span:?} of {text:?}");
    }
    reading
}

/// Words and marks that rules look for, in any order.
fn newspaper() -> impl Strategy<Value = String> {
    let words = [
        "Anna",
        "Hale",
        "Orr",
        "Arden",
        "said",
        "says",
        "told",
        "accused",
        "of",
        "that",
        "he",
        "she",
        "who",
        "the",
        "minister",
        "according",
        "to",
        "and",
        "but",
        "while",
        "as",
        "by",
        "saying",
        "calling",
        "for",
        "quoted",
        "reporters",
        "Monday",
        "statement",
        "in",
        "a",
        "“",
        "”",
        "\"",
        "'",
        "’",
        "‘",
        "«",
        "»",
        "„",
        "''",
        "``",
        ",",
        ".",
        ":",
        ";",
        "—",
        "-",
        "(",
        ")",
        "?",
        "!",
        "…",
        "\n",
        "\n\n",
        "’s",
        "n’t",
        "was",
        "with",
        "called",
        "it",
        "rejected",
        "plan",
        "2031",
        "May",
        "U.S.",
    ];
    prop::collection::vec((prop::sample::select(words.to_vec()), any::<bool>()), 0..60).prop_map(|pieces| {
        pieces.into_iter().map(|(word, joined)| if joined { word.to_owned() } else { format!("{word} ") }).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_characters_are_read(text in "\\PC{0,200}") {
        check(&text);
    }

    #[test]
    fn any_newspaper_words_are_read(text in newspaper()) {
        let reading = check(&text);
        prop_assert_eq!(reading, check(&text));
    }
}

#[test]
fn long_runs_of_one_mark_are_read() {
    for unit in [
        "\"",
        "“",
        "'",
        "‘",
        "’s ",
        "” ",
        "Hale said, ",
        "“A,” he said. ",
        "Hale, ",
        "and Hale ",
        "(",
        "Hale: ",
        "the of ",
        "who ",
        "a \n",
        "\n\n“",
    ] {
        check(&unit.repeat(24_000 / unit.len()));
    }
}
