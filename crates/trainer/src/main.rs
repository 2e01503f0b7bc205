//! Makes the language models from corpora, and measures them.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line speaks")]

mod conllu;
mod corpus;
mod gazetteer;
mod perceptron;
mod quantize;
mod score_names;
mod train_names;
mod train_parser;
mod swap;
mod train_tagger;

use ascribe_language::model::lists::{Lists, Marks};
use std::path::Path;

const REPORTS: &str = "said, says, say, told, tells, added, adds, asked, asks, announced, announces, argued, argues, claimed, claims, confirmed, confirms, declared, denied, denies, described, explained, explains, insisted, insists, noted, notes, pointed, promised, replied, reported, reports, responded, revealed, stated, states, stressed, suggested, suggests, testified, thinks, urged, vowed, warned, warns, wrote, writes, believes, believed, hopes, hoped, agreed, admitted, acknowledged, alleged, accused, called, commented, complained, concluded, demanded, emphasised, emphasized, indicated, mentioned, observed, pledged, praised, predicted, remarked, remembered, recalled, tweeted, posted";
fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let data = Path::new(&arguments[1]);
    let read = |name: &str| std::fs::read_to_string(data.join(name)).unwrap_or_default();
    let list = |name: &str, mark| gazetteer::Source { text: read(&format!("language/gaz/{name}.txt")), mark };
    let own = |name: &str, mark| gazetteer::Source { text: std::fs::read_to_string(format!("crates/language/src/lists/{name}.txt")).unwrap(), mark };
    let lists = gazetteer::pack(&[
        list("first", Marks::GIVEN), list("wdfirst", Marks::GIVEN_WORLD), list("last", Marks::SURNAME),
        list("wdlast", Marks::SURNAME_WORLD), list("cities", Marks::TOWN), list("states", Marks::COUNTRY),
        list("orgkw", Marks::ORGANIZATION),
        own("places", Marks::COUNTRY), own("regions", Marks::COUNTRY), own("groups", Marks::PEOPLE),
        own("organisation_words", Marks::ORGANIZATION_WORD), own("organisations", Marks::KNOWN_ORGANIZATION), own("titles", Marks::TITLE),
        own("title_modifiers", Marks::TITLE_PART), own("offices", Marks::TITLE_PART), own("location_words", Marks::PLACE_WORD), own("facility_words", Marks::PLACE_WORD),
        own("government_words", Marks::PLACE_WORD), own("event_words", Marks::EVENT_WORD), own("work_words", Marks::EVENT_WORD), own("ordinary_words", Marks::ORDINARY),
        gazetteer::Source { text: REPORTS.to_owned(), mark: Marks::REPORTS },
    ]).expect("lists");
    println!("lists {}", lists.len());
    std::fs::write("/work/target-language/lists.bin", &lists).expect("write");
    let lists = Lists::new(quantize::open(lists).expect("open"));
    if std::env::var("PARSE").is_ok() {
        return parse(&read, &lists);
    }
    let option = |name: &str, default: usize| std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default);
    let ner = |name: &str| corpus::read(&read(name)).expect("corpus");
    use train_names::{Corpus, Marking::*};
    let c = |name: &str, marks_other, times, domain| Corpus { articles: ner(name), marks_other, times, swaps: 0, domain };
    let mut base = vec![c("open-news/ner.train.jsonl", AllKinds, 1, 0), c("language/ner/gum.train.jsonl", AllKinds, 1, 0), c("language/ner/wnut17.train.jsonl", AllKinds, 1, 2)];
    for x in ["a", "b", "e", "f", "g", "h"] { base.push(c(&format!("language/ner/btc-{x}.jsonl"), WithoutOther, 1, 2)); }
    base.push(c("language/ner/uner-ewt.train.jsonl", WithoutOther, 1, 1));
    for x in ["politics", "literature", "music", "science", "ai"] { base.push(c(&format!("language/ner/crossner-{x}.train.jsonl"), AllKinds, 1, 3)); if x != "politics" { base.push(c(&format!("language/ner/crossner-{x}.dev.jsonl"), AllKinds, 1, 3)); } }
    let tagger = { let path = "/tmp/tagger.bin"; if !Path::new(path).exists() {
        let mut train = conllu::read(&read("language/ud/en_ewt-ud-train.conllu")); train.extend(conllu::read(&read("language/ud/en_gum-ud-train.permissive.conllu")));
        std::fs::write(path, train_tagger::learn(&train, Some(&lists), train_tagger::Plan { first_epochs: 4, epochs: 8, least: 2, budget: quantize::Budget { rows: 40000, steps: 127.0 } }).unwrap()).unwrap(); }
        quantize::open(std::fs::read(path).unwrap()).unwrap() };
    let aids = train_names::Aids { lists: Some(&lists), tags: if option("NOTAGS", 0) == 1 { None } else { Some(&tagger) } };
    let tests: Vec<_> = ["language/ner/worldwide.dev.jsonl", "open-news/ner.dev.jsonl", "language/ner/uner-ewt.dev.jsonl", "language/ner/crossner-politics.dev.jsonl", "language/ner/gum.dev.jsonl"].iter().map(|n| (*n, ner(n))).collect();
    for (name, articles) in &tests {
        let (mut all, mut edge, mut one) = (0, 0, 0);
        for a in articles { for n in a.names.iter().filter(|n| n.kind < 3) { all += 1;
            let t = a.document.tokens_in(n.span);
            let ok = t.first().is_some_and(|t| t.span.start == n.span.start) && t.last().is_some_and(|t| t.span.end == n.span.end);
            edge += usize::from(ok); one += usize::from(ok && a.document.sentences_in(n.span).len() == 1);
            if !ok && name.contains("worldwide") && std::env::var("EDGE").is_ok() { println!("{:?} {:?}", a.document.slice(n.span), t.iter().map(|t| a.document.slice(t.span)).collect::<Vec<_>>()); }
        } }
        println!("{name}: {all} {:.2} {:.2}", 100.0 * edge as f64 / all as f64, 100.0 * one as f64 / all as f64);
    }
    if option("FULL", 0) == 1 {
        base.push(c("language/ner/crossner-politics.dev.jsonl", AllKinds, 1, 3));
        base.push(c("language/ner/uner-ewt.dev.jsonl", WithoutOther, 1, 1));
        base.push(c("language/ner/gum.dev.jsonl", AllKinds, 1, 0));
        base.push(c("language/ner/wnut17.dev.jsonl", AllKinds, 1, 2));
    }
    let drop: Vec<usize> = std::env::var("DROP").unwrap_or_default().split(',').filter_map(|v| v.parse().ok()).collect();
    let mut at = 0; base.retain(|_| { at += 1; !drop.contains(&(at - 1)) });
    if option("XMISC", 0) == 1 { for corpus in base.iter_mut().filter(|c| c.domain == 3) { corpus.marks_other = WithoutOther; for article in &mut corpus.articles { article.names.retain(|n| n.kind < 3); } } }
    for c in &mut base { if [0, 1, 3].contains(&c.domain) { c.swaps = option("SWAPS", 0); } if c.domain == 2 { c.swaps = option("TSWAPS", 0); } }
    let words = |name: &str| -> Vec<String> { read(&format!("language/gaz/{name}.txt")).lines().map(str::to_owned).collect() };
    let mut pool = swap::Pool { given: words("wdfirst"), surnames: words("wdlast"), ..Default::default() };
    let politicians: std::collections::BTreeMap<String, Vec<Vec<String>>> = serde_json::from_str(&read("language/gaz/politician-names.json")).unwrap();
    for name in politicians.values().flatten() { if let [first, .., last] = name.as_slice() { pool.given.push(first.clone()); pool.surnames.push(last.clone()); } }
    pool.places = words("cities").iter().chain(&words("states")).chain(&words("countries")).map(|l| l.split_whitespace().map(str::to_owned).collect::<Vec<_>>()).filter(|w| !w.is_empty()).collect();
    pool.organizations = base.iter().flat_map(|c| &c.articles).flat_map(|a| a.names.iter().filter(|n| n.kind == 1).map(|n| a.document.tokens_in(n.span).iter().map(|t| a.document.slice(t.span).to_owned()).collect::<Vec<_>>())).collect();
    pool.given.retain(|w| w.chars().count() > 1 && w.starts_with(char::is_uppercase)); pool.surnames.retain(|w| w.chars().count() > 1 && w.starts_with(char::is_uppercase));
    if option("THREE", 0) == 1 { for corpus in &mut base { corpus.marks_other = AllKinds; for article in &mut corpus.articles { article.names.retain(|n| n.kind < 3); } } }
    if option("TIMES", 1) > 1 { base[0].times = option("TIMES", 1); }
    {
        let (rows, least, epochs) = (option("ROWS", 100000), option("LEAST", 2) as u32, option("EPOCHS", 8));
        let start = std::time::Instant::now();
        let bytes = if let Ok(path) = std::env::var("LOAD") { std::fs::read(path).unwrap() } else { train_names::learn(&base, aids, &pool, train_names::Plan { first_epochs: option("FIRST", 5), epochs, least, folds: option("FOLDS", 2), budget: quantize::Budget { rows, steps: 127.0 } }).expect("learn") };
        std::fs::write(std::env::var("SAVE").unwrap_or("/work/target-language/names-last.bin".into()), &bytes).expect("write");
        let table = quantize::open(bytes.clone()).expect("open");
        println!("rows {rows} bytes {} {:?}", bytes.len(), start.elapsed());
        for (name, articles) in &tests {
            let outcome = score_names::score(articles, |document| {
                let words: Vec<Vec<_>> = document.sentences().iter().map(|s| document.sentence_tokens(s).iter().map(|t| ascribe_language::model::words::Word::new(document.slice(t.span), Some(&lists))).collect()).collect();
                let tags: Vec<Vec<u8>> = words.iter().map(|w| aids.tags.map_or_else(|| vec![31; w.len()], |t| ascribe_language::model::tagger::tag(t, w))).collect();
                let slices: Vec<&[_]> = words.iter().map(Vec::as_slice).collect();
                let labelled = ascribe_language::model::recognizer::recognize(&table, Some(&lists), &slices, &tags.iter().map(Vec::as_slice).collect::<Vec<_>>());
                let mut found = Vec::new();
                for (sentence, labels) in document.sentences().iter().zip(&labelled.labels) {
                    let tokens = document.sentence_tokens(sentence);
                    for (a, b, kind) in ascribe_language::model::recognizer::names(labels) {
                        found.push(corpus::Gold { span: tokens[a].span.hull(tokens[b - 1].span), kind });
                    }
                }
                found
            });
            if std::env::var("DOCS").is_ok() && name.contains("worldwide") {
                let mut rows: Vec<_> = outcome.documents.iter().zip(articles.iter()).map(|(t, a)| (t[1] + t[2] - 2 * t[0], *t, a.document.text().chars().take(60).collect::<String>())).collect();
                rows.sort_by_key(|r| std::cmp::Reverse(r.0));
                for r in rows.iter().take(25) { println!("{r:?}"); }
            }
            if let Ok(path) = std::env::var("ERRORS") && name.contains(&path) {
                errors(articles, &outcome.found);
            }
            let (low, high) = score_names::interval(&outcome.documents, 500);
            let k: Vec<String> = outcome.kinds.iter().map(|t| format!("{:.1}", score_names::f1(*t))).collect();
            let all = score_names::sum(outcome.documents.iter());
            println!("  {name} P{:.1} R{:.1} {:.2} ({low:.1}-{high:.1}) {}", 100.0 * all[0] as f64 / all[1] as f64, 100.0 * all[0] as f64 / all[2] as f64, score_names::f1(all), k.join("/"));
        }
    }
}

