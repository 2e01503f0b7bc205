//! The stores keep what they are given; every store does the same.

use crate::place::fresh;
use ascribe::state::{Panel, ProjectEntry, ProjectId, Session, Settings, Theme};
use ascribe::storage::{
    IndexedDb, Memory, OldSteps, Record, Shelf, Store, StoreError, database_names, remove, restore,
};
use ascribe_annotation::{Article, History, Step, decide};
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

/// Steps that give the project these names, with the history that they make.
fn steps(names: &[&str]) -> (History, Vec<Rc<Step>>) {
    let mut history = History::default();
    let mut steps = Vec::new();
    for name in names {
        let step = Step::Do(Rc::new(decide::rename_project(history.project(), name).unwrap()));
        history.apply(step.clone()).unwrap();
        steps.push(Rc::new(step));
    }
    (history, steps)
}

async fn loaded(store: &dyn Store) -> Record {
    store.load().await.unwrap()
}

async fn keeps_everything(store: &dyn Store) {
    assert_eq!(loaded(store).await, Record::default());
    let (history, made) = steps(&["a", "b", "c", "d"]);
    store.append(0, made[..1].to_vec()).await.unwrap();
    store.append(1, made[1..].to_vec()).await.unwrap();
    let session = Session { article: Some("x".into()), panel: Panel::Inspector, ..Session::default() };
    let settings = Settings { theme: Theme::Dark, coder: "Mira".into(), ..Settings::default() };
    store.keep(session.clone(), settings.clone()).await.unwrap();
    let record = loaded(store).await;
    assert_eq!(record.steps.iter().map(|(number, _)| *number).collect::<Vec<_>>(), [0, 1, 2, 3]);
    assert_eq!((&record.session, &record.settings), (&session, &settings));
    let work = restore(record).await.unwrap();
    assert_eq!((work.history, work.next, work.damage), (history, 4, None));
}

async fn a_snapshot_takes_the_place_of_its_steps(store: &dyn Store) {
    let (history, made) = steps(&["a", "b", "c"]);
    store.append(0, made).await.unwrap();
    store.compact(3, Rc::new(history.clone()), OldSteps::Discard).await.unwrap();
    store.append(3, vec![Rc::new(Step::Undo)]).await.unwrap();
    let record = loaded(store).await;
    assert_eq!(record.steps.len(), 1);
    let work = restore(record).await.unwrap();
    assert_eq!((work.history.project().name.as_str(), work.next, work.damage), ("b", 4, None));
    assert!(work.history.can_redo());
}

#[wasm_bindgen_test]
async fn memory_keeps_everything() {
    keeps_everything(&Memory::default()).await;
    a_snapshot_takes_the_place_of_its_steps(&Memory::default()).await;
}

#[wasm_bindgen_test]
async fn the_database_keeps_everything() {
    keeps_everything(&IndexedDb::open(&fresh("keeps")).await.unwrap()).await;
    a_snapshot_takes_the_place_of_its_steps(&IndexedDb::open(&fresh("snapshot")).await.unwrap()).await;
}

#[wasm_bindgen_test]
async fn the_database_keeps_it_after_it_was_closed() {
    let name = fresh("closed");
    let (history, made) = steps(&["a", "b"]);
    IndexedDb::open(&name).await.unwrap().append(0, made).await.unwrap();
    let work = restore(loaded(&IndexedDb::open(&name).await.unwrap()).await).await.unwrap();
    assert_eq!(work.history, history);
}

#[wasm_bindgen_test]
async fn a_second_writer_is_noticed_and_loses_nothing_of_the_first() {
    let store = IndexedDb::open(&fresh("second")).await.unwrap();
    let (_, made) = steps(&["a", "b"]);
    store.append(0, made.clone()).await.unwrap();
    assert_eq!(store.append(1, made).await, Err(StoreError::Overtaken));
    assert_eq!(loaded(&store).await.steps.len(), 2, "a batch comes whole or not at all");
}

