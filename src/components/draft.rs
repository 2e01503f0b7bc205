//! A field whose words count when it is left or Enter is pressed.
//!
//! Until then they are a draft: the page may be drawn anew meanwhile, and what was typed stays.

use web_sys::{Event, HtmlInputElement, HtmlTextAreaElement, InputEvent, KeyboardEvent};
use yew::{AttrValue, Callback, Html, Properties, TargetCast, UseStateHandle, component, html, use_state};

/// What a field takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Takes {
    /// Words in one line.
    #[default]
    Words,
    /// Words in several lines, of which so many are seen.
    Lines(u8),
    /// A whole number.
    Number,
    /// A day, `2026-03-01`.
    Day,
    /// A colour, `#rrggbb`.
    Color,
}

impl Takes {
    fn input_type(self) -> &'static str {
        match self {
            Self::Words | Self::Lines(_) => "text",
            Self::Number => "number",
            Self::Day => "date",
            Self::Color => "color",
        }
    }
}

/// What [`Draft`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct DraftProps {
    /// What counts now.
    pub value: AttrValue,
    /// Other words shall count. Where they are refused, the field shows `value` again.
    pub on_change: Callback<String>,
    /// What the field takes.
    #[prop_or_default]
    pub takes: Takes,
    /// Names the field for its label.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// How it looks.
    #[prop_or_default]
    pub class: Option<AttrValue>,
    /// What it is called where no label stands beside it.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// What is said when the pointer rests on it.
    #[prop_or_default]
    pub title: Option<AttrValue>,
    /// What stands in it while it is empty.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// The list of what is offered.
    #[prop_or_default]
    pub list: Option<AttrValue>,
    /// Where it is said what is wrong with its words.
    #[prop_or_default]
    pub problem: Option<AttrValue>,
    /// What the browser may fill in.
    #[prop_or(AttrValue::Static("off"))]
    pub autocomplete: AttrValue,
    /// Whether it is entered as soon as it is shown.
    #[prop_or_default]
    pub autofocus: bool,
}

/// Shows a field. Escape takes back what was typed.
#[component]
pub fn Draft(props: &DraftProps) -> Html {
    let draft = use_state(|| None::<AttrValue>);
    let value = draft.as_ref().unwrap_or(&props.value).clone();
    let DraftProps { id, class, label, title, hint, list, problem, autocomplete, autofocus, takes, .. } = props.clone();
    let oninput = Callback::from({
        let draft = draft.clone();
        move |event: InputEvent| draft.set(Typed::of(&event).map(|typed| typed.value().into()))
    });
    let onkeydown = Callback::from({
        let (draft, before) = (draft.clone(), props.value.clone());
        move |event: KeyboardEvent| pressed(&event, takes, &draft, &before)
    });
    let done = Callback::from({
        let (on_change, before) = (props.on_change.clone(), props.value.clone());
        move |event: Event| {
            draft.set(None);
            let typed = Typed::of(&event).map(|typed| typed.value());
            typed.filter(|typed| *typed != *before).into_iter().for_each(|typed| on_change.emit(typed));
        }
    });
    let invalid = problem.as_ref().map(|_| "true");
    if let Takes::Lines(rows) = takes {
        return html! {
            <textarea {id} {class} aria-label={label} {title} placeholder={hint} rows={rows.to_string()} {value} dir="auto"
                {oninput} {onkeydown} onchange={done} aria-invalid={invalid} aria-describedby={problem} />
        };
    }
    // A day that is being typed is a day at every digit of its year: it counts when the field is left.
    let (onchange, onfocusout) = if takes == Takes::Day {
        (None, Some(done.reform(|event: web_sys::FocusEvent| event.into())))
    } else {
        (Some(done), None)
    };
    html! {
        <input {id} {class} type={takes.input_type()} aria-label={label} {title} placeholder={hint} {list} {value} dir="auto"
            {autocomplete} {autofocus} spellcheck="false" {oninput} {onkeydown} {onchange} {onfocusout}
            aria-invalid={invalid} aria-describedby={problem} />
    }
}

/// Enter leaves the field, which makes its words count; Escape leaves it as it was before.
fn pressed(event: &KeyboardEvent, takes: Takes, draft: &UseStateHandle<Option<AttrValue>>, before: &str) {
    let Some(typed) = Typed::of(event) else { return };
    match event.key().as_str() {
        "Enter" if !matches!(takes, Takes::Lines(_)) => {}
        "Escape" if typed.value() != before => {
            typed.set_value(before);
            draft.set(None);
        }
        _ => return,
    }
    event.prevent_default();
    event.stop_propagation();
    typed.leave();
}

/// The field in which something happened.
enum Typed {
    Line(HtmlInputElement),
    Lines(HtmlTextAreaElement),
}

impl Typed {
    fn of(event: &Event) -> Option<Self> {
        let line = event.target_dyn_into::<HtmlInputElement>().map(Self::Line);
        line.or_else(|| event.target_dyn_into::<HtmlTextAreaElement>().map(Self::Lines))
    }

    fn value(&self) -> String {
        match self {
            Self::Line(input) => input.value(),
            Self::Lines(area) => area.value(),
        }
    }

    fn set_value(&self, value: &str) {
        match self {
            Self::Line(input) => input.set_value(value),
            Self::Lines(area) => area.set_value(value),
        }
    }

    fn leave(&self) {
        // A field that cannot be left has been left already.
        let _ = match self {
            Self::Line(input) => input.blur(),
            Self::Lines(area) => area.blur(),
        };
    }
}
