//! Two coders on one article: what lies on the same words, where they differ, and a final coding made of theirs.

use ascribe_annotation::decide::{self, By, Choice, NewStatement};
use ascribe_annotation::{Additions, Article, Codebook, Coder, Edit, History, Project, Speaker, Stance, Statement};
use ascribe_annotation::{Review, StatementId, StatementKind, Step, Suggestion};
use ascribe_discourse::{Coding, Facet, Final, Unit, adjudicate, adjudicate_agreed, coders, compare, dismiss};
use ascribe_discourse::{engine_coding, is_decided};
use ascribe_text::Span;
use std::rc::Rc;

const TEXT: &str = "Bridge to close\n\nMayor Ada Quill said: “The bridge will close for 30 days.” Ferry owner Bo Lind \
    called the plan a mistake. He said the ferry was ready. The council said nothing.";

fn find(words: &str) -> Span {
    let start = TEXT.find(words).expect("the words are in the text");
    Span::from_range(start..start + words.len())
}

fn by(name: &str) -> By {
    By { coder: Coder::Person(name.to_owned()), at: "2026-02-01T10:00:00.000Z".into() }
}

fn apply(project: &mut Project, edit: Option<Edit>) {
    project.apply(&edit.expect("something changes")).expect("the edit fits");
}

/// What a coder says of some words: speaker, concept, stance.
type Said<'s> = (&'s str, &'s str, &'s str, Option<Stance>);

