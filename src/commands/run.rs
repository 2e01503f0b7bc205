//! From a command to the facts that it makes true.

use super::{Command, book, review, rows, walk, words};
use crate::state::{
    Action, Dialog, Field, Filter, Format, NewWords, Page, ReviewFilter, ReviewOrder, State, StatementAction, Theme,
};
use ascribe_annotation::decide::{Edge, Toward};
use ascribe_annotation::{Review, Stance, Statement, StatementKind};

/// Gives the facts that a command makes true now; none where it does not apply.
#[must_use]
pub fn actions(command: Command, state: &State) -> Vec<Action> {
    if let Some(actions) = rows::actions(command, state).or_else(|| book::actions(command, state)) {
        return actions;
    }
    match command {
        Command::AcceptAndGoOn => review::accept(state),
        Command::Reject => review::reject(state),
        Command::NothingHere => review::nothing_here(state),
        Command::Repeat => review::repeat(state),
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
        Command::NextWord => words::step(state, Toward::Forward),
        Command::PreviousWord => words::step(state, Toward::Back),
        Command::MoreWords => words::stretch(state, Toward::Forward),
        Command::FewerWords => words::stretch(state, Toward::Back),
        Command::SelectSentence => words::sentence(state),
        Command::MakeStatement => make(state),
        Command::ReplaceWords => replace(state),
        Command::Undo => state.history.can_undo().then_some(Action::Undone),
        Command::Redo => state.history.can_redo().then_some(Action::Redone),
        Command::CycleFilter => Some(Action::FilterChosen(next_filter(&state.filter))),
        Command::GoToText => state.open_article().map(|_| Action::FieldWanted(Field::Text)),
        Command::GoToList => state.open_article().map(|_| Action::FieldWanted(Field::List)),
        Command::AddArticle => Some(Action::DialogOpened(Dialog::AddArticle)),
        Command::OpenFile => Some(Action::FilesWanted),
        Command::ExportW3c => Some(Action::ExportAsked(Format::W3c)),
        Command::ExportCsv => Some(Action::ExportAsked(Format::Csv)),
        Command::SaveProject => Some(Action::ExportAsked(Format::Project)),
        Command::GoToReader => page(state, Page::Reader),
        Command::GoToStatements => page(state, Page::Statements),
        Command::GoToLibrary => page(state, Page::Library),
        Command::GoToCodebook => page(state, Page::Codebook),
        Command::GoToCompare => page(state, Page::Compare),
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

fn make(state: &State) -> Option<Action> {
    let span = state.selection.words?;
    let kind = words::kind_of(state, span)?;
    Some(Action::StatementMade(NewWords { span, kind }))
}

fn replace(state: &State) -> Option<Action> {
    let span = state.selection.words?;
    decide(state, StatementAction::WordsChosen(span), |_| true)
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
