//! The clock and the dice.

use crate::state::Moment;

/// Says what time it is, and rolls a number for a new name.
#[must_use]
pub fn moment() -> Moment {
    let now = String::from(js_sys::Date::new_0().to_iso_string());
    Moment { now: now.into(), seed: roll() << 32 | roll() }
}

/// Rolls 32 bits.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number below 2^32")]
fn roll() -> u64 {
    (js_sys::Math::random() * f64::from(u32::MAX)) as u64
}
