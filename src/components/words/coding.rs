//! What is said about statements: their kinds, stances, reasons, and how they are coded.

use ascribe_annotation::decide::{Edge, Toward};
use ascribe_annotation::{Coder, Review, Scheme, Stance, StanceWord, Statement, StatementKind};

/// A speaker whom nobody has named yet.
pub const NO_SPEAKER: &str = "Speaker unknown";

/// Beside a name that the article has and the codebook has not.
pub const IN_THE_ARTICLE: &str = "in the article";

/// Between several speakers of one statement.
pub const AND: &str = " and ";

/// What has not been answered.
pub const NOT_SET: &str = "Not set";

/// Says where a speaker stands, in the words of the project.
#[must_use]
pub fn stance_in(scheme: &Scheme, of: Option<Stance>) -> String {
    of.map_or_else(|| NOT_SET.to_owned(), |of| scheme.stance_label(of))
}

/// Says where a speaker stands on a concept, in the words of the project.
#[must_use]
pub fn stance_on(scheme: &Scheme, of: Option<Stance>, concept: &str) -> String {
    format!("{}: {concept}", stance_in(scheme, of))
}

/// Names the choice of a stance.
#[must_use]
pub fn stance_towards(concept: &str) -> String {
    format!("Stance on {concept}")
}

/// Stands over the concepts that the engine proposes.
pub const PROPOSALS: &str = "Perhaps about";

/// Names the button that takes a proposal up.
#[must_use]
pub fn take_proposal(scheme: &Scheme, of: Stance, concept: &str) -> String {
    format!("Take up: {}, {concept}", scheme.stance_label(of))
}

/// Says how sure the engine is of a stance.
#[must_use]
pub fn stance_sureness(scheme: &Scheme, of: Stance, confidence: f32) -> String {
    let sure = match confidence {
        high if high >= 0.8 => "Quite sure",
        middle if middle >= 0.6 => "Likely",
        _ => "A guess",
    };
    format!("{sure}: {}.", scheme.stance_label(of))
}

/// Says what words do to a stance.
#[must_use]
pub fn stance_reason(does: StanceWord, words: &str) -> String {
    match does {
        StanceWord::CueDemands => format!("Cue “{words}” = wants what follows."),
        StanceWord::CueFavours => format!("Cue “{words}” = supports what follows."),
        StanceWord::CueOpposes => format!("Cue “{words}” = opposes what follows."),
        StanceWord::CueFears => format!("Cue “{words}” = fears what follows."),
        StanceWord::Wants => format!("“{words}” says what ought to be."),
        StanceWord::Praises => format!("“{words}” speaks for it."),
        StanceWord::Blames => format!("“{words}” speaks against it."),
        StanceWord::Ends => format!("“{words}” turns it: an end of it is meant."),
        StanceWord::Negates => format!("“{words}” turns the meaning round."),
        StanceWord::LeavesOpen => format!("“{words}” leaves it open."),
    }
}

/// Says how the words of a statement are given.
#[must_use]
pub fn kind(kind: StatementKind) -> &'static str {
    match kind {
        StatementKind::Direct => "Direct",
        StatementKind::Indirect => "Indirect",
        StatementKind::Mixed => "Mixed",
    }
}

/// Explains a kind of statement.
#[must_use]
pub fn kind_meaning(kind: StatementKind) -> &'static str {
    match kind {
        StatementKind::Direct => "Word for word, between quotation marks",
        StatementKind::Indirect => "In the reporter’s words",
        StatementKind::Mixed => "In the reporter’s words, partly quoted",
    }
}

/// Says what has been decided about a statement.
#[must_use]
pub fn review(review: Review) -> &'static str {
    match review {
        Review::Suggested => "Suggestion",
        Review::Confirmed => "Accepted",
        Review::Rejected => "Rejected",
    }
}

/// Says which sort of statement one is: "Direct · Suggestion".
#[must_use]
pub fn sort_of_statement(how: StatementKind, decided: Review) -> String {
    format!("{} · {}", kind(how), review(decided))
}

/// Names a statement's badge in the text for a screen reader.
#[must_use]
pub fn badge(number: usize, speaker: &str, how: StatementKind, decided: Review) -> String {
    format!("Statement {number}, {speaker}, {}, {}", kind(how).to_lowercase(), review(decided).to_lowercase())
}

/// Says how sure the engine is, in words; `confidence` lies between 0 and 1.
#[must_use]
pub fn confidence(confidence: f32) -> &'static str {
    if confidence >= SURE {
        "Sure"
    } else if confidence >= FAIRLY_SURE {
        "Fairly sure"
    } else {
        "Unsure"
    }
}

/// From here on a suggestion is called sure.
const SURE: f32 = 0.85;

/// From here on a suggestion is called fairly sure; below it, the list marks it as unsure.
pub const FAIRLY_SURE: f32 = 0.6;

/// Says how sure the engine is, in words and per cent.
#[must_use]
pub fn confidence_in_full(value: f32) -> String {
    format!("{}, {} %", confidence(value), hundredths(value))
}

/// Gives a share of one in whole hundredths: what shows fractions would make the first visit longer.
#[must_use]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share lies between 0 and 1")]
pub fn hundredths(share: f32) -> u8 {
    (share * 100.0).round() as u8
}

