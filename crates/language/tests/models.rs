//! Reading with the shipped models, with damaged ones and with none.

use ascribe_language::model::{write_file, write_table};
use ascribe_language::{ModelError, Models, NameKind, Relation, Tongue, Upos, read, read_with};
use ascribe_text::Document;
use proptest::prelude::*;
use std::sync::LazyLock;

fn shipped(name: &str) -> Vec<u8> {
    let path = format!("{}/../../www/models/{name}.bin", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

static MODELS: LazyLock<Models> = LazyLock::new(|| {
    let mut models = Models::default();
    for name in ["words", "names", "trees"] {
        models.add(shipped(name)).expect("the shipped models belong together");
    }
    models
});

const ARTICLE: &str = "Bridge over the Arle to close\n\nTransport Minister Oluwaseun Adeyemi-Hart said on Monday that the \
bridge would close in May. \"We have no choice,\" Adeyemi-Hart told reporters in Brasov. The French engineers of Nordhaven \
Construction Ltd declined to comment.";

#[test]
fn names_are_found_with_their_kinds() {
    let document = Document::from_text(ARTICLE);
    let language = read_with(&MODELS, &document);
    let names: Vec<(&str, NameKind)> =
        language.names.iter().map(|name| (document.slice(name.span), name.kind)).collect();
    assert!(names.contains(&("Brasov", NameKind::Geopolitical)), "{names:?}");
    assert!(names.contains(&("French", NameKind::Group)), "{names:?}");
    assert!(names.contains(&("Nordhaven Construction Ltd", NameKind::Organization)), "{names:?}");
    let people = names.iter().filter(|(words, kind)| words.contains("Adeyemi-Hart") && *kind == NameKind::Person);
    assert_eq!(people.count(), 2, "{names:?}");
}

#[test]
fn what_is_said_depends_on_who_says_it() {
    let document = Document::from_text("The deputy mayor said that the old bridge would close in May.");
    let language = read_with(&MODELS, &document);
    let at = |word: &str| {
        document
            .tokens()
            .iter()
            .position(|token| document.slice(token.span) == word)
            .unwrap_or_else(|| panic!("{word}"))
    };
    let of = |word: &str| language.dependencies[at(word)];
    assert_eq!(language.tags[at("said")], Upos::Verb);
    assert_eq!((of("mayor").head, of("mayor").relation), (u32::try_from(at("said")).ok(), Relation::Subject));
    assert_eq!((of("close").head, of("close").relation), (u32::try_from(at("said")).ok(), Relation::ClausalComplement));
    assert_eq!(of("said").head, None);
}

#[test]
fn what_was_read_before_changes_nothing() {
    let texts = [
        ARTICLE,
        "ARLE BRIDGE SHUT\n\nThe bridge was shut on Tuesday, Hale said. \"Arle is cut off,\" Hale told the Brasov Courier.",
        "hale met adeyemi-hart in brasov. they talked about the bridge of the Arle.",
        "In Brasov the Bank of the Arle and Nordhaven Construction Ltd met Hale on May 3.",
    ];
    let read = |models: &Models, text: &str| {
        let language = read_with(models, &Document::from_text(text));
        format!("{:?}", (language.tags, language.names, language.dependencies))
    };
    let new = || {
        let mut models = Models::from_bytes(shipped("words"))?;
        models.add(shipped("names"))?;
        models.add(shipped("trees"))?;
        Ok::<_, ModelError>(models)
    };
    let long = new().expect("the shipped models belong together");
    for text in texts.iter().chain(texts.iter().rev()).chain([&texts[2], &texts[0]]) {
        let fresh = new().expect("the shipped models belong together");
        assert_eq!(read(&long, text), read(&fresh, text), "{text}");
    }
}

#[test]
fn without_models_the_rules_read() {
    let document = Document::from_text(ARTICLE);
    let language = read_with(&Models::default(), &document);
    assert_eq!(language.names, read(&document).names);
    assert!(language.tags.is_empty() && language.dependencies.is_empty());
}

#[test]
fn a_damaged_file_changes_nothing() {
    let mut models = MODELS.clone();
    let mut bytes = shipped("names");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    assert_eq!(models.add(bytes), Err(ModelError::Checksum));
    assert_eq!(models.add(b"<html>".to_vec()), Err(ModelError::NotAModel));
    let document = Document::from_text(ARTICLE);
    assert_eq!(read_with(&models, &document).names, read_with(&MODELS, &document).names);
}

#[test]
fn names_learnt_over_other_words_are_refused() {
    assert_eq!(Models::from_bytes(shipped("names")).err(), Some(ModelError::Mismatch));
    let table = || write_table(2, &[(1, vec![1, 1])]).expect("a small table");
    let other = write_file(&[("lists", table()), ("tags", table())]).expect("a small file");
    let refused = Models::from_bytes(other).and_then(|mut models| models.add(shipped("names")));
    assert_eq!(refused, Err(ModelError::Mismatch));
}

proptest! {
    #[test]
    fn any_text_is_read(text in "(?s).{0,200}|([A-Z][a-z]{0,5}|[.,!?\"’-]|\n| |[0-9]){0,120}") {
        let document = Document::from_text(text);
        let language = read_with(&MODELS, &document);
        if language.tongue == Tongue::Other {
            prop_assert!(language.tags.is_empty() && language.dependencies.is_empty());
            return Ok(());
        }
        prop_assert_eq!(language.tags.len(), document.tokens().len());
        prop_assert_eq!(language.dependencies.len(), document.tokens().len());
        prop_assert!(language.names.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
        for sentence in document.sentences() {
            let range = sentence.first_token..sentence.end_token;
            let heads = &language.dependencies[range.start as usize..range.end as usize];
            prop_assert!(heads.iter().filter_map(|dependency| dependency.head).all(|head| range.contains(&head)));
            prop_assert_eq!(heads.iter().filter(|dependency| dependency.head.is_none()).count(), 1);
        }
    }
}
