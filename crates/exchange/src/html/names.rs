//! What the names of elements, classes and ids say about what stands in them.

use super::tree::Node;

/// Elements whose characters are no words of the page, or are there to be operated rather than read.
const NEVER_READ: [&str; 23] = [
    "head", "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "applet", "canvas", "audio",
    "video", "map", "button", "input", "select", "textarea", "datalist", "nav", "dialog", "menu", "link",
];

/// Elements that begin and end a block of text.
const BLOCKS: [&str; 41] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "li",
    "main",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "th",
    "tr",
    "ul",
    "legend",
];

/// Parts of class names and ids of what only stands around an article. These lists follow Mozilla's Readability (see NOTICE).
const UNLIKELY: [&str; 40] = [
    "advert",
    "banner",
    "breadcrumb",
    "byline-bar",
    "combx",
    "comment",
    "consent",
    "cookie",
    "disqus",
    "extra",
    "footer",
    "footnav",
    "gdpr",
    "legends",
    "login",
    "masthead",
    "menu",
    "modal",
    "navbar",
    "newsletter",
    "outbrain",
    "pager",
    "pagination",
    "paywall",
    "popup",
    "promo",
    "recirc",
    "recommend",
    "related",
    "remark",
    "replies",
    "shoutbox",
    "sidebar",
    "skyscraper",
    "social",
    "sponsor",
    "subscri",
    "supplemental",
    "taboola",
    "toolbar",
];

/// Words of class names and ids that are too short to be looked for inside other words.
const UNLIKELY_WORDS: [&str; 9] = ["ad", "ads", "nav", "share", "sharing", "rss", "tools", "widget", "header"];

/// Parts of class names and ids that speak for the article, whatever else is said.
const LIKELY: [&str; 8] = ["article", "body", "column", "content", "main", "entry", "story", "text"];

/// Parts of class names and ids that speak for the article when candidates are compared.
const GOOD: [&str; 14] = [
    "article",
    "body",
    "content",
    "entry",
    "hentry",
    "h-entry",
    "main",
    "page",
    "post",
    "text",
    "blog",
    "story",
    "prose",
    "paragraph",
];

/// Parts of class names and ids that speak against it.
const BAD: [&str; 24] = [
    "banner",
    "combx",
    "comment",
    "contact",
    "footer",
    "gdpr",
    "masthead",
    "media",
    "meta",
    "outbrain",
    "promo",
    "related",
    "scroll",
    "share",
    "shoutbox",
    "sidebar",
    "skyscraper",
    "sponsor",
    "shopping",
    "tags",
    "widget",
    "newsletter",
    "social",
    "recommend",
];

/// Roles of what only stands around an article.
const UNLIKELY_ROLES: [&str; 8] =
    ["menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog", "search"];

/// Tells whether the characters of an element are never part of an article.
pub(super) fn is_never_read(node: &Node) -> bool {
    NEVER_READ.contains(&node.tag()) || is_hidden(node)
}

/// Tells whether an element begins and ends a block of text.
pub(super) fn is_block(node: &Node) -> bool {
    BLOCKS.contains(&node.tag())
}

/// Tells whether names say that an element only stands around an article.
pub(super) fn is_unlikely(node: &Node) -> bool {
    if matches!(node.tag(), "html" | "body" | "article" | "main" | "a" | "p") {
        return false;
    }
    if node.attribute("role").is_some_and(|role| UNLIKELY_ROLES.contains(&role)) {
        return true;
    }
    let names = names(node);
    let unlikely =
        UNLIKELY.iter().any(|part| names.contains(part)) || words(&names).any(|word| UNLIKELY_WORDS.contains(&word));
    unlikely && !LIKELY.iter().any(|part| names.contains(part))
}

/// Tells whether names say that an element is a row of share buttons.
pub(super) fn is_sharing(node: &Node) -> bool {
    words(&names(node)).any(|word| matches!(word, "share" | "sharing" | "sharedaddy"))
}

/// Weighs class and id: above zero for the article, below against it.
pub(super) fn weight(node: &Node) -> f32 {
    let one = |name: Option<&str>| {
        let name = name.unwrap_or_default().to_lowercase();
        let has = |parts: &[&str]| f32::from(u8::from(parts.iter().any(|part| name.contains(part))));
        NAME_WEIGHT * (has(&GOOD) - has(&BAD))
    };
    one(node.attribute("class")) + one(node.attribute("id"))
}

/// What a telling class or id is worth, against one point for a paragraph and one for each comma (Readability's figure).
pub(super) const NAME_WEIGHT: f32 = 25.0;

fn is_hidden(node: &Node) -> bool {
    let style = node.attribute("style").unwrap_or_default().replace(' ', "").to_lowercase();
    node.attribute("hidden").is_some()
        || node.attribute("aria-hidden") == Some("true")
        || style.contains("display:none")
        || style.contains("visibility:hidden")
}

fn names(node: &Node) -> String {
    let [class, id] = ["class", "id"].map(|name| node.attribute(name).unwrap_or_default());
    format!("{class} {id}").to_lowercase()
}

fn words(names: &str) -> impl Iterator<Item = &str> {
    names.split(|character: char| !character.is_alphanumeric())
}
