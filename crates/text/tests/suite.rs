//! Runs the Markdown suites of `tests/suite`: text in, blocks, sentences, tokens or single marks out.
//!
//! A heading names a case. The fence `text` holds the text (`\u{…}` and `\r` stand for characters one cannot see); the
//! fences after it hold what is expected, one a line: `blocks` ("kind: words"), `sentences`, `tokens` (a sentence a line,
//! tokens with a blank between), `words` (printed words, the same way), `marks` ("word: what its single marks are").
//! A heading that ends in "(known failure)" must fail: when it passes, the words have to go.

use ascribe_text::{BlockKind, Document, SingleMark, is_single_mark, single_mark};

#[test]
fn blocks_are_as_a_journalist_would_set_them() {
    run(include_str!("suite/blocks.md"));
}

#[test]
fn sentences_end_where_a_journalist_would_end_them() {
    run(include_str!("suite/sentences.md"));
}

#[test]
fn tokens_are_those_of_universal_dependencies() {
    run(include_str!("suite/tokens.md"));
}

#[test]
fn apostrophes_are_not_quotation_marks() {
    run(include_str!("suite/apostrophes.md"));
}

struct Case {
    name: String,
    fences: Vec<(String, String)>,
}

fn run(suite: &str) {
    let cases = parse(suite);
    assert!(!cases.is_empty(), "the suite holds no case");
    let problems: Vec<String> = cases.iter().filter_map(problem).collect();
    assert!(problems.is_empty(), "{} of {} cases fail:\n\n{}", problems.len(), cases.len(), problems.join("\n\n"));
}

fn parse(suite: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut fence: Option<(String, String)> = None;
    for line in suite.lines() {
        match (fence.take(), line.strip_prefix("```"), line.strip_prefix("## ")) {
            (Some(done), Some(_), _) => cases.last_mut().expect("a heading before the first fence").fences.push(done),
            (Some((kind, text)), None, _) => fence = Some((kind, text + line + "\n")),
            (None, Some(kind), _) => fence = Some((kind.to_owned(), String::new())),
            (None, None, Some(name)) => cases.push(Case { name: name.to_owned(), fences: Vec::new() }),
            (None, None, None) => {}
        }
    }
    assert!(fence.is_none(), "a fence is not closed");
    cases
}

fn problem(case: &Case) -> Option<String> {
    let [(kind, text), expectations @ ..] = &case.fences[..] else { return Some(format!("{}: no fence", case.name)) };
    assert!(kind == "text" && !expectations.is_empty(), "{}: a `text` fence and at least one more", case.name);
    let document = Document::from_text(unescaped(text.trim_end_matches('\n')));
    let differences: Vec<String> = expectations.iter().filter_map(|wanted| difference(&document, wanted)).collect();
    match (case.name.ends_with("(known failure)"), differences.is_empty()) {
        (true, true) => Some(format!("{}: passes now, take the words \"known failure\" away", case.name)),
        (false, false) => Some(format!("{}\n{}", case.name, differences.join("\n"))),
        _ => None,
    }
}

fn difference(document: &Document, (kind, wanted): &(String, String)) -> Option<String> {
    let found = render(document, kind);
    let wanted = unescaped(wanted.trim_end_matches('\n'));
    (found != wanted).then(|| format!("wanted {kind}:\n{wanted}\nfound:\n{found}"))
}

fn render(document: &Document, kind: &str) -> String {
    let lines: Vec<String> = match kind {
        "blocks" => document
            .blocks()
            .iter()
            .map(|block| format!("{}: {}", kind_name(block.kind), one_line(document.slice(block.span))))
            .collect(),
        "sentences" => document.sentences().iter().map(|it| one_line(document.slice(it.span))).collect(),
        "tokens" => document.sentences().iter().map(|it| tokens(document, it)).collect(),
        "words" => document.sentences().iter().map(|it| words(document, it)).collect(),
        "marks" => marks(document.text()),
        other => panic!("no such fence: {other}"),
    };
    lines.join("\n")
}

fn kind_name(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Headline => "headline",
        BlockKind::Subheading => "subheading",
        BlockKind::Paragraph => "paragraph",
        BlockKind::Caption => "caption",
        BlockKind::ListItem => "item",
    }
}

fn tokens(document: &Document, sentence: &ascribe_text::Sentence) -> String {
    let tokens = document.sentence_tokens(sentence).iter();
    tokens.map(|token| document.slice(token.span)).collect::<Vec<_>>().join(" ")
}

fn words(document: &Document, sentence: &ascribe_text::Sentence) -> String {
    document.words_in(sentence.span).map(|span| document.slice(span)).collect::<Vec<_>>().join(" ")
}

fn marks(text: &str) -> Vec<String> {
    text.split_whitespace().filter(|word| word.contains(is_single_mark)).map(|word| marks_of(text, word)).collect()
}

fn marks_of(text: &str, word: &str) -> String {
    let start = word.as_ptr() as usize - text.as_ptr() as usize;
    let marks = word.match_indices(is_single_mark).filter_map(|(at, _)| single_mark(text, start + at));
    format!("{word}: {}", marks.map(mark_name).collect::<Vec<_>>().join(", "))
}

fn mark_name(mark: SingleMark) -> &'static str {
    match mark {
        SingleMark::Apostrophe => "apostrophe",
        SingleMark::Opening => "opening",
        SingleMark::Closing => "closing",
        SingleMark::Unclear => "unclear",
    }
}

fn one_line(text: &str) -> String {
    text.split(['\r', '\n']).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Undoes `\u{…}` and `\r`.
fn unescaped(text: &str) -> String {
    let mut parts = text.split("\\u{");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (hex, rest) = part.split_once('}').expect("\\u{ is closed");
        let code = u32::from_str_radix(hex, 16).expect("a hexadecimal number");
        plain.push(char::from_u32(code).expect("a character"));
        plain.push_str(rest);
    }
    plain.replace("\\r", "\r")
}
