import type { Locator, Page } from '@playwright/test';
import { codeAt, stepOf } from '../apps/api/src/access/one-time-code.ts';
import type { Instant } from '../packages/domain/src/index.ts';
import { isForEverybodyAtEachWidth } from './for-everybody.ts';
import { expect, test } from './office.ts';

const checked = '/soat-so-lieu';

test.use({ tolerated: /status of 4(01|22)/ });

test('an account is issued, given a role, opened by its holder, and blocked again', async ({
  page,
  open,
  addressOf,
  browser,
}) => {
  await open('lang-son', '/can-bo', 'tenantAdministrator');
  await page.getByRole('button', { name: 'Cấp tài khoản' }).click();
  const issuing = page.getByRole('region', { name: 'Cấp tài khoản' });
  await issuing.getByRole('button', { name: 'Cấp tài khoản' }).click();
  await expect(issuing.getByRole('alert')).toBeVisible();
  await issuing.getByLabel('Họ và tên').fill('Cán bộ thử (tổng hợp)');
  await issuing.getByLabel('Chức vụ, đơn vị').fill('Chuyên viên tổng hợp');
  await issuing.getByLabel('Tên đăng nhập').fill('chuyen-vien-moi');
  await issuing.getByRole('button', { name: 'Cấp tài khoản' }).click();
  await expect(page.getByRole('heading', { name: 'Mật khẩu dùng một lần' })).toBeFocused();
  const oneTime = await page.locator('.slip-word').last().innerText();
  await page.getByRole('button', { name: 'Đã giao' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cán bộ thử (tổng hợp)');

  const giving = page.getByRole('region', { name: 'Giao vai trò' });
  await giving.getByRole('combobox', { name: 'Vai trò' }).click();
  await page.getByRole('option', { name: 'Người xem (lãnh đạo)' }).click();
  await giving.getByRole('combobox', { name: 'Ở tổ chức' }).click();
  await page
    .getByRole('option', { name: /Khối các cơ quan/ })
    .first()
    .click();
  await giving.getByLabel('Theo văn bản').fill('Phân công số 07');
  await giving.getByRole('button', { name: 'Giao vai trò' }).click();
  await expect(page.getByRole('region', { name: 'Vai trò và ủy quyền' })).toContainText('Phân công số 07');

  const own = await (await browser.newContext()).newPage();
  await own.goto(addressOf('lang-son', checked));
  await own.getByRole('textbox', { name: 'Tên đăng nhập' }).fill('chuyen-vien-moi');
  await own.getByLabel('Mật khẩu', { exact: true }).fill(oneTime);
  await own.keyboard.press('Enter');
  await expect(own.getByRole('heading', { level: 1 })).toHaveText('Đặt mật khẩu của mình');
  await own.reload();
  await own.getByLabel('Mật khẩu được cấp', { exact: true }).fill(oneTime);
  await own.getByLabel('Mật khẩu mới', { exact: true }).fill('mat-khau-tu-dat-2024');
  await own.getByRole('button', { name: 'Lưu mật khẩu' }).click();
  await expect(own.getByRole('heading', { level: 1 })).toHaveText('Soát số liệu trước khi trình ký');
  await takesAuthenticator(own, 'mat-khau-tu-dat-2024');

  await page.getByRole('button', { name: 'Khóa tài khoản' }).click();
  await page.getByLabel('Lý do').fill('Chuyển công tác');
  await page.getByRole('button', { name: 'Khóa tài khoản' }).last().click();
  await expect(page.getByRole('region', { name: 'Tài khoản' })).toContainText('Đã khóa');
  await page.getByRole('button', { name: /^Xem lịch sử/ }).click();
  const history = page.getByRole('region', { name: 'Lịch sử' });
  await expect(history.getByRole('heading', { level: 3 })).toHaveText([
    'Khóa tài khoản',
    'Đổi mã dự phòng',
    'Đăng ký xong ứng dụng xác thực',
    'Bắt đầu đăng ký ứng dụng xác thực',
    'Đổi mật khẩu của mình',
    'Giao vai trò',
    'Cấp tài khoản',
  ]);
  await own.goto(addressOf('lang-son'));
  await expect(own.getByRole('heading', { level: 1 })).toHaveText('Đăng nhập');

  await open('lang-son', '/nhat-ky', 'tenantAdministrator');
  await expect(page.getByRole('main')).toContainText('Chuyển công tác');
});

test('data of real persons comes only on a legal basis, and an incident runs against 72 hours', async ({
  page,
  open,
}) => {
  await open('lang-son', '/du-lieu-ca-nhan?phan=che-do', 'tenantAdministrator');
  const synthetic = 'Chỉ dữ liệu mô phỏng về người';
  await expect(page.getByRole('banner')).toContainText(synthetic);
  await page.getByRole('button', { name: 'Cho phép dữ liệu thật' }).click();
  await expect(page.getByRole('alert')).toContainText('ô "Số văn bản"');
  await expect(page.getByRole('banner')).toContainText(synthetic);
  await page.getByRole('textbox', { name: 'Căn cứ pháp lý' }).fill('Quy chế xử lý dữ liệu của cơ quan');
  await page.getByRole('textbox', { name: 'Số văn bản' }).fill('07-QC/TU');
  await page.getByRole('button', { name: 'Cho phép dữ liệu thật' }).click();
  await expect(page.getByRole('row', { name: /07-QC\/TU/ })).toBeVisible();
  await page.getByRole('button', { name: `Bật lại “${synthetic}”` }).click();
  await expect(page.getByText('Đã đặt chế độ dữ liệu.')).toBeFocused();
  await expect(page.getByRole('banner')).toContainText(synthetic);

  // The whole way by the keyboard: to the next part, into the form, and through it.
  await page.getByRole('link', { name: 'Sự cố' }).press('Enter');
  await page.getByRole('button', { name: 'Ghi sự cố' }).press('Enter');
  await page.getByRole('textbox', { name: 'Việc đã xảy ra' }).fill('Gửi nhầm một tệp danh sách');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Dữ liệu nào' })).toBeFocused();
  await page.keyboard.type('Họ tên, chức vụ; khoảng 20 người');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Ghi vào sổ' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Gửi nhầm một tệp danh sách')).toBeVisible();
  await expect(page.getByText(/còn (71|72|3 ngày)/)).toBeVisible();
});

