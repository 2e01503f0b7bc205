//! The worker's side: takes tasks, reads, answers.

use super::messages::{Message, ReadBy, Request, Response, Task};
use super::shelf::Shelf;
use super::wire;
use ascribe_engine::{Models, Reading};
use ascribe_text::Document;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Takes over the worker: from now on its messages are tasks.
pub fn serve() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let shelf = Shelf::new({
        let scope = scope.clone();
        move |message| say(&scope, &message)
    });
    let on_message = Closure::<dyn Fn(MessageEvent)>::new({
        let (scope, shelf) = (scope.clone(), Rc::clone(&shelf));
        move |event: MessageEvent| hear(&scope, &shelf, &event.data())
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // The worker lives as long as its listener.
    on_message.forget();
    say(&scope, &Message::Ready);
    shelf.begin_if_eager();
}

/// Reads a text with the models at hand. Pure: the same request and models have the same answer.
#[must_use]
pub(super) fn read(models: &Models, request: Request) -> Response {
    read_by(ascribe_engine::read_published, models, request)
}

/// Reads a text as [`read`] does, but looks for no positions.
#[must_use]
pub(super) fn read_statements(models: &Models, request: Request) -> Response {
    read_by(ascribe_engine::read_statements, models, request)
}

fn read_by(read: fn(&Models, &Document, Option<&str>) -> Reading, models: &Models, request: Request) -> Response {
    let document = match request.blocks {
        Some(blocks) => Document::from_blocks(request.text, blocks),
        None => Document::from_text(request.text),
    };
    let published = request.published.as_deref();
    let reading = match request.by {
        ReadBy::Best | ReadBy::Soonest => read(models, &document, published),
        ReadBy::Rules => read(&Models::default(), &document, published),
    };
    Response { blocks: document.blocks().to_vec(), reading }
}

fn hear(scope: &DedicatedWorkerGlobalScope, shelf: &Rc<Shelf>, data: &JsValue) {
    match wire::unpack::<Task>(data) {
        Ok(task) => shelf.take(task),
        Err(why) => say(scope, &Message::Failed { why }),
    }
}

fn say(scope: &DedicatedWorkerGlobalScope, message: &Message) {
    let sent = wire::pack(message).map(|bytes| scope.post_message(&bytes));
    debug_assert!(matches!(sent, Ok(Ok(()))), "a message of plain values can be sent");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_by_rules(request: Request) -> Response {
        read(&Models::default(), request)
    }

    #[test]
    fn known_blocks_are_kept() {
        let found = read_by_rules(Request::of_text("A bridge opens\n\n“It is open,” said Ada Berg."));
        assert_eq!(found.blocks.len(), 2);
        let last = found.blocks[1..].to_vec();
        let again = Request {
            blocks: Some(last.clone()),
            ..Request::of_text("A bridge opens\n\n“It is open,” said Ada Berg.")
        };
        assert_eq!(read_by_rules(again).blocks, last);
    }

    #[test]
    fn nothing_at_all_can_be_read() {
        assert!(read_by_rules(Request::of_text("")).blocks.is_empty());
    }
}
