// <ascribe-article for="…">: the words of the page are marked where they stand, and nothing of the page is changed.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './harness/browser.mjs';
import { OTHER, STORY, hasRead, heard, onPage } from './element/host.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** Gives the words under each highlight of the page. */
const painted = (page) => page.evaluate(() => Object.fromEntries(
  [...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(String).join('')]).filter(([, words]) => words),
));

const TWO = `<main id="story">${STORY}</main><ascribe-article id="a" for="story" shadow="open"></ascribe-article>`;

test('the words are painted in their speakers’ colours, and the page stays as it is', async () => {
  await onPage(browser, { body: TWO }, async ({ page }) => {
    const before = await page.locator('#story').evaluate((story) => story.outerHTML);
    await hasRead(page, 'a');
    const marks = await painted(page);
    assert.deepEqual(Object.keys(marks).every((name) => name.startsWith('ascribe-speaker-')), true);
    assert.deepEqual(Object.values(marks).sort(), ['The bridge opens in May,', 'We will see about that,']);
    assert.equal(await page.locator('#story').evaluate((story) => story.outerHTML), before);
    assert.equal(await page.locator('#a .article').count(), 0);
  });
});

test('a click on the words chooses the statement; so does the list, which brings the words into view', async () => {
  await onPage(browser, { body: `${TWO}<div style="height: 3000px"></div>` }, async ({ page }) => {
    await hasRead(page, 'a');
    await page.locator('#story p').last().click({ position: { x: 40, y: 8 } });
    const [{ detail }] = await heard(page, 'ascribe-select');
    assert.equal(detail.statement.speaker, 'Tom Reed');
    const marks = await painted(page);
    assert.deepEqual([marks['ascribe-chosen'], marks['ascribe-who'], marks['ascribe-cue']], ['We will see about that,', 'Tom Reed', 'said']);
    await page.locator('#a .card').getByRole('button').click();
    await page.locator('#a .row').first().click();
    assert.equal((await painted(page))['ascribe-chosen'], 'The bridge opens in May,');
  });
});

test('a link in the words stays a link', async () => {
  const body = '<p id="story">“The <a href="#there">bridge</a> opens in May,” said Ada Berg.</p><ascribe-article id="a" for="story"></ascribe-article>';
  await onPage(browser, { body }, async ({ page }) => {
    await hasRead(page, 'a');
    await page.getByRole('link').click();
    assert.equal(new URL(page.url()).hash, '#there');
    assert.deepEqual(await page.evaluate(() => globalThis.heard.filter(({ type }) => type === 'ascribe-select')), []);
  });
});

test('two elements share the page’s highlights, and each takes only its own away', async () => {
  const body = `<main id="one">${STORY}</main><main id="two">${OTHER}</main>
    <ascribe-article id="a" for="one"></ascribe-article><ascribe-article id="b" for="two"></ascribe-article>`;
  await onPage(browser, { body }, async ({ page }) => {
    await page.evaluate(() => {
      const range = new Range();
      range.selectNodeContents(document.querySelector('h1'));
      CSS.highlights.set('own', new Highlight(range));
    });
    await heard(page, 'ascribe-read', 2);
    await page.evaluate(() => document.getElementById('a').remove());
    const marks = await painted(page);
    assert.deepEqual(Object.values(marks).sort(), ['Footbridge in Hollen opens early', 'Nobody sails tomorrow,']);
  });
});

test('an article that the page exchanges is read and painted anew', async () => {
  await onPage(browser, { body: TWO }, async ({ page }) => {
    await hasRead(page, 'a');
    await page.evaluate((html) => { document.getElementById('story').innerHTML = html; }, OTHER);
    await hasRead(page, 'a', 2);
    assert.deepEqual(Object.values(await painted(page)), ['Nobody sails tomorrow,']);
  });
});

test('an article that is nowhere on the page is an error', async () => {
  await onPage(browser, { body: '<ascribe-article id="a" for="nowhere"></ascribe-article>' }, async ({ page }) => {
    const [{ detail }] = await heard(page, 'ascribe-error');
    assert.deepEqual(detail, { code: 'target', message: 'for: there is no element with the id "nowhere"' });
  });
});
