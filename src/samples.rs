//! Three short articles about one invented event, to try Ascribe with.
//!
//! They are part of the program: the single file may fetch nothing.

use ascribe_annotation::Article;

/// An article to try Ascribe with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// Its name.
    pub id: &'static str,
    /// Its headline.
    pub title: &'static str,
    /// The newspaper or agency.
    pub outlet: &'static str,
    /// Who wrote it.
    pub author: &'static str,
    /// The day of publication.
    pub date: &'static str,
    /// BCP 47 language.
    pub language: &'static str,
    /// What is to be seen in it.
    pub about: &'static str,
    /// Its text.
    pub text: &'static str,
}

/// The samples, the easiest first.
pub const SAMPLES: [Sample; 3] = [
    Sample {
        id: "ledger",
        title: "Voskary Says Gorge Water Will Flow, Calls Dam Talks “a Beginning”",
        outlet: "The Oskava Ledger",
        author: "Daniel Reyes-Holm",
        date: "2024-06-05",
        language: "en-US",
        about: "A newspaper from upstream: American punctuation, double quotation marks",
        text: include_str!("../www/samples/ledger.txt"),
    },
    Sample {
        id: "courier",
        title: "Dam talks stall as Terrell says Belmora wants ‘our river and our thanks’",
        outlet: "The Hessel Courier",
        author: "Hannah Ostrey",
        date: "2024-06-05",
        language: "en-GB",
        about: "A newspaper from downstream: British punctuation, single quotation marks",
        text: include_str!("../www/samples/courier.txt"),
    },
    Sample {
        id: "kestrel",
        title: "Grey Gorge dam talks break up, sides to meet again Thursday",
        outlet: "Kestrel Wire",
        author: "Paul Imre and Sofia Dahl",
        date: "2024-06-04",
        language: "en",
        about: "A news agency: straight quotation marks, with the furniture of a website around the report",
        text: include_str!("../www/samples/kestrel.txt"),
    },
];

/// Finds a sample by its name.
#[must_use]
pub fn find(id: &str) -> Option<&'static Sample> {
    SAMPLES.iter().find(|sample| sample.id == id)
}

impl Sample {
    /// Puts what is known about the sample on the article that was made of its text.
    pub fn describe(&self, article: &mut Article) {
        self.title.clone_into(&mut article.title);
        article.outlet = Some(self.outlet.to_owned());
        article.author = Some(self.author.to_owned());
        article.date = Some(self.date.to_owned());
        article.language = Some(self.language.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    /// The same list is served to whoever wants the samples without the program.
    #[test]
    fn the_list_beside_the_texts_says_the_same() {
        let list: Vec<Value> = serde_json::from_str(include_str!("../www/samples/samples.json")).unwrap();
        assert_eq!(list.len(), SAMPLES.len());
        for entry in list {
            let word = |key: &str| entry[key].as_str().unwrap().to_owned();
            let sample = find(&word("id")).unwrap();
            let said = [sample.title, sample.outlet, sample.author, sample.date, sample.language, sample.about];
            assert_eq!(said.map(str::to_owned), ["title", "outlet", "author", "date", "language", "about"].map(word));
        }
    }
}
