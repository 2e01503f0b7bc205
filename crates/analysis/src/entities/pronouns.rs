//! "He" and "she": whoever spoke last, else whoever was last the subject, if their gender agrees.

use super::Entities;
use super::bodies::Unnamed;
use crate::items::Item;
use ascribe_language::given_names::{Gender, gender as given_gender};
use ascribe_text::Span;

/// Bytes that a pronoun looks back at most.
const MAX_DISTANCE: u32 = 900;

/// Bytes over which whoever spoke or was the subject last is preferred to whoever was named last.
const MAX_SPEAKER_DISTANCE: u32 = 450;

/// Who was spoken of last.
#[derive(Clone, Debug, Default)]
pub(crate) struct Focus {
    /// The speakers of earlier statements, last one last: entity and place.
    pub(crate) speakers: Vec<(usize, Span)>,
    /// The subjects of earlier lines, last one last.
    pub(crate) subjects: Vec<(usize, Span)>,
    /// Speakers who were called by a noun.
    pub(crate) unnamed: Vec<Unnamed>,
    /// Who is named inside the words that are to be ascribed: hardly their speaker.
    pub(crate) named_inside: Vec<usize>,
}

impl Entities {
    /// Finds whom the pronoun at item `at` stands for, with the mention that decides.
    pub(super) fn stands_for(&self, items: &[Item], at: usize, focus: &Focus) -> Option<(usize, Span)> {
        let place = items[at].span.start;
        let wanted = match items[at].lower.as_str() {
            "he" | "his" | "him" => Some(Gender::Male),
            "she" | "her" => Some(Gender::Female),
            "they" | "it" | "their" => return self.last_body(focus, place),
            _ => return None,
        };
        let fits = |id: usize| self.is_person(id) && (self.genders[id].is_none() || self.genders[id] == wanted);
        let is_outside = |id: usize| fits(id) && !focus.named_inside.contains(&id);
        self.nearest(place, focus, is_outside).or_else(|| self.nearest(place, focus, fits))
    }

    /// Finds whoever fits: who spoke last, else who was the subject last, else who was named last.
    fn nearest(&self, place: u32, focus: &Focus, fits: impl Fn(usize) -> bool) -> Option<(usize, Span)> {
        let near = |list: &[(usize, Span)]| {
            list.iter()
                .rev()
                .copied()
                .find(|(id, span)| span.end <= place && place - span.end <= MAX_DISTANCE && fits(*id))
        };
        let spoke = near(&focus.speakers).filter(|(_, span)| place - span.end <= MAX_SPEAKER_DISTANCE);
        let stood = || near(&focus.subjects).filter(|(_, span)| place - span.end <= MAX_SPEAKER_DISTANCE);
        spoke.or_else(stood).or_else(|| self.last_person(place, fits))
    }

    fn last_person(&self, place: u32, fits: impl Fn(usize) -> bool) -> Option<(usize, Span)> {
        let people =
            (0..self.list.len()).filter(|&id| fits(id)).filter_map(|id| Some((id, self.last_before(id, place)?)));
        people.max_by_key(|(_, span)| span.start).filter(|(_, span)| place - span.end <= MAX_DISTANCE)
    }

    /// "They": the people who spoke together last, with their place.
    pub(super) fn joint(&self, items: &[Item], at: usize, focus: &Focus) -> Option<(Vec<usize>, Span)> {
        let place = items[at].span.start;
        let &(_, last) = focus.speakers.last().filter(|_| items[at].says("they"))?;
        let from = focus.speakers.iter().rposition(|(_, span)| *span != last).map_or(0, |other| other + 1);
        let together: Vec<usize> = focus.speakers[from..].iter().map(|(id, _)| *id).collect();
        let is_near = last.end <= place && place - last.end <= MAX_DISTANCE;
        let are_people = together.len() > 1 && together.iter().all(|&id| self.is_person(id));
        (is_near && are_people).then_some((together, last))
    }

    /// "They", "it": an organisation or a place that spoke last.
    fn last_body(&self, focus: &Focus, place: u32) -> Option<(usize, Span)> {
        focus
            .speakers
            .iter()
            .rev()
            .take(1)
            .copied()
            .find(|(id, span)| !self.is_person(*id) && span.end <= place && place - span.end <= MAX_DISTANCE)
    }
}

/// Gives the gender that a title before the name at item `at` tells.
pub(super) fn gender(items: &[Item], at: usize) -> Option<Gender> {
    gender_of_title(&items[at.checked_sub(1)?].lower)
}

/// Gives the gender that a title tells, in small letters.
pub(super) fn gender_of_title(title: &str) -> Option<Gender> {
    match title.trim_end_matches('.') {
        "mrs" | "ms" | "miss" | "madam" | "lady" | "dame" | "queen" | "princess" | "spokeswoman" | "chairwoman"
        | "congresswoman" | "baroness" | "sister" | "actress" => Some(Gender::Female),
        "mr" | "sir" | "lord" | "king" | "prince" | "spokesman" | "chairman" | "congressman" | "father" | "pope"
        | "baron" | "imam" | "actor" => Some(Gender::Male),
        _ => None,
    }
}

/// Gives the gender that the given name tells.
pub(super) fn gender_of_name(name: &str) -> Option<Gender> {
    let (given, rest) = name.split_once(' ')?;
    let _ = rest;
    given_gender(given)
}
