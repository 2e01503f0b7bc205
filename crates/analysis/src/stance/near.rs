//! What stands nearest to the mention: the word that says for or against it, what its head means, and the cue by itself.

use super::class::Class;
use super::features::{Case, Features, Paths, bucket, signed};
use super::mention;
use super::path::sign_of;

/// Words before a mention that are counted, in steps of [`STEP`].
const FAR: usize = 12;
/// Words of one step.
const STEP: usize = 4;

/// Asks about the words nearest to the mention.
pub(super) fn ask(case: &Case, paths: &Paths, features: &mut Features) {
    if case.mention.is_some() {
        of_governor(case, paths, features);
    }
    of_head(case, paths, features);
    of_cue_word(case, features);
}

/// The last word before the mention that says for or against: "called for an |end| of the plan".
fn of_governor(case: &Case, paths: &Paths, features: &mut Features) {
    let before = case.content.get(case.sentence().start..case.mentioned().start).unwrap_or_default();
    let back = before.iter().rev().position(|word| sign_of(word) != 0);
    let sign = back.and_then(|back| before.iter().rev().nth(back)).map_or(0, sign_of);
    let steps = back.unwrap_or(FAR).min(FAR) / STEP;
    let cue = case.cue.iter().fold(Class::default(), |all, word| all.or(word.class));
    features.ask(65, signed(sign), u32::try_from(steps).unwrap_or(3));
    features.ask(66, signed(sign) * 4 + signed(paths.cue.sign), cue.code());
}

/// What the head of the concept's name means by itself: against a "ban" is for what is banned.
fn of_head(case: &Case, paths: &Paths, features: &mut Features) {
    let head = mention::head(&case.name).and_then(|head| case.name.get(head));
    let signs = signed(paths.cue.sign) * 4 + signed(paths.whole.sign);
    let ends = head.is_some_and(|head| head.class.is(Class::END.or(Class::REFUSE).or(Class::WARN)));
    features.ask(71, head.map_or(0, |head| head.polarity).cast_unsigned().into(), signs);
    features.ask(72, u32::from(ends), signs);
}

/// The verb of the cue, beside whether the content names the concept, and beside praise and blame in it.
fn of_cue_word(case: &Case, features: &mut Features) {
    let verb = case.cue.iter().rev().find(|word| !word.is_mark).map_or("", |word| word.stem.as_str());
    let judged = case.content.iter().map(|word| i32::from(word.polarity)).sum();
    features.ask_word(74, verb, u32::from(case.mention.is_some()));
    features.ask_word(75, verb, bucket(judged));
}
