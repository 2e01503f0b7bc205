//! Speakers whom the project knows under another spelling: "Oleh Belenskyy" where the codebook has "Oleg Belenskiy".
//!
//! A full name is recognised by its spelling, a surname alone only where one person of the project bears it. Whoever could
//! be two people is nobody: a person can merge two speakers, but a wrong one may go unseen.

use ascribe_analysis::{Reading, is_same_thing};
use ascribe_annotation::{Codebook, Speaker};
use ascribe_language::NameKind;
use ascribe_language::variants::{PersonName, spelling_key};

/// Small words inside the names of people.
const PARTICLES: [&str; 12] = ["al", "el", "bin", "ibn", "de", "del", "di", "da", "van", "der", "von", "den"];

/// Gives the speakers of an article the names under which the codebook has them.
pub(crate) fn recognize(codebook: &Codebook, reading: &Reading, speakers: &mut [Speaker]) {
    let known: Vec<Known> = (0..codebook.speakers.len()).filter_map(|place| Known::new(codebook, place)).collect();
    let found: Vec<Option<Match>> = speakers
        .iter()
        .map(|speaker| match exactly(codebook, speaker) {
            Some(place) => Some(Match { place, learns: None }),
            None if is_person(reading, &speaker.name) => by_spelling(&known, &speaker.name),
            None => by_other_name(codebook, &speaker.name),
        })
        .collect();
    for (speaker, matched) in speakers.iter_mut().zip(&found) {
        let Some(Match { place, learns: Some(learns) }) = matched else { continue };
        let is_alone = found.iter().flatten().filter(|other| other.place == *place).count() == 1;
        let name = &codebook.speakers[*place].name;
        match learns {
            _ if !is_alone => {}
            Learns::Spelling => speaker.aliases.push(name.clone()),
            Learns::Nothing => speaker.name.clone_from(name),
        }
    }
}

/// A speaker of the codebook that one of an article is.
#[derive(Clone, Copy)]
struct Match {
    place: usize,
    /// What the codebook learns of it; `None` where it has the very name.
    learns: Option<Learns>,
}

#[derive(Clone, Copy)]
enum Learns {
    /// The other spelling.
    Spelling,
    /// Nothing: in another article the surname alone may be somebody else's.
    Nothing,
}

/// A speaker of the codebook who may be a person.
struct Known {
    place: usize,
    names: Vec<PersonName>,
    /// The full names, as short as they can be.
    shortest: Vec<Short>,
}

impl Known {
    fn new(codebook: &Codebook, place: usize) -> Option<Self> {
        let speaker = &codebook.speakers[place];
        let organization = speaker.organization.as_ref().and_then(|id| codebook.organization(id));
        let is_body = organization.is_some_and(|organization| organization.name == speaker.name);
        let spellings = || std::iter::once(&speaker.name).chain(&speaker.aliases);
        let names = spellings().map(|name| PersonName::new(name)).collect();
        let shortest = spellings().filter_map(|name| Short::of(name)).collect();
        (!is_body && looks_like_a_person(&speaker.name)).then_some(Self { place, names, shortest })
    }

    fn is_spelled_like(&self, name: &PersonName) -> bool {
        self.names.iter().any(|known| known.likeness(name).is_certain())
    }

    fn bears_surname_of(&self, name: &PersonName) -> bool {
        self.names.iter().any(|known| known.surname_likeness(name).is_certain())
    }

    /// Tells whether a short name may be theirs; where no full name is known, it may.
    fn may_be(&self, short: &Short) -> bool {
        self.shortest.is_empty() || self.shortest.contains(short)
    }

    fn has_full_name(&self) -> bool {
        self.names.iter().any(|name| !name.is_one_word())
    }
}

/// "Anna Hale", "Pieter van der Wolde", but not "senior official", "Bank of Arden".
fn looks_like_a_person(name: &str) -> bool {
    let is_part = |word: &str| word.starts_with(char::is_uppercase) || PARTICLES.contains(&word);
    name.split([' ', '-']).all(is_part)
}

fn is_person(reading: &Reading, name: &str) -> bool {
    reading.entities.iter().any(|entity| entity.kind == NameKind::Person && entity.name == name)
}

/// Finds the speaker of the codebook that has one of the very names.
fn exactly(codebook: &Codebook, speaker: &Speaker) -> Option<usize> {
    let mut names = std::iter::once(&speaker.name).chain(&speaker.aliases);
    let known = names.find_map(|name| codebook.speaker_named(name))?;
    codebook.colour_index(&known.id)
}

/// Finds the one speaker whose name is another name of the same body or country: "UN" where the codebook has "United Nations".
fn by_other_name(codebook: &Codebook, name: &str) -> Option<Match> {
    let is_same = |speaker: &Speaker| is_same_thing(&speaker.name, name);
    let mut places = codebook.speakers.iter().enumerate().filter(|(_, speaker)| is_same(speaker));
    let (place, _) = places.next()?;
    places.next().is_none().then_some(Match { place, learns: Some(Learns::Spelling) })
}

/// "J. Hale": the first letter of a full name and its surname, whose usual spellings count as one. "Haleova" is another surname.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Short(char, String);

impl Short {
    fn of(name: &str) -> Option<Self> {
        let (given, surname) = name.rsplit_once(' ')?;
        Some(Self(given.chars().next()?, spelling_key(surname)))
    }

    /// Reads "J. Hale" and "J. K. Hale"; a name that is written out is not short.
    fn written(name: &str) -> Option<Self> {
        let is_initial = |word: &str| word.trim_end_matches('.').chars().count() == 1;
        let (given, _) = name.rsplit_once(' ')?;
        given.split(' ').all(is_initial).then(|| Self::of(name)).flatten()
    }
}

fn by_spelling(known: &[Known], name: &str) -> Option<Match> {
    let short = Short::written(name);
    let name = PersonName::new(name);
    let found = |known: &Known, learns| Some(Match { place: known.place, learns: Some(learns) });
    let mut alike = known.iter().filter(|known| !name.is_one_word() && known.is_spelled_like(&name));
    if let Some(first) = alike.next() {
        return if alike.next().is_none() { found(first, Learns::Spelling) } else { None };
    }
    let may_be = |known: &&Known| short.as_ref().is_none_or(|short| known.may_be(short));
    let mut bearers = known.iter().filter(|known| known.bears_surname_of(&name)).filter(may_be);
    let only = bearers.next().filter(|_| bearers.next().is_none())?;
    match (name.is_one_word() || short.is_some(), only.has_full_name()) {
        (true, true) => found(only, Learns::Nothing),
        (_, false) => found(only, Learns::Spelling),
        (false, true) => None,
    }
}
