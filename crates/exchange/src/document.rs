//! An article as JSON, with its blocks counted in code points.

use crate::Rejected;
use crate::json::{Properties, Writing};
use crate::texts::ArticleText;
use crate::{codebook, scheme, words};
use ascribe_annotation::{Article, ArticleId, Verdict};
use ascribe_text::{Block, BlockKind, CodePointSpan, Offsets};
use serde_json::{Map, Value};

/// The property of an article's `extra` that holds the unknown properties of its blocks, by their place.
const BLOCKS: &str = "ascribe:blocks";

/// Writes an article.
pub(crate) fn write(article: &Article) -> Value {
    let mut extra = article.extra.clone();
    let left = extra.remove(BLOCKS).unwrap_or_default();
    let text = ArticleText::new(article);
    let blocks =
        article.blocks.iter().enumerate().map(|(at, block)| write_block(&text, *block, left.get(at.to_string())));
    let mut document = Writing::over(&extra);
    document.set("id", article.id.as_str()).set("title", article.title.as_str()).set("text", article.text.as_str());
    document.set("blocks", blocks.collect::<Vec<_>>());
    document.set_some("url", article.url.as_deref()).set_some("file", article.file.as_deref());
    document.set_some("outlet", article.outlet.as_deref());
    document.set_some("author", article.author.as_deref()).set_some("date", article.date.as_deref());
    document.set_some("section", article.section.as_deref()).set_some("genre", article.genre.as_deref());
    document.set_some("notes", Some(article.notes.as_str()).filter(|notes| !notes.is_empty()));
    document.set_list("answers", scheme::write_answers(&article.answers));
    document.set_list("nothingToCode", article.nothing_to_code.iter().map(write_verdict).collect());
    document.set_some("language", article.language.as_deref());
    document.done()
}

/// Reads an article. Blocks and title are found anew where they are missing.
pub(crate) fn read(document: Value) -> Result<Article, Rejected> {
    let mut document = Properties::of(document)?;
    let text = document.needed_text("text")?;
    let (blocks, left) = if document.has("blocks") {
        read_blocks(&text, document.list("blocks"))?
    } else {
        (Article::from_text(text.as_str()).blocks, Map::new())
    };
    let mut article = Article::new(text, blocks);
    if let Some(id) = document.text("id")? {
        article.id = ArticleId::from(id);
    }
    if let Some(title) = document.text("title")? {
        article.title = title;
    }
    article.url = document.text("url")?;
    article.file = document.text("file")?;
    article.outlet = document.text("outlet")?;
    article.author = document.text("author")?;
    article.date = document.text("date")?;
    article.language = document.text("language")?;
    article.section = document.text("section")?;
    article.genre = document.text("genre")?;
    article.notes = document.text("notes")?.unwrap_or_default();
    article.answers = scheme::read_answers(&mut document, "answers")?;
    article.nothing_to_code = codebook::entries(&mut document, "nothingToCode", read_verdict)?;
    document.put_object(BLOCKS, left);
    article.extra = document.rest();
    Ok(article)
}

fn write_verdict(verdict: &Verdict) -> Value {
    let mut object = Writing::over(&verdict.extra);
    object.set_some("coder", scheme::coder_name(&verdict.coder)).set("at", verdict.at.as_str());
    object.set_some("codebookVersion", verdict.codebook.as_ref().map(|version| version.as_str()));
    object.done()
}

fn read_verdict(mut verdict: Properties) -> Result<Verdict, Rejected> {
    Ok(Verdict {
        coder: scheme::coder(verdict.text("coder")?),
        at: verdict.text("at")?.unwrap_or_default().into(),
        codebook: verdict.text("codebookVersion")?.map(Into::into),
        extra: verdict.rest(),
    })
}

fn write_block(text: &ArticleText<'_>, block: Block, left: Option<&Value>) -> Value {
    let position = text.code_points(block.span);
    let mut object = Writing::over(left.and_then(Value::as_object).unwrap_or(&Map::new()));
    object.set("start", position.start).set("end", position.end).set("kind", words::word(words::BLOCKS, &block.kind));
    object.done()
}

fn read_blocks(text: &str, values: Vec<Value>) -> Result<(Vec<Block>, Map<String, Value>), Rejected> {
    let offsets = Offsets::new(text);
    let mut left = Map::new();
    let mut blocks = Vec::new();
    for (at, value) in values.into_iter().enumerate() {
        let path = format!("blocks/{at}");
        let mut block = Properties::of(value).map_err(|rejected| rejected.inside(&path))?;
        blocks.push(read_block(&offsets, &mut block).map_err(|rejected| rejected.inside(&path))?);
        let rest = block.rest();
        if !rest.is_empty() {
            left.insert(at.to_string(), rest.into());
        }
    }
    Ok((blocks, left))
}

fn read_block(offsets: &Offsets<'_>, block: &mut Properties) -> Result<Block, Rejected> {
    let position = CodePointSpan::new(block.count("start")?, block.count("end")?);
    let kind = block.word("kind", words::BLOCKS)?.unwrap_or(BlockKind::Paragraph);
    Ok(Block { span: offsets.utf8_from_code_points(position), kind })
}
