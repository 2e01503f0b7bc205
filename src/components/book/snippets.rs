//! The statements of one entry.

use super::super::stance::stance_mark;
use super::super::words;
use super::fields::AddField;
use ascribe_annotation::{Scheme, Stance, StatementId};
use std::collections::BTreeSet;
use std::rc::Rc;
use web_sys::Event;
use yew::{AttrValue, Callback, Html, html};

/// Statements that are listed; the rest is in the table.
const SHOWN: usize = 100;

/// One statement of an entry.
#[derive(Clone, Debug, PartialEq)]
pub struct SnippetLine {
    /// Which.
    pub id: StatementId,
    /// Its words.
    pub words: AttrValue,
    /// Where it stands: outlet, day, title.
    pub source: AttrValue,
    /// Who said it; for a concept.
    pub speaker: AttrValue,
    /// Where they stand; for a concept.
    pub stance: Option<Option<Stance>>,
}

/// What [`snippet_list`] shows.
#[derive(Clone, Debug, PartialEq)]
pub struct SnippetsProps {
    /// The statements.
    pub lines: Rc<[SnippetLine]>,
    /// What stances are called.
    pub scheme: Rc<Scheme>,
    /// How many articles they stand in.
    pub articles: usize,
    /// Those that are marked.
    pub marked: BTreeSet<StatementId>,
    /// A person marked one.
    pub on_mark: Callback<StatementId>,
    /// A person wants to see one in its text.
    pub on_open: Callback<StatementId>,
    /// A person gives the marked ones an entry of their own.
    pub on_split: Callback<String>,
}

/// Lists the statements of an entry; some of them can be split off.
pub fn snippet_list(props: &SnippetsProps) -> Html {
    let more = props.lines.len().saturating_sub(SHOWN);
    let marked = props.marked.len();
    html! {
        <section class="snippets" aria-labelledby="snippets-title">
            <h2 id="snippets-title">{ words::snippets(props.lines.len(), props.articles) }</h2>
            if marked > 0 {
                <AddField id="split-name" label={words::SPLIT_NAME} button={words::split_off(marked)} on_add={props.on_split.clone()} />
            }
            <ul>{ for props.lines.iter().take(SHOWN).map(|line| item(props, line)) }</ul>
            if more > 0 { <p class="nothing">{ words::more_lines(more) }</p> }
        </section>
    }
}

fn item(props: &SnippetsProps, line: &SnippetLine) -> Html {
    let (on_mark, on_open) = (props.on_mark.clone(), props.on_open.clone());
    let (marked, opened) = (line.id.clone(), line.id.clone());
    html! {
        <li key={line.id.to_string()}>
            <input type="checkbox" aria-label={format!("{}: {}", words::MARKED, line.words)} checked={props.marked.contains(&line.id)}
                onchange={move |_: Event| on_mark.emit(marked.clone())} />
            <button type="button" class="plain link" onclick={move |_| on_open.emit(opened.clone())}>
                <q dir="auto">{ &line.words }</q>
            </button>
            <small>
                { line.stance.map(|stance| stance_mark(&props.scheme, stance, "")).unwrap_or_default() }
                if !line.speaker.is_empty() { <b dir="auto">{ &line.speaker }{ " " }</b> }
                { &line.source }
            </small>
        </li>
    }
}
