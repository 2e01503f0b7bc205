//! Whose words a cue reports: who stands before it, behind it, or is taken over from an earlier verb.

mod trees;

use crate::apposition::{name_behind, speaker_rank};
use crate::cues::{Cue, Infinitive, Side, Standing, Subject, is_inverted};
use crate::extent::boundary_before;
use crate::items::{Item, Kind, Line};
use crate::lexicon::{Class, Frames};
use crate::phrases::{phrase_after, phrase_before, skip_adjuncts_back};
use crate::syntax::dependents;
use ascribe_language::{NameKind, Relation};
use std::ops::Range;
use trees::{of_deed, of_joined_verb, of_led_clause};

/// Steps from a word of a subject up to its head.
const MAX_DEPTH: usize = 6;

pub(crate) fn subject(items: &[Item], line: &Line, cue: &Cue, earlier: &[Cue]) -> Option<Subject> {
    let found = match cue.standing {
        Standing::Finite if items[cue.items.start].says("say") && is_inverted(items, line, cue.items.start) => {
            behind(items, line, cue)
        }
        Standing::Finite => quoted_object(items, line, cue)
            .or_else(|| before(items, line, cue))
            .or_else(|| behind(items, line, cue))
            .or_else(|| by_tree(items, line, cue))
            .or_else(|| shared(items, line, cue, earlier)),
        Standing::Infinitive(Infinitive::Purpose) => of_deed(items, line, cue),
        Standing::Infinitive(Infinitive::Cause) => phrase_before(items, line.items.start, cue.group - 1)
            .filter(|phrase| phrase.end + 1 == cue.group && speaker_rank(&items[phrase.clone()]) > 0)
            .map(|phrase| Subject { phrase, antecedent: None, side: Side::Shared }),
        Standing::Participle => of_led_clause(items, line, cue)
            .or_else(|| in_setting(items, line, cue))
            .or_else(|| absolute(items, line, cue))
            .or_else(|| shared(items, line, cue, earlier)),
    };
    found.map(|subject| whole_subject(items, line, cue, subject))
}

/// "AP quoted |him| as saying": not who quotes speaks, but who is quoted.
fn quoted_object(items: &[Item], line: &Line, cue: &Cue) -> Option<Subject> {
    if !matches!(cue.verb.lemma, "quote" | "cite") {
        return None;
    }
    let item = items[..line.items.end].get(cue.items.end)?;
    let phrase = match item.lower.as_str() {
        "him" | "her" | "them" => cue.items.end..cue.items.end + 1,
        _ => phrase_after(items, cue.items.end, line.items.end)?,
    };
    let next = items[..line.items.end].get(phrase.end);
    let ends = cue.verb.lemma == "quote" && next.is_none_or(|next| next.text == ".");
    let leads = ends || next.is_some_and(|next| next.says("as"));
    leads.then_some(Subject { phrase, antecedent: None, side: Side::Before })
}

/// "Hale released a statement |saying|": who speaks is who released it.
fn in_setting(items: &[Item], line: &Line, cue: &Cue) -> Option<Subject> {
    let phrase = phrase_before(items, line.items.start, cue.group).filter(|phrase| phrase.end == cue.group)?;
    let last = &items[phrase.end - 1];
    if last.kind != Kind::Word || !last.is(Class::Setting) {
        return None;
    }
    let subject = clause_subject(items, line, phrase.start)?;
    let is_other = subject.end <= phrase.start && speaker_rank(&items[subject.clone()]) > 0;
    is_other.then_some(Subject { phrase: subject, antecedent: None, side: Side::Shared })
}

/// "The National Hurricane Center in |Arden| said": where the tree hangs what was found below the verb's own subject, that
/// subject speaks.
fn whole_subject(items: &[Item], line: &Line, cue: &Cue, found: Subject) -> Subject {
    let own = match found.side {
        Side::Before if found.antecedent.is_none() => subject_of(items, line, cue.items.start),
        _ => None,
    };
    let whole = own.filter(|&head| head < found.phrase.start && hangs_below(items, &found.phrase, head));
    let Some(phrase) = whole.and_then(|head| phrase_before(items, line.items.start, head + 1)) else { return found };
    let (rank, own_rank) = (speaker_rank(&items[phrase.clone()]), speaker_rank(&items[found.phrase.clone()]));
    if rank == 0 || phrase.end > found.phrase.start || own_rank == 3 && rank < 3 {
        return found;
    }
    let is_conjunct = items[found.phrase.end - 1].syntax.relation == Some(Relation::Conjunct)
        && items[phrase.end..found.phrase.start].iter().any(|item| item.is(Class::Conjunction) || item.is_comma());
    let is_joint = is_conjunct || is_list_of_names(&items[phrase.start..found.phrase.end]);
    let end = if is_joint { found.phrase.end } else { phrase.end };
    Subject { phrase: phrase.start..end, ..found }
}

/// "Arden, Brill and Corve".
fn is_list_of_names(items: &[Item]) -> bool {
    items.iter().any(|item| item.says("and"))
        && items.iter().all(|item| item.is_name() || item.is_comma() || item.says("and") || item.says("the"))
}

