//! The page's strict policy lets no inline script, handler or style run: so none is written.

use super::Fault;
use super::tree::Tree;

/// What must not stand in a page of the site, in small letters.
const IN_PAGES: [(&str, &str); 5] = [
    ("<style", "put styles into www/styles/"),
    (" style=", "use a class"),
    ("<script>", "put scripts into a file of their own"),
    (" onclick=", "listen from a script"),
    ("javascript:", "listen from a script"),
];

/// How Yew writes a style attribute.
const IN_COMPONENTS: [&str; 2] = [" style={", " style=\""];

/// Pages of other people, which the element must stand.
const EXAMPLES: &str = "www/examples/";

pub(super) fn faults(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, text) in tree.below("", &[".html"]).filter(|(path, _)| of_the_site(path)) {
        let text = text.to_lowercase();
        faults.extend(
            IN_PAGES
                .iter()
                .filter(|(code, _)| text.contains(code))
                .map(|(code, advice)| Fault::new(path, format!("`{}`: {advice}", code.trim()))),
        );
    }
    for (path, text) in tree.below("src/", &[".rs"]) {
        let styled = IN_COMPONENTS.iter().any(|code| text.contains(code));
        faults
            .extend(styled.then(|| Fault::new(path, "`style=`: use a class, or a custom property through the CSSOM")));
    }
    faults
}

fn of_the_site(path: &str) -> bool {
    path == "index.html" || (path.starts_with("www/") && !path.starts_with(EXAMPLES))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_code_is_found_in_pages_and_components() {
        let tree = Tree::of(&[
            ("index.html", "<SCRIPT>x()</SCRIPT>"),
            ("www/a.html", "<script src=\"a.js\"></script>"),
            ("www/examples/b.html", "<style>"),
            ("src/c.rs", "html! { <p style={x} /> }"),
        ]);
        let places: Vec<String> = faults(&tree).into_iter().map(|fault| fault.place).collect();
        assert_eq!(places, ["index.html", "src/c.rs"]);
    }
}
