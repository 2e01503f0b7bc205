//! One tab at a time holds the project.

use crate::place::{fresh, until};
use ascribe::storage::Lock;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_lock_that_is_held_is_not_given_twice_and_comes_free_when_it_is_dropped() {
    let lock = Lock::new(&fresh("lock"));
    let held = lock.try_hold(|| {}).await;
    assert!(held.is_some());
    assert!(lock.try_hold(|| {}).await.is_none());
    drop(held);
    // The browser frees it in a moment.
    let freed = lock.wait(|| {}).await;
    assert!(freed.is_some());
}

#[wasm_bindgen_test]
async fn whoever_waits_in_line_gets_the_lock_when_the_holder_goes() {
    let lock = Lock::new(&fresh("line"));
    let held = lock.try_hold(|| {}).await.unwrap();
    let got = Rc::new(Cell::new(false));
    spawn_local({
        let (lock, got) = (lock.clone(), Rc::clone(&got));
        async move {
            let held = lock.wait(|| {}).await;
            got.set(held.is_some());
        }
    });
    assert!(lock.try_hold(|| {}).await.is_none() && !got.get());
    drop(held);
    until("the lock is given on", || got.get()).await;
}

#[wasm_bindgen_test]
async fn a_holder_hears_that_another_tab_wants_the_lock() {
    let lock = Lock::new(&fresh("ask"));
    let held = Rc::new(RefCell::new(None));
    let lets_go = Rc::clone(&held);
    let first = lock.try_hold(move || drop(lets_go.take())).await;
    held.replace(first);
    lock.ask_to_let_go();
    until("the holder lets go", || held.borrow().is_none()).await;
    assert!(lock.wait(|| {}).await.is_some());
}

#[wasm_bindgen_test]
async fn a_stolen_lock_is_noticed() {
    let lock = Lock::new(&fresh("steal"));
    let lost = Rc::new(Cell::new(false));
    let hears = Rc::clone(&lost);
    let _first = lock.try_hold(move || hears.set(true)).await.unwrap();
    let second = lock.steal(|| {}).await;
    assert!(second.is_some());
    until("the first holder hears of it", || lost.get()).await;
}
