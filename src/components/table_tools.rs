//! What stands over the table: search, choices to see less, and what can be done with the marked rows.

use super::combobox::{Combobox, Pick, Picked, WhenEmpty};
use super::hints::Hints;
use super::icon::{Name, icon};
use super::stance::{STANCES, class, glyph};
use super::words;
use crate::state::{Choices, Facets, Meaning, Search};
use ascribe_annotation::{Coder, Scheme, Stance};
use std::rc::Rc;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement, InputEvent};
use yew::{Callback, Html, MouseEvent, Properties, TargetCast, classes, component, html};

/// Shows the field for words, whether they are a pattern, and what is wrong with the pattern.
pub fn search_field(search: &Search, problem: Option<&str>, on_search: &Callback<Search>) -> Html {
    let oninput = Callback::from({
        let (on_search, meaning) = (on_search.clone(), search.meaning);
        move |event: InputEvent| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            on_search.emit(Search { text: input.value(), meaning });
        }
    });
    let is_pattern = search.meaning == Meaning::Pattern;
    let turn = Callback::from({
        let (on_search, text) = (on_search.clone(), search.text.clone());
        let meaning = if is_pattern { Meaning::Words } else { Meaning::Pattern };
        move |_: MouseEvent| on_search.emit(Search { text: text.clone(), meaning })
    });
    html! {
        <div class="search">
            <input id="table-search" type="search" aria-label={words::SEARCH} placeholder={words::SEARCH} autocomplete="off"
                spellcheck="false" value={search.text.clone()} {oninput} aria-invalid={problem.map(|_| "true")}
                aria-describedby={problem.map(|_| "search-problem")} />
            <button type="button" class="plain pattern" aria-pressed={if is_pattern { "true" } else { "false" }}
                aria-label={words::PATTERN} title={words::PATTERN} onclick={turn}>{ ".*" }</button>
            if let Some(problem) = problem {
                <p id="search-problem" class="search-problem" role="status">{ words::bad_pattern(problem) }</p>
            }
        </div>
    }
}

/// Shows the choices by which the table shows less.
pub fn facet_bar(scheme: &Scheme, facets: &Facets, choices: &Choices, on_facets: &Callback<Facets>) -> Html {
    let Choices { reviews, speakers, organizations, concepts, stances, outlets, kinds, coders, .. } = choices;
    let reviews = reviews.iter().map(|(review, count)| (*review, words::review(*review).to_owned(), *count)).collect();
    let stances = stances.iter().map(|(stance, count)| (*stance, words::stance_in(scheme, *stance), *count)).collect();
    let outlets = outlets.iter().map(|(outlet, count)| (outlet.clone(), words::outlet(outlet), *count)).collect();
    let coders = coders.iter().map(|(coder, count)| (coder.clone(), words::coder(coder).to_owned(), *count));
    let coders = coders.collect::<Vec<_>>();
    // Who codes alone has nothing to choose: what is undecided is the engine's.
    let people = coders.iter().filter(|(coder, ..)| *coder != Coder::Ascribe).count();
    let any = *facets != Facets::default();
    let clear = Callback::from({
        let on_facets = on_facets.clone();
        move |_: MouseEvent| on_facets.emit(Facets::default())
    });
    html! {
        <div class="facets" role="group" aria-label={words::NARROW}>
            { facet(words::DECISION_FACET, reviews, &facets.review, facets, on_facets, |facets, value| facets.review = value) }
            { facet(words::SPEAKER, speakers.clone(), &facets.speaker, facets, on_facets, |facets, value| facets.speaker = value) }
            { facet(words::ORGANIZATION_FACET, organizations.clone(), &facets.organization, facets, on_facets, |facets, value| facets.organization = value) }
            { facet(words::CONCEPT, concepts.clone(), &facets.concept, facets, on_facets, |facets, value| facets.concept = value) }
            { facet(words::STANCE, stances, &facets.stance, facets, on_facets, |facets, value| facets.stance = value) }
            { facet(words::OUTLET, outlets, &facets.outlet, facets, on_facets, |facets, value| facets.outlet = value) }
            if kinds.len() > 1 || facets.kind.is_some() {
                { facet(words::TYPE_FACET, kinds.clone(), &facets.kind, facets, on_facets, |facets, value| facets.kind = value) }
            }
            if people > 1 || facets.coder.is_some() {
                { facet(words::CODER_FACET, coders, &facets.coder, facets, on_facets, |facets, value| facets.coder = value) }
            }
            if any {
                <button type="button" class="plain small" onclick={clear}>{ icon(Name::Cross) }{ words::SHOW_ALL }</button>
            }
        </div>
    }
}

