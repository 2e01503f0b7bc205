//! What is asked of a statement and a concept: named questions whose answers the model weighs.

use crate::StatementKind;
use crate::stance::class::Class;
use crate::stance::mention::{self, Mention};
use crate::stance::near;
use crate::stance::path::{Path, follow, sign_of};
use crate::stance::view::Word;
use ascribe_language::model::hash;
use std::ops::Range;

/// A statement and a concept, taken apart.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    /// The words of the cue.
    pub(crate) cue: Vec<Word>,
    /// The words of the content.
    pub(crate) content: Vec<Word>,
    /// The words of the concept's name that fits best.
    pub(crate) name: Vec<Word>,
    /// Where the content speaks of the concept.
    pub(crate) mention: Option<Mention>,
    /// Direct, indirect, mixed.
    pub(crate) kind: StatementKind,
}

/// What following the words gave; the reasons are told from it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Paths {
    /// What the cue alone says.
    pub(crate) cue: Path,
    /// From the cue through the content to the mention.
    pub(crate) whole: Path,
    /// Through the words before the mention, without the cue.
    pub(crate) before: Path,
    /// Words behind the mention: "… is wrong", "… should end".
    pub(crate) behind: Path,
}

/// Words behind a mention that speak of it, at most.
const BEHIND: usize = 9;
/// Words around a mention that are asked one by one.
const NEAR: usize = 7;

impl Case {
    /// Gives where the sentence of the mention begins and ends.
    pub(crate) fn sentence(&self) -> Range<usize> {
        let place = self.mention.as_ref().map_or(0, |mention| mention.words.start);
        let start = (0..=place.min(self.content.len().saturating_sub(1)))
            .rev()
            .find(|&at| self.content.get(at).is_some_and(|word| word.begins))
            .unwrap_or(0);
        let end = (place + 1..self.content.len()).find(|&at| self.content[at].begins).unwrap_or(self.content.len());
        start..end
    }

    /// Gives the words of the mention; all of the content where it is not mentioned.
    pub(crate) fn mentioned(&self) -> Range<usize> {
        self.mention.as_ref().map_or(0..self.content.len(), |mention| mention.words.clone())
    }

    /// Follows the words to and from the mention.
    pub(crate) fn paths(&self) -> Paths {
        let sentence = self.sentence();
        let mentioned = self.mentioned();
        let skipped = self.mention.as_ref().map(|mention| mention.places.as_slice()).unwrap_or_default();
        let cue = follow(&self.cue, 0..self.cue.len(), 0, &[]);
        let reaches = sentence.start == 0;
        let before = sentence.start..if self.mention.is_some() { mentioned.end } else { sentence.end };
        let whole = follow(&self.content, before.clone(), if reaches { cue.sign } else { 0 }, skipped);
        let behind = follow_behind(&self.content, mentioned.end..sentence.end.min(mentioned.end + BEHIND));
        let before = follow(&self.content, before, 0, skipped);
        Paths { cue, whole, before, behind: if self.mention.is_some() { behind } else { Path::default() } }
    }
}

/// Behind a mention, praise and blame count once something joins them to it: "… is a mistake", "… should end".
fn follow_behind(content: &[Word], range: Range<usize>) -> Path {
    let mut path = Path::default();
    let mut negation: Option<usize> = None;
    let mut is_joined = false;
    for at in range {
        let Some(word) = content.get(at) else { break };
        if word.class.is(Class::BUT) || matches!(word.lower.as_str(), "," | ";") {
            break;
        }
        path.is_open |= word.class.is(Class::MAYBE.or(Class::IF));
        is_joined |= word.class.is(Class::IS.or(Class::SHOULD).or(Class::MAYBE));
        if word.class.is(Class::NOT.or(Class::WITHOUT)) {
            negation = Some(at);
            continue;
        }
        let sign = if word.polarity == 0 { sign_of(word) } else { word.polarity };
        let wants = word.class.is(Class::SHOULD);
        if is_joined && sign != 0 && !wants && path.sign == 0 {
            path.sign = if negation.is_some() { -sign } else { sign };
            path.carriers.extend(negation);
            path.carriers.push(at);
        }
    }
    path
}

/// What was asked and answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Features {
    /// Answers about signs, classes, counts: few, and telling.
    pub plain: Vec<u64>,
    /// Answers that are words: many, and each rarely seen.
    pub words: Vec<u64>,
}

impl Features {
    pub(super) fn ask(&mut self, question: u8, first: u32, second: u32) {
        self.plain.push(hash::key(question, first, second));
    }

    pub(super) fn ask_word(&mut self, question: u8, word: &str, second: u32) {
        self.words.push(hash::key(question, hash::word(word), second));
    }
}

