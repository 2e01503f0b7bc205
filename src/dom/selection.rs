//! The reader's selected words, in the article's own count.
//!
//! The article stands in `[data-article]`; each of its blocks carries `data-start`, the UTF-16 place of its first letter,
//! and the text nodes inside a block are exactly the block's text.

use ascribe_text::Utf16Span;
use gloo::events::EventListener;
use gloo::utils::document;
use js_sys::JsString;
use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, MouseEvent, Node, Range, Selection, Text};

/// Where the article stands.
const ARTICLE: &str = "[data-article]";
/// Where one of its blocks stands.
const BLOCK: &str = "[data-start]";
/// What scrolls the article.
const PANE: &str = "#text";
/// Where stands what can be done with selected words.
const BAR: &str = ".selection-bar";

/// Gives the words of the article that are selected; `None` where nothing of it is.
#[must_use]
pub fn selected() -> Option<Utf16Span> {
    let selection = document().get_selection().ok()??;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let article = article()?;
    if !article.contains(range.start_container().ok().as_ref())
        && !article.contains(range.end_container().ok().as_ref())
    {
        return None;
    }
    let start = place(&article, &range.start_container().ok()?, range.start_offset().ok()?);
    let end = place(&article, &range.end_container().ok()?, range.end_offset().ok()?);
    let blocks = blocks(&article);
    // A selection that begins above the article or ends below it takes the article's first or last block.
    let start = start.or_else(|| Some(starts_at(blocks.first()?)))?;
    let end = end.or_else(|| Some(ends_at(blocks.last()?)))?;
    let span = Utf16Span::new(start, end);
    (!span.is_empty()).then_some(span)
}

/// Selects words of the article, or nothing.
pub fn select(span: Option<Utf16Span>) {
    let Ok(Some(selection)) = document().get_selection() else { return };
    match span {
        Some(span) => drop(select_span(&selection, span)),
        None if selected().is_some() => drop(selection.remove_all_ranges()),
        None => {}
    }
}

/// Gives the frame around words of the article as they stand on the page.
#[must_use]
pub fn frame(span: Utf16Span) -> Option<DomRect> {
    Some(range_of(span)?.get_bounding_client_rect())
}

fn range_of(span: Utf16Span) -> Option<Range> {
    let blocks = blocks(&article()?);
    let (start_node, start) = node_at(&blocks, span.start, End::Start)?;
    let (end_node, end) = node_at(&blocks, span.end, End::End)?;
    let range = Range::new().ok()?;
    range.set_start(&start_node, start).ok()?;
    range.set_end(&end_node, end).ok()?;
    Some(range)
}

/// Where an end of selected words stands, in CSS pixels from the top left corner of the scrolled text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Corner {
    /// From the left.
    pub x: f64,
    /// The line's top.
    pub top: f64,
    /// The line's bottom.
    pub bottom: f64,
}

/// Finds where the first and the last letter of words of the article stand.
#[must_use]
pub fn corners(span: Utf16Span) -> Option<[Corner; 2]> {
    let lines = range_of(span)?.get_client_rects()?;
    let (first, last) = (lines.item(0)?, lines.item(lines.length().checked_sub(1)?)?);
    let pane = article()?.closest(PANE).ok()??;
    let frame = pane.get_bounding_client_rect();
    let (left, top) = (frame.left() - f64::from(pane.scroll_left()), frame.top() - f64::from(pane.scroll_top()));
    let corner = |x: f64, line: &DomRect| Corner { x: x - left, top: line.top() - top, bottom: line.bottom() - top };
    Some([corner(first.left(), &first), corner(last.right(), &last)])
}

/// Finds the place of the article, in UTF-16 units, that is nearest to a point of the visible page.
#[must_use]
pub fn place_at(x: f64, y: f64) -> Option<u32> {
    let (node, unit) = super::node_at_point(x, y)?;
    place(&article()?, &node, unit)
}

