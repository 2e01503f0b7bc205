//! Which statements of two coders are about the same words.

use ascribe_text::{Span, places_in_order};

/// The part of the shorter statement that must be shared for two to be the same: with less, each may be about something else.
const SHARED: f64 = 0.5;

/// Pairs the statements of two coders in one article, each given by its parts: those that share most first.
///
/// `alike` tells how much else two statements share (the same concept, the same speaker): it decides between several that lie
/// on the same words, as a doubled statement does.
pub(crate) fn pairs(first: &[&[Span]], second: &[&[Span]], alike: &dyn Fn(usize, usize) -> u32) -> Vec<(usize, usize)> {
    let candidates = candidates(first, second);
    let keys = candidates.iter().map(|candidate| order(candidate, alike)).collect();
    let (mut used_first, mut used_second) = (vec![false; first.len()], vec![false; second.len()]);
    let mut pairs = Vec::new();
    for place in places_in_order(keys) {
        let Candidate { one, other, .. } = candidates[place];
        if !used_first[one] && !used_second[other] {
            (used_first[one], used_second[other]) = (true, true);
            pairs.push((one, other));
        }
    }
    pairs
}

/// Two statements that may be about the same words.
struct Candidate {
    one: usize,
    other: usize,
    /// Bytes that both hold, by bytes that either holds.
    union: f64,
}

/// Gives a number by which the best pair comes first.
fn order(candidate: &Candidate, alike: &dyn Fn(usize, usize) -> u32) -> u64 {
    /// Steps that the shared part is told apart by; a finer difference is the readers' chance.
    const STEPS: f64 = 1_000.0;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a part lies between 0 and 1")]
    let apart = ((1.0 - candidate.union) * STEPS) as u64;
    apart << 32 | u64::from(u32::MAX - alike(candidate.one, candidate.other))
}

/// Finds all pairs that share enough, without looking at pairs that are far apart.
fn candidates(first: &[&[Span]], second: &[&[Span]]) -> Vec<Candidate> {
    let by_start = places_in_order(second.iter().map(|parts| u64::from(hull(parts).start)).collect());
    let longest = second.iter().map(|parts| hull(parts).len()).max().unwrap_or_default();
    let mut candidates = Vec::new();
    for (one, parts) in first.iter().enumerate() {
        let here = hull(parts);
        let from = by_start.partition_point(|other| hull(second[*other]).start + longest < here.start);
        for &other in &by_start[from..] {
            if hull(second[other]).start >= here.end {
                break;
            }
            candidates.extend(candidate(one, parts, other, second[other]));
        }
    }
    candidates
}

fn candidate(one: usize, left: &[Span], other: usize, right: &[Span]) -> Option<Candidate> {
    let shared = shared(left, right);
    let (here, there) = (length(left), length(right));
    let shorter = here.min(there).max(1.0);
    (shared / shorter >= SHARED).then(|| Candidate { one, other, union: shared / (here + there - shared).max(1.0) })
}

fn hull(parts: &[Span]) -> Span {
    parts.iter().copied().reduce(Span::hull).unwrap_or_default()
}

fn length(parts: &[Span]) -> f64 {
    parts.iter().map(|part| f64::from(part.len())).sum()
}

fn shared(left: &[Span], right: &[Span]) -> f64 {
    let pairs = left.iter().flat_map(|one| right.iter().filter_map(|other| one.intersection(*other)));
    pairs.map(|part| f64::from(part.len())).sum()
}
