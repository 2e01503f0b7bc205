//! One block of the article.

use super::explain::Subject;
use super::mark::{Badge, Chosen, Closes, Dress, EntityDress, Lit, Mark, StatementDress};
use super::nest::{Marked, Node, nest};
use crate::components::words;
use ascribe_annotation::{Article, Review, StatementId};
use ascribe_engine::NameKind;
use ascribe_text::{Block, BlockKind, Span};
use std::rc::Rc;
use yew::{AttrValue, Classes, Html, Properties, classes, component, html};

/// What [`BlockView`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct BlockProps {
    /// The article.
    pub article: Rc<Article>,
    /// The block of it.
    pub block: Block,
    /// Its number in the article.
    pub index: usize,
    /// Where it begins in the article, in UTF-16 units.
    pub start: u32,
    /// The marks that touch it, outer ones first where two are equal.
    pub marks: Vec<Mark>,
}

/// Shows one block as text with marks.
///
/// The text nodes inside, joined, are exactly the block's text: badges and labels are made of attributes.
#[component]
pub(super) fn BlockView(props: &BlockProps) -> Html {
    let BlockProps { article, block, index, start, marks } = props;
    let spans: Vec<_> = marks.iter().map(|mark| mark.span).collect();
    let view = View { text: &article.text, marks };
    let inside = view.nodes(&nest(block.span, &spans));
    let (tag, class) = tag_of(block.kind);
    html! {
        <@{tag} {class} dir="auto" data-block={index.to_string()} data-start={start.to_string()}>{ inside }</@>
    }
}

fn tag_of(kind: BlockKind) -> (&'static str, Classes) {
    match kind {
        BlockKind::Headline => ("h2", classes!("block", "headline")),
        BlockKind::Subheading => ("h3", classes!("block", "subheading")),
        BlockKind::Paragraph => ("p", classes!("block")),
        BlockKind::Caption => ("p", classes!("block", "caption")),
        BlockKind::ListItem => ("p", classes!("block", "item")),
    }
}

/// The text and its marks, to be shown piece by piece.
struct View<'a> {
    text: &'a str,
    marks: &'a [Mark],
}

impl View<'_> {
    fn nodes(&self, nodes: &[Node]) -> Html {
        // Keyed by where they begin, so that what stays is not made anew: the keyboard and a selection stay in it.
        nodes.iter().map(|node| html! { <key={node.span().start}>{ self.node(node) }</> }).collect()
    }

    fn node(&self, node: &Node) -> Html {
        match node {
            Node::Text(span) => html! { self.words(*span) },
            Node::Marked(piece) => self.marked(piece),
        }
    }

    fn words(&self, span: Span) -> String {
        self.text.get(span.range()).unwrap_or_default().to_owned()
    }

    fn marked(&self, piece: &Marked) -> Html {
        let inside = self.nodes(&piece.inside);
        let Some(mark) = self.marks.get(piece.mark) else { return inside };
        match &mark.dress {
            Dress::Statement(dress) => statement(dress, Ends::of(piece.span, mark.span), inside),
            Dress::Entity(dress) => entity(*dress, inside),
            Dress::Boilerplate(at) => about("greyed", &Subject::Boilerplate(*at), inside),
            Dress::NotStatement(at) => about("aside", &Subject::NotStatement(*at), inside),
            Dress::Speaker(class) => labelled(classes!("who", *class), words::LABEL_SPEAKER, inside),
            Dress::Cue => labelled(classes!("cue"), words::LABEL_CUE, inside),
            Dress::Evidence(class) => html! { <span class={classes!("evidence", *class)}>{ inside }</span> },
            Dress::Quoted => html! { <span class="own-words">{ inside }</span> },
        }
    }
}

/// Which ends of its mark a piece holds.
#[derive(Clone, Copy)]
struct Ends {
    first: bool,
    last: bool,
}

impl Ends {
    fn of(piece: Span, mark: Span) -> Self {
        Self { first: piece.start == mark.start, last: piece.end == mark.end }
    }
}

fn statement(dress: &StatementDress, ends: Ends, inside: Html) -> Html {
    let chosen = dress.chosen == Chosen::Yes;
    let closes = ends.last && dress.closes == Closes::Yes;
    let class = classes!(
        "said",
        dress.class,
        review_class(dress.review),
        chosen.then_some("chosen"),
        ends.first.then_some("first"),
        ends.last.then_some("last"),
    );
    let about = Subject::Statement(dress.id.clone()).to_string();
    html! {
        <mark {class} data-statement={attribute(&dress.id)} data-about={about}>
            if let Some(badge) = dress.badge.as_ref().filter(|_| ends.first) {
                { badge_button(dress, badge) }
            }
            { inside }
            if closes {
                <span class="end" data-note={words::END_OF_STATEMENT}></span>
            }
        </mark>
    }
}

fn badge_button(dress: &StatementDress, badge: &Badge) -> Html {
    let chosen = dress.chosen == Chosen::Yes;
    html! {
        <button type="button" class={classes!("badge", "in-text", dress.class, review_class(dress.review))}
            id={format!("s-{}", dress.id)} data-statement={attribute(&dress.id)} data-initials={&badge.initials}
            aria-label={&badge.label} aria-current={chosen.then_some("true")} aria-describedby={chosen.then_some("why")}>
        </button>
    }
}

fn attribute(id: &StatementId) -> AttrValue {
    AttrValue::from(Rc::clone(&id.0))
}

/// Gives the class that tells suggested, confirmed and rejected apart.
#[must_use]
pub fn review_class(review: Review) -> &'static str {
    match review {
        Review::Suggested => "suggested",
        Review::Confirmed => "confirmed",
        Review::Rejected => "rejected",
    }
}

fn entity(dress: EntityDress, inside: Html) -> Html {
    let class = classes!("name", name_class(dress.kind), (dress.lit == Lit::Yes).then_some("lit"));
    html! { <span {class} data-about={Subject::Entity(dress.entity).to_string()}>{ inside }</span> }
}

/// Gives the class that decides the underline of a name.
#[must_use]
pub fn name_class(kind: NameKind) -> &'static str {
    match kind {
        NameKind::Person => "person",
        NameKind::Organization => "organization",
        NameKind::Geopolitical | NameKind::Location | NameKind::Facility => "place",
        NameKind::Group => "group",
        NameKind::Event | NameKind::Other => "other",
    }
}

fn about(class: &'static str, subject: &Subject, inside: Html) -> Html {
    html! { <span {class} data-about={subject.to_string()}>{ inside }</span> }
}

fn labelled(class: Classes, label: &'static str, inside: Html) -> Html {
    html! { <span {class} data-label={label}>{ inside }</span> }
}
