//! The article of a page, and nothing else of it.

#[path = "support/parse.rs"]
mod parse;

use ascribe_annotation::Article;
use ascribe_exchange::Error;
use ascribe_exchange::html::{self, Piece};
use ascribe_text::BlockKind;
use proptest::prelude::*;

/// A page of an invented newspaper, with everything that stands around an article.
const PAGE: &str = r##"<!doctype html><html lang="en-GB"><head>
<title>Harbour bridge to close for a month - The Ledger</title>
<meta property="og:site_name" content="The Ledger">
<meta name="author" content="Cy Moss">
<meta property="article:published_time" content="2026-01-31T08:15:00Z">
<link rel="canonical" href="https://ledger.example/bridge">
<style>p { color: red }</style><script>var words = "never shown";</script></head><body>
<div id="cookie-banner"><p>We use cookies, and so do our many partners, to make this page better for you.</p></div>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<header class="masthead"><p>The Ledger, since 1871, price two crowns, weather mild</p></header>
<main><article>
<h1>Harbour bridge to close for a month</h1>
<div class="share-tools"><a href="#">Share</a> <a href="https://x.example/share">Post</a></div>
<figure><img src="b.jpg"><figcaption>The bridge at dusk, seen from the pier.</figcaption></figure>
<p>Mayor Ada Quill said on Monday that the old bridge, built in 1931, would
   close for <b>thirty</b>&nbsp;days.</p>
<p>“We can’t wait,” she added, “not one week, not one day, not one hour.”<script>alert("inside")</script></p>
<h2>What the ferries do</h2>
<p>Ferry owner Bo Lind said his boats, all nine of them, were ready to carry people across.</p>
<ul><li>The first boat leaves at six, the last at midnight, on all days.</li><li>Bicycles travel free, says the company.</li></ul>
<aside class="related"><h3>Also read</h3><a href="/1">Ten bridges, ranked, with pictures</a></aside>
<p hidden>Hidden words that nobody was meant to see, at least not here.</p>
</article></main>
<section class="comments"><p>First! I never liked that bridge, honestly, and I have said so, often, at length.</p></section>
<footer><p>© The Ledger. All rights reserved, everywhere, for ever and a day.</p></footer>
</body></html>"##;

/// Finds the article of a page.
fn read(page: &str) -> Article {
    html::article("page.html", parse::pieces(page)).expect("there is an article")
}

/// Gives the blocks of an article in words.
fn blocks(article: &Article) -> Vec<(BlockKind, &str)> {
    article.blocks.iter().map(|block| (block.kind, &article.text[block.span.range()])).collect()
}

#[test]
fn the_article_is_found_and_what_stands_around_it_is_not() {
    assert_eq!(
        blocks(&read(PAGE)),
        [
            (BlockKind::Headline, "Harbour bridge to close for a month"),
            (BlockKind::Caption, "The bridge at dusk, seen from the pier."),
            (
                BlockKind::Paragraph,
                "Mayor Ada Quill said on Monday that the old bridge, built in 1931, would close for thirty days."
            ),
            (BlockKind::Paragraph, "“We can’t wait,” she added, “not one week, not one day, not one hour.”"),
            (BlockKind::Subheading, "What the ferries do"),
            (
                BlockKind::Paragraph,
                "Ferry owner Bo Lind said his boats, all nine of them, were ready to carry people across."
            ),
            (BlockKind::ListItem, "The first boat leaves at six, the last at midnight, on all days."),
            (BlockKind::ListItem, "Bicycles travel free, says the company."),
        ]
    );
}

#[test]
fn what_the_page_says_of_its_article_is_kept() {
    let article = read(PAGE);
    assert_eq!(article.title, "Harbour bridge to close for a month");
    assert_eq!(article.outlet.as_deref(), Some("The Ledger"));
    assert_eq!(article.author.as_deref(), Some("Cy Moss"));
    assert_eq!(article.date.as_deref(), Some("2026-01-31T08:15:00Z"));
    assert_eq!(article.language.as_deref(), Some("en-GB"));
    assert_eq!(article.url.as_deref(), Some("https://ledger.example/bridge"));
}

