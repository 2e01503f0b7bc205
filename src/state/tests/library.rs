//! The library's page, and two codings side by side.

use super::*;
use crate::state::{
    Compare, CompareAction, Library, LibraryAction, LibraryColumn, LibraryFilter, StatementAction, compared,
    comparison, library_rows,
};
use ascribe_annotation::Coder;
use ascribe_annotation::decide::ArticleField;
use ascribe_discourse::Final;

fn titles(world: &World) -> Vec<String> {
    let rows = library_rows(world.state.project(), &world.state.library);
    rows.into_iter().map(|row| row.article.title.clone()).collect()
}

fn tell(world: &mut World, action: LibraryAction) {
    world.tell(Action::Library(action));
}

#[test]
fn articles_are_ordered_searched_and_chosen_by_what_is_left_to_do() {
    let mut world = World::with(FERRY);
    world.add(BRIDGE);
    assert_eq!(titles(&world), ["The ferry goes", "A bridge opens"], "as they were added");
    tell(&mut world, LibraryAction::Sorted(LibraryColumn::Title));
    assert_eq!(titles(&world), ["A bridge opens", "The ferry goes"]);
    tell(&mut world, LibraryAction::Sought("FERRY".to_owned()));
    assert_eq!(titles(&world), ["The ferry goes"]);
    tell(&mut world, LibraryAction::Sought(String::new()));
    let bridge = world.state.article.clone().unwrap();
    world.tell(Action::NothingFound(bridge));
    tell(&mut world, LibraryAction::Filtered(LibraryFilter::Done));
    assert_eq!(titles(&world), ["A bridge opens"]);
    tell(&mut world, LibraryAction::Filtered(LibraryFilter::Open));
    assert_eq!(titles(&world), ["The ferry goes"]);
}

#[test]
fn a_column_orders_up_then_down_then_not_at_all() {
    let mut world = World::with(FERRY);
    world.add(BRIDGE);
    for expected in [
        ["A bridge opens", "The ferry goes"],
        ["The ferry goes", "A bridge opens"],
        ["The ferry goes", "A bridge opens"],
    ] {
        tell(&mut world, LibraryAction::Sorted(LibraryColumn::Title));
        assert_eq!(titles(&world), expected);
    }
    assert_eq!(world.state.library.column, LibraryColumn::Added);
}

#[test]
fn marked_articles_are_described_at_once_and_it_is_one_step() {
    let mut world = World::with(FERRY);
    let bridge = world.add(BRIDGE);
    tell(&mut world, LibraryAction::AllMarked);
    tell(&mut world, LibraryAction::Described(ArticleField::Outlet, " The Quay Post ".into()));
    let outlets =
        |world: &World| world.state.project().articles.iter().map(|article| article.outlet.clone()).collect::<Vec<_>>();
    assert_eq!(outlets(&world), [Some("The Quay Post".into()), Some("The Quay Post".into())]);
    assert_eq!(world.state.history.undo_title(), Some("Describe 2 articles"));
    world.tell(Action::Undone);
    assert_eq!(outlets(&world), [None, None]);
    tell(&mut world, LibraryAction::AllMarked);
    tell(&mut world, LibraryAction::Marked(bridge));
    tell(&mut world, LibraryAction::NothingFound);
    assert_eq!(world.state.history.undo_title(), Some("Nothing to code in 1 article"));
}

#[test]
fn marked_articles_go_with_their_statements_and_come_back_in_their_places() {
    let mut world = World::with(FERRY);
    world.add(BRIDGE);
    world.add("A road ends\n\n“It ends here,” said Tom Reed.");
    let before = world.state.project().clone();
    let ids = before.articles.iter().map(|article| article.id.clone()).collect::<Vec<_>>();
    tell(&mut world, LibraryAction::Chosen(ids[0].clone()));
    tell(&mut world, LibraryAction::MarkedTo(ids[1].clone()));
    world.tell(Action::DialogOpened(Dialog::ConfirmRemoveMarked));
    tell(&mut world, LibraryAction::Removed);
    assert_eq!(titles(&world), ["A road ends"]);
    assert!(world.state.project().statements.values().all(|statement| statement.article == ids[2]));
    assert!(world.state.library.marked.is_empty() && world.state.view.dialog.is_none());
    world.tell(Action::Undone);
    assert_eq!(*world.state.project(), before);
}

#[test]
fn articles_that_come_again_with_many_others_are_counted_and_not_opened() {
    let mut world = World::with(BRIDGE);
    world.add(FERRY);
    let open = world.state.article.clone();
    let jobs = [BRIDGE, FERRY, BRIDGE].map(|text| {
        world.tell(Action::SourceOffered(Source::Words(text.into(), Details::default())));
        (world.last_job(), text)
    });
    for (job, text) in jobs {
        let (article, reading) = (Article::from_text(text), super::reading_of(text));
        world.tell(Action::Job(job, JobAction::ArticleRead(Box::new(ArticleRead { article, reading, remark: None }))));
    }
    compare(&mut world);
    assert_eq!(world.said(), ["0 articles came in."]);
    assert!(world.state.notices[0].problem.remedy.starts_with("3 were in the project already"));
    assert_eq!(world.state.article, open);
}

