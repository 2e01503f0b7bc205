//! The type of a statement, and the fields that the type asks for.

use crate::components::draft::{Draft, Takes};
use crate::components::words;
use crate::state::StatementAction;
use ascribe_annotation::{Field, FieldKind, FieldValue, Scheme, Statement, answer};
use web_sys::{Event, HtmlSelectElement};
use yew::{Callback, Html, TargetCast, html};

/// Shows the type where there are several, and its fields where it has any.
pub(super) fn answers(scheme: &Scheme, statement: &Statement, on_action: &Callback<StatementAction>) -> Html {
    let fields = scheme.statement_type(&statement.type_id).map(|known| known.fields.as_slice()).unwrap_or_default();
    html! {
        <>
            if scheme.types.len() > 1 { { type_choice(scheme, statement, on_action) } }
            { for fields.iter().map(|field| question(field, answer(&statement.answers, &field.id), on_action)) }
        </>
    }
}

fn type_choice(scheme: &Scheme, statement: &Statement, on_action: &Callback<StatementAction>) -> Html {
    let ids = scheme.types.iter().map(|known| known.id.clone()).collect::<Vec<_>>();
    let on_action = on_action.clone();
    let onchange = Callback::from(move |event: Event| {
        let chosen = event.target_dyn_into::<HtmlSelectElement>();
        let at = chosen.and_then(|select| usize::try_from(select.selected_index()).ok());
        let id = at.and_then(|at| ids.get(at).cloned());
        id.into_iter().for_each(|id| on_action.emit(StatementAction::TypeChosen(id)));
    });
    html! {
        <div class="field">
            <label for="field-type">{ words::STATEMENT_TYPE }</label>
            <select id="field-type" {onchange}>
                { for scheme.types.iter().map(|known| html! { <option selected={known.id == statement.type_id}>{ &known.name }</option> }) }
            </select>
        </div>
    }
}

/// One field with its answer; an empty answer is unset.
fn question(field: &Field, value: Option<&FieldValue>, on_action: &Callback<StatementAction>) -> Html {
    let answered = {
        let (on_action, id) = (on_action.clone(), field.id.clone());
        Callback::from(move |value: Option<FieldValue>| {
            on_action.emit(StatementAction::FieldAnswered(id.clone(), value))
        })
    };
    let id = format!("answer-{}", field.id);
    let control = match &field.kind {
        FieldKind::YesNo => {
            let options = [words::YES, words::NO].map(str::to_owned).to_vec();
            let chosen = match value {
                Some(FieldValue::YesNo(answer)) => Some(usize::from(!answer)),
                _ => None,
            };
            choice(&id, &options, chosen, answered.reform(|at: Option<usize>| at.map(|at| FieldValue::YesNo(at == 0))))
        }
        FieldKind::Scale(steps) => {
            let chosen = match value {
                Some(FieldValue::Number(step)) => usize::try_from(step - 1).ok(),
                _ => None,
            };
            let step = |at: usize| i64::try_from(at).ok().map(|at| FieldValue::Number(at + 1));
            choice(&id, steps, chosen, answered.reform(move |at: Option<usize>| at.and_then(step)))
        }
        FieldKind::Choice(choices) => listed(&id, choices, &text_of(value), &answered),
        FieldKind::Number => number(&id, &text_of(value), &answered),
        FieldKind::Text => long(&id, &text_of(value), &answered),
    };
    html! {
        <div class="field" title={field.definition.clone()}>
            <label for={id}>{ &field.name }</label>
            { control }
        </div>
    }
}

fn text_of(value: Option<&FieldValue>) -> String {
    match value {
        Some(FieldValue::Text(text)) => text.clone(),
        Some(FieldValue::Number(number)) => number.to_string(),
        Some(FieldValue::YesNo(_)) | None => String::new(),
    }
}

fn words_of(text: String) -> Option<FieldValue> {
    let text = text.trim();
    (!text.is_empty()).then(|| FieldValue::Text(text.to_owned()))
}

fn choice(id: &str, options: &[String], chosen: Option<usize>, answered: Callback<Option<usize>>) -> Html {
    let onchange = Callback::from(move |event: Event| {
        let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
        // The first choice is "not set", with index 0.
        answered.emit(usize::try_from(select.selected_index() - 1).ok());
    });
    let option = |(at, label): (usize, &String)| html! { <option selected={chosen == Some(at)}>{ label }</option> };
    html! {
        <select id={id.to_owned()} {onchange}>
            <option selected={chosen.is_none()}>{ words::NOT_SET }</option>
            { for options.iter().enumerate().map(option) }
        </select>
    }
}

/// A short text; what is in the list is offered.
fn listed(id: &str, choices: &[String], value: &str, answered: &Callback<Option<FieldValue>>) -> Html {
    let list = format!("{id}-list");
    html! {
        <>
            <Draft id={id.to_owned()} list={list.clone()} value={value.to_owned()} on_change={answered.reform(words_of)} />
            <datalist id={list}>{ for choices.iter().map(|choice| html! { <option value={choice.clone()} /> }) }</datalist>
        </>
    }
}

fn number(id: &str, value: &str, answered: &Callback<Option<FieldValue>>) -> Html {
    let on_change = answered.reform(|number: String| number.parse().ok().map(FieldValue::Number));
    html! { <Draft takes={Takes::Number} id={id.to_owned()} value={value.to_owned()} {on_change} /> }
}

fn long(id: &str, value: &str, answered: &Callback<Option<FieldValue>>) -> Html {
    html! { <Draft takes={Takes::Lines(2)} id={id.to_owned()} value={value.to_owned()} on_change={answered.reform(words_of)} /> }
}
