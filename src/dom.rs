//! The only code that touches the browser's document, apart from what components do with their own nodes.

mod address;
mod bytes;
mod caret;
mod clock;
mod download;
mod fetch_frame;
mod files;
mod gestures;
mod html;
mod keyboard;
mod page;
mod pattern;
mod selection;
mod tab;

pub use address::{Way, hash, query, set_hash, set_title};
pub use bytes::decode_as;
pub use caret::node_at_point;
pub use clock::{local_time, moment};
pub use download::Download;
pub use fetch_frame::{FetchFailed, FetchFrame, Fetched};
pub use files::{Files, choose_files, choose_folder};
pub use gestures::{Handed, listen_for_articles};
pub use html::{read_element, read_html};
pub use keyboard::{OwnKeys, Press, is_typing, listen_for_keys, press};
pub use page::{
    Measure, accept_update, ask_before_leaving, ask_to_persist, enter, focus, leave_field, mark, report_crash,
    set_theme, update_is_ready, when,
};
pub use pattern::Pattern;
pub use selection::{Corner, corners, frame, listen_for_release, listen_for_selection, place_at, select, selected};
pub use tab::{own_project, remember_project};
