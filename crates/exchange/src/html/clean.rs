//! Leaving out of an article what reads like navigation.

use super::names;
use super::page::{Measure, Page};

/// Commas that show that an element is prose.
const PROSE_COMMAS: f32 = 10.0;
/// Characters up to which something that is called "share" is a row of buttons.
const SHARE_LENGTH: f32 = 500.0;

/// Leaves out what inside `root` is not the article: the inner elements first.
pub(super) fn clean(page: &mut Page<'_>, root: usize) {
    for at in page.tree.inside(root).skip(1).rev() {
        if !page.is_left_out(at) && is_clutter(page, at) {
            page.leave_out(at);
        }
    }
}

fn is_clutter(page: &Page<'_>, at: usize) -> bool {
    let node = &page.tree.nodes()[at];
    match node.tag() {
        "aside" | "footer" => true,
        "h1" | "h2" => names::weight(node) < 0.0,
        _ if names::is_sharing(node) && page.measure(at).length < SHARE_LENGTH => true,
        "table" | "ul" | "ol" | "div" | "section" | "form" | "fieldset" => reads_like_navigation(page, at),
        _ => false,
    }
}

fn reads_like_navigation(page: &Page<'_>, at: usize) -> bool {
    let node = &page.tree.nodes()[at];
    let weight = names::weight(node);
    let measure = page.measure(at);
    if weight < 0.0 {
        return true;
    }
    if measure.commas >= PROSE_COMMAS {
        return false;
    }
    let is_list = matches!(node.tag(), "ul" | "ol") || measure.listed / measure.length.max(1.0) > 0.9;
    let in_figure = page.ancestors(at).any(|ancestor| page.tree.nodes()[ancestor].tag() == "figure");
    is_full_of_links(measure, weight, is_list)
        || (!in_figure && measure.images > 1.0 && measure.paragraphs / measure.images < 0.5)
        || (!is_list && measure.items - 100.0 > measure.paragraphs)
        || measure.fields > (measure.paragraphs / 3.0).floor()
        || (!is_list
            && !in_figure
            && measure.length < 25.0
            && measure.link_density() > 0.0
            && measure.headed < 0.9 * measure.length)
}

/// Compares the links of an element with what its name promises.
fn is_full_of_links(measure: Measure, weight: f32, is_list: bool) -> bool {
    let density = measure.link_density();
    (!is_list && weight < names::NAME_WEIGHT && density > 0.2) || (weight >= names::NAME_WEIGHT && density > 0.5)
}
