//! Several codings side by side: what lies on the same words, and how far they agree.

use crate::facet::{Value, stance_value};
use crate::{Coding, Facet, Metric, Overlap, Ratings, Scores, Segment, align, alpha, kappa, spans, unitizing};
use ascribe_annotation::{Article, ArticleId, Project, Statement};
use ascribe_text::Span;
use std::rc::Rc;

/// Several codings of the same articles.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// What the coders are called, in the order of every list here.
    pub coders: Vec<String>,
    /// The articles that all of them have worked through, in the order of the project.
    pub articles: Vec<ArticleId>,
    /// Statements on the same words, article by article, in the order of the text.
    pub units: Vec<Unit>,
    /// Whether they mark the same words.
    pub spans: SpanFigures,
    /// Whether they say the same about them, facet by facet.
    pub facets: Vec<FacetFigures>,
}

/// Statements of several coders on the same words.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// The article.
    pub article: ArticleId,
    /// The statement of each coder; `None` where a coder has none there.
    pub statements: Vec<Option<Rc<Statement>>>,
    /// What the coders that have one differ in; a value that only one of them has set counts as different.
    pub differs: Vec<Facet>,
    /// Whether their words are exactly the same.
    pub same_words: bool,
}

impl Unit {
    /// Tells whether every coder has a statement here and all of them say the same of the same words.
    #[must_use]
    pub fn is_agreed(&self) -> bool {
        self.same_words && self.differs.is_empty() && self.statements.iter().all(Option::is_some)
    }
}

/// Whether coders mark the same words.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct SpanFigures {
    /// Statements with exactly the same words, over all pairs of coders.
    pub exact: Scores,
    /// Statements that share at least half of the shorter one, over all pairs of coders.
    pub overlap: Scores,
    /// Krippendorff's α for unitizing; see [`crate::unitizing_alpha`].
    pub alpha: Option<f64>,
    /// The boundary α; see [`crate::boundary_alpha`].
    pub boundary_alpha: Option<f64>,
}

/// Whether coders say the same of the same words.
#[derive(Clone, Debug, PartialEq)]
pub struct FacetFigures {
    /// About what.
    pub facet: Facet,
    /// Units that at least two coders said something about.
    pub units: usize,
    /// The part of pairs of values that are equal.
    pub agreement: Option<f64>,
    /// Cohen's κ for two coders, Fleiss' for more.
    pub kappa: Option<f64>,
    /// Krippendorff's α, nominal.
    pub alpha: Option<f64>,
    /// Krippendorff's α, ordinal; only where the values have an order.
    pub ordinal_alpha: Option<f64>,
}

/// Puts codings side by side. They must be of one project, so that one speaker or concept has one id: merge projects first.
///
/// Only articles that all coders have worked through are compared.
#[must_use]
pub fn compare(project: &Project, codings: &[Coding]) -> Comparison {
    let articles = shared_articles(project, codings);
    let facets = Facet::all(&project.codebook);
    let by_coder = codings.iter().map(|coding| by_article(&articles, coding)).collect::<Vec<_>>();
    let mut units = Vec::new();
    let mut figures = SpanFigures::default();
    let mut segments = vec![Vec::new(); codings.len()];
    let mut length = 0;
    for (at, article) in articles.iter().enumerate() {
        let coders = by_coder.iter().map(|articles| articles[at].as_slice()).collect::<Vec<_>>();
        add_scores(&mut figures, &coders);
        for (statements, segments) in coders.iter().zip(&mut segments) {
            segments.extend(statements.iter().flat_map(|statement| &statement.parts).map(|part| placed(length, *part)));
        }
        length += article.text.len() as u64;
        units.extend(aligned(&coders).into_iter().map(|statements| unit(article, statements, &facets)));
    }
    figures.alpha = unitizing::unitizing_alpha(length, &segments);
    figures.boundary_alpha = unitizing::boundary_alpha(length, &segments);
    Comparison {
        coders: codings.iter().map(|coding| coding.name.clone()).collect(),
        articles: articles.iter().map(|article| article.id.clone()).collect(),
        facets: facets.into_iter().map(|facet| facet_figures(project, codings.len(), &units, facet)).collect(),
        units,
        spans: figures,
    }
}

