//! From the words on the command line to what is to be done.

use encoding_rs::Encoding;
use lexopt::{Arg, Parser, ValueExt};
use std::ffi::OsString;
use std::path::PathBuf;

/// What is to be done.
#[derive(Debug, PartialEq)]
pub(crate) enum Command {
    /// Read articles.
    Read(Read),
    /// Turn one file into another.
    Convert(Convert),
    /// Say something about the program and stop.
    Show(String),
}

/// How articles are read.
#[derive(Debug, PartialEq)]
pub(crate) struct Read {
    pub(crate) from: From,
    /// `None` takes what fits the input.
    pub(crate) to: Option<To>,
    pub(crate) with_text: WithText,
    /// `None` is UTF-8, or UTF-16 where the file says so.
    pub(crate) encoding: Option<&'static Encoding>,
    pub(crate) models: ModelChoice,
    pub(crate) inputs: Vec<Input>,
}

/// Where an article comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Input {
    Standard,
    File(PathBuf),
}

/// The form of what is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum From {
    Auto,
    Text,
    Html,
    Jsonl,
}

/// The form of what is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum To {
    Json,
    Jsonl,
    Text,
    W3c,
    Csv,
}

/// Whether the text goes along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WithText {
    No,
    Yes,
}

/// Which language models read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum ModelChoice {
    /// Those that the program carries.
    #[default]
    Shipped,
    /// Those of a folder.
    Folder(PathBuf),
    /// None: rules read.
    None,
}

/// How one file is turned into another.
#[derive(Debug, PartialEq)]
pub(crate) struct Convert {
    /// `None` goes by the ending.
    pub(crate) from: Option<Format>,
    pub(crate) to: Option<Format>,
    pub(crate) encoding: Option<&'static Encoding>,
    pub(crate) input: PathBuf,
    pub(crate) output: PathBuf,
}

/// The form of a file on one side of a conversion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Project,
    W3c,
    Csv,
    Text,
    Html,
}

/// Understands the command line, without the program's own name.
///
/// # Errors
/// A sentence that says what is wrong with it.
pub(crate) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Command, String> {
    let mut parser = Parser::from_args(arguments);
    match parser.next().map_err(|error| error.to_string())? {
        None => {
            Err(format!("tell me what to do, for example: ascribe read --to text article.txt\n{}", crate::help::HINT))
        }
        Some(Arg::Short('h') | Arg::Long("help")) => Ok(Command::Show(crate::help::HELP.to_owned())),
        Some(Arg::Short('V') | Arg::Long("version")) => Ok(Command::Show(version())),
        Some(Arg::Value(name)) => command(&name.to_string_lossy(), parser),
        Some(other) => Err(format!("{}\n{}", other.unexpected(), crate::help::HINT)),
    }
}

fn version() -> String {
    format!("ascribe {}\n{}", env!("CARGO_PKG_VERSION"), crate::models::LICENCE)
}

fn command(name: &str, parser: Parser) -> Result<Command, String> {
    match name {
        "read" => words(parser)?.read(),
        "convert" => words(parser)?.convert(),
        "help" => help(parser),
        _ => Err(format!("there is no command '{name}'\n{}", crate::help::HINT)),
    }
}

fn help(mut parser: Parser) -> Result<Command, String> {
    let topic = match parser.next().map_err(|error| error.to_string())? {
        Some(Arg::Value(topic)) => topic.to_string_lossy().into_owned(),
        _ => String::new(),
    };
    match topic.as_str() {
        "" => Ok(Command::Show(crate::help::HELP.to_owned())),
        "read" => Ok(Command::Show(crate::help::READ.to_owned())),
        "convert" => Ok(Command::Show(crate::help::CONVERT.to_owned())),
        _ => Err(format!("there is no command '{topic}'\n{}", crate::help::HINT)),
    }
}

/// The words after a command, sorted.
#[derive(Default)]
struct Words {
    from: Option<String>,
    to: Option<String>,
    encoding: Option<&'static Encoding>,
    models: ModelChoice,
    with_text: bool,
    wants_help: bool,
    values: Vec<OsString>,
}

