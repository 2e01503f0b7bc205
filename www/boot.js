// Starts the page: loads the program, says plainly when that cannot be, and keeps the offline copy up to date.

const here = (name) => new URL(name, import.meta.url).href;

// What the program must know of the door it came through. The single file sets the same names in its own way.
const boot = {
  glueUrl: here('ascribe-web.js'),
  workerUrl: here('worker.js'),
  workerType: 'module',
  fetchFrameUrl: here('fetch-frame.html'),
  singleFile: false,
  updateReady: false,
};
globalThis.ascribeBoot = boot;

const CANNOT_RUN =
  'This browser cannot run Ascribe: WebAssembly is missing or turned off. '
  + 'Any browser of the last years can; some offices and “lockdown” modes switch it off for safety.';

const TOO_OLD =
  'This browser is too old for Ascribe. It needs Chrome or Edge 91, Firefox 89, Safari 16.4, or one that is newer.';

// The smallest program that needs the instructions for vectors, as ours does: one function that gives one.
const WITH_VECTORS = new Uint8Array(
  [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11]);

/** Shows a line where the page will stand. */
function say(text) {
  const place = document.getElementById('boot-message');
  if (place) place.textContent = text;
}

/** Fetches the program; whatever type the server gives it, it is compiled while it arrives. */
async function program() {
  const answer = await fetch(here('ascribe-web_bg.wasm'));
  if (!answer.ok) throw new Error(`the server answered ${answer.status} for ${answer.url}`);
  return new Response(answer.body, { headers: { 'content-type': 'application/wasm' } });
}

async function start() {
  if (typeof WebAssembly !== 'object') return say(CANNOT_RUN);
  if (!WebAssembly.validate(WITH_VECTORS)) return say(TOO_OLD);
  say('Ascribe is starting…');
  try {
    const { default: init } = await import('./ascribe-web.js');
    await init({ module_or_path: program() });
  } catch (error) {
    const refused = error instanceof WebAssembly.CompileError && /unsafe-eval|disallowed/i.test(error.message);
    say(refused ? CANNOT_RUN : `Ascribe could not start. Reload the page; your work is kept on this device. (${error})`);
    throw error;
  }
}

/**
 * Keeps a copy for offline use. A new version waits until the person agrees, or until every tab is closed: a tab must
 * never get its worker from one version and its program from another.
 */
async function keepOffline() {
  const container = navigator.serviceWorker;
  if (!container) return;
  const registration = await container.register(here('sw.js'));
  container.ready.then(({ active }) => whenIdle(() => active.postMessage('keep-later')));
  let controlled = Boolean(container.controller);
  let accepted = false;

  const tell = () => {
    boot.updateReady = true;
    dispatchEvent(new Event('ascribe-update-ready'));
  };
  // Without a controller this is the first visit: nothing is being replaced.
  const offer = () => registration.waiting && container.controller && tell();
  offer();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer));

  addEventListener('ascribe-update-accept', () => {
    accepted = true;
    if (registration.waiting) registration.waiting.postMessage('take-over');
    else location.reload();
  });
  container.addEventListener('controllerchange', () => {
    if (!controlled) controlled = true;
    else if (accepted || document.hidden) location.reload();
    // Another tab has agreed for all of them; here somebody may be in the middle of a word.
    else tell();
  });
}

/** Does something when the page has nothing else to do. */
const whenIdle = (work) => (globalThis.requestIdleCallback ?? setTimeout)(work);

// Offline keeping is an extra that waits its turn: where it is refused (private windows, plain http) the page works all the same.
await start().finally(() => whenIdle(() => keepOffline().catch(() => {})));
