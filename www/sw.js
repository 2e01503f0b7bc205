// Keeps the page for offline use. The build writes the two lines below; as they stand here nothing is kept, so that
// a page under development is never an old one.
const VERSION = 'development';
const FILES = [];

// One origin may serve several copies of Ascribe under different paths: each keeps to its own.
const OWN = `ascribe ${registration.scope} `;
const CACHE = OWN + VERSION;

// Files that do not belong together would break the program, so each must be what the build made; hosts may rewrite the
// page itself, so that one is taken as it comes. Asking with 'no-cache' costs nothing where the browser has it already.
const request = ({ url, integrity }) => new Request(url, integrity ? { cache: 'no-cache', integrity } : { cache: 'no-cache' });

addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES.map(request))));
});

addEventListener('activate', (event) => {
  const outdated = (name) => name.startsWith(OWN) && name !== CACHE;
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter(outdated).map((name) => caches.delete(name))))
    .then(() => clients.claim()));
});

addEventListener('message', ({ data }) => {
  if (data === 'take-over') skipWaiting();
});

addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET' || !event.request.url.startsWith(registration.scope)) return;
  const address = event.request.url.replace(/index\.html(?=$|[?#])/, '');
  event.respondWith(caches.open(CACHE)
    .then((cache) => cache.match(address, { ignoreSearch: true }))
    .then((kept) => kept ?? fetch(event.request)));
});
