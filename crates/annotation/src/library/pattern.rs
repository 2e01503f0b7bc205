//! What the name of a file says about the article in it.

use super::date::DateForm;
use crate::Article;

/// A pattern for the names of files: "{date:yyyy-MM-dd}_{outlet}_{title}".
///
/// In braces stand `date` (with a form after a colon; `yyyy-MM-dd` without one), `outlet`, `author`, `title`, `section`,
/// `type`, or `*` for something that does not matter. Everything else must be there as it stands. An underscore in what is
/// read is a space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilePattern(Vec<Part>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    /// Characters as they stand.
    Literal(String),
    /// A date.
    Date(DateForm),
    /// Something that is taken down.
    Text(Slot),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Slot {
    Outlet,
    Author,
    Title,
    Section,
    Type,
    Nothing,
}

/// What the name of a file says about an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileFields {
    /// The day, with the time where there is one, as ISO 8601.
    pub date: Option<String>,
    /// The newspaper.
    pub outlet: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// The title.
    pub title: Option<String>,
    /// The newspaper's section.
    pub section: Option<String>,
    /// What kind of text it is.
    pub genre: Option<String>,
}

impl FileFields {
    /// Puts into an article what the file's name says; what it does not say stays.
    pub fn describe(self, article: &mut Article) {
        let put = |place: &mut Option<String>, new: Option<String>| {
            if new.is_some() {
                *place = new;
            }
        };
        put(&mut article.date, self.date);
        put(&mut article.outlet, self.outlet);
        put(&mut article.author, self.author);
        put(&mut article.section, self.section);
        put(&mut article.genre, self.genre);
        if let Some(title) = self.title {
            article.title = title;
        }
    }
}

/// Why a pattern cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PatternError {
    /// A brace stands alone.
    #[error("a brace is not closed; write {{outlet}}, for example")]
    OpenBrace,
    /// What stands in braces is not known.
    #[error("{{{0}}} is not known; there are date, outlet, author, title, section, type and *")]
    Unknown(String),
    /// The form of the date is not one.
    #[error("'{0}' is no form of a date; write yyyy-MM-dd or dd.MM.yyyy, for example")]
    DateForm(String),
    /// Two parts stand side by side, so that nothing tells where the one ends.
    #[error("two fields stand side by side; put a character between them, as in {{outlet}}_{{title}}")]
    SideBySide,
    /// There is nothing in braces.
    #[error("the pattern names no field; write {{date}} or {{outlet}}, for example")]
    Empty,
}

impl FilePattern {
    /// Reads a pattern.
    ///
    /// # Errors
    /// When a brace is not closed, names no field, or nothing tells where a field ends.
    pub fn parse(pattern: &str) -> Result<Self, PatternError> {
        let mut parts = Vec::new();
        let mut rest = pattern;
        while !rest.is_empty() {
            let open = rest.find('{').unwrap_or(rest.len());
            if open > 0 {
                parts.push(Part::Literal(rest[..open].to_owned()));
            }
            rest = &rest[open..];
            if let Some(inside) = rest.strip_prefix('{') {
                let close = inside.find('}').ok_or(PatternError::OpenBrace)?;
                parts.push(field(&inside[..close])?);
                rest = &inside[close + 1..];
            }
        }
        if parts.windows(2).any(|pair| matches!(pair, [Part::Text(_), Part::Text(_)])) {
            return Err(PatternError::SideBySide);
        }
        if parts.iter().all(|part| matches!(part, Part::Literal(_))) {
            return Err(PatternError::Empty);
        }
        Ok(Self(parts))
    }

    /// Reads the name of a file, with or without its ending; `None` where it does not fit the pattern.
    #[must_use]
    pub fn read(&self, file_name: &str) -> Option<FileFields> {
        let name = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
        let is_ending =
            |ending: &str| (1..=5).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let stem = name.rsplit_once('.').filter(|(_, ending)| is_ending(ending)).map_or(name, |(stem, _)| stem);
        [name, stem].into_iter().rev().find_map(|name| {
            let mut reading =
                Reading { parts: &self.0, failed: vec![false; (self.0.len() + 1) * (name.len() + 1)], name };
            let mut fields = FileFields::default();
            reading.read(0, 0, &mut fields).then_some(fields)
        })
    }
}

fn field(name: &str) -> Result<Part, PatternError> {
    let (name, form) = name.split_once(':').unwrap_or((name, "yyyy-MM-dd"));
    Ok(Part::Text(match name.trim() {
        "date" => {
            let form = DateForm::parse(form).ok_or_else(|| PatternError::DateForm(form.to_owned()))?;
            return Ok(Part::Date(form));
        }
        "outlet" => Slot::Outlet,
        "author" => Slot::Author,
        "title" => Slot::Title,
        "section" => Slot::Section,
        "type" => Slot::Type,
        "*" => Slot::Nothing,
        other => return Err(PatternError::Unknown(other.to_owned())),
    }))
}

/// A name being read; places where a part did not fit are not tried twice.
struct Reading<'r> {
    parts: &'r [Part],
    name: &'r str,
    failed: Vec<bool>,
}

impl Reading<'_> {
    /// Reads the parts from `part` on at the byte `at`; every field takes as little as it can.
    fn read(&mut self, part: usize, at: usize, fields: &mut FileFields) -> bool {
        let place = part * (self.name.len() + 1) + at;
        if self.failed[place] {
            return false;
        }
        let fits = self.fits(part, at, fields);
        self.failed[place] = !fits;
        fits
    }

    fn fits(&mut self, part: usize, at: usize, fields: &mut FileFields) -> bool {
        let (parts, name) = (self.parts, self.name);
        let rest = &name[at..];
        match parts.get(part) {
            None => rest.is_empty(),
            Some(Part::Literal(literal)) => {
                rest.starts_with(literal) && self.read(part + 1, at + literal.len(), fields)
            }
            Some(Part::Date(form)) => {
                let Some((date, behind)) = form.read(rest) else { return false };
                let fits = self.read(part + 1, name.len() - behind.len(), fields);
                fields.date = fields.date.take().or(fits.then_some(date));
                fits
            }
            Some(Part::Text(slot)) => {
                let ends = rest.char_indices().map(|(end, character)| end + character.len_utf8());
                let Some(end) = ends.into_iter().find(|end| self.read(part + 1, at + end, fields)) else {
                    return false;
                };
                take(*slot, &rest[..end], fields);
                true
            }
        }
    }
}

fn take(slot: Slot, text: &str, fields: &mut FileFields) {
    let text = crate::lookup::tidy(&text.replace('_', " "));
    let place = match slot {
        Slot::Outlet => &mut fields.outlet,
        Slot::Author => &mut fields.author,
        Slot::Title => &mut fields.title,
        Slot::Section => &mut fields.section,
        Slot::Type => &mut fields.genre,
        Slot::Nothing => return,
    };
    if !text.is_empty() {
        *place = Some(text);
    }
}
