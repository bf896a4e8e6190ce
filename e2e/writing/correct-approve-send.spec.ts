import type { Page } from '@playwright/test';
import { askAs, sendAs } from '../colleague.ts';
import { actAs, expect, test } from '../office.ts';

const question = 'indicator=admission.admitted&by=completion&unitKind=province';

test('a correction waits for a second person, who may return it, then arrives and changes the comparison', async ({
  page,
  open,
}) => {
  await open('ninh-thuan');
  await page.getByRole('link', { name: '269', exact: true }).click();
  await page.getByRole('link', { name: 'Đính chính', exact: true }).click();
  const form = page.getByRole('form', { name: 'Đính chính số liệu' });
  await form.getByRole('textbox', { name: 'Số lượng' }).fill('271');
  await form.getByRole('textbox', { name: 'Lý do đính chính' }).fill('Cộng thiếu hai đảng viên của một chi bộ.');
  await form.getByRole('button', { name: 'Ghi đính chính' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^Đã ghi lần / })).toContainText('271 đảng viên');
  const history = page.getByRole('region', { name: 'Các lần ghi' });
  await expect(history.getByRole('heading', { name: 'Lần 2: 271 đảng viên hiện hành' })).toBeVisible();
  await expect(history.getByRole('heading', { name: 'Lần 1: 269 đảng viên', exact: true })).toBeVisible();

  await page.getByRole('main').getByRole('link', { name: 'Gửi Trung ương' }).click();
  await expect(page.getByRole('row', { name: /^Số chung Đảng bộ tỉnh Ninh Thuận 271 / })).toBeVisible();
  await prepare(page);
  await expect(page.getByText('Người lập không tự duyệt: cần một người thứ hai')).toBeVisible();
  const decision = page.getByRole('region', { name: 'Quyết định' });
  await expect(decision.getByRole('button')).toHaveText(['Rút lại']);

  const submission = new URL(page.url()).pathname.split('/').at(-1);
  await sendAs('ninh-thuan', 'departmentHead', `/api/submissions/${submission}/return`, {
    reason: 'Đối chiếu lại danh mục nội bộ.',
  });
  await page.reload();
  const state = page.getByRole('region', { name: 'Tình trạng' });
  await expect(state).toContainText('Đối chiếu lại danh mục nội bộ.');
  await state.getByRole('link', { name: 'lập lại' }).click();
  await prepare(page);
  expect(await compared(), 'what waits is not compared yet').toEqual([269]);

  await actAs(page, 'departmentHead');
  const rows = page.getByRole('region', { name: 'Các dòng đã lập' });
  const [above, below] = await Promise.all([rows.boundingBox(), decision.boundingBox()]);
  expect(below!.y).toBeGreaterThan(above!.y + above!.height);
  const different = page.getByRole('region', { name: 'Khác với những gì đã gửi' });
  await expect(different.getByRole('row', { name: 'Số liệu 269 đảng viên 271 đảng viên đã đổi' })).toBeVisible();
  await page.getByRole('button', { name: 'Duyệt và gửi' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Đã duyệt. Đã đến Trung ương lúc' })).toBeVisible();
  await expect(state).toContainText('Đã đến Trung ương');

  await open('', `/so-sanh?${question}`);
  const row = page.getByRole('row', { name: /^Ninh Thuận / });
  await expect(row.getByRole('cell', { name: '271', exact: true })).toBeVisible();
  await expect(row.getByRole('cell', { name: '33,66%', exact: true })).toBeVisible();
});

async function prepare(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lập để gửi' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gửi Trung ương: Đảng viên mới kết nạp');
  await expect(page.getByRole('region', { name: 'Tình trạng' })).toContainText('Chờ duyệt');
}

/** How many Ninh Thuận admitted, as the centre compares it. */
async function compared(): Promise<readonly number[]> {
  interface Compared {
    readonly province: { readonly name: string };
    readonly measure: { readonly numerator: number };
  }
  interface Comparisons {
    readonly comparisons: readonly { readonly comparison: { readonly comparable: readonly Compared[] } }[];
  }
  const { comparisons } = await askAs<Comparisons>('', 'nationalOfficial', `/api/comparisons?${question}`);
  const comparable = comparisons.flatMap(({ comparison }) => comparison.comparable);
  return comparable.filter(({ province }) => province.name === 'Ninh Thuận').map(({ measure }) => measure.numerator);
}
