//! Names of files, and articles that are the same.

use ascribe_annotation::{
    Article, ArticleId, FileFields, FilePattern, PatternError, Project, Sketch, duplicates, duplicates_of,
};
use proptest::prelude::*;
use std::fmt::Write;
use std::rc::Rc;

fn read(pattern: &str, name: &str) -> Option<FileFields> {
    FilePattern::parse(pattern).expect("the pattern can be read").read(name)
}

/// Writes what was read as "date|outlet|author|title|section|type".
fn said(pattern: &str, name: &str) -> String {
    let Some(fields) = read(pattern, name) else { return "no".to_owned() };
    let FileFields { date, outlet, author, title, section, genre } = fields;
    [date, outlet, author, title, section, genre].map(Option::unwrap_or_default).join("|")
}

#[test]
fn names_of_files_say_what_the_pattern_asks() {
    let cases = [
        (
            "{date}_{outlet}_{title}",
            "2026-01-31_The Ledger_Bridge to close.txt",
            "2026-01-31|The Ledger||Bridge to close||",
        ),
        ("{date:dd.MM.yyyy} - {outlet}", "31.01.2026 - The Ledger.txt", "2026-01-31|The Ledger||||"),
        ("{outlet} {date:yyyyMMdd}{*}", "Morning Post 20260131-1.html", "2026-01-31|Morning Post||||"),
        ("{title}_{date:yy-M-d}", "Bridge_to_close_26-1-31.txt", "2026-01-31|||Bridge to close||"),
        ("{date:yyyy-MM-dd HH-mm}", "2026-01-31 08-15.txt", "2026-01-31T08:15:00|||||"),
        ("{outlet}/{title}", "a/b/The Ledger.txt", "no"),
        ("{section}, {type}, {author}", "Politics, report, B. Lind.txt", "||B. Lind||Politics|report"),
        ("{date}_{*}", "2026-02-30_x.txt", "no"),
        ("{date}_{*}", "2024-02-29_x.txt", "2024-02-29|||||"),
        ("{date:dd/MM/yy}", "31/12/99", "no"),
        ("{outlet}.{date}.txt", "Ledger.2026-01-31.txt", "2026-01-31|Ledger||||"),
        ("{*} {date}", "", "no"),
    ];
    for (pattern, name, expected) in cases {
        assert_eq!(said(pattern, name), expected, "{pattern} on {name}");
    }
}

#[test]
fn a_pattern_that_cannot_be_used_says_why() {
    let cases = [
        ("{date", "a brace is not closed; write {outlet}, for example"),
        ("{paper}", "{paper} is not known; there are date, outlet, author, title, section, type and *"),
        ("{date:MM.yyyy}", "'MM.yyyy' is no form of a date; write yyyy-MM-dd or dd.MM.yyyy, for example"),
        ("{outlet}{title}", "two fields stand side by side; put a character between them, as in {outlet}_{title}"),
        ("report.txt", "the pattern names no field; write {date} or {outlet}, for example"),
    ];
    for (pattern, message) in cases {
        let error: PatternError = FilePattern::parse(pattern).expect_err("it cannot be used");
        assert_eq!(error.to_string(), message);
    }
}

#[test]
fn what_a_name_does_not_say_stays() {
    let mut article = Article { outlet: Some("The Ledger".to_owned()), ..Article::from_text("Bridge to close") };
    read("{date}_{author}", "2026-01-31_B. Lind").expect("it fits").describe(&mut article);
    assert_eq!((article.title.as_str(), article.outlet.as_deref()), ("Bridge to close", Some("The Ledger")));
    assert_eq!((article.date.as_deref(), article.author.as_deref()), (Some("2026-01-31"), Some("B. Lind")));
}

/// Makes a report of so many sentences; no two seeds share a run of words.
fn report(seed: usize, sentences: usize) -> String {
    let mut text = String::new();
    for number in 0..sentences {
        let _ = write!(
            text,
            "Speaker{seed} said that plan{number}x{seed} of ward{number}y{seed} would cost {number} coins. "
        );
    }
    text
}

fn project(texts: &[String]) -> Project {
    let articles = texts.iter().map(|text| Rc::new(Article::from_text(text.as_str()))).collect();
    Project { articles, ..Project::default() }
}

#[test]
fn the_same_and_nearly_the_same_texts_are_found() {
    let agency = report(1, 30);
    let typeset = agency.replace(". ", ".\n\n").to_uppercase();
    let shortened = report(1, 22);
    let with_intro = format!("From our correspondent in the harbour.\n\n{agency}");
    let project = project(&[agency.clone(), report(2, 30), typeset, shortened, with_intro]);
    let found = duplicates(&project);
    let place = |id| project.articles.iter().position(|article| article.id == id).expect("it is there");
    let pairs =
        found.into_iter().map(|pair| (place(pair.first), place(pair.second), pair.similarity)).collect::<Vec<_>>();
    let ids = pairs.iter().map(|(first, second, _)| (*first, *second)).collect::<Vec<_>>();
    assert_eq!(ids, [(0, 2), (0, 3), (0, 4), (2, 3), (2, 4), (3, 4)]);
    assert!((pairs[0].2 - 1.0).abs() < f64::EPSILON, "the same words, set otherwise");
    assert!(pairs[1].2 > 0.5 && pairs[1].2 < 0.95, "{}", pairs[1].2);
    let of_new = duplicates_of(&project, &agency.replace("coins", "crowns"));
    assert!(of_new.is_empty(), "every third run is another: {of_new:?}");
    assert_eq!(duplicates_of(&project, &format!("{agency} Corrected."))[0].0, project.articles[0].id);
}

#[test]
fn articles_that_share_a_sign_off_are_not_the_same() {
    let sign_off = "Follow us for more news from the harbour and the hills every day of the week.";
    let texts = (0..60).map(|seed| format!("{} {sign_off}", report(seed, 20))).collect::<Vec<_>>();
    assert_eq!(duplicates(&project(&texts)), []);
}

#[test]
fn many_copies_of_one_text_are_found_without_looking_at_all_pairs() {
    let texts = (0..50).map(|number| format!("{} Copy {number}.", report(1, 30))).collect::<Vec<_>>();
    let found = duplicates(&project(&texts));
    let pairs = texts.windows(2).map(|pair| (ArticleId::of_text(&pair[0]), ArticleId::of_text(&pair[1])));
    let has = |(first, second)| found.iter().any(|pair| pair.first == first && pair.second == second);
    assert!(pairs.into_iter().all(has), "each with the next one");
    assert!(found.len() < 50 * 49 / 2, "{}", found.len());
}

proptest! {
    #[test]
    fn similarity_is_symmetric_and_between_nothing_and_all(one in "([a-d]{1,2} ){0,40}", other in "([a-d]{1,2} ){0,40}") {
        let (one, other) = (Sketch::of(&one), Sketch::of(&other));
        let similarity = one.similarity(&other);
        prop_assert!((0.0..=1.0).contains(&similarity));
        prop_assert!((similarity - other.similarity(&one)).abs() < f64::EPSILON);
        prop_assert!((one.similarity(&one) - 1.0).abs() < f64::EPSILON);
    }

    #[test]
    fn reading_a_name_never_fails(pattern in "(\\{date\\}|\\{title\\}|\\{\\*\\}|\\{outlet\\}|[_ -]|\\PC){0,8}", name in "\\PC{0,40}") {
        if let Ok(pattern) = FilePattern::parse(&pattern) {
            let _ = pattern.read(&name);
        }
    }
}
