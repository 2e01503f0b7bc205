//! From the bytes of a file to its text, and what kind of file it is.

use crate::Error;

/// The largest file that is opened, in bytes: an article has a hundredth of it at most.
pub const MAX_BYTES: usize = 20_000_000;

/// Bytes at the beginning of a file that are looked at to tell text from anything else.
const SNIFFED: usize = 8_192;

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A whole project (`*.ascribe.json`).
    Project,
    /// W3C Web Annotations.
    Annotations,
    /// A table of statements.
    Table,
    /// A web page.
    Html,
    /// The words of an article.
    Text,
}

/// Reads the text of a file: UTF-8, with or without its mark, or UTF-16 with its mark. Line ends stay as they are.
///
/// # Errors
/// When the file is too large, holds no words, is no text, or is text in another encoding. After [`Error::NotUtf8`] the
/// person may choose [`latin1`].
pub fn decode(name: &str, bytes: &[u8]) -> Result<String, Error> {
    check_size(name, bytes.len())?;
    let text = match bytes {
        [0xFF, 0xFE, rest @ ..] => utf16(name, rest, u16::from_le_bytes)?,
        [0xFE, 0xFF, rest @ ..] => utf16(name, rest, u16::from_be_bytes)?,
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(name, rest, bytes.len() - rest.len())?,
        _ => utf8(name, bytes, 0)?,
    };
    if text.trim().is_empty() { Err(Error::Empty { name: name.to_owned() }) } else { Ok(text) }
}

/// Refuses a file that is too large, before it is loaded.
///
/// # Errors
/// When it has more than [`MAX_BYTES`].
pub fn check_size(name: &str, bytes: usize) -> Result<(), Error> {
    if bytes <= MAX_BYTES {
        return Ok(());
    }
    let [megabytes, limit] = [bytes, MAX_BYTES].map(|bytes| bytes.div_ceil(1_000_000));
    Err(Error::TooLarge { name: name.to_owned(), megabytes, limit })
}

/// Reads bytes as "Latin-1" in the sense of the web: windows-1252. Every sequence of bytes is text in it.
#[must_use]
pub fn latin1(bytes: &[u8]) -> String {
    bytes
        .iter()
        .map(|&byte| WINDOWS_1252.get(usize::from(byte).wrapping_sub(0x80)).copied().unwrap_or(char::from(byte)))
        .collect()
}

/// Tells what a file holds, by its name and by its first words.
#[must_use]
pub fn kind(name: &str, text: &str) -> Kind {
    let name = name.to_lowercase();
    let ends = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    let start = text.trim_start().chars().take(1_000).collect::<String>().to_lowercase();
    if ends(&[".ascribe.json"]) {
        Kind::Project
    } else if ends(&[".json", ".jsonld"]) || (start.starts_with(['{', '[']) && is_ours(text)) {
        json_kind(text)
    } else if ends(&[".csv", ".tsv"]) {
        Kind::Table
    } else if ends(&[".html", ".htm", ".xhtml"]) || start.starts_with("<!doctype html") || start.contains("<html") {
        Kind::Html
    } else {
        Kind::Text
    }
}

/// Tells a project from annotations by the two properties that every project has.
fn json_kind(text: &str) -> Kind {
    let is_project = text.contains("\"ascribe\":") && text.contains("\"documents\":");
    if is_project { Kind::Project } else { Kind::Annotations }
}

/// Tells whether text that begins like JSON is one of our files rather than "[Editor's note]".
fn is_ours(text: &str) -> bool {
    text.contains("\"target\":") || json_kind(text) == Kind::Project
}

/// What stands at 0x80 to 0x9F in windows-1252, by the WHATWG Encoding Standard (five places are control characters).
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', //
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

/// `skipped` is how many bytes of the file stand before `bytes`.
fn utf8(name: &str, bytes: &[u8], skipped: usize) -> Result<String, Error> {
    if let Some(looks_like) = binary(bytes) {
        return Err(Error::Binary { name: name.to_owned(), looks_like });
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => Err(Error::NotUtf8 { name: name.to_owned(), position: skipped + error.valid_up_to() }),
    }
}

fn utf16(name: &str, bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Error> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(bytes.len());
    let mut position = 0;
    let broken = |position| Error::BrokenUtf16 { name: name.to_owned(), position };
    for character in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        let character = character.map_err(|_| broken(position))?;
        position += character.len_utf16();
        text.push(character);
    }
    if rest.is_empty() { Ok(text) } else { Err(broken(position)) }
}

/// How files that are often mistaken for text begin.
const SIGNATURES: [(&[u8], &str); 9] = [
    (b"%PDF-", "it looks like a PDF"),
    (b"PK\x03\x04", "it looks like a word-processor or ZIP file"),
    (b"\xD0\xCF\x11\xE0", "it looks like an old word-processor file"),
    (b"\x89PNG", "it looks like a picture"),
    (b"\xFF\xD8\xFF", "it looks like a picture"),
    (b"GIF8", "it looks like a picture"),
    (b"\x1F\x8B", "it looks like a packed file"),
    (b"SQLite format 3\0", "it looks like a database"),
    (b"\0asm", "it looks like a program"),
];

/// Tells what the bytes seem to be when they are no text.
fn binary(bytes: &[u8]) -> Option<&'static str> {
    let known = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature));
    let has_nul = bytes.iter().take(SNIFFED).any(|&byte| byte == 0);
    known.map(|(_, looks_like)| *looks_like).or(has_nul.then_some("it has bytes that no text has"))
}
