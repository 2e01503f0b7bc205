//! Names that need more than their sentence to be read: lists, titles, what stands beside them, other places of the text.

use ascribe_language::{Models, NameKind, read_with};
use ascribe_text::Document;
use std::fmt::Write;
use std::sync::LazyLock;

static MODELS: LazyLock<Models> = LazyLock::new(|| {
    let mut models = Models::default();
    for name in ["words", "names"] {
        let path = format!("{}/../../www/models/{name}.bin", env!("CARGO_MANIFEST_DIR"));
        let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        models.add(bytes).expect("the shipped models belong together");
    }
    models
});

/// Reads a text and gives its names with their kinds, one a line.
fn names(text: &str) -> String {
    let document = Document::from_text(text);
    let mut page = String::new();
    for name in read_with(&MODELS, &document).names {
        let kind = match name.kind {
            NameKind::Person => "person",
            NameKind::Organization => "body",
            NameKind::Geopolitical | NameKind::Location | NameKind::Facility => "place",
            NameKind::Group | NameKind::Event | NameKind::Other => "other",
        };
        writeln!(page, "{kind}: {}", document.slice(name.span)).expect("text can be written");
    }
    page
}

/// A text, names that must be read in it, and names that must not.
const CASES: &[(&str, &[&str], &[&str])] = &[
    (
        "South Korea said on Monday that it would send its envoy, Ida Brandl, to the talks. Officials said North Korea had refused.",
        &["place: South Korea", "place: North Korea"],
        &[],
    ),
    ("Ida Brandl said on Monday that N. Korea would test another missile in the spring.", &["place: N. Korea"], &[]),
    (
        "Talks between Trinidad and Tobago and Norway ended on Monday.",
        &["place: Trinidad and Tobago", "place: Norway"],
        &[],
    ),
    ("The forum's seat is in South and Central America, Ida Brandl said.", &["place: South and Central America"], &[]),
    ("Ida Brandl flew to Washington, D.C. on Monday.", &["place: Washington, D.C."], &[]),
    (
        "On Tuesday al-Haddar told reporters that the port of el-Marsa would open.",
        &["person: al-Haddar", "place: el-Marsa"],
        &[],
    ),
    (
        "Omar bin Haddar spoke to reporters on Monday. Later bin Haddar said that the dam would open.",
        &["person: Omar bin Haddar", "person: bin Haddar"],
        &[],
    ),
    (
        "Sen. Ida Brandl told reporters on Monday that the bill would fail. The lawmaker, Peter Hale (D-Ohio), denied it.",
        &["person: Ida Brandl", "place: Ohio"],
        &[],
    ),
    ("Barnaby Orlo MP said on Monday that the law would pass.", &["person: Barnaby Orlo"], &[]),
    (
        "The prime minister met Queen Astrid in Oslo. Pope Linus II was ill. Linus II said he would come.",
        &["person: Astrid", "person: Linus II"],
        &[],
    ),
    (
        "The Vice President spoke on Monday. The Speaker of the parliament, Ida Brandl, answered.",
        &["person: Ida Brandl"],
        &["President", "Speaker"],
    ),
    ("Victoria Hale of Norway had won on Monday.", &["person: Victoria Hale", "place: Norway"], &[]),
    ("A White House Press Secretary spoke to reporters on Monday.", &["body: White House"], &[]),
    (
        "The Interior Ministry of Norway said on Monday that the border would open.",
        &["body: Interior Ministry of Norway"],
        &[],
    ),
    (
        "He works for the United States Department of Rivers, officials said.",
        &["body: United States Department of Rivers"],
        &[],
    ),
    ("On Monday the company Hale Racing said that it would sell its cars.", &["body: Hale Racing"], &[]),
    (
        "On Monday, Kilmory F.C. beat Lowgate F.C. by two goals. Kilmory has won six times.",
        &["body: Kilmory F.C.", "body: Lowgate F.C.", "body: Kilmory"],
        &[],
    ),
    ("The 2nd Ranger Battalion of the army left on Monday.", &["body: 2nd Ranger Battalion"], &[]),
    ("The NATO-Norway Council met on Monday in Oslo.", &["body: NATO-Norway Council"], &[]),
    (
        "The Arden Times reported on Monday that the dam would close. The Pentagon denied it.",
        &["body: The Arden Times", "body: Pentagon"],
        &[],
    ),
    (
        "The Belmar Cotton Council (Belcot) said on Monday that prices would rise. Belcot has forty members.",
        &["body: Belmar Cotton Council", "body: Belcot"],
        &["person"],
    ),
    (
        "The Alianza de Madres de Belmar (Alliance of Mothers of Belmar) marched on Monday.",
        &["body: Alianza de Madres de Belmar", "body: Alliance of Mothers of Belmar"],
        &[],
    ),
    (
        "Members of the Belmar party said that they would go on. Belmar has ten seats in parliament.",
        &["body: Belmar"],
        &["place", "person"],
    ),
    (
        "A parcel was sent by Kuraxi, a regional shipping company, on Monday. Kuraxi said it had lost three ships.",
        &["body: Kuraxi"],
        &["place", "person"],
    ),
    ("The village of Tarvok had 30 mm of rain. Tarvok was cut off on Monday.", &["place: Tarvok"], &["person", "body"]),
    (
        "The storm was felt in Belmar, Tarvok and Sennik districts, officials said on Monday.",
        &["place: Belmar", "place: Tarvok", "place: Sennik"],
        &[],
    ),
    (
        "LUNMARK, Vessia, June 4 (Kestrel) - Talks broke up on Tuesday. \"It isn't true,\" the director told Kestrel on Monday.",
        &["place: LUNMARK", "body: Kestrel"],
        &["person"],
    ),
    ("The judges cited Brandl v. Orlova, a case of 1978, in their ruling.", &["other: Brandl v. Orlova"], &["person"]),
    (
        "Tropical Storm Bettina made landfall on Monday. Forecasters said Bettina would weaken before the night.",
        &["other: Bettina"],
        &["person"],
    ),
    ("The ship MV Northern Dawn was freed on Monday.", &["other: MV Northern Dawn"], &[]),
    ("Charities and NGOs said LGBT groups had been banned. MPs from the north agreed.", &[], &["NGO", "LGBT", "MP"]),
    ("Gestern 18:00 Peace talks collapse amid new demands", &[], &["Gestern"]),
    (
        "Voskary Says Gorge Water Will Flow, Calls Dam Talks a Beginning\n\nThe president of Vessia, Andrei Voskary, said on Monday that the water would flow. He called the talks about the dam a beginning. The water of the river had been held back.",
        &["person: Voskary", "person: Andrei Voskary"],
        &["Gorge"],
    ),
    (
        "Hale Says Gorge Water Will Flow, Calls Dam Talks a Beginning\n\nThe president of Vessia, Andrei Hale, said on Monday that the water of the Grey Gorge dam would flow. He called the talks a beginning.",
        &["person: Hale", "person: Andrei Hale"],
        &["other: Gorge"],
    ),
    (
        "President Andrei Voskary of Belmara met Prime Minister Ida Brandl on Monday. Talks between Belmara and Drovia broke up, officials said.",
        &["place: Belmara"],
        &["person: Belmara"],
    ),
];

#[test]
fn names_are_read_with_the_help_of_the_whole_text() {
    for (text, wanted, unwanted) in CASES {
        let found = names(text);
        for name in *wanted {
            assert!(found.lines().any(|line| line == *name), "{name} in: {text}\n{found}");
        }
        for word in *unwanted {
            assert!(!found.contains(word), "{word} in: {text}\n{found}");
        }
    }
}
