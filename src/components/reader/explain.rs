//! Why a part of the text is marked, in plain words.

use crate::components::look::{Look, Looks};
use crate::components::words;
use ascribe_annotation::{Article, Statement, StatementId, Suggestion};
use ascribe_engine::{EntityId, MentionForm, Reading};
use ascribe_text::Span;
use std::fmt;
use std::rc::Rc;
use std::str::FromStr;
use yew::AttrValue;

/// What a marked part of the text is about; written into the page as `data-about`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A statement.
    Statement(StatementId),
    /// A mention of an entity.
    Entity(EntityId),
    /// The piece of boilerplate with this index.
    Boilerplate(usize),
    /// The words between marks with this index.
    NotStatement(usize),
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Statement(id) => write!(f, "statement:{id}"),
            Self::Entity(EntityId(index)) => write!(f, "entity:{index}"),
            Self::Boilerplate(index) => write!(f, "boilerplate:{index}"),
            Self::NotStatement(index) => write!(f, "aside:{index}"),
        }
    }
}

/// The words are not the name of a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSubject;

impl FromStr for Subject {
    type Err = NoSubject;

    fn from_str(written: &str) -> Result<Self, NoSubject> {
        let (sort, name) = written.split_once(':').ok_or(NoSubject)?;
        match sort {
            "statement" => Ok(Self::Statement(name.into())),
            "entity" => name.parse().map(|index| Self::Entity(EntityId(index))).map_err(|_| NoSubject),
            "boilerplate" => name.parse().map(Self::Boilerplate).map_err(|_| NoSubject),
            "aside" => name.parse().map(Self::NotStatement).map_err(|_| NoSubject),
            _ => Err(NoSubject),
        }
    }
}

/// What is said about a marked part of the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// The speaker's look, for a statement.
    pub look: Option<Look>,
    /// Who or what.
    pub heading: AttrValue,
    /// Which sort of thing.
    pub sort: AttrValue,
    /// The reasons, each a sentence.
    pub reasons: Vec<AttrValue>,
    /// How sure the engine is, where it proposed something.
    pub confidence: Option<f32>,
}

/// What explanations are made from.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// The article.
    pub article: &'a Article,
    /// Its statements.
    pub statements: &'a [Rc<Statement>],
    /// What the engine found, once it has.
    pub reading: Option<&'a Reading>,
    /// The looks of the speakers.
    pub looks: &'a Looks,
}

impl<'a> Known<'a> {
    /// Explains a subject; `None` when it is gone.
    #[must_use]
    pub fn explain(self, subject: &Subject) -> Option<Explanation> {
        match subject {
            Subject::Statement(id) => self.statements.iter().find(|s| &s.id == id).map(|s| self.statement(s)),
            Subject::Entity(id) => self.entity(*id),
            Subject::Boilerplate(index) => {
                let piece = self.reading?.boilerplate.get(*index)?;
                Some(plain(words::NOT_THE_ARTICLE, words::boilerplate(piece.kind)))
            }
            Subject::NotStatement(index) => {
                let found = self.reading?.not_statements.get(*index)?;
                Some(plain(words::NOT_A_STATEMENT, words::not_statement(found.why)))
            }
        }
    }

    /// Explains a statement.
    #[must_use]
    pub fn statement(self, statement: &Statement) -> Explanation {
        let look = self.looks.of(&statement.speakers);
        let mut reasons = Vec::new();
        reasons.extend(statement.cue.map(|cue| words::reported_by(self.words(cue))));
        let named = statement.speaker_mention.map(|span| self.words(span));
        let named = named.filter(|named| !named.to_lowercase().contains(&look.name.to_lowercase()));
        reasons.extend(named.map(words::named_here));
        match &statement.suggestion {
            Some(suggestion) => reasons.extend(self.suggestion(suggestion)),
            None => reasons.push(words::MADE_BY_HAND.into()),
        }
        Explanation {
            heading: look.name.clone(),
            look: Some(look),
            sort: words::sort_of_statement(statement.kind, statement.review).into(),
            reasons: reasons.into_iter().map(AttrValue::from).collect(),
            confidence: statement.suggestion.as_ref().map(|suggestion| suggestion.confidence),
        }
    }

    fn suggestion(self, suggestion: &Suggestion) -> Vec<String> {
        let mut reasons = vec![words::rule(&suggestion.rule)];
        let evidence: Vec<_> = suggestion.evidence.iter().map(|&span| self.words(span)).collect();
        reasons.extend((!evidence.is_empty()).then(|| words::rests_on(&evidence)));
        reasons.extend((!suggestion.speech).then(|| words::NOT_SPEECH.to_owned()));
        reasons.extend(suggestion.nested.then(|| words::NESTED.to_owned()));
        reasons
    }

