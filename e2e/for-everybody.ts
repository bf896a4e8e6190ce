import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, settled } from './office.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** No finding of axe, a title of its own, and nothing to scroll sideways; every page is seen before the test fails. */
export async function isForEverybody(page: Page, title: RegExp): Promise<void> {
  await settled(page);
  await expect.soft(page).toHaveTitle(title);
  // The legacy way leaves frames out, of which there are none, and is twice as fast.
  const { violations } = await new AxeBuilder({ page }).withTags(rules).setLegacyMode().analyze();
  const findings = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  expect.soft(findings, page.url()).toEqual([]);
  const [wide, width] = await page.evaluate<[number, number]>('[document.documentElement.scrollWidth, innerWidth]');
  expect.soft(wide, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(width);
}
