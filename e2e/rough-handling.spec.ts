import type { Locator, Page } from '@playwright/test';
import { expect, follow, settled, test } from './office.ts';

const flags = 'Cờ thi đua của Ủy ban nhân dân tỉnh';

/** What a browser says of a part that cannot come, by whether its styles or its script was missed first. */
const missed = 'Error: Unable to preload |TypeError: Failed to fetch dynamically imported module: ';

test.use({ tolerated: new RegExp(`status of 4(00|04|09)|net::ERR_|^(RequestFailed: |${missed})`) });

test('the button pressed twice at once records one revision, and so does one whose answer was lost on its way back', async ({
  page,
  context,
  open,
}) => {
  await open('lang-son');
  const form = await openCorrection(page);
  const before = await revisions(page);
  await fill(form, before + 10, 'Bấm hai lần liền.');
  await form.getByRole('button', { name: 'Ghi đính chính' }).dblclick();
  await expectRecorded(page, before + 1);

  await page.getByRole('link', { name: 'Đính chính', exact: true }).click();
  await fill(form, before + 30, 'Mất mạng sau khi máy chủ đã ghi.');
  const line = await context.newCDPSession(page);
  await line.send('Fetch.enable', { patterns: [{ urlPattern: '*/api/figures', requestStage: 'Response' }] });
  line.on('Fetch.requestPaused', ({ requestId }) => {
    void line.send('Fetch.failRequest', { requestId, errorReason: 'Failed' });
  });
  await form.getByRole('button', { name: 'Ghi đính chính' }).click();
  await expect(form.getByRole('alert')).toContainText('Mất kết nối');
  await line.send('Fetch.disable');
  await form.getByRole('button', { name: 'Ghi đính chính' }).click();
  await expectRecorded(page, before + 2);
  await page.reload();
  await settled(page);
  expect(await revisions(page)).toBe(before + 2);
});

test('of two windows the slower is told, keeps its text, and may go on from the newest', async ({
  page,
  context,
  open,
  addressOf,
}) => {
  const other = await context.newPage();
  await open('lang-son');
  const slower = await openCorrection(page);
  await other.goto(addressOf('lang-son'));
  const faster = await openCorrection(other);
  const before = await revisions(page);
  await fill(slower, before + 40, 'Cửa sổ thứ nhất.');
  await fill(faster, before + 41, 'Cửa sổ thứ hai.');
  await faster.getByRole('button', { name: 'Ghi đính chính' }).click();
  await expectRecorded(other, before + 1);

  await slower.getByRole('button', { name: 'Ghi đính chính' }).click();
  await expect(slower).toContainText('Trong lúc đang sửa, số liệu đã có thay đổi');
  await slower.getByRole('button', { name: 'Tải lần ghi mới nhất, giữ nội dung đang gõ' }).click();
  await expect(slower).toContainText(`Đã tải lần ghi ${before + 1}.`);
  await expect(slower.getByRole('textbox', { name: 'Số lượng' })).toHaveValue(String(before + 40));
  await expect(slower.getByRole('textbox', { name: 'Lý do đính chính' })).toHaveValue('Cửa sổ thứ nhất.');
  await slower.getByRole('button', { name: 'Ghi đính chính' }).click();
  await expectRecorded(page, before + 2);
});

test.describe('in a window whose browser has read nothing of the office yet', () => {
  test.use({ unused: true });

  test('a line that is down keeps what was typed and the next press records it; a page first asked for meanwhile is whole when it is back', async ({
    page,
    context,
    open,
  }) => {
    await open('lang-son');
    const parts = page.getByRole('navigation', { name: 'Các phần' });
    const form = await openCorrection(page);
    const before = await revisions(page);
    await fill(form, before + 20, 'Ghi khi mất mạng.');
    await context.setOffline(true);
    await form.getByRole('button', { name: 'Ghi đính chính' }).click();
    await expect(form.getByRole('alert')).toContainText('Mất kết nối');
    const missed = page.waitForEvent('requestfailed', (request) => request.url().includes('/assets/'));
    await parts.getByRole('link', { name: 'Nhập số liệu' }).hover();
    await missed;
    await expect(form.getByRole('textbox', { name: 'Số lượng' })).toHaveValue(String(before + 20));
    await expect(form.getByRole('textbox', { name: 'Lý do đính chính' })).toHaveValue('Ghi khi mất mạng.');
    await context.setOffline(false);
    await form.getByRole('button', { name: 'Ghi đính chính' }).click();
    await expectRecorded(page, before + 1);
    await expect(page.getByRole('region', { name: 'Các lần ghi' })).toContainText('Lý do: Ghi khi mất mạng.');

    await context.setOffline(true);
    await parts.getByRole('link', { name: 'Gửi Trung ương' }).click();
    await expect(page.getByRole('alert')).toContainText('Mất kết nối', { timeout: 30_000 });
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gửi Trung ương');
    await expect(page.getByRole('group', { name: 'Lọc theo tình trạng' })).toHaveCSS('display', 'flex');
  });
});

test('a question asked without a line is answered in words, and its panel stays', async ({ page, context, open }) => {
  await open('', '/so-sanh?origin=simulated&indicator=org.grassroots&by=figure&unitKind=province&periods=2026-10');
  const question = page.getByRole('combobox', { name: 'Số liệu so sánh' });
  await question.click();
  await context.setOffline(true);
  await page.getByRole('option', { name: /^Đảng viên dự sinh hoạt/ }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Đang tải…' })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('Mất kết nối', { timeout: 15_000 });
  await expect(question).toHaveValue('Đảng viên dự sinh hoạt');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await expect(page.getByRole('heading', { name: 'Đảng viên dự sinh hoạt', exact: true })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'Mất kết nối' })).toHaveCount(0);
});

