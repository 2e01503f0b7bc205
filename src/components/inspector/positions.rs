//! What the statement is about, and where the speaker stands on it.

use crate::components::combobox::{Combobox, Pick, Picked, WhenEmpty};
use crate::components::element;
use crate::components::icon::{Name, icon};
use crate::components::look::colour_class;
use crate::components::stance::{StanceControlProps, stance_control};
use crate::components::words;
use crate::state::StatementAction;
use ascribe_annotation::decide::Choice;
use ascribe_annotation::{Codebook, ConceptId, Position, Stance};
use std::cell::RefCell;
use std::rc::Rc;
use yew::{
    Callback, Html, NodeRef, Properties, classes, component, hook, html, use_effect_with, use_mut_ref, use_node_ref,
};

/// What [`Positions`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct PositionsProps {
    /// The concepts with a stance each.
    pub positions: Vec<Position>,
    /// Names the concepts.
    pub codebook: Rc<Codebook>,
    /// What can be picked.
    pub picks: Vec<Pick>,
    /// A person decided.
    pub on_action: Callback<StatementAction>,
}

/// Shows each concept with its stances, and a field for another concept.
#[component]
pub(super) fn Positions(props: &PositionsProps) -> Html {
    let root = use_node_ref();
    let picking = use_mut_ref(|| Picking::No);
    use_stance_next(&root, props.positions.len(), &picking);
    use_stance_followed(&root, props.positions.iter().map(|position| position.stance).collect());
    let taken = |pick: &&Pick| props.positions.iter().any(|position| *position.concept.0 == *pick.key);
    let picks: Vec<Pick> = props.picks.iter().filter(|pick| !taken(pick)).cloned().collect();
    let on_action = props.on_action.clone();
    let on_pick = Callback::from(move |picked: Picked| {
        let choice = match picked {
            Picked::Known(key) => Choice::Known(ConceptId::from(key.as_str())),
            Picked::New(name) => Choice::Named(name.to_string()),
            Picked::Nothing => return,
        };
        picking.replace(Picking::Yes);
        on_action.emit(StatementAction::ConceptAdded(choice));
    });
    html! {
        <div ref={root} class="positions">
            { for props.positions.iter().enumerate().map(|(at, position)| row(props, at, position)) }
            <Combobox id="field-concept" label={words::CONCEPT} {picks} {on_pick} placeholder={words::CONCEPT_HINT}
                when_empty={WhenEmpty::Waits} />
        </div>
    }
}

fn row(props: &PositionsProps, at: usize, position: &Position) -> Html {
    let concept = props.codebook.concepts.iter().find(|concept| concept.id == position.concept);
    let name = concept.map(|concept| concept.name.clone()).unwrap_or_default();
    let definition = concept.map(|concept| concept.definition.clone()).filter(|words| !words.is_empty());
    let on_stance = Callback::from({
        let (on_action, id) = (props.on_action.clone(), position.concept.clone());
        move |stance| on_action.emit(StatementAction::StanceChosen(id.clone(), stance))
    });
    let remove = Callback::from({
        let (on_action, id) = (props.on_action.clone(), position.concept.clone());
        move |_| on_action.emit(StatementAction::ConceptRemoved(id.clone()))
    });
    html! {
        <div class="position" key={position.concept.to_string()}>
            <p class={classes!("concept", concept.and_then(|concept| concept.color).map(colour_class))} title={definition}>
                <b class="concept-name">{ &name }</b>
                <button type="button" class="plain" aria-label={words::remove(&name)} title={words::remove(&name)}
                    onclick={remove}>{ icon(Name::Cross) }</button>
            </p>
            { stance_control(&StanceControlProps {
                name: format!("stance-{at}").into(),
                concept: name.into(),
                scheme: Rc::clone(&props.codebook.scheme),
                stance: position.stance,
                on_stance,
            }) }
        </div>
    }
}

/// Whether a concept has just been picked in the field.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Picking {
    Yes,
    No,
}

/// After a concept has been added from the field, the keyboard goes on to its stance.
#[hook]
fn use_stance_next(root: &NodeRef, count: usize, picked: &Rc<RefCell<Picking>>) {
    let (root, before, picked) = (root.clone(), use_mut_ref(|| count), Rc::clone(picked));
    use_effect_with(count, move |&count| {
        let more = count > before.replace(count);
        if picked.replace(Picking::No) == Picking::Yes && more {
            let stance = element::find(&root, ".position:nth-last-of-type(2) input:checked");
            stance.iter().for_each(element::focus);
        }
    });
}

/// When a stance is set by its key, the keyboard goes from the button that was chosen to the one that is.
#[hook]
fn use_stance_followed(root: &NodeRef, stances: Vec<Option<Stance>>) {
    let root = root.clone();
    use_effect_with(stances, move |_| {
        element::find(&root, ".stances:focus-within input:checked").iter().for_each(element::focus);
    });
}
