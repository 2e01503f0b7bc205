//! GAP: whom "he", "she", "his", "her" and "him" stand for, among two names of a paragraph.
//!
//! Judged as its own scorer does: each of the two names is one decision. The names are those that reading finds. Two plain
//! rules over the same names stand beside it: the nearest person before the pronoun, and the first person of the nearest
//! sentence that names one.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::has_all;
use super::reader::{Reader, write_lines};
use crate::say;

/// One line of the table.
struct Example<'t> {
    id: &'t str,
    text: &'t str,
    pronoun: u64,
    /// For each of the two names: start, end, whether it is meant.
    names: [(u64, u64, bool); 2],
}

/// A person that reading found: the places of its names and of its pronouns.
struct Person {
    names: Vec<(u64, u64)>,
    pronouns: Vec<u64>,
}

type Rule = fn(&Example<'_>, &[Person]) -> Option<usize>;

const RULES: [(&str, Rule); 3] = [("Ascribe", linked), ("nearest person", nearest), ("nearest subject", subject)];

/// Reads both parts and prints a line for each rule.
///
/// # Errors
/// When reading fails or the table has another form.
pub(super) fn score(reader: &Reader, data: &Path, out: &Path) -> Result<()> {
    for part in ["development", "validation"] {
        let table = data.join(format!("language/gap/gap-{part}.tsv"));
        let heading = format!("he and she, GAP {part}");
        if !has_all(&heading, &[&table]) {
            continue;
        }
        let text = std::fs::read_to_string(&table).with_context(|| format!("{} cannot be read", table.display()))?;
        let examples: Vec<Example<'_>> = text.lines().skip(1).filter_map(example).collect();
        let file = out.join(format!("gap-{part}.jsonl"));
        let texts = examples.iter().map(|example| json!({ "id": example.id, "text": example.text }));
        write_lines(&file, &texts.collect::<Vec<_>>())?;
        let people: Vec<Vec<Person>> = reader.corpus(&file)?.iter().map(people).collect();
        say::heading(&heading, "");
        for (name, rule) in RULES {
            say::line(format!("{name:<16} {}", measured(&examples, &people, rule)));
        }
    }
    Ok(())
}

fn example(line: &str) -> Option<Example<'_>> {
    let columns: Vec<&str> = line.split('\t').collect();
    let name = |at: usize| {
        let start = columns.get(at + 1)?.parse::<u64>().ok()?;
        let length = u64::try_from(columns[at].chars().count()).ok()?;
        Some((start, start + length, *columns.get(at + 2)? == "TRUE"))
    };
    Some(Example {
        id: columns.first()?,
        text: columns.get(1)?,
        pronoun: columns.get(3)?.parse().ok()?,
        names: [name(4)?, name(7)?],
    })
}

fn people(reading: &Value) -> Vec<Person> {
    let entities = reading["entities"].as_array().map(Vec::as_slice).unwrap_or_default();
    entities.iter().filter(|entity| entity["type"] == "PER").map(person).collect()
}

fn person(entity: &Value) -> Person {
    let mentions = entity["mentions"].as_array().map(Vec::as_slice).unwrap_or_default();
    let of_form = |form: &'static str| mentions.iter().filter(move |mention| mention["form"] == form);
    let span = |mention: &Value| Some((mention["start"].as_u64()?, mention["end"].as_u64()?));
    Person {
        names: of_form("name").filter_map(span).collect(),
        pronouns: of_form("pronoun").filter_map(span).map(|(start, _)| start).collect(),
    }
}

fn linked(example: &Example<'_>, people: &[Person]) -> Option<usize> {
    people.iter().position(|person| person.pronouns.contains(&example.pronoun))
}

fn nearest(example: &Example<'_>, people: &[Person]) -> Option<usize> {
    named_before(example, people).max().map(|(_, person)| person)
}

/// The first person of the nearest sentence that names one.
fn subject(example: &Example<'_>, people: &[Person]) -> Option<usize> {
    let starts = sentence_starts(example.text);
    let sentence = |place: u64| starts.partition_point(|start| *start <= place);
    let nearest = named_before(example, people).map(|(start, _)| sentence(start)).max()?;
    named_before(example, people).filter(|(start, _)| sentence(*start) == nearest).min().map(|(_, person)| person)
}

fn named_before(example: &Example<'_>, people: &[Person]) -> impl Iterator<Item = (u64, usize)> {
    let places = people.iter().enumerate().flat_map(|(at, person)| person.names.iter().map(move |name| (*name, at)));
    places.filter(|((_, end), _)| *end <= example.pronoun).map(|((start, _), at)| (start, at))
}

/// Gives where sentences start, in characters: behind a stop and a space, at a capital.
fn sentence_starts(text: &str) -> Vec<u64> {
    let characters: Vec<char> = text.chars().collect();
    let starts = characters.windows(3).zip(2..).filter(|(window, _)| {
        matches!(window[0], '.' | '!' | '?' | '\'' | '"') && window[1] == ' ' && window[2].is_uppercase()
    });
    starts.map(|(_, at)| at).collect()
}

/// Counts decisions: a name is right where its person is the one that the pronoun stands for.
fn measured(examples: &[Example<'_>], people: &[Vec<Person>], rule: Rule) -> String {
    let (mut right, mut said, mut meant) = (0_u32, 0_u32, 0_u32);
    for (example, people) in examples.iter().zip(people) {
        let chosen = rule(example, people).map(|at| &people[at]);
        for (start, end, is_meant) in example.names {
            let says = chosen.is_some_and(|person| person.names.iter().any(|name| name.0 < end && start < name.1));
            right += u32::from(says && is_meant);
            said += u32::from(says);
            meant += u32::from(is_meant);
        }
    }
    let share = |part: u32, whole: u32| 100.0 * f64::from(part) / f64::from(whole.max(1));
    let (precision, recall, f1) = (share(right, said), share(right, meant), share(2 * right, said + meant));
    format!("P {precision:5.1}  R {recall:5.1}  F1 {f1:5.1}  over {} examples", examples.len())
}
