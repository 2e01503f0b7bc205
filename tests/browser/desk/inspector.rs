//! The chosen statement, corrected and coded.

use super::make::{self, Heard, change, count, element, fill, press};
use crate::place::{Place, until};
use ascribe::components::hints::Hints;
use ascribe::components::inspector::{Inspector, InspectorProps};
use ascribe::state::StatementAction;
use ascribe_annotation::Stance;
use ascribe_annotation::decide::{Choice, Edge, Toward};
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::{AppHandle, Callback, Renderer};

struct Mounted {
    place: Place,
    handle: AppHandle<Inspector>,
    heard: Heard<StatementAction>,
    props: InspectorProps,
}

fn mount() -> Mounted {
    let place = Place::new("<div></div>");
    let heard = Heard::new();
    let mut statement = make::statement("one", &["in May"]);
    statement.positions = vec![make::position()];
    let props = InspectorProps {
        statement: Rc::new(statement),
        article: make::article(),
        codebook: make::codebook(),
        looks: make::looks(),
        hints: Hints::default(),
        speakers: Vec::new(),
        concepts: Vec::new(),
        proposals: Rc::from([]),
        on_everywhere: Callback::noop(),
        on_action: heard.callback(),
        next: None,
        on_close: Callback::noop(),
    };
    let handle = Renderer::<Inspector>::with_root_and_props(place.find("div"), props.clone()).render();
    Mounted { place, handle, heard, props }
}

impl Mounted {
    async fn shown(&self) {
        until("the statement is shown", || count(&self.place, "#inspector") == 1).await;
    }

    fn click(&self, selector: &str) -> StatementAction {
        element(&self.place, selector).click();
        self.heard.last().unwrap()
    }
}

#[wasm_bindgen_test]
async fn every_button_says_what_it_does() {
    let mounted = mount();
    mounted.shown().await;
    assert!(matches!(mounted.click(".accept"), StatementAction::Accepted));
    assert!(matches!(mounted.click(".reject"), StatementAction::Rejected));
    assert!(matches!(mounted.click(".delete"), StatementAction::Deleted));
    let moved = mounted.click("[aria-label='End one word later']");
    assert!(matches!(moved, StatementAction::EdgeMoved(Edge::End, Toward::Forward)), "{moved:?}");
    let removed = mounted.click("[aria-label='Remove The bridge']");
    assert!(matches!(removed, StatementAction::ConceptRemoved(id) if id.as_str() == "bridge"));
}

#[wasm_bindgen_test]
async fn fields_give_speaker_concept_stance_and_note() {
    let mounted = mount();
    mounted.shown().await;
    let speaker = element(&mounted.place, "#field-speaker");
    fill(&speaker, "tom");
    press(&speaker, "Enter");
    let known = Choice::Known("tom".into());
    assert!(matches!(mounted.heard.last(), Some(StatementAction::SpeakersChosen(who)) if who == [known]));
    let concept = element(&mounted.place, "#field-concept");
    fill(&concept, "The toll");
    press(&concept, "Enter");
    let named = Choice::Named("The toll".to_owned());
    assert!(matches!(mounted.heard.last(), Some(StatementAction::ConceptAdded(what)) if what == named));
    change(&mounted.place.find("input[value=oppose]"));
    let stance = mounted.heard.last().unwrap();
    assert!(matches!(stance, StatementAction::StanceChosen(_, Some(Stance::Oppose))), "{stance:?}");
    fill(&element(&mounted.place, "#field-note"), "check the date");
    assert!(matches!(mounted.heard.last(), Some(StatementAction::NoteWritten(note)) if note == "check the date"));
}

#[wasm_bindgen_test]
async fn after_a_concept_the_keys_go_on_to_its_stance() {
    let mut mounted = mount();
    mounted.shown().await;
    let field = element(&mounted.place, "#field-concept");
    field.focus().unwrap();
    fill(&field, "other");
    until("the new name is offered", || count(&mounted.place, "[role=option]") > 0).await;
    press(&field, "Enter");
    let statement = Rc::make_mut(&mut mounted.props.statement);
    statement.positions.push(ascribe_annotation::Position::new("other".into(), None));
    mounted.handle.update(mounted.props.clone());
    let checked = ".position:nth-of-type(2) input:checked:focus";
    until("the stance has the keys", || count(&mounted.place, checked) == 1).await;
}
