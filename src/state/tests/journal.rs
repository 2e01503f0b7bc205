//! What is still to be written down, and where the work is kept.

use super::*;
use ascribe_annotation::{History, Step, decide};
use futures_util::FutureExt;

/// The history that the journal entries so far give.
fn replayed(steps: &[Rc<Step>]) -> History {
    History::replay(steps.iter().map(|step| Step::clone(step))).unwrap()
}

#[test]
fn every_edit_undo_and_redo_goes_into_the_journal() {
    let mut world = World::with(BRIDGE);
    let id = world.find("It is open");
    world.tell(Action::Statement(id.clone(), StatementAction::Accepted));
    world.tell(Action::Undone).tell(Action::Redone).tell(Action::ProjectNamed("Bridges".into()));
    assert_eq!(world.state.journal.unsaved.len(), 5);
    assert_eq!(replayed(&world.state.journal.unsaved), *world.state.history);
}

#[test]
fn what_is_on_the_disk_leaves_the_journal_in_order() {
    let mut world = World::with(BRIDGE);
    world.tell(Action::ProjectNamed("a".into())).tell(Action::ProjectNamed("b".into()));
    let last = Rc::clone(&world.state.journal.unsaved[2]);
    world.tell(Action::StepsSaved(2));
    assert_eq!((world.state.journal.next, &world.state.journal.unsaved), (2, &vec![last]));
    assert!(!world.state.journal.is_saved());
    world.tell(Action::StepsSaved(3));
    assert!(world.state.journal.is_saved());
    world.tell_in_vain(Action::StepsSaved(3));
}

#[test]
fn a_reload_brings_work_session_and_settings_back() {
    let mut world = World::with(BRIDGE);
    world.add(FERRY);
    let id = world.choose("Nobody");
    world.tell(Action::Statement(id, StatementAction::Accepted)).tell(Action::ThemeChosen(Theme::Dark));
    let before = Rc::clone(&world.state);
    let steps =
        before.journal.unsaved.iter().zip(0..).map(|(step, number)| (number, serde_json::to_string(step).unwrap()));
    let record = crate::storage::Record {
        steps: steps.collect(),
        session: Session::of(&before),
        settings: before.settings.clone(),
        snapshot: None,
    };
    let restored = crate::storage::restore(record).now_or_never().expect("nothing is fetched natively").unwrap();
    let mut reloaded = World { state: Rc::default(), seconds: 0 };
    reloaded.tell(Action::WorkLoaded(Box::new(restored)));
    let after = &reloaded.state;
    assert_eq!(after.history, before.history);
    assert_eq!(
        (&after.article, &after.selection, &after.settings),
        (&before.article, &before.selection, &before.settings)
    );
    assert_eq!(after.journal.next, before.journal.unsaved.len() as u64);
    assert!(after.journal.is_saved());
    assert!(matches!(&after.jobs[0].work, Work::Reread(id) if Some(id) == after.article.as_ref()));
}

#[test]
fn what_was_open_and_is_gone_is_not_opened() {
    let mut world = World { state: Rc::default(), seconds: 0 };
    let session = Session { article: Some("gone".into()), statement: Some("gone".into()), ..Session::default() };
    world.tell(Action::WorkLoaded(Box::new(Loaded { session, ..Loaded::default() })));
    assert_eq!((&world.state.article, &world.state.selection), (&None, &Selection::default()));
}

#[test]
fn nothing_is_edited_before_the_store_is_open() {
    let mut world = World { state: Rc::default(), seconds: 0 };
    world.tell(Action::ProjectNamed("too early".into()));
    assert_eq!(world.state.project().name, "");
    assert!(world.state.journal.unsaved.is_empty());
}

