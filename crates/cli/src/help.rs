//! What `ascribe` says about itself.

/// The whole help: `ascribe --help`.
pub(crate) const HELP: &str = "\
Who said what, and where they stand.

Ascribe reads news articles and writes down every statement: its words, its
speaker, and why it thinks so. It sends nothing anywhere.

Usage
  ascribe read    [options] FILE...      read articles
  ascribe convert [options] IN OUT       turn a project or its annotations into another format
  ascribe help    [read|convert]         more about one of them

Try
  ascribe read --to text article.txt     a list to look at
  ascribe read article.html              JSON for a program
  ascribe read --to csv *.txt > all.csv  a table for a spreadsheet
  cat corpus.jsonl | ascribe read --from jsonl - > read.jsonl

Exit code: 0 done, 1 some input was refused (each is named, with the reason), 2 wrong usage.
";

/// `ascribe help read`.
pub(crate) const READ: &str = "\
Read articles and write what is said in them, and by whom.

Usage
  ascribe read [--from FORMAT] [--to FORMAT] [--with-text] [--encoding NAME]
               [--models FOLDER | --no-models] FILE...
  `-` is standard input. Several files are read on all cores; what comes out is in their order.

  --from auto    by the name of the file, or by its beginning (this is what happens if you say nothing)
         text    plain text: a line is a paragraph, or the lines between two empty lines
         html    a web page: its article is taken out of it
         jsonl   a corpus: {\"id\": ..., \"text\": ...} on every line; read as it comes in, however long

  --to   json    one object for one article, a list for several (if you say nothing)
         jsonl   one object a line (if you say nothing and a corpus comes in)
         text    a list to look at: speaker, words, cue, rule, confidence
         w3c     W3C Web Annotations, JSON-LD
         csv     a table, one statement a row

  --with-text        put the article's text into the JSON (for a web page it always is)
  --encoding NAME    the files are not UTF-8: latin1, windows-1251, shift_jis ... any name the web knows
  --models FOLDER    read with other trained models than the program's own:
                     words.bin, names.bin, trees.bin, stance.bin
  --no-models        read by rules alone

Places in the results count Unicode code points of the text, from 0, the end not included.
";

/// `ascribe help convert`.
pub(crate) const CONVERT: &str = "\
Turn a project, or the annotations in it, into another format.

Usage
  ascribe convert [--from FORMAT] [--to FORMAT] [--encoding NAME] IN OUT

The formats are known by the endings, or said with --from and --to:
  project   *.ascribe.json   a whole project: articles, codebook, statements
  w3c       *.jsonld, *.json W3C Web Annotations (OUT)
  csv       *.csv            a table, one statement a row (OUT)
  text      *.txt            an article (IN): it is read, and its statements are suggestions
  html      *.html, *.htm    a web page with an article (IN)

OUT is written whole or not at all; a file of that name is replaced.
";

/// One line for who asked for something that does not exist.
pub(crate) const HINT: &str = "`ascribe --help` shows what there is.";
