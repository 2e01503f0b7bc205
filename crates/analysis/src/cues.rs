//! Reporting verbs in a line, and who is their subject.

mod group;

pub(crate) use group::{Force, Infinitive};

use crate::apposition::speaker_rank;
use crate::items::{Item, Kind, Line};
use crate::lexicon::{Class, Form, Frames, Verb, VerbForm, verb_forms_of};
use crate::phrases::is_count;
use crate::subjects::subject;
use ascribe_language::NameKind;
use group::{Group, group};
use std::ops::Range;

/// Reporting verbs that are read in one sentence; what has more is no sentence.
const MAX_CUES: usize = 48;

/// How a cue stands in its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// "Hale said", "Hale has been saying".
    Finite,
    /// ", saying", "by saying".
    Participle,
    /// "took to the airwaves to say".
    Infinitive(Infinitive),
}

/// Whose words a cue reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Subject {
    /// The phrase beside the cue: "Hale", "who".
    pub(crate) phrase: Range<usize>,
    /// For "who" and "which": the phrase they stand for.
    pub(crate) antecedent: Option<Range<usize>>,
    /// How the cue has its subject.
    pub(crate) side: Side,
}

/// Where the subject stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// "Hale said".
    Before,
    /// "said Hale".
    After,
    /// "Hale came and said": taken over from an earlier verb.
    Shared,
}

/// A reporting verb in its line.
#[derive(Clone, Debug)]
pub(crate) struct Cue {
    /// The verb.
    pub(crate) verb: &'static Verb,
    /// The verb's items: "called for" has two.
    pub(crate) items: Range<usize>,
    /// First item of the verb group: "has" of "has repeatedly said".
    pub(crate) group: usize,
    /// How it stands.
    pub(crate) standing: Standing,
    /// Whether the words were spoken.
    pub(crate) force: Force,
    /// Its subject, when there is one.
    pub(crate) subject: Option<Subject>,
}

impl Cue {
    /// Gives the first item of subject and verb together.
    pub(crate) fn start(&self) -> usize {
        let own = self.subject.as_ref().filter(|subject| subject.side == Side::Before);
        own.map_or(self.group, |subject| subject.phrase.start.min(self.group))
    }

    /// Gives one past the last item of verb and subject together.
    pub(crate) fn end(&self) -> usize {
        let own = self.subject.as_ref().filter(|subject| subject.side == Side::After);
        own.map_or(self.items.end, |subject| subject.phrase.end.max(self.items.end))
    }

    /// Gives the verb with its auxiliaries, from the first of them on: "|has repeatedly said|", "also |said|".
    pub(crate) fn verb_group(&self, items: &[Item]) -> Range<usize> {
        let start = (self.group..self.items.start).find(|&at| !items[at].is(Class::Adverb));
        start.unwrap_or(self.items.start)..self.items.end
    }

    /// Tells whether its subject is somebody who could speak: "Hale could explain", not "speed could explain".
    fn has_someone(&self, items: &[Item]) -> bool {
        let speaks = |subject: &Subject| {
            let phrase = &items[subject.phrase.clone()];
            speaker_rank(phrase) > 0 || phrase.iter().any(|item| item.is(Class::Pronoun))
        };
        self.subject.as_ref().is_some_and(speaks)
    }

    /// Tells whether one of the frames may follow the verb.
    pub(crate) fn takes(&self, frames: Frames) -> bool {
        self.verb.frames.has(frames)
    }
}

/// Finds the cues of one line in order.
pub(crate) fn cues(items: &[Item], line: &Line) -> Vec<Cue> {
    let mut cues: Vec<Cue> = Vec::new();
    let mut at = line.items.start;
    while at < line.items.end && cues.len() < MAX_CUES {
        let Some(mut cue) = cue_at(items, line, at) else {
            at += 1;
            continue;
        };
        at = cue.items.end;
        cue.subject = subject(items, line, &cue, &cues);
        if cue.force == Force::Said || cue.has_someone(items) {
            cues.push(cue);
        }
    }
    cues
}

fn cue_at(items: &[Item], line: &Line, at: usize) -> Option<Cue> {
    let item = &items[at];
    if item.kind != Kind::Word {
        return None;
    }
    let next = items[..line.items.end].get(at + 1).map_or("", |next| next.lower.as_str());
    let form = verb_forms_of(&item.lower).iter().find(|form| form.particle.is_none_or(|particle| particle == next))?;
    let mut group = group(items, line.items.start, at);
    // "Would not rule out" says that something may be.
    if form.verb.lemma == "rule out" && group.force == Force::Unsaid {
        group.force = Force::Said;
    }
    // "Was fetched and told that": nobody is told, so the subject was.
    let is_told = form.verb.lemma == "tell" && form.form == Form::Past && matches!(next, "that" | "to" | "by");
    if is_told || !is_verb_here(items, line, at, form, &group) {
        return None;
    }
    let end = at + 1 + usize::from(form.particle.is_some());
    let standing = standing(items, line, at, form.form, &group)?;
    Some(Cue { verb: form.verb, items: at..end, group: group.start, standing, force: group.force, subject: None })
}

