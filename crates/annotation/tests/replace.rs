//! A new text of an article: statements go along where nothing is in doubt, and wait for a person where something is.

mod support;

use ascribe_annotation::decide::{self, Replaced};
use ascribe_annotation::{
    Additions, Article, Carried, Codebook, Coder, DiffKind, Doubt, Project, Review, Speaker, Statement,
};
use ascribe_annotation::{StatementId, text_diff};
use proptest::prelude::*;
use std::rc::Rc;
use support::{apply, find, kim};

const OLD: &str = "Budget row\n\nJane Smith told reporters on Monday: “We will not accept the new budget.” She left early.\n\n\
    Peter Jones, who leads the council, said: “We will now accept the new budget.” He stayed.\n\n\
    The vote is due in 30 days. Officials said the hall would stay open, because the heating works again.";

const SMITH: &str = "We will not accept the new budget.";
const JONES: &str = "We will now accept the new budget.";
const HALL: &str = "the hall would stay open, because the heating works again";

/// Makes a statement of Kim's.
fn statement(article: &Article, id: &str, words: &str, speaker: &str, mention: &str, cue: &str) -> Statement {
    Statement {
        speakers: vec![speaker.into()],
        speaker_mention: Some(find(&article.text, mention)),
        cue: Some(find(&article.text, cue)),
        coder: Coder::Person("Kim".to_owned()),
        ..Statement::new(id.into(), article.id.clone(), vec![find(&article.text, words)])
    }
}

fn project() -> Project {
    let article = Article::from_text(OLD);
    let statements = vec![
        statement(&article, "smith", SMITH, "jane-smith", "Jane Smith", "told"),
        statement(&article, "jones", JONES, "peter-jones", "Peter Jones", "said"),
        statement(&article, "hall", HALL, "officials", "Officials", "said the hall"),
    ];
    let speakers = [("jane-smith", "Jane Smith"), ("peter-jones", "Peter Jones"), ("officials", "Officials")];
    let speakers = speakers.map(|(id, name)| Speaker::new(id.into(), name)).to_vec();
    let codebook = Codebook { speakers, ..Codebook::default() };
    let mut project = Project::default();
    let edit = decide::add_article(&project, article, Additions { codebook, statements });
    apply(&mut project, edit);
    project
}

fn replaced(project: &Project, text: &str) -> Replaced {
    let id = project.articles[0].id.clone();
    decide::replace_text(project, &id, Article::from_text(text), None).expect("the text is new")
}

/// Says what became of each statement, with its words in the new text.
fn outcomes(text: &str) -> Vec<(String, &'static str, String)> {
    let words = |statement: &Statement| text[statement.parts[0].range()].to_owned();
    let say = |carried: &Carried| match carried {
        Carried::Exact(statement) => (statement.id.to_string(), "exact", words(statement)),
        Carried::Moved(statement) => (statement.id.to_string(), "moved", words(statement)),
        Carried::InDoubt(adrift) => {
            let doubt = match adrift.doubt {
                Doubt::Lost => "lost",
                Doubt::MeaningChanged => "meaning",
                Doubt::WordsChanged => "words",
                Doubt::SpeakerChanged => "speaker",
                Doubt::SeveralPlaces => "several",
            };
            let place = adrift.candidates.first().map(|parts| text[parts[0].range()].to_owned());
            (adrift.statement.id.to_string(), doubt, place.unwrap_or_default())
        }
    };
    replaced(&project(), text).statements.iter().map(say).collect()
}

/// Says what became of one statement.
fn outcome(text: &str, id: &str) -> (&'static str, String) {
    let outcomes = outcomes(text);
    let (_, outcome, words) = outcomes.into_iter().find(|(of, ..)| of == id).expect("every statement has an outcome");
    (outcome, words)
}

fn check(text: &str, id: &str, expected: (&str, &str)) {
    let (outcome, words) = outcome(text, id);
    assert_eq!((outcome, words.as_str()), expected, "{text}");
}

