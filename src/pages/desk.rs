//! The editor's desk: the columns, and what lies over them.

use super::adrift::adrift;
use super::codebook::codebook;
use super::compare::compare;
use super::corner::corner;
use super::head::head;
use super::inspector::{inspector_pane, peek_pane};
use super::library::library;
use super::list::list;
use super::outline::outline;
use super::reader::reader_pane;
use super::statements::statements;
use super::windows::windows;
use super::{Pane, keys};
use crate::app::{Dispatch, StateContext};
use crate::components::look::Looks;
use crate::components::shell::{ShellProps, page_shell, shell};
use crate::dom::Files;
use crate::state::{Action, Page};
use yew::prelude::*;

/// What [`Desk`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct DeskProps {
    /// The state.
    pub state: StateContext,
    /// Takes facts.
    pub dispatch: Dispatch,
    /// Keeps files that are handed over.
    pub files: Files,
}

/// The whole page.
#[component]
pub fn Desk(props: &DeskProps) -> Html {
    let DeskProps { state, dispatch, files } = props.clone();
    let spotlight = use_state_eq(|| None);
    let codebook = super::kept::use_kept(state.codebook());
    let looks = use_memo(codebook.clone(), |codebook| Looks::new(codebook));
    let hints = use_memo(state.settings.keys.clone(), keys::hints);
    let on_spotlight = Callback::from({
        let spotlight = spotlight.clone();
        move |entity| spotlight.set(entity)
    });
    let (looks, hints, spotlight) = ((*looks).clone(), (*hints).clone(), *spotlight);
    arrange(&Pane { state, dispatch, files, codebook, looks, hints, spotlight, on_spotlight })
}

fn arrange(pane: &Pane) -> Html {
    let over = html! { <>{ corner(pane) }{ windows(pane) }</> };
    let page = match pane.state.view.page {
        Page::Statements => statements(pane),
        Page::Codebook => codebook(pane),
        Page::Library => library(pane),
        Page::Compare => compare(pane),
        Page::Adrift => adrift(pane),
        Page::Reader => return desk(pane, over),
    };
    page_shell(head(pane), page, over)
}

fn desk(pane: &Pane, over: Html) -> Html {
    shell(&ShellProps {
        header: head(pane),
        outline: outline(pane),
        text: reader_pane(pane),
        list: list(pane),
        inspector: inspector_pane(pane),
        peek: peek_pane(pane),
        over,
        panel: pane.state.view.panel,
        on_panel: pane.tell(Action::PanelShown),
    })
}
