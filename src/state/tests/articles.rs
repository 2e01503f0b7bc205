//! Articles come, are opened, described, and go.

use super::*;

#[test]
fn an_article_comes_with_its_suggestions_and_is_opened() {
    let world = World::with(BRIDGE);
    let article = world.state.open_article().unwrap();
    assert_eq!(article.title, "A bridge opens");
    assert!(world.state.open_reading().is_some());
    let reviews = world.state.open_statements().iter().map(|statement| statement.review).collect::<Vec<_>>();
    assert_eq!(reviews, [Review::Suggested, Review::Suggested]);
    assert!(world.state.jobs.is_empty());
}

#[test]
fn the_same_text_is_the_same_article_and_is_only_opened() {
    let mut world = World::with(BRIDGE);
    let bridge = world.state.article.clone();
    world.add(FERRY);
    world.add(BRIDGE);
    assert_eq!((world.state.project().articles.len(), world.state.article.clone()), (2, bridge));
    assert_eq!(world.said(), ["This article is already in the project, so it was opened."]);
}

#[test]
fn opening_what_is_not_there_changes_nothing() {
    World::with(BRIDGE).tell_in_vain(Action::ArticleOpened("nowhere".into()));
}

#[test]
fn an_article_that_has_no_reading_yet_is_read_when_it_is_opened() {
    let mut world = World::with(BRIDGE);
    let bridge = world.state.article.clone().unwrap();
    world.add(FERRY);
    Rc::make_mut(&mut world.state).readings.clear();
    world.tell(Action::ArticleOpened(bridge.clone()));
    let job = Rc::clone(world.state.jobs.last().unwrap());
    assert_eq!((&job.work, job.about.as_str()), (&Work::Reread(bridge.clone()), "A bridge opens"));
    world.tell(Action::Job(job.id, JobAction::Reread(bridge, reading_of(BRIDGE))));
    let rereads = world.state.jobs.iter().any(|job| matches!(job.work, Work::Reread(_)));
    assert!(world.state.open_reading().is_some() && !rereads);
}

#[test]
fn a_removed_article_takes_its_statements_along_and_undo_brings_them_back() {
    let mut world = World::with(BRIDGE);
    let ferry = world.add(FERRY);
    let before = Rc::clone(&world.state.history);
    world.tell(Action::ArticleRemoved(ferry.clone()));
    assert_eq!((world.state.project().articles.len(), world.state.project().statements.len()), (1, 2));
    assert_eq!(world.state.open_article().unwrap().title, "A bridge opens", "its neighbour is opened");
    world.tell(Action::Undone);
    assert_eq!(world.state.project(), before.project());
}

#[test]
fn the_last_article_leaves_an_empty_desk() {
    let mut world = World::with(BRIDGE);
    let id = world.state.article.clone().unwrap();
    world.tell(Action::ArticleRemoved(id));
    assert_eq!((world.state.article.clone(), world.state.open_statements().len()), (None, 0));
}

#[test]
fn a_description_changes_all_but_the_text() {
    let mut world = World::with(BRIDGE);
    let mut article = Article::clone(world.state.open_article().unwrap());
    article.outlet = Some("The Lantern".into());
    article.text = "Something else".into();
    world.tell(Action::ArticleDescribed(article));
    let article = world.state.open_article().unwrap();
    assert_eq!((article.outlet.as_deref(), article.text.as_str()), (Some("The Lantern"), BRIDGE));
}
