//! Two codings side by side: figures, places, and which of them is final.

use super::look::Look;
use super::stance::position_mark;
use super::words;
use ascribe_annotation::{Codebook, Statement};
use ascribe_discourse::{Comparison, FacetFigures};
use yew::{AttrValue, Callback, Html, MouseEvent, classes, html};

/// Shows how far two codings agree, a line for each thing that is coded.
pub fn figures(comparison: &Comparison, codebook: &Codebook) -> Html {
    let spans = &comparison.spans;
    let line = |name: String, units: usize, figures: [String; 4]| {
        html! { <tr><th scope="row">{ name }</th><td>{ units }</td>{ for figures.into_iter().map(|figure| html! { <td>{ figure }</td> }) }</tr> }
    };
    let none = || words::NOT_DEFINED.to_owned();
    let units = comparison.units.len();
    let facet = |entry: &FacetFigures| {
        let values = [entry.agreement, entry.kappa, entry.alpha, entry.ordinal_alpha].map(words::figure);
        line(entry.facet.name(codebook), entry.units, values)
    };
    html! {
        <section class="figures" aria-labelledby="figures-title">
            <h2 id="figures-title">{ words::AGREEMENT }</h2>
            <div class="figures-table" role="group" tabindex="0" aria-label={words::AGREEMENT}>
            <table>
                <thead><tr>
                    { for [words::FACET, words::UNITS, words::PERCENT, words::KAPPA, words::ALPHA, words::ORDINAL_ALPHA].map(|head| html! { <th scope="col">{ head }</th> }) }
                </tr></thead>
                <tbody>
                    { line(words::SAME_WORDS.to_owned(), units, [words::figure(spans.exact.f1()), none(), words::figure(spans.alpha), none()]) }
                    { line(words::OVERLAPPING_WORDS.to_owned(), units, [words::figure(spans.overlap.f1()), none(), words::figure(spans.boundary_alpha), none()]) }
                    { for comparison.facets.iter().filter(|entry| entry.units > 0).map(facet) }
                </tbody>
            </table>
            </div>
            <p class="hint">{ words::FIGURES_HINT }</p>
        </section>
    }
}

/// One coder's side of a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// The coder.
    pub coder: AttrValue,
    /// The words; none where the coder has no statement here.
    pub words: Option<String>,
    /// How the speaker looks.
    pub look: Option<Look>,
    /// For whom.
    pub organization: String,
    /// The concepts with their stances.
    pub positions: Html,
}

impl Side {
    /// Describes what a coder has at a place.
    #[must_use]
    pub fn new(coder: &str, statement: Option<(&Statement, &str)>, look: Option<Look>, codebook: &Codebook) -> Self {
        let organization = statement.and_then(|(statement, _)| codebook.organization(statement.organization.as_ref()?));
        let positions = statement.map(|(statement, _)| statement.positions.as_slice()).unwrap_or_default();
        Self {
            coder: coder.to_owned().into(),
            words: statement.map(|(_, words)| words.to_owned()),
            look,
            organization: organization.map(|entry| entry.name.clone()).unwrap_or_default(),
            positions: positions.iter().map(|held| position_mark(codebook, held)).collect(),
        }
    }
}

/// What a person wants at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceWish {
    /// The statement of this coder becomes final.
    Take(usize),
    /// None becomes final.
    Neither,
    /// The text is shown.
    Open,
}

/// Shows a place with both sides, what differs, and the buttons that decide.
pub fn place_view(title: &str, differs: &str, is_final: bool, sides: &[Side], on_wish: &Callback<PlaceWish>) -> Html {
    let wish = |wish: PlaceWish| {
        let on_wish = on_wish.clone();
        Callback::from(move |_: MouseEvent| on_wish.emit(wish))
    };
    html! {
        <li class={classes!("place-entry", is_final.then_some("final"))}>
            <header>
                <button type="button" class="plain link" onclick={wish(PlaceWish::Open)}>{ title }</button>
                <span class="differs">{ differs }</span>
                if is_final { <span class="decision confirmed">{ words::IS_FINAL }</span> }
            </header>
            <div class="sides">
                { for sides.iter().enumerate().map(|(at, side)| side_view(side, wish(PlaceWish::Take(at)))) }
            </div>
            <button type="button" class="plain small neither" onclick={wish(PlaceWish::Neither)}>{ words::TAKE_NEITHER }</button>
        </li>
    }
}

fn side_view(side: &Side, take: Callback<MouseEvent>) -> Html {
    let Side { coder, words: said, look, organization, positions } = side;
    let Some(said) = said else {
        return html! { <div class="side empty-side"><small>{ coder }</small><p>{ words::NO_STATEMENT_HERE }</p></div> };
    };
    html! {
        <div class="side">
            <small>{ coder }</small>
            <blockquote dir="auto">{ said }</blockquote>
            <p>
                if let Some(look) = look { <b class={classes!(look.class)} dir="auto">{ &look.name }</b> }
                if !organization.is_empty() { <span dir="auto">{ " · " }{ organization }</span> }
            </p>
            <p class="row-foot">{ positions.clone() }</p>
            <button type="button" class="small" onclick={take}>{ words::take(coder) }</button>
        </div>
    }
}
