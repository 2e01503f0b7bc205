//! What will change, before it is done.

use super::dialog::Dialog;
use super::words;
use ascribe_annotation::{Preview, PreviewLine, StatementId};
use yew::{AttrValue, Callback, Html, html};

/// Lines of the list that are shown; the rest is counted.
const SHOWN: usize = 200;

/// What [`preview_dialog`] shows.
#[derive(Clone, Debug, PartialEq)]
pub struct PreviewProps {
    /// What will change.
    pub preview: Preview,
    /// A person agreed.
    pub on_agree: Callback<()>,
    /// A person wants to see a statement in its text.
    pub on_open: Callback<StatementId>,
    /// A person did not agree.
    pub on_close: Callback<()>,
}

/// Lists what will change, with how it is and how it will be.
pub fn preview_dialog(props: &PreviewProps) -> Html {
    let Preview { title, codebook, statements, articles } = &props.preview;
    let (on_agree, on_close) = (props.on_agree.clone(), props.on_close.clone());
    let more = statements.len().saturating_sub(SHOWN);
    html! {
        <Dialog title={AttrValue::from(title.clone())} class="wide" on_close={props.on_close.clone()}>
            <p role="status">{ words::preview_counts(codebook.len(), statements.len(), *articles) }</p>
            <div class="preview-lines" role="group" tabindex="0" aria-label={words::WHAT_CHANGES}>
                <table class="preview">
                    <thead><tr>
                        <th scope="col">{ words::WHERE }</th><th scope="col">{ words::WHAT }</th>
                        <th scope="col">{ words::BEFORE }</th><th scope="col">{ words::AFTER }</th>
                    </tr></thead>
                    <tbody>
                        { for codebook.iter().map(|entry| line(props, entry)) }
                        { for statements.iter().take(SHOWN).map(|entry| line(props, entry)) }
                    </tbody>
                </table>
                if more > 0 { <p class="nothing">{ words::more_lines(more) }</p> }
            </div>
            <footer class="buttons">
                <button type="button" onclick={move |_| on_close.emit(())}>{ words::CANCEL }</button>
                <button type="button" class="primary" autofocus=true onclick={move |_| on_agree.emit(())}>{ words::DO_IT }</button>
            </footer>
        </Dialog>
    }
}

fn line(props: &PreviewProps, line: &PreviewLine) -> Html {
    let PreviewLine { statement, subject, what, before, after } = line;
    let subject = match statement.clone() {
        Some(id) => {
            let on_open = props.on_open.clone();
            html! { <button type="button" class="plain link" onclick={move |_| on_open.emit(id.clone())}>{ subject }</button> }
        }
        None => html! { <b>{ subject }</b> },
    };
    html! {
        <tr>
            <td dir="auto">{ subject }</td><td>{ what }</td>
            <td class="before" dir="auto">{ before }</td><td class="after" dir="auto">{ after }</td>
        </tr>
    }
}
