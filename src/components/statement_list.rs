//! The statements beside the text, in step with it.

mod filter_bar;
mod row;

use super::element;
use super::look::Looks;
use crate::state::Filter;
use ascribe_annotation::{Article, Codebook, Statement, StatementId};
pub use filter_bar::{FilterBarProps, SpeakerCount, filter_bar};
pub use row::{StatementRow, excerpt};
use std::rc::Rc;
use web_sys::{Element, KeyboardEvent, MouseEvent};
use yew::{Callback, Html, NodeRef, Properties, TargetCast, component, hook, html, use_effect_with, use_node_ref};

/// What [`StatementList`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct StatementListProps {
    /// The article.
    pub article: Rc<Article>,
    /// The statements that pass the filter, in the order of the text.
    pub statements: Vec<Rc<Statement>>,
    /// Names the concepts.
    pub codebook: Rc<Codebook>,
    /// The looks of the speakers.
    pub looks: Looks,
    /// The chosen statement.
    pub chosen: Option<StatementId>,
    /// What the list is filtered by: decides the words for an empty list.
    pub filter: Filter,
    /// A person chose a statement.
    pub on_choose: Callback<StatementId>,
    /// A person wants to work on a statement.
    #[prop_or_default]
    pub on_open: Callback<StatementId>,
}

/// Shows the statements as a list box: arrows choose, Enter opens.
#[component]
pub fn StatementList(props: &StatementListProps) -> Html {
    let root = use_node_ref();
    use_chosen_in_view(&root, props.chosen.clone());
    if props.statements.is_empty() {
        return html! { <p class="nothing">{ super::words::no_statements(&props.filter) }</p> };
    }
    html! {
        <ul ref={root} class="statements" role="listbox" aria-label={super::words::STATEMENTS}
            onclick={click(props)} onkeydown={keys(props)}>
            { for props.statements.iter().map(|statement| row(props, statement)) }
        </ul>
    }
}

fn row(props: &StatementListProps, statement: &Rc<Statement>) -> Html {
    let chosen = props.chosen.as_ref() == Some(&statement.id);
    let none_is_listed = !props.statements.iter().any(|statement| Some(&statement.id) == props.chosen.as_ref());
    let first = props.statements.first().is_some_and(|first| first.id == statement.id);
    html! {
        <StatementRow key={statement.id.to_string()} statement={statement.clone()} article={props.article.clone()}
            look={props.looks.of(&statement.speakers)} codebook={props.codebook.clone()}
            {chosen} reachable={chosen || (none_is_listed && first)} />
    }
}

fn click(props: &StatementListProps) -> Callback<MouseEvent> {
    let on_choose = props.on_choose.clone();
    Callback::from(move |event: MouseEvent| {
        row_of(event.target_dyn_into()).into_iter().for_each(|id| on_choose.emit(id))
    })
}

fn row_of(element: Option<Element>) -> Option<StatementId> {
    let row = element?.closest("[data-row]").ok().flatten()?;
    row.get_attribute("data-row").map(StatementId::from)
}

fn keys(props: &StatementListProps) -> Callback<KeyboardEvent> {
    let props = props.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let Some(id) = row_of(event.target_dyn_into()) else { return };
        let here = props.statements.iter().position(|statement| statement.id == id).unwrap_or_default();
        let last = props.statements.len().saturating_sub(1);
        let next = match event.key().as_str() {
            "ArrowDown" => (here + 1).min(last),
            "ArrowUp" => here.saturating_sub(1),
            "Home" => 0,
            "End" => last,
            "Enter" => {
                event.prevent_default();
                return props.on_open.emit(id);
            }
            _ => return,
        };
        event.prevent_default();
        props.statements.get(next).into_iter().for_each(|statement| props.on_choose.emit(statement.id.clone()));
    })
}

/// Brings the chosen row into view; when the keyboard is in the list, it follows.
#[hook]
fn use_chosen_in_view(root: &NodeRef, chosen: Option<StatementId>) {
    let root = root.clone();
    use_effect_with(chosen, move |chosen| {
        let Some(id) = chosen else { return };
        let Some(row) = element::find(&root, &element::selector("li", "data-row", id.as_str())) else { return };
        element::bring_into_view(&row);
        if element::has_focus(&root) {
            element::focus(&row);
        }
    });
}
