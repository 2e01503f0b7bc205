//! The words that our files use for kinds, reviews, stances and blocks.

use ascribe_annotation::{Review, Stance, StatementKind};
use ascribe_text::BlockKind;

/// Names a kind of statement.
pub(crate) fn kind(kind: StatementKind) -> &'static str {
    match kind {
        StatementKind::Direct => "direct",
        StatementKind::Indirect => "indirect",
        StatementKind::Mixed => "mixed",
    }
}

/// Names what has been decided.
pub(crate) fn review(review: Review) -> &'static str {
    match review {
        Review::Suggested => "suggested",
        Review::Confirmed => "confirmed",
        Review::Rejected => "rejected",
    }
}

/// Names a stance.
pub(crate) fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::Support => "support",
        Stance::Oppose => "oppose",
        Stance::Neutral => "neutral",
        Stance::Ambiguous => "ambiguous",
    }
}

/// Names a kind of block.
pub(crate) fn block(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Headline => "headline",
        BlockKind::Subheading => "subheading",
        BlockKind::Paragraph => "paragraph",
        BlockKind::Caption => "caption",
        BlockKind::ListItem => "list-item",
    }
}
