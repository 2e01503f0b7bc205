//! Words that end with a full stop of their own.

use crate::Listed;

/// What an abbreviation says about the word after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Abbreviation {
    /// Stands before a name: "Gen. Hale". Never ends a sentence.
    Title,
    /// Stands in the middle of something: "vs.", "e.g.". Never ends a sentence.
    Inner,
    /// Stands before a number: "No. 5", "Fig. 2". An abbreviation only there.
    BeforeNumber,
    /// A month or a weekday: "Jan. 3".
    Date,
    /// "a.m.", "p.m.".
    TimeOfDay,
    /// One capital letter: "M. Waugh".
    Initial,
    /// Letters with stops between: "U.S.", "Ph.D.".
    Acronym,
    /// Anything else that may end a sentence: "Inc.", "Jr.", "etc.".
    Other,
}

/// Titles as English-language newspapers shorten them.
static TITLES: Listed = Listed::new(
    "Mr Mrs Ms Mx Messrs Dr Drs Prof Rev Revd Fr Sr Hon Gen Lt Col Maj Capt Cpt Cmdr Cdr Sgt Cpl Pvt Adm Brig
     Insp Supt Det Const Gov Sen Sens Rep Reps Pres Amb Atty Asst Assoc Supt Lieut Mme Mlle Mgr Msgr St Ste Mt Ft Dept
     Lt.Gen Maj.Gen Brig.Gen Lt.Col Pte Wg Flt Sqn Ald Cllr Hr Frau Ing Sec",
);
static INNER: Listed = Listed::new("vs v viz cf ca approx eg ie e.g i.e aka a.k.a incl esp resp al");
const BEFORE_NUMBER: Listed =
    Listed::new("No Nos no nos c Nr Art art Fig fig Figs p pp Vol vol Ch ch Sect sect Para para Ref tel Tel ext Ext");
const DATES: Listed =
    Listed::new("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri");
static OTHERS: Listed = Listed::new(
    "Inc Ltd Corp Co Cos Bros Jr Sr Esq etc est Est Ave Blvd Rd Univ Assn dept Ala Ariz Ark Calif Colo Conn Del
     Fla Ga Ill Ind Kan Ky La Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo Que Ont min max",
);

/// Letters of the longest listed word without a full stop inside.
const LONGEST: usize = 6;

/// Classifies `word`, which stands right before a full stop, or gives `None` for an ordinary word.
pub(crate) fn classify(word: &str) -> Option<Abbreviation> {
    match () {
        () if word.len() > LONGEST && !word.contains('.') => None,
        () if matches!(word, "a.m" | "p.m" | "A.M" | "P.M") => Some(Abbreviation::TimeOfDay),
        () if TITLES.has(word) || is_title_in_capitals(word) => Some(Abbreviation::Title),
        () if INNER.has(word) => Some(Abbreviation::Inner),
        () if BEFORE_NUMBER.has(word) => Some(Abbreviation::BeforeNumber),
        () if DATES.has(word) => Some(Abbreviation::Date),
        () if OTHERS.has(word) => Some(Abbreviation::Other),
        () if is_initial(word) => Some(Abbreviation::Initial),
        () if is_dotted(word) => Some(Abbreviation::Acronym),
        () => None,
    }
}

/// "GEN. HALE", "DR. MARSH".
fn is_title_in_capitals(word: &str) -> bool {
    let is_capitals = (2..=5).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase());
    is_capitals && TITLES.has(&format!("{}{}", &word[..1], word[1..].to_ascii_lowercase()))
}

/// One capital letter.
fn is_initial(word: &str) -> bool {
    let mut characters = word.chars();
    characters.next().is_some_and(char::is_uppercase) && characters.next().is_none()
}

/// Short groups of letters with full stops between: "U.S", "Ph.D", "J.R.R".
fn is_dotted(word: &str) -> bool {
    word.contains('.')
        && word.len() <= 16
        && word
            .split('.')
            .all(|group| (1..=2).contains(&group.chars().count()) && group.chars().all(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_listed_word_is_longer_than_the_longest() {
        let words = || [&TITLES, &INNER, &BEFORE_NUMBER, &DATES, &OTHERS].into_iter().flat_map(Listed::words);
        assert_eq!(words().filter(|word| !word.contains('.')).map(str::len).max(), Some(LONGEST));
        assert!(words().all(|word| classify(word).is_some()));
    }
}
