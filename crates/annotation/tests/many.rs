//! Many statements at once, and what comes next.

mod support;

use ascribe_annotation::decide::{self, ArticleField, Bulk, Choice};
use ascribe_annotation::{Additions, ArticleStage, EditName, Project, Review, ReviewOrder, Stance, StatementId};
use std::collections::BTreeSet;
use support::{apply, apply_and_check, kim, said, worked};

#[test]
fn many_statements_are_decided_in_one_step() {
    let mut project = worked();
    let ids = ["s1", "s2", "b1", "s1", "none"].map(StatementId::from);
    let edit = decide::bulk(&project, &ids, &Bulk::AddConcept(Choice::Named("Ferry".to_owned())), &kim(9));
    let edit = apply_and_check(&mut project, edit);
    assert_eq!(edit.title(), "Add concept to 3 statements");
    assert!(
        project
            .statements
            .values()
            .all(|statement| statement.positions.iter().any(|position| position.concept.as_str() == "ferry"))
    );
    assert!(project.statements.values().all(|statement| statement.review == Review::Confirmed));
    let edit = decide::bulk(&project, &ids, &Bulk::Delete, &kim(9));
    apply_and_check(&mut project, edit);
    assert!(project.statements.is_empty());
}

#[test]
fn the_same_wording_is_given_the_same_speaker_and_stays_a_suggestion() {
    let mut project = worked();
    let text = project.articles[1].text.clone();
    let mention = support::find(&text, "Bo Lind");
    for id in ["b1", "s2"] {
        let mut statement = ascribe_annotation::Statement::clone(&project.statements[&StatementId::from(id)]);
        statement.article = project.articles[1].id.clone();
        statement.speaker_mention = Some(mention);
        project.statements.insert(id.into(), std::rc::Rc::new(statement));
    }
    let edit = decide::set_speakers(&project, &"s2".into(), &[Choice::Named("B. Lind".to_owned())], &kim(8));
    apply(&mut project, edit);
    let same = project.same_mention(&"s2".into());
    assert_eq!(same, ["b1".into()]);
    let edit = decide::apply_speaker(&project, &"s2".into(), &same, &kim(9));
    assert_eq!(said(&project, edit.as_ref().expect("something changes")), ["ignores us: speaker Bo Lind → B. Lind"]);
    apply_and_check(&mut project, edit);
    assert_eq!(project.statements[&StatementId::from("b1")].review, Review::Suggested);
    assert!(project.same_mention(&"s2".into()).is_empty());
    let article = project.statements[&StatementId::from("b1")].article.clone();
    let renewed = decide::renew_suggestions(&project, &article, Additions::default());
    assert_eq!(renewed, None, "a new reading leaves what a person touched");
}

#[test]
fn the_same_words_elsewhere_are_coded_alike() {
    let mut project = worked();
    assert_eq!(project.mentions("Ms Quill").len(), 1);
    assert!(project.mentions("Quil").is_empty(), "only whole words");
    assert!(project.mentions("The bridge will close").is_empty(), "they are coded already");
    let mentions = project.mentions("Ms Quill");
    let edit = decide::code_mentions(&project, &"s1".into(), &mentions, "like", &kim(9));
    apply_and_check(&mut project, edit);
    let new = &project.statements[&StatementId::from("like-1")];
    assert_eq!((new.speakers.as_slice(), new.positions[0].stance), (["ada".into()].as_slice(), Some(Stance::Support)));
    assert_eq!(new.article, project.articles[1].id);
}

#[test]
fn single_places_are_left_out_of_what_is_done_everywhere() {
    let project = worked();
    let mentions =
        ["Ms Quill", "The council"].into_iter().flat_map(|words| project.mentions(words)).collect::<Vec<_>>();
    assert!(mentions.len() > 1);
    let edit = decide::code_mentions(&project, &"s1".into(), &mentions, "like", &kim(9)).expect("there are places");
    let left_out = |places: &[usize]| decide::leave_out_changes(&edit, &places.iter().copied().collect());
    let rest = left_out(&[0]).expect("one is left");
    assert_eq!(rest.changes, edit.changes[1..]);
    assert!(rest.title().starts_with("Code ") && rest.title() != edit.title());
    assert_eq!(left_out(&[]).as_ref(), Some(&edit));
    assert_eq!(left_out(&(0..mentions.len()).collect::<Vec<_>>()), None);
    let merge = decide::delete_entry(
        &project,
        &ascribe_annotation::EntryId::Speaker("ada".into()),
        &decide::OnDelete::TakeAway,
        &kim(9),
    );
    assert!(!decide::is_divisible(&merge.expect("there is a speaker")), "a deletion is done as a whole");
}

