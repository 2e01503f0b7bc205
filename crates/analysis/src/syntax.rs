//! What tagger and parser say of an item: its part of speech, the item it depends on, and how.
//!
//! An item may hold several tokens (a name, a quotation): its place in the tree is that of the token whose head lies outside
//! of it. Without models nothing is known of any item, and rules go on by the words alone.

use crate::items::{Item, Line};
use ascribe_language::{Dependency, Language, Relation, Upos};
use ascribe_text::{Document, Token};

/// The place of one item in the tree of its sentence; nothing is known of it without models.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(dead_code, reason = "for rules that ask the tree")]
pub(crate) struct Syntax {
    /// The part of speech of the item's head token.
    pub(crate) tag: Option<Upos>,
    /// How the item depends on [`Syntax::head`]; [`Relation::Root`] for the head of the sentence.
    pub(crate) relation: Option<Relation>,
    /// Index of the item it depends on; `None` for the head of the sentence.
    pub(crate) head: Option<usize>,
}

/// Notes on every item what the models say of it.
pub(crate) fn note(document: &Document, language: &Language, items: &mut [Item]) {
    if language.tags.is_empty() {
        return;
    }
    let holders = holders(document.tokens(), items);
    let mut tokens = 0;
    for (at, item) in items.iter_mut().enumerate() {
        let first =
            tokens + holders[tokens..].iter().take_while(|holder| holder.is_none_or(|holder| holder < at)).count();
        let own = holders[first..].iter().take_while(|&&holder| holder == Some(at)).count();
        item.syntax = syntax(language, &holders, first..first + own);
        tokens = first + own;
    }
}

/// Gives the items that depend on the item at `head`, in order.
#[allow(dead_code, reason = "for rules that ask the tree")]
pub(crate) fn dependents<'i>(items: &'i [Item], line: &Line, head: usize) -> impl Iterator<Item = usize> + 'i {
    line.items.clone().filter(move |&at| items[at].syntax.head == Some(head))
}

/// Gives the item of each token; a token that became part of no item ("'s") belongs to the one before it.
fn holders(tokens: &[Token], items: &[Item]) -> Vec<Option<usize>> {
    let mut next = 0;
    let holder = |token: &Token| {
        while items.get(next).is_some_and(|item| item.span.start <= token.span.start) {
            next += 1;
        }
        next.checked_sub(1)
    };
    tokens.iter().map(holder).collect()
}

/// Finds the token that ties the item to the rest of its sentence, and says how.
fn syntax(language: &Language, holders: &[Option<usize>], own: std::ops::Range<usize>) -> Syntax {
    let item = holders.get(own.start).copied().flatten();
    let outer = |&token: &usize| {
        let head = language.dependencies.get(token).and_then(|dependency| dependency.head);
        head.is_none_or(|head| holders.get(head as usize).copied().flatten() != item)
    };
    let Some(token) = own.clone().find(outer).or(Some(own.start)).filter(|_| !own.is_empty()) else {
        return Syntax::default();
    };
    let dependency = language.dependencies.get(token);
    let head = dependency.and_then(|dependency| holders.get(dependency.head? as usize).copied().flatten());
    Syntax {
        tag: language.tags.get(token).copied(),
        relation: dependency.map(|dependency: &Dependency| dependency.relation),
        head: head.filter(|_| head != item),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::items::{Sources, lines};
    use ascribe_text::Span;

    /// "Anna Hale did n't say “it rains”." with a tree as a parser would draw it.
    const TEXT: &str = "Anna Hale didn't say “it rains”.";
    const TREE: [(&str, Option<&str>, Relation, Upos); 9] = [
        ("Anna", Some("say"), Relation::Subject, Upos::ProperNoun),
        ("Hale", Some("Anna"), Relation::Flat, Upos::ProperNoun),
        ("did", Some("say"), Relation::Auxiliary, Upos::Auxiliary),
        ("n't", Some("say"), Relation::AdverbialModifier, Upos::Particle),
        ("say", None, Relation::Root, Upos::Verb),
        ("“", Some("rains"), Relation::Punctuation, Upos::Punctuation),
        ("it", Some("rains"), Relation::Subject, Upos::Pronoun),
        ("rains", Some("say"), Relation::ClausalComplement, Upos::Verb),
        ("”", Some("rains"), Relation::Punctuation, Upos::Punctuation),
    ];

    fn language(document: &Document) -> Language {
        let at = |word: &str| TREE.iter().position(|row| row.0 == word).and_then(|at| u32::try_from(at).ok());
        let full_stop = Dependency { head: at("say"), relation: Relation::Punctuation };
        let dependencies = TREE
            .iter()
            .map(|row| Dependency { head: row.1.and_then(at), relation: row.2 })
            .chain([full_stop])
            .collect();
        let tags = TREE.iter().map(|row| row.3).chain([Upos::Punctuation]).collect();
        assert_eq!(document.tokens().len(), TREE.len() + 1);
        Language { tags, dependencies, ..ascribe_language::read(document) }
    }

    fn noted(language: &Language, document: &Document, check: impl Fn(&[Item], &Line)) {
        let quotations = crate::quotations::quotations(document);
        let sources = Sources { document, names: &language.names, times: &[], quotations: &quotations };
        let (mut items, lines) = lines(&sources);
        note(document, language, &mut items);
        check(&items, &lines[0]);
    }

    #[test]
    fn an_item_hangs_where_its_outermost_token_hangs() {
        let document = Document::from_text(TEXT);
        noted(&language(&document), &document, |items, line| {
            let at = |words: &str| items.iter().position(|item| item.text == words).unwrap();
            let say = Some(at("say"));
            let of = |words: &str| items[at(words)].syntax;
            assert_eq!(
                of("Anna Hale"),
                Syntax { tag: Some(Upos::ProperNoun), relation: Some(Relation::Subject), head: say }
            );
            assert_eq!((of("say").relation, of("say").head), (Some(Relation::Root), None));
            assert_eq!((of("“it rains”").relation, of("“it rains”").head), (Some(Relation::ClausalComplement), say));
            let below: Vec<&str> = dependents(items, line, at("say")).map(|at| items[at].text).collect();
            assert_eq!(below, ["Anna Hale", "didn't", "“it rains”", "."]);
        });
    }

    #[test]
    fn without_models_nothing_is_known() {
        let document = Document::from_text(TEXT);
        let bare = Language::default();
        noted(&bare, &document, |items, _| assert!(items.iter().all(|item| item.syntax == Syntax::default())));
        assert_eq!(document.slice(Span { start: 0, end: 4 }), "Anna");
    }
}
