// Several projects on one device, each with its own undo history; nothing of the one that was there before is lost.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './harness/browser.mjs';
import { exported, openFiles, openSample, rows } from './harness/desk.mjs';
import { serve } from './harness/server.mjs';
import { SITE } from './harness/site.mjs';
import { ready, saved, visit } from './harness/visit.mjs';

let browser;
let site;
before(async () => { [browser, site] = await Promise.all([launch(), serve({ '/': SITE })]); });
after(() => Promise.all([browser.close(), site.stop()]));

const name = (page, words) => page.getByRole('banner').getByRole('button', { name: new RegExp(`^${words}\\s+all projects$`) });
const dialog = (page) => page.getByRole('dialog', { name: 'Projects on this device' });
const projects = (page) => dialog(page).getByRole('list', { name: 'Projects' }).getByRole('listitem');
const accepted = (page) => rows(page).and(page.locator('.row.confirmed'));
const notices = (page) => page.getByRole('log', { name: 'Notices' });

async function showProjects(page) {
  await page.keyboard.press('Shift+O');
  await dialog(page).waitFor();
}

async function begin(page, title) {
  await showProjects(page);
  await dialog(page).getByRole('textbox', { name: 'Name of a new project' }).fill(title);
  await page.keyboard.press('Enter');
  await name(page, title).waitFor();
  await page.getByText('Drop an article').first().waitFor();
}

/** Opens a project by its name in the list. */
async function enter(page, title) {
  await showProjects(page);
  await projects(page).getByRole('button', { name: new RegExp(`^${title}`) }).click();
  await name(page, title).waitFor();
}

/** Accepts the first statement of the sample. */
async function accept(page) {
  await page.keyboard.press('j');
  await page.keyboard.press('y');
  await accepted(page).first().waitFor();
  await saved(page);
}

test('each project has its own articles and undo history, and a reload comes back to the open one', () =>
  visit(browser, { own: site.origin }, async ({ page }) => {
    await openSample(page, site.origin);
    await accept(page);
    await begin(page, 'Harbours');
    assert.equal(await page.getByRole('button', { name: 'Undo: Accept' }).count(), 0);
    await page.getByRole('button', { name: /Kestrel|Ledger/ }).first().click();
    await rows(page).first().waitFor();
    assert.equal(await accepted(page).count(), 0);
    await saved(page);
    await page.reload();
    await name(page, 'Harbours').waitFor();
    await rows(page).first().waitFor();
    await enter(page, 'Untitled project');
    await accepted(page).first().waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await accepted(page).waitFor({ state: 'detached' });
    await saved(page);
    await enter(page, 'Harbours');
    await rows(page).first().waitFor();
    await showProjects(page);
    assert.match(await projects(page).first().innerText(), /Harbours/);
  }));

test('two tabs work on two projects at once', () =>
  visit(browser, { own: site.origin }, async ({ page, context }) => {
    await openSample(page, site.origin);
    await accept(page);
    const second = await context.newPage();
    await second.goto(site.origin);
    await second.getByText('Read only', { exact: true }).waitFor();
    await begin(second, 'Second');
    await saved(second);
    assert.equal(await notices(second).getByRole('button', { name: 'Use it here' }).count(), 0);
    await second.getByRole('button', { name: /Voskary/ }).click();
    await rows(second).first().waitFor();
    await accept(second);
    await page.keyboard.press('j');
    await page.keyboard.press('y');
    await accepted(page).nth(1).waitFor();
    await saved(page);
    await page.reload();
    await accepted(page).nth(1).waitFor();
    await second.reload();
    await name(second, 'Second').waitFor();
    await accepted(second).first().waitFor();
    assert.equal(await accepted(second).count(), 1);
  }));