/// Tells a verb from the noun or adjective that is written like it.
fn is_verb_here(items: &[Item], line: &Line, at: usize, form: &VerbForm, group: &Group) -> bool {
    let Some(before) =
        group.start.checked_sub(1).filter(|&before| before >= line.items.start).map(|before| &items[before])
    else {
        return form.form != Form::Base && form.form != Form::Third;
    };
    let blocks = Class::Determiner | Class::Possessive;
    let is_someone = before.is(Class::Someone | Class::Pronoun) || is_count(items, line.items.start, group.start - 1);
    if group.infinitive.is_some() {
        return form.form == Form::Base;
    }
    if before.possessive || before.is(blocks) && !is_someone || before.says("to") {
        return false;
    }
    let after_preposition = before.is(Class::Preposition) && before.kind == Kind::Word;
    match form.form {
        Form::Gerund => {
            let leads = matches!(before.lower.as_str(), "by" | "before");
            group.has_be || !after_preposition || leads
        }
        Form::Past | Form::Participle => !after_preposition || group.start < at,
        Form::Third => !after_preposition && third_has_subject(items, line, at, before, form.verb),
        Form::Base => {
            let is_plural = is_plural_subject(before) || is_joint(items, line, group.start);
            group.has_modal
                || is_plural && !precedes_noun(items, line, at, form.verb)
                || form.verb.lemma == "say" && is_inverted(items, line, at)
        }
    }
}

/// "Reports", "claims", "demands" after a noun that nobody speaks by are nouns too, unless a clause follows.
fn third_has_subject(items: &[Item], line: &Line, at: usize, before: &Item, verb: &Verb) -> bool {
    let speaks = Class::Person | Class::Pronoun | Class::Someone | Class::Adverb | Class::Conjunction;
    let is_word = matches!(before.kind, Kind::Word | Kind::Number);
    let clear = !verb.frames.has(Frames::Noun)
        || !is_word
        || before.is(speaks)
        || matches!(before.lower.as_str(), "who" | "which");
    if (verb.frames.has(Frames::Noun) || verb.lemma.starts_with("call ")) && describes_noun(items, line, at, before) {
        return false;
    }
    let begins = Class::Subordinator | Class::Pronoun | Class::Determiner;
    let next = items[..line.items.end].get(at + 1);
    let clause_follows = next.is_some_and(|next| next.is(begins) || next.is_quote() || next.is_name());
    before.kind != Kind::Number && (clear || clause_follows)
}

/// "Sweeping |demands|", "new |reports|", "Norwegian |claims|": an adjective stands before a noun.
fn describes_noun(items: &[Item], line: &Line, at: usize, before: &Item) -> bool {
    const ADJECTIVES: [&str; 16] = [
        "new",
        "latest",
        "recent",
        "old",
        "early",
        "earlier",
        "false",
        "unconfirmed",
        "repeated",
        "growing",
        "first",
        "last",
        "public",
        "own",
        "strong",
        "renewed",
    ];
    let is_adjective = ADJECTIVES.contains(&before.lower.as_str())
        || before.lower.ends_with("ing") && before.lower.len() > 6
        || before.lower.ends_with("ous")
        || before.lower.ends_with("ful");
    let has_article = at >= line.items.start + 2 && items[at - 2].says("the");
    matches!(before.kind, Kind::Name(_, NameKind::Group)) && !has_article
        || before.kind == Kind::Word && is_adjective && !before.is(Class::Person | Class::Someone)
}

/// "Some state officials": written like a verb, but a noun follows.
fn precedes_noun(items: &[Item], line: &Line, at: usize, verb: &Verb) -> bool {
    let begins = Class::Subordinator | Class::Pronoun | Class::Determiner | Class::Preposition;
    let next = items[..line.items.end].get(at + 1);
    let content_follows =
        next.is_none_or(|next| next.is(begins) || next.is_quote() || next.is_name() || next.kind == Kind::Mark);
    verb.frames.has(Frames::Noun) && !content_follows
}

/// "Norway and Sweden |object|".
fn is_joint(items: &[Item], line: &Line, end: usize) -> bool {
    let [.., one, and, other] = &items[line.items.start..end] else { return false };
    one.is_name() && and.says("and") && other.is_name() && !other.possessive
}

/// "The boats were there, |say| the Norwegian forces".
pub(crate) fn is_inverted(items: &[Item], line: &Line, at: usize) -> bool {
    let before = at.checked_sub(1).filter(|&before| before >= line.items.start).map(|before| &items[before]);
    let next = items[..line.items.end].get(at + 1);
    before.is_some_and(|before| before.is_comma() || before.is_quote())
        && next.is_some_and(|next| next.is_name() || next.is(Class::Determiner | Class::Person | Class::Someone))
}

fn is_plural_subject(before: &Item) -> bool {
    let is_plural = before.lower.ends_with('s')
        || matches!(before.lower.as_str(), "people" | "police" | "men" | "women" | "children" | "who");
    let is_speaker = before.is(Class::Person | Class::Someone) || before.is_name() || is_plural;
    matches!(before.lower.as_str(), "i" | "we" | "you" | "they" | "who" | "and")
        || is_plural && is_speaker && !before.possessive
        || before.is(Class::Someone)
}

/// Decides how the verb stands; `None` for passives and infinitives.
fn standing(items: &[Item], line: &Line, at: usize, form: Form, group: &Group) -> Option<Standing> {
    let before = group.start.checked_sub(1).filter(|&before| before >= line.items.start).map(|before| &items[before]);
    if let Some(infinitive) = group.infinitive {
        return Some(Standing::Infinitive(infinitive));
    }
    match form {
        Form::Gerund if group.has_be => Some(Standing::Finite),
        Form::Gerund => Some(Standing::Participle),
        Form::Past | Form::Participle if group.has_be && !group.has_have || is_passive(group, items, at) => None,
        Form::Participle if !group.has_have => None,
        _ if before.is_some_and(|before| before.says("to")) => None,
        _ => Some(Standing::Finite),
    }
}

/// "has been accused".
fn is_passive(group: &Group, items: &[Item], at: usize) -> bool {
    items[group.start..at].iter().any(|item| matches!(item.lower.as_str(), "been" | "being" | "be"))
}
