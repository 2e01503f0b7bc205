//! Which characters are quotation marks, and what each can do where it stands.

use ascribe_text::{SingleMark, single_mark};

/// The kinds of marks that close each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// “ ” " „ `` '' « »
    Double,
    /// ‘ ’ '
    Single,
}

/// What a mark can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Opens only.
    Opens,
    /// Closes only.
    Closes,
    /// Opens or closes: "...".
    Either,
    /// Closes if nothing better follows: "the ministers’".
    Perhaps,
}

/// A quotation mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    /// First byte, in the whole text.
    pub(super) start: usize,
    /// One past the last byte.
    pub(super) end: usize,
    /// What it pairs with.
    pub(super) style: Style,
    /// What it can do.
    pub(super) role: Role,
}

/// Finds the marks of `text[start..end]` in order.
pub(super) fn marks(text: &str, start: usize, end: usize) -> Vec<Mark> {
    let mut marks = Vec::new();
    let Some(block) = text.get(start..end) else { return marks };
    let mut skip_to = 0;
    for (offset, character) in block.char_indices() {
        if offset < skip_to || character.is_alphanumeric() || character.is_ascii_whitespace() {
            continue;
        }
        if let Some(mark) = mark_at(text, start + offset, Surroundings::of(block, offset)) {
            skip_to = mark.end - start;
            marks.push(mark);
        }
    }
    marks
}

/// What stands beside a mark inside its block.
struct Surroundings<'t> {
    block: &'t str,
    offset: usize,
}

impl<'t> Surroundings<'t> {
    fn of(block: &'t str, offset: usize) -> Self {
        Self { block, offset }
    }

    fn before(&self) -> Option<char> {
        self.block[..self.offset].chars().next_back()
    }

    fn after(&self, length: usize) -> Option<char> {
        self.block[self.offset + length..].chars().next()
    }

    /// Decides for a mark that looks the same at both ends.
    fn role(&self, length: usize) -> Role {
        let open_side = self.before().is_none_or(|before| before.is_whitespace() || "([{—–-/".contains(before));
        let close_side =
            self.after(length).is_none_or(|after| after.is_whitespace() || ".,;:!?)]}—–-/".contains(after));
        match (open_side, close_side) {
            (true, false) => Role::Opens,
            (false, true) => Role::Closes,
            _ => Role::Either,
        }
    }
}

fn mark_at(text: &str, at: usize, around: Surroundings) -> Option<Mark> {
    let rest = &text[at..];
    let character = rest.chars().next()?;
    let length = if rest.starts_with("``") || rest.starts_with("''") { 2 } else { character.len_utf8() };
    let (style, role) = match character {
        '`' if length == 2 => (Style::Double, Role::Opens),
        '\'' if length == 2 => (Style::Double, around.role(length)),
        '"' | '＂' => (Style::Double, straight_role(&around, length)),
        '“' | '«' | '„' | '‟' | '»' | '”' => (Style::Double, curly_role(character, &around, length)),
        _ => (Style::Single, single_role(text, at, &around, length)?),
    };
    Some(Mark { start: at, end: at + length, style, role })
}

/// Inches and seconds are no marks: 5" only closes.
fn straight_role(around: &Surroundings, length: usize) -> Role {
    match around.role(length) {
        Role::Either if around.before().is_some_and(char::is_alphanumeric) && around.after(length).is_none() => {
            Role::Closes
        }
        role => role,
    }
}

fn curly_role(character: char, around: &Surroundings, length: usize) -> Role {
    let seen = around.role(length);
    match character {
        '„' | '‟' => Role::Opens,
        // „ “ closes with it, and so does a page that uses one mark for both ends.
        '“' if seen == Role::Closes => Role::Closes,
        '”' if seen == Role::Opens => Role::Opens,
        '«' if seen == Role::Closes => Role::Either,
        '»' if seen == Role::Opens => Role::Either,
        '“' | '«' => Role::Opens,
        _ => Role::Closes,
    }
}

fn single_role(text: &str, at: usize, around: &Surroundings, length: usize) -> Option<Role> {
    match single_mark(text, at)? {
        SingleMark::Apostrophe => None,
        SingleMark::Opening => Some(Role::Opens),
        SingleMark::Closing => Some(Role::Closes),
        SingleMark::Unclear if around.after(length).is_none_or(|after| ".,;:!?)".contains(after)) => Some(Role::Closes),
        SingleMark::Unclear => Some(Role::Perhaps),
    }
}
