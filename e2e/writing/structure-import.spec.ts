import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../office.ts';
import { sheetsIn, workbookOf } from '../workbook.ts';
import { strFromU8, strToU8, unzipSync, zipSync } from '../../apps/web/node_modules/fflate/esm/index.mjs';
import type { SheetRow } from '../workbook.ts';

test.use({ tolerated: /status of (422|409)/ });

const title: readonly SheetRow[] = [['DANH SÁCH TỔ CHỨC ĐẢNG'], ['Lấy từ phần mềm khác']];
const headers: SheetRow = ['Đơn vị', 'Ký hiệu', 'Hình thức', 'Số ĐV', 'Thuộc', 'Kết thúc'];
/** The province of the demonstration ended on that day, and everything in it with it. */
const end = '1/7/2025';
const parent = 'Đảng bộ huyện Bến Cầu';
const right: readonly SheetRow[] = [
  ['Đảng bộ xã Thử Nghiệm', 'TN-1', 'xã', 120, parent, end],
  ['Chi bộ ấp Một Thử Nghiệm', 'TN-2', 'CB', 20, 'Đảng bộ xã Thử Nghiệm', end],
  ['Chi bộ ấp Hai Thử Nghiệm', 'TN-3', 'CB', 18, 'TN-1', end],
];
const plain: readonly SheetRow[] = [
  ['Tên tổ chức', 'Mã tổ chức', 'Loại tổ chức', 'Cấp trên', 'Kết thúc'],
  ['Đảng bộ xã Lạc', 'L-1', 'Đảng bộ xã', parent, end],
];
const wrong: readonly SheetRow[] = [...right, ['Chi bộ ấp Ba', 'TN-3', 'CB', 9, 'Đảng bộ xã Không Có', end]];

test('a list from elsewhere is mapped once, checked, stored, and taken back; what goes out comes in again', async ({
  page,
  open,
}) => {
  await open('tay-ninh', '/nhap-to-chuc');
  await choose(page, wrong);
  await page.getByLabel('Đọc cột Ký hiệu là').selectOption('Mã tổ chức');
  await page.getByLabel('Đọc cột Hình thức là').selectOption('Loại tổ chức');
  await expect(page.getByLabel('Đọc cột Đơn vị là')).toHaveValue('name');
  await expect(page.getByLabel('Đọc cột Thuộc là')).toHaveValue('parent');
  await page.getByRole('button', { name: 'Kiểm tra danh sách' }).click();

  const problems = page.getByRole('table', { name: /chỗ cần sửa$/ });
  await expect(
    problems.getByRole('row', { name: /^Dòng 7, cột "Cấp trên trực tiếp" Không có cấp trên/ }),
  ).toBeVisible();
  await page.getByLabel('Loại tổ chức “xã” là').selectOption('commune');
  await page.getByLabel('Loại tổ chức “CB” là').selectOption('subordinateBranch');
  await expect(notedFile(page)).resolves.toEqual(['Danh sách', 'Lỗi']);

  await page.getByLabel('Tên cách đọc').fill('Phần mềm khác');
  await page.getByRole('button', { name: 'Lưu cách đọc' }).click();
  await expect(page.getByText('Đã lưu.')).toBeVisible();

  await choose(page, right);
  await expect(page.getByLabel('Dùng cách đọc')).toHaveValue('Phần mềm khác');
  await page.getByRole('button', { name: 'Kiểm tra danh sách' }).click();
  await page.getByRole('button', { name: 'Ghi 3 tổ chức mới' }).click();
  await expect(page.getByRole('heading', { name: 'Đã ghi' })).toBeVisible();

  await choose(page, right);
  await page.getByRole('button', { name: 'Kiểm tra danh sách' }).click();
  await expect(page.getByText('Không có gì thay đổi.')).toBeVisible();

  const row = page.getByRole('row', { name: /^to-chuc\.xlsx 3 / });
  await row.getByRole('button', { name: 'Hoàn tác' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(row).toContainText('Đã hoàn tác');
  await page.getByRole('button', { name: 'Bỏ cách đọc này' }).click();
  await expect(page.getByLabel('Dùng cách đọc')).toHaveCount(0);
  await takesOtherFiles(page);
});

/** What goes out comes in again and changes nothing; a cell far outside is not sent, and what is no list is said so. */
async function takesOtherFiles(page: Page): Promise<void> {
  const list = page.getByLabel('Danh sách tổ chức');
  const leaving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải danh sách hiện có' }).click();
  const path = await (await leaving).path();
  await list.setInputFiles({
    name: 'ra-vao.xlsx',
    mimeType: 'application/octet-stream',
    buffer: await workbookOf((await sheetsIn(path)).map(({ sheet, data }) => ({ sheet, rows: data as SheetRow[] }))),
  });
  await page.getByRole('button', { name: 'Kiểm tra danh sách' }).click();
  await expect(page.getByText('Không có gì thay đổi.')).toBeVisible();

  const far = test.info().outputPath('xa.xlsx');
  await writeFile(far, withStray(await workbookOf([{ sheet: 'Danh sách', rows: [...title, ...plain] }]), 'XFD1048576'));
  await list.setInputFiles(far);
  const sending = page.waitForRequest(
    (request) => request.url().endsWith('/structure-imports') && request.method() === 'POST',
  );
  await page.getByRole('button', { name: 'Kiểm tra danh sách' }).click();
  expect((await sending).postData()?.length).toBeLessThan(5000);
  await expect(page.getByRole('button', { name: 'Ghi 1 tổ chức mới' })).toBeVisible();

  const broken = test.info().outputPath('hong.xlsx');
  await writeFile(broken, 'Chi bộ Một');
  await list.setInputFiles(broken);
  const unread = page.getByRole('alert').filter({ hasText: 'Không đọc được hong.xlsx' });
  await expect(unread).toContainText('Không mở được tệp Excel này');
}

/** The file with one more cell in the last line of its sheet. */
function withStray(file: Uint8Array, at: string): Uint8Array {
  const files = unzipSync(file);
  const path = 'xl/worksheets/sheet1.xml';
  const cell = `<row r="1048576"><c r="${at}" t="str"><v>x</v></c></row></sheetData>`;
  const sheet = strFromU8(files[path]!).replace('</sheetData>', cell);
  return zipSync({ ...files, [path]: strToU8(sheet) });
}

async function choose(page: Page, lines: readonly SheetRow[]): Promise<void> {
  const buffer = await workbookOf([{ sheet: 'Danh sách', rows: [...title, headers, ...lines] }]);
  await page
    .getByLabel('Danh sách tổ chức')
    .setInputFiles({ name: 'to-chuc.xlsx', mimeType: 'application/octet-stream', buffer });
}

/** The sheets of the file that has notes on its cells. */
async function notedFile(page: Page): Promise<readonly string[]> {
  const leaving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải tệp có ghi chú ở ô' }).click();
  const path = await (await leaving).path();
  return (await sheetsIn(path)).map(({ sheet }) => sheet);
}
