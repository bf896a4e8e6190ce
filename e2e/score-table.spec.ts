import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { isForEverybodyAtEachWidth } from './for-everybody.ts';
import { actAs, expect, test } from './office.ts';

// The refusal of an issuing without its document is what the test asks for.
test.use({ tolerated: /status of 422/ });

test('a table whose maxima do not add up says all that is wrong at once, is mended, issued, read, and run against its successor', async ({
  page,
  open,
}) => {
  test.slow();
  await open('tay-ninh', '/quy-dinh');
  await page.getByRole('link', { name: 'Bảng điểm của tỉnh' }).click();
  const form = page.getByRole('form', { name: 'Soạn bảng mới' });
  await form.getByRole('textbox', { name: 'Tên bảng điểm' }).fill('Bảng điểm buổi sinh hoạt năm 2027');
  await form.getByRole('combobox', { name: 'Bắt đầu từ' }).click();
  await page.getByRole('option', { name: /Phú Thọ/ }).click();
  await form.getByRole('button', { name: 'Lập dự thảo' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bảng điểm buổi sinh hoạt năm 2027');

  const editor = page.getByRole('form', { name: 'Nội dung bảng điểm' });
  const problems = page.getByRole('region', { name: /^Chỗ còn phải sửa/ });
  await editor.getByText(/^Nhóm 1\. Chuẩn bị/).click();
  const first = editor.getByRole('group', { name: 'Nhóm 1', exact: true });
  await first.getByRole('textbox', { name: 'Điểm của nhóm' }).fill('25,5');
  await first.getByRole('textbox', { name: 'Mã', exact: true }).fill('');
  await expect(problems).toContainText('Tổng điểm các nhóm là 110,5, khác thang điểm là 100');
  await expect(problems).toContainText('Tổng điểm các tiêu chí là 15, khác điểm của nhóm là 25,5');
  await expect(problems).toContainText('Chưa có mã');
  await first.getByRole('textbox', { name: 'Điểm của nhóm' }).fill('15');
  await first.getByRole('textbox', { name: 'Mã', exact: true }).fill('1.1');

  for (const number of ['1', '2', '3', '4']) {
    if (number !== '1') await editor.getByText(new RegExp(`^Nhóm ${number}\\. `)).click();
    await editor
      .getByRole('group', { name: `Tiêu chí ${number}.1`, exact: true })
      .getByRole('textbox', { name: 'Nội dung tiêu chí' })
      .fill(`Nội dung ${number}`);
  }
  await expect(problems).toContainText('Chỗ còn phải sửa trước khi ban hành: 1');
  await problems.getByRole('link', { name: /^xếp loại cả năm/ }).click();
  const lowerYear = editor.getByRole('group', { name: 'Mức của năm 2' });
  await lowerYear.getByRole('textbox', { name: 'Ít nhất (buổi)' }).fill('6');
  await expect(problems).toHaveCount(0);
  await lowerYear.getByRole('button', { name: 'Đưa lên mức của năm 2' }).click();
  await expect(problems).toContainText('đứng sau một mức thấp hơn');
  await expect(problems).toContainText('đứng trước, đã nhận hết');
  await lowerYear.getByRole('button', { name: 'Đưa lên mức của năm 2' }).click();
  await expect(problems).toHaveCount(0);
  await editor.getByRole('button', { name: 'Lưu dự thảo' }).click();
  await expect(editor.getByText('Đã lưu.')).toBeVisible();

  await page.getByText('Các lần ghi trước (1)').click();
  await page.getByRole('link', { name: 'Lần 1', exact: true }).click();
  await expect(page.getByText(/^Lần ghi 1 trong 2/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Nội dung lần ghi này' })).toContainText('chưa rõ tên');
  await page.getByRole('link', { name: 'Về bản mới nhất' }).click();
  await expect(page.getByRole('region', { name: 'Lịch sử' })).toContainText('Ghi dự thảo bảng điểm');

  await actAs(page, 'departmentHead');
  const issuing = page.getByRole('form', { name: 'Ban hành' });
  await issuing.getByRole('button', { name: 'Ghi việc ban hành' }).click();
  await expect(issuing.getByRole('alert')).toContainText('Số, tên văn bản');
  await issuing.getByRole('textbox', { name: 'Số, tên văn bản' }).fill('Quyết định 01-QĐ/TU');
  await issuing.getByRole('textbox', { name: 'Cơ quan ban hành' }).fill('Ban Thường vụ Tỉnh ủy');
  await issue(page);
  await expect(page.getByRole('navigation', { name: 'Mục lục' })).toBeVisible();
  await expect(page.getByText('Quyết định 01-QĐ/TU').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Xếp loại cả năm' })).toContainText('ít nhất 6 buổi từ khá trở lên');
  await expect(page.getByText(/^Ban hành bảng điểm: dòng [\d.]+ của nhật ký/)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();

  await open('tay-ninh', '/quy-dinh');
  const series = page.getByRole('region', { name: 'Chấm điểm buổi sinh hoạt chi bộ' });
  const held = series.getByRole('listitem').filter({ hasText: 'Bảng điểm buổi sinh hoạt năm 2027' });
  await expect(held).toContainText('Quyết định 01-QĐ/TU');
  await expect(held).toContainText('Áp dụng vào ngày');

  await open('tay-ninh', '/bang-diem');
  await form.getByRole('textbox', { name: 'Tên bảng điểm' }).fill('Bảng điểm buổi sinh hoạt năm 2028');
  await form.getByRole('combobox', { name: 'Bắt đầu từ' }).click();
  await page.getByRole('option', { name: /^Bản 1 đã ban hành/ }).click();
  await form.getByRole('button', { name: 'Lập dự thảo' }).click();
  const levels = page.getByRole('group', { name: 'Mức xếp loại, từ cao xuống' });
  await levels.getByRole('textbox', { name: 'Từ điểm' }).first().fill('95');

  const preview = page.getByRole('region', { name: 'Chấm thử', exact: true });
  await preview.getByRole('combobox', { name: 'Tính thử cho tổ chức' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('đảng bộ xã');
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(/^Đảng bộ xã/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(preview.getByRole('heading', { name: /^Đảng bộ xã/ })).toBeVisible();
  await expect(preview.getByText(/^Đảng bộ xã, phường, thị trấn, đặc khu, ngày /)).toBeVisible();
  await expect(page).toHaveURL(/[?&]unit=/);
  await expect(levels.getByRole('textbox', { name: 'Từ điểm' }).first()).toHaveValue('95');

  const results = page.getByRole('region', { name: 'Chạy lại kết quả đã có theo dự thảo' });
  await results.getByRole('button', { name: 'Đưa kết quả vào và chạy lại' }).click();
  const pasted = ['Mã\t1.1\t2.1\t3.1\t4.1', 'Buổi tháng 1\t15\t20\t38\t19', 'Buổi tháng 2\t15\t20\t45\t20'];
  await results.getByRole('textbox', { name: 'Hoặc dán kết quả chép từ Excel' }).fill(pasted.join('\n'));
  await expect(results.getByRole('status')).toHaveText('Đã chạy 2 kết quả: 1 khác đi, 1 không đổi.');
  await expect(results.getByRole('row', { name: /^Buổi tháng 1/ })).toContainText('92 điểm, Tốt');
  await expect(results.getByRole('row', { name: /^Buổi tháng 1/ })).toContainText('92 điểm, Khá');
});

test('the editor and the replay are for everybody: names, errors at their fields, and the focus where one goes on', async ({
  page,
  open,
}) => {
  await open('tay-ninh', '/bang-diem');
  const form = page.getByRole('form', { name: 'Soạn bảng mới' });
  await form.getByRole('textbox', { name: 'Tên bảng điểm' }).fill('Bảng điểm để xem');
  await form.getByRole('combobox', { name: 'Bắt đầu từ' }).click();
  await page.getByRole('option', { name: /mẫu đầy đủ/ }).click();
  await form.getByRole('button', { name: 'Lập dự thảo' }).click();
  const editor = page.getByRole('form', { name: 'Nội dung bảng điểm' });
  await editor.getByText(/^Nhóm 4\. Tiến hành/).click();
  const criterion = editor.getByRole('group', { name: 'Tiêu chí 4.8', exact: true });
  await expect(criterion.getByText('Căn cứ: theo mẫu, chưa xác minh')).toBeVisible();
  await criterion.getByRole('textbox', { name: 'Điểm tối đa' }).fill('2');
  await expect(criterion.getByText('Căn cứ: mục 4.8', { exact: true })).toBeVisible();
  await criterion.getByRole('textbox', { name: 'Điểm tối đa' }).fill('1');
  const text = criterion.getByRole('textbox', { name: 'Nội dung tiêu chí' });
  await text.fill('');
  await expect(text).toHaveAccessibleDescription(/Còn thiếu/);

  const results = page.getByRole('region', { name: 'Chạy lại kết quả đã có theo dự thảo' });
  await results.getByRole('button', { name: 'Đưa kết quả vào và chạy lại' }).focus();
  await page.keyboard.press('Enter');
  await expect(results.getByRole('group', { name: 'Đưa kết quả vào và chạy lại' })).toBeFocused();
  const pasted = results.getByRole('textbox', { name: 'Hoặc dán kết quả chép từ Excel' });
  await pasted.fill('Mã\t1.1\nChi bộ A\tnăm');
  await expect(pasted).toHaveAttribute('aria-invalid', 'true');
  await expect(results.getByText(/^Dòng 2, cột “1\.1”/)).toBeVisible();
  await isForEverybodyAtEachWidth(page, /^Bảng điểm để xem/);

  await criterion.getByRole('button', { name: 'Bỏ tiêu chí 4.8' }).focus();
  await page.keyboard.press('Enter');
  await expect(editor.getByRole('group', { name: 'Nhóm 4', exact: true })).toBeFocused();
});

test('what the province chose where a text leaves a choice is recorded with its document', async ({ page, open }) => {
  await open('tay-ninh', '/thiet-lap-quy-dinh', 'departmentHead');
  const panel = page.getByRole('region', { name: 'Số làm căn cứ tính tỷ lệ' });
  await expect(panel).toContainText(/mặc định, đến \d+\/\d+\/\d{4} tỉnh chưa chọn/);
  await panel.getByRole('button', { name: /^Ghi lựa chọn khác/ }).click();
  await panel.getByRole('combobox', { name: 'Lựa chọn' }).click();
  await page.getByRole('option', { name: /hoàn thành tốt trở lên/ }).click();
  await panel.getByRole('textbox', { name: 'Số, tên văn bản' }).fill('Hướng dẫn 02-HD/BTCTU');
  await panel.getByRole('button', { name: 'Ghi lựa chọn', exact: true }).click();
  await expect(panel).toContainText('Hướng dẫn 02-HD/BTCTU');
  await expect(panel.getByText(/^Ghi lựa chọn theo quy định: dòng [\d.]+ của nhật ký/)).toBeVisible();
  await panel.getByText('Các lần lựa chọn (1)').click();
  await expect(panel.getByRole('region', { name: 'Lịch sử ghi' })).toContainText('Ghi lựa chọn theo quy định');
});

test('what a province orders candidates by is recorded with its document, taken over by the trial of the cap, and what a body then chose is entered with its paper', async ({
  page,
  open,
}) => {
  await open('tay-ninh', '/thiet-lap-quy-dinh', 'departmentHead');
  const panel = page.getByRole('region', { name: /Tiêu chí ưu tiên, theo thứ tự/ });
  await expect(panel).toContainText(/mặc định, đến \d+\/\d+\/\d{4} tỉnh chưa chọn/);
  await panel.getByRole('button', { name: /^Ghi lựa chọn khác/ }).click();
  await panel.getByRole('textbox', { name: 'Tiêu chí 1' }).fill('Số việc vượt mức');
  await panel.getByRole('button', { name: 'Thêm tiêu chí' }).click();
  await panel.getByRole('textbox', { name: 'Tiêu chí 2' }).fill('Số việc chậm');
  await panel.getByRole('combobox', { name: 'Ai đứng trước' }).nth(1).selectOption('Số nhỏ hơn đứng trước');
  const write = panel.getByRole('button', { name: 'Ghi lựa chọn', exact: true });
  await write.click();
  await expect(panel.getByRole('alert')).toContainText('Số, tên văn bản');
  await panel.getByRole('textbox', { name: 'Số, tên văn bản' }).fill('Hướng dẫn 04-HD/BTCTU');
  await write.click();
  await expect(panel.getByRole('button', { name: /^Ghi lựa chọn khác/ })).toBeVisible();
  await expect(panel).toContainText('Hướng dẫn 04-HD/BTCTU');
  await expect(panel).toContainText(/Số việc vượt mức.*Số việc chậm/);

  await open('tay-ninh', '/quy-dinh/annual-rating/2025-08-30#tinh-thu-ty-le');
  const choice = page.getByRole('region', { name: 'Lựa chọn trong nhóm' });
  await expect(choice.getByRole('textbox', { name: 'Tiêu chí 1' })).toHaveValue('Số việc vượt mức');
  await expect(choice).toContainText('Theo tiêu chí tỉnh đã ghi');
  await choice.getByRole('textbox', { name: 'Những nơi đủ điều kiện' }).fill('Nơi A\t3\t0\nNơi B\t5\t2\nNơi C\t5\t1');
  await expect(choice.getByRole('row', { name: /Nơi / })).toContainText(['Nơi C', 'Nơi B', 'Nơi A']);
  await choice.getByRole('textbox', { name: 'Tiêu chí 1' }).fill('Tiêu chí khác');
  await expect(choice).toContainText('Khác tiêu chí tỉnh đã ghi');

  await actAs(page, 'decisionRecorder');
  await choice.getByRole('textbox', { name: 'Nhóm vị trí tương đồng' }).fill('Chi bộ thôn');
  await choice.getByRole('textbox', { name: 'Những nơi đủ điều kiện' }).fill('Chi bộ Một\t3\t1\nChi bộ Hai\t5\t1');
  await choice.getByRole('checkbox', { name: 'Giữ mức xuất sắc: Chi bộ Hai' }).check();
  await choice.getByRole('textbox', { name: 'Lý do không giữ: Chi bộ Một' }).fill('Ít việc vượt mức hơn');
  await choice.getByRole('button', { name: 'Lập biên bản' }).click();
  const paper = choice.getByRole('region', { name: 'Ghi vào sổ biên bản' });
  await paper.getByRole('combobox', { name: 'Tổ chức có tập thể quyết định' }).click();
  await paper.getByRole('option').filter({ hasText: 'Đảng bộ tỉnh Tây Ninh' }).first().click();
  await paper.getByRole('textbox', { name: 'Cấp quyết định' }).fill('Ban Thường vụ Tỉnh ủy');
  await paper.getByRole('textbox', { name: 'Số quyết định' }).fill('12-QĐ/TU');
  await paper.getByRole('textbox', { name: 'Người ký (chức vụ)' }).fill('Bí thư');
  const signed = test.info().outputPath('bien-ban.pdf');
  await writeFile(signed, 'đã ký');
  await paper.getByLabel('Tệp biên bản, quyết định đã ký').setInputFiles(signed);
  await paper.getByRole('button', { name: 'Ghi biên bản' }).click();
  await choice.getByRole('link', { name: /^Xem biên bản năm/ }).click();
  const kept = page.getByRole('region', { name: 'Chi bộ thôn, Đảng bộ tỉnh Tây Ninh' });
  await expect(kept).toContainText('12-QĐ/TU');
  await expect(kept.getByRole('row', { name: /^Chi bộ Một/ })).toContainText('Ít việc vượt mức hơn');
});

test('a list of what has to be met is drafted from the template, tried, issued, and replayed for its successor', async ({
  page,
  open,
}) => {
  test.slow();
  const title = 'Tiêu chuẩn chi bộ bốn tốt của tỉnh';
  await open('tay-ninh', '/bang-diem');
  await begin(page, { series: /bốn tốt/, title, from: /^Mẫu: Chi bộ bốn tốt/ });
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
  await actAs(page, 'departmentHead');
  const issuing = page.getByRole('form', { name: 'Ban hành' });
  await issuing.getByRole('textbox', { name: 'Số, tên văn bản' }).fill('Hướng dẫn 03-HD/BTCTU');
  await issuing.getByRole('textbox', { name: 'Cơ quan ban hành' }).fill('Ban Tổ chức Tỉnh ủy');
  await issue(page);
  await expect(page.getByRole('navigation', { name: 'Mục lục' })).toBeVisible();

  await open('tay-ninh', '/bang-diem');
  await begin(page, { series: /bốn tốt/, title: 'Tiêu chuẩn năm sau', from: /^Bản 1 đã ban hành/ });
  await editor.getByRole('combobox', { name: 'Tỉnh quy định' }).click();
  await page.getByRole('option', { name: 'Hoàn thành tốt nhiệm vụ trở lên' }).click();
  const replayed = page.getByRole('region', { name: 'Chạy lại kết quả đã có theo dự thảo' });
  await replayed.getByRole('button', { name: 'Đưa kết quả vào và chạy lại' }).click();
  const met = 'đạt\tđạt\tđạt\tđạt';
  await replayed
    .getByRole('textbox', { name: 'Hoặc dán kết quả chép từ Excel' })
    .fill(
      [
        'Mã\tDanh mục\tpolitics\tmeetings\tunity\tmembers\tXếp loại năm',
        `Chi bộ A\tChi bộ bốn tốt\t${met}\tHoàn thành tốt nhiệm vụ`,
        `Chi bộ B\tChi bộ bốn tốt\t${met}\tHoàn thành xuất sắc nhiệm vụ`,
      ].join('\n'),
    );
  await expect(replayed.getByRole('status')).toContainText('Đã chạy 2 đơn vị: 1 khác đi');
  await expect(replayed.getByRole('row', { name: /^Chi bộ A/ })).toContainText('Không được công nhận');
});

/** Asked once more before what cannot be undone. */
async function issue(page: Page): Promise<void> {
  await page.getByRole('form', { name: 'Ban hành' }).getByRole('button', { name: 'Ghi việc ban hành' }).click();
  const question = page.getByRole('dialog', { name: 'Ban hành bảng điểm này?' });
  await question.getByRole('button', { name: 'Ban hành', exact: true }).click();
}

interface Beginning {
  readonly series: RegExp;
  readonly title: string;
  readonly from: RegExp;
}

async function begin(page: Page, { series, title, from }: Beginning): Promise<void> {
  const form = page.getByRole('form', { name: 'Soạn bảng mới' });
  await form.getByRole('combobox', { name: 'Loại bảng' }).click();
  await page.getByRole('option', { name: series }).click();
  await form.getByRole('textbox', { name: 'Tên bảng điểm' }).fill(title);
  await form.getByRole('combobox', { name: 'Bắt đầu từ' }).click();
  await page.getByRole('option', { name: from }).click();
  await form.getByRole('button', { name: 'Lập dự thảo' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}