#[wasm_bindgen_test]
async fn damaged_steps_stay_where_they_are_and_work_goes_on_after_them() {
    let store = IndexedDb::open(&fresh("damage")).await.unwrap();
    let (_, made) = steps(&["a", "b", "c"]);
    store.append(0, vec![Rc::clone(&made[0]), Rc::clone(&made[2])]).await.unwrap();
    let work = restore(loaded(&store).await).await.unwrap();
    assert_eq!((work.history.project().name.as_str(), work.next, work.damage.is_some()), ("a", 2, true));
    store.compact(work.next, Rc::new(work.history.clone()), OldSteps::Keep).await.unwrap();
    let again = loaded(&store).await;
    assert_eq!(again.steps.len(), 2, "nothing is thrown away");
    let again = restore(again).await.unwrap();
    assert_eq!((again.history, again.next, again.damage), (work.history, 2, None));
}

#[wasm_bindgen_test]
async fn properties_of_other_programs_come_back_exactly() {
    let store = IndexedDb::open(&fresh("extra")).await.unwrap();
    let mut article = Article::from_text("A line.\n\nAnother 😀 line.");
    let extra = r#"{"big":18446744073709551615,"one":1.0,"none":null,"nested":{"b":[1,"2"]}}"#;
    article.extra = serde_json::from_str(extra).unwrap();
    let mut history = History::default();
    let edit = decide::add_article(history.project(), article, Default::default()).unwrap();
    let step = Rc::new(Step::Do(Rc::new(edit)));
    history.apply(Step::clone(&step)).unwrap();
    store.append(0, vec![step]).await.unwrap();
    assert_eq!(restore(loaded(&store).await).await.unwrap().history, history);
}

fn entry(seed: u64, name: &str, used: &str) -> ProjectEntry {
    ProjectEntry {
        id: ProjectId::new(seed),
        name: name.into(),
        articles: 3,
        statements: 12,
        used: used.into(),
        deleted: false,
    }
}

#[wasm_bindgen_test]
async fn the_list_of_projects_begins_with_the_last_used_and_is_there_again() {
    let name = fresh("shelf");
    let (old, new) = (entry(1, "old", "2026-01-01T08:00:00.000Z"), entry(2, "new", "2026-03-01T08:00:00.000Z"));
    let shelf = Shelf::open_as(&name).await.unwrap();
    assert_eq!(shelf.entries().await.unwrap(), []);
    shelf.put(&old).await.unwrap();
    shelf.put(&new).await.unwrap();
    drop(shelf);
    let shelf = Shelf::open_as(&name).await.unwrap();
    assert_eq!(shelf.entries().await.unwrap(), [new.clone(), old.clone()]);
    let older = ProjectEntry { used: "2026-05-01T08:00:00.000Z".into(), deleted: true, ..old };
    shelf.put(&older).await.unwrap();
    assert_eq!(shelf.entries().await.unwrap(), [older.clone(), new.clone()]);
    shelf.forget(&older.id).await.unwrap();
    assert_eq!(shelf.entries().await.unwrap(), [new]);
}

#[wasm_bindgen_test]
async fn settings_hold_for_all_projects() {
    let shelf = Shelf::open_as(&fresh("settings")).await.unwrap();
    assert_eq!(shelf.settings().await.unwrap(), None);
    let settings = Settings { theme: Theme::Dark, coder: "Mira".into(), ..Settings::default() };
    shelf.keep_settings(&settings).await.unwrap();
    assert_eq!(shelf.settings().await.unwrap(), Some(settings));
}

#[wasm_bindgen_test]
async fn an_erased_project_is_gone_and_the_others_are_not() {
    let (gone, stays) = (fresh("gone"), fresh("stays"));
    let (_, made) = steps(&["a"]);
    for name in [&gone, &stays] {
        IndexedDb::open(name).await.unwrap().append(0, made.clone()).await.unwrap();
    }
    remove(&gone).await.unwrap();
    let names = database_names().await;
    assert!(!names.contains(&gone) && names.contains(&stays));
    assert_eq!(loaded(&IndexedDb::open(&stays).await.unwrap()).await.steps.len(), 1);
}
