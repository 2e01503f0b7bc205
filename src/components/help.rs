//! The keys, and what the marks mean.

use super::dialog::Dialog;
use super::reader::legend;
use super::words;
use yew::{AttrValue, Callback, Html, html};

/// One command and its keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpRow {
    /// Its name in the program.
    pub id: AttrValue,
    /// What it does.
    pub name: AttrValue,
    /// The keys, each as it is printed; several that are pressed together are one.
    pub keys: Vec<AttrValue>,
    /// Whether a person has chosen these keys.
    pub own: bool,
}

/// Commands that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpGroup {
    /// What they are about.
    pub heading: AttrValue,
    /// The commands.
    pub rows: Vec<HelpRow>,
}

/// Shows every command with its keys, and the legend.
pub fn help_sheet(groups: &[HelpGroup], on_change: Callback<()>, on_close: Callback<()>) -> Html {
    html! {
        <Dialog title={words::HELP} class="wide" {on_close}>
            <div class="help">
                { for groups.iter().map(group) }
                <section><h3>{ words::LEGEND }</h3>{ legend() }</section>
            </div>
            <footer class="buttons">
                <button type="button" onclick={move |_| on_change.emit(())}>{ words::CHANGE_KEYS }</button>
            </footer>
        </Dialog>
    }
}

fn group(group: &HelpGroup) -> Html {
    html! {
        <section>
            <h3>{ &group.heading }</h3>
            <dl class="keys">{ for group.rows.iter().map(row) }</dl>
        </section>
    }
}

fn row(row: &HelpRow) -> Html {
    html! {
        <div>
            <dt>{ &row.name }</dt>
            <dd>{ for row.keys.iter().map(|key| html! { <kbd>{ key }</kbd> }) }</dd>
        </div>
    }
}