#[test]
fn what_did_not_change_stands_where_it_stood_and_what_stands_behind_a_change_moves() {
    let text = OLD.replace("The vote is due in 30 days. ", "The vote has been put off. ");
    check(&text, "smith", ("exact", SMITH));
    check(&text, "jones", ("exact", JONES));
    check(&text, "hall", ("moved", HALL));
    check(&format!("Updated at noon\n\n{OLD}"), "smith", ("moved", SMITH));
}

#[test]
fn words_of_one_speaker_never_become_those_of_another() {
    // The paragraph of the one is gone: nearly the same words of the other are still there.
    let without_smith = OLD
        .replace("Jane Smith told reporters on Monday: “We will not accept the new budget.” She left early.\n\n", "");
    assert!(!["exact", "moved"].contains(&outcome(&without_smith, "smith").0));
    check(&without_smith, "jones", ("moved", JONES));
    // The same words, at the same place, of somebody else.
    check(&OLD.replace("Jane Smith", "Anna Brown"), "smith", ("speaker", SMITH));
    check(&OLD.replace("Jane Smith", "Jade Smyth"), "smith", ("speaker", SMITH));
    // The two have changed their words.
    let turned = OLD.replace("will not", "will NOW").replace("will now", "will not");
    assert!(!["exact", "moved"].contains(&outcome(&turned, "smith").0), "{turned}");
    assert!(!["exact", "moved"].contains(&outcome(&turned, "jones").0), "{turned}");
    // The two have changed places in front of their words.
    let swapped = OLD.replace("Jane Smith", "X").replace("Peter Jones", "Jane Smith").replace('X', "Peter Jones");
    assert!(!["exact", "moved"].contains(&outcome(&swapped, "smith").0), "{swapped}");
    assert!(!["exact", "moved"].contains(&outcome(&swapped, "jones").0), "{swapped}");
}

#[test]
fn a_changed_report_is_for_a_person_to_see() {
    check(&OLD.replace("said the hall", "denied the hall"), "hall", ("speaker", HALL));
    check(&OLD.replace("Officials said", "Jane Smith said"), "hall", ("speaker", HALL));
}

#[test]
fn a_changed_negation_number_or_name_is_for_a_person_to_see() {
    check(&OLD.replace("not accept", "soon accept"), "smith", ("meaning", "We will soon accept the new budget."));
    check(
        &OLD.replace("stay open, because", "stay open for 3 weeks, because"),
        "hall",
        ("meaning", "the hall would stay open for 3 weeks, because the heating works again"),
    );
}

#[test]
fn a_small_correction_goes_along_and_a_large_one_is_shown() {
    let small = OLD.replace("heating works again", "heating works");
    check(&small, "hall", ("moved", "the hall would stay open, because the heating works"));
    let large = OLD.replace("the heating works again", "all boilers run fine");
    assert_eq!(outcome(&large, "hall").0, "words");
}

#[test]
fn a_paragraph_that_moved_as_a_whole_goes_along() {
    let mut paragraphs = OLD.split("\n\n").collect::<Vec<_>>();
    let last = paragraphs.pop().expect("there is one");
    paragraphs.insert(1, last);
    let text = paragraphs.join("\n\n");
    for (id, words) in [("smith", SMITH), ("jones", JONES), ("hall", HALL)] {
        check(&text, id, ("moved", words));
    }
}

#[test]
fn what_is_in_doubt_waits_and_can_be_settled_or_let_go() {
    let mut project = project();
    let text = OLD.replace("not accept", "soon accept").replace("Peter Jones", "Anna Brown");
    let step = replaced(&project, &text);
    assert_eq!(step.edit.title(), "Replace text (2 statements to look at)");
    let before = project.clone();
    apply(&mut project, Some(step.edit.clone()));
    assert_eq!((project.statements.len(), project.adrift.len()), (1, 2));
    assert_eq!(project.adrift[0].words[0].exact, SMITH, "the old words are kept");
    let id = StatementId::from("smith");
    let parts = project.adrift[0].candidates[0].clone();
    let settle = decide::settle(&project, &id, &parts, &kim(7)).expect("it waits");
    apply(&mut project, Some(settle.clone()));
    assert_eq!(&text[project.statements[&id].parts[0].range()], "We will soon accept the new budget.");
    let let_go = decide::let_go(&project, &"jones".into()).expect("it waits");
    apply(&mut project, Some(let_go.clone()));
    assert!(project.adrift.is_empty());
    for edit in [let_go, settle, step.edit] {
        project.apply(&edit.inverse()).expect("it can be undone");
    }
    assert_eq!(project, before);
}

