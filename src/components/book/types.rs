//! Types of statements with their fields, the stances in use, fields of articles, versions.

use super::super::draft::Draft;
use super::super::icon::{Name, icon};
use super::super::stance::{class, glyph};
use super::super::words;
use super::asked::{AskedProps, asked};
use super::colour::colours;
use super::fields::{AddField, area_field, text_field};
use crate::state::BookDecision;
use ascribe_annotation::{Codebook, Coder, Field, Revision, Scheme, Stance, StanceLabel, StatementType};
use std::rc::Rc;
use yew::{Callback, Html, classes, html};

/// What [`types_view`] shows.
#[derive(Clone, Debug, PartialEq)]
pub struct TypesProps {
    /// The codebook with its types.
    pub codebook: Rc<Codebook>,
    /// A person decided something.
    pub on_decision: Callback<BookDecision>,
}

/// Shows every type with its fields, what is asked beside, and which versions there were.
pub fn types_view(props: &TypesProps) -> Html {
    let made = props
        .on_decision
        .reform(|name: String| BookDecision::TypePut(StatementType { id: "".into(), ..StatementType::new(name) }));
    html! {
        <div class="types">
            <p>{ words::TYPES_HINT }</p>
            { for props.codebook.scheme.types.iter().map(|entry| one(props, entry)) }
            <AddField id="new-type" label={words::new_in(crate::state::Shelf::Types)} on_add={made} />
            { stances(props) }
            { article_fields(props) }
            { versions(&props.codebook.revisions) }
        </div>
    }
}

fn one(props: &TypesProps, entry: &StatementType) -> Html {
    let put = |change: fn(&mut StatementType, String)| {
        let entry = entry.clone();
        props.on_decision.reform(move |words: String| {
            let mut entry = entry.clone();
            change(&mut entry, words);
            BookDecision::TypePut(entry)
        })
    };
    let delete = {
        let (on_decision, id) = (props.on_decision.clone(), entry.id.clone());
        Callback::from(move |_| on_decision.emit(BookDecision::TypeDeleted(id.clone())))
    };
    let on_color = props.on_decision.reform({
        let entry = entry.clone();
        move |color| BookDecision::TypePut(StatementType { color, ..entry.clone() })
    });
    let id = |part: &str| format!("type-{part}-{}", entry.id);
    html! {
        <section class="type" key={entry.id.to_string()} aria-label={entry.name.clone()}>
            <header>
                { text_field(&id("name"), words::NAME, &entry.name, put(|entry, name| entry.name = name)) }
                if !entry.id.is_claim() {
                    <button type="button" class="plain" aria-label={words::remove(&entry.name)} onclick={delete}>{ icon(Name::Bin) }</button>
                }
            </header>
            { area_field(&id("definition"), words::DEFINITION, &entry.definition, words::DEFINITION_HINT, put(|entry, words| entry.definition = words)) }
            { colours(&id("color"), entry.color, &on_color) }
            <h2>{ words::FIELDS }</h2>
            { asked(&fields_of(props, entry)) }
        </section>
    }
}

fn fields_of<'a>(props: &TypesProps, entry: &'a StatementType) -> AskedProps<'a> {
    let (of_fields, of_delete, of_reword) = (entry.clone(), entry.id.clone(), entry.id.clone());
    AskedProps {
        id: entry.id.as_str(),
        fields: &entry.fields,
        on_fields: props
            .on_decision
            .reform(move |fields: Vec<Field>| BookDecision::TypePut(StatementType { fields, ..of_fields.clone() })),
        on_delete: props.on_decision.reform(move |field| BookDecision::FieldDeleted(of_delete.clone(), field)),
        on_reword: Some(
            props
                .on_decision
                .reform(move |(field, from, to)| BookDecision::ChoiceRenamed(of_reword.clone(), field, from, to)),
        ),
    }
}

/// The stances with their names here, each in use or not. One at least is in use.
fn stances(props: &TypesProps) -> Html {
    let scheme = &props.codebook.scheme;
    html! {
        <section class="type stance-scale" aria-labelledby="stance-scale">
            <h2 id="stance-scale">{ words::STANCE_SCALE }</h2>
            <p class="hint">{ words::STANCE_SCALE_HINT }</p>
            <ul class="asked">{ for Stance::ALL.map(|stance| stance_entry(props, scheme, stance)) }</ul>
        </section>
    }
}

