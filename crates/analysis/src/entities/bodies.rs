//! Bodies that stand behind a noun: "the foundation", and "a statement by the ministry", which the ministry made.

use super::{Entities, Focus, Referent};
use crate::EntityId;
use crate::items::{Item, Kind};
use crate::lexicon::Class;
use crate::phrases::phrase_after;
use ascribe_language::NameKind;
use ascribe_text::Span;
use std::ops::Range;

/// What a body speaks by: whoever made it speaks.
const VOICES: [&str; 16] = [
    "statement",
    "statements",
    "release",
    "announcement",
    "letter",
    "email",
    "e-mail",
    "tweet",
    "post",
    "website",
    "advisory",
    "communique",
    "communiqué",
    "spokespeople",
    "press",
    "message",
];

/// What somebody else may have written about a body: only "by" and "from" tell whose it is.
const WORKS: [&str; 6] = ["report", "reports", "study", "survey", "investigation", "analysis"];

/// Words between a statement and who made it.
const MADE: [&str; 7] = ["issued", "released", "published", "posted", "made", "signed", "distributed"];

impl Entities {
    /// Finds the body whose name holds the noun of "the foundation": the last one named before it.
    pub(super) fn body_called(&self, items: &[Item], phrase: &Range<usize>) -> Option<(usize, Span)> {
        let (first, rest) = items[phrase.clone()].split_first()?;
        let [noun] = rest else { return None };
        let is_plain = first.says("the") && noun.kind == Kind::Word && !noun.possessive;
        let is_person = matches!(noun.lower.as_str(), "president" | "minister" | "secretary" | "general" | "king");
        if !is_plain || is_person || noun.lower.chars().count() < MIN_NOUN {
            return None;
        }
        let is_called = |id: &usize| {
            let entity = &self.list[*id];
            let is_body = matches!(entity.kind, NameKind::Organization | NameKind::Facility | NameKind::Other);
            is_body
                && entity.name.contains(' ')
                && entity.name.split(' ').any(|word| is_noun_of_name(&noun.lower, word))
        };
        let named = (0..self.list.len()).filter(is_called);
        let before = named.filter_map(|id| Some((id, self.last_before(id, first.span.start)?)));
        before.max_by_key(|(_, span)| span.start)
    }

    /// Finds the body that "the company" stands for when the article is about one: no other is named half as often before.
    pub(super) fn only_body(&self, items: &[Item], phrase: &Range<usize>) -> Option<(usize, Span)> {
        let (first, rest) = items[phrase.clone()].split_first()?;
        let [noun] = rest else { return None };
        if !first.says("the") || !GENERIC.contains(&noun.lower.as_str()) {
            return None;
        }
        let place = first.span.start;
        let bodies = (0..self.list.len()).filter(|&id| self.list[id].kind == NameKind::Organization);
        let mut counted: Vec<(usize, usize)> = bodies.map(|id| (self.mentions_before(id, place), id)).collect();
        ascribe_text::sort_by(&mut counted, |one, other| other.cmp(one));
        let &(most, id) = counted.first().filter(|(count, _)| *count > 0)?;
        let second = counted.get(1).map_or(0, |(count, _)| *count);
        (most >= 2 * second).then(|| self.last_before(id, place)).flatten().map(|span| (id, span))
    }

    fn mentions_before(&self, id: usize, place: u32) -> usize {
        self.list[id].mentions.iter().take_while(|mention| mention.span.start < place).count()
    }

    /// Finds who made "a NASA statement", "a letter issued by the ministry", "a 2031 study by the University of Arden".
    pub(super) fn maker(&self, items: &[Item], phrase: &Range<usize>) -> Option<usize> {
        let until = phrase.clone().find(|&at| items[at].is(Class::Preposition)).unwrap_or(phrase.end);
        let noun = &items[until.checked_sub(1).filter(|&last| last >= phrase.start)?];
        let last = noun.lower.rsplit(' ').next().unwrap_or_default();
        let (is_voice, is_work) = (VOICES.contains(&last), WORKS.contains(&last));
        if !is_voice && !is_work {
            return None;
        }
        self.named_maker(items, until).or_else(|| {
            let own = items[phrase.start..until].iter().rev().find(|item| item.is_name())?;
            let Kind::Name(name, kind) = own.kind else { return None };
            let speaks = is_voice && kind != NameKind::Group && until - phrase.start <= MAX_VOICE;
            self.entity_of_name(name).filter(|_| speaks)
        })
    }

    /// Finds who made "the report" or "the U.N. report" where it was first spoken of: "a report by the ministry", "the
    /// ministry's report", "the ministry released a report".
    pub(super) fn maker_before(&self, items: &[Item], phrase: &Range<usize>) -> Option<usize> {
        let (first, noun) = (&items[phrase.start], &items[phrase.end - 1]);
        let is_known = first.says("the") && (2..=3).contains(&phrase.len()) && is_document(noun);
        let is_same = |item: &Item| item.says(&noun.lower) || noun.says("report") && item.says("reported");
        let reach = phrase.start.saturating_sub(MAX_BACK);
        let mut places = { is_known }.then_some(reach..phrase.start)?.rev().filter(|&at| is_same(&items[at]));
        places.find_map(|at| self.named_maker(items, at + 1).or_else(|| self.who_made(items, at)))
    }

    /// Finds who made "the Survey of Rivers |by the ministry|", whose own name is a document's.
    pub(super) fn maker_of_named(&self, items: &[Item], phrase: &Range<usize>) -> Option<usize> {
        let last = items[phrase.end - 1].lower.rsplit(' ').next()?;
        let is_made = items.get(phrase.end).is_some_and(|next| next.says("by")) && WORKS.contains(&last);
        { is_made }.then(|| self.named_maker(items, phrase.end)).flatten()
    }

