//! Every place has an address, and an address leads to its place.

use super::{BRIDGE, FERRY, World};
use crate::state::{Action, Address, Page};
use proptest::prelude::*;

fn visit(world: &mut World, address: &str) {
    world.tell(Action::AddressVisited(address.into()));
}

#[test]
fn pages_have_names() {
    let mut world = World::with(BRIDGE);
    for (page, address) in [
        (Page::Statements, "#/table"),
        (Page::Library, "#/library"),
        (Page::Codebook, "#/codebook"),
        (Page::Compare, "#/compare"),
        (Page::Adrift, "#/without-place"),
    ] {
        visit(&mut world, address);
        assert_eq!(world.state.view.page, page);
        assert_eq!(Address::of(&world.state).to_string(), address);
    }
    visit(&mut world, "#/");
    assert_eq!(world.state.view.page, Page::Reader);
    assert!(world.state.notices.is_empty());
}

#[test]
fn an_address_leads_back_to_article_and_statement() {
    let mut world = World::with(BRIDGE);
    let first = world.choose("It is open");
    let address = Address::of(&world.state).to_string();
    world.add(FERRY);
    visit(&mut world, "#/table");
    visit(&mut world, &address);
    assert_eq!(world.state.selection.statement, Some(first));
    assert_eq!(Address::of(&world.state).to_string(), address);
}

#[test]
fn the_address_of_the_open_article_lets_its_statement_stay_chosen() {
    let mut world = World::with(BRIDGE);
    let chosen = world.choose("It is open");
    let address = Address::Article(world.state.article.clone().unwrap()).to_string();
    visit(&mut world, &address);
    assert_eq!(world.state.selection.statement, Some(chosen));
}

#[test]
fn an_address_that_leads_nowhere_gives_the_reader_and_a_notice() {
    for address in ["#/nowhere", "#/article/", "#/article/gone", "#/article/gone/gone", "#/article/%ff", "#/article/%4"]
    {
        let mut world = World::with(BRIDGE);
        world.tell(Action::PageOpened(Page::Codebook));
        visit(&mut world, address);
        assert_eq!((world.state.view.page, world.said().len()), (Page::Reader, 1), "{address}");
    }
}

#[test]
fn only_pages_and_articles_are_steps_back() {
    let [table, a, b, c] =
        ["#/table", "#/article/a", "#/article/a/1", "#/article/c/1"].map(|it| Address::parse(it).unwrap());
    assert!(table.is_apart_from(&a) && a.is_apart_from(&c));
    assert!(!a.is_apart_from(&b));
}

proptest! {
    #[test]
    fn any_id_survives_its_address(article in "\\PC+", statement in "\\PC+") {
        let address = Address::Statement(article.as_str().into(), statement.as_str().into());
        prop_assert_eq!(Address::parse(&address.to_string()), Some(address));
    }

    #[test]
    fn any_address_can_be_visited(address in "\\PC*") {
        let _ = Address::parse(&address);
    }
}
