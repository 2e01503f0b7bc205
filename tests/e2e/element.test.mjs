// <ascribe-article> on a page that is somebody else's: what it reads, and what it says to the page.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './harness/browser.mjs';
import { OTHER, STORY, call, hasRead, heard, onPage, speakers } from './element/host.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

test('the content of an element is read, behind a closed door', async () => {
  await onPage(browser, { body: `<ascribe-article id="a">${STORY}</ascribe-article>` }, async ({ page }) => {
    const [{ detail }] = await heard(page, 'ascribe-read');
    assert.equal(detail.readIn, 'worker');
    assert.equal(detail.article.title, 'Footbridge in Hollen opens early');
    assert.equal(detail.article.language, 'en');
    assert.equal(await page.evaluate(() => document.getElementById('a').shadowRoot), null);
    const said = await speakers(page, 'a');
    assert.deepEqual([said['The bridge opens in May,'], said['We will see about that,']], ['Ada Berg', 'Tom Reed']);
  });
});

test('plain words between the tags are read as text', async () => {
  const body = `<ascribe-article id="a">
    Footbridge opens

    “It opens in May,” said Ada Berg.
  </ascribe-article>`;
  await onPage(browser, { body }, async ({ page }) => {
    const [{ detail }] = await heard(page, 'ascribe-read');
    assert.equal(detail.article.title, 'Footbridge opens');
    assert.deepEqual(Object.keys(await speakers(page, 'a')), ['It opens in May,']);
  });
});

test('a file of the page is fetched and read, whatever its kind', async () => {
  const files = { 'a.html': `<html><nav>Menu</nav><article>${STORY}</article>`, 'b.txt': 'Ferry stays\n\n“Nobody sails,” said Ines Holm.' };
  const body = '<ascribe-article id="a" src="a.html"></ascribe-article><ascribe-article id="b" src="b.txt"></ascribe-article>';
  await onPage(browser, { body, files }, async ({ page, origin }) => {
    const details = Object.fromEntries((await heard(page, 'ascribe-read', 2)).map(({ id, detail }) => [id, detail.article]));
    assert.equal(details.a.title, 'Footbridge in Hollen opens early');
    assert.equal(details.a.url, `${origin}/host/a.html`);
    assert.equal(details.b.title, 'Ferry stays');
    assert.equal((await speakers(page, 'b'))['Nobody sails,'], 'Ines Holm');
  });
});

test('a file that is not there is an error, and the link in its place stays', async () => {
  const body = '<ascribe-article id="a" src="gone.html"><a href="gone.html">Read it there</a></ascribe-article>';
  await onPage(browser, { body, allow: /404/ }, async ({ page, origin }) => {
    const [{ detail }] = await heard(page, 'ascribe-error');
    assert.deepEqual(detail, { code: 'src', message: `${origin}/host/gone.html answered 404` });
    assert.ok(await page.getByText('Read it there').isVisible());
  });
});

test('two elements are two: one worker, and each its own statements, choice and theme', async () => {
  const body = `<ascribe-article id="a" shadow="open">${STORY}</ascribe-article><ascribe-article id="b" shadow="open" theme="dark">${OTHER}</ascribe-article>`;
  await onPage(browser, { body }, async ({ page }) => {
    await heard(page, 'ascribe-read', 2);
    await page.locator('#a .said').first().click();
    const chosen = await heard(page, 'ascribe-select');
    assert.deepEqual(chosen.map(({ id, detail }) => [id, detail.statement.speaker]), [['a', 'Ada Berg']]);
    assert.deepEqual([await page.locator('#a .card').count(), await page.locator('#b .card').count()], [1, 0]);
    assert.equal(Object.values(await speakers(page, 'b')).join(), 'Ines Holm');
    const ground = (id) => page.locator(`#${id} .element`).evaluate((element) => getComputedStyle(element).backgroundColor);
    assert.notEqual(await ground('a'), await ground('b'));
    assert.equal(page.workers().length, 1);
  });
});

