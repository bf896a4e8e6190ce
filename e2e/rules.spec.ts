import { expect, settled, test } from './office.ts';

test('the clause of the 20 % cap is two clicks away, what is tried there asks nobody anything, and the rules of other series stay where they are', async ({
  page,
  open,
}) => {
  await open('ninh-thuan');
  await page.getByRole('navigation', { name: 'Các phần' }).getByRole('link', { name: 'Quy định' }).click();
  await page.getByRole('link', { name: 'Tỷ lệ khống chế 20%' }).click();
  const cap = page.getByRole('region', { name: 'Tỷ lệ khống chế', exact: true });
  await expect(cap.getByText('không quá 20% số hoàn thành tốt')).toBeInViewport();
  await expect(cap.getByRole('link', { name: 'Điều 11, Quy định 366-QĐ/TW' }).first()).toBeInViewport();
  await expect(page).toHaveURL(/\/quy-dinh\/annual-rating\/2025-08-30#khong-che$/);

  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.reload();
  await settled(page);
  await expect(cap.getByText('không quá 20% số hoàn thành tốt')).toBeInViewport();
  expect(asked.filter((path) => path.includes('annual-rating'))).not.toEqual([]);
  expect(asked.filter((path) => /organizations-meetings-members/.test(path))).toEqual([]);

  await page.waitForLoadState('networkidle');
  asked.length = 0;
  const trial = page.getByRole('region', { name: 'Tính thử số được giữ mức xuất sắc' });
  await trial.getByRole('textbox', { name: 'Số đủ điều kiện xuất sắc' }).fill('20');
  await trial.getByRole('textbox', { name: 'Số đã xếp hoàn thành tốt' }).fill('0');
  await expect(trial.getByRole('status')).toContainText('nhiều nhất 3 trong 20');
  await expect(trial.getByText(/cách tính khác cho kết quả khác/)).toContainText(
    '20% số hoàn thành tốt trở lên, bỏ phần lẻ: 4',
  );
  expect(asked).toEqual([]);
});

test('the list says which set held on a day, and the address keeps the day', async ({ page, open }) => {
  await open('ben-tre', '/quy-dinh?on=2018-06-30');
  const rating = page.getByRole('region', { name: 'Đánh giá, xếp loại chất lượng hằng năm' });
  const held = rating.getByRole('listitem').filter({ hasText: 'Áp dụng vào ngày 30/6/2018' });
  await expect(held).toHaveCount(1);
  await expect(held).toContainText('Hướng dẫn 16-HD/BTCTW');
  await expect(rating.getByRole('listitem').filter({ hasText: 'Ngắt dãy số liệu' })).toContainText('từ năm 2018');
  await held.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/132-QĐ\/TW và Hướng dẫn 16-HD\/BTCTW$/);
  await page.goBack();
  await expect(page.getByRole('textbox', { name: 'Bản áp dụng vào ngày' })).toHaveValue('30/6/2018');
});
