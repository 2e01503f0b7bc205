//! The codebook is put in order: everywhere at once, with a list of what will change, and one step to undo.

mod support;

use ascribe_annotation::decide::{self, Choice, OldName, OnDelete, Place};
use ascribe_annotation::{
    Color, Concept, EditName, EntryId, Field, FieldKind, FieldValue, Membership, Project, Reach, Review, Speaker,
    Stance, StanceLabel, StatementId, StatementType, StatementTypeId, answer, preview,
};
use proptest::prelude::*;
use support::{apply, apply_and_check, edit, entries, gesture, kim, said, worked};

fn speaker(id: &str) -> EntryId {
    EntryId::Speaker(id.into())
}

fn concept(id: &str) -> EntryId {
    EntryId::Concept(id.into())
}

#[test]
fn two_spellings_become_one_speaker_everywhere() {
    let mut project = worked();
    let edit = decide::merge_entries(&project, &speaker("ada"), &[speaker("bo"), speaker("nobody")], &kim(9));
    assert_eq!(
        said(&project, edit.as_ref().expect("something changes")),
        ["Bo Lind: removed  → ", "Ada Quill: other spellings  → Bo Lind", "ignores us: speaker Bo Lind → Ada Quill",]
    );
    let edit = apply_and_check(&mut project, edit);
    assert_eq!((edit.name, edit.title()), (EditName::MergeEntries, "Merge 2 speakers into Ada Quill"));
    let b1 = &project.statements[&StatementId::from("b1")];
    assert_eq!(
        (b1.speakers.as_slice(), b1.review),
        (["ada".into()].as_slice(), Review::Suggested),
        "still a suggestion"
    );
    assert_eq!(project.codebook.speaker_named("bo lind").map(|speaker| speaker.name.as_str()), Some("Ada Quill"));
    assert_eq!(project.uses(&speaker("ada")).articles, 2);
}

#[test]
fn two_stances_on_what_is_now_one_concept_are_unset_and_two_alike_stay() {
    for (second, expected) in
        [(Some(Stance::Oppose), None), (Some(Stance::Support), Some(Stance::Support)), (None, Some(Stance::Support))]
    {
        let mut project = worked();
        let edit = decide::add_concept(&project, &"s1".into(), &Choice::Named("Toll".to_owned()), &kim(6));
        apply(&mut project, edit);
        if second.is_some() {
            let edit = decide::set_stance(&project, &"s1".into(), &"toll".into(), second, &kim(7));
            apply(&mut project, edit);
        }
        let edit = decide::merge_entries(&project, &concept("bridge-toll"), &[concept("toll")], &kim(9));
        apply_and_check(&mut project, edit);
        let positions = &project.statements[&StatementId::from("s1")].positions;
        assert_eq!(positions.iter().map(|position| position.stance).collect::<Vec<_>>(), [expected], "{second:?}");
    }
}

#[test]
fn merging_takes_definitions_examples_memberships_and_narrower_concepts_along() {
    let mut project = worked();
    let toll = Concept {
        definition: "Money.".to_owned(),
        examples: vec!["pay".to_owned()],
        ..Concept::new("".into(), "Toll")
    };
    for concept in [toll, Concept { parent: Some("toll".into()), ..Concept::new("".into(), "Night toll") }] {
        let edit = decide::put_concept(&project, concept, &kim(6));
        apply(&mut project, edit);
    }
    let edit = decide::merge_entries(&project, &concept("bridge-toll"), &[concept("toll")], &kim(9));
    apply_and_check(&mut project, edit);
    let kept = project.codebook.concept(&"bridge-toll".into()).expect("it stays");
    assert_eq!(
        (kept.definition.as_str(), kept.examples.len(), kept.aliases.as_slice()),
        ("Money.", 1, ["Toll".to_owned()].as_slice())
    );
    let tree = project.codebook.concept_tree();
    let tree = tree.iter().map(|branch| (branch.depth, branch.concept.name.as_str())).collect::<Vec<_>>();
    assert_eq!(tree, [(0, "Traffic"), (1, "Bridge toll"), (2, "Night toll")]);
    // A wider concept merged into its narrower one leaves no ring.
    let edit =
        decide::merge_entries(&project, &concept("night-toll"), &[concept("traffic"), concept("bridge-toll")], &kim(9));
    apply_and_check(&mut project, edit);
    assert_eq!(project.codebook.concept_tree().len(), 1);
    assert_eq!(project.codebook.concepts[0].parent, None);
}

