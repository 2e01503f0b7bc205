//! Putting things in order.
//!
//! The standard library's sort is four kilobytes of the page for every type and every comparison. Here one sort of places is shared by
//! all: slower by the indirection, which no list of an article or a project notices.

use std::cmp::Ordering;

/// Puts `items` in their order; equal ones stay as they were.
pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, Ord::cmp);
}

/// Puts `items` in the order of their keys; items of equal keys stay as they were.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |left, right| key(left).cmp(&key(right)));
}

/// Puts `items` in the order that `compare` gives; items that it calls equal stay as they were.
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let places = sorted_places(items.len(), &|left, right| compare(&items[left], &items[right]));
    for at in 0..places.len() {
        // What belongs here may have been swapped away by an earlier step: follow it.
        let mut from = places[at];
        while from < at {
            from = places[from];
        }
        items.swap(at, from);
    }
}

fn sorted_places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places = (0..count).collect::<Vec<_>>();
    places.sort_unstable_by(|&left, &right| compare(left, right).then(left.cmp(&right)));
    places
}

/// Puts `items` in the order of their keys, smallest first; items of one key stay as they were.
#[must_use]
pub fn in_order<T>(items: Vec<T>, key: impl Fn(&T) -> u64) -> Vec<T> {
    let places = places_in_order(items.iter().map(key).collect());
    let mut items = items.into_iter().map(Some).collect::<Vec<_>>();
    places.into_iter().filter_map(|place| items[place].take()).collect()
}

/// Gives the places of `keys` in the order of the keys, smallest first; places of one key stay as they were.
#[must_use]
pub fn places_in_order(keys: Vec<u64>) -> Vec<usize> {
    sorted_places(keys.len(), &|left, right| keys[left].cmp(&keys[right]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_sort_is_the_standard_one(mut items in proptest::collection::vec((0_u8..6, 0_u16..), 0..40)) {
            let mut expected = items.clone();
            expected.sort_by_key(|(key, _)| *key);
            sort_by_key(&mut items, |(key, _)| *key);
            prop_assert_eq!(&items, &expected, "equal keys stay as they were");
            expected.sort();
            sort(&mut items);
            prop_assert_eq!(items, expected);
        }
    }

    #[test]
    fn places_are_given_in_the_order_of_keys() {
        assert_eq!(places_in_order(vec![3, 1, 3, 0]), [3, 1, 0, 2]);
        assert_eq!(in_order(vec!["ccc", "a", "bbb"], |word| word.len() as u64), ["a", "ccc", "bbb"]);
    }
}
