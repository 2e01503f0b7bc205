//! Types of statements, fields and the stance scale.
//!
//! A change of the scheme never drops an answer by itself: answers of a field that is gone stay with their statements, and
//! come back with the field. What takes answers away says so.

use super::By;
use super::entries::new_version;
use crate::codebook::set_answer;
use crate::uses::statement_changes;
use crate::{Article, Change, Edit, EditName, Field, FieldId, FieldKind, FieldValue, Project, Scheme, StanceLabel};
use crate::{StatementType, StatementTypeId, lookup};
use std::rc::Rc;

/// Makes a type of statements, or says anew what is known about the one with this id: name, definition, colour, fields.
///
/// An empty id makes a new type, whose id comes from its name; fields with an empty id get theirs in the same way.
/// `None` where that changes nothing, or where the name is empty or another type's.
#[must_use]
pub fn put_type(project: &Project, mut new: StatementType, by: &By) -> Option<Edit> {
    new.name = lookup::tidy(&new.name);
    let types = &project.codebook.scheme.types;
    let taken = |other: &&StatementType| other.id != new.id && lookup::fold(&other.name) == lookup::fold(&new.name);
    if new.name.is_empty() || types.iter().any(|other| taken(&other)) {
        return None;
    }
    name_fields(&mut new.fields);
    let mut scheme = Scheme::clone(&project.codebook.scheme);
    let title = match scheme.types.iter_mut().find(|known| known.id == new.id) {
        Some(known) => {
            known.clone_from(&new);
            format!("Change {}", new.name)
        }
        None => {
            let ids = types.iter().map(|known| known.id.as_str()).collect::<Vec<_>>();
            new.id = lookup::free_id(&ids, new.id.as_str(), &new.name).into();
            scheme.types.push(new.clone());
            format!("New type of statements: {}", new.name)
        }
    };
    change_scheme(project, scheme, title, Vec::new(), by)
}

/// Removes a type of statements; its statements become `instead`. [`StatementTypeId::claim`] cannot be removed.
#[must_use]
pub fn delete_type(project: &Project, id: &StatementTypeId, instead: &StatementTypeId, by: &By) -> Option<Edit> {
    let mut scheme = Scheme::clone(&project.codebook.scheme);
    let name = scheme.statement_type(id)?.name.clone();
    if id.is_claim() || id == instead || scheme.statement_type(instead).is_none() {
        return None;
    }
    scheme.types.retain(|other| other.id != *id);
    let statements = statement_changes(project, &by.at, &|statement| {
        if statement.type_id == *id {
            statement.type_id.clone_from(instead);
        }
    });
    change_scheme(project, scheme, format!("Delete type {name}"), statements, by)
}

/// Removes a field of a type of statements with all its answers.
#[must_use]
pub fn delete_field(project: &Project, type_id: &StatementTypeId, field: &FieldId, by: &By) -> Option<Edit> {
    let mut scheme = Scheme::clone(&project.codebook.scheme);
    let statement_type = scheme.types.iter_mut().find(|known| known.id == *type_id)?;
    let name = statement_type.field(field)?.name.clone();
    statement_type.fields.retain(|known| known.id != *field);
    let statements = statement_changes(project, &by.at, &|statement| {
        if statement.type_id == *type_id {
            set_answer(&mut statement.answers, field, None);
        }
    });
    change_scheme(project, scheme, format!("Delete field {name}"), statements, by)
}