#[test]
fn a_name_that_another_entry_has_is_not_given_twice() {
    let mut project = worked();
    assert_eq!(decide::rename_entry(&project, &speaker("bo"), "ada  quill", OldName::Keep, &kim(9)), None);
    assert_eq!(project.codebook.clash(&speaker("bo"), "ada  quill"), Some(speaker("ada")));
    assert_eq!(decide::put_speaker(&project, Speaker::new("".into(), "Bo Lind"), &kim(9)), None);
    assert_eq!(decide::add_alias(&project, &speaker("bo"), "Ada Quill", &kim(9)), None);
    let edit = decide::rename_entry(&project, &speaker("bo"), "Bo A. Lind", OldName::Keep, &kim(9));
    apply_and_check(&mut project, edit);
    let bo = project.codebook.speaker(&"bo".into()).expect("the id stays");
    assert_eq!((bo.name.as_str(), bo.aliases.as_slice()), ("Bo A. Lind", ["Bo Lind".to_owned()].as_slice()));
    let edit = decide::rename_entry(&project, &speaker("bo"), "Bo Lind", OldName::Forget, &kim(9));
    apply_and_check(&mut project, edit);
    assert!(project.codebook.speaker(&"bo".into()).is_some_and(|bo| bo.aliases.is_empty()));
}

#[test]
fn a_concept_is_split_by_its_statements() {
    let mut project = worked();
    let edit = decide::add_concept(&project, &"s2".into(), &Choice::Known("bridge-toll".into()), &kim(6));
    apply(&mut project, edit);
    let edit = decide::split_entry(&project, &concept("bridge-toll"), "Ferry toll", &["s2".into()], &kim(9));
    assert_eq!(
        said(&project, edit.as_ref().expect("something changes")),
        ["Ferry toll: new  → ", "not one week: concepts Bridge toll (unset) → Ferry toll (unset)"]
    );
    apply_and_check(&mut project, edit);
    let ferry = project.codebook.concept_named("Ferry toll").expect("it is new");
    assert_eq!(ferry.parent, Some("traffic".into()), "beside the old one");
    assert_eq!(project.snippets(&concept("bridge-toll"), Reach::Itself).len(), 1);
    assert_eq!(project.snippets(&concept("traffic"), Reach::WithNarrower).len(), 2);
    assert_eq!(project.snippets(&concept("ferry-toll"), Reach::Itself)[0].words, "not one week");
}

#[test]
fn a_removed_entry_is_taken_away_or_replaced() {
    let mut project = worked();
    let before = project.clone();
    let edit = decide::delete_entry(&project, &concept("traffic"), &OnDelete::TakeAway, &kim(9));
    apply_and_check(&mut project, edit);
    assert_eq!(project.codebook.concepts[0].parent, None, "the narrower one is lifted");
    let edit = decide::delete_entry(&project, &speaker("ada"), &OnDelete::Give(speaker("bo")), &kim(9));
    apply_and_check(&mut project, edit);
    assert_eq!(project.uses(&speaker("bo")).statements.len(), 3);
    let edit = decide::delete_entry(&project, &speaker("bo"), &OnDelete::TakeAway, &kim(9));
    apply_and_check(&mut project, edit);
    assert!(project.statements.values().all(|statement| statement.speakers.is_empty()));
    assert_eq!(decide::delete_entry(&before, &speaker("ada"), &OnDelete::Give(concept("traffic")), &kim(9)), None);
}

