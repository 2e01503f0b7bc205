//! Which statements the table shows, in which order. Pure; whether words fit is asked of the caller.

use super::{Column, Direction, Facets, Table};
use ascribe_annotation::{
    Article, ArticleId, Codebook, Coder, ConceptId, FieldValue, OrganizationId, Project, Review, RoleId, Scheme,
    SpeakerId, Stance, Statement, StatementKind, StatementTypeId,
};
use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

/// What the table shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The statements, each with its article.
    pub rows: Vec<(Rc<Statement>, Rc<Article>)>,
    /// All statements of the project.
    pub total: usize,
    /// What can be chosen to see less.
    pub choices: Choices,
}

/// What can be chosen to see less, each with the number of statements in the whole project.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    /// By what has been decided.
    pub reviews: Vec<(Review, usize)>,
    /// By who speaks.
    pub speakers: Vec<(SpeakerId, String, usize)>,
    /// By for whom.
    pub organizations: Vec<(OrganizationId, String, usize)>,
    /// By about what.
    pub concepts: Vec<(ConceptId, String, usize)>,
    /// By where they stand.
    pub stances: Vec<(Option<Stance>, usize)>,
    /// By where it was published.
    pub outlets: Vec<(String, usize)>,
    /// By what type of statement it is.
    pub kinds: Vec<(StatementTypeId, String, usize)>,
    /// By who decided.
    pub coders: Vec<(Coder, usize)>,
    /// How many statements have a note.
    pub notes: usize,
}

/// Finds the rows of the table. `fits` tells whether some words of a statement are what is searched for.
#[must_use]
pub fn find(project: &Project, table: &Table, fits: Option<&dyn Fn(&str) -> bool>) -> Found {
    let names = Names::new(&project.codebook);
    let articles = project.articles.iter().map(|article| (&article.id, article)).collect::<HashMap<_, _>>();
    let ranks = Ranks::new(project, table.column, &names);
    let mut choices = Counting::default();
    let mut rows = Vec::new();
    for statement in project.statements.values() {
        let Some(article) = articles.get(&statement.article) else { continue };
        choices.count(statement, article);
        if lets_through(&table.facets, statement, article)
            && fits.is_none_or(|fits| mentions(statement, article, &names, fits))
        {
            rows.push((ranks.key(statement, article), statement, *article));
        }
    }
    rows.sort_by(|left, right| ranks.order(left, right, table.direction));
    let rows = rows.into_iter().map(|(_, statement, article)| (Rc::clone(statement), Rc::clone(article))).collect();
    Found { rows, total: project.statements.len(), choices: choices.finish(&names) }
}

/// The codebook by id: a project may have thousands of entries.
struct Names<'a> {
    speakers: HashMap<&'a SpeakerId, &'a str>,
    organizations: HashMap<&'a OrganizationId, &'a str>,
    concepts: HashMap<&'a ConceptId, &'a str>,
    roles: HashMap<&'a RoleId, &'a str>,
    kinds: HashMap<&'a StatementTypeId, &'a str>,
    scheme: &'a Scheme,
}

impl<'a> Names<'a> {
    fn new(codebook: &'a Codebook) -> Self {
        Self {
            speakers: codebook.speakers.iter().map(|entry| (&entry.id, entry.name.as_str())).collect(),
            organizations: codebook.organizations.iter().map(|entry| (&entry.id, entry.name.as_str())).collect(),
            concepts: codebook.concepts.iter().map(|entry| (&entry.id, entry.name.as_str())).collect(),
            roles: codebook.roles.iter().map(|entry| (&entry.id, entry.name.as_str())).collect(),
            kinds: codebook.scheme.types.iter().map(|kind| (&kind.id, kind.name.as_str())).collect(),
            scheme: &codebook.scheme,
        }
    }

    fn speaker(&self, statement: &Statement) -> &'a str {
        statement.speakers.first().and_then(|id| self.speakers.get(id)).copied().unwrap_or_default()
    }

    fn organization(&self, statement: &Statement) -> &'a str {
        statement.organization.as_ref().and_then(|id| self.organizations.get(id)).copied().unwrap_or_default()
    }

    fn role(&self, statement: &Statement) -> &'a str {
        statement.role.as_ref().and_then(|id| self.roles.get(id)).copied().unwrap_or_default()
    }

    fn concept(&self, statement: &Statement) -> &'a str {
        statement
            .positions
            .first()
            .and_then(|position| self.concepts.get(&position.concept))
            .copied()
            .unwrap_or_default()
    }
}

