// For whoever listens: the statements are a list that says all of each, with a way to the words and back.

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

const focused = (page, place) => place.and(page.locator(':focus')).waitFor();

test('the statements are one list in the order of the text, each said with its speaker, words, kind and decision', () =>
  visit(browser, { own: site.origin }, async ({ page }) => {
    await openSample(page, site.origin);
    const said = await page.getByRole('listbox', { name: 'Statements' }).ariaSnapshot();
    const options = said.split('\n').slice(1);
    assert.equal(options.length, await rows(page).count());
    assert.ok(options.every((option) => /option ".+ (Direct|Indirect|Mixed) Suggestion"/.test(option)), said);
    // Every badge in the text names its statement, and they stand in the order of the list.
    const badges = page.locator('[data-article] button[data-statement]');
    const names = await badges.evaluateAll((list) => list.map((badge) => badge.getAttribute('aria-label')));
    const numbers = names.map((name) => Number(/^Statement (\d+), /.exec(name)[1]));
    assert.deepEqual([...new Set(numbers)], [...new Set(numbers)].sort((a, b) => a - b));
  }));

test('keys lead to the list, from a statement to its words, and back to the same line', () =>
  visit(browser, { own: site.origin }, async ({ page }) => {
    await openSample(page, site.origin);
    await page.keyboard.press('l');
    await focused(page, rows(page).first());
    await page.keyboard.press('ArrowDown');
    await focused(page, rows(page).nth(1));
    await page.keyboard.press('ArrowDown');
    await focused(page, rows(page).nth(2));
    await focused(page, chosen(page));
    const words = await chosen(page).innerText();
    await page.keyboard.press('t');
    const badge = page.locator('[data-article] button[data-statement]');
    await focused(page, badge);
    const [name, described] = await page.locator(':focus').evaluate((element) =>
      [element.getAttribute('aria-label'), document.getElementById(element.getAttribute('aria-describedby'))?.innerText]);
    assert.match(name, /^Statement \d+, /);
    assert.ok(described, 'the reasons are said with it');
    await page.keyboard.press('l');
    await focused(page, chosen(page));
    assert.equal(await chosen(page).innerText(), words);
    // What a key decides is said.
    await page.keyboard.press('y');
    await chosen(page).getByText('Accepted').waitFor();
    await page.getByRole('status').filter({ hasText: 'Accept' }).first().waitFor({ state: 'attached' });
  }));
