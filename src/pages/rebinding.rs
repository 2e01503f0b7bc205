//! The window in which keys are changed.

use super::keys::{help, shown};
use crate::app::Dispatch;
use crate::commands::{Chord, OwnBindings, Row, owner, rebound, restored, table};
use crate::components::keyboard::{Clash, KeyWish, KeysWindow};
use crate::dom;
use crate::state::Action;
use ascribe_annotation::Scheme;
use std::rc::Rc;
use yew::prelude::*;

/// What [`Rebinding`] shows.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct RebindingProps {
    /// The keys that a person has chosen so far.
    pub(super) own: OwnBindings,
    /// What the stances are called.
    pub(super) scheme: Rc<Scheme>,
    /// Takes facts.
    pub(super) dispatch: Dispatch,
}

/// A key that somebody wants for a command and that another one has.
#[derive(Clone, PartialEq)]
struct Asked {
    row: &'static Row,
    /// The key, as it is written down.
    key: String,
    owner: &'static Row,
}

/// Shows the keys, and asks before a key changes its command.
#[component]
pub(super) fn Rebinding(props: &RebindingProps) -> Html {
    let asked = use_state_eq(|| None::<Asked>);
    let on_wish = Callback::from({
        let (props, asked) = (props.clone(), asked.clone());
        move |wish| {
            let (next, keys) = answer(&props.own, asked.as_ref(), wish);
            asked.set(next);
            keys.into_iter().for_each(|keys| props.dispatch.emit(Action::KeysBound(keys)));
        }
    });
    let clash = asked.as_ref().map(|asked| Clash {
        id: asked.row.id.into(),
        name: asked.row.name.into(),
        key: Chord::read(&asked.key).map(shown).unwrap_or_default(),
        owner: asked.owner.name.into(),
    });
    let on_close = props.dispatch.reform(|()| Action::DialogClosed);
    html! { <KeysWindow groups={help(&props.own, &props.scheme)} {clash} {on_wish} {on_close} /> }
}

/// Gives the question that is left open, and the keys as they are to be.
fn answer(own: &OwnBindings, asked: Option<&Asked>, wish: KeyWish) -> (Option<Asked>, Option<OwnBindings>) {
    let find = |id: &AttrValue| table().iter().find(|row| id == row.id);
    match wish {
        KeyWish::Press(id, event) => {
            let press = dom::press(&event);
            let Some((row, chord)) = find(&id).zip(Chord::of_press(&press)) else { return (None, None) };
            match owner(own, chord).filter(|owner| owner.id != row.id) {
                Some(owner) => (Some(Asked { row, key: chord.written(), owner }), None),
                None => (None, Some(rebound(own, row, chord))),
            }
        }
        KeyWish::Take => (None, asked.and_then(|asked| Some(rebound(own, asked.row, Chord::read(&asked.key)?)))),
        KeyWish::Leave => (None, None),
        KeyWish::Restore(id) => (None, find(&id).map(|row| restored(own, row))),
        KeyWish::RestoreAll => (None, Some(OwnBindings::default())),
    }
}
