// Fetches chunks: parts of the program that are not in its first wasm but come when they are first needed. The build writes
// the lists below and one door for each chunk at the end; as it stands here the program is in one piece.

import { initSync } from './ascribe-web.js';

const FILES = [];
const CHUNKS = {};

/** The files that are here or on their way, by their addresses. */
const files = new Map();

/** Fetches a file once; a failure is forgotten, so that the next call tries again. */
function once(url, fetched) {
  if (!files.has(url)) {
    const coming = fetched();
    files.set(url, coming);
    coming.catch(() => files.delete(url));
  }
  return files.get(url);
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

/** The page's sheets that come with a chunk. A worker has none, nor has the page around an element. */
const sheets = (name) => [...(globalThis.document?.querySelectorAll(`link[data-chunks~="${name}"]`) ?? [])];

/** Lets a sheet count; one that does not come stays as it was. */
const wear = (link) => new Promise((resolve, reject) => {
  link.onload = resolve;
  link.onerror = () => {
    link.disabled = true;
    reject(new Error(`${link.href} did not come`));
  };
  link.disabled = false;
});

/**
 * Makes what the program calls for a chunk: it loads the files, and the sheets of what they show, and tells the program's own
 * `callback` whether they are here.
 */
const door = (name) => async (callback, data) => {
  const coming = [
    ...CHUNKS[name].map((place) => FILES[place]).map((file) => once(file.url, () => instantiate(file))),
    ...sheets(name).map((link) => once(link.href, () => wear(link))),
  ];
  const here = await Promise.all(coming).then(() => true, (error) => {
    console.error(`the chunk '${name}' is not to be had:`, error);
    return false;
  });
  initSync().__indirect_function_table.get(callback)(data, here);
};
