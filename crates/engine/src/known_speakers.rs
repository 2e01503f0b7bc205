//! Speakers whom the project knows under another spelling: "Oleh Belenskyy" where the codebook has "Oleg Belenskiy".
//!
//! A full name is recognised by its spelling, a surname alone only where one person of the project bears it. Whoever could
//! be two people is nobody: a person can merge two speakers, but a wrong one may go unseen.

use ascribe_analysis::{Reading, is_same_thing};
use ascribe_annotation::{Codebook, Speaker};
use ascribe_language::NameKind;
use ascribe_language::variants::PersonName;

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
    /// The first letters of the full names.
    initials: Vec<char>,
}

impl Known {
    fn new(codebook: &Codebook, place: usize) -> Option<Self> {
        let speaker = &codebook.speakers[place];
        let organization = speaker.organization.as_ref().and_then(|id| codebook.organization(id));
        let is_body = organization.is_some_and(|organization| organization.name == speaker.name);
        let spellings = || std::iter::once(&speaker.name).chain(&speaker.aliases);
        let names = spellings().map(|name| PersonName::new(name)).collect();
        let initials = spellings().filter(|name| name.contains(' ')).filter_map(|name| name.chars().next()).collect();
        (!is_body && looks_like_a_person(&speaker.name)).then_some(Self { place, names, initials })
    }

    fn is_spelled_like(&self, name: &PersonName) -> bool {
        self.names.iter().any(|known| known.likeness(name).is_certain())
    }

    fn bears_surname_of(&self, name: &PersonName) -> bool {
        self.names.iter().any(|known| known.surname_likeness(name).is_certain())
    }

    /// Tells whether a given name may begin with a letter; where none is known, it may.
    fn may_begin_with(&self, initial: char) -> bool {
        self.initials.is_empty() || self.initials.contains(&initial)
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

/// Gives the initial of "J. Hale", in capitals.
fn initial(name: &str) -> Option<char> {
    let (given, _) = name.split_once(' ')?;
    let mut letters = given.chars();
    letters.next().filter(|_| letters.as_str().is_empty() || letters.next() == Some('.'))
}

fn by_spelling(known: &[Known], name: &str) -> Option<Match> {
    let initial = initial(name);
    let name = PersonName::new(name);
    let found = |known: &Known, learns| Some(Match { place: known.place, learns: Some(learns) });
    let mut alike = known.iter().filter(|known| !name.is_one_word() && known.is_spelled_like(&name));
    if let Some(first) = alike.next() {
        return if alike.next().is_none() { found(first, Learns::Spelling) } else { None };
    }
    let may_be = |known: &&Known| initial.is_none_or(|initial| known.may_begin_with(initial));
    let mut bearers = known.iter().filter(|known| known.bears_surname_of(&name)).filter(may_be);
    let only = bearers.next().filter(|_| bearers.next().is_none())?;
    match (name.is_one_word() || initial.is_some(), only.has_full_name()) {
        (true, true) => found(only, Learns::Nothing),
        (_, false) => found(only, Learns::Spelling),
        (false, true) => None,
    }
}
