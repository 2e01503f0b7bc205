//! A decimal number, exact: what a text says is not rounded.

use std::fmt;

/// A number of at most 38 digits, some of them behind the point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Decimal {
    digits: u128,
    /// Digits behind the point.
    places: u32,
}

/// Digits that a number may have: more are no amount but the name of an account.
const MOST_DIGITS: usize = 15;

/// Tells whether a character may stand in a written number.
pub(super) fn is_part(character: char) -> bool {
    character.is_ascii_digit() || matches!(character, ',' | '.')
}

impl Decimal {
    /// One half.
    pub(super) const HALF: Self = Self { digits: 5, places: 1 };

    /// Reads "12", "1,250,000", "3.75"; commas part thousands, a point stands before decimals.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let mut groups = whole.split(',');
        let first = groups.next().filter(|first| !first.is_empty() && is_number(first))?;
        let are_thousands = groups.clone().all(|group| group.len() == 3 && is_number(group));
        let is_grouped = groups.next().is_none() || first.len() <= 3;
        let is_whole = !text.ends_with('.') && is_number(decimals);
        let digits: String = whole.chars().chain(decimals.chars()).filter(|&it| it != ',').collect();
        if !are_thousands || !is_grouped || !is_whole || digits.len() > MOST_DIGITS {
            return None;
        }
        Some(Self { digits: digits.parse().ok()?, places: u32::try_from(decimals.len()).ok()? })
    }

    /// Multiplies by a power of ten; nothing when it has become too large.
    pub(super) fn times_ten(self, power: u32) -> Option<Self> {
        let more = power.saturating_sub(self.places);
        let digits = self.digits.checked_mul(10_u128.checked_pow(more)?)?;
        Some(Self { digits, places: self.places.saturating_sub(power) })
    }
}

impl From<u64> for Decimal {
    fn from(whole: u64) -> Self {
        Self { digits: u128::from(whole), places: 0 }
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = format!("{:0>width$}", self.digits, width = self.places as usize + 1);
        let (whole, decimals) = digits.split_at(digits.len() - self.places as usize);
        let decimals = decimals.trim_end_matches('0');
        if decimals.is_empty() { f.write_str(whole) } else { write!(f, "{whole}.{decimals}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_exactly() {
        for (text, power, expected) in [
            ("12", 0, Some("12")),
            ("1,250,000", 0, Some("1250000")),
            ("3.75", 6, Some("3750000")),
            ("0.05", 0, Some("0.05")),
            ("2.50", 0, Some("2.5")),
            ("1.2.3", 0, None),
            ("12,34", 0, None),
            ("1234,567", 0, None),
            ("5.", 0, None),
            (",5", 0, None),
            ("1234567890123456", 0, None),
        ] {
            let found = Decimal::parse(text).and_then(|number| number.times_ten(power)).map(|it| it.to_string());
            assert_eq!(found.as_deref(), expected, "{text}");
        }
    }
}
