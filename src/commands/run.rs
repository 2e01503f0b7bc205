//! From a command to the facts that it makes true.

use super::caret::{self, Unit};
use super::{Command, adrift, book, review, rows, walk, words};
use crate::state::{
    Action, Dialog, Field, Filter, Format, Mentioned, NewWords, Page, ProjectsAction, ReviewFilter, ReviewOrder, State,
    StatementAction, Theme,
};
use ascribe_annotation::decide::{Edge, Toward};
use ascribe_annotation::{Review, Stance, Statement, StatementKind};
use ascribe_text::Span;

/// Gives the facts that a command makes true now; none where it does not apply.
#[must_use]
pub fn actions(command: Command, state: &State) -> Vec<Action> {
    let of_page = rows::actions(command, state).or_else(|| book::actions(command, state));
    if let Some(actions) = of_page.or_else(|| adrift::actions(command, state)) {
        return actions;
    }
    match command {
        Command::AcceptAndGoOn => review::accept(state),
        Command::Reject => review::reject(state),
        Command::NothingHere => review::nothing_here(state),
        Command::Repeat => review::repeat(state),
        Command::FirstProposal => review::take(state, 0),
        Command::SecondProposal => review::take(state, 1),
        Command::ThirdProposal => review::take(state, 2),
        Command::FlipStance => review::flip(state),
        Command::Support => review::stance(state, Some(Stance::Support)),
        Command::Oppose => review::stance(state, Some(Stance::Oppose)),
        Command::Neutral => review::stance(state, Some(Stance::Neutral)),
        Command::Ambiguous => review::stance(state, Some(Stance::Ambiguous)),
        Command::Unset => review::stance(state, None),
        Command::EditSpeaker => go_to(state, Field::Speaker),
        Command::EditOrganization => go_to(state, Field::Organization),
        Command::EditConcept => go_to(state, Field::Concept),
        Command::EditNote => go_to(state, Field::Note),
        command => action(command, state).into_iter().collect(),
    }
}

