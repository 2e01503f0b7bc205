// Many articles at once: marked, described, said to hold nothing, removed, each in one step to undo; all by keys.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './harness/browser.mjs';
import { openFiles } from './harness/desk.mjs';
import { serve } from './harness/server.mjs';
import { SITE } from './harness/site.mjs';
import { ready, saved, visit } from './harness/visit.mjs';

const PAPERS = [
  'A pier opens\n\n“The pier is open,” said Ada Brenner.',
  'A road closes\n\n“The road is closed for the winter,” said Tom Quill.',
  'A mill is sold\n\n“Nobody wanted the mill,” said Mira Holt.',
];

let browser;
let site;
before(async () => { [browser, site] = await Promise.all([launch(), serve({ '/': SITE })]); });
after(() => Promise.all([browser.close(), site.stop()]));

const grid = (page) => page.getByRole('grid', { name: 'Articles' });
const lines = (page) => grid(page).getByRole('row').filter({ has: page.getByRole('gridcell') });
const marked = (page) => grid(page).locator('[role=row][aria-selected=true]');

/** Opens three articles and their list, with the keys in it. */
async function openLibrary(page) {
  await page.goto(site.origin);
  await ready(page);
  await openFiles(page, PAPERS.map((text, number) => ({ name: `${number}.txt`, text })));
  await page.getByText('of 3 articles done').waitFor();
  await page.keyboard.press('Shift+L');
  await lines(page).nth(2).waitFor();
  await grid(page).focus();
}

test('marked articles get the same outlet in one step', () =>
  visit(browser, { own: site.origin }, async ({ page }) => {
    await openLibrary(page);
    for (const key of ['ArrowDown', ' ', 'ArrowDown', ' ']) await page.keyboard.press(key);
    await page.getByText('2 articles marked').waitFor();
    assert.equal(await marked(page).count(), 2);
    await page.getByRole('textbox', { name: 'Outlet' }).fill('The Quay Post');
    await page.getByRole('textbox', { name: 'Outlet' }).press('Enter');
    await lines(page).filter({ hasText: 'The Quay Post' }).nth(1).waitFor();
    assert.equal(await lines(page).filter({ hasText: 'The Quay Post' }).count(), 2);
    await grid(page).focus();
    await page.keyboard.press('ControlOrMeta+z');
    await page.waitForFunction(() => !document.querySelector('.library-grid').innerText.includes('The Quay Post'));
    await page.keyboard.press('Escape');
    await marked(page).first().waitFor({ state: 'detached' });
  }));

test('all articles are marked, dismissed and removed, and each comes back in one step', () =>
  visit(browser, { own: site.origin }, async ({ page }) => {
    await openLibrary(page);
    await page.keyboard.press('ControlOrMeta+a');
    await page.getByText('3 articles marked').waitFor();
    await page.getByRole('button', { name: 'Nothing to code' }).press('Enter');
    await lines(page).filter({ hasText: 'Nothing to code' }).nth(2).waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await lines(page).filter({ hasText: 'Nothing to code' }).first().waitFor({ state: 'detached' });
    await grid(page).focus();
    await page.keyboard.press('Delete');
    await page.getByRole('dialog').getByText('3 articles and 3 statements go.').waitFor();
    await page.getByRole('button', { name: 'Remove them' }).press('Enter');
    await page.getByText('Articles stand here, once there are some').waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await lines(page).nth(2).waitFor();
    await saved(page);
    await page.reload();
    await lines(page).nth(2).waitFor();
  }));

test('the heads of the columns are reached and pressed by keys', () =>
  visit(browser, { own: site.origin }, async ({ page }) => {
    await openLibrary(page);
    await page.keyboard.press('Tab');
    await page.getByRole('columnheader', { name: 'Title' }).getByRole('button').and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('columnheader', { name: 'Title' }).and(page.locator('[aria-sort=ascending]')).waitFor();
    await lines(page).first().filter({ hasText: 'A mill is sold' }).waitFor();
    await page.keyboard.press('Enter');
    await lines(page).first().filter({ hasText: 'A road closes' }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('columnheader', { name: 'Outlet' }).getByRole('button').and(page.locator(':focus')).waitFor();
    // The reader did not open: Enter was the button's and not the row's.
    assert.equal(new URL(page.url()).hash, '#/library');
  }));