fn code(project: &mut Project, coder: &str, said: &[Said<'_>]) {
    let article = project.articles[0].id.clone();
    for (number, (words, speaker, concept, stance)) in said.iter().enumerate() {
        let id = StatementId::from(format!("{coder}-{number}"));
        let span = find(words);
        let new = NewStatement { id: id.clone(), article: article.clone(), span, kind: StatementKind::Indirect };
        apply(project, decide::new_statement(project, new, &by(coder)));
        apply(project, decide::set_speakers(project, &id, &[Choice::Named((*speaker).to_owned())], &by(coder)));
        apply(project, decide::add_concept(project, &id, &Choice::Named((*concept).to_owned()), &by(coder)));
        let concept = project.statements[&id].positions[0].concept.clone();
        if stance.is_some() {
            apply(project, decide::set_stance(project, &id, &concept, *stance, &by(coder)));
        }
    }
}

fn project() -> Project {
    let mut project = Project::default();
    let edit = decide::add_article(&project, Article::from_text(TEXT), Additions::default());
    apply(&mut project, edit);
    code(
        &mut project,
        "Kim",
        &[
            ("The bridge will close for 30 days.", "Ada Quill", "Closure", Some(Stance::Support)),
            ("called the plan a mistake", "Bo Lind", "Closure", Some(Stance::Oppose)),
            ("the ferry was ready", "Bo Lind", "Ferry", None),
        ],
    );
    code(
        &mut project,
        "Lee",
        &[
            ("The bridge will close for 30 days.", "Ada Quill", "Closure", Some(Stance::Support)),
            ("Bo Lind called the plan a mistake.", "Ada Quill", "Closure", Some(Stance::Neutral)),
            ("The council said nothing.", "The council", "Closure", None),
        ],
    );
    project
}

fn codings(project: &Project) -> Vec<Coding> {
    ["Kim", "Lee"].map(|name| Coding::of_coder(project, &Coder::Person(name.to_owned()))).to_vec()
}

fn ids(unit: &Unit) -> Vec<Option<&str>> {
    unit.statements.iter().map(|statement| statement.as_ref().map(|statement| statement.id.as_str())).collect()
}

#[test]
fn statements_on_the_same_words_are_one_unit_and_their_differences_are_named() {
    let project = project();
    let comparison = compare(&project, &codings(&project));
    assert_eq!(comparison.coders, ["Kim", "Lee"]);
    let units = comparison.units.iter().map(|unit| (ids(unit), unit.differs.clone())).collect::<Vec<_>>();
    assert_eq!(
        units,
        [
            (vec![Some("Kim-0"), Some("Lee-0")], vec![]),
            (vec![Some("Kim-1"), Some("Lee-1")], vec![Facet::Speaker, Facet::Stance]),
            (vec![Some("Kim-2"), None], vec![]),
            (vec![None, Some("Lee-2")], vec![]),
        ]
    );
    assert_eq!(comparison.units.iter().map(Unit::is_agreed).collect::<Vec<_>>(), [true, false, false, false]);
}

#[test]
fn figures_are_given_for_every_facet() {
    let project = project();
    let comparison = compare(&project, &codings(&project));
    assert_eq!(comparison.spans.exact.f1(), Some(1.0 / 3.0));
    assert_eq!(comparison.spans.overlap.f1(), Some(2.0 / 3.0));
    assert!(comparison.spans.alpha.is_some_and(|alpha| alpha > 0.3 && alpha < 1.0));
    let figures = |facet: Facet| comparison.facets.iter().find(|figures| figures.facet == facet).expect("it is there");
    assert_eq!((figures(Facet::Speaker).units, figures(Facet::Speaker).agreement), (2, Some(0.5)));
    assert_eq!(figures(Facet::Concept).agreement, Some(1.0));
    assert_eq!(figures(Facet::Concept).alpha, None, "both always say the same concept: nothing can be said");
    // Two units, support–support and oppose–neutral: 1 − 3 · 2 / 10.
    assert_eq!(figures(Facet::Stance).alpha.map(|alpha| format!("{alpha:.3}")), Some("0.400".to_owned()));
    assert!(figures(Facet::Stance).ordinal_alpha > figures(Facet::Stance).alpha);
    assert_eq!(figures(Facet::Speaker).ordinal_alpha, None);
}

#[test]
fn articles_that_a_coder_has_not_worked_through_are_not_compared() {
    let mut project = project();
    let other = Article::from_text("Another report, which only Kim has read.");
    let id = other.id.clone();
    let edit = decide::add_article(&project, other, Additions::default());
    apply(&mut project, edit);
    let kims = decide::nothing_to_code(&project, &id, &by("Kim"));
    apply(&mut project, kims);
    assert_eq!(compare(&project, &codings(&project)).articles.len(), 1);
    let lees = decide::nothing_to_code(&project, &id, &by("Lee"));
    apply(&mut project, lees);
    assert_eq!(compare(&project, &codings(&project)).articles.len(), 2);
}

#[test]
fn a_doubled_statement_is_paired_by_its_concept() {
    let mut project = project();
    let words = "The bridge will close for 30 days.";
    for coder in ["Lee", "Kim"] {
        let double = StatementId::from(format!("{coder}-double"));
        let edit = decide::duplicate(&project, &format!("{coder}-0").as_str().into(), double.clone(), &by(coder));
        apply(&mut project, edit);
        let edit = decide::add_concept(&project, &double, &Choice::Named("Repairs".to_owned()), &by(coder));
        apply(&mut project, edit);
    }
    let comparison = compare(&project, &codings(&project));
    let on_words = comparison
        .units
        .iter()
        .filter(|unit| unit.statements.iter().flatten().any(|statement| statement.parts == [find(words)]));
    assert!(on_words.clone().all(Unit::is_agreed), "{:?}", on_words.map(ids).collect::<Vec<_>>());
}

#[test]
fn a_final_coding_is_made_of_single_ones_and_can_be_undone() {
    let mut history = History::new(project());
    let comparison = compare(history.project(), &codings(history.project()));
    let carry_out = |history: &mut History, edit: Option<Edit>| {
        history.apply(Step::Do(Rc::new(edit.expect("something changes")))).expect("the edit fits");
    };
    let agreed = adjudicate_agreed(history.project(), &comparison, "f", &by("Max"));
    carry_out(&mut history, agreed);
    let mixed = Final { words: 1, speakers: 0, positions: 0, answers: 0 };
    let edit = adjudicate(history.project(), &comparison.units[1], mixed, "f-mixed".into(), &by("Max"));
    carry_out(&mut history, edit);
    let edit = dismiss(history.project(), &comparison.units[3], "f-none".into(), &by("Max"));
    carry_out(&mut history, edit);

    let project = history.project();
    let coding = Coding::of_final(project);
    let finals = coding.statements.iter().map(|statement| statement.id.as_str()).collect::<Vec<_>>();
    assert_eq!(finals, ["f-1", "f-mixed"]);
    let mixed = &project.statements[&StatementId::from("f-mixed")];
    assert_eq!(mixed.parts, [find("Bo Lind called the plan a mistake.")]);
    assert_eq!(mixed.positions[0].stance, Some(Stance::Oppose));
    assert_eq!(mixed.adjudicates, ["Kim-1".into(), "Lee-1".into()]);
    let decided = comparison.units.iter().map(|unit| is_decided(project, unit)).collect::<Vec<_>>();
    assert_eq!(decided, [true, true, false, true]);
    assert_eq!(codings(project), codings(&self::project()), "the single codings stay as they are");
    assert_eq!(adjudicate_agreed(project, &comparison, "g", &by("Max")), None);
    while history.can_undo() {
        history.apply(Step::Undo).expect("it can be undone");
    }
    assert_eq!(history.project(), &self::project());
}

#[test]
fn deciding_anew_takes_the_place_of_the_earlier_decision() {
    let mut project = project();
    let comparison = compare(&project, &codings(&project));
    let unit = &comparison.units[1];
    let edit = adjudicate(&project, unit, Final::all_of(0), "f1".into(), &by("Max"));
    apply(&mut project, edit);
    let edit = adjudicate(&project, unit, Final::all_of(1), "f2".into(), &by("Max"));
    apply(&mut project, edit);
    let finals = Coding::of_final(&project).statements;
    assert_eq!(finals.iter().map(|statement| statement.id.as_str()).collect::<Vec<_>>(), ["f2"]);
    assert_eq!(adjudicate(&project, unit, Final::all_of(1), "f2".into(), &by("Max")), None, "the id is taken");
    assert_eq!(adjudicate(&project, &comparison.units[2], Final::all_of(1), "f3".into(), &by("Max")), None);
}

#[test]
fn the_engine_is_a_coder_by_what_it_proposed_first() {
    let mut history = History::default();
    let article = Article::from_text(TEXT);
    let propose = |id: &str, words: &str| Statement {
        speakers: vec!["quill".into()],
        review: Review::Suggested,
        coder: Coder::Ascribe,
        suggestion: Some(Suggestion {
            rule: "colon".to_owned(),
            confidence: 0.9,
            evidence: Vec::new(),
            speech: true,
            nested: false,
            extra: Default::default(),
        }),
        ..Statement::new(id.into(), article.id.clone(), vec![find(words)])
    };
    let words = [("e1", "The bridge will close"), ("e2", "The council said nothing."), ("e3", "the ferry was ready")];
    let statements = words.map(|(id, words)| propose(id, words)).to_vec();
    let codebook = Codebook { speakers: vec![Speaker::new("quill".into(), "Quill")], ..Codebook::default() };
    let mut carry_out = |edit: &dyn Fn(&Project) -> Option<Edit>| {
        let edit = edit(history.project()).expect("something changes");
        history.apply(Step::Do(Rc::new(edit))).expect("the edit fits");
    };
    carry_out(&|project| {
        let additions = Additions { codebook: codebook.clone(), statements: statements.clone() };
        decide::add_article(project, article.clone(), additions)
    });
    carry_out(&|project| {
        decide::set_parts(project, &"e1".into(), &[find("The bridge will close for 30 days.")], &by("Kim"))
    });
    carry_out(&|project| decide::reject(project, &"e2".into(), &by("Kim")));
    carry_out(&|project| {
        let ada = Speaker::new("".into(), "Ada Quill");
        decide::put_speaker(project, ada, &by("Kim"))
    });
    carry_out(&|project| {
        let [ada, quill] = ["ada-quill", "quill"].map(|id| ascribe_annotation::EntryId::Speaker(id.into()));
        decide::merge_entries(project, &ada, &[quill], &by("Kim"))
    });
    let project = history.project();
    let engine = engine_coding(&history);
    assert_eq!(engine.statements.len(), 3);
    assert_eq!(engine.statements[0].parts, [find("The bridge will close")], "as it was proposed");
    assert_eq!(engine.statements[0].speakers, ["ada-quill".into()], "by the name that it has now");
    let engine = engine.without_waiting(project);
    assert_eq!(engine.statements.len(), 2, "nobody has decided about the third");
    let comparison = compare(project, &[engine, Coding::of_coder(project, &by("Kim").coder)]);
    assert_eq!((comparison.spans.overlap.f1(), comparison.spans.exact.f1()), (Some(2.0 / 3.0), Some(0.0)));
    assert_eq!(coders(project), [Coder::Ascribe, by("Kim").coder]);
}
