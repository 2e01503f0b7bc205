//! Over many articles and coders: whether they agree, where they do not, and a final coding made of theirs.
//!
//! A [`Coding`] is what one coder made of a project's articles; the engine is a coder like any other. [`compare`] puts
//! several codings side by side: statements that lie on the same words are one [`Unit`], and every [`Facet`] of a unit
//! (speaker, concept, stance, a free field) is something that the coders agree on or not. The figures are those of the
//! literature, each with its source: F1 of spans, Krippendorff's α for unitizing, Cohen's and Fleiss' κ, Krippendorff's α.
//! [`adjudicate`] decides between codings, as an edit that can be undone.
//!
//! The coefficients themselves ([`alpha`], [`cohen_kappa`], [`fleiss_kappa`], [`unitizing_alpha`]) know nothing of
//! statements; they are tested against the worked examples of those who defined them.

mod adjudicate;
mod align;
mod alpha;
mod coding;
mod compare;
mod engine;
mod facet;
mod kappa;
mod ratings;
mod spans;
mod unitizing;

pub use adjudicate::{Final, adjudicate, adjudicate_agreed, dismiss, is_decided};
pub use alpha::{Metric, alpha};
pub use coding::{Coding, coders};
pub use compare::{Comparison, FacetFigures, SpanFigures, Unit, compare};
pub use engine::engine_coding;
pub use facet::Facet;
pub use kappa::{cohen_kappa, fleiss_kappa, observed_agreement};
pub use ratings::Ratings;
pub use spans::{Overlap, Scores, span_scores};
pub use unitizing::{Segment, boundary_alpha, unitizing_alpha, unitizing_alpha_over};
