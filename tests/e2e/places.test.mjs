// Every page and article has an address: the way back and forward, reload and bookmarks lead there.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { launch } from './harness/browser.mjs';
import { openSample, rows, chosen } from './harness/desk.mjs';
import { serve } from './harness/server.mjs';
import { SITE } from './harness/site.mjs';
import { hasRead, ready, saved, visit } from './harness/visit.mjs';

let browser;
let site;
before(async () => { [browser, site] = await Promise.all([launch(), serve({ '/': SITE, '/some/where/': SITE })]); });
after(() => Promise.all([browser.close(), site.stop()]));

const hash = (page) => new URL(page.url()).hash;
const atHash = (page, pattern) => page.waitForURL((url) => pattern.test(url.hash));
const row = (page, id) => page.locator(`[id=${JSON.stringify(id)}][aria-selected=true]`);
const main = (page, name) => page.getByRole('main', { name });

test('pages have addresses and titles, and the way back and forward leads through them', () =>
  visit(browser, { own: site.origin }, async ({ page }) => {
    await openSample(page, site.origin);
    await atHash(page, /^#\/article\/\w+$/);
    const article = hash(page);
    await page.keyboard.press('Shift+S');
    await main(page, 'Statements').waitFor();
    await atHash(page, /^#\/table$/);
    assert.match(await page.title(), /^Statements · Ascribe$/);
    await page.keyboard.press('Shift+L');
    await main(page, 'Library').waitFor();
    await atHash(page, /^#\/library$/);
    await page.goBack();
    await main(page, 'Statements').waitFor();
    await page.goBack();
    await page.getByRole('article').waitFor();
    assert.equal(hash(page), article);
    assert.match(await page.title(), /Voskary Says Gorge.* · Ascribe$/);
    await page.goForward();
    await main(page, 'Statements').waitFor();
    assert.equal(hash(page), '#/table');
  }));

test('under any path, an address leads to its page and to its statement', () =>
  visit(browser, { own: site.origin }, async ({ page }) => {
    const home = `${site.origin}/some/where/`;
    await page.goto(`${home}?sample=1`);
    await hasRead(page);
    await rows(page).nth(2).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await chosen(page).waitFor();
    await atHash(page, /^#\/article\/\w+\/.+$/);
    const [address, id] = [page.url(), await chosen(page).getAttribute('id')];
    await saved(page);
    await page.goto(`${home}#/codebook`);
    await main(page, 'Codebook').waitFor();
    await page.goto(address);
    await row(page, id).waitFor();
    await page.reload();
    await row(page, id).waitFor();
  }));

test('an address that leads nowhere gives the reader and says so', () =>
  visit(browser, { own: site.origin }, async ({ page }) => {
    await openSample(page, site.origin);
    await saved(page);
    await page.keyboard.press('Shift+C');
    await main(page, 'Codebook').waitFor();
    await page.evaluate(() => { location.hash = '#/no-such-page'; });
    await page.getByText('There is no page at this address.').waitFor();
    await rows(page).first().waitFor();
    await atHash(page, /^#\/article\//);
    await page.goto('about:blank');
    await page.goto(`${site.origin}/#/article/gone`);
    await page.getByText('What this address leads to is not in this project.').waitFor();
    await rows(page).first().waitFor();
  }));

test('the page in one file has addresses, too', () =>
  visit(browser, {}, async ({ page }) => {
    await page.goto(pathToFileURL(join(SITE, 'ascribe.html')).href);
    await ready(page);
    await page.keyboard.press('Shift+L');
    await main(page, 'Library').waitFor();
    await atHash(page, /^#\/library$/);
    await page.goBack();
    await page.getByText('Drop an article').first().waitFor();
    await page.goForward();
    await main(page, 'Library').waitFor();
  }));