fn stance_entry(props: &TypesProps, scheme: &Rc<Scheme>, stance: Stance) -> Html {
    let usual = StanceLabel::usual(stance).label;
    let used = scheme.uses(stance);
    let last = used && scheme.stance_labels().len() == 1;
    let turn = {
        let (on_decision, scheme) = (props.on_decision.clone(), Rc::clone(scheme));
        Callback::from(move |_| on_decision.emit(BookDecision::StancesSet(turned(&scheme, stance))))
    };
    let named = props.on_decision.reform({
        let scheme = Rc::clone(scheme);
        move |label: String| BookDecision::StancesSet(renamed(&scheme, stance, &label))
    });
    html! {
        <li class={classes!(class(Some(stance)))}>
            <input type="checkbox" aria-label={words::stance_in_use(&usual)} checked={used} disabled={last} onchange={turn} />
            <span class="stance-mark" aria-hidden="true">{ glyph(Some(stance)) }</span>
            <Draft label={words::stance_name(&usual)} value={scheme.stance_label(stance)} on_change={named} />
        </li>
    }
}

/// Takes a stance out of use, or into use at its usual place.
fn turned(scheme: &Scheme, stance: Stance) -> Vec<StanceLabel> {
    let labels = scheme.stance_labels();
    let is_used = |of: Stance| scheme.uses(of) != (of == stance);
    let label = |of: Stance| labels.iter().find(|label| label.stance == of).cloned();
    let used = Stance::ALL.into_iter().filter(|of| is_used(*of));
    used.map(|of| label(of).unwrap_or_else(|| StanceLabel::usual(of))).collect()
}

/// Names a stance; an empty name is the usual one.
fn renamed(scheme: &Scheme, stance: Stance, name: &str) -> Vec<StanceLabel> {
    let mut labels = scheme.stance_labels();
    let name = if name.trim().is_empty() { StanceLabel::usual(stance).label } else { name.trim().to_owned() };
    labels.iter_mut().filter(|label| label.stance == stance).for_each(|label| label.label.clone_from(&name));
    labels
}

fn article_fields(props: &TypesProps) -> Html {
    html! {
        <section class="type" aria-labelledby="article-fields">
            <h2 id="article-fields">{ words::ARTICLE_FIELDS }</h2>
            <p class="hint">{ words::ARTICLE_FIELDS_HINT }</p>
            { asked(&AskedProps {
                id: "of-articles",
                fields: &props.codebook.scheme.article_fields,
                on_fields: props.on_decision.reform(BookDecision::ArticleFieldsSet),
                on_delete: props.on_decision.reform(BookDecision::ArticleFieldDeleted),
                on_reword: None,
            }) }
        </section>
    }
}

/// Versions that are listed, the newest first; the rest is counted.
const VERSIONS_SHOWN: usize = 50;

fn versions(revisions: &[Revision]) -> Html {
    let one = |(at, revision): (usize, &Revision)| {
        let who = match &revision.coder {
            Coder::Person(name) if !name.is_empty() => name.as_str(),
            _ => words::UNNAMED_CODER,
        };
        html! {
            <li key={revision.id.to_string()}>
                <b>{ words::version(at + 1) }</b>{ " " }<span dir="auto">{ &revision.what }</span>{ " " }
                <small>{ who }{ ", " }<time datetime={revision.at.to_string()}>{ revision.at.as_str().get(..10).unwrap_or_default() }</time></small>
            </li>
        }
    };
    let more = revisions.len().saturating_sub(VERSIONS_SHOWN);
    html! {
        <details class="more versions">
            <summary>{ words::versions(revisions.len()) }</summary>
            <p class="hint">{ words::VERSIONS_HINT }</p>
            <ol reversed=true>{ for revisions.iter().enumerate().rev().take(VERSIONS_SHOWN).map(one) }</ol>
            if more > 0 { <p class="nothing">{ words::more_lines(more) }</p> }
        </details>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(stances: &[StanceLabel]) -> Vec<&str> {
        stances.iter().map(|label| label.label.as_str()).collect()
    }

    #[test]
    fn a_stance_goes_out_of_use_and_comes_back_at_its_place() {
        let usual = Scheme::default();
        let three = Scheme { stances: turned(&usual, Stance::Oppose), ..usual };
        assert_eq!(labels(&three.stances), ["Support", "Neutral", "Ambiguous"]);
        let named = Scheme { stances: renamed(&three, Stance::Support, " Agree "), ..three };
        assert_eq!(labels(&named.stances), ["Agree", "Neutral", "Ambiguous"]);
        assert_eq!(labels(&turned(&named, Stance::Oppose)), ["Agree", "Oppose", "Neutral", "Ambiguous"]);
        assert_eq!(labels(&renamed(&named, Stance::Support, "")), ["Support", "Neutral", "Ambiguous"]);
    }
}
