//! What a person's decisions make of a project.

mod support;

use ascribe_annotation::decide::{self, Choice, Edge, NewStatement, Toward};
use ascribe_annotation::{
    Additions, Article, Codebook, Coder, Organization, Project, Review, Speaker, Stance, StatementId, StatementKind,
};
use ascribe_text::Span;
use support::{TEXTS, additions, apply, find, kim, project, s1, suggestion};

fn id() -> StatementId {
    "s1".into()
}

fn named<I>(name: &str) -> Choice<I> {
    Choice::Named(name.to_owned())
}

/// Gives the words of the statement "s1".
fn words(project: &Project) -> Vec<String> {
    let statement = s1(project);
    let text = &project.article(&statement.article).expect("its article is there").text;
    statement.parts.iter().map(|part| text[part.range()].to_owned()).collect()
}

#[test]
fn accepting_makes_a_suggestion_the_coders_decision_and_keeps_where_it_came_from() {
    let mut project = project();
    let edit = decide::accept(&project, &id(), &kim(7));
    apply(&mut project, edit);
    let statement = s1(&project);
    assert_eq!(statement.review, Review::Confirmed);
    assert_eq!(statement.coder, Coder::Person("Kim".to_owned()));
    assert_eq!(statement.modified, kim(7).at);
    assert_eq!(statement.created.as_str(), "2026-01-31T08:00:00.000Z");
    assert_eq!(statement.suggestion.as_ref().map(|suggestion| suggestion.rule.as_str()), Some("colon"));
    assert_eq!(decide::accept(&project, &id(), &kim(8)), None, "accepting twice changes nothing");
}

#[test]
fn rejecting_keeps_the_statement_and_changing_it_takes_it_back() {
    let mut project = project();
    let edit = decide::reject(&project, &id(), &kim(1));
    apply(&mut project, edit);
    assert_eq!(s1(&project).review, Review::Rejected);
    let edit = decide::set_note(&project, &id(), "not hers", &kim(2));
    apply(&mut project, edit);
    assert_eq!(s1(&project).review, Review::Rejected, "a note gives the reason");
    let edit = decide::set_speakers(&project, &id(), &[named("Bo Lind")], &kim(3));
    apply(&mut project, edit);
    assert_eq!(s1(&project).review, Review::Confirmed);
}

#[test]
fn any_change_of_a_suggestion_confirms_it() {
    let project = project();
    let article = &project.articles[0];
    let edits = [
        decide::set_kind(&project, &id(), StatementKind::Mixed, &kim(1)),
        decide::set_note(&project, &id(), "n", &kim(1)),
        decide::add_concept(&project, &id(), &named("Bridge"), &kim(1)),
        decide::set_organization(&project, &id(), Some(&named("Council")), &kim(1)),
        decide::set_speakers(&project, &id(), &[], &kim(1)),
        decide::move_edge(&project, &id(), &article.document(), Edge::End, Toward::Back, &kim(1)),
        decide::set_parts(&project, &id(), &[find(&article.text, "will close")], &kim(1)),
    ];
    for edit in edits {
        let mut project = project.clone();
        apply(&mut project, edit);
        let statement = s1(&project);
        assert_eq!((statement.review, &statement.coder), (Review::Confirmed, &Coder::Person("Kim".to_owned())));
        assert!(statement.suggestion.is_some());
    }
}

#[test]
fn what_changes_nothing_is_no_edit() {
    let project = project();
    let article = project.articles[0].clone();
    assert_eq!(decide::set_kind(&project, &id(), StatementKind::Direct, &kim(1)), None);
    assert_eq!(decide::set_note(&project, &id(), "", &kim(1)), None);
    assert_eq!(decide::set_speakers(&project, &id(), &[named("ada QUILL")], &kim(1)), None);
    assert_eq!(decide::set_organization(&project, &id(), None, &kim(1)), None);
    assert_eq!(decide::add_concept(&project, &id(), &named("  "), &kim(1)), None);
    assert_eq!(decide::remove_concept(&project, &id(), &"none".into(), &kim(1)), None);
    assert_eq!(decide::set_stance(&project, &id(), &"none".into(), Some(Stance::Support), &kim(1)), None);
    assert_eq!(decide::set_parts(&project, &id(), &[Span::new(0, 0)], &kim(1)), None);
    assert_eq!(decide::rename_project(&project, "Bridge"), None);
    assert_eq!(decide::describe_article(&project, Article::clone(&article)), None);
    assert_eq!(decide::add_article(&project, Article::clone(&article), Additions::default()), None);
    assert_eq!(decide::accept(&project, &"unknown".into(), &kim(1)), None);
    assert_eq!(decide::set_speakers(&project, &id(), &[Choice::Known("unknown".into())], &kim(1)), None);
}

