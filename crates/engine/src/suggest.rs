//! From what the engine found to what a project keeps: findings become suggested statements.

use crate::known_speakers;
use crate::proposals::of_findings;
use ascribe_analysis::{Attribution, Entity, EntityId, MentionForm, Reading, StatementFinding};
use ascribe_annotation::decide::Replaced;
use ascribe_annotation::{
    Additions, Article, ArticleId, Codebook, Coder, Edit, Organization, OrganizationId, Project, Review, Speaker,
    SpeakerId, Statement, StatementId, StatementKind, Suggestion, Timestamp, decide,
};
use ascribe_language::NameKind;
use ascribe_text::Span;
use serde_json::Map;

/// Adds an article with the statements found in it; `None` where the project has the article already.
///
/// A speaker whom the project has under another spelling is that speaker.
#[must_use]
pub fn suggest(project: &Project, article: Article, reading: &Reading, at: &Timestamp) -> Option<Edit> {
    let mut additions = suggestions(&article, reading, at);
    known_speakers::recognize(&project.codebook, reading, &mut additions.codebook.speakers);
    decide::add_article(project, article, additions)
}

/// Renews the suggestions of an article that was read again; decisions stay. `None` where nothing changes.
#[must_use]
pub fn suggest_again(project: &Project, article: &Article, reading: &Reading, at: &Timestamp) -> Option<Edit> {
    let mut additions = suggestions(article, reading, at);
    known_speakers::recognize(&project.codebook, reading, &mut additions.codebook.speakers);
    decide::renew_suggestions(project, &article.id, additions)
}

/// Gives statements that were suggested before anybody looked for positions the proposals of a new reading; nothing else of them
/// changes. `None` where none lacks them.
#[must_use]
pub fn propose_late(project: &Project, article: &Article, reading: &Reading, at: &Timestamp) -> Option<Edit> {
    if reading.positions.is_empty() {
        return None;
    }
    decide::add_proposals(project, &article.id, &suggestions(article, reading, at).statements)
}

/// Puts a new text in the place of an article's, with what was found in the new one; what was decided is carried over.
///
/// A title that somebody gave the article stays. `None` where the text is the same, or is another article's.
#[must_use]
pub fn suggest_in_place(
    project: &Project,
    id: &ArticleId,
    new: Article,
    reading: &Reading,
    at: &Timestamp,
) -> Option<Replaced> {
    let old = project.article(id)?;
    let title = given_title(old).map_or(new.title.clone(), str::to_owned);
    let mut additions = suggestions(&new, reading, at);
    known_speakers::recognize(&project.codebook, reading, &mut additions.codebook.speakers);
    decide::replace_text(project, id, Article { title, ..new }, Some(additions))
}

/// Gives the title of an article where it is not the one that its text says by itself.
fn given_title(article: &Article) -> Option<&str> {
    let printed = Article::new(article.text.as_str(), article.blocks.clone()).title;
    (article.title != printed).then_some(article.title.as_str())
}

/// Turns a reading into suggested statements of the coder "Ascribe", with the speakers and organisations they name.
///
/// The same article and reading give the same ids. Nothing here looks at a project: whether a speaker is known already is
/// settled by [`suggest`].
#[must_use]
pub fn suggestions(article: &Article, reading: &Reading, at: &Timestamp) -> Additions {
    let mut cast = Cast { article, reading, codebook: Codebook::default() };
    let mut used = Vec::new();
    let findings = reading.statements.iter().zip(0..).filter(|(finding, _)| !finding.parts.is_empty());
    let statements = findings
        .map(|(finding, place)| Statement {
            proposals: of_findings(reading.positions.iter().filter(|position| position.statement == place)),
            ..statement(&mut cast, next_id(&mut used, article, finding), finding, at)
        })
        .collect();
    Additions { codebook: cast.codebook, statements }
}

/// Names a statement by where it stands; a second one at the same place gets a number.
fn next_id(used: &mut Vec<String>, article: &Article, finding: &StatementFinding) -> StatementId {
    let start = finding.parts.first().map_or(0, |part| part.start);
    let end = finding.parts.last().map_or(0, |part| part.end);
    let place = format!("{}.{start}-{end}", article.id);
    let before = used.iter().filter(|other| **other == place).count();
    let id = if before == 0 { place.clone().into() } else { format!("{place}.{}", before + 1).into() };
    used.push(place);
    id
}

fn statement(cast: &mut Cast<'_>, id: StatementId, finding: &StatementFinding, at: &Timestamp) -> Statement {
    let speakers = cast.speakers(&finding.attribution);
    let organization = speakers.first().and_then(|speaker| cast.codebook.speaker(speaker)?.organization.clone());
    Statement {
        kind: kind(finding.kind),
        quoted: finding.quoted.clone(),
        cue: finding.attribution.cue,
        speaker_mention: finding.attribution.speaker_mention,
        speakers,
        organization,
        review: Review::Suggested,
        coder: Coder::Ascribe,
        suggestion: Some(suggestion(finding)),
        created: at.clone(),
        modified: at.clone(),
        ..Statement::new(id, cast.article.id.clone(), finding.parts.clone())
    }
}

fn suggestion(finding: &StatementFinding) -> Suggestion {
    Suggestion {
        rule: finding.attribution.rule.clone(),
        confidence: finding.attribution.confidence.value(),
        evidence: finding.attribution.evidence.clone(),
        speech: finding.speech,
        nested: finding.nested,
        extra: Map::new(),
    }
}

