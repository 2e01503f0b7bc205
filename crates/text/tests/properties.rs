//! What holds for every text, however odd.

use ascribe_text::{Block, BlockKind, CodePointSpan, Document, Offsets, Span, Utf16Span, is_single_mark, single_mark};
use proptest::prelude::*;

/// Pieces that newspapers, the web and broken encodings are made of, in any order.
const PIECES: [&str; 64] = [
    "Hale",
    "said",
    "the",
    "The",
    "U.S.",
    "M.",
    "Gen.",
    "No.",
    "p.m.",
    "don’t",
    "Penn's",
    "cannot",
    "state-run",
    "30-day",
    "1,000.50",
    "12:30",
    "’90s",
    "ministers’",
    "a@b.example",
    "https://x.example/(a)",
    "#lock",
    "AT&T",
    ".",
    "!",
    "?",
    "…",
    "...",
    ",",
    ";",
    ":",
    "“",
    "”",
    "‘",
    "’",
    "\"",
    "'",
    "«",
    "»",
    "„",
    "(",
    ")",
    "[",
    "]",
    "—",
    "-",
    " ",
    " ",
    " ",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\u{a0}",
    "\u{202f}",
    "\u{200b}",
    "\u{200e}",
    "\u{feff}",
    "\u{301}",
    "👩‍👩‍👧",
    "🇩🇪",
    "字",
    "。",
    "â€œ",
    "- ",
];

fn texts() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec(prop::sample::select(&PIECES[..]), 0..60);
    prop_oneof![
        ".*",
        prop::collection::vec(any::<char>(), 0..80).prop_map(String::from_iter),
        pieces.prop_map(|pieces| pieces.concat()),
    ]
}

/// Characters that belong to no token: white space, and marks that show nothing.
fn is_left_out(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

fn covers(text: &str, spans: &[Span], outer: Span) -> bool {
    let inside = |at: usize| {
        spans
            .binary_search_by(|span| {
                let at = u32::try_from(at).expect("a short text");
                if span.end <= at {
                    std::cmp::Ordering::Less
                } else if span.start > at {
                    std::cmp::Ordering::Greater
                } else {
                    std::cmp::Ordering::Equal
                }
            })
            .is_ok()
    };
    text[outer.range()]
        .char_indices()
        .all(|(at, character)| is_left_out(character) || inside(at + outer.start as usize))
}

fn whole(text: &str) -> Span {
    Span::from_range(0..text.len())
}

fn check(document: &Document) -> Result<(), TestCaseError> {
    let text = document.text();
    let blocks: Vec<Span> = document.blocks().iter().map(|block| block.span).collect();
    let tokens: Vec<Span> = document.tokens().iter().map(|token| token.span).collect();
    let sentences: Vec<Span> = document.sentences().iter().map(|sentence| sentence.span).collect();
    for spans in [&blocks, &tokens, &sentences] {
        prop_assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start), "in order, not overlapping");
        for span in spans {
            let words = text.get(span.range());
            prop_assert!(words.is_some_and(|words| !words.is_empty()), "a real slice");
            prop_assert_eq!(words.map(str::trim), words, "no white space around");
        }
    }
    for &block in &blocks {
        prop_assert!(covers(text, &tokens, block), "tokens cover the block");
    }
    for token in &tokens {
        prop_assert!(!document.slice(*token).contains(char::is_whitespace), "no white space inside a token");
        prop_assert!(
            document.word_at(token.start).is_some_and(|word| word.contains(*token)),
            "a token lies in its word"
        );
    }
    check_sentences(document)
}

fn check_sentences(document: &Document) -> Result<(), TestCaseError> {
    let mut next_token = 0;
    for sentence in document.sentences() {
        prop_assert_eq!(sentence.first_token, next_token, "no token between two sentences");
        prop_assert!(sentence.end_token > sentence.first_token, "a sentence holds a token");
        next_token = sentence.end_token;
        let tokens = document.sentence_tokens(sentence);
        prop_assert_eq!(tokens[0].span.hull(tokens[tokens.len() - 1].span), sentence.span);
        let block = document.block_at(sentence.span.start).map(|at| document.blocks()[at].span);
        prop_assert!(block.is_some_and(|block| block.contains(sentence.span)), "never past a block");
    }
    prop_assert_eq!(next_token as usize, document.tokens().len(), "no token after the last sentence");
    Ok(())
}

