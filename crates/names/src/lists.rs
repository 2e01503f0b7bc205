//! The lists that names are known by, each a text file that a reader can correct.

use std::sync::LazyLock;

/// Words that a list holds, sorted for binary search.
pub(crate) struct WordList(Vec<&'static str>);

impl WordList {
    /// Reads a list: entries between commas or line ends, lines beginning with "#" are notes.
    fn parse(text: &'static str) -> Self {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        let mut entries: Vec<_> =
            lines.flat_map(|line| line.split(',')).map(str::trim).filter(|entry| !entry.is_empty()).collect();
        ascribe_text::sort(&mut entries);
        entries.dedup();
        Self(entries)
    }

    /// Tells whether the list holds exactly these words.
    pub(crate) fn contains(&self, words: &str) -> bool {
        self.0.binary_search(&words).is_ok()
    }
}

macro_rules! lists {
    ($($(#[$doc:meta])* $name:ident = $file:literal;)*) => {
        $($(#[$doc])* pub(crate) static $name: LazyLock<WordList> =
            LazyLock::new(|| WordList::parse(include_str!(concat!("lists/", $file))));)*
    };
}

lists! {
    /// Countries, their capitals and some of their parts.
    PLACES = "places.txt";
    /// Parts of the world without a government.
    REGIONS = "regions.txt";
    /// Nationalities, religions, adherences.
    GROUPS = "groups.txt";
    /// Organisations that need no introduction.
    ORGANISATIONS = "organisations.txt";
    /// Given names of women.
    WOMEN = "women.txt";
    /// Given names of men.
    MEN = "men.txt";
    /// Titles before a name, lower case.
    TITLES = "titles.txt";
    /// Words inside a title, lower case.
    TITLE_MODIFIERS = "title_modifiers.txt";
    /// What follows "of" in a title, lower case.
    OFFICES = "offices.txt";
    /// Head words of organisations, lower case.
    ORGANISATION_WORDS = "organisation_words.txt";
    /// Head words of buildings and roads, lower case.
    FACILITY_WORDS = "facility_words.txt";
    /// Head words of seas, mountains and the like, lower case.
    LOCATION_WORDS = "location_words.txt";
    /// Head words of places with a government, lower case.
    GOVERNMENT_WORDS = "government_words.txt";
    /// Head words of events, lower case.
    EVENT_WORDS = "event_words.txt";
    /// Head words of laws, treaties, prizes, lower case.
    WORK_WORDS = "work_words.txt";
    /// Words that are no names although they may be capitalised, lower case.
    ORDINARY_WORDS = "ordinary_words.txt";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_entries_between_commas_and_lines_without_notes() {
        let list = WordList::parse("# note, with comma\nb, a c\n\nd\n");
        assert_eq!(list.0, ["a c", "b", "d"]);
    }

    #[test]
    fn lists_answer_for_whole_entries_only() {
        assert!(PLACES.contains("New Zealand"));
        assert!(!PLACES.contains("New"));
    }
}
