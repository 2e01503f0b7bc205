//! The content security policy of the one-file page, and the digests that name its scripts and its style.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// Returns the digest of a file or an inline script as policies and `integrity` attributes write it.
pub(super) fn digest(content: impl AsRef<[u8]>) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))
}

/// Returns the policy of a page that holds everything itself: these scripts, this style, a worker of its own, and no connection.
pub(super) fn of_single_file(scripts: &[&str], style: &str) -> String {
    let scripts: String = scripts.iter().map(|script| format!(" '{}'", digest(script))).collect();
    format!(
        "default-src 'none'; script-src 'wasm-unsafe-eval'{scripts}; style-src '{}'; img-src data:; font-src data:; worker-src blob:; base-uri 'none'; form-action 'none'",
        digest(style)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_the_one_that_browsers_compute() {
        // The example of the standard, https://www.w3.org/TR/CSP3/#external-hash and its inline `alert('Hello, world.');`.
        assert_eq!(digest("alert('Hello, world.');"), "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=");
    }

    #[test]
    fn every_script_and_the_style_are_named() {
        let policy = of_single_file(&["a", "b"], "c");
        assert!([digest("a"), digest("b"), digest("c")].iter().all(|digest| policy.contains(digest)), "{policy}");
    }
}
