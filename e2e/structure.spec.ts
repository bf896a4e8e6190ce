import { expect, follow, settled, test } from './office.ts';

test('the tree is searched with and without marks, walked with the keyboard alone, and a unit opened from it', async ({
  page,
  open,
}) => {
  await open('tay-ninh', '/to-chuc?ngay=2024-06-14');
  for (const words of ['ben cau', 'Bến Cầu']) {
    await page.getByRole('searchbox', { name: 'Tên tổ chức' }).fill(words);
    await expect(page.getByRole('status').getByText('1 tổ chức')).toBeVisible();
    await expect(page.getByRole('listitem').getByRole('link', { name: 'Đảng bộ huyện Bến Cầu' })).toBeVisible();
    await page.getByRole('searchbox', { name: 'Tên tổ chức' }).fill('');
  }

  const tree = page.getByRole('tree', { name: 'Cây tổ chức' });
  const top = tree.getByRole('treeitem', { name: /^Đảng bộ tỉnh Tây Ninh/ });
  const district = tree.getByRole('treeitem', { name: /^Đảng bộ huyện Bến Cầu/ });
  await top.focus();
  await expect(top).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowRight');
  await expect(district).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(top).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(district).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  await expect(district).toBeFocused();
  await page.keyboard.press('Home');
  await expect(top).toBeFocused();
  await page.keyboard.press('c');
  await expect(district).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đảng bộ huyện Bến Cầu');
  await expect(page).toHaveURL(/ngay=2024-06-14/);
});

test('the day stands in the address and governs the page: a unit that has ended is no more in the tree, and still opens', async ({
  page,
  open,
}) => {
  await open('tay-ninh', '/to-chuc?ngay=2026-02-30');
  await expect(page.getByRole('alert')).toContainText('“2026-02-30” không phải ngày có trong lịch');
  const day = page.getByRole('textbox', { name: 'Xem tại ngày' });
  await day.fill('14/6/2024');
  await day.press('Enter');
  await expect(page).toHaveURL(/ngay=2024-06-14$/);
  await expect(page.getByRole('alert')).toHaveCount(0);
  const district = page.getByRole('treeitem', { name: /^Đảng bộ huyện Bến Cầu/ });
  await expect(district).toBeVisible();
  const address = await district.getByRole('link').getAttribute('href');
  await day.fill('1/7/2025');
  await day.press('Enter');
  await expect(page).toHaveURL(/ngay=2025-07-01/);
  await settled(page);
  await expect(district).toHaveCount(0);
  await follow(page, address!.replace('2024-06-14', '2026-01-01'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đảng bộ huyện Bến Cầu');
  await expect(page.getByRole('alert')).toContainText('đã kết thúc từ ngày 1/7/2025');
});

test('whoever works for a committee sees what is below it, and nothing above or beside', async ({ page, open }) => {
  await open('binh-thuan', '/to-chuc?ngay=2025-06-30', 'committeeOfficial');
  const tree = page.getByRole('main');
  await expect(tree).toContainText('Đảng bộ Khối Bình Thuận');
  await expect(tree).not.toContainText('Đảng bộ tỉnh Bình Thuận');
});
