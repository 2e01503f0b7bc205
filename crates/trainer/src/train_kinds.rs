//! Learns the finer kinds of names.

use crate::perceptron::{Census, Dice, KeyMap, Perceptron};
use crate::plan::Plan;
use crate::thinned;
use ascribe_language::NameKind;
use ascribe_language::model::kinds::{ALL, KINDS, features};
use ascribe_language::model::lists::Lists;
use ascribe_language::model::tagger::best;
use ascribe_language::model::words::Word;
use ascribe_text::{CodePointSpan, Document, Offsets};
use serde::Deserialize;

#[derive(Deserialize)]
struct Record {
    text: String,
    entities: Vec<Entity>,
}

#[derive(Deserialize)]
struct Entity {
    #[serde(rename = "type")]
    kind: NameKind,
    mentions: Vec<Place>,
}

#[derive(Deserialize)]
struct Place {
    start: u32,
    end: u32,
}

/// What is seen of a name, and its kind.
struct Example {
    keys: Vec<u64>,
    kind: usize,
}

/// Learns from articles whose entities have kinds, one JSON object a line.
pub(crate) fn learn(text: &str, lists: Option<&Lists>, plan: Plan) -> Result<Vec<u8>, String> {
    let mut examples = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let record: Record = serde_json::from_str(line).map_err(|error| error.to_string())?;
        gather(&record, lists, &mut examples);
    }
    let mut census = Census::default();
    examples.iter().for_each(|example| census.see(&example.keys));
    thinned::learn(census.keep(plan.least), plan, |features, epochs, seed| run(&examples, features, epochs, seed))
}

/// Gives the rough kind (person, organisation, place, other) of a fine one.
pub(crate) fn rough(kind: NameKind) -> usize {
    match kind {
        NameKind::Person => 0,
        NameKind::Organization => 1,
        NameKind::Geopolitical | NameKind::Location | NameKind::Facility => 2,
        NameKind::Group | NameKind::Event | NameKind::Other => 3,
    }
}

fn gather(record: &Record, lists: Option<&Lists>, examples: &mut Vec<Example>) {
    let document = Document::from_text(record.text.clone());
    let offsets = Offsets::new(document.text());
    let words: Vec<Word> = document.tokens().iter().map(|token| Word::new(document.slice(token.span), lists)).collect();
    for entity in record.entities.iter().filter(|entity| rough(entity.kind) > 1) {
        for place in &entity.mentions {
            let span = offsets.utf8_from_code_points(CodePointSpan::new(place.start, place.end));
            let first = document.tokens().partition_point(|token| token.span.end <= span.start);
            let end = document.tokens().partition_point(|token| token.span.start < span.end);
            let mut keys = Vec::new();
            features(&words, first..end, rough(entity.kind), |key| keys.push(key));
            let kind = ALL.iter().position(|&kind| kind == entity.kind).unwrap_or(KINDS - 1);
            examples.push(Example { keys, kind });
        }
    }
}

fn run(examples: &[Example], features: KeyMap, epochs: usize, seed: u64) -> Perceptron<KINDS> {
    let mut model = Perceptron::new(features);
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut dice = Dice::new(19 + 1000 * seed);
    let mut numbers = Vec::new();
    for _ in 0..epochs {
        dice.shuffle(&mut order);
        for &place in &order {
            let Example { keys, kind } = &examples[place];
            numbers.clear();
            model.known(keys, &mut numbers);
            let mut scores = [0; KINDS];
            model.add(&numbers, &mut scores);
            let guess = usize::from(best(&scores));
            if guess != *kind {
                model.update(&numbers, *kind, 1);
                model.update(&numbers, guess, -1);
            }
            model.tick();
        }
    }
    model
}
