import { isForEverybodyAtEachWidth } from './for-everybody.ts';
import { expect, test } from './office.ts';

const district = '/to-chuc/01a20151-fde9-786c-8ad8-ae6f061de1bb?ngay=2024-06-14';

test('a place is written down with its branch, corrected and ended with the keyboard, and counted of the day', async ({
  page,
  open,
}) => {
  const name = 'Công ty thử';
  await open('tay-ninh', district);
  const panel = page.getByRole('region', { name: 'Nơi đã có và chưa có tổ chức đảng' });
  await panel.getByRole('button', { name: 'Ghi thêm nơi' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Tên' }).fill(name);
  await dialog.getByRole('combobox', { name: 'Loại nơi' }).selectOption('Doanh nghiệp');
  await dialog.getByRole('textbox', { name: 'Có từ ngày' }).fill('1/1/2024');
  await dialog.getByRole('combobox', { name: 'Tổ chức đảng ở đó' }).selectOption('Ghép với nơi khác');
  await dialog.getByRole('combobox', { name: 'Ghép vào tổ chức đảng' }).pressSequentially('ben cau');
  await expect(dialog.getByRole('option', { name: /^Đảng bộ|^Chi bộ/ })).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Ghi', exact: true }).click();
  await expect(panel.getByText(`Đã ghi: ${name}.`)).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Ghi thêm nơi' })).toBeFocused();
  await expect(panel).toContainText(/Doanh nghiệp có tổ chức đảng/);

  const fold = panel.getByRole('button', { name: 'Xem từng nơi' });
  await expect(fold).toHaveAttribute('aria-expanded', 'true');
  await fold.press('Enter');
  await expect(panel.getByRole('button', { name: `Mở: ${name}` })).toHaveCount(0);
  await fold.press('Enter');
  await panel.getByRole('button', { name: `Mở: ${name}` }).click();
  await expect(dialog.getByRole('listitem')).toContainText([
    'thuộc Đảng bộ huyện Bến Cầu',
    'Ghép với nơi khác: Đảng bộ huyện Bến Cầu',
  ]);
  await isForEverybodyAtEachWidth(page, /^Đảng bộ huyện Bến Cầu – /);
  await dialog.getByRole('button', { name: 'Sửa điều ghi nhầm' }).click();
  await dialog.getByRole('textbox', { name: 'Tên' }).fill(`${name} hai`);
  await dialog.getByRole('textbox', { name: 'Lý do sửa' }).fill('Ghi nhầm tên');
  await dialog.getByRole('button', { name: 'Ghi nội dung sửa' }).click();
  await expect(dialog.getByRole('heading')).toHaveText(`${name} hai`);
  await dialog.getByRole('button', { name: 'Ghi nơi này không còn' }).click();
  await dialog.getByRole('textbox', { name: 'Không còn từ ngày' }).fill('1/3/2024');
  await dialog.getByRole('textbox', { name: 'Lý do, văn bản' }).fill('Nhập vào công ty khác');
  await dialog.getByRole('button', { name: 'Ghi không còn' }).click();
  await expect(dialog.getByText('Đã ghi.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel.getByRole('button', { name: `Mở: ${name} hai` })).toHaveCount(0);
});
