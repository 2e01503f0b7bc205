//! Who and what the open article names.

use crate::components::reader::name_class;
use crate::components::words;
use ascribe_engine::{EntityId, NameKind, Reading};
use yew::{AttrValue, Callback, Html, classes, html};

/// One entity of the open article.
#[derive(Clone, Debug, PartialEq)]
pub struct NameEntry {
    /// Which.
    pub id: EntityId,
    /// Its fullest name.
    pub name: AttrValue,
    /// What it is.
    pub kind: NameKind,
    /// Places that mention it.
    pub count: usize,
}

/// Lists the entities of a reading: those most often mentioned first.
#[must_use]
pub fn name_entries(reading: &Reading) -> Vec<NameEntry> {
    let entries = reading.entities.iter().zip(0..).map(|(entity, index)| NameEntry {
        id: EntityId(index),
        name: entity.name.clone().into(),
        kind: entity.kind,
        count: entity.mentions.len(),
    });
    let mut entries: Vec<_> = entries.collect();
    ascribe_text::sort_by_key(&mut entries, |entry| std::cmp::Reverse(entry.count));
    entries
}

/// What [`names`] shows.
#[derive(Clone, Debug, PartialEq)]
pub struct NamesProps {
    /// The entities, in the order to show.
    pub names: Vec<NameEntry>,
    /// The one whose mentions are lit in the text.
    pub spotlight: Option<EntityId>,
    /// A person wants to see the mentions of one, or of none.
    pub on_spotlight: Callback<Option<EntityId>>,
}

/// Shows the names, by what they name; each lights up its mentions. The headings are drawn as the names are in the text.
pub fn names(props: &NamesProps) -> Html {
    html! {
        <section class="names">{ for GROUPS.iter().map(|(class, heading)| group(props, class, heading)) }</section>
    }
}

const GROUPS: [(&str, &str); 5] = [
    ("person", words::PEOPLE),
    ("organization", words::ORGANIZATIONS),
    ("place", words::PLACES),
    ("group", words::GROUPS),
    ("other", words::OTHER_NAMES),
];

fn group(props: &NamesProps, class: &'static str, heading: &'static str) -> Html {
    let names: Vec<_> = props.names.iter().filter(|entry| name_class(entry.kind) == class).collect();
    if names.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h2><span class={classes!("name", class)}>{ heading }</span></h2>
            <ul>{ for names.into_iter().map(|entry| name(props, entry)) }</ul>
        </>
    }
}

fn name(props: &NamesProps, entry: &NameEntry) -> Html {
    let lit = props.spotlight == Some(entry.id);
    let (on_spotlight, id) = (props.on_spotlight.clone(), entry.id);
    let onclick = Callback::from(move |_| on_spotlight.emit((!lit).then_some(id)));
    html! {
        <li>
            <button type="button" class="plain name-entry" aria-pressed={if lit { "true" } else { "false" }} {onclick}
                title={words::SHOW_MENTIONS}>
                <span dir="auto">{ &entry.name }</span>
                <small aria-label={words::count(entry.count, "mention", "mentions")}>{ entry.count }</small>
            </button>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ascribe_engine::{Entity, Mention, MentionForm};
    use ascribe_text::Span;

    #[test]
    fn the_most_mentioned_come_first_and_equals_in_the_order_of_the_text() {
        let mention = Mention { span: Span::new(0, 1), form: MentionForm::Name };
        let entity = |name: &str, count| Entity {
            name: name.into(),
            kind: NameKind::Person,
            roles: Vec::new(),
            mentions: vec![mention; count],
        };
        let entities = vec![entity("Reed", 1), entity("Hale", 3), entity("Orr", 1)];
        let entries = name_entries(&Reading { entities, ..Reading::default() });
        let names: Vec<_> = entries.iter().map(|entry| (entry.name.as_str(), entry.id.0)).collect();
        assert_eq!(names, [("Hale", 1), ("Reed", 0), ("Orr", 2)]);
    }
}
