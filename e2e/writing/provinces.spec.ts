import { handedOver } from './handed-over.ts';
import { expect, test } from '../office.ts';

test.describe.configure({ mode: 'default' });

test('a province is taken in with one form, and its first administrator opens it', async ({
  page,
  open,
  addressOf,
}) => {
  await open('', '/tinh-thanh', 'nationalAdministrator');
  await page.getByRole('button', { name: 'Đưa tỉnh, thành phố vào' }).click();
  const onboarding = page.getByRole('region', { name: 'Đưa một tỉnh, thành phố vào hệ thống' });
  await onboarding.getByRole('combobox', { name: 'Tỉnh, thành phố' }).click();
  await page.getByRole('option', { name: /Cao Bằng/ }).click();
  await onboarding.getByLabel('Họ và tên').fill('Quản trị thử (tổng hợp)');
  await onboarding.getByRole('button', { name: 'Đưa vào hệ thống' }).click();
  const oneTime = await handedOver(page);
  await expect(page.getByRole('row', { name: /Cao Bằng/ })).toBeVisible();
  const { host, origin, port } = new URL(addressOf('cao-bang'));
  const entered = await page.request.post(`http://127.0.0.1:${port}/api/session`, {
    headers: { host, origin },
    data: { userName: 'quan-tri', password: oneTime },
  });
  expect(await entered.json(), 'a password of their own comes first').toMatchObject({ step: 'password' });
});

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
