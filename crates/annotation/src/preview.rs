//! What an edit will change, in words, before it is carried out.

use crate::index::Index;
use crate::{Change, Codebook, Edit, EntryId, Project, Review, Statement, StatementId, answer, words_of};
use std::collections::BTreeMap;
use std::rc::Rc;

/// What an edit will change: the list that a person reads before agreeing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// What is done, as the undo button will show it.
    pub title: String,
    /// What becomes of entries of the codebook, of fields and types.
    pub codebook: Vec<PreviewLine>,
    /// What becomes of statements, in the order of the edit.
    pub statements: Vec<PreviewLine>,
    /// How many articles these statements stand in.
    pub articles: usize,
}

/// One thing that changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PreviewLine {
    /// The place of the change among those of the edit; one change may have several lines.
    pub change: usize,
    /// The statement, for a jump to its words; none for an entry of the codebook.
    pub statement: Option<StatementId>,
    /// What it is: the statement's words, or the entry's name.
    pub subject: String,
    /// The title of the statement's article; empty for an entry of the codebook.
    pub article: String,
    /// What is different: "speaker", "stance on Bridge toll", "name".
    pub what: String,
    /// What it was; empty is nothing.
    pub before: String,
    /// What it will be; empty is nothing.
    pub after: String,
}

/// Says what an edit will change. A pure function: nothing is carried out.
#[must_use]
pub fn preview(project: &Project, edit: &Edit) -> Preview {
    let names = Names::of(project, edit);
    let mut preview = Preview { title: edit.title().to_owned(), ..Preview::default() };
    let mut articles = Vec::new();
    for (at, change) in edit.changes.iter().enumerate() {
        match change {
            Change::Statement { before, after } => {
                articles.extend(after.as_ref().or(before.as_ref()).map(|statement| statement.article.as_str()));
                preview.statements.extend(names.statement_lines(at, before.as_ref(), after.as_ref()));
            }
            other => preview.codebook.extend(entry_line(at, other)),
        }
    }
    ascribe_text::sort(&mut articles);
    articles.dedup();
    preview.articles = articles.len();
    preview
}

/// The names of entries before and after the edit, and the words of statements.
struct Names<'p> {
    project: &'p Project,
    articles: Index<'p>,
    /// What entries are called, by kind and id.
    entries: BTreeMap<EntryId, String>,
}

impl<'p> Names<'p> {
    fn of(project: &'p Project, edit: &Edit) -> Self {
        let mut entries = BTreeMap::new();
        take_codebook(&mut entries, &project.codebook);
        for change in &edit.changes {
            // Names of new entries; of known ones the name from before counts, as the list speaks of both.
            if let Some((id, name)) = new_entry(change) {
                entries.entry(id).or_insert(name);
            }
        }
        let articles = Index::of(project.articles.iter().map(|article| article.id.as_str()));
        Self { project, articles, entries }
    }

    fn name(&self, id: EntryId) -> String {
        self.entries.get(&id).map_or_else(|| id.as_str().to_owned(), String::clone)
    }

    fn statement_lines(
        &self,
        change: usize,
        before: Option<&Rc<Statement>>,
        after: Option<&Rc<Statement>>,
    ) -> Vec<PreviewLine> {
        let Some(any) = after.or(before) else { return Vec::new() };
        let line = |what: String, before: String, after: String| PreviewLine {
            change,
            statement: Some(any.id.clone()),
            subject: self.words(any),
            article: self.title(any),
            what,
            before,
            after,
        };
        let (Some(before), Some(after)) = (before, after) else {
            // There is nothing to jump to yet: article and sentence are what tells one new statement from another.
            return vec![match after {
                Some(new) => {
                    let line = line("new statement".to_owned(), String::new(), String::new());
                    PreviewLine { statement: None, subject: self.around(new), ..line }
                }
                None => line("removed".to_owned(), String::new(), String::new()),
            }];
        };
        let mut lines = Vec::new();
        for (what, then, now) in self.differences(before, after) {
            if then != now {
                lines.push(line(what, then, now));
            }
        }
        lines
    }

    /// Gives every part of a statement as text, before and after.
    fn differences(&self, before: &Statement, after: &Statement) -> Vec<(String, String, String)> {
        let mut rows = Vec::new();
        let mut row = |what: &str, text: &dyn Fn(&Statement) -> String| {
            rows.push((what.to_owned(), text(before), text(after)));
        };
        row("words", &|statement| self.words(statement));
        row("speaker", &|statement| {
            let names = statement.speakers.iter().map(|id| self.name(EntryId::Speaker(id.clone())));
            names.collect::<Vec<_>>().join(", ")
        });
        row("organisation", &|statement| {
            statement.organization.clone().map(|id| self.name(EntryId::Organization(id))).unwrap_or_default()
        });
        row("role", &|statement| statement.role.clone().map(|id| self.name(EntryId::Role(id))).unwrap_or_default());
        row("concepts", &|statement| self.positions(statement));
        row("type", &|statement| self.type_name(statement));
        row("decision", &|statement| review(statement.review).to_owned());
        row("note", &|statement| statement.note.clone());
        for field in before.answers.iter().chain(&after.answers).map(|answer| &answer.field) {
            let text =
                |statement: &Statement| answer(&statement.answers, field).map(ToString::to_string).unwrap_or_default();
            let name = self.field_name(after, field);
            if rows.iter().all(|(what, ..)| *what != name) {
                rows.push((name, text(before), text(after)));
            }
        }
        rows
    }

    fn words(&self, statement: &Statement) -> String {
        let place = self.articles.place(statement.article.as_str());
        place.map(|place| words_of(&self.project.articles[place].text, statement)).unwrap_or_default()
    }

