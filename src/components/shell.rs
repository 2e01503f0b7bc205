//! The desk: where everything lies.

use super::icon::{Name, icon};
use super::words;
use crate::state::Panel;
use yew::{Callback, Html, html};

/// What [`shell`] arranges.
#[derive(Clone, Debug, PartialEq)]
pub struct ShellProps {
    /// The head of the page.
    pub header: Html,
    /// The articles and names.
    pub outline: Html,
    /// The text, or what stands in its place.
    pub text: Html,
    /// The filter and the list of statements.
    pub list: Html,
    /// The chosen statement; empty for none.
    pub inspector: Option<Html>,
    /// The chosen statement in one line: where there is no room for the inspector.
    pub peek: Option<Html>,
    /// Notices, jobs, dialogs.
    pub over: Html,
    /// The panel in front, where there is room for one only.
    pub panel: Panel,
    /// A person brought a panel to the front.
    pub on_panel: Callback<Panel>,
}

/// Arranges the columns; on a narrow page one of them shows at a time, chosen by a bar at the bottom.
pub fn shell(props: &ShellProps) -> Html {
    let with_inspector = if props.inspector.is_some() { "chosen" } else { "none" };
    html! {
        <div class="desk" data-panel={panel_name(props.panel)} data-statement-open={with_inspector}>
            <a class="skip" href="#text">{ words::SKIP_TO_TEXT }</a>
            <a class="skip" href="#side">{ words::SKIP_TO_STATEMENTS }</a>
            { props.header.clone() }
            <nav class="desk-outline" aria-label={words::OUTLINE}>{ props.outline.clone() }</nav>
            <main>
                <section class="desk-text" id="text" tabindex="-1" aria-label={words::TEXT}>{ props.text.clone() }</section>
                <section class="desk-side" id="side" tabindex="-1" aria-label={words::STATEMENTS}>
                    <div class="side-list">{ props.list.clone() }</div>
                    if let Some(inspector) = &props.inspector {
                        <div class="side-inspector">{ inspector.clone() }</div>
                    }
                </section>
            </main>
            <div class="desk-peek">{ props.peek.clone().unwrap_or_else(hint) }</div>
            <nav class="desk-bar" aria-label={words::PANELS}>{ for PANELS.map(|entry| tab(props, entry)) }</nav>
            { props.over.clone() }
            <div class="drop-overlay" aria-hidden="true">{ words::DROP }</div>
        </div>
    }
}

/// Arranges a page that fills the window below the head.
pub fn page_shell(header: Html, page: Html, over: Html) -> Html {
    html! {
        <div class="desk" data-page="page">
            <a class="skip" href="#text">{ words::SKIP_TO_PAGE }</a>
            { header }
            { page }
            { over }
            <div class="drop-overlay" aria-hidden="true">{ words::DROP }</div>
        </div>
    }
}

/// Keeps the place of the line, so that the text does not move when a statement is chosen.
fn hint() -> Html {
    html! { <section aria-label={words::CHOSEN}><p class="peek-hint">{ words::TAP_A_STATEMENT }</p></section> }
}

const PANELS: [(Panel, Name, &str); 4] = [
    (Panel::Library, Name::Pages, words::ARTICLES),
    (Panel::Reader, Name::Lines, words::TEXT),
    (Panel::Statements, Name::Quotes, words::STATEMENTS),
    (Panel::Inspector, Name::Pencil, words::CODING),
];

fn panel_name(panel: Panel) -> &'static str {
    match panel {
        Panel::Library => "library",
        Panel::Reader => "reader",
        Panel::Statements => "statements",
        Panel::Inspector => "inspector",
    }
}

fn tab(props: &ShellProps, (panel, sign, label): (Panel, Name, &'static str)) -> Html {
    let on_panel = props.on_panel.clone();
    let current = (props.panel == panel).then_some("true");
    let disabled = panel == Panel::Inspector && props.inspector.is_none();
    html! {
        <button type="button" class="plain" aria-current={current} {disabled} onclick={move |_| on_panel.emit(panel)}>
            { icon(sign) }<span>{ label }</span>
        </button>
    }
}
