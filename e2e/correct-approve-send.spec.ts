import type { Page } from '@playwright/test';
import { actAs, expect, test } from './office.ts';

const comparison = '/so-sanh?indicator=admission.admitted&by=completion&unitKind=province';
const admitted = '/gui-trung-uong?indicator=admission.admitted&period=2024-01%2F2024-06';

test.use({ tolerated: /status of 403/ });

test('a correction waits for a second person, then arrives and changes the comparison', async ({ page, open }) => {
  await open('ninh-thuan');
  await page.getByRole('link', { name: '269', exact: true }).click();
  await correct(page, '271', 'Cộng thiếu hai đảng viên của một chi bộ.');
  const history = page.getByRole('region', { name: 'Các lần ghi' });
  await expect(history.getByRole('heading', { name: 'Lần 2: 271 đảng viên hiện hành' })).toBeVisible();
  await expect(history.getByRole('heading', { name: 'Lần 1: 269 đảng viên', exact: true })).toBeVisible();
  await expect(history).toContainText('Lý do: Cộng thiếu hai đảng viên của một chi bộ.');

  await page.getByRole('main').getByRole('link', { name: 'Gửi Trung ương' }).click();
  await expect(page.getByRole('row', { name: /^Số chung Đảng bộ tỉnh Ninh Thuận 271 / })).toBeVisible();
  await expect(page.getByRole('row', { name: 'Số liệu 269 đảng viên 271 đảng viên đã đổi' })).toBeVisible();
  await prepare(page);
  await refusesTheSamePerson(page);
  const different = page.getByRole('region', { name: 'Khác với lần duyệt gần nhất' });
  await expect(different.getByRole('row', { name: 'Số liệu 269 đảng viên 271 đảng viên đã đổi' })).toBeVisible();
  await approve(page);
  await compares('271', '33,66%');

  await open('ninh-thuan', '/');
  await page.getByRole('link', { name: '271', exact: true }).click();
  await correct(page, '269', 'Đối chiếu lại: hai đảng viên đã tính ở nơi khác.');
  await compares('271', '33,66%');
  await open('ninh-thuan', admitted);
  await prepare(page);
  await approve(page);
  await compares('269', '33,42%');

  async function compares(number: string, share: string) {
    await open('', comparison);
    const row = page.getByRole('row', { name: /^Ninh Thuận / });
    await expect(row.getByRole('cell', { name: number, exact: true })).toBeVisible();
    await expect(row.getByRole('cell', { name: share, exact: true })).toBeVisible();
  }
});

test('what stands in the province after sending is told apart from what was sent', async ({ page, open }) => {
  await open('lang-son', '/gui-trung-uong');
  const sent = page.getByRole('region', { name: 'Đã lập, đã gửi' });
  await sent.getByRole('link', { name: 'Đảng viên mới kết nạp' }).click();
  await expect(page.getByText('Tỉnh đang có đúng những số đã gửi.')).toBeVisible();
  await expect(page.getByText('Đã tính lại, khớp với nội dung tệp.')).toBeVisible();
});

test('what a second person returns comes back with the reason, and is prepared again', async ({ page, open }) => {
  await open('ninh-thuan', '/gui-trung-uong?indicator=task.completed&period=2024-01%2F2024-06');
  await page.getByRole('button', { name: 'Lập để gửi' }).click();
  const decision = page.getByRole('region', { name: 'Quyết định' });
  await expect(decision.getByRole('button')).toHaveText(['Rút lại']);
  await actAs(page, 'departmentHead');
  await expect(decision).toContainText('5 dòng ở trên, đúng như người lập đã xem');
  const rows = page.getByRole('region', { name: 'Các dòng đã lập' });
  const [above, below] = await Promise.all([rows.boundingBox(), decision.boundingBox()]);
  expect(below!.y).toBeGreaterThan(above!.y + above!.height);
  await decision.getByRole('button', { name: 'Trả lại để hoàn thiện' }).click();
  await decision.getByRole('textbox', { name: 'Lý do trả lại' }).fill('Đối chiếu lại danh mục nội bộ.');
  await decision.getByRole('button', { name: 'Trả lại', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Đã trả lại.' })).toBeVisible();

  await actAs(page, 'provincialOfficial');
  const state = page.getByRole('region', { name: 'Tình trạng' });
  await expect(state).toContainText('Trả lại để hoàn thiện');
  await expect(state).toContainText('Đối chiếu lại danh mục nội bộ.');
  await state.getByRole('link', { name: 'lập lại' }).click();
  await page.getByRole('button', { name: 'Lập để gửi' }).click();
  await decision.getByRole('button', { name: 'Rút lại' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Rút lại' }).click();
  await expect(state).toContainText('Đã rút lại');
});

async function correct(page: Page, value: string, reason: string): Promise<void> {
  await page.getByRole('link', { name: 'Đính chính', exact: true }).click();
  const form = page.getByRole('form', { name: 'Đính chính số liệu' });
  await form.getByRole('textbox', { name: 'Số lượng' }).fill(value);
  await form.getByRole('textbox', { name: 'Lý do đính chính' }).fill(reason);
  await form.getByRole('button', { name: 'Ghi đính chính' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^Đã ghi lần / })).toContainText(`${value} đảng viên`);
}

async function prepare(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lập để gửi' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gửi Trung ương: Đảng viên mới kết nạp');
  await expect(page.getByRole('region', { name: 'Tình trạng' })).toContainText('Chờ duyệt');
}

async function refusesTheSamePerson(page: Page): Promise<void> {
  await expect(page.getByText('Người lập không tự duyệt: cần một người thứ hai')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Duyệt và gửi' })).toHaveCount(0);
  const id = new URL(page.url()).pathname.split('/').at(-1);
  const refusal = await page.evaluate(async (address) => {
    const response = await fetch(address, { method: 'POST', headers: { 'idempotency-key': 'tu-duyet-lan-nay' } });
    return response.text();
  }, `/api/submissions/${id}/approval`);
  expect(refusal).toContain('not-allowed');
}

async function approve(page: Page): Promise<void> {
  await actAs(page, 'departmentHead');
  await page.getByRole('button', { name: 'Duyệt và gửi' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Đã duyệt. Đã đến Trung ương lúc' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Tình trạng' })).toContainText('Đã đến Trung ương');
}
