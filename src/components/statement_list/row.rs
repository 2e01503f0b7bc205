//! One statement of the list.

use crate::components::look::Look;
use crate::components::look::colour_class;
use crate::components::reader::review_class;
use crate::components::stance::position_mark;
use crate::components::words;
use ascribe_annotation::{Article, Codebook, Review, Statement};
use std::rc::Rc;
use yew::{Html, Properties, classes, component, html};

/// What [`StatementRow`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct StatementRowProps {
    /// The statement.
    pub statement: Rc<Statement>,
    /// The article, for its words.
    pub article: Rc<Article>,
    /// How the speaker looks.
    pub look: Look,
    /// Names the concepts.
    pub codebook: Rc<Codebook>,
    /// Whether it is the chosen one.
    pub chosen: bool,
    /// Whether the Tab key stops here: at one row of the list.
    pub reachable: bool,
}

/// Shows who, what, how, where they stand and what has been decided.
#[component]
pub fn StatementRow(props: &StatementRowProps) -> Html {
    let StatementRowProps { statement, look, chosen, reachable, .. } = props;
    let selected = if *chosen { "true" } else { "false" };
    let tab = if *reachable { "0" } else { "-1" };
    html! {
        <li id={format!("row-{}", statement.id)} class={classes!("row", look.class, review_class(statement.review))}
            role="option" aria-selected={selected} tabindex={tab} data-row={statement.id.to_string()}>
            <span class={classes!("badge", look.class, review_class(statement.review))} data-initials={&look.initials}
                aria-hidden="true"></span>
            <b class="row-head" dir="auto">{ &look.name }</b>
            <span class="excerpt" dir="auto">{ excerpt(&props.article, statement) }</span>
            <span class="row-foot">
                { foot(statement, &props.codebook) }
                { for statement.positions.iter().map(|position| position_mark(&props.codebook, position)) }
            </span>
        </li>
    }
}

/// Kind, decision, and a warning where the engine is unsure.
fn foot(statement: &Statement, codebook: &Codebook) -> Html {
    let several = codebook.scheme.types.len() > 1;
    let kind = codebook.type_of(statement).filter(|_| several);
    let unsure = statement.review == Review::Suggested
        && statement.suggestion.as_ref().is_some_and(|suggestion| suggestion.confidence < words::FAIRLY_SURE);
    html! {
        <>
            if let Some(kind) = kind { <span class={classes!("type-name", kind.color.map(colour_class))} dir="auto">{ &kind.name }</span> }
            <span>{ words::kind(statement.kind) }</span>
            <span class={classes!("decision", review_class(statement.review))}>{ words::review(statement.review) }</span>
            if unsure { <span class="unsure">{ words::UNSURE }</span> }
            if !statement.note.is_empty() { <span class="noted">{ words::NOTED }</span> }
        </>
    }
}

/// Letters that fill the lines of a row; the style sheet hides what does not fit.
const EXCERPT_LENGTH: usize = 240;

/// Gives the beginning of a statement's words, its parts joined by an ellipsis.
#[must_use]
pub fn excerpt(article: &Article, statement: &Statement) -> String {
    let parts: Vec<_> = statement.parts.iter().filter_map(|part| article.text.get(part.range())).collect();
    let joined = parts.join(" … ");
    let words: Vec<_> = joined.split_whitespace().collect();
    let mut excerpt: String = words.join(" ");
    if let Some((cut, _)) = excerpt.char_indices().nth(EXCERPT_LENGTH) {
        excerpt.truncate(cut);
        excerpt.push('…');
    }
    excerpt
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::samples::statement;

    #[test]
    fn an_excerpt_joins_the_parts_on_one_line_and_is_cut_at_a_letter() {
        let article = Article::new("“We\nwait,” she said, “for é.”", Vec::new());
        let two = statement("a", &[(3, 10), (28, 34)], Review::Suggested);
        assert_eq!(excerpt(&article, &two), "We wait … for é");
        let long = Article::new("é".repeat(500), Vec::new());
        let cut = excerpt(&long, &statement("a", &[(0, 1000)], Review::Suggested));
        assert_eq!(cut.chars().count(), EXCERPT_LENGTH + 1);
        assert_eq!(excerpt(&article, &statement("a", &[(90, 99)], Review::Suggested)), "");
    }
}
