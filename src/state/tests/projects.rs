//! Several projects on one device: nothing of one is left in another, and nothing unsaved is left behind.

use super::{BRIDGE, World};
use crate::state::{
    Action, Dialog, JobAction, Offer, ProjectEntry, ProjectId, ProjectsAction, ProjectsWork, StorageStatus, Theme, Work,
};
use ascribe_annotation::Project;
use std::rc::Rc;

fn entry(id: &ProjectId, name: &str) -> ProjectEntry {
    ProjectEntry {
        id: id.clone(),
        name: name.into(),
        articles: 1,
        statements: 2,
        used: "2026-01-01T08:00:00.000Z".into(),
        deleted: false,
    }
}

/// A project with one article of which everything is on the disk.
fn saved() -> World {
    let mut world = World::with(BRIDGE);
    let steps = world.state.journal.unsaved.len() as u64;
    world.tell(Action::StepsSaved(steps));
    world
}

/// The work on projects that goes on.
fn work(world: &World) -> ProjectsWork {
    let found = world.state.jobs.iter().find_map(|job| match &job.work {
        Work::Projects(work) => Some(work.clone()),
        _ => None,
    });
    found.unwrap()
}

fn done(world: &mut World, known: &[ProjectEntry]) {
    let work = work(world);
    let id = world.state.jobs.iter().find(|job| job.work == Work::Projects(work.clone())).unwrap().id;
    world.tell(Action::Job(id, JobAction::ProjectsDone(work, known.into())));
}

fn is_empty(world: &World) -> bool {
    let state = &world.state;
    state.project() == &Project::default()
        && state.readings.is_empty()
        && state.article.is_none()
        && state.jobs.is_empty()
        && !state.history.can_undo()
        && matches!(state.journal.status, StorageStatus::Opening(_))
}

#[test]
fn nothing_of_one_project_is_left_in_another_but_the_settings() {
    let mut world = saved();
    world.tell(Action::ThemeChosen(Theme::Dark)).tell(Action::DialogOpened(Dialog::Projects));
    let other = ProjectId::new(7);
    world.tell(Action::Projects(ProjectsAction::Entered(other.clone())));
    assert_eq!(world.state.projects.open, other);
    assert!(is_empty(&world));
    assert_eq!((world.state.settings.theme, world.state.view.dialog.clone()), (Theme::Dark, None));
}

#[test]
fn another_project_is_opened_when_everything_of_this_one_is_on_the_disk() {
    let mut world = World::with(BRIDGE);
    let steps = world.state.journal.unsaved.len() as u64;
    let (here, other) = (world.state.projects.open.clone(), ProjectId::new(7));
    world.tell(Action::Projects(ProjectsAction::Entered(other.clone())));
    assert_eq!(world.state.projects.open, here);
    world.tell(Action::StepsSaved(steps));
    assert_eq!(world.state.projects.open, other);
}

#[test]
fn a_project_that_is_not_saved_stays_open_and_says_so() {
    for failure in [Action::SavingFailed("no room".into()), Action::StorageRefused("blocked".into())] {
        let mut world = World::with(BRIDGE);
        let here = world.state.projects.open.clone();
        world.tell(Action::Projects(ProjectsAction::Entered(ProjectId::new(7)))).tell(failure);
        world.tell(Action::Projects(ProjectsAction::Entered(ProjectId::new(7))));
        assert_eq!(world.state.projects.open, here);
        assert!(world.said().iter().any(|said| said.starts_with("This project stays open")));
        let steps = world.state.journal.unsaved.len() as u64;
        world.tell(Action::StepsSaved(steps));
        assert_eq!(world.state.projects.open, here, "not a long time later either");
    }
}

#[test]
fn a_file_becomes_a_project_of_its_own() {
    let mut world = saved();
    let content = Rc::new(Project { name: "From a file".into(), ..Project::default() });
    world.tell(Action::Projects(ProjectsAction::Begun(Rc::clone(&content))));
    let ProjectsWork::Make(id, made) = work(&world) else { panic!("nothing is made") };
    assert!(Rc::ptr_eq(&made, &content) && id != world.state.projects.open);
    done(&mut world, &[entry(&id, "From a file")]);
    assert_eq!(world.state.projects.open, id);
    assert!(is_empty(&world), "its own database brings it");
}

#[test]
fn the_open_project_is_renamed_as_a_step_and_another_in_its_own_journal() {
    let mut world = saved();
    let here = world.state.projects.open.clone();
    world.tell(Action::Projects(ProjectsAction::Renamed(here, "Bridges".into())));
    assert_eq!((world.state.project().name.as_str(), world.state.history.can_undo()), ("Bridges", true));
    let other = ProjectId::new(7);
    world.tell(Action::Projects(ProjectsAction::Renamed(other.clone(), "Ferries".into())));
    assert_eq!(work(&world), ProjectsWork::Rename(other, "Ferries".into()));
}

#[test]
fn a_deleted_project_can_be_brought_back_and_another_is_opened_in_its_place() {
    let mut world = saved();
    let (here, other) = (entry(&world.state.projects.open, "Here"), entry(&ProjectId::new(7), "There"));
    world.tell(Action::Projects(ProjectsAction::Deleted(here.clone())));
    let gone = ProjectEntry { deleted: true, ..here.clone() };
    let older = entry(&ProjectId::new(8), "Older");
    done(&mut world, &[gone, other.clone(), older]);
    assert_eq!(world.state.projects.open, other.id, "the last used of the others");
    let notice = world
        .state
        .notices
        .iter()
        .find(|notice| notice.problem.offer == Some(Offer::BringBack(Box::new(here.clone()))));
    let notice = notice.unwrap().id;
    world.tell(Action::OfferTaken(notice));
    assert_eq!(work(&world), ProjectsWork::BringBack(here));
}

#[test]
fn without_another_one_a_new_project_is_begun() {
    let mut world = saved();
    let here = entry(&world.state.projects.open, "Here");
    world.tell(Action::Projects(ProjectsAction::Deleted(here.clone())));
    done(&mut world, &[ProjectEntry { deleted: true, ..here.clone() }]);
    let ProjectsWork::Make(id, content) = work(&world) else { panic!("nothing is made") };
    assert!(id != here.id && *content == Project::default());
}

#[test]
fn names_of_projects_are_read_as_they_are_written_and_others_are_not() {
    for id in [ProjectId::default(), ProjectId::new(0), ProjectId::new(u64::MAX)] {
        assert_eq!(ProjectId::parse(id.as_str()), Some(id));
    }
    for other in ["", "ascribe.projects", "ascribe-", "ascribe-12", "ascribe-000000000000000g", "other"] {
        assert_eq!(ProjectId::parse(other), None, "{other}");
    }
}
