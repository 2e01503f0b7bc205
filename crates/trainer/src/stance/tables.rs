//! The tables of stance: each corpus with what always answering the same would get, intervals, errors by class.

use super::concepts;
use super::data::{self, Article};
use super::measure::Tally;
use crate::perceptron::Dice;
use ascribe_analysis::stance::{StanceKind, Weigher};
use ascribe_language::Models;
use std::path::Path;

/// Times that articles are drawn anew for an interval.
const DRAWS: usize = 1000;

/// Gives all tables as Markdown.
pub(crate) fn tables(data: &Path, models: &Models) -> Result<String, String> {
    let mut page = String::from(
        "| stance, concept given | positions | macro-F1 (95 %) | support / oppose / neutral | right | always the same | by rule |\n|---|---|---|---|---|---|---|\n",
    );
    let mut errors = String::new();
    let corpora = [
        ("open-news dev", data::articles(data, "open-news/articles.dev.jsonl")?),
        ("whole articles (gold)", data::whole(data)?),
        ("NewsMTSC, own fifth", fifth(data::excerpts(data, "language/stance/newsmtsc.train.jsonl")?)),
    ];
    for (name, articles) in corpora {
        let tallies = judged(models, &articles);
        let all = sum(&tallies);
        let (low, high) = interval(&tallies);
        let rule = sum(&judged(&Models::default(), &articles)).macro_f1();
        page += &format!(
            "| {name} | {} | **{:.3}** ({low:.3}-{high:.3}) | {:.3} / {:.3} / {:.3} | {:.1} % | {:.3} | {rule:.3} |\n",
            all.count_all(),
            all.macro_f1(),
            all.f1(0),
            all.f1(1),
            all.f1(2),
            100.0 * all.accuracy(),
            all.majority().macro_f1()
        );
        errors += &format!("\n{name}: {}\n", all.confusions());
    }
    Ok(page + &concepts(data, models)? + &errors)
}

/// Gives the table of suggested concepts.
fn concepts(data: &Path, models: &Models) -> Result<String, String> {
    let mut page = String::from(
        "\n| concepts suggested | positions | first | among three | any phrase | among three, by rules |\n|---|---|---|---|---|---|\n",
    );
    for part in ["train", "dev"] {
        let articles = data::articles(data, &format!("open-news/articles.{part}.jsonl"))?;
        let (found, rules) = (concepts::found(models, &articles), concepts::found(&Models::default(), &articles));
        let share = |count: usize| 100.0 * count as f64 / (found.all as f64).max(1.0);
        let (first, three, any) = (share(found.first), share(found.three), share(found.any));
        let rules = share(rules.three);
        page +=
            &format!("| open-news {part} | {} | {first:.1} | **{three:.1}** | {any:.1} | {rules:.1} |\n", found.all);
    }
    Ok(page)
}

/// Judges each article's positions.
fn judged(models: &Models, articles: &[Article]) -> Vec<Tally> {
    let weigher = Weigher::new(models);
    let tally = |article: &Article| {
        let mut tally = Tally::default();
        for position in article.positions.iter().filter(|position| !position.is_silent) {
            let names = [position.concept.as_str()];
            let Some(hint) = weigher.hint(&article.document, &position.ask(&names)) else { continue };
            let place = |stance: StanceKind| StanceKind::ALL.iter().position(|&other| other == stance).unwrap_or(0);
            tally.count(place(position.stance), place(hint.stance));
        }
        tally
    };
    articles.iter().map(tally).collect()
}

/// Keeps the articles of every fifth document; several excerpts of one document stay together.
fn fifth(articles: Vec<Article>) -> Vec<Article> {
    let document = |id: &str| id.split('_').take(4).collect::<Vec<_>>().join("_");
    let kept = |id: &str| document(id).bytes().map(usize::from).sum::<usize>() % 5 == 0;
    articles.into_iter().filter(|article| kept(&article.id)).collect()
}

fn sum(tallies: &[Tally]) -> Tally {
    let mut all = Tally::default();
    tallies.iter().for_each(|tally| all.add(tally));
    all
}

/// Gives the middle 95 of 100 of the macro-F1 over articles drawn anew with replacement.
fn interval(tallies: &[Tally]) -> (f64, f64) {
    let mut dice = Dice::new(11);
    let mut drawn: Vec<f64> = (0..DRAWS)
        .map(|_| {
            let mut all = Tally::default();
            (0..tallies.len()).for_each(|_| all.add(&tallies[dice.below(tallies.len())]));
            all.macro_f1()
        })
        .collect();
    drawn.sort_by(f64::total_cmp);
    (drawn[DRAWS / 40], drawn[DRAWS - DRAWS / 40 - 1])
}
