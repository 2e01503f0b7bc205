//! What pages are made of: values in, callbacks out.
//!
//! No component knows the state's actions as a whole, fetches or stores anything. Each finds its elements from its own
//! node, so that the same components live in the page and in shadow roots. What the page says stands in [`words`].

pub mod add_article;
pub mod adrift;
pub mod book;
pub mod capital;
pub mod combobox;
pub mod compare;
pub mod dialog;
pub mod draft;
pub mod element;
pub mod empty;
pub mod grid;
pub mod handles;
pub mod header;
pub mod help;
pub mod hints;
pub mod icon;
pub mod inspector;
pub mod keyboard;
pub mod library;
pub mod look;
pub mod menu;
pub mod model_status;
pub mod new_text;
pub mod notices;
pub mod outline;
pub mod palette;
pub mod peek;
pub mod picks;
pub mod preview;
pub mod projects;
pub mod reader;
#[cfg(test)]
pub(crate) mod samples;
pub mod selection_bar;
pub mod settings;
pub mod shell;
pub mod stance;
pub mod statement_list;
pub mod statement_table;
pub mod storage_status;
pub mod table_tools;
pub mod words;
