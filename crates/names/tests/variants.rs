//! Names spelled in two ways, as a table that a journalist can correct, and promises about any text.

#![expect(clippy::print_stderr, reason = "a test may speak")]

use ascribe_names::variants::{Likeness, PersonName, same_person, spelling_key};
use proptest::prelude::*;
use std::fmt::Write;

const KNOWN_FAILURE: &str = "(known failure)";

#[test]
fn pairs_of_names_are_judged_as_the_table_says() {
    let lines = include_str!("variants/pairs.txt").lines();
    let pairs: Vec<&str> = lines.filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    let mut problems = String::new();
    for pair in &pairs {
        let (words, is_known) = pair.strip_suffix(KNOWN_FAILURE).map_or((*pair, false), |words| (words, true));
        let relation = ['=', '~', '≠'].into_iter().find(|sign| words.contains(*sign)).unwrap();
        let (one, other) = words.split_once(relation).unwrap();
        let likeness = same_person(one, other);
        if (judged(likeness) == relation) == is_known {
            writeln!(problems, "{pair}: judged {} ({:.2})", judged(likeness), likeness.score()).unwrap();
        }
    }
    let failing = pairs.iter().filter(|pair| pair.ends_with(KNOWN_FAILURE)).count();
    eprintln!("{} pairs, {failing} of them known failures", pairs.len());
    assert!(problems.is_empty(), "\n{problems}");
}

fn judged(likeness: Likeness) -> char {
    match () {
        () if likeness.is_certain() => '=',
        () if likeness.is_same() => '~',
        () => '≠',
    }
}

#[test]
fn a_surname_is_compared_with_the_surname_only() {
    let full = PersonName::new("Oleh Belenskyy");
    assert!(PersonName::new("Belenskiy").surname_likeness(&full).is_certain());
    assert!(PersonName::new("van der Wolde").surname_likeness(&PersonName::new("Pieter van der Wolde")).is_certain());
    assert!(!PersonName::new("Oleh").surname_likeness(&full).is_same());
    assert!(PersonName::new("Petro Belensky").surname_likeness(&full).is_certain());
    assert!(!PersonName::new("B.").surname_likeness(&full).is_same());
    assert!(!PersonName::new("").surname_likeness(&full).is_same());
}

#[test]
fn usual_spellings_share_a_key_and_other_names_do_not() {
    let groups: [&[&str]; 7] = [
        &["Belenskiy", "Belensky", "Belenskyy", "Belenskyi", "Belenskij", "Belenskii"],
        &["Muhammad", "Mohammad", "Mohamad"],
        &["Yusuf", "Yousuf"],
        &["Khalilov", "Halilov"],
        &["Özgür", "Ozgur"],
        &["U.S.", "US"],
        &["Yong-sun", "Yongsun"],
    ];
    for group in groups {
        for name in group {
            assert_eq!(spelling_key(name), spelling_key(group[0]), "{name}");
        }
    }
    for (one, other) in [("Hale", "Hall"), ("Orlov", "Pavlov"), ("Anna", "Hanna"), ("Petrov", "Petrova")] {
        assert_ne!(spelling_key(one), spelling_key(other));
    }
}

/// Names as they come: words of letters in several scripts, hyphens, stops, apostrophes.
fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Z][a-zčšžłøéïßəıу]{0,9}( [A-Z]\\.)?([ -](al-|van |d')?[A-Z][a-z]{1,9}){0,4}",
        "\\PC{0,40}",
        any::<String>(),
    ]
}

proptest! {
    #[test]
    fn likeness_is_symmetric_and_lies_between_0_and_1(one in name(), other in name()) {
        let (there, back) = (same_person(&one, &other), same_person(&other, &one));
        prop_assert_eq!(there, back);
        prop_assert!((0.0..=1.0).contains(&there.score()));
    }

    #[test]
    fn a_name_is_like_itself(name in name()) {
        let name = PersonName::new(&name);
        prop_assert!(name.is_empty() || name.likeness(&name).score() >= 1.0);
    }

    #[test]
    fn case_and_white_space_do_not_count(name in "[A-Z][a-z]{2,9} [A-Z][a-z]{2,9}") {
        let shouted = name.to_uppercase().replace(' ', "  ");
        prop_assert!(same_person(&name, &shouted).is_certain());
    }

    #[test]
    fn any_word_has_a_key_without_doubled_letters(word in any::<String>()) {
        let key: Vec<char> = spelling_key(&word).chars().collect();
        prop_assert!(key.windows(2).all(|pair| pair[0] != pair[1]));
    }
}
