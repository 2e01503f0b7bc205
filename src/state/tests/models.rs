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
    let job = Rc::clone(world.state.jobs.last().unwrap());
    assert_eq!(job.work, Work::Reread(id.clone()));
    world.tell(Action::Job(job.id, JobAction::Reread(id.clone(), by_models(text))));
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
