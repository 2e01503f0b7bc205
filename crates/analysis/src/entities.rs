//! Who and what is named: mentions grouped by surname, spelling, abbreviation and role.

mod bodies;
mod first_person;
mod people;
mod pronouns;
mod roles;
mod salience;
mod things;

pub(crate) use pronouns::Focus;
pub use things::is_same_thing;

use crate::items::{Item, Kind};
use crate::lexicon::Class;
use crate::{Entity, EntityId, Mention, MentionForm};
use ascribe_language::{Name, NameKind};
use ascribe_text::{Document, Span};
use std::ops::Range;

/// The entities of an article while it is read.
#[derive(Debug, Default)]
pub(crate) struct Entities {
    /// The entities found.
    pub(crate) list: Vec<Entity>,
    /// For each name, its entity.
    of_name: Vec<usize>,
    /// For each entity, what its people are: "president", with "russian".
    roles: Vec<Vec<roles::Role>>,
    /// For each entity, whether "he" or "she" stands for it.
    genders: Vec<Option<ascribe_language::given_names::Gender>>,
}

impl Entities {
    /// Groups the names of a document; whatever is named only where `is_left_out` holds is no entity.
    pub(crate) fn of_names(
        document: &Document,
        names: &[Name],
        items: &[Item],
        is_left_out: impl Fn(Span) -> bool,
    ) -> Self {
        let mut entities = Self::default();
        let groups = people::groups(document, names).into_iter().chain(things::groups(document, names));
        entities.of_name = vec![usize::MAX; names.len()];
        for group in groups.filter(|group| !group.iter().all(|&at| is_left_out(names[at].span))) {
            entities.add(document, names, &group);
        }
        entities.sort();
        entities.note_roles(items);
        entities
    }

    fn add(&mut self, document: &Document, names: &[Name], group: &[usize]) {
        let Some(&first) = group.first() else { return };
        let fullest =
            group.iter().copied().max_by_key(|&at| (names[at].span.len(), std::cmp::Reverse(at))).unwrap_or(first);
        let mentions = group.iter().map(|&at| Mention { span: names[at].span, form: MentionForm::Name }).collect();
        for &at in group {
            self.of_name[at] = self.list.len();
        }
        let name = without_place(one_line(document.slice(names[fullest].span)), names[fullest].kind);
        self.list.push(Entity { name, kind: kind_of(names, group), roles: Vec::new(), mentions });
    }

    /// Puts the entities into the order in which the text names them first.
    fn sort(&mut self) {
        let mut order: Vec<usize> = (0..self.list.len()).collect();
        ascribe_text::sort_by_key(&mut order, |&at| self.list[at].mentions.first().map(|mention| mention.span));
        let mut places = vec![0; order.len()];
        for (place, &at) in order.iter().enumerate() {
            places[at] = place;
        }
        self.of_name.iter_mut().filter(|at| **at != usize::MAX).for_each(|at| *at = places[*at]);
        self.list = order.into_iter().map(|at| self.list[at].clone()).collect();
    }

    fn note_roles(&mut self, items: &[Item]) {
        self.roles = vec![Vec::new(); self.list.len()];
        self.genders = vec![None; self.list.len()];
        for (at, item) in items.iter().enumerate() {
            let Kind::Name(name, NameKind::Person) = item.kind else { continue };
            let Some(id) = self.entity_of_name(name) else { continue };
            let found = roles::around(items, at);
            let entity = &mut self.list[id];
            for (words, role) in found {
                if !entity.roles.contains(&words) {
                    entity.roles.push(words);
                }
                self.roles[id].push(role);
            }
            let gender = pronouns::gender(items, at).or_else(|| pronouns::gender_of_name(&entity.name));
            self.genders[id] = self.genders[id].or(gender);
        }
        for entity in &mut self.list {
            ascribe_text::sort_by_key(&mut entity.roles, |role| std::cmp::Reverse(role.len()));
        }
    }

    /// Gives the entity of a name.
    pub(crate) fn entity_of_name(&self, name: usize) -> Option<usize> {
        self.of_name.get(name).copied().filter(|&id| id != usize::MAX)
    }

    /// Tells whether an entity is a person.
    pub(crate) fn is_person(&self, id: usize) -> bool {
        self.list.get(id).is_some_and(|entity| entity.kind == NameKind::Person)
    }

