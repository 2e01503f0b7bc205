//! A table: one row per statement, with its context, to be read in a spreadsheet.
//!
//! | column | holds |
//! | --- | --- |
//! | `id`, `article id` | what the statement and its article are called in the project |
//! | `article`, `outlet`, `date` | the article's title, newspaper and day |
//! | `kind` | `direct`, `indirect`, `mixed` |
//! | `before`, `content`, `after` | the words in their context; parts are joined by ` … ` |
//! | `speaker`, `organization` | names; several speakers are separated by `;` |
//! | `role`, `type` | as what the speaker speaks; what type of statement it is |
//! | `concepts` | concepts with their stance, `Bridge toll = support; Ferry`; without a stance it is unset |
//! | `proposed` | concepts that the engine proposes, with their stance: to look at; what it says is read back from `details` |
//! | `fields` | the answers to the type's fields, `Strength = 3; Villain = The council` |
//! | `cue` | the words that report |
//! | `review`, `coder` | what was decided, and by whom; the engine is called `Ascribe` |
//! | `confidence`, `rule` | how sure the engine was, and why |
//! | `note` | the coder's own words |
//! | `parts`, `quoted`, `cue at`, `speaker at` | places in the article, `12-40 55-60`: code points, end exclusive |
//! | `created`, `modified` | moments in UTC |
//! | `details` | JSON with what has no column; leave it as it is |
//!
//! A cell that a spreadsheet would take for a formula begins with an apostrophe, which is taken away on reading. A `;`, `=` or
//! `\` that belongs to a name is written after a `\`.

mod answers;
mod cell;
mod column;
mod details;
mod names;
mod read;
mod row;
mod write;

pub use read::read;
pub use write::{Dialect, write};
