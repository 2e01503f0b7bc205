// Keeps the page for offline use. The build writes the three lines below; as they stand here nothing is kept, so that
// a page under development is never an old one.
const VERSION = 'development';
const FILES = [];
const LATER = [];

// One origin may serve several copies of Ascribe under different paths: each keeps to its own.
const OWN = `ascribe ${registration.scope} `;
const CACHE = OWN + VERSION;

// Files that do not belong together would break the program, so each must be what the build made; hosts may rewrite the
// page itself, so that one is taken as it comes. Asking with 'no-cache' costs nothing where the browser has it already.
const request = ({ url, integrity }) => new Request(url, integrity ? { cache: 'no-cache', integrity } : { cache: 'no-cache' });

// What comes later is large and seldom changes: under a name that tells its content, the next version takes it over.
const name = ({ url, integrity }) => `${url}?${encodeURIComponent(integrity)}`;

/** Keeps what the program can do without for a while, one after the other. */
async function keepLater() {
  const cache = await caches.open(CACHE);
  for (const file of LATER) {
    if (await cache.match(name(file))) continue;
    // One that is missing or damaged must not keep the others out.
    const answer = await fetch(request(file)).catch(() => null);
    if (answer?.ok) await cache.put(name(file), answer);
  }
}

/** Takes over what has not changed since the versions before, and lets go of the rest. */
async function succeed() {
  const cache = await caches.open(CACHE);
  const outdated = (await caches.keys()).filter((kept) => kept.startsWith(OWN) && kept !== CACHE);
  for (const version of outdated) {
    const before = await caches.open(version);
    for (const file of LATER.map(name)) {
      const same = await before.match(file);
      if (same) await cache.put(file, same);
    }
    await caches.delete(version);
  }
}

addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES.map(request))));
});

addEventListener('activate', (event) => {
  event.waitUntil(succeed().then(() => clients.claim()));
});

addEventListener('message', (event) => {
  if (event.data === 'take-over') skipWaiting();
  if (event.data === 'keep-later') event.waitUntil(keepLater());
});

addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET' || !event.request.url.startsWith(registration.scope)) return;
  const address = event.request.url.replace(/index\.html(?=$|[?#])/, '');
  event.respondWith(caches.open(CACHE)
    .then((cache) => cache.match(address, { ignoreSearch: true }))
    .then((kept) => kept ?? fetch(event.request)));
});
