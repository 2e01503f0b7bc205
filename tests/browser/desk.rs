//! The components of the desk, each mounted alone: what they show, what they give back, what keys do.

mod combobox;
mod draft;
mod inspector;
mod list;
mod make;
mod reader;
mod windows;
