// The whole path: a sample is opened, a statement accepted and coded by keys alone, everything survives a reload, leaves as
// files, and comes back equal.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { launch } from './harness/browser.mjs';
import { serve } from './harness/server.mjs';
import { SITE } from './harness/site.mjs';
import { hasRead, ready, saved, visit } from './harness/visit.mjs';

let browser;
let site;
before(async () => { [browser, site] = await Promise.all([launch(), serve({ '/': SITE })]); });
after(() => Promise.all([browser.close(), site.stop()]));

const list = (page) => page.getByRole('listbox', { name: 'Statements' });
const chosen = (page) => list(page).getByRole('option', { selected: true });

/** Opens the sample with nothing saved before. */
async function openSample(page) {
  await page.goto(`${site.origin}/?sample=1`);
  await hasRead(page);
  await list(page).getByRole('option').first().waitFor();
}

/** Accepts and codes the first statement without touching the mouse. */
async function codeByKeys(page) {
  const { keyboard } = page;
  await keyboard.press('j');
  await chosen(page).waitFor();
  await keyboard.press('a');
  await chosen(page).getByText('Accepted').waitFor();
  await keyboard.press('s');
  await page.getByRole('combobox', { name: 'Speaker' }).and(page.locator(':focus')).waitFor();
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('Ada Brenner');
  await keyboard.press('Enter');
  await chosen(page).getByText('Ada Brenner').waitFor();
  await keyboard.press('Escape');
  await keyboard.press('c');
  await page.getByRole('combobox', { name: 'Concept' }).and(page.locator(':focus')).waitFor();
  await keyboard.type('ferry line');
  await keyboard.press('Enter');
  await page.getByText('ferry line').first().waitFor();
  await keyboard.press('1');
  await page.getByRole('radio', { name: 'Support' }).and(page.locator(':checked')).waitFor();
}

/** Takes a file from the project's menu and returns its text. */
async function exported(page, entry) {
  await page.getByRole('button', { name: 'Project', exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: entry }).click()]);
  return { path: await download.path(), name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

async function clear(page) {
  await page.getByRole('button', { name: 'Project', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Clear the project' }).click();
  await page.getByRole('button', { name: 'Clear it' }).click();
  await page.getByText('Drop an article').first().waitFor();
}

/** Opens a file as a person would choose it. */
async function open(page, { name, text }) {
  await page.getByRole('button', { name: 'Project', exact: true }).click();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('menuitem', { name: 'Open a file' }).click()]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
}

const FORMATS = ['Save a project file', 'Export W3C annotations', 'Export a table'];

async function allExports(page) {
  const files = [];
  for (const format of FORMATS) files.push(await exported(page, format));
  return files;
}

const rowOf = (page, speaker) => list(page).getByRole('option').filter({ hasText: speaker });

for (const format of FORMATS.slice(1)) {
  test(`what '${format}' wrote is read back onto the same article`, async () => {
    await visit(browser, { own: site.origin }, async ({ page }) => {
      await openSample(page);
      await codeByKeys(page);
      const file = await exported(page, format);
      await clear(page);
      await openSample(page);
      await open(page, file);
      await rowOf(page, 'Ada Brenner').getByText('Accepted').waitFor();
      assert.equal((await exported(page, format)).text, file.text);
    });
  });
}

test('a statement is accepted and coded by keys, survives a reload, leaves as files and comes back equal', async () => {
  await visit(browser, { own: site.origin }, async ({ page }) => {
    await openSample(page);
    await codeByKeys(page);
    await saved(page);

    await page.goto(site.origin);
    await ready(page);
    const row = rowOf(page, 'Ada Brenner');
    await row.getByText('Accepted').waitFor();

    const before = await allExports(page);
    assert.match(before[2].text, /Ada Brenner/);
    assert.match(before[2].text, /ferry line/);
    await clear(page);
    await open(page, before[0]);
    await row.getByText('Accepted').waitFor();
    const again = await allExports(page);
    assert.deepEqual(again.map(({ text }) => text), before.map(({ text }) => text));
  });
});