test('whoever reads sees who says it and why, and can change nothing', async () => {
  await onPage(browser, { body: `<ascribe-article id="a" shadow="open">${STORY}</ascribe-article>` }, async ({ page }) => {
    await page.locator('#a .said').first().click();
    const card = page.locator('#a .card');
    await card.getByText('Ada Berg').first().waitFor();
    await card.getByText('Reported by “said”').waitFor();
    assert.equal(await page.locator('#a input, #a textarea').count(), 0);
    await card.getByRole('button').click();
    await page.locator('#a .row').first().waitFor();
  });
});

test('a decision is told in plain JSON, kept on the device, and can be taken back', async () => {
  const body = `<ascribe-article id="a" shadow="open" mode="edit">${STORY}</ascribe-article>`;
  await onPage(browser, { body }, async ({ page }) => {
    await page.locator('#a .said').first().click();
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    await page.locator('#a').getByRole('button', { name: 'Accept' }).click();
    const [{ detail }] = await heard(page, 'ascribe-statement-update');
    assert.deepEqual([detail.previous.review, detail.statement.review], ['suggested', 'confirmed']);
    assert.equal(detail.annotation.type, 'Annotation');
    assert.equal(detail.statement.text, 'The bridge opens in May,');
    const plain = await page.evaluate(() => {
      const { detail } = globalThis.heard.find(({ type }) => type === 'ascribe-statement-update');
      return JSON.stringify(structuredClone(detail)) === JSON.stringify(detail) && Object.getPrototypeOf(detail) === Object.prototype;
    });
    assert.ok(plain);

    await page.reload();
    await hasRead(page, 'a');
    assert.match(await call(page, 'a', 'export', 'csv'), /confirmed/);

    await page.locator('#a .said').first().click();
    await page.locator('#a').getByRole('button', { name: 'Reject' }).click();
    await heard(page, 'ascribe-statement-update');
    await page.locator('#a').getByRole('button', { name: /^Undo/ }).click();
    const updates = await heard(page, 'ascribe-statement-update', 2);
    assert.deepEqual(updates.map(({ detail }) => detail.statement.review), ['rejected', 'confirmed']);
  });
});

test('with storage="none" the browser keeps nothing', async () => {
  const body = `<ascribe-article id="a" shadow="open" mode="edit" storage="none">${STORY}</ascribe-article>`;
  await onPage(browser, { body }, async ({ page }) => {
    await page.locator('#a .said').first().click();
    await page.locator('#a').getByRole('button', { name: 'Accept' }).click();
    await heard(page, 'ascribe-statement-update');
    assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length]), [0, 0]);
  });
});

test('speaker, concept and stance can be chosen', async () => {
  const body = `<ascribe-article id="a" shadow="open" mode="edit">${STORY}</ascribe-article>`;
  await onPage(browser, { body }, async ({ page }) => {
    await page.locator('#a .said').first().click();
    const field = (name) => page.locator('#a').getByRole('combobox', { name });
    await field('Speaker').first().fill('Tom Reed');
    await field('Speaker').first().press('Enter');
    await field('Concept').fill('An early opening');
    await field('Concept').press('Enter');
    await page.locator('#a .stances .oppose').click();
    await page.waitForFunction(() => globalThis.heard.at(-1)?.detail.statement?.positions[0]?.stance === 'oppose');
    const updates = await heard(page, 'ascribe-statement-update');
    const { speaker, positions } = updates.at(-1).detail.statement;
    assert.equal(speaker, 'Tom Reed');
    assert.deepEqual(positions, [{ concept: 'An early opening', stance: 'oppose' }]);
  });
});

