//! Fetching an address in a sandboxed frame.
//!
//! The page that holds the annotations may connect to nobody but its own server. A frame without an origin of its own may
//! connect but holds nothing; it is made when a person asks for an address, and gets that address only.

use futures_channel::oneshot;
use gloo::events::EventListener;
use gloo::utils::{document, window};
use js_sys::{Object, Reflect, Uint8Array};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlIFrameElement, MessageEvent};

/// The word that every message to and from the frame carries.
const KIND: &str = "fetch-frame";

/// What was fetched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fetched {
    /// The address after redirections.
    pub url: String,
    /// What the server calls it ("text/html; charset=utf-8").
    pub content_type: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// Why nothing was fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FetchFailed {
    /// The other site does not let pages read it, or cannot be reached: browsers do not tell which.
    NotAllowed,
    /// The other site answered with this error.
    Http(u16),
    /// The page is larger than the limit.
    TooLarge,
    /// The other site did not answer in time.
    Timeout,
    /// The address is not one of the web.
    BadAddress,
    /// This form of the page has no frame to fetch with.
    NoFrame,
}

type Answer = Result<Fetched, FetchFailed>;

/// The frame, once it has been needed. Dropping it takes it out of the page.
#[derive(Default)]
pub struct FetchFrame {
    frame: RefCell<Option<Frame>>,
    last_id: Cell<u32>,
}

struct Frame {
    element: HtmlIFrameElement,
    shared: Rc<RefCell<Shared>>,
    _listener: EventListener,
}

/// What the listener and the askers share.
#[derive(Default)]
struct Shared {
    is_ready: bool,
    /// Addresses that wait for the frame to be ready.
    queue: Vec<(u32, String)>,
    waiting: BTreeMap<u32, oneshot::Sender<Answer>>,
}

impl Drop for Frame {
    fn drop(&mut self) {
        self.element.remove();
    }
}

impl FetchFrame {
    /// Fetches an address; `frame_url` is where the frame's own page is.
    ///
    /// # Errors
    /// When nothing was fetched, with the reason.
    pub async fn fetch(&self, frame_url: Option<&str>, address: &str) -> Answer {
        let receiver = self.ask(frame_url, address).ok_or(FetchFailed::NoFrame)?;
        receiver.await.unwrap_or(Err(FetchFailed::NoFrame))
    }

    fn ask(&self, frame_url: Option<&str>, address: &str) -> Option<oneshot::Receiver<Answer>> {
        let mut frame = self.frame.borrow_mut();
        if frame.is_none() {
            *frame = Frame::open(frame_url?);
        }
        let frame = frame.as_ref()?;
        self.last_id.set(self.last_id.get() + 1);
        let (sender, receiver) = oneshot::channel();
        let mut shared = frame.shared.borrow_mut();
        shared.waiting.insert(self.last_id.get(), sender);
        shared.queue.push((self.last_id.get(), address.to_owned()));
        shared.send(&frame.element);
        Some(receiver)
    }
}

impl Frame {
    fn open(url: &str) -> Option<Self> {
        let element = document().create_element("iframe").ok()?.dyn_into::<HtmlIFrameElement>().ok()?;
        element.set_attribute("sandbox", "allow-scripts").ok()?;
        element.set_attribute("aria-hidden", "true").ok()?;
        element.set_hidden(true);
        element.set_title("Fetches an address for the page");
        element.set_src(url);
        let shared = Rc::<RefCell<Shared>>::default();
        let (from, ear) = (element.clone(), Rc::clone(&shared));
        let listener = EventListener::new(&window(), "message", move |event| {
            if let Some(event) = event.dyn_ref::<MessageEvent>().filter(|event| is_from(event, &from)) {
                ear.borrow_mut().hear(&event.data(), &from);
            }
        });
        document().body()?.append_child(&element).ok()?;
        Some(Self { element, shared, _listener: listener })
    }
}

impl Shared {
    fn hear(&mut self, message: &JsValue, frame: &HtmlIFrameElement) {
        if text(message, "ascribe").as_deref() != Some(KIND) {
            return;
        }
        match text(message, "type").as_deref() {
            Some("ready") => {
                self.is_ready = true;
                self.send(frame);
            }
            Some("done") => self.answer(message, Ok(fetched(message))),
            Some("failed") => self.answer(message, Err(reason(message))),
            _ => {}
        }
    }

    fn answer(&mut self, message: &JsValue, answer: Answer) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "our own numbers come back")]
        let id = number(message, "id").unwrap_or_default() as u32;
        if let Some(sender) = self.waiting.remove(&id) {
            // Whoever stopped waiting does not miss the answer.
            let _ = sender.send(answer);
        }
    }

    fn send(&mut self, frame: &HtmlIFrameElement) {
        let Some(target) = frame.content_window().filter(|_| self.is_ready) else { return };
        for (id, url) in self.queue.drain(..) {
            let message = Object::new();
            let fields = [("ascribe", KIND.into()), ("type", "fetch".into()), ("id", id.into()), ("url", url.into())];
            for (name, value) in fields {
                // Setting a property of a new object cannot fail.
                let _ = Reflect::set(&message, &name.into(), &value);
            }
            // The frame has no origin that could be named; the message holds nothing but the address.
            let sent = target.post_message(&message, "*");
            debug_assert!(sent.is_ok(), "plain values can be sent");
        }
    }
}

/// Only our own frame is listened to: its window, and the origin that a sandbox has.
fn is_from(event: &MessageEvent, frame: &HtmlIFrameElement) -> bool {
    let window = frame.content_window().map(JsValue::from);
    event.origin() == "null" && event.source().map(JsValue::from) == window
}

fn fetched(message: &JsValue) -> Fetched {
    let bytes = get(message, "bytes").map(|bytes| Uint8Array::new(&bytes).to_vec());
    Fetched {
        url: text(message, "url").unwrap_or_default(),
        content_type: text(message, "contentType").unwrap_or_default(),
        bytes: bytes.unwrap_or_default(),
    }
}

fn reason(message: &JsValue) -> FetchFailed {
    match text(message, "reason").as_deref() {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a status has three digits")]
        Some("http") => FetchFailed::Http(number(message, "status").unwrap_or_default() as u16),
        Some("too-large") => FetchFailed::TooLarge,
        Some("timeout") => FetchFailed::Timeout,
        Some("bad-address") => FetchFailed::BadAddress,
        _ => FetchFailed::NotAllowed,
    }
}

fn get(message: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(message, &name.into()).ok().filter(|value| !value.is_undefined() && !value.is_null())
}

fn text(message: &JsValue, name: &str) -> Option<String> {
    get(message, name)?.as_string()
}

fn number(message: &JsValue, name: &str) -> Option<f64> {
    get(message, name)?.as_f64()
}
