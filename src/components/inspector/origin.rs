//! Who made a statement, and when it was changed.

use crate::components::words;
use ascribe_annotation::{Codebook, Review, Statement, Timestamp};
use yew::{Html, html};

/// Shows in small who suggested a statement, who decided, when, and under which version of the codebook.
pub(super) fn origin(statement: &Statement, codebook: &Codebook) -> Html {
    html! {
        <p class="origin">
            { words::origin(statement) }
            { " " }
            <time datetime={statement.modified.to_string()}>{ minute(&statement.modified) }</time>
            if statement.review != Review::Suggested {
                { " " }
                { words::decided_under(codebook.version_number(statement.codebook.as_ref()), codebook.revisions.len()) }
            }
        </p>
    }
}

/// Gives a moment to the minute, as it was written (UTC).
fn minute(moment: &Timestamp) -> String {
    match moment.as_str().split_once('T') {
        Some((day, time)) => format!("{day}, {} UTC", time.get(..5).unwrap_or(time)),
        None => moment.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_shown_to_the_minute() {
        assert_eq!(minute(&"2026-01-31T08:15:00.000Z".into()), "2026-01-31, 08:15 UTC");
        assert_eq!(minute(&"2026-01-31".into()), "2026-01-31");
    }
}