/// The feature that every question has.
pub const ALWAYS: u64 = 2;

/// Gives the features of a case.
pub(crate) fn features(case: &Case, paths: &Paths) -> Features {
    let mut features = Features::default();
    features.plain.push(ALWAYS);
    of_cue(case, paths, &mut features);
    of_concept(case, paths, &mut features);
    of_paths(case, paths, &mut features);
    of_polarity(case, paths, &mut features);
    of_content(case, verdict(case, paths).0, &mut features);
    near::ask(case, paths, &mut features);
    for keys in [&mut features.plain, &mut features.words] {
        ascribe_text::sort(keys);
        keys.dedup();
    }
    features
}

/// Gives the sign that the words lead to, and how: by the path, by what stands behind, by praise and blame, by the name.
pub(crate) fn verdict(case: &Case, paths: &Paths) -> (i8, u32) {
    let named: i32 = case.name.iter().map(|word| i32::from(word.polarity)).sum();
    let judged = sum(&case.content, case.sentence());
    let signs = [paths.whole.sign, paths.behind.sign, judged.signum() as i8, named.signum() as i8];
    let first = signs.iter().zip(0..).find(|(sign, _)| **sign != 0);
    let away = if case.mention.is_some() { 0 } else { 5 };
    first.map_or((0, 4 + away), |(sign, level)| (*sign, level + away))
}

fn of_cue(case: &Case, paths: &Paths, features: &mut Features) {
    let class = case.cue.iter().fold(Class::default(), |all, word| all.or(word.class));
    features.ask(3, class.code(), 0);
    features.ask(4, signed(paths.cue.sign), kind_code(case.kind));
    for word in case.cue.iter().filter(|word| !word.is_mark) {
        features.ask_word(5, &word.stem, 0);
        features.ask_word(6, &word.stem, signed(paths.before.sign));
    }
}

fn of_concept(case: &Case, paths: &Paths, features: &mut Features) {
    let head = mention::head(&case.name);
    let mut polarity = 0;
    let mut ends = false;
    for (at, word) in case.name.iter().enumerate().filter(|(_, word)| !mention::is_empty(word)) {
        features.ask_word(7, &word.stem, 0);
        polarity += i32::from(word.polarity);
        ends |= word.class.is(Class::END.or(Class::REFUSE).or(Class::WITHOUT));
        if head == Some(at) {
            features.ask_word(8, &word.stem, 0);
            features.ask_word(9, &word.stem, signed(paths.whole.sign));
            features.ask(10, word.class.code(), 0);
            features.ask(11, word.polarity.cast_unsigned().into(), 0);
        }
    }
    features.ask(12, bucket(polarity), 0);
    features.ask(13, bucket(polarity), signed(paths.whole.sign));
    features.ask(14, u32::from(ends), signed(paths.whole.sign));
    features.ask(15, bucket(polarity), signed(paths.behind.sign));
    features.ask(16, bucket(polarity), signed(paths.cue.sign));
    let first = case.name.iter().find(|word| !mention::is_empty(word));
    let is_name = first.is_some_and(|_| case.name.len() <= 3) && case.mention.is_some();
    features.ask(17, u32::from(is_name), u32::try_from(case.name.len().min(6)).unwrap_or(6));
}

fn of_paths(case: &Case, paths: &Paths, features: &mut Features) {
    let (sign, level) = verdict(case, paths);
    features.ask(18, signed(sign), level);
    features.ask(19, signed(sign), kind_code(case.kind));
    let named: i32 = case.name.iter().map(|word| i32::from(word.polarity)).sum();
    features.ask(28, signed(sign) * 4 + signed(paths.cue.sign), bucket(named));
    let numbers = case.content.iter().any(|word| word.lower.starts_with(|c: char| c.is_ascii_digit()));
    features.ask(29, signed(sign), u32::from(numbers));
    features.ask(20, signed(paths.whole.sign), u32::from(paths.whole.is_open));
    features.ask(21, signed(paths.before.sign), signed(paths.cue.sign));
    features.ask(22, signed(paths.behind.sign), u32::from(paths.behind.is_open));
    features.ask(23, signed(paths.behind.sign), signed(paths.whole.sign));
    features.ask(24, u32::try_from(paths.before.carriers.len().min(3)).unwrap_or(3), signed(paths.before.sign));
    let coverage = case.mention.as_ref().map_or(0, |mention| 1 + mention.shared * 3 / mention.of.max(1));
    features.ask(25, u32::try_from(coverage).unwrap_or(9), 0);
    features.ask(26, u32::try_from(coverage).unwrap_or(9), signed(paths.whole.sign));
    let place = case.mentioned().start.saturating_sub(case.sentence().start).min(8) / 2;
    features.ask(27, u32::try_from(place).unwrap_or(4), signed(paths.cue.sign));
}

