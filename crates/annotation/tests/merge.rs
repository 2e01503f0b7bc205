//! Two projects become one, and nothing that anybody decided is lost.

mod support;

use ascribe_annotation::decide::{self, By, Choice};
use ascribe_annotation::{
    Coder, Field, FieldKind, FieldValue, Project, Review, Speaker, Stance, Statement, StatementType,
};
use proptest::prelude::*;
use std::collections::BTreeSet;
use support::{Gesture, apply, edit_by, gesture, kim, project, s1, worked};

/// Carries gestures of one coder out; later ones than the other coder's, so that no two moments are the same.
fn work(coder: &str, gestures: &[Gesture]) -> Project {
    let mut project = Project::default();
    for (number, gesture) in gestures.iter().enumerate() {
        if let Some(edit) = edit_by(coder, &project, gesture, number) {
            project.apply(&edit).expect("a step made from the project fits it");
        }
    }
    project
}

fn merged(project: &Project, other: &Project) -> Project {
    let mut merged = project.clone();
    if let Some(edit) = decide::merge_project(project, other) {
        merged.apply(&edit).expect("the edit fits");
        let mut undone = merged.clone();
        undone.apply(&edit.inverse()).expect("it can be undone");
        assert_eq!(&undone, project);
    }
    merged
}

/// Gives what was decided, without ids: article, words, coder, what, and who by name.
fn decisions(project: &Project) -> BTreeSet<String> {
    let say = |statement: &Statement| {
        let fold = |name: &str| name.to_lowercase();
        let speakers =
            statement.speakers.iter().map(|id| fold(&project.codebook.speaker(id).expect("it is there").name));
        let positions = statement.positions.iter().map(|position| {
            (fold(&project.codebook.concept(&position.concept).expect("it is there").name), position.stance)
        });
        format!(
            "{} {:?} {:?} {:?} {:?} {:?} {}",
            statement.article,
            statement.parts,
            statement.coder,
            statement.review,
            speakers.collect::<BTreeSet<_>>(),
            positions.collect::<Vec<_>>(),
            statement.note,
        )
    };
    let decided = project.statements.values().filter(|statement| statement.review != Review::Suggested);
    decided.map(|statement| say(statement)).collect()
}

