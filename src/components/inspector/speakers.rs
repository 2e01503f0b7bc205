//! Who speaks: one, or several together.

use crate::components::combobox::{Combobox, Pick, Picked, WhenEmpty};
use crate::components::icon::{Name, icon};
use crate::components::look::Looks;
use crate::components::words;
use crate::state::StatementAction;
use ascribe_annotation::SpeakerId;
use ascribe_annotation::decide::Choice;
use yew::{Callback, Html, Properties, classes, component, html, use_state_eq};

/// What [`Speakers`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct SpeakersProps {
    /// Who speaks.
    pub speakers: Vec<SpeakerId>,
    /// Who can be picked.
    pub picks: Vec<Pick>,
    /// The looks of the speakers.
    pub looks: Looks,
    /// A person decided.
    pub on_action: Callback<StatementAction>,
}

/// Shows the first speaker in a field; others who speak together with them stand below.
#[component]
pub(super) fn Speakers(props: &SpeakersProps) -> Html {
    let adding = use_state_eq(|| Adding::No);
    let picks = props.picks.clone();
    let first = props.speakers.first().map(|id| props.looks.of(std::slice::from_ref(id)).name).unwrap_or_default();
    let add = Callback::from({
        let adding = adding.clone();
        move |_| adding.set(Adding::Yes)
    });
    html! {
        <div class="speakers">
            <Combobox id="field-speaker" label={words::SPEAKER} value={first} picks={picks.clone()}
                placeholder={words::SPEAKER_HINT} on_pick={pick(props, 0)} />
            { for props.speakers.iter().enumerate().skip(1).map(|(at, id)| also(props, at, id)) }
            if *adding == Adding::Yes {
                <Combobox id="field-also" label={words::ALSO_SPEAKS} {picks} placeholder={words::SPEAKER_HINT}
                    when_empty={WhenEmpty::Waits} on_pick={pick_more(props, &adding)} />
            } else if !props.speakers.is_empty() {
                <button type="button" class="plain small" onclick={add}>
                    { icon(Name::Plus) }{ words::ADD_SPEAKER }
                </button>
            }
        </div>
    }
}

/// Whether the field for another speaker is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Adding {
    Yes,
    No,
}

fn also(props: &SpeakersProps, at: usize, id: &SpeakerId) -> Html {
    let look = props.looks.of(std::slice::from_ref(id));
    let (on_action, speakers) = (props.on_action.clone(), props.speakers.clone());
    let remove = Callback::from(move |_| on_action.emit(StatementAction::SpeakersChosen(with(&speakers, at, None))));
    html! {
        <p class={classes!("also", look.class)}>
            <span class={classes!("badge", look.class)} data-initials={look.initials} aria-hidden="true"></span>
            { &look.name }
            <button type="button" class="plain" aria-label={words::remove(&look.name)} onclick={remove}>
                { icon(Name::Cross) }
            </button>
        </p>
    }
}

fn pick(props: &SpeakersProps, at: usize) -> Callback<Picked> {
    let (on_action, speakers) = (props.on_action.clone(), props.speakers.clone());
    Callback::from(move |picked: Picked| {
        on_action.emit(StatementAction::SpeakersChosen(with(&speakers, at, choice(picked))));
    })
}

fn pick_more(props: &SpeakersProps, adding: &yew::UseStateHandle<Adding>) -> Callback<Picked> {
    let (adding, pick) = (adding.clone(), pick(props, props.speakers.len()));
    Callback::from(move |picked: Picked| {
        adding.set(Adding::No);
        pick.emit(picked);
    })
}

fn choice(picked: Picked) -> Option<Choice<SpeakerId>> {
    match picked {
        Picked::Known(key) => Some(Choice::Known(SpeakerId::from(key.as_str()))),
        Picked::New(name) => Some(Choice::Named(name.to_string())),
        Picked::Nothing => None,
    }
}

/// Gives the speakers with another one at a place, or with nobody there.
fn with(speakers: &[SpeakerId], at: usize, choice: Option<Choice<SpeakerId>>) -> Vec<Choice<SpeakerId>> {
    let known = |ids: &[SpeakerId]| ids.iter().cloned().map(Choice::Known).collect::<Vec<_>>();
    let (before, after) = speakers.split_at(at.min(speakers.len()));
    let mut choices = known(before);
    choices.extend(choice);
    choices.extend(known(after.get(1..).unwrap_or_default()));
    choices
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_speaker_is_replaced_added_or_taken_away() {
        let speakers: Vec<SpeakerId> = vec!["a".into(), "b".into()];
        let known = |id: &str| Choice::Known(SpeakerId::from(id));
        let zoe = || Some(Choice::Named("Zoe".into()));
        for (at, choice, expected) in [
            (0, zoe(), vec![Choice::Named("Zoe".into()), known("b")]),
            (2, zoe(), vec![known("a"), known("b"), Choice::Named("Zoe".into())]),
            (0, None, vec![known("b")]),
            (1, None, vec![known("a")]),
            (9, None, vec![known("a"), known("b")]),
        ] {
            assert_eq!(with(&speakers, at, choice), expected, "at {at}");
        }
    }
}
