import type { Page } from '@playwright/test';
import { askAs, sendAs } from '../colleague.ts';
import { isForEverybody, isForEverybodyAtEachWidth } from '../for-everybody.ts';
import { expect, follow, settled, test } from '../office.ts';

// An entry that somebody else changed is what the test asks for.
test.use({ tolerated: /status of 409/ });
test.describe.configure({ mode: 'serial' });

const unit = 'Đảng bộ tỉnh Bình Thuận';
const number = '01-QĐ/UBKT';

test('a paper is entered with the keyboard, corrected on what a colleague wrote meanwhile, and withdrawn; all of it stays to be seen', async ({
  page,
  open,
}) => {
  await open('binh-thuan', '/', 'inspectionOfficial');
  await page.getByRole('navigation', { name: 'Các phần' }).getByRole('link', { name: 'Kỷ luật' }).click();
  const register = page.getByRole('region', { name: 'Sổ kỷ luật' });
  await expect(register).toContainText('Chưa ghi quyết định nào trong phạm vi đang xem.');
  await enter(page);
  const row = register.getByRole('row').filter({ hasText: number });
  await expect(row).toContainText('Khiển trách thành viên tập thể lãnh đạo');
  await expect(row).toContainText('Vi phạm năm trước: tính vào năm quyết định, cấp trên xem xét');
  await expect(row).toContainText('Tập thể lãnh đạo nơi vi phạm: xếp loại "Không hoàn thành nhiệm vụ"');
  await isForEverybodyAtEachWidth(page, /^Kỷ luật đã có quyết định – /);

  await row.getByRole('button', { name: 'Đính chính' }).click();
  const correcting = page.getByRole('dialog', { name: 'Đính chính' });
  await correcting.getByLabel('Hình thức kỷ luật').selectOption('Cách chức');
  await correcting.getByRole('textbox', { name: 'Lý do đính chính' }).fill('Đọc nhầm lần nữa');
  await correctMeanwhile();
  const write = correcting.getByRole('button', { name: 'Ghi đính chính' });
  await write.click();
  await expect(correcting).toContainText('nay là lần ghi 2');
  await expect(correcting).toContainText('Cảnh cáo thành viên tập thể lãnh đạo');
  await correcting.getByRole('button', { name: 'Làm tiếp trên lần ghi mới nhất' }).click();
  await write.click();
  await expect(row).toContainText('Cách chức');

  await row.getByRole('button', { name: 'Các lần ghi' }).click();
  const revisions = page.getByRole('dialog', { name: 'Các lần ghi' }).getByRole('listitem');
  await expect(revisions).toContainText(['Đọc nhầm lần nữa', 'Đọc nhầm hình thức', 'Khiển trách']);
  await page.keyboard.press('Escape');
  await expect(row.getByRole('button', { name: 'Các lần ghi' })).toBeFocused();

  await row.getByRole('button', { name: 'Rút lại' }).click();
  const withdrawing = page.getByRole('dialog', { name: 'Rút lại dòng ghi nhầm' });
  await withdrawing.getByRole('textbox', { name: 'Lý do ghi nhầm' }).fill('Ghi nhầm tổ chức');
  await withdrawing.getByRole('button', { name: 'Rút lại dòng này' }).click();
  await expect(row).toContainText('Đã rút lại: Ghi nhầm tổ chức');
  await expect(row.getByRole('button')).toHaveText(['Các lần ghi']);
});

test('those who rate look at what is below a unit, year by year, and try a collective with what is known of it', async ({
  page,
  open,
}) => {
  await recordMeanwhile();
  await open('binh-thuan', '/ky-luat', 'departmentHead');
  await expect(page.getByRole('region', { name: 'Ghi quyết định kỷ luật' })).toHaveCount(0);
  const rows = page.getByRole('row').filter({ hasText: number });
  await expect(rows).toHaveCount(2);
  await page.getByLabel('Năm quyết định').selectOption('Năm 2020');
  await expect(page.getByText('Chưa ghi quyết định nào trong phạm vi đang xem.')).toBeVisible();
  await page.goBack();
  await expect(rows).toHaveCount(2);

  await follow(page, `/quy-dinh/annual-rating/2025-08-30?unit=${await unitId()}#tinh-thu`);
  const trial = page.getByRole('region', { name: 'Tính thử', exact: true });
  const tried = trial.getByRole('region', { name: 'Tổ chức được tính thử' });
  await trial.getByRole('combobox', { name: 'Năm đánh giá' }).click();
  await page.getByRole('option', { name: '2025' }).click();
  await expect(tried).toContainText(`Quyết định ${number} ngày 20/5/2025`);
  await expect(tried).toContainText('vi phạm năm trước, cấp trên xem xét');
  await trial.getByRole('textbox', { name: 'Tổng điểm' }).fill('92');
  await expect(trial.getByText(/^Còn chưa biết: nhiệm vụ được giao/)).toBeVisible();
  const counts = trial.getByRole('group', { name: /^Số liệu trong năm/ }).getByRole('textbox');
  for (const count of await counts.all()) await count.fill('0');
  await trial.getByRole('textbox', { name: 'Nhiệm vụ được giao' }).fill('20');
  await trial.getByRole('textbox', { name: 'Nhiệm vụ hoàn thành', exact: true }).fill('20');
  await expect(trial.getByText('Không hoàn thành nhiệm vụ (92 điểm)')).toBeVisible();
  await page.setViewportSize({ width: 360, height: 900 });
  await isForEverybody(page, /366-QĐ/);
});

