//! Measures tags and trees from raw text: our own tokens and sentences, aligned to the treebank's by characters.

use crate::conllu::Tree;
use crate::score_names::{Tally, f1};
use ascribe_language::model::read_tokens;
use ascribe_language::{Models, Relation, read_with};
use ascribe_text::{Document, Span};
use std::collections::BTreeMap;

/// Tallies of aligned words, as in the CoNLL 2018 shared task: right, found, wanted.
#[derive(Default)]
pub(crate) struct Outcome {
    tags: Tally,
    heads: Tally,
    labelled: Tally,
    relations: BTreeMap<Relation, Tally>,
}

/// The relations that Ascribe asks for.
const ASKED: [Relation; 4] = [Relation::Subject, Relation::ClausalComplement, Relation::Apposition, Relation::Conjunct];

impl Outcome {
    /// Gives the cells of a table row.
    pub(crate) fn cells(&self) -> Vec<String> {
        let asked = ASKED.map(|relation| self.relations.get(&relation).copied().unwrap_or_default());
        [self.tags, self.heads, self.labelled]
            .into_iter()
            .chain(asked)
            .map(|tally| format!("{:.1}", f1(tally)))
            .collect()
    }
}

/// Reads each document of a treebank from its raw text and compares.
pub(crate) fn score(trees: &[Tree], models: &Models) -> Outcome {
    let mut outcome = Outcome::default();
    let mut start = 0;
    for end in 1..=trees.len() {
        if end == trees.len() || trees[end].new_document {
            compare(&trees[start..end], models, &mut outcome);
            start = end;
        }
    }
    outcome
}

/// Reads each sentence of a treebank from its own tokens and compares.
pub(crate) fn score_given_tokens(trees: &[Tree], models: &Models) -> Outcome {
    let mut outcome = Outcome::default();
    for tree in trees {
        let forms: Vec<&str> = tree.nodes.iter().map(|node| node.form.as_str()).collect();
        let (tags, dependencies) = read_tokens(models, &forms);
        for tally in [&mut outcome.tags, &mut outcome.heads, &mut outcome.labelled] {
            tally[1] += forms.len();
            tally[2] += forms.len();
        }
        for (index, node) in tree.nodes.iter().enumerate() {
            outcome.relations.entry(node.relation).or_default()[2] += 1;
            outcome.tags[0] += usize::from(tags.get(index) == Some(&node.upos));
            let Some(found) = dependencies.get(index) else { continue };
            let is_head = found.head.map(|head| head as usize) == node.head;
            let is_right = is_head && found.relation == node.relation;
            outcome.heads[0] += usize::from(is_head);
            outcome.labelled[0] += usize::from(is_right);
            let relation = outcome.relations.entry(found.relation).or_default();
            relation[0] += usize::from(is_right);
            relation[1] += 1;
        }
    }
    outcome
}

/// One word of a treebank at its place in the text.
struct Placed {
    span: Span,
    /// Where the head stands; `None` for the head of a sentence.
    head: Option<Span>,
    tag: u8,
    relation: Relation,
}

fn compare(trees: &[Tree], models: &Models, outcome: &mut Outcome) {
    let (text, wanted) = place(trees);
    let document = Document::from_text(text);
    let language = read_with(models, &document);
    let tokens = document.tokens();
    let by_span: BTreeMap<Span, usize> = tokens.iter().enumerate().map(|(index, token)| (token.span, index)).collect();
    for tally in [&mut outcome.tags, &mut outcome.heads, &mut outcome.labelled] {
        tally[1] += tokens.len();
        tally[2] += wanted.len();
    }
    for dependency in &language.dependencies {
        outcome.relations.entry(dependency.relation).or_default()[1] += 1;
    }
    for word in &wanted {
        let relation = outcome.relations.entry(word.relation).or_default();
        relation[2] += 1;
        let Some(&index) = by_span.get(&word.span) else { continue };
        outcome.tags[0] += usize::from(language.tags.get(index).is_some_and(|tag| tag.code() == word.tag));
        let Some(found) = language.dependencies.get(index) else { continue };
        let head = found.head.and_then(|head| tokens.get(head as usize)).map(|token| token.span);
        let (is_head, is_relation) = (head == word.head, found.relation == word.relation);
        outcome.heads[0] += usize::from(is_head);
        outcome.labelled[0] += usize::from(is_head && is_relation);
        relation[0] += usize::from(is_head && is_relation);
    }
}

/// Puts the words of a document together to its text.
fn place(trees: &[Tree]) -> (String, Vec<Placed>) {
    let mut text = String::new();
    let mut placed = Vec::new();
    for tree in trees {
        if tree.new_paragraph && !text.is_empty() {
            text.truncate(text.trim_end().len());
            text.push_str("\n\n");
        }
        let spans: Vec<Span> = tree
            .nodes
            .iter()
            .map(|node| {
                let start = text.len();
                text.push_str(&node.form);
                let span = Span::from_range(start..text.len());
                if !node.glued {
                    text.push(' ');
                }
                span
            })
            .collect();
        placed.extend(tree.nodes.iter().zip(&spans).map(|(node, &span)| Placed {
            span,
            head: node.head.and_then(|head| spans.get(head)).copied(),
            tag: node.upos.code(),
            relation: node.relation,
        }));
    }
    (text, placed)
}
