//! Learns the names.

use crate::corpus::Article;
use crate::perceptron::{Census, Dice, KeyMap, Perceptron, mean, number};
use crate::plan::NamesPlan;
use crate::quantize::{quantize, weightiest};
use crate::swap::{Line, Pool, swap};
use ascribe_language::model::Table;
use ascribe_language::model::context::Context;
use ascribe_language::model::lists::Lists;
use ascribe_language::model::recognizer::{
    KINDS, LABELS, OUTSIDE, Scene, Scores, Steps, best_labels, mark_name, step_keys, word_features,
};
use ascribe_language::model::style::{ALL as STYLES, Style, style};
use ascribe_language::model::votes::Votes;
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

struct Sentence {
    style: Style,
    words: Vec<Word>,
    gold: Vec<u8>,
    allowed: Vec<u32>,
    keys: Vec<Vec<u64>>,
}

struct Paper {
    sentences: Vec<Sentence>,
    times: usize,
    /// The labels of the first reading.
    first: Vec<Vec<u8>>,
}

/// Learns a recogniser; gives its table.
pub(crate) fn learn(
    corpora: &[Corpus],
    styles: Option<&Table>,
    lists: Option<&Lists>,
    pool: &Pool,
    plan: &NamesPlan,
) -> Result<Vec<u8>, String> {
    let mut papers: Vec<Paper> = corpora
        .iter()
        .flat_map(|corpus| corpus.articles.iter().map(move |article| paper(article, corpus, styles, lists)))
        .collect();
    let mut dice = Dice::new(5);
    for corpus in corpora {
        for _ in 0..corpus.swaps {
            for article in &corpus.articles {
                papers.push(paper_of(&swap(&lines(article), pool, &mut dice), corpus, styles, lists));
            }
        }
    }
    read_first(&mut papers, plan);
    let everything: Vec<usize> = (0..papers.len()).collect();
    let rough = run(
        &papers,
        &everything,
        census(&papers, &everything, plan.learning.least, Reading::Both),
        plan.learning.first_epochs,
        Reading::Both,
        plan.margin,
        0,
    );
    let kept = number(weightiest(&rough.averages(), plan.learning.rows));
    let fine = |seed| {
        run(&papers, &everything, kept.clone(), plan.learning.epochs, Reading::Both, plan.margin, seed).averages()
    };
    let runs: Vec<_> = (0..plan.learning.runs).map(fine).collect();
    Ok(quantize(&mean(&runs), plan.learning.budget())?.0)
}