fn words(mut parser: Parser) -> Result<Words, String> {
    let mut words = Words::default();
    while let Some(argument) = parser.next().map_err(|error| error.to_string())? {
        match argument {
            Arg::Long("from") => words.from = Some(value(&mut parser, "--from")?),
            Arg::Long("to") => words.to = Some(value(&mut parser, "--to")?),
            Arg::Long("encoding") => words.encoding = Some(encoding(&value(&mut parser, "--encoding")?)?),
            Arg::Long("models") => words.choose(ModelChoice::Folder(value(&mut parser, "--models")?.into()))?,
            Arg::Long("no-models") => words.choose(ModelChoice::None)?,
            Arg::Long("with-text") => words.with_text = true,
            Arg::Short('h') | Arg::Long("help") => words.wants_help = true,
            Arg::Value(value) => words.values.push(value),
            other => return Err(format!("{}\n{}", other.unexpected(), crate::help::HINT)),
        }
    }
    Ok(words)
}

fn value(parser: &mut Parser, option: &str) -> Result<String, String> {
    let value = parser.value().and_then(|value| value.string());
    value.map_err(|error| format!("{option}: {error}"))
}

fn encoding(label: &str) -> Result<&'static Encoding, String> {
    Encoding::for_label(label.as_bytes())
        .ok_or_else(|| format!("--encoding: there is no encoding '{label}'; latin1 is what older English files have"))
}

impl Words {
    fn choose(&mut self, models: ModelChoice) -> Result<(), String> {
        if self.models != ModelChoice::Shipped {
            return Err("say --models FOLDER or --no-models, once".to_owned());
        }
        self.models = models;
        Ok(())
    }

    fn read(self) -> Result<Command, String> {
        if self.wants_help {
            return Ok(Command::Show(crate::help::READ.to_owned()));
        }
        let from = chosen("--from", self.from.as_deref(), &SOURCES)?.unwrap_or(From::Auto);
        let to = chosen("--to", self.to.as_deref(), &RESULTS)?;
        let inputs: Vec<Input> = self.values.into_iter().map(input).collect();
        if inputs.is_empty() {
            return Err("name a file to read, or - for standard input".to_owned());
        }
        if inputs.iter().filter(|input| **input == Input::Standard).count() > 1 {
            return Err("- stands for standard input and can be named only once".to_owned());
        }
        let with_text = if self.with_text { WithText::Yes } else { WithText::No };
        Ok(Command::Read(Read { from, to, with_text, encoding: self.encoding, models: self.models, inputs }))
    }

    fn convert(self) -> Result<Command, String> {
        if self.wants_help {
            return Ok(Command::Show(crate::help::CONVERT.to_owned()));
        }
        if self.with_text {
            return Err("--with-text belongs to `ascribe read`".to_owned());
        }
        if self.models != ModelChoice::Shipped {
            return Err("--models and --no-models belong to `ascribe read`".to_owned());
        }
        let from = chosen("--from", self.from.as_deref(), &FORMATS)?;
        let to = chosen("--to", self.to.as_deref(), &FORMATS)?;
        let [input, output] = <[OsString; 2]>::try_from(self.values)
            .map_err(|values| format!("name two files, IN and OUT; there are {}", values.len()))?;
        Ok(Command::Convert(Convert { from, to, encoding: self.encoding, input: input.into(), output: output.into() }))
    }
}

fn input(value: OsString) -> Input {
    if value == "-" { Input::Standard } else { Input::File(value.into()) }
}

const SOURCES: [(&str, From); 4] =
    [("auto", From::Auto), ("text", From::Text), ("html", From::Html), ("jsonl", From::Jsonl)];
const RESULTS: [(&str, To); 5] =
    [("json", To::Json), ("jsonl", To::Jsonl), ("text", To::Text), ("w3c", To::W3c), ("csv", To::Csv)];
const FORMATS: [(&str, Format); 5] = [
    ("project", Format::Project),
    ("w3c", Format::W3c),
    ("csv", Format::Csv),
    ("text", Format::Text),
    ("html", Format::Html),
];

/// Finds the value that `name` stands for.
fn chosen<T: Copy>(option: &str, name: Option<&str>, choices: &[(&str, T)]) -> Result<Option<T>, String> {
    let Some(name) = name else { return Ok(None) };
    match choices.iter().find(|(choice, _)| *choice == name) {
        Some((_, value)) => Ok(Some(*value)),
        None => {
            let names = choices.iter().map(|(choice, _)| *choice).collect::<Vec<_>>().join(", ");
            Err(format!("{option}: there is no '{name}'; choose one of {names}"))
        }
    }
}
