//! Weights of features: a hash table that is read as it lies in the file.
//!
//! A feature's 64-bit key picks a bucket by its upper bits; inside the bucket a fingerprint of eight other bits tells
//! it from its neighbours. Features that were pruned away are therefore mostly recognised as absent (one in 256 is
//! not) and add nothing, where plain hashing would add a stranger's weights: at equal size that is worth several
//! points to the parser.
//!
//! Layout: width u16, bucket bits u16, rows u32, then one count (u8) a bucket, one fingerprint (u8) a row, one
//! weight (i8) a row and output.

use crate::model::ModelError;
use std::{ops::Range, sync::Arc};

const HEADER: usize = 8;

/// A read-only table of weights; cheap to clone.
#[derive(Clone, Debug)]
pub struct Table {
    bytes: Arc<Vec<u8>>,
    fingerprints: Range<usize>,
    weights: Range<usize>,
    /// First row of each bucket, and one past the last row.
    starts: Arc<Vec<u32>>,
    /// One bit for each bucket and lower half of a fingerprint: most absent features are turned away here.
    filter: Arc<Vec<u64>>,
    width: usize,
    shift: u32,
}

impl Table {
    /// Looks at the table that lies in `range` of a file.
    ///
    /// # Errors
    /// When the range does not hold a whole table.
    pub fn from_bytes(bytes: Arc<Vec<u8>>, range: Range<usize>) -> Result<Self, ModelError> {
        let whole = bytes.get(range.clone()).ok_or(ModelError::Truncated)?;
        let header = whole.get(..HEADER).ok_or(ModelError::Truncated)?;
        let width = usize::from(u16::from_le_bytes([header[0], header[1]]));
        let bits = u32::from(u16::from_le_bytes([header[2], header[3]]));
        let rows = u32::from_le_bytes([header[4], header[5], header[6], header[7]]) as usize;
        if !(1..=24).contains(&bits) || width == 0 {
            return Err(ModelError::Malformed);
        }
        let counts = whole.get(HEADER..HEADER + (1 << bits)).ok_or(ModelError::Truncated)?;
        let starts = running_sum(counts);
        let fingerprints = HEADER + (1 << bits)..HEADER + (1 << bits) + rows;
        let weights = fingerprints.end..fingerprints.end + rows * width;
        if weights.end != whole.len() || starts.last().copied() != u32::try_from(rows).ok() {
            return Err(ModelError::Malformed);
        }
        let filter = filter(&starts, whole.get(fingerprints.clone()).unwrap_or_default());
        let moved = |part: Range<usize>| part.start + range.start..part.end + range.start;
        let (fingerprints, weights) = (moved(fingerprints), moved(weights));
        let (starts, filter) = (Arc::new(starts), Arc::new(filter));
        Ok(Self { bytes, fingerprints, weights, starts, filter, width, shift: 64 - bits })
    }

    /// Gives the number of outputs.
    #[must_use]
    pub fn width(&self) -> usize {
        self.width
    }

    /// Opens the table for a run of look-ups.
    #[must_use]
    pub fn rows(&self) -> Row<'_> {
        Row {
            fingerprints: &self.bytes[self.fingerprints.clone()],
            weights: &self.bytes[self.weights.clone()],
            starts: &self.starts,
            filter: &self.filter,
            width: self.width,
            shift: self.shift,
        }
    }
}

fn running_sum(counts: &[u8]) -> Vec<u32> {
    let mut sum = 0;
    let mut starts = Vec::with_capacity(counts.len() + 1);
    starts.push(0);
    starts.extend(counts.iter().map(|&count| {
        sum += u32::from(count);
        sum
    }));
    starts
}

fn filter(starts: &[u32], fingerprints: &[u8]) -> Vec<u64> {
    let mut filter = vec![0_u64; (starts.len() * 16).div_ceil(64)];
    for (bucket, bounds) in starts.windows(2).enumerate() {
        for &fingerprint in fingerprints.get(bounds[0] as usize..bounds[1] as usize).unwrap_or_default() {
            let cell = cell(bucket, fingerprint);
            filter[cell / 64] |= 1 << (cell % 64);
        }
    }
    filter
}

#[inline]
fn cell(bucket: usize, fingerprint: u8) -> usize {
    bucket << 4 | usize::from(fingerprint & 15)
}

/// One in each byte.
const ONES: u64 = 0x0101_0101_0101_0101;

