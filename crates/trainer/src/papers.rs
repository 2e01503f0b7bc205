//! Texts with names, ready to learn from.

use crate::corpus::Article;
use crate::swap::Line;
use ascribe_language::model::Table;
use ascribe_language::model::context::Context;
use ascribe_language::model::lists::Lists;
use ascribe_language::model::recognizer::{KINDS, OUTSIDE, Scene, mark_name, word_features};
use ascribe_language::model::style::{Style, style};
use ascribe_language::model::words::Word;

/// A corpus to learn from.
pub(crate) struct Corpus {
    /// Its texts.
    pub(crate) articles: Vec<Article>,
    /// Whether names of the kind "other" are marked in it.
    pub(crate) marks_other: Marking,
    /// How many times each text counts in one epoch.
    pub(crate) times: usize,
    /// Copies with other names.
    pub(crate) swaps: usize,
    /// The kind of its texts, if all are of one kind.
    pub(crate) style: Option<Style>,
}

/// Whether a corpus marks names that are no person, organisation or place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Marking {
    /// It does.
    AllKinds,
    /// It does not: such names may stand where it marks none.
    WithoutOther,
}

/// A sentence with its names.
pub(crate) struct Sentence {
    /// The kind of its text.
    pub(crate) style: Style,
    /// Its words.
    pub(crate) words: Vec<Word>,
    /// Their labels.
    pub(crate) gold: Vec<u8>,
    /// The labels each word may have, one bit each.
    pub(crate) allowed: Vec<u32>,
    /// What is seen around each word.
    pub(crate) keys: Vec<Vec<u64>>,
}

/// A text with its names.
pub(crate) struct Paper {
    /// Its sentences.
    pub(crate) sentences: Vec<Sentence>,
    /// How many times it counts in one epoch.
    pub(crate) times: usize,
    /// The labels of the first reading.
    pub(crate) first: Vec<Vec<u8>>,
}

/// Takes an article as it stands.
pub(crate) fn paper(article: &Article, corpus: &Corpus, styles: Option<&Table>, lists: Option<&Lists>) -> Paper {
    paper_of(&lines(article), corpus, styles, lists)
}

/// Takes an article apart into sentences of words.
pub(crate) fn lines(article: &Article) -> Vec<Line> {
    let document = &article.document;
    let line = |sentence: &ascribe_text::Sentence| {
        let tokens = document.sentence_tokens(sentence);
        let words = tokens.iter().map(|token| document.slice(token.span).to_owned()).collect();
        let mut names: Vec<(usize, usize, usize)> = Vec::new();
        for name in article.names.iter().filter(|name| name.span.overlaps(sentence.span)) {
            let first = tokens.partition_point(|token| token.span.end <= name.span.start);
            let end = tokens.partition_point(|token| token.span.start < name.span.end);
            names.push((first, end, name.kind));
        }
        names.sort_unstable();
        names.dedup_by(|next, before| next.0 < before.1);
        Line { words, names }
    };
    document.sentences().iter().map(line).collect()
}

/// Takes sentences of words, read from an article or rewritten.
pub(crate) fn paper_of(lines: &[Line], corpus: &Corpus, styles: Option<&Table>, lists: Option<&Lists>) -> Paper {
    let read = |line: &Line| line.words.iter().map(|word| Word::new(word, lists)).collect();
    let all: Vec<Vec<Word>> = lines.iter().map(read).collect();
    let style = corpus.style.unwrap_or_else(|| style(styles, all.iter().flatten()));
    let sentences = lines
        .iter()
        .zip(all)
        .map(|(line, words)| {
            let mut gold = vec![OUTSIDE; words.len()];
            line.names.iter().for_each(|&(first, end, kind)| mark_name(&mut gold[first..end], kind));
            sentence_of(words, gold, corpus, style, lists)
        })
        .filter(|sentence| !sentence.words.is_empty())
        .collect();
    Paper { sentences, times: corpus.times, first: Vec::new() }
}

fn sentence_of(words: Vec<Word>, gold: Vec<u8>, corpus: &Corpus, style: Style, lists: Option<&Lists>) -> Sentence {
    let other: u32 = 1 | 0b1111 << (1 + 4 * (KINDS - 1));
    let may = |word: &Word, label: u8| match (corpus.marks_other, label) {
        (Marking::WithoutOther, OUTSIDE) if word.is_capital() => other,
        _ => 1 << label,
    };
    let allowed = words.iter().zip(&gold).map(|(word, &label)| may(word, label)).collect();
    let context = Context::new(&words);
    let scene = Scene::new(&words, lists);
    let keys = (0..words.len())
        .map(|index| {
            let mut keys = Vec::with_capacity(50);
            word_features(&context, &scene, index, style, &mut keys);
            keys
        })
        .collect();
    Sentence { style, words, gold, allowed, keys }
}
