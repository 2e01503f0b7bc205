//! What each key does in the field.

use super::{ComboboxProps, Entry, Pick, Picked, WhenEmpty, entries};
use yew::AttrValue;

/// The list is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Open {
    /// What stands in the field.
    pub(super) typed: AttrValue,
    /// Whether the person has typed it.
    touched: bool,
    /// The highlighted entry.
    pub(super) active: Option<usize>,
}

impl Open {
    /// After a letter: the best fit is highlighted, so that Enter takes it.
    pub(super) fn typed(typed: AttrValue) -> Self {
        let active = (!typed.trim().is_empty()).then_some(0);
        Self { typed, touched: true, active }
    }

    /// The list has just been opened: it shows everything.
    pub(super) fn untouched(value: AttrValue) -> Self {
        Self { typed: value, touched: false, active: None }
    }
}

/// Where a key has led.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Moved {
    /// The key is not for the list.
    Elsewhere,
    /// The list is open like this, or closed.
    To(Option<Open>),
    /// The person decided.
    Decided(Picked),
}

/// Gives the entries of the open list: all of them until something is typed.
pub(super) fn shown(open: &Open, picks: &[Pick]) -> Vec<Entry> {
    entries(picks, if open.touched { &open.typed } else { "" })
}

/// Gives the entry at a place of the open list.
pub(super) fn entry(open: &Open, picks: &[Pick], at: usize) -> Option<Entry> {
    shown(open, picks).into_iter().nth(at)
}

/// Entries of a list that has just been opened which have a digit as their key.
pub(super) const QUICK_KEYS: usize = 9;

/// Tells whether digits pick entries of the open list: until something is typed, and where no name begins with a digit.
pub(super) fn has_quick_keys(open: &Open, picks: &[Pick]) -> bool {
    !open.touched && !picks.iter().any(|pick| pick.label.starts_with(|first: char| first.is_ascii_digit()))
}

/// Finds the entry that a digit stands for.
fn quick(open: &Open, key: &str, picks: &[Pick]) -> Option<Entry> {
    let number = key.parse::<usize>().ok().filter(|number| (1..=QUICK_KEYS).contains(number))?;
    has_quick_keys(open, picks).then(|| entry(open, picks, number - 1))?
}

/// Finds out what a key does.
pub(super) fn after_key(open: Option<&Open>, key: &str, props: &ComboboxProps) -> Moved {
    match (key, open) {
        ("ArrowDown" | "ArrowUp", None) => Moved::To(Some(Open::untouched(props.value.clone()))),
        ("ArrowDown", Some(open)) => {
            Moved::To(Some(step(open, props, |at, count| at.map_or(0, |at| (at + 1) % count))))
        }
        ("ArrowUp", Some(open)) => {
            Moved::To(Some(step(open, props, |at, count| at.map_or(count - 1, |at| (at + count - 1) % count))))
        }
        ("Escape", Some(_)) => Moved::To(None),
        ("Enter" | "Tab", Some(open)) => decide(open, key, props),
        (key, Some(open)) => {
            quick(open, key, &props.picks).map_or(Moved::Elsewhere, |entry| Moved::Decided(entry.into()))
        }
        _ => Moved::Elsewhere,
    }
}

fn step(open: &Open, props: &ComboboxProps, next: impl Fn(Option<usize>, usize) -> usize) -> Open {
    let count = shown(open, &props.picks).len();
    Open { active: (count > 0).then(|| next(open.active, count)), ..open.clone() }
}

fn decide(open: &Open, key: &str, props: &ComboboxProps) -> Moved {
    let highlighted = open.active.and_then(|at| entry(open, &props.picks, at));
    let emptied = open.touched && open.typed.trim().is_empty() && props.when_empty == WhenEmpty::Clears;
    match highlighted {
        Some(entry) => Moved::Decided(entry.into()),
        None if emptied => Moved::Decided(Picked::Nothing),
        None if key == "Tab" => Moved::Elsewhere,
        None => Moved::To(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use yew::Callback;

    fn props(when_empty: WhenEmpty) -> ComboboxProps {
        let pick = |label: &'static str| Pick {
            key: label.into(),
            label: label.into(),
            aliases: Vec::new(),
            hint: "".into(),
            class: "",
            source: super::super::PickSource::Known,
        };
        ComboboxProps {
            id: "field".into(),
            label: "Speaker".into(),
            value: "Ada Hale".into(),
            picks: vec![pick("Ada Hale"), pick("Tom Reed")],
            placeholder: "".into(),
            when_empty,
            on_pick: Callback::noop(),
        }
    }

    /// Presses keys one after the other; `"text:…"` types into the field.
    fn press(keys: &[&str], when_empty: WhenEmpty) -> Moved {
        let props = props(when_empty);
        let mut open = None;
        let mut last = Moved::Elsewhere;
        for key in keys {
            last = match key.strip_prefix("text:") {
                Some(text) => Moved::To(Some(Open::typed(text.to_owned().into()))),
                None => after_key(open.as_ref(), key, &props),
            };
            open = match &last {
                Moved::To(open) => open.clone(),
                _ => open,
            };
        }
        last
    }

    #[test]
    fn keys_open_move_decide_and_take_back() {
        let known = |key: &'static str| Moved::Decided(Picked::Known(key.into()));
        for (keys, expected) in [
            (vec!["ArrowDown", "ArrowDown", "Enter"], known("Ada Hale")),
            (vec!["ArrowDown", "ArrowDown", "ArrowDown", "Enter"], known("Tom Reed")),
            (vec!["ArrowDown", "ArrowUp", "Enter"], known("Tom Reed")),
            (vec!["ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "Enter"], known("Ada Hale")),
            (vec!["ArrowDown", "2"], known("Tom Reed")),
            (vec!["text:re", "2"], Moved::Elsewhere),
            (vec!["ArrowDown", "3"], Moved::Elsewhere),
            (vec!["2"], Moved::Elsewhere),
            (vec!["text:re", "Enter"], known("Tom Reed")),
            (vec!["text:re", "Tab"], known("Tom Reed")),
            (vec!["text:Zoe", "Enter"], Moved::Decided(Picked::New("Zoe".into()))),
            (vec!["text:re", "ArrowDown", "Enter"], Moved::Decided(Picked::New("re".into()))),
            (vec!["text:", "Enter"], Moved::Decided(Picked::Nothing)),
            (vec!["text:re", "Escape"], Moved::To(None)),
            (vec!["text:re", "Escape", "Escape"], Moved::Elsewhere),
            (vec!["ArrowDown", "Tab"], Moved::Elsewhere),
            (vec!["ArrowDown", "Enter"], Moved::To(None)),
            (vec!["Enter"], Moved::Elsewhere),
            (vec!["j"], Moved::Elsewhere),
        ] {
            assert_eq!(press(&keys, WhenEmpty::Clears), expected, "{keys:?}");
        }
    }

    #[test]
    fn a_field_for_more_does_not_clear_anything() {
        assert_eq!(press(&["text:", "Enter"], WhenEmpty::Waits), Moved::To(None));
    }
}
