//! The model card: what the models are made of.

use crate::manifest::{Input, Manifest, Role, Set};
use std::collections::BTreeMap;

/// Gives the card that lies inside each model file: licence and sources, as JSON.
pub(crate) fn short(manifest: &Manifest, set: Set) -> Vec<u8> {
    let sources: BTreeMap<&str, &str> =
        used(manifest, set).map(|input| (input.credit.as_str(), input.licence.as_str())).collect();
    serde_json::json!({ "licence": licence(set), "sources": sources }).to_string().into_bytes()
}

/// Gives the card as a page to read.
pub(crate) fn page(manifest: &Manifest, tables: &[(Set, String)]) -> String {
    let mut page = String::from(INTRODUCTION);
    for &(set, ref table) in tables {
        page += &format!("\n## {}\n\nLicence of these files: {}.\n\n", title(set), licence(set));
        page += "| input | for | licence | credit | SHA-256 |\n|---|---|---|---|---|\n";
        for input in used(manifest, set) {
            page += &format!(
                "| {} | {} | {} | {} | `{}…` |\n",
                input.path.rsplit('/').next().unwrap_or(&input.path),
                role(input.role),
                input.licence,
                input.credit,
                &input.sha256.get(..12).unwrap_or_default()
            );
        }
        page += &format!("\n### Measured\n\n{table}");
    }
    page
}

const INTRODUCTION: &str = "# The language models

Written by `trainer train`; do not edit by hand. Linear models (averaged perceptrons over hashed features) and,
for dependency trees, a small network, taught by the treebanks and by four larger networks that also say what they think of the sentences in
which names are marked; weights of eight bits; for English news: parts of speech, trees, names. They hold no text of the corpora, only hashes
of features and weights. How they work and what was tried: `docs/decisions`.

Known errors: organisations are the hardest (a company with a person's or a place's name, a team called after its
town, short forms such as \"the Cabinet\"); names in headlines set in capitals; long names with commas; places known
to no list in texts that name them once.
";

fn used(manifest: &Manifest, set: Set) -> impl Iterator<Item = &Input> {
    manifest.inputs.iter().filter(move |input| set == Set::ShareAlike || !input.share_alike)
}

fn title(set: Set) -> &'static str {
    match set {
        Set::ShareAlike => "www/models (the page uses these)",
        Set::Attribution => "www/models/attribution (made without share-alike data)",
    }
}

/// Gives the licence of the weights.
pub(crate) fn licence(set: Set) -> &'static str {
    match set {
        Set::ShareAlike => "CC BY-SA 4.0",
        Set::Attribution => "MIT OR Apache-2.0, with the credits below",
    }
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Trees => "tags, trees",
        Role::Names => "names; raw sentences for trees",
        Role::Kinds => "kinds of names",
        Role::List => "list",
        Role::Clusters => "clusters of words",
        Role::Stance => "stance",
        Role::Polarity => "praise and blame (stance)",
    }
}