/// The parts of a [`Table`], borrowed for look-ups.
#[derive(Clone, Copy, Debug)]
pub struct Row<'t> {
    fingerprints: &'t [u8],
    weights: &'t [u8],
    starts: &'t [u32],
    filter: &'t [u64],
    width: usize,
    shift: u32,
}

impl<'t> Row<'t> {
    /// Gives the weights of a feature, one byte (`i8`) an output, if the table knows it.
    #[must_use]
    #[inline]
    pub fn get(&self, key: u64) -> Option<&'t [u8]> {
        let bucket = (key >> self.shift) as usize;
        let cell = cell(bucket, fingerprint(key));
        if self.filter.get(cell / 64)? >> (cell % 64) & 1 == 0 {
            return None;
        }
        let (start, end) = (*self.starts.get(bucket)? as usize, *self.starts.get(bucket + 1)? as usize);
        let wanted = fingerprint(key);
        let place = self.fingerprints.get(start..end)?.iter().position(|&found| found == wanted)?;
        let row = (start + place) * self.width;
        self.weights.get(row..row + self.width)
    }

    /// Puts the numbers of rows in the place of the features that the table knows; takes the others out.
    ///
    /// First all are asked whether the table may know them, then where: what is fetched for one does not wait for what
    /// was fetched for the one before, and there is nothing to guess wrong in between.
    pub(crate) fn find_all(&self, keys: &mut Vec<u64>) {
        let mut known = 0;
        for place in 0..keys.len() {
            let key = keys[place];
            keys[known] = key;
            known += usize::from(self.may_know(key));
        }
        let mut found = 0;
        for place in 0..known {
            let row = self.find(keys[place]);
            keys[found] = row.unwrap_or_default() as u64;
            found += usize::from(row.is_some());
        }
        keys.truncate(found);
    }

    /// Tells whether the filter lets a feature through.
    #[inline]
    fn may_know(&self, key: u64) -> bool {
        let cell = cell((key >> self.shift) as usize, fingerprint(key));
        self.filter.get(cell / 64).is_some_and(|bits| bits >> (cell % 64) & 1 != 0)
    }

    /// Finds the row of a feature: eight fingerprints are compared at a time.
    #[inline]
    fn find(&self, key: u64) -> Option<usize> {
        let bucket = (key >> self.shift) as usize;
        let (start, end) = (*self.starts.get(bucket)? as usize, *self.starts.get(bucket + 1)? as usize);
        let Some(eight) =
            self.fingerprints.get(start..).and_then(|rest| rest.first_chunk()).filter(|_| end - start <= 8)
        else {
            return Some(
                start + self.fingerprints.get(start..end)?.iter().position(|&found| found == fingerprint(key))?,
            );
        };
        let differences = u64::from_le_bytes(*eight) ^ (u64::from(fingerprint(key)) * ONES);
        let equal = differences.wrapping_sub(ONES) & !differences & (ONES << 7);
        let place = start + (equal.trailing_zeros() / 8) as usize;
        (place < end).then_some(place)
    }

    /// Gives the weights of a row.
    #[inline]
    pub(crate) fn row(&self, place: usize) -> Option<&'t [u8]> {
        self.weights.get(place * self.width..(place + 1) * self.width)
    }

    /// Adds the weights of a feature to `scores`.
    #[inline]
    pub fn add<const N: usize>(&self, key: u64, scores: &mut [i32; N]) {
        let Some(row) = self.get(key) else { return };
        for (score, &weight) in scores.iter_mut().zip(row) {
            *score += i32::from(weight.cast_signed());
        }
    }

    /// Adds the `N` weights of a feature to lanes, which processors add eight at a time.
    #[inline]
    pub fn add_to<const N: usize, const L: usize>(&self, key: u64, lanes: &mut Lanes<L>) {
        let Some(row) = self.get(key).and_then(|row| row.first_chunk::<N>()) else { return };
        let Some(sums) = lanes.0.first_chunk_mut::<N>() else { return };
        for (sum, &weight) in sums.iter_mut().zip(row) {
            *sum += i16::from(weight.cast_signed());
        }
    }
}

/// Sums of weights, a multiple of eight of them. Sums of a hundred weights of eight bits cannot overflow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Lanes<const L: usize>(pub [i16; L]);

impl<const L: usize> Default for Lanes<L> {
    fn default() -> Self {
        Self([0; L])
    }
}

impl<const L: usize> Lanes<L> {
    /// Adds all of another one.
    #[inline]
    pub fn add(&mut self, other: &Self) {
        for (sum, &more) in self.0.iter_mut().zip(&other.0) {
            *sum = sum.saturating_add(more);
        }
    }
}

