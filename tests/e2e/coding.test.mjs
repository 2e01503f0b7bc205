// Coding as a person does it: twelve statements by keys alone, by touch, and two spellings merged across three articles.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './harness/browser.mjs';
import { chosen, exported, openFiles, openSample, rows } from './harness/desk.mjs';
import { serve } from './harness/server.mjs';
import { SITE } from './harness/site.mjs';
import { ready, saved, visit } from './harness/visit.mjs';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Twelve people, each with a statement of their own. */
const NAMES = [
  'Ada Brenner', 'Tom Quill', 'Mira Holt', 'Jonas Reed', 'Lena Marsh', 'Oskar Lund',
  'Edith Crane', 'Paul Winter', 'Sara Voss', 'Henry Oakes', 'Clara Finch', 'Max Thorne',
];
const ARTICLE = ['Twelve voices on the ferry', ...NAMES.map((name, at) => `“The ferry must run in month ${at + 1},” said ${name}.`)].join('\n\n');

let browser;
let site;
before(async () => { [browser, site] = await Promise.all([launch(), serve({ '/': SITE })]); });
after(() => Promise.all([browser.close(), site.stop()]));

/** Adds words as an article by keys alone. */
async function addByKeys(page, text) {
  await page.keyboard.press('Shift+A');
  const field = page.getByRole('textbox', { name: 'Paste the article' });
  await field.and(page.locator(':focus')).waitFor();
  await page.keyboard.insertText(text);
  await page.keyboard.press('ControlOrMeta+Enter');
}

const status = (page) => page.getByRole('status');

test('twelve statements are coded from open to export by keys alone', () =>
  visit(browser, { own: site.origin }, async ({ page }) => {
    await page.goto(site.origin);
    await ready(page);
    await addByKeys(page, ARTICLE);
    await rows(page).nth(11).waitFor();
    const { keyboard } = page;
    await keyboard.press('u');
    await keyboard.press('c');
    await page.getByRole('combobox', { name: 'Concept' }).and(page.locator(':focus')).waitFor();
    await keyboard.type('ferry service');
    await keyboard.press('Enter');
    await chosen(page).getByText('ferry service').waitFor();
    await keyboard.press('1');
    await chosen(page).getByRole('img', { name: 'Support: ferry service' }).waitFor();
    // The last concept and its stance again, one key each; then the next suggestion.
    for (let statement = 1; statement < 12; statement += 1) {
      await keyboard.press('u');
      await keyboard.press('r');
      await chosen(page).getByRole('img', { name: 'Support: ferry service' }).waitFor();
    }
    await keyboard.press('f');
    await chosen(page).getByRole('img', { name: 'Oppose: ferry service' }).waitFor();
    await page.getByText('12 of 12 decided').first().waitFor();
    await saved(page);
    const [download] = await Promise.all([page.waitForEvent('download'), keyboard.press('Shift+E')]);
    const table = await (await import('node:fs/promises')).readFile(await download.path(), 'utf8');
    const lines = table.split('\n').filter((line) => line.includes('ferry service'));
    assert.equal(lines.length, 12);
    assert.equal(lines.filter((line) => /support/.test(line)).length, 11);
    NAMES.forEach((name) => assert.ok(table.includes(name), name));
  }));

test('a statement is coded by touch on a phone, and leaves as a file', () =>
  visit(browser, { own: site.origin, context: PHONE }, async ({ page }) => {
    await openSample(page, site.origin);
    const bar = page.getByRole('navigation', { name: 'Panels' });
    await bar.getByRole('button', { name: 'Statements' }).tap();
    await rows(page).first().tap();
    await bar.getByRole('button', { name: 'Text', exact: true }).tap();
    const line = page.getByRole('region', { name: 'Chosen statement' });
    await line.getByRole('button', { name: 'Accept' }).tap();
    await rows(page).first().getByText('Accepted').waitFor({ state: 'attached' });
    await bar.getByRole('button', { name: 'Coding' }).tap();
    const concept = page.getByRole('combobox', { name: 'Concept' });
    await concept.tap();
    await concept.fill('water release');
    await page.getByRole('option', { name: 'New: water release' }).tap();
    await page.locator('.stances label', { hasText: 'Support' }).tap();
    await page.getByRole('radio', { name: 'Support' }).and(page.locator(':checked')).waitFor();
    // On a phone there is room for the sign only.
    await page.getByText('Saved', { exact: true }).waitFor({ state: 'attached' });
    const { text } = await exported(page, 'Export a table');
    assert.match(text, /water release/);
  }));

/** Drags an end of the selected words by touch to some words of the text, and past them. */
async function drag(page, handle, words) {
  const [from, to] = await page.evaluate(([selector, words]) => {
    const box = document.querySelector(selector).getBoundingClientRect();
    const walker = document.createTreeWalker(document.querySelector('[data-article]'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.data.indexOf(words);
      if (at < 0) continue;
      const range = new Range();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + words.length);
      const frame = range.getBoundingClientRect();
      const x = selector.endsWith('start') ? frame.left + 1 : frame.right - 1;
      return [[box.x + box.width / 2, box.y + 22], [x, frame.bottom + 22]];
    }
    return null;
  }, [handle, words]);
  const client = await page.context().newCDPSession(page);
  const touch = (type, ...points) => client.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y]) => ({ x, y })) });
  await touch('touchStart', from);
  await page.locator(`${handle}.held`).waitFor();
  await touch('touchMove', [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]);
  await touch('touchMove', to);
  await touch('touchEnd');
  await page.locator('.handle.held').waitFor({ state: 'detached' });
}

