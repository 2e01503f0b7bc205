//! Dependency trees: the arc-hybrid system (Kuhlmann, Gómez-Rodríguez & Satta 2011), greedy, learnt with a dynamic
//! oracle (Goldberg & Nivre 2013). What to do next, and how an arc is called, is told by a small network over the words
//! around the top of the stack and the next word (after Chen & Manning 2014).

pub mod network;
mod outputs;
pub mod read;
pub mod state;
pub(crate) mod sums;
pub mod token;
pub mod view;
