//! What can be done with selected words.

use super::element::{self, Place};
use super::hints::Hints;
use super::icon::{Name, icon};
use super::words;
use yew::{Callback, Html, MouseEvent, NodeRef, Properties, component, html, use_effect_with, use_node_ref};

/// What a person wants with the selected words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SelectionUse {
    /// They are the place of the statement that waits for one.
    Place,
    /// They are a statement.
    NewStatement,
    /// They are the words of the chosen statement.
    Words,
    /// They belong to the chosen statement as well.
    AddPart,
    /// They do not belong to the chosen statement.
    LeaveOut,
    /// The chosen statement ends before them, and another one begins.
    Split,
}

impl SelectionUse {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::Place, Self::NewStatement, Self::Words, Self::AddPart, Self::LeaveOut, Self::Split];
}

/// What [`SelectionBar`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SelectionBarProps {
    /// Where the selected words are; on a touch screen the bar stands at the bottom.
    pub place: Option<Place>,
    /// What can be done with them.
    pub uses: Vec<SelectionUse>,
    /// The keys of the commands.
    #[prop_or_default]
    pub hints: Hints,
    /// A person decided.
    pub on_use: Callback<SelectionUse>,
}

/// Shows a small bar beside the selected words. Pressing a button leaves the words selected.
#[component]
pub fn SelectionBar(props: &SelectionBarProps) -> Html {
    let bar = use_node_ref();
    use_effect_with((bar.clone(), props.place), |(bar, place): &(NodeRef, Option<Place>)| element::put_at(bar, *place));
    let keep = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <div ref={bar} class="selection-bar" role="toolbar" aria-label={words::SELECTED_WORDS} onmousedown={keep}>
            { for props.uses.iter().map(|entry| button(props, *entry)) }
        </div>
    }
}

fn button(props: &SelectionBarProps, entry: SelectionUse) -> Html {
    let on_use = props.on_use.clone();
    let (command, sign, label) = match entry {
        SelectionUse::Place => ("place-here", Name::Pin, words::PLACE_HERE),
        SelectionUse::NewStatement => ("new-statement", Name::Quotes, words::NEW_STATEMENT),
        SelectionUse::Words => ("take-words", Name::Pencil, words::TAKE_WORDS),
        SelectionUse::AddPart => ("add-part", Name::Plus, words::ADD_PART),
        SelectionUse::LeaveOut => ("leave-out", Name::Cross, words::LEAVE_OUT),
        SelectionUse::Split => ("split", Name::Split, words::SPLIT),
    };
    html! {
        <button type="button" onclick={move |_| on_use.emit(entry)}>
            { icon(sign) }{ label }{ props.hints.show(command) }
        </button>
    }
}
