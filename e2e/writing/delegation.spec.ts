import { askAs, sendAs } from '../colleague.ts';
import { expect, test } from '../office.ts';

const paper = 'Giấy ủy quyền số 05 (thử)';

test('a role is lent to a colleague, who works by it until it is ended', async ({ page, open }) => {
  await open('ninh-thuan', '/tai-khoan');
  await page.getByRole('button', { name: /^Ủy quyền: Chuyên viên/ }).click();
  const lending = page.getByRole('region', { name: 'Ủy quyền' }).last();
  await lending.getByLabel('Tên đăng nhập của người được ủy quyền').fill('nguoi-xem');
  await lending.getByLabel('Theo văn bản').fill(paper);
  await lending.getByRole('button', { name: 'Ủy quyền', exact: true }).click();
  const lent = page.getByRole('table', { name: 'Ủy quyền' }).getByRole('row').filter({ hasText: paper });
  await expect(lent).toContainText('Người xem');

  await sendAs('ninh-thuan', 'reader', '/api/score-tables', {
    ...{ series: 'meeting-score', title: 'Bảng điểm soạn theo ủy quyền' },
    from: { kind: 'central', id: 'meeting-score/t3' },
  });
  expect(await actionsOfReader()).toContain('draft-score-table');
  await lent.getByRole('button', { name: /^Kết thúc/ }).click();
  const ending = page.getByRole('region', { name: 'Kết thúc ủy quyền' });
  await expect(ending).toContainText('Người xem');
  await ending.getByLabel('Lý do').fill('Đã về lại cơ quan');
  await ending.getByRole('button', { name: 'Kết thúc ủy quyền' }).click();
  await expect(lent).toHaveCount(0);
  expect(await actionsOfReader()).not.toContain('draft-score-table');
});

async function actionsOfReader(): Promise<readonly string[]> {
  interface Context {
    readonly person: { readonly actions: readonly string[] };
  }
  return (await askAs<Context>('ninh-thuan', 'reader', '/api/context')).person.actions;
}
