//! What a page gives an element to read.

use super::failure::{Code, Failure};
use crate::state::LARGEST_ARTICLE;
use ascribe_annotation::Article;
use serde::Deserialize;

/// An article with what the page knows about it; `ascribe-article.js` and `load` make it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(super) struct Offer {
    /// The words, where they are plain text.
    pub(super) text: Option<String>,
    /// The words, where they are HTML.
    pub(super) html: Option<String>,
    /// The title to show.
    pub(super) title: Option<String>,
    /// Where it was published.
    pub(super) url: Option<String>,
    /// Its BCP 47 language.
    pub(super) lang: Option<String>,
    /// W3C annotations that stand in the place of the engine's suggestions.
    pub(super) annotations: Option<String>,
    /// What a person decided in this element before it was taken off the page; outranks `annotations`.
    pub(super) kept: Option<String>,
}

impl Offer {
    /// Makes the article; `from_html` turns markup into one.
    pub(super) fn article(&self, from_html: impl Fn(&str) -> Result<Article, Failure>) -> Result<Article, Failure> {
        let words = self.html.as_deref().or(self.text.as_deref()).unwrap_or_default();
        check(words)?;
        let article = match &self.html {
            Some(html) => from_html(html)?,
            None => Article::from_text(words),
        };
        Ok(self.describe(article))
    }

    /// Adds what the page knows to an article; it outranks what the article says of itself.
    pub(super) fn describe(&self, mut article: Article) -> Article {
        let given = |property: &Option<String>| property.clone().filter(|words| !words.trim().is_empty());
        if let Some(title) = given(&self.title) {
            article.title = title;
        }
        article.url = given(&self.url).or(article.url);
        article.language = given(&self.lang).or(article.language);
        article
    }
}

fn check(words: &str) -> Result<(), Failure> {
    if words.trim().is_empty() {
        return Err(Failure::new(
            Code::Text,
            "there is no text to read: give the element content, src, for, or call load()",
        ));
    }
    if words.len() > LARGEST_ARTICLE {
        let limit = LARGEST_ARTICLE / 1_000_000;
        return Err(Failure::new(
            Code::Text,
            format!("the text is too long: up to {limit} MB are read as one article"),
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn no_html(_: &str) -> Result<Article, Failure> {
        Err(Failure::new(Code::Text, "html"))
    }

    #[test]
    fn what_the_page_knows_outranks_what_the_text_says() {
        let offer =
            Offer { text: Some("Ferry stops\n\nIt stopped.".into()), lang: Some("en".into()), ..Offer::default() };
        let article = offer.article(no_html).unwrap();
        assert_eq!(
            (article.title.as_str(), article.language.as_deref(), article.url),
            ("Ferry stops", Some("en"), None)
        );
        let named = Offer { title: Some("A day".into()), url: Some(" ".into()), ..offer };
        let article = named.article(no_html).unwrap();
        assert_eq!((article.title.as_str(), article.url), ("A day", None));
    }

    #[test]
    fn markup_is_read_as_markup_also_beside_text() {
        let both = Offer { text: Some("text".into()), html: Some("<p>html".into()), ..Offer::default() };
        assert_eq!(both.article(no_html).unwrap_err().message, "html");
    }

    #[test]
    fn nothing_and_far_too_much_are_refused() {
        for text in [None, Some(" \n".to_owned()), Some("a".repeat(LARGEST_ARTICLE + 1))] {
            assert_eq!(Offer { text, ..Offer::default() }.article(no_html).unwrap_err().code, Code::Text);
        }
    }
}