test('the ends of selected words are dragged by touch, and the words become a statement', () =>
  visit(browser, { own: site.origin, context: PHONE }, async ({ page }) => {
    await page.goto(site.origin);
    await ready(page);
    await openFiles(page, [{ name: 'quay.txt', text: 'A quay\n\nThe old quay was never built for ships of this size.' }]);
    await page.getByText('The old quay').waitFor();
    // The text is shown anew when the models have read it.
    await page.getByText('Articles are read with language models, on this device.').waitFor({ state: 'attached' });
    // What a long press on a word does.
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector('[data-article]'), NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const at = walker.currentNode.data.indexOf('quay was');
        if (at >= 0) getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + 4);
      }
    });
    const end = page.locator('.handle.end');
    await end.waitFor();
    const size = await end.boundingBox();
    assert.ok(size.width >= 44 && size.height >= 44, `${size.width} × ${size.height}`);
    await drag(page, '.handle.end', 'ships');
    await page.waitForFunction(() => getSelection().toString() === 'quay was never built for ships');
    await drag(page, '.handle.start', 'The');
    await page.waitForFunction(() => getSelection().toString() === 'The old quay was never built for ships');
    // Clicks are what taps become; on a busy machine the browser takes a tap for a long press.
    await page.getByRole('button', { name: 'New statement' }).click();
    await rows(page).first().getByText('The old quay was never built for ships').waitFor({ state: 'attached' });
    // The sheet with the statement leaves its words in sight.
    await page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: 'Coding' }).click();
    await page.getByRole('combobox', { name: 'Concept' }).waitFor();
    await page.waitForFunction(() => {
      const [sheet, words] = ['.desk-side', '[data-article] [id^="s-"]'].map((place) => document.querySelector(place).getBoundingClientRect());
      return words.bottom <= sheet.top;
    });
  }));

const PAPERS = [
  'A pier opens\n\n“The pier is open,” said Ada Brenner.',
  'A pier closes\n\n“The pier is closed,” said A. K. Brennerova.',
  'A pier is sold\n\n“The pier was sold,” said A. K. Brennerova.',
];

const entries = (page) => page.getByRole('grid', { name: 'Speakers' }).getByRole('row');

test('two spellings are merged across three articles after a look at what will change, and taken apart again', () =>
  visit(browser, { own: site.origin }, async ({ page }) => {
    await page.goto(site.origin);
    await ready(page);
    await openFiles(page, PAPERS.map((text, number) => ({ name: `${number}.txt`, text })));
    await page.getByText('of 3 articles done').waitFor();
    await page.keyboard.press('Shift+C');
    const grid = page.getByRole('grid', { name: 'Speakers' });
    await grid.focus();
    await entries(page).filter({ hasText: 'Brennerova' }).waitFor();
    await page.keyboard.press('End');
    await page.locator('[role=row].here', { hasText: 'Ada Brenner' }).waitFor();
    await page.keyboard.press('Home');
    await page.keyboard.press(' ');
    await entries(page).and(page.locator('[aria-selected=true]')).waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+M');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('row').filter({ hasText: 'The pier is closed' }).waitFor();
    await dialog.getByRole('row').filter({ hasText: 'The pier was sold' }).waitFor();
    await dialog.getByRole('button', { name: 'Do it' }).click();
    await entries(page).filter({ hasText: /^Ada|Brenner.*3$/ }).first().waitFor();
    assert.equal(await entries(page).count(), 2, 'the head and one speaker');
    await page.getByRole('heading', { name: '3 statements in 3 articles' }).waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await entries(page).filter({ hasText: 'Brennerova' }).waitFor();
    assert.equal(await entries(page).count(), 3);
    await saved(page);
  }));

test('a right suggestion costs one key, a wrong speaker at most four, a statement from scratch at most eight and the typing', () =>
  visit(browser, { own: site.origin }, async ({ page }) => {
    await page.goto(site.origin);
    await ready(page);
    await addByKeys(page, ARTICLE);
    await rows(page).nth(11).waitFor();
    await page.keyboard.press('u');
    const press = async (...keys) => { for (const key of keys) await page.keyboard.press(key); return keys.length; };
    const decided = (count) => page.getByText(`${count} of`).first().waitFor();

    // A right suggestion: accepted, and the next one is chosen and in view.
    const right = await press('a');
    await decided(1);
    await rows(page).nth(1).and(page.locator('[aria-selected=true]')).waitFor();
    assert.ok(right <= 1);

    // A wrong speaker: the field, one of the names nearby, the next suggestion.
    const speaker = chosen(page).locator('.row-head');
    const before = await speaker.innerText();
    const wrong = await press('s', '1', 'u');
    await decided(2);
    assert.notEqual(await rows(page).nth(1).locator('.row-head').innerText(), before);
    await rows(page).nth(2).and(page.locator('[aria-selected=true]')).waitFor();
    assert.ok(wrong <= 4);

    // From scratch: the words, the statement, its speaker, its concept (known already) and stance.
    await press('c');
    await page.keyboard.type('ferry service');
    await press('Enter', '1');
    await chosen(page).getByText('ferry service').waitFor();
    await press('Escape');
    const scratch = await press('.', 'm', 's', '1', 'c', '1', '2');
    await chosen(page).getByRole('img', { name: 'Oppose: ferry service' }).waitFor();
    assert.ok(scratch <= 8);
    assert.notEqual(await chosen(page).locator('.row-head').innerText(), 'Speaker unknown');
    await status(page).first().waitFor({ state: 'attached' });
  }));
