//! The words of a statement: targets with their selectors.

use super::rest::Rest;
use super::vocabulary::{ARTICLE, ARTICLE_SOURCE};
use crate::Rejected;
use crate::json::{Properties, Writing};
use crate::texts::{ArticleText, Texts};
use ascribe_annotation::{Anchor, ArticleId, Selector, TextQuote, anchor, describe};
use ascribe_text::{CodePointSpan, Span};
use serde_json::{Map, Value};

/// Writes one part of a statement.
pub(super) fn write(text: &ArticleText<'_>, part: Span, rest: &Rest) -> Value {
    let path = path(text, part);
    let mut left = rest.of(&path);
    let selector = describe(&text.article.text, &text.offsets, part);
    let position = selector.position.map(|position| write_position(position, &rest.of(&format!("{path}/position"))));
    let quote = selector.quote.map(|quote| write_quote(&quote, &rest.of(&format!("{path}/quote"))));
    let mut selectors = position.into_iter().chain(quote).collect::<Vec<_>>();
    if let Some(Value::Array(foreign)) = left.remove("selector") {
        selectors.extend(foreign);
    }
    let source = write_source(text, left.remove("source"));
    let mut target = Writing::over(&left);
    target.set_default("type", "SpecificResource").set("source", source).set("selector", selectors);
    target.set(ARTICLE, text.article.id.as_str());
    target.done()
}

/// Reads one target: the article it is in, and the words.
pub(super) fn read<'t, 'p>(
    texts: &'t Texts<'p>,
    target: Value,
    rest: &mut Rest,
) -> Result<(&'t ArticleText<'p>, Span), Rejected> {
    if let Value::String(source) = target {
        return Err(no_selector(&source));
    }
    let mut target = Properties::of(target)?;
    let Source { text, named, left: source_left } = find_article(texts, &mut target)?;
    let mut selectors = Selectors::read(target.list("selector"))?;
    if selectors.known == Selector::default() {
        return Err(no_selector(&named));
    }
    let span = find_words(text, &selectors.known)?;
    let path = path(text, span);
    selectors.keep(rest, &path);
    target.skip_word("type", "SpecificResource");
    target.put_list("selector", selectors.foreign);
    target.put_object("source", source_left);
    rest.keep(&path, target);
    Ok((text, span))
}

/// Names a part by where it stands, so that what is kept of it is forgotten when its words change.
fn path(text: &ArticleText<'_>, part: Span) -> String {
    let position = text.code_points(part);
    format!("target/{}-{}", position.start, position.end)
}

fn no_selector(source: &str) -> Rejected {
    let reason =
        format!("no selector for the document '{source}'; a TextPositionSelector or TextQuoteSelector is needed");
    Rejected::new("", reason)
}

fn write_position(position: CodePointSpan, left: &Map<String, Value>) -> Value {
    let mut selector = Writing::over(left);
    selector.set("type", "TextPositionSelector").set("start", position.start).set("end", position.end);
    selector.done()
}

fn write_quote(quote: &TextQuote, left: &Map<String, Value>) -> Value {
    let mut selector = Writing::over(left);
    selector.set("type", "TextQuoteSelector").set("exact", quote.exact.as_str());
    selector.set("prefix", quote.prefix.as_str()).set("suffix", quote.suffix.as_str());
    selector.done()
}

/// Gives the article's address, or a name made of its id; inside the object that it was read from, if it was one.
fn write_source(text: &ArticleText<'_>, left: Option<Value>) -> Value {
    let address = text.article.url.clone().unwrap_or_else(|| format!("{ARTICLE_SOURCE}{}", text.article.id));
    match left {
        Some(Value::Object(left)) => {
            let mut source = Writing::over(&left);
            source.set("id", address);
            source.done()
        }
        _ => address.into(),
    }
}

/// The article that a target is in.
struct Source<'t, 'p> {
    text: &'t ArticleText<'p>,
    /// What the target calls it.
    named: String,
    /// What else is said about it.
    left: Map<String, Value>,
}

