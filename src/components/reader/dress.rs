//! What of an article is marked.

use super::mark::{Badge, Chosen, Closes, Dress, EntityDress, Lit, Mark, StatementDress};
use crate::components::look::Looks;
use crate::components::stance::class;
use crate::components::words;
use ascribe_annotation::{Review, Statement, StatementId};
use ascribe_engine::{EntityId, MentionForm, Reading};
use ascribe_text::{Block, Span};
use std::rc::Rc;

/// What the marks are made from.
#[derive(Clone, Copy, Debug)]
pub struct Wardrobe<'a> {
    /// The article's statements in the order of the text.
    pub statements: &'a [Rc<Statement>],
    /// What the engine found, once it has.
    pub reading: Option<&'a Reading>,
    /// The looks of the speakers.
    pub looks: &'a Looks,
    /// The chosen statement.
    pub chosen: Option<&'a StatementId>,
    /// The entity whose mentions are lit.
    pub spotlight: Option<EntityId>,
}

impl<'a> Wardrobe<'a> {
    /// Gives every mark of the article; of two equal spans the one that belongs outside comes first.
    #[must_use]
    pub fn marks(self) -> Vec<Mark> {
        let mut marks = Vec::new();
        marks.extend(self.boilerplate());
        marks.extend(self.statements());
        marks.extend(self.attribution());
        marks.extend(self.quoted());
        marks.extend(self.not_statements());
        marks.extend(self.entities());
        marks
    }

    fn boilerplate(self) -> impl Iterator<Item = Mark> {
        let found = self.reading.map(|reading| reading.boilerplate.as_slice()).unwrap_or_default();
        found.iter().enumerate().map(|(at, piece)| Mark { span: piece.span, dress: Dress::Boilerplate(at) })
    }

    fn statements(self) -> impl Iterator<Item = Mark> {
        self.shown().enumerate().flat_map(move |(at, statement)| {
            let count = statement.parts.len();
            statement.parts.iter().enumerate().map(move |(part, span)| {
                let badge = (part == 0).then(|| self.badge(at, statement));
                let closes = if part + 1 == count { Closes::Yes } else { Closes::No };
                Mark { span: *span, dress: Dress::Statement(self.dress(statement, badge, closes)) }
            })
        })
    }

    fn dress(self, statement: &Statement, badge: Option<Badge>, closes: Closes) -> StatementDress {
        StatementDress {
            id: statement.id.clone(),
            class: self.looks.of(&statement.speakers).class,
            review: statement.review,
            chosen: if self.chosen == Some(&statement.id) { Chosen::Yes } else { Chosen::No },
            badge,
            closes,
        }
    }

    fn badge(self, at: usize, statement: &Statement) -> Badge {
        let look = self.looks.of(&statement.speakers);
        let label = words::badge(at + 1, &look.name, statement.kind, statement.review);
        Badge { initials: look.initials, label: label.into() }
    }

    /// The chosen statement's speaker and cue.
    fn attribution(self) -> impl Iterator<Item = Mark> {
        let chosen = self.shown().filter(move |statement| self.chosen == Some(&statement.id));
        chosen.flat_map(|statement| {
            let class = self.looks.of(&statement.speakers).class;
            let speaker = statement.speaker_mention.map(|span| Mark { span, dress: Dress::Speaker(class) });
            let cue = statement.cue.map(|span| Mark { span, dress: Dress::Cue });
            speaker.into_iter().chain(cue).chain(evidence(statement))
        })
    }

    fn quoted(self) -> impl Iterator<Item = Mark> {
        self.shown().flat_map(|statement| statement.quoted.iter().map(|&span| Mark { span, dress: Dress::Quoted }))
    }

    fn not_statements(self) -> impl Iterator<Item = Mark> {
        let found = self.reading.map(|reading| reading.not_statements.as_slice()).unwrap_or_default();
        found.iter().enumerate().map(|(at, found)| Mark { span: found.span, dress: Dress::NotStatement(at) })
    }

    fn entities(self) -> impl Iterator<Item = Mark> {
        let found = self.reading.map(|reading| reading.entities.as_slice()).unwrap_or_default();
        found.iter().zip(0..).flat_map(move |(entity, index)| {
            let lit = if self.spotlight == Some(EntityId(index)) { Lit::Yes } else { Lit::No };
            let dress = EntityDress { entity: EntityId(index), kind: entity.kind, lit };
            let shown = entity.mentions.iter().filter(move |mention| lit == Lit::Yes || is_named(mention.form));
            shown.map(move |mention| Mark { span: mention.span, dress: Dress::Entity(dress) })
        })
    }

    /// A rejected statement is not tinted; it shows while it is chosen, so that one sees what was rejected.
    fn shown(self) -> impl Iterator<Item = &'a Statement> {
        let statements = self.statements.iter().map(AsRef::as_ref);
        statements.filter(move |statement: &&Statement| {
            statement.review != Review::Rejected || self.chosen == Some(&statement.id)
        })
    }
}

/// The words that carry the likeliest proposed stance, but for the cue, which is marked already.
fn evidence(statement: &Statement) -> impl Iterator<Item = Mark> {
    let first = statement.proposals.first();
    let reasons = first.map(|proposal| (proposal.stance, proposal.reasons.as_slice()));
    reasons.into_iter().flat_map(|(stance, reasons)| {
        let inside = |span: Span| statement.parts.iter().any(|part| part.contains(span));
        let spans = reasons.iter().map(|reason| reason.span).filter(move |&span| inside(span));
        spans.map(move |span| Mark { span, dress: Dress::Evidence(class(Some(stance))) })
    })
}

