//! Small letters without their marks: "É" is "e", "ø" is "o".
//!
//! A table of the Latin letters that names are written with, since the tables of Unicode would be larger than all the rest.

/// Letters with marks, by the letter below.
const MARKED: [(char, &str); 25] = [
    ('a', "àáâãåāăąǎạảấầẩẫậắằẳẵặḁ"),
    ('b', "ḃḅḇ"),
    ('c', "çćĉċč"),
    ('d', "ďðđḋḍḏḑɖ"),
    ('e', "äæèéêëēĕėęěȩǝẹẻẽếềểễệə"),
    ('f', "ḟ"),
    ('g', "ĝğġģǧǵḡ"),
    ('h', "ĥħȟḣḥḧḩḫẖ"),
    ('i', "ìíîïĩīĭįıǐỉị"),
    ('j', "ĵǰ"),
    ('k', "ķǩḱḳḵ"),
    ('l', "ĺļľŀłḷḹḻ"),
    ('m', "ḿṁṃ"),
    ('n', "ñńņňŋǹṅṇṉ"),
    ('o', "òóôõöøōŏőơǒǫọỏốồổỗộớờởỡợ"),
    ('p', "ṕṗ"),
    ('r', "ŕŗřṙṛṝ"),
    ('s', "śŝşšșßṡṣ"),
    ('t', "ţťțŧþṫṭṯ"),
    ('u', "ùúûüũūŭůűųưǔụủứừửữự"),
    ('v', "ṽṿ"),
    ('w', "ŵẁẃẅẇẉ"),
    ('x', "ẋẍ"),
    ('y', "ýÿŷỳỵỷỹ"),
    ('z', "źżžẑẓẕ"),
];

/// Writes a word in small letters, without full stops, apostrophes and marks that stand as characters of their own.
pub(super) fn small_letters(word: &str) -> String {
    word.chars().flat_map(char::to_lowercase).filter(|letter| !is_silent(*letter)).collect()
}

fn is_silent(letter: char) -> bool {
    matches!(letter, '.' | '\'' | '’' | '‘' | 'ʼ' | '`' | 'ʹ' | 'ʻ' | '\u{ad}' | '\u{300}'..='\u{36f}')
}

/// Takes the marks off a small letter.
pub(super) fn plain(letter: char) -> char {
    let found = || MARKED.iter().find(|(_, marked)| marked.contains(letter));
    if letter.is_ascii() { letter } else { found().map_or(letter, |(base, _)| *base) }
}
