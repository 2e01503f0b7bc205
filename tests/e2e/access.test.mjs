// Everybody can use the page: what axe finds is a fault, in every state of the page, light and dark, wide and narrow.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { launch } from './harness/browser.mjs';
import { chosen, openFiles, openSample, rows } from './harness/desk.mjs';
import { serve } from './harness/server.mjs';
import { SITE } from './harness/site.mjs';
import { ready, visit } from './harness/visit.mjs';

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

let browser;
let site;
let axe;
before(async () => {
  const library = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  [browser, site, axe] = await Promise.all([launch(), serve({ '/': SITE }), readFile(library, 'utf8')]);
});
after(() => Promise.all([browser.close(), site.stop()]));

/** Returns what axe finds, each as its rule and the elements. The script goes in past the page's policy, as a debugger does. */
async function faults(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** Returns how wide the page is, with what sticks out. */
const width = (page) => page.evaluate(() => document.scrollingElement.scrollWidth);

const sample = (page) => openSample(page, site.origin);

const STATES = {
  'the empty desk': async (page) => {
    await page.goto(site.origin);
    await ready(page);
  },
  'an article': sample,
  'a chosen statement': async (page) => {
    await sample(page);
    await page.keyboard.press('j');
    await chosen(page).waitFor({ state: 'attached' });
  },
  'the help sheet': async (page) => {
    await sample(page);
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
  },
  'the palette': async (page) => {
    await sample(page);
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('dialog').getByRole('option').first().waitFor();
  },
  'the window for keys': async (page) => {
    await sample(page);
    await page.keyboard.press('ControlOrMeta+,');
    await page.getByRole('dialog').waitFor();
  },
  'the table of all statements': async (page) => {
    await sample(page);
    await page.keyboard.press('Shift+S');
    await page.getByRole('grid').locator('[data-row]').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('b');
  },
  'the library': async (page) => {
    await sample(page);
    await page.keyboard.press('Shift+L');
    await page.getByRole('grid').focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('button', { name: 'Read and code' }).waitFor();
  },
  'the codebook': async (page) => {
    await sample(page);
    await page.keyboard.press('Shift+C');
    await page.getByRole('textbox', { name: 'Name', exact: true }).waitFor();
  },
  'types and fields': async (page) => {
    await sample(page);
    await page.keyboard.press('Shift+C');
    await page.getByRole('radio', { name: 'Types and fields' }).check({ force: true });
    await page.getByText('a type adds fields of its own').waitFor();
  },
  'two codings side by side': async (page) => {
    await sample(page);
    for (const key of ['u', 'a', 'a', 'x']) await page.keyboard.press(key);
    await page.keyboard.press('Shift+V');
    await page.getByRole('heading', { name: 'Agreement' }).waitFor();
  },
  'statements without a place': async (page) => {
    await page.goto(site.origin);
    await ready(page);
    await openFiles(page, [{ name: 'pier.txt', text: 'A pier\n\n“We will not sell the pier,” said Ada Brenner.' }]);
    await rows(page).first().waitFor({ state: 'attached' });
    for (const key of ['j', 'y']) await page.keyboard.press(key);
    await page.locator('.row.confirmed').first().waitFor({ state: 'attached' });
    await page.keyboard.press('Shift+W');
    await page.getByRole('textbox', { name: 'Paste the corrected text' }).fill('A pier\n\n“We will now sell the pier,” said Tom Quill.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.locator('.waiting').first().waitFor();
  },
  'the projects of this device': async (page) => {
    await sample(page);
    await page.keyboard.press('Shift+O');
    await page.getByRole('dialog').getByText('1 article').first().waitFor();
  },
  'what will change, with a line left out': async (page) => {
    await page.goto(site.origin);
    await ready(page);
    await openFiles(page, [{ name: 'quay.txt', text: 'A quay\n\n“It is open,” said the mayor.\n\n“It is wide,” said the mayor.' }]);
    await rows(page).nth(1).waitFor({ state: 'attached' });
    for (const key of ['j', 's']) await page.keyboard.press(key);
    await page.locator('#field-speaker:focus').fill('Ada Brenner');
    await page.keyboard.press('Enter');
    await chosen(page).getByText('Ada Brenner').waitFor({ state: 'attached' });
    await page.locator('body').press('g');
    const box = page.getByRole('dialog').getByRole('checkbox').nth(1);
    await box.waitFor();
    await box.press(' ');
    await page.getByText('0 of 1 are changed.').waitFor();
  },
  'the window for a new article': async (page) => {
    await page.goto(site.origin);
    await ready(page);
    await page.keyboard.press('Shift+A');
    await page.getByRole('dialog').waitFor();
  },
};

for (const [state, reach] of Object.entries(STATES)) {
  for (const colorScheme of ['light', 'dark']) {
    for (const [name, device] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
      test(`${state}, ${colorScheme}, on a ${name}`, async () => {
        await visit(browser, { own: site.origin, context: { ...device, colorScheme, reducedMotion: 'reduce' } }, async ({ page }) => {
          await reach(page);
          assert.deepEqual(await faults(page), []);
          assert.equal(await width(page), device.viewport.width, 'the page is as wide as the screen');
        });
      });
    }
  }
}
