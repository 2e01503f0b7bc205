//! Parts of `reduce` that come with a chunk: what only one page can do is not in the wasm that a visit begins with.
//!
//! In the browser a chunk brings its part when it arrives, before anything can happen on its page; natively all are there.

use super::{
    Action, BookAction, CompareAction, JobAction, LibraryAction, Mentioned, Moment, NewText, State, book, coding,
    compare, jobs, library, mentions, new_text, notices, project, statements,
};
use crate::chunks;
use ascribe_annotation::decide::Bulk;
use ascribe_annotation::{Project, StatementId};
use std::cell::Cell;
use std::rc::Rc;

/// Folds one sort of fact into the state.
type Part<F> = fn(Rc<State>, F, &Moment) -> Rc<State>;

/// What is decided about many statements at once.
type Many = (Vec<StatementId>, Bulk);

/// Where the words of a statement stand elsewhere, and what is wanted there.
type Mentions = (StatementId, Mentioned);

/// Whether parts of the program come later.
const LATER: bool = cfg!(target_arch = "wasm32");

thread_local! {
    static CODING: Cell<Option<Part<Action>>> = const { Cell::new(if LATER { None } else { Some(coding::decide) }) };
    static IMPORT: Cell<Option<Part<JobAction>>> = const { Cell::new(if LATER { None } else { Some(jobs::take_file) }) };
    static BOOK: Cell<Option<Part<BookAction>>> = const { Cell::new(if LATER { None } else { Some(book::note) }) };
    static MANY: Cell<Option<Part<Many>>> = const { Cell::new(if LATER { None } else { Some(many_there) }) };
    static COMPARE: Cell<Option<Part<CompareAction>>> = const { Cell::new(if LATER { None } else { Some(compare::note) }) };
    static LIBRARY: Cell<Option<Part<LibraryAction>>> = const { Cell::new(if LATER { None } else { Some(library::note) }) };
    static MENTIONS: Cell<Option<Part<Mentions>>> = const { Cell::new(if LATER { None } else { Some(mentions_there) }) };
    static NEW_TEXT: Cell<Option<Part<NewText>>> = const { Cell::new(if LATER { None } else { Some(new_text::take) }) };
    static MERGE: Cell<Option<Part<Rc<Project>>>> = const { Cell::new(if LATER { None } else { Some(merge_there) }) };
}

/// Brings what a person decides with.
pub(crate) fn bring_coding() {
    CODING.set(Some(coding::decide));
}

/// Brings what takes in files of a project and of annotations.
pub(crate) fn bring_import() {
    IMPORT.set(Some(jobs::take_file));
}

/// Brings what the codebook's page can do.
pub(crate) fn bring_book() {
    BOOK.set(Some(book::note));
}

/// Brings what can be done to many statements at once.
pub(crate) fn bring_many() {
    MANY.set(Some(many_there));
}

/// Brings what the page with two codings can do.
pub(crate) fn bring_compare() {
    COMPARE.set(Some(compare::note));
}

/// Brings what the library's page can do.
pub(crate) fn bring_library() {
    LIBRARY.set(Some(library::note));
}

/// Brings the merging of projects.
pub(crate) fn bring_merge() {
    MERGE.set(Some(merge_there));
}

/// Brings what is decided wherever the same words stand.
pub(crate) fn bring_mentions() {
    MENTIONS.set(Some(mentions_there));
}

/// Brings the carrying over of statements to a new text.
pub(crate) fn bring_new_text() {
    NEW_TEXT.set(Some(new_text::take));
}

pub(super) fn coding(state: Rc<State>, decision: Action, moment: &Moment) -> Rc<State> {
    debug_assert!(decision.is_decision(), "everything else has its own line in `reduce`");
    fold(CODING.get(), state, decision, moment)
}

pub(super) fn import(state: Rc<State>, file: JobAction, moment: &Moment) -> Rc<State> {
    fold(IMPORT.get(), state, file, moment)
}

pub(super) fn book(state: Rc<State>, fact: BookAction, moment: &Moment) -> Rc<State> {
    fold(BOOK.get(), state, fact, moment)
}

pub(super) fn compare(state: Rc<State>, fact: CompareAction, moment: &Moment) -> Rc<State> {
    fold(COMPARE.get(), state, fact, moment)
}

pub(super) fn library(state: Rc<State>, fact: LibraryAction, moment: &Moment) -> Rc<State> {
    fold(LIBRARY.get(), state, fact, moment)
}

pub(super) fn many(state: Rc<State>, ids: Vec<StatementId>, what: Bulk, moment: &Moment) -> Rc<State> {
    fold(MANY.get(), state, (ids, what), moment)
}

pub(super) fn mentions(state: Rc<State>, id: StatementId, what: Mentioned, moment: &Moment) -> Rc<State> {
    fold(MENTIONS.get(), state, (id, what), moment)
}

pub(super) fn new_text(state: Rc<State>, new: NewText, moment: &Moment) -> Rc<State> {
    fold(NEW_TEXT.get(), state, new, moment)
}

pub(super) fn merge(state: Rc<State>, project: Rc<Project>, moment: &Moment) -> Rc<State> {
    fold(MERGE.get(), state, project, moment)
}

fn fold<F>(part: Option<Part<F>>, state: Rc<State>, fact: F, moment: &Moment) -> Rc<State> {
    match part {
        Some(part) => part(state, fact, moment),
        None => notices::raise(state, chunks::missing()),
    }
}

fn many_there(state: Rc<State>, (ids, what): Many, moment: &Moment) -> Rc<State> {
    statements::decide_all(state, &ids, &what, moment)
}

fn mentions_there(state: Rc<State>, (id, what): Mentions, moment: &Moment) -> Rc<State> {
    mentions::ask(state, &id, what, moment)
}

fn merge_there(state: Rc<State>, project: Rc<Project>, _: &Moment) -> Rc<State> {
    project::merge(state, &project)
}
