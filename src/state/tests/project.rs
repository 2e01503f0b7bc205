//! The project as a whole: named, replaced, cleared, added to.

use super::*;
use ascribe_annotation::{Additions, Project};

fn ferry_project() -> Rc<Project> {
    Rc::new(World::with(FERRY).state.project().clone())
}

fn file_read(project: Rc<Project>) -> JobAction {
    JobAction::ProjectRead(FileRead { file: "ferry.ascribe.json".into(), content: project, refused: Vec::new() })
}

fn open_file(world: &mut World, outcome: JobAction) {
    world.tell(Action::SourceOffered(Source::File(FileHandle { number: 0, name: "f".into(), size: 1 })));
    world.tell(Action::Job(world.last_job(), outcome));
}

#[test]
fn a_project_file_opens_at_once_on_an_empty_desk() {
    let mut world = World::new();
    open_file(&mut world, file_read(ferry_project()));
    assert_eq!(world.state.open_article().unwrap().title, "The ferry goes");
    assert_eq!(*world.state.project(), *ferry_project());
}

#[test]
fn a_project_file_asks_before_it_takes_the_place_of_another_and_undo_brings_that_back() {
    let mut world = World::with(BRIDGE);
    let before = world.state.project().clone();
    open_file(&mut world, file_read(ferry_project()));
    assert_eq!(*world.state.project(), before);
    let Some(Dialog::ConfirmReplace { file, project }) = world.state.view.dialog.clone() else { panic!("no question") };
    assert_eq!(file, "ferry.ascribe.json");
    world.tell(Action::ProjectReplaced(project));
    assert_eq!((world.state.project(), &world.state.view.dialog), (&*ferry_project(), &None));
    world.tell(Action::Undone);
    assert_eq!(*world.state.project(), before);
}

#[test]
fn a_project_can_be_added_to_another() {
    let mut world = World::with(BRIDGE);
    world.tell(Action::ProjectMerged(ferry_project()));
    let project = world.state.project();
    assert_eq!((project.articles.len(), project.statements.len()), (2, 3));
    assert_eq!(project.codebook.speakers.len(), 2, "Ada Berg is one speaker");
}

#[test]
fn a_cleared_project_is_empty_and_comes_back_by_undo() {
    let mut world = World::with(BRIDGE);
    let before = world.state.project().clone();
    world.tell(Action::DialogOpened(Dialog::ConfirmClear)).tell(Action::ProjectCleared);
    assert_eq!((world.state.project(), &world.state.article), (&Project::default(), &None));
    world.tell(Action::Undone);
    assert_eq!(*world.state.project(), before);
    assert!(world.state.open_article().is_some());
}

#[test]
fn a_name_is_taken_without_white_space_around_it() {
    let mut world = World::new();
    world.tell(Action::ProjectNamed("  Bridges ".into()));
    assert_eq!(world.state.project().name, "Bridges");
    world.tell_in_vain(Action::ProjectNamed("Bridges".into()));
}

#[test]
fn annotations_come_in_and_those_without_an_article_are_counted() {
    let theirs = World::with(BRIDGE);
    let mut statements = theirs.state.open_statements().iter().map(|s| Statement::clone(s)).collect::<Vec<_>>();
    statements.iter_mut().for_each(|statement| statement.review = Review::Confirmed);
    statements.push(Statement { id: "stray".into(), article: "elsewhere".into(), ..statements[0].clone() });
    let content = Additions { codebook: theirs.state.codebook().clone(), statements };
    let read = FileRead { file: "theirs.jsonld".into(), content, refused: Vec::new() };
    let mut world = World::with(BRIDGE);
    open_file(&mut world, JobAction::AnnotationsRead(read.clone()));
    assert!(world.state.open_statements().iter().all(|statement| statement.review == Review::Confirmed));
    assert_eq!(
        world.said(),
        ["1 statement left out: the article is not in this project.", "2 statements read from the file."]
    );
    world.tell(Action::NoticeDismissed(world.state.notices[1].id));
    open_file(&mut world, JobAction::AnnotationsRead(read));
    assert_eq!(world.said()[1], "2 statements: all of them are in the project already.");
}
