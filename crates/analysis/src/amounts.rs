//! Money, shares and numbers: "$3.5 million", "5 per cent", "twenty-five".
//!
//! A value is a decimal number in plain digits ("3500000"), money has its currency by ISO 4217 where the words name one:
//! a bare "$" is taken for the dollar of the United States, "rupees" may be those of six countries.

mod currency;
mod decimal;
mod numeral;

use crate::{Amount, AmountKind, TimeExpression};
use ascribe_text::numerals::power_of_ten;
use ascribe_text::{Document, Span};
use decimal::Decimal;

/// Finds the amounts of a document, in order and never overlapping each other or a time.
pub(crate) fn amounts(document: &Document, times: &[TimeExpression]) -> Vec<Amount> {
    let mut amounts = Vec::new();
    for sentence in document.sentences() {
        let words: Vec<Span> = document.words_in(sentence.span).collect();
        let view = View { document, words: &words };
        let mut at = 0;
        while at < words.len() {
            let Some(found) = view.amount_at(at) else {
                at += 1;
                continue;
            };
            let span = words[at].hull(words[at + found.length - 1]);
            if times.iter().all(|time| !time.span.overlaps(span)) {
                let Found { kind, value, currency, .. } = found;
                amounts.push(Amount { span, kind, value: value.to_string(), currency: currency.map(str::to_owned) });
            }
            at += found.length;
        }
    }
    amounts
}

/// An amount that begins at some word.
struct Found {
    /// Its words.
    length: usize,
    kind: AmountKind,
    value: Decimal,
    currency: Option<&'static str>,
}

/// The words of one sentence.
struct View<'d> {
    document: &'d Document,
    words: &'d [Span],
}

impl View<'_> {
    fn text(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |&span| self.document.slice(span))
    }

    fn lower(&self, at: usize) -> String {
        self.text(at).to_lowercase()
    }

    fn amount_at(&self, at: usize) -> Option<Found> {
        self.priced(at).or_else(|| self.counted(at))
    }

    /// "$3.5 million", "US$20", "€2.5bn", "EUR 30".
    fn priced(&self, at: usize) -> Option<Found> {
        let prefix = usize::from(currency::is_prefix(self.text(at)) && self.text(at + 1) == "$");
        let code = if prefix == 1 { currency::of_dollar(self.text(at)) } else { currency::of_sign(self.text(at)) };
        let code = Some(code?);
        let start = at + prefix + 1;
        let (value, end) = self.number(start, Glued::Allowed)?;
        Some(Found { length: end - at, kind: AmountKind::Money, value, currency: code })
    }

    /// "5 per cent", "20 million euros", "300 US dollars", "1,200".
    fn counted(&self, at: usize) -> Option<Found> {
        let (value, end) = self.number(at, Glued::No)?;
        let next = self.lower(end);
        let (kind, end, code) = match next.as_str() {
            "%" | "percent" => (AmountKind::Percent, end + 1, None),
            "per" if self.lower(end + 1) == "cent" => (AmountKind::Percent, end + 2, None),
            _ => match self.currency(end) {
                Some((code, length)) => (AmountKind::Money, end + length, code),
                None if self.is_bare_one(at, end) => return None,
                None => (AmountKind::Number, end, None),
            },
        };
        Some(Found { length: end - at, kind, value, currency: code })
    }

    /// "euros", "US dollars": the currency, and its words.
    fn currency(&self, at: usize) -> Option<(Option<&'static str>, usize)> {
        let country = currency::of_country(&self.lower(at), &self.lower(at + 1)).map(|code| (Some(code), 2));
        country.or_else(|| Some((currency::of_word(&self.lower(at))?, 1)))
    }

    /// "One" alone is seldom a number: "one of them", "no one".
    fn is_bare_one(&self, at: usize, end: usize) -> bool {
        end == at + 1 && self.lower(at) == "one"
    }

    /// Reads a number from `at`: its value, and the place after it.
    fn number(&self, at: usize, glued: Glued) -> Option<(Decimal, usize)> {
        let word = |place: usize| self.lower(place);
        let (value, end) = match numeral::in_words(at, &word) {
            Some((value, end)) => (Decimal::from(value), end),
            None if self.lower(at) == "half" && self.lower(at + 1) == "a" => {
                power_of_ten(&self.lower(at + 2))?;
                (Decimal::HALF, at + 2)
            }
            None => (self.digits(at, glued)?, at + 1),
        };
        numeral::scaled(value, end, &word)
    }

    /// "1,250", "3.5", "20-million", "2.5bn"; after a sign of money "5m", too.
    fn digits(&self, at: usize, glued: Glued) -> Option<Decimal> {
        let text = self.text(at);
        let (digits, letters) = text.split_at(text.find(|it: char| !decimal::is_part(it)).unwrap_or(text.len()));
        let value = Decimal::parse(digits)?;
        let unit = letters.strip_prefix('-').unwrap_or(letters).to_lowercase();
        let power = match unit.as_str() {
            "" if letters.is_empty() => 0,
            unit => power_of_ten(unit).or_else(|| numeral::glued_power(unit, glued))?,
        };
        value.times_ten(power)
    }
}

/// Whether "m" and "k" may stand for a million and a thousand: after a sign of money they do.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Glued {
    Allowed,
    No,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_stands_in_a_time() {
        let document = Document::from_text("Two ships left on 3 June 2031 with 40 people.");
        let times = crate::times::times(&document);
        let found = amounts(&document, &times);
        let words: Vec<&str> = found.iter().map(|amount| document.slice(amount.span)).collect();
        assert_eq!(words, ["Two", "40"]);
    }
}