fn facet<T: Clone + PartialEq + 'static>(
    label: &'static str,
    options: Vec<(T, String, usize)>,
    chosen: &Option<T>,
    facets: &Facets,
    on_facets: &Callback<Facets>,
    put: fn(&mut Facets, Option<T>),
) -> Html {
    let values = options.iter().map(|(value, ..)| value.clone()).collect::<Vec<_>>();
    let onchange = Callback::from({
        let (facets, on_facets) = (facets.clone(), on_facets.clone());
        move |event: Event| {
            let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
            let mut facets = facets.clone();
            // The first choice is "all", with index 0.
            let chosen = usize::try_from(select.selected_index() - 1).ok();
            put(&mut facets, chosen.and_then(|at| values.get(at).cloned()));
            on_facets.emit(facets);
        }
    });
    let option = |(value, name, count): &(T, String, usize)| {
        html! { <option selected={chosen.as_ref() == Some(value)}>{ format!("{name} ({count})") }</option> }
    };
    html! {
        <select class={classes!("facet", chosen.as_ref().map(|_| "chosen"))} aria-label={label} {onchange}>
            <option selected={chosen.is_none()}>{ words::all_of(label) }</option>
            { for options.iter().map(option) }
        </select>
    }
}

/// What a person wants with the marked rows.
#[derive(Clone, Debug, PartialEq)]
pub enum RowsWish {
    /// They are accepted.
    Accept,
    /// They are refused.
    Reject,
    /// They are removed.
    Delete,
    /// They are said by somebody.
    Speaker(Picked),
    /// They are said for somebody.
    Organization(Picked),
    /// They are about something.
    Concept(Picked),
    /// Where the speakers stand.
    Stance(Option<Stance>),
    /// The text at the row is shown.
    Open,
    /// All rows are marked, or none.
    MarkAll,
}

/// What [`RowsBar`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct RowsBarProps {
    /// How many statements a decision is about.
    pub subjects: usize,
    /// How many rows are marked.
    pub marked: usize,
    /// How many rows there are.
    pub rows: usize,
    /// Who can be picked.
    pub speakers: Vec<Pick>,
    /// For whom.
    pub organizations: Vec<Pick>,
    /// About what.
    pub concepts: Vec<Pick>,
    /// The stances in use and what they are called.
    pub scheme: Rc<Scheme>,
    /// The keys of the commands.
    pub hints: Hints,
    /// A person wants something.
    pub on_wish: Callback<RowsWish>,
}

/// Shows what can be done with the marked rows, or with the row where the keys are.
#[component]
pub fn RowsBar(props: &RowsBarProps) -> Html {
    let RowsBarProps { subjects, marked, rows, hints, .. } = props;
    let wish = |wish: RowsWish| {
        let on_wish = props.on_wish.clone();
        Callback::from(move |_: MouseEvent| on_wish.emit(wish.clone()))
    };
    let field = |id: &'static str, label: &'static str, picks: &[Pick], wish: fn(Picked) -> RowsWish| {
        let on_pick = props.on_wish.reform(wish);
        html! {
            <Combobox {id} {label} picks={picks.to_vec()} placeholder={label} when_empty={WhenEmpty::Waits} {on_pick} />
        }
    };
    html! {
        <div class="rows-bar" role="toolbar" aria-label={words::ROWS_BAR} data-subjects={subjects.to_string()}>
            <button type="button" class="plain" aria-pressed={if *marked > 0 && marked == rows { "true" } else { "false" }}
                title={hints.title("mark-all", words::MARK_ALL)} onclick={wish(RowsWish::MarkAll)}>
                <span class="mark-box" aria-hidden="true"></span>{ words::subjects(*marked, *subjects) }
            </button>
            <button type="button" class="accept" onclick={wish(RowsWish::Accept)}>
                { icon(Name::Check) }{ words::ACCEPT }{ hints.show("accept-next") }
            </button>
            <button type="button" class="reject" onclick={wish(RowsWish::Reject)}>
                { icon(Name::Cross) }{ words::REJECT }{ hints.show("reject") }
            </button>
            { field("field-speaker", words::SPEAKER, &props.speakers, RowsWish::Speaker) }
            { field("field-organization", words::ORGANIZATION_FACET, &props.organizations, RowsWish::Organization) }
            { field("field-concept", words::CONCEPT, &props.concepts, RowsWish::Concept) }
            <span class="stance-buttons" role="group" aria-label={words::STANCE}>
                { for stances(&props.scheme).map(|(stance, name)| html! {
                    <button type="button" class={classes!("plain", class(stance))} aria-label={name.clone()}
                        title={name} onclick={wish(RowsWish::Stance(stance))}>
                        <span class="stance-mark" aria-hidden="true">{ glyph(stance) }</span>
                    </button>
                }) }
            </span>
            <button type="button" class="plain" onclick={wish(RowsWish::Open)}>{ icon(Name::Lines) }{ words::SHOW_IN_TEXT }{ hints.show("text") }</button>
            <button type="button" class="plain" aria-label={words::DELETE} title={hints.title("delete", words::DELETE)}
                onclick={wish(RowsWish::Delete)}>{ icon(Name::Bin) }</button>
        </div>
    }
}

/// The stances that can be set, with what they are called.
fn stances(scheme: &Scheme) -> impl Iterator<Item = (Option<Stance>, String)> {
    let in_use = STANCES.into_iter().filter(|stance| stance.is_none_or(|stance| scheme.uses(stance)));
    in_use.map(|stance| (stance, words::stance_in(scheme, stance)))
}
