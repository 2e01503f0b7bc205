//! What the codebook's page is made of: the list of entries, one entry with all that is known, types and their fields.

mod asked;
mod colour;
mod entry;
mod fields;
mod list;
mod snippets;
mod types;

pub use entry::{EntryDetails, EntryViewProps, entry_view};
pub use fields::{AddField, area_field, text_field};
pub use list::{EntryLine, EntryRow, shelf_bar};
pub use snippets::{SnippetLine, SnippetsProps, snippet_list};
pub use types::{TypesProps, types_view};
