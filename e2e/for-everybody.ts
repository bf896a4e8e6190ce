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

const widths = [1440, 360];

/** As `isForEverybody`, on a wide screen and, turned into it, on a phone. */
export async function isForEverybodyAtEachWidth(page: Page, title: RegExp): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await isForEverybody(page, title);
  }
}

/** No finding of axe, a title of its own, and nothing to scroll sideways; every page is seen before the test fails. */
export async function isForEverybody(page: Page, title: RegExp): Promise<void> {
  await expect.soft(page).toHaveTitle(title);
  await settled(page);
  await page.evaluate(untilNothingMoves);
  const violations = await findingsOfAxe(page);
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
async function findingsOfAxe(page: Page): Promise<AxeResults['violations']> {
  if (!(await page.evaluate<boolean>(`'axe' in globalThis`))) await page.evaluate(library);
  return page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`);
}
