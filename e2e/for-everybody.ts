import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect, settled } from './office.ts';

/** What passes is not described, which is half of the work. */
const options: RunOptions = {
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
  resultTypes: ['violations'],
};
/** Its value is a number, since all of the library would be sent back otherwise. */
const library = `${readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')};0`;

/** Contrast is half of the work: a phone shows the same colours on the same grounds as a wide screen, in other places. */
const butContrast: RunOptions = { ...options, rules: { 'color-contrast': { enabled: false } } };
const contrastAlone: RunOptions = { ...options, runOnly: { type: 'rule', values: ['color-contrast'] } };

/** As `isForEverybody`, on a wide screen and on a phone; it begins at the width that the page has. */
export async function isForEverybodyAtEachWidth(page: Page, title: RegExp): Promise<void> {
  const widths = page.viewportSize()?.width === 360 ? [360, 1440] : [1440, 360];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await isForEverybody(page, title, width === 360 ? butContrast : options);
  }
}

/** In the dark the same things stand in other colours. */
export async function keepsContrastInTheDark(page: Page, title: RegExp): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await isForEverybody(page, title, contrastAlone);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light');
}

/** No finding of axe, a title of its own, and nothing to scroll sideways; every page is seen before the test fails. */
export async function isForEverybody(page: Page, title: RegExp, asked = options): Promise<void> {
  await expect.soft(page).toHaveTitle(title);
  await settled(page);
  await page.evaluate(untilNothingMoves);
  const violations = await findingsOfAxe(page, asked);
  const findings = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  expect.soft(findings, `${page.url()} at ${page.viewportSize()?.width}`).toEqual([]);
  const [wide, width] = await page.evaluate<[number, number]>('[document.documentElement.scrollWidth, innerWidth]');
  expect.soft(wide, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(width);
}

/** Colours on their way to others are no finding. What moves without end, as a skeleton does, is not waited for. */
async function untilNothingMoves(): Promise<void> {
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}

/** A page that is looked at again, at another width, has the library already. */
async function findingsOfAxe(page: Page, asked: RunOptions): Promise<AxeResults['violations']> {
  if (!(await page.evaluate<boolean>(`'axe' in globalThis`))) await page.evaluate(library);
  return page.evaluate(`axe.run(document, ${JSON.stringify(asked)}).then(({ violations }) => violations)`);
}