    fn entity(self, EntityId(index): EntityId) -> Option<Explanation> {
        let entity = self.reading?.entities.get(index as usize)?;
        let named = entity.mentions.iter().filter(|mention| mention.form == MentionForm::Name).count();
        let mut reasons: Vec<AttrValue> = entity.roles.iter().take(ROLES_SHOWN).cloned().map(AttrValue::from).collect();
        reasons.push(words::named_times(named, entity.mentions.len() - named).into());
        let heading = entity.name.clone().into();
        Some(Explanation { look: None, heading, sort: words::name_kind(entity.kind).into(), reasons, confidence: None })
    }

    fn words(self, span: Span) -> &'a str {
        self.article.text.get(span.range()).unwrap_or_default()
    }
}

/// More roles than these would hide the text.
const ROLES_SHOWN: usize = 3;

fn plain(heading: &'static str, sort: &'static str) -> Explanation {
    Explanation { look: None, heading: heading.into(), sort: sort.into(), reasons: Vec::new(), confidence: None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::samples::statement;
    use ascribe_annotation::{Codebook, Review, Speaker};
    use ascribe_engine::{Boilerplate, BoilerplateKind, Entity, Mention, NameKind};

    const TEXT: &str = "“We wait,” he told the Orlan Post. Ada Hale smiled.";

    fn span_of(words: &str) -> Span {
        let start = TEXT.find(words).expect("the words stand in the text");
        Span::from_range(start..start + words.len())
    }

    fn article() -> Article {
        Article::new(TEXT, Vec::new())
    }

    #[test]
    fn a_suggestion_says_cue_name_rule_and_evidence() {
        let article = article();
        let looks =
            Looks::new(&Codebook { speakers: vec![Speaker::new("s".into(), "Ada Hale")], ..Codebook::default() });
        let known = Known { article: &article, statements: &[], reading: None, looks: &looks };
        let mut statement = statement("a", &[(3, 10)], Review::Suggested);
        statement.speakers = vec!["s".into()];
        statement.cue = Some(span_of("told"));
        statement.speaker_mention = Some(span_of("he"));
        statement.suggestion = Some(Suggestion {
            rule: "an-unknown_rule".into(),
            confidence: 0.4,
            evidence: vec![span_of("Ada Hale")],
            speech: true,
            nested: false,
            extra: serde_json::Map::new(),
        });
        let explanation = known.statement(&statement);
        assert_eq!(explanation.heading, "Ada Hale");
        assert_eq!(explanation.sort, "Direct · Suggestion");
        assert_eq!(explanation.confidence, Some(0.4));
        assert_eq!(
            explanation.reasons,
            ["Reported by “told”.", "Named here as “he”.", "An unknown rule.", "Rests on “Ada Hale”."]
        );
    }

    #[test]
    fn what_a_person_made_says_so_and_a_subject_that_is_gone_says_nothing() {
        let (article, looks) = (article(), Looks::default());
        let statements = [Rc::new(statement("a", &[(3, 10)], Review::Confirmed))];
        let known = Known { article: &article, statements: &statements, reading: None, looks: &looks };
        let reasons = known.explain(&Subject::Statement("a".into())).map(|explanation| explanation.reasons);
        assert_eq!(reasons, Some(vec![words::MADE_BY_HAND.into()]));
        for gone in [Subject::Statement("b".into()), Subject::Entity(EntityId(0)), Subject::Boilerplate(0)] {
            assert_eq!(known.explain(&gone), None);
        }
    }

    #[test]
    fn names_and_greyed_parts_are_explained_from_the_reading() {
        let (article, looks) = (article(), Looks::default());
        let mention = |words, form| Mention { span: span_of(words), form };
        let mentions = vec![mention("he", MentionForm::Pronoun), mention("Ada Hale", MentionForm::Name)];
        let ada = Entity { name: "Ada Hale".into(), kind: NameKind::Person, roles: vec!["Mayor".into()], mentions };
        let boilerplate = vec![Boilerplate { span: span_of("smiled"), kind: BoilerplateKind::AlsoRead }];
        let reading = Reading { entities: vec![ada], boilerplate, ..Reading::default() };
        let known = Known { article: &article, statements: &[], reading: Some(&reading), looks: &looks };
        let ada = known.explain(&Subject::Entity(EntityId(0))).expect("the entity is there");
        assert_eq!((ada.heading.as_str(), ada.sort.as_str()), ("Ada Hale", "Person"));
        assert_eq!(ada.reasons, ["Mayor", "Named once, meant once more."]);
        let greyed = known.explain(&Subject::Boilerplate(0)).expect("the piece is there");
        assert_eq!(greyed.sort, "a link to another article");
    }

    #[test]
    fn subjects_are_written_and_read_back() {
        let subjects = [
            Subject::Statement("a:b".into()),
            Subject::Entity(EntityId(7)),
            Subject::Boilerplate(1),
            Subject::NotStatement(0),
        ];
        for subject in subjects {
            assert_eq!(subject.to_string().parse(), Ok(subject));
        }
        for wrong in ["", "entity", "entity:x", "person:1"] {
            assert_eq!(wrong.parse::<Subject>(), Err(NoSubject), "{wrong}");
        }
    }
}
