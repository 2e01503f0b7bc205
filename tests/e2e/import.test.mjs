// A folder of articles: three hundred files come in while a person codes, and what came twice is told.

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from './harness/browser.mjs';
import { chosen, rows } from './harness/desk.mjs';
import { serve } from './harness/server.mjs';
import { SITE } from './harness/site.mjs';
import { ready, saved, visit } from './harness/visit.mjs';

/** Files in the folder. */
const FILES = 300;
/** Every so many a file has the words of the one before. */
const SAME = 60;
/** Every so many a file has nearly the words of the one before. */
const NEARLY = 50;
/** Milliseconds for all of them, on a machine that is busy with other tests. */
const LONG = 240_000;

const OUTLETS = ['Harbour Post', 'Kestrel', 'Ledger'];
const NAMES = ['Ada Quill', 'Tom Marsh', 'Mira Finch', 'Jonas Oakes', 'Lena Holte', 'Ruth Vosse', 'Karl Brenn'];
const THINGS = ['pier', 'ferry', 'market hall', 'tram', 'school', 'reservoir', 'library', 'bridge', 'lighthouse', 'orchard', 'quarry'];
const PLANS = ['mended before the winter', 'sold to the highest bidder', 'closed for good', 'opened on Sundays', 'painted anew'];

let browser;
let site;
let folder;
before(async () => {
  [browser, site] = await Promise.all([launch(), serve({ '/': SITE })]);
  folder = await mkdtemp(join(tmpdir(), 'ascribe-folder-'));
  await mkdir(join(folder, 'later'));
  await Promise.all(Array.from({ length: FILES }, (_, number) => writeFile(join(folder, nameOf(number)), textOf(number))));
  await writeFile(join(folder, 'notes.docx'), 'not a text');
});
after(() => Promise.all([browser.close(), site.stop(), rm(folder, { recursive: true, force: true })]));

const two = (number) => String(number).padStart(2, '0');

/** Names a file by date, outlet and title; every third lies in a folder of its own. */
function nameOf(number) {
  const date = `2026-${two(1 + Math.floor(number / 28) % 12)}-${two(1 + number % 28)}`;
  const name = `${date}_${OUTLETS[number % OUTLETS.length]}_Report ${number}.txt`;
  return number % 3 === 0 ? join('later', name) : name;
}

/** Makes an article that shares no run of words with others, unless it is to. */
function textOf(number) {
  if (number % SAME === SAME - 1) return textOf(number - 1);
  if (number % NEARLY === NEARLY - 1) return `${textOf(number - 1)}\n\nThe council did not answer.`;
  const [name, thing, plan] = [NAMES, THINGS, PLANS].map((list, at) => list[(number + at) % list.length]);
  const filler = Array.from({ length: 40 }, (_, at) => `${THINGS[(number * 7 + at * 5) % THINGS.length]} ${number * 40 + at}`).join(', ');
  return `The ${thing} of ward ${number}\n\n“The ${thing} has to be ${plan},” said ${name} in ward ${number}.\n\nThe list of that day: ${filler}.`;
}

const doubles = Array.from({ length: FILES }, (_, number) => number).filter((number) => number % SAME === SAME - 1);
const near = Array.from({ length: FILES }, (_, number) => number)
  .filter((number) => number % NEARLY === NEARLY - 1 && number % SAME !== SAME - 1);

test('a folder of three hundred files comes in while its first article is coded, and what came twice is told', () =>
  visit(browser, { own: site.origin }, async ({ page }) => {
    await page.goto(site.origin);
    await ready(page);
    await page.keyboard.press('Shift+L');
    await page.getByRole('textbox', { name: 'Names of files' }).fill('{date}_{outlet}_{title}');
    await page.getByRole('textbox', { name: 'Names of files' }).press('Enter');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Import a folder…' }).click()]);
    await chooser.setFiles(folder);

    // The list grows, and how far it has come is shown.
    const progress = page.getByRole('progressbar', { name: 'Articles that come in' });
    await progress.waitFor();
    assert.equal(await progress.getAttribute('max'), String(FILES));
    await page.getByRole('grid', { name: 'Articles' }).getByRole('row').nth(3).waitFor();

    // Meanwhile the first article is read and coded; nothing pulls it away.
    await page.keyboard.press('Shift+R');
    await rows(page).first().waitFor();
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    await page.keyboard.press('j');
    await chosen(page).waitFor();
    await page.keyboard.press('c');
    await page.getByRole('combobox', { name: 'Concept' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('town planning');
    await page.keyboard.press('Enter');
    await page.keyboard.press('1');
    await chosen(page).getByRole('img', { name: 'Support: town planning' }).waitFor();
    assert.ok(Number(await progress.getAttribute('value')) < FILES, 'the folder is still coming in');
    await progress.waitFor({ state: 'detached', timeout: LONG });
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), title);
    await chosen(page).getByRole('img', { name: 'Support: town planning' }).waitFor();

    // How it went is told once.
    const notice = page.getByRole('log', { name: 'Notices' }).locator('.notice').filter({ hasText: `${FILES - doubles.length} articles came in.` });
    await notice.getByText(`${doubles.length} were in the project already`).waitFor();
    await notice.getByText('the same words as others, or nearly').waitFor();
    await notice.getByRole('button', { name: 'Show them' }).click();
    await page.getByText(`${near.length * 2} of ${FILES - doubles.length} articles`).waitFor();
    await page.getByText(/like “/).first().waitFor();

    // The names of the files say date and outlet, in the folders below, too.
    await page.getByRole('radio', { name: 'All' }).check({ force: true });
    await page.getByRole('searchbox', { name: 'Search titles' }).fill('report 3');
    const list = page.getByRole('grid', { name: 'Articles' });
    await list.getByRole('row').filter({ hasText: 'Report 3' }).filter({ hasText: 'Harbour Post' }).filter({ hasText: '2026-01-04' }).first().waitFor();
    await saved(page);
    await page.reload();
    await ready(page);
    await page.getByText(`${FILES - doubles.length} articles`, { exact: true }).waitFor();
  }));
