//! `<ascribe-article>`: an article with its statements on somebody else's page.
//!
//! `www/element/ascribe-article.js` registers the element, fetches what it is to show, and turns what it hears from here into
//! events; everything else is the same state, the same worker and the same components as in the page. [`mount`] is the door
//! between the two; a [`desk`] holds one element.

mod card;
mod desk;
mod detail;
mod door;
mod failure;
mod in_place;
mod inside;
mod keep;
mod news;
mod offer;
mod opening;
mod settings;
mod tools;
mod view;

pub use door::{Mounted, mount, prepare, version};
