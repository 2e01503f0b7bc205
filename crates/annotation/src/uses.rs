//! What carries an entry of the codebook, and exchanging it for another.

use crate::codebook::Membership;
use crate::{Adrift, Change, Codebook, EntryId, Position, Project, Stance, Statement, StatementId, Timestamp};
use std::rc::Rc;

/// What carries an entry of the codebook.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Uses {
    /// The statements, as they stand in the project.
    pub statements: Vec<StatementId>,
    /// How many articles they stand in.
    pub articles: usize,
    /// Speakers that belong to it, or concepts that stand under it.
    pub entries: usize,
}

impl Project {
    /// Finds what carries an entry.
    #[must_use]
    pub fn uses(&self, id: &EntryId) -> Uses {
        let carrying = self.statements.values().filter(|statement| id.is_in(statement)).collect::<Vec<_>>();
        let mut articles = carrying.iter().map(|statement| statement.article.as_str()).collect::<Vec<_>>();
        ascribe_text::sort(&mut articles);
        articles.dedup();
        Uses {
            articles: articles.len(),
            statements: carrying.iter().map(|statement| statement.id.clone()).collect(),
            entries: entries_with(&self.codebook, id),
        }
    }
}

fn entries_with(codebook: &Codebook, id: &EntryId) -> usize {
    let of_organization = |membership: &Membership| EntryId::Organization(membership.organization.clone()) == *id;
    match id {
        EntryId::Speaker(_) => 0,
        EntryId::Organization(organization) => {
            let belongs = codebook.speakers.iter().filter(|speaker| {
                speaker.organization.as_ref() == Some(organization) || speaker.memberships.iter().any(of_organization)
            });
            belongs.count()
        }
        EntryId::Concept(concept) => {
            codebook.concepts.iter().filter(|other| other.parent.as_ref() == Some(concept)).count()
        }
        EntryId::Role(role) => {
            let held = codebook.speakers.iter().flat_map(|speaker| &speaker.memberships);
            held.filter(|membership| membership.role.as_ref() == Some(role)).count()
        }
    }
}

/// Entries that go, and what comes in their place.
pub(crate) struct Exchange<'e> {
    /// Entries of one kind.
    pub(crate) gone: &'e [EntryId],
    /// An entry of that kind; `None` takes the others away.
    pub(crate) instead: Option<&'e EntryId>,
}

impl Exchange<'_> {
    /// Exchanges the entries in a statement. Positions on what is now one concept become one.
    pub(crate) fn in_statement(&self, statement: &mut Statement) {
        match self.gone.first() {
            Some(EntryId::Speaker(_)) => {
                let speakers = std::mem::take(&mut statement.speakers);
                for speaker in speakers.into_iter().filter_map(|id| self.id(id)) {
                    if !statement.speakers.contains(&speaker) {
                        statement.speakers.push(speaker);
                    }
                }
            }
            Some(EntryId::Organization(_)) => {
                statement.organization = statement.organization.take().and_then(|id| self.id(id));
            }
            Some(EntryId::Role(_)) => statement.role = statement.role.take().and_then(|id| self.id(id)),
            Some(EntryId::Concept(_)) => {
                let positions = std::mem::take(&mut statement.positions);
                for position in positions {
                    let extra = position.extra;
                    let Some(concept) = self.id(position.concept) else { continue };
                    take_position(&mut statement.positions, Position { concept, stance: position.stance, extra });
                }
            }
            None => {}
        }
    }

    /// Exchanges organisations and roles that speakers have, and parents of concepts, in the codebook.
    pub(crate) fn in_codebook(&self, codebook: &mut Codebook) {
        match self.gone.first() {
            Some(EntryId::Organization(_)) => {
                for speaker in &mut codebook.speakers {
                    speaker.organization = speaker.organization.take().and_then(|id| self.id(id));
                    self.in_memberships(&mut speaker.memberships);
                }
            }
            Some(EntryId::Role(_)) => {
                for membership in codebook.speakers.iter_mut().flat_map(|speaker| &mut speaker.memberships) {
                    membership.role = membership.role.take().and_then(|id| self.id(id));
                }
            }
            Some(EntryId::Concept(_)) => {
                for concept in &mut codebook.concepts {
                    let parent = concept.parent.take().and_then(|id| self.id(id));
                    concept.parent = parent.filter(|parent| *parent != concept.id);
                }
            }
            Some(EntryId::Speaker(_)) | None => {}
        }
    }

    fn in_memberships(&self, memberships: &mut Vec<Membership>) {
        let before = std::mem::take(memberships);
        for membership in before {
            let Some(organization) = self.id(membership.organization) else { continue };
            let membership = Membership { organization, ..membership };
            if !memberships.contains(&membership) {
                memberships.push(membership);
            }
        }
    }

    /// Gives what stands in the place of an id, if anything does.
    fn id<I: AsRef<str> + for<'i> From<&'i str>>(&self, id: I) -> Option<I> {
        if self.gone.iter().all(|gone| gone.as_str() != id.as_ref()) {
            return Some(id);
        }
        self.instead.map(|instead| instead.as_str().into())
    }
}

/// Adds a position. Where the concept is there already, two different stances leave it unset: a person must say.
fn take_position(positions: &mut Vec<Position>, new: Position) {
    match positions.iter_mut().find(|position| position.concept == new.concept) {
        Some(known) => known.stance = agreed(known.stance, new.stance),
        None => positions.push(new),
    }
}

fn agreed(left: Option<Stance>, right: Option<Stance>) -> Option<Stance> {
    match (left, right) {
        (Some(left), Some(right)) => (left == right).then_some(left),
        (left, right) => left.or(right),
    }
}

/// Makes the changes that `change` makes to statements, those without a place included. Who decided stays.
pub(crate) fn statement_changes(project: &Project, at: &Timestamp, change: &dyn Fn(&mut Statement)) -> Vec<Change> {
    let changed = |statement: &Rc<Statement>| {
        let mut after = Statement::clone(statement);
        change(&mut after);
        if after == **statement {
            return None;
        }
        after.modified = at.clone();
        Some(Rc::new(after))
    };
    let standing = project.statements.values().filter_map(|statement| {
        Some(Change::Statement { before: Some(Rc::clone(statement)), after: Some(changed(statement)?) })
    });
    let adrift = project.adrift.iter().enumerate().filter_map(|(at, adrift)| {
        let after = Adrift { statement: changed(&adrift.statement)?, ..Adrift::clone(adrift) };
        Some(Change::Adrift { at, before: Some(Rc::clone(adrift)), after: Some(Rc::new(after)) })
    });
    standing.chain(adrift).collect()
}
