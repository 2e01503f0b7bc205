//! Types of statements, and the fields that each adds.

use super::super::icon::{Name, icon};
use super::super::words;
use super::fields::{AddField, text_field};
use crate::state::BookDecision;
use ascribe_annotation::{Field, FieldKind, Scheme, StatementType};
use std::rc::Rc;
use web_sys::{FormData, HtmlFormElement, SubmitEvent};
use yew::{Callback, Html, TargetCast, html};

/// What [`types_view`] shows.
#[derive(Clone, Debug, PartialEq)]
pub struct TypesProps {
    /// The types.
    pub scheme: Rc<Scheme>,
    /// A person decided something.
    pub on_decision: Callback<BookDecision>,
}

/// Shows every type with its fields, and fields for more.
pub fn types_view(props: &TypesProps) -> Html {
    let made = props
        .on_decision
        .reform(|name: String| BookDecision::TypePut(StatementType { id: "".into(), ..StatementType::new(name) }));
    html! {
        <div class="types">
            <p>{ words::TYPES_HINT }</p>
            { for props.scheme.types.iter().map(|entry| one(props, entry)) }
            <AddField id="new-type" label={words::new_in(crate::state::Shelf::Types)} on_add={made} />
        </div>
    }
}

fn one(props: &TypesProps, entry: &StatementType) -> Html {
    let renamed = props.on_decision.reform({
        let entry = entry.clone();
        move |name| BookDecision::TypePut(StatementType { name, ..entry.clone() })
    });
    let delete = {
        let (on_decision, id) = (props.on_decision.clone(), entry.id.clone());
        Callback::from(move |_| on_decision.emit(BookDecision::TypeDeleted(id.clone())))
    };
    html! {
        <section class="type" key={entry.id.to_string()} aria-label={entry.name.clone()}>
            <header>
                { text_field(&format!("type-{}", entry.id), words::NAME, &entry.name, renamed) }
                if !entry.id.is_claim() {
                    <button type="button" class="plain" aria-label={words::remove(&entry.name)} onclick={delete}>{ icon(Name::Bin) }</button>
                }
            </header>
            <h2>{ words::FIELDS }</h2>
            <ul>{ for entry.fields.iter().map(|field| known(props, entry, field)) }</ul>
            { new_field(props, entry) }
        </section>
    }
}

fn known(props: &TypesProps, entry: &StatementType, field: &Field) -> Html {
    let delete = {
        let (on_decision, id, field) = (props.on_decision.clone(), entry.id.clone(), field.id.clone());
        Callback::from(move |_| on_decision.emit(BookDecision::FieldDeleted(id.clone(), field.clone())))
    };
    html! {
        <li>
            <b dir="auto">{ &field.name }</b><span>{ words::field_kind(&field.kind) }</span>
            <button type="button" class="plain small" aria-label={words::remove(&field.name)} onclick={delete}>{ icon(Name::Cross) }</button>
        </li>
    }
}

fn new_field(props: &TypesProps, entry: &StatementType) -> Html {
    let onsubmit = Callback::from({
        let (on_decision, entry) = (props.on_decision.clone(), entry.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            let Some(form) = event.target_dyn_into::<HtmlFormElement>() else { return };
            let Some(field) = read(&form) else { return };
            let mut entry = entry.clone();
            entry.fields.push(field);
            on_decision.emit(BookDecision::TypePut(entry));
            form.reset();
        }
    });
    let id = |part: &str| format!("{part}-{}", entry.id);
    html! {
        <form class="new-field" {onsubmit}>
            <label for={id("field")}>{ words::NEW_FIELD }<input id={id("field")} name="name" type="text" required=true autocomplete="off" /></label>
            <label for={id("kind")}>{ words::FIELD_KIND }
                <select id={id("kind")} name="kind">{ for words::FIELD_KINDS.iter().enumerate().map(|(at, kind)| html! { <option selected={at == 0}>{ *kind }</option> }) }</select>
            </label>
            <label for={id("choices")}>{ words::FIELD_CHOICES }<input id={id("choices")} name="choices" type="text" autocomplete="off" /></label>
            <button type="submit">{ words::ADD_IT }</button>
        </form>
    }
}

/// Reads a new field; its id comes from its name.
fn read(form: &HtmlFormElement) -> Option<Field> {
    let data = FormData::new_with_form(form).ok()?;
    let value = |name: &str| data.get(name).as_string().unwrap_or_default();
    let choices =
        value("choices").split(',').map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect();
    let kinds = [
        FieldKind::YesNo,
        FieldKind::Number,
        FieldKind::Scale(Vec::new()),
        FieldKind::Choice(Vec::new()),
        FieldKind::Text,
    ];
    let at = words::FIELD_KINDS.iter().position(|kind| *kind == value("kind"))?;
    let kind = match kinds.get(at)? {
        FieldKind::Scale(_) => FieldKind::Scale(choices),
        FieldKind::Choice(_) => FieldKind::Choice(choices),
        other => other.clone(),
    };
    Some(Field { id: "".into(), ..Field::new(value("name"), kind) })
}
