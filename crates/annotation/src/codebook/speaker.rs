//! Who speaks, and for whom at which time.

use super::{Color, OrganizationId, RoleId, SpeakerId};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A person, body or unnamed source that speaks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// Its name in the project.
    pub id: SpeakerId,
    /// The name to show.
    pub name: String,
    /// Other spellings that mean the same speaker.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// The organisation that a new statement of this speaker starts with, where no membership says otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organization: Option<OrganizationId>,
    /// For whom it spoke at which time, and as what.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub memberships: Vec<Membership>,
    /// Who it is, for coders.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub definition: String,
    /// Its colour, if a person chose one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub color: Option<Color>,
    /// Properties of a newer version or another program, kept as they came.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub extra: Map<String, Value>,
}

impl Speaker {
    /// Makes a speaker of whom only the name is known.
    #[must_use]
    pub fn new(id: SpeakerId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            aliases: Vec::new(),
            organization: None,
            memberships: Vec::new(),
            definition: String::new(),
            color: None,
            extra: Map::new(),
        }
    }

    /// Gives the name as people write it: "an official" for "official", where that spelling is known.
    #[must_use]
    pub fn shown_name(&self) -> &str {
        self.aliases.iter().find(|alias| self.is_with_article(alias)).unwrap_or(&self.name)
    }

    /// Tells whether words are the name with an article before it.
    #[must_use]
    pub fn is_with_article(&self, words: &str) -> bool {
        let Some((article, rest)) = words.split_once(' ') else { return false };
        matches!(article, "a" | "an" | "the") && rest.to_lowercase() == self.name.to_lowercase()
    }

    /// Gives the membership that holds on a day (ISO 8601, or its beginning), the latest begun first.
    ///
    /// Without a day only memberships without dates hold.
    #[must_use]
    pub fn membership_on(&self, day: Option<&str>) -> Option<&Membership> {
        let held = self.memberships.iter().filter(|membership| membership.holds_on(day));
        held.reduce(|best, other| if other.from > best.from { other } else { best })
    }

    /// Gives the organisation that a statement of that day starts with.
    #[must_use]
    pub fn organization_on(&self, day: Option<&str>) -> Option<&OrganizationId> {
        self.membership_on(day).map(|membership| &membership.organization).or(self.organization.as_ref())
    }
}

/// A time that a speaker spoke for an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    /// For whom.
    pub organization: OrganizationId,
    /// As what.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<RoleId>,
    /// The first day, as ISO 8601 ("2026-01-31", "2026"); `None` is always before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The last day; `None` is still.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// Properties of a newer version or another program, kept as they came.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub extra: Map<String, Value>,
}

impl Membership {
    /// Makes a membership at no particular time.
    #[must_use]
    pub fn new(organization: OrganizationId) -> Self {
        Self { organization, role: None, from: None, until: None, extra: Map::new() }
    }

    /// Tells whether it holds on a day. A bound that is shorter than a day ("2026") holds for all of its days.
    #[must_use]
    pub fn holds_on(&self, day: Option<&str>) -> bool {
        let Some(day) = day else { return self.from.is_none() && self.until.is_none() };
        let begun = self.from.as_deref().is_none_or(|from| day >= from || from.starts_with(day));
        let ended = self.until.as_deref().is_some_and(|until| day > until && !day.starts_with(until));
        begun && !ended
    }
}
