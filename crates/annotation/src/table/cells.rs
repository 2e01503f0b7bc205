//! What stands in a cell.

use super::{Column, Row};
use crate::index::Index;
use crate::{Coder, FieldValue, Project, Review, Stance, StanceLabel, answer, words_of};

/// What stands in the cells of a project's rows. Made once for many cells: it knows where every entry is.
pub struct Cells<'p> {
    project: &'p Project,
    speakers: Index<'p>,
    organizations: Index<'p>,
    concepts: Index<'p>,
}

impl Project {
    /// Gives what stands in the cells of rows.
    #[must_use]
    pub fn cells(&self) -> Cells<'_> {
        let codebook = &self.codebook;
        Cells {
            project: self,
            speakers: Index::of(codebook.speakers.iter().map(|entry| entry.id.as_str())),
            organizations: Index::of(codebook.organizations.iter().map(|entry| entry.id.as_str())),
            concepts: Index::of(codebook.concepts.iter().map(|entry| entry.id.as_str())),
        }
    }
}

impl Cells<'_> {
    /// Gives the text of a cell.
    #[must_use]
    pub fn text(&self, row: &Row<'_>, column: &Column) -> String {
        let (statement, article) = (row.statement, &self.project.articles[row.article]);
        let codebook = &self.project.codebook;
        match column {
            Column::Place | Column::Words => words_of(&article.text, statement),
            Column::Speaker => join(statement.speakers.iter().map(|id| {
                let place = self.speakers.place(id.as_str());
                place.map_or(id.as_str(), |at| &codebook.speakers[at].name)
            })),
            Column::Organization => {
                let place = statement.organization.as_ref().and_then(|id| self.organizations.place(id.as_str()));
                place.map(|at| codebook.organizations[at].name.clone()).unwrap_or_default()
            }
            Column::Role => {
                let role = statement.role.as_ref().and_then(|id| codebook.role(id));
                role.map(|role| role.name.clone()).unwrap_or_default()
            }
            Column::Concept => join(statement.positions.iter().map(|position| {
                let id = position.concept.as_str();
                self.concepts.place(id).map_or(id, |at| &codebook.concepts[at].name)
            })),
            Column::Stance => {
                let labels = codebook.scheme.stance_labels();
                let stances = statement.positions.iter().map(|position| stance_name(&labels, position.stance));
                stances.collect::<Vec<_>>().join(", ")
            }
            Column::Type => codebook.type_of(statement).map(|known| known.name.clone()).unwrap_or_default(),
            Column::Review => review(statement.review).to_owned(),
            Column::Coder => coder(&statement.coder).to_owned(),
            Column::Confidence => {
                statement.suggestion.as_ref().map(|suggestion| percent(suggestion.confidence)).unwrap_or_default()
            }
            Column::Note => statement.note.clone(),
            Column::Article => article.title.clone(),
            Column::Outlet => article.outlet.clone().unwrap_or_default(),
            Column::Date => article.date.clone().unwrap_or_default(),
            Column::Modified => statement.modified.to_string(),
            Column::Field(field) => answer(&statement.answers, field).map(field_value).unwrap_or_default(),
        }
    }

    /// Gives the texts that a search looks at.
    pub(super) fn texts(&self, row: &Row<'_>) -> Vec<String> {
        let columns = [
            Column::Words,
            Column::Speaker,
            Column::Organization,
            Column::Concept,
            Column::Note,
            Column::Article,
            Column::Outlet,
        ];
        let usual = columns.iter().map(|column| self.text(row, column));
        let answers = row.statement.answers.iter().map(|answer| field_value(&answer.value));
        usual.chain(answers).filter(|text| !text.is_empty()).collect()
    }
}

fn join<'n>(names: impl Iterator<Item = &'n str>) -> String {
    names.collect::<Vec<_>>().join(", ")
}

fn stance_name(labels: &[StanceLabel], stance: Option<Stance>) -> String {
    let Some(stance) = stance else { return "unset".to_owned() };
    let label = labels.iter().find(|label| label.stance == stance).cloned();
    label.unwrap_or_else(|| StanceLabel::usual(stance)).label
}

fn review(review: Review) -> &'static str {
    match review {
        Review::Suggested => "suggested",
        Review::Confirmed => "accepted",
        Review::Rejected => "rejected",
    }
}

fn coder(coder: &Coder) -> &str {
    match coder {
        Coder::Ascribe => "Ascribe",
        Coder::Person(name) => name,
    }
}

fn percent(confidence: f32) -> String {
    format!("{:.0} %", confidence * 100.0)
}

/// Writes an answer for people.
pub(crate) fn field_value(value: &FieldValue) -> String {
    match value {
        FieldValue::YesNo(true) => "yes".to_owned(),
        FieldValue::YesNo(false) => "no".to_owned(),
        FieldValue::Number(number) => number.to_string(),
        FieldValue::Text(text) => text.clone(),
    }
}
