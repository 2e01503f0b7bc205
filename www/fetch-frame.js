// Fetches an article that the person asked for, in a sandboxed frame: this frame may connect but holds nothing, the page
// holds the annotations but may connect to nobody. The frame has no origin of its own, so it carries no cookies anywhere.

const KIND = 'fetch-frame';
const MAX_BYTES = 20 * 1024 * 1024;
const MAX_MILLISECONDS = 30_000;

/** A failure with one of the reasons that the page has words for. */
class Refused extends Error {
  constructor(reason, status) {
    super(reason);
    Object.assign(this, { reason, status });
  }
}

function address(text) {
  if (!URL.canParse(text)) throw new Refused('bad-address');
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new Refused('bad-address');
  return url;
}

/** Reads a body piece by piece, and stops as soon as there is too much of it. */
async function bytes(answer) {
  const pieces = [];
  let size = 0;
  for (const reader = answer.body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(pieces).arrayBuffer();
    pieces.push(value);
    size += value.length;
    if (size > MAX_BYTES) throw new Refused('too-large');
  }
}

async function article(text) {
  const options = { credentials: 'omit', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(MAX_MILLISECONDS) };
  const answer = await fetch(address(text), options);
  if (!answer.ok) throw new Refused('http', answer.status);
  return { url: answer.url, contentType: answer.headers.get('content-type') ?? '', bytes: await bytes(answer) };
}

/** A browser does not tell a site that refuses from one that cannot be reached. */
function failure(error) {
  if (error instanceof Refused) return { reason: error.reason, status: error.status };
  return { reason: error.name === 'TimeoutError' ? 'timeout' : 'not-allowed' };
}

async function answer({ id, url }) {
  try {
    const found = await article(url);
    parent.postMessage({ ascribe: KIND, type: 'done', id, ...found }, '*', [found.bytes]);
  } catch (error) {
    parent.postMessage({ ascribe: KIND, type: 'failed', id, ...failure(error) }, '*');
  }
}

if (parent !== window) {
  addEventListener('message', ({ source, data }) => {
    if (source === parent && data?.ascribe === KIND && data.type === 'fetch') answer(data);
  });
  parent.postMessage({ ascribe: KIND, type: 'ready' }, '*');
}
