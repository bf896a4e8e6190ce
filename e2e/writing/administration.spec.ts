import type { Page } from '@playwright/test';
import { codeAt, stepOf } from '../../apps/api/src/access/one-time-code.ts';
import type { Instant } from '../../packages/domain/src/index.ts';
import { isForEverybodyAtEachWidth } from '../for-everybody.ts';
import { handedOver } from './handed-over.ts';
import { expect, follow, test } from '../office.ts';

test.describe.configure({ mode: 'default' });

const checked = '/soat-so-lieu';

// Nobody is signed in where somebody signs in, or was signed out; a second factor asks for the password by a refusal.
test.use({ tolerated: /status of 4(01|22)/ });

test('an account is issued, given a role, opened by its holder, and blocked again', async ({
  page,
  open,
  addressOf,
}) => {
  await open('lang-son', '/can-bo', 'tenantAdministrator');
  await page.getByRole('button', { name: 'Cấp tài khoản' }).click();
  const issuing = page.getByRole('region', { name: 'Cấp tài khoản' });
  await issuing.getByLabel('Họ và tên').fill('Cán bộ thử (tổng hợp)');
  await issuing.getByLabel('Chức vụ, đơn vị').fill('Chuyên viên tổng hợp');
  await issuing.getByLabel('Tên đăng nhập').fill('chuyen-vien-moi');
  await issuing.getByRole('button', { name: 'Cấp tài khoản' }).click();
  const oneTime = await handedOver(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cán bộ thử (tổng hợp)');
  const { pathname } = new URL(page.url());

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

  await signInOnce(page, addressOf('lang-son', checked), 'chuyen-vien-moi', oneTime);
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill('mat-khau-tu-dat-2024');
  await page.getByRole('button', { name: 'Lưu mật khẩu' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Soát số liệu trước khi trình ký');
  await takesAuthenticator(page, 'mat-khau-tu-dat-2024');
  const own = await page.context().cookies();

  await open('lang-son', pathname, 'tenantAdministrator');
  await page.getByRole('button', { name: 'Khóa tài khoản' }).click();
  await page.getByLabel('Lý do').fill('Chuyển công tác');
  await page.getByRole('button', { name: 'Khóa tài khoản' }).last().click();
  await expect(page.getByRole('region', { name: 'Tài khoản' })).toContainText('Đã khóa');
  await page.getByRole('button', { name: /^Xem lịch sử/ }).click();
  const history = page.getByRole('region', { name: 'Lịch sử' });
  await expect(history.getByRole('heading', { level: 3 })).toHaveText([
    'Khóa tài khoản',
    'Đăng ký xong ứng dụng xác thực',
    'Bắt đầu đăng ký ứng dụng xác thực',
    'Đổi mật khẩu của mình',
    'Giao vai trò',
    'Cấp tài khoản',
  ]);
  await page.context().addCookies(own);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đăng nhập');
});

test('data of real persons comes only on a legal basis, and incidents and requests have their clocks', async ({
  page,
  open,
}) => {
  await open('lang-son', '/du-lieu-ca-nhan?phan=che-do', 'tenantAdministrator');
  const synthetic = page.getByRole('banner').getByText('Chỉ dữ liệu mô phỏng về người');
  await expect(synthetic).toBeVisible();
  await page.getByRole('textbox', { name: 'Căn cứ pháp lý' }).fill('Quy chế xử lý dữ liệu của cơ quan');
  await page.getByRole('textbox', { name: 'Số văn bản' }).fill('07-QC/TU');
  await page.getByRole('button', { name: 'Cho phép dữ liệu thật' }).click();
  await expect(page.getByRole('row', { name: /07-QC\/TU/ })).toBeVisible();
  await expect(synthetic).toHaveCount(0);
  await page.getByRole('button', { name: /^Bật lại “/ }).click();
  await expect(page.getByText('Đã đặt chế độ dữ liệu.')).toBeFocused();
  await expect(synthetic).toBeVisible();

  // The whole way by the keyboard: to the next part, into the form, and through it.
  await page.getByRole('link', { name: 'Sự cố' }).press('Enter');
  await page.getByRole('button', { name: 'Ghi sự cố' }).press('Enter');
  await page.getByRole('textbox', { name: 'Việc đã xảy ra' }).fill('Gửi nhầm một tệp danh sách');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Họ tên, chức vụ');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Gửi nhầm một tệp danh sách')).toBeVisible();
  await expect(page.getByText(/còn (71|72|3 ngày)/)).toBeVisible();

  await follow(page, '/du-lieu-ca-nhan?phan=yeu-cau');
  await page.getByRole('button', { name: 'Ghi yêu cầu' }).click();
  await page.getByLabel('Người đó yêu cầu').selectOption('Xóa');
  await page.getByRole('textbox', { name: 'Số văn bản, số hồ sơ' }).fill('Đơn số 7');
  await page.getByRole('textbox', { name: 'Nội dung yêu cầu' }).fill('Xóa tên trong danh sách');
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  const row = page.getByRole('row').filter({ hasText: 'Đơn số 7' });
  await expect(row.getByRole('cell', { name: 'chưa đặt' })).toBeVisible();
  await page.getByRole('button', { name: 'Đặt thời hạn thực hiện' }).click();
  await page.getByLabel('Xóa: số ngày').fill('20');
  await page.getByRole('textbox', { name: 'Căn cứ pháp lý' }).fill('Quy chế số 07-QC/TU, Điều 5');
  await isForEverybodyAtEachWidth(page, /^Dữ liệu cá nhân – /);
  await page.getByRole('button', { name: 'Đặt thời hạn', exact: true }).click();
  await expect(row.getByRole('cell', { name: 'chưa đặt' })).toHaveCount(0);
});

/** Another person at the same browser signs in, and is led to a password of their own first. */
async function signInOnce(page: Page, address: string, userName: string, oneTime: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto(address);
  await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(userName);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(oneTime);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đặt mật khẩu của mình');
}

/** Takes a second factor into use, with its recovery codes. */
async function takesAuthenticator(page: Page, password: string): Promise<void> {
  await page.getByRole('button', { name: /^Tài khoản: / }).click();
  await page.getByRole('menuitem', { name: /^Tài khoản của tôi/ }).click();
  const own = page.getByRole('region', { name: 'Xác thực hai bước' });
  await own.getByRole('button', { name: 'Đăng ký ứng dụng xác thực' }).click();
  await own.getByLabel('Mật khẩu hiện tại', { exact: true }).fill(password);
  await own.getByRole('button', { name: 'Tiếp tục' }).click();
  await own.getByText('Không quét được?').click();
  const secret = bytesOfBase32((await own.locator('.secret').innerText()).replaceAll(' ', ''));
  await own.getByLabel('Mã 6 chữ số').fill(codeAt(secret, stepOf(Date.now() as Instant)));
  await own.getByRole('button', { name: 'Xác nhận' }).click();
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
