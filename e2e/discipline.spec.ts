import type { Page } from '@playwright/test';
import { isForEverybodyAtEachWidth } from './for-everybody.ts';
import { actAs, expect, settled, test } from './office.ts';

// The same paper twice, and an entry that somebody else changed, are what the tests ask for.
test.use({ tolerated: /status of 4(09|22)/ });
test.describe.configure({ mode: 'serial' });

const unit = 'Đảng bộ tỉnh Bình Thuận';
const title = /^Kỷ luật đã có quyết định – /;

test('a paper is entered with the keyboard, refused a second time, corrected and withdrawn; all of it stays to be seen', async ({
  page,
  open,
}) => {
  test.slow();
  await open('binh-thuan', '/', 'inspectionOfficial');
  await page.getByRole('navigation', { name: 'Các phần' }).getByRole('link', { name: 'Kỷ luật' }).click();
  const register = page.getByRole('region', { name: 'Sổ kỷ luật' });
  await expect(register).toContainText('Chưa ghi quyết định nào trong phạm vi đang xem.');

  await enter(page, '01-QĐ/UBKT');
  const row = register.getByRole('row').filter({ hasText: '01-QĐ/UBKT' });
  await expect(row).toContainText('Khiển trách thành viên tập thể lãnh đạo');
  await expect(row).toContainText('Vi phạm năm trước: tính vào năm quyết định, cấp trên xem xét');
  await expect(row).toContainText('Tập thể lãnh đạo nơi vi phạm: xếp loại "Không hoàn thành nhiệm vụ"');
  await isForEverybodyAtEachWidth(page, title);

  await enter(page, '01-QĐ/UBKT');
  const form = page.getByRole('region', { name: 'Ghi quyết định kỷ luật' });
  await expect(form.getByRole('alert')).toContainText('Quyết định 01-QĐ/UBKT');
  await form.getByRole('button', { name: 'Thôi' }).click();

  await row.getByRole('button', { name: 'Đính chính' }).click();
  const correcting = page.getByRole('dialog', { name: 'Đính chính' });
  await correcting.getByLabel('Hình thức kỷ luật').selectOption('Cảnh cáo');
  await correcting.getByRole('button', { name: 'Ghi đính chính' }).click();
  await expect(correcting.getByRole('alert')).toContainText('Ghi lý do.');
  await correcting.getByRole('textbox', { name: 'Lý do đính chính' }).fill('Đọc nhầm hình thức');
  await correcting.getByRole('button', { name: 'Ghi đính chính' }).click();
  await expect(row).toContainText('Cảnh cáo thành viên tập thể lãnh đạo');

  await row.getByRole('button', { name: 'Các lần ghi' }).click();
  const revisions = page.getByRole('dialog', { name: 'Các lần ghi' }).getByRole('listitem');
  await expect(revisions).toHaveCount(2);
  await expect(revisions.first()).toContainText('Đọc nhầm hình thức');
  await expect(revisions.last()).toContainText('Khiển trách');
  await page.keyboard.press('Escape');
  await expect(row.getByRole('button', { name: 'Các lần ghi' })).toBeFocused();

  await row.getByRole('button', { name: 'Rút lại' }).click();
  const withdrawing = page.getByRole('dialog', { name: 'Rút lại dòng ghi nhầm' });
  await withdrawing.getByRole('textbox', { name: 'Lý do ghi nhầm' }).fill('Ghi nhầm tổ chức');
  await withdrawing.getByRole('button', { name: 'Rút lại dòng này' }).click();
  await expect(row).toContainText('Đã rút lại: Ghi nhầm tổ chức');
  await expect(row.getByRole('button')).toHaveText(['Các lần ghi']);
  await enter(page, '01-QĐ/UBKT');
  await expect(row).toHaveCount(2);
});

test('an entry that was corrected meanwhile says so, and is corrected after all with what was typed', async ({
  page,
  open,
}) => {
  test.slow();
  await open('binh-thuan', '/ky-luat', 'inspectionOfficial');
  await enter(page, '02-QĐ/UBKT');
  const [mine, theirs] = [page, await page.context().newPage()];
  await theirs.goto(page.url());
  const begin = async (at: Page, form: string, reason: string) => {
    await at.getByRole('row').filter({ hasText: '02-QĐ/UBKT' }).getByRole('button', { name: 'Đính chính' }).click();
    const dialog = at.getByRole('dialog', { name: 'Đính chính' });
    await dialog.getByLabel('Hình thức kỷ luật').selectOption(form);
    await dialog.getByRole('textbox', { name: 'Lý do đính chính' }).fill(reason);
    return { dialog, write: dialog.getByRole('button', { name: 'Ghi đính chính' }) };
  };
  const late = await begin(mine, 'Cách chức', 'Thẻ 001 095 012 345');
  const first = await begin(theirs, 'Cảnh cáo', 'Đọc nhầm hình thức');
  await first.write.click();
  await expect(first.dialog).toHaveCount(0);
  await theirs.close();

  await late.write.click();
  await expect(late.dialog).toContainText('nay là lần ghi 2');
  await expect(late.dialog).toContainText('Cảnh cáo thành viên tập thể lãnh đạo');
  await late.dialog.getByRole('button', { name: 'Làm tiếp trên lần ghi mới nhất' }).click();
  await late.write.click();
  await expect(late.dialog.getByRole('alert')).toContainText('giống số định danh');
  await late.dialog.getByRole('textbox', { name: 'Lý do đính chính' }).fill('Đọc nhầm lần nữa');
  await late.write.click();
  await expect(late.dialog).toHaveCount(0);
  await expect(page.getByRole('row').filter({ hasText: '02-QĐ/UBKT' })).toContainText('Cách chức');
});

