//! The worker's side: takes tasks, reads, answers.

use super::messages::{Message, Request, Response, Task};
use super::wire;
use ascribe_text::Document;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Takes over the worker: from now on its messages are tasks.
pub fn serve() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let on_message = Closure::<dyn Fn(MessageEvent)>::new({
        let scope = scope.clone();
        move |event: MessageEvent| say(&scope, &reply(&event.data()))
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // The worker lives as long as its listener.
    on_message.forget();
    say(&scope, &Message::Ready);
}

/// Reads a text. Pure: the same request has the same answer.
#[must_use]
pub(super) fn read(request: Request) -> Response {
    let document = match request.blocks {
        Some(blocks) => Document::from_blocks(request.text, blocks),
        None => Document::from_text(request.text),
    };
    let reading = ascribe_engine::read(&document);
    Response { blocks: document.blocks().to_vec(), reading }
}

fn reply(data: &JsValue) -> Message {
    match wire::unpack::<Task>(data) {
        Ok(Task { number, request }) => Message::Done { number, response: read(request) },
        Err(why) => Message::Failed { why },
    }
}

fn say(scope: &DedicatedWorkerGlobalScope, message: &Message) {
    let sent = wire::pack(message).map(|bytes| scope.post_message(&bytes));
    debug_assert!(matches!(sent, Ok(Ok(()))), "a message of plain values can be sent");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_blocks_are_kept() {
        let found = read(Request::of_text("A bridge opens\n\n“It is open,” said Ada Berg."));
        assert_eq!(found.blocks.len(), 2);
        let last = found.blocks[1..].to_vec();
        let again =
            Request { text: "A bridge opens\n\n“It is open,” said Ada Berg.".into(), blocks: Some(last.clone()) };
        assert_eq!(read(again).blocks, last);
    }

    #[test]
    fn nothing_at_all_can_be_read() {
        assert!(read(Request::of_text("")).blocks.is_empty());
    }
}
