//! The worker's language models, and the texts that wait for them.
//!
//! A text waits until the models are there, or for [`PATIENCE`], and is then read by rules: nobody sits before an empty page
//! because a network is slow. What was read by rules the page may have read again when the models come.

use super::messages::{Message, ModelNews, ReadBy, Task};
use super::models::Origin;
use super::skill::{Mastery, Skill};
use ascribe_engine::Models;
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// Milliseconds that texts wait for models that are on their way.
const PATIENCE: u32 = 2_500;

/// How far the models are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// Nobody has asked for them yet.
    Asleep,
    /// They are on their way, and texts wait.
    Awaited,
    /// They are on their way, but texts wait no longer.
    Overdue,
    /// They are there, or will never be.
    Settled,
}

/// The models and who waits for them.
pub(super) struct Shelf {
    origin: Rc<Origin>,
    models: RefCell<Models>,
    mastery: Cell<Option<Mastery>>,
    stage: Cell<Stage>,
    waiting: RefCell<Vec<Task>>,
    timer: RefCell<Option<Timeout>>,
    say: Box<dyn Fn(Message)>,
}

impl Shelf {
    /// Makes an empty shelf; answers and news go to `say`.
    pub(super) fn new(say: impl Fn(Message) + 'static) -> Rc<Self> {
        Rc::new(Self {
            origin: Rc::new(Origin::of_worker()),
            models: RefCell::default(),
            mastery: Cell::default(),
            stage: Cell::new(Stage::Asleep),
            waiting: RefCell::default(),
            timer: RefCell::default(),
            say: Box::new(say),
        })
    }

    /// Fetches the models now if the page wants them before its first text.
    pub(super) fn begin_if_eager(self: &Rc<Self>) {
        if self.origin.eager {
            self.begin();
        }
    }

    /// Reads a text, at once or when the models are there.
    pub(super) fn take(self: &Rc<Self>, task: Task) {
        if task.request.by == ReadBy::Rules {
            return self.answer(task);
        }
        self.begin();
        match self.stage.get() {
            Stage::Asleep | Stage::Awaited => self.wait(task),
            Stage::Overdue | Stage::Settled => self.answer(task),
        }
    }

    fn begin(self: &Rc<Self>) {
        if self.stage.get() != Stage::Asleep {
            return;
        }
        self.stage.set(Stage::Awaited);
        let me = Rc::clone(self);
        spawn_local(async move {
            let report = {
                let me = Rc::clone(&me);
                Box::new(move |received| (me.say)(Message::Models(ModelNews::Coming { received })))
            };
            let (models, problem) = match Mastery::fetch().await {
                Ok(mastery) => {
                    me.mastery.set(Some(mastery));
                    (mastery.load)(Rc::clone(&me.origin), report).await
                }
                Err(why) => (Models::default(), Some(why)),
            };
            me.settle(models, problem);
        });
    }

    /// The clock runs from the first text on: models that come before it have all the time they need.
    fn wait(self: &Rc<Self>, task: Task) {
        self.waiting.borrow_mut().push(task);
        let me = Rc::downgrade(self);
        self.timer.borrow_mut().get_or_insert_with(|| {
            Timeout::new(PATIENCE, move || {
                if let Some(me) = me.upgrade() {
                    me.lose_patience();
                }
            })
        });
    }

    fn lose_patience(self: &Rc<Self>) {
        if self.stage.get() == Stage::Awaited {
            self.stage.set(Stage::Overdue);
            self.answer_all();
        }
    }

    fn settle(self: &Rc<Self>, models: Models, problem: Option<String>) {
        *self.models.borrow_mut() = models;
        self.stage.set(Stage::Settled);
        *self.timer.borrow_mut() = None;
        let news = problem.map_or(ModelNews::Ready, |why| ModelNews::Missing { why });
        (self.say)(Message::Models(news));
        self.answer_all();
    }

    fn answer_all(self: &Rc<Self>) {
        let waiting = std::mem::take(&mut *self.waiting.borrow_mut());
        waiting.into_iter().for_each(|task| self.answer(task));
    }

    fn answer(self: &Rc<Self>, task: Task) {
        let me = Rc::clone(self);
        spawn_local(async move { (me.say)(me.read(task).await) });
    }

    async fn read(&self, Task { number, request }: Task) -> Message {
        match self.skill(request.by).await {
            Ok(skill) => Message::Done { number, response: (skill.read)(&self.models.borrow(), request) },
            Err(why) => Message::Failed { why },
        }
    }

    /// Gives the best skill that is to be had for a text.
    async fn skill(&self, by: ReadBy) -> Result<Skill, String> {
        let is_read_again = by == ReadBy::Soonest && self.stage.get() != Stage::Settled;
        let skill = if is_read_again { Skill::fetch().await } else { Skill::fetch_whole().await };
        // The whole one may have come meanwhile; then the page may know already that the models stay away.
        self.mastery.get().map_or(skill, |mastery| Ok(mastery.skill()))
    }
}
