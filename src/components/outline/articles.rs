//! The project's articles with how far each has come.

use crate::components::icon::{Name, icon};
use crate::components::words;
use ascribe_annotation::ArticleId;
use yew::{AttrValue, Callback, Html, html};

/// One article of the project.
#[derive(Clone, Debug, PartialEq)]
pub struct ArticleEntry {
    /// Which.
    pub id: ArticleId,
    /// Its title.
    pub title: AttrValue,
    /// Outlet and day; may be empty.
    pub source: AttrValue,
    /// Statements that a person has decided about.
    pub decided: usize,
    /// All its statements.
    pub total: usize,
    /// Its statements that have no place in the text.
    pub adrift: usize,
}

/// How far the review of a project has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Articles in which nothing is left to decide.
    pub done: usize,
    /// All articles.
    pub articles: usize,
    /// Statements that a person has decided about.
    pub decided: usize,
    /// All statements.
    pub statements: usize,
    /// Statements that have no place in the text of their article.
    pub adrift: usize,
}

/// What [`articles`] shows.
#[derive(Clone, Debug, PartialEq)]
pub struct ArticlesProps {
    /// The articles, in the order they were added.
    pub articles: Vec<ArticleEntry>,
    /// How far the whole project has come.
    pub progress: Progress,
    /// Articles that are not listed here.
    pub more: usize,
    /// The one in the reader.
    pub open: Option<ArticleId>,
    /// A person opened one.
    pub on_open: Callback<ArticleId>,
    /// A person wants one removed.
    pub on_remove: Callback<ArticleId>,
    /// A person wants to add one.
    pub on_add: Callback<()>,
    /// A person wants to see the statements without a place.
    pub on_adrift: Callback<()>,
}

/// Shows the articles; one is open.
pub fn articles(props: &ArticlesProps) -> Html {
    let on_add = props.on_add.clone();
    html! {
        <section class="articles">
            <header class="outline-head">
                <h2>{ words::ARTICLES }</h2>
                <button type="button" class="plain" aria-label={words::ADD_ARTICLE} title={words::ADD_ARTICLE}
                    onclick={move |_| on_add.emit(())}>{ icon(Name::Plus) }</button>
            </header>
            if props.articles.is_empty() {
                <p class="nothing">{ words::NO_ARTICLES }</p>
            } else {
                if props.progress.articles > 1 || props.progress.adrift > 0 { { progress(props) } }
                <ul>{ for props.articles.iter().map(|article| entry(props, article)) }</ul>
                if props.more > 0 { <p class="nothing">{ words::more_articles(props.more) }</p> }
            }
        </section>
    }
}

fn progress(props: &ArticlesProps) -> Html {
    let Progress { done, articles, decided, statements, adrift } = props.progress;
    let on_adrift = props.on_adrift.clone();
    html! {
        <div class="project-progress">
            <progress class="decided" max={statements.max(1).to_string()} value={decided.to_string()}
                aria-label={words::PROJECT_PROGRESS}></progress>
            <p class="progress-words">{ words::articles_done(done, articles) }</p>
            <p class="progress-words">{ words::decided(decided, statements) }</p>
            if adrift > 0 {
                <button type="button" class="plain link adrift-count" onclick={move |_| on_adrift.emit(())}>{ words::wait_for_place(adrift) }</button>
            }
        </div>
    }
}

fn entry(props: &ArticlesProps, article: &ArticleEntry) -> Html {
    let open = props.open.as_ref() == Some(&article.id);
    let emit = |callback: &Callback<ArticleId>| {
        let (callback, id) = (callback.clone(), article.id.clone());
        Callback::from(move |_| callback.emit(id.clone()))
    };
    let remove = words::remove(&article.title);
    html! {
        <li class="article-entry" key={article.id.to_string()}>
            <button type="button" class="open-article" aria-current={open.then_some("true")} onclick={emit(&props.on_open)}>
                <span class="title" dir="auto">{ &article.title }</span>
                <small>{ &article.source }</small>
                <progress class="decided" max={article.total.max(1).to_string()} value={article.decided.to_string()}
                    aria-hidden="true"></progress>
                <small class="progress-words">{ words::decided(article.decided, article.total) }</small>
                if article.adrift > 0 { <small class="adrift-count">{ words::wait_for_place(article.adrift) }</small> }
            </button>
            <button type="button" class="plain remove" aria-label={remove.clone()} title={remove}
                onclick={emit(&props.on_remove)}>{ icon(Name::Cross) }</button>
        </li>
    }
}
