//! Positions that the engine proposes: apart from the bodies, which hold decisions, and each with its generator.

use super::vocabulary::{EVIDENCE, PROPOSALS, REASONS, STANCE};
use super::{agent, place};
use crate::Rejected;
use crate::json::{Properties, Writing};
use crate::texts::ArticleText;
use crate::words::{self, Words};
use ascribe_annotation::{Proposal, Stance, StanceReason, StanceWord};
use ascribe_text::CodePointSpan;
use serde_json::{Map, Value};

/// What words do to a stance.
const STANCE_WORDS: &Words<StanceWord> = &[
    ("cue-demands", StanceWord::CueDemands),
    ("cue-favours", StanceWord::CueFavours),
    ("cue-opposes", StanceWord::CueOpposes),
    ("cue-fears", StanceWord::CueFears),
    ("wants", StanceWord::Wants),
    ("praises", StanceWord::Praises),
    ("blames", StanceWord::Blames),
    ("ends", StanceWord::Ends),
    ("negates", StanceWord::Negates),
    ("leaves-open", StanceWord::LeavesOpen),
];

/// Writes the proposals of one statement.
pub(crate) fn write_all(text: &ArticleText<'_>, proposals: &[Proposal]) -> Vec<Value> {
    proposals.iter().map(|proposal| write(text, proposal)).collect()
}

fn write(text: &ArticleText<'_>, proposal: &Proposal) -> Value {
    let mut object = Writing::over(&proposal.extra);
    object.set_default("generator", agent::generator());
    object.set("value", proposal.concept.as_str()).set(STANCE, words::word(words::STANCES, &proposal.stance));
    object.set("confidence", words::decimal(proposal.confidence));
    let nothing = super::rest::Rest::default();
    object.set_list(EVIDENCE, place::write_all(text, EVIDENCE, &proposal.evidence, &nothing));
    object.set_list(REASONS, proposal.reasons.iter().map(|reason| write_reason(text, reason)).collect());
    object.done()
}

fn write_reason(text: &ArticleText<'_>, reason: &StanceReason) -> Value {
    let position = text.code_points(reason.span);
    let mut object = Writing::over(&Map::new());
    object.set("start", position.start).set("end", position.end).set("exact", text.words(reason.span));
    object.set("does", words::word(STANCE_WORDS, &reason.does));
    object.done()
}

/// Reads the proposals of one statement; places whose words are not found again are left out.
pub(crate) fn read_all(text: &ArticleText<'_>, written: Vec<Value>) -> Result<Vec<Proposal>, Rejected> {
    let read = |value: Value| read(text, Properties::of(value)?);
    let proposals = written.into_iter().map(read).collect::<Result<_, _>>();
    proposals.map_err(|rejected: Rejected| rejected.inside(PROPOSALS))
}

fn read(text: &ArticleText<'_>, mut object: Properties) -> Result<Proposal, Rejected> {
    object.skip("generator", &agent::generator());
    let mut nothing = super::rest::Rest::default();
    let concept = object.needed_text("value")?;
    let stance = object.word(STANCE, words::STANCES)?.unwrap_or(Stance::Neutral);
    let confidence = object.number("confidence")?;
    let evidence = place::read_all(text, EVIDENCE, &mut object, &mut nothing)?;
    let mut reasons = Vec::new();
    for value in object.list(REASONS) {
        reasons.extend(read_reason(text, Properties::of(value)?)?);
    }
    Ok(Proposal { concept, stance, confidence, evidence, reasons, extra: object.rest() })
}

fn read_reason(text: &ArticleText<'_>, mut object: Properties) -> Result<Option<StanceReason>, Rejected> {
    let position = CodePointSpan::new(object.count("start")?, object.count("end")?);
    let span = text.find(position, object.text("exact")?);
    let does = object.word("does", STANCE_WORDS)?;
    Ok(span.zip(does).map(|(span, does)| StanceReason { span, does }))
}
