import { expect, settled, test } from './office.ts';

test('the clause of the 20 % cap is two clicks away, and the rules of other series stay where they are @phone', async ({
  page,
  open,
}) => {
  await open('ninh-thuan');
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  const parts = page.getByRole('navigation', { name: 'Các phần' });
  const folded = parts.getByRole('button');
  if (await folded.isVisible()) await folded.click();
  await parts.getByRole('link', { name: 'Quy định' }).click();
  await page.getByRole('link', { name: 'Tỷ lệ khống chế 20%' }).click();
  const cap = page.getByRole('region', { name: 'Tỷ lệ khống chế', exact: true });
  await expect(cap.getByText('không quá 20% số hoàn thành tốt')).toBeInViewport();
  await expect(cap.getByRole('link', { name: 'Điều 11, Quy định 366-QĐ/TW' }).first()).toBeInViewport();
  await expect(page).toHaveURL(/\/quy-dinh\/annual-rating\/2025-08-30#khong-che$/);

  fetched.length = 0;
  await page.reload();
  await settled(page);
  await expect(cap.getByText('không quá 20% số hoàn thành tốt')).toBeInViewport();
  expect(fetched.filter((path) => /organizations-meetings-members/.test(path))).toEqual([]);
});

test('92 points with a reprimanded member fail and say why; found and remedied, a person must decide', async ({
  page,
  open,
}) => {
  await open('', '/quy-dinh/annual-rating/2025-08-30#tinh-thu');
  const trial = page.getByRole('region', { name: 'Tính thử', exact: true });
  await trial.getByRole('textbox', { name: 'Tổng điểm' }).fill('92');
  await trial.getByRole('button', { name: 'Thêm trường hợp kỷ luật' }).click();
  const outcome = trial.getByRole('status');
  await expect(outcome).toContainText('Không hoàn thành nhiệm vụ (92 điểm)');
  await expect(outcome).toContainText('Có thành viên vi phạm gắn với thực thi công vụ, bị kỷ luật');
  await trial.getByRole('checkbox', { name: /tự phát hiện và khắc phục kịp thời/ }).check();
  await expect(outcome).toContainText('cấp có thẩm quyền xem xét, quyết định');
  await expect(trial.getByRole('table')).toContainText('ngoại lệ M1');
});

test('what is tried out asks nobody anything, and every other way of counting the cap is named', async ({
  page,
  open,
}) => {
  await open('', '/quy-dinh/annual-rating/2025-08-30');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const cap = page.getByRole('region', { name: 'Tính thử số được giữ mức xuất sắc' });
  await cap.getByRole('textbox', { name: 'Số đủ điều kiện xuất sắc' }).fill('20');
  await cap.getByRole('textbox', { name: 'Số đã xếp hoàn thành tốt' }).fill('0');
  await expect(cap.getByRole('status')).toContainText('nhiều nhất 3 trong 20');
  await expect(cap.getByText(/cách tính khác cho kết quả khác/)).toContainText(
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

test('a trial in a province rests on what it recorded for the rule date, and says whose each choice is', async ({
  page,
  open,
}) => {
  await open('ninh-thuan', '/quy-dinh/annual-rating/2025-08-30#tinh-thu');
  const trial = page.getByRole('region', { name: 'Tính thử', exact: true });
  await trial.getByRole('button', { name: 'Điền ví dụ' }).click();
  await expect(trial.getByText('Hoàn thành xuất sắc nhiệm vụ (92 điểm)').first()).toBeVisible();
  await expect(
    trial.getByText(/^Mặc định của phần mềm, văn bản để ngỏ; đến 31\/12\/\d{4} tỉnh chưa ghi lựa chọn/),
  ).toBeVisible();
});

test('how many have to attend is counted from the list of a branch, and the share of a meeting is taken of them', async ({
  page,
  open,
}) => {
  await open('ninh-thuan', '/quy-dinh/meeting-score/t3#tinh-thu');
  const trial = page.getByRole('region', { name: 'Tính thử', exact: true });
  await trial.getByText('Từng tiêu chí', { exact: true }).click();
  await trial.getByText('Tính số phải dự từ danh sách chi bộ').click();
  await trial.getByRole('textbox', { name: 'Đảng viên trong danh sách chi bộ' }).fill('30');
  await trial.getByRole('textbox', { name: 'Được miễn sinh hoạt' }).fill('4');
  await trial.getByRole('textbox', { name: 'Lực lượng vũ trang làm nhiệm vụ đặc thù' }).fill('1');
  await trial.getByRole('textbox', { name: 'Đang sinh hoạt tạm thời nơi khác' }).fill('3');
  await expect(trial.getByText('Phải dự: 22')).toBeVisible();
  await trial.getByRole('combobox', { name: /sinh hoạt tạm thời nơi khác/ }).click();
  await page.getByRole('option', { name: /Vẫn tính vào số phải dự/ }).click();
  await expect(trial.getByText('Phải dự: 25')).toBeVisible();
  await trial.getByRole('button', { name: 'Dùng số này' }).click();
  const obliged = trial.getByRole('textbox', { name: /^Đảng viên phải dự/ });
  await expect(obliged).toHaveValue('25');
  const present = trial.getByRole('textbox', { name: 'Đảng viên có mặt' });
  await present.fill('26');
  await expect(trial.getByRole('alert')).toContainText('Chưa tính được');
  await present.fill('20');
  await expect(trial.getByRole('table')).toContainText('20/25 = 80%');
});