    /// "|Hale|'s second report", "|the ministry| said in a statement", "|the ministry| released a report".
    fn who_made(&self, items: &[Item], noun: usize) -> Option<usize> {
        let reach = noun.saturating_sub(MAX_MAKER);
        let near =
            (reach..noun).rev().take_while(|&at| !matches!(items[at].text, "." | ";" | ":") && !items[at].is_quote());
        let before: Vec<usize> = near.collect();
        let owner = before.iter().take(3).copied().find(|&at| items[at].possessive && items[at].is_name());
        let is_verb = |at: usize| MADE.contains(&items[at].lower.as_str()) || items[at].says("said");
        let verb = before.iter().position(|&at| is_verb(at)).map(|verb| verb + 1);
        let from = verb.or_else(|| items[noun].says("reported").then_some(0));
        let is_place =
            |at: usize| items[..at].iter().rev().find(|item| !item.says("the")).is_some_and(|item| item.says("of"));
        let subject = || before.get(from?..)?.iter().copied().find(|&at| items[at].is_name() && !is_place(at));
        let Kind::Name(name, kind) = items[owner.or_else(subject)?].kind else { return None };
        self.entity_of_name(name).filter(|_| kind != NameKind::Group)
    }

    /// "... |issued by the ministry|", "... |from the ministry|", "... |on the company's website|".
    fn named_maker(&self, items: &[Item], at: usize) -> Option<usize> {
        let at = at + usize::from(items.get(at).is_some_and(|item| MADE.contains(&item.lower.as_str())));
        let leads = items.get(at).is_some_and(|item| matches!(item.lower.as_str(), "by" | "from" | "on"));
        let phrase = { leads }.then(|| phrase_after(items, at + 1, items.len().min(at + 1 + MAX_MAKER))).flatten()?;
        let own = items[phrase].iter().find(|item| item.is_name())?;
        let Kind::Name(name, kind) = own.kind else { return None };
        self.entity_of_name(name).filter(|_| kind != NameKind::Group)
    }

    /// Finds the person named behind "the mayor of Arden, |the honourable Ann Hale|, said".
    pub(super) fn appositive(&self, items: &[Item], phrase: &Range<usize>) -> Option<usize> {
        let first = items.get(phrase.end).filter(|next| next.is_comma()).map(|_| phrase.end + 1)?;
        let reach = items.len().min(first + MAX_APPOSITIVE);
        let at = (first..reach)
            .find(|&at| !(items[at].is(Class::Determiner) || items[at].is_capital() && !items[at].is_name()))?;
        let closes = items.get(at + 1).is_some_and(|next| next.is_comma());
        match items[at].kind {
            Kind::Name(name, NameKind::Person) if closes && !items[at].possessive => self.entity_of_name(name),
            _ => None,
        }
    }
}

fn is_document(noun: &Item) -> bool {
    let word = noun.lower.as_str();
    noun.kind == Kind::Word && (VOICES.contains(&word) || WORKS.contains(&word))
}

/// What any body may be called.
const GENERIC: [&str; 22] = [
    "company",
    "firm",
    "organisation",
    "organization",
    "website",
    "site",
    "group",
    "party",
    "agency",
    "union",
    "newspaper",
    "broadcaster",
    "network",
    "airline",
    "bank",
    "club",
    "charity",
    "corporation",
    "manufacturer",
    "hospital",
    "university",
    "team",
];

/// Letters of the shortest noun that a name is recognised by.
const MIN_NOUN: usize = 4;

/// Items of the longest phrase like "a NASA statement".
const MAX_VOICE: usize = 4;

/// Items of the phrase behind "by".
const MAX_MAKER: usize = 8;

/// Items between "the report" and where it was first spoken of.
const MAX_BACK: usize = 2000;

/// Items before the name in an apposition.
const MAX_APPOSITIVE: usize = 6;

fn is_noun_of_name(noun: &str, word: &str) -> bool {
    word.to_lowercase().trim_end_matches('s') == noun.trim_end_matches('s') && word.starts_with(char::is_uppercase)
}

/// A speaker who was called by a noun: "an official", "a report by the ministry".
#[derive(Clone, Debug)]
pub(crate) struct Unnamed {
    noun: String,
    pub(super) shown: String,
    pub(super) ids: Vec<EntityId>,
    pub(super) span: Span,
}

impl Focus {
    /// Remembers how somebody without a name was called.
    pub(crate) fn note_unnamed(&mut self, items: &[Item], phrase: &Range<usize>, referent: &Referent, span: Span) {
        if let (Some(noun), Some(shown)) = (noun(items, phrase), &referent.name) {
            self.unnamed.push(Unnamed { noun: noun.to_owned(), shown: shown.clone(), ids: referent.ids.clone(), span });
        }
    }

    /// "The official": the last speaker without a name who was called an official.
    pub(super) fn unnamed_called(&self, items: &[Item], phrase: &Range<usize>) -> Option<&Unnamed> {
        let first = &items[phrase.start];
        let is_short = phrase.len() == 2 && matches!(first.lower.as_str(), "the" | "this" | "that");
        let noun = noun(items, phrase).filter(|_| is_short)?;
        self.unnamed.iter().rev().find(|known| known.noun == noun)
    }
}

/// Gives the noun of "a US official in Arden".
fn noun<'i>(items: &'i [Item], phrase: &Range<usize>) -> Option<&'i str> {
    let until = phrase.clone().skip(1).find(|&at| items[at].is(Class::Preposition)).unwrap_or(phrase.end);
    let noun = &items[until - 1];
    (noun.kind == Kind::Word).then_some(noun.lower.as_str())
}
