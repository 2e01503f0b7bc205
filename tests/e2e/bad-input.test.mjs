// Whatever is dropped on the page: a clear message that names the file and the reason, and nothing lost.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './harness/browser.mjs';
import { serve } from './harness/server.mjs';
import { SITE } from './harness/site.mjs';
import { hasRead, ready, visit } from './harness/visit.mjs';

let browser;
let site;
before(async () => { [browser, site] = await Promise.all([launch(), serve({ '/': SITE })]); });
after(() => Promise.all([browser.close(), site.stop()]));

/** Drops files on the page, as from a folder. */
async function drop(page, ...files) {
  const packed = files.map(([name, content]) => [name, Buffer.from(content).toString('base64')]);
  await page.evaluate((files) => {
    const data = new DataTransfer();
    for (const [name, content] of files) {
      data.items.add(new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], name));
    }
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, packed);
}

const notices = (page) => page.getByRole('log', { name: 'Notices' });
const articles = (page) => page.locator('.article-entry');

/** Opens the sample, so that there is something to lose. */
async function withSample(page) {
  await page.goto(`${site.origin}/?sample=1`);
  await hasRead(page);
  await articles(page).first().waitFor();
}

const REFUSED = [
  ['empty.txt', ' \n', /empty\.txt is empty/],
  ['report.pdf', '%PDF-1.7\0\x01', /report\.pdf is not a text file \(it looks like a PDF\)/],
  ['half.ascribe.json', '{"ascribe": 1, ', /half\.ascribe\.json is broken at line 1/],
  ['other.json', '{"a": 1}', /other\.json is not a file of W3C annotations/],
  ['later.ascribe.json', '{"ascribe": 99}', /later\.ascribe\.json was saved by a newer Ascribe/],
  ['page.html', '<div id="root"></div>', /page\.html has no article text/],
  ['huge.txt', Buffer.alloc(20_000_001, 'word '), /huge\.txt is too large \(21 MB\)/],
  ['long.txt', Buffer.alloc(2_000_001, 'word '), /too long for one article[\s\S]*long\.txt/],
];

for (const [name, content, message] of REFUSED) {
  test(`${name} is refused with its name and the reason, and the work stays`, () =>
    visit(browser, { own: site.origin }, async ({ page }) => {
      await withSample(page);
      await drop(page, [name, content]);
      await notices(page).getByText(message).first().waitFor();
      assert.match(await notices(page).innerText(), message);
      assert.equal(await articles(page).count(), 1);
      assert.equal(await page.locator('.jobs li').count(), 0);
    }));
}

test('a text that is not UTF-8 says so and can be opened as Latin-1', () =>
  visit(browser, { own: site.origin }, async ({ page }) => {
    await page.goto(site.origin);
    await ready(page);
    await drop(page, ['old.txt', Buffer.from('A caf\xe9 opens\n\n“It is open,” said Ada Berg.', 'latin1')]);
    await notices(page).getByText(/old\.txt is not UTF-8 text/).waitFor();
    await notices(page).getByRole('button', { name: 'Open as Latin-1' }).click();
    await articles(page).getByText('A café opens').waitFor();
    assert.equal(await notices(page).innerText(), '');
  }));

test('scripts of a page are shown as text where they are text, and never run', () =>
  visit(browser, { own: site.origin, allow: /inline event handler violates/ }, async ({ page }) => {
    await page.goto(site.origin);
    await ready(page);
    const hostile = `<article><h1>Tags in the news</h1><script>globalThis.wasRun = 1</script>
      <p>“Nobody writes &lt;script&gt;wasRun = 1&lt;/script&gt; in a headline,” said Ada Berg, who sets type for a living.</p>
      <p><img src="x" onerror="globalThis.wasRun = 1">The rest of the town went on with the day as if nothing had happened.</p></article>`;
    await drop(page, ['hostile.html', hostile]);
    await page.getByRole('article').getByText('<script>wasRun = 1</script>').first().waitFor();
    assert.equal(await page.evaluate(() => globalThis.wasRun), undefined);
  }));

test('several files are read in their order, and a bad one among them stops none', () =>
  visit(browser, { own: site.origin }, async ({ page }) => {
    await page.goto(site.origin);
    await ready(page);
    const report = (title) => `${title}\n\n“It is open,” said Ada Berg.`;
    await drop(page, ['a.txt', report('The first bridge opens')], ['b.txt', ''], ['c.txt', report('The second bridge opens')]);
    await articles(page).nth(1).waitFor();
    assert.deepEqual(await articles(page).locator('.title').allInnerTexts(), ['The first bridge opens', 'The second bridge opens']);
    await notices(page).getByText(/b\.txt is empty/).waitFor();
  }));
