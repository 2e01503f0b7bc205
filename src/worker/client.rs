//! The page's side: a queue of texts, one of them with the worker.

use super::Boot;
use super::link::{Link, ModelsWanted, News};
use super::messages::{Message, ModelNews, Request, Response, Task};
use super::skill::Skill;
use ascribe_engine::Models;
use futures_channel::oneshot;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::{Rc, Weak};
use wasm_bindgen_futures::spawn_local;

/// Times in a row that a worker may die before it comes to life; then the page reads by itself.
const PATIENCE: u32 = 2;

/// Reads texts, in a worker where there is one and in the page where not. Cheap to clone; all clones share the worker.
#[derive(Clone)]
pub struct Reader {
    desk: Rc<RefCell<Desk>>,
}

/// Why a text was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingFailed {
    /// What the browser says.
    pub why: String,
}

impl Reader {
    /// Makes a reader; its worker starts with the first text.
    #[must_use]
    pub fn new(boot: Option<Boot>) -> Self {
        let desk = |me: &Weak<RefCell<Desk>>| RefCell::new(Desk::new(boot, me.clone()));
        Self { desk: Rc::new_cyclic(desk) }
    }

    /// Reads a text. Dropping the future cancels.
    ///
    /// # Errors
    /// When the worker dies of this text. The next text gets a new worker.
    pub async fn read(&self, request: Request) -> Result<Response, ReadingFailed> {
        let (sender, receiver) = oneshot::channel();
        let number = self.desk.borrow_mut().take(request, sender);
        let _guard = Guard { desk: Rc::clone(&self.desk), number };
        receiver.await.unwrap_or_else(|_| Err(ReadingFailed { why: "the reader was closed".to_owned() }))
    }

    /// Tells whether a worker reads, not the page itself; known after the first text.
    #[must_use]
    pub fn reads_in_worker(&self) -> bool {
        self.desk.borrow().link.is_some()
    }

    /// Starts the worker and fetches the language models now, so that the first text need not wait for them.
    pub fn warm_up(&self) {
        let mut desk = self.desk.borrow_mut();
        desk.models_wanted = ModelsWanted::AtOnce;
        desk.start();
    }

    /// Tells `listener` what becomes of the language models, from now on.
    pub fn on_models(&self, listener: impl Fn(ModelNews) + 'static) {
        self.desk.borrow_mut().listener = Some(Rc::new(listener));
    }
}

/// Takes a text off the desk when nobody waits for it any more.
struct Guard {
    desk: Rc<RefCell<Desk>>,
    number: u32,
}

impl Drop for Guard {
    fn drop(&mut self) {
        self.desk.borrow_mut().forget(self.number);
    }
}

/// A text that somebody waits for.
struct Waiting {
    task: Task,
    sender: oneshot::Sender<Result<Response, ReadingFailed>>,
}

struct Desk {
    me: Weak<RefCell<Desk>>,
    boot: Option<Boot>,
    link: Option<Link>,
    /// The worker has said that it is ready.
    alive: bool,
    /// Workers in a row that died before they were ready.
    stillborn: u32,
    /// The text that the worker reads.
    current: Option<Waiting>,
    queue: VecDeque<Waiting>,
    last_number: u32,
    /// Tells the news of this worker from that of those before it.
    generation: u32,
    models_wanted: ModelsWanted,
    /// Hears what becomes of the models.
    listener: Option<Rc<dyn Fn(ModelNews)>>,
}

impl Desk {
    fn new(boot: Option<Boot>, me: Weak<RefCell<Self>>) -> Self {
        Self {
            me,
            boot,
            link: None,
            alive: false,
            stillborn: 0,
            current: None,
            queue: VecDeque::new(),
            last_number: 0,
            generation: 0,
            models_wanted: ModelsWanted::default(),
            listener: None,
        }
    }

    fn take(&mut self, request: Request, sender: oneshot::Sender<Result<Response, ReadingFailed>>) -> u32 {
        self.last_number += 1;
        let number = self.last_number;
        self.queue.push_back(Waiting { task: Task { number, request }, sender });
        self.go_on();
        number
    }

    /// Gives the next text to the worker, if it is ready and idle.
    fn go_on(&mut self) {
        self.start();
        if self.link.is_none() {
            return self.read_here();
        }
        if !self.alive || self.current.is_some() {
            return;
        }
        let Some(next) = self.queue.pop_front() else { return };
        let sent = self.link.as_ref().is_some_and(|link| link.send(&next.task).is_ok());
        match sent {
            true => self.current = Some(next),
            false => answer(next, Err(ReadingFailed { why: "the text could not be sent".to_owned() })),
        }
    }

    fn start(&mut self) {
        if self.link.is_some() || self.stillborn >= PATIENCE {
            return;
        }
        let Some(boot) = &self.boot else { return };
        self.generation += 1;
        let (me, generation) = (self.me.clone(), self.generation);
        let tell = move |news| {
            if let Some(desk) = me.upgrade() {
                desk.borrow_mut().hear(generation, news);
            }
        };
        self.alive = false;
        match Link::start(boot, self.models_wanted, tell) {
            Ok(link) => self.link = Some(link),
            Err(_) => self.stillborn = PATIENCE,
        }
    }

    fn hear(&mut self, generation: u32, news: News) {
        if generation != self.generation {
            return;
        }
        match news {
            News::Said(Message::Ready) => (self.alive, self.stillborn) = (true, 0),
            News::Said(Message::Models(news)) => self.pass_on(news),
            News::Said(Message::Done { number, response }) => self.finish(number, response),
            News::Said(Message::Failed { why }) => self.fail(why),
            News::Died(why) => self.bury(why),
        }
        self.go_on();
    }

    /// Whoever listens may ask the desk for something, so it must be free.
    fn pass_on(&self, news: ModelNews) {
        if let Some(listener) = self.listener.clone() {
            spawn_local(async move { listener(news) });
        }
    }

    fn finish(&mut self, number: u32, response: Response) {
        if let Some(done) = self.current.take_if(|current| current.task.number == number) {
            answer(done, Ok(response));
        }
    }

    fn fail(&mut self, why: String) {
        if let Some(failed) = self.current.take() {
            answer(failed, Err(ReadingFailed { why }));
        }
    }

    fn bury(&mut self, why: String) {
        self.link = None;
        if !self.alive {
            self.stillborn += 1;
        }
        self.fail(why);
    }

    fn forget(&mut self, number: u32) {
        self.queue.retain(|waiting| waiting.task.number != number);
        if self.current.take_if(|current| current.task.number == number).is_some() {
            self.link = None;
            self.go_on();
        }
    }

    /// Reads everything in the page itself: slower for the person, but they get their reading.
    fn read_here(&mut self) {
        if !self.queue.is_empty() {
            self.pass_on(ModelNews::Missing { why: "this page has no worker that could fetch them".to_owned() });
        }
        while let Some(next) = self.queue.pop_front() {
            spawn_local(async move {
                let read = |skill: Skill| (skill.read)(&Models::default(), next.task.request.clone());
                let response = Skill::fetch_whole().await.map(read);
                answer(next, response.map_err(|why| ReadingFailed { why }));
            });
        }
    }
}

fn answer(waiting: Waiting, response: Result<Response, ReadingFailed>) {
    // Nobody waits any more when the send fails: then nobody misses the answer.
    let _ = waiting.sender.send(response);
}
