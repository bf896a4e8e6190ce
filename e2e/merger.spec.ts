import { expect, test } from './office.ts';

test('a national administrator merges Bến Tre into Vĩnh Long, sees before what it does, and gets each password once', async ({
  page,
  open,
}) => {
  await open('', '/tinh-thanh', 'nationalAdministrator');
  await page.getByRole('button', { name: 'Sáp nhập tỉnh' }).click();
  const form = page.getByRole('region', { name: 'Sáp nhập tỉnh' });
  await form.getByRole('combobox', { name: 'Tỉnh, thành phố mới' }).click();
  await expect(page.getByRole('option', { name: 'Vĩnh Long (từ Bến Tre ở ben-tre)' })).toBeVisible();
  await page.keyboard.press('Escape');
  const file = form.getByLabel('Phương án có sẵn (không bắt buộc)');
  await file.setInputFiles('package.json');
  await expect(form.getByRole('alert')).toContainText('Chưa dùng được tệp này');
  await file.setInputFiles('demo/mergers/vinh-long.json');
  await expect(form.getByRole('alert')).toHaveCount(0);
  await expect(form.getByRole('group', { name: 'Đảng bộ phường An Hội' })).toContainText(
    'Trên địa bàn của 1 tổ chức cũ',
  );
  await expect(form.getByRole('textbox', { name: 'Tên đảng bộ mới' })).toHaveValue('Đảng bộ tỉnh Vĩnh Long');
  await form.getByRole('textbox', { name: 'Họ và tên' }).fill('Người quản trị');
  await form.getByRole('button', { name: 'Thêm cán bộ được xem kho lưu trữ' }).click();
  const official = form.getByRole('group', { name: 'Cán bộ được xem kho lưu trữ 1' });
  await official.getByRole('textbox', { name: 'Họ và tên' }).fill('Người xem kho');
  await official.getByRole('textbox', { name: 'Chức vụ, đơn vị' }).fill('Chuyên viên Ban Tổ chức Tỉnh ủy');
  await official.getByRole('textbox', { name: 'Tên đăng nhập' }).fill('xem-kho');
  await form.getByRole('button', { name: 'Xem trước' }).click();
  const preview = form.getByRole('region', { name: 'Xem trước' });
  await expect(preview).toContainText('Tỉnh Bến Tre thành kho lưu trữ, chỉ xem, giữ địa chỉ ben-tre.localhost');
  await expect(preview).toContainText('nhận 8 tổ chức');
  await expect(preview).toContainText('chưa nhận được gì: tỉnh Trà Vinh, tỉnh Vĩnh Long (trước sắp xếp)');

  await form.getByRole('button', { name: 'Sáp nhập', exact: true }).click();
  await expect(form.getByRole('heading', { name: 'Mật khẩu dùng một lần' })).toHaveCount(2);
  await expect(form).toContainText('xem-kho');
  const row = (host: string) =>
    page.getByRole('row').filter({ has: page.getByRole('link', { name: new RegExp(`^${host}\\.`) }) });
  await expect(row('ben-tre')).toContainText('Lưu trữ, chỉ xem');
  await expect(row('vinh-long')).toContainText('Đang dùng');
  for (const left of [1, 0]) {
    await form.getByRole('button', { name: 'Đã giao' }).first().click();
    await expect(form.getByRole('heading', { name: 'Mật khẩu dùng một lần' })).toHaveCount(left);
  }
});
