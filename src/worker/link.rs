//! One running worker and the lines to it.

use super::Boot;
use super::messages::{Message, Task};
use super::wire;
use gloo::events::EventListener;
use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{ErrorEvent, MessageEvent, Worker, WorkerOptions};

/// What comes from the worker.
pub(super) enum News {
    /// A message.
    Said(Message),
    /// It died, or never came to life; why, as the browser says it.
    Died(String),
}

/// A running worker. Dropping it ends the worker.
pub(super) struct Link {
    worker: Worker,
    _listeners: [EventListener; 2],
}

impl Link {
    /// Starts a worker that tells its news to `tell`.
    ///
    /// # Errors
    /// When the browser refuses to start it (a policy of the page, an opaque origin).
    pub(super) fn start(
        boot: &Boot,
        wanted: ModelsWanted,
        tell: impl Fn(News) + Clone + 'static,
    ) -> Result<Self, JsValue> {
        let options = WorkerOptions::new();
        options.set_type(boot.worker_type);
        let worker = Worker::new_with_options(&boot.worker_url, &options)?;
        let listeners = [
            listen(&worker, "message", tell.clone(), |event| heard(event.unchecked_ref())),
            listen(&worker, "error", tell, died),
        ];
        let link = Self { worker, _listeners: listeners };
        link.worker.post_message(&first_message(boot, wanted)?)?;
        Ok(link)
    }

    /// Gives the worker a task.
    ///
    /// # Errors
    /// When the task cannot be sent.
    pub(super) fn send(&self, task: &Task) -> Result<(), JsValue> {
        let bytes = wire::pack(task).map_err(|why| JsValue::from_str(&why))?;
        self.worker.post_message(&bytes)
    }
}

impl Drop for Link {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// When a worker fetches the language models.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum ModelsWanted {
    /// With the first text that wants them.
    #[default]
    WithText,
    /// At once.
    AtOnce,
}

/// The compiled module, the script that makes it run (the worker compiles and downloads nothing), and what the page has of
/// the language models.
fn first_message(boot: &Boot, wanted: ModelsWanted) -> Result<JsValue, JsValue> {
    let message = Object::new();
    let glue = boot.glue_url.as_deref().map_or(JsValue::NULL, JsValue::from_str);
    Reflect::set(&message, &"glue".into(), &glue)?;
    Reflect::set(&message, &"module".into(), &wasm_bindgen::module())?;
    let models = Object::new();
    Reflect::set(&models, &"carried".into(), &Boot::carried_models())?;
    Reflect::set(&models, &"eager".into(), &(wanted == ModelsWanted::AtOnce).into())?;
    Reflect::set(&message, &"models".into(), &models)?;
    Ok(message.into())
}

fn listen(
    worker: &Worker,
    name: &'static str,
    tell: impl Fn(News) + 'static,
    read: impl Fn(&web_sys::Event) -> News + 'static,
) -> EventListener {
    EventListener::new(worker, name, move |event| tell(read(event)))
}

fn heard(event: &MessageEvent) -> News {
    match wire::unpack(&event.data()) {
        Ok(message) => News::Said(message),
        Err(why) => News::Died(why),
    }
}

fn died(event: &web_sys::Event) -> News {
    let message = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message);
    News::Died(message.filter(|words| !words.is_empty()).unwrap_or_else(|| "it could not be started".to_owned()))
}