    /// Gives the people whose names stand inside one of the spans.
    pub(crate) fn people_named_in(&self, spans: &[Span]) -> Vec<usize> {
        let names_in = |mentions: &[Mention], span: &Span| {
            let from = mentions.partition_point(|mention| mention.span.start < span.start);
            let inside = mentions[from..].iter().take_while(|mention| span.contains(mention.span));
            inside.into_iter().any(|mention| mention.form == MentionForm::Name)
        };
        let is_named =
            |id: &usize| self.is_person(*id) && spans.iter().any(|span| names_in(&self.list[*id].mentions, span));
        (0..self.list.len()).filter(is_named).collect()
    }

    /// Adds a mention that is no name.
    pub(crate) fn add_mention(&mut self, id: usize, span: Span, form: MentionForm) {
        let Some(entity) = self.list.get_mut(id) else { return };
        let place = entity.mentions.partition_point(|mention| mention.span < span);
        if entity.mentions.get(place).is_none_or(|mention| mention.span != span) {
            entity.mentions.insert(place, Mention { span, form });
        }
    }
}

/// Who a phrase names.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Referent {
    /// The entities, when known.
    pub(crate) ids: Vec<EntityId>,
    /// The name to show.
    pub(crate) name: Option<String>,
    /// The mention that a pronoun or a description stands for.
    pub(crate) evidence: Option<Span>,
}

impl Entities {
    /// Finds whom the phrase `items[phrase]` names; pronouns and descriptions look back from it.
    pub(crate) fn refer(&self, items: &[Item], phrase: &Range<usize>, focus: &Focus, document: &Document) -> Referent {
        if let Some(id) = self.maker_of_named(items, phrase) {
            return self.known(&[id], None);
        }
        let heads = heads(items, phrase);
        if let Some(ids) = heads.iter().map(|part| self.named(items, part)).collect::<Option<Vec<usize>>>() {
            return self.known(&ids, None);
        }
        let words = || Referent { ids: Vec::new(), name: Some(shown(document, items, phrase)), evidence: None };
        let first = &items[phrase.start];
        let is_object = matches!(first.lower.as_str(), "him" | "her" | "his" | "their");
        if phrase.len() == 1 && (first.is(Class::Pronoun) || is_object) || first.says("who") {
            if let Some((ids, place)) = self.joint(items, phrase.start, focus) {
                return self.known(&ids, Some(place));
            }
            return match self.stands_for(items, phrase.start, focus) {
                Some((id, place)) => self.known(&[id], Some(place)),
                None => Referent { ids: Vec::new(), name: None, evidence: None },
            };
        }
        let beside = self.appositive(items, phrase).or_else(|| self.maker(items, phrase));
        let beside = beside.or_else(|| self.maker_before(items, phrase));
        if let Some(id) = beside {
            return self.known(&[id], None);
        }
        let meant = self.described(items, phrase).or_else(|| self.body_called(items, phrase));
        if let Some((id, place)) = meant {
            return self.known(&[id], Some(place));
        }
        if let Some(known) = focus.unnamed_called(items, phrase) {
            let (ids, name, evidence) = (known.ids.clone(), Some(known.shown.clone()), Some(known.span));
            return Referent { ids, name, evidence };
        }
        if let Some((id, place)) = self.only_body(items, phrase) {
            return self.known(&[id], Some(place));
        }
        if let Some((shown, place)) = self.owned(items, phrase, focus, document) {
            return Referent { ids: Vec::new(), name: Some(shown), evidence: Some(place) };
        }
        words()
    }

    /// "His lawyer" is "Hale's lawyer".
    fn owned(
        &self,
        items: &[Item],
        phrase: &Range<usize>,
        focus: &Focus,
        document: &Document,
    ) -> Option<(String, Span)> {
        let (id, place) = self.stands_for(items, phrase.start, focus).filter(|_| phrase.len() > 1)?;
        let name = &self.list.get(id)?.name;
        if phrase.len() == 2 && matches!(items[phrase.end - 1].lower.as_str(), "words" | "account" | "remarks") {
            return Some((name.clone(), place));
        }
        let rest = shown(document, items, &(phrase.start + 1..phrase.end));
        let mark = if name.ends_with('s') { "’" } else { "’s" };
        Some((format!("{name}{mark} {rest}"), place))
    }

