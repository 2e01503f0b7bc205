//! "Friday", "two days ago", "3 June", "last month" against the day of publication, as ISO 8601.
//!
//! News look back: a bare weekday is the last one, the day of publication included, unless what stands before it looks
//! ahead ("will open on Friday", "next Friday").

use crate::TimeExpression;
use ascribe_text::{Document, Span};
use time::{Date, Duration, Month, Weekday};

/// Words before a weekday among which one may look ahead.
const WORDS_BEFORE: usize = 8;

/// Words that look ahead.
const AHEAD: [&str; 14] = [
    "will",
    "would",
    "next",
    "coming",
    "due",
    "scheduled",
    "expected",
    "set",
    "plans",
    "planned",
    "until",
    "by",
    "shall",
    "going",
];

/// What closes a view ahead again: who said on Friday that something will happen said it on Friday.
const BACK: [&str; 8] = ["said", "says", "told", "was", "were", "had", "announced", "reported"];

/// Reads the first ten characters of a date or moment: "2031-05-12T08:00:00Z".
pub(crate) fn day(iso: &str) -> Option<Date> {
    let mut parts = iso.get(..10)?.split('-');
    let (year, month, day) =
        (parts.next()?.parse().ok()?, parts.next()?.parse::<u8>().ok()?, parts.next()?.parse().ok()?);
    Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()
}

/// Gives the value of an expression whose words alone give none; `None` where the day of publication does not help either.
pub(crate) fn value(document: &Document, time: &TimeExpression, published: Date) -> Option<String> {
    let words = document.slice(time.span).to_lowercase();
    let words: Vec<&str> = words.split_whitespace().collect();
    let first = *words.first()?;
    let looks = looks(document, time.span);
    single(&words, published)
        .or_else(|| weekday(first).map(|wanted| iso(nearest(wanted, published, looks))))
        .or_else(|| ago(&words, published))
        .or_else(|| neighbour(&words, published))
        .or_else(|| day_and_month(&words, published))
}

/// Where an expression looks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Looks {
    Back,
    Ahead,
}

fn looks(document: &Document, span: Span) -> Looks {
    let Some(sentence) = document.sentence_at(span.start).map(|at| document.sentences()[at].span) else {
        return Looks::Back;
    };
    let before = document.slice(Span::new(sentence.start, span.start)).to_lowercase();
    let telling = |word: &str| match word.trim_matches(|letter: char| !letter.is_alphanumeric()) {
        word if AHEAD.contains(&word) => Some(Looks::Ahead),
        word if BACK.contains(&word) => Some(Looks::Back),
        _ => None,
    };
    before.split_whitespace().rev().take(WORDS_BEFORE).find_map(telling).unwrap_or(Looks::Back)
}

/// "today", "yesterday", "this morning".
fn single(words: &[&str], published: Date) -> Option<String> {
    let days = match words {
        ["today" | "tonight"] | ["this", "morning" | "afternoon" | "evening"] => 0,
        ["yesterday"] | ["last", "night"] => -1,
        ["tomorrow"] => 1,
        _ => return None,
    };
    published.checked_add(Duration::days(days)).map(iso)
}

fn nearest(wanted: Weekday, published: Date, looks: Looks) -> Date {
    let back = i64::from((7 + published.weekday().number_days_from_monday() - wanted.number_days_from_monday()) % 7);
    let days = match looks {
        Looks::Back => -back,
        Looks::Ahead => 7 - back,
    };
    published.checked_add(Duration::days(days)).unwrap_or(published)
}

/// "two days ago", "a week earlier", "three months ago": as exact as the unit is.
fn ago(words: &[&str], published: Date) -> Option<String> {
    let [count, unit, "ago" | "earlier"] = words else { return None };
    let count = i64::from(super::number(count)?);
    match super::unit_of(unit)? {
        "D" => published.checked_sub(Duration::days(count)).map(iso),
        "W" => published.checked_sub(Duration::weeks(count)).map(week),
        "M" => month(published, -count),
        "Y" => Some((i64::from(published.year()) - count).to_string()),
        _ => None,
    }
}

