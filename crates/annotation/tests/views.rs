//! What a project looks like from different sides.

mod support;

use ascribe_annotation::{Article, ArticleId, Counts, Position, Review, Stance, Statement, decide};
use ascribe_text::{Block, BlockKind, Span};
use std::rc::Rc;
use support::{TEXTS, apply, find, kim, project, suggestion};

#[test]
fn statements_stand_in_the_order_of_the_text_the_longer_first() {
    let mut project = project();
    let article = Rc::clone(&project.articles[0]);
    for (id, words) in [("z", "The bridge"), ("a", "not one week."), ("m", "The bridge will close for 30 days.”")] {
        let statement = suggestion(&article, id, words, "ada");
        project.statements.insert(id.into(), Rc::new(statement));
    }
    let ids = |statements: Vec<&Rc<Statement>>| {
        statements.iter().map(|statement| statement.id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(ids(project.statements_of(&article.id)), ["m", "s1", "z", "a"]);
    assert_eq!(ids(project.statements_by_article().remove(0)), ["m", "s1", "z", "a"]);
}

#[test]
fn an_unset_stance_is_counted_as_nothing() {
    let mut project = project();
    assert_eq!(project.counts(), Counts { suggested: 1, ..Counts::default() });
    let edit = decide::add_concept(&project, &"s1".into(), &decide::Choice::Named("Toll".to_owned()), &kim(1));
    apply(&mut project, edit);
    assert_eq!(project.counts(), Counts { confirmed: 1, ..Counts::default() });
    let edit = decide::set_stance(&project, &"s1".into(), &"toll".into(), Some(Stance::Neutral), &kim(2));
    apply(&mut project, edit);
    let counts = Counts { confirmed: 1, coded: 1, ..Counts::default() };
    assert_eq!((project.counts(), project.counts_by_article()), (counts, vec![counts]));
    assert_eq!((counts.total(), counts.decided()), (1, 1));
}

#[test]
fn a_rejected_statement_is_not_coded() {
    let mut project = project();
    let statement = Statement {
        review: Review::Rejected,
        positions: vec![Position::new("toll".into(), Some(Stance::Support))],
        ..Statement::clone(&support::s1(&project))
    };
    project.statements.insert("s1".into(), Rc::new(statement));
    assert_eq!(project.counts(), Counts { rejected: 1, ..Counts::default() });
}

#[test]
fn a_speakers_colour_is_its_place_in_the_codebook() {
    let mut project = project();
    let edit = decide::set_speakers(&project, &"s1".into(), &[decide::Choice::Named("Bo Lind".to_owned())], &kim(1));
    apply(&mut project, edit);
    let colour = |id: &str| project.codebook.colour_index(&id.into());
    assert_eq!((colour("ada"), colour("bo-lind"), colour("nobody")), (Some(0), Some(1), None));
}

#[test]
fn the_same_text_has_the_same_id_everywhere() {
    // The first half of SHA-256 of "abc" (FIPS 180-2, appendix B.1).
    assert_eq!(ArticleId::of_text("abc").as_str(), "ba7816bf8f01cfea414140de5dae2223");
    assert_eq!(Article::from_text(TEXTS[0]).id, ArticleId::of_text(TEXTS[0]));
    assert_ne!(ArticleId::of_text("abc"), ArticleId::of_text("abc "));
}

#[test]
fn an_articles_title_is_its_headline_on_one_line() {
    let text = "By our staff\nBridge  to\nclose";
    let block = |words, kind| Block { span: find(text, words), kind };
    let blocks = vec![block("By our staff", BlockKind::Paragraph), block("Bridge  to\nclose", BlockKind::Headline)];
    assert_eq!(Article::new(text, blocks).title, "Bridge to close");
    assert_eq!(Article::new(text, Vec::new()).title, "");
    let long = "word ".repeat(60);
    let blocks = vec![Block { span: Span::from_range(0..long.trim_end().len()), kind: BlockKind::Paragraph }];
    let title = Article::new(long.as_str(), blocks).title;
    assert!(title.ends_with("word…") && title.chars().count() <= 101, "{title}");
}
