//! What will change, before it is done.

use super::dialog::Dialog;
use super::words;
use ascribe_annotation::{Preview, PreviewLine, StatementId};
use std::collections::BTreeSet;
use web_sys::{Event, HtmlInputElement};
use yew::{AttrValue, Callback, Html, Properties, TargetCast, UseStateHandle, classes, component, html, use_state_eq};

/// Lines of the list that are shown; the rest is counted.
const SHOWN: usize = 500;

/// Whether single changes can be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parts {
    /// All of it is done or none.
    Whole,
    /// Each change stands alone.
    Single,
}

/// What [`PreviewWindow`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PreviewProps {
    /// What will change.
    pub preview: Preview,
    /// Whether single changes can be left out.
    pub parts: Parts,
    /// A person agreed, and left out the changes at these places.
    pub on_agree: Callback<BTreeSet<usize>>,
    /// A person wants to see a statement in its text.
    pub on_open: Callback<StatementId>,
    /// A person did not agree.
    pub on_close: Callback<()>,
}

/// Changes that a person leaves out.
type LeftOut = UseStateHandle<BTreeSet<usize>>;

/// Lists what will change, with how it is and how it will be.
#[component]
pub fn PreviewWindow(props: &PreviewProps) -> Html {
    let left_out: LeftOut = use_state_eq(BTreeSet::new);
    let PreviewProps { preview: Preview { title, codebook, statements, .. }, parts, .. } = props;
    let on_agree = Callback::from({
        let (on_agree, left_out) = (props.on_agree.clone(), left_out.clone());
        move |_| on_agree.emit((*left_out).clone())
    });
    let on_close = props.on_close.reform(|_| ());
    let more = statements.len().saturating_sub(SHOWN);
    let nothing_left = !statements.is_empty() && changes(statements).is_subset(&left_out);
    html! {
        <Dialog title={AttrValue::from(title.clone())} class="wide" on_close={props.on_close.clone()}>
            <p role="status">{ counted(props, &left_out) }</p>
            <div class="preview-lines" role="group" tabindex="0" aria-label={words::WHAT_CHANGES}>
                <table class="preview">
                    <thead><tr>
                        if *parts == Parts::Single { <th scope="col">{ all(statements, &left_out) }</th> }
                        <th scope="col">{ words::WHERE }</th><th scope="col">{ words::WHAT }</th>
                        <th scope="col">{ words::BEFORE }</th><th scope="col">{ words::AFTER }</th>
                    </tr></thead>
                    <tbody>
                        { for lines(codebook).map(|(entry, place)| line(props, entry, place, &left_out)) }
                        { for lines(statements).take(SHOWN).map(|(entry, place)| line(props, entry, place, &left_out)) }
                    </tbody>
                </table>
                if more > 0 { <p class="nothing">{ words::more_lines(more) }</p> }
            </div>
            <footer class="buttons">
                <button type="button" onclick={on_close}>{ words::CANCEL }</button>
                <button type="button" class="primary" autofocus=true disabled={nothing_left} onclick={on_agree}>{ words::DO_IT }</button>
            </footer>
        </Dialog>
    }
}

/// Whether a line is the first of its change.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    First,
    Later,
}

fn lines(lines: &[PreviewLine]) -> impl Iterator<Item = (&PreviewLine, Place)> {
    let before = std::iter::once(None).chain(lines.iter().map(|line| Some(line.change)));
    let place = |is_first: bool| if is_first { Place::First } else { Place::Later };
    lines.iter().zip(before).map(move |(line, before)| (line, place(before != Some(line.change))))
}

fn changes(lines: &[PreviewLine]) -> BTreeSet<usize> {
    lines.iter().map(|line| line.change).collect()
}

fn counted(props: &PreviewProps, left_out: &BTreeSet<usize>) -> String {
    let Preview { codebook, statements, articles, .. } = &props.preview;
    match left_out.is_empty() {
        true => words::preview_counts(codebook.len(), statements.len(), *articles),
        false => words::preview_chosen(changes(statements).difference(left_out).count(), changes(statements).len()),
    }
}

fn line(props: &PreviewProps, line: &PreviewLine, place: Place, left_out: &LeftOut) -> Html {
    let PreviewLine { change, statement, subject, article, what, before, after } = line;
    let shown = match statement.clone() {
        Some(id) => {
            let on_open = props.on_open.reform(move |_| id.clone());
            html! { <button type="button" class="plain link" onclick={on_open}>{ subject }</button> }
        }
        None => html! { <b>{ subject }</b> },
    };
    let gone = left_out.contains(change).then_some("left-out");
    html! {
        <tr class={classes!(gone)}>
            if props.parts == Parts::Single {
                <td>if place == Place::First { { choice(*change, subject, left_out) } }</td>
            }
            <td dir="auto">
                { shown }
                if place == Place::First && !article.is_empty() { <small dir="auto">{ article }</small> }
            </td>
            <td>{ what }</td>
            <td class="before" dir="auto">{ before }</td><td class="after" dir="auto">{ after }</td>
        </tr>
    }
}

/// The box by which one change is left out.
fn choice(change: usize, subject: &str, left_out: &LeftOut) -> Html {
    let onchange = Callback::from({
        let left_out = left_out.clone();
        move |_: Event| {
            let mut next = (*left_out).clone();
            if !next.remove(&change) {
                next.insert(change);
            }
            left_out.set(next);
        }
    });
    html! {
        <input type="checkbox" aria-label={words::change_this(subject)} checked={!left_out.contains(&change)} {onchange} />
    }
}

/// The box by which all changes are left out, or none.
fn all(statements: &[PreviewLine], left_out: &LeftOut) -> Html {
    let (every, handle) = (changes(statements), left_out.clone());
    let onchange = Callback::from(move |event: Event| {
        let is_all = event.target_dyn_into::<HtmlInputElement>().is_some_and(|input| input.checked());
        handle.set(if is_all { BTreeSet::new() } else { every.clone() });
    });
    html! { <input type="checkbox" aria-label={words::CHANGE_ALL} checked={left_out.is_empty()} {onchange} /> }
}
