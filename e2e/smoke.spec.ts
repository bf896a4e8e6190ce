import { expect, test } from '@playwright/test';

test('opens the national office on its own host', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