#[test]
fn a_speaker_is_found_by_name_or_other_spelling_before_a_new_one_is_made() {
    let mut project = project();
    project.codebook.speakers[0].aliases.push("Ada Quyll".to_owned());
    let edit =
        decide::set_speakers(&project, &id(), &[named("ada  quyll"), named("Bo Lind"), named("BO LIND")], &kim(1));
    apply(&mut project, edit);
    let names = project.codebook.speakers.iter().map(|speaker| speaker.name.as_str()).collect::<Vec<_>>();
    assert_eq!(names, ["Ada Quill", "Bo Lind"]);
    assert_eq!(s1(&project).speakers, ["ada".into(), "bo-lind".into()]);
}

#[test]
fn a_new_entry_never_takes_the_id_of_another() {
    let mut project = project();
    project.codebook.speakers[0] = Speaker::new("bo-lind".into(), "Ada Quill");
    let edit = decide::set_speakers(&project, &id(), &[named("Bo Lind")], &kim(1));
    apply(&mut project, edit);
    assert_eq!(s1(&project).speakers, ["bo-lind-2".into()]);
}

#[test]
fn a_speakers_organisation_comes_along_unless_a_person_chose_another() {
    let mut project = project();
    project.codebook.organizations =
        vec![Organization::new("council".into(), "Council"), Organization::new("port".into(), "Port")];
    let speaker = |name: &str, organization: &str| Speaker {
        organization: Some(organization.into()),
        ..Speaker::new(name.into(), name)
    };
    project.codebook.speakers.extend([speaker("Cy", "council"), speaker("Di", "port")]);
    let set = |project: &mut Project, name: &str| {
        let edit = decide::set_speakers(project, &id(), &[named(name)], &kim(1));
        apply(project, edit);
    };
    set(&mut project, "Cy");
    assert_eq!(s1(&project).organization, Some("council".into()));
    set(&mut project, "Di");
    assert_eq!(s1(&project).organization, Some("port".into()));
    let edit = decide::set_organization(&project, &id(), Some(&named("Union")), &kim(2));
    apply(&mut project, edit);
    set(&mut project, "Cy");
    assert_eq!(s1(&project).organization, Some("union".into()));
}

#[test]
fn concepts_come_unset_and_a_stance_can_be_unset_again() {
    let mut project = project();
    let edit = decide::add_concept(&project, &id(), &named("Bridge toll"), &kim(1));
    apply(&mut project, edit);
    assert_eq!(s1(&project).positions[0].stance, None);
    assert_eq!(decide::add_concept(&project, &id(), &named("bridge toll"), &kim(1)), None);
    let concept = s1(&project).positions[0].concept.clone();
    for stance in [Some(Stance::Oppose), None] {
        let edit = decide::set_stance(&project, &id(), &concept, stance, &kim(2));
        apply(&mut project, edit);
        assert_eq!(s1(&project).positions[0].stance, stance);
    }
    let edit = decide::remove_concept(&project, &id(), &concept, &kim(3));
    apply(&mut project, edit);
    assert!(s1(&project).positions.is_empty());
    assert_eq!(project.codebook.concepts.len(), 1, "the codebook keeps it");
}

#[test]
fn edges_move_by_word() {
    let cases = [
        (Edge::End, Toward::Back, "The bridge will close for 30 days"),
        (Edge::End, Toward::Forward, "The bridge will close for 30 days.”"),
        (Edge::Start, Toward::Forward, "bridge will close for 30 days."),
        (Edge::Start, Toward::Back, "“The bridge will close for 30 days."),
    ];
    for (edge, toward, expected) in cases {
        let mut project = project();
        let document = project.articles[0].document();
        let edit = decide::move_edge(&project, &id(), &document, edge, toward, &kim(1));
        apply(&mut project, edit);
        assert_eq!(words(&project), [expected]);
    }
}

#[test]
fn a_word_with_an_apostrophe_is_one_step_and_a_statement_keeps_a_word() {
    let mut project = project();
    let document = project.articles[0].document();
    let edit = decide::set_parts(&project, &id(), &[find(document.text(), "We can’t")], &kim(1));
    apply(&mut project, edit);
    let edit = decide::move_edge(&project, &id(), &document, Edge::End, Toward::Back, &kim(2));
    apply(&mut project, edit);
    assert_eq!(words(&project), ["We"]);
    assert_eq!(decide::move_edge(&project, &id(), &document, Edge::End, Toward::Back, &kim(3)), None);
}

#[test]
fn an_edge_stays_inside_the_text() {
    let mut project = project();
    let document = project.articles[0].document();
    let all = Span::from_range(0..document.text().len());
    let edit = decide::set_parts(&project, &id(), &[all], &kim(1));
    apply(&mut project, edit);
    assert_eq!(decide::move_edge(&project, &id(), &document, Edge::Start, Toward::Back, &kim(2)), None);
    assert_eq!(decide::move_edge(&project, &id(), &document, Edge::End, Toward::Forward, &kim(2)), None);
}

