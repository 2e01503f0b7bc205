//! Words between quotation marks.
//!
//! Marks of every kind that English-language pages use are paired inside a paragraph: “ ”, " ", ‘ ’, ' ', « », „ “, ``. Only
//! the outermost pair counts; marks inside it belong to its words. A quotation that is still open at the end of a paragraph
//! goes on in the next one if that begins with a mark.

mod marks;
mod pairing;

use crate::quotations::pairing::paired;
use ascribe_text::{Document, Span};

/// One stretch of a quotation: all of it, or what one paragraph holds of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    /// With its marks.
    pub(crate) outer: Span,
    /// Without its marks and the white space beside them.
    pub(crate) inner: Span,
}

/// Words between marks, over one paragraph or several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Quotation {
    /// One part for each paragraph.
    pub(crate) parts: Vec<Part>,
}

/// A pair of marks in one block, or an opening mark without its partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Pair {
    part: Part,
    is_closed: bool,
}

/// Finds the quotations of a document in order.
pub(crate) fn quotations(document: &Document) -> Vec<Quotation> {
    let mut quotations: Vec<Quotation> = Vec::new();
    let mut goes_on = false;
    let mut blocks = document.blocks().iter().map(|block| block.span).peekable();
    while let Some(block) = blocks.next() {
        let block = match quotations.last_mut().filter(|_| goes_on).zip(pairing::closing_part(document, block)) {
            Some((open, part)) => {
                open.parts.push(part);
                goes_on = false;
                Span { start: part.outer.end, end: block.end }
            }
            None => block,
        };
        let pairs = paired(document, block, blocks.peek().copied());
        for (at, pair) in pairs.iter().enumerate() {
            let begins_block = at == 0 && pair.part.outer.start == block.start;
            match quotations.last_mut().filter(|_| goes_on && begins_block) {
                Some(open) => open.parts.push(pair.part),
                None => quotations.push(Quotation { parts: vec![pair.part] }),
            }
            goes_on = !pair.is_closed;
        }
        goes_on &= !pairs.is_empty();
    }
    quotations
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&[&str]]) {
        let document = Document::from_text(text);
        let found: Vec<Vec<&str>> = quotations(&document)
            .iter()
            .map(|quotation| quotation.parts.iter().map(|part| document.slice(part.inner)).collect())
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn marks_of_every_kind_are_paired() {
        check("She said “one two” and left.", &[&["one two"]]);
        check("She said \"one two\" and left.", &[&["one two"]]);
        check("She said ‘one two’ and left.", &[&["one two"]]);
        check("She said 'one two' and left.", &[&["one two"]]);
        check("She said «one two» and left.", &[&["one two"]]);
        check("She said « one two » and left.", &[&["one two"]]);
        check("She said „one two“ and left.", &[&["one two"]]);
        check("She said „one two” and left.", &[&["one two"]]);
        check("She said ``one two'' and left.", &[&["one two"]]);
        check("She said ''one two'' and left.", &[&["one two"]]);
    }

    #[test]
    fn broken_pairs_are_mended() {
        check("She said “one two\" and left.", &[&["one two"]]);
        check("She said ”one two” and left.", &[&["one two"]]);
        check("She said \"one two” and left.", &[&["one two"]]);
        check("The plank is 5\" wide, she said. \"One two.\"", &[&["One two."]]);
    }

    #[test]
    fn apostrophes_are_no_marks() {
        check("The ministers' plan wasn't Hale's, and rock 'n' roll isn't the '90s.", &[]);
        check("The ministers’ plan wasn’t Hale’s. ’Tis the ’90s.", &[]);
        check("‘The ministers’ plan isn’t ours,’ she said.", &[&["The ministers’ plan isn’t ours,"]]);
        check("The ‘ministers’ met the ‘kings’.", &[&["ministers"], &["kings"]]);
    }

    #[test]
    fn marks_inside_marks_belong_to_the_words() {
        check("“He said ‘no’ to me,” she said.", &[&["He said ‘no’ to me,"]]);
        check("‘He said “no” to me,’ she said.", &[&["He said “no” to me,"]]);
    }

    #[test]
    fn marks_of_one_kind_inside_each_other_are_kept_together() {
        check(
            "\"I was “too loud” or “too shrill” for them,\" she said.",
            &[&["I was “too loud” or “too shrill” for them,"]],
        );
        check("“He said “no” to me,” she said.", &[&["He said “no” to me,"]]);
        check("“One two. “Three four,” she said.", &[&["One two."], &["Three four,"]]);
    }

    #[test]
    fn a_quotation_ends_in_the_next_paragraph_when_only_a_closing_mark_stands_there() {
        check("She said: \"One two.\nThree four.\" Then she left.", &[&["One two.", "Three four."]]);
        check("She said: “One two.\nThree four.” “Five,” he said.", &[&["One two.", "Three four."], &["Five,"]]);
    }

    #[test]
    fn a_quotation_runs_over_paragraphs_that_begin_with_a_mark() {
        check("“One.\n\n“Two.\n\n“Three,” she said.", &[&["One.", "Two.", "Three,"]]);
        check("\"One.\n\n\"Two,\" she said.", &[&["One.", "Two,"]]);
        check("“One,” he said.\n\n“Two,” she said.", &[&["One,"], &["Two,"]]);
    }

    #[test]
    fn single_marks_run_over_paragraphs_too() {
        check("She said: ‘One of Hale’s two.\n\n‘Three.’", &[&["One of Hale’s two.", "Three."]]);
        check("The ‘90 plan failed.\n\n‘Three,’ she said.", &[&["Three,"]]);
        check("She said: ‘One two.\n\nThe bridge opened.", &[]);
    }

    #[test]
    fn a_transcript_between_marks_is_no_quotation() {
        check("\"HALE: We are ready.\n\n\"ORR: Are we?\n\n\"HALE: Yes.\"", &[]);
        check("“A BRIDGE: who needs it?” she said.", &[&["A BRIDGE: who needs it?"]]);
    }

    #[test]
    fn a_quotation_without_end_ends_with_its_paragraph() {
        check("She said: “One two.\n\nThe bridge opened.", &[&["One two."]]);
    }
}
