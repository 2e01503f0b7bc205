//! From annotated positions to `stance.bin`.

use super::data;
use super::examples::{cross, examples, tally};
use super::learn::{Example, StancePlan, Weights, learn, shares};
use crate::manifest::{Loaded, Manifest, Role};
use ascribe_language::Models;
use ascribe_language::model::stance::{STANCES, polarity_key};
use ascribe_language::model::{write_file, write_table};
use std::fs;
use std::path::Path;

/// Learns stance and writes `stance.bin` into `out`; tells how well it does on articles held back.
pub(crate) fn make(data: &Path, out: &Path, home: &Path) -> Result<String, String> {
    let manifest = Manifest::read()?;
    let loaded = manifest.load_stance(data)?;
    let text = fs::read_to_string(home.join("stance_plan.json")).map_err(|error| error.to_string())?;
    let plan: StancePlan = serde_json::from_str(&text).map_err(|error| format!("stance_plan.json: {error}"))?;
    let polarities = polarities(&loaded)?;
    let bare = model(&polarities, &Weights::new(), 1.0, &loaded)?;
    let bare = Models::from_bytes(bare).map_err(|error| error.to_string())?;
    let mut all = Vec::new();
    for input in loaded.iter().filter(|loaded| loaded.input.role == Role::Stance) {
        all.extend(examples(&bare, &data::articles(data, &input.input.path)?));
    }
    let held_back = cross(&all, &plan);
    let sharpness = sharpness(&all, &held_back);
    let weights = with_added(learn(&all.iter().flatten().cloned().collect::<Vec<_>>(), &plan), &plan);
    let bytes = model(&polarities, &weights, sharpness, &loaded)?;
    fs::create_dir_all(out).map_err(|error| error.to_string())?;
    fs::write(out.join("stance.bin"), &bytes).map_err(|error| error.to_string())?;
    let tally = tally(&all, &held_back);
    Ok(format!(
        "stance.bin: {} bytes, {} weights, sharpness {sharpness:.2}; held back: {}\n",
        bytes.len(),
        weights.len(),
        tally.line()
    ))
}

fn polarities(loaded: &[Loaded]) -> Result<Vec<u8>, String> {
    let mut rows = Vec::new();
    for list in loaded.iter().filter(|loaded| loaded.input.role == Role::Polarity) {
        let sign: i8 = if list.input.mark == "praise" { 1 } else { -1 };
        let words = list.text.lines().filter(|line| !line.starts_with('#'));
        rows.extend(words.map(|word| (polarity_key(word), vec![sign])));
    }
    write_table(1, &rows).map_err(|error| error.to_string())
}

/// Puts what the plan adds into the feature that every question has.
fn with_added(mut weights: Weights, plan: &StancePlan) -> Weights {
    let always = weights.entry(ascribe_analysis::stance::ALWAYS).or_default();
    for (weight, added) in always.iter_mut().zip(plan.added) {
        *weight += added;
    }
    weights
}

/// Lays out the model file; weights are multiplied by `sharpness` so that shares can be read as chances.
fn model(polarities: &[u8], weights: &Weights, sharpness: f64, loaded: &[Loaded]) -> Result<Vec<u8>, String> {
    let top = weights.values().flatten().fold(0.0_f64, |top, weight| top.max(weight.abs())) * sharpness;
    let unit = (top / 127.0 * 1e6).ceil().clamp(1.0, 1e6);
    let round = |weight: f64| (weight * sharpness * 1e6 / unit).round().clamp(-127.0, 127.0) as i8;
    let rows: Vec<(u64, Vec<i8>)> = weights
        .iter()
        .map(|(&key, row)| (key, row.iter().map(|&weight| round(weight)).collect::<Vec<i8>>()))
        .filter(|(_, row)| row.iter().any(|&weight| weight != 0))
        .collect();
    let table = write_table(STANCES, &rows).map_err(|error| error.to_string())?;
    let unit = (unit as u32).to_le_bytes().to_vec();
    let card = card(loaded);
    write_file(&[("card", card), ("polarity", polarities.to_vec()), ("stance", table), ("unit", unit)])
        .map_err(|error| error.to_string())
}

fn card(loaded: &[Loaded]) -> Vec<u8> {
    let source = |loaded: &Loaded| format!("{} ({})", loaded.input.credit, loaded.input.licence);
    let mut sources: Vec<String> = loaded.iter().map(source).collect();
    sources.dedup();
    serde_json::json!({ "licence": "CC BY 4.0", "sources": sources }).to_string().into_bytes()
}

/// Finds the factor of the scores under which what was held back is likeliest: Platt's idea with one number.
fn sharpness(all: &[Vec<Example>], scores: &[Vec<[f64; STANCES]>]) -> f64 {
    let pairs: Vec<(usize, [f64; STANCES])> = all
        .iter()
        .flatten()
        .zip(scores.iter().flatten())
        .filter(|(example, _)| !example.is_silent)
        .map(|(example, scores)| (example.right, *scores))
        .collect();
    let surprise = |factor: f64| -> f64 {
        pairs.iter().map(|(right, scores)| -shares(scores.map(|score| score * factor))[*right].max(1e-9).ln()).sum()
    };
    let factors = (2..=60).map(|step| f64::from(step) * 0.05);
    factors.min_by(|left, right| surprise(*left).total_cmp(&surprise(*right))).unwrap_or(1.0)
}
