//! Learns the names.

use crate::frozen::Frozen;
use crate::papers::{Corpus, Paper, Sentence, lines, paper, paper_of};
use crate::perceptron::{Census, Dice, KeyMap, Perceptron};
use crate::plan::NamesPlan;
use crate::swap::{Pool, swap};
use crate::thinned;
use ascribe_language::model::Table;
use ascribe_language::model::lists::Lists;
use ascribe_language::model::recognizer::{LABELS, Scores, Steps, best_labels, step_keys};
use ascribe_language::model::style::{ALL as STYLES, Style};
use ascribe_language::model::votes::Votes;

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
    let features = census(&papers, &everything, plan.learning.least, Reading::Both);
    thinned::learn(features, plan.learning, |features, epochs, seed| {
        run(&papers, &everything, features, epochs, Reading::Both, plan.margin, seed)
    })
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus;
    use crate::papers::Marking;
    use crate::plan::Plan;
    use crate::quantize;
    use crate::train_styles;

    const TEXTS: &str = r#"{"id":"a","text":"Anna Hale met reporters in Brasov. Hale said the bridge would close.","entities":[{"start":0,"end":9,"type":"PER"},{"start":27,"end":33,"type":"LOC"},{"start":35,"end":39,"type":"PER"}]}
{"id":"b","text":"Reporters in Odense met Ngozi Orlova. Orlova said the Arle Bridge Company would pay.","entities":[{"start":13,"end":19,"type":"LOC"},{"start":24,"end":36,"type":"PER"},{"start":38,"end":44,"type":"PER"},{"start":54,"end":73,"type":"ORG"}]}"#;

    fn corpora() -> Vec<Corpus> {
        let articles = corpus::read(TEXTS).unwrap();
        vec![Corpus { articles, marks_other: Marking::AllKinds, times: 1, swaps: 1, style: Some(Style::News) }]
    }

    fn learnt() -> Vec<u8> {
        let pool = Pool { given: vec!["Ida".to_owned()], surnames: vec!["Berg".to_owned()], ..Pool::default() };
        let learning = Plan { first_epochs: 2, epochs: 6, runs: 2, least: 1, rows: 500, steps: 24.0 };
        let styles = quantize::open(train_styles::learn(&corpora(), learning).unwrap()).unwrap();
        let plan = NamesPlan { learning, folds: 2, swaps: 1, margin: 5 };
        learn(&corpora(), Some(&styles), None, &pool, &plan).unwrap()
    }

    #[test]
    fn learning_twice_gives_the_same_bytes() {
        let once = learnt();
        assert_eq!(once, learnt());
        assert!(once.len() > 1000, "something was learnt: {} bytes", once.len());
    }
}
