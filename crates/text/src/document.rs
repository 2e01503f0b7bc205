//! The engine's form of an article.

use crate::layout::find_blocks;
use crate::lines::shown;
use crate::split::split_sentences;
use crate::tokenize::{Scratch, tokenize};
use crate::words::{printed_word, printed_words};
use crate::{Block, Sentence, Span, Token};

/// A text with its blocks, tokens and sentences. Immutable: a corrected text is a new document.
///
/// Every list is in the order of the text and nothing in it overlaps. Tokens cover all of a block but its white space and
/// its invisible marks; sentences hold every token of a block once and never reach past it.
#[derive(Clone, Debug)]
pub struct Document {
    text: String,
    blocks: Vec<Block>,
    tokens: Vec<Token>,
    sentences: Vec<Sentence>,
}

impl Document {
    /// Reads plain text: finds its blocks, tokens and sentences.
    #[must_use]
    pub fn from_text(text: impl Into<String>) -> Self {
        let text = text.into();
        let blocks = find_blocks(&text);
        Self::with_words(text, blocks)
    }

    /// Takes text whose blocks are known already (from HTML, or from a saved project).
    ///
    /// White space around a block is cut off. Blocks that are empty, overlap an earlier one, reach past the text or split
    /// a character are left out.
    #[must_use]
    pub fn from_blocks(text: impl Into<String>, blocks: Vec<Block>) -> Self {
        let text = text.into();
        let blocks = usable_blocks(&text, blocks);
        Self::with_words(text, blocks)
    }

    fn with_words(text: String, blocks: Vec<Block>) -> Self {
        // News has five bytes a token.
        let mut tokens = Vec::with_capacity(text.len() / 5);
        let mut sentences = Vec::new();
        let mut scratch = Scratch::default();
        for block in &blocks {
            let first = tokens.len();
            tokenize(&text, block.span.range(), &mut scratch, &mut tokens);
            split_sentences(&text, &tokens, first..tokens.len(), &mut sentences);
        }
        Self { text, blocks, tokens, sentences }
    }

    /// Gives the whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Gives the words at `span`; an impossible span gives the empty string.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }

    /// Gives the blocks in order.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// Gives the tokens in order.
    #[must_use]
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// Gives the sentences in order.
    #[must_use]
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// Gives the tokens that share at least one byte with `span`, in order.
    #[must_use]
    pub fn tokens_in(&self, span: Span) -> &[Token] {
        let first = self.tokens.partition_point(|token| token.span.end <= span.start);
        let end = self.tokens.partition_point(|token| token.span.start < span.end);
        self.tokens.get(first..end).unwrap_or_default()
    }

    /// Gives the sentences that share at least one byte with `span`, in order.
    #[must_use]
    pub fn sentences_in(&self, span: Span) -> &[Sentence] {
        let first = self.sentences.partition_point(|sentence| sentence.span.end <= span.start);
        let end = self.sentences.partition_point(|sentence| sentence.span.start < span.end);
        self.sentences.get(first..end).unwrap_or_default()
    }

    /// Gives the tokens of one of this document's sentences.
    #[must_use]
    pub fn sentence_tokens(&self, sentence: &Sentence) -> &[Token] {
        self.tokens.get(sentence.first_token as usize..sentence.end_token as usize).unwrap_or_default()
    }

    /// Finds the printed word or mark that holds the byte at `position`: "don’t" and "state-run" are one word here.
    #[must_use]
    pub fn word_at(&self, position: u32) -> Option<Span> {
        let at = self.tokens.partition_point(|token| token.span.end <= position);
        self.tokens.get(at).filter(|token| token.span.contains_position(position))?;
        let word = printed_word(&self.text, &self.tokens, at);
        Some(self.tokens[word.start].span.hull(self.tokens[word.end - 1].span))
    }

    /// Gives the printed words and marks of the tokens that share a byte with `span`, in order.
    pub fn words_in(&self, span: Span) -> impl Iterator<Item = Span> + '_ {
        printed_words(&self.text, self.tokens_in(span))
    }

    /// Finds the block that holds the byte at `position`, as an index of [`Document::blocks`].
    #[must_use]
    pub fn block_at(&self, position: u32) -> Option<usize> {
        let at = self.blocks.partition_point(|block| block.span.end <= position);
        self.blocks.get(at).filter(|block| block.span.contains_position(position)).map(|_| at)
    }

    /// Finds the sentence that holds the byte at `position`, as an index of [`Document::sentences`].
    #[must_use]
    pub fn sentence_at(&self, position: u32) -> Option<usize> {
        let at = self.sentences.partition_point(|sentence| sentence.span.end <= position);
        self.sentences.get(at).filter(|sentence| sentence.span.contains_position(position)).map(|_| at)
    }
}

fn usable_blocks(text: &str, mut blocks: Vec<Block>) -> Vec<Block> {
    crate::sort_by_key(&mut blocks, |block| block.span.start);
    let mut usable: Vec<Block> = Vec::with_capacity(blocks.len());
    for block in blocks {
        let Some(words) = text.get(block.span.range()) else { continue };
        let span = Span::from_range(shown(block.span.start as usize, words));
        let is_free = usable.last().is_none_or(|last| last.span.end <= span.start);
        if is_free && !span.is_empty() {
            usable.push(Block { span, ..block });
        }
    }
    usable
}
