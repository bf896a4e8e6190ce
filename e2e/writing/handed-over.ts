import type { Page } from '@playwright/test';
import { expect } from '../office.ts';

/** The password as it stands on the page until it was handed over. */
export async function handedOver(page: Page): Promise<string> {
  await expect(page.getByRole('heading', { name: 'Mật khẩu dùng một lần' })).toBeFocused();
  const oneTime = await page.locator('.slip-word').last().innerText();
  await page.getByRole('button', { name: 'Đã giao' }).click();
  return oneTime;
}
