//! Who depends on whom.

use crate::upos::coded;
use serde::{Deserialize, Serialize};

coded! {
    /// How a token depends on its head (Universal Dependencies, version 2; subtypes only where Ascribe asks for them).
    Relation {
        /// The head of the sentence.
        Root = "root",
        /// Subject.
        Subject = "nsubj",
        /// Subject of a passive.
        PassiveSubject = "nsubj:pass",
        /// Clause as subject.
        ClausalSubject = "csubj",
        /// Object.
        Object = "obj",
        /// Indirect object.
        IndirectObject = "iobj",
        /// Clause as object: what is said, thought, asked.
        ClausalComplement = "ccomp",
        /// Clause without a subject of its own.
        OpenComplement = "xcomp",
        /// Adverbial clause.
        AdverbialClause = "advcl",
        /// Clause on a noun.
        AdnominalClause = "acl",
        /// Relative clause.
        RelativeClause = "acl:relcl",
        /// Prepositional or other oblique on a verb.
        Oblique = "obl",
        /// Noun on a noun.
        NominalModifier = "nmod",
        /// Possessor.
        Possessor = "nmod:poss",
        /// Apposition.
        Apposition = "appos",
        /// Later member of a coordination.
        Conjunct = "conj",
        /// "and", "or", "but".
        Coordination = "cc",
        /// Parataxis: the reporting clause after or inside its quotation among others.
        Parataxis = "parataxis",
        /// Part of a name or date without a head of its own.
        Flat = "flat",
        /// Compound.
        Compound = "compound",
        /// Particle of a verb.
        CompoundParticle = "compound:prt",
        /// Fixed expression.
        Fixed = "fixed",
        /// Preposition on its noun, possessive mark.
        Case = "case",
        /// "that", "to", "because" on its clause.
        Marker = "mark",
        /// Determiner.
        Determiner = "det",
        /// Adjective on a noun.
        AdjectivalModifier = "amod",
        /// Number on a noun.
        NumericModifier = "nummod",
        /// Adverb.
        AdverbialModifier = "advmod",
        /// Auxiliary.
        Auxiliary = "aux",
        /// Auxiliary of a passive.
        PassiveAuxiliary = "aux:pass",
        /// Copula.
        Copula = "cop",
        /// "there" of "there is".
        Expletive = "expl",
        /// Form of address.
        Vocative = "vocative",
        /// Discourse word.
        Discourse = "discourse",
        /// List item.
        List = "list",
        /// Punctuation.
        Punctuation = "punct",
        /// Anything else.
        Other = "dep",
    }
}

/// The dependency of one token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dependency {
    /// Index of the head among the document's tokens; `None` for the head of the sentence.
    pub head: Option<u32>,
    /// How the token depends on it.
    pub relation: Relation,
}
