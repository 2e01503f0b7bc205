//! A new text of an article, statements that lose their place, and what is decided wherever the same words stand.

use super::*;
use crate::state::{AdriftAction, Mentioned, NewText};
use ascribe_annotation::decide::Choice;

/// The article with a word corrected in the one statement, and a negation put into the other.
const CORRECTED: &str = "A bridge opens\n\n“It is open at last,” said Mayor Ada Berg.\n\n\
                         “It is not far too narrow,” said Tom Reed, a baker.";

/// The article without the second statement.
const CUT: &str = "A bridge opens\n\n“It is open at last,” said Mayor Ada Berg.\n\nThe baker went home.";

fn read(text: &str) -> ArticleRead {
    ArticleRead { article: Article::from_text(text), reading: reading_of(text), remark: None }
}

/// A page with both statements of the article accepted.
fn decided() -> (World, ArticleId) {
    let mut world = World::with(BRIDGE);
    for words in ["It is open", "It is far"] {
        let id = world.find(words);
        world.tell(Action::Statement(id, StatementAction::Accepted));
    }
    let article = world.state.article.clone().unwrap();
    (world, article)
}

fn replace(world: &mut World, id: &ArticleId, text: &str) {
    world.tell(Action::NewTextOffered(id.clone(), Source::Words(text.into(), Details::default())));
    let job = world.last_job();
    world.tell(Action::Job(job, JobAction::ArticleRead(Box::new(read(text)))));
}

#[test]
fn a_new_text_takes_the_old_ones_place_as_one_step_and_what_is_in_doubt_waits() {
    let (mut world, old) = decided();
    replace(&mut world, &old, CORRECTED);
    assert_eq!(world.state.project().articles.len(), 1);
    assert_eq!(world.state.open_article().unwrap().text, CORRECTED);
    assert_eq!(world.review(&world.find("It is open")), Review::Confirmed);
    let waiting = world.state.waiting_statement().unwrap();
    assert_eq!((waiting.words[0].exact.as_str(), waiting.candidates.len()), ("It is far too narrow,", 1));
    assert_eq!(world.state.view.page, Page::Adrift, "it is shown at once");
    assert_eq!(
        world.said(),
        ["The text was replaced. Of what you decided: 1 stayed where it was, 1 waits for a place."]
    );
    world.tell(Action::Undone);
    assert_eq!((world.state.open_article().unwrap().text.as_str(), world.state.article.clone()), (BRIDGE, Some(old)));
    assert_eq!(world.review(&world.find("It is far")), Review::Confirmed);
    world.tell(Action::Redone);
    assert_eq!(world.state.open_article().unwrap().text, CORRECTED);
}

#[test]
fn a_statement_that_waits_gets_a_place_or_is_let_go() {
    let (mut world, old) = decided();
    replace(&mut world, &old, CORRECTED);
    let waiting = Rc::clone(world.state.waiting_statement().unwrap());
    let id = waiting.statement.id.clone();
    world.tell(Action::Adrift(AdriftAction::Placed(id.clone(), waiting.candidates[0].clone())));
    let placed = world.statement(&id).clone();
    assert_eq!(&CORRECTED[placed.parts[0].range()], "It is not far too narrow,");
    assert_eq!((world.review(&id), world.state.project().adrift.len()), (Review::Confirmed, 0));
    assert_eq!(world.state.project().statements.len(), 2, "what was suggested there gave way");
    world.tell(Action::Undone);
    world.tell(Action::Adrift(AdriftAction::LetGo(id.clone())));
    assert!(world.state.project().adrift.is_empty() && !world.state.has_statement(&id));
    assert_eq!(world.state.view.announcement.words, "Statement let go");
    world.tell_in_vain(Action::Adrift(AdriftAction::LetGo(id)));
}

#[test]
fn a_lost_statement_is_given_the_words_that_a_person_selects() {
    let (mut world, old) = decided();
    replace(&mut world, &old, CUT);
    let id = world.state.waiting_statement().unwrap().statement.id.clone();
    assert!(world.state.waiting_statement().unwrap().candidates.is_empty());
    assert_eq!(world.state.adrift_of(world.state.article.as_ref().unwrap()), 1);
    let start = CUT.find("The baker").unwrap();
    let span = ascribe_text::Span::from_range(start..start + "The baker went home".len());
    world.tell(Action::PageOpened(Page::Reader)).tell(Action::WordsSelected(Some(span)));
    let here = world.state.waiting_here().unwrap().statement.id.clone();
    assert_eq!(here, id);
    world.tell(Action::Adrift(AdriftAction::Placed(here, vec![span])));
    assert_eq!((world.state.selection.statement.clone(), world.state.selection.words), (Some(id), None));
}

#[test]
fn the_same_text_and_another_articles_text_replace_nothing() {
    let (mut world, old) = decided();
    replace(&mut world, &old, BRIDGE);
    assert_eq!(world.said(), ["The text is the same as before, so nothing was changed."]);
    let ferry = world.add(FERRY);
    replace(&mut world, &ferry, BRIDGE);
    assert!(world.said()[1].starts_with("Another article of the project has this very text"));
    assert_eq!(world.state.project().articles.len(), 2);
}