fn shared_articles<'p>(project: &'p Project, codings: &[Coding]) -> Vec<&'p Rc<Article>> {
    let mut worked = codings.iter().map(|coding| coding.articles.clone()).collect::<Vec<_>>();
    worked.iter_mut().for_each(|ids| ids.sort_unstable());
    let is_shared = |article: &&Rc<Article>| worked.iter().all(|ids| ids.binary_search(&article.id).is_ok());
    project.articles.iter().filter(is_shared).collect()
}

/// Puts the statements of a coding to their articles, in the order of the text.
fn by_article<'c>(articles: &[&Rc<Article>], coding: &'c Coding) -> Vec<Vec<&'c Rc<Statement>>> {
    let mut ids = articles.iter().enumerate().map(|(at, article)| (article.id.as_str(), at)).collect::<Vec<_>>();
    ids.sort_unstable();
    let mut by_article = vec![Vec::new(); articles.len()];
    for statement in &coding.statements {
        if let Ok(found) = ids.binary_search_by(|(id, _)| (*id).cmp(statement.article.as_str())) {
            by_article[ids[found].1].push(statement);
        }
    }
    let start = |statement: &&Rc<Statement>| statement.parts.first().map_or(0, |part| part.order());
    by_article.into_iter().map(|statements| ascribe_text::in_order(statements, start)).collect()
}

fn placed(before: u64, part: Span) -> Segment {
    Segment { start: before + u64::from(part.start), end: before + u64::from(part.end) }
}

fn add_scores(figures: &mut SpanFigures, coders: &[&[&Rc<Statement>]]) {
    for (at, first) in coders.iter().enumerate() {
        for second in &coders[at + 1..] {
            let [first, second] = [first, second].map(|statements| parts(statements));
            figures.exact.add(spans::span_scores(&first, &second, Overlap::Exact));
            figures.overlap.add(spans::span_scores(&first, &second, Overlap::Half));
        }
    }
}

fn parts<'s>(statements: &[&'s Rc<Statement>]) -> Vec<&'s [Span]> {
    statements.iter().map(|statement| statement.parts.as_slice()).collect()
}

/// Groups the statements of all coders in one article by their words, in the order of the text.
fn aligned<'s>(coders: &[&[&'s Rc<Statement>]]) -> Vec<Vec<Option<&'s Rc<Statement>>>> {
    let mut groups: Vec<Vec<Option<&Rc<Statement>>>> = Vec::new();
    for (coder, statements) in coders.iter().enumerate() {
        let heads = groups.iter().filter_map(|group| group.iter().copied().flatten().next()).collect::<Vec<_>>();
        let likeness = |one: usize, other: usize| alike(heads[one], statements[other]);
        let mut group_of = vec![None; statements.len()];
        for (group, statement) in align::pairs(&parts(&heads), &parts(statements), &likeness) {
            group_of[statement] = Some(group);
        }
        for (statement, group) in statements.iter().zip(group_of) {
            let group = group.unwrap_or_else(|| {
                groups.push(vec![None; coders.len()]);
                groups.len() - 1
            });
            groups[group][coder] = Some(*statement);
        }
    }
    let start = |group: &Vec<Option<&Rc<Statement>>>| {
        let starts = group.iter().flatten().filter_map(|statement| statement.parts.first());
        starts.map(|part| part.order()).min().unwrap_or_default()
    };
    ascribe_text::in_order(groups, start)
}

/// Counts what else two statements share, to tell several on the same words apart.
fn alike(left: &Statement, right: &Statement) -> u32 {
    let shares = |concept| right.positions.iter().any(|position| position.concept == concept);
    let concepts = left.positions.iter().filter(|position| shares(position.concept.clone())).count();
    let concepts = u32::try_from(concepts).unwrap_or(u32::MAX / 2);
    concepts * 2 + u32::from(left.speakers == right.speakers)
}

