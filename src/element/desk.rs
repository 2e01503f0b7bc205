//! What one element holds, and the only place where it changes.

use super::detail::{self, ReadIn};
use super::failure::{Code, Failure};
use super::in_place::InPlace;
use super::news::{self, News};
use super::offer::Offer;
use super::settings::Settings;
use super::view::{ElementView, ElementViewProps, Place, Snapshot};
use super::{keep, opening};
use crate::dom::moment;
use crate::state::{Action, State, reduce};
use crate::worker::{Reader, Request};
use ascribe_annotation::{Additions, Article};
use ascribe_exchange::{csv, project, w3c};
use serde_json::{Value, json};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

/// One element: its state, its view, the lines to the page around it. Clones are the same element.
#[derive(Clone)]
pub(super) struct Desk(Rc<Inner>);

struct Inner {
    state: RefCell<Rc<State>>,
    settings: RefCell<Settings>,
    view: RefCell<Option<AppHandle<ElementView>>>,
    in_place: RefCell<Option<InPlace>>,
    /// Articles begun; the last one counts.
    begun: Cell<u32>,
    reader: Reader,
    /// What the view does comes here.
    on_action: Callback<Action>,
    tell: Tell,
}

/// Takes the name of an event and its detail.
type Tell = Box<dyn Fn(&str, &Value)>;

/// An article and how to read it.
pub(super) struct Load {
    /// What the page knows about it.
    pub(super) offer: Offer,
    /// The article.
    pub(super) article: Article,
    /// The element of the page that it was taken from, if it is to be marked there.
    pub(super) target: Option<Element>,
}

impl Desk {
    /// Sets up an element inside `root`; news go to `tell` under the names of events.
    pub(super) fn new(
        root: Element,
        settings: Settings,
        reader: Reader,
        tell: impl Fn(&str, &Value) + 'static,
    ) -> Self {
        let desk = Self(Rc::new_cyclic(|me| Inner {
            state: RefCell::default(),
            settings: RefCell::new(settings),
            view: RefCell::default(),
            in_place: RefCell::default(),
            begun: Cell::default(),
            reader,
            on_action: action_line(me.clone()),
            tell: Box::new(tell),
        }));
        let view = Renderer::<ElementView>::with_root_and_props(root, desk.props()).render();
        *desk.0.view.borrow_mut() = Some(view);
        desk
    }

    /// Takes everything off the page.
    pub(super) fn close(&self) {
        self.0.begun.set(self.0.begun.get() + 1);
        *self.0.in_place.borrow_mut() = None;
        let view = self.0.view.borrow_mut().take();
        if let Some(view) = view {
            view.destroy();
        }
    }

    /// Takes over other settings.
    pub(super) fn set(&self, settings: Settings) {
        *self.0.settings.borrow_mut() = settings;
        self.show();
    }

    /// Reads an article and shows it in the place of the one before.
    pub(super) async fn load(&self, load: Load) -> Result<Value, Failure> {
        let Load { offer, article, target } = load;
        let number = self.0.begun.get() + 1;
        self.0.begun.set(number);
        let by = self.0.settings.borrow().models.read_by();
        let response = self.0.reader.read(Request { by, ..Request::of_article(&article) }).await;
        let response = response.map_err(|failed| Failure::new(Code::Reading, failed.why))?;
        if self.0.begun.get() != number {
            return Err(Failure::new(Code::Overtaken, "another article was loaded, or the element was removed"));
        }
        let (article, reading) = (Rc::new(article), Rc::new(response.reading));
        let given = self.given(&offer, &article);
        *self.0.state.borrow_mut() = opening::open(Rc::clone(&article), Rc::clone(&reading), given, &moment())?;
        *self.0.in_place.borrow_mut() = target.map(|target| self.mark(target, &article));
        self.show();
        Ok(detail::read(self.state().project(), &article, &reading, self.read_in()))
    }

    /// Gives all statements as W3C annotations.
    pub(super) fn annotations(&self) -> Value {
        detail::annotations(self.state().project())
    }

    /// Puts annotations in the place of all statements; says how many were taken and refused.
    pub(super) fn set_annotations(&self, json: &str) -> Result<Value, Failure> {
        let state = self.state();
        let article = state.open_article().ok_or_else(no_article)?;
        let import = opening::annotations(article, json)?;
        let refused: Vec<_> = import.rejected.iter().map(ToString::to_string).collect();
        let taken = import.annotations.statements.len();
        let project = opening::replaced(state.project(), import.annotations)?;
        self.change(Action::ProjectReplaced(Rc::new(project)));
        Ok(json!({ "taken": taken, "refused": refused }))
    }

