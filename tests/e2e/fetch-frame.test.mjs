// An article is fetched in a sandboxed frame, so that the page that holds the annotations can connect to nobody.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from './harness/browser.mjs';
import { serve } from './harness/server.mjs';
import { SITE } from './harness/site.mjs';
import { ready } from './harness/visit.mjs';

let browser;
let folder;
let servers;
let page;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ascribe-paper-'));
  await writeFile(join(folder, 'story.html'), '<p>“The ferry sails,” said Ada Brenner.</p>');
  const open = { headers: { 'access-control-allow-origin': '*' } };
  const [site, openPaper, closedPaper] = await Promise.all([serve({ '/': SITE }), serve({ '/': folder }, open), serve({ '/': folder })]);
  servers = { site, openPaper, closedPaper };
  browser = await launch();
  page = await (await browser.newContext()).newPage();
  await page.goto(site.origin);
  await ready(page);
});

after(async () => {
  await browser?.close();
  await Promise.all(Object.values(servers ?? {}).map((server) => server.stop()));
  await rm(folder, { recursive: true, force: true });
});

/** Asks the frame as the page does, and returns its answer with the bytes as text. */
function ask(url) {
  return page.evaluate((address) => new Promise((resolve) => {
    const frame = document.createElement('iframe');
    frame.hidden = true;
    frame.sandbox = 'allow-scripts';
    frame.src = globalThis.ascribeBoot.fetchFrameUrl;
    addEventListener('message', function listen({ source, origin, data }) {
      if (source !== frame.contentWindow) return;
      if (data.type === 'ready') return source.postMessage({ ascribe: 'fetch-frame', type: 'fetch', id: 7, url: address }, '*');
      removeEventListener('message', listen);
      frame.remove();
      resolve({ ...data, origin, bytes: data.bytes && new TextDecoder().decode(data.bytes) });
    });
    document.body.append(frame);
  }), url);
}

test('a site that allows it gives the article', async () => {
  const answer = await ask(`${servers.openPaper.origin}/story.html`);
  assert.equal(answer.type, 'done');
  assert.equal(answer.id, 7);
  assert.match(answer.contentType, /^text\/html/);
  assert.match(answer.bytes, /Ada Brenner/);
  assert.equal(answer.origin, 'null', 'the frame has no origin of its own');
});

test('a site that does not allow it is a refusal with a reason', async () => {
  const answer = await ask(`${servers.closedPaper.origin}/story.html`);
  assert.deepEqual([answer.type, answer.reason], ['failed', 'not-allowed']);
});

test('a page that is not there keeps its status', async () => {
  const answer = await ask(`${servers.openPaper.origin}/none.html`);
  assert.deepEqual([answer.reason, answer.status], ['http', 404]);
});

for (const address of ['not an address', 'file:///etc/passwd', 'javascript:alert(1)', 'data:text/plain,x']) {
  test(`'${address}' is no address of an article`, async () => {
    assert.equal((await ask(address)).reason, 'bad-address');
  });
}
