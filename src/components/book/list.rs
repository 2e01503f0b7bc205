//! The entries of one part of the codebook.

use super::super::grid::row_id;
use super::super::look::Look;
use super::super::words;
use crate::components::statement_table::Marking;
use crate::state::Shelf;
use ascribe_annotation::EntryId;
use yew::{AttrValue, Callback, Html, MouseEvent, Properties, classes, component, html};

/// Lets a person choose a part of the codebook.
pub fn shelf_bar(chosen: Shelf, on_shelf: &Callback<Shelf>) -> Html {
    let segment = |shelf: Shelf| {
        let on_shelf = on_shelf.clone();
        html! {
            <label>
                <input type="radio" name="shelf" checked={shelf == chosen} onchange={move |_| on_shelf.emit(shelf)} />
                <span>{ words::shelf(shelf) }</span>
            </label>
        }
    };
    html! {
        <div class="segmented shelves" role="radiogroup" aria-label={words::PARTS_OF_THE_CODEBOOK}>
            { for [Shelf::Speakers, Shelf::Organizations, Shelf::Concepts, Shelf::Roles, Shelf::Types].map(segment) }
        </div>
    }
}

/// An entry as the list shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryLine {
    /// Which.
    pub id: EntryId,
    /// Its name.
    pub name: AttrValue,
    /// Other spellings, joined; may be empty.
    pub aliases: AttrValue,
    /// How many wider entries stand above it.
    pub depth: usize,
    /// Its statements.
    pub statements: usize,
    /// The class of the colour that a person chose.
    pub colour: Option<&'static str>,
    /// Its colour and letters, if it has any.
    pub look: Option<Look>,
}

/// What [`EntryRow`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct EntryRowProps {
    /// Its place in the list.
    pub at: usize,
    /// The grid's name.
    pub grid: &'static str,
    /// The entry.
    pub line: EntryLine,
    /// Whether it is marked.
    pub marked: Marking,
    /// Whether it is the one that is shown.
    pub here: Marking,
    /// A person wants to see it.
    pub on_choose: Callback<EntryId>,
    /// A person marked it.
    pub on_mark: Callback<EntryId>,
}

/// Shows one entry: mark, name, spellings, how many statements.
#[component]
pub fn EntryRow(props: &EntryRowProps) -> Html {
    let EntryRowProps { at, grid, line, marked, here, on_choose, on_mark } = props;
    let emit = |callback: &Callback<EntryId>| {
        let (callback, id) = (callback.clone(), line.id.clone());
        move |event: MouseEvent| {
            event.stop_propagation();
            callback.emit(id.clone());
        }
    };
    let selected = if *marked == Marking::Yes { "true" } else { "false" };
    let look = line.look.as_ref();
    html! {
        <div id={row_id(grid, *at)} role="row" aria-rowindex={(at + 2).to_string()} aria-selected={selected}
            class={classes!("grid-row", (*here == Marking::Yes).then_some("here"), look.map(|look| look.class).or(line.colour))} onclick={emit(on_choose)}>
            <div class="cell mark-cell" role="gridcell" onclick={emit(on_mark)}><span class="mark-box" aria-hidden="true"></span></div>
            <div class={classes!("cell", "name-cell", depth_class(line.depth))} role="gridcell">
                if let Some(look) = look {
                    <span class={classes!("badge", "confirmed", look.class)} data-initials={&look.initials} aria-hidden="true"></span>
                }
                if look.is_none() && line.colour.is_some() { <span class="dot" aria-hidden="true"></span> }
                <span dir="auto">{ &line.name }</span>
                if !line.aliases.is_empty() { <small dir="auto">{ &line.aliases }</small> }
            </div>
            <div class="cell count-cell" role="gridcell">{ line.statements }</div>
        </div>
    }
}

/// Five levels are told apart; what stands deeper stands as deep as the fifth.
fn depth_class(depth: usize) -> Option<&'static str> {
    ["depth-1", "depth-2", "depth-3", "depth-4"].get(depth.checked_sub(1)?.min(3)).copied()
}