#[test]
fn linked_data_comes_before_other_metadata() {
    let linked = r#"<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite"},
        {"@type": ["NewsArticle"], "headline": "Bridge shut", "author": [{"name": "Di Orr"}, {"name": "Ed Poe"}],
         "publisher": {"name": "Tide"}, "datePublished": "2026-02-01"}]}</script></head>"#;
    let article = read(&PAGE.replace("</head>", linked));
    assert_eq!((article.title.as_str(), article.outlet.as_deref()), ("Bridge shut", Some("Tide")));
    assert_eq!((article.author.as_deref(), article.date.as_deref()), (Some("Di Orr, Ed Poe"), Some("2026-02-01")));
    assert_eq!(
        blocks(&article)[0],
        (BlockKind::Headline, "Bridge shut"),
        "the headline is the title that the page gives"
    );
}

#[test]
fn broken_linked_data_is_passed_over() {
    let article = read(&PAGE.replace("</head>", "<script type=\"application/ld+json\">{\"@type\": </script></head>"));
    assert_eq!(article.title, "Harbour bridge to close for a month");
}

#[test]
fn a_plain_page_is_taken_whole() {
    let article = read("<p>Short words.<p>“Yes,” she said.");
    assert_eq!(blocks(&article), [(BlockKind::Paragraph, "Short words."), (BlockKind::Paragraph, "“Yes,” she said.")]);
}

#[test]
fn two_breaks_make_a_paragraph_and_one_a_line() {
    let article = read("<div>First line,<br>\n second line.<br><br>Second paragraph.</div>");
    assert_eq!(
        blocks(&article),
        [(BlockKind::Paragraph, "First line,\nsecond line."), (BlockKind::Paragraph, "Second paragraph.")]
    );
}

#[test]
fn a_page_without_words_says_what_to_do() {
    let error = html::article("p.html", parse::pieces("<script>let a = 1;</script><div id='root'></div>"))
        .expect_err("no words");
    assert_eq!(error, Error::NoArticle { name: "p.html".to_owned() });
    assert_eq!(
        error.to_string(),
        "p.html has no article text: the page may need JavaScript to show it; copy the words and paste them"
    );
}

#[test]
fn no_depth_of_nesting_is_too_deep() {
    let open = |tag: &str| Piece::Open { tag: tag.to_owned(), attributes: Vec::new() };
    let words = "The words at the bottom of it all, all the way down.";
    let script = [open("script"), Piece::Text("no".to_owned()), Piece::Close];
    let walk = std::iter::repeat_n(open("div"), 100_000).chain([Piece::Text(words.to_owned())]).chain(script);
    assert_eq!(html::article("p.html", walk).map(|article| article.text).as_deref(), Ok(words));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_walk_gives_real_blocks_and_never_a_script(walk in prop::collection::vec(piece(), 0..60)) {
        let Ok(article) = html::article("p.html", walk) else { return Ok(()) };
        prop_assert!(article.blocks.iter().all(|block| article.text.get(block.span.range()).is_some_and(|words| !words.is_empty())));
        prop_assert!(article.blocks.windows(2).all(|pair| pair[0].span.end < pair[1].span.start));
    }

    #[test]
    fn the_words_of_scripts_and_styles_are_never_text(walk in prop::collection::vec(piece(), 0..30), tag in "script|style|template") {
        let script = [Piece::Open { tag, attributes: Vec::new() }, Piece::Text("SECRET".to_owned()), Piece::Close];
        let walk = walk.into_iter().flat_map(|piece| script.clone().into_iter().chain([piece])).chain(script.clone());
        if let Ok(article) = html::article("p.html", walk) {
            prop_assert!(!article.text.contains("SECRET"));
        }
    }
}

/// Any piece of a page.
fn piece() -> impl Strategy<Value = Piece> {
    let tag = "html|body|div|p|a|ul|li|h1|h2|br|table|tr|td|article|aside|nav|script|form|figure|title|meta|span";
    let attribute =
        ("class|id|href|style|hidden|name|content|role", "article|share|ad|menu|display:none|#|og:title|\\PC{0,6}");
    prop_oneof![
        (tag, prop::collection::vec(attribute, 0..3)).prop_map(|(tag, attributes)| Piece::Open { tag, attributes }),
        "(\\PC|[a-z, ]|\n){0,40}".prop_map(Piece::Text),
        Just(Piece::Close),
    ]
}
