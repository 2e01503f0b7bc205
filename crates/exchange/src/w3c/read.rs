//! From an annotation to a statement.

use super::body::{self, Origin};
use super::rest::Rest;
use super::vocabulary::{
    self, ADJUDICATES, ANNO, ANSWERS, CUE, EVIDENCE, KIND, MOTIVATION, PROPOSALS, QUOTED, REVIEW, SPEAKER_MENTION,
    STATEMENT, SUGGESTION, TYPE, VERSION,
};
use super::{agent, place, proposal, target};
use crate::Rejected;
use crate::json::{Properties, Truth};
use crate::texts::{ArticleText, Texts};
use crate::{scheme, words};
use ascribe_annotation::{
    ArticleId, Codebook, Coder, Concept, ConceptId, Organization, OrganizationId, Review, Role, RoleId, Speaker,
    SpeakerId, Statement, StatementId, StatementKind, Suggestion, Timestamp,
};
use ascribe_text::{Span, in_order};
use serde_json::{Map, Value, json};

/// Reads annotations one by one, and gathers the codebook entries that they name.
pub(crate) struct Reader<'t, 'p> {
    texts: &'t Texts<'p>,
    entries: Entries,
}

impl<'t, 'p> Reader<'t, 'p> {
    /// Begins with the codebook that came with the annotations.
    pub(crate) fn new(texts: &'t Texts<'p>, codebook: Codebook) -> Self {
        Self { texts, entries: Entries { codebook } }
    }

    /// Gives the codebook with everything that the annotations named.
    pub(crate) fn codebook(self) -> Codebook {
        self.entries.codebook
    }

    /// Reads one annotation.
    pub(crate) fn statement(&mut self, annotation: Value) -> Result<Statement, Rejected> {
        let id = id(&annotation);
        let mut annotation = Properties::of(annotation)?;
        let mut rest = Rest::default();
        let (text, parts) = self.words(&mut annotation, &mut rest)?;
        let statement = Statement::new(id, text.article.id.clone(), parts);
        self.said(statement, text, annotation, rest)
    }

    /// Reads an annotation without a target: a statement of this article that has no place in it.
    pub(crate) fn statement_without_place(
        &mut self,
        text: &ArticleText<'_>,
        annotation: Value,
    ) -> Result<Statement, Rejected> {
        let statement = Statement::new(id(&annotation), text.article.id.clone(), Vec::new());
        self.said(statement, text, Properties::of(annotation)?, Rest::default())
    }

    /// Reads what is said about the words.
    fn said(
        &mut self,
        mut statement: Statement,
        text: &ArticleText<'_>,
        mut annotation: Properties,
        mut rest: Rest,
    ) -> Result<Statement, Rejected> {
        read_places(&mut statement, text, &mut annotation, &mut rest)?;
        let origin = if annotation.has(REVIEW) { Origin::Ascribe } else { Origin::Foreign };
        read_decision(&mut statement, &mut annotation, &mut rest)?;
        if let Some(suggestion) = annotation.object(SUGGESTION)? {
            statement.suggestion = Some(read_suggestion(text, suggestion, &mut rest)?);
        }
        statement.proposals = proposal::read_all(text, annotation.list(PROPOSALS))?;
        let kept = body::read(bodies(&mut annotation), origin, &mut statement, &mut self.entries, &mut rest)?;
        statement.extra = leftovers(annotation, kept, rest);
        Ok(statement)
    }

    /// Finds the words of all targets; they must stand in one article.
    fn words(
        &self,
        annotation: &mut Properties,
        rest: &mut Rest,
    ) -> Result<(&'t ArticleText<'p>, Vec<Span>), Rejected> {
        let mut article = None;
        let mut parts = Vec::new();
        for (at, value) in annotation.list("target").into_iter().enumerate() {
            let path = if at == 0 { "target".to_owned() } else { format!("target/{at}") };
            let (text, span) = target::read(self.texts, value, rest).map_err(|rejected| rejected.inside(&path))?;
            if article.is_some_and(|first: &ArticleText<'_>| first.article.id != text.article.id) {
                return Err(Rejected::new(path, "the parts of one statement must stand in one article"));
            }
            article = Some(text);
            parts.push(span);
        }
        let parts = in_order(parts, |part: &Span| part.order());
        let overlap = parts.windows(2).any(|pair| matches!(pair, [first, second] if first.overlaps(*second)));
        match article {
            _ if overlap => Err(Rejected::new("target", "the parts of one statement must not overlap")),
            Some(text) => Ok((text, parts)),
            None => Err(Rejected::new("target", "a target is missing")),
        }
    }
}

/// The codebook as annotations add to it. An entry is known by its id, or by its name where there is no id.
pub(crate) struct Entries {
    codebook: Codebook,
}

impl Entries {
    /// Finds a speaker, or takes it up.
    pub(super) fn speaker(&mut self, id: Option<String>, name: &str) -> SpeakerId {
        let Some(id) = id.map(SpeakerId::from) else { return self.codebook.speaker_for(name) };
        if self.codebook.speaker(&id).is_none() {
            self.codebook.speakers.push(Speaker::new(id.clone(), name));
        }
        id
    }

    /// Finds an organisation, or takes it up.
    pub(super) fn organization(&mut self, id: Option<String>, name: &str) -> OrganizationId {
        let Some(id) = id.map(OrganizationId::from) else { return self.codebook.organization_for(name) };
        if self.codebook.organization(&id).is_none() {
            self.codebook.organizations.push(Organization::new(id.clone(), name));
        }
        id
    }

