//! The clock and the dice.

use crate::state::Moment;
use js_sys::{Date, Object, Reflect};

/// Says what time it is, and rolls a number for a new name.
#[must_use]
pub fn moment() -> Moment {
    let now = String::from(Date::new_0().to_iso_string());
    Moment { now: now.into(), seed: roll() << 32 | roll() }
}

/// Rolls 32 bits.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number below 2^32")]
fn roll() -> u64 {
    (js_sys::Math::random() * f64::from(u32::MAX)) as u64
}

/// Writes a moment as people write it where this page is shown: day and time; `None` for what is no moment.
#[must_use]
pub fn local_time(iso: &str) -> Option<String> {
    let date = Date::new(&iso.into());
    if date.get_time().is_nan() {
        return None;
    }
    let style = Object::new();
    for (part, length) in [("dateStyle", "medium"), ("timeStyle", "short")] {
        // Setting a property of a new object cannot fail.
        let _ = Reflect::set(&style, &part.into(), &length.into());
    }
    Some(date.to_locale_string("default", &style).into())
}
