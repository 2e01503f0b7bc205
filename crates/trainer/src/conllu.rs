//! Trees in the CoNLL-U form of Universal Dependencies.

use ascribe_language::{Relation, Upos};

/// One token of a treebank.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    /// As written.
    pub(crate) form: String,
    /// Part of speech.
    pub(crate) upos: Upos,
    /// Index of the head in the sentence; `None` for the root.
    pub(crate) head: Option<usize>,
    /// Relation to the head.
    pub(crate) relation: Relation,
    /// No space follows.
    pub(crate) glued: bool,
}

/// One sentence of a treebank.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tree {
    /// The tokens in order.
    pub(crate) nodes: Vec<Node>,
    /// Begins a new document.
    pub(crate) new_document: bool,
    /// Begins a new paragraph.
    pub(crate) new_paragraph: bool,
    /// The document's name.
    pub(crate) document: String,
}

/// Reads a treebank.
pub(crate) fn read(text: &str) -> Vec<Tree> {
    let mut trees = Vec::new();
    let mut tree = Tree::default();
    let mut document = String::new();
    let mut glued_range: Option<(usize, bool)> = None;
    for line in text.lines() {
        if line.is_empty() {
            if !tree.nodes.is_empty() {
                tree.document.clone_from(&document);
                trees.push(std::mem::take(&mut tree));
            }
            tree = Tree::default();
        } else if let Some(comment) = line.strip_prefix('#') {
            let comment = comment.trim();
            if let Some(name) = comment.strip_prefix("newdoc id = ") {
                tree.new_document = true;
                name.clone_into(&mut document);
            }
            tree.new_paragraph |= comment.starts_with("newpar");
        } else {
            let fields: Vec<&str> = line.split('\t').collect();
            let [id, form, _, upos, _, _, head, relation, _, misc] = fields[..] else { continue };
            let space_after = !misc.split('|').any(|part| part == "SpaceAfter=No");
            if let Some((_, last)) = id.split_once('-') {
                // A range: its parts stand together, and its own space counts after the last.
                glued_range = last.parse().ok().map(|last| (last, !space_after));
                continue;
            }
            let Ok(number) = id.parse::<usize>() else { continue };
            let glued = match glued_range {
                Some((last, glued)) if number == last => {
                    glued_range = None;
                    glued
                }
                Some(_) => true,
                None => !space_after,
            };
            tree.nodes.push(Node {
                form: form.to_owned(),
                upos: Upos::from_label(upos).unwrap_or(Upos::Other),
                head: head.parse::<usize>().ok().and_then(|head| head.checked_sub(1)),
                relation: relation_of(relation),
                glued,
            });
        }
    }
    if !tree.nodes.is_empty() {
        trees.push(tree);
    }
    trees
}

/// Finds our relation for one of the treebank: itself, or without its subtype.
fn relation_of(label: &str) -> Relation {
    Relation::from_label(label)
        .or_else(|| Relation::from_label(label.split(':').next().unwrap_or(label)))
        .unwrap_or(Relation::Other)
}
