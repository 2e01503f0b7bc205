//! When the program itself fails: say so plainly. What was saved is safe; a reload goes on from there.

use crate::dom;
use std::panic::{PanicHookInfo, set_hook};

/// Shows a plain notice when the page fails, and the details in the console.
pub fn install_panic_hook() {
    set_hook(Box::new(|panic: &PanicHookInfo<'_>| {
        dom::report_crash(&panic.to_string());
    }));
}
