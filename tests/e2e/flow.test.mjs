// The whole path: a sample is opened, a statement accepted and coded by keys alone, everything survives a reload, leaves as
// files, and comes back equal.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './harness/browser.mjs';
import { chosen, clear, exported, openFiles, openSample, rows } from './harness/desk.mjs';
import { serve } from './harness/server.mjs';
import { SITE } from './harness/site.mjs';
import { ready, saved, visit } from './harness/visit.mjs';

const PROJECT = 'Save a project file';
const W3C = 'Export W3C annotations';
const TABLE = 'Export a table';

let browser;
let site;
before(async () => { [browser, site] = await Promise.all([launch(), serve({ '/': SITE })]); });
after(() => Promise.all([browser.close(), site.stop()]));

const focused = (page, name) => page.getByRole('combobox', { name }).and(page.locator(':focus')).waitFor();

/** Accepts and codes the first statement without touching the mouse. */
async function codeByKeys(page) {
  const { keyboard } = page;
  await keyboard.press('j');
  await chosen(page).waitFor();
  await keyboard.press('y');
  await chosen(page).getByText('Accepted').waitFor();
  await keyboard.press('s');
  await focused(page, 'Speaker');
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('Ada Brenner');
  await keyboard.press('Enter');
  await chosen(page).getByText('Ada Brenner').waitFor();
  await keyboard.press('c');
  await focused(page, 'Concept');
  await keyboard.type('ferry line');
  await keyboard.press('Enter');
  await page.getByText('ferry line').first().waitFor();
  await keyboard.press('1');
  await page.getByRole('radio', { name: 'Support' }).and(page.locator(':checked')).waitFor();
}

const coded = (page) => rows(page).filter({ hasText: 'Ada Brenner' }).getByText('Accepted');

async function texts(page) {
  const files = [];
  for (const format of [PROJECT, W3C, TABLE]) files.push((await exported(page, format)).text);
  return files;
}

test('a statement is accepted and coded by keys, survives a reload, leaves as files and comes back equal', async () => {
  await visit(browser, { own: site.origin }, async ({ page }) => {
    await openSample(page, site.origin);
    await codeByKeys(page);
    await saved(page);

    await page.goto(site.origin);
    await ready(page);
    await coded(page).waitFor();

    const before = await texts(page);
    assert.match(before[2], /Ada Brenner.*ferry line|ferry line.*Ada Brenner/s);
    const project = await exported(page, PROJECT);
    await clear(page);
    await openFiles(page, [project]);
    await coded(page).waitFor();
    assert.deepEqual(await texts(page), before);
  });
});

for (const format of [W3C, TABLE]) {
  test(`what '${format}' wrote is read back onto the same article`, async () => {
    await visit(browser, { own: site.origin }, async ({ page }) => {
      await openSample(page, site.origin);
      await codeByKeys(page);
      const file = await exported(page, format);
      await clear(page);
      await openSample(page, site.origin);
      await openFiles(page, [file]);
      await coded(page).waitFor();
      assert.equal((await exported(page, format)).text, file.text);
    });
  });
}
