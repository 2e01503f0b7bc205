//! What is said about the text: names, marks, and why they are there.

use ascribe_engine::{BoilerplateKind, NameKind, NotStatementReason};

/// Says what a name names.
#[must_use]
pub fn name_kind(kind: NameKind) -> &'static str {
    match kind {
        NameKind::Person => "Person",
        NameKind::Organization => "Organisation",
        NameKind::Geopolitical | NameKind::Location => "Place",
        NameKind::Facility => "Building or site",
        NameKind::Group => "Nationality or group",
        NameKind::Event => "Event",
        NameKind::Other => "Name",
    }
}

/// Says why a part of the text is greyed.
#[must_use]
pub fn boilerplate(kind: BoilerplateKind) -> &'static str {
    match kind {
        BoilerplateKind::PhotoCredit => "the credit of a picture",
        BoilerplateKind::AlsoRead => "a link to another article",
        BoilerplateKind::Promotion => "a call to subscribe or follow",
        BoilerplateKind::Sharing => "share buttons",
        BoilerplateKind::Byline => "who wrote it, and when",
        BoilerplateKind::Imprint => "copyright and credits",
        BoilerplateKind::Other => "something around the article",
    }
}

/// Says why words between marks are nobody's statement.
#[must_use]
pub fn not_statement(reason: NotStatementReason) -> &'static str {
    match reason {
        NotStatementReason::Scare => "the reporter keeps a distance from the word",
        NotStatementReason::Title => "the title of a work",
        NotStatementReason::Name => "a nickname or call sign",
        NotStatementReason::Other => "nobody is reported to have said it",
    }
}

/// Heads the explanation of a greyed part.
pub const NOT_THE_ARTICLE: &str = "Not part of the article";

/// Heads the explanation of words between marks that nobody said.
pub const NOT_A_STATEMENT: &str = "Not a statement";

/// The reason for a statement that a person marked.
pub const MADE_BY_HAND: &str = "Marked by a person.";

/// The reason for a statement that is no speech.
pub const NOT_SPEECH: &str = "A belief, a plan or a decree rather than words spoken.";

/// The reason for a statement inside another one.
pub const NESTED: &str = "Stands inside another statement.";

/// Names the cue of a statement.
#[must_use]
pub fn reported_by(cue: &str) -> String {
    format!("Reported by “{cue}”.")
}

/// Gives the words that stand for the speaker.
#[must_use]
pub fn named_here(mention: &str) -> String {
    format!("Named here as “{mention}”.")
}

/// Lists the places that a decision rests on.
#[must_use]
pub fn rests_on(evidence: &[&str]) -> String {
    let quoted: Vec<_> = evidence.iter().map(|words| format!("“{words}”")).collect();
    format!("Rests on {}.", quoted.join(", "))
}

/// Counts the places that name someone, and those that mean them without a name.
#[must_use]
pub fn named_times(named: usize, meant: usize) -> String {
    match meant {
        0 => format!("Named {}.", times(named)),
        _ => format!("Named {}, meant {} more.", times(named), times(meant)),
    }
}

fn times(number: usize) -> String {
    if number == 1 { "once".into() } else { format!("{number} times") }
}

/// Says what an attribution rule saw; a rule without words of its own is named as it is called.
#[must_use]
pub fn rule(name: &str) -> String {
    match RULES.iter().find(|(known, _)| *known == name) {
        Some((_, words)) => (*words).to_owned(),
        None => {
            let plain = name.replace(['-', '_'], " ");
            let mut letters = plain.chars();
            letters
                .next()
                .map_or_else(String::new, |first| format!("{}{}.", first.to_ascii_uppercase(), letters.as_str()))
        }
    }
}

/// What each rule of the engine saw.
const RULES: [(&str, &str); 17] = [
    ("according_to", "“According to” names the source."),
    ("accuse_of", "The speaker accuses somebody of it."),
    ("ask_whether", "The speaker asks it, or explains it."),
    ("call_for", "The speaker calls for it, insists on it or warns of it."),
    ("call_naming", "The speaker calls something by these words."),
    ("colon", "A name and a colon stand before it."),
    ("continued", "The speaker of the paragraph before goes on."),
    ("dash_name", "A dash and a name follow the quotation."),
    ("describe_as", "The speaker describes something in these words."),
    ("named_before", "No cue; the person of the sentence before speaks."),
    ("quote_then_said", "The quotation stands first, the speaker after it."),
    ("quoted_words", "Quoted words without a verb of saying, in a sentence about the speaker."),
    ("reject", "The speaker rejects, denies or demands it."),
    ("said_that", "The speaker and a verb of saying stand before it."),
    ("said_then_quote", "The speaker stands first, the quotation after."),
    ("then_said", "The speaker and a verb of saying stand after it."),
    ("vow_to", "The speaker promises it or urges others to do it."),
];

/// Stands over the words that name the chosen statement's speaker.
pub const LABEL_SPEAKER: &str = "speaker";

/// Stands over the words that report the chosen statement.
pub const LABEL_CUE: &str = "cue";

/// Said by a screen reader where a statement's content is over.
pub const END_OF_STATEMENT: &str = "end of statement";

/// Heads the meaning of the marks.
pub const LEGEND: &str = "Marks in the text";

/// In the legend.
pub const LEGEND_PERSON: &str = "a person";

/// In the legend.
pub const LEGEND_ORGANIZATION: &str = "an organisation";

/// In the legend.
pub const LEGEND_PLACE: &str = "a place";

/// In the legend.
pub const LEGEND_GROUP: &str = "a nationality or group";

/// In the legend.
pub const LEGEND_OTHER: &str = "another name";

/// In the legend.
pub const LEGEND_SUGGESTED: &str = "a statement, suggested";

/// In the legend.
pub const LEGEND_CONFIRMED: &str = "a statement, accepted";

/// In the legend.
pub const LEGEND_SPEAKER: &str = "names the speaker";

/// In the legend.
pub const LEGEND_CUE: &str = "the word that reports";

/// In the legend.
pub const LEGEND_GREYED: &str = "not the article";
