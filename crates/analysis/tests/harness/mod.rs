//! Cases out of Markdown, and findings in the words of a case.

pub(crate) mod case;
pub(crate) mod findings;
