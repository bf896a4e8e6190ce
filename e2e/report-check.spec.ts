import { expect, test } from './office.ts';

const pasted =
  'Năm 2018 có 11/56 tổ chức hoàn thành xuất sắc nhiệm vụ, chiếm 19,64%; 45/56 tổ chức hoàn thành tốt nhiệm vụ, ' +
  'chiếm 80,35%. Trong tổng số 5.262 đảng viên được đánh giá có 857 đảng viên hoàn thành xuất sắc nhiệm vụ, chiếm ' +
  '16,28%; ';
const typed = '4.051 đảng viên hoàn thành tốt, chiếm 76,99%.';

test('finds what was cut off instead of rounded, and nothing leaves the page', async ({ page, open }) => {
  await open('ben-tre', '/soat-so-lieu');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const text = page.getByRole('textbox', { name: 'Dán một đoạn báo cáo vào đây' });
  await text.fill(pasted);
  await text.press('End');
  await text.pressSequentially(typed);
  const result = page.getByRole('region', { name: 'Kết quả' });
  const finding = (text: string) => result.getByRole('listitem').filter({ hasText: text });
  await expect(finding('45/56')).toHaveText(/= 80,36%; bài ghi 80,35%: .*80,36%\.$/);
  await expect(finding('857/5.262')).toHaveText(/= 16,29%; bài ghi 16,28%: .*16,29%\.$/);
  await expect(finding('4.051/5.262')).toHaveText(/= 76,99%; bài ghi 76,99%: đúng\.$/);
  await expect(result.locator('mark').filter({ hasText: '80,35' })).toBeVisible();
  expect(asked, 'requests while typing').toEqual([]);
});

test('checks sums and goals of the sample too, and copies the mended text', async ({ page, open, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open('', '/soat-so-lieu');
  await page.getByRole('textbox', { name: 'Dán một đoạn báo cáo vào đây' }).fill('Tình hình ổn định.');
  await expect(page.getByText('Không thấy tỷ lệ, phép cộng hay mức hoàn thành nào')).toBeVisible();
  await page.getByRole('button', { name: 'Dùng đoạn mẫu' }).click();
  const result = page.getByRole('region', { name: 'Kết quả' });
  await expect(result).toContainText('247 + 221 = 468: đúng.');
  await expect(result).toContainText('993/750: vượt 32,4%');
  await page.getByRole('button', { name: 'Sao chép bản đã sửa số' }).click();
  await expect(page.getByRole('button', { name: 'Đã sao chép' })).toBeVisible();
  const copied = await page.evaluate<string>('navigator.clipboard.readText()');
  expect(copied).toContain('chiếm 80,36%');
  expect(copied).toContain('chiếm 16,29%');
  expect(copied).not.toMatch(/80,35|16,28/);
});
