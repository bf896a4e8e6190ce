import type { Page } from '@playwright/test';
import { expect, settled, test } from './office.ts';

// What is refused once the delegation has ended is what the test asks for.
test.use({ tolerated: /status of 40[13]/ });

const paper = 'Giấy ủy quyền số 05 (thử)';

test('a role is lent to a colleague, who signs in and works by it until it is ended, and both histories tell of it', async ({
  page,
  open,
  addressOf,
  browser,
}) => {
  test.slow();
  await open('ben-tre', '/tai-khoan');
  await page.getByRole('button', { name: /^Ủy quyền: Chuyên viên/ }).click();
  const lending = page.getByRole('region', { name: 'Ủy quyền' }).last();
  await lending.getByLabel('Tên đăng nhập của người được ủy quyền').fill('nguoi-xem');
  await lending.getByLabel('Theo văn bản').fill(paper);
  await lending.getByRole('button', { name: 'Ủy quyền', exact: true }).click();
  const lent = page.getByRole('table', { name: 'Ủy quyền' }).getByRole('row').filter({ hasText: paper });
  await expect(lent).toBeVisible();

  const other = await (await browser.newContext()).newPage();
  await other.goto(addressOf('ben-tre', '/bang-diem'));
  await other.getByRole('button', { name: /^Người xem/ }).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Bảng điểm của tỉnh');
  await beginsDraft(other, 'Bảng điểm soạn theo ủy quyền');
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Bảng điểm soạn theo ủy quyền');

  await other.goto(addressOf('ben-tre', '/bang-diem'));
  await settled(other);
  await lent.getByRole('button', { name: /^Kết thúc/ }).click();
  const ending = page.getByRole('region', { name: 'Kết thúc ủy quyền' });
  await expect(ending).toContainText(/Người xem/);
  await ending.getByLabel('Lý do').fill('Đã về lại cơ quan');
  await ending.getByRole('button', { name: 'Kết thúc ủy quyền' }).click();
  await expect(lent).toHaveCount(0);

  await beginsDraft(other, 'Bảng điểm soạn khi đã hết ủy quyền');
  await expect(other.getByRole('alert')).toBeVisible();
  await other.reload();
  await settled(other);
  await expect(other.getByRole('form', { name: 'Soạn bảng mới' })).toHaveCount(0);

  await open('ben-tre', '/can-bo', 'tenantAdministrator');
  for (const userName of ['chuyen-vien', 'nguoi-xem']) {
    await page.goto(addressOf('ben-tre', '/can-bo'));
    await page.getByRole('row').filter({ hasText: userName }).getByRole('link').first().click();
    await page.getByRole('button', { name: /^Xem lịch sử/ }).click();
    const history = page.getByRole('region', { name: 'Lịch sử' });
    await expect(history.getByRole('heading', { level: 3 }).first()).toHaveText('Kết thúc ủy quyền');
    await expect(history.getByRole('heading', { level: 3 }).nth(1)).toHaveText('Ủy quyền');
    await expect(history).toContainText('Đã về lại cơ quan');
    await history.getByText('Thay đổi').nth(1).click();
    await expect(history).toContainText(paper);
  }
});

async function beginsDraft(page: Page, title: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Soạn bảng mới' });
  await form.getByRole('textbox', { name: 'Tên bảng điểm' }).fill(title);
  await form.getByRole('combobox', { name: 'Bắt đầu từ' }).click();
  await page.getByRole('option', { name: /Phú Thọ/ }).click();
  await form.getByRole('button', { name: 'Lập dự thảo' }).click();
}
