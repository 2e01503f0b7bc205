// The pages beside the text: every action has a key or an entry of the palette, and nothing confirmed is lost.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './harness/browser.mjs';
import { openFiles, openSample } from './harness/desk.mjs';
import { serve } from './harness/server.mjs';
import { SITE } from './harness/site.mjs';
import { ready, saved, visit } from './harness/visit.mjs';

let browser;
let site;
before(async () => { [browser, site] = await Promise.all([launch(), serve({ '/': SITE })]); });
after(() => Promise.all([browser.close(), site.stop()]));

const table = (page) => page.getByRole('grid', { name: 'All statements' });
const lines = (page) => table(page).locator('[role=row][data-row]');

async function openTable(page) {
  await openSample(page, site.origin);
  await page.keyboard.press('Shift+S');
  await lines(page).first().waitFor();
  await table(page).focus();
}

test('every command of the sheet is in the palette, and the palette is walked by keys', () =>
  visit(browser, { own: site.origin }, async ({ page }) => {
    await openSample(page, site.origin);
    await page.keyboard.press('?');
    const shown = page.getByRole('dialog').locator('dl.keys dt');
    await shown.first().waitFor();
    const names = await shown.allInnerTexts();
    assert.ok(names.length > 50);
    assert.ok((await page.getByRole('dialog').locator('dl.keys div').filter({ hasNot: page.locator('kbd') }).count()) === 0, 'every command has a key');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('ControlOrMeta+k');
    const options = page.getByRole('dialog').getByRole('option');
    await options.first().waitFor();
    const found = await options.locator('span').allInnerTexts();
    const missing = names.filter((name) => !found.includes(name) && !['Find a command', 'Close, let go'].includes(name));
    assert.deepEqual(missing, []);
    // From the first to the last and round again: the highlight goes where the arrows say.
    for (let step = 0; step < found.length; step += 1) await page.keyboard.press('ArrowDown');
    await options.first().and(page.locator('[aria-selected=true]')).waitFor();
    await page.keyboard.type('all statements');
    await page.keyboard.press('Enter');
    await table(page).waitFor();
  }));

test('a key is changed, a clash is told, and the change survives a reload', () =>
  visit(browser, { own: site.origin }, async ({ page }) => {
    await openSample(page, site.origin);
    await page.keyboard.press('ControlOrMeta+,');
    await page.getByRole('button', { name: 'Change the key: Next statement' }).click();
    await page.keyboard.press('x');
    await page.getByRole('alert').getByText('“Reject and go on”').waitFor();
    await page.getByRole('button', { name: 'Use it for “Next statement”' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('x');
    const list = page.getByRole('listbox', { name: 'Statements' });
    await list.getByRole('option', { selected: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.reload();
    await ready(page);
    await list.getByRole('option').first().waitFor();
    await page.keyboard.press('x');
    await list.getByRole('option', { selected: true }).waitFor();
    assert.equal(await list.locator('.rejected').count(), 0);
  }));

test('the table is searched by words and patterns, narrowed and ordered', () =>
  visit(browser, { own: site.origin }, async ({ page }) => {
    await openTable(page);
    const all = await lines(page).count();
    await page.getByRole('searchbox', { name: 'Search words' }).fill('telephone');
    await page.getByText(/^\d+ of \d+ statements$/).waitFor();
    const some = await lines(page).count();
    assert.ok(some > 0 && some < all);
    await page.getByRole('button', { name: 'Regular expression' }).click();
    await page.getByRole('searchbox', { name: 'Search words' }).fill('(dam');
    await page.getByText('This is no regular expression').waitFor();
    await page.getByRole('searchbox', { name: 'Search words' }).fill('\\bdam\\b.*talks|^Gorge');
    await lines(page).first().waitFor();
    await page.getByRole('searchbox', { name: 'Search words' }).fill('');
    await page.getByRole('columnheader', { name: 'Speaker' }).getByRole('button').click();
    await page.getByRole('columnheader', { name: 'Speaker' }).and(page.locator('[aria-sort=ascending]')).waitFor();
  }));

test('killing the tab in the middle of a decision about many loses nothing that was confirmed', () =>
  visit(browser, { own: site.origin }, async ({ page, context }) => {
    await openTable(page);
    await page.keyboard.press('ControlOrMeta+a');
    await page.getByText(/^\d+ marked$/).waitFor();
    await page.keyboard.press('a');
    await saved(page);
    // Another decision, and the tab is gone at once: all of it is there or none.
    await page.keyboard.press('x');
    const client = await context.newCDPSession(page);
    await Promise.race([client.send('Page.crash').catch(() => {}), page.waitForEvent('crash')]);
    const next = await context.newPage();
    await next.goto(site.origin);
    await lines(next).first().waitFor();
    const reviews = await lines(next).locator('.decision').allInnerTexts();
    assert.equal(new Set(reviews).size, 1, `half of a decision: ${reviews.join()}`);
    assert.ok(['Accepted', 'Rejected'].includes(reviews[0]), reviews[0]);
  }));

test('a decision about many is one step to undo', () =>
  visit(browser, { own: site.origin }, async ({ page }) => {
    await openTable(page);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('y');
    await lines(page).locator('.decision.confirmed').nth(5).waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await page.waitForFunction(() => document.querySelectorAll('.decision.confirmed').length === 0);
  }));

test('articles are described by the names of their files, listed and searched', () =>
  visit(browser, { own: site.origin }, async ({ page }) => {
    await page.goto(site.origin);
    await ready(page);
    await page.keyboard.press('Shift+L');
    await page.getByRole('textbox', { name: 'Names of files' }).fill('{date}_{outlet}');
    await page.getByRole('textbox', { name: 'Names of files' }).press('Enter');
    await openFiles(page, [
      { name: '2026-03-01_The Quay Post.txt', text: 'A pier opens\n\n“It is open,” said Ada Brenner.' },
      { name: '2026-02-01_Harbour News.txt', text: 'A pier closes\n\n“It is closed,” said Tom Quill.' },
    ]);
    await page.keyboard.press('Shift+L');
    const list = page.getByRole('grid', { name: 'Articles' });
    await list.getByRole('row').filter({ hasText: 'The Quay Post' }).filter({ hasText: '2026-03-01' }).waitFor();
    await list.getByRole('row').filter({ hasText: 'Harbour News' }).filter({ hasText: '2026-02-01' }).waitFor();
    await page.getByRole('searchbox', { name: 'Search titles' }).fill('quay');
    await page.getByText('1 of 2 articles').waitFor();
  }));
