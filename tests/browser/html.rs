//! Markup becomes text, and nothing in it is run or fetched.

use ascribe::dom::read_html;
use js_sys::Reflect;
use wasm_bindgen_test::wasm_bindgen_test;

const PAGE: &str = r#"<!doctype html><html lang="en"><head><title>The bridge opens | The Lantern</title>
<script>globalThis.wasRun = true</script></head><body>
<nav><a href="/">Home</a></nav>
<article><h1>The bridge opens</h1>
<p>“It is <b>open</b> at last,” said Ada&nbsp;Berg.<img src="x" onerror="globalThis.wasRun = true"></p>
<script>globalThis.wasRun = true</script><style>p { color: red }</style>
<p>Tom Reed said that it was too narrow &lt;script&gt;.</p>
<svg onload="globalThis.wasRun = true"></svg><iframe src="javascript:parent.wasRun = true"></iframe>
<p>Nobody else was asked. The ferry stays where it is for another year, the town said.</p></article>
</body></html>"#;

#[wasm_bindgen_test]
fn the_article_of_a_page_is_its_words() {
    let article = read_html("bridge.html", PAGE).unwrap();
    assert_eq!(article.title, "The bridge opens");
    assert!(
        article.text.contains("“It is open at last,” said Ada\u{a0}Berg.") || article.text.contains("said Ada Berg.")
    );
    assert!(article.text.contains("too narrow <script>."), "{}", article.text);
    for noise in ["wasRun", "color: red", "Home"] {
        assert!(!article.text.contains(noise), "{noise} in {}", article.text);
    }
}

#[wasm_bindgen_test]
fn no_script_of_a_page_is_run() {
    let article = read_html("bridge.html", PAGE).unwrap();
    assert!(!article.text.is_empty());
    let was_run = Reflect::get(&js_sys::global(), &"wasRun".into()).unwrap();
    assert!(was_run.is_undefined());
}

#[wasm_bindgen_test]
fn a_page_without_words_says_so() {
    let message = read_html("empty.html", "<html><body><div id=app></div></body></html>").unwrap_err().to_string();
    assert!(message.starts_with("empty.html has no article text"), "{message}");
}

#[wasm_bindgen_test]
fn a_page_that_is_nested_very_deeply_is_read() {
    let deep = format!(
        "<article>{}<p>Deep down, “it is dark,” said Ada Berg of the town council of Orlan.</p>",
        "<div>".repeat(5_000)
    );
    assert!(read_html("deep.html", &deep).unwrap().text.contains("it is dark"));
}
