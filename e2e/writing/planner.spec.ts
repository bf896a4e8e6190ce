import type { Page } from '@playwright/test';
// From their own files: the runner would translate the whole of the domain anew for a few functions.
import { addDays, civilDate } from '../../packages/domain/src/civil-date.ts';
import type { CivilDate } from '../../packages/domain/src/civil-date.ts';
import { dayText } from '../../packages/domain/src/number-text.ts';
import { askAs, sendAs } from '../colleague.ts';
import { isForEverybody } from '../for-everybody.ts';
import { actAs, expect, follow, settled, test } from '../office.ts';
import {
  chooseUnit,
  commune,
  committee,
  decide,
  dropSteps,
  foundUnits,
  letRecord,
  lines,
  renameMeanwhile,
  revert,
  unitId,
} from './planning.ts';

// What is refused is what the test asks for.
test.use({ tolerated: /status of (409|422)/ });
test.describe.configure({ mode: 'serial' });

const title = 'Sắp xếp chi bộ xã Thử Sắp Xếp, quý IV năm 2026';
const state: { today?: CivilDate; day?: CivilDate; address?: string } = {};

test('a commune re-parents and merges its branches in one decision: drawn from Excel, run dry, told what is wrong', async ({
  page,
  open,
}) => {
  const { today } = await askAs<{ today: string }>('lang-son', 'provincialOfficial', '/api/context');
  state.today = civilDate(today);
  const day = addDays(state.today, 1);
  state.day = day;
  await foundUnits();
  await open('lang-son', '/sap-xep');
  const form = page.getByRole('region', { name: 'Lập phương án mới' });
  await form.getByRole('textbox', { name: 'Tên phương án' }).fill(title);
  await chooseUnit(page, 'Sắp xếp các tổ chức trực thuộc', commune.name);
  await form.getByRole('button', { name: 'Lập phương án' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  state.address = new URL(page.url()).pathname;

  await page.getByText('Lấy các bước từ tệp Excel').click();
  const missing = { operation: 'chuyển cấp trên', unit: 'Chi bộ thôn Không Có', parent: commune.name };
  await dropSteps(page, [...lines(day), missing]);
  await expect(page.getByRole('alert')).toContainText('Dòng 7, cột "Tổ chức": Không có tổ chức "Chi bộ thôn Không Có"');
  await dropSteps(page, lines(day));
  await expect(page.getByText(/^Đã lấy 4 bước từ/)).toBeVisible();

  await page.getByRole('combobox', { name: 'Việc cần thêm' }).click();
  await page.getByRole('option', { name: 'Giải thể', exact: true }).click();
  await page.getByRole('button', { name: 'Thêm bước' }).click();
  await chooseUnit(page, 'Tổ chức giải thể', committee.name);
  await page.getByRole('button', { name: 'Ghi và chạy thử' }).click();
  const run = page.getByRole('region', { name: 'Chạy thử', exact: true });
  await expect(run).toContainText('Còn 1 chỗ phải sửa');
  await expect(run).toContainText(
    `"${committee.name}" kết thúc ngày ${dayText(day)} mà "Chi bộ thôn Bốn" vẫn trực thuộc`,
  );
  const last = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Bước 5. Giải thể' }) });
  await expect(last).toContainText('Đề nghị chuyển cấp trên hoặc kết thúc');
  await run.getByRole('button', { name: 'Bước 5' }).click();
  await expect(last).toBeFocused();

  await page.getByRole('button', { name: 'Bỏ bước 5' }).click();
  await expect(page.getByText('Có thay đổi chưa ghi')).toBeVisible();
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await settled(page);
  await expect(page.getByText('Đã lấy lại các bước sửa dở, chưa ghi.')).toBeVisible();
  await page.getByRole('button', { name: 'Ghi và chạy thử' }).click();
  await expect(run).toContainText('Phương án áp dụng được, chưa ghi gì.');
  await showsBothTrees(page);
  await isUsedByEverybody(page);
});

test('drawn anew where its ground has moved, it is applied by whoever records decisions, and taken back once nothing rests on it', async ({
  page,
  open,
}) => {
  const [today, day] = [state.today!, state.day!];
  await letRecord(today);
  await renameMeanwhile(unitId(3), 'Chi bộ thôn Nhất', addDays(day, 1), today);
  await open('lang-son', state.address);
  await page.getByRole('button', { name: 'Chạy thử', exact: true }).click();
  const moved = page.getByRole('region', { name: 'Cơ cấu đã thay đổi từ khi lập phương án' });
  await expect(moved).toContainText(/tên trước là "Chi bộ thôn Một".*nay là .*"Chi bộ thôn Nhất"/);
  await moved.getByRole('button', { name: 'Ghi lại trên cơ cấu hiện nay' }).click();
  await expect(page.getByText('Phương án áp dụng được, chưa ghi gì.')).toBeVisible();
  await expect(moved).toHaveCount(0);

  await page.getByRole('link', { name: 'Xem các lần ghi trước' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/: lần ghi 3$/);
  await expect(page.getByRole('button', { name: /^(Sửa|Bỏ|Thêm|Ghi)/ })).toHaveCount(0);
  await page.getByRole('link', { name: 'Lần ghi mới nhất', exact: true }).click();
  await actAs(page, 'decisionRecorder');
  await decide(page, '15-QĐ/ĐU');
  await expect(page.getByText('Đã áp dụng', { exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Quyết định' })).toContainText('14 tán thành trong 15');
  const history = page.getByRole('region', { name: 'Lịch sử' });
  await expect(history).toContainText('Ghi quyết định, áp dụng phương án');
  await expect(history).toContainText(/dòng [\d.]+ của nhật ký/);

  await showsTreesOf(page, day, today);
  const later = await renameMeanwhile(await schoolOn(day), 'Chi bộ Trường Liên cấp', addDays(day, 1), today);
  await follow(page, state.address!);
  await revert(page);
  await expect(page.getByRole('alert')).toContainText('Chi bộ Trường Thử Sắp Xếp: đã thay đổi sau phương án này.');
  await sendAs('lang-son', 'decisionRecorder', `/api/plans/${later}/reversal`, { reason: 'Ghi nhầm' });
  await revert(page);
  await expect(page.getByText('Đã rút lại', { exact: true })).toBeVisible();
  await follow(page, `/to-chuc?ngay=${day}&duoi=${commune.id}`);
  await expect(page.getByRole('treeitem', { name: /^Chi bộ Trường Tiểu học/ })).toBeVisible();
});

/** The tree of the day has what the plan founds; that of the day before has what it ends. */
async function showsTreesOf(page: Page, day: CivilDate, dayBefore: CivilDate): Promise<void> {
  const branch = (name: string) => page.getByRole('treeitem', { name: new RegExp(`^${name}`) });
  await follow(page, `/to-chuc?ngay=${day}&duoi=${commune.id}`);
  await expect(branch('Chi bộ Trường Thử Sắp Xếp')).toBeVisible();
  await expect(branch('Chi bộ thôn Một')).toBeVisible();
  await follow(page, `/to-chuc?ngay=${dayBefore}&duoi=${commune.id}`);
  await expect(branch('Chi bộ Trường Tiểu học')).toBeVisible();
  await expect(branch('Chi bộ Trường Thử Sắp Xếp')).toHaveCount(0);
  await expect(branch('Chi bộ thôn Một')).toHaveCount(0);
}

/** The unit that the plan founds, as it stands on the day. */
async function schoolOn(day: CivilDate): Promise<string> {
  interface Units {
    readonly units: readonly { readonly id: string; readonly name: string }[];
  }
  const { units } = await askAs<Units>('lang-son', 'provincialOfficial', `/api/units?on=${day}`);
  return units.find(({ name }) => name === 'Chi bộ Trường Thử Sắp Xếp')!.id;
}

async function showsBothTrees(page: Page): Promise<void> {
  const run = page.getByRole('region', { name: 'Chạy thử', exact: true });
  const [before, after] = [run.getByRole('region', { name: 'Trước' }), run.getByRole('region', { name: /^Sau, ngày/ })];
  await expect(before).toContainText(/Chi bộ thôn Một.*chuyển về Đảng bộ xã Thử Sắp Xếp/);
  await expect(before).toContainText(/Chi bộ Trường Tiểu học.*nhập vào Chi bộ Trường Thử Sắp Xếp/);
  await expect(after).toContainText(/Chi bộ Trường Thử Sắp Xếp.*mới lập/);
  await expect(after).not.toContainText('Chi bộ Trường Tiểu học');
  await expect(run.getByRole('row', { name: /^Tổ chức đảng/ })).toContainText(/lập 1, kết thúc 3.*khớp/);
  await expect(run.getByRole('link', { name: 'Xem quy định' }).first()).toHaveAttribute(
    'href',
    /^\/quy-dinh\/unit-kinds\//,
  );
}

/** With a step open beside the run: wide, and on a phone in the dark. */
async function isUsedByEverybody(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sửa bước 4' }).click();
  const whole = new RegExp(`^${title} – `);
  await isForEverybody(page, whole);
  await page.setViewportSize({ width: 360, height: 900 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await isForEverybody(page, whole);
}
