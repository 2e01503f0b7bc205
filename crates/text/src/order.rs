//! Putting things in order by a number.
//!
//! Every sort of another type is four kilobytes of the page; this one is shared by all.

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
    let mut places = keys.into_iter().enumerate().map(|(place, key)| (key, place)).collect::<Vec<_>>();
    places.sort_unstable();
    places.into_iter().map(|(_, place)| place).collect()
}
