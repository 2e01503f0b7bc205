// How long the built page takes: to start, to read an article, to answer a key while it reads. Prints and never judges.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launch } from '../e2e/harness/browser.mjs';
import { serve } from '../e2e/harness/server.mjs';
import { chosen, exported, openFiles, rows } from '../e2e/harness/desk.mjs';
import { SITE } from '../e2e/harness/site.mjs';
import { hasRead, ready, saved } from '../e2e/harness/visit.mjs';
import { head, pressing, summary } from './measure.mjs';
import { SEED, multiplied } from './project.mjs';
import { table } from './table.mjs';

const RUNS = 10;
const WORDS = 1000;
const SAMPLES = ['courier', 'kestrel', 'ledger'];

const print = (line) => process.stdout.write(`${line}\n`);

/** Joins paragraphs of the samples to an article of the wanted length, unlike any other by its headline. */
async function articles(count) {
  const texts = await Promise.all(SAMPLES.map((name) => readFile(fileURLToPath(new URL(`../../www/samples/${name}.txt`, import.meta.url)), 'utf8')));
  const paragraphs = texts.join('\n\n').split(/\n\s*\n/);
  const words = (text) => text.split(/\s+/).length;
  return Array.from({ length: count }, (_, number) => {
    const parts = [`Report number ${number + 1} on the dam`];
    for (let at = 0, length = 0; length < WORDS; at = (at + 1) % paragraphs.length) {
      parts.push(paragraphs[at]);
      length += words(paragraphs[at]);
    }
    return parts.join('\n\n');
  });
}

async function add(page, text) {
  await page.keyboard.press('Shift+A');
  await page.getByRole('textbox', { name: 'Paste the article' }).fill(text);
  await page.getByRole('button', { name: 'Read it' }).click();
}

const readings = (page) => page.evaluate(() => performance.getEntriesByName('ascribe:read').map(({ duration }) => duration));

const countReadings = (page, count) => page.waitForFunction(
  (wanted) => performance.getEntriesByName('ascribe:read').length >= wanted, count, { timeout: 60_000 });

/** Waits until the language models read; gives the milliseconds since the visit began. */
const models = (page) => page.waitForFunction(() => document.querySelector('.models.ready') && performance.now()).then((value) => value.jsonValue());

async function start(context, origin) {
  const page = await context.newPage();
  await page.goto(origin);
  await ready(page);
  const time = await page.evaluate(() => performance.getEntriesByName('ascribe:ready')[0].startTime);
  const reads = await models(page);
  await page.close();
  return { time, reads };
}

async function startUp(browser, origin) {
  const first = [];
  const again = [];
  for (let run = 0; run < RUNS; run += 1) {
    const context = await browser.newContext();
    first.push(await start(context, origin));
    again.push(await start(context, origin));
    await context.close();
  }
  summary('first visit, until the page can be used', first.map(({ time }) => time));
  summary('first visit, until the language models read', first.map(({ reads }) => reads));
  summary('second visit', again.map(({ time }) => time));
  summary('second visit, until the language models read', again.map(({ reads }) => reads));
}

async function reading(page, texts) {
  for (const [number, text] of texts.entries()) {
    await add(page, text);
    await countReadings(page, number + 1);
  }
  summary(`reading ${WORDS} words in the worker, as the page waits`, await readings(page));
}

/** Times each letter from the key to the next frame that shows it. */
async function typing(page, name, letters) {
  await page.evaluate(() => {
    globalThis.keyTimes = [];
    addEventListener('keydown', ({ timeStamp }) => requestAnimationFrame(() => requestAnimationFrame((now) => globalThis.keyTimes.push(now - timeStamp))), true);
  });
  await page.keyboard.type('x'.repeat(letters), { delay: 40 });
  await page.waitForFunction((wanted) => globalThis.keyTimes.length >= wanted, letters);
  summary(name, await page.evaluate(() => globalThis.keyTimes));
}

