//! Probabilities out of scores, the same to the last bit on every machine.

/// Turns scores into probabilities in place.
pub(crate) fn softmax(scores: &mut [f32]) {
    let highest = scores.iter().copied().fold(f32::MIN, f32::max);
    let mut sum = 0.0;
    for score in scores.iter_mut() {
        *score = exp(*score - highest);
        sum += *score;
    }
    scores.iter_mut().for_each(|score| *score /= sum);
}

/// The exponential function for numbers up to 0 (to three digits or more): halved until small, a polynomial, squared again.
fn exp(x: f32) -> f32 {
    if x < -60.0 {
        return 0.0;
    }
    let small = x / 64.0;
    let mut power =
        1.0 + small * (1.0 + small * (0.5 + small * (1.0 / 6.0 + small * (1.0 / 24.0 + small * (1.0 / 120.0)))));
    for _ in 0..6 {
        power *= power;
    }
    power
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_exponential_is_near_the_true_one() {
        for step in 0..600 {
            let x = -step as f32 / 10.0;
            let (found, wanted) = (f64::from(exp(x)), f64::from(x).exp());
            assert!((found - wanted).abs() <= 1e-3 * wanted.max(1e-12), "{x}: {found} {wanted}");
        }
    }

    #[test]
    fn probabilities_add_up() {
        let mut scores = [1.0, 2.0, -50.0, 2.0];
        softmax(&mut scores);
        assert!((scores.iter().sum::<f32>() - 1.0).abs() < 1e-5);
        assert!((scores[1] - scores[3]).abs() < 1e-6 && scores[1] > scores[0]);
    }
}