#[test]
fn new_suggestions_come_in_where_nothing_decided_stands() {
    let project = project();
    let text = format!("Updated\n\n{OLD}");
    let new = Article::from_text(text.as_str());
    let propose = |id: &str, words: &str| Statement {
        review: Review::Suggested,
        coder: Coder::Ascribe,
        ..Statement::new(id.into(), new.id.clone(), vec![find(&text, words)])
    };
    let statements = vec![propose("n1", SMITH), propose("n2", "The vote is due")];
    let additions = Additions { statements, ..Additions::default() };
    let id = project.articles[0].id.clone();
    let step = decide::replace_text(&project, &id, new, Some(additions)).expect("the text is new");
    let mut after = project.clone();
    after.apply(&step.edit).expect("the edit fits");
    assert_eq!(after.statements.keys().map(|id| id.as_str()).collect::<Vec<_>>(), ["hall", "jones", "n2", "smith"]);
    assert_eq!(
        decide::replace_text(&after, &id, Article::from_text(OLD), None),
        None,
        "the article is called otherwise now"
    );
}

#[test]
fn a_difference_is_shown_word_by_word() {
    let parts = text_diff("We will not  accept it.", "We will now accept it, perhaps.");
    let shown = parts.iter().map(|part| {
        let sign = match part.kind {
            DiffKind::Same => "",
            DiffKind::Gone => "-",
            DiffKind::New => "+",
        };
        format!("{sign}{}", part.text)
    });
    assert_eq!(shown.collect::<Vec<_>>(), ["We will", "-not", "+now", "accept it", "+, perhaps", "."]);
}

const SPEAKERS: [&str; 4] = ["Jane Smith", "Peter Jones", "Anna Brown", "Officials"];
const QUOTES: [&str; 5] = [
    "We will not accept the new budget",
    "We will now accept the new budget",
    "We will never accept the old budget",
    "We will accept the new budget in 30 days",
    "We are ready for the vote",
];

/// One sentence of a report: who, what.
type Line = (usize, usize);

fn report(lines: &[Line]) -> String {
    let lines = lines.iter().map(|(speaker, quote)| format!("{} said: “{}.”", SPEAKERS[*speaker], QUOTES[*quote]));
    lines.collect::<Vec<_>>().join("\n\n")
}

/// What a later version of a report does to it.
#[derive(Clone, Debug)]
enum Revision {
    Drop(usize),
    Insert(usize, Line),
    Speaker(usize, usize),
    Quote(usize, usize),
    Swap(usize, usize),
}

fn revise(lines: &[Line], revisions: &[Revision]) -> Vec<Line> {
    let mut lines = lines.to_vec();
    for revision in revisions {
        let length = lines.len().max(1);
        match revision {
            Revision::Insert(at, line) => lines.insert(at % (lines.len() + 1), *line),
            _ if lines.is_empty() => {}
            Revision::Drop(at) => drop(lines.remove(at % length)),
            Revision::Speaker(at, speaker) => lines[at % length].0 = *speaker,
            Revision::Quote(at, quote) => lines[at % length].1 = *quote,
            Revision::Swap(one, other) => lines.swap(one % length, other % length),
        }
    }
    lines
}

fn line() -> impl Strategy<Value = Line> {
    (0..SPEAKERS.len(), 0..QUOTES.len())
}

fn revision() -> impl Strategy<Value = Revision> {
    let any = any::<usize>;
    prop_oneof![
        any().prop_map(Revision::Drop),
        (any(), line()).prop_map(|(at, line)| Revision::Insert(at, line)),
        (any(), 0..SPEAKERS.len()).prop_map(|(at, speaker)| Revision::Speaker(at, speaker)),
        (any(), 0..QUOTES.len()).prop_map(|(at, quote)| Revision::Quote(at, quote)),
        (any(), any()).prop_map(|(one, other)| Revision::Swap(one, other)),
    ]
}

