//! The article as text: names underlined, statements tinted, reasons at hand.

mod block;
mod dress;
mod explain;
mod gestures;
mod head;
mod legend;
mod mark;
mod nest;
mod why;

pub use block::{name_class, review_class};
pub use dress::Wardrobe;
pub use explain::{Explanation, Known, Subject};
pub(super) use head::host;
pub use legend::legend;
pub use mark::{Badge, Chosen, Closes, Dress, EntityDress, Lit, Mark, StatementDress};
pub use nest::{Marked, Node, nest};
pub use why::explanation_view;

use super::element;
use super::look::Looks;
use ascribe_annotation::{Article, Statement, StatementId};
use ascribe_engine::{EntityId, Reading};
use ascribe_text::Offsets;
use block::BlockView;
use dress::by_block;
use gestures::{Hover, use_gestures};
use head::article_head;
use std::rc::Rc;
use why::WhyCard;
use yew::{Callback, Html, NodeRef, Properties, component, hook, html, use_effect_with, use_memo, use_node_ref};

/// What [`ArticleText`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ArticleTextProps {
    /// The article.
    pub article: Rc<Article>,
    /// Its statements in the order of the text, rejected ones included.
    pub statements: Vec<Rc<Statement>>,
    /// What the engine found; none while it reads.
    pub reading: Option<Rc<Reading>>,
    /// The looks of the speakers.
    pub looks: Looks,
    /// The chosen statement.
    pub chosen: Option<StatementId>,
    /// The entity whose mentions are lit.
    #[prop_or_default]
    pub spotlight: Option<EntityId>,
    /// A person chose a statement, or none.
    pub on_choose: Callback<Option<StatementId>>,
    /// A person wants to work on a statement.
    #[prop_or_default]
    pub on_open: Callback<StatementId>,
}

/// Shows the article. Statements are reached by pointer, by touch and by key; text can be selected throughout.
#[component]
pub fn ArticleText(props: &ArticleTextProps) -> Html {
    let root = use_node_ref();
    let gestures = use_gestures(props);
    use_chosen_in_view(&root, props.chosen.clone(), gestures.own_choice.clone());
    use_lit_in_view(&root, props.spotlight);
    let starts = use_memo(props.article.clone(), |article| block_starts(article));
    let busy = if props.reading.is_none() { "true" } else { "false" };
    html! {
        <article ref={root} class="article" data-article={props.article.id.to_string()} aria-busy={busy}
            lang={props.article.language.clone()} onclick={gestures.onclick} onmousedown={gestures.onmousedown}
            onmouseover={gestures.onmouseover} onmouseleave={gestures.onmouseleave} onfocusin={gestures.onfocusin}>
            { article_head(&props.article) }
            <div class="blocks">{ blocks(props, &starts) }</div>
            { why(props, &gestures.hover) }
        </article>
    }
}

fn blocks(props: &ArticleTextProps, starts: &[u32]) -> Html {
    let ArticleTextProps { article, statements, reading, looks, chosen, spotlight, .. } = props;
    let (reading, chosen, spotlight) = (reading.as_deref(), chosen.as_ref(), *spotlight);
    let marks = Wardrobe { statements, reading, looks, chosen, spotlight }.marks();
    let dressed = article.blocks.iter().zip(by_block(&article.blocks, marks)).zip(starts).enumerate();
    let views = dressed.map(|(index, ((block, marks), start))| {
        html! { <BlockView key={index} article={article.clone()} block={*block} {index} start={*start} {marks} /> }
    });
    views.collect()
}

fn block_starts(article: &Article) -> Vec<u32> {
    let offsets = Offsets::new(&article.text);
    article.blocks.iter().map(|block| offsets.utf16_from_utf8(block.span).start).collect()
}

/// Under the pointer, the card floats; for the chosen statement it is there for screen readers only, since the
/// inspector shows the same.
fn why(props: &ArticleTextProps, hover: &Option<Hover>) -> Html {
    let chosen = props.chosen.clone().map(Subject::Statement);
    let shown = hover.as_ref().map(|hover| (hover.subject.clone(), Some(hover.place)));
    let Some((subject, place)) = shown.or_else(|| Some((chosen?, None))) else { return Html::default() };
    let ArticleTextProps { article, statements, reading, looks, .. } = props;
    let known = Known { article, statements, reading: reading.as_deref(), looks };
    known.explain(&subject).map(|explanation| html! { <WhyCard {explanation} {place} /> }).unwrap_or_default()
}

/// Brings the chosen statement into view when it was chosen elsewhere, and lets the keyboard follow it.
#[hook]
fn use_chosen_in_view(root: &NodeRef, chosen: Option<StatementId>, own: Rc<std::cell::RefCell<Option<StatementId>>>) {
    let root = root.clone();
    use_effect_with(chosen, move |chosen| {
        let here = own.borrow_mut().take();
        let Some(id) = chosen else { return };
        let Some(badge) = element::find(&root, &element::selector("button", "data-statement", id.as_str())) else {
            return;
        };
        if here.as_ref() != Some(id) {
            element::bring_into_view(&badge);
        }
        if element::has_focus(&root) || element::nothing_has_focus(&root) {
            element::focus(&badge);
        }
    });
}

/// Shows the first mention of the entity that somebody asked for.
#[hook]
fn use_lit_in_view(root: &NodeRef, spotlight: Option<EntityId>) {
    let root = root.clone();
    use_effect_with(spotlight, move |spotlight| {
        let lit = spotlight.and_then(|_| element::find(&root, ".name.lit"));
        lit.iter().for_each(|name| element::bring_into_view(name));
    });
}
