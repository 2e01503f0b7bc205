// The table of ten thousand statements: keys, scrolling, order, search, and a decision about all of it.

import { openFiles } from '../e2e/harness/desk.mjs';
import { ready } from '../e2e/harness/visit.mjs';
import { pressing, summary } from './measure.mjs';

/** Turns of the wheel. */
const TURNS = 80;
/** Milliseconds for what comes before the measuring. */
const LONG = 120_000;

const grid = (page) => page.getByRole('grid', { name: 'All statements' });

/** Opens a project file whose statements are counted, and the table of all of them. */
async function opened(context, origin, file, rows) {
  const page = await context.newPage();
  await page.goto(origin);
  await ready(page);
  await openFiles(page, [{ name: 'long.ascribe.json', text: file }]);
  await page.getByText('Saved', { exact: true }).waitFor({ timeout: LONG });
  await page.keyboard.press('Shift+S');
  await page.getByText(`${rows} statements`, { exact: true }).waitFor({ timeout: LONG });
  await grid(page).focus();
  return page;
}

/** Times each turn of the wheel until a frame has rows from the top to the bottom of what is in view. */
async function scrolling(page) {
  await page.evaluate(() => {
    const grid = document.querySelector('[role=grid]');
    globalThis.turnTimes = [];
    const isRow = (y) => {
      const { left, top, height } = grid.getBoundingClientRect();
      return document.elementFromPoint(left + 60, top + y * height)?.closest('[data-row]');
    };
    const isFull = () => [0.15, 0.5, 0.95].every(isRow);
    grid.addEventListener('wheel', ({ timeStamp }) => {
      const before = grid.scrollTop;
      const look = (now) => {
        const isDone = grid.scrollTop !== before && isFull();
        return isDone ? requestAnimationFrame((painted) => globalThis.turnTimes.push(painted - timeStamp)) : requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  });
  const box = await grid(page).boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let turn = 0; turn < TURNS; turn += 1) {
    await page.mouse.wheel(0, 900);
    await page.waitForFunction((wanted) => globalThis.turnTimes.length >= wanted, turn + 1);
  }
  summary('scrolling by 900 pixels, until all rows are seen', await page.evaluate(() => globalThis.turnTimes));
}

/**
 * Measures the table of a large project.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} origin where the page is
 * @param {string} file the project file
 * @param {number} rows how many statements it has
 */
export async function table(browser, origin, file, rows) {
  const context = await browser.newContext();
  const page = await opened(context, origin, file, rows);
  await pressing(page, `table of ${rows} rows: next row, page, accept, mark`, ['j', 'PageDown', 'y', 'b', 'ArrowDown', 'x']);
  await scrolling(page);
  await pressing(page, 'its last and first row', ['End', 'Home'], 20);
  await page.getByRole('searchbox', { name: 'Search words' }).focus();
  await pressing(page, 'a letter of a search through all of them', [...'harbour', ...Array.from({ length: 7 }, () => 'Backspace')], 28);
  await grid(page).focus();
  await pressing(page, 'all rows marked, and none', ['ControlOrMeta+a', 'Escape'], 20);
  await page.keyboard.press('ControlOrMeta+a');
  await pressing(page, `${rows} statements accepted in one step, and taken back`, ['y', 'ControlOrMeta+z'], 6);
  await context.close();
}
