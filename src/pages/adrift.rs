//! The page of the statements that lost their place when the text of their article was replaced.

use super::Pane;
use super::kept::use_kept;
use super::later::{Chunk, View, later};
use crate::commands::{Command, actions};
use crate::components::adrift::{Here, PlaceLine, Waiting, WaitingLine, WaitingWish};
use crate::components::element;
use crate::components::look::Looks;
use crate::components::words;
use crate::state::{Action, AdriftAction, Problem};
use ascribe_annotation::{Adrift, Article, Codebook, Project, StatementId, describe, text_diff};
use ascribe_text::{Offsets, Span};
use std::rc::Rc;
use wasm_split_helpers::wasm_split;
use yew::prelude::*;

/// Statements that are listed at once; the rest follows when these are decided.
const LISTED: usize = 60;

/// The statements without a place.
pub(super) fn adrift(pane: &Pane) -> Html {
    later(pane, Chunk { name: "adrift", fetch: || Box::pin(fetched()) })
}

#[wasm_split(adrift, fallible)]
fn fetched() -> Result<View, Problem> {
    Ok(view)
}

fn view(pane: &Pane) -> Html {
    html! { <AllWaiting pane={pane.clone()} /> }
}

/// What [`AllWaiting`] shows.
#[derive(Clone, PartialEq, Properties)]
struct AllWaitingProps {
    pane: Pane,
}

/// The statements of one article.
#[derive(Clone, PartialEq)]
struct Group {
    title: String,
    lines: Vec<WaitingLine>,
}

#[component]
fn AllWaiting(props: &AllWaitingProps) -> Html {
    let pane = &props.pane;
    let root = use_node_ref();
    let adrift = use_kept(&pane.state.project().adrift);
    let groups = use_memo((Rc::clone(&adrift), pane.codebook.clone()), |_| groups(pane.state.project(), &pane.looks));
    let here = pane.state.waiting_statement().map(|adrift| adrift.statement.id.clone());
    use_effect_with(here.clone(), {
        let root = root.clone();
        move |here| {
            let shown = here.as_ref().and_then(|_| element::find(&root, ".waiting.here"));
            shown.iter().for_each(|shown| element::bring_into_view(shown));
        }
    });
    html! {
        <main ref={root} class="page adrift-page" id="text" tabindex="-1" aria-label={words::PAGE_ADRIFT}>
            <h2>{ words::PAGE_ADRIFT }</h2>
            <p class="hint" role="status">{ if adrift.is_empty() { words::ALL_PLACED } else { words::ADRIFT_HINT } }</p>
            { for groups.iter().map(|group| show(pane, group, here.as_ref())) }
            if adrift.len() > LISTED { <p class="nothing">{ words::more_lines(adrift.len() - LISTED) }</p> }
        </main>
    }
}

fn show(pane: &Pane, group: &Group, here: Option<&StatementId>) -> Html {
    let on_wish = pane.tell_all(|state, (id, wish): (StatementId, WaitingWish)| {
        let choose = Action::Adrift(AdriftAction::Chosen(id.clone()));
        match wish {
            WaitingWish::Choose => vec![choose],
            WaitingWish::LetGo => vec![Action::Adrift(AdriftAction::LetGo(id))],
            WaitingWish::Place(at) => {
                let waiting = state.project().adrift.iter().find(|adrift| adrift.statement.id == id);
                let parts = waiting.and_then(|waiting| waiting.candidates.get(at)).cloned();
                parts.map(|parts| Action::Adrift(AdriftAction::Placed(id, parts))).into_iter().collect()
            }
            WaitingWish::Open => {
                let mut chosen = state.clone();
                chosen.waiting = Some(id);
                actions(Command::GoToText, &chosen)
            }
        }
    });
    let line = |line: &WaitingLine| {
        let is_here = if Some(&line.id) == here { Here::Yes } else { Here::No };
        html! { <Waiting key={line.id.to_string()} line={line.clone()} here={is_here} hints={pane.hints.clone()} on_wish={on_wish.clone()} /> }
    };
    html! {
        <section class="waiting-article">
            <h3 dir="auto">{ &group.title }</h3>
            <p class="hint">{ words::wait_for_place(group.lines.len()) }</p>
            <ol class="waiting-list">{ for group.lines.iter().map(line) }</ol>
        </section>
    }
}

/// Sorts the statements by article, each article where its first statement stands in the project's list.
fn groups(project: &Project, looks: &Looks) -> Vec<Group> {
    let mut groups: Vec<(Rc<Article>, Group)> = Vec::new();
    for adrift in project.adrift.iter().take(LISTED) {
        let Some(article) = project.article(&adrift.statement.article) else { continue };
        let line = line(adrift, article, &project.codebook, looks);
        match groups.iter_mut().find(|(known, _)| known.id == article.id) {
            Some((_, group)) => group.lines.push(line),
            None => groups.push((Rc::clone(article), Group { title: article.title.clone(), lines: vec![line] })),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

fn line(adrift: &Adrift, article: &Article, codebook: &Codebook, looks: &Looks) -> WaitingLine {
    let statement = &adrift.statement;
    let old = adrift.words.iter().map(|quote| quote.exact.as_str()).collect::<Vec<_>>().join(" … ");
    let positions = statement.positions.iter().map(|held| {
        let name = codebook.concept(&held.concept).map(|concept| concept.name.as_str()).unwrap_or_default();
        words::stance_on(&codebook.scheme, held.stance, name)
    });
    let offsets = Offsets::new(&article.text);
    WaitingLine {
        id: statement.id.clone(),
        look: looks.of(&statement.speakers),
        review: statement.review,
        positions: positions.collect::<Vec<_>>().join(", ").into(),
        doubt: adrift.doubt,
        words: adrift.words.clone(),
        places: adrift.candidates.iter().map(|parts| place(article, &offsets, &old, parts)).collect(),
    }
}

fn place(article: &Article, offsets: &Offsets<'_>, old: &str, parts: &[Span]) -> PlaceLine {
    let new = parts.iter().filter_map(|part| article.text.get(part.range())).collect::<Vec<_>>().join(" … ");
    let hull = parts.iter().copied().reduce(Span::hull);
    let around = hull.and_then(|hull| describe(&article.text, offsets, hull).quote).unwrap_or_default();
    PlaceLine { before: around.prefix.into(), words: text_diff(old, &new), after: around.suffix.into() }
}