/// Says who suggested a statement and who decided.
#[must_use]
pub fn origin(statement: &Statement) -> String {
    let who = match &statement.coder {
        Coder::Ascribe => return "Suggested by Ascribe,".into(),
        Coder::Person(name) if name.is_empty() => "you",
        Coder::Person(name) => name,
    };
    match (&statement.suggestion, statement.review) {
        (Some(_), Review::Suggested) => format!("Suggested by Ascribe, changed by {who},"),
        (Some(_), Review::Rejected) => format!("Suggested by Ascribe, rejected by {who},"),
        (Some(_), _) => format!("Suggested by Ascribe, accepted by {who},"),
        (None, Review::Rejected) => format!("Rejected by {who},"),
        (None, _) => format!("Made by {who},"),
    }
}

/// Button: takes over a suggestion as it stands.
pub const ACCEPT: &str = "Accept";

/// Button: refuses a statement.
pub const REJECT: &str = "Reject";

/// Button: removes a statement for good.
pub const DELETE: &str = "Delete statement";

/// Names the buttons that decide.
pub const DECISION: &str = "Decision";

/// Button: leaves the statement.
pub const CLOSE_STATEMENT: &str = "Close statement";

/// Field: who speaks.
pub const SPEAKER: &str = "Speaker";

/// In the empty field for a speaker.
pub const SPEAKER_HINT: &str = "Pick or type a name";

/// Field: who speaks together with the speaker.
pub const ALSO_SPEAKS: &str = "Together with";

/// Button: shows the field for another speaker.
pub const ADD_SPEAKER: &str = "Another speaker";

/// Field: for whom the speaker speaks.
pub const ORGANIZATION: &str = "Speaks for";

/// In the empty field for an organisation.
pub const ORGANIZATION_HINT: &str = "Organisation";

/// Field: another concept.
pub const CONCEPT: &str = "Concept";

/// In the empty field for a concept.
pub const CONCEPT_HINT: &str = "What is it about?";

/// Field: the person's own words.
pub const NOTE: &str = "Note";

/// In the empty note.
pub const NOTE_HINT: &str = "For yourself and others";

/// Heads the part with kind and edges.
pub const WORDS_AND_KIND: &str = "Words and kind";

/// Field: direct, indirect, mixed.
pub const KIND: &str = "Kind";

/// Heads the buttons that move edges.
pub const EDGES: &str = "Move by a word";

/// Names an edge of a statement.
#[must_use]
pub fn edge(edge: Edge) -> &'static str {
    match edge {
        Edge::Start => "Start",
        Edge::End => "End",
    }
}

/// Says what a button does to an edge.
#[must_use]
pub fn move_edge(edge: Edge, toward: Toward) -> &'static str {
    match (edge, toward) {
        (Edge::Start, Toward::Back) => "Start one word earlier",
        (Edge::Start, Toward::Forward) => "Start one word later",
        (Edge::End, Toward::Back) => "End one word earlier",
        (Edge::End, Toward::Forward) => "End one word later",
    }
}

/// Heads the explanation.
pub const WHY: &str = "Why";

/// Where the chosen statement will stand.
pub const TAP_A_STATEMENT: &str = "Tap a statement to see who says it and why";
/// Names the line with the chosen statement.
pub const CHOSEN: &str = "Chosen statement";

/// Button.
pub const PREVIOUS: &str = "Previous statement";

/// Button.
pub const NEXT: &str = "Next statement";

/// Button.
pub const CODE_IT: &str = "Code this statement";

/// Names the bar beside selected words.
pub const SELECTED_WORDS: &str = "Selected words";

/// Button.
pub const NEW_STATEMENT: &str = "New statement";

/// Button: the selected words become those of the chosen statement.
pub const TAKE_WORDS: &str = "Use for this statement";

/// Button: the selected words belong to the chosen statement as well.
pub const ADD_PART: &str = "Add to it";

/// Button: the selected words do not belong to the chosen statement.
pub const LEAVE_OUT: &str = "Leave out";

/// Button: the chosen statement is two, the second begins with the selected words.
pub const SPLIT: &str = "Split here";

/// Button: the chosen statement and the next are one.
pub const JOIN: &str = "Join with the next statement";

/// Button: the same words are coded a second time.
pub const DOUBLE: &str = "Code once more, for a second concept";

/// Names the group of buttons that make one statement of two, or two of one.
pub const SHAPE: &str = "One or two statements";

/// Field.
pub const STATEMENT_TYPE: &str = "Type of statement";

/// Names the buttons that take a decision to other places.
pub const EVERYWHERE: &str = "The same words elsewhere";

/// Button: suggestions whose speaker is named alike get this speaker.
pub const SPEAKER_EVERYWHERE: &str = "This speaker wherever the name speaks…";

/// Button: the same words are coded alike.
pub const WORDS_EVERYWHERE: &str = "Code the same words elsewhere…";

/// Over the end of selected words that a finger drags.
pub const DRAG_START: &str = "Drag the beginning";

/// Over the end of selected words that a finger drags.
pub const DRAG_END: &str = "Drag the end";
