//! From a codebook before and after to the changes between them.

use crate::entry::{Entry, Named};
use crate::index::Index;
use crate::{Change, Codebook, Concept, Organization, Revision, Role, Speaker};
use std::rc::Rc;

/// Makes the changes that turn `before` into `after`, whose lists keep the order of what they share.
pub(crate) fn codebook_changes(before: &Codebook, after: &Codebook) -> Vec<Change> {
    let mut changes = entry_changes::<Organization>(before, after);
    changes.extend(entry_changes::<Role>(before, after));
    changes.extend(entry_changes::<Speaker>(before, after));
    changes.extend(entry_changes::<Concept>(before, after));
    if before.scheme != after.scheme {
        changes.push(Change::Scheme { before: Rc::clone(&before.scheme), after: Rc::clone(&after.scheme) });
    }
    changes.extend(list_changes(&before.revisions, &after.revisions, revision_change));
    changes
}

fn entry_changes<T: Named>(before: &Codebook, after: &Codebook) -> Vec<Change> {
    list_changes(T::list(before), T::list(after), T::change)
}

fn revision_change(at: usize, before: Option<Revision>, after: Option<Revision>) -> Change {
    Change::Revision { at, before, after }
}

/// Takes away what is gone, from the end; changes what is different; adds what is new, in its place.
///
/// Where the shared entries stand in another order, everything from the first of them on goes and comes again.
pub(crate) fn list_changes<T: Entry>(
    before: &[T],
    after: &[T],
    change: impl Fn(usize, Option<T>, Option<T>) -> Change,
) -> Vec<Change> {
    let staying = staying(before, after);
    let gone = before.iter().enumerate().filter(|(at, _)| !staying[*at]).rev();
    let mut changes = gone.map(|(at, entry)| change(at, Some(entry.clone()), None)).collect::<Vec<_>>();
    let mut kept = before.iter().enumerate().filter(|(at, _)| staying[*at]).map(|(_, entry)| entry).peekable();
    for (at, entry) in after.iter().enumerate() {
        match kept.next_if(|kept| kept.key() == entry.key()) {
            Some(kept) if kept == entry => {}
            Some(kept) => changes.push(change(at, Some(kept.clone()), Some(entry.clone()))),
            None => changes.push(change(at, None, Some(entry.clone()))),
        }
    }
    changes
}

/// Tells of every entry of `before` whether it stays: it is in `after`, and in the same order there.
fn staying<T: Entry>(before: &[T], after: &[T]) -> Vec<bool> {
    let places = Index::of(after.iter().map(T::key));
    let mut last = None;
    let mut staying = Vec::with_capacity(before.len());
    for entry in before {
        let place = places.place(entry.key()).filter(|place| last.is_none_or(|last| *place > last));
        last = place.or(last);
        staying.push(place.is_some());
    }
    staying
}