    /// Finds a role, or takes it up.
    pub(super) fn role(&mut self, id: Option<String>, name: &str) -> RoleId {
        let Some(id) = id.map(RoleId::from) else { return self.codebook.role_for(name) };
        if self.codebook.role(&id).is_none() {
            self.codebook.roles.push(Role::new(id.clone(), name));
        }
        id
    }

    /// Finds a concept, or takes it up.
    pub(super) fn concept(&mut self, id: Option<String>, name: &str) -> ConceptId {
        let Some(id) = id.map(ConceptId::from) else { return self.codebook.concept_for(name) };
        if self.codebook.concept(&id).is_none() {
            self.codebook.concepts.push(Concept::new(id.clone(), name));
        }
        id
    }
}

/// Gives the annotation's id; one without is named by its content, so that it is the same when it comes again.
fn id(annotation: &Value) -> StatementId {
    match annotation.get("id").and_then(Value::as_str) {
        Some(id) if !id.is_empty() => id.strip_prefix(STATEMENT).unwrap_or(id).into(),
        _ => ArticleId::of_text(&annotation.to_string()).as_str().into(),
    }
}

/// Reads kind and the places beside the words.
fn read_places(
    statement: &mut Statement,
    text: &ArticleText<'_>,
    annotation: &mut Properties,
    rest: &mut Rest,
) -> Result<(), Rejected> {
    statement.kind = annotation.word(KIND, words::KINDS)?.unwrap_or_else(|| guess_kind(text, &statement.parts));
    statement.quoted = place::read_all(text, QUOTED, annotation, rest)?;
    statement.cue = place::read(text, CUE, annotation, rest)?;
    statement.speaker_mention = place::read(text, SPEAKER_MENTION, annotation, rest)?;
    Ok(())
}

/// Reads who decided what, and when.
fn read_decision(statement: &mut Statement, annotation: &mut Properties, rest: &mut Rest) -> Result<(), Rejected> {
    statement.coder = agent::read(annotation, rest)?;
    statement.review = annotation.word(REVIEW, words::REVIEWS)?.unwrap_or(default_review(&statement.coder));
    if let Some(type_id) = annotation.text(TYPE)? {
        statement.type_id = type_id.into();
    }
    statement.answers = scheme::read_answers(annotation, ANSWERS)?;
    statement.codebook = annotation.text(VERSION)?.map(Into::into);
    statement.adjudicates = annotation.texts(ADJUDICATES)?.into_iter().map(StatementId::from).collect();
    statement.created = moment(annotation, "created")?;
    statement.modified = moment(annotation, "modified")?;
    Ok(())
}

fn default_review(coder: &Coder) -> Review {
    match coder {
        Coder::Ascribe => Review::Suggested,
        Coder::Person(_) => Review::Confirmed,
    }
}

/// Opening marks that show that the words are the speaker's own.
const OPENING_MARKS: [char; 6] = ['“', '„', '«', '"', '‘', '\''];

/// Takes words that begin with or right after an opening mark for the speaker's own.
fn guess_kind(text: &ArticleText<'_>, parts: &[Span]) -> StatementKind {
    let start = parts.first().copied().unwrap_or_default();
    let before = text.words(Span::new(0, start.start)).chars().next_back();
    let first = text.words(start).chars().next();
    let marked = [before, first].into_iter().flatten().any(|character| OPENING_MARKS.contains(&character));
    if marked { StatementKind::Direct } else { StatementKind::Indirect }
}

fn read_suggestion(
    text: &ArticleText<'_>,
    mut suggestion: Properties,
    rest: &mut Rest,
) -> Result<Suggestion, Rejected> {
    let evidence = place::read_all(text, EVIDENCE, &mut suggestion, rest);
    let known = evidence.and_then(|evidence| {
        Ok(Suggestion {
            rule: suggestion.text("rule")?.unwrap_or_default(),
            confidence: suggestion.number("confidence")?,
            evidence,
            speech: suggestion.truth("speech", Truth::Yes)?,
            nested: suggestion.truth("nested", Truth::No)?,
            extra: Map::new(),
        })
    });
    let known = known.map_err(|rejected| rejected.inside(SUGGESTION))?;
    Ok(Suggestion { extra: suggestion.rest(), ..known })
}

fn moment(annotation: &mut Properties, key: &str) -> Result<Timestamp, Rejected> {
    Ok(annotation.text(key)?.unwrap_or_default().into())
}

/// Gives the bodies as a list; `bodyValue` is W3C's short form of one.
fn bodies(annotation: &mut Properties) -> Vec<Value> {
    let mut bodies = annotation.list("body");
    bodies.extend(annotation.take("bodyValue").map(|value| json!({ "type": "TextualBody", "value": value })));
    bodies
}

/// Gathers everything that Ascribe does not know.
fn leftovers(mut annotation: Properties, bodies: Vec<Value>, rest: Rest) -> Map<String, Value> {
    annotation.take("id");
    annotation.skip_word("type", "Annotation");
    annotation.skip_word("motivation", MOTIVATION);
    annotation.skip_word("@context", ANNO);
    annotation.skip("@context", &vocabulary::context());
    annotation.put_list("body", bodies);
    let mut extra = annotation.rest();
    rest.store(&mut extra);
    extra
}
