import { isForEverybody, isForEverybodyAtEachWidth, keepsContrastInTheDark } from './for-everybody.ts';
import { expect, follow, test } from './office.ts';
import type { Host } from './office.ts';

const simulatedMonths = '/so-sanh?origin=simulated&indicator=org.grassroots&by=figure&unitKind=province';

type Stop = readonly [host: Host, path: string, title: RegExp, too?: 'in the dark'];

const national: readonly Stop[] = [
  ['', '/?on=2025-06-30', /^Các tỉnh, thành phố – /],
  ['', '/?origin=simulated', /^Các tỉnh, thành phố – /],
  [
    '',
    '/so-sanh?indicator=org.grassroots&by=figure&unitKind=province&provinces=today',
    /^So sánh giữa các tỉnh, thành phố – /,
  ],
  ['', '/so-sanh', /^So sánh giữa các tỉnh, thành phố – /],
  ['', `${simulatedMonths}&periods=2026-09,2026-10`, /^So sánh giữa các tỉnh, thành phố – /, 'in the dark'],
  ['', '/tinh/ninh-thuan?on=2025-06-30', /^Tỉnh Ninh Thuận – /],
  ['', '/tinh/lich-su', /^Lịch sử tỉnh, thành phố – /],
  ['', '/quy-dinh', /^Quy định – /, 'in the dark'],
  [
    '',
    '/quy-dinh/annual-rating/2025-08-30',
    /^Đánh giá, xếp loại chất lượng hằng năm theo Quy định 366-QĐ\/TW – /,
    'in the dark',
  ],
  ['', '/quy-dinh/unit-kinds/2025-07-01', /^Loại tổ chức đảng từ ngày 1\/7\/2025/],
  ['', '/tiep-nhan', /^Tiếp nhận tệp số liệu – /],
  ['', '/khong-co', /^Không tìm thấy trang này – /],
];

const tayNinh = '01a20151-fde9-73a7-bb68-888b5b7e5210';

const structure: readonly Stop[] = [
  ['tay-ninh', '/to-chuc?ngay=2024-06-14', /^Tổ chức – /],
  ['tay-ninh', '/to-chuc/01a20151-fde9-786c-8ad8-ae6f061de1bb?ngay=2024-06-14', /^Đảng bộ huyện Bến Cầu – /],
  ['tay-ninh', '/to-chuc/can-xem?ngay=2024-06-14', /^Điều cần xem về tổ chức – /],
  ['tay-ninh', '/sap-xep', /^Phương án sắp xếp tổ chức – /],
  ['tay-ninh-cu', '/', /^Đảng bộ huyện Bến Cầu – /],
  ['tay-ninh-cu', `/theo-don-vi?unit=${tayNinh}`, /^Số liệu theo tổ chức trực thuộc – /],
  [
    'tay-ninh-cu',
    `/theo-don-vi?unit=${tayNinh}&indicator=org.branches&period=2023&basis=onLaterDay`,
    /, theo tổ chức trực thuộc – /,
  ],
];

const provinceWork: readonly Stop[] = [
  ['ben-tre', '/', /^Đảng bộ thành phố Bến Tre – /, 'in the dark'],
  ['ninh-thuan', '/', /^Đảng bộ tỉnh Ninh Thuận – /],
  ['ninh-thuan', '/nhap-to-chuc', /^Nhập danh sách tổ chức – /],
  ['ninh-thuan', '/so-lieu', /^Ghi số liệu mới – /],
  ['ninh-thuan', '/gui-trung-uong?indicator=task.completed&period=2024-01%2F2024-06', /^Gửi Trung ương – /],
  ['ninh-thuan', '/nhap-tep', /^Nhập số liệu từ tệp – /],
  ['ninh-thuan', '/soat-so-lieu', /^Soát số liệu trước khi trình ký – /],
  ['ninh-thuan', '/quy-dinh/meeting-score/t3', /^Bảng điểm buổi sinh hoạt chi bộ: mẫu đầy đủ để soạn – /],
  ['ninh-thuan', '/bang-diem', /^Bảng điểm của tỉnh – /],
  ['ninh-thuan', '/bien-ban-ty-le', /^Biên bản tỷ lệ khống chế năm \d{4} – /],
  ['ninh-thuan', '/thiet-lap-quy-dinh', /^Lựa chọn của tỉnh khi áp dụng quy định – /],
  ['ninh-thuan', '/problems/number-unreadable', / – Cơ Sở$/],
  ['ninh-thuan', '/tai-lieu-api#ProvinceContext', /^Tài liệu API – /],
  ['ninh-thuan', '/tai-khoan', /^Tài khoản của tôi – /],
];

const walks = {
  'the national office': national,
  'the structure': structure,
  'the work of a province': provinceWork,
};

for (const [name, stops] of Object.entries(walks))
  test(`every page of ${name} can be used by everybody, wide and narrow`, async ({ page, open }) => {
    test.slow();
    for (const [at, [host, path, title, too]] of stops.entries())
      await test.step(`${host} ${path}`, async () => {
        await (host === stops[at - 1]?.[0] ? follow(page, path) : open(host, path));
        await isForEverybodyAtEachWidth(page, title);
        if (too) await keepsContrastInTheDark(page, title);
      });
  });