/// Finds the article by its id, else by its address.
fn find_article<'t, 'p>(texts: &'t Texts<'p>, target: &mut Properties) -> Result<Source<'t, 'p>, Rejected> {
    let id = target.text(ARTICLE)?;
    let (source, left) = read_source(target)?;
    let by_id = |id: &str| texts.get(&ArticleId::from(id));
    let found = id.as_deref().and_then(by_id).or_else(|| {
        let source = source.as_deref()?;
        source
            .strip_prefix(ARTICLE_SOURCE)
            .and_then(by_id)
            .or_else(|| texts.only(&|article| article.url.as_deref() == Some(source)))
    });
    let named = source.or(id).unwrap_or_default();
    match found {
        Some(text) => Ok(Source { text, named, left }),
        None if named.is_empty() => Err(Rejected::new("source", "the target does not say which document it is in")),
        None => {
            let reason = format!("the article '{named}' is not in the project; add it first, then import again");
            Err(Rejected::new("source", reason))
        }
    }
}

fn read_source(target: &mut Properties) -> Result<(Option<String>, Map<String, Value>), Rejected> {
    match target.take("source") {
        Some(Value::Object(source)) => {
            let mut source = Properties::from(source);
            let id = source.text("id").map_err(|rejected| rejected.inside("source"))?;
            Ok((id, source.rest()))
        }
        Some(Value::String(source)) => Ok((Some(source), Map::new())),
        Some(_) => Err(Rejected::new("source", "an address was expected")),
        None => Ok((target.text("id")?, Map::new())),
    }
}

/// The selectors of one target.
#[derive(Default)]
struct Selectors {
    known: Selector,
    position: Option<Properties>,
    quote: Option<Properties>,
    foreign: Vec<Value>,
}

impl Selectors {
    fn read(values: Vec<Value>) -> Result<Self, Rejected> {
        let mut selectors = Self::default();
        for (at, value) in values.into_iter().enumerate() {
            selectors.take(value).map_err(|rejected| rejected.inside(&format!("selector/{at}")))?;
        }
        Ok(selectors)
    }

    /// Takes the first selector of each kind that Ascribe knows; any other is kept as it is.
    fn take(&mut self, value: Value) -> Result<(), Rejected> {
        match value.get("type").and_then(Value::as_str) {
            Some("TextPositionSelector") if self.position.is_none() => {
                let mut properties = Properties::of(value)?;
                self.known.position = Some(CodePointSpan::new(properties.count("start")?, properties.count("end")?));
                properties.take("type");
                self.position = Some(properties);
            }
            Some("TextQuoteSelector") if self.quote.is_none() => {
                let mut properties = Properties::of(value)?;
                let exact = properties.needed_text("exact")?;
                let [prefix, suffix] =
                    [properties.text("prefix")?, properties.text("suffix")?].map(Option::unwrap_or_default);
                self.known.quote = Some(TextQuote { exact, prefix, suffix });
                properties.take("type");
                self.quote = Some(properties);
            }
            _ => self.foreign.push(value),
        }
        Ok(())
    }

    fn keep(&mut self, rest: &mut Rest, path: &str) {
        for (name, left) in [("position", self.position.take()), ("quote", self.quote.take())] {
            if let Some(left) = left {
                rest.keep(&format!("{path}/{name}"), left);
            }
        }
    }
}

fn find_words(text: &ArticleText<'_>, selector: &Selector) -> Result<Span, Rejected> {
    let refuse = |reason: &str| Err(Rejected::new("selector", reason));
    if let Selector { position: Some(position), quote: None } = selector {
        let outside = Rejected::new("selector", "the position lies outside the article");
        return text.inside(*position).ok_or(outside);
    }
    match anchor(&text.article.text, &text.offsets, selector) {
        Anchor::Exact(span) | Anchor::Moved(span) => Ok(span),
        Anchor::NeedsReview(_) => {
            refuse("it is not certain which words are meant: they have changed or stand in several places")
        }
        Anchor::Lost => refuse("the words are not in the article"),
    }
}