    /// Writes the statements as a file of this format.
    pub(super) fn export(&self, format: &str) -> Result<String, Failure> {
        let state = self.state();
        match format {
            "w3c" => Ok(w3c::write(state.project())),
            "csv" => Ok(csv::write(state.project(), csv::Dialect::Plain)),
            "project" => Ok(project::write(state.project())),
            other => Err(Failure::new(
                Code::Argument,
                format!("export: unknown format '{other}'; w3c, csv and project are known"),
            )),
        }
    }

    /// Chooses the statement around a byte of the article, inner ones first; none chooses nothing.
    fn point(&self, position: Option<u32>) {
        let chosen = position.and_then(|position| super::in_place::statement_at(&self.state(), position));
        self.change(Action::StatementChosen(chosen));
    }

    /// Carries out what a person did in the view.
    fn act(&self, action: Action) {
        let before = self.state();
        self.change(action);
        let after = self.state();
        if !Rc::ptr_eq(&before.history, &after.history) {
            self.keep(&after);
        }
    }

    /// Folds a fact into the state, shows it, and tells the page.
    fn change(&self, action: Action) {
        let before = self.state();
        let after = reduce(Rc::clone(&before), action, &moment());
        if Rc::ptr_eq(&before, &after) {
            return;
        }
        *self.0.state.borrow_mut() = Rc::clone(&after);
        self.show();
        news::between(&before, &after).iter().for_each(|news| self.tell(&after, news));
    }

    fn tell(&self, state: &State, news: &News) {
        let project = state.project();
        let (name, detail) = match news {
            News::Created(statement) => ("ascribe-statement-create", detail::statement(project, statement)),
            News::Updated { before, after } => ("ascribe-statement-update", detail::changed(project, before, after)),
            News::Deleted(statement) => ("ascribe-statement-delete", detail::statement(project, statement)),
            News::Chosen(chosen) => ("ascribe-select", detail::chosen(project, chosen.as_ref())),
        };
        (self.0.tell)(name, &detail);
    }

    fn fail(&self, failure: &Failure) {
        (self.0.tell)("ascribe-error", &failure.detail());
    }

    fn keep(&self, state: &State) {
        let Some(article) = state.open_article() else { return };
        let place = self.0.settings.borrow().storage;
        if let Err(failure) = keep::save(place, &article.id, state.project()) {
            self.fail(&failure);
        }
    }

    /// Finds the statements that outrank suggestions: decisions made here, kept on this device, given by the page.
    fn given(&self, offer: &Offer, article: &Rc<Article>) -> Option<Additions> {
        let stored = keep::load(self.0.settings.borrow().storage, &article.id);
        let own = offer.kept.clone().or(stored).and_then(|json| opening::annotations(article, &json).ok());
        let own = own.map(|import| import.annotations).filter(|additions| !additions.statements.is_empty());
        own.or_else(|| self.published(article, offer.annotations.as_deref()?))
    }

    /// Reads the annotations that the page gives; says which could not be used.
    fn published(&self, article: &Rc<Article>, json: &str) -> Option<Additions> {
        match opening::annotations(article, json) {
            Ok(import) => {
                opening::refused(&import).iter().for_each(|failure| self.fail(failure));
                Some(import.annotations)
            }
            Err(failure) => {
                self.fail(&failure);
                None
            }
        }
    }

    fn mark(&self, target: Element, article: &Article) -> InPlace {
        let desk = Rc::downgrade(&self.0);
        let point = move |position| {
            if let Some(desk) = desk.upgrade() {
                Self(desk).point(position);
            }
        };
        InPlace::new(target, article, point)
    }

    fn show(&self) {
        let props = self.props();
        if let Some(in_place) = self.0.in_place.borrow_mut().as_mut() {
            in_place.paint(&props.state.0);
        }
        if let Some(view) = self.0.view.borrow_mut().as_mut() {
            view.update(props);
        }
    }

    fn props(&self) -> ElementViewProps {
        ElementViewProps {
            state: Snapshot(self.state()),
            mode: self.0.settings.borrow().mode,
            place: if self.0.in_place.borrow().is_some() { Place::OnThePage } else { Place::Here },
            on_action: self.0.on_action.clone(),
        }
    }

    fn state(&self) -> Rc<State> {
        Rc::clone(&self.0.state.borrow())
    }

    fn read_in(&self) -> ReadIn {
        if self.0.reader.reads_in_worker() { ReadIn::Worker } else { ReadIn::Page }
    }
}

/// The view must not keep alive what keeps it alive.
fn action_line(desk: Weak<Inner>) -> Callback<Action> {
    Callback::from(move |action| {
        if let Some(desk) = desk.upgrade() {
            Desk(desk).act(action);
        }
    })
}

fn no_article() -> Failure {
    Failure::new(Code::Argument, "there is no article yet: wait for ascribe-read, or for the promise of load()")
}