fn errors(articles: &[corpus::Article], found: &[Vec<corpus::Gold>]) {
    let mut classes: std::collections::BTreeMap<String, usize> = Default::default();
    for (article, found) in articles.iter().zip(found) {
        for gold in article.names.iter() {
            if found.contains(gold) { continue; }
            let near = found.iter().find(|f| f.span == gold.span).or(found.iter().find(|f| f.span.overlaps(gold.span)));
            let what = match near { None => "missed".to_owned(), Some(f) if f.span == gold.span => format!("type->{}", corpus::KINDS[f.kind]), Some(f) if f.kind == gold.kind => (if f.span.contains(gold.span) { "found longer" } else if gold.span.contains(f.span) { "found shorter" } else { "crossing" }).to_owned(), Some(f) => format!("bounds+type->{}", corpus::KINDS[f.kind]) };
            *classes.entry(format!("{} {what}", corpus::KINDS[gold.kind])).or_default() += 1;
        }
        for f in found { if !article.names.iter().any(|g| g.span.overlaps(f.span)) { *classes.entry(format!("{} spurious", corpus::KINDS[f.kind])).or_default() += 1; } }
    }
    println!("  {classes:?}");
    for (article, found) in articles.iter().zip(found) {
        let text = article.document.text();
        let show = |gold: &corpus::Gold| {
            let r = gold.span.range();
            let a = text[..r.start].char_indices().rev().nth(40).map_or(0, |c| c.0);
            let b = text[r.end..].char_indices().nth(40).map_or(text.len(), |c| c.0 + r.end);
            format!("{} {}<<{}>>{}", corpus::KINDS[gold.kind], &text[a..r.start], &text[r.clone()], &text[r.end..b]).replace('\n', " | ")
        };
        for gold in &article.names { if gold.kind < 3 && !found.contains(gold) { println!("- {}", show(gold)); } }
        for gold in found { if gold.kind < 3 && !article.names.contains(gold) { println!("+ {}", show(gold)); } }
    }
}

