import type { Locator, Page } from '@playwright/test';
import { expect, settled, test } from '../office.ts';

test.describe.configure({ mode: 'default' });

const flags = 'Cờ thi đua của Ủy ban nhân dân tỉnh';

/** What a browser says of a part that cannot come, by whether its styles or its script was missed first. */
const missed = 'Error: Unable to preload |TypeError: Failed to fetch dynamically imported module: ';

test.use({ tolerated: new RegExp(`status of 409|net::ERR_|^(RequestFailed: |${missed})`) });

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
  await line.detach();
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
