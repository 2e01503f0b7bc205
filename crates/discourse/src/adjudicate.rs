//! Deciding between codings: a final coding, made of those of single coders.

use crate::{Comparison, Unit};
use ascribe_annotation::decide::By;
use ascribe_annotation::{Change, Edit, EditName, Project, Review, Statement, StatementId};
use std::rc::Rc;

/// From which coder each part of the final statement comes: places in [`Unit::statements`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Final {
    /// Whose words, kind, cue and mention of the speaker.
    pub words: usize,
    /// Whose speakers, organisation and role.
    pub speakers: usize,
    /// Whose concepts and stances.
    pub positions: usize,
    /// Whose type and answers.
    pub answers: usize,
}

impl Final {
    /// Takes everything from one coder.
    #[must_use]
    pub fn all_of(coder: usize) -> Self {
        Self { words: coder, speakers: coder, positions: coder, answers: coder }
    }
}

/// Decides between the statements of a unit: a new, final statement is made of theirs, which stay as they are.
///
/// `None` where the id is taken, or where a coder that is chosen has no statement here.
#[must_use]
pub fn adjudicate(project: &Project, unit: &Unit, from: Final, id: StatementId, by: &By) -> Option<Edit> {
    let change = final_change(project, unit, from, id, by)?;
    let mut changes = earlier(project, unit);
    changes.push(change);
    Edit::new(EditName::Adjudicate, changes)
}

/// Decides that there is no statement at all: none of those of the unit goes into the final coding.
#[must_use]
pub fn dismiss(project: &Project, unit: &Unit, id: StatementId, by: &By) -> Option<Edit> {
    let first = unit.statements.iter().position(Option::is_some)?;
    let change = final_change(project, unit, Final::all_of(first), id, by)?;
    let mut changes = earlier(project, unit);
    changes.push(match change {
        Change::Statement { after: Some(made), .. } => {
            let refused = Statement { review: Review::Rejected, ..Statement::clone(&made) };
            Change::Statement { before: None, after: Some(Rc::new(refused)) }
        }
        other => other,
    });
    Edit::titled(EditName::Adjudicate, "Leave out of the final coding".to_owned(), changes)
}

/// Takes everything that all coders agree on into the final coding, as one step; what is decided already stays.
///
/// The new statements are called `seed`-1, `seed`-2, …; the caller makes a seed that is new.
#[must_use]
pub fn adjudicate_agreed(project: &Project, comparison: &Comparison, seed: &str, by: &By) -> Option<Edit> {
    let decided = decided(project);
    let agreed = comparison.units.iter().filter(|unit| unit.is_agreed() && !is_among(&decided, unit));
    let changes = agreed.enumerate().filter_map(|(number, unit)| {
        final_change(project, unit, Final::all_of(0), format!("{seed}-{}", number + 1).into(), by)
    });
    let changes = changes.collect::<Vec<_>>();
    let title = format!("Take {} agreed statements into the final coding", changes.len());
    Edit::titled(EditName::Adjudicate, title, changes)
}

/// Tells whether somebody has decided between the statements of a unit.
#[must_use]
pub fn is_decided(project: &Project, unit: &Unit) -> bool {
    is_among(&decided(project), unit)
}

/// Gives the ids of all statements that are decided between, in order.
fn decided(project: &Project) -> Vec<&str> {
    let finals = project.statements.values().flat_map(|statement| &statement.adjudicates);
    let mut ids = finals.map(|id| id.as_str()).collect::<Vec<_>>();
    ids.sort_unstable();
    ids
}

fn is_among(decided: &[&str], unit: &Unit) -> bool {
    let mut statements = unit.statements.iter().flatten();
    statements.all(|statement| decided.binary_search(&statement.id.as_str()).is_ok())
}

/// Takes away an earlier decision between the same statements.
fn earlier(project: &Project, unit: &Unit) -> Vec<Change> {
    let ids = ids(unit);
    let finals = project.statements.values().filter(|statement| statement.adjudicates == ids);
    finals.map(|statement| Change::Statement { before: Some(Rc::clone(statement)), after: None }).collect()
}

fn ids(unit: &Unit) -> Vec<StatementId> {
    unit.statements.iter().flatten().map(|statement| statement.id.clone()).collect()
}

fn final_change(project: &Project, unit: &Unit, from: Final, id: StatementId, by: &By) -> Option<Change> {
    let of = |coder: usize| unit.statements.get(coder)?.as_ref();
    if project.statements.contains_key(&id) {
        return None;
    }
    let (speakers, positions, answers) = (of(from.speakers)?, of(from.positions)?, of(from.answers)?);
    let made = Statement {
        id,
        speakers: speakers.speakers.clone(),
        organization: speakers.organization.clone(),
        role: speakers.role.clone(),
        positions: positions.positions.clone(),
        type_id: answers.type_id.clone(),
        answers: answers.answers.clone(),
        note: String::new(),
        review: Review::Confirmed,
        coder: by.coder.clone(),
        codebook: project.codebook.version().cloned(),
        adjudicates: ids(unit),
        created: by.at.clone(),
        modified: by.at.clone(),
        ..Statement::clone(of(from.words)?)
    };
    Some(Change::Statement { before: None, after: Some(Rc::new(made)) })
}
