// What the engine proposes is taken up by one key each, in the words of the project; concepts have keys of their own.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './harness/browser.mjs';
import { chosen, openFiles, rows } from './harness/desk.mjs';
import { serve } from './harness/server.mjs';
import { SITE } from './harness/site.mjs';
import { ready, visit } from './harness/visit.mjs';

const PLAN = [
  'A plan for the bridge',
  '“We want to rebuild the bridge and to close the ferry terminal,” said Mayor Ada Berg.',
  '“We oppose the new school,” said Tom Reed.',
].join('\n\n');

let browser;
let site;
before(async () => { [browser, site] = await Promise.all([launch(), serve({ '/': SITE })]); });
after(() => Promise.all([browser.close(), site.stop()]));

const offered = (page) => page.locator('.proposals .proposal');
const signs = (page) => chosen(page).getByRole('img');

async function openPlan(page) {
  await page.goto(site.origin);
  await ready(page);
  await openFiles(page, [{ name: 'plan.txt', text: PLAN }]);
  await rows(page).nth(1).waitFor();
}

test('the second proposal is taken by 8, then what is first by 7, and undo takes each back', () =>
  visit(browser, { own: site.origin }, async ({ page }) => {
    await openPlan(page);
    await page.keyboard.press('j');
    await offered(page).nth(1).waitFor();
    const second = await offered(page).nth(1).locator('.concept').innerText();
    await page.keyboard.press('8');
    await signs(page).first().waitFor();
    const taken = await signs(page).first().getAttribute('aria-label');
    assert.ok(second.startsWith(taken.split(': ')[1]), `${taken} of ${second}`);
    await offered(page).nth(1).waitFor({ state: 'detached' });
    await page.keyboard.press('7');
    await signs(page).nth(1).waitFor();
    // There is no third one: its key does nothing.
    await page.keyboard.press('9');
    await page.keyboard.press('ControlOrMeta+z');
    await signs(page).nth(1).waitFor({ state: 'detached' });
    await page.keyboard.press('ControlOrMeta+z');
    await signs(page).first().waitFor({ state: 'detached' });
  }));

test('proposals, table and palette call the stances as the project does, and leave out what it does not use', () =>
  visit(browser, { own: site.origin }, async ({ page }) => {
    await openPlan(page);
    await page.keyboard.press('Shift+C');
    await page.getByRole('radio', { name: 'Types and fields' }).check({ force: true });
    await page.getByRole('textbox', { name: 'Name of “Support”' }).fill('Agree');
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: 'Neutral is in use' }).uncheck();
    await page.locator('body').press('Shift+R');
    await rows(page).first().waitFor();
    await page.keyboard.press('j');
    await offered(page).first().getByText('Agree').waitFor({ state: 'attached' });
    await page.keyboard.press('7');
    await chosen(page).getByRole('img', { name: /^Agree: / }).waitFor();
    await page.keyboard.press('Shift+S');
    await page.getByRole('grid', { name: 'All statements' }).locator('[data-row]').first().waitFor();
    const stances = page.getByRole('group', { name: 'Stance' }).getByRole('button');
    assert.deepEqual(await stances.evaluateAll((buttons) => buttons.map((button) => button.title)), ['Agree', 'Oppose', 'Ambiguous', 'Not set']);
    await page.getByRole('combobox', { name: 'Stance' }).selectOption({ label: 'Agree (1)' });
    await page.getByText('1 of 2 statements').waitFor();
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('dialog').getByRole('option', { name: '▲ Agree' }).waitFor();
  }));
