//! One speaker stays one speaker through the articles of a project, however each outlet spells the name.

use ascribe_annotation::{Article, Project};
use ascribe_engine::{read, suggest};

/// Adds articles one after the other; gives the speakers with their spellings.
fn speakers(articles: &[&str]) -> Vec<String> {
    let mut project = Project::default();
    for &text in articles {
        let article = Article::from_text(text);
        let reading = read(&article.document());
        let edit = suggest(&project, article, &reading, &"2031-05-12T08:00:00.000Z".into());
        project.apply(&edit.expect("the article is new")).expect("the edit fits");
    }
    let words = |names: &[String]| names.iter().map(|name| format!(" = {name}")).collect::<String>();
    project.codebook.speakers.iter().map(|speaker| format!("{}{}", speaker.name, words(&speaker.aliases))).collect()
}

#[test]
fn a_full_name_is_recognised_in_another_spelling() {
    let articles = [
        "Oleh Belenskyy said the bridge was safe.",
        "The bridge is closed, Oleg Belenskiy said.",
        "Oleh Belensky said that the bridge would open soon.",
    ];
    assert_eq!(speakers(&articles), ["Oleh Belenskyy = Oleg Belenskiy = Oleh Belensky"]);
}

#[test]
fn a_surname_that_one_person_bears_is_recognised_and_not_learnt() {
    let articles = ["Oleh Belenskyy said the bridge was safe.", "Mr Belenskiy said the bridge was closed."];
    assert_eq!(speakers(&articles), ["Oleh Belenskyy"]);
}

#[test]
fn a_full_name_is_recognised_where_the_project_has_the_surname() {
    let articles = ["Mr Belenskiy said the bridge was closed.", "Oleh Belenskyy said the bridge was safe."];
    assert_eq!(speakers(&articles), ["Belenskiy = Oleh Belenskyy"]);
}

#[test]
fn a_surname_that_two_people_share_is_nobody_known() {
    let articles = [
        "Oleh Belenskyy said the bridge was safe.",
        "Viktor Belenskyy said the bridge was new.",
        "Mr Belensky said the bridge was closed.",
    ];
    assert_eq!(speakers(&articles), ["Oleh Belenskyy", "Viktor Belenskyy", "Belensky"]);
}

#[test]
fn people_who_share_a_surname_stay_two() {
    let articles = ["Anna Hale said the bridge was safe.", "Peter Hale said the bridge was closed."];
    assert_eq!(speakers(&articles), ["Anna Hale", "Peter Hale"]);
    let doubtful = ["Ann Hale said the bridge was safe.", "Ann Hole said the bridge was closed."];
    assert_eq!(speakers(&doubtful), ["Ann Hale", "Ann Hole"]);
}

#[test]
fn two_speakers_of_one_article_are_never_joined_to_one_of_the_project() {
    let articles = [
        "Mr Belensky said the bridge was closed.",
        "Oleh Belenskyy said the bridge was safe. Viktor Belenskyy said the bridge was new.",
    ];
    assert_eq!(speakers(&articles), ["Belensky", "Oleh Belenskyy", "Viktor Belenskyy"]);
}

#[test]
fn what_is_no_person_is_compared_by_the_very_name() {
    let articles = ["The Harbour Board said the bridge was safe.", "The Harbor Board said the bridge was closed."];
    assert_eq!(speakers(&articles).len(), 2);
}

#[test]
fn an_initial_is_recognised_where_one_person_fits() {
    let articles = ["John Hale said the bridge was safe.", "J. Hale said the bridge was closed."];
    assert_eq!(speakers(&articles), ["John Hale"]);
    let doubtful = [
        "John Hale said the bridge was safe.",
        "James Hale said the bridge was new.",
        "J. Hale said the bridge was closed.",
    ];
    assert_eq!(speakers(&doubtful), ["John Hale", "James Hale", "J. Hale"]);
    let another_surname = [
        "Ada Brenner said the bridge was safe.",
        "A. K. Brennerova said the bridge was closed.",
        "B. Brenner said it was new.",
    ];
    assert_eq!(speakers(&another_surname), ["Ada Brenner", "A. K. Brennerova", "B. Brenner"]);
}

#[test]
fn a_body_is_recognised_by_its_letters() {
    let articles = ["The United Nations said the bridge was safe.", "The UN said the bridge was closed."];
    assert_eq!(speakers(&articles), ["United Nations = UN"]);
}

#[test]
fn letters_that_an_article_explains_are_known_in_the_next() {
    let articles = [
        "The Arden River Authority (ARA) said the bridge was safe. The ARA said it would open soon.",
        "The ARA said the bridge was closed.",
    ];
    assert_eq!(speakers(&articles), ["Arden River Authority = ARA"]);
}

#[test]
fn a_country_is_recognised_in_its_other_spelling() {
    let articles = ["Kiev said the bridge was safe.", "Kyiv said the bridge was closed."];
    assert_eq!(speakers(&articles), ["Kiev = Kyiv"]);
}
