//! The words of JSON-LD: W3C's, and Ascribe's own.

use serde_json::{Value, json};

/// W3C's context.
pub(crate) const ANNO: &str = "http://www.w3.org/ns/anno.jsonld";
/// What the prefix `ascribe:` stands for.
pub(crate) const NAMESPACE: &str = "https://github.com/ascribe-app/ascribe/ns#";
/// What comes before a statement's id to make it an IRI.
pub(crate) const STATEMENT: &str = "urn:ascribe:statement:";
/// What comes before an article's id to make it an IRI.
pub(crate) const ARTICLE_SOURCE: &str = "urn:ascribe:article:";
/// Why the annotation was made: to say whose words they are.
pub(crate) const MOTIVATION: &str = "identifying";

pub(crate) const KIND: &str = "ascribe:kind";
pub(crate) const REVIEW: &str = "ascribe:review";
pub(crate) const CUE: &str = "ascribe:cue";
pub(crate) const SPEAKER_MENTION: &str = "ascribe:speakerMention";
pub(crate) const QUOTED: &str = "ascribe:quoted";
pub(crate) const TYPE: &str = "ascribe:type";
pub(crate) const ANSWERS: &str = "ascribe:answers";
pub(crate) const VERSION: &str = "ascribe:codebookVersion";
pub(crate) const ADJUDICATES: &str = "ascribe:adjudicates";
pub(crate) const SUGGESTION: &str = "ascribe:suggestion";
pub(crate) const PROPOSALS: &str = "ascribe:proposals";
pub(crate) const REASONS: &str = "reasons";
pub(crate) const EVIDENCE: &str = "evidence";
pub(crate) const IS: &str = "ascribe:is";
pub(crate) const ENTRY: &str = "ascribe:entry";
pub(crate) const STANCE: &str = "ascribe:stance";
pub(crate) const ARTICLE: &str = "ascribe:article";
pub(crate) const CODEBOOK: &str = "ascribe:codebook";

/// Gives the `@context` of our files.
pub(crate) fn context() -> Value {
    json!([ANNO, { "ascribe": NAMESPACE }])
}
