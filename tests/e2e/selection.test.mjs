// Choosing words: a pointer takes whole words, and with Alt the very letters; keys move a caret.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './harness/browser.mjs';
import { chosen, openSample, rows } from './harness/desk.mjs';
import { serve } from './harness/server.mjs';
import { SITE } from './harness/site.mjs';
import { visit } from './harness/visit.mjs';

let browser;
let site;
before(async () => { [browser, site] = await Promise.all([launch(), serve({ '/': SITE })]); });
after(() => Promise.all([browser.close(), site.stop()]));

const selected = (page) => page.evaluate(() => getSelection().toString());
const wanted = (page, words) => page.waitForFunction((words) => getSelection().toString() === words, words);
const bar = (page) => page.getByRole('toolbar', { name: 'Selected words' });

/** Gives two long words of a paragraph with the place of the middle of each, and all that stands from the one to the other. */
function twoWords(page) {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('[data-article]'), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = [...node.data.matchAll(/(?<![\p{L}-])\p{L}{5,}(?![\p{L}’-])/gu)];
      const last = words.find((word) => word.index > words[0].index + 12);
      if (!last || node.parentElement.closest('h1, h2, mark')) continue;
      const middle = ({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(node, index + 2);
        range.setEnd(node, index + 3);
        const { left, top, height } = range.getBoundingClientRect();
        return { word, x: left + 1, y: top + height / 2 };
      };
      node.parentElement.scrollIntoView({ block: 'center' });
      const between = node.data.slice(words[0].index, last.index + last[0].length);
      const exact = node.data.slice(words[0].index + 2, last.index + 2);
      return { from: middle(words[0]), to: middle(last), between, exact };
    }
    throw new Error('no paragraph of the sample has two long words outside of marks');
  });
}

async function drag(page, { from, to }) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

test('a pointer that stops inside of a word takes it whole', async () => {
  await visit(browser, { own: site.origin }, async ({ page }) => {
    await openSample(page, site.origin);
    const words = await twoWords(page);
    await drag(page, words);
    await wanted(page, words.between);
    await bar(page).getByRole('button', { name: 'New statement' }).click();
    await chosen(page).getByText(words.between).waitFor();
  });
});

test('with Alt held, the pointer takes the very letters', async () => {
  await visit(browser, { own: site.origin }, async ({ page }) => {
    await openSample(page, site.origin);
    const words = await twoWords(page);
    await page.keyboard.down('Alt');
    await drag(page, words);
    await page.keyboard.up('Alt');
    await bar(page).waitFor();
    const letters = await selected(page);
    assert.ok(words.between.includes(letters) && letters.length < words.between.length, letters);
    await page.keyboard.press('m');
    await chosen(page).getByText(letters).waitFor();
  });
});

test('keys alone select words, add them to a statement, and split it again', async () => {
  await visit(browser, { own: site.origin }, async ({ page }) => {
    await openSample(page, site.origin);
    const { keyboard } = page;
    await keyboard.press('j');
    await chosen(page).waitFor();
    const before = await rows(page).count();
    await keyboard.press('ArrowRight');
    await keyboard.press('Shift+ArrowRight');
    await page.waitForFunction(() => getSelection().toString().split(/\s+/u).length === 2);
    const words = await selected(page);
    await keyboard.press('p');
    await bar(page).waitFor({ state: 'detached' });
    await chosen(page).getByText(words).waitFor();
    await keyboard.press('Shift+d');
    await page.waitForFunction((count) => document.querySelectorAll('[role=option]').length === count, before + 1);
    await keyboard.press('ControlOrMeta+z');
    await page.waitForFunction((count) => document.querySelectorAll('[role=option]').length === count, before);
  });
});
