//! What is said on the codebook's page.

use crate::state::Shelf;

/// Names a part of the codebook.
#[must_use]
pub fn shelf(shelf: Shelf) -> &'static str {
    match shelf {
        Shelf::Speakers => "Speakers",
        Shelf::Organizations => "Organisations",
        Shelf::Concepts => "Concepts",
        Shelf::Roles => "Roles",
        Shelf::Types => "Types and fields",
    }
}

/// Names the choice of a part.
pub const PARTS_OF_THE_CODEBOOK: &str = "Parts of the codebook";

/// Names the field in which a new entry is made.
#[must_use]
pub fn new_in(shelf: Shelf) -> &'static str {
    match shelf {
        Shelf::Speakers => "New speaker",
        Shelf::Organizations => "New organisation",
        Shelf::Concepts => "New concept",
        Shelf::Roles => "New role",
        Shelf::Types => "New type of statements",
    }
}

/// Names the field for names.
pub const SEEK_NAMES: &str = "Find a name or spelling";

/// The list is empty.
pub const NO_ENTRIES: &str = "Nothing here yet. Entries come with the statements that you code, or make one here.";

/// Says what is marked.
#[must_use]
pub fn entries_marked(marked: usize) -> String {
    format!("{marked} marked")
}

/// Button: makes entries one.
#[must_use]
pub fn merge_into(others: usize, name: &str) -> String {
    format!("Merge {} into “{name}”", super::count(others, "entry", "entries"))
}

/// How entries are merged.
pub const MERGE_HINT: &str =
    "To make several spellings one: mark the others (Space or B), go to the one that stays, merge.";

/// Field.
pub const NAME: &str = "Name";

/// Heads other spellings.
pub const ALIASES: &str = "Other spellings";

/// Field.
pub const NEW_ALIAS: &str = "Another spelling";

/// Field.
pub const DEFINITION: &str = "Definition";

/// In the empty field.
pub const DEFINITION_HINT: &str = "What belongs to it, and what does not";

/// Field.
pub const EXAMPLES: &str = "Examples";

/// Field.
pub const COLOR: &str = "Colour";

/// Field.
pub const WIDER: &str = "Stands under";

/// No wider concept.
pub const AT_THE_TOP: &str = "Nothing: at the top";

/// Heads the organisations of a speaker.
pub const MEMBERSHIPS: &str = "Speaks for";

/// Field.
pub const FROM: &str = "from";

/// Field.
pub const UNTIL: &str = "until";

/// Field: another organisation of a speaker.
pub const NEW_MEMBERSHIP: &str = "Another organisation";

/// Heads the statements of an entry.
#[must_use]
pub fn snippets(statements: usize, articles: usize) -> String {
    match statements {
        0 => "No statement yet".to_owned(),
        _ => format!(
            "{} in {}",
            super::count(statements, "statement", "statements"),
            super::count(articles, "article", "articles")
        ),
    }
}

/// Field: the name of what is split off.
pub const SPLIT_NAME: &str = "Name of the new entry";

/// Button: marked statements get an entry of their own.
#[must_use]
pub fn split_off(marked: usize) -> String {
    format!("Split {} off", super::count(marked, "statement", "statements"))
}

/// Button.
pub const DELETE_ENTRY: &str = "Delete this entry…";

/// Button.
pub const ADD_IT: &str = "Add";

/// Says how much will change.
#[must_use]
pub fn preview_counts(entries: usize, statements: usize, articles: usize) -> String {
    let entries_changed = entries;
    let entries = super::count(entries, "change of the codebook", "changes of the codebook");
    match (entries_changed, statements) {
        (_, 0) => format!("{entries}; no statement changes. One step of undo takes all of it back."),
        (0, _) => format!(
            "{} in {}. One step of undo takes all of it back.",
            super::count(statements, "change of a statement", "changes of statements"),
            super::count(articles, "article", "articles")
        ),
        _ => format!(
            "{entries}, {} in {}. One step of undo takes all of it back.",
            super::count(statements, "change of a statement", "changes of statements"),
            super::count(articles, "article", "articles")
        ),
    }
}

/// Names the list of what will change.
pub const WHAT_CHANGES: &str = "What changes";

/// Heads a column.
pub const WHERE: &str = "Where";

/// Heads a column.
pub const WHAT: &str = "What";

/// Heads a column.
pub const BEFORE: &str = "Before";

/// Heads a column.
pub const AFTER: &str = "After";

/// Counts the lines that are not shown.
#[must_use]
pub fn more_lines(more: usize) -> String {
    format!("And {more} more.")
}