async function typingInNote(browser, origin, text) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${origin}/?sample=1`);
  await hasRead(page);
  await models(page);
  const list = page.getByRole('listbox', { name: 'Statements' });
  await list.getByRole('option').first().waitFor();
  await page.keyboard.press('j');
  await list.getByRole('option', { selected: true }).waitFor();
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Note' }).and(page.locator(':focus')).waitFor();
  await typing(page, 'a letter in a note, until it is seen', 50);
  await page.evaluate((words) => {
    const files = Array.from({ length: 20 }, (_, number) => new File([words.replace('Report', `Report ${number},`)], `${number}.txt`, { type: 'text/plain' }));
    const transfer = new DataTransfer();
    files.forEach((file) => transfer.items.add(file));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, text);
  await typing(page, 'the same while 20 articles are read', 50);
  print(`(articles read meanwhile: ${(await readings(page)).length - 1})`);
  await context.close();
}

const ARTICLES = 1000;
/** Articles of the project whose table is measured; each has five statements. */
const LONG_TABLE = 2000;
const CONCEPTS = ['repair of the pier', 'price of iron', 'opening hours', 'ferry service'];

/** Gives the next statement a concept and a stance. */
async function code(page, concept, stance) {
  await page.keyboard.press('j');
  await page.keyboard.press('c');
  await page.getByRole('combobox', { name: 'Concept' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type(concept);
  await page.keyboard.press('Enter');
  await chosen(page).getByText(concept).waitFor();
  await page.keyboard.press(stance === 'Support' ? '1' : '2');
  await chosen(page).getByRole('img', { name: `${stance}: ${concept}` }).waitFor();
}

/** Writes the project file of an article that the page has read and somebody has coded: larger ones are made of it. */
async function seedProject(browser, origin) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(origin);
  await ready(page);
  await add(page, SEED);
  await rows(page).nth(4).waitFor();
  // Four of the five are coded, so that the large project has thousands of decisions to learn from, and a suggestion an article.
  for (let at = 0; at < 4; at += 1) await code(page, CONCEPTS[at], at % 2 ? 'Oppose' : 'Support');
  await saved(page);
  const { text } = await exported(page, 'Save a project file');
  await context.close();
  return text;
}

/** Opens a project of a thousand articles and five thousand statements, and works in it. */
async function large(browser, origin, seed) {
  const file = multiplied(seed, ARTICLES);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(origin);
  await ready(page);
  await openFiles(page, [{ name: 'large.ascribe.json', text: file }]);
  await page.getByText(`of ${ARTICLES} articles done`).waitFor({ timeout: 120_000 });
  await page.getByText('Saved', { exact: true }).waitFor({ timeout: 120_000 });
  const opened = [];
  for (let run = 0; run < RUNS; run += 1) {
    await page.reload();
    await page.getByText(`of ${ARTICLES} articles done`).waitFor();
    opened.push(await page.evaluate(() => performance.getEntriesByName('ascribe:ready')[0].startTime));
  }
  summary(`opening ${ARTICLES} articles with ${ARTICLES * 5} statements`, opened);
  await rows(page).first().waitFor();
  await pressing(page, 'review: next, accept, reject, until it is seen', ['u', 'a', 'a', 'x']);
  await page.keyboard.press('Shift+S');
  await page.getByRole('grid').locator('[data-row]').first().waitFor();
  await page.getByRole('grid').focus();
  await pressing(page, 'table: next row, accept, reject, mark', ['j', 'y', 'a', 'x', 'b', 'b']);
  await page.keyboard.press('Shift+C');
  await page.getByRole('grid').getByRole('row').nth(2).waitFor();
  await page.getByRole('grid').focus();
  await pressing(page, 'codebook: next entry, mark', ['ArrowDown', ' ', 'ArrowDown', ' ']);
  await context.close();
}

const [browser, site, texts] = [await launch(), await serve({ '/': SITE }), await articles(RUNS)];
try {
  head();
  await startUp(browser, site.origin);
  const page = await browser.newPage();
  await page.goto(site.origin);
  await ready(page);
  await models(page);
  await reading(page, texts);
  await typingInNote(browser, site.origin, texts[0]);
  const seed = await seedProject(browser, site.origin);
  await large(browser, site.origin, seed);
  await table(browser, site.origin, multiplied(seed, LONG_TABLE), LONG_TABLE * 5);
} finally {
  await Promise.all([browser.close(), site.stop()]);
}
