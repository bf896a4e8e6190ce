import { choose, expect, settled, test } from './office.ts';

const province = 'Đảng bộ tỉnh Tây Ninh';

test('from the page of a unit one reads the figures of those below, as they were and on the structure of later', async ({
  page,
  open,
}) => {
  await open('tay-ninh-cu', '/to-chuc?ngay=2024-06-14');
  await page
    .getByRole('treeitem', { name: new RegExp(`^${province}`) })
    .getByRole('link', { name: province })
    .click();
  const onwards = page.getByRole('link', { name: 'Số liệu từng tổ chức, như lúc đó hoặc theo hiện nay' });
  await expect(onwards).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(onwards, 'what leads on is not printed').toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await onwards.click();
  await settled(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Số liệu theo tổ chức trực thuộc');
  await page.getByRole('combobox', { name: 'Chỉ tiêu thống kê' }).fill('tat ca chi bo');
  await page.getByRole('option', { name: 'Tất cả chi bộ', exact: true }).click();
  await page.getByRole('textbox', { name: 'Kỳ' }).fill('2023');
  await page.getByRole('button', { name: 'Xem', exact: true }).click();
  await settled(page);
  const row = page.getByRole('row', { name: /^Đảng bộ huyện Bến Cầu/ });
  await expect(row).toContainText('143');
  await choose(page.getByRole('radiogroup', { name: /^Cơ cấu tổ chức/ }), 'Theo cơ cấu ngày sau');
  await settled(page);
  await expect(page).toHaveURL(/basis=onLaterDay/);
  await expect(row).toContainText('143');
  await expect(row).toContainText('không thay đổi');
});
