import type { Page } from '@playwright/test';
import { expect, follow, test } from './office.ts';

const checked = '/soat-so-lieu';
const password = 'xem-thu-co-so';

test.use({ tolerated: /status of 4(01|22)/ });

test('a wrong password is one sentence, keeps what was typed, and the right one opens the page asked for', async ({
  page,
  addressOf,
}) => {
  await page.goto(addressOf('ben-tre', checked));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đăng nhập');
  await expect(page).toHaveTitle('Đăng nhập – Cơ Sở');
  await signIn(page, 'chuyen-vien', 'khong-phai-mat-khau');
  const refusal = page.getByRole('alert');
  await expect(refusal).toHaveText(/^Tên đăng nhập hoặc mật khẩu không đúng/);
  await expect(refusal).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Tên đăng nhập' })).toHaveValue('chuyen-vien');
  await expect(page.getByLabel('Mật khẩu', { exact: true })).toHaveValue('khong-phai-mat-khau');
  await page.getByRole('checkbox', { name: 'Hiện mật khẩu' }).check();
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Soát số liệu trước khi trình ký');
  await expect(page).toHaveURL(addressOf('ben-tre', checked));
});

test('one click signs in, loading anew keeps the page, and signing out leads back', async ({ page, addressOf }) => {
  await page.goto(addressOf('', checked));
  await page.getByRole('button', { name: /^Cán bộ Trung ương/ }).click();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Soát số liệu trước khi trình ký');
  await page.reload();
  await expect(heading).toHaveText('Soát số liệu trước khi trình ký');
  await page.getByRole('button', { name: 'Tài khoản: Cán bộ Trung ương' }).click();
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
  await expect(heading).toHaveText('Đăng nhập');
  await page.goBack();
  await expect(heading).toHaveText('Đăng nhập');
});

test('a second factor is asked for where somebody has one, and its code opens the page', async ({
  page,
  addressOf,
}) => {
  await page.goto(addressOf('ben-tre', checked));
  await page.getByRole('button', { name: /^Người ghi quyết định/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xác thực bước hai');
  const code = page.getByRole('textbox', { name: 'Mã 6 chữ số' });
  await expect(code).toBeFocused();
  await code.fill('12 34');
  await expect(code).toHaveValue('1234');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(page.getByRole('alert')).toHaveText(/^Mã không đúng/);
  await code.fill(await page.locator('.demo-code strong').innerText());
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Soát số liệu trước khi trình ký');
});

test('a reader sees figures and nothing to enter', async ({ page, open }) => {
  await open('ben-tre', '/', 'reader');
  const ratings = page.getByRole('region', { name: 'Đánh giá, xếp loại' });
  await expect(ratings).toBeVisible();
  const entries = page.getByRole('link', { name: /^(Ghi số liệu|Đính chính|Giao chỉ tiêu|Điều chỉnh|Nhập số liệu)/ });
  await expect(entries).toHaveCount(0);
  await ratings.getByRole('link', { name: '45', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Số liệu hiện hành' })).toBeVisible();
  await expect(entries).toHaveCount(0);
  for (const path of ['/nhap-tep', '/gui-trung-uong']) {
    await follow(page, path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Không tìm thấy trang này');
  }
});

test('a session that ends while something is typed is opened again over the page, and nothing is lost; another person begins anew', async ({
  page,
  open,
  context,
}) => {
  await open('binh-thuan', '/so-lieu');
  const form = page.getByRole('form', { name: 'Ghi số liệu mới' });
  await form.getByRole('textbox', { name: 'Văn bản, báo cáo' }).fill('Báo cáo đang gõ dở');
  await context.clearCookies();
  await form.getByRole('button', { name: 'Ghi số liệu', exact: true }).click();
  const again = page.getByRole('dialog', { name: 'Phiên làm việc đã kết thúc' });
  await expect(again.getByRole('textbox', { name: 'Tên đăng nhập' })).toHaveValue('chuyen-vien');
  await expect(again.getByLabel('Mật khẩu', { exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(again).toBeVisible();
  await again.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await expect(again).toHaveCount(0);
  await expect(form.getByRole('alert')).toBeVisible();
  await expect(form.getByRole('textbox', { name: 'Văn bản, báo cáo' })).toHaveValue('Báo cáo đang gõ dở');

  await context.clearCookies();
  await form.getByRole('button', { name: 'Ghi số liệu', exact: true }).click();
  await again.getByRole('textbox', { name: 'Tên đăng nhập' }).fill('nguoi-xem');
  await again.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Tài khoản: Người xem/ })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/');
});

// In a session of its own, since it ends it: those of `open` serve other tests as well.
test('another role of the demonstration is one click away, on the same page, and a window of before says so', async ({
  page,
  addressOf,
}) => {
  await page.goto(addressOf('tay-ninh', '/gui-trung-uong'));
  await page.getByRole('button', { name: /^Chuyên viên Ban Tổ chức/ }).click();
  await expect(page.getByRole('region', { name: 'Lập để gửi' })).toBeVisible();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole('button', { name: /^Tài khoản: Chuyên viên/ }).click();
  await other.getByRole('menuitem', { name: /^Lãnh đạo Ban Tổ chức/ }).click();
  await expect(other.getByRole('button', { name: /^Tài khoản: Lãnh đạo Ban Tổ chức/ })).toBeVisible();
  await expect(other.getByRole('region', { name: 'Đã lập, đã gửi' })).toBeVisible();
  await expect(other.getByRole('region', { name: 'Lập để gửi' })).toHaveCount(0);
  await page.evaluate('dispatchEvent(new Event("visibilitychange"))');
  const changed = page.getByRole('dialog', { name: 'Đã đổi tài khoản ở cửa sổ khác' });
  await changed.getByRole('button', { name: 'Mở lại trang' }).click();
  await expect(page.getByRole('button', { name: /^Tài khoản: Lãnh đạo Ban Tổ chức/ })).toBeVisible();
});

async function signIn(page: Page, userName: string, given: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(userName);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(given);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
}