test('annotations come from a file, and what is given back is what was given', async () => {
  let given;
  await onPage(browser, { body: `<ascribe-article id="a">${STORY}</ascribe-article>` }, async ({ page }) => {
    await hasRead(page, 'a');
    given = await call(page, 'a', 'annotations');
    given.first.items.length = 1;
    given.first.items[0]['ascribe:review'] = 'confirmed';
    assert.deepEqual(await call(page, 'a', 'setAnnotations', given), { taken: 1, refused: [] });
    assert.deepEqual((await call(page, 'a', 'annotations')).first.items.map(({ id }) => id), [given.first.items[0].id]);
    assert.ok((await heard(page, 'ascribe-statement-delete')).length >= 1);
    assert.equal((await heard(page, 'ascribe-statement-update')).length, 1);
    await assert.rejects(call(page, 'a', 'setAnnotations', '{'), /annotations is broken at line 1/);
    await assert.rejects(call(page, 'a', 'export', 'pdf'), /unknown format 'pdf'/);
  });
  const body = `<ascribe-article id="a" annotations="a.json">${STORY}</ascribe-article>`;
  await onPage(browser, { body, files: { 'a.json': JSON.stringify(given) } }, async ({ page }) => {
    const [{ detail }] = await heard(page, 'ascribe-read');
    assert.equal(detail.statements, 1);
  });
});

test('attributes are properties', async () => {
  const body = '<ascribe-article id="a" mode="EDIT" theme="purple"></ascribe-article>';
  await onPage(browser, { body, files: { 'x.html': STORY, 'x.json': '[]' } }, async ({ page }) => {
    const found = await page.evaluate(async () => {
      await customElements.whenDefined('ascribe-article');
      const element = document.getElementById('a');
      const before = [element.mode, element.theme, element.storage, element.src, element.for];
      Object.assign(element, { src: 'x.html', theme: 'dark', annotationsUrl: 'x.json' });
      element.removeAttribute('mode');
      return [...before, element.getAttribute('src'), element.getAttribute('theme'), element.getAttribute('annotations'), element.mode];
    });
    assert.deepEqual(found, ['edit', 'auto', 'local', '', '', 'x.html', 'dark', 'x.json', 'view']);
  });
});

test('a page can hand over an article, and the last one counts', async () => {
  const body = '<ascribe-article id="a"></ascribe-article>';
  await onPage(browser, { body }, async ({ page }) => {
    const outcomes = await page.evaluate(async ([first, second]) => {
      await customElements.whenDefined('ascribe-article');
      const element = document.getElementById('a');
      const loads = [element.load({ html: first, title: 'One' }), element.load({ text: second, title: 'Two', url: 'https://example.org/two' })];
      const settled = await Promise.allSettled(loads);
      return settled.map(({ value, reason }) => value?.article.title ?? reason.code);
    }, [STORY, 'Ferry stays\n\n“Nobody sails,” said Ines Holm.']);
    assert.deepEqual(outcomes, ['overtaken', 'Two']);
    assert.deepEqual((await heard(page, 'ascribe-read')).map(({ detail }) => detail.article.url), ['https://example.org/two']);
    await assert.rejects(call(page, 'a', 'load', { text: ' ' }), /no text to read/);
  });
});

test('words that the page changes later are read anew', async () => {
  await onPage(browser, { body: '<ascribe-article id="a"></ascribe-article>' }, async ({ page }) => {
    const fill = (html) => page.evaluate((html) => { document.getElementById('a').innerHTML = html; }, html);
    await fill(STORY);
    await hasRead(page, 'a');
    await fill(OTHER);
    await hasRead(page, 'a', 2);
    assert.equal(Object.values(await speakers(page, 'a')).join(), 'Ines Holm');
  });
});

test('an element reads with the models of its own folder, or by rules where the page says so', async () => {
  const body = `<ascribe-article id="a">${STORY}</ascribe-article><ascribe-article id="b" models="none">${OTHER}</ascribe-article>`;
  await onPage(browser, { body }, async ({ page }) => {
    const engines = Object.fromEntries((await heard(page, 'ascribe-read', 2)).map(({ id, detail }) => [id, detail.engine]));
    assert.equal(engines.b, 'rules');
    assert.ok(['models', 'rules'].includes(engines.a));
    await page.evaluate(() => document.getElementById('b').setAttribute('models', 'auto'));
    const again = await heard(page, 'ascribe-read', 3);
    assert.equal(again.at(-1).id, 'b');
  });
});