test('a project is renamed, deleted, brought back, and erased', () =>
  visit(browser, { own: site.origin }, async ({ page }) => {
    await openSample(page, site.origin);
    await accept(page);
    await showProjects(page);
    await projects(page).getByRole('button', { name: 'Rename Untitled project' }).click();
    await page.getByRole('textbox', { name: 'Name of the project' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Dams');
    await page.keyboard.press('Enter');
    await projects(page).getByRole('button', { name: /^Dams/ }).waitFor();
    await page.keyboard.press('Escape');
    await begin(page, 'Harbours');
    await showProjects(page);
    // One that is not open gets its name in its own history.
    await projects(page).getByRole('button', { name: 'Rename Dams' }).click();
    await page.getByRole('textbox', { name: 'Name of the project' }).fill('Gorges');
    await page.keyboard.press('Enter');
    await projects(page).getByRole('button', { name: 'Delete Gorges' }).click();
    await page.getByRole('button', { name: 'Delete it' }).click();
    await dialog(page).waitFor();
    await projects(page).filter({ hasText: 'Gorges' }).waitFor({ state: 'detached' });
    await dialog(page).getByText('Deleted (1)').click();
    await dialog(page).getByRole('button', { name: 'Bring back Gorges' }).click();
    await projects(page).getByRole('button', { name: /^Gorges/ }).click();
    await name(page, 'Gorges').waitFor();
    await accepted(page).first().waitFor();
    await page.getByRole('button', { name: 'Undo: Rename project' }).click();
    await name(page, 'Dams').waitFor();
    await saved(page);
    // The open one goes; the other one comes, and a notice offers the way back.
    await showProjects(page);
    await projects(page).getByRole('button', { name: 'Delete Dams' }).click();
    await page.getByRole('button', { name: 'Delete it' }).click();
    await name(page, 'Harbours').waitFor();
    await notices(page).getByRole('button', { name: 'Bring it back' }).waitFor();
    await showProjects(page);
    await dialog(page).getByText('Deleted (1)').click();
    await dialog(page).getByRole('button', { name: 'Erase for good: Dams' }).click();
    await page.getByRole('button', { name: 'Erase it' }).click();
    await dialog(page).waitFor();
    await dialog(page).getByText(/^Deleted/).waitFor({ state: 'detached' });
    assert.equal(await projects(page).count(), 1);
  }));

test('a project file becomes a project of its own beside the open one', () =>
  visit(browser, { own: site.origin }, async ({ page }) => {
    await openSample(page, site.origin);
    await accept(page);
    const { text } = await exported(page, 'Save a project file');
    const other = JSON.stringify({ ...JSON.parse(text), name: 'A colleague’s', label: 'A colleague’s' });
    await openFiles(page, [{ name: 'colleague.ascribe.json', text: other }]);
    await page.getByRole('button', { name: 'Open as a new project' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Undo: Open/ }).waitFor();
    await accepted(page).first().waitFor();
    await saved(page);
    await showProjects(page);
    await page.waitForFunction(() => document.querySelectorAll('dialog .projects li').length === 2);
    await projects(page).getByRole('button', { name: /^Untitled project(?!.*open here)/ }).click();
    await page.getByRole('button', { name: 'Undo: Accept' }).waitFor();
  }));

test('the one project of an earlier version is the first of the list, whole', () =>
  visit(browser, { own: site.origin, allow: /favicon/ }, async ({ page, context }) => {
    await openSample(page, site.origin);
    await accept(page);
    // As an earlier version left it: one database with journal and settings, no list, nothing remembered.
    await page.keyboard.press('Shift+T');
    await saved(page);
    await page.goto('about:blank');
    const before = await context.newPage();
    await before.goto(`${site.origin}/icons/icon.svg`);
    await before.evaluate(async () => {
      localStorage.clear();
      sessionStorage.clear();
      await new Promise((done, failed) => {
        const request = indexedDB.deleteDatabase('ascribe.projects');
        request.onsuccess = done;
        request.onerror = failed;
      });
    });
    await before.close();
    const next = await context.newPage();
    await next.goto(site.origin);
    await ready(next);
    await accepted(next).first().waitFor();
    await next.locator('[data-theme=light]').waitFor({ state: 'attached' });
    await next.getByRole('button', { name: 'Undo: Accept' }).waitFor();
    await begin(next, 'Second');
    await next.locator('[data-theme=light]').waitFor({ state: 'attached' });
    await enter(next, 'Untitled project');
    await accepted(next).first().waitFor();
    await next.getByRole('button', { name: 'Undo: Accept' }).waitFor();
  }));
