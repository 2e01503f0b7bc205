//! The container: a version, a checksum, and named sections.
//!
//! Layout, little-endian: magic `ASCRIBEM`, version u32, checksum u64 of all that follows, number of
//! sections u32, then for each section its name (8 bytes, padded with zeros), start u32 and length u32, then the sections.

use crate::model::hash::checksum;
use std::{fmt, ops::Range, sync::Arc};

/// The version that this program writes and reads.
pub const FORMAT_VERSION: u32 = 2;
const MAGIC: &[u8; 8] = b"ASCRIBEM";
const CHECKED: usize = 20;
const HEADER: usize = 24;
const ENTRY: usize = 16;

/// Why bytes are not a model that can be used. Reading goes on by rules then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModelError {
    /// The bytes do not begin as a model file does.
    NotAModel,
    /// Written for another version of the program.
    Version {
        /// The version found.
        found: u32,
    },
    /// Fewer bytes than the file says.
    Truncated,
    /// The bytes are not those that were written.
    Checksum,
    /// Some part contradicts another.
    Malformed,
    /// A part was made for use with another one, which is missing or different.
    Mismatch,
}

impl fmt::Display for ModelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAModel => write!(f, "not a language model of Ascribe; names are found by rules"),
            Self::Version { found } => {
                write!(f, "language model of version {found}, this program reads {FORMAT_VERSION}; reload the page")
            }
            Self::Truncated => write!(f, "the language model is cut short; fetch it again"),
            Self::Checksum => write!(f, "the language model is damaged; fetch it again"),
            Self::Malformed => write!(f, "the language model contradicts itself; fetch it again"),
            Self::Mismatch => write!(f, "the language models do not belong together; fetch them again"),
        }
    }
}

impl std::error::Error for ModelError {}

/// One named part of a model file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// At most eight ASCII letters.
    pub name: String,
    /// Where its bytes lie in the file.
    pub range: Range<usize>,
}

/// A model file whose checksum is right. Its bytes are not copied.
#[derive(Clone, Debug)]
pub struct ModelFile {
    /// The whole file.
    pub bytes: Arc<Vec<u8>>,
    /// Its parts in the order of the file.
    pub sections: Vec<Section>,
    /// The checksum, which also names the file's content.
    pub checksum: u64,
}

impl ModelFile {
    /// Checks the bytes of a model file.
    ///
    /// # Errors
    /// When they are no such file, cut short, damaged, or of another version.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Self, ModelError> {
        if bytes.get(..8) != Some(MAGIC) {
            return Err(ModelError::NotAModel);
        }
        let found = u32_at(&bytes, 8)?;
        if found != FORMAT_VERSION {
            return Err(ModelError::Version { found });
        }
        let stated = u64::from(u32_at(&bytes, 12)?) | u64::from(u32_at(&bytes, 16)?) << 32;
        if checksum(&bytes[CHECKED..]) != stated {
            return Err(ModelError::Checksum);
        }
        let count = u32_at(&bytes, CHECKED)? as usize;
        let sections = (0..count).map(|index| section(&bytes, index)).collect::<Result<_, _>>()?;
        Ok(Self { bytes: Arc::new(bytes), sections, checksum: stated })
    }

    /// Finds a part by its name.
    #[must_use]
    pub fn section(&self, name: &str) -> Option<Range<usize>> {
        self.sections.iter().find(|section| section.name == name).map(|section| section.range.clone())
    }

    /// Gives the bytes of a part.
    #[must_use]
    pub fn content(&self, name: &str) -> Option<&[u8]> {
        self.bytes.get(self.section(name)?)
    }

    /// Gives one value for what lies in some parts: another part can say that it was made for these very ones.
    #[must_use]
    pub fn checksum_of(&self, names: &[&str]) -> u64 {
        names.iter().fold(0, |sum: u64, name| sum.rotate_left(7) ^ checksum(self.content(name).unwrap_or_default()))
    }
}

fn section(bytes: &[u8], index: usize) -> Result<Section, ModelError> {
    let entry = HEADER + index * ENTRY;
    let name = bytes.get(entry..entry + 8).ok_or(ModelError::Truncated)?;
    let name = String::from_utf8_lossy(name).trim_end_matches('\0').to_owned();
    let (start, length) = (u32_at(bytes, entry + 8)? as usize, u32_at(bytes, entry + 12)? as usize);
    let end = start.checked_add(length).filter(|&end| end <= bytes.len()).ok_or(ModelError::Truncated)?;
    Ok(Section { name, range: start..end })
}

fn u32_at(bytes: &[u8], place: usize) -> Result<u32, ModelError> {
    let four = bytes.get(place..place + 4).ok_or(ModelError::Truncated)?;
    Ok(four.iter().rev().fold(0, |value, &byte| value << 8 | u32::from(byte)))
}

/// Writes a model file of named parts.
///
/// # Errors
/// When a part or the whole is larger than 4 GiB.
pub fn write_file(parts: &[(&str, Vec<u8>)]) -> Result<Vec<u8>, ModelError> {
    let size = |length: usize| u32::try_from(length).map_err(|_| ModelError::Malformed);
    let mut body = size(parts.len())?.to_le_bytes().to_vec();
    let mut start = HEADER + parts.len() * ENTRY;
    for (name, content) in parts {
        let mut padded = [0; 8];
        padded.iter_mut().zip(name.bytes()).for_each(|(place, byte)| *place = byte);
        body.extend_from_slice(&padded);
        body.extend_from_slice(&size(start)?.to_le_bytes());
        body.extend_from_slice(&size(content.len())?.to_le_bytes());
        start += content.len();
    }
    parts.iter().for_each(|(_, content)| body.extend_from_slice(content));
    let mut bytes = MAGIC.to_vec();
    bytes.extend_from_slice(&FORMAT_VERSION.to_le_bytes());
    bytes.extend_from_slice(&checksum(&body).to_le_bytes());
    bytes.extend_from_slice(&body);
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example() -> Vec<u8> {
        write_file(&[("card", b"{}".to_vec()), ("words", vec![1, 2, 3])]).unwrap()
    }

    #[test]
    fn parts_come_back() {
        let file = ModelFile::from_bytes(example()).unwrap();
        assert_eq!(file.content("card"), Some(&b"{}"[..]));
        assert_eq!(file.content("words"), Some(&[1, 2, 3][..]));
        assert_eq!(file.content("names"), None);
    }

    #[test]
    fn every_damaged_byte_is_noticed() {
        let whole = example();
        for place in 0..whole.len() {
            let mut damaged = whole.clone();
            damaged[place] ^= 0x40;
            let outcome = ModelFile::from_bytes(damaged);
            assert!(outcome.is_err(), "byte {place}");
        }
    }

    #[test]
    fn every_cut_is_noticed() {
        let whole = example();
        for length in 0..whole.len() {
            assert!(ModelFile::from_bytes(whole[..length].to_vec()).is_err(), "{length} bytes");
        }
    }

    #[test]
    fn another_version_says_so() {
        let mut bytes = example();
        bytes[8] = 9;
        assert_eq!(ModelFile::from_bytes(bytes).err(), Some(ModelError::Version { found: 9 }));
    }
}
