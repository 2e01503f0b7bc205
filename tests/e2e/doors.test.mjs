// The page comes through several doors: any path of any server, a server that knows no wasm, a file on a disk.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from './harness/browser.mjs';
import { serve } from './harness/server.mjs';
import { SITE } from './harness/site.mjs';
import { hasRead, ready, visit } from './harness/visit.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

async function onServer(folders, manners, steps) {
  const site = await serve(folders, manners);
  try {
    await visit(browser, { own: site.origin }, ({ page }) => steps({ page, origin: site.origin, asked: site.asked }));
  } finally {
    await site.stop();
  }
}

test('the page starts, and its worker reads the sample', async () => {
  await onServer({ '/': SITE }, {}, async ({ page, origin }) => {
    await page.goto(`${origin}/?sample=1`);
    await ready(page);
    await hasRead(page);
    assert.equal(await page.locator('#boot-message').count(), 0);
  });
});

test('the site works under any path of a server', async () => {
  await onServer({ '/deep/er/': SITE }, {}, async ({ page, origin, asked }) => {
    await page.goto(`${origin}/deep/er/?sample=1`);
    await hasRead(page);
    assert.deepEqual(asked.filter((path) => !path.startsWith('/deep/er/') && path !== '/favicon.ico'), []);
  });
});

test('a server that does not know what wasm is serves the page all the same', async () => {
  await onServer({ '/': SITE }, { types: { '.wasm': 'text/plain' } }, async ({ page, origin }) => {
    await page.goto(`${origin}/?sample=1`);
    await hasRead(page);
  });
});

test('a program that is not there is said plainly', async () => {
  const site = await serve({ '/': SITE }, {});
  try {
    await visit(browser, { own: site.origin, allow: /404|ascribe-web_bg/ }, async ({ page }) => {
      await page.route('**/*.wasm', (route) => route.fulfill({ status: 404, body: '' }));
      await page.goto(site.origin);
      await page.getByText('Ascribe could not start').waitFor();
    });
  } finally {
    await site.stop();
  }
});

test('a browser without WebAssembly is told why there is no page', async () => {
  const without = await launch('--js-flags=--jitless');
  const site = await serve({ '/': SITE }, {});
  try {
    await visit(without, { own: site.origin }, async ({ page }) => {
      await page.goto(site.origin);
      await page.getByText('This browser cannot run Ascribe').waitFor();
    });
  } finally {
    await Promise.all([site.stop(), without.close()]);
  }
});

test('a browser whose WebAssembly knows no vectors is told which ones do', async () => {
  await onServer({ '/': SITE }, {}, async ({ page, origin }) => {
    await page.addInitScript(() => { WebAssembly.validate = () => false; });
    for (const door of [origin, pathToFileURL(join(SITE, 'ascribe.html')).href]) {
      await page.goto(door);
      await page.getByText('This browser is too old for Ascribe').waitFor();
    }
  });
});

test('a browser without JavaScript is told what is needed', async () => {
  const without = await launch('--blink-settings=scriptEnabled=false');
  const site = await serve({ '/': SITE }, {});
  try {
    await visit(without, { own: site.origin }, async ({ page, context }) => {
      await page.goto(site.origin);
      // Nothing can be asked of a page without scripts but what a screen reader asks.
      const reader = await context.newCDPSession(page);
      const { nodes } = await reader.send('Accessibility.getFullAXTree');
      assert.ok(nodes.some((node) => node.name?.value?.includes('Please allow JavaScript')));
    });
  } finally {
    await Promise.all([site.stop(), without.close()]);
  }
});

test('one file runs from a disk with the network off, its worker included', async () => {
  await visit(browser, { context: { offline: true } }, async ({ page }) => {
    await page.goto(`${pathToFileURL(join(SITE, 'ascribe.html'))}?sample=1`);
    await ready(page);
    await hasRead(page);
  });
});