/// "last week", "this month", "next year".
fn neighbour(words: &[&str], published: Date) -> Option<String> {
    let [which, unit] = words else { return None };
    let step = match *which {
        "last" => -1,
        "this" => 0,
        "next" => 1,
        _ => return None,
    };
    match *unit {
        "week" => published.checked_add(Duration::weeks(step)).map(week),
        "month" => month(published, step),
        "year" => Some((i64::from(published.year()) + step).to_string()),
        _ => weekday(unit)
            .map(|wanted| iso(nearest(wanted, published, if step > 0 { Looks::Ahead } else { Looks::Back }))),
    }
}

/// "3 June", "June 3" without a year: the one nearest to the day of publication.
fn day_and_month(words: &[&str], published: Date) -> Option<String> {
    let [one, two] = words else { return None };
    let (day, month) = super::day(one).zip(month_of(two)).or_else(|| super::day(two).zip(month_of(one)))?;
    let day = u8::try_from(day).ok()?;
    let in_year = |year: i32| Date::from_calendar_date(year, month, day).ok();
    let years = [published.year() - 1, published.year(), published.year() + 1];
    years.into_iter().filter_map(in_year).min_by_key(|date| (*date - published).abs()).map(iso)
}

fn month_of(word: &str) -> Option<Month> {
    let word = word.trim_end_matches('.');
    let at = super::MONTHS.iter().position(|month| *month == word || word.len() >= 3 && month.starts_with(word))?;
    Month::try_from(u8::try_from(at + 1).ok()?).ok()
}

fn month(published: Date, step: i64) -> Option<String> {
    let months = i64::from(published.year()) * 12 + i64::from(u8::from(published.month())) - 1 + step;
    Some(format!("{:04}-{:02}", months.div_euclid(12), months.rem_euclid(12) + 1))
}

fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "monday" => Weekday::Monday,
        "tuesday" => Weekday::Tuesday,
        "wednesday" => Weekday::Wednesday,
        "thursday" => Weekday::Thursday,
        "friday" => Weekday::Friday,
        "saturday" => Weekday::Saturday,
        "sunday" => Weekday::Sunday,
        _ => return None,
    })
}

fn iso(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
}

fn week(date: Date) -> String {
    let (year, week, _) = date.to_iso_week_date();
    format!("{year:04}-W{week:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A Wednesday.
    const PUBLISHED: &str = "2031-06-04T09:30:00Z";

    fn check(text: &str, expected: &[(&str, &str)]) {
        let document = Document::from_text(text);
        let published = day(PUBLISHED).unwrap();
        let found = super::super::times(&document);
        let found: Vec<(&str, String)> = found
            .iter()
            .filter_map(|time| {
                let value = time.value.clone().or_else(|| value(&document, time, published))?;
                Some((document.slice(time.span), value))
            })
            .collect();
        let found: Vec<(&str, &str)> = found.iter().map(|(words, value)| (*words, value.as_str())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn weekdays_look_back_unless_something_looks_ahead() {
        check("She said on Friday that the bridge will open.", &[("Friday", "2031-05-30")]);
        check("She spoke on Wednesday.", &[("Wednesday", "2031-06-04")]);
        check("The bridge will open on Friday, she said.", &[("Friday", "2031-06-06")]);
        check("Talks are scheduled for Monday night.", &[("Monday night", "2031-06-09")]);
        check("It would open, she said on Monday.", &[("Monday", "2031-06-02")]);
    }

    #[test]
    fn days_weeks_months_and_years_are_counted() {
        check("She came yesterday and leaves tomorrow.", &[("yesterday", "2031-06-03"), ("tomorrow", "2031-06-05")]);
        check("It fell two days ago.", &[("two days ago", "2031-06-02")]);
        check("It fell a week ago.", &[("a week ago", "2031-W22")]);
        check("It fell six months ago.", &[("six months ago", "2030-12")]);
        check("It fell last month, not next year.", &[("last month", "2031-05"), ("next year", "2032")]);
    }

    #[test]
    fn a_day_without_a_year_is_the_nearest() {
        check("It opened on 3 June.", &[("3 June", "2031-06-03")]);
        check("It opened on December 30.", &[("December 30", "2030-12-30")]);
        check("It opened on 12 May 2029.", &[("12 May 2029", "2029-05-12")]);
    }

    #[test]
    fn what_no_day_helps_with_stays_without_a_value() {
        check("She left two hours ago.", &[]);
        assert_eq!((day("2031-02-30"), day("4 June 2031"), day("")), (None, None, None));
    }
}