test('those who rate look at what is below a unit, year by year; to others there is no such page', async ({
  page,
  open,
}) => {
  await open('binh-thuan', '/to-chuc', 'departmentHead');
  await page.getByRole('link', { name: unit }).first().click();
  await page.getByRole('link', { name: 'Kỷ luật đã có quyết định' }).click();
  await expect(page.getByRole('region', { name: 'Ghi quyết định kỷ luật' })).toHaveCount(0);
  const rows = page.getByRole('row').filter({ hasText: '01-QĐ/UBKT' });
  await expect(rows).toHaveCount(2);
  await page.getByLabel('Năm quyết định').selectOption('Năm 2020');
  await expect(page.getByText('Chưa ghi quyết định nào trong phạm vi đang xem.')).toBeVisible();
  await page.goBack();
  await expect(rows).toHaveCount(2);
  await actAs(page, 'reader');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Không tìm thấy trang này');
  await expect(page.getByRole('navigation', { name: 'Các phần' }).getByRole('link', { name: 'Kỷ luật' })).toHaveCount(
    0,
  );
});

test('a collective is tried with what the register holds of it, and what nobody knows of it counts as nothing known', async ({
  page,
  open,
}) => {
  await open('binh-thuan', '/quy-dinh/annual-rating/2025-08-30#tinh-thu', 'departmentHead');
  const trial = page.getByRole('region', { name: 'Tính thử', exact: true });
  const tried = trial.getByRole('region', { name: 'Tổ chức được tính thử' });
  await tried.getByRole('combobox', { name: 'Tính thử cho tổ chức' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('tỉnh bình thuận');
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(unit);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(tried.getByRole('heading', { name: unit })).toBeVisible();
  await expect(page).toHaveURL(/[?&]unit=[0-9a-f-]{36}.*#tinh-thu$/);

  await trial.getByRole('combobox', { name: 'Năm đánh giá' }).click();
  await page.getByRole('option', { name: '2025' }).click();
  await expect(tried).toContainText('Quyết định 01-QĐ/UBKT ngày 20/5/2025');
  await expect(tried).toContainText('vi phạm năm trước, cấp trên xem xét');
  await trial.getByRole('textbox', { name: 'Tổng điểm' }).fill('92');
  await expect(trial.getByText(/^Còn chưa biết: nhiệm vụ được giao/)).toBeVisible();
  await expect(trial.getByRole('table')).toHaveCount(0);
  for (const count of await trial
    .getByRole('group', { name: /^Số liệu trong năm/ })
    .getByRole('textbox')
    .all())
    await count.fill('0');
  await trial.getByRole('textbox', { name: 'Nhiệm vụ được giao' }).fill('20');
  await trial.getByRole('textbox', { name: 'Nhiệm vụ hoàn thành', exact: true }).fill('20');
  await expect(trial.getByText('Không hoàn thành nhiệm vụ (92 điểm)')).toBeVisible();
  await isForEverybodyAtEachWidth(page, /366-QĐ/);

  await page.reload();
  await settled(page);
  await expect(tried.getByRole('heading', { name: unit })).toBeVisible();
  await expect(trial.getByRole('textbox', { name: 'Tổng điểm' })).toHaveValue('');
});

/** Enters a decision of 2025 about the year before, with the keyboard alone. */
async function enter(page: Page, number: string): Promise<void> {
  const form = page.getByRole('region', { name: 'Ghi quyết định kỷ luật' });
  await form.getByRole('button', { name: 'Ghi quyết định' }).press('Enter');
  const write = form.getByRole('button', { name: 'Ghi vào sổ' });
  await write.press('Enter');
  await expect(form.getByRole('alert')).toContainText('Chọn đối tượng bị kỷ luật.');
  await expect(form.getByRole('combobox', { name: 'Tổ chức nơi xảy ra vi phạm' })).toBeFocused();
  await form.getByLabel('Thời điểm vi phạm').selectOption('Chỉ biết năm');
  await form.getByRole('textbox', { name: 'Năm vi phạm' }).fill('2024');
  const chooser = form.getByRole('combobox', { name: 'Tổ chức nơi xảy ra vi phạm' });
  await chooser.focus();
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
