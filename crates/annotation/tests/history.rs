//! Whatever is done can be undone, done again, and replayed from the journal.

mod support;

use ascribe_annotation::{Change, Conflict, Edit, EditName, History, Project, Step, decide};
use proptest::prelude::*;
use std::rc::Rc;
use support::{Gesture, edit, gesture, kim, project, s1};

/// Carries gestures out; gives the history and its journal.
fn carry_out(gestures: &[Gesture]) -> (History, Vec<Step>) {
    let mut history = History::default();
    let mut journal = Vec::new();
    for (number, gesture) in gestures.iter().enumerate() {
        let step = match gesture {
            Gesture::Undo => history.can_undo().then_some(Step::Undo),
            Gesture::Redo => history.can_redo().then_some(Step::Redo),
            other => edit(history.project(), other, number).map(|edit| Step::Do(Rc::new(edit))),
        };
        if let Some(step) = step {
            history.apply(step.clone()).expect("a step made from the project fits it");
            journal.push(step);
        }
    }
    (history, journal)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn undoing_all_gives_the_start_and_redoing_all_the_end(gestures in prop::collection::vec(gesture(), 0..40)) {
        let (mut history, _) = carry_out(&gestures);
        while history.can_redo() {
            history.apply(Step::Redo).expect("what was undone can be done again");
        }
        let end = history.project().clone();
        let steps = history.done().len();
        while history.can_undo() {
            history.apply(Step::Undo).expect("what was done can be undone");
        }
        prop_assert_eq!(history.project(), &Project::default());
        for _ in 0..steps {
            history.apply(Step::Redo).expect("what was undone can be done again");
        }
        prop_assert_eq!(history.project(), &end);
        prop_assert!(!history.can_redo());
    }

    #[test]
    fn the_journal_replayed_gives_the_same_history(gestures in prop::collection::vec(gesture(), 0..40)) {
        let (history, journal) = carry_out(&gestures);
        let written = serde_json::to_string(&journal).expect("a journal can be written");
        let read = serde_json::from_str::<Vec<Step>>(&written).expect("a journal can be read");
        prop_assert_eq!(&read, &journal);
        let replayed = History::replay(read).expect("the journal fits itself");
        prop_assert_eq!(&replayed, &history);
        let saved = serde_json::to_string(&history).expect("a history can be written");
        prop_assert_eq!(serde_json::from_str::<History>(&saved).expect("a history can be read"), history);
    }

    #[test]
    fn an_edit_that_does_not_fit_changes_nothing(gestures in prop::collection::vec(gesture(), 1..20), cut in any::<prop::sample::Index>()) {
        let (history, journal) = carry_out(&gestures);
        let edits = journal.iter().filter_map(|step| match step {
            Step::Do(edit) => Some(edit),
            Step::Undo | Step::Redo => None,
        });
        let mut project = history.project().clone();
        for edit in edits {
            // Two edits in one: the first half may fit, the second half (the first again) rarely does.
            let at = cut.index(edit.changes.len() + 1);
            let changes = [&edit.changes[at..], &edit.changes[..]].concat();
            let before = project.clone();
            if project.apply(&Edit { name: edit.name, title: String::new(), changes }).is_err() {
                prop_assert_eq!(&project, &before);
            }
        }
    }

    #[test]
    fn opening_another_project_is_one_step_that_can_be_undone(
        left in prop::collection::vec(gesture(), 0..15),
        right in prop::collection::vec(gesture(), 0..15),
    ) {
        let (left, right) = (carry_out(&left).0.project().clone(), carry_out(&right).0.project().clone());
        let mut project = left.clone();
        if let Some(edit) = decide::open_project(&left, &right) {
            project.apply(&edit).expect("the edit fits");
            prop_assert_eq!(&project, &right);
            project.apply(&edit.inverse()).expect("the edit can be undone");
        }
        prop_assert_eq!(&project, &left);
    }

    #[test]
    fn adding_a_project_twice_changes_nothing_the_second_time(gestures in prop::collection::vec(gesture(), 0..15)) {
        let other = carry_out(&gestures).0.project().clone();
        let mut project = project();
        if let Some(edit) = decide::merge_project(&project, &other) {
            project.apply(&edit).expect("the edit fits");
        }
        prop_assert_eq!(decide::merge_project(&project, &other), None);
    }
}

fn note(history: &mut History, words: &str) {
    let edit = decide::set_note(history.project(), &"s1".into(), words, &kim(1)).expect("the note changes");
    history.apply(Step::Do(Rc::new(edit))).expect("the note fits");
}

