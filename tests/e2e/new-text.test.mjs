// A corrected text takes the place of the old one: what is in doubt waits for a person, who places it by keys.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './harness/browser.mjs';
import { openFiles, rows } from './harness/desk.mjs';
import { serve } from './harness/server.mjs';
import { SITE } from './harness/site.mjs';
import { ready, saved, visit } from './harness/visit.mjs';

const OLD = [
  'A ferry row',
  '“The ferry must run in the winter,” said Ada Brenner.',
  '“The ferry is far too narrow,” said Tom Quill, a baker.',
  '“Nobody rows to the island,” said Mira Holt.',
].join('\n\n');
/** A negation came into the second statement, and the third one is gone. */
const NEW = OLD.replace('is far too narrow', 'is not far too narrow').replace('“Nobody rows to the island,” said Mira Holt.', 'The island was quiet.');

let browser;
let site;
before(async () => { [browser, site] = await Promise.all([launch(), serve({ '/': SITE })]); });
after(() => Promise.all([browser.close(), site.stop()]));

const waiting = (page) => page.locator('.waiting');

/** Opens the old text as a file and accepts its three statements. */
async function decided(page) {
  await page.goto(site.origin);
  await ready(page);
  await openFiles(page, [{ name: 'ferry.txt', text: OLD }]);
  await rows(page).nth(2).waitFor();
  await page.keyboard.press('u');
  for (let number = 1; number <= 3; number += 1) {
    await page.keyboard.press('a');
    await page.getByText(`${number} of 3 decided`).first().waitFor();
  }
}

/** Pastes a new text by keys alone. */
async function replaceByKeys(page, text) {
  await page.keyboard.press('Shift+W');
  await page.getByRole('textbox', { name: 'Paste the corrected text' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.insertText(text);
  await page.keyboard.press('ControlOrMeta+Enter');
}

test('a corrected text is pasted, and what lost its place is placed, chosen in the text, and undone by keys', () =>
  visit(browser, { own: site.origin }, async ({ page }) => {
    await decided(page);
    await replaceByKeys(page, NEW);
    await waiting(page).nth(1).waitFor();
    assert.equal(await waiting(page).count(), 2);
    const first = page.locator('.waiting.here');
    await first.getByText('A negation, a number or a name in its words changed.').waitFor();
    assert.match(await first.locator('ins').innerText(), /not/);
    await page.keyboard.press('1');
    await page.locator('.waiting.here', { hasText: 'nowhere in the new text' }).waitFor();
    assert.equal(await waiting(page).count(), 1);
    // The lost one gets other words of the text.
    await page.keyboard.press('t');
    await page.getByRole('region', { name: 'Text' }).getByText('The island was quiet').waitFor();
    await page.getByText('1 statement waits for a place').first().waitFor();
    await page.getByText('The island was quiet').click();
    await page.keyboard.press('Escape');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('.');
    await page.getByRole('button', { name: 'Place the waiting statement here' }).waitFor();
    await page.keyboard.press('z');
    await page.getByText('1 statement waits for a place').first().waitFor({ state: 'detached' });
    assert.equal(await rows(page).count(), 3);
    await page.keyboard.press('ControlOrMeta+z');
    await page.getByText('1 statement waits for a place').first().waitFor();
    await page.keyboard.press('Shift+N');
    await waiting(page).first().waitFor();
    await page.keyboard.press('x');
    await page.getByText('Every statement has its place').waitFor();
    await saved(page);
    await page.reload();
    await ready(page);
    await page.getByText('Every statement has its place').waitFor();
  }));

test('a file opened again with other words is offered as the new text', () =>
  visit(browser, { own: site.origin }, async ({ page }) => {
    await decided(page);
    await openFiles(page, [{ name: 'ferry.txt', text: NEW }]);
    await page.getByRole('button', { name: 'Put it in its place…' }).click();
    await page.getByRole('button', { name: 'Replace the text' }).click();
    await waiting(page).nth(1).waitFor();
    await page.keyboard.press('Shift+R');
    await rows(page).first().waitFor();
    assert.equal(await page.locator('.article-entry').count(), 1);
  }));

test('a speaker is set wherever the same name speaks, after a look at what will change', () =>
  visit(browser, { own: site.origin }, async ({ page }) => {
    await page.goto(site.origin);
    await ready(page);
    await openFiles(page, [
      { name: 'one.txt', text: 'A quay\n\n“It is open,” said the mayor.\n\n“It is wide,” said the mayor.' },
      { name: 'two.txt', text: 'A pier\n\n“It is dry,” said the mayor.' },
    ]);
    await page.getByText('of 2 articles done').waitFor();
    await page.keyboard.press('u');
    await page.keyboard.press('s');
    const field = page.locator('#field-speaker');
    await field.and(page.locator(':focus')).waitFor();
    await field.fill('Ada Brenner');
    await page.keyboard.press('Enter');
    await rows(page, { selected: true }).getByText('Ada Brenner').waitFor();
    await page.keyboard.press('g');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('2 changes of statements in 2 articles').waitFor();
    // A single line is left out by its box.
    const box = dialog.getByRole('checkbox', { name: 'Change It is wide' });
    await box.focus();
    await page.keyboard.press(' ');
    await dialog.getByText('1 of 2 are changed.').waitFor();
    await dialog.getByRole('button', { name: 'Do it' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('Shift+S');
    const speakers = page.getByRole('grid', { name: 'All statements' }).locator('[role=row]', { hasText: 'Ada Brenner' });
    await speakers.filter({ hasText: 'It is dry' }).waitFor();
    assert.equal(await speakers.count(), 2);
    await page.getByRole('button', { name: 'Undo: Set speaker of 1 statement' }).waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await speakers.nth(1).waitFor({ state: 'detached' });
    assert.equal(await speakers.count(), 1, 'one step takes all of it back');
  }));
