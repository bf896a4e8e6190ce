import { ask, expect, test } from './office.ts';

interface Units {
  readonly units: readonly { readonly name: string }[];
}

test('the old Tây Ninh is read at its own address, with its district, on a day of its own, and offers no writing', async ({
  page,
  open,
}) => {
  await open('tay-ninh-cu');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đảng bộ huyện Bến Cầu');
  await expect(page.getByText('lưu trữ', { exact: false }).first()).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Xem tại ngày' })).toHaveValue('30/6/2025');
  await expect(page.getByRole('link', { name: 'Ghi số liệu mới' })).toHaveCount(0);
});

test('the new Tây Ninh works at the address that became free, with the communes on the ground of Bến Cầu', async ({
  page,
  open,
}) => {
  await open('tay-ninh');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đảng bộ tỉnh Tây Ninh');
  const chooser = page.getByRole('combobox', { name: 'Tổ chức' });
  await chooser.click();
  for (const name of ['Bến Cầu', 'Long Chữ', 'Long Thuận'])
    await expect(page.getByRole('option', { name: `Đảng bộ xã ${name}` })).toBeVisible();
  const { units } = await ask<Units>(page, '/api/units?on=2026-11-26');
  expect(units.map(({ name }) => name)).not.toContain('Đảng bộ huyện Bến Cầu');
});
