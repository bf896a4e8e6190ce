import { expect, test } from './office.ts';

const paper = 'Giấy ủy quyền số 05 (thử)';

test('a role is lent to a colleague, who works by it until it is ended, and the history of the account tells of it', async ({
  page,
  open,
}) => {
  await open('ben-tre', '/tai-khoan');
  await page.getByRole('button', { name: /^Ủy quyền: Chuyên viên/ }).click();
  const lending = page.getByRole('region', { name: 'Ủy quyền' }).last();
  await lending.getByLabel('Tên đăng nhập của người được ủy quyền').fill('nguoi-xem');
  await lending.getByLabel('Theo văn bản').fill(paper);
  await lending.getByRole('button', { name: 'Ủy quyền', exact: true }).click();
  const lent = page.getByRole('table', { name: 'Ủy quyền' }).getByRole('row').filter({ hasText: paper });
  await expect(lent).toBeVisible();

  await open('ben-tre', '/bang-diem', 'reader');
  const drafting = page.getByRole('form', { name: 'Soạn bảng mới' });
  await drafting.getByRole('textbox', { name: 'Tên bảng điểm' }).fill('Bảng điểm soạn theo ủy quyền');
  await drafting.getByRole('combobox', { name: 'Bắt đầu từ' }).click();
  await page.getByRole('option', { name: /Phú Thọ/ }).click();
  await drafting.getByRole('button', { name: 'Lập dự thảo' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bảng điểm soạn theo ủy quyền');

  await open('ben-tre', '/tai-khoan');
  await lent.getByRole('button', { name: /^Kết thúc/ }).click();
  const ending = page.getByRole('region', { name: 'Kết thúc ủy quyền' });
  await expect(ending).toContainText(/Người xem/);
  await ending.getByLabel('Lý do').fill('Đã về lại cơ quan');
  await ending.getByRole('button', { name: 'Kết thúc ủy quyền' }).click();
  await expect(lent).toHaveCount(0);
  await open('ben-tre', '/bang-diem', 'reader');
  await expect(drafting).toHaveCount(0);

  await open('ben-tre', '/can-bo', 'tenantAdministrator');
  await page.getByRole('row').filter({ hasText: 'nguoi-xem' }).getByRole('link').first().click();
  await page.getByRole('button', { name: /^Xem lịch sử/ }).click();
  const history = page.getByRole('region', { name: 'Lịch sử' });
  await expect(history.getByRole('heading', { level: 3 })).toContainText(['Kết thúc ủy quyền', 'Ủy quyền']);
  await expect(history).toContainText('Đã về lại cơ quan');
  await history.getByText('Thay đổi').nth(1).click();
  await expect(history).toContainText(paper);
});
