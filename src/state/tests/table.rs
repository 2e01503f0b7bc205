//! The table of all statements: order, search, narrowing, and decisions about many.

use super::*;
use crate::state::{BookAction, BookDecision, Column, Facets, Found, Table, TableAction, fields, find};
use ascribe_annotation::decide::{Bulk, Choice};
use ascribe_annotation::{SpeakerId, Stance};

fn world() -> World {
    let mut world = World::with(BRIDGE);
    world.add(FERRY);
    world
}

fn words(found: &Found) -> Vec<String> {
    found.rows.iter().map(|(row, article)| article.text[row.parts[0].range()].to_owned()).collect()
}

fn shown(world: &World, fits: Option<&dyn Fn(&str) -> bool>) -> Vec<String> {
    words(&find(world.state.project(), &world.state.table, fits))
}

/// Tells the state which rows there are, as the page does.
fn look(world: &mut World) {
    let found = find(world.state.project(), &world.state.table, None);
    let rows = found.rows.iter().map(|(row, _)| row.id.clone()).collect::<Vec<_>>();
    world.tell(Action::Table(TableAction::Found(rows.into())));
}

const OPEN: &str = "It is open at last,";
const NARROW: &str = "It is far too narrow,";
const MISS: &str = "Nobody will miss the ferry,";

#[test]
fn rows_stand_in_the_order_of_a_column_from_either_end() {
    let mut world = world();
    for (column, up) in [
        (Column::Article, [OPEN, NARROW, MISS]),
        (Column::Speaker, [OPEN, MISS, NARROW]),
        (Column::Words, [NARROW, OPEN, MISS]),
    ] {
        if world.state.table.column != column {
            world.tell(Action::Table(TableAction::Sorted(column)));
        }
        assert_eq!(shown(&world, None), up, "{column:?}");
    }
    world.tell(Action::Table(TableAction::Sorted(Column::Words)));
    assert_eq!(shown(&world, None), [MISS, OPEN, NARROW]);
}

#[test]
fn words_names_titles_and_notes_are_searched() {
    let world = world();
    let fits = |wanted: &'static str| move |words: &str| words.contains(wanted);
    for (wanted, rows) in
        [("narrow", vec![NARROW]), ("Tom Reed", vec![NARROW]), ("The ferry goes", vec![MISS]), ("zebra", vec![])]
    {
        assert_eq!(shown(&world, Some(&fits(wanted))), rows, "{wanted}");
    }
}

#[test]
fn choices_are_counted_over_everything_and_show_less() {
    let mut world = world();
    let found = find(world.state.project(), &Table::default(), None);
    let speakers = found.choices.speakers.iter().map(|(_, name, count)| (name.as_str(), *count)).collect::<Vec<_>>();
    assert_eq!(speakers, [("Ada Berg", 2), ("Tom Reed", 1)]);
    let ada: SpeakerId = found.choices.speakers[0].0.clone();
    world.tell(Action::Table(TableAction::Narrowed(Facets { speaker: Some(ada), ..Facets::default() })));
    let found = find(world.state.project(), &world.state.table, None);
    assert_eq!((words(&found), found.total), (vec![OPEN.to_owned(), MISS.to_owned()], 3));
}

#[test]
fn a_decision_about_the_marked_rows_is_one_step() {
    let mut world = world();
    look(&mut world);
    world.tell(Action::Table(TableAction::AllMarked));
    let subjects = world.state.table_subjects();
    assert_eq!(subjects.len(), 3);
    world.tell(Action::Many(subjects.clone(), Bulk::AddConcept(Choice::Named("crossings".into()))));
    let concepts = |world: &World| subjects.iter().map(|id| world.statement(id).positions.len()).collect::<Vec<_>>();
    assert_eq!(concepts(&world), [1, 1, 1]);
    assert_eq!(world.state.recent.last().map(|(id, _)| id.to_string()), Some("crossings".to_owned()));
    world.tell(Action::Many(subjects.clone(), Bulk::Stance("crossings".into(), Some(Stance::Oppose))));
    world.tell(Action::Undone).tell(Action::Undone);
    assert_eq!(concepts(&world), [0, 0, 0]);
    assert!(world.state.codebook().concepts.is_empty());
}

#[test]
fn what_is_no_longer_shown_is_no_longer_marked_and_the_keys_stay_at_their_place() {
    let mut world = world();
    look(&mut world);
    let rows = world.state.table.rows.clone();
    world.tell(Action::Table(TableAction::Marked(rows[0].clone())));
    world.tell(Action::Table(TableAction::Marked(rows[1].clone())));
    world.tell(Action::Many(vec![rows[1].clone()], Bulk::Delete));
    look(&mut world);
    assert_eq!(world.state.table_subjects(), [rows[0].clone()]);
    assert_eq!(world.state.table.cursor.as_ref(), Some(&rows[2]), "the row below has come up");
}

#[test]
fn without_marks_a_decision_is_about_the_row_where_the_keys_are() {
    let mut world = world();
    look(&mut world);
    assert!(world.state.table_subjects().is_empty());
    let row = world.state.table.rows[2].clone();
    world.tell(Action::Table(TableAction::Moved(row.clone())));
    assert_eq!(world.state.table_subjects(), [row]);
}

#[test]
fn fields_of_types_are_columns_by_which_rows_are_ordered_and_types_narrow() {
    use ascribe_annotation::{Field, FieldId, FieldKind, FieldValue, StatementType};
    let mut world = world();
    let hero = Field::new("Hero", FieldKind::Text);
    let harm = Field::new("Harm", FieldKind::Scale(vec!["low".into(), "high".into()]));
    let mut kind = StatementType::new("Narrative");
    kind.fields = vec![hero, harm];
    let id = kind.id.clone();
    world.tell(Action::Book(BookAction::Decided(BookDecision::TypePut(kind))));
    let rows = find(world.state.project(), &Table::default(), None).rows;
    for ((row, _), harm) in rows.iter().zip([None, Some(2), Some(1)]) {
        let Some(harm) = harm else { continue };
        let tell = |fact| Action::Statement(row.id.clone(), fact);
        world.tell(tell(StatementAction::TypeChosen(id.clone())));
        world.tell(tell(StatementAction::FieldAnswered(FieldId::of_name("Harm"), Some(FieldValue::Number(harm)))));
    }
    let scheme = &world.state.codebook().scheme;
    assert_eq!(fields(scheme).map(|(_, field)| field.name.as_str()).collect::<Vec<_>>(), ["Hero", "Harm"]);
    world.tell(Action::Table(TableAction::Sorted(Column::Field(1))));
    assert_eq!(shown(&world, None), [MISS, NARROW, OPEN], "what is not answered comes last");
    world.tell(Action::Table(TableAction::Narrowed(Facets { kind: Some(id), ..Facets::default() })));
    assert_eq!(shown(&world, None), [MISS, NARROW]);
    let found = find(world.state.project(), &world.state.table, None);
    let kinds = found.choices.kinds.iter().map(|(_, name, count)| (name.as_str(), *count)).collect::<Vec<_>>();
    assert_eq!(kinds, [("Claim", 1), ("Narrative", 2)]);
}