test('a figure, its correction and what was sent can be used by everybody, wide and narrow', async ({ page, open }) => {
  await open('ninh-thuan');
  await page.getByRole('link', { name: '269', exact: true }).click();
  await page.getByRole('link', { name: 'Đính chính', exact: true }).click();
  await expect(page.getByRole('form', { name: 'Đính chính số liệu' })).toBeVisible();
  await isForEverybodyAtEachWidth(page, /^Đảng viên mới kết nạp – /);
  await follow(page, '/gui-trung-uong');
  await page.getByRole('row').getByRole('link', { name: 'Đảng viên mới kết nạp' }).first().click();
  await expect(page.getByText('Đã tính lại, khớp với nội dung tệp.')).toBeVisible();
  await isForEverybodyAtEachWidth(page, /^Gửi Trung ương: Đảng viên mới kết nạp – /);
});

test('the forms about a unit, its places and its groups can be used by everybody, wide and narrow', async ({
  page,
  open,
}) => {
  await open('tay-ninh', '/to-chuc/01a20151-fde9-786c-8ad8-ae6f061de1bb?ngay=2024-06-14');
  for (const name of ['Ghi thêm nơi', 'Ghi lĩnh vực, địa bàn']) {
    await page.getByRole('button', { name }).click();
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await isForEverybodyAtEachWidth(page, /^Đảng bộ huyện Bến Cầu – /);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name })).toBeFocused();
  }
});

test('the form that merges provinces can be used by everybody, wide and narrow', async ({ page, open }) => {
  await open('', '/tinh-thanh', 'nationalAdministrator');
  await isForEverybodyAtEachWidth(page, / – Cơ Sở$/);
  await page.getByRole('button', { name: 'Sáp nhập tỉnh' }).click();
  const form = page.getByRole('region', { name: 'Sáp nhập tỉnh' });
  await form.getByRole('button', { name: 'Thêm cán bộ được xem kho lưu trữ' }).click();
  await expect(form.getByRole('group', { name: 'Cán bộ được xem kho lưu trữ 1' })).toBeVisible();
  await isForEverybodyAtEachWidth(page, / – Cơ Sở$/);
});

test('a unit is chosen with the keyboard alone, and the choice can be used by everybody', async ({ page, open }) => {
  await open('lang-son');
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await page.getByRole('combobox', { name: 'Tổ chức' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option')).toHaveCount(2);
  await isForEverybody(page, new RegExp(`^${title} – `));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đảng bộ tỉnh Lạng Sơn');
});

test('the way in and the menu of the account can be used by everybody', async ({ page, addressOf }) => {
  await page.goto(addressOf('lang-son'));
  await isForEverybodyAtEachWidth(page, /^Đăng nhập – /);
  await page.getByRole('button', { name: /^Người ghi quyết định/ }).click();
  await expect(page.getByRole('textbox', { name: 'Mã 6 chữ số' })).toBeFocused();
  await isForEverybodyAtEachWidth(page, /^Xác thực bước hai – /);
  await page.context().clearCookies();
  await page.reload();
  await page.getByRole('button', { name: /^Người xem/ }).click();
  await page.getByRole('button', { name: /^Tài khoản: / }).click();
  await expect(page.getByRole('menuitem', { name: /^Lãnh đạo Ban Tổ chức/ })).toBeVisible();
  await isForEverybody(page, /^Đảng bộ Khối /);
});

test('the tab key leads past the navigation, or through it, and every stop is seen', async ({ page, open }) => {
  await open('ninh-thuan');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Đến nội dung' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Cơ Sở', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /^Tài khoản: / })).toBeFocused();
  const parts = page.getByRole('navigation', { name: 'Các phần' }).getByRole('link');
  for (const name of ['Tổng quan', 'Tổ chức', 'Sắp xếp', 'Nhập số liệu', 'Gửi Trung ương', 'Soát số liệu']) {
    await page.keyboard.press('Tab');
    await expect(parts.filter({ hasText: name })).toBeFocused();
  }
  await skip.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
  await expect(page.locator(':focus')).not.toHaveCSS('outline-style', 'none');
});

test('on a phone the parts of an office stand behind one button, by touch and by keyboard', async ({ page, open }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open('ninh-thuan');
  const nav = page.getByRole('navigation', { name: 'Các phần' });
  await expect(nav.getByRole('link')).toHaveCount(0);
  await nav.getByRole('button', { name: /^Tổng quan/ }).click();
  await expect(nav.getByRole('link', { name: 'Tổng quan' })).toHaveAttribute('aria-current', 'page');
  await isForEverybody(page, /Cơ Sở/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(nav.getByRole('link')).toHaveCount(0);
  await expect(nav.getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await nav.getByRole('link', { name: 'Tổ chức' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tổ chức');
  await expect(nav.getByRole('link')).toHaveCount(0);
});

test('arrow keys lead from tile to tile, which are one stop for the tab key', async ({ page, open }) => {
  await open('', '/?origin=simulated');
  const tile = (name: string) => page.getByRole('list', { name: /tỉnh, thành phố$/ }).getByRole('link', { name });
  await tile('Lai Châu').focus();
  await page.keyboard.press('ArrowRight');
  await expect(tile('Lào Cai')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(tile('Sơn La')).toBeFocused();
  await page.keyboard.press('End');
  await expect(tile('Cần Thơ')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(tile('Lai Châu')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('list', { name: /tỉnh, thành phố$/ }).locator(':focus')).toHaveCount(0);
  await tile('Sơn La').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tỉnh Sơn La');
});
