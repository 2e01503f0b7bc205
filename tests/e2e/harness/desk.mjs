// What a person does at the desk: open a sample or a file, take a file out, clear.

import { readFile } from 'node:fs/promises';
import { hasRead } from './visit.mjs';

/** The list of statements; on a phone it is behind a button: there, but not shown. */
export const list = (page) => page.getByRole('listbox', { name: 'Statements', includeHidden: true });

/** The rows of the list. */
export const rows = (page, options = {}) => list(page).getByRole('option', { includeHidden: true, ...options });

/** The row of the chosen statement. */
export const chosen = (page) => rows(page, { selected: true });

/** Opens a sample, and waits until it has been read. */
export async function openSample(page, origin) {
  await page.goto(`${origin}/?sample=1`);
  await hasRead(page);
  await rows(page).first().waitFor({ state: 'attached' });
}

async function pickFromMenu(page, entry) {
  await page.getByRole('button', { name: 'Project', exact: true }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

/** Opens files as a person would choose them: each the path of one, or a name and its text or bytes. */
export async function openFiles(page, files) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), pickFromMenu(page, 'Open a file')]);
  const made = ({ name, text, bytes }) => ({ name, mimeType: 'application/octet-stream', buffer: bytes ?? Buffer.from(text) });
  await chooser.setFiles(files.map((file) => (typeof file === 'string' ? file : made(file))));
}

/** Takes a file from the project's menu and returns its name and text. */
export async function exported(page, entry) {
  const [download] = await Promise.all([page.waitForEvent('download'), pickFromMenu(page, entry)]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** Clears the project, and waits for the empty desk. */
export async function clear(page) {
  await pickFromMenu(page, 'Clear the project');
  await page.getByRole('button', { name: 'Clear it' }).click();
  await page.getByText('Drop an article').first().waitFor();
}
