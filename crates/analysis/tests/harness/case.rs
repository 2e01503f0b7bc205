//! One case: an article in a block quote, and a list of what is in it.

/// What a heading says behind a case that fails today.
const KNOWN_FAILURE: &str = "(known failure)";

/// What a heading says behind a case that only the rules read rightly: models are learnt anew, and learn other things.
const BY_RULES: &str = "(by rules)";

/// What a heading says behind a case that asks for tags or trees, which the rules alone have not.
const BY_MODELS: &str = "(by models)";

/// When a case is known to fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fails {
    /// Never.
    Never,
    /// However it is read.
    Always,
    /// Where models find the names.
    WithModels,
    /// Where the rules stand alone.
    WithoutModels,
}

/// An article and what a careful reader finds in it.
pub(crate) struct Case {
    /// The heading.
    pub(crate) title: String,
    /// The article: the block quote, one paragraph a line.
    pub(crate) text: String,
    /// The list behind it.
    pub(crate) expected: Vec<String>,
    /// When it fails today.
    pub(crate) fails: Fails,
}

/// Reads the cases of one file: each "## heading" with its quote and its list.
pub(crate) fn cases(markdown: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for line in markdown.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            let title = heading.trim().to_owned();
            let fails = fails(&title);
            cases.push(Case { title, text: String::new(), expected: Vec::new(), fails });
        } else if let Some(case) = cases.last_mut() {
            take(case, line);
        }
    }
    cases
}

fn fails(title: &str) -> Fails {
    let markers = [(KNOWN_FAILURE, Fails::Always), (BY_RULES, Fails::WithModels), (BY_MODELS, Fails::WithoutModels)];
    markers.iter().find(|(marker, _)| title.contains(marker)).map_or(Fails::Never, |(_, fails)| *fails)
}

fn take(case: &mut Case, line: &str) {
    if let Some(paragraph) = line.strip_prefix('>') {
        case.text.push_str(paragraph.strip_prefix(' ').unwrap_or(paragraph));
        case.text.push('\n');
    } else if let Some(item) = line.strip_prefix("- ") {
        case.expected.push(item.trim().to_owned());
    }
}
