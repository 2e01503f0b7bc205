// Somebody else's page, made for one test.

import { serve } from '../harness/server.mjs';
import { SITE } from '../harness/site.mjs';
import { visit } from '../harness/visit.mjs';

/** Two statements that no reader can miss, by two people. */
export const STORY = `
  <h1>Footbridge in Hollen opens early</h1>
  <p>“The bridge opens in May,” said Ada Berg, the mayor of Hollen.</p>
  <p>“We will see about that,” said Tom Reed, who builds it.</p>`;

/** Another story, to be told from the first. */
export const OTHER = `
  <h1>Ferry stays in harbour</h1>
  <p>“Nobody sails tomorrow,” said Ines Holm, the captain.</p>`;

const SCRIPT = '<script type="module" src="/element/ascribe-article.js"></script>';

/** What the page hears, in order, as it can be read by a test. */
const LISTEN = () => {
  globalThis.heard = [];
  const names = ['ready', 'read', 'select', 'statement-create', 'statement-update', 'statement-delete', 'error'];
  for (const name of names) {
    document.addEventListener(`ascribe-${name}`, ({ type, target, detail }) => {
      globalThis.heard.push({ type, id: target.id, detail });
    });
  }
};

/**
 * Opens a page with this body on the site's own origin.
 *
 * @param {{ body: string, head?: string, policy?: string, allow?: RegExp, files?: Record<string, string>, context?: object }} made
 * @param {(visited: { page: import('playwright-core').Page, origin: string, problems: string[] }) => Promise<void>} steps
 */
export async function onPage(browser, { body, head = '', policy, allow, files = {}, context }, steps) {
  const site = await serve({ '/': SITE });
  const headers = policy ? { 'content-security-policy': policy } : {};
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,">${head}${SCRIPT}</head><body>${body}</body></html>`;
  try {
    await visit(browser, { own: site.origin, allow, context }, async ({ page, ...rest }) => {
      await page.addInitScript(LISTEN);
      await page.route('**/host/**', (route) => {
        const name = new URL(route.request().url()).pathname.replace('/host/', '');
        if (name === '') return route.fulfill({ headers, contentType: 'text/html; charset=utf-8', body: html });
        const found = files[name];
        return found === undefined ? route.fulfill({ status: 404, body: '' }) : route.fulfill({ contentType: type(name), body: found });
      });
      await page.goto(`${site.origin}/host/`);
      await steps({ page, origin: site.origin, ...rest });
    });
  } finally {
    await site.stop();
  }
}

const type = (name) => ({ html: 'text/html; charset=utf-8', json: 'application/json', txt: 'text/plain; charset=utf-8' })[name.split('.').pop()];

/** Waits until so many events of a name have come, and gives their details. */
export async function heard(page, name, count = 1) {
  await page.waitForFunction(([name, count]) => globalThis.heard.filter(({ type }) => type === name).length >= count, [name, count]);
  return page.evaluate((name) => globalThis.heard.filter(({ type }) => type === name), name);
}

/** Waits until the element with this id has read so often. */
export async function hasRead(page, id, count = 1) {
  await page.waitForFunction(
    ([id, count]) => globalThis.heard.filter((event) => event.type === 'ascribe-read' && event.id === id).length >= count,
    [id, count],
  );
}

/** Calls a method of an element and gives what comes of it. */
export function call(page, id, method, ...args) {
  return page.evaluate(([id, method, args]) => document.getElementById(id)[method](...args), [id, method, args]);
}

/** Gives who says what, by the words. */
export async function speakers(page, id) {
  const { first } = await call(page, id, 'annotations');
  const body = (item) => [item.body ?? []].flat().find((body) => body['ascribe:is'] === 'speaker')?.value;
  const words = (item) => [item.target].flat()[0].selector.find(({ type }) => type === 'TextQuoteSelector').exact;
  return Object.fromEntries((first?.items ?? []).map((item) => [words(item), body(item)]));
}
