//! Krippendorff's α for unitizing: whether coders mark the same stretches of a text.

/// A stretch of a continuum, half open. Several articles are one continuum, one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Where it begins.
    pub start: u64,
    /// One past its end.
    pub end: u64,
}

impl Segment {
    fn length(self) -> f64 {
        (self.end - self.start) as f64
    }
}

/// Computes Krippendorff's ᵤα of one category on a continuum of this length; `None` where nobody marked anything.
///
/// `coders` holds the stretches of each coder; those of one coder that overlap count as one.
///
/// K. Krippendorff, *On the Reliability of Unitizing Continuous Data*, Sociological Methodology 25 (1995), as given in
/// *Content Analysis* (2nd ed. 2004), 11.6: α = 1 − Dₒ/Dₑ. Two overlapping units differ by the squares of the distances
/// between their beginnings and between their ends; a unit inside a gap of the other coder differs by the square of its
/// length. What is expected is the mean of that over all ways to lay the units on the continuum.
#[must_use]
pub fn unitizing_alpha(length: u64, coders: &[Vec<Segment>]) -> Option<f64> {
    unitizing_alpha_over(length, &[coders])
}

/// Computes Krippendorff's ᵤα over several categories, each with the stretches of each coder: what is observed and what is
/// expected are summed over them; see [`unitizing_alpha`].
#[must_use]
pub fn unitizing_alpha_over(length: u64, categories: &[&[Vec<Segment>]]) -> Option<f64> {
    let (mut observed_sum, mut expected_sum) = (0.0, 0.0);
    for coders in categories {
        let coders = coders.iter().map(|units| Sections::of(length, units)).collect::<Vec<_>>();
        observed_sum += observed(length, &coders);
        expected_sum += expected(length, &coders);
    }
    (expected_sum > 0.0).then(|| 1.0 - observed_sum / expected_sum)
}

/// Computes the boundary α: whether coders mark the same places at all, whatever the number of units there.
///
/// K. Krippendorff, Y. Mathet, S. Bouvry, A. Widlöcher, *On the Reliability of Unitizing Textual Continua: Further
/// Developments*, Quality & Quantity 50 (2016); *Content Analysis* (4th ed. 2019), 12.6.4: α = 1 − Dₒ/Dₑ with the lengths that
/// are marked by one coder and not by another as the observed disagreement. A unit is paired with no part of itself.
#[must_use]
pub fn boundary_alpha(length: u64, coders: &[Vec<Segment>]) -> Option<f64> {
    let coders = coders.iter().map(|units| Sections::of(length, units)).collect::<Vec<_>>();
    let others = coders.len() as f64 - 1.0;
    if others < 1.0 || length == 0 {
        return None;
    }
    let marked = |sections: &Sections| sections.units.iter().map(|unit| unit.length()).sum::<f64>();
    let units = coders.iter().map(marked).sum::<f64>();
    let total = coders.len() as f64 * length as f64;
    let gaps = total - units;
    // Pairs of a unit with itself; in a gap every place stands for itself.
    let squares = coders.iter().flat_map(|sections| &sections.units).map(|unit| unit.length().powi(2)).sum::<f64>();
    let expected = 2.0 * units * gaps / (total - (squares + gaps) / total);
    let mut observed = 0.0;
    for (at, left) in coders.iter().enumerate() {
        for right in &coders[at + 1..] {
            observed += marked(left) + marked(right) - 2.0 * shared(&left.units, &right.units);
        }
    }
    // Each pair of coders counts in both directions.
    (expected > 0.0).then(|| 1.0 - 2.0 * observed / others / expected)
}

/// A coder's continuum: units, and the gaps between them.
struct Sections {
    units: Vec<Segment>,
    gaps: Vec<Segment>,
}

impl Sections {
    fn of(length: u64, units: &[Segment]) -> Self {
        let units = merged(length, units);
        let mut gaps = Vec::with_capacity(units.len() + 1);
        let mut last = 0;
        for unit in &units {
            gaps.push(Segment { start: last, end: unit.start });
            last = unit.end;
        }
        gaps.push(Segment { start: last, end: length });
        gaps.retain(|gap| gap.start < gap.end);
        Self { units, gaps }
    }
}

