// Nothing is ever lost: two tabs, a blocked store, fast keys.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './harness/browser.mjs';
import { serve } from './harness/server.mjs';
import { SITE } from './harness/site.mjs';
import { hasRead, saved, visit } from './harness/visit.mjs';

let browser;
let site;
before(async () => { [browser, site] = await Promise.all([launch(), serve({ '/': SITE })]); });
after(() => Promise.all([browser.close(), site.stop()]));

const list = (page) => page.getByRole('listbox', { name: 'Statements' });
const notices = (page) => page.getByRole('log', { name: 'Notices' });
const accepted = (page) => list(page).locator('.row.confirmed');

async function openSample(page) {
  await page.goto(`${site.origin}/?sample=1`);
  await hasRead(page);
  await list(page).getByRole('option').first().waitFor();
}

test('a second tab shows the project, changes nothing, and can take it over', () =>
  visit(browser, { own: site.origin }, async ({ page, context }) => {
    await openSample(page);
    await page.keyboard.press('j');
    await page.keyboard.press('y');
    await accepted(page).first().waitFor();
    await saved(page);

    const second = await context.newPage();
    await second.goto(site.origin);
    await second.getByText('Read only', { exact: true }).waitFor();
    await accepted(second).first().waitFor();
    await second.keyboard.press('j');
    await second.keyboard.press('j');
    await second.keyboard.press('y');
    assert.equal(await accepted(second).count(), 1);

    await notices(second).getByRole('button', { name: 'Use it here' }).click();
    await saved(second);
    await page.getByText('Read only', { exact: true }).waitFor();
    await second.keyboard.press('u');
    await second.keyboard.press('y');
    await accepted(second).nth(1).waitFor();
    await saved(second);

    await second.close();
    await saved(page);
    assert.equal(await accepted(page).count(), 2, 'the first tab has the project again, with what the second one did');
  }));

test('where the browser keeps nothing, the page says so and works', () =>
  visit(browser, { own: site.origin }, async ({ page, context }) => {
    await context.addInitScript(() => {
      IDBFactory.prototype.open = () => { throw new DOMException('The user has blocked storage', 'SecurityError'); };
    });
    await openSample(page);
    await notices(page).getByText('Nothing new is kept on this device').waitFor();
    await page.getByText('Not saved', { exact: true }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('y');
    await accepted(page).first().waitFor();
  }));

test('where the browser refuses locks, the work is kept all the same', () =>
  visit(browser, { own: site.origin }, async ({ page, context }) => {
    await context.addInitScript(() => {
      LockManager.prototype.request = () => Promise.reject(new DOMException('opaque origin', 'SecurityError'));
    });
    await openSample(page);
    await page.keyboard.press('j');
    await page.keyboard.press('y');
    await accepted(page).first().waitFor();
    await saved(page);
    await page.reload();
    await accepted(page).first().waitFor();
  }));

test('a full disk is reported, and what could not be saved is saved as soon as there is room', () =>
  visit(browser, { own: site.origin }, async ({ page }) => {
    await openSample(page);
    await saved(page);
    await page.evaluate(() => {
      const { add } = IDBObjectStore.prototype;
      globalThis.room = false;
      IDBObjectStore.prototype.add = function (...entry) {
        if (!globalThis.room) throw new DOMException('no room', 'QuotaExceededError');
        return add.apply(this, entry);
      };
    });
    await page.keyboard.press('j');
    await page.keyboard.press('y');
    await notices(page).getByText('The last changes are not saved on this device').waitFor();
    await page.evaluate(() => { globalThis.room = true; });
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await notices(page).getByText('Saving works again').waitFor();
    await page.reload();
    await accepted(page).first().waitFor();
  }));

test('keys that come faster than the page is drawn each see what the one before did', () =>
  visit(browser, { own: site.origin }, async ({ page }) => {
    await openSample(page);
    const keys = ['j', 'j', 'y', 'j', 'x', 'j', 'y'];
    await page.evaluate((keys) => {
      for (const key of keys) {
        document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      }
    }, keys);
    await accepted(page).nth(1).waitFor();
    const rows = await list(page).getByRole('option').evaluateAll((rows) => rows.map((row) => row.classList.contains('confirmed')));
    // The second is accepted; the third is rejected and leaves, so that the fourth is chosen; "next" chooses and accepts the fifth.
    assert.deepEqual(rows.slice(0, 5), [false, true, false, true, false]);
  }));

test('a note is written without waiting, saved at every key, and undone as one step', () =>
  visit(browser, { own: site.origin }, async ({ page }) => {
    await openSample(page);
    await page.keyboard.press('j');
    await page.keyboard.press('n');
    const note = page.getByRole('textbox', { name: 'Note' });
    await note.and(page.locator(':focus')).waitFor();
    await page.keyboard.type('compare with the other paper');
    await saved(page);
    await page.reload();
    await page.waitForFunction(() => document.querySelector('#field-note')?.value === 'compare with the other paper');
    await page.keyboard.press('ControlOrMeta+z');
    await page.waitForFunction(() => document.querySelector('#field-note')?.value === '');
  }));

test('a statement is made of words by keys alone', () =>
  visit(browser, { own: site.origin }, async ({ page }) => {
    await openSample(page);
    for (const key of ['ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'm']) await page.keyboard.press(key);
    await page.getByRole('blockquote').getByText('Voskary Says Gorge', { exact: true }).waitFor();
    await page.keyboard.press(']');
    await page.getByRole('blockquote').getByText('Voskary Says Gorge Water', { exact: true }).waitFor();
  }));
