//! Language models come, come late, or do not come.

use super::*;
use crate::state::{ModelStatus, Offer};
use ascribe_engine::Engine;

/// What models would find in the ferry's report: one statement fewer, so that it shows who read.
fn by_models(text: &str) -> Rc<Reading> {
    let mut reading = (*reading_of(text)).clone();
    reading.engine = Engine::Models;
    reading.statements.truncate(1);
    Rc::new(reading)
}

fn reread(world: &mut World, id: &ArticleId, text: &str) {
    reread_as(world, id, by_models(text));
}

fn reread_as(world: &mut World, id: &ArticleId, reading: Rc<Reading>) {
    let wanted = Work::Reread(id.clone());
    let job = world.state.jobs.iter().find(|job| job.work == wanted).map(|job| job.id);
    world.tell(Action::Job(job.expect("it is to be read again"), JobAction::Reread(id.clone(), reading)));
}

/// Two statements about what should be done.
const PLAN: &str = "Plans for the ferry\n\n“We support the new ferry terminal and will fund it,” said Mayor Ada Berg.\n\n\
                    “We oppose the new ferry terminal,” said Tom Reed, a baker.";

/// A page with an article that was read before anybody looked for positions.
fn with_statements_only() -> (World, ArticleId) {
    let mut world = World::new();
    let reading = Reading { positions: Vec::new(), ..(*reading_of(PLAN)).clone() };
    let plan = world.add_as_read(PLAN, Rc::new(reading));
    assert!(proposed(&world).iter().all(|count| *count == 0));
    (world, plan)
}

/// How many concepts each statement of the open article has proposed.
fn proposed(world: &World) -> Vec<usize> {
    world.state.open_statements().iter().map(|statement| statement.proposals.len()).collect()
}

/// Goes away from an article and comes back to it as after a reload: its reading is not there any more.
fn reopen(world: &mut World, id: &ArticleId) {
    world.add(FERRY);
    Rc::make_mut(&mut world.state).readings.clear();
    world.tell(Action::ArticleOpened(id.clone()));
}

#[test]
fn that_models_are_missing_is_said_once() {
    let mut world = World::new();
    for why in ["words.bin: the server answered 404", "names.bin: it is cut short"] {
        world.tell(Action::ModelsHeardOf(ModelStatus::Missing(why.into())));
    }
    assert_eq!(world.said(), ["The language models could not be loaded, so articles are read by rules alone."]);
    world.tell_in_vain(Action::ModelsHeardOf(world.state.models.clone()));
}

#[test]
fn an_article_that_nobody_touched_is_renewed_quietly_as_one_step() {
    let mut world = World::with(BRIDGE);
    let bridge = world.state.article.clone().unwrap();
    assert_eq!(world.state.open_statements().len(), 2);
    world.tell(Action::ModelsHeardOf(ModelStatus::Coming { received: 9 }));
    world.tell(Action::ModelsHeardOf(ModelStatus::Ready));
    reread(&mut world, &bridge, BRIDGE);
    assert_eq!((world.state.open_statements().len(), world.said().len()), (1, 0));
    assert_eq!(world.state.open_article().map(|article| article.id.clone()), Some(bridge));
    world.tell(Action::Undone);
    assert!(world.state.project().articles.is_empty(), "adding is still one step");
    assert!(world.state.project().codebook.speakers.is_empty());
}

#[test]
fn where_somebody_has_decided_the_person_is_asked_and_the_decision_stays() {
    let mut world = World::with(BRIDGE);
    let bridge = world.state.article.clone().unwrap();
    let decided = world.state.open_statements()[1].id.clone();
    world.tell(Action::Statement(decided.clone(), StatementAction::Accepted));
    world.tell(Action::ModelsHeardOf(ModelStatus::Ready));
    reread(&mut world, &bridge, BRIDGE);
    assert_eq!(world.state.open_statements().len(), 2, "nothing jumps");
    let notice = Rc::clone(world.state.notices.last().unwrap());
    assert_eq!(notice.problem.offer, Some(Offer::ReadAgain(bridge)));
    world.tell(Action::OfferTaken(notice.id));
    assert_eq!(world.review(&decided), Review::Confirmed);
    world.tell(Action::Undone);
    assert_eq!(world.state.open_statements().len(), 2);
}