    /// The words with a little of what stands around them.
    fn around(&self, statement: &Statement) -> String {
        let words = self.words(statement);
        let place = self.articles.place(statement.article.as_str());
        let around =
            place.zip(statement.parts.first()).zip(statement.parts.last()).and_then(|((place, first), last)| {
                let text = &self.project.articles[place].text;
                Some((text.get(..first.range().start)?, text.get(last.range().end..)?))
            });
        let Some((before, after)) = around else { return words };
        let before = before.rsplit('\n').next().unwrap_or_default();
        let after = after.split('\n').next().unwrap_or_default();
        format!("{}{words}{}", last_letters(before), first_letters(after))
    }

    fn title(&self, statement: &Statement) -> String {
        let place = self.articles.place(statement.article.as_str());
        place.map(|place| self.project.articles[place].title.clone()).unwrap_or_default()
    }

    fn positions(&self, statement: &Statement) -> String {
        let positions = statement.positions.iter().map(|position| {
            let name = self.name(EntryId::Concept(position.concept.clone()));
            let labels = self.project.codebook.scheme.stance_labels();
            let label = labels.iter().find(|label| Some(label.stance) == position.stance);
            let label = label.map_or("unset", |label| label.label.as_str());
            format!("{name} ({})", label.to_lowercase())
        });
        positions.collect::<Vec<_>>().join(", ")
    }

    fn type_name(&self, statement: &Statement) -> String {
        self.project.codebook.type_of(statement).map(|known| known.name.clone()).unwrap_or_default()
    }

    fn field_name(&self, statement: &Statement, field: &crate::FieldId) -> String {
        let known = self.project.codebook.type_of(statement).and_then(|known| known.field(field));
        known.map_or_else(|| field.to_string(), |field| field.name.clone())
    }
}

/// Letters that are shown before and after words.
const AROUND: usize = 48;

/// Gives the last letters of a paragraph, from a word on.
fn last_letters(text: &str) -> String {
    let Some((cut, _)) = text.char_indices().rev().nth(AROUND) else { return text.to_owned() };
    let rest = &text[cut..];
    format!("… {}", rest.split_once(' ').map_or(rest, |(_, rest)| rest))
}

/// Gives the first letters of a paragraph, up to a word's end.
fn first_letters(text: &str) -> String {
    let Some((cut, _)) = text.char_indices().nth(AROUND) else { return text.to_owned() };
    let rest = &text[..cut];
    format!("{} …", rest.rsplit_once(' ').map_or(rest, |(rest, _)| rest))
}

fn take_codebook(entries: &mut BTreeMap<EntryId, String>, codebook: &Codebook) {
    entries.extend(codebook.speakers.iter().map(|entry| (EntryId::Speaker(entry.id.clone()), entry.name.clone())));
    let organizations = codebook.organizations.iter();
    entries.extend(organizations.map(|entry| (EntryId::Organization(entry.id.clone()), entry.name.clone())));
    entries.extend(codebook.concepts.iter().map(|entry| (EntryId::Concept(entry.id.clone()), entry.name.clone())));
    entries.extend(codebook.roles.iter().map(|entry| (EntryId::Role(entry.id.clone()), entry.name.clone())));
}

fn new_entry(change: &Change) -> Option<(EntryId, String)> {
    match change {
        Change::Speaker { after: Some(entry), .. } => Some((EntryId::Speaker(entry.id.clone()), entry.name.clone())),
        Change::Organization { after: Some(entry), .. } => {
            Some((EntryId::Organization(entry.id.clone()), entry.name.clone()))
        }
        Change::Concept { after: Some(entry), .. } => Some((EntryId::Concept(entry.id.clone()), entry.name.clone())),
        Change::Role { after: Some(entry), .. } => Some((EntryId::Role(entry.id.clone()), entry.name.clone())),
        _ => None,
    }
}

/// Says what becomes of an entry.
fn entry_line(at: usize, change: &Change) -> Option<PreviewLine> {
    let (before, after) = match change {
        Change::Speaker { before, after, .. } => (summary(before.as_ref()), summary(after.as_ref())),
        Change::Organization { before, after, .. } => (summary(before.as_ref()), summary(after.as_ref())),
        Change::Concept { before, after, .. } => (summary(before.as_ref()), summary(after.as_ref())),
        Change::Role { before, after, .. } => (summary(before.as_ref()), summary(after.as_ref())),
        _ => return None,
    };
    let what = match (&before, &after) {
        (Some(_), None) => "removed",
        (None, _) => "new",
        (Some(before), Some(after)) if before.name != after.name => "name",
        (Some(before), Some(after)) if before.spellings != after.spellings => "other spellings",
        _ => "details",
    };
    let subject = before.as_ref().or(after.as_ref()).map(|summary| summary.name.clone()).unwrap_or_default();
    let side = |summary: Option<Summary>| match (summary, what) {
        (Some(summary), "name") => summary.name,
        (Some(summary), "other spellings") => summary.spellings,
        _ => String::new(),
    };
    Some(PreviewLine {
        change: at,
        statement: None,
        subject,
        article: String::new(),
        what: what.to_owned(),
        before: side(before),
        after: side(after),
    })
}

struct Summary {
    name: String,
    spellings: String,
}

fn summary<T: crate::entry::Named>(entry: Option<&T>) -> Option<Summary> {
    entry.map(|entry| Summary { name: entry.name().to_owned(), spellings: entry.aliases().join(", ") })
}

fn review(review: Review) -> &'static str {
    match review {
        Review::Suggested => "suggested",
        Review::Confirmed => "accepted",
        Review::Rejected => "rejected",
    }
}