#[test]
fn a_full_disk_keeps_everything_in_memory_and_says_so_once() {
    let mut world = World::with(BRIDGE);
    world.tell(Action::SavingFailed("there is no room left on this device.".into()));
    world.tell_in_vain(Action::SavingFailed("there is no room left on this device.".into()));
    assert_eq!(world.said(), ["The last changes are not saved on this device: there is no room left on this device."]);
    assert!(world.state.would_lose_work());
    world.tell(Action::ProjectNamed("goes on".into()));
    assert_eq!(world.state.journal.unsaved.len(), 2);
    world.tell(Action::StepsSaved(2));
    assert!(world.state.journal.is_saved() && !world.state.would_lose_work());
    assert_eq!(world.said()[1], "Saving works again: everything is on this device.");
}

#[test]
fn a_blocked_store_leaves_the_work_in_this_tab_and_says_so() {
    let mut world = World { state: Rc::default(), seconds: 0 };
    world.tell(Action::StorageRefused("access is denied.".into()));
    assert_eq!(world.said(), ["Nothing new is kept on this device: access is denied."]);
    assert!(!world.state.would_lose_work());
    world.add(BRIDGE);
    assert!(world.state.would_lose_work());
}

#[test]
fn a_project_that_another_tab_has_cannot_be_changed_here() {
    let mut world = World::with(BRIDGE);
    world.tell(Action::StepsSaved(1)).tell(Action::ProjectHeldElsewhere);
    let (id, before) = (world.find("It is open"), Rc::clone(&world.state.history));
    world.tell(Action::Statement(id, StatementAction::Accepted));
    world.tell(Action::SourceOffered(Source::Words(FERRY.into(), Details::default())));
    assert!(Rc::ptr_eq(&before, &world.state.history) && world.state.jobs.is_empty());
    assert_eq!(world.said().len(), 1, "it says so once");
}

#[test]
fn a_tab_can_take_the_project_over() {
    let mut world = World::with(BRIDGE);
    world.tell(Action::StepsSaved(1)).tell(Action::ProjectHeldElsewhere);
    world.tell(Action::OfferTaken(world.state.notices[0].id));
    assert_eq!(world.state.journal.status, StorageStatus::Opening(Claim::TakeOver));
    let history = History::clone(&world.state.history);
    world.tell(Action::WorkLoaded(Box::new(Loaded { history, next: 1, ..Loaded::default() })));
    assert!(world.state.journal.is_saved() && world.said().is_empty());
}

#[test]
fn entries_that_a_tab_could_not_save_are_done_again_on_what_it_loads() {
    let mut world = World::with(BRIDGE);
    let stored = History::clone(&world.state.history);
    world.tell(Action::StepsSaved(1)).tell(Action::ProjectNamed("mine".into())).tell(Action::ProjectHeldElsewhere);
    world.tell(Action::WorkLoaded(Box::new(Loaded { history: stored, next: 1, ..Loaded::default() })));
    assert_eq!((world.state.project().name.as_str(), world.state.journal.unsaved.len()), ("mine", 1));
}

#[test]
fn entries_that_no_longer_fit_are_reported() {
    let mut world = World::with(BRIDGE);
    let mut stored = History::clone(&world.state.history);
    let edit = decide::rename_project(stored.project(), "theirs").unwrap();
    stored.apply(Step::Do(Rc::new(edit))).unwrap();
    world.tell(Action::StepsSaved(1)).tell(Action::ProjectNamed("mine".into())).tell(Action::ProjectHeldElsewhere);
    world.tell(Action::WorkLoaded(Box::new(Loaded { history: stored, next: 2, ..Loaded::default() })));
    assert_eq!(world.state.project().name, "theirs");
    assert!(world.said()[0].starts_with("A change made in this tab could not be kept"));
}

#[test]
fn damage_is_reported_and_what_could_be_read_is_there() {
    let mut world = World { state: Rc::default(), seconds: 0 };
    let loaded = Loaded { damage: Some("step 7 of the journal is damaged".into()), next: 9, ..Loaded::default() };
    world.tell(Action::WorkLoaded(Box::new(loaded)));
    assert_eq!(world.said(), ["A part of the saved work could not be read: step 7 of the journal is damaged"]);
    assert_eq!(world.state.journal.next, 9);
}
