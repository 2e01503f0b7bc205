// Whoever has trunk gets the same page from it.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { launch } from './harness/browser.mjs';
import { serve } from './harness/server.mjs';
import { SITE } from './harness/site.mjs';
import { hasRead, visit } from './harness/visit.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MINUTES = 60_000;

const onPath = (name) => (process.env.PATH ?? '').split(delimiter).some((folder) => {
  try {
    accessSync(join(folder, name), constants.X_OK);
    return true;
  } catch {
    return false;
  }
});

const skip = onPath('trunk') ? false : 'trunk is not on the PATH';

/** Builds with trunk, whose bindgen is the one that `cargo xtask` uses: nothing is downloaded. */
async function build(folder) {
  const path = [process.env.PATH];
  if (process.env.ASCRIBE_BINDGEN) {
    await symlink(process.env.ASCRIBE_BINDGEN, join(folder, 'wasm-bindgen'));
    path.unshift(folder);
  }
  const site = join(folder, 'site');
  const options = { cwd: ROOT, env: { ...process.env, PATH: path.join(delimiter) }, timeout: 14 * MINUTES };
  await promisify(execFile)('trunk', ['build', '--release', '--dist', site], options);
  return site;
}

/** Returns the files of a site; trunk's own hidden lock is none. */
async function filesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const shown = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  const files = shown.map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  return files.map((file) => file.slice(folder.length).replaceAll('\\', '/').replace(/^\//, '')).sort();
}

const addresses = async (folder) => [...(await readFile(join(folder, 'sw.js'), 'utf8')).matchAll(/"url":"([^"]*)"/g)].map(([, url]) => url);

test('trunk builds the same site', { skip, timeout: 15 * MINUTES }, async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'ascribe-trunk-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const site = await build(folder);
  assert.deepEqual(await filesOf(site), (await filesOf(SITE)).filter((file) => file !== 'ascribe.html'));
  assert.equal(await readFile(join(site, 'index.html'), 'utf8'), await readFile(join(SITE, 'index.html'), 'utf8'));
  assert.deepEqual(await addresses(site), await addresses(SITE));

  const [browser, server] = [await launch(), await serve({ '/': site })];
  t.after(() => Promise.all([browser.close(), server.stop()]));
  await visit(browser, { own: server.origin }, async ({ page }) => {
    await page.goto(`${server.origin}/?sample=1`);
    await hasRead(page);
  });
});
