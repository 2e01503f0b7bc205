//! The words that numbers are made of: "seven", "forty", "million".

/// Words below twenty, each at the place of its value.
const UNITS: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
/// Tens, from twenty on.
const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// Gives the value of a lower-case word below twenty: "seven" is 7.
#[must_use]
pub fn unit(word: &str) -> Option<u64> {
    (0..).zip(UNITS).find_map(|(value, known)| (known == word).then_some(value))
}

/// Gives the value of a lower-case word for tens: "forty" is 40.
#[must_use]
pub fn tens(word: &str) -> Option<u64> {
    (2..).zip(TENS).find_map(|(value, known)| (known == word).then_some(value * 10))
}

/// Gives the power of ten that a lower-case word multiplies by: "million" is 6, "lakh" 5.
#[must_use]
pub fn power_of_ten(word: &str) -> Option<u32> {
    Some(match word {
        "hundred" => 2,
        "thousand" => 3,
        "lakh" | "lakhs" => 5,
        "million" => 6,
        "crore" | "crores" => 7,
        "billion" => 9,
        "trillion" => 12,
        _ => return None,
    })
}

/// Tells whether a lower-case word stands for a number or for a part of one.
#[must_use]
pub fn is_numeral(word: &str) -> bool {
    unit(word).is_some() || tens(word).is_some() || power_of_ten(word).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_their_values() {
        assert_eq!([unit("zero"), unit("seven"), unit("nineteen")], [Some(0), Some(7), Some(19)]);
        assert_eq!([tens("twenty"), tens("ninety"), tens("ten")], [Some(20), Some(90), None]);
        assert_eq!([power_of_ten("hundred"), power_of_ten("crores"), power_of_ten("dozen")], [Some(2), Some(7), None]);
    }

    #[test]
    fn other_words_are_no_numbers() {
        assert!(is_numeral("million") && is_numeral("zero"));
        assert!(!is_numeral("often") && !is_numeral(""));
    }
}