/// Puts units in order, cuts them at the end of the continuum, and makes one of those that overlap.
fn merged(length: u64, units: &[Segment]) -> Vec<Segment> {
    let cut = units.iter().map(|unit| (unit.start, unit.end.min(length))).filter(|(start, end)| start < end);
    let mut ordered = cut.collect::<Vec<_>>();
    ordered.sort_unstable();
    let mut merged: Vec<Segment> = Vec::with_capacity(ordered.len());
    for (start, end) in ordered {
        match merged.last_mut() {
            Some(last) if start < last.end => last.end = last.end.max(end),
            _ => merged.push(Segment { start, end }),
        }
    }
    merged
}

fn observed(length: u64, coders: &[Sections]) -> f64 {
    let number = coders.len() as f64;
    let mut sum = 0.0;
    for (at, left) in coders.iter().enumerate() {
        for right in &coders[at + 1..] {
            // Both orders of the two coders give the same.
            sum += 2.0 * (overlapping(&left.units, &right.units) + inside(&left.units, &right.gaps))
                + 2.0 * inside(&right.units, &left.gaps);
        }
    }
    sum / (number * (number - 1.0) * (length as f64).powi(2))
}

/// Sums the differences between units that overlap.
fn overlapping(left: &[Segment], right: &[Segment]) -> f64 {
    let mut sum = 0.0;
    each_overlap(left, right, &mut |one, other| {
        sum += (one.start.abs_diff(other.start) as f64).powi(2) + (one.end.abs_diff(other.end) as f64).powi(2);
    });
    sum
}

/// Sums the differences of units that lie wholly in a gap.
fn inside(units: &[Segment], gaps: &[Segment]) -> f64 {
    let mut sum = 0.0;
    each_overlap(units, gaps, &mut |unit, gap| {
        if gap.start <= unit.start && unit.end <= gap.end {
            sum += unit.length().powi(2);
        }
    });
    sum
}

fn shared(left: &[Segment], right: &[Segment]) -> f64 {
    let mut sum = 0.0;
    each_overlap(left, right, &mut |one, other| sum += (one.end.min(other.end) - one.start.max(other.start)) as f64);
    sum
}

/// Goes over all pairs that overlap; both lists are in order and without overlap.
fn each_overlap(left: &[Segment], right: &[Segment], visit: &mut dyn FnMut(Segment, Segment)) {
    let (mut i, mut j) = (0, 0);
    while let (Some(one), Some(other)) = (left.get(i), right.get(j)) {
        if one.start < other.end && other.start < one.end {
            visit(*one, *other);
        }
        if one.end <= other.end {
            i += 1;
        } else {
            j += 1;
        }
    }
}

fn expected(length: u64, coders: &[Sections]) -> f64 {
    let (number, length) = (coders.len() as f64, length as f64);
    let units = || coders.iter().flat_map(|sections| &sections.units).map(|unit| unit.length());
    let count = units().count() as f64;
    let gaps = Gaps::of(coders);
    let of_unit = |unit: f64| {
        let overlaps = (count - 1.0) / 3.0 * (2.0 * unit.powi(3) - 3.0 * unit.powi(2) + unit);
        overlaps + unit.powi(2) * gaps.ways_to_hold(unit)
    };
    let sum = units().map(of_unit).sum::<f64>();
    let own = units().map(|unit| unit * (unit - 1.0)).sum::<f64>();
    2.0 / length * sum / (number * length * (number * length - 1.0) - own)
}

/// The lengths of all gaps, in order, with the sum of each and all longer ones.
struct Gaps {
    lengths: Vec<u64>,
    sums: Vec<f64>,
}

impl Gaps {
    fn of(coders: &[Sections]) -> Self {
        let gaps = coders.iter().flat_map(|sections| &sections.gaps);
        let mut lengths = gaps.map(|gap| gap.end - gap.start).collect::<Vec<_>>();
        lengths.sort_unstable();
        let mut sums = vec![0.0; lengths.len() + 1];
        for at in (0..lengths.len()).rev() {
            sums[at] = sums[at + 1] + lengths[at] as f64;
        }
        Self { lengths, sums }
    }

    /// Counts the places in all gaps where a unit of this length fits.
    fn ways_to_hold(&self, unit: f64) -> f64 {
        let first = self.lengths.partition_point(|length| (*length as f64) < unit);
        let number = (self.lengths.len() - first) as f64;
        self.sums[first] - number * (unit - 1.0)
    }
}
