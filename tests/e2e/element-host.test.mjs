// <ascribe-article> and the page around it: neither dresses the other, policies hold, and what cannot be done harms nobody.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from './harness/browser.mjs';
import { serve } from './harness/server.mjs';
import { SITE } from './harness/site.mjs';
import { hasRead as pageHasRead, visit } from './harness/visit.mjs';
import { OTHER, STORY, call, hasRead, heard, onPage } from './element/host.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** What a page can hardly do worse. */
const HOSTILE = `
  html { font-size: 40px; letter-spacing: 0.5em; }
  body, body * { color: red !important; font-family: fantasy !important; text-transform: uppercase !important; line-height: 3 !important; visibility: hidden; }
  button, mark, p, h1, h2, ul, li, span, div, section, aside { background: yellow !important; padding: 40px !important; display: none !important; }
  .article, .block, .said, .badge, .row, .element { border: 9px solid !important; }
  ascribe-article { visibility: visible; }
  * { box-sizing: content-box !important; text-align: right; }`;

const PROPERTIES = [
  'color', 'background-color', 'font-family', 'font-size', 'font-weight', 'line-height', 'letter-spacing', 'text-transform', 'text-align',
  'padding', 'margin-top', 'border-top-width', 'border-top-color', 'box-sizing', 'display', 'visibility', 'list-style-type', 'cursor',
];

/** Gives the computed styles of everything inside an element. */
const styles = (page) => page.locator('#a').evaluate((host, properties) => [...host.shadowRoot.querySelectorAll('.ascribe, .ascribe *')].map((element) => {
  const computed = getComputedStyle(element);
  return [element.className.toString(), ...properties.map((property) => `${property}: ${computed.getPropertyValue(property)}`)];
}), PROPERTIES);

test('the page’s styles do not get in', async () => {
  const body = `<div id="room"><ascribe-article id="a" shadow="open">${STORY}</ascribe-article></div>`;
  const seen = [];
  for (const css of ['', HOSTILE]) {
    const head = `<style>#room { display: block !important; width: 900px !important; padding: 0 !important; }${css}</style>`;
    await onPage(browser, { body, head }, async ({ page }) => {
      await hasRead(page, 'a');
      seen.push(await styles(page));
    });
  }
  assert.ok(seen[0].length > 40);
  assert.deepEqual(seen[1], seen[0]);
});

test('the element’s styles do not get out', async () => {
  const own = '<p id="p" class="block article">Text</p><button id="b" class="badge said">B</button><mark id="m" class="said speaker-1">M</mark>';
  const look = (page) => page.evaluate(() => ['p', 'b', 'm'].map((id) => ({ ...getComputedStyle(document.getElementById(id)) })));
  const body = `${own}<ascribe-article id="a">${STORY}</ascribe-article>`;
  await onPage(browser, { body: own }, async ({ page: plain }) => {
    const expected = await look(plain);
    await onPage(browser, { body }, async ({ page }) => {
      await hasRead(page, 'a');
      assert.deepEqual(await look(page), expected);
      assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
    });
  });
});

test('the page may set colours and parts on purpose', async () => {
  const head = '<style>ascribe-article { --ascribe-sheet: rgb(1, 2, 3); } ascribe-article::part(text) { outline: 3px solid rgb(4, 5, 6); }</style>';
  await onPage(browser, { head, body: `<ascribe-article id="a" shadow="open">${STORY}</ascribe-article>` }, async ({ page }) => {
    await hasRead(page, 'a');
    const computed = (selector, property) => page.locator(`#a ${selector}`).evaluate((element, property) => getComputedStyle(element)[property], property);
    assert.equal(await computed('.element', 'backgroundColor'), 'rgb(1, 2, 3)');
    assert.equal(await computed('.element-text', 'outlineColor'), 'rgb(4, 5, 6)');
  });
});

const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src data:";

