// Fetches chunks: parts of the program that are not in its first wasm but come when they are first needed. The build writes
// the list below and one door for each chunk at the end; as it stands here the program is in one piece.

import { initSync } from './ascribe-web.js';

const CHUNKS = {};

/** The files that are here or on their way. */
const files = new Map();

/** Gives a file once; a failure is forgotten, so that the next call tries again. */
function load(file) {
  if (!files.has(file.url)) {
    const coming = instantiate(file);
    files.set(file.url, coming);
    coming.catch(() => files.delete(file.url));
  }
  return files.get(file.url);
}

/**
 * A file must be what the build made: one of another version would not fit into this program. One with `parts` is many
 * small ones, each of so many bytes.
 */
async function instantiate({ url, integrity, parts }) {
  const answer = await fetch(new URL(url, import.meta.url), { integrity });
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`);
  const imports = { __wasm_split: initSync() };
  if (!parts) {
    const wasm = new Response(answer.body, { headers: { 'content-type': 'application/wasm' } });
    return WebAssembly.instantiateStreaming(wasm, imports);
  }
  const bytes = await answer.arrayBuffer();
  let start = 0;
  return Promise.all(parts.map((length) => WebAssembly.instantiate(bytes.slice(start, start += length), imports)));
}

/** Makes what the program calls for a chunk: it loads the files and tells the program's own `callback` whether they are here. */
const door = (name) => async (callback, data) => {
  const here = await Promise.all(CHUNKS[name].map(load)).then(() => true, (error) => {
    console.error(`the chunk '${name}' is not to be had:`, error);
    return false;
  });
  initSync().__indirect_function_table.get(callback)(data, here);
};
