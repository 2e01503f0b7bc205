// The codebook as it is lived with: stances by the project's own names, roles, fields of articles, and a key for a concept.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './harness/browser.mjs';
import { chosen, openFiles, rows } from './harness/desk.mjs';
import { serve } from './harness/server.mjs';
import { SITE } from './harness/site.mjs';
import { ready, visit } from './harness/visit.mjs';

const TEXT = 'A ferry row\n\n“The ferry must run in the winter,” said Ada Brenner.\n\n“It is far too narrow,” said Tom Quill.';

let browser;
let site;
before(async () => { [browser, site] = await Promise.all([launch(), serve({ '/': SITE })]); });
after(() => Promise.all([browser.close(), site.stop()]));

async function shelf(page, name) {
  const shelf = page.getByRole('radio', { name });
  await shelf.focus();
  await page.keyboard.press('Space');
}

test('stances have the project’s names, a concept has a key and a colour, and a decision names its version', () =>
  visit(browser, { own: site.origin }, async ({ page }) => {
    await page.goto(site.origin);
    await ready(page);
    await openFiles(page, [{ name: 'ferry.txt', text: TEXT }]);
    await rows(page).nth(1).waitFor();
    await page.keyboard.press('Shift+C');
    await shelf(page, 'Types and fields');
    await page.getByRole('textbox', { name: 'Name of “Support”' }).fill('Agree');
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: 'Ambiguous is in use' }).uncheck();
    await page.locator('#field-of-articles').fill('Owner');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Name of Owner' }).waitFor();
    await shelf(page, 'Concepts');
    await page.locator('#new-entry').fill('Ferry service');
    await page.keyboard.press('Enter');
    await page.locator('#entry-key').selectOption('Alt W');
    await page.getByRole('radio', { name: 'Moss' }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('row', { name: 'Ferry service' }).locator('.dot').waitFor();

    await page.locator('body').press('Shift+R');
    await rows(page).first().waitFor();
    await page.keyboard.press('u');
    await chosen(page).waitFor();
    await page.keyboard.press('Alt+w');
    await chosen(page).getByText('Ferry service').waitFor();
    await page.keyboard.press('1');
    await chosen(page).getByRole('img', { name: 'Agree: Ferry service' }).waitFor();
    const inspector = page.getByRole('region', { name: 'Ada Brenner' });
    assert.equal(await inspector.getByRole('radio').count(), 4, 'three stances and none');
    await inspector.getByRole('combobox', { name: 'Role' }).fill('harbour master');
    await page.keyboard.press('Enter');
    await inspector.getByText(/Decided under version \d+ of the codebook/).waitFor();

    await page.locator('body').press('Shift+C');
    await shelf(page, 'Roles');
    await page.getByRole('row', { name: 'harbour master' }).waitFor();
    await page.locator('body').press('Shift+L');
    await page.getByRole('grid', { name: 'Articles' }).getByRole('row').nth(1).click();
    await page.getByRole('textbox', { name: 'Owner' }).waitFor();
  }));
