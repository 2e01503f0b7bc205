//! Days, hours and durations: "12 May 2031", "late Thursday", "0745 GMT", "three days".

pub(crate) mod dated;

use crate::TimeExpression;
use crate::lexicon::{Class, class_of};
use ascribe_text::{Document, Span};

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const NUMBERS: [&str; 13] =
    ["a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const RELATIVE: [&str; 4] = ["today", "yesterday", "tomorrow", "tonight"];
const PARTS_OF_DAY: [&str; 7] = ["morning", "afternoon", "evening", "night", "noon", "midnight", "dawn"];
const ZONES: [&str; 14] =
    ["gmt", "utc", "bst", "cet", "cest", "est", "edt", "pst", "pdt", "cst", "cdt", "ist", "jst", "eet"];

/// Finds the time expressions of a document, in order and never overlapping.
pub(crate) fn times(document: &Document) -> Vec<TimeExpression> {
    let mut times = Vec::new();
    for sentence in document.sentences() {
        let words: Vec<Span> = document.words_in(sentence.span).collect();
        let view = View { document, words: &words };
        let mut at = 0;
        while at < words.len() {
            let Some((length, value)) = view.time_at(at) else {
                at += 1;
                continue;
            };
            times.push(TimeExpression { span: words[at].hull(words[at + length - 1]), value });
            at += length;
        }
    }
    times
}

/// The words of one sentence.
struct View<'d> {
    document: &'d Document,
    words: &'d [Span],
}

/// Words of the expression, and its ISO 8601 form.
type Found = (usize, Option<String>);

impl View<'_> {
    fn text(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |&span| self.document.slice(span))
    }

    fn lower(&self, at: usize) -> String {
        self.text(at).to_lowercase()
    }

    fn time_at(&self, at: usize) -> Option<Found> {
        self.date(at)
            .or_else(|| self.weekday(at))
            .or_else(|| self.clock(at))
            .or_else(|| self.duration(at))
            .or_else(|| self.relative(at))
            .or_else(|| self.year(at))
    }

    /// "12 May 2031", "May 12, 2031", "May 2031".
    fn date(&self, at: usize) -> Option<Found> {
        if let (Some(day), Some(month)) = (day(self.text(at)), self.month(at + 1)) {
            return Some(match year(self.text(at + 2)) {
                Some(year) => (3, Some(format!("{year}-{month:02}-{day:02}"))),
                None => (2, None),
            });
        }
        let month = self.month(at)?;
        if let Some(day) = day(self.text(at + 1)) {
            let comma = usize::from(self.text(at + 2) == ",");
            return Some(match year(self.text(at + 2 + comma)) {
                Some(year) => (3 + comma, Some(format!("{year}-{month:02}-{day:02}"))),
                None => (2, None),
            });
        }
        if let Some(year) = year(self.text(at + 1)) {
            return Some((2, Some(format!("{year}-{month:02}"))));
        }
        let follows =
            at > 0 && matches!(self.lower(at - 1).as_str(), "in" | "since" | "until" | "by" | "last" | "next" | "of");
        follows.then_some((1, None))
    }

    /// Months count only with a capital: "may" is a verb.
    fn month(&self, at: usize) -> Option<usize> {
        let text = self.text(at);
        let is_capital = text.starts_with(char::is_uppercase);
        let lower = text.trim_end_matches('.').to_lowercase();
        let is_month =
            |month: &&str| **month == lower || lower.len() >= 3 && lower.len() <= 4 && month.starts_with(&lower);
        MONTHS.iter().position(|month| is_capital && is_month(month)).map(|index| index + 1)
    }

    /// "Thursday", "late on Thursday night".
    fn weekday(&self, at: usize) -> Option<Found> {
        let is_weekday = class_of(&self.lower(at)).has(Class::Weekday) && self.text(at).starts_with(char::is_uppercase);
        let part = usize::from(PARTS_OF_DAY.contains(&self.lower(at + 1).as_str()));
        is_weekday.then_some((1 + part, None))
    }

    /// "0745 GMT", "10:30 a.m.", "8 pm".
    fn clock(&self, at: usize) -> Option<Found> {
        let (hour, minute) = hour_and_minute(self.text(at))?;
        let next = self.lower(at + 1);
        let written = self.text(at).len() > 2;
        match next.as_str() {
            "a.m." | "am" | "a.m" => Some((2, iso_clock(hour % 12, minute))),
            "p.m." | "pm" | "p.m" => Some((2, iso_clock(hour % 12 + 12, minute))),
            "gmt" | "utc" if written => Some((2, iso_clock(hour, minute).map(|clock| clock + "Z"))),
            zone if written && ZONES.contains(&zone) => Some((2, None)),
            _ if self.text(at).contains(':') => Some((1, iso_clock(hour, minute))),
            _ => None,
        }
    }

    /// "three days", "30-day", "six weeks ago".
    fn duration(&self, at: usize) -> Option<Found> {
        let text = self.lower(at);
        if let Some((count, unit)) =
            text.split_once('-').and_then(|(count, unit)| Some((number(count)?, unit_of(unit)?)))
        {
            return Some((1, Some(iso_duration(count, unit))));
        }
        let (count, unit) = (number(&text)?, unit_of(&self.lower(at + 1))?);
        let later = matches!(self.lower(at + 2).as_str(), "ago" | "later" | "earlier");
        Some((2 + usize::from(later), (!later && text != "a").then(|| iso_duration(count, unit))))
    }

    /// "today", "last week", "this morning".
    fn relative(&self, at: usize) -> Option<Found> {
        let (first, second) = (self.lower(at), self.lower(at + 1));
        if RELATIVE.contains(&first.as_str()) {
            return Some((1, None));
        }
        let is_relative = matches!(first.as_str(), "last" | "next" | "this" | "earlier" | "late" | "later");
        let is_unit = matches!(second.as_str(), "day" | "week" | "month" | "year" | "weekend" | "century" | "decade");
        (is_relative && (is_unit || PARTS_OF_DAY.contains(&second.as_str()))).then_some((2, None))
    }

    /// "in 2031".
    fn year(&self, at: usize) -> Option<Found> {
        let year = year(self.text(at))?;
        let before = at.checked_sub(1).map(|before| self.lower(before)).unwrap_or_default();
        let leads = matches!(
            before.as_str(),
            "in" | "since"
                | "until"
                | "by"
                | "from"
                | "to"
                | "of"
                | "early"
                | "late"
                | "mid"
                | "the"
                | "before"
                | "after"
                | "during"
        );
        let follows = self.text(at + 1).is_empty() || !self.text(at + 1).starts_with(char::is_alphabetic);
        (leads || follows).then(|| (1, Some(year.to_string())))
    }
}

