//! Which letters of an article stand where on the page that it was taken from.
//!
//! An article's text is not the page's: white space is tidied and what is not the article is left out. So the two are laid
//! side by side without any white space, and each block of the article is looked for in the page. A block that is not
//! found as it stands is left out: nothing is marked rather than something wrong.

use ascribe_text::{Block, Span};

/// Units of one text node of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// The text node, by its number on the page.
    pub(super) node: usize,
    /// First UTF-16 unit in it.
    pub(super) start: u32,
    /// One past the last UTF-16 unit.
    pub(super) end: u32,
}

/// Letters of an article with their places on the page, in the order of the article.
#[derive(Clone, Debug, Default)]
pub(super) struct Alignment(Vec<Letter>);

/// A letter that stands both in the article and on the page.
#[derive(Clone, Copy, Debug)]
struct Letter {
    /// Its bytes in the article.
    span: Span,
    place: Place,
}

impl Alignment {
    /// Finds the blocks of an article in the text nodes of a page, which are in the order of the page.
    pub(super) fn new<'a>(text: &str, blocks: &[Block], nodes: impl IntoIterator<Item = &'a str>) -> Self {
        let page = Squeezed::of(nodes);
        let mut letters = Vec::new();
        let mut from = 0;
        for block in blocks {
            let Some(words) = text.get(block.span.range()) else { continue };
            let needle: String = words.chars().filter(|letter| is_kept(*letter)).collect();
            let Some(at) = page.find(&needle, from) else { continue };
            from = from.max(at + needle.len());
            letters.extend(page.letters(words, block.span.start, at));
        }
        Self(letters)
    }

    /// Gives the places of a span, one for each text node that it touches.
    pub(super) fn places(&self, span: Span) -> Vec<Place> {
        let first = self.0.partition_point(|letter| letter.span.end <= span.start);
        let inside = self.0[first..].iter().take_while(|letter| letter.span.start < span.end);
        let mut places: Vec<Place> = Vec::new();
        for Letter { place, .. } in inside {
            match places.last_mut() {
                Some(last) if last.node == place.node && last.end <= place.start => last.end = place.end,
                _ => places.push(*place),
            }
        }
        places
    }

    /// Gives the byte of the article at a unit of a text node, if that letter is part of the article.
    pub(super) fn position(&self, node: usize, unit: u32) -> Option<u32> {
        let here =
            |letter: &&Letter| letter.place.node == node && (letter.place.start..letter.place.end).contains(&unit);
        self.0.iter().find(here).map(|letter| letter.span.start)
    }
}

/// The text nodes of a page, joined without white space.
struct Squeezed {
    text: String,
    /// The place of the letter that begins at each byte of the text.
    places: Vec<(usize, Place)>,
}

impl Squeezed {
    fn of<'a>(nodes: impl IntoIterator<Item = &'a str>) -> Self {
        let mut squeezed = Self { text: String::new(), places: Vec::new() };
        for (node, text) in nodes.into_iter().enumerate() {
            squeezed.push(node, text);
        }
        squeezed
    }

    fn push(&mut self, node: usize, text: &str) {
        let mut unit = 0;
        for letter in text.chars() {
            let end = unit + if letter.len_utf16() == 1 { 1 } else { 2 };
            if is_kept(letter) {
                self.places.push((self.text.len(), Place { node, start: unit, end }));
                self.text.push(letter);
            }
            unit = end;
        }
    }

    /// Finds words at or after `from`, or else anywhere: a headline may stand below its picture.
    fn find(&self, needle: &str, from: usize) -> Option<usize> {
        if needle.is_empty() {
            return None;
        }
        let after = self.text.get(from..).and_then(|rest| rest.find(needle)).map(|at| at + from);
        after.or_else(|| self.text.find(needle))
    }

    /// Pairs the letters of `words`, which begin at byte `start` of the article, with those from byte `at` of the page.
    fn letters(&self, words: &str, start: u32, at: usize) -> impl Iterator<Item = Letter> {
        let first = self.places.partition_point(|(byte, _)| *byte < at);
        let kept = words.char_indices().filter(|(_, letter)| is_kept(*letter));
        kept.zip(&self.places[first..]).map(move |((byte, letter), (_, place))| {
            let byte = start as usize + byte;
            Letter { span: Span::from_range(byte..byte + letter.len_utf8()), place: *place }
        })
    }
}