#[test]
fn a_concept_moves_in_the_tree_but_never_under_itself() {
    let mut project = worked();
    let under = |parent: &str| Place { parent: Some(parent.into()), before: None };
    assert_eq!(decide::move_concept(&project, &"traffic".into(), &under("bridge-toll"), &kim(9)), None);
    assert_eq!(decide::move_concept(&project, &"traffic".into(), &under("traffic"), &kim(9)), None);
    let top = Place { parent: None, before: Some("traffic".into()) };
    let edit = decide::move_concept(&project, &"bridge-toll".into(), &top, &kim(9));
    apply_and_check(&mut project, edit);
    let names = project.codebook.concept_tree().iter().map(|branch| branch.concept.name.clone()).collect::<Vec<_>>();
    assert_eq!(names, ["Bridge toll", "Traffic"]);
}

#[test]
fn every_decision_carries_the_version_of_the_codebook() {
    let mut project = worked();
    let versions = project.codebook.revisions.len();
    assert_eq!(versions, 2, "two concepts were made");
    let edit = decide::accept(&project, &"b1".into(), &kim(9));
    apply(&mut project, edit);
    let of = |project: &Project, id: &str| {
        project.codebook.version_number(project.statements[&StatementId::from(id)].codebook.as_ref())
    };
    assert_eq!((of(&project, "b1"), of(&project, "s2")), (Some(2), Some(0)));
    let edit = decide::rename_entry(&project, &concept("traffic"), "Roads", OldName::Forget, &kim(9));
    apply_and_check(&mut project, edit);
    assert_eq!((project.codebook.revisions.len(), of(&project, "b1")), (3, Some(2)));
    assert_eq!(project.codebook.revisions[2].what, "Rename Traffic to Roads");
    let roads = project.codebook.concept(&"traffic".into()).expect("it is there").clone();
    let edit =
        decide::put_concept(&project, Concept { color: Color::parse("#0072B2"), key: Some('r'), ..roads }, &kim(9));
    apply_and_check(&mut project, edit);
    assert_eq!(project.codebook.revisions.len(), 3, "a colour makes no version");
}

#[test]
fn a_speaker_speaks_for_whom_it_spoke_that_day() {
    let member = |organization: &str, from: Option<&str>, until: Option<&str>| Membership {
        from: from.map(str::to_owned),
        until: until.map(str::to_owned),
        ..Membership::new(organization.into())
    };
    let speaker = Speaker {
        organization: Some("party".into()),
        memberships: vec![
            member("council", Some("2020"), Some("2023-05")),
            member("ministry", Some("2023-06-01"), None),
        ],
        ..Speaker::new("ada".into(), "Ada Quill")
    };
    let on = |day: Option<&str>| speaker.organization_on(day).map(|id| id.as_str());
    assert_eq!(on(Some("2019-12-31")), Some("party"));
    assert_eq!((on(Some("2020-01-01")), on(Some("2023-05-31"))), (Some("council"), Some("council")));
    assert_eq!((on(Some("2023-06-01")), on(Some("2026"))), (Some("ministry"), Some("ministry")));
    assert_eq!(on(None), Some("party"));
}

/// A type with a field of each kind.
fn narrative() -> StatementType {
    let fields = vec![
        Field::new("Urgent", FieldKind::YesNo),
        Field::new("Strength", FieldKind::Scale(vec!["weak".to_owned(), "strong".to_owned()])),
        Field::new("Villain", FieldKind::Choice(vec!["council".to_owned()])),
        Field::new("Plot", FieldKind::Text),
    ];
    StatementType { id: "".into(), fields, ..StatementType::new("Narrative") }
}

