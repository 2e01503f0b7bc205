//! What articles, speakers, organisations and concepts have in common: each stands in a list under an id.

use crate::{
    Adrift, Article, Change, Codebook, Concept, ConceptId, EntryKind, Organization, OrganizationId, Revision, Role,
    RoleId, Speaker, SpeakerId,
};
use std::rc::Rc;

/// Something that stands in a list of the project under an id of its own.
pub(crate) trait Entry: Clone + PartialEq {
    /// What a message calls it.
    const KIND: EntryKind;

    /// Gives its id as text.
    fn key(&self) -> &str;
}

/// An entry of the codebook, which people know by its name.
pub(crate) trait Named: Entry {
    /// The type of its id.
    type Id: Clone + PartialEq + AsRef<str> + From<String>;

    /// Makes an entry of which only the name is known.
    fn named(id: Self::Id, name: String) -> Self;
    /// Gives its id.
    fn id(&self) -> &Self::Id;
    /// Gives it another id.
    fn set_id(&mut self, id: Self::Id);
    /// Gives the name to show.
    fn name(&self) -> &str;
    /// Gives its other spellings.
    fn aliases(&self) -> &[String];
    /// Gives its other spellings to change.
    fn aliases_mut(&mut self) -> &mut Vec<String>;
    /// Gives it another name.
    fn set_name(&mut self, name: String);
    /// Gives this entry with the colour and the key of another one.
    #[must_use]
    fn with_looks_of(&self, other: &Self) -> Self;
    /// Takes over what `other` says of the same thing and this entry does not; spellings and id stay.
    fn absorb(&mut self, other: &Self);
    /// Gives the list of the codebook that it stands in.
    fn list(codebook: &Codebook) -> &[Self];
    /// Gives that list to change.
    fn list_mut(codebook: &mut Codebook) -> &mut Vec<Self>;
    /// Makes the change that puts `after` where `before` is.
    fn change(at: usize, before: Option<Self>, after: Option<Self>) -> Change;
}

impl Entry for Rc<Article> {
    const KIND: EntryKind = EntryKind::Article;

    fn key(&self) -> &str {
        self.id.as_str()
    }
}

impl Entry for Revision {
    const KIND: EntryKind = EntryKind::Revision;

    fn key(&self) -> &str {
        self.id.as_str()
    }
}

impl Entry for Rc<Adrift> {
    const KIND: EntryKind = EntryKind::Adrift;

    fn key(&self) -> &str {
        self.statement.id.as_str()
    }
}

macro_rules! named {
    ($entry:ident, $id:ident, $list:ident, $looks:expr, $absorb:expr) => {
        impl Entry for $entry {
            const KIND: EntryKind = EntryKind::$entry;

            fn key(&self) -> &str {
                self.id.as_str()
            }
        }

        impl Named for $entry {
            type Id = $id;

            fn named(id: $id, name: String) -> Self {
                Self::new(id, name)
            }

            fn id(&self) -> &$id {
                &self.id
            }

            fn set_id(&mut self, id: $id) {
                self.id = id;
            }

            fn name(&self) -> &str {
                &self.name
            }

            fn aliases(&self) -> &[String] {
                &self.aliases
            }

            fn aliases_mut(&mut self) -> &mut Vec<String> {
                &mut self.aliases
            }

            fn set_name(&mut self, name: String) {
                self.name = name;
            }

            fn with_looks_of(&self, other: &Self) -> Self {
                let mut entry = self.clone();
                entry.color = other.color;
                $looks(&mut entry, other);
                entry
            }

            fn absorb(&mut self, other: &Self) {
                absorb_words(&mut self.definition, &other.definition);
                self.color = self.color.or(other.color);
                for (key, value) in &other.extra {
                    self.extra.entry(key.as_str()).or_insert_with(|| value.clone());
                }
                $absorb(self, other);
            }

            fn list(codebook: &Codebook) -> &[Self] {
                &codebook.$list
            }

            fn list_mut(codebook: &mut Codebook) -> &mut Vec<Self> {
                &mut codebook.$list
            }

            fn change(at: usize, before: Option<Self>, after: Option<Self>) -> Change {
                Change::$entry { at, before, after }
            }
        }
    };
}

named!(Speaker, SpeakerId, speakers, |_: &mut Speaker, _: &Speaker| {}, |kept: &mut Speaker, other: &Speaker| {
    kept.organization = kept.organization.take().or_else(|| other.organization.clone());
    let new = other.memberships.iter().filter(|membership| !kept.memberships.contains(membership)).cloned();
    let new = new.collect::<Vec<_>>();
    kept.memberships.extend(new);
});
named!(
    Organization,
    OrganizationId,
    organizations,
    |_: &mut Organization, _: &Organization| {},
    |_: &mut Organization, _: &Organization| {}
);
named!(
    Concept,
    ConceptId,
    concepts,
    |concept: &mut Concept, other: &Concept| concept.key = other.key,
    |kept: &mut Concept, other: &Concept| {
        kept.parent = kept.parent.take().or_else(|| other.parent.clone());
        kept.key = kept.key.or(other.key);
        let new = other.examples.iter().filter(|example| !kept.examples.contains(example)).cloned().collect::<Vec<_>>();
        kept.examples.extend(new);
    }
);
named!(Role, RoleId, roles, |_: &mut Role, _: &Role| {}, |_: &mut Role, _: &Role| {});

/// Puts paragraphs after other paragraphs, without those that are there already.
pub(crate) fn absorb_words(kept: &mut String, other: &str) {
    for paragraph in other.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty()) {
        if kept.split("\n\n").any(|known| known == paragraph) {
            continue;
        }
        if !kept.is_empty() {
            kept.push_str("\n\n");
        }
        kept.push_str(paragraph);
    }
}