proptest! {
    #[test]
    fn any_text_is_read(text in texts()) {
        let document = Document::from_text(text.clone());
        prop_assert_eq!(document.text(), &text);
        let blocks: Vec<Span> = document.blocks().iter().map(|block| block.span).collect();
        prop_assert!(covers(&text, &blocks, whole(&text)), "blocks cover the text");
        check(&document)?;
    }

    #[test]
    fn any_blocks_are_taken(text in texts(), spans in prop::collection::vec((0u32..200, 0u32..200), 0..8)) {
        let block = |(start, end): (u32, u32)| Block { span: Span { start, end }, kind: BlockKind::Paragraph };
        check(&Document::from_blocks(text, spans.into_iter().map(block).collect()))?;
    }

    #[test]
    fn reading_the_found_blocks_again_changes_nothing(text in texts()) {
        let first = Document::from_text(text.clone());
        let second = Document::from_blocks(text, first.blocks().to_vec());
        prop_assert_eq!(first.blocks(), second.blocks());
        prop_assert_eq!(first.tokens(), second.tokens());
        prop_assert_eq!(first.sentences(), second.sentences());
    }

    #[test]
    fn printed_words_hold_every_token_once(text in texts()) {
        let document = Document::from_text(text);
        let words: Vec<Span> = document.words_in(whole(document.text())).collect();
        prop_assert!(words.windows(2).all(|pair| pair[0].end <= pair[1].start));
        prop_assert!(document.tokens().iter().all(|token| words.iter().filter(|word| word.contains(token.span)).count() == 1));
    }

    #[test]
    fn every_place_keeps_its_character_in_all_three_counts(text in texts()) {
        let offsets = Offsets::new(&text);
        let utf16: Vec<u16> = text.encode_utf16().collect();
        let characters: Vec<char> = text.chars().collect();
        for (at, character) in text.char_indices() {
            let span = Span::from_range(at..at + character.len_utf8());
            let dom = offsets.utf16_from_utf8(span);
            let file = offsets.code_points_from_utf8(span);
            prop_assert_eq!(offsets.utf8_from_utf16(dom), span);
            prop_assert_eq!(offsets.utf8_from_code_points(file), span);
            prop_assert_eq!(String::from_utf16_lossy(&utf16[dom.start as usize..dom.end as usize]), character.to_string());
            prop_assert_eq!(&characters[file.start as usize..file.end as usize], &[character]);
        }
    }

    #[test]
    fn impossible_places_move_to_possible_ones(text in texts(), start in any::<u32>(), len in 0u32..500) {
        let offsets = Offsets::new(&text);
        let end = start.saturating_add(len);
        for span in [offsets.utf8_from_utf16(Utf16Span::new(start, end)), offsets.utf8_from_code_points(CodePointSpan::new(start, end))] {
            prop_assert!(text.get(span.range()).is_some());
        }
        let _ = (offsets.utf16_from_utf8(Span::new(start, end)), offsets.code_points_from_utf8(Span::new(start, end)));
    }

    #[test]
    fn single_marks_are_told_wherever_they_stand(text in texts(), at in 0usize..300) {
        let has_mark = text.get(at..).and_then(|rest| rest.chars().next()).is_some_and(is_single_mark);
        prop_assert_eq!(single_mark(&text, at).is_some(), has_mark);
    }
}

/// Runs that make careless readers take quadratic time: with them this test would not end.
#[test]
fn long_runs_are_read_in_one_pass() {
    let runs = [
        ".",
        ")",
        ".)",
        " ",
        ". ",
        "a",
        "a-",
        "a.",
        "a'",
        "s’s",
        "’",
        "\"",
        "“",
        "?”",
        "1 ",
        "1,",
        "\n",
        "a\n",
        "- ",
        "@",
        "a@",
        "http://",
        "(",
        "\u{301}",
        "\u{200b}",
        "\u{200d}👍",
        "🇩🇪",
        "U.S. ",
        "M. ",
        "...",
        "[1]",
        "#a",
        "&A",
        "\r",
        "a.B",
        "re-",
    ];
    for run in runs {
        for start in ["", "."] {
            let text = format!("{start}{}", run.repeat(60_000 / run.len()));
            let document = Document::from_text(text);
            assert!(document.sentences().len() <= document.tokens().len(), "{run}");
        }
    }
}
