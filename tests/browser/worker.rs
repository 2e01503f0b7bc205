//! The page's side of the worker. The worker itself is played by a few lines of script.

use crate::place::until;
use ascribe::worker::{Boot, Reader, Request};
use futures_util::future::{abortable, join};
use gloo::file::{Blob, ObjectUrl};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::WorkerType;

/// Answers with an empty reading whose headline is the text; dies of "die", never answers "wait", does not understand "garbage".
/// It speaks postcard as the worker does; all numbers and lengths are below 128, and so one byte each.
const PLAYED: &str = r#"
const [READY, , DONE, FAILED] = [0, 1, 2, 3];
const bytes = (text) => [text.length, ...new TextEncoder().encode(text)];
const say = (...message) => postMessage(Uint8Array.from(message));
const reading = (text) => [1, 0, text.length, ...[0, 0, 0, 0, 0, 0, 0], 1, 0];
addEventListener('message', () => {
  addEventListener('message', ({ data }) => {
    const [number, length] = data;
    const text = new TextDecoder().decode(data.subarray(2, 2 + length));
    if (text === 'die') throw new Error('it died of the text');
    if (text === 'garbage') return say(FAILED, ...bytes('not understood'));
    if (text === 'wait') return;
    say(DONE, number, 0, ...reading(text));
  });
  say(READY);
}, { once: true });
"#;

fn boot(script: &str) -> (Boot, ObjectUrl) {
    let url = ObjectUrl::from(Blob::new_with_options(script, Some("text/javascript")));
    let boot =
        Boot { worker_url: url.to_string(), worker_type: WorkerType::Classic, glue_url: None, fetch_frame_url: None };
    (boot, url)
}

/// How long the text was that the worker answered for.
async fn length(reader: &Reader, text: &str) -> Result<u32, String> {
    let response = reader.read(Request::of_text(text)).await;
    response.map(|response| response.reading.headline.unwrap().end).map_err(|failed| failed.why)
}

#[wasm_bindgen_test]
async fn texts_are_read_in_turn_and_each_gets_its_own_answer() {
    let (boot, _url) = boot(PLAYED);
    let reader = Reader::new(Some(boot));
    let (short, long) = join(length(&reader, "abc"), length(&reader, "abcdefgh")).await;
    assert_eq!((short, long), (Ok(3), Ok(8)));
}

#[wasm_bindgen_test]
async fn a_worker_that_dies_of_a_text_is_replaced_for_the_next() {
    let (boot, _url) = boot(PLAYED);
    let reader = Reader::new(Some(boot));
    let (died, next) = join(length(&reader, "die"), length(&reader, "abcd")).await;
    assert!(died.unwrap_err().contains("it died of the text"));
    assert_eq!(next, Ok(4));
}

#[wasm_bindgen_test]
async fn a_text_that_is_not_understood_fails_alone() {
    let (boot, _url) = boot(PLAYED);
    let reader = Reader::new(Some(boot));
    assert_eq!(length(&reader, "garbage").await, Err("not understood".to_owned()));
    assert_eq!(length(&reader, "ab").await, Ok(2));
}

#[wasm_bindgen_test]
async fn stopping_a_text_lets_the_next_one_go_on() {
    let (boot, _url) = boot(PLAYED);
    let reader = Reader::new(Some(boot));
    let waits = reader.clone();
    let (stuck, handle) = abortable(async move { length(&waits, "wait").await });
    let stopped = Rc::new(Cell::new(false));
    spawn_local({
        let stopped = Rc::clone(&stopped);
        async move { stopped.set(stuck.await.is_err()) }
    });
    let next = length(&reader, "abc");
    handle.abort();
    assert_eq!(next.await, Ok(3));
    until("the stopped text is given up", || stopped.get()).await;
}

#[wasm_bindgen_test]
async fn without_a_worker_the_page_reads_by_itself() {
    let (broken, _url) = boot("throw new Error('never alive')");
    for boot in [None, Some(broken)] {
        let reader = Reader::new(boot);
        let response = reader.read(Request::of_text("A bridge opens\n\n“It is open,” said Ada Berg.")).await.unwrap();
        assert_eq!((response.blocks.len(), response.reading.statements.len()), (2, 1));
    }
}
