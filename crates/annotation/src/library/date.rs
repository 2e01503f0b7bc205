//! Dates in the names of files.

/// A part of a date's form.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    /// Year, in so many digits; two digits are of this century up to 69, as POSIX has it.
    Year(usize),
    /// Month, in so many digits; one digit may be two.
    Month(usize),
    /// Day of the month.
    Day(usize),
    /// Hour, 0 to 23.
    Hour,
    /// Minute.
    Minute,
    /// Second.
    Second,
    /// A character as it stands.
    Literal(char),
}

/// How a date is written: "dd.MM.yyyy".
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DateForm(Vec<Piece>);

/// The day that was read, with the time where there was one, as ISO 8601; and what stands behind it.
pub(super) type Read<'t> = (String, &'t str);

impl DateForm {
    /// Reads a form: `yyyy` or `yy`, `MM` or `M`, `dd` or `d`, `HH`, `mm`, `ss`, and anything between. `None` where year,
    /// month or day is missing.
    pub(super) fn parse(form: &str) -> Option<Self> {
        let mut pieces = Vec::new();
        let mut rest = form;
        while let Some(first) = rest.chars().next() {
            let length = rest.chars().take_while(|other| *other == first).count();
            let piece = match (first, length) {
                ('y', 2 | 4) => Piece::Year(length),
                ('M', 1 | 2) => Piece::Month(length),
                ('d', 1 | 2) => Piece::Day(length),
                ('H', 2) => Piece::Hour,
                ('m', 2) => Piece::Minute,
                ('s', 2) => Piece::Second,
                ('y' | 'M' | 'd' | 'H' | 'm' | 's', _) => return None,
                (other, _) => Piece::Literal(other),
            };
            let taken = if matches!(piece, Piece::Literal(_)) { 1 } else { length };
            rest = &rest[first.len_utf8() * taken..];
            pieces.push(piece);
        }
        let has = |wanted: fn(&Piece) -> bool| pieces.iter().any(wanted);
        let whole = has(|piece| matches!(piece, Piece::Year(_)))
            && has(|piece| matches!(piece, Piece::Month(_)))
            && has(|piece| matches!(piece, Piece::Day(_)));
        whole.then_some(Self(pieces))
    }

    /// Reads a date at the beginning of a text.
    pub(super) fn read<'t>(&self, text: &'t str) -> Option<Read<'t>> {
        let mut rest = text;
        let (mut year, mut month, mut day) = (0, 0, 0);
        let mut time = [None; 3];
        for piece in &self.0 {
            match piece {
                Piece::Year(digits) => year = century(number(&mut rest, *digits, *digits)?, *digits),
                Piece::Month(digits) => month = number(&mut rest, *digits, 2)?,
                Piece::Day(digits) => day = number(&mut rest, *digits, 2)?,
                Piece::Hour => time[0] = Some(number(&mut rest, 2, 2)?),
                Piece::Minute => time[1] = Some(number(&mut rest, 2, 2)?),
                Piece::Second => time[2] = Some(number(&mut rest, 2, 2)?),
                Piece::Literal(character) => rest = rest.strip_prefix(*character)?,
            }
        }
        let time = match time {
            [Some(hour), minute, second] => clock(hour, minute.unwrap_or(0), second.unwrap_or(0))?,
            _ => String::new(),
        };
        let is_day = (1..=12).contains(&month) && (1..=days_of(year, month)).contains(&day);
        is_day.then(|| (format!("{year:04}-{month:02}-{day:02}{time}"), rest))
    }
}

/// Takes a number of `least` to `most` digits off the beginning of a text.
fn number(text: &mut &str, least: usize, most: usize) -> Option<u32> {
    let digits = text.bytes().take(most).take_while(u8::is_ascii_digit).count();
    let number = text.get(..digits).filter(|digits| digits.len() >= least)?.parse().ok()?;
    *text = &text[digits..];
    Some(number)
}

fn century(year: u32, digits: usize) -> u32 {
    match (digits, year) {
        (2, 0..=69) => 2000 + year,
        (2, _) => 1900 + year,
        _ => year,
    }
}

fn days_of(year: u32, month: u32) -> u32 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 => 28 + u32::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn clock(hour: u32, minute: u32, second: u32) -> Option<String> {
    (hour < 24 && minute < 60 && second < 60).then(|| format!("T{hour:02}:{minute:02}:{second:02}"))
}
