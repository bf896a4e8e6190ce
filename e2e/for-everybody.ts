import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, settled } from './office.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What passes is not described, which is half of the work. */
const options: Parameters<AxeBuilder['options']>[0] = {
  runOnly: { type: 'tag', values: tags },
  resultTypes: ['violations'],
};

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
  await settled(page);
  await expect.soft(page).toHaveTitle(title);
  // The legacy way leaves frames out, of which there are none, and is twice as fast.
  const { violations } = await new AxeBuilder({ page }).options(options).setLegacyMode().analyze();
  const findings = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  expect.soft(findings, `${page.url()} at ${page.viewportSize()?.width}`).toEqual([]);
  const [wide, width] = await page.evaluate<[number, number]>('[document.documentElement.scrollWidth, innerWidth]');
  expect.soft(wide, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(width);
}
