//! The sections of a wasm file.

use anyhow::{Result, bail};

/// Bytes of the magic number and the version.
const HEADER: usize = 8;

/// Returns a wasm without its custom sections: names of functions, what the linker said.
///
/// # Errors
/// When this is no wasm.
pub(super) fn without_custom(wasm: &[u8]) -> Result<Vec<u8>> {
    let Some((header, mut rest)) = wasm.split_at_checked(HEADER) else { bail!("too short") };
    let mut lean = header.to_vec();
    while let Some((id, after)) = rest.split_first() {
        let (length, used) = leb128(after)?;
        let Some((section, next)) = rest.split_at_checked(1 + used + length) else { bail!("a section is cut off") };
        if *id != 0 {
            lean.extend_from_slice(section);
        }
        rest = next;
    }
    Ok(lean)
}

/// Reads a number of seven bits a byte, and how many bytes it takes.
fn leb128(bytes: &[u8]) -> Result<(usize, usize)> {
    let mut value = 0;
    for (at, byte) in bytes.iter().take(5).enumerate() {
        value |= usize::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Ok((value, at + 1));
        }
    }
    bail!("a length is cut off")
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &[u8] = b"\0asm\x01\0\0\0";

    #[test]
    fn only_custom_sections_go() {
        let wasm = [HEAD, &[0, 2, 1, b'x'], &[1, 1, 9], &[0, 0]].concat();
        assert_eq!(without_custom(&wasm).unwrap(), [HEAD, &[1, 1, 9]].concat());
    }

    #[test]
    fn a_file_that_is_cut_off_is_refused() {
        for tail in [&[1, 2, 0][..], &[1, 0x80]] {
            assert!(without_custom(&[HEAD, tail].concat()).is_err());
        }
    }

    #[test]
    fn lengths_are_read() {
        assert_eq!(leb128(&[0xe5, 0x8e, 0x26]).unwrap(), (624_485, 3));
    }
}
