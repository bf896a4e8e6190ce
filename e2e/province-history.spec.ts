import { choose, expect, follow, test } from './office.ts';

test('the history tells which provinces stood on a day, what came before and after by which resolution, and whose a code was that is used again', async ({
  page,
  open,
}) => {
  await open('');
  await page.getByRole('link', { name: /^Lịch sử tỉnh, thành phố/ }).click();
  await expect(page.getByText(/^Ngày .*: 34 nơi, gồm 27 tỉnh và 7 thành phố\.$/)).toBeVisible();
  const changes = page.getByRole('region', { name: 'Những ngày thay đổi' });
  await expect(changes).toContainText('63 tỉnh, thành phố còn 34: 52 nơi kết thúc, 23 nơi hình thành');
  await expect(changes.getByRole('link', { name: 'Nghị quyết 202/2025/QH15 ngày 12/6/2025' })).toBeVisible();
  await expect(changes).toContainText('Tỉnh Đồng Nai trở thành thành phố Đồng Nai');
  const lamDong = page
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: 'Lâm Đồng', exact: true }).first() });
  await expect(lamDong.first()).toContainText('Bình Thuận (60), Đắk Nông (67), Lâm Đồng (68)');
  await changes.getByRole('link', { name: 'Xem ngày 29/4/2026 (34)' }).click();
  await expect(page.getByText('Ngày 29/4/2026: 34 nơi, gồm 28 tỉnh và 6 thành phố.')).toBeVisible();

  const row = (code: string) =>
    page.getByRole('row').filter({ has: page.getByRole('cell', { name: code, exact: true }) });
  await expect(row('80').first()).toContainText('trước 1/7/2025 là mã của Long An');
  await follow(page, '/tinh/lich-su?on=2025-06-30');
  await expect(row('80').first()).toContainText('từ 1/7/2025 là mã của Tây Ninh');
  const codes = page.getByRole('region', { name: 'Mã dùng lại' });
  await expect(codes).toContainText('7 mã đã chuyển sang tỉnh mang tên khác');
  await expect(codes).toContainText('Yên Bái (đến hết 30/6/2025); Lào Cai (từ 1/7/2025)');
});

test('a comparison is carried over to the provinces of today by one switch, which stands in the address', async ({
  page,
  open,
}) => {
  await open('', '/so-sanh?indicator=org.grassroots&by=figure&unitKind=province&periods=2021-10');
  await choose(page.getByRole('radiogroup', { name: 'Theo tỉnh, thành phố' }), 'Quy về hiện nay');
  await expect(page).toHaveURL(/provinces=today/);
  const uncarried = page.getByRole('region', { name: 'Không quy về được (1)' });
  await expect(uncarried.getByRole('row').filter({ hasText: 'Lâm Đồng' })).toContainText('Bình Thuận (468)');
  await expect(uncarried).toContainText(/Đắk Nông chưa gửi, nên tổng sẽ thiếu.*Lâm Đồng cũ chưa gửi/);
  await expect(page.getByRole('region', { name: 'Chưa gửi (33)' })).toBeVisible();
});