fn day(word: &str) -> Option<u32> {
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word);
    digits.parse().ok().filter(|day| (1..=31).contains(day) && digits.len() <= 2)
}

fn year(word: &str) -> Option<u32> {
    word.parse().ok().filter(|year| (1500..2100).contains(year) && word.len() == 4)
}

fn number(word: &str) -> Option<u32> {
    let position = NUMBERS.iter().position(|number| *number == word).and_then(|index| u32::try_from(index.max(1)).ok());
    position.or_else(|| word.parse().ok().filter(|count| *count < 1000 && word.len() <= 3))
}

/// Gives the unit of a duration as in ISO 8601; hours and less begin with "T".
fn unit_of(word: &str) -> Option<&'static str> {
    Some(match word {
        "second" | "seconds" => "TS",
        "minute" | "minutes" => "TM",
        "hour" | "hours" => "TH",
        "day" | "days" => "D",
        "week" | "weeks" => "W",
        "month" | "months" => "M",
        "year" | "years" => "Y",
        _ => return None,
    })
}

fn iso_duration(count: u32, unit: &str) -> String {
    match unit.strip_prefix('T') {
        Some(unit) => format!("PT{count}{unit}"),
        None => format!("P{count}{unit}"),
    }
}

fn hour_and_minute(word: &str) -> Option<(u32, u32)> {
    let (hour, minute) = match word.split_once([':', '.']) {
        Some((hour, minute)) if minute.len() == 2 => (hour.parse().ok()?, minute.parse().ok()?),
        Some(_) => return None,
        None if word.len() == 4 && word.is_ascii() => (word[..2].parse().ok()?, word[2..].parse().ok()?),
        None => (word.parse().ok()?, 0),
    };
    (hour < 25 && minute < 60).then_some((hour, minute))
}

#[expect(clippy::unnecessary_wraps, reason = "stands where a value may be missing")]
fn iso_clock(hour: u32, minute: u32) -> Option<String> {
    Some(format!("T{hour:02}:{minute:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(&str, Option<&str>)]) {
        let document = Document::from_text(text);
        let found = times(&document);
        let found: Vec<_> = found.iter().map(|time| (document.slice(time.span), time.value.as_deref())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn dates_have_a_value_when_the_words_give_it() {
        check("The bridge opens on 12 May 2031.", &[("12 May 2031", Some("2031-05-12"))]);
        check("The bridge opens on May 12, 2031.", &[("May 12, 2031", Some("2031-05-12"))]);
        check("It opened in March 2029.", &[("March 2029", Some("2029-03"))]);
        check("It opened in 2029.", &[("2029", Some("2029"))]);
        check("It opened on 3 June.", &[("3 June", None)]);
        check("It may open on Thursday night.", &[("Thursday night", None)]);
    }

    #[test]
    fn hours_and_durations_have_a_value() {
        check("Talks begin at 0745 GMT.", &[("0745 GMT", Some("T07:45Z"))]);
        check("Talks begin at 10:30 p.m. and end.", &[("10:30 p.m.", Some("T22:30"))]);
        check("A 30-day truce lasted three weeks.", &[("30-day", Some("P30D")), ("three weeks", Some("P3W"))]);
        check("She left two hours ago.", &[("two hours ago", None)]);
    }

    #[test]
    fn numbers_alone_are_no_times() {
        check("She counted 2030 bridges and 12 boats.", &[]);
    }
}