#[test]
fn types_and_fields_are_made_and_their_answers_stay_until_somebody_says_so() {
    let mut project = worked();
    let edit = decide::put_type(&project, narrative(), &kim(6));
    apply_and_check(&mut project, edit);
    assert_eq!(decide::put_type(&project, narrative(), &kim(6)), None, "the name is taken");
    let id = StatementTypeId::from("narrative");
    let edit = decide::set_type(&project, &"s1".into(), &id, &kim(7));
    apply_and_check(&mut project, edit);
    for (field, value) in [("villain", FieldValue::Text("council".to_owned())), ("strength", FieldValue::Number(2))] {
        let edit = decide::set_field(&project, &"s1".into(), &field.into(), Some(value), &kim(8));
        apply_and_check(&mut project, edit);
    }
    let villain = |project: &Project| {
        answer(&project.statements[&StatementId::from("s1")].answers, &"villain".into()).map(ToString::to_string)
    };
    let edit = decide::rename_choice(&project, &id, &"villain".into(), "council", Some("The council"), &kim(9));
    assert_eq!(
        said(&project, edit.as_ref().expect("something changes")),
        ["The bridge will close for 30 days.: Villain council → The council"]
    );
    apply_and_check(&mut project, edit);
    assert_eq!(villain(&project).as_deref(), Some("The council"));
    let without = StatementType { id: id.clone(), fields: Vec::new(), ..narrative() };
    let edit = decide::put_type(&project, without, &kim(9));
    apply_and_check(&mut project, edit);
    assert_eq!(villain(&project).as_deref(), Some("The council"), "a field that is gone loses no answer");
    let edit = decide::put_type(&project, StatementType { id: id.clone(), ..narrative() }, &kim(9));
    apply_and_check(&mut project, edit);
    let edit = decide::delete_field(&project, &id, &"villain".into(), &kim(9));
    apply_and_check(&mut project, edit);
    assert_eq!(villain(&project), None);
    let edit = decide::delete_type(&project, &id, &StatementTypeId::claim(), &kim(9));
    apply_and_check(&mut project, edit);
    assert!(project.statements.values().all(|statement| statement.type_id.is_claim()));
    assert_eq!(decide::delete_type(&project, &StatementTypeId::claim(), &id, &kim(9)), None);
}

#[test]
fn answers_are_those_that_the_field_takes() {
    let scale = FieldKind::Scale(vec!["weak".to_owned(), "strong".to_owned()]);
    assert!(
        scale.takes(&FieldValue::Number(2))
            && !scale.takes(&FieldValue::Number(3))
            && !scale.takes(&FieldValue::Number(0))
    );
    assert!(FieldKind::YesNo.takes(&FieldValue::YesNo(false)) && !FieldKind::YesNo.takes(&FieldValue::Number(1)));
    assert!(scale.is_ordinal() && !FieldKind::Text.is_ordinal());
}

#[test]
fn the_stance_scale_has_the_projects_own_words() {
    let mut project = worked();
    let labels = [(Stance::Support, " agree "), (Stance::Oppose, "disagree"), (Stance::Support, "twice")];
    let labels = labels.map(|(stance, label)| StanceLabel { label: label.to_owned(), ..StanceLabel::usual(stance) });
    let edit = decide::set_stance_scale(&project, labels.to_vec(), &kim(9));
    apply_and_check(&mut project, edit);
    let labels = project.codebook.scheme.stance_labels();
    assert_eq!(labels.iter().map(|label| label.label.as_str()).collect::<Vec<_>>(), ["agree", "disagree"]);
    assert_eq!(worked().codebook.scheme.stance_labels().len(), 4);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn every_edit_has_a_preview_and_leaves_no_entry_that_is_not_there(gestures in prop::collection::vec(gesture(), 0..30)) {
        let mut project = Project::default();
        for (number, gesture) in gestures.iter().enumerate() {
            let Some(edit) = edit(&project, gesture, number) else { continue };
            let preview = preview(&project, &edit);
            prop_assert!(!preview.title.is_empty());
            project.apply(&edit).expect("a step made from the project fits it");
            let there = entries(&project);
            let carried = project.statements.values().flat_map(|statement| {
                let speakers = statement.speakers.iter().map(|id| EntryId::Speaker(id.clone()));
                let concepts = statement.positions.iter().map(|position| EntryId::Concept(position.concept.clone()));
                let organization = statement.organization.iter().map(|id| EntryId::Organization(id.clone()));
                let role = statement.role.iter().map(|id| EntryId::Role(id.clone()));
                speakers.chain(concepts).chain(organization).chain(role).collect::<Vec<_>>()
            });
            for id in carried {
                prop_assert!(there.contains(&id), "{gesture:?} leaves {id:?}");
            }
            let tree = project.codebook.concept_tree();
            prop_assert_eq!(tree.len(), project.codebook.concepts.len());
            prop_assert!(tree.iter().all(|branch| branch.depth > 0 || branch.concept.parent.is_none()), "no ring");
            prop_assert!(project.statements.values().all(|statement| !statement.parts.is_empty()));
        }
    }
}