fn kind(kind: ascribe_analysis::StatementKind) -> StatementKind {
    match kind {
        ascribe_analysis::StatementKind::Direct => StatementKind::Direct,
        ascribe_analysis::StatementKind::Indirect => StatementKind::Indirect,
        ascribe_analysis::StatementKind::Mixed => StatementKind::Mixed,
    }
}

/// Words that stand for somebody without saying who.
const PRONOUNS: [&str; 16] = [
    "he", "she", "it", "they", "we", "i", "you", "who", "which", "that", "this", "these", "those", "one", "some",
    "others",
];

/// Who speaks in one article, as the codebook will know them.
struct Cast<'a> {
    article: &'a Article,
    reading: &'a Reading,
    codebook: Codebook,
}

impl Cast<'_> {
    fn speakers(&mut self, attribution: &Attribution) -> Vec<SpeakerId> {
        let mut speakers = Vec::new();
        for id in &attribution.speakers {
            let Some(speaker) = self.entity_speaker(*id) else { continue };
            if !speakers.contains(&speaker) {
                speakers.push(speaker);
            }
        }
        if speakers.is_empty() {
            let mention = attribution.speaker_mention.map(|span| self.words(span)).unwrap_or_default();
            speakers.extend(attribution.speaker.as_deref().and_then(|name| self.unnamed_speaker(name, &mention)));
        }
        speakers
    }

    fn entity_speaker(&mut self, id: EntityId) -> Option<SpeakerId> {
        let entity = self.reading.entities.get(id.0 as usize)?;
        let speaker = SpeakerId::of_name(&entity.name);
        if self.codebook.speaker(&speaker).is_none() {
            let organization = self.organization_of(entity);
            let aliases = self.spellings(entity);
            let entry = Speaker { aliases, organization, ..Speaker::new(speaker.clone(), entity.name.as_str()) };
            self.codebook.speakers.push(entry);
        }
        Some(speaker)
    }

    /// Takes "a senior official" for a speaker; a bare pronoun stays unknown. The name goes without its article, and with it
    /// is another spelling: so people write it, see [`Speaker::shown_name`].
    fn unnamed_speaker(&mut self, words: &str, mention: &str) -> Option<SpeakerId> {
        let name = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() || PRONOUNS.contains(&name.to_lowercase().as_str()) {
            return None;
        }
        let speaker = SpeakerId::of_name(&name);
        if self.codebook.speaker(&speaker).is_none() {
            self.codebook.speakers.push(Speaker::new(speaker.clone(), name.as_str()));
        }
        let entry = self.codebook.speakers.iter_mut().find(|entry| entry.id == speaker);
        let spelled = mention.to_lowercase();
        if let Some(entry) = entry.filter(|entry| entry.is_with_article(&spelled)) {
            // "An official" says more of who it is than "the official", who was called otherwise before.
            let is_known = entry.aliases.iter().any(|alias| !alias.starts_with("the ") || spelled.starts_with("the "));
            if !is_known {
                entry.aliases = vec![spelled.replace(&name.to_lowercase(), &name)];
            }
        }
        Some(speaker)
    }

    /// Gives the other full names that the article uses, and the letters of a body. A surname alone may be somebody else's in
    /// another article.
    fn spellings(&self, entity: &Entity) -> Vec<String> {
        let mut spellings = Vec::new();
        for mention in entity.mentions.iter().filter(|mention| mention.form == MentionForm::Name) {
            let name = self.words(mention.span);
            let are_letters = entity.kind == NameKind::Organization && name.chars().all(|letter| letter.is_uppercase());
            if (name.contains(' ') || are_letters) && name != entity.name && !spellings.contains(&name) {
                spellings.push(name);
            }
        }
        spellings
    }

    /// Gives the organisation that a speaker is, or that its role names ("spokesman for the Harbour Board").
    fn organization_of(&mut self, entity: &Entity) -> Option<OrganizationId> {
        if entity.kind == NameKind::Organization {
            return Some(self.organization(&entity.name));
        }
        let organizations = self.reading.entities.iter().filter(|other| other.kind == NameKind::Organization);
        let names = organizations.map(|other| other.name.as_str()).filter(|name| !is_like_a_people(name));
        let named = names.filter(|name| entity.roles.iter().any(|role| holds_words(role, name)));
        named.max_by_key(|name| name.len()).map(|name| self.organization(name))
    }

    fn organization(&mut self, name: &str) -> OrganizationId {
        let organization = OrganizationId::of_name(name);
        if self.codebook.organization(&organization).is_none() {
            self.codebook.organizations.push(Organization::new(organization.clone(), name));
        }
        organization
    }

    fn words(&self, span: Span) -> String {
        let words = self.article.text.get(span.range()).unwrap_or_default();
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// Endings of words that name a people as a rule ("Belmoran president"): taken for an organisation they would be wrong.
const PEOPLE: [&str; 3] = ["an", "ish", "ese"];

fn is_like_a_people(name: &str) -> bool {
    !name.contains(' ') && PEOPLE.iter().any(|ending| name.ends_with(ending))
}

/// Tells whether `name` stands in `role` as words of its own.
fn holds_words(role: &str, name: &str) -> bool {
    let inside = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
    role.match_indices(name)
        .any(|(at, _)| !inside(role[..at].chars().next_back()) && !inside(role[at + name.len()..].chars().next()))
}
