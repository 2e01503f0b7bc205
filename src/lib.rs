//! The Ascribe front end.
