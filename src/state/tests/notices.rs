//! Notices are raised once and go when they are read.

use super::*;

#[test]
fn the_same_problem_is_shown_once() {
    let mut world = World::new();
    world.tell(Action::Noticed(Problem::warning("Mind the gap.").at("platform 2")));
    world.tell_in_vain(Action::Noticed(Problem::warning("Mind the gap.").at("platform 2")));
    world.tell(Action::Noticed(Problem::warning("Mind the gap.").at("platform 3")));
    assert_eq!(world.said().len(), 2);
}

#[test]
fn a_notice_goes_when_it_is_dismissed() {
    let mut world = World::new();
    world.tell(Action::Noticed(Problem::information("Hello.")));
    let id = world.state.notices[0].id;
    world.tell(Action::NoticeDismissed(id));
    assert!(world.said().is_empty());
    world.tell_in_vain(Action::NoticeDismissed(id));
}

#[test]
fn saving_to_a_file_and_the_new_version_can_be_taken_from_a_notice() {
    let mut world = World::new();
    world.tell(Action::Noticed(Problem::error("Full.").offering(Offer::SaveProject)));
    world.tell(Action::OfferTaken(world.state.notices[0].id));
    assert_eq!(world.state.jobs[0].work, Work::Export(Format::Project));
    world.tell(Action::Noticed(Problem::information("New.").offering(Offer::Update)));
    world.tell(Action::OfferTaken(world.state.notices[0].id));
    assert_eq!(world.state.view.wish.unwrap().what, Wanted::Update);
}

#[test]
fn refused_records_are_named_and_many_are_counted() {
    let mut world = World::new();
    world.tell(Action::SourceOffered(Source::Sample("x".into())));
    let refused = (1..=7).map(|line| format!("line {line}: no such article")).collect();
    let read = FileRead { file: "table.csv".into(), content: Default::default(), refused };
    world.tell(Action::Job(world.last_job(), JobAction::AnnotationsRead(read)));
    assert!(world.said()[0].starts_with("7 records could not be used: line 1: no such article; line 2"));
    assert!(world.said()[0].ends_with("line 5: no such article; and 2 more"));
    assert_eq!(world.state.notices[0].problem.place, "table.csv");
}
