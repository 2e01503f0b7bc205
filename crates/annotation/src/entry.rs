//! What articles, speakers, organisations and concepts have in common: each stands in a list under an id.

use crate::{
    Article, Change, Codebook, Concept, ConceptId, EntryKind, Organization, OrganizationId, Speaker, SpeakerId,
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
    type Id: Clone + PartialEq + From<String>;

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
    /// Takes up other spellings.
    fn learn(&mut self, aliases: Vec<String>);
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

macro_rules! named {
    ($entry:ident, $id:ident, $list:ident) => {
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

            fn learn(&mut self, aliases: Vec<String>) {
                self.aliases.extend(aliases);
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

named!(Speaker, SpeakerId, speakers);
named!(Organization, OrganizationId, organizations);
named!(Concept, ConceptId, concepts);
