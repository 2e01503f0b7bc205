// How times are taken and told.

const print = (line) => process.stdout.write(`${line}\n`);

/** Prints the best, the median, the time that 95 of 100 keep, and the worst. */
export function summary(name, values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1).padStart(8);
  print(`${name.padEnd(52)} ${at(0)} ${at(0.5)} ${at(0.95)} ${at(1)}`);
}

/** Prints the heads of the columns of [`summary`]. */
export function head() {
  print(`${'milliseconds'.padEnd(52)} ${['best', 'median', '95 %', 'worst'].map((name) => name.padStart(8)).join(' ')}`);
}

const KEYS = 60;

/** Times each key from the press to the next frame that shows what it did. */
export async function pressing(page, name, keys, count = KEYS) {
  await page.evaluate(() => {
    globalThis.keyTimes = [];
    globalThis.timing?.abort();
    globalThis.timing = new AbortController();
    addEventListener('keydown', ({ timeStamp }) => requestAnimationFrame(() => requestAnimationFrame((now) => globalThis.keyTimes.push(now - timeStamp))),
      { capture: true, signal: globalThis.timing.signal });
  });
  for (let at = 0; at < count; at += 1) {
    await page.keyboard.press(keys[at % keys.length]);
    await page.waitForFunction((wanted) => globalThis.keyTimes.length >= wanted, at + 1);
  }
  summary(name, await page.evaluate(() => globalThis.keyTimes));
}