/// "Opponents, including the council, |have urged|": the subject that only the tree knows.
fn by_tree(items: &[Item], line: &Line, cue: &Cue) -> Option<Subject> {
    let head = subject_of(items, line, cue.items.start).filter(|&head| head < cue.group)?;
    let between = &items[head + 1..cue.group];
    if between.iter().any(|item| item.is_quote() || matches!(item.text, ";" | ":")) {
        return None;
    }
    let phrase = phrase_before(items, line.items.start, head + 1).filter(|phrase| phrase.end == head + 1)?;
    Some(Subject { phrase, antecedent: None, side: Side::Before })
}

/// Finds the subject that the tree gives the verb.
fn subject_of(items: &[Item], line: &Line, verb: usize) -> Option<usize> {
    dependents(items, line, verb).find(|&at| items[at].syntax.relation == Some(Relation::Subject))
}

/// Tells whether the tree leads from a phrase up to the item at `head`.
fn hangs_below(items: &[Item], phrase: &Range<usize>, head: usize) -> bool {
    let mut at = phrase.end - 1;
    for _ in 0..MAX_DEPTH {
        let Some(above) = items[at].syntax.head else { return false };
        if above == head {
            return true;
        }
        at = above;
    }
    false
}

fn before(items: &[Item], line: &Line, cue: &Cue) -> Option<Subject> {
    let phrase = phrase_before(items, line.items.start, cue.group)?;
    let phrase = described_name(items, line, &phrase).or_else(|| leading_name(items, line, &phrase)).unwrap_or(phrase);
    let is_relative = matches!(items[phrase.start].lower.as_str(), "who" | "which") && phrase.len() == 1;
    let antecedent = if is_relative { antecedent(items, line, phrase.start) } else { None };
    if is_relative && antecedent.is_none() {
        return None;
    }
    Some(Subject { phrase, antecedent, side: Side::Before })
}

/// "|Ann Hale|, a council spokeswoman said": the comma that should close the description is missing.
fn described_name(items: &[Item], line: &Line, phrase: &Range<usize>) -> Option<Range<usize>> {
    let comma = phrase.start.checked_sub(1).filter(|&comma| comma > line.items.start && items[comma].is_comma())?;
    let is_relative = matches!(items[phrase.start].text, "who" | "which");
    let is_described = speaker_rank(&items[phrase.clone()]) < 3 && !is_relative;
    let is_described = is_described || items[phrase.start].is(Class::Determiner);
    let name = phrase_before(items, line.items.start, comma).filter(|name| name.end == comma && is_described)?;
    let own = &items[name.clone()];
    let begins = name.start == line.items.start || items[name.start - 1].kind == Kind::Mark;
    let is_named = own.last()?.is_person_name() || own.iter().all(|item| item.is_name() || item.is(Class::Determiner));
    let is_body = !own
        .iter()
        .any(|item| matches!(item.kind, Kind::Name(_, NameKind::Geopolitical | NameKind::Location | NameKind::Group)));
    let is_apposition = items[phrase.start].is(Class::Determiner) || own.last()?.is_person_name();
    (begins && is_named && is_body && is_apposition).then_some(name)
}

/// "|Ann Hale|, chief engineer of the yard at the Arden Space Center said": a line that begins with a person's name and goes
/// on with a description up to the verb.
fn leading_name(items: &[Item], line: &Line, phrase: &Range<usize>) -> Option<Range<usize>> {
    let name = clause_subject(items, line, phrase.start).filter(|name| name.start == line.items.start)?;
    let own = &items[name.clone()];
    let is_name = own.last()?.is_person_name() && speaker_rank(&items[phrase.clone()]) < 3;
    let between = items.get(name.end + 1..phrase.start)?;
    let is_relative = between.first().is_some_and(|first| first.says("who"));
    let breaks = |item: &Item| {
        item.is_quote()
            || item.is_comma()
            || matches!(item.text, ";" | ":")
            || !is_relative
                && (item.is(Class::Pronoun | Class::Auxiliary | Class::Modal | Class::Verb | Class::Subordinator))
    };
    let has_comma = items[name.end].is_comma();
    (is_name && has_comma && !between.is_empty() && !between.iter().any(breaks)).then_some(name)
}

fn antecedent(items: &[Item], line: &Line, relative: usize) -> Option<Range<usize>> {
    let comma = relative.checked_sub(1).filter(|&comma| comma > line.items.start && items[comma].is_comma());
    phrase_before(items, line.items.start, comma.unwrap_or(relative))
}

/// "with Hale saying", "quoted Hale as saying": whoever stands right before the participle.
fn absolute(items: &[Item], line: &Line, cue: &Cue) -> Option<Subject> {
    let quoted = cue.group.checked_sub(1).filter(|&before| before > line.items.start && items[before].says("as"));
    let phrase = phrase_before(items, line.items.start, quoted.unwrap_or(cue.group))?;
    let touches = phrase.end == quoted.unwrap_or(cue.group);
    let speaks = Class::Person | Class::Pronoun | Class::Someone;
    let is_someone = items[phrase.clone()].iter().any(|item| item.is_name() || item.is(speaks)) || quoted.is_some();
    (touches && is_someone).then_some(Subject { phrase, antecedent: None, side: Side::Before })
}

