//! What the library's page is made of: one line an article, and everything known of one.

mod marked;

pub use marked::{MarkedWish, marked_view};

use super::book::{area_field, text_field};
use super::grid::row_id;
use super::icon::{Name, icon};
use super::statement_table::Marking;
use super::words;
use crate::state::{Direction, LibraryColumn, LibraryRow};
use ascribe_annotation::{Article, Field, FieldKind, FieldValue, Scheme, answer};
use std::rc::Rc;
use yew::{Callback, Html, MouseEvent, Properties, classes, component, html};

/// The columns in the order in which they are shown.
pub const LIBRARY_COLUMNS: [LibraryColumn; 7] = [
    LibraryColumn::Title,
    LibraryColumn::Outlet,
    LibraryColumn::Date,
    LibraryColumn::Author,
    LibraryColumn::Section,
    LibraryColumn::Genre,
    LibraryColumn::Open,
];

/// Shows the heads of the columns; each orders the articles, and once more as they were added.
pub fn library_head(sorted: LibraryColumn, direction: Direction, on_sort: &Callback<LibraryColumn>) -> Html {
    let cell = |column: LibraryColumn| {
        let on_sort = on_sort.clone();
        let up = direction == Direction::Up;
        let sort = (column == sorted).then_some(if up { "ascending" } else { "descending" });
        let sign = sort.map(|_| if up { "↑" } else { "↓" });
        // One of them takes the keyboard, and arrows lead to the others.
        let is_first = column == LIBRARY_COLUMNS[0] && !LIBRARY_COLUMNS.contains(&sorted);
        let reachable = sort.is_some() || is_first;
        html! {
            <div class="cell" role="columnheader" aria-sort={sort}>
                <button type="button" class="plain" tabindex={if reachable { "0" } else { "-1" }} onclick={move |_: MouseEvent| on_sort.emit(column)}>
                    { words::library_column(column) }<span aria-hidden="true">{ sign }</span>
                </button>
            </div>
        }
    };
    html! {
        <>
            <div class="cell mark-cell" role="columnheader"><span class="unseen">{ words::MARKED }</span></div>
            { for LIBRARY_COLUMNS.map(cell) }
        </>
    }
}

/// How much a person marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// One article.
    One,
    /// Everything from the article that is looked at.
    UpToHere,
}

/// What [`ArticleRow`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ArticleRowProps {
    /// Its place in the list.
    pub at: usize,
    /// The grid's name.
    pub grid: &'static str,
    /// The article.
    pub row: LibraryRow,
    /// The title of the article with the same or nearly the same words, with how near they are.
    pub double: Option<String>,
    /// Whether it is the one that is looked at.
    pub here: Marking,
    /// Whether it is marked.
    pub marked: Marking,
    /// A person marked it.
    pub on_mark: Callback<Reach>,
    /// A person looks at it.
    pub on_choose: Callback<()>,
}

/// Shows one article with what is known of it, and how far it has come.
#[component]
pub fn ArticleRow(props: &ArticleRowProps) -> Html {
    let ArticleRowProps { at, grid, row, here, marked, double, on_choose, on_mark } = props;
    let LibraryRow { article, counts, .. } = row;
    let on_choose = on_choose.clone();
    let mark = Callback::from({
        let on_mark = on_mark.clone();
        move |event: MouseEvent| {
            event.stop_propagation();
            on_mark.emit(if event.shift_key() { Reach::UpToHere } else { Reach::One });
        }
    });
    let selected = if *marked == Marking::Yes { "true" } else { "false" };
    let known = |field: &Option<String>| field.clone().unwrap_or_default();
    let cell = |words: String| html! { <div class="cell" role="gridcell"><span dir="auto">{ words }</span></div> };
    html! {
        <div id={row_id(grid, *at)} role="row" aria-rowindex={(at + 2).to_string()} aria-selected={selected}
            class={classes!("grid-row", (*here == Marking::Yes).then_some("here"))} onclick={move |_: MouseEvent| on_choose.emit(())}>
            <div class="cell mark-cell" role="gridcell" onclick={mark}><span class="mark-box" aria-hidden="true"></span></div>
            <div class="cell title-cell" role="gridcell"><span dir="auto">{ &article.title }
                if let Some(double) = double { <small class="double">{ double }</small> }
            </span></div>
            { cell(known(&article.outlet)) }{ cell(known(&article.date)) }{ cell(known(&article.author)) }
            { cell(known(&article.section)) }{ cell(known(&article.genre)) }
            <div class="cell progress-cell" role="gridcell">
                <progress class="decided" max={counts.total().max(1).to_string()} value={counts.decided().to_string()} aria-hidden="true"></progress>
                <span>{ if article.has_nothing_to_code() { words::NOTHING_TO_CODE.to_owned() } else { words::decided(counts.decided(), counts.total()) } }</span>
            </div>
        </div>
    }
}

