//! One entry of the codebook with all that is known of it.

use super::super::combobox::{Combobox, Pick, Picked, WhenEmpty};
use super::super::draft::{Draft, Takes};
use super::super::icon::{Name, icon};
use super::super::words;
use super::colour::colours;
use super::fields::{AddField, area_field, text_field};
use crate::state::BookDecision;
use ascribe_annotation::{
    Codebook, Color, Concept, ConceptId, EntryId, Membership, Organization, OrganizationId, Role, RoleId, Speaker,
};
use std::rc::Rc;
use web_sys::{Event, HtmlSelectElement};
use yew::{Callback, Html, TargetCast, html};

/// An entry with what only its kind has.
#[derive(Clone, Debug, PartialEq)]
pub enum EntryDetails {
    /// A speaker.
    Speaker(Speaker),
    /// An organisation.
    Organization(Organization),
    /// A concept.
    Concept(Concept),
    /// A role.
    Role(Role),
}

impl EntryDetails {
    /// Finds an entry of the codebook.
    #[must_use]
    pub fn find(codebook: &Codebook, id: &EntryId) -> Option<Self> {
        match id {
            EntryId::Speaker(id) => codebook.speaker(id).cloned().map(Self::Speaker),
            EntryId::Organization(id) => codebook.organization(id).cloned().map(Self::Organization),
            EntryId::Concept(id) => codebook.concept(id).cloned().map(Self::Concept),
            EntryId::Role(id) => codebook.role(id).cloned().map(Self::Role),
        }
    }

    fn common(&self) -> (EntryId, &str, &[String], &str, Option<Color>) {
        match self {
            Self::Speaker(entry) => {
                (EntryId::Speaker(entry.id.clone()), &entry.name, &entry.aliases, &entry.definition, entry.color)
            }
            Self::Organization(entry) => {
                (EntryId::Organization(entry.id.clone()), &entry.name, &entry.aliases, &entry.definition, entry.color)
            }
            Self::Concept(entry) => {
                (EntryId::Concept(entry.id.clone()), &entry.name, &entry.aliases, &entry.definition, entry.color)
            }
            Self::Role(entry) => {
                (EntryId::Role(entry.id.clone()), &entry.name, &entry.aliases, &entry.definition, entry.color)
            }
        }
    }

    fn defined(&self, definition: String) -> BookDecision {
        match self.clone() {
            Self::Speaker(entry) => BookDecision::SpeakerPut(Speaker { definition, ..entry }),
            Self::Organization(entry) => BookDecision::OrganizationPut(Organization { definition, ..entry }),
            Self::Concept(entry) => BookDecision::ConceptPut(Concept { definition, ..entry }),
            Self::Role(entry) => BookDecision::RolePut(Role { definition, ..entry }),
        }
    }

    fn coloured(&self, color: Option<Color>) -> BookDecision {
        match self.clone() {
            Self::Speaker(entry) => BookDecision::SpeakerPut(Speaker { color, ..entry }),
            Self::Organization(entry) => BookDecision::OrganizationPut(Organization { color, ..entry }),
            Self::Concept(entry) => BookDecision::ConceptPut(Concept { color, ..entry }),
            Self::Role(entry) => BookDecision::RolePut(Role { color, ..entry }),
        }
    }
}

/// What [`entry_view`] shows.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryViewProps {
    /// The entry.
    pub entry: EntryDetails,
    /// The codebook, for wider concepts and organisations.
    pub codebook: Rc<Codebook>,
    /// Other entries that are marked.
    pub others: usize,
    /// A person decided something.
    pub on_decision: Callback<BookDecision>,
}

/// Shows an entry, each thing where it can be changed.
pub fn entry_view(props: &EntryViewProps) -> Html {
    let (id, name, aliases, definition, color) = props.entry.common();
    let decide = |decision: BookDecision| {
        let on_decision = props.on_decision.clone();
        Callback::from(move |_| on_decision.emit(decision.clone()))
    };
    let renamed = props.on_decision.reform({
        let id = id.clone();
        move |name| BookDecision::Renamed(id.clone(), name)
    });
    let defined = props.on_decision.reform({
        let entry = props.entry.clone();
        move |words| entry.defined(words)
    });
    html! {
        <section class="entry" aria-label={name.to_owned()}>
            if props.others > 0 {
                <button type="button" class="primary merge" onclick={decide(BookDecision::Merged(id.clone()))}>
                    { words::merge_into(props.others, name) }
                </button>
            }
            { text_field("entry-name", words::NAME, name, renamed) }
            { spellings(props, &id, aliases) }
            { own_fields(props) }
            { area_field("entry-definition", words::DEFINITION, definition, words::DEFINITION_HINT, defined) }
            { colour(props, color) }
            <div class="entry-foot">
                <button type="button" class="plain" onclick={decide(BookDecision::Deleted(id))}>
                    { icon(Name::Bin) }{ words::DELETE_ENTRY }
                </button>
            </div>
        </section>
    }
}

