// One visit to a page, watched: what it complains of, what its policy forbids, and whom it asks.

import assert from 'node:assert/strict';

/** Milliseconds after which anything a test waits for is not coming. */
const PATIENCE = 20_000;

/** Whether a request goes to nobody: what the page made itself, or the disk. */
const stays = (url) => ['data:', 'blob:', 'file:', 'about:'].includes(url.protocol);

/**
 * Opens a fresh browser profile, hands a page to `steps`, and checks afterwards that nothing was complained of and nobody
 * else was asked.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {{ own?: string, asks?: string[], allow?: RegExp, context?: object }} options the page's own origin; the addresses
 *   elsewhere that the person asks for; complaints that belong to the test; options of the browser profile
 * @param {(visit: { page: import('playwright-core').Page, context: object, problems: string[], strangers: string[] }) => Promise<void>} steps
 */
export async function visit(browser, { own, asks = [], allow, context: options = {} }, steps) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE);
  const problems = [];
  const strangers = [];
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => problems.push(`uncaught: ${error.error()}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (!stays(url) && url.origin !== own) strangers.push(request.url());
  });
  try {
    await steps({ page: await context.newPage(), context, problems, strangers });
  } finally {
    await context.close();
  }
  assert.deepEqual(problems.filter((problem) => !allow?.test(problem)), [], 'the page complained');
  assert.deepEqual(strangers, asks, 'the page asked somebody else');
}

/** Waits until the page can be used. */
export function ready(page) {
  return page.waitForFunction(() => performance.getEntriesByName('ascribe:ready').length > 0);
}

/** Waits until the worker has read an article. */
export function hasRead(page) {
  return page.waitForFunction(() => performance.getEntriesByName('ascribe:read').length > 0);
}

/** Waits until the page is kept for offline use. Waiting is bounded: `ready` of a service worker never settles without one. */
export function kept(page) {
  return page.waitForFunction(() => Boolean(navigator.serviceWorker.controller));
}

/** Waits until everything is on this device. */
export function saved(page) {
  return page.getByText('Saved', { exact: true }).waitFor();
}
