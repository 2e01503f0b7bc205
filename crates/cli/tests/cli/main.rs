//! The command line, through the real program.

mod convert;
mod corpus;
mod desk;
mod models;
mod read;
mod refusals;
mod usage;
