//! The errors of trees by class: which relations are missed or misnamed, and what stands in their place.

use crate::conllu::Tree;
use ascribe_language::model::read_tokens;
use ascribe_language::{Models, Relation};
use std::collections::BTreeMap;

/// Relations with a line of their own.
const LINES: usize = 14;

/// What became of the words that have one relation in the treebank.
#[derive(Default)]
struct Fate {
    all: usize,
    /// The right head, another name; by name.
    misnamed: BTreeMap<Relation, usize>,
    /// Another head, the same name.
    misplaced: usize,
    /// Another head and another name.
    lost: usize,
}

impl Fate {
    fn errors(&self) -> usize {
        self.misplaced + self.lost + self.misnamed.values().sum::<usize>()
    }

    fn line(&self, relation: Relation) -> String {
        let mut names: Vec<(&Relation, &usize)> = self.misnamed.iter().collect();
        names.sort_by_key(|&(name, count)| (std::cmp::Reverse(count), name));
        let names: Vec<String> =
            names.iter().take(3).map(|(name, count)| format!("{} {count}", name.label())).collect();
        let misnamed: usize = self.misnamed.values().sum();
        format!(
            "| {} | {} | {} | {} | {misnamed} ({}) | {} |\n",
            relation.label(),
            self.all,
            self.errors(),
            self.misplaced,
            names.join(", "),
            self.lost
        )
    }
}

/// Reads each sentence from the treebank's own tokens; gives a table, the relations with most errors first.
pub(crate) fn errors(trees: &[Tree], models: &Models) -> String {
    let mut fates: BTreeMap<Relation, Fate> = BTreeMap::new();
    for tree in trees {
        let forms: Vec<&str> = tree.nodes.iter().map(|node| node.form.as_str()).collect();
        let (_, dependencies) = read_tokens(models, &forms);
        for (node, found) in tree.nodes.iter().zip(&dependencies) {
            let fate = fates.entry(node.relation).or_default();
            fate.all += 1;
            let is_head = found.head.map(|head| head as usize) == node.head;
            match (is_head, found.relation == node.relation) {
                (true, true) => {}
                (true, false) => *fate.misnamed.entry(found.relation).or_default() += 1,
                (false, true) => fate.misplaced += 1,
                (false, false) => fate.lost += 1,
            }
        }
    }
    let mut lines: Vec<(Relation, &Fate)> = fates.iter().map(|(&relation, fate)| (relation, fate)).collect();
    lines.sort_by_key(|(_, fate)| std::cmp::Reverse(fate.errors()));
    let head = "| relation | words | errors | other head | other name | both |\n|---|---|---|---|---|---|\n";
    lines.iter().take(LINES).fold(head.to_owned(), |page, (relation, fate)| page + &fate.line(*relation))
}
