//! What reading finds, written as the suite writes it.
//!
//! `direct | speaker | words / more words | rule` — also `mixed`, `indirect`; `thought` in front of what is not speech,
//! `nested` in front of what stands inside another statement; speaker "?" where nobody is known; the rule may be left out.
//! `not scare | words`, `entity PER | name | mention; mention`, `time 2031-05-12 | words`, `amount 300 EUR | words`, `amount 5 percent | words`, `boilerplate also_read | words`,
//! `nothing` for an article without statements. Entities, times, amounts, boilerplate are compared only where the case lists some.

use ascribe_analysis::{Amount, Reading, StatementFinding, read};
use ascribe_language::Models;
use ascribe_text::{Document, Span};

/// Reads `text` with these models and writes what a case with these expectations asks for.
pub(crate) fn findings(models: &Models, text: &str, expected: &[String]) -> Vec<String> {
    let document = Document::from_text(text);
    let reading = read(&document, &ascribe_language::read_with(models, &document));
    check_spans(&document, &reading);
    let asks = |kind: &str| expected.iter().any(|line| line.starts_with(kind));
    let mut lines: Vec<String> = reading
        .statements
        .iter()
        .enumerate()
        .map(|(at, found)| statement(&document, found, has_rule(expected, at)))
        .collect();
    if lines.is_empty() && (asks("nothing") || asks("not ")) && asks("nothing") {
        lines.push("nothing".to_owned());
    }
    if asks("not ") || lines.iter().any(|line| line == "nothing") && expected.len() > 1 {
        lines.extend(
            reading.not_statements.iter().map(|not| format!("not {} | {}", word(&not.why), words(&document, not.span))),
        );
    }
    if asks("entity ") {
        lines.extend(reading.entities.iter().map(|entity| self::entity(&document, entity)));
    }
    if asks("time ") {
        let value = |time: &ascribe_analysis::TimeExpression| time.value.clone().unwrap_or_else(|| "?".to_owned());
        lines
            .extend(reading.times.iter().map(|time| format!("time {} | {}", value(time), words(&document, time.span))));
    }
    if asks("amount ") {
        lines.extend(reading.amounts.iter().map(|amount| self::amount(&document, amount)));
    }
    if asks("boilerplate ") {
        lines.extend(
            reading
                .boilerplate
                .iter()
                .map(|part| format!("boilerplate {} | {}", word(&part.kind), words(&document, part.span))),
        );
    }
    lines
}

/// Tells whether the expected statement number `at` names its rule.
fn has_rule(expected: &[String], at: usize) -> bool {
    expected.get(at).is_some_and(|line| line.matches(" | ").count() == 3)
}

fn statement(document: &Document, found: &StatementFinding, with_rule: bool) -> String {
    let attribution = &found.attribution;
    let nested = if found.nested { "nested " } else { "" };
    let thought = if found.speech { "" } else { "thought " };
    let parts: Vec<String> = found.parts.iter().map(|&part| words(document, part)).collect();
    let speaker = attribution.speaker.as_deref().unwrap_or("?");
    let rule = if with_rule { format!(" | {}", attribution.rule) } else { String::new() };
    format!("{nested}{thought}{} | {speaker} | {}{rule}", word(&found.kind), parts.join(" / "))
}

fn entity(document: &Document, entity: &ascribe_analysis::Entity) -> String {
    let mentions: Vec<String> = entity.mentions.iter().map(|mention| words(document, mention.span)).collect();
    format!("entity {} | {} | {}", word(&entity.kind), entity.name, mentions.join("; "))
}

fn amount(document: &Document, amount: &Amount) -> String {
    let unit = amount.currency.clone().unwrap_or_else(|| word(&amount.kind));
    format!("amount {} {unit} | {}", amount.value, words(document, amount.span))
}

/// Gives the word that stands for a value in files.
fn word(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()
}

fn words(document: &Document, span: Span) -> String {
    document.slice(span).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every span is a real, non-empty slice of the text.
fn check_spans(document: &Document, reading: &Reading) {
    let statements = reading.statements.iter().flat_map(|found| {
        let attribution = &found.attribution;
        found
            .parts
            .iter()
            .chain(&found.quoted)
            .chain(&attribution.cue)
            .chain(&attribution.speaker_mention)
            .chain(&attribution.evidence)
    });
    let mentions = reading.entities.iter().flat_map(|entity| entity.mentions.iter().map(|mention| &mention.span));
    let others = reading.not_statements.iter().map(|not| &not.span).chain(reading.times.iter().map(|time| &time.span));
    let others = others.chain(reading.amounts.iter().map(|amount| &amount.span));
    for &span in statements.chain(mentions).chain(others).chain(reading.boilerplate.iter().map(|part| &part.span)) {
        assert!(document.text().get(span.range()).is_some_and(|slice| !slice.is_empty()), "{span:?} is no slice");
    }
}
