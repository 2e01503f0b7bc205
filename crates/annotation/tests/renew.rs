//! Reading again renews suggestions and touches no decision.

use ascribe_annotation::decide::{self, By, add_proposals, is_untouched, renew_suggestions};
use ascribe_annotation::{
    Additions, Article, ArticleId, Codebook, Coder, Project, Proposal, Review, Speaker, Stance, Statement, StatementId,
};
use ascribe_text::Span;
use proptest::prelude::*;

const TEXT: &str = "“It is open,” said Ada Berg. “It is late,” said Olaf Dahl. “It holds,” said Ines Holm.";

fn article() -> ArticleId {
    Article::from_text(TEXT).id
}

/// A suggestion that the words at `words` are said by `speaker`.
fn suggestion(words: &str, speaker: &str) -> Statement {
    let start = TEXT.find(words).expect("the words are in the text");
    let span = Span::from_range(start..start + words.len());
    let id = StatementId::from(format!("{}.{}-{}", article(), span.start, span.end).as_str());
    Statement {
        speakers: vec![speaker.into()],
        review: Review::Suggested,
        coder: Coder::Ascribe,
        ..Statement::new(id, article(), vec![span])
    }
}

fn reading(found: &[(&str, &str)]) -> Additions {
    let speakers = found.iter().map(|(_, name)| Speaker::new((*name).into(), *name)).collect();
    let statements = found.iter().map(|(words, name)| suggestion(words, name)).collect();
    Additions { codebook: Codebook { speakers, ..Codebook::default() }, statements }
}

fn read_once(found: &[(&str, &str)]) -> Project {
    let mut project = Project::default();
    let edit = decide::add_article(&project, Article::from_text(TEXT), reading(found)).expect("the article is new");
    project.apply(&edit).expect("it fits");
    project
}

fn read_again(project: &mut Project, found: &[(&str, &str)]) {
    let edit = renew_suggestions(project, &article(), reading(found)).expect("something is new");
    let before = project.clone();
    project.apply(&edit).expect("it fits");
    let mut back = project.clone();
    back.apply(&edit.inverse()).expect("it can be taken back");
    assert_eq!(back, before);
}

/// Who says what, as far as it is not refused.
fn said(project: &Project) -> Vec<(&str, String, Review)> {
    let statements = project.statements_of(&article());
    let words = |statement: &Statement| &TEXT[statement.parts[0].range()];
    statements.iter().map(|it| (words(it), it.speakers[0].to_string(), it.review)).collect()
}

fn by() -> By {
    By { coder: Coder::Person("Kim".into()), at: "2026-01-31T08:00:00.000Z".into() }
}

#[test]
fn untouched_suggestions_give_way_to_new_ones() {
    let mut project = read_once(&[("It is open", "Ada Berg"), ("It is late", "Dahl")]);
    assert!(is_untouched(&project, &article()));
    read_again(&mut project, &[("It is late", "Olaf Dahl"), ("It holds", "Ines Holm")]);
    let (late, holds) = ("Olaf Dahl".to_owned(), "Ines Holm".to_owned());
    assert_eq!(said(&project), [("It is late", late, Review::Suggested), ("It holds", holds, Review::Suggested)]);
}

#[test]
fn what_a_person_decided_stays_and_nothing_new_lies_over_it() {
    let mut project = read_once(&[("It is open", "Ada Berg"), ("It is late", "Dahl")]);
    for (words, accepts) in [("It is open", true), ("It is late", false)] {
        let id = suggestion(words, "").id;
        let edit = if accepts { decide::accept(&project, &id, &by()) } else { decide::reject(&project, &id, &by()) };
        project.apply(&edit.expect("it is a decision")).expect("it fits");
    }
    assert!(!is_untouched(&project, &article()));
    read_again(&mut project, &[("is open", "Olaf Dahl"), ("It is late", "Olaf Dahl"), ("It holds", "Ines Holm")]);
    let reviews: Vec<_> = said(&project).into_iter().map(|(words, _, review)| (words, review)).collect();
    assert_eq!(
        reviews,
        [("It is open", Review::Confirmed), ("It is late", Review::Rejected), ("It holds", Review::Suggested)]
    );
    assert!(project.codebook.speaker_named("Olaf Dahl").is_none(), "whoever says nothing is not in the codebook");
}

#[test]
fn the_same_reading_changes_nothing() {
    let found = [("It is open", "Ada Berg")];
    assert_eq!(renew_suggestions(&read_once(&found), &article(), reading(&found)), None);
}

/// The suggestion with a concept that it may take a position on.
fn with_proposal(words: &str) -> Statement {
    let proposal = Proposal {
        concept: "the harbour".into(),
        stance: Stance::Support,
        confidence: 0.5,
        evidence: Vec::new(),
        reasons: Vec::new(),
        extra: serde_json::Map::new(),
    };
    Statement { proposals: vec![proposal], ..suggestion(words, "Ada Berg") }
}

#[test]
fn proposals_that_come_late_lie_beside_what_was_decided() {
    let all = ["It is open", "It is late", "It holds"];
    let mut project = read_once(&all.map(|words| (words, "Ada Berg")));
    let [accepted, rejected, _] = all.map(|words| suggestion(words, "").id);
    for edit in [decide::accept(&project, &accepted, &by()), decide::reject(&project, &rejected, &by())] {
        project.apply(&edit.expect("it is a decision")).expect("it fits");
    }
    let before = project.clone();
    let late = all.map(with_proposal);
    project.apply(&add_proposals(&project, &article(), &late).expect("two have none")).expect("it fits");
    for statement in before.statements.values() {
        let now = project.statement(&statement.id).expect("none has gone");
        assert_eq!(now.proposals.is_empty(), statement.id == rejected, "what was refused is left alone");
        assert_eq!(Statement { proposals: Vec::new(), ..Statement::clone(now) }, **statement);
    }
    assert_eq!(add_proposals(&project, &article(), &late), None, "they have theirs now");
}

proptest! {
    #[test]
    fn decisions_survive_any_reading(first in 0_usize..8, second in 0_usize..8, decided in 0_usize..8) {
        let all = [("It is open", "Ada Berg"), ("It is late", "Olaf Dahl"), ("It holds", "Ines Holm")];
        let some = |bits: usize| all.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1).map(|(_, it)| *it).collect::<Vec<_>>();
        let mut project = read_once(&some(first));
        for (words, _) in some(first & decided) {
            let edit = decide::accept(&project, &suggestion(words, "").id, &by()).expect("it is a decision");
            project.apply(&edit).expect("it fits");
        }
        let confirmed: Vec<_> = project.statements.values().filter(|it| it.review == Review::Confirmed).cloned().collect();
        if let Some(edit) = renew_suggestions(&project, &article(), reading(&some(second))) {
            project.apply(&edit).expect("it fits");
        }
        for statement in confirmed {
            prop_assert_eq!(project.statement(&statement.id), Some(&statement));
        }
    }
}
