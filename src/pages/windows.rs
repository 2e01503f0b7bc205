//! The dialogs over the page.

use super::{PageProps, keys, sample_offered, samples};
use crate::components::add_article::{AddArticleProps, Pasted, add_article};
use crate::components::dialog::{ConfirmDialogProps, confirm_dialog};
use crate::components::help::help_sheet;
use crate::components::settings::{SettingsDialogProps, settings_dialog};
use crate::dom::Files;
use crate::state::{Action, Details, Dialog, Source, StatementAction};
use yew::prelude::*;

/// The dialog that is open, if any.
#[component]
pub(super) fn Windows(props: &PageProps) -> Html {
    let Some(dialog) = props.state.view.dialog.clone() else { return Html::default() };
    let on_close = props.tell(|()| Action::DialogClosed);
    match dialog {
        Dialog::AddArticle => html! { <Adding state={props.state.clone()} dispatch={props.dispatch.clone()} /> },
        Dialog::Help => help_sheet(&keys::help(), on_close),
        Dialog::Settings => {
            let coder = props.state.settings.coder.clone().into();
            settings_dialog(&SettingsDialogProps { coder, on_coder: props.tell(Action::CoderNamed), on_close })
        }
        question => ask(props, question),
    }
}

/// The window in which an article is offered.
#[component]
fn Adding(props: &PageProps) -> Html {
    let files = use_context::<Files>().unwrap_or_default();
    let on_files = Callback::from({
        let dispatch = props.dispatch.clone();
        move |chosen: Vec<web_sys::File>| {
            let handles = chosen.into_iter().map(|file| files.keep(file));
            handles.for_each(|handle| dispatch.emit(Action::SourceOffered(Source::File(handle))));
        }
    });
    add_article(&AddArticleProps {
        samples: samples(),
        on_paste: props.tell(pasted),
        on_files,
        on_url: props.tell(|address| Action::SourceOffered(Source::Address(address))),
        on_sample: props.tell(sample_offered),
        on_close: props.tell(|()| Action::DialogClosed),
    })
}

fn pasted(pasted: Pasted) -> Action {
    let Pasted { text, title, outlet, date, url } = pasted;
    Action::SourceOffered(Source::Words(text, Details { title, outlet, date, url }))
}

fn ask(props: &PageProps, question: Dialog) -> Html {
    let Some(Question { title, text, button, answer }) = Question::of(props, question) else { return Html::default() };
    let on_confirm = props.tell(move |()| answer.clone());
    let on_close = props.tell(|()| Action::DialogClosed);
    confirm_dialog(&ConfirmDialogProps {
        title: title.into(),
        text: text.into(),
        action: button.into(),
        on_confirm,
        on_close,
    })
}

/// Something that is asked before it happens.
struct Question {
    title: &'static str,
    text: String,
    button: &'static str,
    answer: Action,
}

impl Question {
    fn of(props: &PageProps, dialog: Dialog) -> Option<Self> {
        let project = props.state.project();
        Some(match dialog {
            Dialog::ConfirmReplace { file, project: opened } => Self {
                title: "Open this project?",
                text: format!(
                    "{file} takes the place of the project that is open: {}. Undo brings it back.",
                    size(project.articles.len(), project.statements.len())
                ),
                button: "Open it",
                answer: Action::ProjectReplaced(opened),
            },
            Dialog::ConfirmClear => Self {
                title: "Clear the project?",
                text: format!("{} go. Undo brings them back.", size(project.articles.len(), project.statements.len())),
                button: "Clear it",
                answer: Action::ProjectCleared,
            },
            Dialog::ConfirmRemove(id) => Self {
                title: "Remove this article?",
                text: format!(
                    "“{}” goes with its statements: {}. Undo brings it back.",
                    project.article(&id)?.title,
                    project.statements_of(&id).len()
                ),
                button: "Remove it",
                answer: Action::ArticleRemoved(id),
            },
            Dialog::ConfirmDelete(id) => Self {
                title: "Delete this statement?",
                text: "Undo brings it back.".to_owned(),
                button: "Delete it",
                answer: Action::Statement(id, StatementAction::Deleted),
            },
            Dialog::AddArticle | Dialog::Help | Dialog::Settings => return None,
        })
    }
}

fn size(articles: usize, statements: usize) -> String {
    use crate::components::words::count;
    let articles = count(articles, "article", "articles");
    format!("{articles} and {}", count(statements, "statement", "statements"))
}
