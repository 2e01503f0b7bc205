//! Measures what is lost when the people of a text bear the names of another country.

use crate::corpus::{Article, Gold};
use crate::perceptron::Dice;
use crate::swap::{Known, Pool, person};
use ascribe_text::{Document, Span};
use std::collections::BTreeMap;

/// Names by country, each as its words.
type Countries = BTreeMap<String, Vec<Vec<String>>>;

/// Reads the names of people by country.
pub(crate) fn countries(json: &str) -> Result<Vec<Pool>, String> {
    let countries: Countries = serde_json::from_str(json).map_err(|error| error.to_string())?;
    Ok(countries.values().map(|names| pool(names)).filter(|pool| pool.given.len() >= 20).collect())
}

fn pool(names: &[Vec<String>]) -> Pool {
    let mut pool = Pool::default();
    for name in names {
        if let [first, .., last] = name.as_slice() {
            pool.given.push(first.clone());
            pool.surnames.push(last.clone());
        }
    }
    pool
}

/// Renames the people of an article after one country, the same person always alike.
pub(crate) fn renamed(article: &Article, countries: &[Pool], dice: &mut Dice) -> Article {
    let mut known = Known::default();
    let country = &countries[dice.below(countries.len())];
    let old = article.document.text();
    let mut names: Vec<&Gold> = article.names.iter().collect();
    names.sort_unstable();
    let (mut text, mut moved, mut done) = (String::new(), Vec::new(), 0);
    for name in names {
        let range = name.span.range();
        if range.start < done {
            continue;
        }
        text += &old[done..range.start];
        let start = text.len();
        if name.kind == 0 {
            let words: Vec<String> = old[range.clone()].split(' ').map(str::to_owned).collect();
            text += &person(&words, country, &mut known, dice).join(" ");
        } else {
            text += &old[range.clone()];
        }
        moved.extend(span(start, text.len()).map(|span| Gold { span, kind: name.kind }));
        done = range.end;
    }
    text += &old[done..];
    Article { id: article.id.clone(), names: moved, document: Document::from_text(text) }
}

fn span(start: usize, end: usize) -> Option<Span> {
    Some(Span::new(u32::try_from(start).ok()?, u32::try_from(end).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus;

    #[test]
    fn a_person_is_renamed_everywhere_and_nobody_else() {
        let line = r#"{"id":"a","text":"Anna Hale left Brasov. Hale smiled.","entities":[{"start":0,"end":9,"type":"PER"},{"start":15,"end":21,"type":"LOC"},{"start":23,"end":27,"type":"PER"}]}"#;
        let article = corpus::read(line).unwrap().remove(0);
        let country = pool(&[vec!["Ngozi".to_owned(), "Orlova".to_owned()]]);
        let new = renamed(&article, &[country], &mut Dice::new(1));
        assert_eq!(new.document.text(), "Ngozi Orlova left Brasov. Orlova smiled.");
        let words: Vec<&str> = new.names.iter().map(|name| new.document.slice(name.span)).collect();
        assert_eq!(words, ["Ngozi Orlova", "Brasov", "Orlova"]);
    }
}