fn select_span(selection: &Selection, span: Utf16Span) -> Option<()> {
    let blocks = blocks(&article()?);
    let (start_node, start) = node_at(&blocks, span.start, End::Start)?;
    let (end_node, end) = node_at(&blocks, span.end, End::End)?;
    selection.set_base_and_extent(&start_node, start, &end_node, end).ok()
}

/// Which end of a span a place is: between two text nodes, a start belongs to the later one and an end to the earlier.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Start,
    End,
}

fn article() -> Option<Element> {
    document().query_selector(ARTICLE).ok()?
}

fn blocks(article: &Element) -> Vec<Element> {
    let Ok(found) = article.query_selector_all(BLOCK) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
}

fn starts_at(block: &Element) -> u32 {
    block.get_attribute("data-start").and_then(|start| start.parse().ok()).unwrap_or_default()
}

fn ends_at(block: &Element) -> u32 {
    starts_at(block) + length(block)
}

/// Counts UTF-16 units, as JavaScript does.
fn length(node: &Node) -> u32 {
    node.text_content().map_or(0, |text| JsString::from(text).length())
}

/// Converts a place in the tree; `None` where it lies outside of the article.
fn place(article: &Element, node: &Node, offset: u32) -> Option<u32> {
    if !article.contains(Some(node)) {
        return None;
    }
    let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
    match element.closest(BLOCK).ok()? {
        Some(block) => Some(starts_at(&block) + length_before(&block, node, offset)?),
        None => between_blocks(article, node, offset),
    }
}

fn length_before(block: &Element, node: &Node, offset: u32) -> Option<u32> {
    let range = Range::new().ok()?;
    range.set_start(block, 0).ok()?;
    range.set_end(node, offset).ok()?;
    Some(range.to_string().length())
}

/// A place between blocks is the start of the next block, or the end of the last.
fn between_blocks(article: &Element, node: &Node, offset: u32) -> Option<u32> {
    let here = Range::new().ok()?;
    here.set_start(node, offset).ok()?;
    let blocks = blocks(article);
    let after = |block: &&Element| here.compare_point(block, 0).is_ok_and(|order| order >= 0);
    blocks.iter().find(after).map(starts_at).or_else(|| blocks.last().map(ends_at))
}

fn node_at(blocks: &[Element], place: u32, end: End) -> Option<(Text, u32)> {
    let holds = |block: &&Element| starts_at(block) <= place && place <= ends_at(block);
    let block = match end {
        End::Start => blocks.iter().rev().find(holds),
        End::End => blocks.iter().find(holds),
    }?;
    let mut left = place - starts_at(block);
    let texts = texts(block);
    let last = texts.len().checked_sub(1)?;
    for (at, text) in texts.into_iter().enumerate() {
        let inside = if end == End::Start && at < last { left < text.length() } else { left <= text.length() };
        if inside {
            return Some((text, left));
        }
        left -= text.length();
    }
    None
}

fn texts(node: &Node) -> Vec<Text> {
    let children = node.child_nodes();
    let children = (0..children.length()).filter_map(|at| children.item(at));
    children
        .flat_map(|child| match child.dyn_into::<Text>() {
            Ok(text) => vec![text],
            Err(child) => texts(&child),
        })
        .collect()
}

/// Listens for the pointer being lifted, anywhere but on what is done with selected words; tells whether Alt was held.
pub fn listen_for_release(hear: impl Fn(bool) + 'static) -> EventListener {
    EventListener::new(&document(), "pointerup", move |event| {
        let on_bar = event.target().and_then(|target| target.dyn_into::<Element>().ok()?.closest(BAR).ok()?);
        if let (Some(event), None) = (event.dyn_ref::<MouseEvent>(), on_bar) {
            hear(event.alt_key());
        }
    })
}

/// Listens for changes of what is selected, wherever on the page.
pub fn listen_for_selection(hear: impl Fn() + 'static) -> EventListener {
    EventListener::new(&document(), "selectionchange", move |_| hear())
}
