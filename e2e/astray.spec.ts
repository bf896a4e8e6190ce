import { expect, follow, test } from './office.ts';

test.use({ tolerated: /status of 4(00|04)|net::ERR_|^RequestFailed: / });

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
