//! Statements that lost their place: how they were, and where they may belong now.

use super::hints::Hints;
use super::icon::{Name, icon};
use super::look::Look;
use super::reader::review_class;
use super::words;
use ascribe_annotation::{DiffKind, DiffPart, Doubt, Review, StatementId, TextQuote};
use yew::{AttrValue, Callback, Html, MouseEvent, Properties, classes, component, html};

/// The commands whose keys choose a place, the first place first.
const PLACE_KEYS: [&str; 4] = ["support", "oppose", "neutral", "ambiguous"];

/// A place in the new text where a statement may belong.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceLine {
    /// What stands before it.
    pub before: AttrValue,
    /// Its words beside the old ones.
    pub words: Vec<DiffPart>,
    /// What stands after it.
    pub after: AttrValue,
}

/// A statement that lost its place.
#[derive(Clone, Debug, PartialEq)]
pub struct WaitingLine {
    /// Which.
    pub id: StatementId,
    /// Who speaks.
    pub look: Look,
    /// What was decided.
    pub review: Review,
    /// What it is about, with the stances.
    pub positions: AttrValue,
    /// Why it waits.
    pub doubt: Doubt,
    /// Its words in the old text.
    pub words: Vec<TextQuote>,
    /// Where it may belong.
    pub places: Vec<PlaceLine>,
}

/// What a person wants with a statement that lost its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaitingWish {
    /// It is looked at.
    Choose,
    /// It belongs to one of its places.
    Place(usize),
    /// It is given up.
    LetGo,
    /// The new text is shown.
    Open,
}

/// What [`Waiting`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct WaitingProps {
    /// The statement.
    pub line: WaitingLine,
    /// Whether it is the one that keys are about.
    pub here: Here,
    /// The keys of the commands.
    pub hints: Hints,
    /// A person wants something.
    pub on_wish: Callback<(StatementId, WaitingWish)>,
}

/// Whether keys are about a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Here {
    /// They are.
    Yes,
    /// They are about another one.
    No,
}

/// Shows one statement with its old words, the places where it may belong, and the buttons that decide.
#[component]
pub fn Waiting(props: &WaitingProps) -> Html {
    let WaitingProps { line, here, hints, .. } = props;
    let is_here = *here == Here::Yes;
    let keys = |command: &str| if is_here { hints.show(command) } else { Html::default() };
    html! {
        <li id={format!("waiting-{}", line.id)} class={classes!("waiting", line.look.class, is_here.then_some("here"))}
            aria-current={is_here.then_some("true")} onclick={wish(props, WaitingWish::Choose)}>
            <header>
                <span class={classes!("badge", review_class(line.review), line.look.class)} data-initials={&line.look.initials} aria-hidden="true"></span>
                <b dir="auto">{ &line.look.name }</b>
                <span dir="auto">{ &line.positions }</span>
                <span class="doubt">{ words::doubt(line.doubt) }</span>
            </header>
            <div class="old-words">
                <small>{ words::OLD_WORDS }</small>
                { for line.words.iter().map(old_words) }
            </div>
            if !line.places.is_empty() {
                <ol class="new-places" aria-label={words::NEW_PLACES}>
                    { for line.places.iter().enumerate().map(|(at, place)| new_place(props, at, place, keys(PLACE_KEYS.get(at).copied().unwrap_or_default()))) }
                </ol>
            }
            <footer>
                <button type="button" class="small" onclick={wish(props, WaitingWish::Open)}>{ icon(Name::Lines) }{ words::CHOOSE_IN_TEXT }{ keys("text") }</button>
                <button type="button" class="plain small" onclick={wish(props, WaitingWish::LetGo)}>{ icon(Name::Cross) }{ words::LET_GO }{ keys("reject") }</button>
            </footer>
        </li>
    }
}

fn wish(props: &WaitingProps, wish: WaitingWish) -> Callback<MouseEvent> {
    let (on_wish, id) = (props.on_wish.clone(), props.line.id.clone());
    Callback::from(move |event: MouseEvent| {
        event.stop_propagation();
        on_wish.emit((id.clone(), wish));
    })
}

fn old_words(quote: &TextQuote) -> Html {
    html! {
        <blockquote dir="auto">
            <span class="around">{ "… " }{ &quote.prefix }</span>{ &quote.exact }<span class="around">{ &quote.suffix }{ " …" }</span>
        </blockquote>
    }
}

fn new_place(props: &WaitingProps, at: usize, place: &PlaceLine, key: Html) -> Html {
    html! {
        <li>
            <blockquote dir="auto">
                <span class="around">{ "… " }{ &place.before }</span>
                { for place.words.iter().enumerate().map(|(at, part)| html! { <>{ if at > 0 { " " } else { "" } }{ difference(part) }</> }) }
                <span class="around">{ &place.after }{ " …" }</span>
            </blockquote>
            <button type="button" class="small" onclick={wish(props, WaitingWish::Place(at))}>{ icon(Name::Pin) }{ words::place_at(at + 1) }{ key }</button>
        </li>
    }
}

/// What only one of the texts has is told by the line, and to a screen reader by a word.
fn difference(part: &DiffPart) -> Html {
    let said = |word: &'static str| html! { <span class="unseen">{ word }{ " " }</span> };
    match part.kind {
        DiffKind::Same => html! { <span>{ &part.text }</span> },
        DiffKind::Gone => html! { <del>{ said(words::GONE_WORDS) }{ &part.text }</del> },
        DiffKind::New => html! { <ins>{ said(words::NEW_WORDS) }{ &part.text }</ins> },
    }
}
