//! Dialogs, panels, wishes, settings.

use super::*;
use ascribe_text::Span;

#[test]
fn one_dialog_is_open_at_a_time() {
    let mut world = World::new();
    world.tell(Action::DialogOpened(Dialog::Help)).tell(Action::DialogOpened(Dialog::Settings));
    assert_eq!(world.state.view.dialog, Some(Dialog::Settings));
    world.tell_in_vain(Action::DialogOpened(Dialog::Settings));
    world.tell(Action::DialogClosed);
    world.tell_in_vain(Action::DialogClosed);
}

#[test]
fn sending_the_keys_to_a_field_brings_its_panel_to_the_front() {
    for (field, panel) in [
        (Field::Text, Panel::Reader),
        (Field::List, Panel::Statements),
        (Field::Speaker, Panel::Inspector),
        (Field::Note, Panel::Inspector),
    ] {
        let mut world = World::with(BRIDGE);
        world.tell(Action::FieldWanted(field));
        assert_eq!((world.state.view.panel, world.state.view.wish.unwrap().what), (panel, Wanted::Keys(field)));
    }
}

#[test]
fn the_same_wish_twice_is_two_wishes() {
    let mut world = World::new();
    let first = world.tell(Action::FilesWanted).state.view.wish;
    assert_ne!(first, world.tell(Action::FilesWanted).state.view.wish);
}

#[test]
fn choices_that_are_made_already_change_nothing() {
    let mut world = World::with(BRIDGE);
    world.tell_in_vain(Action::ThemeChosen(Theme::Auto));
    world.tell_in_vain(Action::CoderNamed("  ".into()));
    world.tell_in_vain(Action::PanelShown(Panel::Reader));
    world.tell_in_vain(Action::FilterChosen(Filter::default()));
    world.tell_in_vain(Action::WordsSelected(Some(Span::new(3, 3))));
    world.tell_in_vain(Action::ArticleOpened(world.state.article.clone().unwrap()));
}
