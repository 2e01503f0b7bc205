//! What the page says of the language models.

/// The models are on their way.
#[must_use]
pub fn models_coming(received: u32) -> String {
    format!("Models {}.{} MB…", received / 1_000_000, received / 100_000 % 10)
}

/// The same in a sentence.
pub const MODELS_COMING_MEANS: &str = "The language models are being fetched, once. Articles are read by rules if that takes long, and again when they are here.";

/// The models read.
pub const MODELS_READY: &str = "Reads with models";

/// The same in a sentence.
pub const MODELS_READY_MEANS: &str = "Articles are read with language models, on this device.";

/// Rules read.
pub const MODELS_MISSING: &str = "Reads by rules";

/// The same in a sentence.
pub const MODELS_MISSING_MEANS: &str = "The language models could not be loaded: articles are read by rules alone.";
