//! From the manifest's inputs to what is learnt from.

use crate::conllu::{self, Tree};
use crate::corpus::{self, Article};
use crate::gazetteer::Source;
use crate::manifest::{Loaded, Role, Set};
use crate::papers::{Corpus, Marking};
use crate::swap::{INVENTED, Pool};
use ascribe_language::model::lists::Marks;
use ascribe_language::model::style::Style;
use std::collections::BTreeMap;

/// Everything that a set of models is learnt from.
pub(crate) struct Inputs {
    /// Sentences with trees.
    pub(crate) trees: Vec<Tree>,
    /// Texts with names.
    pub(crate) names: Vec<Corpus>,
    /// Articles with finer kinds of names.
    pub(crate) kinds: String,
    /// Lists.
    pub(crate) lists: Vec<Source>,
    /// Clusters of words.
    pub(crate) clusters: String,
    /// New names for old sentences.
    pub(crate) pool: Pool,
}

/// Sorts loaded inputs by what they are for.
pub(crate) fn sort(loaded: &[Loaded], set: Set, swaps: usize) -> Result<Inputs, String> {
    let mut inputs = Inputs {
        trees: Vec::new(),
        names: Vec::new(),
        kinds: String::new(),
        lists: Vec::new(),
        clusters: String::new(),
        pool: Pool { invented: INVENTED, ..Pool::default() },
    };
    for Loaded { input, text } in loaded {
        let is_free =
            |name: &str| set == Set::ShareAlike || !input.share_alike_documents.iter().any(|part| name.contains(part));
        match input.role {
            Role::Trees => inputs.trees.extend(conllu::read(text).into_iter().filter(|tree| is_free(&tree.document))),
            Role::Names => {
                let articles = corpus::read(text).map_err(|error| format!("{}: {error}", input.path))?;
                let mut articles: Vec<_> = articles.into_iter().filter(|article| is_free(&article.id)).collect();
                articles.iter_mut().for_each(leave_out_signs);
                let marks_other =
                    if input.mark.contains("without-other") { Marking::WithoutOther } else { Marking::AllKinds };
                let swaps = if input.mark.contains("swap") { swaps } else { 0 };
                inputs.names.push(Corpus { articles, marks_other, times: 1, swaps, style: style(&input.mark) });
            }
            Role::Clusters => inputs.clusters.push_str(text),
            Role::Kinds => inputs.kinds.push_str(text),
            Role::Stance | Role::Polarity => {}
            Role::List if input.mark == "people" => people(text, &mut inputs.pool)?,
            Role::List => {
                let mark = mark(&input.mark).ok_or_else(|| format!("{}: no mark '{}'", input.path, input.mark))?;
                inputs.lists.push(Source { text: text.clone(), mark });
            }
        }
    }
    fill(&mut inputs);
    Ok(inputs)
}

/// Takes out names that are a mere sign, such as the "@" of an address.
fn leave_out_signs(article: &mut Article) {
    let Article { names, document, .. } = article;
    names.retain(|name| document.slice(name.span).chars().any(char::is_alphanumeric));
}

fn style(mark: &str) -> Option<Style> {
    let has = |word: &str| mark.split(' ').any(|part| part == word);
    let named = [("news", Style::News), ("reference", Style::Reference), ("web", Style::Web), ("chat", Style::Chat)];
    named.into_iter().find(|(word, _)| has(word)).map(|(_, style)| style)
}

fn mark(name: &str) -> Option<Marks> {
    Some(match name {
        "given" => Marks::GIVEN,
        "given-world" => Marks::GIVEN_WORLD,
        "surname" => Marks::SURNAME,
        "surname-world" => Marks::SURNAME_WORLD,
        "town" => Marks::TOWN,
        "country" => Marks::COUNTRY,
        "people-of" => Marks::PEOPLE,
        "organization" => Marks::ORGANIZATION,
        "organization-word" => Marks::ORGANIZATION_WORD,
        "known-organization" => Marks::KNOWN_ORGANIZATION,
        "title" => Marks::TITLE,
        "title-part" => Marks::TITLE_PART,
        "place-word" => Marks::PLACE_WORD,
        "event-word" => Marks::EVENT_WORD,
        "ordinary" => Marks::ORDINARY,
        "reports" => Marks::REPORTS,
        _ => return None,
    })
}

fn people(text: &str, pool: &mut Pool) -> Result<(), String> {
    let by_country: BTreeMap<String, Vec<Vec<String>>> =
        serde_json::from_str(text).map_err(|error| error.to_string())?;
    for name in by_country.values().flatten() {
        if let [first, .., last] = name.as_slice() {
            pool.given.push(first.clone());
            pool.surnames.push(last.clone());
        }
    }
    Ok(())
}

/// Takes new names from the lists and from the texts themselves.
fn fill(inputs: &mut Inputs) {
    for source in &inputs.lists {
        let lines = || source.text.lines().map(str::to_owned);
        match source.mark {
            Marks::GIVEN_WORLD => inputs.pool.given.extend(lines()),
            Marks::SURNAME_WORLD => inputs.pool.surnames.extend(lines()),
            Marks::TOWN | Marks::COUNTRY => {
                let places = lines().filter(|line| !line.starts_with('#') && !line.contains(','));
                inputs.pool.places.extend(places.map(|line| line.split_whitespace().map(str::to_owned).collect()));
            }
            _ => {}
        }
    }
    let is_name = |word: &String| word.chars().count() > 1 && word.starts_with(char::is_uppercase);
    inputs.pool.given.retain(is_name);
    inputs.pool.surnames.retain(is_name);
    inputs.pool.places.retain(|words| !words.is_empty());
    let named = inputs.names.iter().flat_map(|corpus| &corpus.articles).flat_map(|article| {
        article.names.iter().filter(|name| name.kind == 1).map(|name| {
            let tokens = article.document.tokens_in(name.span);
            tokens.iter().map(|token| article.document.slice(token.span).to_owned()).collect::<Vec<_>>()
        })
    });
    inputs.pool.organizations = named.filter(|words| !words.is_empty()).collect();
}