fn action(command: Command, state: &State) -> Option<Action> {
    match command {
        Command::NextStatement => walk::step(state, Toward::Forward),
        Command::PreviousStatement => walk::step(state, Toward::Back),
        Command::NextUndecided => review::neighbour(state, Toward::Forward),
        Command::PreviousUndecided => review::neighbour(state, Toward::Back),
        Command::LeastSure => review::least_sure(state),
        Command::ChangeOrder => Some(Action::OrderChosen(other_order(state.settings.order))),
        Command::NextArticle => walk::article(state, Toward::Forward),
        Command::PreviousArticle => walk::article(state, Toward::Back),
        Command::Accept => decide(state, StatementAction::Accepted, |statement| statement.review != Review::Confirmed),
        Command::Delete => decide(state, StatementAction::Deleted, |_| true),
        Command::ChangeKind => change_kind(state),
        Command::WidenStart => edge(state, Edge::Start, Toward::Back),
        Command::NarrowStart => edge(state, Edge::Start, Toward::Forward),
        Command::WidenEnd => edge(state, Edge::End, Toward::Forward),
        Command::NarrowEnd => edge(state, Edge::End, Toward::Back),
        Command::NextWord => caret::step(state, Unit::Word, Toward::Forward),
        Command::PreviousWord => caret::step(state, Unit::Word, Toward::Back),
        Command::MoreWords => stretch(state, Unit::Word, Toward::Forward),
        Command::FewerWords => stretch(state, Unit::Word, Toward::Back),
        Command::NextSentence => caret::step(state, Unit::Sentence, Toward::Forward),
        Command::PreviousSentence => caret::step(state, Unit::Sentence, Toward::Back),
        Command::MoreSentences => caret::stretch(state, Unit::Sentence, Toward::Forward),
        Command::FewerSentences => caret::stretch(state, Unit::Sentence, Toward::Back),
        Command::StartLetterBack => caret::letter(state, Edge::Start, Toward::Back),
        Command::StartLetterForward => caret::letter(state, Edge::Start, Toward::Forward),
        Command::EndLetterBack => caret::letter(state, Edge::End, Toward::Back),
        Command::EndLetterForward => caret::letter(state, Edge::End, Toward::Forward),
        Command::SelectSentence => words::sentence(state),
        Command::SelectQuotation => words::quotation(state),
        Command::MakeStatement => make(state),
        Command::ReplaceWords => with_words(state, StatementAction::WordsChosen, |_, _| true),
        Command::AddPart => with_words(state, StatementAction::PartAdded, |statement, span| !holds(statement, span)),
        Command::LeaveOut => with_words(state, StatementAction::PartLeftOut, leaves_some),
        Command::Split => with_words(state, StatementAction::SplitBefore, divides),
        Command::JoinNext => join(state),
        Command::Double => decide(state, StatementAction::Doubled, |_| true),
        Command::PlaceHere => adrift::place_here(state),
        Command::SpeakerEverywhere => everywhere(state, Mentioned::Speaker),
        Command::WordsEverywhere => everywhere(state, Mentioned::Words),
        Command::Undo => state.history.can_undo().then_some(Action::Undone),
        Command::Redo => state.history.can_redo().then_some(Action::Redone),
        Command::CycleFilter => Some(Action::FilterChosen(next_filter(&state.filter))),
        Command::GoToText => state.open_article().map(|_| Action::FieldWanted(Field::Text)),
        Command::GoToList => state.open_article().map(|_| Action::FieldWanted(Field::List)),
        Command::AddArticle => Some(Action::DialogOpened(Dialog::AddArticle)),
        Command::Projects => Some(Action::Projects(ProjectsAction::Shown)),
        Command::ReplaceText => replace_text(state),
        Command::OpenFile => Some(Action::FilesWanted),
        Command::ExportW3c => Some(Action::ExportAsked(Format::W3c)),
        Command::ExportCsv => Some(Action::ExportAsked(Format::Csv)),
        Command::SaveProject => Some(Action::ExportAsked(Format::Project)),
        Command::GoToReader => page(state, Page::Reader),
        Command::GoToStatements => page(state, Page::Statements),
        Command::GoToLibrary => page(state, Page::Library),
        Command::GoToCodebook => page(state, Page::Codebook),
        Command::GoToCompare => page(state, Page::Compare),
        Command::GoToAdrift if state.project().adrift.is_empty() => None,
        Command::GoToAdrift => page(state, Page::Adrift),
        Command::Palette => Some(Action::DialogOpened(Dialog::Palette)),
        Command::Keys => Some(Action::DialogOpened(Dialog::Keys)),
        Command::Settings => Some(Action::DialogOpened(Dialog::Settings)),
        Command::ChangeTheme => Some(Action::ThemeChosen(next_theme(state.settings.theme))),
        Command::Help => Some(Action::DialogOpened(Dialog::Help)),
        Command::Escape => escape(state),
        Command::AcceptAndGoOn
        | Command::Reject
        | Command::Mark
        | Command::MarkAll
        | Command::Merge
        | Command::NothingHere
        | Command::Repeat
        | Command::FirstProposal
        | Command::SecondProposal
        | Command::ThirdProposal
        | Command::FlipStance
        | Command::Support
        | Command::Oppose
        | Command::Neutral
        | Command::Ambiguous
        | Command::Unset
        | Command::EditSpeaker
        | Command::EditOrganization
        | Command::EditConcept
        | Command::EditNote => None,
    }
}

fn go_to(state: &State, field: Field) -> Vec<Action> {
    state.chosen_statement().map(|_| Action::FieldWanted(field)).into_iter().collect()
}

fn decide(state: &State, fact: StatementAction, is_new: impl Fn(&Statement) -> bool) -> Option<Action> {
    let statement = state.chosen_statement().filter(|statement| is_new(statement))?;
    Some(Action::Statement(statement.id.clone(), fact))
}

fn change_kind(state: &State) -> Option<Action> {
    let statement = state.chosen_statement()?;
    let kind = match statement.kind {
        StatementKind::Direct => StatementKind::Indirect,
        StatementKind::Indirect => StatementKind::Mixed,
        StatementKind::Mixed => StatementKind::Direct,
    };
    Some(Action::Statement(statement.id.clone(), StatementAction::KindChosen(kind)))
}

fn edge(state: &State, edge: Edge, toward: Toward) -> Option<Action> {
    decide(state, StatementAction::EdgeMoved(edge, toward), |_| true)
}