#[test]
fn an_article_in_the_background_is_read_again_when_it_is_opened() {
    let mut world = World::with(BRIDGE);
    let bridge = world.state.article.clone().unwrap();
    world.add(FERRY);
    world.tell(Action::ModelsHeardOf(ModelStatus::Ready));
    let ferry = world.state.article.clone().unwrap();
    reread(&mut world, &ferry, FERRY);
    world.tell(Action::ArticleOpened(bridge.clone()));
    reread(&mut world, &bridge, BRIDGE);
    assert_eq!(world.state.open_statements().len(), 1);
    assert!(world.state.overdue.is_empty());
}

#[test]
fn what_models_read_is_read_once() {
    let mut world = World::new();
    world.tell(Action::ModelsHeardOf(ModelStatus::Ready));
    world.add(BRIDGE);
    assert!(world.state.jobs.is_empty() && world.state.overdue.is_empty());
}

#[test]
fn an_article_read_in_haste_gets_its_proposals_when_the_models_stay_away() {
    let (mut world, plan) = with_statements_only();
    world.tell(Action::ModelsHeardOf(ModelStatus::Missing("words.bin: the server answered 404".into())));
    reread_as(&mut world, &plan, reading_of(PLAN));
    assert!(proposed(&world).iter().any(|count| *count > 0), "{:?}", proposed(&world));
    assert_eq!(world.said().len(), 1, "that models are missing, and nothing else");
    assert!(world.state.overdue.is_empty());
    world.tell(Action::Undone);
    assert!(world.state.project().articles.is_empty(), "adding is still one step");
}

#[test]
fn decisions_stay_when_proposals_come_late() {
    let (mut world, plan) = with_statements_only();
    let [accepted, deleted] = ["We support", "We oppose"].map(|words| world.find(words));
    world.tell(Action::Statement(accepted.clone(), StatementAction::Accepted));
    world.tell(Action::Statement(deleted.clone(), StatementAction::Deleted));
    world.tell(Action::ModelsHeardOf(ModelStatus::Missing("it is cut short".into())));
    reread_as(&mut world, &plan, reading_of(PLAN));
    assert_eq!((world.review(&accepted), world.statement(&accepted).proposals.is_empty()), (Review::Confirmed, false));
    assert!(world.state.project().statement(&deleted).is_none());
    assert_eq!(world.said().len(), 1, "nothing is asked");
}

#[test]
fn an_article_kept_without_proposals_gets_them_when_it_is_opened_again() {
    let (mut world, plan) = with_statements_only();
    world.tell(Action::ModelsHeardOf(ModelStatus::Ready));
    Rc::make_mut(&mut world.state).overdue.clear();
    reopen(&mut world, &plan);
    let before: Vec<StatementId> = world.state.open_statements().iter().map(|it| it.id.clone()).collect();
    reread_as(&mut world, &plan, reading_of(PLAN));
    let after: Vec<StatementId> = world.state.open_statements().iter().map(|it| it.id.clone()).collect();
    assert!(proposed(&world).iter().any(|count| *count > 0));
    assert_eq!(before, after);
    // What has its proposals is not touched a second time.
    reopen(&mut world, &plan);
    let steps = world.state.history.done().len();
    reread_as(&mut world, &plan, reading_of(PLAN));
    assert_eq!(world.state.history.done().len(), steps);
}

#[test]
fn proposals_that_come_late_take_away_no_step_that_can_be_done_again() {
    let (mut world, plan) = with_statements_only();
    let accepted = world.find("We support");
    world.tell(Action::Statement(accepted.clone(), StatementAction::Accepted));
    world.tell(Action::Undone);
    world.tell(Action::ModelsHeardOf(ModelStatus::Missing("it is cut short".into())));
    reread_as(&mut world, &plan, reading_of(PLAN));
    world.tell(Action::Redone);
    assert_eq!(world.review(&accepted), Review::Confirmed);
}