#[test]
fn nearly_the_same_articles_are_found_when_they_are_asked_for() {
    let words = "The council met on Tuesday and heard about the pier, the road and the school for two hours without a break. \
                 Nobody spoke against the plan, and the chair thanked everybody for coming so late in the week.";
    let mut world = World::with(&format!("A long evening\n\n{words}"));
    world.add(&format!("A long evening\n\n{words} The meeting ended at ten."));
    world.add(FERRY);
    assert!(world.state.library.doubles.is_empty());
    tell(&mut world, LibraryAction::Filtered(LibraryFilter::Doubled));
    assert_eq!(titles(&world), ["A long evening", "A long evening"]);
}

#[test]
fn nothing_is_changed_by_looking() {
    let mut world = World::with(FERRY);
    let id = world.state.article.clone().unwrap();
    tell(&mut world, LibraryAction::Chosen(id.clone()));
    world.tell_in_vain(Action::Library(LibraryAction::Chosen(id)));
    assert_ne!(world.state.library, Library::default());
}

#[test]
fn a_person_is_compared_with_the_engine_and_the_final_coding_is_one_step() {
    let mut world = World::with(BRIDGE);
    world.tell(Action::CoderNamed("Mira".to_owned()));
    let (open, narrow) = (world.find("It is open"), world.find("It is far"));
    world.tell(Action::Statement(open, StatementAction::Accepted));
    world.tell(Action::Statement(narrow.clone(), StatementAction::Rejected));
    let (coders, pair) = compared(world.state.project(), &Compare::default());
    assert_eq!(coders, [Coder::Person("Mira".to_owned()), Coder::Ascribe]);
    let pair = pair.unwrap();
    let found = comparison(&world.state.history, &pair);
    let different = found.units.iter().filter(|unit| !unit.is_agreed()).cloned().collect::<Vec<_>>();
    assert_eq!((found.units.len(), different.len()), (2, 1));
    let before = world.state.project().statements.len();
    let unit = Rc::new(different[0].clone());
    let side = unit.statements.iter().position(Option::is_some).unwrap();
    world.tell(Action::Compare(CompareAction::Decided(Rc::clone(&unit), Final::all_of(side))));
    assert_eq!(world.state.project().statements.len(), before + 1);
    assert!(ascribe_discourse::is_decided(world.state.project(), &unit));
    world.tell(Action::Undone);
    assert_eq!(world.state.project().statements.len(), before);
    assert_eq!(world.review(&narrow), Review::Rejected);
}

/// Does what the last job asks for: a comparison of those that came in with all others.
fn compare(world: &mut World) {
    let job = Rc::clone(world.state.jobs.last().unwrap());
    let Work::Compare(import) = &job.work else { panic!("nothing is to be compared") };
    let (found, said) = compare_import(&world.state, import);
    world.tell(Action::Job(job.id, JobAction::Compared(found.into(), said)));
}

/// Offers all texts at once, as a folder does, and reads them one after the other.
fn come_in(world: &mut World, texts: &[&str]) {
    let offered = texts.iter().map(|text| {
        world.tell(Action::SourceOffered(Source::Words((*text).into(), Details::default())));
        world.last_job()
    });
    let offered = offered.collect::<Vec<_>>();
    for (job, text) in offered.into_iter().zip(texts) {
        let (article, reading) = (Article::from_text(*text), super::reading_of(text));
        world.tell(Action::Job(job, JobAction::ArticleRead(Box::new(ArticleRead { article, reading, remark: None }))));
    }
}

#[test]
fn many_that_come_in_leave_a_reader_where_they_are_and_are_told_once() {
    let mut world = World::with(BRIDGE);
    let open = world.state.article.clone();
    world.tell(Action::SourceOffered(Source::Words(FERRY.into(), Details::default())));
    assert_eq!(world.state.coming_in(), None, "one article is no folder");
    let first = world.last_job();
    world.tell(Action::SourceOffered(Source::Words(format!("{FERRY} Really."), Details::default())));
    assert_eq!(world.state.coming_in(), Some((0, 2)));
    world.tell(Action::Job(first, JobAction::Failed(Problem::error("It broke."))));
    assert_eq!(world.state.coming_in(), Some((1, 2)));
    world.tell(Action::Job(world.last_job(), JobAction::Cancelled));
    come_in(&mut world, &[FERRY, BRIDGE, FERRY]);
    assert_eq!((world.state.article.clone(), world.state.coming_in()), (open, None));
    compare(&mut world);
    assert_eq!(world.said(), ["It broke.", "1 article came in."]);
    assert!(world.state.notices[1].problem.remedy.contains("no second time: A bridge opens, The ferry goes."));
}

#[test]
fn new_articles_are_compared_with_all_others() {
    let words =
        "The council met on Tuesday and heard about the pier, the road and the school for two hours without a break.";
    let (one, other) = (format!("A pier\n\n{words}"), format!("The pier\n\n{words}"));
    let mut world = World::with(&one);
    assert!(world.state.jobs.is_empty(), "there is nothing to compare the first article with");
    world.add(&other);
    let job = Rc::clone(world.state.jobs.last().unwrap());
    assert!(matches!(&job.work, Work::Compare(import) if import.came.len() == 1));
    compare(&mut world);
    assert_eq!(world.said(), ["The new article has nearly the same words as “A pier”."]);
    world.tell(Action::OfferTaken(world.state.notices[0].id));
    assert_eq!((world.state.view.page, world.state.library.filter), (Page::Library, LibraryFilter::Doubled));
    assert_eq!(library_rows(world.state.project(), &world.state.library).len(), 2);
}
