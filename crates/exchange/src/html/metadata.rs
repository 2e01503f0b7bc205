//! What a page says about its article: JSON-LD first, then OpenGraph and other `meta`, then the visible title.

use super::tree::Tree;
use serde_json::Value;

/// What is known about an article.
#[derive(Default)]
pub(super) struct Metadata {
    /// The title, without the name of the site.
    pub(super) title: Option<String>,
    /// Who wrote it.
    pub(super) author: Option<String>,
    /// The newspaper, agency or site.
    pub(super) outlet: Option<String>,
    /// When it was published, as the page writes it (ISO 8601 as a rule).
    pub(super) date: Option<String>,
    /// BCP 47.
    pub(super) language: Option<String>,
    /// Its address.
    pub(super) url: Option<String>,
}

/// Reads what the page says about its article.
pub(super) fn read(tree: &Tree) -> Metadata {
    let linked = linked_data(tree);
    let said = |name: &str| linked.as_ref().and_then(|article| article.get(name));
    let meta = |names: &[&str]| names.iter().find_map(|name| meta(tree, name));
    let outlet = said("publisher").and_then(name_of).or_else(|| meta(&["og:site_name", "application-name"]));
    let title = said("headline").and_then(name_of).or_else(|| meta(&["og:title", "twitter:title", "dc.title"]));
    Metadata {
        title: title.or_else(|| visible_title(tree)).map(|title| without_site(&title, outlet.as_deref())),
        author: said("author").and_then(names_of).or_else(|| meta(&AUTHOR)).filter(|author| !is_address(author)),
        date: said("datePublished").and_then(name_of).or_else(|| meta(&DATE)).or_else(|| time(tree)),
        language: language(tree).or_else(|| said("inLanguage").and_then(name_of)),
        url: canonical(tree).or_else(|| meta(&["og:url"])).filter(|url| is_address(url)),
        outlet,
    }
}

const AUTHOR: [&str; 5] = ["author", "article:author", "dc.creator", "parsely-author", "sailthru.author"];
const DATE: [&str; 6] = ["article:published_time", "datepublished", "date", "dc.date", "parsely-pub-date", "pubdate"];

/// Types of schema.org that are articles.
const ARTICLE_TYPES: [&str; 4] = ["Article", "Posting", "Report", "Story"];

/// Finds the page's article in its JSON-LD.
fn linked_data(tree: &Tree) -> Option<Value> {
    let scripts =
        tree.elements("script").filter(|&at| tree.nodes()[at].attribute("type") == Some("application/ld+json"));
    scripts.filter_map(|at| serde_json::from_str::<Value>(tree.text(at).trim()).ok()).find_map(find_article)
}

fn find_article(value: Value) -> Option<Value> {
    match value {
        Value::Array(values) => values.into_iter().find_map(find_article),
        Value::Object(ref object) if object.get("@type").is_some_and(is_article) => Some(value),
        Value::Object(mut object) => object.remove("@graph").and_then(find_article),
        _ => None,
    }
}

fn is_article(kind: &Value) -> bool {
    match kind {
        Value::String(kind) => ARTICLE_TYPES.iter().any(|article| kind.ends_with(article)),
        Value::Array(kinds) => kinds.iter().any(is_article),
        _ => false,
    }
}

/// Gives a text, or the name of an object that stands for it, or that of the first of several.
fn name_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => tidy(text),
        Value::Array(values) => values.iter().find_map(name_of),
        Value::Object(object) => object.get("name").and_then(name_of),
        _ => None,
    }
}

/// Gives the names of one or several authors.
fn names_of(value: &Value) -> Option<String> {
    match value {
        Value::Array(values) => tidy(&values.iter().filter_map(name_of).collect::<Vec<_>>().join(", ")),
        other => name_of(other),
    }
}

/// Gives the content of a `meta` element by its `name`, `property` or `itemprop`.
fn meta(tree: &Tree, wanted: &str) -> Option<String> {
    let is_wanted = |at: &usize| {
        let node = &tree.nodes()[*at];
        let names = ["name", "property", "itemprop"].map(|key| node.attribute(key).unwrap_or_default());
        names.iter().flat_map(|names| names.split_whitespace()).any(|name| name.eq_ignore_ascii_case(wanted))
    };
    tree.elements("meta").filter(is_wanted).find_map(|at| tidy(tree.nodes()[at].attribute("content")?))
}

/// Gives the heading that the title of the window repeats; else that title; else the first heading.
fn visible_title(tree: &Tree) -> Option<String> {
    let window = tree.elements("title").find_map(|at| tidy(&tree.text(at)));
    let mut headings = tree.elements("h1").filter_map(|at| tidy(&tree.text(at)));
    match window {
        Some(window) => Some(headings.find(|heading| window.contains(heading.as_str())).unwrap_or(window)),
        None => headings.next(),
    }
}

/// What stands between the title and the name of the site.
const SEPARATORS: [&str; 6] = [" | ", " - ", " – ", " — ", " · ", " :: "];

/// Cuts the name of the site off the end of a title.
fn without_site(title: &str, site: Option<&str>) -> String {
    let cut = SEPARATORS.iter().find_map(|separator| {
        let (head, tail) = title.rsplit_once(separator)?;
        site.is_some_and(|site| site.eq_ignore_ascii_case(tail.trim())).then(|| head.trim().to_owned())
    });
    cut.unwrap_or_else(|| title.to_owned())
}

fn time(tree: &Tree) -> Option<String> {
    tree.elements("time").find_map(|at| tidy(tree.nodes()[at].attribute("datetime")?))
}

fn language(tree: &Tree) -> Option<String> {
    tree.elements("html").find_map(|at| tidy(tree.nodes()[at].attribute("lang")?))
}

fn canonical(tree: &Tree) -> Option<String> {
    let links = tree.elements("link").map(|at| &tree.nodes()[at]);
    links.filter(|link| link.attribute("rel") == Some("canonical")).find_map(|link| tidy(link.attribute("href")?))
}

fn is_address(text: &str) -> bool {
    text.starts_with("http://") || text.starts_with("https://")
}

fn tidy(text: &str) -> Option<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}
