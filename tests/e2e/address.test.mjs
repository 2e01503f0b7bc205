// An article is opened by its address where the other site allows it, with one request and no more; where it does not, the
// page says so.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from './harness/browser.mjs';
import { serve } from './harness/server.mjs';
import { SITE } from './harness/site.mjs';
import { ready, visit } from './harness/visit.mjs';

const STORY = `<!doctype html><title>Ferry sails again</title><link rel="stylesheet" href="/style.css"><article><h1>Ferry sails again</h1>
  <p>“The ferry sails on Monday,” said Ada Brenner, who runs the harbour. Nobody on the quay believed her at first.</p>
  <p>By noon the ramp was down and forty cars had gone aboard.</p><img src="/counter.png"></article>`;

let browser;
let folder;
let servers;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ascribe-paper-'));
  await writeFile(join(folder, 'story.html'), STORY);
  const open = { headers: { 'access-control-allow-origin': '*' } };
  const [site, openPaper, closedPaper] = await Promise.all([serve({ '/': SITE }), serve({ '/': folder }, open), serve({ '/': folder })]);
  servers = { site, openPaper, closedPaper };
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await Promise.all(Object.values(servers ?? {}).map((server) => server.stop()));
  await rm(folder, { recursive: true, force: true });
});

async function ask(page, address) {
  await page.goto(servers.site.origin);
  await ready(page);
  await page.keyboard.press('Shift+A');
  const form = page.getByRole('dialog').locator('form').filter({ has: page.getByRole('button', { name: 'Fetch' }) });
  await form.getByRole('textbox').fill(address);
  await form.getByRole('button', { name: 'Fetch' }).click();
}

test('a site that allows it gives its article, and is asked for nothing else', async () => {
  const address = `${servers.openPaper.origin}/story.html`;
  await visit(browser, { own: servers.site.origin, asks: [address] }, async ({ page }) => {
    await ask(page, address);
    await page.getByText('The ferry sails on Monday').first().waitFor();
  });
});

test('a site that does not allow it is named, with what to do', async () => {
  const address = `${servers.closedPaper.origin}/story.html`;
  await visit(browser, { own: servers.site.origin, asks: [address], allow: /CORS|Failed to load/ }, async ({ page }) => {
    await ask(page, address);
    await page.getByText('The other site does not let this page read it').waitFor();
  });
});
