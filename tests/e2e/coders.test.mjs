// Two people code one article on two devices: one adds the other's file, sees how far they agree, and decides.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './harness/browser.mjs';
import { chosen, exported, openFiles, rows } from './harness/desk.mjs';
import { serve } from './harness/server.mjs';
import { SITE } from './harness/site.mjs';
import { ready, saved, visit } from './harness/visit.mjs';

const TEXT = [
  'Three voices on the ferry',
  '“The ferry has to run in winter,” said Ada Brenner.',
  '“The ferry has to run on Sundays,” said Tom Quill.',
  '“The ferry is never on time,” said Mira Holt.',
].join('\n\n');

let browser;
let site;
before(async () => { [browser, site] = await Promise.all([launch(), serve({ '/': SITE })]); });
after(() => Promise.all([browser.close(), site.stop()]));

/** Opens the article under a name, and gives the first statement the concept with a stance. */
async function begin(page, coder, stance) {
  await page.goto(site.origin);
  await ready(page);
  await page.keyboard.press(',');
  await page.getByRole('textbox', { name: 'Who codes here' }).fill(coder);
  await page.getByRole('textbox', { name: 'Who codes here' }).press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await openFiles(page, [{ name: 'ferry.txt', text: TEXT }]);
  await rows(page).nth(2).waitFor();
  await page.keyboard.press('u');
  await page.keyboard.press('c');
  await page.getByRole('combobox', { name: 'Concept' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('ferry service');
  await page.keyboard.press('Enter');
  await chosen(page).getByText('ferry service').waitFor();
  await page.keyboard.press(stance);
  await page.keyboard.press('Escape');
}

async function second(page, keys) {
  await page.keyboard.press('u');
  for (const key of keys) await page.keyboard.press(key);
  await chosen(page).getByRole('img', { name: 'Support: ferry service' }).waitFor();
  await page.keyboard.press('Escape');
}

/** What Kim has on another device: support twice, and the third statement refused. */
async function kimsFile() {
  let file;
  await visit(browser, { own: site.origin }, async ({ page }) => {
    await begin(page, 'Kim', '1');
    await second(page, ['r']);
    await page.keyboard.press('u');
    await page.keyboard.press('x');
    await page.getByText('3 of 3 decided').first().waitFor();
    await saved(page);
    ({ text: file } = await exported(page, 'Save a project file'));
  });
  return file;
}

test('a colleague’s file is added without loss, agreement is given, and a final coding is made and taken back', async () => {
  const file = await kimsFile();
  await visit(browser, { own: site.origin }, async ({ page }) => {
    await begin(page, 'Lee', '2');
    await second(page, ['r', '1']);
    await page.keyboard.press('u');
    await page.keyboard.press('y');
    await page.getByText('3 of 3 decided').first().waitFor();
    await openFiles(page, [{ name: 'kim.ascribe.json', text: file }]);
    await page.getByRole('button', { name: 'Add to this project' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Shift+V');
    await page.getByRole('combobox', { name: 'First coder' }).selectOption('Kim');
    await page.getByRole('combobox', { name: 'Second coder' }).selectOption('Lee');
    await page.getByText('2 of 3 places different').waitFor();

    // Both marked two places alike; on one of them they stand on different sides.
    const figures = page.getByRole('group', { name: 'Agreement' });
    const stance = figures.getByRole('row', { name: /^Stance/ }).getByRole('cell');
    assert.deepEqual((await stance.allInnerTexts()).slice(0, 2), ['2', '0.500']);
    const speaker = figures.getByRole('row', { name: /^Speaker/ }).getByRole('cell');
    assert.deepEqual((await speaker.allInnerTexts()).slice(0, 2), ['2', '1.000']);
    const places = page.getByRole('list', { name: 'Places to compare' }).getByRole('listitem');
    assert.equal(await places.count(), 2);
    await places.filter({ hasText: 'only one has a statement' }).getByText('No statement here').waitFor();

    // Decided by keys: the side of Kim, then everything that is equal.
    await places.filter({ hasText: 'run in winter' }).getByRole('button', { name: 'Take this of Kim' }).press('Enter');
    await places.filter({ hasText: 'run in winter' }).getByText('✓ final').waitFor();
    await page.getByRole('button', { name: 'Take all that is equal' }).press('Enter');
    await page.getByRole('radio', { name: 'All places' }).check({ force: true });
    await page.getByText('✓ final').nth(1).waitFor();
    await saved(page);
    await page.locator('body').press('ControlOrMeta+z');
    await page.getByText('✓ final').nth(1).waitFor({ state: 'detached' });
    // Nothing of either coding has changed.
    await page.getByText('2 of 3 places different').waitFor();
  });
});
