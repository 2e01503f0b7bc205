//! Statements on their way into a project.

use crate::lookup::slug;
use crate::{Change, Coder, Project, Review, Statement, StatementId};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Puts statements into a project; one with a known id takes the place of the known one, but for a suggestion that a
/// person has decided about.
pub(super) fn replace(project: &Project, statements: Vec<Statement>) -> Vec<Change> {
    let changes = statements.into_iter().filter_map(|statement| {
        let before = project.statements.get(&statement.id);
        let keep = before.is_some_and(|before| **before == statement || is_decided_now(before, &statement));
        (!keep).then(|| change(before, statement))
    });
    changes.collect()
}

/// Puts statements of another project into a project, so that nothing decided is lost: what two coders decided about one
/// suggestion are two statements; of two decisions of one coder the later counts.
pub(super) fn unite(project: &Project, statements: Vec<Statement>) -> Vec<Change> {
    let mut united = United { project, new: BTreeMap::new() };
    let mut renamed = BTreeMap::new();
    for statement in statements.into_iter() {
        let before = statement.id.clone();
        let after = united.take(statement);
        if before != after {
            renamed.insert(before, after);
        }
    }
    let mut changes = Vec::new();
    for (id, mut statement) in united.new {
        for id in &mut statement.adjudicates {
            if let Some(new) = renamed.get(id) {
                id.clone_from(new);
            }
        }
        let before = project.statements.get(&id);
        if before.is_none_or(|before| **before != statement) {
            changes.push(change(before, statement));
        }
    }
    changes
}

fn change(before: Option<&Rc<Statement>>, after: Statement) -> Change {
    Change::Statement { before: before.cloned(), after: Some(Rc::new(after)) }
}

fn is_decided_now(before: &Statement, new: &Statement) -> bool {
    new.review == Review::Suggested && before.review != Review::Suggested
}

/// What stands between the id of a suggestion and the coder who decided about it beside another one.
const BY: &str = "~by~";

/// A project with the statements that come into it.
struct United<'p> {
    project: &'p Project,
    new: BTreeMap<StatementId, Statement>,
}

impl United<'_> {
    /// Takes a statement up; gives the id that it has here.
    fn take(&mut self, mut statement: Statement) -> StatementId {
        let family = family(&statement.id).to_owned();
        let known = self.known(&family, &statement.coder);
        let id = match known {
            // A suggestion gives way to any decision about it; a decision takes its place.
            _ if statement.review == Review::Suggested => {
                if let Some(decided) = self.decided(&family) {
                    return decided;
                }
                known.unwrap_or(statement.id.clone())
            }
            Some(own) => own,
            None => self.place_for(&family, &statement),
        };
        statement.id = id.clone();
        if self.get(&id).is_none_or(|before| is_later(&statement, before)) {
            self.new.insert(id.clone(), statement);
        }
        id
    }

    fn get(&self, id: &StatementId) -> Option<&Statement> {
        self.new.get(id).or_else(|| self.project.statements.get(id).map(|statement| &**statement))
    }

    /// Gives all statements that decide about one suggestion, in the order of their ids.
    fn of_family(&self, family: &str) -> Vec<&Statement> {
        let first = StatementId::from(family);
        let known = self.project.statements.range(first.clone()..).map(|(_, statement)| &**statement);
        let known = known.take_while(|statement| statement.id.as_str().starts_with(family));
        let new = self.new.range(first..).map(|(_, statement)| statement);
        let new = new.take_while(|statement| statement.id.as_str().starts_with(family));
        let replaced = |statement: &&Statement| !self.new.contains_key(&statement.id);
        known.filter(replaced).chain(new).filter(|statement| self::family(&statement.id) == family).collect()
    }

    /// Finds what this coder decided about a suggestion.
    fn known(&self, family: &str, coder: &Coder) -> Option<StatementId> {
        let family = self.of_family(family).into_iter().find(|known| known.coder == *coder);
        family.map(|known| known.id.clone())
    }

    /// Finds what anybody decided about a suggestion.
    fn decided(&self, family: &str) -> Option<StatementId> {
        let family = self.of_family(family).into_iter().find(|known| known.review != Review::Suggested);
        family.map(|known| known.id.clone())
    }

    /// Gives the id that another coder's decision gets: the suggestion's, if nobody has decided about it yet.
    fn place_for(&self, family: &str, statement: &Statement) -> StatementId {
        let base = StatementId::from(family);
        if self.get(&base).is_none_or(|known| known.review == Review::Suggested) {
            return base;
        }
        let name = match &statement.coder {
            Coder::Ascribe => "Ascribe",
            Coder::Person(name) => name,
        };
        let stem = format!("{family}{BY}{}", slug(name));
        let numbered = (2_usize..).map(|number| format!("{stem}-{number}"));
        let mut ids = std::iter::once(stem.clone()).chain(numbered).map(StatementId::from);
        ids.find(|id| self.get(id).is_none()).unwrap_or(base)
    }
}

/// Gives the id of the suggestion that a decision is about.
fn family(id: &StatementId) -> &str {
    id.as_str().split_once(BY).map_or(id.as_str(), |(family, _)| family)
}

/// Tells whether a statement counts more than the known one: a decision more than a suggestion, else the later, else the one
/// whose form is the larger, so that it is the same whoever comes to whom.
fn is_later(statement: &Statement, known: &Statement) -> bool {
    let rank = |statement: &Statement| (statement.review != Review::Suggested, statement.modified.clone());
    let form = |statement: &Statement| serde_json::to_string(statement).unwrap_or_default();
    match rank(statement).cmp(&rank(known)) {
        std::cmp::Ordering::Greater => true,
        std::cmp::Ordering::Less => false,
        std::cmp::Ordering::Equal => statement != known && form(statement) > form(known),
    }
}
