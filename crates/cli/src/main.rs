//! The `ascribe` command line.
fn main() {}
