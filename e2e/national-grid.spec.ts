import type { Page } from '@playwright/test';
import { expect, follow, test } from './office.ts';

test('63 provinces stood before 1/7/2025 and 34 since, to the day, as tiles and in a list by name', async ({
  page,
  open,
}) => {
  await open('');
  await expect(page.getByRole('list', { name: '34 tỉnh, thành phố' }).getByRole('listitem')).toHaveCount(34);
  await namesTheIslands(page);
  const day = page.getByRole('textbox', { name: 'Xem theo ngày' });
  await day.fill('30/6/2025');
  await day.press('Enter');
  await expect(page.getByRole('list', { name: '63 tỉnh, thành phố' }).getByRole('listitem')).toHaveCount(63);
  await expect(page).toHaveURL(/on=2025-06-30/);
  await expect(page.getByRole('link', { name: /^Ninh Thuận .*đã gửi/ })).toBeVisible();
  await namesTheIslands(page);
  await day.fill('1/7/2025');
  await day.press('Enter');
  await expect(page.getByRole('list', { name: '34 tỉnh, thành phố' }).getByRole('listitem')).toHaveCount(34);
  await page.getByRole('button', { name: 'Trước 1/7/2025 (63)' }).click();
  await expect(page.getByRole('list', { name: '63 tỉnh, thành phố' })).toBeVisible();

  await page.getByRole('radiogroup', { name: 'Cách xem' }).getByText('Danh sách').click();
  const table = page.getByRole('table', { name: '63 tỉnh, thành phố, theo tên' });
  await expect(table.getByRole('row')).toHaveCount(64);
  await expect(table.getByRole('row', { name: /^Đà Nẵng \(Hoàng Sa\) chưa gửi/ })).toBeVisible();
  await expect(table.getByRole('row', { name: /^Khánh Hòa \(Trường Sa\) chưa gửi/ })).toBeVisible();
});

test('a day before the registry begins is refused, with the day on which it does', async ({ page, open }) => {
  await open('', '/?on=1975-01-01');
  await expect(page.getByText('Danh bạ các tỉnh, thành phố bắt đầu từ ngày 1/8/2008.')).toBeVisible();
  await expect(page.getByRole('list', { name: /tỉnh, thành phố$/ })).toHaveCount(0);
  await page.getByRole('link', { name: 'Xem ngày 1/8/2008' }).click();
  await expect(page.getByRole('list', { name: '63 tỉnh, thành phố' })).toBeVisible();
  const day = page.getByRole('textbox', { name: 'Xem theo ngày' });
  await day.fill('31/7/2008');
  await day.press('Enter');
  await expect(page.getByText('Không trước 1/8/2008')).toBeVisible();
});

test('on a phone letters of twice the size are neither cut nor too wide, and a tile keeps how much was sent', async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open('', '/?on=2025-07-01');
  const tile = page.getByRole('link', { name: /^Lạng Sơn .*\d số liệu .*đã gửi/ });
  await expect(tile.locator('.tile-count')).toBeVisible();
  // The word for it is only read out.
  expect((await tile.locator('.tile-unit').boundingBox())?.width).toBeLessThanOrEqual(1);
  await page.evaluate(`document.documentElement.style.setProperty('font-size', '200%', 'important')`);
  for (const path of ['/', '/?on=2025-06-30', '/?origin=simulated', '/so-sanh']) {
    await follow(page, path);
    const wide = () => page.evaluate<number>('document.documentElement.scrollWidth');
    await expect.poll(wide, path).toBeLessThanOrEqual(360);
    const cut = await page
      .locator('.mantine-Button-label, .mantine-SegmentedControl-label')
      .evaluateAll((labels: readonly Label[]) =>
        labels.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent),
      );
    expect(cut, path).toEqual([]);
  }
});

/** And the grid is called a map only to say that it is none. */
async function namesTheIslands(page: Page): Promise<void> {
  await expect(page.getByRole('link', { name: /^Đà Nẵng Hoàng Sa/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Khánh Hòa Trường Sa/ })).toBeVisible();
  await expect(page.getByText('Hoàng Sa', { exact: true })).toBeVisible();
  await expect(page.getByText('Trường Sa', { exact: true })).toBeVisible();
  const words = await page.locator('body').innerText();
  expect(words).toContain('Sơ đồ ô, không phải bản đồ');
  expect(words.replaceAll('không phải bản đồ', '')).not.toMatch(/bản đồ/i);
}

interface Label {
  readonly textContent: string;
  readonly scrollWidth: number;
  readonly clientWidth: number;
}