fn lets_through(facets: &Facets, statement: &Statement, article: &Article) -> bool {
    let Facets { review, speaker, organization, concept, stance, outlet, kind, coder } = facets;
    let positions = &statement.positions;
    review.is_none_or(|review| statement.review == review)
        && speaker.as_ref().is_none_or(|speaker| statement.speakers.contains(speaker))
        && organization.as_ref().is_none_or(|organization| statement.organization.as_ref() == Some(organization))
        && concept.as_ref().is_none_or(|concept| positions.iter().any(|position| position.concept == *concept))
        && stance.is_none_or(|stance| positions.iter().any(|position| position.stance == stance))
        && outlet.as_ref().is_none_or(|outlet| article.outlet.as_deref().unwrap_or_default() == outlet)
        && kind.as_ref().is_none_or(|kind| statement.type_id == *kind)
        && coder.as_ref().is_none_or(|coder| statement.coder == *coder)
}

/// Asks the words, the names, the title, the note and the answers one after the other.
fn mentions(statement: &Statement, article: &Article, names: &Names<'_>, fits: &dyn Fn(&str) -> bool) -> bool {
    let words = || statement.parts.iter().any(|part| article.text.get(part.range()).is_some_and(fits));
    let speakers = || statement.speakers.iter().filter_map(|id| names.speakers.get(id)).any(|name| fits(name));
    let concepts =
        || statement.positions.iter().filter_map(|entry| names.concepts.get(&entry.concept)).any(|name| fits(name));
    words()
        || speakers()
        || concepts()
        || fits(names.organization(statement))
        || fits(names.role(statement))
        || fits(&article.title)
        || fits(&statement.note)
        || statement.answers.iter().any(|answer| matches!(&answer.value, FieldValue::Text(text) if fits(text)))
}

/// The order of a column, worked out once for what many rows share.
struct Ranks<'a> {
    column: Column,
    names: &'a Names<'a>,
    articles: HashMap<&'a ArticleId, u64>,
}

/// Letters of a row's words that decide its place.
const KEY_LETTERS: usize = 60;

/// What a row is ordered by: a number, whether it has no words (those come last), and its words in small letters.
type Key = (u64, bool, String);

type Ordered<'a> = (Key, &'a Rc<Statement>, &'a Rc<Article>);

impl<'a> Ranks<'a> {
    fn new(project: &'a Project, column: Column, names: &'a Names<'a>) -> Self {
        let of = |article: &'a Article| match column {
            Column::Outlet => article.outlet.as_deref().unwrap_or_default().to_lowercase(),
            Column::Article => article.title.to_lowercase(),
            Column::Date => article.date.clone().unwrap_or_default(),
            _ => String::new(),
        };
        let mut articles = project.articles.iter().map(|article| (of(article), &article.id)).collect::<Vec<_>>();
        // Stable: articles of one day stay as they stand in the project.
        articles.sort_by(|left, right| left.0.cmp(&right.0));
        let articles = articles.into_iter().zip(0..).map(|((_, id), rank)| (id, rank)).collect();
        Self { column, names, articles }
    }

    fn key(&self, statement: &Statement, article: &Article) -> Key {
        let answer = match self.column {
            Column::Field(place) => super::answered(self.names.scheme, statement, place),
            _ => None,
        };
        let words = match self.column {
            Column::Role => self.names.role(statement),
            Column::Type => self.names.kinds.get(&statement.type_id).copied().unwrap_or_default(),
            Column::Field(_) => match answer {
                Some(FieldValue::Text(text)) => text.as_str(),
                // Something that is not empty: what is unanswered comes last.
                Some(_) => "-",
                None => "",
            },
            Column::Speaker => self.names.speaker(statement),
            Column::Organization => self.names.organization(statement),
            Column::Concepts => self.names.concept(statement),
            Column::Words => {
                statement.parts.first().and_then(|part| article.text.get(part.range())).unwrap_or_default()
            }
            Column::Note => statement.note.as_str(),
            Column::Coder => coder(&statement.coder),
            _ => "",
        };
        let number = match self.column {
            Column::Kind => kind_rank(statement.kind),
            Column::Review => review_rank(statement.review),
            Column::Confidence => confidence_rank(statement),
            Column::Field(_) => answer_rank(answer),
            _ => 0,
        };
        (number, words.is_empty(), words.chars().take(KEY_LETTERS).flat_map(char::to_lowercase).collect())
    }

    /// Rows that are equal in their column stand as the articles and the text do, whichever end comes first.
    fn order(&self, left: &Ordered<'_>, right: &Ordered<'_>, direction: Direction) -> Ordering {
        let place = |row: &Ordered<'_>| self.articles.get(&row.1.article).copied().unwrap_or(u64::MAX);
        let text = |row: &Ordered<'_>| row.1.parts.first().map_or(0, |part| part.start);
        let by_article = matches!(self.column, Column::Date | Column::Outlet | Column::Article);
        let by_column = match by_article {
            true => place(left).cmp(&place(right)),
            false => left.0.cmp(&right.0),
        };
        let by_column = if direction == Direction::Down { by_column.reverse() } else { by_column };
        by_column.then_with(|| place(left).cmp(&place(right))).then_with(|| text(left).cmp(&text(right)))
    }
}

