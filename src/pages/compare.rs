//! The page that sets two codings side by side.

use super::Pane;
use super::kept::Shared;
use super::later::{Chunk, View, later};
use crate::components::compare::{PlaceWish, Side, figures, place_view};
use crate::components::words;
use crate::state::{Action, CompareAction, CompareShown, Page, Problem, compared, comparison};
use ascribe_annotation::{Coder, ReviewOrder, words_of};
use ascribe_discourse::{Comparison, Final, Unit, is_decided};
use std::rc::Rc;
use wasm_split_helpers::wasm_split;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Places that are listed at once; the rest follows when these are decided.
const LISTED: usize = 60;

/// Two codings side by side.
pub(super) fn compare(pane: &Pane) -> Html {
    later(pane, Chunk { name: "compare", fetch: || Box::pin(fetched()) })
}

#[wasm_split(compare, fallible)]
fn fetched() -> Result<View, Problem> {
    crate::state::bring_compare();
    Ok(view)
}

fn view(pane: &Pane) -> Html {
    html! { <SideBySide pane={pane.clone()} /> }
}

/// What [`SideBySide`] shows.
#[derive(Clone, PartialEq, Properties)]
struct SideBySideProps {
    pane: Pane,
}

#[component]
fn SideBySide(props: &SideBySideProps) -> Html {
    let pane = &props.pane;
    let (coders, pair) = compared(pane.state.project(), &pane.state.compare);
    let history = Shared(Rc::clone(&pane.state.history));
    let compared = use_memo((history, pair.clone()), |(history, pair)| {
        pair.as_ref().map(|pair| Rc::new(comparison(&history.0, pair)))
    });
    let inside = match (&pair, compared.as_ref()) {
        (Some(pair), Some(found)) => html! {
            <>
                { tools(pane, &coders, pair, found) }
                <div class="compare">{ figures(found, &pane.codebook) }{ waiting(pane, pair) }{ places(pane, pair, found) }</div>
            </>
        },
        _ => html! { <p class="nothing">{ words::NOBODY_TO_COMPARE }</p> },
    };
    html! { <main class="page compare-page" id="text" tabindex="-1" aria-label={words::PAGE_COMPARE}>{ inside }</main> }
}

fn name(coder: &Coder) -> String {
    match coder {
        Coder::Ascribe => words::ENGINE.to_owned(),
        Coder::Person(name) if name.is_empty() => words::UNNAMED_CODER.to_owned(),
        Coder::Person(name) => name.clone(),
    }
}

fn tools(pane: &Pane, coders: &[Coder], pair: &(Coder, Coder), found: &Rc<Comparison>) -> Html {
    let (first, second) = pair.clone();
    let agreed = Rc::clone(found);
    let take = pane.tell(move |_: MouseEvent| Action::Compare(CompareAction::AgreedTaken(Rc::clone(&agreed))));
    let different = found.units.iter().filter(|unit| !unit.is_agreed()).count();
    let show = |shown: CompareShown, label: &'static str| {
        let onchange = pane.tell(move |_: Event| Action::Compare(CompareAction::Shown(shown)));
        html! { <label><input type="radio" name="compare-shown" checked={pane.state.compare.shown == shown} {onchange} /><span>{ label }</span></label> }
    };
    html! {
        <div class="tools"><div class="tools-line">
            { coder_choice(pane, words::FIRST_CODER, coders, &pair.0, move |coder| (coder, second.clone())) }
            { coder_choice(pane, words::SECOND_CODER, coders, &pair.1, move |coder| (first.clone(), coder)) }
            <div class="segmented" role="radiogroup" aria-label={words::SHOW}>
                { show(CompareShown::Differences, words::ONLY_DIFFERENCES) }{ show(CompareShown::All, words::ALL_PLACES) }
            </div>
            <button type="button" onclick={take}>{ words::TAKE_AGREED }</button>
            <p class="rows-shown" role="status">{ words::differences(different, found.units.len()) }</p>
        </div></div>
    }
}

