// What the page may do is written in the page itself, and holds.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from './harness/browser.mjs';
import { serve } from './harness/server.mjs';
import { SITE } from './harness/site.mjs';
import { ready, visit } from './harness/visit.mjs';

const STRICT = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'connect-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'worker-src': "'self'",
  'frame-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

async function policyOf(file) {
  const html = await readFile(join(SITE, file), 'utf8');
  const [, content] = html.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/);
  return Object.fromEntries(content.split(';').map((directive) => {
    const [name, ...sources] = directive.trim().split(' ');
    return [name, sources.join(' ')];
  }));
}

test('the page carries the strict policy', async () => {
  assert.deepEqual(await policyOf('index.html'), STRICT);
});

test('the one-file page may run its own scripts and connect to nobody', async () => {
  const policy = await policyOf('ascribe.html');
  assert.equal(policy['default-src'], "'none'");
  assert.equal(policy['connect-src'], undefined);
  assert.match(policy['script-src'], /^'wasm-unsafe-eval'( 'sha256-[^']+'){2}$/);
});

test('a request to another origin is stopped by the browser', async () => {
  const [site, other] = [await serve({ '/': SITE }), await serve({ '/': SITE }, { headers: { 'access-control-allow-origin': '*' } })];
  try {
    await visit(browser, { own: site.origin, allow: /Content Security Policy/ }, async ({ page }) => {
      await page.goto(site.origin);
      await ready(page);
      const outcome = await page.evaluate((address) => fetch(address).then(() => 'answered', () => 'stopped'), other.origin);
      assert.equal(outcome, 'stopped');
    });
    assert.deepEqual(other.asked, []);
  } finally {
    await Promise.all([site.stop(), other.stop()]);
  }
});