/// Gives a choice of a field another wording, in all statements. A wording that is there already takes it in.
///
/// `None` for `to` takes the choice out of the list and its answers away.
#[must_use]
pub fn rename_choice(
    project: &Project,
    type_id: &StatementTypeId,
    field: &FieldId,
    from: &str,
    to: Option<&str>,
    by: &By,
) -> Option<Edit> {
    let to = to.map(lookup::tidy).filter(|to| !to.is_empty());
    let mut scheme = Scheme::clone(&project.codebook.scheme);
    let statement_type = scheme.types.iter_mut().find(|known| known.id == *type_id)?;
    let known = statement_type.fields.iter_mut().find(|known| known.id == *field)?;
    let FieldKind::Choice(choices) = &mut known.kind else { return None };
    replace_choice(choices, from, to.as_deref());
    let title = match &to {
        Some(to) => format!("Rename {from} to {to}"),
        None => format!("Delete {from}"),
    };
    let before = FieldValue::Text(from.to_owned());
    let statements = statement_changes(project, &by.at, &|statement| {
        if statement.type_id == *type_id && crate::answer(&statement.answers, field) == Some(&before) {
            set_answer(&mut statement.answers, field, to.clone().map(FieldValue::Text));
        }
    });
    change_scheme(project, scheme, title, statements, by)
}

/// Says what is asked of every article; fields with an empty id get one made of their name.
#[must_use]
pub fn set_article_fields(project: &Project, mut fields: Vec<Field>, by: &By) -> Option<Edit> {
    name_fields(&mut fields);
    let scheme = Scheme { article_fields: fields, ..Scheme::clone(&project.codebook.scheme) };
    change_scheme(project, scheme, "Change fields of articles".to_owned(), Vec::new(), by)
}

/// Removes a field of articles with all its answers.
#[must_use]
pub fn delete_article_field(project: &Project, field: &FieldId, by: &By) -> Option<Edit> {
    let mut scheme = Scheme::clone(&project.codebook.scheme);
    let name = scheme.article_field(field)?.name.clone();
    scheme.article_fields.retain(|known| known.id != *field);
    let answered = project.articles.iter().enumerate();
    let answered = answered.filter(|(_, article)| crate::answer(&article.answers, field).is_some());
    let articles = answered.map(|(at, article)| {
        let mut after = Article::clone(article);
        set_answer(&mut after.answers, field, None);
        Change::Article { at, before: Some(Rc::clone(article)), after: Some(Rc::new(after)) }
    });
    change_scheme(project, scheme, format!("Delete field {name}"), articles.collect(), by)
}

/// Says which stances are in use and what they are called; an empty list is all four by their usual names.
///
/// Statements keep a stance that is not in use any more.
#[must_use]
pub fn set_stance_scale(project: &Project, stances: Vec<StanceLabel>, by: &By) -> Option<Edit> {
    let mut kept: Vec<StanceLabel> = Vec::new();
    for label in stances {
        if kept.iter().all(|known| known.stance != label.stance) {
            kept.push(StanceLabel { label: lookup::tidy(&label.label), ..label });
        }
    }
    let scheme = Scheme { stances: kept, ..Scheme::clone(&project.codebook.scheme) };
    change_scheme(project, scheme, "Change stance scale".to_owned(), Vec::new(), by)
}

fn replace_choice(choices: &mut Vec<String>, from: &str, to: Option<&str>) {
    let at = choices.iter().position(|choice| choice == from);
    let known = to.is_some_and(|to| choices.iter().any(|choice| choice == to));
    match (at, to) {
        (Some(at), Some(to)) if !known => choices[at] = to.to_owned(),
        (Some(at), _) => drop(choices.remove(at)),
        (None, _) => {}
    }
}

/// Gives every field an id that no other field of the list has.
fn name_fields(fields: &mut [Field]) {
    for at in 0..fields.len() {
        fields[at].name = lookup::tidy(&fields[at].name);
        let others = fields.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, field)| field.id.as_str());
        let others = others.collect::<Vec<_>>();
        fields[at].id = lookup::free_id(&others, fields[at].id.as_str(), &fields[at].name).into();
    }
}

fn change_scheme(project: &Project, scheme: Scheme, title: String, more: Vec<Change>, by: &By) -> Option<Edit> {
    let before = &project.codebook.scheme;
    if *before.as_ref() == scheme && more.is_empty() {
        return None;
    }
    let mut changes = Vec::new();
    if **before != scheme {
        changes.push(Change::Scheme { before: Rc::clone(before), after: Rc::new(scheme) });
    }
    changes.extend(more);
    changes.push(new_version(&project.codebook, by, &title));
    Edit::titled(EditName::ChangeScheme, title, changes)
}
