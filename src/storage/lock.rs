//! One tab at a time: the project belongs to whoever holds its lock (Web Locks API).
//!
//! A tab that finds the lock taken waits in line; when the holder closes or lets go, the next gets it. Where the browser has
//! no locks (a page that is not served safely), every tab holds the project and the journal notices a second writer.

use futures_channel::oneshot;
use futures_util::future::{Either, select};
use gloo::events::EventListener;
use js_sys::{Function, Object, Promise, Reflect};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{BroadcastChannel, MessageEvent};

/// What a tab says to the holder when its person wants to go on there.
const LET_GO: &str = "let-go";

#[wasm_bindgen]
extern "C" {
    type LockManager;
    #[wasm_bindgen(method, catch)]
    fn request(this: &LockManager, name: &str, options: &JsValue, granted: &Function) -> Result<Promise, JsValue>;
}

/// The project's lock.
#[derive(Clone, Debug)]
pub struct Lock {
    name: String,
}

/// The lock, held. Dropping it gives it to the next in line.
pub struct Held {
    /// Ends the promise that holds the lock; none where the browser has no locks.
    _release: Option<oneshot::Sender<()>>,
    _asked: Option<Asked>,
}

/// Hears other tabs ask for the lock.
struct Asked {
    channel: BroadcastChannel,
    _listener: EventListener,
}

impl Drop for Asked {
    fn drop(&mut self) {
        self.channel.close();
    }
}

/// How the lock is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    IfFree,
    InLine,
    Steal,
}

impl Lock {
    /// Names a lock; nothing is asked for yet.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self { name: name.to_owned() }
    }

    /// Takes the lock if no other tab has it. `on_lost` is called when another tab wants it or has taken it.
    pub async fn try_hold(&self, on_lost: impl Fn() + 'static) -> Option<Held> {
        self.ask(Way::IfFree, Rc::new(on_lost)).await
    }

    /// Waits in line for the lock.
    pub async fn wait(&self, on_lost: impl Fn() + 'static) -> Option<Held> {
        self.ask(Way::InLine, Rc::new(on_lost)).await
    }

    /// Takes the lock from a tab that does not let go of it.
    pub async fn steal(&self, on_lost: impl Fn() + 'static) -> Option<Held> {
        self.ask(Way::Steal, Rc::new(on_lost)).await
    }

    /// Asks the holder to save and let go.
    pub fn ask_to_let_go(&self) {
        if let Ok(channel) = BroadcastChannel::new(&self.name) {
            // A channel without listeners loses the message: then nobody holds the lock either.
            let _ = channel.post_message(&LET_GO.into());
            channel.close();
        }
    }

    async fn ask(&self, way: Way, on_lost: Rc<dyn Fn()>) -> Option<Held> {
        let Some(locks) = manager() else { return Some(Held { _release: None, _asked: self.listen(on_lost) }) };
        let (grant, granted) = oneshot::channel::<Option<oneshot::Sender<()>>>();
        let (refuse, refused) = oneshot::channel::<()>();
        let callback = Closure::once_into_js(move |lock: JsValue| hold(&lock, grant));
        let request = locks.request(&self.name, &options(way), callback.unchecked_ref()).ok()?;
        let lost = Rc::clone(&on_lost);
        spawn_local(async move {
            // The promise ends well when we let go. It ends badly when another tab steals the lock, or at once where the page
            // may have no locks: then somebody still waits to hear of it.
            if JsFuture::from(request).await.is_err() && refuse.send(()).is_err() {
                lost();
            }
        });
        let release = match select(granted, refused).await {
            Either::Left((granted, _)) => Some(granted.ok()??),
            Either::Right(_) => None,
        };
        Some(Held { _release: release, _asked: self.listen(on_lost) })
    }

    fn listen(&self, on_asked: Rc<dyn Fn()>) -> Option<Asked> {
        let channel = BroadcastChannel::new(&self.name).ok()?;
        let listener = EventListener::new(&channel, "message", move |event| {
            let message = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string());
            if message.as_deref() == Some(LET_GO) {
                on_asked();
            }
        });
        Some(Asked { channel, _listener: listener })
    }
}

fn manager() -> Option<LockManager> {
    let navigator = Reflect::get(&js_sys::global(), &"navigator".into()).ok()?;
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    locks.is_object().then(|| locks.unchecked_into())
}

fn options(way: Way) -> JsValue {
    let options = Object::new();
    let name = match way {
        Way::IfFree => "ifAvailable",
        Way::Steal => "steal",
        Way::InLine => return options.into(),
    };
    // Setting a property of a new object cannot fail.
    let _ = Reflect::set(&options, &name.into(), &JsValue::TRUE);
    options.into()
}

/// Called by the browser with the lock, or with null; the lock is held until the promise that we give back ends.
fn hold(lock: &JsValue, grant: oneshot::Sender<Option<oneshot::Sender<()>>>) -> JsValue {
    if lock.is_null() || lock.is_undefined() {
        let _ = grant.send(None);
        return JsValue::UNDEFINED;
    }
    let (release, released) = oneshot::channel::<()>();
    if grant.send(Some(release)).is_err() {
        return JsValue::UNDEFINED;
    }
    let until = wasm_bindgen_futures::future_to_promise(async move {
        // Ends when the holder is dropped.
        let _ = released.await;
        Ok(JsValue::UNDEFINED)
    });
    until.into()
}