#[test]
fn parts_are_put_in_order_trimmed_and_joined_where_they_overlap() {
    let mut project = project();
    let text = project.articles[0].text.clone();
    let parts = [find(&text, "for 30 "), find(&text, "The bridge "), find(&text, "bridge will")];
    let edit = decide::set_parts(&project, &id(), &parts, &kim(1));
    apply(&mut project, edit);
    assert_eq!(words(&project), ["The bridge will", "for 30"]);
}

#[test]
fn a_statement_splits_in_two_and_joins_again() {
    let mut project = project();
    let before = words(&project);
    let text = project.articles[0].text.clone();
    let edit = decide::split(&project, &id(), find(&text, "for 30").start, "s2".into(), &kim(1));
    apply(&mut project, edit);
    assert_eq!(words(&project), ["The bridge will close"]);
    let second = project.statement(&"s2".into()).expect("the second half is there");
    assert_eq!((&text[second.parts[0].range()], second.review), ("for 30 days.", Review::Confirmed));
    assert_eq!(second.speakers, s1(&project).speakers);
    let edit = decide::join(&project, &id(), &"s2".into(), &kim(2));
    apply(&mut project, edit);
    assert_eq!(words(&project), ["The bridge will close", "for 30 days."]);
    assert_eq!(words(&project).join(" "), before.join(" "));
    assert_eq!(project.statements.len(), 1);
}

#[test]
fn a_new_statement_is_confirmed_and_without_white_space_around() {
    let mut project = project();
    let article = project.articles[0].clone();
    let new = |span| NewStatement { id: "n".into(), article: article.id.clone(), span, kind: StatementKind::Indirect };
    let edit = decide::new_statement(&project, new(find(&article.text, " on Monday")), &kim(4));
    apply(&mut project, edit);
    let statement = project.statement(&"n".into()).expect("the statement is there");
    assert_eq!(&article.text[statement.parts[0].range()], "on Monday");
    assert_eq!((statement.review, statement.suggestion.is_none()), (Review::Confirmed, true));
    assert_eq!(decide::new_statement(&project, new(Span::new(0, 7)), &kim(4)), None, "the id is taken");
    assert_eq!(decide::new_statement(&self::project(), new(Span::new(7, 8)), &kim(4)), None, "only white space");
    assert_eq!(decide::new_statement(&self::project(), new(Span::new(9_000, 9_001)), &kim(4)), None, "past the text");
}

#[test]
fn the_same_speaker_of_a_second_article_is_found_and_its_spelling_learnt() {
    let mut project = project();
    let article = Article::from_text(TEXTS[1]);
    let statement = suggestion(&article, "s2", "ignores us", "x");
    let speaker = Speaker { aliases: vec!["Ada Quill".to_owned()], ..Speaker::new("x".into(), "Ada Quyll") };
    let edit = decide::add_article(&project, article, additions(speaker, vec![statement]));
    apply(&mut project, edit);
    assert_eq!(project.codebook.speakers.len(), 1);
    assert_eq!(project.codebook.speakers[0].aliases, ["Ada Quyll"]);
    assert_eq!(project.statement(&"s2".into()).expect("it is there").speakers, ["ada".into()]);
}

#[test]
fn an_article_goes_with_its_statements_and_comes_back_by_undo() {
    let before = project();
    let mut project = before.clone();
    let edit = decide::remove_article(&project, &project.articles[0].id).expect("the article is there");
    project.apply(&edit).expect("the edit fits");
    assert!(project.articles.is_empty() && project.statements.is_empty());
    project.apply(&edit.inverse()).expect("the edit can be undone");
    assert_eq!(project, before);
}

#[test]
fn an_articles_details_change_but_never_its_text() {
    let mut project = project();
    let changed = Article {
        outlet: Some("The Ledger".to_owned()),
        text: "other".to_owned(),
        ..Article::clone(&project.articles[0])
    };
    let edit = decide::describe_article(&project, changed);
    apply(&mut project, edit);
    assert_eq!(project.articles[0].outlet.as_deref(), Some("The Ledger"));
    assert_eq!(project.articles[0].text, TEXTS[0]);
}

#[test]
fn an_import_replaces_statements_but_no_decision_by_a_suggestion() {
    let mut project = project();
    let suggested = ascribe_annotation::Statement::clone(&s1(&project));
    let edit = decide::accept(&project, &id(), &kim(1));
    apply(&mut project, edit);
    let import = |statements| Additions { codebook: Codebook::default(), statements };
    assert_eq!(decide::import(&project, import(vec![suggested.clone()])), None, "the machine overwrites nothing");
    let decided =
        ascribe_annotation::Statement { note: "seen".to_owned(), review: Review::Confirmed, ..suggested.clone() };
    let edit = decide::import(&project, import(vec![decided]));
    apply(&mut project, edit);
    assert_eq!(s1(&project).note, "seen");
    let stray = ascribe_annotation::Statement { article: "elsewhere".into(), id: "s9".into(), ..suggested };
    assert_eq!(decide::import(&project, import(vec![stray])), None, "its article is not in the project");
}