#[test]
fn nothing_to_code_refuses_what_waits_and_counts_as_done() {
    let mut project = worked();
    let id = project.articles[1].id.clone();
    let stage = |project: &Project| Project::stage(&project.articles[1], project.counts_by_article()[1]);
    assert_eq!((stage(&project), project.progress().articles_done), (ArticleStage::Untouched, 1));
    let edit = decide::nothing_to_code(&project, &id, &kim(9));
    apply_and_check(&mut project, edit);
    assert_eq!(project.statements[&StatementId::from("b1")].review, Review::Rejected);
    assert_eq!((project.progress().articles_done, project.waiting(None, ReviewOrder::Text).len()), (2, 0));
    let edit = decide::something_to_code(&project, &id, &kim(9));
    apply_and_check(&mut project, edit);
    assert!(!project.articles[1].has_nothing_to_code());
}

#[test]
fn what_waits_is_visited_in_the_order_of_the_text_or_the_least_sure_first() {
    let mut project = worked();
    let edit =
        decide::add_article(&project, ascribe_annotation::Article::from_text("Third. Fourth."), Default::default());
    apply(&mut project, edit);
    for (id, words, confidence) in [("c1", "Third.", 0.9), ("c2", "Fourth.", 0.1)] {
        let article = project.articles[2].clone();
        let mut statement = support::suggestion(&article, id, words, "bo");
        statement.suggestion.as_mut().expect("it has one").confidence = confidence;
        project.statements.insert(id.into(), std::rc::Rc::new(statement));
    }
    let order =
        |order| project.waiting(None, order).iter().map(|statement| statement.id.to_string()).collect::<Vec<_>>();
    assert_eq!(order(ReviewOrder::Text), ["b1", "c1", "c2"]);
    assert_eq!(order(ReviewOrder::LeastCertain), ["c2", "b1", "c1"]);
    let next = |after: Option<&str>, order| {
        let after = after.map(StatementId::from);
        project.next_waiting(after.as_ref(), None, order).map(|statement| statement.id.to_string())
    };
    assert_eq!(next(None, ReviewOrder::LeastCertain).as_deref(), Some("c2"));
    assert_eq!(
        next(Some("s1"), ReviewOrder::Text).as_deref(),
        Some("b1"),
        "after what is decided comes what follows it"
    );
    assert_eq!(next(Some("c2"), ReviewOrder::Text).as_deref(), Some("b1"), "after the last comes the first");
    assert_eq!(next(Some("c2"), ReviewOrder::LeastCertain).as_deref(), Some("b1"));
}

#[test]
fn several_decisions_are_one_step() {
    let mut project = worked();
    let id = StatementId::from("b1");
    let edit = decide::together(
        &project,
        EditName::Accept,
        "Accept with speaker",
        &[
            &|project| decide::set_speakers(project, &id, &[Choice::Named("Cy Moss".to_owned())], &kim(9)),
            &|project| decide::add_concept(project, &id, &Choice::Named("Ferry".to_owned()), &kim(9)),
            &|project| decide::set_stance(project, &id, &"ferry".into(), Some(Stance::Oppose), &kim(9)),
            &|project| decide::accept(project, &id, &kim(9)),
        ],
    );
    let edit = apply_and_check(&mut project, edit);
    assert_eq!(edit.title(), "Accept with speaker");
    assert_eq!(project.statements[&id].positions[0].stance, Some(Stance::Oppose));
}

#[test]
fn many_articles_are_described_dismissed_and_removed_in_one_step_each() {
    let mut project = worked();
    let ids = project.articles.iter().map(|article| article.id.clone()).collect::<BTreeSet<_>>();
    let all = ids.len();
    assert!(all > 1);
    let edit = decide::describe_articles(&project, &ids, ArticleField::Section, Some("Harbour"));
    let edit = apply_and_check(&mut project, edit);
    assert_eq!(edit.title(), format!("Describe {all} articles"));
    assert!(project.articles.iter().all(|article| article.section.as_deref() == Some("Harbour")));
    assert_eq!(decide::describe_articles(&project, &ids, ArticleField::Section, Some("Harbour")), None, "all say so");
    let edit = decide::nothing_to_code_in(&project, &ids, &kim(3));
    apply_and_check(&mut project, edit);
    assert!(project.articles.iter().all(|article| article.has_nothing_to_code()));
    assert!(project.statements.values().all(|statement| statement.review != Review::Suggested));
    let edit = decide::remove_articles(&project, &ids);
    let edit = apply_and_check(&mut project, edit);
    assert_eq!(edit.title(), format!("Remove {all} articles"));
    assert!(project.articles.is_empty() && project.statements.is_empty());
    assert_eq!(decide::remove_articles(&project, &ids), None);
}