fn spellings(props: &EntryViewProps, id: &EntryId, aliases: &[String]) -> Html {
    let added = props.on_decision.reform({
        let id = id.clone();
        move |alias| BookDecision::AliasAdded(id.clone(), alias)
    });
    let alias = |alias: &String| {
        let (on_decision, decision) =
            (props.on_decision.clone(), BookDecision::AliasRemoved(id.clone(), alias.clone()));
        html! {
            <li>
                <span dir="auto">{ alias }</span>
                <button type="button" class="plain small" aria-label={words::remove(alias)}
                    onclick={move |_| on_decision.emit(decision.clone())}>{ icon(Name::Cross) }</button>
            </li>
        }
    };
    html! {
        <div class="field">
            <span class="label">{ words::ALIASES }</span>
            <ul class="chips">{ for aliases.iter().map(alias) }</ul>
            <AddField id="new-alias" label={words::NEW_ALIAS} on_add={added} />
        </div>
    }
}

fn own_fields(props: &EntryViewProps) -> Html {
    match &props.entry {
        EntryDetails::Speaker(speaker) => memberships(props, speaker),
        EntryDetails::Organization(_) | EntryDetails::Role(_) => Html::default(),
        EntryDetails::Concept(concept) => {
            html! { <>{ wider(props, concept) }{ concept_key(props, concept) }{ examples(props, concept) }</> }
        }
    }
}

/// For whom a speaker speaks: several, each with its time.
fn memberships(props: &EntryViewProps, speaker: &Speaker) -> Html {
    let organizations = props.codebook.organizations.iter().map(super::super::picks::organization);
    let on_pick = Callback::from({
        let (on_decision, speaker) = (props.on_decision.clone(), speaker.clone());
        move |picked: Picked| {
            let Picked::Known(key) = picked else { return };
            let mut speaker = speaker.clone();
            speaker.memberships.push(Membership::new(OrganizationId::from(key.as_str())));
            on_decision.emit(BookDecision::SpeakerPut(speaker));
        }
    });
    html! {
        <div class="field">
            <span class="label">{ words::MEMBERSHIPS }</span>
            <ul class="memberships">
                { for (0..speaker.memberships.len()).map(|at| membership(props, speaker, at)) }
            </ul>
            <Combobox id="new-membership" label={words::NEW_MEMBERSHIP} picks={organizations.collect::<Vec<Pick>>()}
                placeholder={words::NEW_MEMBERSHIP} when_empty={WhenEmpty::Waits} {on_pick} />
        </div>
    }
}

fn membership(props: &EntryViewProps, speaker: &Speaker, at: usize) -> Html {
    let Some(held) = speaker.memberships.get(at) else { return Html::default() };
    let name = props.codebook.organization(&held.organization).map(|entry| entry.name.clone()).unwrap_or_default();
    let put = |change: fn(&mut Membership, Option<String>)| {
        let (on_decision, speaker) = (props.on_decision.clone(), speaker.clone());
        Callback::from(move |day: String| {
            let mut speaker = speaker.clone();
            let day = Some(day).filter(|day| !day.is_empty());
            speaker.memberships.iter_mut().skip(at).take(1).for_each(|held| change(held, day.clone()));
            on_decision.emit(BookDecision::SpeakerPut(speaker));
        })
    };
    let remove = {
        let (on_decision, mut speaker) = (props.on_decision.clone(), speaker.clone());
        speaker.memberships.remove(at);
        Callback::from(move |_| on_decision.emit(BookDecision::SpeakerPut(speaker.clone())))
    };
    let day = |of: &Option<String>| of.clone().unwrap_or_default();
    html! {
        <li>
            <b dir="auto">{ &name }</b>
            { membership_role(props, speaker, at) }
            <label>{ words::FROM }<Draft takes={Takes::Day} value={day(&held.from)} on_change={put(|held, day| held.from = day)} /></label>
            <label>{ words::UNTIL }<Draft takes={Takes::Day} value={day(&held.until)} on_change={put(|held, day| held.until = day)} /></label>
            <button type="button" class="plain small" aria-label={words::remove(&name)} onclick={remove}>{ icon(Name::Cross) }</button>
        </li>
    }
}

