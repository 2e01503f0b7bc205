// Where an element's words come from when they are not handed over: another file, or what stands between its tags.

/** Why something did not work: a code for programs, words for people. */
export class AscribeError extends Error {
  name = 'AscribeError';

  /**
   * @param {string} code
   * @param {string} message
   */
  constructor(code, message) {
    super(message);
    this.code = code;
  }

  /** Gives whatever was thrown, as an error with a code. */
  static from(thrown, code = 'program') {
    if (thrown instanceof AscribeError) return thrown;
    const known = typeof thrown?.code === 'string' && typeof thrown.message === 'string';
    return known ? new AscribeError(thrown.code, thrown.message) : new AscribeError(code, String(thrown?.message ?? thrown));
  }
}

/**
 * Fetches a text as the page may: from its own origin, or from another one that allows it.
 *
 * @param {string} address @param {string} code of the error @param {AbortSignal} signal
 * @returns {Promise<{ text: string, type: string, url: string }>}
 */
export async function fetchText(address, code, signal) {
  let url;
  try {
    url = new URL(address, document.baseURI);
    const answer = await fetch(url, { signal, credentials: 'same-origin' });
    if (!answer.ok) throw new AscribeError(code, `${url.href} answered ${answer.status}`);
    const type = answer.headers.get('content-type') ?? '';
    return { text: decode(await answer.arrayBuffer(), type), type, url: answer.url || url.href };
  } catch (error) {
    if (error instanceof AscribeError || error.name === 'AbortError') throw error;
    const where = url?.href ?? `"${address}"`;
    throw new AscribeError(code, `${where} could not be fetched: another site must allow it (CORS), and this page's policy, too (connect-src)`);
  }
}

/** A server may name the encoding, and so may a page at its beginning; otherwise it is UTF-8. */
function decode(bytes, type) {
  const named = (text) => /charset\s*=\s*["']?([\w-]+)/i.exec(text)?.[1];
  const start = new TextDecoder('latin1').decode(bytes.slice(0, 1024));
  const markup = /<meta\s/i.test(start) ? named(start) : undefined;
  try {
    return new TextDecoder(named(type) ?? markup ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** Tells whether a file is markup, by its type or else by how it begins. */
export function isMarkup({ text, type }) {
  if (/html|xml/i.test(type)) return true;
  return !/^text\/plain/i.test(type) && /^\s*<(?:!doctype|html|\w+[\s>])/i.test(text);
}

/** Takes the indent of the page's source off plain words between two tags. */
export function unindented(text) {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const indents = lines.filter((line) => line.trim()).map((line) => line.match(/^[ \t]*/)[0].length);
  const indent = Math.min(...indents, Infinity);
  return lines.map((line) => line.slice(Number.isFinite(indent) ? indent : 0).trimEnd()).join('\n').trim();
}
