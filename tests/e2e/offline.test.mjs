// After one visit the page works without a network; a new version takes over when the person agrees.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from './harness/browser.mjs';
import { serve } from './harness/server.mjs';
import { SITE, copyOfSite, edit } from './harness/site.mjs';
import { hasRead, kept, ready, visit } from './harness/visit.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const cacheNames = (page) => page.evaluate(() => caches.keys());

/** Makes a copy of the site into its next version: another style, named in the list by its digest. */
async function nextVersion(folder) {
  await edit(folder, 'styles/page.css', (css) => `${css}\n:root { --test-version: 2; }\n`);
  const digest = createHash('sha256').update(await readFile(join(folder, 'styles/page.css'))).digest('base64');
  await edit(folder, 'sw.js', (text) => text
    .replace(/const VERSION = '[^']*'/, "const VERSION = 'next'")
    .replace(/\{[^{}]*"url":"styles\/page.css"[^{}]*\}/, `{ url: 'styles/page.css', integrity: 'sha256-${digest}' }`));
}

const version = (page) => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--test-version').trim());

test('after one visit the page opens, and reads, with the server gone', async () => {
  const site = await serve({ '/': SITE });
  try {
    await visit(browser, { own: site.origin }, async ({ page, context }) => {
      await page.goto(site.origin);
      await ready(page);
      await kept(page);
      await site.stop();
      await page.goto(`${site.origin}/?sample=1`);
      await hasRead(page);
      const second = await context.newPage();
      await second.goto(`${site.origin}/index.html`);
      await ready(second);
    });
  } finally {
    await site.stop();
  }
});

test('two copies on one origin keep to their own files', async () => {
  const site = await serve({ '/a/': SITE, '/b/': SITE });
  try {
    await visit(browser, { own: site.origin }, async ({ page }) => {
      for (const path of ['/a/', '/b/']) {
        await page.goto(site.origin + path);
        await kept(page);
      }
      assert.equal((await cacheNames(page)).length, 2);
    });
  } finally {
    await site.stop();
  }
});

test('a new version is announced, waits, and takes over when the person agrees', async (t) => {
  const folder = await copyOfSite(t);
  const site = await serve({ '/': folder });
  try {
    await visit(browser, { own: site.origin }, async ({ page }) => {
      await page.goto(site.origin);
      await kept(page);
      await nextVersion(folder);
      await page.reload();
      await ready(page);
      await page.waitForFunction(() => globalThis.ascribeBoot.updateReady);
      assert.equal(await version(page), '', 'the old version stays until the person agrees');
      await Promise.all([page.waitForEvent('load'), page.evaluate(() => dispatchEvent(new Event('ascribe-update-accept')))]);
      await ready(page);
      assert.equal(await version(page), '2');
      assert.equal((await cacheNames(page)).length, 1, 'the old version is gone');
    });
  } finally {
    await site.stop();
  }
});

test('files that do not belong together are not kept', async (t) => {
  const folder = await copyOfSite(t);
  const site = await serve({ '/': folder });
  try {
    await visit(browser, { own: site.origin, allow: /integrity/ }, async ({ page }) => {
      await page.goto(site.origin);
      await kept(page);
      await edit(folder, 'sw.js', (text) => text.replace(/const VERSION = '[^']*'/, "const VERSION = 'half-way'"));
      await edit(folder, 'worker.js', (text) => `${text}\n// changed while the site is being put up\n`);
      const refused = await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        const ended = new Promise((resolve) => registration.addEventListener('updatefound', () => {
          const installing = registration.installing;
          installing.addEventListener('statechange', () => resolve(installing.state));
        }));
        await registration.update();
        return ended;
      });
      assert.equal(refused, 'redundant');
      await site.stop();
      await page.reload();
      await ready(page);
    });
  } finally {
    await site.stop();
  }
});
