import { fireEvent, render, screen, within } from '@testing-library/react';
import { asRules, capReadingOf, civilDate, loadCentralRules, ruleSetInForce } from '@co-so/domain';
import type { Choices } from '@co-so/domain';
import { expect, it } from 'vitest';
import { InKit } from '../../../test/in-kit.tsx';
import { CapChoices } from './cap-choice.tsx';

const list = 'Chi bộ 1\t95\nChi bộ 2\t97\nChi bộ 3\t95\nChi bộ 4\t91';

async function show(choices: Choices = {}) {
  const set = asRules(ruleSetInForce(await loadCentralRules('annual-rating'), civilDate('2026-11-26')), 'scoring')!;
  render(
    <InKit>
      <CapChoices
        cap={set.cap!}
        rules={set.subjects[0]!}
        counting={capReadingOf(set.cap!, {})}
        choices={choices}
        good={6}
        reading={{ sources: set.sources, told: [] }}
      />
    </InKit>,
  );
}

async function showFilled() {
  await show();
  type('Tiêu chí 1', 'Điểm');
  type('Những nơi đủ điều kiện', list);
}

function type(name: string, value: string) {
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const choose = (id: string) => fireEvent.click(screen.getByRole('checkbox', { name: `Giữ mức xuất sắc: ${id}` }));
const rowsOf = (table: string) =>
  within(screen.getByRole('table', { name: table }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);

it('orders by the criteria of the province and chooses nobody', async () => {
  await showFilled();
  const rows = rowsOf('Những nơi đủ điều kiện, theo tiêu chí đã nêu');
  expect(rows.map((row) => row?.slice(0, 9))).toEqual(['Chi bộ 21', 'Chi bộ 12', 'Chi bộ 32', 'Chi bộ 44']);
  expect(rows[1]).toContain('sau nơi đứng trước vì “Điểm”');
  expect(rows[2]).toContain('ngang nơi đứng trước');
  expect(screen.getAllByRole('checkbox').filter((box) => (box as HTMLInputElement).checked)).toEqual([]);
  expect(screen.getByRole('status').textContent).toBe(
    'Đã chọn 0, nhiều nhất được giữ 1 (cùng 6 nơi đã xếp hoàn thành tốt ghi ở trên).',
  );
});

it('makes no record of more than may stay, nor of one who falls without a reason, and says both at once', async () => {
  await showFilled();
  choose('Chi bộ 1');
  choose('Chi bộ 2');
  press('Lập biên bản');
  const refusal = within(screen.getByRole('alert'));
  refusal.getByText(/Đang giữ lại 2, trong khi tỷ lệ khống chế chỉ cho phép 1/);
  refusal.getByText(/^Chi bộ 3: Chưa ghi lý do/);
  refusal.getByText(/^Chi bộ 4: Chưa ghi lý do/);
  expect(screen.queryByRole('region', { name: 'Biên bản' })).toBeNull();
});

it('records who stayed, who fell under the cap and why, with the clause, against the order where the body chose so', async () => {
  await showFilled();
  choose('Chi bộ 3');
  for (const id of ['Chi bộ 1', 'Chi bộ 2', 'Chi bộ 4']) type(`Lý do không giữ: ${id}`, `Lý do của ${id}`);
  press('Lập biên bản');
  expect(rowsOf('Ai được giữ, ai không và vì sao')).toEqual([
    'Chi bộ 3Hoàn thành xuất sắc nhiệm vụ',
    expect.stringMatching(/^Chi bộ 1Hoàn thành tốt nhiệm vụLý do của Chi bộ 1.*Quy định 366/),
    expect.stringMatching(/^Chi bộ 2Hoàn thành tốt nhiệm vụLý do của Chi bộ 2.*Quy định 366/),
    expect.stringMatching(/^Chi bộ 4Hoàn thành tốt nhiệm vụLý do của Chi bộ 4.*Quy định 366/),
  ]);
});

it('forgets a record when something of it is changed', async () => {
  await showFilled();
  choose('Chi bộ 3');
  for (const id of ['Chi bộ 1', 'Chi bộ 2', 'Chi bộ 4']) type(`Lý do không giữ: ${id}`, 'Lý do');
  press('Lập biên bản');
  type('Những nơi đủ điều kiện', 'Chi bộ 1\tchín');
  expect(screen.queryByRole('region', { name: 'Biên bản' })).toBeNull();
  screen.getByText('dòng 1: "chín" không phải là số như 92 hoặc 92,5');
});

it('takes the criteria and the grouping that the province recorded, and says where another order is tried', async () => {
  await show({ capCriteria: 'Điểm (số lớn hơn đứng trước)\nChậm (số nhỏ hơn đứng trước)', capGroup: 'ownUnit' });
  expect(screen.getByRole('textbox', { name: 'Tiêu chí 2' })).toHaveProperty('value', 'Chậm');
  screen.getByText('Theo nhóm chức danh trong từng tổ chức');
  screen.getByText(/^Theo tiêu chí tỉnh đã ghi/);
  type('Tiêu chí 2', 'Khác');
  screen.getByText(/^Khác tiêu chí tỉnh đã ghi/);
});

it('keeps the focus among the criteria when the last but one goes and the button with it', async () => {
  await show();
  press('Thêm tiêu chí');
  screen.getByRole('button', { name: 'Bỏ tiêu chí cuối' }).focus();
  press('Bỏ tiêu chí cuối');
  expect(document.activeElement).toBe(screen.getByRole('group', { name: /^Tiêu chí ưu tiên/ }));
});
