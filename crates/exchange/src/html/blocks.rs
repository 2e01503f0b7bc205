//! From the nodes of an article to its text and blocks.

use super::names;
use super::tree::{Content, Tree};
use ascribe_text::{Block, BlockKind, Span};
use std::ops::Range;

/// Blocks in the making.
#[derive(Default)]
pub(super) struct Blocks {
    done: Vec<(String, BlockKind)>,
    /// The block that is being read, white space collapsed.
    line: String,
    kind: Option<BlockKind>,
}

/// What stands between two blocks.
const BETWEEN: &str = "\n\n";

impl Blocks {
    /// Adds the nodes of a range; `is_left_out` names elements to pass over with everything in them.
    pub(super) fn add(&mut self, tree: &Tree, range: Range<usize>, is_left_out: impl Fn(usize) -> bool) {
        let mut open: Vec<(usize, BlockKind)> = Vec::new();
        let mut at = range.start;
        while at < range.end {
            while open.last().is_some_and(|(end, _)| *end <= at) {
                self.end_block();
                open.pop();
            }
            let node = &tree.nodes()[at];
            if is_left_out(at) {
                at = node.end;
                continue;
            }
            match &node.content {
                Content::Text(text) => {
                    self.add_words(text);
                    self.kind.get_or_insert(open.last().map_or(BlockKind::Paragraph, |(_, kind)| *kind));
                }
                Content::Element { .. } if names::is_block(node) => {
                    self.end_block();
                    let outer = open.last().map_or(BlockKind::Paragraph, |(_, kind)| *kind);
                    open.push((node.end, kind_of(node.tag(), outer)));
                }
                Content::Element { tag, .. } if tag == "br" => self.add_break(),
                Content::Element { .. } => {}
            }
            at += 1;
        }
        self.end_block();
    }

    /// Counts the bytes of all blocks.
    pub(super) fn len(&self) -> usize {
        self.done.iter().map(|(words, _)| words.len()).sum()
    }

    /// Makes the block that reads like the title the headline; puts the title before all blocks where there is none.
    pub(super) fn set_headline(&mut self, title: &str) {
        let fold = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        match self.done.iter_mut().find(|(words, _)| fold(words) == fold(title)) {
            Some((_, kind)) => *kind = BlockKind::Headline,
            None => self.done.insert(0, (title.to_owned(), BlockKind::Headline)),
        }
    }

    /// Gives the text and its blocks.
    pub(super) fn finish(self) -> (String, Vec<Block>) {
        let (mut text, mut blocks) = (String::new(), Vec::new());
        for (words, kind) in self.done {
            if !text.is_empty() {
                text.push_str(BETWEEN);
            }
            let start = text.len();
            text.push_str(&words);
            blocks.push(Block { span: Span::from_range(start..text.len()), kind });
        }
        (text, blocks)
    }

    /// Adds characters; any white space counts as one space.
    fn add_words(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                space if space.is_whitespace() => self.add_space(),
                other => self.line.push(other),
            }
        }
    }

    fn add_space(&mut self) {
        if !self.line.is_empty() && !self.line.ends_with([' ', '\n']) {
            self.line.push(' ');
        }
    }

    /// Adds a line break; two of them, as old pages write between paragraphs, end the block.
    fn add_break(&mut self) {
        let line = self.line.trim_end_matches(' ').len();
        self.line.truncate(line);
        if self.line.ends_with('\n') {
            let kind = self.kind;
            self.end_block();
            self.kind = kind;
        } else if !self.line.is_empty() {
            self.line.push('\n');
        }
    }

    fn end_block(&mut self) {
        let kind = self.kind.take().unwrap_or(BlockKind::Paragraph);
        let line = std::mem::take(&mut self.line);
        let words = line.trim();
        if words.is_empty() {
            return;
        }
        self.done.push((words.to_owned(), kind));
    }
}

/// Gives the kind of a block element; one without a kind of its own is what it stands in.
fn kind_of(tag: &str, outer: BlockKind) -> BlockKind {
    match tag {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => BlockKind::Subheading,
        "figcaption" | "caption" => BlockKind::Caption,
        "li" => BlockKind::ListItem,
        _ => outer,
    }
}