test('a request about data has a day once the office has set one, and holds nobody’s number', async ({
  page,
  open,
}) => {
  await open('lang-son', '/du-lieu-ca-nhan?phan=yeu-cau', 'tenantAdministrator');
  await page.getByRole('button', { name: 'Ghi yêu cầu' }).click();
  await page.getByLabel('Người đó yêu cầu').selectOption('Xóa');
  await page.getByRole('textbox', { name: 'Số văn bản, số hồ sơ' }).fill('Đơn số 7');
  await page.getByRole('textbox', { name: 'Nội dung yêu cầu' }).fill('Xóa tên của 001 095 012 345');
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await expect(page.getByRole('alert')).toContainText('giống số định danh');
  await page.getByRole('textbox', { name: 'Nội dung yêu cầu' }).fill('Xóa tên trong danh sách');
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  const row = page.getByRole('row').filter({ hasText: 'Đơn số 7' });
  await expect(row.getByRole('cell', { name: 'chưa đặt' })).toBeVisible();

  await page.getByRole('button', { name: 'Đặt thời hạn thực hiện' }).click();
  await page.getByLabel('Xóa: số ngày').fill('20');
  await isForEverybodyAtEachWidth(page, /^Dữ liệu cá nhân – /);
  await page.getByRole('button', { name: 'Đặt thời hạn', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Căn cứ pháp lý');
  await page.getByRole('textbox', { name: 'Căn cứ pháp lý' }).fill('Quy chế số 07-QC/TU, Điều 5');
  await page.getByRole('button', { name: 'Đặt thời hạn', exact: true }).click();
  const terms = page.getByRole('region', { name: 'Thời hạn thực hiện', exact: true });
  await expect(terms).toContainText('20 ngày. Căn cứ: Quy chế số 07-QC/TU, Điều 5');
  await expect(row.getByRole('cell', { name: 'chưa đặt' })).toHaveCount(0);

  await open('lang-son', '/nhat-ky?action=set-answer-terms', 'tenantAdministrator');
  await page.getByText('Xem', { exact: true }).click();
  await expect(page.getByText('Số ngày thực hiện yêu cầu xóa')).toBeVisible();
});

test('a province is taken in with one form, and its first administrator opens it', async ({
  page,
  open,
  addressOf,
  browser,
}) => {
  await open('', '/tinh-thanh', 'nationalAdministrator');
  await page.getByRole('button', { name: 'Đưa tỉnh, thành phố vào' }).click();
  const onboarding = page.getByRole('region', { name: 'Đưa một tỉnh, thành phố vào hệ thống' });
  await onboarding.getByRole('combobox', { name: 'Tỉnh, thành phố' }).click();
  await page.getByRole('option', { name: /Cao Bằng/ }).click();
  await onboarding.getByLabel('Họ và tên').fill('Quản trị thử (tổng hợp)');
  await onboarding.getByRole('button', { name: 'Đưa vào hệ thống' }).click();
  await expect(page.getByRole('heading', { name: 'Mật khẩu dùng một lần' })).toBeFocused();
  const oneTime = await page.locator('.slip-word').last().innerText();
  await page.getByRole('button', { name: 'Đã giao' }).click();
  await expect(page.getByRole('row', { name: /Cao Bằng/ })).toBeVisible();
  const own = await (await browser.newContext()).newPage();
  await own.goto(addressOf('cao-bang'));
  await own.getByRole('textbox', { name: 'Tên đăng nhập' }).fill('quan-tri');
  await own.getByLabel('Mật khẩu', { exact: true }).fill(oneTime);
  await own.keyboard.press('Enter');
  await expect(own.getByRole('heading', { level: 1 })).toHaveText('Đặt mật khẩu của mình');
});

/** Takes a second factor into use, then new recovery codes; each asks for the password once more. */
async function takesAuthenticator(page: Page, password: string): Promise<void> {
  await page.getByRole('button', { name: /^Tài khoản: / }).click();
  await page.getByRole('menuitem', { name: /^Tài khoản của tôi/ }).click();
  const own = page.getByRole('region', { name: 'Xác thực hai bước' });
  await own.getByRole('button', { name: 'Đăng ký ứng dụng xác thực' }).click();
  await own.getByLabel('Mật khẩu hiện tại', { exact: true }).fill('khong-phai-mat-khau');
  await own.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(own.getByRole('alert')).toBeFocused();
  await own.getByLabel('Mật khẩu hiện tại', { exact: true }).fill(password);
  await own.getByRole('button', { name: 'Tiếp tục' }).click();
  await own.getByText('Không quét được?').click();
  const secret = bytesOfBase32((await own.locator('.secret').innerText()).replaceAll(' ', ''));
  await own.getByLabel('Mã 6 chữ số').fill(codeAt(secret, stepOf(Date.now() as Instant)));
  await own.getByRole('button', { name: 'Xác nhận' }).click();
  await keepsCodes(own);
  await own.getByRole('button', { name: 'Lấy mười mã dự phòng mới' }).click();
  await own.getByLabel('Mật khẩu hiện tại', { exact: true }).fill(password);
  await own.getByRole('button', { name: 'Lấy mã mới' }).click();
  await keepsCodes(own);
}

async function keepsCodes(own: Locator): Promise<void> {
  await expect(own.getByRole('heading', { name: 'Mười mã dự phòng' })).toBeFocused();
  await expect(own.locator('.codes code')).toHaveCount(10);
  await own.getByRole('checkbox', { name: 'Tôi đã lưu các mã này' }).check();
  await own.getByRole('button', { name: 'Tiếp tục' }).click();
}

function bytesOfBase32(text: string): Uint8Array {
  const bits = Array.from(text, (letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  const octets = bits.join('').match(/.{8}/g) ?? [];
  return Uint8Array.from(octets, (octet) => Number.parseInt(octet, 2));
}
