//! From a document and models to tags, names and trees.

use crate::model::kinds;
use crate::model::models::{Models, NameModel, TreeModel, WordModel};
use crate::model::words::Word;
use crate::model::{parser, recognizer, relations, tagger};
use crate::{Dependency, Name, Relation, Upos};
use ascribe_text::{Document, Sentence};

/// What the models say of a document; empty where a model is missing.
#[derive(Clone, Debug, Default)]
pub(crate) struct Findings {
    pub(crate) tags: Vec<Upos>,
    pub(crate) names: Option<Vec<Name>>,
    pub(crate) dependencies: Vec<Dependency>,
}

/// The words of a document, all sentences one after the other, and where each sentence's begin and end.
struct Sheet<'d> {
    document: &'d Document,
    words: Vec<Word>,
    tags: Vec<u8>,
}

/// Reads a document with the models at hand.
pub(crate) fn findings(models: &Models, document: &Document) -> Findings {
    let Some(model) = &models.words else { return Findings::default() };
    let sheet = Sheet::new(document, model);
    Findings {
        tags: sheet.tags.iter().map(|&tag| tagger::upos(tag)).collect(),
        names: models.names.as_ref().map(|names| sheet.names(model, names)),
        dependencies: models.trees.as_ref().map_or_else(Vec::new, |trees| sheet.dependencies(trees)),
    }
}

impl<'d> Sheet<'d> {
    fn new(document: &'d Document, model: &WordModel) -> Self {
        let words: Vec<Word> =
            document.tokens().iter().map(|token| Word::new(document.slice(token.span), Some(&model.lists))).collect();
        let mut tags = vec![Upos::Other.code(); words.len()];
        for sentence in document.sentences() {
            if let Some(slots) = tags.get_mut(range(sentence)) {
                slots.copy_from_slice(&tagger::tag(&model.tags, &words[range(sentence)]));
            }
        }
        Self { document, words, tags }
    }

    fn sentences(&self) -> Vec<&[Word]> {
        let slice = |sentence: &Sentence| self.words.get(range(sentence)).unwrap_or_default();
        self.document.sentences().iter().map(slice).collect()
    }

    fn names(&self, model: &WordModel, names: &NameModel) -> Vec<Name> {
        let labels = recognizer::recognize(&names.labels, Some(&model.lists), &self.sentences());
        let mut found = Vec::new();
        for (sentence, labels) in self.document.sentences().iter().zip(&labels) {
            let first = sentence.first_token as usize;
            let tokens = self.document.sentence_tokens(sentence);
            for (start, end, kind) in recognizer::names(labels) {
                let span = tokens[start].span.hull(tokens[end - 1].span);
                let kind = kinds::refine(names.kinds.as_ref(), &self.words, first + start..first + end, kind);
                found.push(Name { span, kind });
            }
        }
        found
    }

    fn dependencies(&self, trees: &TreeModel) -> Vec<Dependency> {
        let mut all = Vec::with_capacity(self.words.len());
        for sentence in self.document.sentences() {
            let range = range(sentence);
            all.resize(range.start, Dependency { head: None, relation: Relation::Root });
            all.extend(parse(trees, &self.words[range.clone()], &self.tags[range.clone()], range.start));
        }
        all.resize(self.words.len(), Dependency { head: None, relation: Relation::Root });
        all
    }
}

/// Tags and parses one sentence whose tokens are given; heads are indices into it. Empty where a model is missing.
#[must_use]
pub fn read_tokens(models: &Models, forms: &[&str]) -> (Vec<Upos>, Vec<Dependency>) {
    let Some(model) = &models.words else { return (Vec::new(), Vec::new()) };
    let words: Vec<Word> = forms.iter().map(|form| Word::new(form, Some(&model.lists))).collect();
    let tags = tagger::tag(&model.tags, &words);
    let dependencies = models.trees.as_ref().map_or_else(Vec::new, |trees| parse(trees, &words, &tags, 0));
    (tags.into_iter().map(tagger::upos).collect(), dependencies)
}

fn parse(trees: &TreeModel, words: &[Word], tags: &[u8], first: usize) -> Vec<Dependency> {
    let tokens: Vec<parser::Token> = words.iter().zip(tags).map(|(word, &tag)| parser::Token::new(word, tag)).collect();
    let heads = parser::heads(&trees.arcs, &tokens);
    let named = relations::relations(&trees.relations, &tokens, &heads);
    (0..tokens.len()).map(|index| dependency(first, &heads, &named, index)).collect()
}

fn range(sentence: &Sentence) -> std::ops::Range<usize> {
    sentence.first_token as usize..sentence.end_token as usize
}

fn dependency(first: usize, heads: &[usize], relations: &[u8], index: usize) -> Dependency {
    let head = heads.get(index).filter(|&&head| head < heads.len());
    let head = head.and_then(|&head| u32::try_from(first + head).ok());
    let named =
        relations.get(index).and_then(|&code| Relation::from_code(usize::from(code))).unwrap_or(Relation::Other);
    // The head of the sentence is its root and nothing else is, whatever the classifier said.
    let relation = match (head, named) {
        (None, _) => Relation::Root,
        (Some(_), Relation::Root) => Relation::Other,
        (Some(_), other) => other,
    };
    Dependency { head, relation }
}
