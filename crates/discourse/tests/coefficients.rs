//! What holds for the coefficients whatever the data.

use ascribe_discourse::{Metric, Ratings, Segment, alpha, boundary_alpha, cohen_kappa, fleiss_kappa, unitizing_alpha};
use proptest::prelude::*;

fn ratings(coders: usize) -> impl Strategy<Value = Ratings> {
    let unit = prop::collection::vec(prop::option::of(0_u32..4), coders);
    prop::collection::vec(unit, 0..20).prop_map(move |units| {
        let mut ratings = Ratings::new(coders);
        units.into_iter().for_each(|unit| ratings.push(unit));
        ratings
    })
}

fn units() -> impl Strategy<Value = Vec<Segment>> {
    let unit = (0_u64..90, 1_u64..15).prop_map(|(start, length)| Segment { start, end: start + length });
    prop::collection::vec(unit, 0..8)
}

fn close(left: Option<f64>, right: Option<f64>) -> bool {
    match (left, right) {
        (Some(left), Some(right)) => (left - right).abs() < 1e-9,
        (left, right) => left == right,
    }
}

proptest! {
    #[test]
    fn no_coefficient_is_above_one(ratings in ratings(3)) {
        let figures = [alpha(&ratings, Metric::Nominal), alpha(&ratings, Metric::Ordinal), alpha(&ratings, Metric::Interval)];
        for figure in figures.into_iter().chain([fleiss_kappa(&ratings)]).flatten() {
            prop_assert!(figure.is_finite() && figure <= 1.0 + 1e-9);
        }
    }

    #[test]
    fn the_order_of_coders_and_units_means_nothing(ratings in ratings(2)) {
        let mut turned = Ratings::new(2);
        for unit in ratings.units().iter().rev() {
            turned.push(unit.iter().rev().copied().collect());
        }
        for metric in [Metric::Nominal, Metric::Ordinal, Metric::Interval] {
            prop_assert!(close(alpha(&ratings, metric), alpha(&turned, metric)));
        }
        prop_assert!(close(cohen_kappa(&ratings), cohen_kappa(&turned)));
    }

    #[test]
    fn coders_who_say_the_same_agree(values in prop::collection::vec(0_u32..4, 2..20)) {
        let mut ratings = Ratings::new(3);
        values.iter().for_each(|value| ratings.push(vec![Some(*value); 3]));
        let varied = values.iter().any(|value| *value != values[0]);
        let expected = varied.then_some(1.0);
        prop_assert!(close(alpha(&ratings, Metric::Ordinal), expected));
        prop_assert!(close(fleiss_kappa(&ratings), expected));
    }

    #[test]
    fn unitizing_is_symmetric_and_perfect_with_oneself(left in units(), right in units()) {
        let both = [left.clone(), right.clone()];
        let turned = [right, left.clone()];
        prop_assert!(close(unitizing_alpha(120, &both), unitizing_alpha(120, &turned)));
        prop_assert!(close(boundary_alpha(120, &both), boundary_alpha(120, &turned)));
        let same = [left.clone(), left];
        for figure in [unitizing_alpha(120, &same), boundary_alpha(120, &same)].into_iter().flatten() {
            prop_assert!((figure - 1.0).abs() < 1e-9);
        }
    }
}
