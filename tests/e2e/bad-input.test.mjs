// Whatever is opened, the page says what is wrong with it, by its name, and what was there stays.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from './harness/browser.mjs';
import { exported, openFiles, openSample, rows } from './harness/desk.mjs';
import { serve } from './harness/server.mjs';
import { SITE } from './harness/site.mjs';
import { visit } from './harness/visit.mjs';

let browser;
let site;
before(async () => { [browser, site] = await Promise.all([launch(), serve({ '/': SITE })]); });
after(() => Promise.all([browser.close(), site.stop()]));

const MEGABYTE = 1024 * 1024;
const PNG = Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex');

const FILES = {
  'an empty file': { name: 'empty.txt', text: '' },
  'a picture': { name: 'picture.png', bytes: PNG },
  'a project file that is cut off': { name: 'cut.ascribe.json', text: '{"ascribe": 1, "documents": [' },
  'a project file of a later version': { name: 'later.ascribe.json', text: '{"ascribe": 999}' },
};

const told = (page, name) => page.getByRole('alert').or(page.getByRole('status')).getByText(name).first().waitFor();

for (const [what, file] of Object.entries(FILES)) {
  test(`${what} is refused by its name, and nothing is lost`, async () => {
    await visit(browser, { own: site.origin }, async ({ page }) => {
      await openSample(page, site.origin);
      const count = await rows(page).count();
      await openFiles(page, [file]);
      await told(page, file.name);
      assert.equal(await rows(page).count(), count);
    });
  });
}

test('a file of 25 megabytes is refused by its name', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'ascribe-huge-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'huge.txt'), Buffer.alloc(25 * MEGABYTE, 'words and more words. '));
  await visit(browser, { own: site.origin }, async ({ page }) => {
    await openSample(page, site.origin);
    await openFiles(page, [join(folder, 'huge.txt')]);
    await told(page, 'huge.txt');
  });
});

test('a file that is not UTF-8 is offered as Latin-1', async () => {
  await visit(browser, { own: site.origin }, async ({ page }) => {
    await openSample(page, site.origin);
    await openFiles(page, [{ name: 'old.txt', bytes: Buffer.from('La mairie a rouvert, a dit Zoé Marchand à midi.', 'latin1') }]);
    await page.getByText('old.txt').first().waitFor();
    await page.getByRole('button', { name: 'Open as Latin-1' }).click();
    await page.getByText('Zoé Marchand').first().waitFor();
  });
});

test('scripts and handlers of a web page are never run', async () => {
  const html = `<!doctype html><title>Ferry</title><article><h1>Ferry sails</h1>
    <p>“The ferry sails,” said Ada Brenner.<script>globalThis.ran = 'script'</script></p>
    <img src="x" onerror="globalThis.ran = 'handler'"><svg onload="globalThis.ran = 'svg'"></svg>
    <p>It left at noon. “Nobody was late,” she said, and the harbour was quiet again for the rest of the day.</p></article>`;
  // That the policy would have stopped the handlers is said on the console; nothing tries to run them.
  await visit(browser, { own: site.origin, allow: /inline event handler/ }, async ({ page }) => {
    await openSample(page, site.origin);
    await openFiles(page, [{ name: 'page.html', text: html }]);
    await page.getByText('The ferry sails').first().waitFor();
    assert.equal(await page.evaluate(() => globalThis.ran), undefined);
    assert.doesNotMatch((await exported(page, 'Save a project file')).text, /globalThis\.ran = 'handler'/);
  });
});
