//! The words that reports are made of: reporting verbs with what may follow them, and words by their class.
//!
//! Both lists are text files beside this one, so that a reader can correct them.

use std::collections::HashMap;
use std::sync::LazyLock;

mod sets;

pub(crate) use sets::classes::Class;
pub(crate) use sets::frames::Frames;
use sets::{classes, frames};

/// The form in which a verb stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// "Say".
    Base,
    /// "Says".
    Third,
    /// "Said" as past or participle.
    Past,
    /// "Spoken".
    Participle,
    /// "Saying".
    Gerund,
}

/// A reporting verb.
#[derive(Debug)]
pub(crate) struct Verb {
    /// Its first form: "call for".
    pub(crate) lemma: &'static str,
    /// What may follow it.
    pub(crate) frames: Frames,
}

/// One form of a reporting verb.
#[derive(Clone, Debug)]
pub(crate) struct VerbForm {
    /// The second word of a verb of two words: "for" of "call for".
    pub(crate) particle: Option<&'static str>,
    /// Which verb.
    pub(crate) verb: &'static Verb,
    /// Which form.
    pub(crate) form: Form,
}

static VERBS: LazyLock<Vec<Verb>> = LazyLock::new(|| lines(VERB_FILE).map(|line| verb_line(line).0).collect());
static FORMS: LazyLock<HashMap<String, Vec<VerbForm>>> = LazyLock::new(verb_forms);
static CLASSES: LazyLock<HashMap<&'static str, Class>> = LazyLock::new(word_classes);

const VERB_FILE: &str = include_str!("lexicon/reporting_verbs.txt");

/// Gives the reporting verbs that `word` (lower case) may be a form of; those of two words first.
pub(crate) fn verb_forms_of(word: &str) -> &'static [VerbForm] {
    FORMS.get(word).map_or(&[], Vec::as_slice)
}

/// Gives the classes of `word` (lower case).
pub(crate) fn class_of(word: &str) -> Class {
    CLASSES.get(word).copied().unwrap_or_default()
}

fn lines(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Reads "say [says said said saying]: quote clause".
fn verb_line(line: &'static str) -> (Verb, Option<&'static str>) {
    let (head, frames) = line.split_once(':').unwrap_or((line, ""));
    let (lemma, irregular) =
        head.split_once('[').map_or((head, None), |(lemma, forms)| (lemma, forms.strip_suffix(']')));
    (Verb { lemma: lemma.trim(), frames: frames::parse(frames) }, irregular)
}

fn verb_forms() -> HashMap<String, Vec<VerbForm>> {
    let mut forms: HashMap<String, Vec<VerbForm>> = HashMap::new();
    for (verb, line) in VERBS.iter().zip(lines(VERB_FILE)) {
        for (written, form) in inflected(verb.lemma, verb_line(line).1) {
            let (word, particle) = (written.0, written.1);
            let list = forms.entry(word).or_default();
            let place = if particle.is_some() { 0 } else { list.len() };
            list.insert(place, VerbForm { particle, verb, form });
        }
    }
    forms
}

/// Gives the written forms of a verb, each with its particle.
fn inflected(lemma: &'static str, irregular: Option<&'static str>) -> Vec<((String, Option<&'static str>), Form)> {
    let (word, particle) = lemma.split_once(' ').map_or((lemma, None), |(word, particle)| (word, Some(particle)));
    let others: Vec<String> = match irregular {
        Some(forms) => forms.split_whitespace().map(|form| first_part(form).to_owned()).collect(),
        None => regular(word),
    };
    let kinds = [Form::Third, Form::Past, Form::Participle, Form::Gerund];
    // "Read", "put", "cast": written like the past, and read as it.
    let is_past = others.get(1).is_some_and(|past| past == word);
    let mut forms = vec![((word.to_owned(), particle), if is_past { Form::Past } else { Form::Base })];
    for (form, kind) in others.into_iter().zip(kinds) {
        let is_known = forms.iter().any(|((known, _), _)| *known == form);
        if !is_known {
            forms.push(((form, particle), kind));
        }
    }
    forms
}

/// Gives "calls" of "calls-for".
fn first_part(form: &'static str) -> &'static str {
    form.split_once('-').map_or(form, |(first, _)| first)
}

/// Gives third person, past, participle and gerund of a regular verb.
fn regular(word: &str) -> Vec<String> {
    let stem = word.strip_suffix('e').unwrap_or(word);
    let third = if word.ends_with(['s', 'x']) || word.ends_with("sh") || word.ends_with("ch") { "es" } else { "s" };
    let ends_in_y = word.strip_suffix('y').filter(|rest| !rest.ends_with(['a', 'e', 'o', 'u']));
    if let Some(rest) = ends_in_y {
        return vec![format!("{rest}ies"), format!("{rest}ied"), format!("{rest}ied"), format!("{word}ing")];
    }
    vec![format!("{word}{third}"), format!("{stem}ed"), format!("{stem}ed"), format!("{stem}ing")]
}

fn word_classes() -> HashMap<&'static str, Class> {
    let mut classes: HashMap<&'static str, Class> = HashMap::new();
    for line in lines(include_str!("lexicon/classes.txt")) {
        let Some((name, words)) = line.split_once(':') else { continue };
        let Some(class) = classes::parse(name) else { continue };
        for word in words.split_whitespace() {
            *classes.entry(word).or_default() |= class;
        }
    }
    let lists =
        [(include_str!("lexicon/people.txt"), Class::Person), (include_str!("lexicon/settings.txt"), Class::Setting)];
    for (file, class) in lists {
        for word in lines(file).flat_map(|line| line.split(',')).map(str::trim) {
            *classes.entry(word).or_default() |= class;
        }
    }
    classes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regular_verbs_are_inflected() {
        assert_eq!(regular("argue"), ["argues", "argued", "argued", "arguing"]);
        assert_eq!(regular("reply"), ["replies", "replied", "replied", "replying"]);
        assert_eq!(regular("stress"), ["stresses", "stressed", "stressed", "stressing"]);
    }

    #[test]
    fn a_verb_of_two_words_comes_before_the_verb_of_one() {
        let particles: Vec<_> = verb_forms_of("called").iter().map(|form| form.particle).collect();
        assert_eq!(particles, [Some("upon"), Some("on"), Some("for"), None]);
    }

    #[test]
    fn every_line_of_the_verb_file_names_frames() {
        for verb in VERBS.iter() {
            assert!(verb.frames != Frames::default(), "{}", verb.lemma);
        }
    }

    #[test]
    fn a_word_may_do_several_things() {
        assert!(class_of("his").has(Class::Determiner) && class_of("his").has(Class::Possessive));
        assert!(!class_of("bridge").has(Class::Person));
    }
}
