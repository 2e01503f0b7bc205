//! `ascribe-bindgen join FROM TO`: a wasm that could be split becomes one that is whole.
//!
//! Where the compiler left a call that is to fetch a chunk first, the chunk's function is called at once: for browser tests, for
//! quick builds, and for the page in one file.

use std::path::Path;

use anyhow::{Context, Result, bail};
use walrus::{ExportItem, FunctionId, ImportKind, Module, ValType};

/// The module of the imports that a splitter is to fill in.
const PLACEHOLDER: &str = "__wasm_split_placeholder__";

/// Begins the name of an import that fetches a chunk.
const FETCH: &str = "__wasm_split_load_";

/// Joins the wasm `from` and writes it as `to`; one without chunks stays as it is.
///
/// # Errors
/// When the file cannot be read or written, or is not as `wasm_split` leaves it.
pub(crate) fn join(from: &Path, to: &Path) -> Result<()> {
    let mut module = Module::from_file(from)?;
    for (name, function) in placeholders(&module) {
        if name.starts_with(FETCH) {
            answer_at_once(&mut module, function)?;
        } else {
            call_directly(&mut module, &name, function)?;
        }
    }
    remove_link_sections(&mut module);
    module.emit_wasm_file(to)
}

fn placeholders(module: &Module) -> Vec<(String, FunctionId)> {
    let imports = module.imports.iter().filter(|import| import.module == PLACEHOLDER);
    let function = |kind: &ImportKind| if let ImportKind::Function(id) = kind { Some(*id) } else { None };
    imports.filter_map(|import| Some((import.name.clone(), function(&import.kind)?))).collect()
}

/// Fetching `(callback, data)` says at once that the chunk is there.
fn answer_at_once(module: &mut Module, fetch: FunctionId) -> Result<()> {
    let table = module.tables.main_function_table()?.context("the wasm has no table of functions")?;
    let callback = module.types.add(&[ValType::I32, ValType::I32], &[]);
    module.replace_imported_func(fetch, |(body, arguments)| {
        body.local_get(arguments[1]).i32_const(1).local_get(arguments[0]).call_indirect(callback, table);
    })?;
    Ok(())
}

/// An import calls the export that it stands for.
fn call_directly(module: &mut Module, import: &str, function: FunctionId) -> Result<()> {
    let name = import.replace("_import_", "_export_");
    let Some(export) = module.exports.iter().find(|export| export.name == name) else { bail!("there is no {name}") };
    let (id, ExportItem::Function(target)) = (export.id(), export.item) else { bail!("{name} is no function") };
    module.replace_imported_func(function, |(body, arguments)| {
        for argument in arguments {
            body.local_get(*argument);
        }
        body.call(target);
    })?;
    module.exports.delete(id);
    Ok(())
}

/// What the linker said of the parts is not true of the new whole.
fn remove_link_sections(module: &mut Module) {
    let is_stale = |name: &str| name.starts_with("reloc.") || name == "linking";
    let stale: Vec<_> =
        module.customs.iter().filter(|(_, section)| is_stale(section.name())).map(|(id, _)| id).collect();
    for id in stale {
        module.customs.delete(id);
    }
}
