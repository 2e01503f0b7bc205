//! `ascribe read` on single files and several.

use crate::desk::Desk;
use serde_json::{Value, json};

const GALA: &str = "Gala 🎉 opens\r\n\r\n“We stay,” said Ada Penn on Monday after a long walk along the river and over the old bridge.";

fn slice(text: &str, place: &Value) -> String {
    let at = |key: &str| usize::try_from(place[key].as_u64().expect("an offset")).expect("a small offset");
    text.chars().skip(at("start")).take(at("end") - at("start")).collect()
}

#[test]
fn one_file_gives_one_object_named_after_it() {
    let desk = Desk::new();
    desk.put("the.gala.txt", GALA);
    let said = desk.ascribe("read the.gala.txt");
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    let found = said.json();
    assert_eq!(found["ascribe"], 1);
    assert_eq!(found["id"], "the.gala");
    assert!(found.get("text").is_none(), "the text goes along only when asked for");
    assert_eq!(slice(GALA, &found["statements"][0]["parts"][0]), "We stay,");
    assert_eq!(found["statements"][0]["speaker"], "Ada Penn");
}

#[test]
fn offsets_count_code_points_of_the_text_without_its_mark() {
    let desk = Desk::new();
    desk.put("gala.txt", format!("\u{feff}{GALA}"));
    let found = desk.ascribe("read --with-text gala.txt").json();
    assert_eq!(found["text"], GALA);
    assert_eq!(slice(GALA, &found["statements"][0]["cue"]), "said");
    assert_eq!(slice(GALA, &found["headline"]), "Gala 🎉 opens");
}

#[test]
fn several_files_give_a_list_in_their_order() {
    let desk = Desk::new();
    let names: Vec<String> = (0..40).map(|number| format!("a{number}.txt")).collect();
    for name in &names {
        desk.put(name, GALA);
    }
    let found = desk.ascribe(&format!("read {}", names.join(" "))).json();
    let ids: Vec<&Value> = found.as_array().expect("a list").iter().map(|article| &article["id"]).collect();
    assert_eq!(ids, (0..40).map(|number| json!(format!("a{number}"))).collect::<Vec<_>>().iter().collect::<Vec<_>>());
}

#[test]
fn a_list_for_people_names_speaker_words_cue_and_rule() {
    let desk = Desk::new();
    desk.put("gala.txt", GALA);
    let said = desk.ascribe("read --to=text gala.txt");
    let line = said.out.lines().find(|line| line.contains("We stay")).expect("a line for the statement");
    assert!(line.trim_start().starts_with("Ada Penn — We stay, (said, "), "{line}");
}

#[test]
fn standard_input_is_an_article_or_a_corpus() {
    let desk = Desk::new();
    let article = desk.ascribe_with("read -", GALA.as_bytes()).json();
    assert_eq!(article["id"], "stdin");
    let corpus = desk.ascribe_with("read -", br#" {"id": "x", "text": "Nobody came."}"#);
    assert_eq!(corpus.lines()[0]["id"], "x");
}

#[test]
fn a_page_gives_its_article_with_the_text() {
    let desk = Desk::new();
    let body = "<p>“We stay,” said Ada Penn on Monday after a long walk along the river and over the old bridge.</p>";
    let body = body.repeat(3);
    let page = format!(
        "<!doctype html><title>Gala opens</title><script>alert('no')</script><article><h1>Gala opens</h1>{body}</article>"
    );
    desk.put("gala.html", &page);
    let found = desk.ascribe("read gala.html").json();
    let text = found["text"].as_str().expect("the text of a page goes along");
    assert!(text.contains("“We stay,” said Ada Penn"), "{text}");
    assert!(!text.contains("alert"), "{text}");
    assert_eq!(slice(text, &found["statements"][0]["parts"][0]), "We stay,");
    let sniffed = desk.ascribe_with("read -", page.as_bytes()).json();
    assert_eq!(sniffed["text"], found["text"]);
}

#[test]
fn a_page_that_names_its_encoding_is_believed() {
    let desk = Desk::new();
    let page = "<html><head><meta charset=\"windows-1252\"></head><body><p>\u{93}We stay in the caf\u{e9} by the river,\u{94} said Ada Penn.</p></body></html>";
    let bytes: Vec<u8> = page.chars().map(|character| u8::try_from(u32::from(character)).expect("one byte")).collect();
    desk.put("gala.html", bytes);
    let found = desk.ascribe("read gala.html").json();
    assert!(found["text"].as_str().is_some_and(|text| text.contains("“We stay in the café")), "{found}");
}

#[test]
fn annotations_and_tables_hold_all_articles() {
    let desk = Desk::new();
    desk.put("one.txt", GALA);
    desk.put("two.txt", GALA.replace("Monday", "Friday"));
    let annotations = desk.ascribe("read --to w3c one.txt two.txt").json();
    assert_eq!(annotations["type"], "AnnotationCollection");
    assert!(annotations["total"].as_u64().is_some_and(|total| total >= 2), "{annotations}");
    let table = desk.ascribe("read --to csv one.txt two.txt");
    assert!(table.out.lines().count() >= 3 && table.out.contains("Ada Penn"), "{}", table.out);
}

#[test]
fn a_text_given_twice_is_written_once_in_a_table() {
    let desk = Desk::new();
    desk.put("one.txt", GALA);
    desk.put("two.txt", GALA);
    let said = desk.ascribe("read --to w3c one.txt two.txt");
    assert_eq!(said.code, Some(0));
    assert!(said.err.contains("two.txt: an earlier file has the same text"), "{}", said.err);
}