/// What a person wants with an article.
#[derive(Clone, Debug)]
pub enum ArticleWish {
    /// Something else is known of it.
    Describe(Box<Article>),
    /// It is read and coded.
    Open,
    /// There is nothing to code in it.
    Nothing,
    /// Its text is replaced by a new one.
    NewText,
    /// It goes.
    Remove,
}

/// Shows everything known of an article, each thing where it can be changed.
pub fn article_view(article: &Rc<Article>, scheme: &Scheme, on_wish: &Callback<ArticleWish>) -> Html {
    let wish = |wish: ArticleWish| {
        let on_wish = on_wish.clone();
        Callback::from(move |_: MouseEvent| on_wish.emit(wish.clone()))
    };
    let put = |change: fn(&mut Article, Option<String>)| {
        let (on_wish, article) = (on_wish.clone(), Rc::clone(article));
        Callback::from(move |words: String| {
            let mut article = Article::clone(&article);
            let words = words.trim().to_owned();
            change(&mut article, Some(words).filter(|words| !words.is_empty()));
            on_wish.emit(ArticleWish::Describe(Box::new(article)));
        })
    };
    let known = |field: &Option<String>| field.clone().unwrap_or_default();
    html! {
        <section class="entry" aria-label={article.title.clone()}>
            <div class="entry-foot">
                <button type="button" class="primary" onclick={wish(ArticleWish::Open)}>{ icon(Name::Lines) }{ words::READ_AND_CODE }</button>
                <span>
                    <button type="button" class="plain" onclick={wish(ArticleWish::NewText)}>{ words::REPLACE_TEXT }</button>
                    <button type="button" class="plain" onclick={wish(ArticleWish::Nothing)}>{ words::NOTHING_TO_CODE }</button>
                    <button type="button" class="plain" aria-label={words::remove(&article.title)} onclick={wish(ArticleWish::Remove)}>{ icon(Name::Bin) }</button>
                </span>
            </div>
            { text_field("article-title", words::TITLE, &article.title, put(|article, words| article.title = words.unwrap_or_else(|| article.title.clone()))) }
            <div class="pairs">
                { text_field("article-outlet", words::OUTLET, &known(&article.outlet), put(|article, words| article.outlet = words)) }
                { text_field("article-date", words::DATE_ISO, &known(&article.date), put(|article, words| article.date = words)) }
                { text_field("article-author", words::AUTHOR, &known(&article.author), put(|article, words| article.author = words)) }
                { text_field("article-section", words::SECTION, &known(&article.section), put(|article, words| article.section = words)) }
                { text_field("article-genre", words::GENRE, &known(&article.genre), put(|article, words| article.genre = words)) }
                { text_field("article-url", words::ADDRESS, &known(&article.url), put(|article, words| article.url = words)) }
                { for scheme.article_fields.iter().map(|field| free_field(article, field, on_wish)) }
            </div>
            { area_field("article-notes", words::NOTES, &article.notes, "", put(|article, words| article.notes = words.unwrap_or_default())) }
        </section>
    }
}

/// A field that this project asks of articles.
fn free_field(article: &Rc<Article>, field: &Field, on_wish: &Callback<ArticleWish>) -> Html {
    let value = answer(&article.answers, &field.id).map(shown).unwrap_or_default();
    let changed = {
        let (on_wish, article, field) = (on_wish.clone(), Rc::clone(article), field.clone());
        Callback::from(move |words: String| {
            let mut article = Article::clone(&article);
            article.answers.retain(|answer| answer.field != field.id);
            let value = meant(&field.kind, words.trim());
            article.answers.extend(value.map(|value| ascribe_annotation::Answer::new(field.id.clone(), value)));
            on_wish.emit(ArticleWish::Describe(Box::new(article)));
        })
    };
    text_field(&format!("article-{}", field.id), &field.name, &value, changed)
}

fn shown(value: &FieldValue) -> String {
    match value {
        FieldValue::YesNo(true) => words::YES.to_owned(),
        FieldValue::YesNo(false) => words::NO.to_owned(),
        FieldValue::Number(number) => number.to_string(),
        FieldValue::Text(text) => text.clone(),
    }
}

/// Reads an answer as its field takes it; nothing for words that it does not take.
fn meant(kind: &FieldKind, words: &str) -> Option<FieldValue> {
    let value = match kind {
        FieldKind::YesNo if words.eq_ignore_ascii_case(words::YES) => FieldValue::YesNo(true),
        FieldKind::YesNo if words.eq_ignore_ascii_case(words::NO) => FieldValue::YesNo(false),
        FieldKind::YesNo => return None,
        FieldKind::Number | FieldKind::Scale(_) => FieldValue::Number(words.parse().ok()?),
        FieldKind::Choice(_) | FieldKind::Text => FieldValue::Text(words.to_owned()),
    };
    (!words.is_empty() && kind.takes(&value)).then_some(value)
}