/// Pronouns and descriptions are underlined only when somebody asks for them: the page would be all lines.
fn is_named(form: MentionForm) -> bool {
    form == MentionForm::Name
}

/// Hands each block the marks that touch it; both lists are in the order of the text, block by block.
#[must_use]
pub(super) fn by_block(blocks: &[Block], marks: Vec<Mark>) -> Vec<Vec<Mark>> {
    let mut sorted = vec![Vec::new(); blocks.len()];
    for mark in marks {
        let first = blocks.partition_point(|block| block.span.end <= mark.span.start);
        let touched = blocks[first..].iter().take_while(|block| block.span.start < mark.span.end).count();
        for list in &mut sorted[first..first + touched] {
            list.push(mark.clone());
        }
    }
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;
    use ascribe_engine::{Entity, Mention, NameKind, NotStatement, NotStatementReason};
    use ascribe_text::BlockKind;

    fn statement(id: &str, parts: &[(u32, u32)], review: Review) -> Rc<Statement> {
        Rc::new(crate::components::samples::statement(id, parts, review))
    }

    fn marks(statements: &[Rc<Statement>], reading: Option<&Reading>, chosen: Option<&StatementId>) -> Vec<Mark> {
        let looks = Looks::default();
        Wardrobe { statements, reading, looks: &looks, chosen, spotlight: None }.marks()
    }

    fn shown_ids(marks: &[Mark]) -> Vec<&str> {
        let id = |mark: &'_ Mark| match &mark.dress {
            Dress::Statement(dress) => Some(dress.id.clone()),
            _ => None,
        };
        marks.iter().filter_map(id).map(|id| if id.as_str() == "a" { "a" } else { "b" }).collect()
    }

    #[test]
    fn a_rejected_statement_shows_only_while_it_is_chosen() {
        let list = [statement("a", &[(0, 4)], Review::Suggested), statement("b", &[(5, 9)], Review::Rejected)];
        assert_eq!(shown_ids(&marks(&list, None, None)), ["a"]);
        assert_eq!(shown_ids(&marks(&list, None, Some(&"b".into()))), ["a", "b"]);
    }

    #[test]
    fn only_the_first_part_has_a_badge_and_only_the_last_one_closes() {
        let list = [statement("a", &[(0, 4), (8, 12)], Review::Confirmed)];
        let ends: Vec<_> = marks(&list, None, None)
            .into_iter()
            .filter_map(|mark| match mark.dress {
                Dress::Statement(dress) => Some((dress.badge.is_some(), dress.closes)),
                _ => None,
            })
            .collect();
        assert_eq!(ends, [(true, Closes::No), (false, Closes::Yes)]);
    }

    #[test]
    fn speaker_and_cue_are_marked_for_the_chosen_statement_only() {
        let mut one = crate::components::samples::statement("a", &[(0, 4)], Review::Suggested);
        one.cue = Some(Span::new(5, 6));
        one.speaker_mention = Some(Span::new(6, 9));
        let list = [Rc::new(one)];
        let kinds = |chosen| marks(&list, None, chosen).into_iter().skip(1).map(|mark| mark.dress).collect::<Vec<_>>();
        assert_eq!(kinds(None), []);
        assert_eq!(kinds(Some(&"a".into())), [Dress::Speaker("speaker-none"), Dress::Cue]);
    }

    #[test]
    fn pronouns_are_underlined_only_in_the_spotlight() {
        let mention = |start, form| Mention { span: Span::new(start, start + 1), form };
        let mentions = vec![mention(0, MentionForm::Name), mention(4, MentionForm::Pronoun)];
        let entity = Entity { name: "A".into(), kind: NameKind::Person, roles: Vec::new(), mentions };
        let not_statements = vec![NotStatement { span: Span::new(6, 7), why: NotStatementReason::Scare }];
        let reading = Reading { entities: vec![entity], not_statements, ..Reading::default() };
        let looks = Looks::default();
        let wardrobe =
            Wardrobe { statements: &[], reading: Some(&reading), looks: &looks, chosen: None, spotlight: None };
        let starts = |wardrobe: Wardrobe<'_>| wardrobe.marks().iter().map(|mark| mark.span.start).collect::<Vec<_>>();
        assert_eq!(starts(wardrobe), [6, 0]);
        assert_eq!(starts(Wardrobe { spotlight: Some(EntityId(0)), ..wardrobe }), [6, 0, 4]);
    }

    #[test]
    fn each_block_gets_the_marks_that_touch_it() {
        let block = |start, end| Block { span: Span::new(start, end), kind: BlockKind::Paragraph };
        let mark = |start, end| Mark { span: Span::new(start, end), dress: Dress::Cue };
        let blocks = [block(0, 10), block(12, 20), block(22, 30)];
        let found = by_block(&blocks, vec![mark(0, 10), mark(8, 25), mark(10, 12), mark(20, 22), mark(29, 99)]);
        let starts: Vec<Vec<_>> = found.iter().map(|list| list.iter().map(|mark| mark.span.start).collect()).collect();
        assert_eq!(starts, [vec![0, 8], vec![8], vec![8, 29]]);
    }
}
