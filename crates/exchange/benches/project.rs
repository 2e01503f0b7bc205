//! How long the steps of a large project take: 1,000 articles, 5,000 statements, 300 speakers, 60 concepts, made up here.

use ascribe_annotation::decide::{self, By, OldName};
use ascribe_annotation::{
    Article, Codebook, Coder, Concept, EntryId, History, Position, Project, Reach, Review, Speaker, Stance, Statement,
    Step, duplicates, preview,
};
use ascribe_text::Span;
use divan::{Bencher, black_box};
use std::fmt::Write;
use std::rc::Rc;

fn main() {
    divan::main();
}

const ARTICLES: usize = 1_000;
const STATEMENTS: usize = 5_000;
const SPEAKERS: usize = 300;
const CONCEPTS: usize = 60;

/// Makes the text of a report of some 400 words.
fn text(number: usize) -> String {
    let mut text = format!("Report {number} from the harbour\n\n");
    for sentence in 0..40 {
        let speaker = (number * 7 + sentence) % SPEAKERS;
        let _ = write!(text, "Speaker{speaker} said that plan {sentence} of ward {number} would cost coins. ");
    }
    text
}

fn statement(number: usize, articles: &[Rc<Article>], coder: &str) -> Statement {
    let article = &articles[number % ARTICLES];
    let start = article.text.match_indices("that plan").nth(number / ARTICLES).map_or(0, |(at, _)| at);
    let stance = [Some(Stance::Support), Some(Stance::Oppose), None][number % 3];
    Statement {
        speakers: vec![format!("speaker-{}", number % SPEAKERS).into()],
        positions: vec![Position::new(format!("concept-{}", number % CONCEPTS).into(), stance)],
        review: if number.is_multiple_of(2) { Review::Confirmed } else { Review::Suggested },
        coder: Coder::Person(coder.to_owned()),
        created: "2026-01-31T08:15:00.000Z".into(),
        modified: "2026-01-31T08:15:00.000Z".into(),
        ..Statement::new(
            format!("s-{coder}-{:016x}", number * 7_919).into(),
            article.id.clone(),
            vec![Span::from_range(start..start + 30)],
        )
    }
}

fn project(coder: &str) -> Project {
    let articles = (0..ARTICLES).map(|number| Rc::new(Article::from_text(text(number)))).collect::<Vec<_>>();
    let statements = (0..STATEMENTS).map(|number| statement(number, &articles, coder));
    let statements = statements.map(|statement| (statement.id.clone(), Rc::new(statement))).collect();
    let speakers =
        (0..SPEAKERS).map(|number| Speaker::new(format!("speaker-{number}").into(), format!("Speaker {number}")));
    let concept = |number: usize| Concept {
        parent: (number >= 10).then(|| format!("concept-{}", number % 10).into()),
        ..Concept::new(format!("concept-{number}").into(), format!("Concept {number}"))
    };
    let codebook = Codebook {
        speakers: speakers.collect(),
        concepts: (0..CONCEPTS).map(concept).collect(),
        ..Codebook::default()
    };
    Project { articles, codebook, statements, ..Project::default() }
}

fn by() -> By {
    By { coder: Coder::Person("Kim".to_owned()), at: "2026-02-01T10:00:00.000Z".into() }
}

fn history() -> History {
    let edit = decide::open_project(&Project::default(), &project("Kim")).expect("it is not empty");
    let mut history = History::default();
    history.apply(Step::Do(Rc::new(edit))).expect("the edit fits");
    history
}

/// Opening the page: the snapshot that the device keeps, undo history included.
#[divan::bench]
fn load_snapshot(bencher: Bencher<'_, '_>) {
    let saved = serde_json::to_string(&history()).expect("it can be written");
    bencher.bench_local(|| serde_json::from_str::<History>(black_box(&saved)).expect("it can be read"));
}

/// Opening a project file.
#[divan::bench]
fn read_file(bencher: Bencher<'_, '_>) {
    let file = ascribe_exchange::project::write(&project("Kim"));
    bencher.bench_local(|| ascribe_exchange::project::read("p", black_box(&file)).expect("it can be read"));
}

#[divan::bench]
fn write_file(bencher: Bencher<'_, '_>) {
    let project = project("Kim");
    bencher.bench_local(|| ascribe_exchange::project::write(black_box(&project)));
}

/// A colleague's project of the same size comes in.
#[divan::bench]
fn merge_project(bencher: Bencher<'_, '_>) {
    let (mine, theirs) = (project("Kim"), project("Lee"));
    bencher.bench_local(|| decide::merge_project(black_box(&mine), black_box(&theirs)));
}

#[divan::bench]
fn merge_speakers(bencher: Bencher<'_, '_>) {
    let project = project("Kim");
    let [into, one, other] = ["speaker-1", "speaker-2", "speaker-3"].map(|id| EntryId::Speaker(id.into()));
    bencher.bench_local(|| {
        let edit = decide::merge_entries(black_box(&project), &into, &[one.clone(), other.clone()], &by());
        edit.map(|edit| preview(&project, &edit))
    });
}

#[divan::bench]
fn rename_speaker(bencher: Bencher<'_, '_>) {
    let project = project("Kim");
    let id = EntryId::Speaker("speaker-1".into());
    bencher.bench_local(|| decide::rename_entry(black_box(&project), &id, "Somebody else", OldName::Keep, &by()));
}

#[divan::bench]
fn carry_out_and_undo_a_merge(bencher: Bencher<'_, '_>) {
    let history = history();
    let [into, gone] = ["concept-1", "concept-2"].map(|id| EntryId::Concept(id.into()));
    let edit =
        decide::merge_entries(history.project(), &into, &[gone], &by()).map(Rc::new).expect("it changes something");
    bencher
        .with_inputs(|| history.clone())
        .bench_local_refs(|history| history.apply(Step::Do(Rc::clone(&edit))).and_then(|()| history.apply(Step::Undo)));
}

/// What a list or table of all statements begins with.
#[divan::bench]
fn list_all_statements(bencher: Bencher<'_, '_>) {
    let project = project("Kim");
    bencher.bench_local(|| (black_box(&project).statements_by_article().len(), project.progress()));
}

#[divan::bench]
fn snippets_of_a_wide_concept(bencher: Bencher<'_, '_>) {
    let project = project("Kim");
    bencher
        .bench_local(|| black_box(&project).snippets(&EntryId::Concept("concept-1".into()), Reach::WithNarrower).len());
}

#[divan::bench]
fn find_duplicates(bencher: Bencher<'_, '_>) {
    let project = project("Kim");
    bencher.bench_local(|| duplicates(black_box(&project)).len());
}
