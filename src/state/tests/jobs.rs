//! Work is asked for, goes on, and ends one way or the other.

use super::*;

fn file(name: &str, size: u64) -> FileHandle {
    FileHandle { number: 0, name: name.into(), size }
}

#[test]
fn what_is_plainly_of_no_use_is_refused_at_once() {
    let long = "x".repeat(LARGEST_ARTICLE + 1);
    for (source, complaint) in [
        (Source::Words(" \n".into(), Details::default()), "There is nothing to read"),
        (Source::Markup(String::new()), "There is nothing to read"),
        (
            Source::Words(long, Details::default()),
            "The text is too long for one article: 2001 kB; the limit is 2000 kB.",
        ),
        (Source::File(file("big.txt", 20_000_001)), "big.txt is too large (21 MB)"),
        (Source::Address("  ".into()), "There is no address to fetch."),
    ] {
        let mut world = World::new();
        world.tell(Action::SourceOffered(source));
        assert!(world.said()[0].starts_with(complaint), "{:?}", world.said());
        assert!(world.state.jobs.is_empty());
    }
}

#[test]
fn a_file_of_exactly_the_limit_is_taken() {
    let mut world = World::new();
    world.tell(Action::SourceOffered(Source::File(file("big.txt", 20_000_000))));
    assert_eq!((world.said(), world.state.jobs[0].about.as_str()), (vec![], "big.txt"));
}

#[test]
fn offering_something_closes_the_dialog_it_was_offered_in() {
    let mut world = World::new();
    world.tell(Action::DialogOpened(Dialog::AddArticle));
    world.tell(Action::SourceOffered(Source::Address("https://example.org/a".into())));
    assert_eq!(world.state.view.dialog, None);
}

#[test]
fn a_job_shows_how_far_it_has_come() {
    let mut world = World::new();
    world.tell(Action::SourceOffered(Source::Address("https://example.org/a".into())));
    let id = world.last_job();
    world.tell(Action::Job(id, JobAction::Progressed(Stage::Fetching)));
    assert_eq!(world.state.jobs[0].stage, Stage::Fetching);
    world.tell_in_vain(Action::Job(id, JobAction::Progressed(Stage::Fetching)));
}

#[test]
fn a_stopped_job_has_nothing_more_to_say() {
    let mut world = World::new();
    world.tell(Action::SourceOffered(Source::Words(BRIDGE.into(), Details::default())));
    let id = world.last_job();
    world.tell(Action::Job(id, JobAction::Cancelled));
    let article = Article::from_text(BRIDGE);
    let read = ArticleRead { article, reading: reading_of(BRIDGE), remark: None };
    world.tell_in_vain(Action::Job(id, JobAction::ArticleRead(Box::new(read))));
    assert!(world.state.project().articles.is_empty());
}

#[test]
fn a_failed_job_says_why_and_touches_nothing() {
    let mut world = World::with(BRIDGE);
    let before = Rc::clone(&world.state.history);
    world.tell(Action::SourceOffered(Source::File(file("notes.txt", 10))));
    let id = world.last_job();
    world.tell(Action::Job(id, JobAction::Failed(Problem::error("It broke.").at("notes.txt"))));
    assert_eq!(world.said(), ["It broke."]);
    assert!(world.state.jobs.is_empty() && Rc::ptr_eq(&before, &world.state.history));
}

#[test]
fn a_file_that_is_not_utf8_is_offered_as_latin1() {
    let mut world = World::new();
    world.tell(Action::SourceOffered(Source::File(file("old.txt", 10))));
    let problem = Problem::error("old.txt is not UTF-8.").offering(Offer::OpenAsLatin1(vec![file("old.txt", 10)]));
    world.tell(Action::Job(world.last_job(), JobAction::Failed(problem)));
    world.tell(Action::OfferTaken(world.state.notices[0].id));
    assert_eq!(world.state.jobs[0].work, Work::Add(Source::Latin1File(file("old.txt", 10))));
    assert!(world.said().is_empty());
}

#[test]
fn an_export_is_a_job_and_is_announced() {
    let mut world = World::with(BRIDGE);
    world.tell(Action::ExportAsked(Format::W3c));
    assert_eq!(world.state.jobs[0].work, Work::Export(Format::W3c));
    world.tell(Action::Job(world.last_job(), JobAction::Exported("bridge.jsonld".into())));
    assert_eq!(world.state.view.announcement.words, "Saved as bridge.jsonld");
}

#[test]
fn every_job_and_notice_has_a_number_of_its_own() {
    let mut world = World::new();
    world.tell(Action::ExportAsked(Format::Csv)).tell(Action::ExportAsked(Format::Csv));
    world.tell(Action::Noticed(Problem::warning("a"))).tell(Action::Noticed(Problem::warning("b")));
    let jobs = world.state.jobs.iter().map(|job| job.id.0);
    let mut numbers = jobs.chain(world.state.notices.iter().map(|notice| notice.id.0)).collect::<Vec<_>>();
    numbers.sort_unstable();
    numbers.dedup();
    assert_eq!(numbers.len(), 4);
}
