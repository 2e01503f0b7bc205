//! What can be done with many articles at once.

use crate::components::draft::Draft;
use crate::components::icon::{Name, icon};
use crate::components::words;
use ascribe_annotation::Article;
use ascribe_annotation::decide::ArticleField;
use std::rc::Rc;
use yew::{Callback, Html, MouseEvent, html};

/// What a person wants with the marked articles.
#[derive(Clone, Debug, PartialEq)]
pub enum MarkedWish {
    /// One field says the same of all.
    Describe(ArticleField, String),
    /// There is nothing to code in them.
    Nothing,
    /// They go.
    Remove,
    /// They are not marked any more.
    Unmark,
}

const FIELDS: [(ArticleField, &str, &str); 5] = [
    (ArticleField::Outlet, "marked-outlet", words::OUTLET),
    (ArticleField::Date, "marked-date", words::DATE_ISO),
    (ArticleField::Author, "marked-author", words::AUTHOR),
    (ArticleField::Section, "marked-section", words::SECTION),
    (ArticleField::Genre, "marked-genre", words::GENRE),
];

/// Shows what the marked articles have in common, to be changed for all of them.
pub fn marked_view(articles: &[Rc<Article>], on_wish: &Callback<MarkedWish>) -> Html {
    let wish = |wish: MarkedWish| {
        let on_wish = on_wish.clone();
        Callback::from(move |_: MouseEvent| on_wish.emit(wish.clone()))
    };
    let heading = words::articles_marked(articles.len());
    html! {
        <section class="entry" aria-label={heading.clone()}>
            <div class="entry-foot">
                <h2 class="marked-count" role="status">{ heading }</h2>
                <button type="button" class="plain" onclick={wish(MarkedWish::Unmark)}>{ words::UNMARK }</button>
            </div>
            <p class="hint">{ words::MARKED_HINT }</p>
            <div class="pairs">{ for FIELDS.map(|entry| field(articles, entry, on_wish)) }</div>
            <div class="entry-foot">
                <button type="button" onclick={wish(MarkedWish::Nothing)}>{ words::NOTHING_TO_CODE }</button>
                <button type="button" onclick={wish(MarkedWish::Remove)}>{ icon(Name::Bin) }{ words::REMOVE_MARKED }</button>
            </div>
        </section>
    }
}

fn field(
    articles: &[Rc<Article>],
    (field, id, label): (ArticleField, &'static str, &'static str),
    on_wish: &Callback<MarkedWish>,
) -> Html {
    let first = articles.first().and_then(|article| field.of(article));
    let is_common = articles.iter().all(|article| field.of(article) == first);
    let value = if is_common { first.unwrap_or_default() } else { "" };
    let on_change = on_wish.reform(move |words| MarkedWish::Describe(field, words));
    html! {
        <div class="field">
            <label for={id}>{ label }</label>
            <Draft {id} value={value.to_owned()} hint={(!is_common).then_some(words::THEY_DIFFER)} {on_change} />
        </div>
    }
}