/// As what a speaker spoke for an organisation: one of the roles of the codebook.
fn membership_role(props: &EntryViewProps, speaker: &Speaker, at: usize) -> Html {
    let roles = &props.codebook.roles;
    let held = speaker.memberships.get(at).and_then(|held| held.role.clone());
    if roles.is_empty() && held.is_none() {
        return Html::default();
    }
    let ids = roles.iter().map(|role| role.id.clone()).collect::<Vec<RoleId>>();
    let onchange = Callback::from({
        let (on_decision, speaker) = (props.on_decision.clone(), speaker.clone());
        move |event: Event| {
            let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
            let role = usize::try_from(select.selected_index() - 1).ok().and_then(|at| ids.get(at).cloned());
            let mut speaker = speaker.clone();
            speaker.memberships.iter_mut().skip(at).take(1).for_each(|held| held.role.clone_from(&role));
            on_decision.emit(BookDecision::SpeakerPut(speaker));
        }
    });
    html! {
        <select aria-label={words::ROLE} {onchange}>
            <option selected={held.is_none()}>{ words::NO_ROLE }</option>
            { for roles.iter().map(|role| html! { <option selected={held.as_ref() == Some(&role.id)}>{ &role.name }</option> }) }
        </select>
    }
}

/// The wider concept; one that stands under this one is not offered.
fn wider(props: &EntryViewProps, concept: &Concept) -> Html {
    let free = props
        .codebook
        .concept_tree()
        .into_iter()
        .filter(|branch| !props.codebook.is_within(&branch.concept.id, &concept.id));
    let free =
        free.map(|branch| (branch.concept.id.clone(), branch.concept.name.clone(), branch.depth)).collect::<Vec<_>>();
    let ids = free.iter().map(|(id, ..)| id.clone()).collect::<Vec<ConceptId>>();
    let onchange = Callback::from({
        let (on_decision, id) = (props.on_decision.clone(), concept.id.clone());
        move |event: Event| {
            let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
            // The first choice is the top, with index 0.
            let parent = usize::try_from(select.selected_index() - 1).ok().and_then(|at| ids.get(at).cloned());
            on_decision.emit(BookDecision::Moved(id.clone(), parent));
        }
    });
    let option = |(id, name, depth): &(ConceptId, String, usize)| {
        let label = format!("{}{name}", "\u{2003}".repeat(*depth));
        html! { <option selected={concept.parent.as_ref() == Some(id)}>{ label }</option> }
    };
    html! {
        <div class="field">
            <label for="entry-parent">{ words::WIDER }</label>
            <select id="entry-parent" {onchange}>
                <option selected={concept.parent.is_none()}>{ words::AT_THE_TOP }</option>
                { for free.iter().map(option) }
            </select>
        </div>
    }
}

fn examples(props: &EntryViewProps, concept: &Concept) -> Html {
    let changed = props.on_decision.reform({
        let concept = concept.clone();
        move |words: String| {
            let examples = words.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
            BookDecision::ConceptPut(Concept { examples, ..concept.clone() })
        }
    });
    area_field("entry-examples", words::EXAMPLES, &concept.examples.join("\n"), "", changed)
}

/// The key that gives a statement this concept: one that no other concept has.
fn concept_key(props: &EntryViewProps, concept: &Concept) -> Html {
    let taken =
        |key: &char| props.codebook.concepts.iter().any(|other| other.id != concept.id && other.key == Some(*key));
    let free = ('a'..='z').chain('0'..='9').filter(|key| !taken(key)).collect::<Vec<_>>();
    let onchange = Callback::from({
        let (on_decision, concept, free) = (props.on_decision.clone(), concept.clone(), free.clone());
        move |event: Event| {
            let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
            // The first choice is no key, with index 0.
            let key = usize::try_from(select.selected_index() - 1).ok().and_then(|at| free.get(at).copied());
            on_decision.emit(BookDecision::ConceptPut(Concept { key, ..concept.clone() }));
        }
    });
    let option = |key: &char| {
        html! { <option selected={concept.key == Some(*key)}>{ words::concept_key(*key) }</option> }
    };
    html! {
        <div class="field">
            <label for="entry-key">{ words::CONCEPT_KEY }</label>
            <select id="entry-key" aria-describedby="entry-key-hint" {onchange}>
                <option selected={concept.key.is_none()}>{ words::NO_CONCEPT_KEY }</option>
                { for free.iter().map(option) }
            </select>
            <p id="entry-key-hint" class="hint">{ words::CONCEPT_KEY_HINT }</p>
        </div>
    }
}

fn colour(props: &EntryViewProps, color: Option<Color>) -> Html {
    let on_color = props.on_decision.reform({
        let entry = props.entry.clone();
        move |color| entry.coloured(color)
    });
    colours("entry-color", color, &on_color)
}