fn paper(article: &Article, corpus: &Corpus, styles: Option<&Table>, lists: Option<&Lists>) -> Paper {
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

fn paper_of(lines: &[Line], corpus: &Corpus, styles: Option<&Table>, lists: Option<&Lists>) -> Paper {
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

/// Whether the votes of the document are learnt too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reading {
    First,
    Both,
}

/// Reads every paper with a model that has not seen it.
fn read_first(papers: &mut [Paper], plan: &NamesPlan) {
    for fold in 0..plan.folds {
        let inside = |place: &usize| place % plan.folds == fold;
        let others: Vec<usize> = (0..papers.len()).filter(|place| !inside(place)).collect();
        let model = run(
            papers,
            &others,
            census(papers, &others, plan.learning.least, Reading::First),
            plan.learning.first_epochs,
            Reading::First,
            plan.margin,
            0,
        );
        let average = Frozen::new(&model);
        for place in (0..papers.len()).filter(inside) {
            papers[place].first = papers[place].sentences.iter().map(|sentence| average.read(sentence)).collect();
        }
    }
}

fn census(papers: &[Paper], chosen: &[usize], least: u32, reading: Reading) -> KeyMap {
    let mut census = Census::default();
    let mut keys = Vec::new();
    for &place in chosen {
        let paper = &papers[place];
        let votes = votes(paper);
        for (at, sentence) in paper.sentences.iter().enumerate() {
            for index in 0..sentence.words.len() {
                census.see(&sentence.keys[index]);
                if reading == Reading::Both {
                    keys.clear();
                    votes.features(&sentence.words, &paper.first[at], index, &mut keys);
                    census.see(&keys);
                }
            }
        }
    }
    let mut kept = census.keep(least);
    for from in 0..=LABELS {
        for key in STYLES.into_iter().flat_map(|style| step_keys(from, style)) {
            let size = u32::try_from(kept.len()).unwrap_or(u32::MAX);
            kept.entry(key).or_insert(size);
        }
    }
    kept
}

fn votes(paper: &Paper) -> Votes {
    Votes::count(paper.sentences.iter().zip(&paper.first).map(|(s, labels)| (s.words.as_slice(), labels.as_slice())))
}

fn run(
    papers: &[Paper],
    chosen: &[usize],
    index: KeyMap,
    epochs: usize,
    reading: Reading,
    margin: i32,
    seed: u64,
) -> Perceptron<LABELS> {
    let mut model = Perceptron::new(index);
    // Each sentence with the numbers of its features, in both readings.
    let mut examples: Vec<(&Sentence, Vec<Vec<u32>>)> = Vec::new();
    let mut order: Vec<usize> = Vec::new();
    for &place in chosen {
        let paper = &papers[place];
        let votes = votes(paper);
        for (at, sentence) in paper.sentences.iter().enumerate() {
            let first: Vec<Vec<u32>> = sentence.keys.iter().map(|keys| known(&model, keys)).collect();
            if reading == Reading::Both {
                let second = first.iter().enumerate().map(|(index, numbers)| {
                    let mut keys = Vec::new();
                    votes.features(&sentence.words, &paper.first[at], index, &mut keys);
                    let mut numbers = numbers.clone();
                    model.known(&keys, &mut numbers);
                    numbers
                });
                let second: Vec<Vec<u32>> = second.collect();
                order.extend(std::iter::repeat_n(examples.len(), paper.times));
                examples.push((sentence, second));
            }
            order.extend(std::iter::repeat_n(examples.len(), paper.times));
            examples.push((sentence, first));
        }
    }
    let mut dice = Dice::new(11 + 1000 * seed);
    for _ in 0..epochs {
        dice.shuffle(&mut order);
        for &place in &order {
            let (sentence, numbers) = &examples[place];
            study(&mut model, sentence, numbers, margin);
        }
    }
    model
}

fn known(model: &Perceptron<LABELS>, keys: &[u64]) -> Vec<u32> {
    let mut numbers = Vec::with_capacity(keys.len() + 16);
    model.known(keys, &mut numbers);
    numbers
}

fn study(model: &mut Perceptron<LABELS>, sentence: &Sentence, numbers: &[Vec<u32>], margin: i32) {
    let steps = current_steps(model, sentence.style);
    let scores: Vec<Scores> = numbers
        .iter()
        .map(|numbers| {
            let mut scores = [0; LABELS];
            model.add(numbers, &mut scores);
            scores
        })
        .collect();
    let mut scores = scores;
    if let Some(first) = scores.first_mut() {
        add_step(model, LABELS, sentence.style, first);
    }
    let mut costly = scores.clone();
    for (scores, &allowed) in costly.iter_mut().zip(&sentence.allowed) {
        for (label, score) in scores.iter_mut().enumerate() {
            *score += if allowed >> label & 1 == 1 { 0 } else { margin };
        }
    }
    let guess = best_labels(&costly, &steps, &[]);
    let is_free = sentence.allowed.iter().any(|allowed| allowed.count_ones() > 1);
    let truth = if is_free { best_labels(&scores, &steps, &sentence.allowed) } else { sentence.gold.clone() };
    if guess != truth {
        for index in 0..guess.len() {
            let (wrong, right) = (usize::from(guess[index]), usize::from(truth[index]));
            if wrong != right {
                model.update(&numbers[index], right, 1);
                model.update(&numbers[index], wrong, -1);
            }
            let from = |labels: &[u8]| index.checked_sub(1).map_or(LABELS, |before| usize::from(labels[before]));
            let (wrong_from, right_from) = (from(&guess), from(&truth));
            if (wrong_from, wrong) != (right_from, right) {
                step(model, right_from, sentence.style, right, 1);
                step(model, wrong_from, sentence.style, wrong, -1);
            }
        }
    }
    model.tick();
}

fn step(model: &mut Perceptron<LABELS>, from: usize, style: Style, to: usize, by: i32) {
    let mut numbers = Vec::with_capacity(1);
    model.known(&step_keys(from, style), &mut numbers);
    model.update(&numbers, to, by);
}

fn add_step(model: &Perceptron<LABELS>, from: usize, style: Style, scores: &mut Scores) {
    let mut numbers = Vec::with_capacity(1);
    model.known(&step_keys(from, style), &mut numbers);
    model.add(&numbers, scores);
}

fn current_steps(model: &Perceptron<LABELS>, style: Style) -> Steps {
    std::array::from_fn(|from| {
        let mut row = [0; LABELS];
        add_step(model, from, style, &mut row);
        row
    })
}

/// A model's averaged weights, for reading.
struct Frozen {
    index: KeyMap,
    rows: Vec<[f64; LABELS]>,
}

impl Frozen {
    fn new(model: &Perceptron<LABELS>) -> Self {
        let averages = model.averages();
        Self {
            index: number(averages.iter().map(|(key, _)| *key)),
            rows: averages.iter().map(|(_, row)| *row).collect(),
        }
    }

    fn read(&self, sentence: &Sentence) -> Vec<u8> {
        // Thousandths keep the comparison in whole numbers.
        let round = |row: &[f64; LABELS]| row.map(|weight| (weight * 1000.0).round() as i32);
        let row = |key: u64| self.index.get(&key).map(|&number| round(&self.rows[number as usize]));
        let step = |from: usize| {
            let rows = step_keys(from, sentence.style).map(|key| row(key).unwrap_or([0; LABELS]));
            std::array::from_fn(|label| rows.iter().map(|row| row[label]).sum())
        };
        let steps: Steps = std::array::from_fn(step);
        let scores: Vec<Scores> = sentence
            .keys
            .iter()
            .map(|keys| {
                let mut scores = [0; LABELS];
                for row in keys.iter().filter_map(|&key| row(key)) {
                    scores.iter_mut().zip(row).for_each(|(score, weight)| *score += weight);
                }
                scores
            })
            .collect();
        let mut scores = scores;
        if let Some(first) = scores.first_mut() {
            first.iter_mut().zip(step(LABELS) as Scores).for_each(|(score, weight)| *score += weight);
        }
        best_labels(&scores, &steps, &[])
    }
}
