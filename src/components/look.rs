//! How a speaker looks: a colour and initials, everywhere the same.

use super::capital::capital;
use super::words;
use ascribe_annotation::{Codebook, Color, SpeakerId};
use std::rc::Rc;
use yew::AttrValue;

/// How one speaker, or several who speak together, is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// The name in full.
    pub name: AttrValue,
    /// Two letters that stand beside the colour.
    pub initials: AttrValue,
    /// The class that carries the colour.
    pub class: &'static str,
}

/// The looks of all speakers of a codebook. Cheap to clone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Looks(Rc<[(SpeakerId, Look)]>);

impl Looks {
    /// Gives every speaker of the codebook a look: the colour that a person chose, or the next one in the order of the codebook.
    #[must_use]
    pub fn new(codebook: &Codebook) -> Self {
        let looks = codebook.speakers.iter().zip(CLASSES.iter().cycle()).map(|(speaker, class)| {
            let class = speaker.color.map_or(*class, colour_class);
            let look =
                Look { name: speaker.shown_name().to_owned().into(), initials: initials(&speaker.name).into(), class };
            (speaker.id.clone(), look)
        });
        Self(looks.collect())
    }

    fn get(&self, speaker: &SpeakerId) -> Option<&Look> {
        self.0.iter().find(|(id, _)| id == speaker).map(|(_, look)| look)
    }

    /// Gives the look of those who speak together: the colour of the first, the names of all.
    #[must_use]
    pub fn of(&self, speakers: &[SpeakerId]) -> Look {
        let looks: Vec<_> = speakers.iter().filter_map(|speaker| self.get(speaker)).collect();
        match looks.as_slice() {
            [] => Look { name: words::NO_SPEAKER.into(), initials: "?".into(), class: "speaker-none" },
            [one] => (*one).clone(),
            [first, ..] => {
                let names: Vec<_> = looks.iter().map(|look| look.name.as_str()).collect();
                let initials = format!("{}+", first.initials);
                Look { name: names.join(words::AND).into(), initials: initials.into(), class: first.class }
            }
        }
    }
}

/// Told apart also by the colour-blind; the values stand in the style sheet.
const CLASSES: [&str; 12] = [
    "speaker-0",
    "speaker-1",
    "speaker-2",
    "speaker-3",
    "speaker-4",
    "speaker-5",
    "speaker-6",
    "speaker-7",
    "speaker-8",
    "speaker-9",
    "speaker-10",
    "speaker-11",
];

/// The twelve colours that a person can choose from, each with its name and as it is on light ground; in the order of their
/// classes. The style sheet has them for dark ground, too: whatever is chosen can be read on both.
pub const PALETTE: [(&str, Color); 12] = [
    ("Blue", rgb(0x02, 0x7c, 0x99)),
    ("Ochre", rgb(0xa2, 0x5f, 0x00)),
    ("Violet", rgb(0x7a, 0x57, 0xc4)),
    ("Red", rgb(0x8a, 0x16, 0x06)),
    ("Moss", rgb(0x56, 0x67, 0x36)),
    ("Rose", rgb(0xbe, 0x44, 0x6b)),
    ("Navy", rgb(0x27, 0x3c, 0x74)),
    ("Wine", rgb(0x5f, 0x2d, 0x3c)),
    ("Green", rgb(0x00, 0x68, 0x55)),
    ("Olive", rgb(0x6a, 0x56, 0x05)),
    ("Indigo", rgb(0x46, 0x23, 0x8b)),
    ("Magenta", rgb(0xa8, 0x46, 0x8c)),
];

const fn rgb(red: u8, green: u8, blue: u8) -> Color {
    Color { red, green, blue }
}

/// Gives the class of the colour of the palette that is nearest to a colour: other programs' files bring any.
#[must_use]
pub fn colour_class(color: Color) -> &'static str {
    let apart = |one: u8, other: u8| u32::from(one.abs_diff(other)).pow(2);
    let distance =
        |other: Color| apart(color.red, other.red) + apart(color.green, other.green) + apart(color.blue, other.blue);
    let nearest = PALETTE.iter().zip(CLASSES).min_by_key(|((_, known), _)| distance(*known));
    nearest.map_or(CLASSES[0], |(_, class)| class)
}

/// Shortens a name to two letters: of its first and last word, or of its only word.
#[must_use]
pub fn initials(name: &str) -> String {
    let mut words = name.split(|c: char| c.is_whitespace() || c == '-').filter_map(letters);
    let Some(first) = words.next() else { return "?".into() };
    match words.next_back() {
        Some(last) => first.chars().take(1).chain(last.chars().take(1)).map(capital).collect(),
        None => first.chars().take(1).map(capital).chain(first.chars().skip(1).take(1)).collect(),
    }
}

/// Gives a word from its first letter or digit on; `None` for a word without any.
fn letters(word: &str) -> Option<&str> {
    word.find(char::is_alphanumeric).and_then(|start| word.get(start..))
}

#[cfg(test)]
mod tests {
    use super::*;
    use ascribe_annotation::Speaker;

    #[test]
    fn initials_are_those_of_the_first_and_last_word() {
        for (name, expected) in [
            ("Ada Hale", "AH"),
            ("Ada Maria van Hale", "AH"),
            ("Orlan", "Or"),
            ("official", "Of"),
            ("UN", "UN"),
            ("“Falcon” Reyes", "FR"),
            ("élan vital", "ÉV"),
            ("Jean-Luc", "JL"),
            ("", "?"),
            ("…", "?"),
            ("李 明", "李明"),
        ] {
            assert_eq!(initials(name), expected, "{name}");
        }
    }

    #[test]
    fn speakers_together_take_the_first_ones_colour_and_all_names() {
        let speakers = ["Ada Hale", "Tom Reed"].map(|name| Speaker::new(name.into(), name));
        let looks = Looks::new(&Codebook { speakers: speakers.into(), ..Codebook::default() });
        let look = looks.of(&["Tom Reed".into(), "Ada Hale".into()]);
        assert_eq!(
            (look.name.as_str(), look.initials.as_str(), look.class),
            ("Tom Reed and Ada Hale", "TR+", "speaker-1")
        );
        assert_eq!(looks.of(&[]).class, "speaker-none");
        assert_eq!(looks.of(&["gone".into()]).initials, "?");
    }

    #[test]
    fn a_chosen_colour_is_shown_and_any_other_as_the_nearest_one() {
        for ((_, color), class) in PALETTE.into_iter().zip(CLASSES) {
            assert_eq!(colour_class(color), class);
        }
        assert_eq!(colour_class(Color { red: 0xa0, green: 0x60, blue: 0x08 }), "speaker-1");
        let mut reed = Speaker::new("reed".into(), "Tom Reed");
        reed.color = Some(PALETTE[4].1);
        let looks = Looks::new(&Codebook { speakers: vec![reed], ..Codebook::default() });
        assert_eq!(looks.of(&["reed".into()]).class, "speaker-4");
    }

    #[test]
    fn the_thirteenth_speaker_shares_a_colour_but_not_the_initials() {
        let speakers = (0..13).map(|n| Speaker::new(format!("s{n}").into(), format!("Name{n} N")));
        let looks = Looks::new(&Codebook { speakers: speakers.collect(), ..Codebook::default() });
        assert_eq!(looks.of(&["s0".into()]).class, looks.of(&["s12".into()]).class);
    }
}
