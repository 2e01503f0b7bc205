// The language models: fetched beside the page, kept for offline use, done without where they are missing, damaged or late.

import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch } from './harness/browser.mjs';
import { openSample, rows } from './harness/desk.mjs';
import { serve } from './harness/server.mjs';
import { SITE, copyOfSite } from './harness/site.mjs';
import { hasRead, kept, ready, saved, visit } from './harness/visit.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const READS_WITH_MODELS = 'Articles are read with language models, on this device.';
const NOT_LOADED = 'The language models could not be loaded, so articles are read by rules alone.';

/** What a service worker keeps cannot be held back. */
const WITHOUT_OFFLINE_COPY = { serviceWorkers: 'block' };

const withModels = (page) => page.getByText(READS_WITH_MODELS).waitFor({ state: 'attached' });

/** Waits until every model is kept for offline use. The browser tells nobody, so it is asked again with every frame. */
const modelsAreKept = (page) => page.evaluate(async () => {
  const kept = (name) => caches.match(`models/${name}.bin`, { ignoreSearch: true });
  while (!(await Promise.all(['words', 'names', 'trees', 'stance'].map(kept))).every(Boolean)) await new Promise(requestAnimationFrame);
});

async function onSite(folder, options, steps) {
  const site = await serve({ '/': folder });
  try {
    await visit(browser, { own: site.origin, ...options }, ({ page, context }) => steps({ page, context, site }));
  } finally {
    await site.stop();
  }
}

test('the page fetches the models from its own folder, one after the other, and reads with them', async () => {
  await onSite(SITE, {}, async ({ page, site }) => {
    await page.goto(site.origin);
    await withModels(page);
    const asked = site.asked.filter((path) => path.startsWith('/models/'));
    assert.deepEqual(asked.slice(0, 3), ['/models/words.bin', '/models/names.bin', '/models/trees.bin']);
    await openSample(page, site.origin);
    await withModels(page);
  });
});

test('after one visit the models are there with the server gone', async () => {
  await onSite(SITE, {}, async ({ page, site }) => {
    await page.goto(site.origin);
    await kept(page);
    await withModels(page);
    await modelsAreKept(page);
    await site.stop();
    await page.goto(`${site.origin}/?sample=1`);
    await hasRead(page);
    await withModels(page);
  });
});

test('without models the page reads by rules and says so once', async (t) => {
  const folder = await copyOfSite(t);
  await rm(join(folder, 'models'), { recursive: true });
  await onSite(folder, { allow: /404/ }, async ({ page, site }) => {
    await openSample(page, site.origin);
    await page.getByText(NOT_LOADED).waitFor();
    await page.getByText('words.bin: the server answered 404').waitFor();
    assert.equal(await page.getByText(NOT_LOADED).count(), 1);
    assert.ok(await rows(page).count() > 0);
  });
});

test('damaged models are refused, asked for once more, and done without', async (t) => {
  const folder = await copyOfSite(t);
  const file = join(folder, 'models/names.bin');
  const bytes = await readFile(file);
  bytes[bytes.length >> 1] ^= 1;
  await writeFile(file, bytes);
  await onSite(folder, { allow: /integrity/ }, async ({ page, site }) => {
    await openSample(page, site.origin);
    await page.getByText(NOT_LOADED).waitFor();
    await page.getByText('names.bin: the language model is damaged').waitFor();
    // Twice for the reading, and at most once more by the service worker, which refuses it, too.
    assert.ok([2, 3].includes(site.asked.filter((path) => path === '/models/names.bin').length));
  });
});

test('an article does not wait for ever: rules read it, and the models read it again when they come', async () => {
  await onSite(SITE, {}, async ({ page, context, site }) => {
    let release;
    const released = new Promise((resolve) => { release = resolve; });
    await context.route('**/models/names.bin', async (route) => {
      await released;
      await route.continue();
    });
    await openSample(page, site.origin);
    const before = await rows(page).count();
    assert.ok(before > 0);
    release();
    await withModels(page);
    await page.waitForFunction(() => performance.getEntriesByName('ascribe:reread').length > 0);
    assert.ok(await rows(page).count() > 0);
    assert.equal(await page.getByText('Undo: Read again').count(), 0);
  });
});

/** Chooses a statement that takes a stand, and waits until the inspector proposes what about. */
async function hasProposal(page) {
  await rows(page, { name: /We will not sign a paper/ }).click();
  await page.getByRole('region', { name: 'Perhaps about' }).waitFor();
}

test('an article that is read before the part that looks for concepts is here gets them, models or not', async (t) => {
  const folder = await copyOfSite(t);
  await rm(join(folder, 'models'), { recursive: true });
  await onSite(folder, { allow: /404|Service Worker/, context: WITHOUT_OFFLINE_COPY }, async ({ page, context, site }) => {
    let release;
    const released = new Promise((resolve) => { release = resolve; });
    await context.route('**/chunks/models.wasm', async (route) => {
      await released;
      await route.continue();
    });
    await openSample(page, site.origin);
    release();
    await page.getByText(NOT_LOADED).waitFor();
    await page.waitForFunction(() => performance.getEntriesByName('ascribe:reread').length > 0);
    await hasProposal(page);
  });
});

test('where that part is not to be had, the article is read and the person is told', async () => {
  await onSite(SITE, { allow: /models|Service Worker/, context: WITHOUT_OFFLINE_COPY }, async ({ page, context, site }) => {
    await context.route('**/chunks/models.wasm', (route) => route.abort());
    await openSample(page, site.origin);
    await page.getByText(NOT_LOADED).waitFor();
    await page.getByText('the part of Ascribe that reads by models could not be fetched').waitFor();
    await rows(page).first().click();
    await page.keyboard.press('a');
    await page.getByText(/^1 of \d+ decided$/).first().waitFor();
    // The next time it is there: what was kept without concepts gets them.
    await saved(page);
    await context.unroute('**/chunks/models.wasm');
    await page.reload();
    await page.waitForFunction(() => performance.getEntriesByName('ascribe:reread').length > 0);
    await page.getByText(/^1 of \d+ decided$/).first().waitFor();
    await hasProposal(page);
  });
});

test('one file carries its models', async () => {
  await visit(browser, { context: { offline: true } }, async ({ page }) => {
    await page.goto(`${pathToFileURL(join(SITE, 'ascribe.html'))}?sample=1`);
    await ready(page);
    await hasRead(page);
    await withModels(page);
  });
});
