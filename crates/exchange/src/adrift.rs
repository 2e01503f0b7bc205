//! Statements that wait for a place in the text of their article, as JSON.

use crate::Rejected;
use crate::json::{Properties, Writing};
use crate::texts::{ArticleText, Texts};
use crate::w3c::{self, Reader};
use crate::words::{self, Words};
use ascribe_annotation::{Adrift, ArticleId, Doubt, Project, TextQuote};
use ascribe_text::{CodePointSpan, Span};
use serde_json::Value;
use std::rc::Rc;

/// Why a statement has no place.
const DOUBTS: &Words<Doubt> = &[
    ("lost", Doubt::Lost),
    ("meaning-changed", Doubt::MeaningChanged),
    ("words-changed", Doubt::WordsChanged),
    ("speaker-changed", Doubt::SpeakerChanged),
    ("several-places", Doubt::SeveralPlaces),
];

/// Writes the statements without a place; those of an article that is not there are left out.
pub(crate) fn write_all(project: &Project) -> Vec<Value> {
    let texts = Texts::of(project);
    let write = |adrift: &Rc<Adrift>| Some(write(adrift, texts.get(&adrift.statement.article)?, project));
    project.adrift.iter().filter_map(write).collect()
}

fn write(adrift: &Adrift, text: &ArticleText<'_>, project: &Project) -> Value {
    let mut object = Writing::over(&adrift.extra);
    object.set("article", adrift.statement.article.as_str());
    object.set("statement", w3c::annotation(&adrift.statement, text, &project.codebook));
    object.set("doubt", words::word(DOUBTS, &adrift.doubt));
    let quote = |quote: &TextQuote| Value::from(vec![quote.prefix.clone(), quote.exact.clone(), quote.suffix.clone()]);
    object.set("words", adrift.words.iter().map(quote).collect::<Vec<_>>());
    let ends = |part: &Span| {
        let part = text.code_points(*part);
        [part.start, part.end]
    };
    let places = adrift.candidates.iter().map(|parts| parts.iter().flat_map(ends).collect::<Vec<_>>());
    object.set_list("candidates", places.map(Value::from).collect());
    object.done()
}

/// Reads one statement without a place.
pub(crate) fn read(value: Value, texts: &Texts<'_>, reader: &mut Reader<'_, '_>) -> Result<Adrift, Rejected> {
    let mut object = Properties::of(value)?;
    let article = ArticleId::from(object.needed_text("article")?);
    let text = texts.get(&article).ok_or_else(|| Rejected::new("article", "the article is not in the project"))?;
    let annotation = object.map("statement")?;
    let statement = reader.statement_without_place(text, annotation.into());
    let statement = statement.map_err(|rejected| rejected.inside("statement"))?;
    let candidates = object.list("candidates").into_iter().filter_map(|place| parts(text, &place)).collect();
    Ok(Adrift {
        statement: Rc::new(statement),
        words: object.list("words").iter().map(quote).collect(),
        candidates,
        doubt: object.word("doubt", DOUBTS)?.unwrap_or(Doubt::Lost),
        extra: object.rest(),
    })
}

fn quote(value: &Value) -> TextQuote {
    let part = |at: usize| value.get(at).and_then(Value::as_str).unwrap_or_default().to_owned();
    TextQuote { prefix: part(0), exact: part(1), suffix: part(2) }
}

/// Reads the parts of one place; none where they are not in the text.
fn parts(text: &ArticleText<'_>, place: &Value) -> Option<Vec<Span>> {
    let ends = place.as_array()?.iter().map(|end| end.as_u64().and_then(|end| u32::try_from(end).ok()));
    let ends = ends.collect::<Option<Vec<_>>>()?;
    let (pairs, _) = ends.as_chunks::<2>();
    pairs.iter().map(|[start, end]| text.inside(CodePointSpan::new(*start, *end))).collect()
}