/// Button: what was shown is done.
pub const DO_IT: &str = "Do it";

/// Counts the changes that a person has not left out.
#[must_use]
pub fn preview_chosen(chosen: usize, all: usize) -> String {
    format!("{chosen} of {all} are changed. One step of undo takes all of it back.")
}

/// Names the box by which one change is left out.
#[must_use]
pub fn change_this(subject: &str) -> String {
    format!("Change {subject}")
}

/// Names the box by which all changes are left out, or none.
pub const CHANGE_ALL: &str = "Change all of them";

/// Heads the fields of a type.
pub const FIELDS: &str = "Fields";

/// Field.
pub const NEW_FIELD: &str = "New field";

/// Field: what kind of answer a field takes.
pub const FIELD_KIND: &str = "Kind of answer";

/// Field: the steps or choices, with commas between.
pub const FIELD_CHOICES: &str = "Steps or choices, with commas between";

/// Names a kind of answer.
#[must_use]
pub fn field_kind(kind: &ascribe_annotation::FieldKind) -> String {
    use ascribe_annotation::FieldKind;
    match kind {
        FieldKind::YesNo => "Yes or no".to_owned(),
        FieldKind::Number => "Whole number".to_owned(),
        FieldKind::Scale(steps) => format!("Scale: {}", steps.join(" < ")),
        FieldKind::Choice(choices) => format!("List: {}", choices.join(", ")),
        FieldKind::Text => "Text of any length".to_owned(),
    }
}

/// The kinds of answers, as they are offered.
pub const FIELD_KINDS: [&str; 5] =
    ["Yes or no", "Whole number", "Ordinal scale", "Short text from a list", "Text of any length"];

/// Says what every statement has.
pub const TYPES_HINT: &str =
    "Speaker, organisation, concept and stance are asked of every statement; a type adds fields of its own.";

/// Field: as what somebody speaks.
pub const ROLE: &str = "Role";

/// In the empty field.
pub const ROLE_HINT: &str = "minister, resident, expert …";

/// Field: the key of a concept.
pub const CONCEPT_KEY: &str = "Key";

/// Explains the field.
pub const CONCEPT_KEY_HINT: &str = "Gives the chosen statement this concept.";

/// Choice: no colour of its own.
pub const NO_COLOR: &str = "No colour of its own";

/// Heads the stances.
pub const STANCE_SCALE: &str = "Stances";

/// Explains the stances.
pub const STANCE_SCALE_HINT: &str = "What is in use is offered for every concept, by the name that stands here. “Not set” is always there, and never counts as a stance.";

/// Field: whether a stance is in use.
#[must_use]
pub fn stance_in_use(name: &str) -> String {
    format!("{name} is in use")
}

/// Field: what a stance is called.
#[must_use]
pub fn stance_name(name: &str) -> String {
    format!("Name of “{name}”")
}

/// Heads the fields of articles.
pub const ARTICLE_FIELDS: &str = "Fields of articles";

/// Explains the fields of articles.
pub const ARTICLE_FIELDS_HINT: &str = "What stands here is asked of every article, on the library’s page.";

/// Heads the versions.
#[must_use]
pub fn versions(number: usize) -> String {
    format!("Versions of the codebook ({number})")
}

/// Explains the versions.
pub const VERSIONS_HINT: &str = "Every decision remembers the version that it was made under; the inspector shows it.";

/// Names a version.
#[must_use]
pub fn version(number: usize) -> String {
    format!("Version {number}")
}

/// Says under which version a decision was made.
#[must_use]
pub fn decided_under(number: Option<usize>, now: usize) -> String {
    match number {
        None => "Decided under a codebook of another project.".to_owned(),
        Some(0) if now == 0 => String::new(),
        Some(0) => format!("Decided before the codebook was first changed; it has version {now} now."),
        Some(number) if number == now => format!("Decided under version {number} of the codebook."),
        Some(number) => format!("Decided under version {number} of the codebook; it has version {now} now."),
    }
}

/// Field: the steps or choices of a field.
#[must_use]
pub fn choices_of(name: &str) -> String {
    format!("Steps or choices of {name}")
}

/// Field: what a field is called.
#[must_use]
pub fn name_of(name: &str) -> String {
    format!("Name of {name}")
}

/// Choice: no key.
pub const NO_CONCEPT_KEY: &str = "None";

/// Names the key of a concept.
#[must_use]
pub fn concept_key(key: char) -> String {
    format!("Alt {}", key.to_uppercase())
}

/// Choice: no role.
pub const NO_ROLE: &str = "no role";
