//! The fields that are asked of statements of a type, or of articles.

use super::super::draft::Draft;
use super::super::icon::{Name, icon};
use super::super::words;
use ascribe_annotation::{Field, FieldId, FieldKind};
use web_sys::{FormData, HtmlFormElement, SubmitEvent};
use yew::{Callback, Html, TargetCast, html};

/// What [`asked`] shows.
pub(super) struct AskedProps<'a> {
    /// Tells these fields from others of the page.
    pub(super) id: &'a str,
    /// The fields.
    pub(super) fields: &'a [Field],
    /// A person made a field, or changed one.
    pub(super) on_fields: Callback<Vec<Field>>,
    /// A person takes a field away, with its answers.
    pub(super) on_delete: Callback<FieldId>,
    /// A person gave a choice another wording, wherever it was chosen; none where that is not known of.
    pub(super) on_reword: Option<Callback<(FieldId, String, String)>>,
}

/// Shows the fields, each where it can be changed, and a form for another one.
pub(super) fn asked(props: &AskedProps<'_>) -> Html {
    html! {
        <>
            <ul class="asked">{ for (0..props.fields.len()).map(|at| known(props, at)) }</ul>
            { new_field(props) }
        </>
    }
}

fn known(props: &AskedProps<'_>, at: usize) -> Html {
    let field = &props.fields[at];
    let (on_delete, id) = (props.on_delete.clone(), field.id.clone());
    let delete = Callback::from(move |_| on_delete.emit(id.clone()));
    let named = changed(props, at, |field, name| field.name = name);
    html! {
        <li key={field.id.to_string()}>
            <Draft label={words::name_of(&field.name)} value={field.name.clone()} on_change={named} />
            <span>{ words::field_kind(&field.kind) }</span>
            { choices(props, at) }
            <button type="button" class="plain small" aria-label={words::remove(&field.name)} onclick={delete}>{ icon(Name::Cross) }</button>
        </li>
    }
}

/// The steps or choices, with commas between. One that is worded anew is worded anew wherever it was chosen.
fn choices(props: &AskedProps<'_>, at: usize) -> Html {
    let field = &props.fields[at];
    let (FieldKind::Scale(listed) | FieldKind::Choice(listed)) = &field.kind else { return Html::default() };
    let set = changed(props, at, |field, words| {
        if let FieldKind::Scale(listed) | FieldKind::Choice(listed) = &mut field.kind {
            *listed = split(&words);
        }
    });
    let on_change = {
        let (id, before, on_reword) = (field.id.clone(), listed.clone(), props.on_reword.clone());
        let is_choice = matches!(field.kind, FieldKind::Choice(_));
        Callback::from(move |words: String| match (reworded(&before, &split(&words)), &on_reword) {
            (Some((from, to)), Some(on_reword)) if is_choice => on_reword.emit((id.clone(), from, to)),
            _ => set.emit(words),
        })
    };
    html! { <Draft label={words::choices_of(&field.name)} value={listed.join(", ")} {on_change} /> }
}

/// Gives the one choice that has another wording now, where nothing else changed.
fn reworded(before: &[String], after: &[String]) -> Option<(String, String)> {
    let mut other = before.iter().zip(after).filter(|(before, after)| before != after);
    let (from, to) = other.next()?;
    let alone = before.len() == after.len() && other.next().is_none() && !before.contains(to);
    alone.then(|| (from.clone(), to.clone()))
}

fn changed(props: &AskedProps<'_>, at: usize, change: fn(&mut Field, String)) -> Callback<String> {
    let fields = props.fields.to_vec();
    props.on_fields.reform(move |words: String| {
        let mut fields = fields.clone();
        fields.iter_mut().skip(at).take(1).for_each(|field| change(field, words.clone()));
        fields
    })
}

fn new_field(props: &AskedProps<'_>) -> Html {
    let (on_fields, fields) = (props.on_fields.clone(), props.fields.to_vec());
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let Some(form) = event.target_dyn_into::<HtmlFormElement>() else { return };
        let Some(field) = read(&form) else { return };
        on_fields.emit(fields.iter().cloned().chain([field]).collect());
        form.reset();
    });
    let id = |part: &str| format!("{part}-{}", props.id);
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

fn split(words: &str) -> Vec<String> {
    words.split(',').map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Reads a new field; its id comes from its name.
fn read(form: &HtmlFormElement) -> Option<Field> {
    let data = FormData::new_with_form(form).ok()?;
    let value = |name: &str| data.get(name).as_string().unwrap_or_default();
    let choices = split(&value("choices"));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_choice_in_other_words_is_told_from_other_changes() {
        for (before, after, expected) in [
            ("a, b, c", "a, x, c", Some(("b", "x"))),
            ("a, b", "a, b, c", None),
            ("a, b", "b, a", None),
            ("a, b", "x, y", None),
            ("a, b", "a", None),
            ("a, b", "a, b", None),
        ] {
            let found = reworded(&split(before), &split(after));
            assert_eq!(found, expected.map(|(from, to)| (from.to_owned(), to.to_owned())), "{before} -> {after}");
        }
    }
}
