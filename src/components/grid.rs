//! A table of any length: only the rows in view are in the page.
//!
//! Rows are of one height. The grid has the keyboard as a whole and names the row where the keys are, so that a row may
//! leave the page without taking the keyboard with it.

use super::element;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};
use yew::{
    AttrValue, Callback, Html, NodeRef, Properties, UseStateHandle, component, hook, html, use_effect_with,
    use_node_ref, use_state_eq,
};

/// Rows that are kept in the page above and below those in view.
const MARGIN: usize = 8;
/// Rows that are put into the page before its height is known.
const FIRST_ROWS: usize = 40;

/// How wide columns are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Widths {
    /// The width of each, as a style sheet lists them; empty where the style sheet has its own.
    pub columns: AttrValue,
    /// What they need together.
    pub least: AttrValue,
}

/// What [`Grid`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct GridProps {
    /// Names the grid, unlike any other element of the page; the rows are named after it.
    pub id: AttrValue,
    /// What the rows are.
    pub label: AttrValue,
    /// Carries the widths of the columns.
    pub class: &'static str,
    /// How many columns there are.
    pub columns: usize,
    /// How wide they are, where the style sheet does not say it.
    #[prop_or_default]
    pub widths: Widths,
    /// The cells of the head.
    pub head: Html,
    /// How many rows there are.
    pub rows: usize,
    /// Gives the row at a place: an element with the role of a row, whose id is [`row_id`].
    pub row: Callback<usize, Html>,
    /// The row where the keys are.
    pub cursor: Option<usize>,
    /// The keys went to another row.
    pub on_move: Callback<usize>,
    /// A person pressed a key that is not about moving.
    #[prop_or_default]
    pub on_key: Callback<KeyboardEvent>,
}

/// Names a row of a grid.
#[must_use]
pub fn row_id(grid: &str, at: usize) -> String {
    format!("{grid}-{at}")
}

/// Which rows are in view.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct View {
    first: usize,
    count: usize,
}

/// Shows head and rows; arrows, Page Up and Down, Home and End move from row to row.
#[component]
pub fn Grid(props: &GridProps) -> Html {
    let root = use_node_ref();
    let view = use_state_eq(|| View { first: 0, count: FIRST_ROWS });
    use_cursor_in_view(&root, props, &view);
    use_measure(&root, props.rows, &view);
    let first = view.first.saturating_sub(MARGIN).min(props.rows);
    let last = (view.first + view.count + MARGIN).min(props.rows);
    use_room(&root, first, props.rows - last);
    use_widths(&root, &props.widths);
    let active = props.cursor.map(|at| row_id(&props.id, at));
    let onscroll = Callback::from({
        let (root, view, rows) = (root.clone(), view.clone(), props.rows);
        move |_: Event| measure(&root, rows, &view)
    });
    html! {
        <div ref={&root} id={&props.id} class={yew::classes!("grid", props.class)} role="grid" tabindex="0"
            aria-label={&props.label} aria-rowcount={(props.rows + 1).to_string()} aria-colcount={props.columns.to_string()}
            aria-multiselectable="true" aria-activedescendant={active} {onscroll} onkeydown={keys(props, *view)}>
            <div class="grid-head" role="rowgroup" onkeydown={head_keys(&root)}>
                <div class="grid-row" role="row" aria-rowindex="1">{ props.head.clone() }</div>
            </div>
            <div class="grid-body" role="rowgroup">{ for (first..last).map(|at| props.row.emit(at)) }</div>
        </div>
    }
}

fn keys(props: &GridProps, view: View) -> Callback<KeyboardEvent> {
    let props = props.clone();
    Callback::from(move |event: KeyboardEvent| {
        let last = props.rows.saturating_sub(1);
        let here = props.cursor;
        let page = view.count.saturating_sub(2).max(1);
        if event.ctrl_key() || event.meta_key() || event.alt_key() || props.rows == 0 {
            return props.on_key.emit(event);
        }
        let next = match event.key().as_str() {
            "ArrowDown" => here.map_or(0, |at| at + 1),
            "ArrowUp" => here.map_or(last, |at| at.saturating_sub(1)),
            "PageDown" => here.map_or(page, |at| at + page),
            "PageUp" => here.map_or(0, |at| at.saturating_sub(page)),
            "Home" => 0,
            "End" => last,
            _ => return props.on_key.emit(event),
        };
        event.prevent_default();
        props.on_move.emit(next.min(last));
    })
}