test('it runs under a strict policy', async () => {
  const body = `<ascribe-article id="a">${STORY}</ascribe-article>`;
  await onPage(browser, { body, policy: `${STRICT}; worker-src 'self'` }, async ({ page }) => {
    const [{ detail }] = await heard(page, 'ascribe-read');
    assert.equal(detail.readIn, 'worker');
  });
});

test('where no worker may run, it reads in the page', async () => {
  const body = `<ascribe-article id="a">${STORY}</ascribe-article>`;
  await onPage(browser, { body, policy: `${STRICT}; worker-src 'none'`, allow: /worker-src/ }, async ({ page }) => {
    const [{ detail }] = await heard(page, 'ascribe-read');
    assert.equal(detail.readIn, 'page');
    assert.ok(detail.statements >= 2);
  });
});

test('it runs where only trusted types may become scripts', async () => {
  const policy = `${STRICT}; worker-src 'self'; require-trusted-types-for 'script'`;
  await onPage(browser, { body: `<ascribe-article id="a">${STORY}</ascribe-article>`, policy, allow: /TrustedScriptURL/ }, async ({ page }) => {
    const [{ detail }] = await heard(page, 'ascribe-read');
    assert.ok(detail.statements >= 2);
  });
});

test('where no program may run, the page says so and the words stay', async () => {
  const policy = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:";
  await onPage(browser, { body: `<ascribe-article id="a">${STORY}</ascribe-article>`, policy, allow: /wasm|WebAssembly/i }, async ({ page }) => {
    const [{ detail }] = await heard(page, 'ascribe-error');
    assert.equal(detail.code, 'program');
    assert.match(detail.message, /wasm-unsafe-eval/);
    assert.ok(await page.getByText('said Ada Berg').isVisible());
  });
});

test('without JavaScript the words are there', async () => {
  await onPage(browser, { body: `<ascribe-article id="a">${STORY}</ascribe-article>`, context: { javaScriptEnabled: false } }, async ({ page }) => {
    assert.ok(await page.getByText('said Ada Berg').isVisible());
    assert.ok(await page.getByRole('heading', { name: 'Footbridge in Hollen opens early' }).isVisible());
  });
});

test('each piece of the program is fetched once, and only when an element comes near', async () => {
  const far = '<div style="height: 9000px"></div>';
  const body = `${far}<ascribe-article id="a">${STORY}</ascribe-article><ascribe-article id="b">${OTHER}</ascribe-article>`;
  await onPage(browser, { body }, async ({ page }) => {
    const fetched = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.endsWith('.wasm')));
    await page.waitForLoadState('load');
    assert.deepEqual(await fetched(), []);
    await page.locator('#a').scrollIntoViewIfNeeded();
    await heard(page, 'ascribe-read', 2);
    const pieces = await fetched();
    assert.ok(pieces.length > 0);
    assert.deepEqual(pieces, [...new Set(pieces)]);
  });
});

test('moving an element is no removal, and removing one leaves the others', async () => {
  const body = `<div id="x"><ascribe-article id="a" shadow="open">${STORY}</ascribe-article></div><div id="y"></div><ascribe-article id="b">${OTHER}</ascribe-article>`;
  await onPage(browser, { body }, async ({ page }) => {
    await heard(page, 'ascribe-read', 2);
    await page.locator('#a .said').first().click();
    await page.evaluate(() => document.getElementById('y').append(document.getElementById('a')));
    await page.locator('#y #a .card').waitFor();
    await page.evaluate(() => document.getElementById('a').remove());
    assert.equal((await call(page, 'b', 'annotations')).type, 'AnnotationCollection');
    assert.equal((await heard(page, 'ascribe-read')).length, 2);
  });
});

