//! What the models are made of: every input with its hash and its licence.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// Which licences a set of models rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Set {
    /// Inputs that ask for credit only.
    Attribution,
    /// Those and inputs under share-alike licences: the models are CC BY-SA 4.0.
    ShareAlike,
}

/// What an input is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Role {
    /// Trees to learn from.
    Trees,
    /// Marked names to learn from.
    Names,
    /// Names with finer kinds to learn from.
    Kinds,
    /// Names of people and places, for lists and for new names in old sentences.
    List,
    /// Clusters of words that are used alike.
    Clusters,
    /// Statements with positions to learn from.
    Stance,
    /// Words of praise or blame.
    Polarity,
}

impl Role {
    /// Tells whether the role belongs to stance, which is learnt apart from the rest.
    pub(crate) fn is_of_stance(self) -> bool {
        matches!(self, Self::Stance | Self::Polarity)
    }
}

/// One input.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Input {
    /// Its place under the folder of corpora, or under this crate for our own lists.
    pub(crate) path: String,
    /// What it is for.
    pub(crate) role: Role,
    /// SHA-256 of its bytes, in hexadecimal.
    pub(crate) sha256: String,
    /// Its licence.
    pub(crate) licence: String,
    /// Whom to credit.
    pub(crate) credit: String,
    /// May only be used in the share-alike set.
    #[serde(default)]
    pub(crate) share_alike: bool,
    /// Documents whose name holds one of these are under a share-alike licence.
    #[serde(default)]
    pub(crate) share_alike_documents: Vec<String>,
    /// The mark of a list, or how names are marked.
    #[serde(default)]
    pub(crate) mark: String,
}

/// All inputs.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Manifest {
    /// In the order in which they are learnt.
    pub(crate) inputs: Vec<Input>,
}

/// An input with its text.
pub(crate) struct Loaded {
    /// What the manifest says of it.
    pub(crate) input: Input,
    /// Its content.
    pub(crate) text: String,
}

impl Manifest {
    /// Reads the manifest beside this crate's sources.
    pub(crate) fn read() -> Result<Self, String> {
        let path = home().join("manifest.json");
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
    }

    /// Writes the hashes of the inputs as they are now.
    pub(crate) fn renew(mut self, data: &Path) -> Result<(), String> {
        for input in &mut self.inputs {
            input.sha256 = digest(&bytes(data, &input.path)?);
        }
        let text = serde_json::to_string_pretty(&self).map_err(|error| error.to_string())?;
        fs::write(home().join("manifest.json"), text + "\n").map_err(|error| error.to_string())
    }

    /// Loads what stance is learnt from; refuses an input that is not what the manifest says.
    pub(crate) fn load_stance(&self, data: &Path) -> Result<Vec<Loaded>, String> {
        self.inputs.iter().filter(|input| input.role.is_of_stance()).map(|input| load(data, input)).collect()
    }

    /// Loads the other inputs of a set; refuses one that is not what the manifest says.
    pub(crate) fn load(&self, data: &Path, set: Set) -> Result<Vec<Loaded>, String> {
        let others = self.inputs.iter().filter(|input| !input.role.is_of_stance());
        let wanted = others.filter(|input| set == Set::ShareAlike || !input.share_alike);
        wanted.map(|input| load(data, input)).collect()
    }
}

fn load(data: &Path, input: &Input) -> Result<Loaded, String> {
    let bytes = bytes(data, &input.path)?;
    let found = digest(&bytes);
    if found != input.sha256 {
        return Err(format!(
            "{}: SHA-256 is {found}, the manifest says {}; run `trainer manifest`",
            input.path, input.sha256
        ));
    }
    let text = String::from_utf8(bytes).map_err(|error| format!("{}: {error}", input.path))?;
    Ok(Loaded { input: input.clone(), text })
}

/// Reads an input; our own lists begin with "own:" and a crate that they lie in.
fn bytes(data: &Path, path: &str) -> Result<Vec<u8>, String> {
    let place = match path.strip_prefix("own:") {
        Some(own) => home().join("..").join(own),
        None => data.join(path),
    };
    fs::read(&place).map_err(|error| format!("{}: {error}", place.display()))
}

fn home() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