    fn known(&self, ids: &[usize], evidence: Option<Span>) -> Referent {
        let names: Vec<&str> =
            ids.iter().filter_map(|&id| self.list.get(id)).map(|entity| entity.name.as_str()).collect();
        let ids = ids.iter().filter_map(|&id| u32::try_from(id).ok()).map(EntityId).collect();
        Referent { ids, name: Some(names.join(" and ")), evidence }
    }

    /// Finds the entity of "Turkish Foreign Minister Ann Hale", "the ministry of Arden", "Arden".
    fn named(&self, items: &[Item], part: &Range<usize>) -> Option<usize> {
        let words = &items[part.clone()];
        let last = words.last()?;
        let is_body = words.last().is_some_and(|last| BODIES_OF_PEOPLE.contains(&last.lower.as_str()));
        let person = words.iter().rev().find(|item| item.is_person_name() && !item.possessive).filter(|_| !is_body);
        let own = person
            .or_else(|| Some(last).filter(|last| last.is_name() && !last.possessive && is_all_name(words)))
            .or_else(|| body_of(words))?;
        let Kind::Name(name, _) = own.kind else { return None };
        self.entity_of_name(name)
    }
}

/// Who is called by a person's name and is not that person: "the Hale administration".
const BODIES_OF_PEOPLE: [&str; 10] =
    ["administration", "government", "goverment", "campaign", "cabinet", "team", "camp", "regime", "family", "office"];

/// "The |Safety Board| of Norway": a body's name with its country behind it.
fn body_of<'i, 'a>(words: &'i [Item<'a>]) -> Option<&'i Item<'a>> {
    let at = words.iter().position(Item::is_name)?;
    let is_body = matches!(words[at].kind, Kind::Name(_, NameKind::Organization)) && !words[at].possessive;
    let leads = words[..at].iter().all(|item| item.is(Class::Determiner));
    (is_body && leads && words.get(at + 1)?.says("of")).then(|| &words[at])
}

/// "Arden", "the Kremlin", but not "the government in Arden".
fn is_all_name(words: &[Item]) -> bool {
    let (last, before) = match words.split_last() {
        Some(parts) => parts,
        None => return false,
    };
    let is_group = matches!(last.kind, Kind::Name(_, NameKind::Group));
    !is_group
        && before.iter().all(|item| {
            item.is(Class::Determiner)
                || item.is_capital()
                || !item.is(Class::Person | Class::Preposition) && item.kind == Kind::Word
        })
}

/// Cuts a joint phrase into the phrases of those who speak together.
fn heads(items: &[Item], phrase: &Range<usize>) -> Vec<Range<usize>> {
    let has_names_around =
        |at: usize| at > phrase.start && items[at - 1].is_name() && items[at + 1..phrase.end].iter().any(Item::is_name);
    let mut parts = Vec::new();
    let mut start = phrase.start;
    for at in phrase.clone() {
        if items[at].says("and") && has_names_around(at) {
            parts.push(start..at);
            start = at + 1;
        }
    }
    parts.push(start..phrase.end);
    parts
}

/// Gives the words of a phrase without a leading article, on one line.
fn shown(document: &Document, items: &[Item], phrase: &Range<usize>) -> String {
    let is_article = matches!(items[phrase.start].lower.as_str(), "the" | "a" | "an") && phrase.len() > 1;
    let start = phrase.start + usize::from(is_article);
    one_line(document.slice(items[start].span.hull(items[phrase.end - 1].span)))
}

/// "Ann Hale of Arden" is called Ann Hale; "Joan of Arden" keeps her place.
fn without_place(name: String, kind: NameKind) -> String {
    let short = name.split_once(" of ").map(|(short, _)| short).filter(|short| short.contains(' '));
    match short {
        Some(short) if kind == NameKind::Person => short.to_owned(),
        _ => name,
    }
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The kind that most of the names have; of two as frequent ones the first.
fn kind_of(names: &[Name], group: &[usize]) -> NameKind {
    let mut counts: Vec<(NameKind, usize)> = Vec::new();
    for kind in group.iter().map(|&at| names[at].kind) {
        match counts.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, count)) => *count += 1,
            None => counts.push((kind, 1)),
        }
    }
    counts.iter().rev().max_by_key(|(_, count)| *count).map_or(NameKind::Other, |&(kind, _)| kind)
}
