//! Addresses of the web and of mail.

/// Longest local part of a mail address (RFC 5321, 4.5.3.1.1).
const MAX_LOCAL_PART: usize = 64;

/// Finds the end of an address that begins at the start of `chunk`, which holds no white space.
pub(crate) fn address_len(chunk: &str) -> Option<usize> {
    web_len(chunk).or_else(|| mail_len(chunk))
}

fn web_len(chunk: &str) -> Option<usize> {
    let begins = |prefix: &str| chunk.get(..prefix.len()).is_some_and(|head| head.eq_ignore_ascii_case(prefix));
    let prefix = ["https://", "http://", "ftp://", "www."].into_iter().find(|prefix| begins(prefix))?;
    let end = chunk.find(['"', '“', '”', '<', '>', '«', '»', '‘', '’']).unwrap_or(chunk.len());
    let address = trim_trailing_marks(&chunk[..end]);
    (address.len() > prefix.len()).then_some(address.len())
}

/// Cuts the marks that belong to the sentence around an address: stops, and brackets that it does not open itself.
fn trim_trailing_marks(address: &str) -> &str {
    let count = |sign: char| address.matches(sign).count();
    let mut surplus =
        [(')', '('), (']', '['), ('}', '{')].map(|(close, open)| (close, count(close).saturating_sub(count(open))));
    address.trim_end_matches(|last: char| match surplus.iter_mut().find(|(close, _)| *close == last) {
        Some((_, 0)) => false,
        Some((_, left)) => {
            *left -= 1;
            true
        }
        None => matches!(last, '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '…'),
    })
}

fn mail_len(chunk: &str) -> Option<usize> {
    let local = chunk.bytes().take(MAX_LOCAL_PART + 1).take_while(|&byte| is_local_byte(byte)).count();
    let domain = chunk.get(local..)?.strip_prefix('@')?;
    let len = domain.bytes().take_while(|&byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.').count();
    let domain = domain[..len].trim_end_matches(['.', '-']);
    (local > 0 && domain.contains('.') && !domain.starts_with('.')).then_some(local + 1 + domain.len())
}

fn is_local_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'%' | b'+' | b'-')
}