/// In the head, arrows go from button to button, and Enter and Space are the button's: the rows do not hear them.
fn head_keys(root: &NodeRef) -> Callback<KeyboardEvent> {
    let root = root.clone();
    Callback::from(move |event: KeyboardEvent| {
        let toward = match event.key().as_str() {
            "ArrowRight" => 1,
            "ArrowLeft" => -1,
            "Enter" | " " | "ArrowUp" | "ArrowDown" | "Home" | "End" => return event.stop_propagation(),
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        let buttons = element::all(&root, ".grid-head button");
        let here = buttons.iter().position(|button| button.matches(":focus").unwrap_or_default());
        let next = here.and_then(|here| here.checked_add_signed(toward));
        next.and_then(|next| buttons.get(next)).into_iter().for_each(element::focus);
    })
}

/// The height of a row, and that of the head, in CSS pixels; `None` before there is a row.
fn heights(root: &NodeRef) -> Option<(f64, f64)> {
    let head = element::find(root, ".grid-head")?.get_bounding_client_rect().height();
    let row = element::find(root, ".grid-body > *")?.get_bounding_client_rect().height();
    (row > 0.0).then_some((row, head))
}

fn measure(root: &NodeRef, rows: usize, view: &UseStateHandle<View>) {
    let Some((grid, (row, _))) = root.cast::<Element>().zip(heights(root)) else { return };
    let first = whole(f64::from(grid.scroll_top()) / row).min(rows);
    // In steps, so that not every line scrolled is a drawing.
    let first = first - first % 4;
    view.set(View { first, count: whole(f64::from(grid.client_height()) / row) + 5 });
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number of rows, from 0 on")]
fn whole(number: f64) -> usize {
    number.max(0.0).ceil() as usize
}

/// Measures again when the number of rows changes, and when the page has been drawn for the first time.
#[hook]
fn use_measure(root: &NodeRef, rows: usize, view: &UseStateHandle<View>) {
    let (root, view) = (root.clone(), view.clone());
    use_effect_with(rows, move |rows| measure(&root, *rows, &view));
}

/// Leaves room for the rows that are not in the page; the style sheet reads `--before` and `--after`.
#[hook]
fn use_room(root: &NodeRef, before: usize, after: usize) {
    let root = root.clone();
    use_effect_with((before, after), move |(before, after)| {
        let (Some(grid), Some((row, _))) = (root.cast::<HtmlElement>(), heights(&root)) else { return };
        let pixels = |rows: &usize| format!("{}px", f64::from(u32::try_from(*rows).unwrap_or(u32::MAX)) * row);
        // A refused property leaves the rows where they are: still readable.
        let _ = grid.style().set_property("--before", &pixels(before));
        let _ = grid.style().set_property("--after", &pixels(after));
    });
}

/// Sets the widths of columns that not every project has; the style sheet reads `--columns` and `--least`.
#[hook]
fn use_widths(root: &NodeRef, widths: &Widths) {
    let root = root.clone();
    use_effect_with(widths.clone(), move |widths| {
        let Some(grid) = root.cast::<HtmlElement>().filter(|_| !widths.columns.is_empty()) else { return };
        // Refused properties leave the usual widths.
        let _ = grid.style().set_property("--columns", &widths.columns);
        let _ = grid.style().set_property("--least", &widths.least);
    });
}

/// Scrolls no further than needed to show the row where the keys are.
#[hook]
fn use_cursor_in_view(root: &NodeRef, props: &GridProps, view: &UseStateHandle<View>) {
    let (root, rows, view) = (root.clone(), props.rows, view.clone());
    use_effect_with(props.cursor, move |cursor| {
        let (Some(at), Some(grid), Some((row, head))) = (*cursor, root.cast::<Element>(), heights(&root)) else {
            return;
        };
        let top = f64::from(u32::try_from(at).unwrap_or(u32::MAX)) * row;
        let (seen, height) = (f64::from(grid.scroll_top()), f64::from(grid.client_height()) - head);
        let wanted = if top < seen {
            top
        } else if top + row > seen + height {
            top + row - height
        } else {
            return;
        };
        #[expect(clippy::cast_possible_truncation, reason = "pixels of a page")]
        grid.set_scroll_top(wanted.ceil() as i32);
        measure(&root, rows, &view);
    });
}