#[test]
fn a_project_is_no_text_of_an_article() {
    let (mut world, old) = decided();
    let before = Rc::clone(&world.state.history);
    world.tell(Action::NewTextOffered(old, Source::Words("x".into(), Details::default())));
    let job = world.last_job();
    let file = FileRead { file: "p.json".into(), content: Rc::default(), refused: Vec::new() };
    world.tell(Action::Job(job, JobAction::ProjectRead(file)));
    assert!(world.said()[0].starts_with("This file holds no text"));
    assert!(Rc::ptr_eq(&before, &world.state.history));
}

#[test]
fn a_file_opened_again_with_other_words_is_offered_as_the_new_text() {
    let mut world = World::new();
    for text in [BRIDGE, CORRECTED] {
        world.tell(Action::SourceOffered(Source::Words(text.into(), Details::default())));
        let (job, mut read) = (world.last_job(), read(text));
        read.article.file = Some("bridge.txt".to_owned());
        world.tell(Action::Job(job, JobAction::ArticleRead(Box::new(read))));
        if text == BRIDGE {
            let id = world.find("It is far");
            world.tell(Action::Statement(id, StatementAction::Accepted));
        }
    }
    let [old, new] = [0, 1].map(|at| world.state.project().articles[at].id.clone());
    let notice = world.state.notices.last().unwrap().clone();
    assert_eq!(notice.problem.offer, Some(Offer::NewText(old.clone(), new.clone())));
    world.tell(Action::OfferTaken(notice.id));
    assert!(matches!(world.state.view.dialog, Some(Dialog::ConfirmNewText { .. })));
    world.tell(Action::NewTextTaken(NewText::Added(old, new.clone())));
    assert_eq!((world.state.project().articles.len(), world.state.project().adrift.len()), (1, 1));
    assert_eq!((world.state.article.clone(), world.state.view.dialog.is_none()), (Some(new), true));
    world.tell(Action::Undone);
    assert_eq!(world.state.project().articles.len(), 2, "one step takes both back");
}

/// "The mayor" speaks three times; the engine cannot know that it is Ada Berg.
const MAYOR: &str =
    "A quay\n\n“It is open,” said the mayor.\n\n“It is wide,” said the mayor.\n\n“It is dry,” said the mayor.";

#[test]
fn a_speaker_is_given_wherever_the_same_name_speaks_after_a_look() {
    let mut world = World::with(MAYOR);
    let id = world.choose("It is open");
    let ada = vec![Choice::Named("Ada Berg".to_owned())];
    world.tell(Action::Statement(id.clone(), StatementAction::SpeakersChosen(ada)));
    world.tell(Action::MentionsAsked(id.clone(), Mentioned::Speaker));
    let Some(Dialog::Preview(edit)) = world.state.view.dialog.clone() else { panic!("nothing is shown") };
    let preview = ascribe_annotation::preview(world.state.project(), &edit);
    assert_eq!((preview.title.as_str(), preview.statements.len()), ("Set speaker of 2 statements", 2));
    assert_eq!(preview.statements[0].after, "Ada Berg");
    world.tell(Action::PlanAgreed(edit));
    let speakers = |world: &World| {
        let open = world.state.open_statements();
        open.iter().filter(|statement| statement.speakers == world.statement(&id).speakers).count()
    };
    assert_eq!(speakers(&world), 3);
    world.tell(Action::Undone);
    assert_eq!(speakers(&world), 1, "one step takes all of it back");
    world.tell(Action::Redone).tell(Action::MentionsAsked(id, Mentioned::Speaker));
    assert!(world.said()[0].starts_with("No other suggestion"));
}

#[test]
fn the_same_words_are_coded_alike_wherever_they_stand() {
    let mut world = World::with("One\n\nThe quay is open. So it is.");
    world.add("Two\n\nThe mayor came. The quay is open.");
    let first = world.state.project().articles[0].id.clone();
    world.tell(Action::ArticleOpened(first));
    let start = "One\n\n".len();
    let span = ascribe_text::Span::from_range(start..start + "The quay is open".len());
    world.tell(Action::StatementMade(NewWords { span, kind: ascribe_annotation::StatementKind::Indirect }));
    let id = world.state.selection.statement.clone().unwrap();
    world.tell(Action::MentionsAsked(id, Mentioned::Words));
    let Some(Dialog::Preview(edit)) = world.state.view.dialog.clone() else { panic!("nothing is shown") };
    let preview = ascribe_annotation::preview(world.state.project(), &edit);
    assert_eq!(
        (preview.statements.len(), preview.statements[0].article.as_str(), preview.statements[0].statement.clone()),
        (1, "Two", None)
    );
    world.tell(Action::PlanAgreed(edit));
    assert_eq!(world.state.project().statements_of(&world.state.project().articles[1].id).len(), 1);
}
