//! Words that tell a new sentence from a name going on.

use crate::Listed;

/// Words that begin sentences and hardly ever names, as they are written at the start of a sentence.
static STARTERS: Listed = Listed::new(
    "The A An He She It They We You This That These Those There Here His Her Its Their Our My Your But And Or So Yet
    Nor In On At By For From With Without After Before Since Until During While When Where Why How What Which Who If
    Although Though Because As Once Now Then Later Earlier Meanwhile However Instead Also Still Only Even Both Each
    Every All Some Many Most Several Few No Not Never Under Over Into About Amid Among Despite Between Out Of To Do
    Does Did Is Are Was Were Has Have Had Will Would Can Could Should May Might Asked Speaking Following According
    Another Other One Two Three Such",
);

/// Words that go on after "5 p.m.": zones, days, months.
static AFTER_TIME: Listed = Listed::new(
    "EST EDT ET CST CDT CT MST MDT MT PST PDT PT GMT UTC BST CET CEST IST AEST Eastern Central Mountain Pacific
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
    October November December Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. Local Greenwich",
);

/// Verbs that stand behind "?”" with their speaker. Not the cues of attribution: only what ends no sentence.
static REPORTING: Listed = Listed::new(
    "said says asked asks added adds told replied cried shouted wrote tweeted wondered yelled exclaimed joked
    quipped demanded insisted continued responded answered recalled remarked declared screamed chanted warned posted
    inquired enquired pleaded retorted",
);

/// Tells whether `word` begins sentences and hardly ever goes on with a name.
pub(crate) fn is_starter(word: &str) -> bool {
    STARTERS.has(word)
}

/// Tells whether `word` goes on after "5 p.m.".
pub(crate) fn follows_time_of_day(word: &str) -> bool {
    AFTER_TIME.has(word)
}

/// Tells whether `word` reports the quotation before it.
pub(crate) fn is_reporting_verb(word: &str) -> bool {
    REPORTING.has(word)
}
