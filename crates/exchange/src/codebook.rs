//! The codebook as JSON: in the project file, and beside exported annotations.

use crate::json::{Properties, Writing};
use crate::{Rejected, scheme};
use ascribe_annotation::{Codebook, Color, Concept, Membership, Organization, Role, Speaker};
use serde_json::{Map, Value};
use std::rc::Rc;

/// Writes a codebook over its unknown properties.
pub(crate) fn write(codebook: &Codebook, extra: Map<String, Value>) -> Value {
    let mut object = Writing::from(extra);
    object.set("speakers", codebook.speakers.iter().map(write_speaker).collect::<Vec<_>>());
    object.set("organizations", codebook.organizations.iter().map(write_organization).collect::<Vec<_>>());
    object.set("concepts", codebook.concepts.iter().map(write_concept).collect::<Vec<_>>());
    object.set_list("roles", codebook.roles.iter().map(write_role).collect());
    scheme::write(&codebook.scheme, &mut object);
    object.set_list("revisions", codebook.revisions.iter().map(scheme::write_revision).collect());
    object.done()
}

/// Reads a codebook; what is unknown of it stays in `properties`.
pub(crate) fn read(properties: &mut Properties) -> Result<Codebook, Rejected> {
    Ok(Codebook {
        speakers: entries(properties, "speakers", read_speaker)?,
        organizations: entries(properties, "organizations", read_organization)?,
        concepts: entries(properties, "concepts", read_concept)?,
        roles: entries(properties, "roles", read_role)?,
        scheme: Rc::new(scheme::read(properties)?),
        revisions: entries(properties, "revisions", scheme::read_revision)?,
    })
}

fn write_speaker(speaker: &Speaker) -> Value {
    let mut object = entry(&speaker.extra, speaker.id.as_str(), &speaker.name, &speaker.aliases);
    object.set_some("organization", speaker.organization.as_ref().map(|id| id.as_str()));
    object.set_list("memberships", speaker.memberships.iter().map(write_membership).collect());
    describe(&mut object, &speaker.definition, speaker.color);
    object.done()
}

fn write_membership(membership: &Membership) -> Value {
    let mut object = Writing::over(&membership.extra);
    object.set("organization", membership.organization.as_str());
    object.set_some("role", membership.role.as_ref().map(|id| id.as_str()));
    object.set_some("from", membership.from.as_deref()).set_some("until", membership.until.as_deref());
    object.done()
}

fn write_organization(organization: &Organization) -> Value {
    let mut object = entry(&organization.extra, organization.id.as_str(), &organization.name, &organization.aliases);
    describe(&mut object, &organization.definition, organization.color);
    object.done()
}

fn write_role(role: &Role) -> Value {
    let mut object = entry(&role.extra, role.id.as_str(), &role.name, &role.aliases);
    describe(&mut object, &role.definition, role.color);
    object.done()
}

fn write_concept(concept: &Concept) -> Value {
    let mut object = entry(&concept.extra, concept.id.as_str(), &concept.name, &concept.aliases);
    describe(&mut object, &concept.definition, concept.color);
    object.set_list("examples", concept.examples.iter().map(|example| example.as_str().into()).collect());
    object.set_some("parent", concept.parent.as_ref().map(|id| id.as_str()));
    object.set_some("key", concept.key.map(String::from));
    object.done()
}

/// Writes what all entries have.
fn entry(extra: &Map<String, Value>, id: &str, name: &str, aliases: &[String]) -> Writing {
    let mut object = Writing::over(extra);
    object.set("id", id).set("name", name);
    object.set_list("aliases", aliases.iter().map(|alias| alias.as_str().into()).collect());
    object
}

/// Writes what entries and types of statements may have.
pub(crate) fn describe(object: &mut Writing, definition: &str, color: Option<Color>) {
    object.set_some("definition", Some(definition).filter(|definition| !definition.is_empty()));
    object.set_some("color", color.map(String::from));
}

/// Reads a list of objects.
pub(crate) fn entries<T>(
    properties: &mut Properties,
    key: &str,
    read: fn(Properties) -> Result<T, Rejected>,
) -> Result<Vec<T>, Rejected> {
    let mut entries = Vec::new();
    for (at, value) in properties.list(key).into_iter().enumerate() {
        let entry = Properties::of(value).and_then(read);
        entries.push(entry.map_err(|rejected| rejected.inside(&format!("{key}/{at}")))?);
    }
    Ok(entries)
}

fn read_speaker(mut entry: Properties) -> Result<Speaker, Rejected> {
    let speaker = Speaker::new(entry.needed_text("id")?.into(), entry.needed_text("name")?);
    Ok(Speaker {
        aliases: entry.texts("aliases")?,
        organization: entry.text("organization")?.map(Into::into),
        memberships: entries(&mut entry, "memberships", read_membership)?,
        definition: entry.text("definition")?.unwrap_or_default(),
        color: read_color(&mut entry)?,
        extra: entry.rest(),
        ..speaker
    })
}

fn read_membership(mut membership: Properties) -> Result<Membership, Rejected> {
    let organization = membership.needed_text("organization")?;
    Ok(Membership {
        role: membership.text("role")?.map(Into::into),
        from: membership.text("from")?,
        until: membership.text("until")?,
        extra: membership.rest(),
        ..Membership::new(organization.into())
    })
}

fn read_organization(mut entry: Properties) -> Result<Organization, Rejected> {
    let organization = Organization::new(entry.needed_text("id")?.into(), entry.needed_text("name")?);
    let aliases = entry.texts("aliases")?;
    let definition = entry.text("definition")?.unwrap_or_default();
    let color = read_color(&mut entry)?;
    Ok(Organization { aliases, definition, color, extra: entry.rest(), ..organization })
}

fn read_role(mut entry: Properties) -> Result<Role, Rejected> {
    let role = Role::new(entry.needed_text("id")?.into(), entry.needed_text("name")?);
    let aliases = entry.texts("aliases")?;
    let definition = entry.text("definition")?.unwrap_or_default();
    let color = read_color(&mut entry)?;
    Ok(Role { aliases, definition, color, extra: entry.rest(), ..role })
}

fn read_concept(mut entry: Properties) -> Result<Concept, Rejected> {
    let concept = Concept::new(entry.needed_text("id")?.into(), entry.needed_text("name")?);
    Ok(Concept {
        aliases: entry.texts("aliases")?,
        definition: entry.text("definition")?.unwrap_or_default(),
        examples: entry.texts("examples")?,
        parent: entry.text("parent")?.map(Into::into),
        color: read_color(&mut entry)?,
        key: read_key(&mut entry)?,
        extra: entry.rest(),
        ..concept
    })
}

/// Reads a colour; one that cannot be read stays among what is unknown.
pub(crate) fn read_color(entry: &mut Properties) -> Result<Option<Color>, Rejected> {
    let Some(text) = entry.text("color")? else { return Ok(None) };
    // Written in capitals it is the same colour, and yet another text: it stays as it came.
    let color = Color::parse(&text).filter(|color| color.to_string() == text);
    if color.is_none() {
        entry.put("color", text.into());
    }
    Ok(color)
}

/// Reads a key of one character; anything else stays among what is unknown.
fn read_key(entry: &mut Properties) -> Result<Option<char>, Rejected> {
    let Some(text) = entry.text("key")? else { return Ok(None) };
    let mut characters = text.chars();
    match (characters.next(), characters.next()) {
        (Some(key), None) => Ok(Some(key)),
        _ => {
            entry.put("key", text.into());
            Ok(None)
        }
    }
}