fn coder(coder: &Coder) -> &str {
    match coder {
        Coder::Ascribe => "Ascribe",
        Coder::Person(name) => name,
    }
}

fn kind_rank(kind: StatementKind) -> u64 {
    match kind {
        StatementKind::Direct => 0,
        StatementKind::Indirect => 1,
        StatementKind::Mixed => 2,
    }
}

fn review_rank(review: Review) -> u64 {
    match review {
        Review::Suggested => 0,
        Review::Confirmed => 1,
        Review::Rejected => 2,
    }
}

/// The least sure first; what a person made comes last.
fn confidence_rank(statement: &Statement) -> u64 {
    let confidence = statement.suggestion.as_ref().map_or(2.0, |found| found.confidence);
    u64::from((confidence.clamp(0.0, 2.0) * 1e6).to_bits())
}

/// No before yes, small numbers before large ones, and what is not answered last.
fn answer_rank(answer: Option<&FieldValue>) -> u64 {
    match answer {
        None => u64::MAX,
        Some(FieldValue::YesNo(yes)) => u64::from(*yes),
        Some(FieldValue::Number(number)) => number.abs_diff(i64::MIN),
        Some(FieldValue::Text(_)) => 0,
    }
}

/// Counts what can be chosen.
#[derive(Default)]
struct Counting<'a> {
    reviews: [usize; 3],
    speakers: HashMap<&'a SpeakerId, usize>,
    organizations: HashMap<&'a OrganizationId, usize>,
    concepts: HashMap<&'a ConceptId, usize>,
    stances: [usize; STANCES.len()],
    outlets: BTreeMap<&'a str, usize>,
    kinds: HashMap<&'a StatementTypeId, usize>,
    coders: BTreeMap<&'a Coder, usize>,
    notes: usize,
}

const REVIEWS: [Review; 3] = [Review::Suggested, Review::Confirmed, Review::Rejected];
const STANCES: [Option<Stance>; 5] =
    [Some(Stance::Support), Some(Stance::Oppose), Some(Stance::Neutral), Some(Stance::Ambiguous), None];

impl<'a> Counting<'a> {
    fn count(&mut self, statement: &'a Statement, article: &'a Article) {
        for (place, _) in REVIEWS.iter().enumerate().filter(|(_, review)| **review == statement.review) {
            self.reviews[place] += 1;
        }
        for speaker in &statement.speakers {
            *self.speakers.entry(speaker).or_default() += 1;
        }
        if let Some(organization) = &statement.organization {
            *self.organizations.entry(organization).or_default() += 1;
        }
        for position in &statement.positions {
            *self.concepts.entry(&position.concept).or_default() += 1;
        }
        for (place, stance) in STANCES.iter().enumerate() {
            self.stances[place] += usize::from(statement.positions.iter().any(|position| position.stance == *stance));
        }
        *self.outlets.entry(article.outlet.as_deref().unwrap_or_default()).or_default() += 1;
        *self.kinds.entry(&statement.type_id).or_default() += 1;
        *self.coders.entry(&statement.coder).or_default() += 1;
        self.notes += usize::from(!statement.note.is_empty());
    }

    fn finish(self, names: &Names<'_>) -> Choices {
        let used = |(_, count): &(_, usize)| *count > 0;
        Choices {
            reviews: REVIEWS.into_iter().zip(self.reviews).filter(used).collect(),
            speakers: named(self.speakers, &names.speakers),
            organizations: named(self.organizations, &names.organizations),
            concepts: named(self.concepts, &names.concepts),
            stances: STANCES.into_iter().zip(self.stances).filter(|(_, count)| *count > 0).collect(),
            outlets: self.outlets.into_iter().map(|(outlet, count)| (outlet.to_owned(), count)).collect(),
            kinds: named(self.kinds, &names.kinds),
            coders: self.coders.into_iter().map(|(coder, count)| (coder.clone(), count)).collect(),
            notes: self.notes,
        }
    }
}

/// Gives counted entries by name, those that the codebook has lost left out.
fn named<I: Clone + Eq + std::hash::Hash>(
    counts: HashMap<&I, usize>,
    names: &HashMap<&I, &str>,
) -> Vec<(I, String, usize)> {
    let named = counts.into_iter().filter_map(|(id, count)| Some((id.clone(), (*names.get(id)?).to_owned(), count)));
    let mut named = named.collect::<Vec<_>>();
    named.sort_by_cached_key(|(_, name, _)| name.to_lowercase());
    named
}
