import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { ask, expect, test } from '../office.ts';
import { workbookOf } from '../workbook.ts';
import type { SheetRow } from '../workbook.ts';

const unit = 'Đảng bộ tỉnh Bình Thuận';
const headers = ['Tổ chức', 'Chỉ tiêu thống kê', 'Kỳ', 'Ngày chốt', 'Số lượng', 'Tử số', 'Mẫu số', 'Nguồn số liệu'];
const right: readonly SheetRow[] = [
  [unit, 'award.flag-province', '2020', null, 3, null, null, null],
  [unit, 'study.members', '2020', '31/12/2020', null, 38000, 39000, 'tự tính'],
];
const wrong: readonly SheetRow[] = [
  right[0]!,
  [unit, 'award.flag-province', '2019', null, 'mười hai', null, null, null],
  ['Đảng bộ xã Không Có', 'award.flag-province', '2018', null, 2, null, null, null],
  [unit, 'award.khong-co', '2017', null, 2, null, null, null],
  [unit, 'award.flag-province', 'tháng 13/2016', null, 2, null, null, null],
  [unit, 'study.members', '2015', '31/2/2015', null, 1200, 1100, null],
  [unit, 'award.flag-province', '2020', null, 4, null, null, null],
  ['Tổng cộng', 'award.flag-province', '2020', null, 13, null, null, null],
];
const misshapen = {
  format: 'co-so/figures/1',
  province: 'binh-thuan',
  figures: [
    { unit, indicator: 'award.flag-province', period: '2014', value: true },
    { unit, indicator: 'award.flag-province', period: '2013', value: 1, tổng: 12 },
  ],
};

test.use({ tolerated: /status of 422/ });

test('lists every problem of a broken file with its place and stores nothing; mended, it is stored once', async ({
  page,
  open,
}) => {
  await open('binh-thuan', '/nhap-tep');
  const before = await ask(page, '/api/overview');
  await chooseExcel(page, 'so-lieu-hong.xlsx', wrong, [[unit, 'award.flag-province', '2020', 'rất nhiều']]);
  await expect(page.getByRole('heading', { name: 'Cần sửa: so-lieu-hong.xlsx' })).toBeFocused();
  await expect(page.getByText('Chưa có gì được lưu.', { exact: true })).toBeVisible();
  const problems = page.getByRole('table', { name: /chỗ cần sửa$/ });
  await expect(problems.getByRole('row')).toContainText([
    /Số liệu, dòng 3Số lượng.*"mười hai" không phải số nguyên/,
    /Số liệu, dòng 4Tổ chức.*Không có tổ chức "Đảng bộ xã Không Có"/,
    /Số liệu, dòng 5Chỉ tiêu thống kê.*Không có chỉ tiêu thống kê mã "award.khong-co"/,
    /Số liệu, dòng 6Kỳ.*Không đọc được kỳ "tháng 13\/2016"/,
    /Số liệu, dòng 7Ngày chốt.*Không đọc được ngày "31\/2\/2015"/,
    /Số liệu, dòng 7Tử số.*Tử số 1.200 lớn hơn mẫu số 1.100/,
    /Số liệu, dòng 8.*Trùng tổ chức, chỉ tiêu, nhóm và kỳ với trang "Số liệu", dòng 2/,
    /Số liệu, dòng 9Tổ chức.*Không có tổ chức "Tổng cộng"/,
    /Chỉ tiêu, dòng 2Chỉ tiêu được giao.*"rất nhiều" không phải số nguyên/,
  ]);
  expect(await ask(page, '/api/overview')).toEqual(before);

  await chooseText(page, 'so-lieu.json', JSON.stringify(misshapen));
  const places = page.getByRole('table', { name: '2 chỗ cần sửa' });
  await expect(
    places.getByRole('row', { name: /^figures\[0\] value \(Số lượng\) Chỗ này chỉ nhận: chữ; số/ }),
  ).toBeVisible();
  await expect(places.getByRole('row', { name: /^figures\[1\] tổng "tổng" không có trong mẫu/ })).toBeVisible();
  await chooseText(page, 'doi-ten.xlsx', 'Kết nạp 12.');
  const unread = page.getByRole('alert').filter({ hasText: 'Không đọc được doi-ten.xlsx' });
  await expect(unread).toContainText('Không mở được tệp Excel này: tệp bị hỏng');

  await chooseExcel(page, 'so-lieu.xlsx', right);
  const tally = page.getByRole('region', { name: /so-lieu\.xlsx$/ });
  await expect(tally).toContainText('2 số liệu mới');
  expect(await ask(page, '/api/overview'), 'checking stores nothing').toEqual(before);
  await page.getByRole('button', { name: 'Ghi vào hệ thống' }).click();
  await expect(page.getByRole('heading', { name: 'Đã ghi: so-lieu.xlsx' })).toBeVisible();
  await chooseExcel(page, 'so-lieu.xlsx', right);
  await expect(tally).toContainText('2 dòng không đổi');
  await expect(page.getByText('Không có gì thay đổi.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ghi vào hệ thống' })).toHaveCount(0);
  await page.getByRole('navigation', { name: 'Các phần' }).getByRole('link', { name: 'Tổng quan' }).click();
  await expect(page.getByRole('row', { name: /^Cờ thi đua của Ủy ban nhân dân tỉnh .* 3 năm 2020/ })).toBeVisible();
});

async function chooseExcel(
  page: Page,
  name: string,
  figures: readonly SheetRow[],
  targets: readonly SheetRow[] = [],
): Promise<void> {
  const buffer = await workbookOf([
    { sheet: 'Tổ chức', rows: [['Tên tổ chức', 'Loại tổ chức']] },
    { sheet: 'Số liệu', rows: [headers, ...figures] },
    { sheet: 'Chỉ tiêu', rows: [['Tổ chức', 'Chỉ tiêu thống kê', 'Kỳ', 'Chỉ tiêu được giao'], ...targets] },
  ]);
  await page.getByLabel('Tệp số liệu').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

async function chooseText(page: Page, name: string, content: string): Promise<void> {
  const path = test.info().outputPath(name);
  await writeFile(path, content);
  await page.getByLabel('Tệp số liệu').setInputFiles(path);
}