#[inline]
fn fingerprint(key: u64) -> u8 {
    #[expect(clippy::cast_possible_truncation, reason = "eight bits are what is wanted")]
    let byte = key as u8;
    byte
}

/// Lays out a table of `width` outputs a row; the order of `rows` does not matter.
///
/// Two keys that share bucket and fingerprint cannot be told apart: the later one is left out.
///
/// # Errors
/// When more than 255 rows fall into one bucket, which a good hash does not do.
pub fn write_table(width: usize, rows: &[(u64, Vec<i8>)]) -> Result<Vec<u8>, ModelError> {
    let bits = bucket_bits(rows.len());
    let place = |key: u64| ((key >> (64 - bits)) as usize, fingerprint(key));
    let mut order: Vec<usize> = (0..rows.len()).collect();
    order.sort_by_key(|&index| (place(rows[index].0), index));
    order.dedup_by_key(|index| place(rows[*index].0));
    let mut counts = vec![0_u8; 1 << bits];
    for &index in &order {
        let count = &mut counts[place(rows[index].0).0];
        *count = count.checked_add(1).ok_or(ModelError::Malformed)?;
    }
    let mut bytes = Vec::with_capacity(HEADER + counts.len() + order.len() * (width + 1));
    bytes.extend_from_slice(&u16::try_from(width).map_err(|_| ModelError::Malformed)?.to_le_bytes());
    bytes.extend_from_slice(&u16::try_from(bits).map_err(|_| ModelError::Malformed)?.to_le_bytes());
    bytes.extend_from_slice(&u32::try_from(order.len()).map_err(|_| ModelError::Malformed)?.to_le_bytes());
    bytes.extend_from_slice(&counts);
    bytes.extend(order.iter().map(|&index| fingerprint(rows[index].0)));
    for &index in &order {
        bytes.extend(rows[index].1.iter().take(width).map(|&weight| weight.cast_unsigned()));
        bytes.extend(std::iter::repeat_n(0, width.saturating_sub(rows[index].1.len())));
    }
    Ok(bytes)
}

/// Chooses so many buckets that one holds about two rows: a look-up compares two fingerprints.
fn bucket_bits(rows: usize) -> u32 {
    (rows / 2).max(2).next_power_of_two().trailing_zeros().min(24)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::hash::key;

    #[test]
    fn a_table_gives_back_what_was_written_and_nothing_else() {
        let rows: Vec<(u64, Vec<i8>)> =
            (0..5000_u32).map(|n| (key(1, n, n / 3), vec![n as i8, -(n as i8 / 2), 7])).collect();
        let bytes = write_table(3, &rows).unwrap();
        let length = bytes.len();
        let table = Table::from_bytes(Arc::new(bytes), 0..length).unwrap();
        let found = rows.iter().filter(|(key, row)| {
            table
                .rows()
                .get(*key)
                .is_some_and(|bytes| bytes.iter().zip(row).all(|(&byte, &weight)| byte.cast_signed() == weight))
        });
        assert!(found.count() > 4950, "a few neighbours share a fingerprint, not many");
        let strangers = (0..5000_u32).filter(|&n| table.rows().get(key(2, n, n)).is_some()).count();
        assert!(strangers < 100, "{strangers} of 5000 strangers were taken for known features");
    }

    #[test]
    fn features_looked_up_together_are_those_looked_up_alone() {
        let rows: Vec<(u64, Vec<i8>)> = (0..3000_u32).map(|n| (key(1, n, 1), vec![n as i8, 1])).collect();
        let bytes = write_table(2, &rows).unwrap();
        let length = bytes.len();
        let table = Table::from_bytes(Arc::new(bytes), 0..length).unwrap();
        let mut keys: Vec<u64> = (0..6000_u32).map(|n| key(1, n, 1)).collect();
        let alone: Vec<&[u8]> = keys.iter().filter_map(|&key| table.rows().get(key)).collect();
        table.rows().find_all(&mut keys);
        let together: Vec<&[u8]> = keys.iter().filter_map(|&place| table.rows().row(place as usize)).collect();
        assert_eq!(together, alone);
    }

    #[test]
    fn a_cut_table_is_refused() {
        let bytes = write_table(2, &[(key(1, 2, 3), vec![1, 2])]).unwrap();
        for length in 0..bytes.len() {
            assert!(Table::from_bytes(Arc::new(bytes[..length].to_vec()), 0..length).is_err(), "{length}");
        }
    }
}