/// White space and invisible marks differ between a page and the article made of it.
fn is_kept(letter: char) -> bool {
    !letter.is_whitespace()
        && !letter.is_control()
        && !matches!(letter, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use ascribe_text::{BlockKind, Document};
    use proptest::prelude::*;

    fn block(start: usize, end: usize) -> Block {
        Block { span: Span::from_range(start..end), kind: BlockKind::Paragraph }
    }

    fn align(text: &str, nodes: &[&str]) -> Alignment {
        Alignment::new(text, Document::from_text(text).blocks(), nodes.iter().copied())
    }

    /// Gives the words on the page at the places of `words` in the article.
    fn shown(text: &str, nodes: &[&str], words: &str) -> Vec<String> {
        let start = text.find(words).unwrap();
        let places = align(text, nodes).places(Span::from_range(start..start + words.len()));
        places.iter().map(|place| cut(nodes[place.node], *place)).collect()
    }

    fn cut(node: &str, place: Place) -> String {
        let units: Vec<u16> = node.encode_utf16().collect();
        String::from_utf16(&units[place.start as usize..place.end as usize]).unwrap()
    }

    #[test]
    fn words_are_found_in_the_nodes_that_hold_them() {
        let text = "Ferry stops\n\n“We wait,” said Ada Berg.";
        let nodes = ["Menu", "\n  Ferry\n  stops ", "“We ", "wait", ",” said\u{a0}Ada", " Berg.", "Share"];
        assert_eq!(shown(text, &nodes, "Ferry stops"), ["Ferry\n  stops"]);
        assert_eq!(shown(text, &nodes, "We wait"), ["We", "wait"]);
        assert_eq!(shown(text, &nodes, "said Ada Berg"), ["said\u{a0}Ada", "Berg"]);
    }

    #[test]
    fn letters_of_two_units_are_counted_as_the_page_does() {
        let text = "🚢 sinks, “🚢🚢 gone,” said Åsa.";
        assert_eq!(shown(text, &[" 🚢 sinks, “🚢🚢 gone,” said Åsa."], "🚢🚢 gone"), ["🚢🚢 gone"]);
    }

    #[test]
    fn a_block_that_is_not_on_the_page_is_left_out_and_the_rest_is_found() {
        let text = "Not here\n\nThis is here.";
        assert!(shown(text, &["This", " is here."], "Not here").is_empty());
        assert_eq!(shown(text, &["This", " is here."], "This is"), ["This", "is"]);
    }

    #[test]
    fn a_block_may_stand_earlier_on_the_page_than_in_the_article() {
        let text = "Headline\n\nFirst words.";
        assert_eq!(shown(text, &["First words.", "Headline"], "Headline"), ["Headline"]);
        assert_eq!(shown(text, &["First words.", "Headline"], "First"), ["First"]);
    }

    #[test]
    fn the_same_words_twice_are_found_one_after_the_other() {
        let alignment = Alignment::new("No.No.", &[block(0, 3), block(3, 6)], ["No.", "No."]);
        let node =
            |start, end| alignment.places(Span::new(start, end)).iter().map(|place| place.node).collect::<Vec<_>>();
        assert_eq!((node(0, 3), node(3, 6)), (vec![0], vec![1]));
    }

    proptest! {
        #[test]
        fn a_place_leads_back_to_its_letter(nodes in prop::collection::vec("[a-c🚢é \n]{0,8}", 0..6)) {
            let text = nodes.concat();
            let alignment = Alignment::new(&text, &[block(0, text.len())], nodes.iter().map(String::as_str));
            for (byte, letter) in text.char_indices() {
                let places = alignment.places(Span::from_range(byte..byte + letter.len_utf8()));
                prop_assert_eq!(places.len(), usize::from(is_kept(letter)));
                for place in places {
                    prop_assert_eq!(cut(&nodes[place.node], place), letter.to_string());
                    prop_assert_eq!(alignment.position(place.node, place.start), Some(u32::try_from(byte).unwrap()));
                }
            }
        }

        #[test]
        fn no_text_makes_it_fail(text in "\\PC{0,30}", nodes in prop::collection::vec("\\PC{0,10}", 0..4), start in 0u32..40, length in 0u32..40) {
            let blocks = Document::from_text(text.as_str()).blocks().to_vec();
            let alignment = Alignment::new(&text, &blocks, nodes.iter().map(String::as_str));
            for place in alignment.places(Span::new(start, start + length)) {
                prop_assert!(place.node < nodes.len() && place.start < place.end);
            }
        }
    }
}
