// Starts the Chromium of this machine, without a window and without a word to anybody.

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function find() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = process.env.CHROME ?? candidates.find(isProgram);
  if (!found) throw new Error('Chromium is not on the PATH: run `cargo xtask test e2e`, or set CHROME to its path');
  return found;
}

/** Starts a browser; `more` are further arguments for it. */
export function launch(...more) {
  return chromium.launch({ executablePath: find(), args: [...QUIET, ...more], timeout: 30_000 });
}
