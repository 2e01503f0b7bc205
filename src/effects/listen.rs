//! What reaches the page from outside of its components: keys, pasted and dropped articles, selections, leaving.

use super::{Keeper, Mirror, Tools};
use crate::commands::{self, Command};
use crate::dom::{self, Handed};
use crate::state::{Action, Details, Grip, Offer, Problem, Source, State, whole_words};
use crate::{chunks, coding};
use ascribe_text::{Offsets, Span};
use gloo::events::EventListener;
use std::rc::Rc;

/// Begins to listen; dropping the listeners ends it.
pub(super) fn listen(tools: &Rc<Tools>, keeper: &Rc<Keeper>, mirror: &Rc<Mirror>) -> Vec<EventListener> {
    let mut listeners = vec![keys(tools), selection(tools, mirror), release(tools), addresses(tools, mirror)];
    listeners.extend(articles(tools));
    listeners.extend(updates(tools));
    listeners.extend(leaving(tools, keeper));
    listeners
}

fn keys(tools: &Rc<Tools>) -> EventListener {
    let tools = Rc::clone(tools);
    dom::listen_for_keys(move |press| {
        let state = tools.state();
        let given = commands::concept_pressed(press, &state);
        if !given.is_empty() {
            given.into_iter().for_each(|action| tools.dispatch.emit(action));
            return true;
        }
        let Some(command) = Command::of_press(press, &state) else { return false };
        if press.in_field && state.view.dialog.is_none() && (press.typing || command == Command::Escape) {
            dom::leave_field();
            if command == Command::Escape {
                return true;
            }
        }
        carry_out(&tools, command)
    })
}

/// Does what a command says; tells whether that is anything. While nobody knows yet what commands do, it is taken for something.
fn carry_out(tools: &Rc<Tools>, command: Command) -> bool {
    let Some(actions) = coding::here() else {
        let tools = Rc::clone(tools);
        coding::in_turn_with_chunk(move || match coding::here() {
            Some(actions) => tools.tell_all(actions(command, &tools.state())),
            None => tools.dispatch.emit(Action::Noticed(chunks::missing())),
        });
        return true;
    };
    let actions = actions(command, &tools.state());
    let is_something = !actions.is_empty();
    tools.tell_all(actions);
    is_something
}

/// Keys may be pressed faster than the page is drawn: a selection that the page has yet to show is not overwritten by the one
/// it showed before.
fn selection(tools: &Rc<Tools>, mirror: &Rc<Mirror>) -> EventListener {
    let (tools, mirror) = (Rc::clone(tools), Rc::clone(mirror));
    dom::listen_for_selection(move || {
        let state = tools.state();
        if mirror.is_behind(&state) {
            return;
        }
        let words = selected(&state);
        if words != state.selection.words {
            tools.dispatch.emit(Action::WordsSelected(words));
        }
    })
}

/// What a pointer selected snaps to whole words when it is lifted; with Alt held, it is taken letter by letter.
fn release(tools: &Rc<Tools>) -> EventListener {
    let tools = Rc::clone(tools);
    dom::listen_for_release(move |exactly| {
        let state = tools.state();
        let (Some(span), Some(article)) = (selected(&state), state.open_article()) else { return };
        let whole = whole_words(article, span);
        let letters = exactly || (span != whole && state.selection.grip.letters);
        let span = if letters { span } else { whole };
        tools.dispatch.emit(Action::WordsHeld(span, Grip { letters, ..state.selection.grip }));
    })
}

fn selected(state: &State) -> Option<Span> {
    let article = state.open_article()?;
    Some(Offsets::new(&article.text).utf8_from_utf16(dom::selected()?))
}

fn articles(tools: &Rc<Tools>) -> Vec<EventListener> {
    let tools = Rc::clone(tools);
    dom::listen_for_articles(move |handed| match handed {
        Handed::Files(files) => tools.take_files(files),
        Handed::Markup(markup) => offer(&tools, Source::Markup(markup)),
        Handed::Words(words) => offer(&tools, Source::Words(words, Details::default())),
        Handed::Address(address) => offer(&tools, Source::Address(address)),
    })
}

fn offer(tools: &Tools, source: Source) {
    tools.dispatch.emit(Action::SourceOffered(source));
}

/// The way back and forward, and an address that was typed; places within the page (`#text`) are the browser's own.
fn addresses(tools: &Rc<Tools>, mirror: &Rc<Mirror>) -> EventListener {
    let (dispatch, mirror) = (tools.dispatch.clone(), Rc::clone(mirror));
    dom::when("popstate", move || {
        let address = dom::hash();
        if address.is_empty() || address.starts_with("#/") {
            let address = if address.is_empty() { "#/".to_owned() } else { address };
            mirror.arrive();
            dispatch.emit(Action::AddressVisited(address));
        }
    })
}

fn updates(tools: &Rc<Tools>) -> Option<EventListener> {
    let dispatch = tools.dispatch.clone();
    let tell = move || {
        let problem = Problem::information("A new version of Ascribe is ready.");
        dispatch.emit(Action::Noticed(
            problem.with_remedy("It takes a moment and keeps your work.").offering(Offer::Update),
        ));
    };
    if dom::update_is_ready() {
        tell();
        return None;
    }
    Some(dom::when("ascribe-update-ready", tell))
}

/// On the way out everything is written that is not, and the person is asked when that cannot be done.
fn leaving(tools: &Rc<Tools>, keeper: &Rc<Keeper>) -> [EventListener; 2] {
    let flush = {
        let keeper = Rc::clone(keeper);
        dom::when("pagehide", move || keeper.flush())
    };
    let (tools, keeper) = (Rc::clone(tools), Rc::clone(keeper));
    let is_behind = move || tools.state().would_lose_work() || keeper.is_behind() || coding::is_behind();
    [flush, dom::ask_before_leaving(is_behind)]
}