/** Enters a decision of 2025 about the year before, with the keyboard alone. */
async function enter(page: Page): Promise<void> {
  const form = page.getByRole('region', { name: 'Ghi quyết định kỷ luật' });
  await form.getByRole('button', { name: 'Ghi quyết định' }).press('Enter');
  const write = form.getByRole('button', { name: 'Ghi vào sổ' });
  await write.press('Enter');
  await expect(form.getByRole('alert')).toContainText('Chọn đối tượng bị kỷ luật.');
  await expect(form.getByRole('combobox', { name: 'Tổ chức nơi xảy ra vi phạm' })).toBeFocused();
  await form.getByLabel('Thời điểm vi phạm').selectOption('Chỉ biết năm');
  await form.getByRole('textbox', { name: 'Năm vi phạm' }).fill('2024');
  await form.getByRole('combobox', { name: 'Tổ chức nơi xảy ra vi phạm' }).focus();
  const wanted = page.getByRole('listbox').getByRole('option').filter({ hasText: unit }).first();
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    await expect(wanted).toHaveAttribute('data-combobox-selected', 'true', { timeout: 500 });
  }).toPass();
  await page.keyboard.press('Enter');
  await form.getByLabel('Đối tượng bị kỷ luật').selectOption('Thành viên tập thể lãnh đạo');
  await form.getByLabel('Hình thức kỷ luật').selectOption('Khiển trách');
  await form.getByRole('textbox', { name: 'Số quyết định' }).fill(number);
  await form.getByRole('textbox', { name: 'Ngày quyết định' }).fill('20/5/2025');
  await form.getByRole('textbox', { name: 'Cơ quan quyết định' }).fill('Ủy ban Kiểm tra Tỉnh ủy');
  await form.getByLabel('Vi phạm gắn với thực thi công vụ').selectOption('Có');
  await form.getByLabel('Tổ chức tự phát hiện vi phạm').selectOption('Không');
  await form.getByLabel('Đã khắc phục hậu quả').selectOption('Không');
  await write.press('Enter');
  await settled(page);
}

interface Units {
  readonly units: readonly { readonly id: string; readonly name: string }[];
}

async function unitId(): Promise<string> {
  const { units } = await askAs<Units>('binh-thuan', 'inspectionOfficial', '/api/units?on=2024-12-31');
  return units.find(({ name }) => name === unit)!.id;
}

/** What the paper says, as it is sent. */
async function paper() {
  return {
    ...{ unitId: await unitId(), subject: 'leadershipMember', form: 'reprimand', violatedIn: '2024', number },
    ...{ decidedOn: '2025-05-20', issuer: 'Ủy ban Kiểm tra Tỉnh ủy' },
    ...{ dutyRelated: true, selfDetected: false, remedied: false },
  };
}

async function recordMeanwhile(): Promise<void> {
  await sendAs('binh-thuan', 'inspectionOfficial', '/api/discipline', await paper());
}

async function correctMeanwhile(): Promise<void> {
  interface Register {
    readonly decisions: readonly { readonly id: string }[];
  }
  const { decisions } = await askAs<Register>('binh-thuan', 'inspectionOfficial', '/api/discipline');
  await sendAs('binh-thuan', 'inspectionOfficial', `/api/discipline/${decisions[0]!.id}/correction`, {
    ...{ ...(await paper()), form: 'warning', basedOn: 1, reason: 'Đọc nhầm hình thức' },
  });
}
