//! The properties of words as sets of bits: what may follow a reporting verb, what a word does in a sentence.

/// A set of properties, one bit each.
macro_rules! bit_set {
    ($(#[$doc:meta])* $name:ident { $($(#[$item_doc:meta])* $item:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub(crate) struct $name(u32);

        #[expect(non_upper_case_globals, reason = "bits are counted by an enum with the same names")]
        impl $name {
            $($(#[$item_doc])* pub(crate) const $item: Self = Self(1 << Bits::$item as u32);)*

            /// Finds the bit that the word files call `word`.
            fn named(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$item),)* _ => None }
            }

            /// Tells whether the sets share a bit.
            pub(crate) fn has(self, other: Self) -> bool {
                self.0 & other.0 != 0
            }
        }

        impl BitOr for $name {
            type Output = Self;
            fn bitor(self, other: Self) -> Self {
                Self(self.0 | other.0)
            }
        }

        impl BitOrAssign for $name {
            fn bitor_assign(&mut self, other: Self) {
                self.0 |= other.0;
            }
        }
    };
}

pub(crate) mod frames {
    use std::ops::{BitOr, BitOrAssign};
    enum Bits {
        Quote,
        Clause,
        That,
        Tell,
        Question,
        Object,
        To,
        ObjectTo,
        ObjectOf,
        As,
        Naming,
        Doing,
        For,
        On,
        Against,
        About,
        Of,
        With,
        At,
        Belief,
        Weak,
        Noun,
    }

    bit_set! {
        /// What may follow a reporting verb.
        Frames {
            /// Words between marks.
            Quote = "quote",
            /// A clause with or without "that".
            Clause = "clause",
            /// A clause with "that".
            That = "that",
            /// Somebody, then a clause.
            Tell = "tell",
            /// "Whether", "why".
            Question = "question",
            /// A noun phrase that is the content.
            Object = "object",
            /// "To" and a verb.
            To = "to",
            /// Somebody "to" do something.
            ObjectTo = "object-to",
            /// Somebody "of" something.
            ObjectOf = "object-of",
            /// Something "as" something.
            As = "as",
            /// Something and its name.
            Naming = "naming",
            /// A verb in -ing.
            Doing = "doing",
            /// "For" something.
            For = "for",
            /// "On" something.
            On = "on",
            /// "Against" something.
            Against = "against",
            /// "About" something.
            About = "about",
            /// "Of" something.
            Of = "of",
            /// "With" something.
            With = "with",
            /// "At" something.
            At = "at",
            /// Thought, not said.
            Belief = "belief",
            /// Reports only before a quotation, "that" or a colon.
            Weak = "weak",
            /// Written like a noun.
            Noun = "noun",
        }
    }

    /// Reads the words of one line.
    pub(in crate::lexicon) fn parse(words: &str) -> Frames {
        words.split_whitespace().filter_map(Frames::named).fold(Frames::default(), |all, one| all | one)
    }
}

pub(crate) mod classes {
    use std::ops::{BitOr, BitOrAssign};
    enum Bits {
        Pronoun,
        Someone,
        Determiner,
        Possessive,
        Preposition,
        Conjunction,
        Subordinator,
        Auxiliary,
        Modal,
        Negation,
        Adverb,
        Verb,
        Weekday,
        Month,
        Person,
        Setting,
    }

    bit_set! {
        /// What a word does in a sentence; a word may do several things.
        Class {
            /// "He".
            Pronoun = "subject-pronoun",
            /// "Some", "others".
            Someone = "someone",
            /// "The".
            Determiner = "determiner",
            /// "His".
            Possessive = "possessive",
            /// "Of".
            Preposition = "preposition",
            /// "And".
            Conjunction = "conjunction",
            /// "That", "because".
            Subordinator = "subordinator",
            /// "Has".
            Auxiliary = "auxiliary",
            /// "Would".
            Modal = "modal",
            /// "Not".
            Negation = "negation",
            /// "Also", and what ends in "ly".
            Adverb = "adverb",
            /// A frequent finite verb that reports nothing.
            Verb = "verb",
            /// "Monday".
            Weekday = "weekday",
            /// "May".
            Month = "month",
            /// "Minister", "ministry".
            Person = "person",
            /// "Statement", "interview".
            Setting = "setting",
        }
    }

    impl Class {
        /// Gives the classes whose words are neither nouns nor adjectives.
        pub(crate) fn closed() -> Self {
            let phrase = Self::Pronoun | Self::Determiner | Self::Possessive | Self::Preposition;
            let clause = Self::Conjunction | Self::Subordinator | Self::Auxiliary | Self::Modal | Self::Negation;
            phrase | clause | Self::Adverb | Self::Verb
        }
    }

    /// Finds the class that a line of the word file names.
    pub(in crate::lexicon) fn parse(name: &str) -> Option<Class> {
        Class::named(name)
    }
}