fn parse(read: &dyn Fn(&str) -> String, lists: &Lists) {
    use ascribe_language::model::{parser, tagger, words::Word};
    let option = |name: &str, default: usize| std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default);
    let mut train = conllu::read(&read("language/ud/en_ewt-ud-train.conllu"));
    train.extend(conllu::read(&read("language/ud/en_gum-ud-train.permissive.conllu")));
    let dev = if option("ONTRAIN", 0) == 1 { train[..2000].to_vec() } else { conllu::read(&read("language/ud/en_ewt-ud-dev.conllu")) };
    if option("SMALL", 0) > 0 { train.truncate(option("SMALL", 0)); }
    let plan = |rows, e| train_tagger::Plan { first_epochs: 4, epochs: e, least: 2, budget: quantize::Budget { rows, steps: 127.0 } };
    let words = |t: &conllu::Tree| t.nodes.iter().map(|node| Word::new(&node.form, Some(lists))).collect::<Vec<_>>();
    let start = std::time::Instant::now();
    let mut examples = Vec::new();
    let folds = 4;
    for fold in 0..folds {
        let others: Vec<_> = train.iter().enumerate().filter(|(i, _)| i % folds != fold).map(|(_, t)| t.clone()).collect();
        let table = quantize::open(train_tagger::learn(&others, Some(lists), plan(40000, 5)).unwrap()).unwrap();
        for t in train.iter().enumerate().filter(|(i, _)| i % folds == fold).map(|(_, t)| t) {
            let w = words(t); let tags = if option("GOLDTAGS", 0) == 1 { t.nodes.iter().map(|n| n.upos.code()).collect() } else { tagger::tag(&table, &w) };
            examples.push(train_parser::Example::new(t, w.iter().zip(&tags).map(|(w, &t)| parser::Token::new(w, t)).collect()));
        }
    }
    let tagging = quantize::open(train_tagger::learn(&train, Some(lists), plan(40000, 8)).unwrap()).unwrap();
    println!("tags {:?}", start.elapsed());
    let b = |rows| quantize::Budget { rows, steps: 127.0 };
    let (arcs, relations) = train_parser::learn(&examples, train_parser::Plan { first_epochs: option("FIRST", 4), epochs: option("EPOCHS", 8), least: option("LEAST", 3) as u32, arcs: b(option("ARCS", 200000)), relations: b(option("RELS", 40000)) }).unwrap();
    println!("trees {:?} {} {}", start.elapsed(), arcs.len(), relations.len());
    let tag = std::env::var("SAVE").unwrap_or("x".into());
    std::fs::write(format!("/tmp/arcs-{tag}.bin"), &arcs).unwrap(); std::fs::write(format!("/tmp/rels-{tag}.bin"), &relations).unwrap();
    let (arcs, relations) = (quantize::open(arcs).unwrap(), quantize::open(relations).unwrap());
    let (mut all, mut upos, mut uas, mut las) = (0, 0, 0, 0);
    let mut by: std::collections::BTreeMap<u8, [usize; 3]> = Default::default();
    for t in &dev {
        let w = words(t); let tags = if option("GOLDTAGS", 0) == 1 { t.nodes.iter().map(|n| n.upos.code()).collect() } else { tagger::tag(&tagging, &w) };
        let tokens: Vec<_> = w.iter().zip(&tags).map(|(w, &t)| parser::Token::new(w, t)).collect();
        let heads = parser::heads(&arcs, &tokens); let rels = parser::relations(&relations, &tokens, &heads);
        let gold = train_parser::Example::new(t, tokens.clone());
        for i in 0..heads.len() {
            all += 1; upos += usize::from(tags[i] == t.nodes[i].upos.code());
            let h = heads[i] == gold.heads[i]; uas += usize::from(h); las += usize::from(h && rels[i] == gold.relations[i]);
            by.entry(rels[i]).or_default()[1] += 1; by.entry(gold.relations[i]).or_default()[2] += 1;
            if h && rels[i] == gold.relations[i] { by.entry(rels[i]).or_default()[0] += 1; }
        }
    }
    let p = |n: usize| 100.0 * n as f64 / all as f64;
    let f: Vec<String> = ["nsubj", "nsubj:pass", "ccomp", "appos", "conj", "obj", "parataxis", "acl:relcl"].iter().map(|l| format!("{l} {:.1}", score_names::f1(by.get(&ascribe_language::Relation::from_label(l).unwrap().code()).copied().unwrap_or_default()))).collect();
    println!("UPOS {:.2} UAS {:.2} LAS {:.2} {}", p(upos), p(uas), p(las), f.join(" "));
}
