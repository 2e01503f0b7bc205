//! One decision about many statements, as one step.

use super::coding::Entries;
use super::{By, Choice, changed, confirmed, distinct};
use crate::codebook::set_answer;
use crate::{Change, Concept, ConceptId, Edit, EditName, FieldId, FieldValue, Organization, OrganizationId, Position};
use crate::{Project, Review, Role, RoleId, Speaker, SpeakerId, Stance, Statement, StatementId, StatementTypeId};
use std::rc::Rc;

/// What is decided about many statements at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bulk {
    /// Accepted as they stand.
    Accept,
    /// Refused.
    Reject,
    /// Removed.
    Delete,
    /// Who speaks.
    Speakers(Vec<Choice<SpeakerId>>),
    /// For whom.
    Organization(Option<Choice<OrganizationId>>),
    /// As what.
    Role(Option<Choice<RoleId>>),
    /// About this too; the stance is unset where the concept is new.
    AddConcept(Choice<ConceptId>),
    /// Not about this.
    RemoveConcept(ConceptId),
    /// Where the speakers stand on this concept, in the statements that have it.
    Stance(ConceptId, Option<Stance>),
    /// What is answered to a field.
    Field(FieldId, Option<FieldValue>),
    /// What kind of statements they are.
    Type(StatementTypeId),
}

/// Decides one thing about many statements, as one step; those that it does not change are left out.
///
/// As with a single statement, every change but a refusal confirms.
#[must_use]
pub fn bulk(project: &Project, ids: &[StatementId], what: &Bulk, by: &By) -> Option<Edit> {
    let mut entries = Entries::new(project);
    let put = prepare(&mut entries, what)?;
    let ids = distinct(ids);
    let ids = ids.iter();
    let changes = match what {
        Bulk::Delete => ids.filter_map(|id| removal(project, id)).collect::<Vec<_>>(),
        Bulk::Accept | Bulk::Reject => ids.filter_map(|id| changed(project, id, by, &put)).collect(),
        _ => ids.filter_map(|id| confirmed(project, id, by, &put)).collect(),
    };
    let title = format!("{} {} statements", verb(what), changes.len());
    if changes.is_empty() {
        return None;
    }
    Edit::titled(EditName::ChangeStatements, title, [entries.into_changes(), changes].concat())
}

/// What is done to each statement.
type Put = Box<dyn Fn(&mut Statement)>;

/// Chooses the codebook entries once, and gives what is to be done to each statement.
fn prepare(entries: &mut Entries, what: &Bulk) -> Option<Put> {
    Some(match what.clone() {
        Bulk::Accept => Box::new(|statement| statement.review = Review::Confirmed),
        Bulk::Reject => Box::new(|statement| statement.review = Review::Rejected),
        Bulk::Delete => Box::new(|_| {}),
        Bulk::Speakers(choices) => {
            let speakers =
                choices.iter().map(|choice| entries.choose::<Speaker>(choice)).collect::<Option<Vec<_>>>()?;
            Box::new(move |statement| statement.speakers.clone_from(&speakers))
        }
        Bulk::Organization(choice) => {
            let organization = entries.choose_some::<Organization>(choice.as_ref())?;
            Box::new(move |statement| statement.organization.clone_from(&organization))
        }
        Bulk::Role(choice) => {
            let role = entries.choose_some::<Role>(choice.as_ref())?;
            Box::new(move |statement| statement.role.clone_from(&role))
        }
        Bulk::AddConcept(choice) => {
            let concept = entries.choose::<Concept>(&choice)?;
            Box::new(move |statement| add_concept(statement, &concept))
        }
        Bulk::RemoveConcept(concept) => {
            Box::new(move |statement| statement.positions.retain(|position| position.concept != concept))
        }
        Bulk::Stance(concept, stance) => Box::new(move |statement| set_stance(statement, &concept, stance)),
        Bulk::Field(field, value) => {
            Box::new(move |statement| set_answer(&mut statement.answers, &field, value.clone()))
        }
        Bulk::Type(type_id) => Box::new(move |statement| statement.type_id.clone_from(&type_id)),
    })
}

pub(super) fn add_concept(statement: &mut Statement, concept: &ConceptId) {
    if statement.positions.iter().all(|position| position.concept != *concept) {
        statement.positions.push(Position::new(concept.clone(), None));
    }
}

pub(super) fn set_stance(statement: &mut Statement, concept: &ConceptId, stance: Option<Stance>) {
    if let Some(position) = statement.positions.iter_mut().find(|position| position.concept == *concept) {
        position.stance = stance;
    }
}

fn removal(project: &Project, id: &StatementId) -> Option<Change> {
    Some(Change::Statement { before: Some(Rc::clone(project.statements.get(id)?)), after: None })
}

fn verb(what: &Bulk) -> &'static str {
    match what {
        Bulk::Accept => "Accept",
        Bulk::Reject => "Reject",
        Bulk::Delete => "Delete",
        Bulk::Speakers(_) => "Set speaker of",
        Bulk::Organization(_) => "Set organisation of",
        Bulk::Role(_) => "Set role of",
        Bulk::AddConcept(_) => "Add concept to",
        Bulk::RemoveConcept(_) => "Remove concept from",
        Bulk::Stance(..) => "Set stance of",
        Bulk::Field(..) => "Answer field of",
        Bulk::Type(_) => "Change type of",
    }
}
