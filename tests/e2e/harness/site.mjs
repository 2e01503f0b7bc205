// The built site, and copies of it that a test may change.

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that `cargo xtask dist` writes; `ASCRIBE_SITE` names another one. */
export const SITE = process.env.ASCRIBE_SITE ?? fileURLToPath(new URL('../../../dist/', import.meta.url));

/** Copies the site to a folder that is removed when the test ends. */
export async function copyOfSite(t) {
  const folder = await mkdtemp(join(tmpdir(), 'ascribe-site-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await cp(SITE, folder, { recursive: true });
  return folder;
}

/** Changes a text file of a copy. */
export async function edit(folder, path, change) {
  const file = join(folder, path);
  await writeFile(file, change(await readFile(file, 'utf8')));
}