fn of_polarity(case: &Case, paths: &Paths, features: &mut Features) {
    let sentence = case.sentence();
    let mentioned = case.mentioned();
    let inside = sum(&case.content, sentence.clone());
    let all = sum(&case.content, 0..case.content.len());
    let before = sum(&case.content, sentence.start..mentioned.start);
    let behind = sum(&case.content, mentioned.end..sentence.end);
    features.ask(30, bucket(inside), 0);
    features.ask(31, bucket(all), 0);
    features.ask(32, bucket(before), u32::from(case.mention.is_some()));
    features.ask(33, bucket(behind), u32::from(case.mention.is_some()));
    features.ask(34, bucket(all), signed(paths.cue.sign));
    features.ask(35, bucket(inside), signed(paths.whole.sign));
    let concept: i32 = case.name.iter().map(|word| i32::from(word.polarity)).sum();
    features.ask(36, bucket(all), bucket(concept));
}

/// Adds up praise and blame; "not" and "no" turn the next three words.
fn sum(content: &[Word], range: Range<usize>) -> i32 {
    let mut total = 0;
    let mut turned = 0;
    for word in content.get(range).unwrap_or_default() {
        if word.class.is(Class::WITHOUT.or(Class::NOT)) {
            turned = 4;
        }
        let polarity = i32::from(word.polarity);
        total += if turned > 0 && !word.class.is(Class::WITHOUT.or(Class::NOT)) { -polarity } else { polarity };
        turned = i32::max(0, turned - 1);
    }
    total
}

fn of_content(case: &Case, sign: i8, features: &mut Features) {
    let mentioned = case.mentioned();
    let mut classes = Class::default();
    for (at, word) in case.content.iter().enumerate() {
        if word.is_mark {
            continue;
        }
        classes = classes.or(word.class);
        features.ask_word(40, &word.stem, 0);
        if case.mention.is_some() && !mentioned.contains(&at) {
            let near = at + NEAR >= mentioned.start && at < mentioned.end + NEAR;
            if near {
                features.ask_word(41, &word.stem, u32::from(at >= mentioned.end));
                features.ask(42, word.class.code(), u32::from(at >= mentioned.end));
            }
        }
    }
    features.ask(43, classes.code() & Class::MAYBE.or(Class::IF).or(Class::SHOULD).code(), 0);
    features.ask(44, u32::from(case.content.iter().any(|word| word.lower == "?")), 0);
    let numbers = case.content.iter().filter(|word| word.lower.starts_with(|c: char| c.is_ascii_digit())).count();
    features.ask(45, u32::try_from(numbers.min(3)).unwrap_or(3), 0);
    features.ask(46, u32::try_from(case.content.len().min(60) / 8).unwrap_or(8), kind_code(case.kind));
    let own = case.content.iter().any(|word| matches!(word.lower.as_str(), "we" | "i" | "our" | "my" | "us"));
    features.ask(47, u32::from(own), 0);
    let judged = sum(&case.content, 0..case.content.len());
    let is_flat = sign == 0 && (judged == 0 || !classes.is(Class::SHOULD.or(Class::DEMAND)));
    let open = u32::from(classes.is(Class::MAYBE)) + 2 * u32::from(classes.is(Class::IF));
    features.ask(49, u32::from(is_flat), open);
    features.ask(50, u32::from(is_flat), kind_code(case.kind) * 2 + u32::from(own));
    features.ask(51, u32::from(is_flat), u32::try_from(numbers.min(2)).unwrap_or(2));
    let cue = case.cue.iter().fold(Class::default(), |all, word| all.or(word.class));
    features.ask(52, u32::from(is_flat), cue.code());
    let future = case
        .content
        .iter()
        .any(|word| matches!(word.lower.as_str(), "will" | "'ll" | "’ll" | "expected" | "scheduled" | "due"));
    features.ask(53, u32::from(is_flat), u32::from(future));
    for (at, word) in case.content.iter().filter(|word| !word.is_mark).take(2).enumerate() {
        features.ask_word(48, &word.lower, u32::from(at > 0));
    }
}

fn kind_code(kind: StatementKind) -> u32 {
    match kind {
        StatementKind::Direct => 0,
        StatementKind::Indirect => 1,
        StatementKind::Mixed => 2,
    }
}

pub(super) fn signed(sign: i8) -> u32 {
    u32::from((sign + 1).cast_unsigned())
}

pub(super) fn bucket(sum: i32) -> u32 {
    (sum.clamp(-2, 2) + 2).cast_unsigned()
}
