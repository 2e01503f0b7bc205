//! What the page that loaded the wasm says about itself.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::WorkerType;

/// Where the worker's script and the fetching frame are: `globalThis.ascribeBoot`, set by `boot.js` before `main` runs.
#[derive(Clone, Debug)]
pub struct Boot {
    /// The address of the worker's script.
    pub worker_url: String,
    /// Module scripts everywhere but in the single file.
    pub worker_type: WorkerType,
    /// The address of the wasm's JavaScript, which the worker imports; none in the single file.
    pub glue_url: Option<String>,
    /// The address of the frame that fetches for the page; none in the single file.
    pub fetch_frame_url: Option<String>,
}

impl Boot {
    /// Reads what `boot.js` left; `None` where no worker can be started (a test page, a foreign page).
    #[must_use]
    pub fn from_global() -> Option<Self> {
        let boot = Reflect::get(&js_sys::global(), &"ascribeBoot".into()).ok()?;
        let text = |name: &str| Reflect::get(&boot, &JsValue::from_str(name)).ok()?.as_string();
        let classic = text("workerType").as_deref() == Some("classic");
        Some(Self {
            worker_url: text("workerUrl")?,
            worker_type: if classic { WorkerType::Classic } else { WorkerType::Module },
            glue_url: text("glueUrl"),
            fetch_frame_url: text("fetchFrameUrl"),
        })
    }

    /// Gives the model files that the page carries, as an array of blobs: the single file has them, others have none.
    pub(super) fn carried_models() -> JsValue {
        let boot = Reflect::get(&js_sys::global(), &"ascribeBoot".into()).unwrap_or_default();
        let models = Reflect::get(&boot, &"models".into()).unwrap_or_default();
        if models.is_object() { models } else { js_sys::Array::new().into() }
    }

    /// Takes the page for this copy of the program: `false` on somebody else's page, and where another copy has it already
    /// (an element inside the page brings its own).
    #[must_use]
    pub fn claim_page() -> bool {
        let Ok(boot) = Reflect::get(&js_sys::global(), &"ascribeBoot".into()) else { return false };
        let free = Reflect::has(&boot, &CLAIMED.into()).is_ok_and(|claimed| !claimed);
        free && Reflect::set(&boot, &CLAIMED.into(), &JsValue::TRUE).unwrap_or_default()
    }
}

/// The property of `ascribeBoot` that says that a copy of the program has the page.
const CLAIMED: &str = "claimed";
