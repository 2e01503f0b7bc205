//! The codebook's entries as things to pick.

use super::combobox::{Pick, PickSource};
use super::look::{Looks, colour_class};
use ascribe_annotation::{Codebook, Concept, Organization, Role, Speaker};
use std::rc::Rc;
use yew::AttrValue;

/// Makes a speaker something to pick, in the speaker's colour, with the organisation beside the name.
#[must_use]
pub fn speaker(speaker: &Speaker, codebook: &Codebook, looks: &Looks) -> Pick {
    let organization = codebook.organizations.iter().find(|entry| Some(&entry.id) == speaker.organization.as_ref());
    Pick {
        key: key(&speaker.id.0),
        label: speaker.name.clone().into(),
        aliases: aliases(&speaker.aliases),
        hint: organization.map(|entry| entry.name.clone()).unwrap_or_default().into(),
        class: looks.of(std::slice::from_ref(&speaker.id)).class,
        source: PickSource::Known,
    }
}

/// Makes a name of the article something to pick that the codebook does not have.
#[must_use]
pub fn name(name: &str) -> Pick {
    Pick {
        key: AttrValue::default(),
        label: name.to_owned().into(),
        aliases: Vec::new(),
        hint: super::words::IN_THE_ARTICLE.into(),
        class: "speaker-none",
        source: PickSource::Words,
    }
}

/// Makes an organisation something to pick.
#[must_use]
pub fn organization(entry: &Organization) -> Pick {
    let (key, label) = (key(&entry.id.0), entry.name.clone().into());
    let class = entry.color.map(colour_class).unwrap_or_default();
    Pick { key, label, aliases: aliases(&entry.aliases), hint: "".into(), class, source: PickSource::Known }
}

/// Makes a role something to pick.
#[must_use]
pub fn role(entry: &Role) -> Pick {
    let (key, label) = (key(&entry.id.0), entry.name.clone().into());
    let class = entry.color.map(colour_class).unwrap_or_default();
    Pick { key, label, aliases: aliases(&entry.aliases), hint: "".into(), class, source: PickSource::Known }
}

/// Makes a concept something to pick, with the wider concept beside its name.
#[must_use]
pub fn concept(entry: &Concept, codebook: &Codebook) -> Pick {
    let parent = codebook.concepts.iter().find(|parent| Some(&parent.id) == entry.parent.as_ref());
    let wider = parent.map(|parent| parent.name.clone());
    let key_shown = entry.key.map(super::words::concept_key);
    let hint = wider.into_iter().chain(key_shown).collect::<Vec<_>>().join(" · ").into();
    Pick {
        key: key(&entry.id.0),
        label: entry.name.clone().into(),
        aliases: aliases(&entry.aliases),
        hint,
        class: entry.color.map(colour_class).unwrap_or_default(),
        source: PickSource::Known,
    }
}

fn key(id: &Rc<str>) -> AttrValue {
    AttrValue::from(Rc::clone(id))
}

fn aliases(names: &[String]) -> Vec<AttrValue> {
    names.iter().cloned().map(AttrValue::from).collect()
}
