import type { Page } from '@playwright/test';
import { isForEverybodyAtEachWidth } from '../for-everybody.ts';
import { expect, follow, test } from '../office.ts';

test.describe.configure({ mode: 'default' });

test('a table that does not add up says all that is wrong at once, is mended, issued and read', async ({
  page,
  open,
}) => {
  const title = 'Bảng điểm buổi sinh hoạt năm 2027';
  await open('tay-ninh', '/bang-diem');
  await begin(page, { title, from: /Phú Thọ/ });
  const draft = new URL(page.url()).pathname;
  const editor = page.getByRole('form', { name: 'Nội dung bảng điểm' });
  const problems = page.getByRole('region', { name: /^Chỗ còn phải sửa/ });
  for (const number of ['1', '2', '3', '4']) {
    await editor.getByText(new RegExp(`^Nhóm ${number}\\. `)).click();
    const criterion = editor.getByRole('group', { name: `Tiêu chí ${number}.1`, exact: true });
    await criterion.getByRole('textbox', { name: 'Nội dung tiêu chí' }).fill(`Nội dung ${number}`);
  }
  const first = editor.getByRole('group', { name: 'Nhóm 1', exact: true });
  const [points, code] = ['Điểm của nhóm', 'Mã'].map((name) => first.getByRole('textbox', { name, exact: true }));
  await points!.fill('25,5');
  await code!.fill('');
  await expect(problems).toContainText('Tổng điểm các nhóm là 110,5, khác thang điểm là 100');
  await expect(problems).toContainText('Tổng điểm các tiêu chí là 15, khác điểm của nhóm là 25,5');
  await expect(problems).toContainText('Chưa có mã');
  await isForEverybodyAtEachWidth(page, /^Bảng điểm buổi sinh hoạt năm 2027/);
  await points!.fill('15');
  await code!.fill('1.1');
  await problems.getByRole('link', { name: /^xếp loại cả năm/ }).click();
  await editor.getByRole('group', { name: 'Mức của năm 2' }).getByRole('textbox', { name: 'Ít nhất (buổi)' }).fill('6');
  await expect(problems).toHaveCount(0);
  await editor.getByRole('button', { name: 'Lưu dự thảo' }).click();
  await expect(editor.getByText('Đã lưu.')).toBeVisible();
  await page.getByText('Các lần ghi trước (1)').click();
  await page.getByRole('link', { name: 'Lần 1', exact: true }).click();
  await expect(page.getByText(/^Lần ghi 1 trong 2/)).toBeVisible();

  await open('tay-ninh', draft, 'departmentHead');
  const issuing = page.getByRole('form', { name: 'Ban hành' });
  await issuing.getByRole('textbox', { name: 'Số, tên văn bản' }).fill('Quyết định 01-QĐ/TU');
  await issuing.getByRole('textbox', { name: 'Cơ quan ban hành' }).fill('Ban Thường vụ Tỉnh ủy');
  await issuing.getByRole('button', { name: 'Ghi việc ban hành' }).click();
  const question = page.getByRole('dialog', { name: 'Ban hành bảng điểm này?' });
  await question.getByRole('button', { name: 'Ban hành', exact: true }).click();
  await expect(page.getByRole('navigation', { name: 'Mục lục' })).toBeVisible();
  await expect(page.getByText('Quyết định 01-QĐ/TU').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Xếp loại cả năm' })).toContainText('ít nhất 6 buổi từ khá trở lên');
  await expect(page.getByText(/^Ban hành bảng điểm: dòng [\d.]+ của nhật ký/)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
});

test('a list is drafted and tried; a successor is replayed on results of before, what is typed stays when a unit is chosen, and the focus goes on', async ({
  page,
  open,
}) => {
  await open('tay-ninh', '/bang-diem');
  await draftsList(page);
  await follow(page, '/bang-diem');
  await begin(page, {
    series: /buổi sinh hoạt/,
    title: 'Bảng điểm buổi sinh hoạt năm 2028',
    from: /^Bản 1 đã ban hành/,
  });
  const levels = page.getByRole('group', { name: 'Mức xếp loại, từ cao xuống' });
  await levels.getByRole('textbox', { name: 'Từ điểm' }).first().fill('95');
  const preview = page.getByRole('region', { name: 'Chấm thử', exact: true });
  const chooser = preview.getByRole('combobox', { name: 'Tính thử cho tổ chức' });
  await chooser.focus();
  await chooser.pressSequentially('đảng bộ xã');
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(/^Đảng bộ xã/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(preview.getByRole('heading', { name: /^Đảng bộ xã/ })).toBeVisible();
  await expect(page).toHaveURL(/[?&]unit=/);
  await expect(levels.getByRole('textbox', { name: 'Từ điểm' }).first()).toHaveValue('95');

  const results = page.getByRole('region', { name: 'Chạy lại kết quả đã có theo dự thảo' });
  await results.getByRole('button', { name: 'Đưa kết quả vào và chạy lại' }).press('Enter');
  await expect(results.getByRole('group', { name: 'Đưa kết quả vào và chạy lại' })).toBeFocused();
  const pasted = results.getByRole('textbox', { name: 'Hoặc dán kết quả chép từ Excel' });
  await pasted.fill('Mã\t1.1\nBuổi tháng 1\tnăm');
  await expect(pasted).toHaveAttribute('aria-invalid', 'true');
  await expect(results.getByText(/^Dòng 2, cột “1\.1”/)).toBeVisible();
  await pasted.fill(
    ['Mã\t1.1\t2.1\t3.1\t4.1', 'Buổi tháng 1\t15\t20\t38\t19', 'Buổi tháng 2\t15\t20\t45\t20'].join('\n'),
  );
  await expect(results.getByRole('status')).toHaveText('Đã chạy 2 kết quả: 1 khác đi, 1 không đổi.');
  await expect(results.getByRole('row', { name: /^Buổi tháng 1/ })).toContainText(/92 điểm, Tốt.*92 điểm, Khá/);

  const editor = page.getByRole('form', { name: 'Nội dung bảng điểm' });
  await editor.getByText(/^Nhóm 4\. /).click();
  await editor.getByRole('button', { name: 'Bỏ tiêu chí 4.1' }).press('Enter');
  await expect(editor.getByRole('group', { name: 'Nhóm 4', exact: true })).toBeFocused();
});

/** A list of what has to be met, from its template, is tried as it is written. */
async function draftsList(page: Page): Promise<void> {
  await begin(page, { series: /bốn tốt/, title: 'Tiêu chuẩn của tỉnh', from: /^Mẫu: Chi bộ bốn tốt/ });
  const problems = page.getByRole('region', { name: /^Chỗ còn phải sửa/ });
  await expect(problems).toContainText('giống hệt mẫu');
  const trial = page.getByRole('form', { name: 'Xét thử' });
  await expect(trial.getByRole('checkbox')).toHaveCount(4);
  for (const item of await trial.getByRole('checkbox').all()) await item.check();
  await expect(page.getByText('Đủ điều kiện công nhận chi bộ bốn tốt')).toBeVisible();
  const editor = page.getByRole('form', { name: 'Nội dung bảng điểm' });
  await editor.getByRole('combobox', { name: 'Tỉnh quy định' }).click();
  await page.getByRole('option', { name: 'Hoàn thành xuất sắc nhiệm vụ' }).click();
  await expect(page.getByText('Chưa đủ điều kiện công nhận')).toBeVisible();
  await expect(problems).toHaveCount(0);
  await editor.getByRole('button', { name: 'Lưu dự thảo' }).click();
  await expect(editor.getByText('Đã lưu.')).toBeVisible();
}

interface Beginning {
  /** Where it is not the first that is offered. */
  readonly series?: RegExp;
  readonly title: string;
  readonly from: RegExp;
}

async function begin(page: Page, { series, title, from }: Beginning): Promise<void> {
  const form = page.getByRole('form', { name: 'Soạn bảng mới' });
  if (series) {
    await form.getByRole('combobox', { name: 'Loại bảng' }).click();
    await page.getByRole('option', { name: series }).click();
  }
  await form.getByRole('textbox', { name: 'Tên bảng điểm' }).fill(title);
  await form.getByRole('combobox', { name: 'Bắt đầu từ' }).click();
  await page.getByRole('option', { name: from }).click();
  await form.getByRole('button', { name: 'Lập dự thảo' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}
