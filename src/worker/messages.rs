//! What page and worker say to each other. [`super::wire`] makes bytes of it: no attribute of serde may leave a field out.

use ascribe_annotation::Article;
use ascribe_engine::Reading;
use ascribe_text::Block;
use serde::{Deserialize, Serialize};

/// What the page asks for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// The text.
    pub text: String,
    /// Its blocks, where they are known: from HTML, or from a saved project.
    pub blocks: Option<Vec<Block>>,
    /// What may read it.
    #[serde(default)]
    pub by: ReadBy,
    /// The day of publication, as ISO 8601, where it is known.
    #[serde(default)]
    pub published: Option<String>,
}

/// What may read a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReadBy {
    /// The language models, for which the text waits a moment; rules where they do not come.
    #[default]
    Best,
    /// The same, but where the part of the program that looks for positions is not here yet, nobody looks for them: whoever asks
    /// reads again when the models have come or stay away.
    Soonest,
    /// Rules alone: no model is fetched for this text.
    Rules,
}

/// What became of the language models.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ModelNews {
    /// They are on their way.
    Coming {
        /// Bytes that have arrived.
        received: u32,
    },
    /// They read from now on.
    Ready,
    /// They do not come, and rules read.
    Missing {
        /// Which file, and why.
        why: String,
    },
}

/// What the worker answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Response {
    /// The text's blocks.
    pub blocks: Vec<Block>,
    /// What was found in it.
    pub reading: Reading,
}

/// A message to the worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Task {
    /// Told back with the answer.
    pub number: u32,
    /// What is asked.
    pub request: Request,
}

/// A message from the worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Message {
    /// It can take tasks.
    Ready,
    /// News of the language models.
    Models(ModelNews),
    /// A task is done.
    Done {
        /// The task's number.
        number: u32,
        /// The answer.
        response: Response,
    },
    /// A task could not be understood or answered.
    Failed {
        /// Why.
        why: String,
    },
}

impl Request {
    /// Asks for a reading of a text of which nothing else is known, as the page does.
    #[must_use]
    pub fn of_text(text: impl Into<String>) -> Self {
        Self { text: text.into(), blocks: None, by: ReadBy::Soonest, published: None }
    }

    /// Asks for a reading of an article, as the page does.
    #[must_use]
    pub fn of_article(article: &Article) -> Self {
        Self {
            text: article.text.clone(),
            blocks: Some(article.blocks.clone()),
            by: ReadBy::Soonest,
            published: article.date.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ascribe_text::Document;

    #[test]
    fn what_the_worker_says_arrives_as_it_was() {
        let document =
            Document::from_text("A bridge opens\n\n“It is open,” said Ada Berg in June. She “hopes” it stays so.");
        let reading = ascribe_engine::read(&document);
        assert!(!reading.statements.is_empty() && !reading.entities.is_empty());
        let response = Response { blocks: document.blocks().to_vec(), reading };
        for message in [Message::Ready, Message::Done { number: 7, response }, Message::Failed { why: "why".into() }] {
            let bytes = postcard::to_allocvec(&message).unwrap();
            assert_eq!(postcard::from_bytes::<Message>(&bytes).unwrap(), message);
        }
    }
}
