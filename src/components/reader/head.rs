//! Where the article comes from.

use ascribe_annotation::Article;
use ascribe_text::BlockKind;
use yew::{Html, html};

/// Shows outlet, author, day and address over the text, and the title where the text has no headline of its own.
pub(super) fn article_head(article: &Article) -> Html {
    let untitled = !article.blocks.iter().any(|block| block.kind == BlockKind::Headline) && !is_first_line(article);
    html! {
        <header class="article-head">
            <p class="source">
                if let Some(outlet) = &article.outlet { <b>{ outlet }</b> }
                if let Some(author) = &article.author { <span>{ author }</span> }
                if let Some(date) = &article.date { <time datetime={date.clone()}>{ date }</time> }
                if let Some(host) = article.url.as_deref().and_then(host) {
                    <a href={article.url.clone()} target="_blank" rel="noopener noreferrer">{ host }</a>
                }
            </p>
            if untitled && !article.title.is_empty() { <h2 class="unprinted">{ &article.title }</h2> }
        </header>
    }
}

/// Tells whether the title is the beginning of the text, which is printed anyway.
fn is_first_line(article: &Article) -> bool {
    let first = article.blocks.first().and_then(|block| article.text.get(block.span.range()));
    first.is_some_and(|first| first.starts_with(article.title.trim_end_matches('…')))
}

/// Gives the site of a web address, to show; `None` for anything that is no web address.
pub(in crate::components) fn host(url: &str) -> Option<String> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
    let host = rest.split(['/', '?', '#']).next()?;
    (!host.is_empty()).then(|| host.trim_start_matches("www.").to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_that_is_the_first_line_is_not_shown_twice() {
        for (title, expected) in [("A café opens", true), ("A café…", true), ("The café", false)] {
            let mut article = Article::from_text("A café opens\nsome words follow it here.");
            title.clone_into(&mut article.title);
            assert_eq!(is_first_line(&article), expected, "{title}");
        }
    }

    #[test]
    fn only_web_addresses_become_links() {
        for (url, expected) in [
            ("https://www.example.org/a/b?c", Some("example.org")),
            ("http://example.org", Some("example.org")),
            ("javascript:alert(1)", None),
            ("https:///", None),
            ("file:///etc", None),
        ] {
            assert_eq!(host(url).as_deref(), expected, "{url}");
        }
    }
}
