//! What is proposed for a statement: phrases and stances of the reading, the codebook's concepts, what decisions teach.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop")]

use ascribe_annotation::decide::{By, Choice};
use ascribe_annotation::{
    Article, Coder, Edit, History, Project, Proposal, Review, Stance, Statement, StatementId, Step, decide,
};
use ascribe_engine::{Lessons, proposals, read, suggest};
use ascribe_text::Document;

const FIRST: &str = "Ada Quill rejected the new ferry tax.\n\nPaul Orrin welcomed the same ferry tax.\n\nAda Quill demanded an end \
    to night flights.";
const SECOND: &str = "The council met on Monday.\n\nAda Quill said the ferry tax was on the agenda.\n\nPaul Orrin said a \
    ferry tax had been discussed.";

/// A project with both articles and its history.
fn opened() -> History {
    let mut history = History::default();
    for text in [FIRST, SECOND] {
        let document = Document::from_text(text);
        let article = Article::new(text, document.blocks().to_vec());
        let edit = suggest(history.project(), article, &read(&document), &"2031-05-01T08:00:00.000Z".into());
        carry_out(&mut history, edit);
    }
    history
}

fn carry_out(history: &mut History, edit: Option<Edit>) {
    history.apply(Step::Do(edit.unwrap().into())).unwrap();
}

fn by(minute: u32) -> By {
    By { coder: Coder::Person("Mira".to_owned()), at: format!("2031-05-01T09:{minute:02}:00.000Z").as_str().into() }
}

/// Finds the statement whose content begins with these words.
fn statement<'p>(project: &'p Project, words: &str) -> &'p Statement {
    let starts = |it: &&Statement| {
        let text = &project.article(&it.article).unwrap().text;
        text[it.parts[0].range()].starts_with(words)
    };
    project.statements.values().map(AsRef::as_ref).find(starts).expect("there is such a statement")
}

fn id(project: &Project, words: &str) -> StatementId {
    statement(project, words).id.clone()
}

fn about<'a>(proposals: &'a [Proposal], words: &str) -> &'a Proposal {
    proposals
        .iter()
        .find(|it| it.concept.contains(words))
        .unwrap_or_else(|| panic!("nothing about {words}: {proposals:?}"))
}

/// Codes a statement with a concept and a stance.
fn code(history: &mut History, words: &str, stance: Stance, minute: u32) {
    let statement = id(history.project(), words);
    let choice = Choice::Named("ferry tax".to_owned());
    let edit = decide::add_concept(history.project(), &statement, &choice, &by(minute));
    carry_out(history, edit);
    let concept = history.project().codebook.concepts[0].id.clone();
    let edit = decide::set_stance(history.project(), &statement, &concept, Some(stance), &by(minute));
    carry_out(history, edit);
}

fn proposed(history: &History, words: &str) -> Vec<Proposal> {
    proposals(history.project(), statement(history.project(), words))
}

#[test]
fn the_cue_gives_a_stance_towards_what_it_leads_to() {
    let history = opened();
    let rejected = proposed(&history, "the new ferry tax");
    assert_eq!(about(&rejected, "ferry tax").stance, Stance::Oppose);
    let welcomed = proposed(&history, "the same ferry tax");
    assert_eq!(about(&welcomed, "ferry tax").stance, Stance::Support);
}

#[test]
fn proposals_are_no_decisions() {
    let history = opened();
    let project = history.project();
    assert!(project.statements.values().all(|it| it.positions.is_empty() && it.review == Review::Suggested));
    assert!(project.codebook.concepts.is_empty(), "a proposal makes no concept");
    assert!(project.statements.values().any(|it| !it.proposals.is_empty()));
}

#[test]
fn a_decision_moves_the_next_proposal_and_undo_moves_it_back() {
    let mut history = opened();
    let next = "the ferry tax was";
    let before = about(&proposed(&history, next), "ferry tax").clone();
    assert_ne!(before.stance, Stance::Oppose);
    code(&mut history, "the new ferry tax", Stance::Oppose, 1);
    let after = about(&proposed(&history, next), "ferry tax").clone();
    assert_eq!(after.stance, Stance::Oppose, "the same speaker on the same concept: {after:?}");
    history.apply(Step::Undo).unwrap();
    history.apply(Step::Undo).unwrap();
    assert_eq!(*about(&proposed(&history, next), "ferry tax"), before);
}

#[test]
fn the_order_of_decisions_in_the_list_does_not_matter() {
    let mut one = opened();
    code(&mut one, "the new ferry tax", Stance::Oppose, 1);
    code(&mut one, "the same ferry tax", Stance::Support, 2);
    let mut two = opened();
    code(&mut two, "the new ferry tax", Stance::Oppose, 1);
    code(&mut two, "the same ferry tax", Stance::Support, 2);
    let wanted = "a ferry tax had";
    assert_eq!(proposed(&one, wanted), proposed(&two, wanted));
}

#[test]
fn a_concept_of_the_codebook_comes_first_under_its_own_name() {
    let mut history = opened();
    code(&mut history, "the new ferry tax", Stance::Oppose, 1);
    let found = proposed(&history, "a ferry tax had");
    assert_eq!(found[0].concept, "ferry tax");
}

#[test]
fn what_is_decided_is_not_proposed_again() {
    let mut history = opened();
    code(&mut history, "the new ferry tax", Stance::Oppose, 1);
    let found = proposed(&history, "the new ferry tax");
    assert!(found.iter().all(|it| !it.concept.contains("ferry tax")), "{found:?}");
}

#[test]
fn what_is_learnt_about_one_concept_is_the_same_whatever_else_is_learnt() {
    let mut history = opened();
    code(&mut history, "the new ferry tax", Stance::Oppose, 1);
    code(&mut history, "the same ferry tax", Stance::Support, 2);
    let other = id(history.project(), "an end");
    let edit = decide::add_concept(history.project(), &other, &Choice::Named("night flights".to_owned()), &by(3));
    carry_out(&mut history, edit);
    let concept = history.project().codebook.concepts[1].id.clone();
    let edit = decide::set_stance(history.project(), &other, &concept, Some(Stance::Support), &by(4));
    carry_out(&mut history, edit);
    let project = history.project();
    let tax = &project.codebook.concepts[0];
    let (all, some) = (Lessons::of(project, None), Lessons::about(project, None, &|asked| *asked == tax.id));
    assert!(all != some, "the other concept taught something");
    for statement in project.statements.values() {
        for proposal in statement.proposals.iter().map(|it| Proposal { concept: tax.name.clone(), ..it.clone() }) {
            assert_eq!(
                all.moved(project, statement, proposal.clone()),
                some.moved(project, statement, proposal.clone())
            );
        }
    }
}