test('before the application has come the page says that it is loading', async ({ page, addressOf }) => {
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto(addressOf(''));
  await expect(page.getByText('Cơ Sở')).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('Đang tải…');
});

test('a file that is none of ours is told so in one sentence', async ({ page, open }) => {
  await open('', '/tiep-nhan');
  await page.locator('input[type=file]').setInputFiles('package.json');
  const card = page.getByRole('listitem').filter({ hasText: 'package.json' });
  await expect(card).toContainText('Đây không phải tệp gửi Trung ương.');
  await expect(card.getByRole('listitem')).toHaveCount(0);
});

test('a host that nobody has gets a plain page that tells nothing, for pages as for the API', async ({
  page,
  addressOf,
}) => {
  await page.goto(addressOf('khong-co'));
  await expect(page.locator('body')).toHaveText('Không tìm thấy trang này.');
  for (const path of ['/', '/so-sanh', '/api/overview', '/api/context']) {
    const [status, text] = await page.evaluate(async (address): Promise<[number, string]> => {
      const answer = await fetch(address);
      return [answer.status, await answer.text()];
    }, path);
    expect(status, path).toBe(404);
    expect(text, path).toContain('Không tìm thấy trang này.');
    expect(text, path).not.toMatch(/script|Cơ Sở/);
  }
});

test('an address that was mangled leads to a page with a way out', async ({ page, open }) => {
  const nobody = '00000000-0000-7000-8000-000000000000';
  const leadsOut = async () => {
    await expect(page.getByRole('heading', { level: 1 }), page.url()).toHaveText('Không tìm thấy trang này');
    await expect(page.getByRole('link', { name: 'Về trang đầu' })).toBeVisible();
  };
  await open('', '/?on=hom-qua&origin=that&unit=%3Cb%3E');
  await expect(page.getByRole('list', { name: '34 tỉnh, thành phố' })).toBeVisible();
  await follow(page, '/so-sanh?indicator=khong-co&category=x&by=y&unitKind=z&periods=abc,2024-13&shown=%00');
  await expect(page.getByRole('region', { name: 'Câu hỏi' })).toBeVisible();
  for (const path of ['/tinh/khong-co', '/nhap-tep', '/khong-co/gi']) {
    await follow(page, path);
    await leadsOut();
  }
  await open('lang-son', `/?unit=${nobody}`);
  await leadsOut();
  const mangled = `/so-lieu?unit=${nobody}&indicator=khong-co&period=2018`;
  for (const path of ['/so-sanh', `/gui-trung-uong/${nobody}`, mangled]) {
    await follow(page, path);
    await leadsOut();
  }
  await follow(page, '/?unit=khong-phai-ma');
  await expect(page.getByRole('alert')).toContainText('Địa chỉ có tham số "unit" không dùng được.');
});

test('the back button undoes one step at a time; what was typed is not lost without a question, and a reload finds it again', async ({
  page,
  open,
}) => {
  await open('lang-son');
  const form = await openCorrection(page);
  await expect(form).toBeVisible();
  await page.goBack();
  await expect(form).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(flags);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đảng bộ Khối các cơ quan tỉnh Lạng Sơn');
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(flags);

  await page.getByRole('link', { name: 'Đính chính', exact: true }).click();
  const value = form.getByRole('textbox', { name: 'Số lượng' });
  await value.fill('77');
  const question = page.getByRole('dialog', { name: 'Còn nội dung chưa ghi.' });
  await page.getByRole('link', { name: 'Tổng quan' }).click();
  await expect(question.getByRole('button', { name: 'Ở lại' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(question).toHaveCount(0);
  await page.goBack();
  await question.getByRole('button', { name: 'Ở lại' }).click();
  await expect(value).toHaveValue('77');
  await page.reload();
  await expect(form).toContainText('Đã lấy lại nội dung gõ dở, chưa ghi.');
  await expect(value).toHaveValue('77');
  await form.getByRole('button', { name: 'Thôi' }).click();
  await question.getByRole('button', { name: 'Bỏ' }).click();
  await expect(form).toHaveCount(0);
  await page.getByRole('link', { name: 'Đính chính', exact: true }).click();
  await expect(value).not.toHaveValue('77');
});

async function openCorrection(page: Page): Promise<Locator> {
  await page.getByRole('link', { name: flags }).click();
  await page.getByRole('link', { name: 'Đính chính', exact: true }).click();
  return page.getByRole('form', { name: 'Đính chính số liệu' });
}

async function fill(form: Locator, value: number, reason: string): Promise<void> {
  await form.getByRole('textbox', { name: 'Số lượng' }).fill(String(value));
  await form.getByRole('textbox', { name: 'Lý do đính chính' }).fill(reason);
}

async function revisions(page: Page): Promise<number> {
  const history = page.getByRole('region', { name: 'Các lần ghi' });
  await expect(history).toContainText('hiện hành');
  return history.getByRole('heading', { name: /^Lần \d+: / }).count();
}

async function expectRecorded(page: Page, revision: number): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: `Đã ghi lần ${revision}: ` })).toBeVisible();
}
