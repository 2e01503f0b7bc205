//! The codebook as JSON: in the project file, and beside exported annotations.

use crate::Rejected;
use crate::json::{Properties, Writing};
use ascribe_annotation::{Codebook, Concept, Organization, Speaker};
use serde_json::{Map, Value};

/// Writes a codebook over its unknown properties.
pub(crate) fn write(codebook: &Codebook, extra: Map<String, Value>) -> Value {
    let mut object = Writing::from(extra);
    object.set("speakers", codebook.speakers.iter().map(write_speaker).collect::<Vec<_>>());
    object.set("organizations", codebook.organizations.iter().map(write_organization).collect::<Vec<_>>());
    object.set("concepts", codebook.concepts.iter().map(write_concept).collect::<Vec<_>>());
    object.done()
}

/// Reads a codebook; what is unknown of it stays in `properties`.
pub(crate) fn read(properties: &mut Properties) -> Result<Codebook, Rejected> {
    Ok(Codebook {
        speakers: entries(properties, "speakers", read_speaker)?,
        organizations: entries(properties, "organizations", read_organization)?,
        concepts: entries(properties, "concepts", read_concept)?,
    })
}

fn write_speaker(speaker: &Speaker) -> Value {
    let mut object = entry(&speaker.extra, speaker.id.as_str(), &speaker.name, &speaker.aliases);
    object.set_some("organization", speaker.organization.as_ref().map(|id| id.as_str()));
    object.done()
}

fn write_organization(organization: &Organization) -> Value {
    entry(&organization.extra, organization.id.as_str(), &organization.name, &organization.aliases).done()
}

fn write_concept(concept: &Concept) -> Value {
    let mut object = entry(&concept.extra, concept.id.as_str(), &concept.name, &concept.aliases);
    object.set_some("definition", Some(concept.definition.as_str()).filter(|definition| !definition.is_empty()));
    object.set_some("parent", concept.parent.as_ref().map(|id| id.as_str()));
    object.done()
}

/// Writes what all entries have.
fn entry(extra: &Map<String, Value>, id: &str, name: &str, aliases: &[String]) -> Writing {
    let mut object = Writing::over(extra);
    object.set("id", id).set("name", name);
    object.set_list("aliases", aliases.iter().map(|alias| alias.as_str().into()).collect());
    object
}

fn entries<T>(
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
    let aliases = entry.texts("aliases")?;
    let organization = entry.text("organization")?.map(Into::into);
    Ok(Speaker { aliases, organization, extra: entry.rest(), ..speaker })
}

fn read_organization(mut entry: Properties) -> Result<Organization, Rejected> {
    let organization = Organization::new(entry.needed_text("id")?.into(), entry.needed_text("name")?);
    let aliases = entry.texts("aliases")?;
    Ok(Organization { aliases, extra: entry.rest(), ..organization })
}

fn read_concept(mut entry: Properties) -> Result<Concept, Rejected> {
    let concept = Concept::new(entry.needed_text("id")?.into(), entry.needed_text("name")?);
    let aliases = entry.texts("aliases")?;
    let definition = entry.text("definition")?.unwrap_or_default();
    let parent = entry.text("parent")?.map(Into::into);
    Ok(Concept { aliases, definition, parent, extra: entry.rest(), ..concept })
}