/// Without selected words, the statement's end moves.
fn stretch(state: &State, unit: Unit, toward: Toward) -> Option<Action> {
    match state.selection.words {
        Some(_) => caret::stretch(state, unit, toward),
        None => edge(state, Edge::End, toward),
    }
}

fn make(state: &State) -> Option<Action> {
    let span = state.words_to_code()?;
    let kind = words::kind_of(state, span)?;
    Some(Action::StatementMade(NewWords { span, kind }))
}

/// Does something with the selected words and the chosen statement, where the two fit.
fn with_words(
    state: &State,
    fact: impl FnOnce(Span) -> StatementAction,
    fits: impl Fn(&Statement, Span) -> bool,
) -> Option<Action> {
    let span = state.words_to_code()?;
    decide(state, fact(span), |statement| fits(statement, span))
}

fn holds(statement: &Statement, span: Span) -> bool {
    statement.parts.iter().any(|part| part.contains(span))
}

fn leaves_some(statement: &Statement, span: Span) -> bool {
    let touched = statement.parts.iter().any(|part| part.overlaps(span));
    touched && statement.parts.iter().any(|part| !span.contains(*part))
}

/// Tells whether words of the statement stand on both sides of the place where `span` begins.
fn divides(statement: &Statement, span: Span) -> bool {
    let before = statement.parts.iter().any(|part| part.start < span.start);
    before && statement.parts.iter().any(|part| span.start < part.end)
}

/// The next statement of the text, nested ones too: whatever begins after the chosen one does.
fn join(state: &State) -> Option<Action> {
    let chosen = state.chosen_statement()?;
    let listed = state.listed_statements();
    let at = listed.iter().position(|statement| statement.id == chosen.id)?;
    let next = listed.get(at + 1)?;
    Some(Action::Statement(chosen.id.clone(), StatementAction::Joined(next.id.clone())))
}

/// A statement that names nobody has no speaker to give, and words in pieces stand nowhere else.
fn everywhere(state: &State, what: Mentioned) -> Option<Action> {
    let statement = state.chosen_statement()?;
    let fits = match what {
        Mentioned::Speaker => !statement.speakers.is_empty() && statement.speaker_mention.is_some(),
        Mentioned::Words => statement.parts.len() == 1,
    };
    fits.then(|| Action::MentionsAsked(statement.id.clone(), what))
}

/// The article of the reader, or the one that the library looks at.
/// Asks for a new text of the article that is shown. The head knows it by itself: what all commands do comes later.
pub(crate) fn replace_text(state: &State) -> Option<Action> {
    let id = match state.view.page {
        Page::Library => state.library.chosen.clone(),
        _ => state.article.clone(),
    };
    Some(Action::DialogOpened(Dialog::NewText(id?)))
}

fn escape(state: &State) -> Option<Action> {
    if state.view.dialog.is_some() {
        return Some(Action::DialogClosed);
    }
    if state.selection.words.is_some() {
        return Some(Action::WordsSelected(None));
    }
    state.selection.statement.as_ref().map(|_| Action::StatementChosen(None))
}

fn page(state: &State, page: Page) -> Option<Action> {
    (state.view.page != page).then_some(Action::PageOpened(page))
}

fn other_order(order: ReviewOrder) -> ReviewOrder {
    match order {
        ReviewOrder::Text => ReviewOrder::LeastSure,
        ReviewOrder::LeastSure => ReviewOrder::Text,
    }
}

fn next_filter(filter: &Filter) -> Filter {
    let review = match filter.review {
        ReviewFilter::Standing => ReviewFilter::Suggested,
        ReviewFilter::Suggested => ReviewFilter::Confirmed,
        ReviewFilter::Confirmed => ReviewFilter::Rejected,
        ReviewFilter::Rejected => ReviewFilter::All,
        ReviewFilter::All => ReviewFilter::Standing,
    };
    Filter { review, ..filter.clone() }
}

fn next_theme(theme: Theme) -> Theme {
    match theme {
        Theme::Auto => Theme::Light,
        Theme::Light => Theme::Dark,
        Theme::Dark => Theme::Auto,
    }
}
