//! From a command to the facts that it makes true.

use super::{Command, walk, words};
use crate::state::{Action, Dialog, Field, Filter, Format, NewWords, ReviewFilter, State, StatementAction, Theme};
use ascribe_annotation::decide::{Edge, Toward};
use ascribe_annotation::{Review, Stance, Statement, StatementKind};

/// Gives the facts that a command makes true now; none where it does not apply.
#[must_use]
pub fn actions(command: Command, state: &State) -> Vec<Action> {
    match command {
        Command::AcceptAndGoOn => accept_and_go_on(state),
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
        Command::NextUndecided => walk::next_undecided(state),
        Command::LeastSure => walk::least_sure(state),
        Command::NextArticle => walk::article(state, Toward::Forward),
        Command::PreviousArticle => walk::article(state, Toward::Back),
        Command::Accept => decide(state, StatementAction::Accepted, |statement| statement.review != Review::Confirmed),
        Command::Reject => decide(state, StatementAction::Rejected, |statement| statement.review != Review::Rejected),
        Command::Delete => decide(state, StatementAction::Deleted, |_| true),
        Command::Support => stance(state, Some(Stance::Support)),
        Command::Oppose => stance(state, Some(Stance::Oppose)),
        Command::Neutral => stance(state, Some(Stance::Neutral)),
        Command::Ambiguous => stance(state, Some(Stance::Ambiguous)),
        Command::Unset => stance(state, None),
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
        Command::Settings => Some(Action::DialogOpened(Dialog::Settings)),
        Command::ChangeTheme => Some(Action::ThemeChosen(next_theme(state.settings.theme))),
        Command::Help => Some(Action::DialogOpened(Dialog::Help)),
        Command::Escape => escape(state),
        Command::AcceptAndGoOn
        | Command::EditSpeaker
        | Command::EditOrganization
        | Command::EditConcept
        | Command::EditNote => None,
    }
}

fn go_to(state: &State, field: Field) -> Vec<Action> {
    state.chosen_statement().map(|_| Action::FieldWanted(field)).into_iter().collect()
}

fn accept_and_go_on(state: &State) -> Vec<Action> {
    if state.chosen_statement().is_none() {
        return Vec::new();
    }
    let accepted = action(Command::Accept, state);
    let next = walk::next_undecided(state).or_else(|| walk::step(state, Toward::Forward));
    accepted.into_iter().chain(next).collect()
}

fn decide(state: &State, fact: StatementAction, is_new: impl Fn(&Statement) -> bool) -> Option<Action> {
    let statement = state.chosen_statement().filter(|statement| is_new(statement))?;
    Some(Action::Statement(statement.id.clone(), fact))
}

/// The stance of the concept that was added last; the inspector reaches the others.
fn stance(state: &State, stance: Option<Stance>) -> Option<Action> {
    let statement = state.chosen_statement()?;
    let position = statement.positions.last().filter(|position| position.stance != stance)?;
    let fact = StatementAction::StanceChosen(position.concept.clone(), stance);
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
