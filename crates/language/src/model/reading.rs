//! From a document and models to tags, names and trees.

use crate::model::context::Context;
use crate::model::headlines::{self, Recased};
use crate::model::kinds;
use crate::model::memory::Memory;
use crate::model::models::{Models, NameModel, TreeModel, WordModel};
use crate::model::recognize::Text;
use crate::model::settle::{self, Found, Page};
use crate::model::style::Style;
use crate::model::tagger::Tagger;
use crate::model::words::Word;
use crate::model::{recognize, recognizer, style, tagger};
use crate::{Dependency, Name, Relation, Upos};
use ascribe_text::{Document, Sentence};
use std::ops::Range;

/// What the models say of a document; empty where a model is missing.
#[derive(Clone, Debug, Default)]
pub(crate) struct Findings {
    pub(crate) tags: Vec<Upos>,
    pub(crate) names: Option<Vec<Name>>,
    pub(crate) dependencies: Vec<Dependency>,
}

/// The words of a document, all sentences one after the other.
struct Sheet<'d> {
    document: &'d Document,
    words: Vec<Word>,
    /// The numbers of the words in the memory.
    numbers: Vec<u32>,
    tags: Vec<u8>,
}

/// Reads a document with the models at hand.
pub(crate) fn findings(models: &Models, document: &Document) -> Findings {
    let Some(model) = &models.words else { return Findings::default() };
    let mut memory = models.memories.take();
    let sheet = Sheet::new(document, model, &mut memory);
    let findings = Findings {
        tags: sheet.tags.iter().map(|&tag| tagger::upos(tag)).collect(),
        names: models.names.as_ref().map(|names| sheet.names(model, names, &mut memory)),
        dependencies: models.trees.as_ref().map_or_else(Vec::new, |trees| sheet.dependencies(trees, &mut memory)),
    };
    models.memories.give_back(memory);
    findings
}

impl<'d> Sheet<'d> {
    fn new(document: &'d Document, model: &WordModel, memory: &mut Memory) -> Self {
        let rows = model.tags.rows();
        let number = |token: &ascribe_text::Token| memory.number(document.slice(token.span), &model.lists, &rows);
        let mut numbers: Vec<u32> = document.tokens().iter().map(number).collect();
        let mut words: Vec<Word> = numbers.iter().map(|&number| memory.words[number as usize]).collect();
        let sentences: Vec<Range<usize>> = document.sentences().iter().map(range).collect();
        for (place, new) in headlines::recased(&words, &sentences) {
            let text = document.tokens().get(place).map_or("", |token| document.slice(token.span));
            numbers[place] = match new {
                Recased::Small => memory.number(&text.to_lowercase(), &model.lists, &rows),
                Recased::Title => memory.number(&title_case(text), &model.lists, &rows),
                Recased::Like(other) => numbers[other],
            };
            words[place] = memory.words[numbers[place] as usize];
        }
        let mut tags = vec![Upos::Other.code(); words.len()];
        let Memory { tags: known, answers, .. } = memory;
        let mut tagger = Tagger { rows: &rows, known, answers };
        for sentence in document.sentences().iter().map(range) {
            let own = (words.get(sentence.clone()), numbers.get(sentence.clone()), tags.get_mut(sentence));
            if let (Some(words), Some(numbers), Some(tags)) = own {
                tagger.tag(&Context::numbered(words, numbers), tags);
            }
        }
        Self { document, words, numbers, tags }
    }

    fn names(&self, model: &WordModel, names_model: &NameModel, memory: &mut Memory) -> Vec<Name> {
        let style = self.style(names_model, memory);
        let sentences: Vec<Range<usize>> = self.document.sentences().iter().map(range).collect();
        let text = Text { words: &self.words, numbers: &self.numbers, sentences: &sentences };
        let labels = recognize::recognize(&names_model.labels.rows(), &model.lists, style, memory, text);
        let mut read = Vec::new();
        for sentence in &sentences {
            let found = |(start, end, kind)| Found { words: sentence.start + start..sentence.start + end, kind };
            read.extend(recognizer::names(labels.get(sentence.clone()).unwrap_or_default()).into_iter().map(found));
        }
        let page = Page::new(self.document, &self.words, &model.lists, &sentences);
        let names = settle::settle(&page, style, read).into_iter();
        names.filter_map(|name| self.name(names_model, name)).collect()
    }

    /// Tells the kind of the text by what is remembered of its words.
    fn style(&self, model: &NameModel, memory: &mut Memory) -> Style {
        let Some(table) = &model.styles else { return Style::default() };
        let rows = table.rows();
        let Memory { words, styles, .. } = memory;
        let of_word = |&number: &u32| {
            let number = number as usize;
            *styles[number].get_or_insert_with(|| style::sums(&rows, &words[number]))
        };
        style::of_sums(self.numbers.iter().map(of_word))
    }

    /// Gives a name its place in the text and its finer kind.
    fn name(&self, model: &NameModel, Found { words, kind }: Found) -> Option<Name> {
        let tokens = self.document.tokens();
        let span = tokens.get(words.start)?.span.hull(tokens.get(words.end.checked_sub(1)?)?.span);
        let kind = kinds::settle(&self.words, words.clone(), kind)?;
        Some(Name { span, kind: kinds::refine(model.kinds.as_ref(), &self.words, words, kind) })
    }

    fn dependencies(&self, trees: &TreeModel, memory: &mut Memory) -> Vec<Dependency> {
        let mut all = Vec::with_capacity(self.words.len());
        for range in self.document.sentences().iter().map(range) {
            all.resize(range.start, NO_DEPENDENCY);
            let (words, numbers) = (&self.words[range.clone()], &self.numbers[range.clone()]);
            let state = trees.parser.parse_with(&mut memory.trees, words, numbers, &self.tags[range.clone()]);
            all.extend((0..words.len()).map(|index| dependency(range.start, &state.heads, &state.relations, index)));
        }
        all.resize(self.words.len(), NO_DEPENDENCY);
        all
    }
}

/// Stands for words between sentences.
const NO_DEPENDENCY: Dependency = Dependency { head: None, relation: Relation::Root };

/// Tags and parses one sentence whose tokens are given; heads are indices into it. Empty where a model is missing.
#[must_use]
pub fn read_tokens(models: &Models, forms: &[&str]) -> (Vec<Upos>, Vec<Dependency>) {
    let Some(model) = &models.words else { return (Vec::new(), Vec::new()) };
    let mut memory = models.memories.take();
    let rows = model.tags.rows();
    let numbers: Vec<u32> = forms.iter().map(|form| memory.number(form, &model.lists, &rows)).collect();
    let words: Vec<Word> = numbers.iter().map(|&number| memory.words[number as usize]).collect();
    let mut tags = vec![tagger::NO_TAG; words.len()];
    let mut tagger = Tagger { rows: &rows, known: &memory.tags, answers: &mut memory.answers };
    tagger.tag(&Context::numbered(&words, &numbers), &mut tags);
    let dependencies = models.trees.as_ref().map_or_else(Vec::new, |trees| {
        let state = trees.parser.parse_with(&mut memory.trees, &words, &numbers, &tags);
        (0..words.len()).map(|index| dependency(0, &state.heads, &state.relations, index)).collect()
    });
    models.memories.give_back(memory);
    (tags.into_iter().map(tagger::upos).collect(), dependencies)
}

fn title_case(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter();
    first.chain(letters.flat_map(char::to_lowercase)).collect()
}

fn range(sentence: &Sentence) -> Range<usize> {
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