/// Makes a project of a report with one statement for every line.
fn reported(lines: &[Line]) -> Project {
    let article = Article::from_text(report(lines));
    let mut statements = Vec::new();
    let mut from = 0;
    for (number, (speaker, quote)) in lines.iter().enumerate() {
        let start = from + article.text[from..].find(SPEAKERS[*speaker]).expect("it is there");
        let mention = ascribe_text::Span::from_range(start..start + SPEAKERS[*speaker].len());
        let words = start + article.text[start..].find(QUOTES[*quote]).expect("it is there");
        let part = ascribe_text::Span::from_range(words..words + QUOTES[*quote].len());
        from = words;
        statements.push(Statement {
            speakers: vec![format!("speaker-{speaker}").into()],
            speaker_mention: Some(mention),
            ..Statement::new(format!("s{number}").into(), article.id.clone(), vec![part])
        });
    }
    let speakers = SPEAKERS.iter().enumerate();
    let speakers = speakers.map(|(at, name)| Speaker::new(format!("speaker-{at}").into(), *name)).collect();
    let statements = statements.into_iter().map(|statement| (statement.id.clone(), Rc::new(statement))).collect();
    let codebook = Codebook { speakers, ..Codebook::default() };
    Project { articles: vec![Rc::new(article)], codebook, statements, ..Project::default() }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn whatever_is_revised_no_statement_lands_on_another_speakers_words_or_on_other_words(
        lines in prop::collection::vec(line(), 1..6),
        revisions in prop::collection::vec(revision(), 1..5),
    ) {
        let project = reported(&lines);
        let revised = revise(&lines, &revisions);
        let text = report(&revised);
        prop_assume!(!text.is_empty() && text != project.articles[0].text);
        let step = replaced(&project, &text);
        prop_assert_eq!(step.statements.len(), lines.len());
        for carried in &step.statements {
            let (Carried::Exact(statement) | Carried::Moved(statement)) = carried else { continue };
            let number = statement.id.as_str()[1..].parse::<usize>().expect("its number");
            let part = statement.parts[0];
            let sentence = text[..part.range().start].rfind("\n\n").map_or(0, |at| at + 2);
            let said = &text[sentence..];
            let (speaker, quote) = lines[number];
            prop_assert!(said.starts_with(SPEAKERS[speaker]), "{} became {}", SPEAKERS[speaker], said);
            let meaning = |words: &str| {
                let words = words.to_lowercase();
                ["not", "now", "never", "30"].map(|word| words.contains(word))
            };
            prop_assert_eq!(meaning(&text[part.range()]), meaning(QUOTES[quote]));
        }
        let mut after = project.clone();
        after.apply(&step.edit).expect("the edit fits");
        prop_assert_eq!(after.statements.len() + after.adrift.len(), lines.len(), "nothing is lost");
        after.apply(&step.edit.inverse()).expect("it can be undone");
        prop_assert_eq!(after, project);
    }

    #[test]
    fn any_text_may_come(old in "(\\PC|[a-c ]{2}|\n|🛳){1,40}", new in "(\\PC|[a-c ]{2}|\n|🛳){1,40}", cut in any::<prop::sample::Index>()) {
        prop_assume!(old != new && !old.trim().is_empty());
        let article = Article::from_text(old.as_str());
        let places = old.char_indices().map(|(at, _)| at).chain([old.len()]).collect::<Vec<_>>();
        let span = ascribe_text::Span::from_range(0..places[cut.index(places.len())]);
        prop_assume!(!old[span.range()].trim().is_empty());
        let statement = Statement::new("s".into(), article.id.clone(), vec![span]);
        let mut project = Project { articles: vec![Rc::new(article)], ..Project::default() };
        project.statements.insert("s".into(), Rc::new(statement));
        let step = replaced(&project, &new);
        for carried in &step.statements {
            let parts = match carried {
                Carried::Exact(statement) | Carried::Moved(statement) => statement.parts.clone(),
                Carried::InDoubt(adrift) => adrift.candidates.concat(),
            };
            prop_assert!(parts.iter().all(|part| new.get(part.range()).is_some()));
        }
        let texts = text_diff(&old, &new);
        prop_assert!(texts.iter().all(|part| !part.text.is_empty()));
    }
}
