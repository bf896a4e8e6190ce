import type { Page } from '@playwright/test';
import { expect, test } from './office.ts';

test('Ninh Thuận has admitted 269 of 805 with 45,36% of the year gone, and done its tasks in part', async ({
  page,
  open,
}) => {
  await open('ninh-thuan');
  const target = page.getByRole('region', { name: 'Chỉ tiêu được giao' });
  await expect(target.getByRole('link', { name: '269', exact: true })).toBeVisible();
  await expect(target).toContainText('269 / 805');
  await expect(target).toContainText('đạt 33,42%');
  await expect(target).toContainText('Đến 14/6/2024 đã qua 45,36% thời gian (166/366 ngày)');
  const pace = target.getByRole('listitem').filter({ hasText: 'so với mức bình quân theo thời gian' });
  await expect(pace).toContainText(/^Chậm so với mức bình quân theo thời gian\s*tham khảo$/);
  await expect(target).toContainText('Cùng kỳ năm trước: chưa có số liệu');

  const tasks = page.getByRole('region', { name: 'Nhiệm vụ theo danh mục' });
  for (const list of ['7/11', '3/6', '11/27', '2/6'])
    await expect(tasks.getByRole('link', { name: list, exact: true })).toBeVisible();
});

test("Lạng Sơn's Khối has exceeded a goal of 750, marked as derived, by 32,4%", async ({ page, open }) => {
  await open('lang-son');
  const target = page.getByRole('region', { name: 'Chỉ tiêu được giao' });
  await expect(target).toContainText('993 / 750');
  await expect(target).toContainText('vượt 32,4%');
  await expect(target).toContainText('theo báo cáo: 132,4% chỉ tiêu ✓ khớp');
  await expect(target).toContainText('750 đảng viên suy ra');
});

test('Bến Tre shows 45/56 as computed and as stated, and that the source cut it off', async ({ page, open }) => {
  await open('ben-tre');
  const ratings = page.getByRole('region', { name: 'Đánh giá, xếp loại' });
  await expect(ratings).toContainText('80,36%');
  await expect(ratings).toContainText('báo cáo ghi 80,35% – cắt bớt, làm tròn là 80,36%');
  await expect(ratings).toContainText('✓ 56 = 11 + 45');
  await ratings.getByRole('link', { name: '45', exact: true }).click();
  const figure = page.getByRole('region', { name: 'Số liệu hiện hành' });
  await expect(figure).toContainText(/45\/56\s*.*= 80,36%/);
  await expect(figure).toContainText('Nguồn ghi: 80,35%');
  await expect(figure).toContainText('Nguồn cắt bớt phần lẻ, không làm tròn; làm tròn là 80,36%.');
});

test('Bình Thuận shows that 468 = 247 + 221, and on the page of the sum that the parts are whole', async ({
  page,
  open,
}) => {
  await open('binh-thuan');
  const structure = page.getByRole('region', { name: 'Cơ cấu tổ chức và đội ngũ' });
  await expect(structure).toContainText('✓ 468 = 247 + 221');
  await cardsReachTheEdge(page, 5);
  await structure.getByRole('link', { name: '468', exact: true }).click();
  const figure = page.getByRole('region', { name: 'Số liệu hiện hành' });
  await expect(figure).toContainText('247 + 221 = 468');
  await expect(figure).toContainText('Các phần cộng lại đúng bằng số chung 468.');
});

test('Bến Cầu shows 45 = 11 + 34 and members as the bound that was stated', async ({ page, open }) => {
  await open('tay-ninh-cu');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đảng bộ huyện Bến Cầu');
  const structure = page.getByRole('region', { name: 'Cơ cấu tổ chức và đội ngũ' });
  await expect(structure).toContainText('✓ 45 = 11 + 34');
  await expect(structure.getByRole('link', { name: 'trên 2.100', exact: true })).toBeVisible();
  await cardsReachTheEdge(page, 6);
});

/** In every row, and none stands empty for the sake of its neighbour. */
async function cardsReachTheEdge(page: Page, count: number): Promise<void> {
  const cards = page.getByRole('region', { name: 'Cơ cấu tổ chức và đội ngũ' }).getByRole('article');
  await expect(cards).toHaveCount(count);
  const boxes = await Promise.all((await cards.all()).map(async (card) => (await card.boundingBox())!));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  for (const row of Object.values(Object.groupBy(boxes, ({ y }) => Math.round(y))))
    expect(Math.max(...row!.map(({ x, width }) => x + width))).toBeCloseTo(right, 0);
  const empty = await page.evaluate<number[]>(emptyHeights);
  expect(empty).toHaveLength(count);
  expect(Math.max(...empty)).toBeLessThan(40);
}

const emptyHeights = `[...document.querySelectorAll('.figure-card .figure-when')].map((when) =>
  when.getBoundingClientRect().top - when.previousElementSibling.getBoundingClientRect().bottom)`;
