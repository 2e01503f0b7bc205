//! Reliability data: what each coder said of each unit.

/// Values that coders gave to units; a coder may have said nothing.
///
/// A value is a number from 0. For an ordinal metric the numbers are ranks: their order is the order of the scale.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ratings {
    coders: usize,
    units: Vec<Vec<Option<u32>>>,
}

impl Ratings {
    /// Begins without units.
    #[must_use]
    pub fn new(coders: usize) -> Self {
        Self { coders, units: Vec::new() }
    }

    /// Adds a unit: one value for every coder, in order; missing ones are nothing, further ones are left out.
    pub fn push(&mut self, mut values: Vec<Option<u32>>) {
        values.resize(self.coders, None);
        self.units.push(values);
    }

    /// Counts the coders.
    #[must_use]
    pub fn coders(&self) -> usize {
        self.coders
    }

    /// Gives the values of every unit.
    #[must_use]
    pub fn units(&self) -> &[Vec<Option<u32>>] {
        &self.units
    }

    /// Gives the values of units that at least two coders spoke about: only these can be compared.
    #[must_use]
    pub fn pairable(&self) -> Vec<Vec<u32>> {
        let said = self.units.iter().map(|unit| unit.iter().copied().flatten().collect::<Vec<_>>());
        said.filter(|values| values.len() > 1).collect()
    }

    /// Gives the values of units that every coder spoke about.
    #[must_use]
    pub fn complete(&self) -> Vec<Vec<u32>> {
        let whole = self.units.iter().map(|unit| unit.iter().copied().collect::<Option<Vec<_>>>());
        whole.flatten().filter(|values| values.len() > 1).collect()
    }
}

/// Counts how often each value is among `values`, up to the largest of all.
pub(crate) fn counts<'v>(values: impl IntoIterator<Item = &'v u32>) -> Vec<f64> {
    let mut counts = Vec::new();
    for &value in values {
        let place = value as usize;
        if counts.len() <= place {
            counts.resize(place + 1, 0.0);
        }
        counts[place] += 1.0;
    }
    counts
}
