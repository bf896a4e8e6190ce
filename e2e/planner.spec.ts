import type { Page } from '@playwright/test';
import { addDays, civilDate, dayText } from '../packages/domain/src/index.ts';
import type { CivilDate } from '../packages/domain/src/index.ts';
import { isForEverybody } from './for-everybody.ts';
import { actAs, ask, expect, settled, test } from './office.ts';
import {
  beginChange,
  chooseUnit,
  commune,
  committee,
  decide,
  dropSteps,
  fillDecision,
  foundUnits,
  letRecord,
  lines,
  revert,
} from './planning.ts';

// What is refused is what the test asks for.
test.use({ tolerated: /status of (409|422)/ });
test.describe.configure({ mode: 'serial' });

const title = 'Sắp xếp chi bộ xã Thử Sắp Xếp, quý IV năm 2026';
const state: { day?: CivilDate; address?: string } = {};

test('a commune re-parents and merges its branches in one decision: drawn from Excel, run dry, told what is wrong', async ({
  page,
  open,
}) => {
  test.slow();
  await open('lang-son', '/sap-xep');
  await foundUnits(page);
  const day = addDays(civilDate((await ask<{ today: string }>(page, '/api/context')).today), 1);
  state.day = day;
  const form = page.getByRole('region', { name: 'Lập phương án mới' });
  await form.getByRole('textbox', { name: 'Tên phương án' }).fill(title);
  await chooseUnit(page, 'Sắp xếp các tổ chức trực thuộc', commune.name);
  await form.getByRole('button', { name: 'Lập phương án' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  state.address = new URL(page.url()).pathname;

  await page.getByText('Lấy các bước từ tệp Excel').click();
  await dropSteps(page, [
    ...lines(day),
    { operation: 'chuyển cấp trên', unit: 'Chi bộ thôn Không Có', parent: commune.name },
  ]);
  await expect(page.getByRole('alert')).toContainText('Dòng 7, cột "Tổ chức": Không có tổ chức "Chi bộ thôn Không Có"');
  await dropSteps(page, lines(day));
  await expect(page.getByText(/^Đã lấy 4 bước từ/)).toBeVisible();

  await page.getByRole('combobox', { name: 'Việc cần thêm' }).click();
  await page.getByRole('option', { name: 'Giải thể', exact: true }).click();
  await page.getByRole('button', { name: 'Thêm bước' }).click();
  await chooseUnit(page, 'Tổ chức giải thể', committee.name);
  await page.getByRole('button', { name: 'Ghi và chạy thử' }).click();
  const run = page.getByRole('region', { name: 'Chạy thử' });
  await expect(run).toContainText('Còn 1 chỗ phải sửa');
  await expect(run).toContainText(
    `"${committee.name}" kết thúc ngày ${dayText(day)} mà "Chi bộ thôn Bốn" vẫn trực thuộc`,
  );
  const last = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Bước 5. Giải thể' }) });
  await expect(last).toContainText('Đề nghị chuyển cấp trên hoặc kết thúc');
  await run.getByRole('button', { name: 'Bước 5' }).click();
  await expect(last).toBeFocused();
});

test('what was drawn and not saved is there again after a reload; mended, the run shows both trees', async ({
  page,
  open,
}) => {
  await open('lang-son', state.address);
  await page.getByRole('button', { name: 'Bỏ bước 5' }).click();
  await expect(page.getByText('Có thay đổi chưa ghi')).toBeVisible();
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await settled(page);
  await expect(page.getByText('Đã lấy lại các bước sửa dở, chưa ghi.')).toBeVisible();
  await page.getByRole('button', { name: 'Ghi và chạy thử' }).click();
  const run = page.getByRole('region', { name: 'Chạy thử', exact: true });
  await expect(run).toContainText('Phương án áp dụng được, chưa ghi gì.');
  const [before, after] = [run.getByRole('region', { name: 'Trước' }), run.getByRole('region', { name: /^Sau, ngày/ })];
  await expect(before.getByRole('listitem').filter({ hasText: 'Chi bộ thôn Một' })).toContainText(
    `chuyển về ${commune.name}`,
  );
  await expect(before.getByRole('listitem').filter({ hasText: 'Chi bộ Trường Tiểu học' })).toContainText(
    'nhập vào Chi bộ Trường Thử Sắp Xếp',
  );
  await expect(after.getByRole('listitem').filter({ hasText: 'Chi bộ Trường Thử Sắp Xếp' })).toContainText('mới lập');
  await expect(after).not.toContainText('Chi bộ Trường Tiểu học');
  await expect(run.getByRole('row', { name: /^Tổ chức đảng/ })).toContainText('lập 1, kết thúc 3');
  await expect(run.getByRole('row', { name: /^Tổ chức đảng/ })).toContainText('khớp');
  await isUsedByEverybody(page);
  await expect(run.getByRole('link', { name: 'Xem quy định' }).first()).toHaveAttribute(
    'href',
    /^\/quy-dinh\/unit-kinds\//,
  );
});

test('a plan whose ground has moved is refused with the difference, saved on what there is now, and its first revision read', async ({
  page,
  open,
}) => {
  test.slow();
  await open('lang-son', '/vai-tro', 'tenantAdministrator');
  await letRecord(page);
  await open('lang-son', '/sap-xep');
  const branch = 'Chi bộ thôn Bốn';
  const code = await beginChange(page, 'Đổi mã chi bộ', 'Đổi mã', addDays(state.day!, 2));
  await chooseUnit(page, 'Tổ chức đổi mã', branch);
  await page.getByRole('textbox', { name: 'Mã mới' }).fill('THU-04');
  await page.getByRole('button', { name: 'Ghi phương án' }).click();
  await expect(page.getByText('Đã ghi.', { exact: true })).toBeVisible();

  await open('lang-son', '/sap-xep');
  await beginChange(page, 'Đổi tên chi bộ', 'Đổi tên', addDays(state.day!, 2));
  await chooseUnit(page, 'Tổ chức đổi tên', branch);
  await page.getByRole('textbox', { name: 'Tên mới' }).fill('Chi bộ thôn Tư');
  await page.getByRole('button', { name: 'Ghi phương án' }).click();
  await expect(page.getByText('Đã ghi.', { exact: true })).toBeVisible();
  await actAs(page, 'decisionRecorder');
  await decide(page, '13-QĐ/ĐU');

  await open('lang-son', code, 'decisionRecorder');
  await fillDecision(page, '14-QĐ/ĐU');
  await expect(page.getByRole('alert')).toContainText('Chi bộ thôn Tư');
  await actAs(page, 'provincialOfficial');
  await page.getByRole('button', { name: 'Chạy thử', exact: true }).click();
  const moved = page.getByRole('region', { name: 'Cơ cấu đã thay đổi từ khi lập phương án' });
  await expect(moved).toContainText(/tên trước là "Chi bộ thôn Bốn".*nay là .*"Chi bộ thôn Tư"/);
  await moved.getByRole('button', { name: 'Ghi lại trên cơ cấu hiện nay' }).click();
  await expect(page.getByText('Phương án áp dụng được, chưa ghi gì.')).toBeVisible();
  await expect(moved).toHaveCount(0);

  await page.getByRole('link', { name: 'Xem các lần ghi trước' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đổi mã chi bộ: lần ghi 2');
  await expect(page.getByRole('button', { name: /^(Sửa|Bỏ|Thêm|Ghi)/ })).toHaveCount(0);
  await page.getByRole('link', { name: 'Lần ghi 1', exact: true }).click();
  await expect(page.getByText('Chưa có việc nào.')).toBeVisible();
  await page.getByRole('link', { name: 'Lần ghi mới nhất', exact: true }).click();
  await actAs(page, 'decisionRecorder');
  await decide(page, '14-QĐ/ĐU');
  await revert(page);
  await expect(page.getByText('Đã rút lại', { exact: true })).toBeVisible();
});

test('whoever records decisions applies it; the tree of its day shows it and that of the day before does not', async ({
  page,
  open,
}) => {
  await open('lang-son', state.address, 'decisionRecorder');
  await decide(page, '15-QĐ/ĐU');
  await expect(page.getByText('Đã áp dụng', { exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Quyết định' })).toContainText('14 tán thành trong 15');
  const history = page.getByRole('region', { name: 'Lịch sử' });
  await expect(history).toContainText('Ghi quyết định, áp dụng phương án');
  await expect(history).toContainText(/dòng [\d.]+ của nhật ký/);

  const day = state.day!;
  const branch = (name: string) => page.getByRole('treeitem', { name: new RegExp(`^${name}`) });
  await open('lang-son', `/to-chuc?ngay=${day}&duoi=${commune.id}`);
  await expect(branch('Chi bộ Trường Thử Sắp Xếp')).toBeVisible();
  await expect(branch('Chi bộ thôn Một')).toBeVisible();
  await open('lang-son', `/to-chuc?ngay=${addDays(day, -1)}&duoi=${commune.id}`);
  await expect(branch('Chi bộ Trường Tiểu học')).toBeVisible();
  await expect(branch('Chi bộ Trường Thử Sắp Xếp')).toHaveCount(0);
  await expect(branch('Chi bộ thôn Một')).toHaveCount(0);
});

test('it is not taken back while a later plan rests on it, and is once that is taken back', async ({ page, open }) => {
  test.slow();
  await open('lang-son', '/sap-xep');
  await page.getByRole('textbox', { name: 'Tên phương án' }).fill('Đổi tên chi bộ trường');
  await chooseUnit(page, 'Sắp xếp các tổ chức trực thuộc', commune.name);
  await page.getByRole('button', { name: 'Lập phương án' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đổi tên chi bộ trường');
  await page.getByRole('combobox', { name: 'Việc cần thêm' }).click();
  await page.getByRole('option', { name: 'Đổi tên', exact: true }).click();
  await page.getByRole('button', { name: 'Thêm bước' }).click();
  await page.getByRole('textbox', { name: 'Ngày có hiệu lực' }).fill(dayText(addDays(state.day!, 1)));
  await page.getByRole('textbox', { name: 'Ngày có hiệu lực' }).press('Enter');
  await chooseUnit(page, 'Tổ chức đổi tên', 'Chi bộ Trường Thử Sắp Xếp');
  await page.getByRole('textbox', { name: 'Tên mới' }).fill('Chi bộ Trường Liên cấp');
  await page.getByRole('button', { name: 'Ghi phương án' }).click();
  await expect(page.getByText('Đã ghi.', { exact: true })).toBeVisible();
  const later = new URL(page.url()).pathname;
  await actAs(page, 'decisionRecorder');
  await decide(page, '16-QĐ/ĐU');

  await open('lang-son', state.address, 'decisionRecorder');
  await revert(page);
  await expect(page.getByRole('alert')).toContainText('Chi bộ Trường Thử Sắp Xếp: đã thay đổi sau phương án này.');
  await open('lang-son', later, 'decisionRecorder');
  await revert(page);
  await expect(page.getByText('Đã rút lại', { exact: true })).toBeVisible();
  await open('lang-son', state.address, 'decisionRecorder');
  await revert(page);
  await expect(page.getByText('Đã rút lại', { exact: true })).toBeVisible();
  await open('lang-son', `/to-chuc?ngay=${state.day}&duoi=${commune.id}`);
  await expect(page.getByRole('treeitem', { name: /^Chi bộ Trường Tiểu học/ })).toBeVisible();
});

/** With a step open beside the run: wide, on a phone, and in the dark. */
async function isUsedByEverybody(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sửa bước 4' }).click();
  const whole = new RegExp(`^${title} – `);
  for (const [width, colorScheme] of [
    [1440, 'light'],
    [360, 'light'],
    [1440, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await isForEverybody(page, whole);
  }
}