/// Gestures that name speakers and concepts, but do not turn the codebook over: what is merged in one project and renamed
/// in the other can be called by either name.
fn coding_gesture() -> impl Strategy<Value = Gesture> {
    gesture().prop_filter("coding only", |gesture| {
        !matches!(
            gesture,
            Gesture::Merge(..)
                | Gesture::RenameEntry(..)
                | Gesture::SplitEntry(..)
                | Gesture::DeleteEntry(..)
                | Gesture::DeleteType(_)
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn merging_twice_changes_nothing_the_second_time(
        left in prop::collection::vec(gesture(), 0..20),
        right in prop::collection::vec(gesture(), 0..20),
    ) {
        let (left, right) = (work("Kim", &left), work("Lee", &right));
        let once = merged(&left, &right);
        prop_assert_eq!(decide::merge_project(&once, &right), None);
        let back = merged(&right, &once);
        prop_assert_eq!(decisions(&merged(&once, &back)), decisions(&once));
    }

    #[test]
    fn it_does_not_matter_who_comes_to_whom(
        left in prop::collection::vec(coding_gesture(), 0..20),
        right in prop::collection::vec(coding_gesture(), 0..20),
    ) {
        let (left, right) = (work("Kim", &left), work("Lee", &right));
        prop_assert_eq!(decisions(&merged(&left, &right)), decisions(&merged(&right, &left)));
    }

    #[test]
    fn nothing_that_anybody_decided_is_lost(
        left in prop::collection::vec(gesture(), 0..20),
        right in prop::collection::vec(gesture(), 0..20),
    ) {
        let (left, right) = (work("Kim", &left), work("Lee", &right));
        let both = merged(&left, &right);
        for statement in left.statements.values().chain(right.statements.values()) {
            if statement.review == Review::Suggested {
                continue;
            }
            let found = both.statements.values().any(|other| {
                other.coder == statement.coder
                    && other.article == statement.article
                    && other.parts == statement.parts
                    && other.review == statement.review
                    && other.positions.len() == statement.positions.len()
            });
            prop_assert!(found, "{statement:?}");
        }
        for article in left.articles.iter().chain(&right.articles) {
            let kept = both.article(&article.id).expect("every article is there");
            prop_assert!(article.nothing_to_code.iter().all(|verdict| kept.is_nothing_for(&verdict.coder)));
        }
    }
}

fn lee(second: u32) -> By {
    By { coder: Coder::Person("Lee".to_owned()), ..kim(second) }
}

#[test]
fn what_two_coders_decided_about_one_suggestion_are_two_statements() {
    let (mut mine, mut theirs) = (project(), project());
    let edit = decide::accept(&mine, &"s1".into(), &kim(1));
    apply(&mut mine, edit);
    let edit = decide::reject(&theirs, &"s1".into(), &lee(2));
    apply(&mut theirs, edit);
    let both = merged(&mine, &theirs);
    let decided =
        both.statements.values().map(|statement| (statement.id.as_str(), statement.review)).collect::<Vec<_>>();
    assert_eq!(decided, [("s1", Review::Confirmed), ("s1~by~lee", Review::Rejected)]);
    assert_eq!(decide::merge_project(&both, &theirs), None);
    assert_eq!(decisions(&merged(&theirs, &both)), decisions(&both));
}

#[test]
fn of_two_decisions_of_one_coder_the_later_counts() {
    let (mut mine, mut theirs) = (project(), project());
    let edit = decide::accept(&mine, &"s1".into(), &kim(5));
    apply(&mut mine, edit);
    let edit = decide::reject(&theirs, &"s1".into(), &kim(2));
    apply(&mut theirs, edit);
    assert_eq!(s1(&merged(&mine, &theirs)).review, Review::Confirmed);
    assert_eq!(s1(&merged(&theirs, &mine)).review, Review::Confirmed);
}

#[test]
fn a_coder_without_a_name_can_be_named_before() {
    let mut theirs = project();
    let nameless = By { coder: Coder::Person(String::new()), ..kim(2) };
    let edit = decide::reject(&theirs, &"s1".into(), &nameless);
    apply(&mut theirs, edit);
    let mut mine = project();
    let edit = decide::accept(&mine, &"s1".into(), &By { coder: Coder::Person(String::new()), ..kim(1) });
    apply(&mut mine, edit);
    assert_eq!(merged(&mine, &theirs).statements.len(), 1);
    assert_eq!(merged(&mine, &theirs.signed("Lee’s file")).statements.len(), 2);
}

#[test]
fn entries_take_up_what_they_do_not_say_and_keep_what_they_say() {
    let (mut mine, mut theirs) = (worked(), worked());
    let ada = |definition: &str| Speaker { definition: definition.to_owned(), ..worked().codebook.speakers[0].clone() };
    let edit = decide::put_speaker(&mine, ada("Mayor."), &kim(6));
    apply(&mut mine, edit);
    let edit = decide::put_speaker(&theirs, ada("Mayor since 2020."), &lee(7));
    apply(&mut theirs, edit);
    let both = merged(&mine, &theirs);
    assert_eq!(both.codebook.speakers[0].definition, "Mayor.\n\nMayor since 2020.");
    assert_eq!(both.codebook.revisions.len(), 4, "two of both, and one of each");
    assert_eq!(decide::merge_project(&both, &theirs), None);
}

#[test]
fn fields_of_one_name_that_ask_different_things_stay_two() {
    let with = |kind: FieldKind, value: FieldValue, by: &By| {
        let mut project = worked();
        let claim = StatementType { fields: vec![Field::new("Strength", kind)], ..StatementType::claim() };
        let edit = decide::put_type(&project, claim, by);
        apply(&mut project, edit);
        let edit = decide::set_field(&project, &"s2".into(), &"strength".into(), Some(value), by);
        apply(&mut project, edit);
        project
    };
    let mine = with(FieldKind::Number, FieldValue::Number(3), &kim(8));
    let choices = || FieldKind::Choice(vec!["weak".to_owned()]);
    let theirs = with(choices(), FieldValue::Text("weak".to_owned()), &lee(9));
    let both = merged(&mine, &theirs);
    let fields = both.codebook.scheme.types[0].fields.iter().map(|field| field.id.as_str()).collect::<Vec<_>>();
    assert_eq!(fields, ["strength", "strength-2"]);
    let answers = both.statements.values().flat_map(|statement| &statement.answers);
    let answers = answers.map(|answer| (answer.field.as_str(), answer.value.clone())).collect::<Vec<_>>();
    assert_eq!(answers, [("strength", FieldValue::Number(3)), ("strength-2", FieldValue::Text("weak".to_owned()))]);
    assert_eq!(decide::merge_project(&both, &theirs), None);
}

#[test]
fn the_same_entry_under_another_spelling_is_one() {
    let mut theirs = project();
    let edit = decide::set_speakers(&theirs, &"s1".into(), &[Choice::Named("A. Quill".to_owned())], &lee(1));
    apply(&mut theirs, edit);
    let mut mine = worked();
    let edit = decide::add_alias(&mine, &ascribe_annotation::EntryId::Speaker("ada".into()), "A. Quill", &kim(9));
    apply(&mut mine, edit);
    let both = merged(&mine, &theirs);
    assert_eq!(both.codebook.speakers.len(), 2, "Ada Quill and Bo Lind");
    let lees = both.statements.values().find(|statement| statement.coder == lee(0).coder).expect("it is kept");
    assert_eq!(lees.speakers, ["ada".into()]);
    assert!(
        both.statements.values().any(|statement| statement.positions.iter().any(|p| p.stance == Some(Stance::Support)))
    );
}
