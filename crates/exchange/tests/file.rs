//! From bytes to text, with messages that say what to do.

use ascribe_exchange::Error;
use ascribe_exchange::file::{Kind, MAX_BYTES, check_size, decode, kind, latin1};
use proptest::prelude::*;

#[test]
fn text_is_read_whatever_its_mark() {
    let cases: [(&[u8], &str); 6] = [
        ("Čas ".as_bytes(), "Čas "),
        (b"\xEF\xBB\xBFa\r\nb", "a\r\nb"),
        (b"\xFF\xFEa\0\x61\x01", "aš"),
        (b"\xFE\xFF\0a\x01\x61", "aš"),
        (b"\xFF\xFE\x3D\xD8\xEF\xDE", "🛯"),
        (b"\x0Ca form feed", "\u{C}a form feed"),
    ];
    for (bytes, expected) in cases {
        assert_eq!(decode("a.txt", bytes).as_deref(), Ok(expected));
    }
}

/// Reads what cannot be read; gives the message.
fn message(bytes: &[u8]) -> String {
    decode("a.txt", bytes).expect_err("it cannot be read").to_string()
}

#[test]
fn messages_name_the_file_the_reason_and_the_way_out() {
    let cases: [(&[u8], &str); 9] = [
        (b"", "a.txt is empty: there is no text in it"),
        (b"\xEF\xBB\xBF \r\n\t", "a.txt is empty: there is no text in it"),
        (
            b"caf\xE9 noir",
            "a.txt is not UTF-8 text: byte 3 does not fit; open it as Latin-1, or save it as UTF-8 first",
        ),
        (
            b"\xEF\xBB\xBFcaf\xE9",
            "a.txt is not UTF-8 text: byte 6 does not fit; open it as Latin-1, or save it as UTF-8 first",
        ),
        (
            b"%PDF-1.7\n\xE2\xE3",
            "a.txt is not a text file (it looks like a PDF): open the article as text or HTML, or copy its words and paste them",
        ),
        (
            b"PK\x03\x04word/document.xml",
            "a.txt is not a text file (it looks like a word-processor or ZIP file): open the article as text or HTML, or copy its words and paste them",
        ),
        (
            b"words\0words",
            "a.txt is not a text file (it has bytes that no text has): open the article as text or HTML, or copy its words and paste them",
        ),
        (b"\xFF\xFEa\0\x3D\xD8", "a.txt is damaged: it says it is UTF-16, but unit 1 does not fit; save it as UTF-8"),
        (b"\xFF\xFEa\0b", "a.txt is damaged: it says it is UTF-16, but unit 1 does not fit; save it as UTF-8"),
    ];
    for (bytes, expected) in cases {
        assert_eq!(message(bytes), expected);
    }
}

#[test]
fn a_file_that_is_too_large_is_refused_before_it_is_read() {
    assert_eq!(check_size("a.txt", MAX_BYTES), Ok(()));
    let error = check_size("a.txt", MAX_BYTES + 1).expect_err("it is too large");
    assert_eq!(
        error.to_string(),
        "a.txt is too large (21 MB): up to 20 MB can be opened; split it into single articles"
    );
}

#[test]
fn latin1_is_what_the_web_means_by_it() {
    assert_eq!(latin1(b"caf\xE9 \x93noir\x94 \x80 5"), "café “noir” € 5");
    assert_eq!(latin1(&(0..=255).collect::<Vec<_>>()).chars().count(), 256);
}

#[test]
fn a_kind_is_told_by_name_and_first_words() {
    let cases = [
        ("bridge.ascribe.json", "{", Kind::Project),
        ("a.json", "{\"documents\": [], \"ascribe\": 1}", Kind::Project),
        ("a.json", "[{\"type\": \"Annotation\"}]", Kind::Annotations),
        ("a.jsonld", "{", Kind::Annotations),
        ("pasted", "  {\"ascribe\": 1,\n \"documents\":[", Kind::Project),
        ("pasted", "[{\"target\": \"a\"}]", Kind::Annotations),
        ("T.CSV", "id,article", Kind::Table),
        ("page.HTM", "<p>a", Kind::Html),
        ("page", "<!DOCTYPE html><p>", Kind::Html),
        ("page", "\n<?xml version='1.0'?>\n<html lang='en'>", Kind::Html),
        ("a.txt", "“Words,” he said.", Kind::Text),
        ("a.txt", "[Editor's note] Words.", Kind::Text),
    ];
    for (name, text, expected) in cases {
        assert_eq!(kind(name, text), expected, "{name}: {text}");
    }
}

proptest! {
    #[test]
    fn any_bytes_are_text_or_a_message(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
        match decode("a.txt", &bytes) {
            Ok(text) => prop_assert!(!text.trim().is_empty()),
            Err(Error::NotUtf8 { position, .. }) => prop_assert!(std::str::from_utf8(&bytes[..position]).is_ok()),
            Err(error) => prop_assert!(error.to_string().starts_with("a.txt is ")),
        }
    }

    #[test]
    fn text_with_a_mark_is_the_text_without_it(text in "\\PC{1,20}x") {
        let marked = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
        let wide = std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect::<Vec<_>>();
        prop_assert_eq!(decode("a", &marked), Ok(text.clone()));
        prop_assert_eq!(decode("a", &wide), Ok(text));
    }
}