#[test]
fn typing_a_note_is_one_step() {
    let mut history = History::new(project());
    for words in ["c", "ch", "che", "chec", "check"] {
        note(&mut history, words);
    }
    assert_eq!(history.done().len(), 1);
    history.apply(Step::Undo).expect("the note can be undone");
    assert_eq!(s1(history.project()).note, "");
    history.apply(Step::Redo).expect("the note can be done again");
    assert_eq!(s1(history.project()).note, "check");
}

#[test]
fn a_note_after_something_else_is_a_step_of_its_own() {
    let mut history = History::new(project());
    note(&mut history, "a");
    let accept = decide::reject(history.project(), &"s1".into(), &kim(2)).expect("the review changes");
    history.apply(Step::Do(Rc::new(accept))).expect("the review fits");
    note(&mut history, "ab");
    assert_eq!(
        history.done().iter().map(|edit| edit.name).collect::<Vec<_>>(),
        [EditName::WriteNote, EditName::Reject, EditName::WriteNote]
    );
}

#[test]
fn a_note_after_undo_and_redo_is_a_step_of_its_own() {
    let mut history = History::new(project());
    note(&mut history, "a");
    history.apply(Step::Undo).expect("the note can be undone");
    history.apply(Step::Redo).expect("the note can be done again");
    note(&mut history, "ab");
    assert_eq!(history.done().len(), 2);
}

#[test]
fn the_buttons_name_the_step() {
    let mut history = History::new(project());
    assert_eq!(history.undo_name(), None);
    assert_eq!(history.apply(Step::Undo), Err(Conflict::NothingToUndo));
    note(&mut history, "a");
    assert_eq!(history.undo_name().map(EditName::english), Some("Write note"));
    history.apply(Step::Undo).expect("the note can be undone");
    assert_eq!(history.redo_name().map(|name| name.to_string()), Some("Write note".to_owned()));
}

#[test]
fn a_journal_with_a_lost_step_says_which_and_keeps_what_was_before_it() {
    let article = ascribe_annotation::Article::from_text("Words.");
    let project = Project::default();
    let add = decide::add_article(&project, article, ascribe_annotation::Additions::default()).expect("a new article");
    let rename = decide::rename_project(&project, "New").expect("a new name");
    let lost = Edit {
        name: EditName::RenameProject,
        title: String::new(),
        changes: vec![Change::ProjectName { before: "Old".into(), after: "New".into() }],
    };
    let steps = [add, lost, rename].map(|edit| Step::Do(Rc::new(edit)));
    let broken = History::replay(steps).expect_err("the second step does not fit");
    assert_eq!(broken.at, 1);
    assert_eq!(broken.history.project().articles.len(), 1);
    assert_eq!(
        broken.to_string(),
        "step 1 of the journal does not fit: the project '' has changed since this step was made; reload the project and try again"
    );
}

/// The journal as it lies on the disk when the power goes off while its last record is being written.
#[test]
fn a_crash_in_the_middle_of_a_bulk_edit_leaves_all_of_it_or_none() {
    let mut history = History::default();
    let open = decide::open_project(history.project(), &support::worked()).expect("it is not empty");
    let mut journal = vec![Step::Do(Rc::new(open))];
    history.apply(journal[0].clone()).expect("the step fits");
    let before = history.project().clone();
    let [ada, bo] = ["ada", "bo"].map(|id| ascribe_annotation::EntryId::Speaker(id.into()));
    let merge = decide::merge_entries(history.project(), &ada, &[bo], &kim(9)).expect("something changes");
    assert!(merge.changes.len() > 2, "it changes many things");
    journal.push(Step::Do(Rc::new(merge)));
    history.apply(journal[1].clone()).expect("the step fits");
    let records =
        journal.iter().map(|step| serde_json::to_string(step).expect("it can be written")).collect::<Vec<_>>();
    let whole = |text: &str| serde_json::from_str::<Step>(text).ok();
    for end in 0..records[1].len() {
        if !records[1].is_char_boundary(end) {
            continue;
        }
        let found = [whole(&records[0]), whole(&records[1][..end])].into_iter().flatten();
        assert_eq!(History::replay(found).expect("the journal fits itself").project(), &before, "cut at {end}");
    }
    let found = records.iter().filter_map(|record| whole(record));
    assert_eq!(History::replay(found).expect("the journal fits itself"), history);
}