test('an element that comes back knows what was decided in it', async () => {
  const body = `<ascribe-article id="a" shadow="open" mode="edit" storage="none">${STORY}</ascribe-article>`;
  await onPage(browser, { body }, async ({ page }) => {
    await page.locator('#a .said').first().click();
    await page.locator('#a').getByRole('button', { name: 'Accept' }).click();
    await heard(page, 'ascribe-statement-update');
    await page.evaluate(async () => {
      const element = document.getElementById('a');
      element.remove();
      await Promise.resolve();
      globalThis.emptied = element.shadowRoot.querySelector('.element') === null;
      document.body.append(element);
    });
    await hasRead(page, 'a', 2);
    assert.match(await call(page, 'a', 'export', 'csv'), /confirmed/);
  });
});

test('an element from another origin reads in the page', async (t) => {
  const files = await serve({ '/': SITE }, { headers: { 'access-control-allow-origin': '*' } });
  const folder = await mkdtemp(join(tmpdir(), 'ascribe-host-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const script = `<script type="module" src="${files.origin}/element/ascribe-article.js"></script>`;
  await writeFile(join(folder, 'index.html'), `<!doctype html>${script}<ascribe-article>${STORY}</ascribe-article>`);
  const site = await serve({ '/': folder });
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.addInitScript(() => document.addEventListener('ascribe-read', ({ detail }) => { globalThis.read = detail; }));
    await page.goto(`${site.origin}/`);
    await page.waitForFunction(() => globalThis.read);
    assert.deepEqual(await page.evaluate(() => [globalThis.read.readIn, globalThis.read.statements >= 2]), ['page', true]);
  } finally {
    await context.close();
    await Promise.all([files.stop(), site.stop()]);
  }
});

test('inside a page made with the same library, neither hears the clicks of the other', async () => {
  const site = await serve({ '/': SITE });
  try {
    await visit(browser, { own: site.origin }, async ({ page }) => {
      await page.goto(`${site.origin}/?sample=1`);
      await pageHasRead(page);
      await page.locator('.said').first().waitFor();
      await page.evaluate(async (story) => {
        globalThis.chosen = [];
        document.addEventListener('ascribe-select', ({ detail }) => globalThis.chosen.push(detail.statement?.speaker ?? null));
        const element = document.createElement('ascribe-article');
        element.innerHTML = story;
        const read = new Promise((resolve) => element.addEventListener('ascribe-read', resolve, { once: true }));
        document.querySelector('#app .article').prepend(element);
        await import('/element/ascribe-article.js');
        await read;
      }, STORY);
      const own = () => page.evaluate(() => [document.querySelectorAll('#app').length, document.querySelectorAll('.article').length, document.querySelectorAll('.chosen').length]);
      assert.deepEqual(await own(), [1, 1, 0]);
      const box = await page.locator('ascribe-article').boundingBox();
      for (let down = 40; down < box.height && await page.evaluate(() => globalThis.chosen.length === 0); down += 12) {
        await page.mouse.click(box.x + 110, box.y + down);
      }
      assert.deepEqual(await page.evaluate(() => globalThis.chosen), ['Ada Berg']);
      assert.deepEqual(await own(), [1, 1, 0]);
      await page.locator('.article .said').first().click();
      await page.locator('.article .chosen').first().waitFor();
      assert.equal(await page.evaluate(() => globalThis.chosen.length), 1);
    });
  } finally {
    await site.stop();
  }
});

test('the example page works under any path, and asks nobody else', async () => {
  const site = await serve({ '/a/b/': SITE });
  try {
    await visit(browser, { own: site.origin }, async ({ page }) => {
      await page.goto(`${site.origin}/a/b/examples/embed.html`);
      for (const id of ['lantern', 'courier', 'beside']) {
        await page.locator(`#${id}`).scrollIntoViewIfNeeded();
        await page.locator('#log').getByText(`ascribe-read #${id}`).waitFor();
      }
      assert.deepEqual(site.asked.filter((path) => !path.startsWith('/a/b/')), []);
    });
  } finally {
    await site.stop();
  }
});
