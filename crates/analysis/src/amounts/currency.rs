//! Currencies by ISO 4217: signs, codes, words.

/// Signs and codes that stand before a number.
const SIGNS: [(&str, &str); 24] = [
    ("$", "USD"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("¥", "JPY"),
    ("₹", "INR"),
    ("₽", "RUB"),
    ("₩", "KRW"),
    ("₺", "TRY"),
    ("₴", "UAH"),
    ("₦", "NGN"),
    ("₱", "PHP"),
    ("₪", "ILS"),
    ("USD", "USD"),
    ("EUR", "EUR"),
    ("GBP", "GBP"),
    ("JPY", "JPY"),
    ("CHF", "CHF"),
    ("CNY", "CNY"),
    ("INR", "INR"),
    ("RUB", "RUB"),
    ("AUD", "AUD"),
    ("CAD", "CAD"),
    ("SEK", "SEK"),
    ("PLN", "PLN"),
];

/// Letters before a dollar sign.
const DOLLARS: [(&str, &str); 12] = [
    ("US", "USD"),
    ("U.S.", "USD"),
    ("A", "AUD"),
    ("AU", "AUD"),
    ("C", "CAD"),
    ("CA", "CAD"),
    ("NZ", "NZD"),
    ("HK", "HKD"),
    ("S", "SGD"),
    ("NT", "TWD"),
    ("R", "BRL"),
    ("Z", "ZWL"),
];

/// Words for money; `None` where several countries have money of that name.
const WORDS: [(&str, Option<&str>); 26] = [
    ("dollar", Some("USD")),
    ("dollars", Some("USD")),
    ("euro", Some("EUR")),
    ("euros", Some("EUR")),
    ("yen", Some("JPY")),
    ("yuan", Some("CNY")),
    ("rouble", Some("RUB")),
    ("roubles", Some("RUB")),
    ("ruble", Some("RUB")),
    ("rubles", Some("RUB")),
    ("hryvnia", Some("UAH")),
    ("hryvnias", Some("UAH")),
    ("zloty", Some("PLN")),
    ("baht", Some("THB")),
    ("naira", Some("NGN")),
    ("shekel", Some("ILS")),
    ("shekels", Some("ILS")),
    ("forint", Some("HUF")),
    ("kronor", Some("SEK")),
    ("rand", Some("ZAR")),
    ("rupee", None),
    ("rupees", None),
    ("peso", None),
    ("pesos", None),
    ("francs", None),
    ("kroner", None),
];

/// Words before a word for money that say whose it is.
const COUNTRIES: [(&str, &str, &str); 16] = [
    ("us", "dollars", "USD"),
    ("u.s.", "dollars", "USD"),
    ("american", "dollars", "USD"),
    ("canadian", "dollars", "CAD"),
    ("australian", "dollars", "AUD"),
    ("singapore", "dollars", "SGD"),
    ("hong-kong", "dollars", "HKD"),
    ("pounds", "sterling", "GBP"),
    ("british", "pounds", "GBP"),
    ("egyptian", "pounds", "EGP"),
    ("turkish", "lira", "TRY"),
    ("swiss", "francs", "CHF"),
    ("indian", "rupees", "INR"),
    ("pakistani", "rupees", "PKR"),
    ("mexican", "pesos", "MXN"),
    ("norwegian", "kroner", "NOK"),
];

/// Tells whether a word may stand before a dollar sign.
pub(super) fn is_prefix(word: &str) -> bool {
    DOLLARS.iter().any(|(letters, _)| *letters == word)
}

/// Gives the currency of a dollar sign with letters before it.
pub(super) fn of_dollar(letters: &str) -> Option<&'static str> {
    find(&DOLLARS, letters)
}

/// Gives the currency of a sign or code before a number.
pub(super) fn of_sign(sign: &str) -> Option<&'static str> {
    find(&SIGNS, sign)
}

/// Gives the currency of a word behind a number, if it is one for money.
pub(super) fn of_word(word: &str) -> Option<Option<&'static str>> {
    WORDS.iter().find(|(known, _)| *known == word).map(|(_, code)| *code)
}

/// Gives the currency of two words behind a number.
pub(super) fn of_country(first: &str, second: &str) -> Option<&'static str> {
    let same = |(one, two, _): &&(&str, &str, &str)| *one == first && *two == second;
    COUNTRIES.iter().find(same).map(|(.., code)| *code)
}

fn find(table: &[(&str, &'static str)], word: &str) -> Option<&'static str> {
    table.iter().find(|(known, _)| *known == word).map(|(_, code)| *code)
}
