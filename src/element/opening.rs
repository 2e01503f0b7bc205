//! From an article that has been read to the state that an element shows.

use super::failure::{Code, Failure};
use crate::state::{Action, Loaded, Moment, State, reduce};
use ascribe_annotation::{Additions, Article, History, Project, Step, decide};
use ascribe_engine::Reading;
use ascribe_exchange::{Import, w3c};
use std::rc::Rc;

/// Opens an article: with these statements, or else with what the engine suggests.
///
/// The undo history begins here, so that nobody can undo the article itself.
pub(super) fn open(
    article: Rc<Article>,
    reading: Rc<Reading>,
    given: Option<Additions>,
    moment: &Moment,
) -> Result<Rc<State>, Failure> {
    let additions = given.unwrap_or_else(|| ascribe_engine::suggestions(&article, &reading, &moment.now));
    let mut state = State::default();
    state.readings.insert(article.id.clone(), reading);
    let project = with(blank(article), additions)?;
    let loaded = Loaded { history: History::new(project), ..Loaded::default() };
    Ok(reduce(Rc::new(state), Action::WorkLoaded(Box::new(loaded)), moment))
}

/// Gives the project with these statements in the place of its own.
pub(super) fn replaced(project: &Project, additions: Additions) -> Result<Project, Failure> {
    with(Project { articles: project.articles.clone(), ..Project::default() }, additions)
}

/// Reads the annotations of an article.
pub(super) fn annotations(article: &Rc<Article>, json: &str) -> Result<Import, Failure> {
    w3c::read("annotations", json, &blank(Rc::clone(article)))
        .map_err(|error| Failure::new(Code::Annotations, error.to_string()))
}

/// Says which annotations were refused; nothing when all were taken.
pub(super) fn refused(import: &Import) -> Option<Failure> {
    let reasons: Vec<_> = import.rejected.iter().map(ToString::to_string).collect();
    let total = reasons.len() + import.annotations.statements.len();
    let message = || format!("{} of {total} annotations could not be used: {}", reasons.len(), reasons.join("; "));
    (!reasons.is_empty()).then(|| Failure::new(Code::Annotations, message()))
}

fn blank(article: Rc<Article>) -> Project {
    Project { articles: vec![article], ..Project::default() }
}

fn with(project: Project, additions: Additions) -> Result<Project, Failure> {
    let Some(edit) = decide::import(&project, additions) else { return Ok(project) };
    let mut history = History::new(project);
    history.apply(Step::Do(Rc::new(edit))).map_err(|conflict| Failure::new(Code::Annotations, conflict.to_string()))?;
    Ok(history.project().clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::StatementAction;

    const TEXT: &str = "Ferry stops\n\n“We wait for spring,” said Ada Berg, who runs the harbour.";

    fn moment() -> Moment {
        Moment { now: "2026-01-31T08:15:00.000Z".into(), seed: 7 }
    }

    fn opened(given: Option<Additions>) -> Rc<State> {
        let article = Rc::new(Article::from_text(TEXT));
        let reading = Rc::new(ascribe_engine::read(&article.document()));
        open(article, reading, given, &moment()).unwrap()
    }

    #[test]
    fn an_article_opens_with_the_suggestions_of_the_engine_and_nothing_to_undo() {
        let state = opened(None);
        let suggested = ascribe_engine::read(&Article::from_text(TEXT).document()).statements.len();
        assert_eq!(state.open_statements().len(), suggested);
        assert!(state.open_reading().is_some() && state.jobs.is_empty() && !state.history.can_undo());
    }

    #[test]
    fn given_annotations_stand_in_the_place_of_suggestions() {
        let state = opened(Some(Additions::default()));
        assert!(state.open_statements().is_empty());
        let article = state.open_article().unwrap();
        let json = format!(
            r#"{{"type":"Annotation","id":"urn:x:1","target":{{"source":"urn:ascribe:article:{}","selector":{{"type":"TextQuoteSelector","exact":"We wait for spring"}}}}}}"#,
            article.id
        );
        let import = annotations(article, &json).unwrap();
        assert_eq!(refused(&import), None);
        let project = replaced(state.project(), import.annotations).unwrap();
        let words: Vec<_> = project.statements.values().map(|statement| &TEXT[statement.parts[0].range()]).collect();
        assert_eq!(words, ["We wait for spring"]);
    }

    #[test]
    fn what_a_person_decides_survives_being_written_and_opened_again() {
        let state = opened(None);
        let Some(first) = state.open_statements().first().cloned() else { return };
        let state = reduce(state, Action::Statement(first.id.clone(), StatementAction::Accepted), &moment());
        let article = state.open_article().unwrap();
        let import = annotations(article, &w3c::write(state.project())).unwrap();
        let again = opened(Some(import.annotations));
        assert_eq!(again.project().statements, state.project().statements);
    }

    #[test]
    fn annotations_of_other_words_are_refused_by_name() {
        let article = Rc::new(Article::from_text(TEXT));
        let json = r#"[{"type":"Annotation","id":"urn:x:1","target":"https://example.org/"}]"#;
        let failure = refused(&annotations(&article, json).unwrap()).unwrap();
        assert!(failure.message.starts_with("1 of 1 annotations"), "{}", failure.message);
        assert_eq!(annotations(&article, "{").unwrap_err().code, Code::Annotations);
    }
}