fn coder_choice(
    pane: &Pane,
    label: &'static str,
    coders: &[Coder],
    chosen: &Coder,
    pair: impl Fn(Coder) -> (Coder, Coder) + 'static,
) -> Html {
    let known = coders.to_vec();
    let onchange = pane.tell_all(move |_, event: Event| {
        let select = event.target_dyn_into::<HtmlSelectElement>();
        let at = select.and_then(|select| usize::try_from(select.selected_index()).ok());
        let coder = at.and_then(|at| known.get(at).cloned());
        coder
            .map(&pair)
            .map(|(first, second)| Action::Compare(CompareAction::PairChosen(first, second)))
            .into_iter()
            .collect()
    });
    html! {
        <select class="facet chosen" aria-label={label} {onchange}>
            { for coders.iter().map(|coder| html! { <option selected={coder == chosen}>{ name(coder) }</option> }) }
        </select>
    }
}

/// What the engine proposed and nobody has looked at is no difference: it is only counted.
fn waiting(pane: &Pane, pair: &(Coder, Coder)) -> Html {
    let waiting = pane.state.project().waiting(None, ReviewOrder::Text).len();
    html! {
        if waiting > 0 && [&pair.0, &pair.1].contains(&&Coder::Ascribe) { <p class="hint">{ words::not_compared(waiting) }</p> }
    }
}

fn places(pane: &Pane, pair: &(Coder, Coder), found: &Comparison) -> Html {
    let all = pane.state.compare.shown == CompareShown::All;
    let shown = found.units.iter().filter(|unit| all || !unit.is_agreed());
    html! {
        <ul class="places" aria-label={words::PLACES_TO_COMPARE}>{ for shown.take(LISTED).map(|unit| place(pane, pair, unit)) }</ul>
    }
}

fn place(pane: &Pane, pair: &(Coder, Coder), unit: &Unit) -> Html {
    let project = pane.state.project();
    let Some(article) = project.article(&unit.article) else { return Html::default() };
    let sides = [&pair.0, &pair.1].into_iter().zip(&unit.statements).map(|(coder, statement)| {
        let words = statement.as_ref().map(|statement| words_of(&article.text, statement)).unwrap_or_default();
        let look = statement.as_ref().map(|statement| pane.looks.of(&statement.speakers));
        Side::new(&name(coder), statement.as_deref().map(|statement| (statement, words.as_str())), look, &pane.codebook)
    });
    let sides = sides.collect::<Vec<_>>();
    let unit = Rc::new(unit.clone());
    let on_wish = {
        let unit = Rc::clone(&unit);
        pane.tell_all(move |_, wish| match wish {
            PlaceWish::Take(at) => vec![Action::Compare(CompareAction::Decided(Rc::clone(&unit), Final::all_of(at)))],
            PlaceWish::Neither => vec![Action::Compare(CompareAction::Dismissed(Rc::clone(&unit)))],
            PlaceWish::Open => {
                let id = unit.statements.iter().flatten().next().map(|statement| statement.id.clone());
                vec![
                    Action::ArticleOpened(unit.article.clone()),
                    Action::StatementChosen(id),
                    Action::PageOpened(Page::Reader),
                ]
            }
        })
    };
    place_view(&article.title, &differs(pane, &unit), is_decided(project, &unit), &sides, &on_wish)
}

/// Says in what the two differ.
fn differs(pane: &Pane, unit: &Unit) -> String {
    if unit.statements.iter().any(Option::is_none) {
        return words::ONLY_ONE.to_owned();
    }
    let words_differ = (!unit.same_words).then(|| words::OTHER_WORDS.to_owned());
    let facets = unit.differs.iter().map(|facet| facet.name(&pane.codebook).to_lowercase());
    let all = words_differ.into_iter().chain(facets).collect::<Vec<_>>();
    if all.is_empty() { words::EQUAL.to_owned() } else { words::differ_in(&all) }
}