/// "said Hale" after a quotation or a comma, or at the beginning.
fn behind(items: &[Item], line: &Line, cue: &Cue) -> Option<Subject> {
    let before = cue.group.checked_sub(1).filter(|&before| before >= line.items.start).map(|before| &items[before]);
    let may_invert = before.is_none_or(|before| {
        before.is_quote() || matches!(before.text, "," | "—" | "–" | "--" | "?" | "!" | "-" | "..." | "…")
    });
    let clause_follows = items[..line.items.end].get(cue.items.end).is_some_and(|next| next.says("that"));
    let has_auxiliary = items[cue.group..cue.items.start].iter().any(|item| item.is(Class::Auxiliary | Class::Modal));
    if !may_invert || clause_follows || has_auxiliary || cue.takes(Frames::ObjectOf) {
        return None;
    }
    let phrase = phrase_after(items, cue.items.end, line.items.end)?;
    let is_someone = speaker_rank(&items[phrase.clone()]) > 0 || items[phrase.start].is(Class::Pronoun);
    let phrase = name_behind(items, &phrase, line.items.end).unwrap_or(phrase);
    (is_someone || before.is_some_and(Item::is_quote)).then_some(Subject {
        phrase,
        antecedent: None,
        side: Side::After,
    })
}

/// The subject of the verb before: "Hale welcomed the plan and said", "Hale left, saying".
fn shared(items: &[Item], line: &Line, cue: &Cue, earlier: &[Cue]) -> Option<Subject> {
    let place = skip_adjuncts_back(items, line.items.start, cue.group);
    let before = place.checked_sub(1).filter(|&before| before >= line.items.start).map(|before| &items[before]);
    let is_joined = before.is_none_or(|before| {
        before.is(Class::Conjunction)
            || before.is_comma()
            || before.says("by")
            || before.kind == Kind::Mark
            || before.is_quote()
    });
    if !is_joined && cue.standing == Standing::Finite {
        return None;
    }
    let inner_modal = items[cue.group..cue.items.start].iter().any(|item| item.is(Class::Modal));
    if inner_modal && !earlier.is_empty() && cue.standing == Standing::Finite {
        return None;
    }
    if let Some(phrase) = of_joined_verb(items, line, cue) {
        return Some(Subject { phrase, antecedent: None, side: Side::Shared });
    }
    let last = governing(items, earlier).and_then(|cue| cue.subject.clone());
    let mut found = match last {
        Some(subject) => subject,
        None => Subject { phrase: clause_subject(items, line, cue.group)?, antecedent: None, side: Side::Shared },
    };
    found.side = Side::Shared;
    Some(found)
}

/// Finds the earlier cue that a shared subject comes from: not one that stands inside the content of another.
fn governing<'c>(items: &[Item], earlier: &'c [Cue]) -> Option<&'c Cue> {
    let mut found: Option<&Cue> = None;
    for cue in earlier.iter().filter(|cue| cue.subject.as_ref().is_some_and(|subject| !is_described(items, subject))) {
        let begins_own = found.is_none_or(|last| boundary_before(items, last.end(), cue).is_some());
        if begins_own {
            found = Some(cue);
        }
    }
    found
}

/// "Hale, whose |aides| know": the subject of a relative clause is not the speaker of what follows it.
fn is_described(items: &[Item], subject: &Subject) -> bool {
    let before = subject.phrase.start.checked_sub(1).and_then(|before| items.get(before));
    items[subject.phrase.start].says("whose") || before.is_some_and(|before| before.says("whose"))
}

/// Finds the subject of a line: its first noun phrase after "On Monday," or "Speaking in Arden,".
pub(crate) fn clause_subject(items: &[Item], line: &Line, before: usize) -> Option<Range<usize>> {
    let mut at = line.items.start;
    for _ in 0..4 {
        while at < before && (items[at].kind == Kind::Mark || items[at].is(Class::Conjunction | Class::Adverb)) {
            at += 1;
        }
        let first = items[..before].get(at)?;
        if !opens_adjunct(first) {
            return phrase_after(items, at, before);
        }
        let comma = (at..before).find(|&comma| items[comma].is_comma());
        match comma {
            Some(comma) => at = comma + 1,
            None if first.kind == Kind::Time => at += 1,
            None => return None,
        }
    }
    None
}

/// Tells whether a line that begins with the item begins with an adjunct.
pub(crate) fn opens_adjunct(item: &Item) -> bool {
    let is_participle =
        item.kind == Kind::Word && (item.lower.ends_with("ing") || item.lower.ends_with("ed") || item.says("speaking"));
    item.kind == Kind::Time
        || item.is(Class::Preposition | Class::Subordinator | Class::Adverb)
        || is_participle && !item.is(Class::Person)
}
