//! What the page is composed of. Pages read the state and turn callbacks into facts; they decide nothing.

mod desk;

pub use desk::Desk;
