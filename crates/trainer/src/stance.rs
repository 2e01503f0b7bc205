//! Where speakers stand: examples, learning, measuring.

pub(crate) mod concepts;
pub(crate) mod data;
pub(crate) mod examples;
pub(crate) mod learn;
pub(crate) mod make;
pub(crate) mod measure;
pub(crate) mod tables;
