import { writeFile } from 'node:fs/promises';
import { expect, test } from '../office.ts';

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
  await panel.getByRole('textbox', { name: 'Số, tên văn bản' }).fill('Hướng dẫn 04-HD/BTCTU');
  await panel.getByRole('button', { name: 'Ghi lựa chọn', exact: true }).click();
  await expect(panel.getByRole('button', { name: /^Ghi lựa chọn khác/ })).toBeVisible();
  await expect(panel).toContainText('Hướng dẫn 04-HD/BTCTU');
  await expect(panel).toContainText(/Số việc vượt mức.*Số việc chậm/);
  await expect(panel.getByText(/^Ghi lựa chọn theo quy định: dòng [\d.]+ của nhật ký/)).toBeVisible();

  await open('tay-ninh', '/quy-dinh/annual-rating/2025-08-30#tinh-thu-ty-le', 'decisionRecorder');
  const choice = page.getByRole('region', { name: 'Lựa chọn trong nhóm' });
  await expect(choice.getByRole('textbox', { name: 'Tiêu chí 1' })).toHaveValue('Số việc vượt mức');
  await expect(choice).toContainText('Theo tiêu chí tỉnh đã ghi');
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
