// The program behind the elements of a page: fetched when the first of them needs it, one instance for all.

const here = (name) => new URL(name, import.meta.url).href;

/** Where the program finds its own files. */
export const files = { workerUrl: here('worker.js'), glueUrl: here('ascribe-web.js') };

/** What the elements wear, later sheets over earlier ones. */
const SHEETS = ['tokens', 'controls', 'pickers', 'reader', 'statements', 'inspector'].map((name) => `styles/${name}.css`);

/** What fits the page's own sheets into an element. */
const OWN = 'ascribe-article.css';

/** What the page itself wears where an article is marked in place. */
const HIGHLIGHTS = 'highlights.css';

const NO_WASM = "this page's policy forbids WebAssembly: its script-src needs 'wasm-unsafe-eval'";

let program;

/**
 * Loads the program, once for all elements; after a failure the next element tries again.
 *
 * @returns {Promise<{ mount: Function, version: string, sheets: CSSStyleSheet[], highlights: CSSStyleSheet }>}
 */
export function load() {
  program ??= start().catch((error) => {
    program = undefined;
    throw error;
  });
  return program;
}

async function start() {
  const [{ mount, version }, sheets, highlights] = await Promise.all([
    engine(),
    Promise.all([...SHEETS, OWN].map(sheet)),
    sheet(HIGHLIGHTS),
  ]);
  return { mount, version: version(), sheets, highlights };
}

async function engine() {
  const glue = await import('./ascribe-web.js');
  try {
    await glue.default({ module_or_path: wasm() });
  } catch (error) {
    const refused = error instanceof WebAssembly.CompileError && /unsafe-eval|disallowed/i.test(error.message);
    throw refused ? new Error(NO_WASM, { cause: error }) : error;
  }
  await glue.prepare();
  return glue;
}

/** Whatever type the host gives the wasm, it is compiled while it arrives. */
async function wasm() {
  const answer = await get('ascribe-web_bg.wasm');
  return new Response(answer.body, { headers: { 'content-type': 'application/wasm' } });
}

/** Sheets made by script are no inline styles: a strict policy allows them. */
async function sheet(name) {
  const answer = await get(name);
  return new CSSStyleSheet().replace(forShadow(await answer.text()));
}

async function get(name) {
  const answer = await fetch(here(name));
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`);
  return answer;
}

/**
 * Fits the page's own styles into an element: what is the root there is the element here, and sizes must not follow the
 * font size of a page that is somebody else's. Conditions (`@media`, `@container`) count from the browser's own size.
 */
function forShadow(css) {
  const own = (line) => line.replace(/(?<![\w.#-])(-?(?:\d+\.?\d*|\.\d+))rem\b/g, 'calc($1 * var(--ascribe-rem, 16px))');
  return css.replaceAll(':root', ':host').split('\n').map((line) => (/^\s*@/.test(line) ? line : own(line))).join('\n');
}