fn unit(article: &Article, statements: Vec<Option<&Rc<Statement>>>, facets: &[Facet]) -> Unit {
    let there = statements.iter().copied().flatten().collect::<Vec<_>>();
    let differs = facets.iter().filter(|facet| differ(&there, facet)).cloned().collect();
    let same_words = there.windows(2).all(|pair| pair[0].parts == pair[1].parts);
    let statements = statements.into_iter().map(Option::<&Rc<Statement>>::cloned).collect();
    Unit { article: article.id.clone(), statements, differs, same_words }
}

fn differ(statements: &[&Rc<Statement>], facet: &Facet) -> bool {
    let all_equal = |values: Vec<Option<Value>>| values.windows(2).all(|pair| pair[0] == pair[1]);
    if *facet != Facet::Stance {
        return !all_equal(statements.iter().map(|statement| facet.value(statement)).collect());
    }
    let stances = |concept: &str| statements.iter().map(|statement| stance_value(statement, concept)).collect();
    shared_concepts(statements).into_iter().any(|concept| !all_equal(stances(concept)))
}

/// Gives the concepts that at least two of the statements have.
fn shared_concepts<'s>(statements: &[&'s Rc<Statement>]) -> Vec<&'s str> {
    let positions = statements.iter().flat_map(|statement| &statement.positions);
    let mut concepts = positions.map(|position| position.concept.as_str()).collect::<Vec<_>>();
    concepts.sort_unstable();
    let mut shared = concepts.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect::<Vec<_>>();
    shared.dedup();
    shared
}

fn facet_figures(project: &Project, coders: usize, units: &[Unit], facet: Facet) -> FacetFigures {
    let rows = units.iter().flat_map(|unit| rows(unit, &facet)).collect::<Vec<_>>();
    let nominal = ratings(coders, &rows, |value| value.clone());
    let ordinal = facet.is_ordinal(&project.codebook);
    let ranks = || ratings(coders, &rows, |value| Value { label: String::new(), ..value.clone() });
    FacetFigures {
        units: nominal.pairable().len(),
        agreement: kappa::observed_agreement(&nominal),
        kappa: if coders == 2 { kappa::cohen_kappa(&nominal) } else { kappa::fleiss_kappa(&nominal) },
        alpha: alpha::alpha(&nominal, Metric::Nominal),
        ordinal_alpha: ordinal.then(|| alpha::alpha(&ranks(), Metric::Ordinal)).flatten(),
        facet,
    }
}

/// Gives what every coder says: one row a unit; for the stance one row a concept that two coders share.
fn rows(unit: &Unit, facet: &Facet) -> Vec<Vec<Option<Value>>> {
    let said = |value: &dyn Fn(&Statement) -> Option<Value>| {
        unit.statements.iter().map(|statement| value(statement.as_ref()?)).collect::<Vec<_>>()
    };
    if *facet != Facet::Stance {
        return vec![said(&|statement| facet.value(statement))];
    }
    let there = unit.statements.iter().flatten().collect::<Vec<_>>();
    let concepts = shared_concepts(&there).into_iter();
    concepts.map(|concept| said(&|statement| stance_value(statement, concept))).collect()
}

/// Numbers the values in their order.
fn ratings(coders: usize, rows: &[Vec<Option<Value>>], key: impl Fn(&Value) -> Value) -> Ratings {
    let mut values = rows.iter().flatten().flatten().map(&key).collect::<Vec<_>>();
    values.sort_unstable();
    values.dedup();
    let mut ratings = Ratings::new(coders);
    for row in rows {
        let number = |value: &Value| values.binary_search(&key(value)).ok().and_then(|at| u32::try_from(at).ok());
        ratings.push(row.iter().map(|value| value.as_ref().and_then(number)).collect());
    }
    ratings
}
