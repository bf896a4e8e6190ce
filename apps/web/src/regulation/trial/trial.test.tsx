import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { fireEvent, render, screen, within } from '@testing-library/react';
import type { RuleSettings } from '@co-so/api';
import { asRules, civilDate, draftFrom, loadCentralRules, ruleSetInForce } from '@co-so/domain';
import type { Instant, ScoringRuleSet, SettingRevision } from '@co-so/domain';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { InKit } from '../../../test/in-kit.tsx';
import { smallRouter } from '../../../test/small-router.ts';
import { settingsOnQuery } from '../setting/queries.ts';
import { Trial } from './trial.tsx';

const today = civilDate('2026-11-26');
const lastDay = civilDate('2026-12-31');

interface Shown {
  readonly subject: string;
  /** The set that is tried; the yearly rating in force where none is named. */
  readonly set?: ScoringRuleSet;
  readonly recorded?: RuleSettings;
}

async function yearlyRating() {
  return asRules(ruleSetInForce(await loadCentralRules('annual-rating'), today), 'scoring')!;
}

async function shownFor({ subject, set: own, recorded }: Shown) {
  const central = await yearlyRating();
  const set = own ?? central;
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  if (recorded) queries.setQueryData(settingsOnQuery(lastDay).queryKey, recorded);
  await shownWith(
    <Trial
      set={set}
      rules={set.subjects.find((one) => one.subject === subject)!}
      reading={{ sources: set.sources, told: [] }}
      basis={{ today, frames: own ? [central] : [], isProvince: recorded !== undefined, onSubject: () => undefined }}
    />,
    queries,
  );
}

async function shownWith(children: ReactNode, queries = new QueryClient()) {
  const whole = (
    <InKit>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </InKit>
  );
  render(<RouterProvider router={smallRouter(whole)} />);
  await screen.findByRole('form');
}

function type(name: string | RegExp, value: string) {
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const outcome = () => screen.getByRole('status').textContent ?? '';

function unmetTexts(): readonly string[] {
  const unmet = screen.getByRole('heading', { name: 'Điều kiện chưa đạt' }).parentElement!;
  return within(unmet)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
}

test('92 points with a reprimanded member fail and say why; found and remedied, a person must decide', async () => {
  await shownFor({ subject: 'collective' });
  type('Tổng điểm', '92');
  press('Thêm trường hợp kỷ luật');
  expect(outcome()).toMatch(/^Không hoàn thành nhiệm vụ \(92 điểm\)Lý do:.*Có thành viên vi phạm.*bị kỷ luật/);
  fireEvent.click(screen.getByRole('checkbox', { name: /^C2: .*tự phát hiện và khắc phục kịp thời/ }));
  expect(outcome()).toMatch(/^Chưa tự xếp mức được.*cấp có thẩm quyền xem xét, quyết định.*ngoại lệ M1/);
  expect(unmetTexts()).toContainEqual(expect.stringContaining('Được cấp có thẩm quyền chấp nhận ngoại lệ M1 (C2)'));
  expect(unmetTexts().join('\n')).not.toContain('Có thành viên vi phạm');
  screen.getByRole('button', { name: 'Bỏ trường hợp 1' }).focus();
  press('Bỏ trường hợp 1');
  expect(document.activeElement).toBe(screen.getByRole('group', { name: /^Kỷ luật từ khiển trách/ }));
});

test('the best level is told to be a candidate’s until the cap is applied, in the result and in its steps', async () => {
  await shownFor({ subject: 'collective' });
  press('Điền ví dụ');
  expect(outcome()).toMatch(/^Hoàn thành xuất sắc nhiệm vụ \(92 điểm\)Mới là diện xét.*không quá 20%.*tương đồng/);
  const line = screen.getByRole('row', {
    name: /Mới là diện xét mức Hoàn thành xuất sắc nhiệm vụ: còn xét tỷ lệ khống chế/,
  });
  expect(line.textContent).toContain('Điều 11, Quy định 366-QĐ/TW');
  type('Tổng điểm', '80');
  expect(outcome()).not.toContain('Mới là diện xét');
});

test('the lines of the trace add up to the total, what a group cannot give taken off in a line of its own', async () => {
  await shownFor({ subject: 'nonLeader' });
  fireEvent.click(screen.getByRole('radio', { name: 'Từng tiêu chí' }));
  for (const [name, points] of [
    [/^1\.1/, '20'],
    [/^1\.2/, '15,5'],
    [/^2\.1/, '60,25'],
  ] as const)
    type(name, points);
  type('Nhiệm vụ được giao', '10');
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
  const cells = rows.map((row) =>
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent ?? ''),
  );
  const hundredths = (text = '') => Math.round(Number(text.replace(',', '.')) * 100);
  const sum = cells.reduce((so, [, points]) => so + hundredths(points), 0);
  expect(sum).toBe(9025);
  expect(hundredths(cells.at(-1)?.[2])).toBe(9025);
  expect(cells.map(([text]) => text).filter((text) => text?.includes('phần vượt'))).toHaveLength(1);
  expect(screen.getByText('90,25 điểm')).toBeTruthy();
});

test('lists what the next better level still asks for, the nearest first, in what is counted', async () => {
  await shownFor({ subject: 'collective' });
  press('Điền ví dụ');
  type('Nhiệm vụ hoàn thành vượt mức', '4');
  type('Tổng điểm', '89,5');
  expect(outcome()).toMatch(/^Hoàn thành tốt nhiệm vụ/);
  expect(unmetTexts()).toEqual([
    expect.stringContaining('còn thiếu 0,5 điểm'),
    expect.stringContaining('còn thiếu 2 nhiệm vụ hoàn thành vượt mức'),
  ]);
});

test('says everything that cannot be so at once, each at its field', async () => {
  await shownFor({ subject: 'nonLeader' });
  type('Tổng điểm', '100,5');
  type('Nhiệm vụ được giao', '3');
  type('Nhiệm vụ hoàn thành', '5');
  type('Nhiệm vụ hoàn thành chậm tiến độ', '-1');
  type(/^Ngày kết nạp/, '31/2/2026');
  const wrong = screen.getAllByRole('textbox').filter((field) => field.getAttribute('aria-invalid') === 'true');
  expect(wrong).toHaveLength(4);
  expect(screen.getByRole('alert').textContent).toContain('Có 4 chỗ chưa đúng');
  expect(screen.getByText('Không quá thang điểm 100')).toBeTruthy();
  expect(screen.getByText('Không thể nhiều hơn 3')).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
});

/** A province's yearly table: the first item of each group has all of the group's points. */
async function aYearlyTable(): Promise<ScoringRuleSet> {
  const draft = draftFrom(await yearlyRating(), { id: 'yearly', name: 'Bảng điểm năm', series: 'annual-score' });
  const subjects = draft.subjects.map((rules) => ({
    ...rules,
    groups: rules.groups.map((group) => ({
      ...group,
      criteria: group.criteria
        .slice(0, 1)
        .map((one) => ({ ...one, measure: { kind: 'manual', max: group.max } as const })),
    })),
  }));
  return { ...draft, subjects };
}

test('points by a province’s yearly table get the level, the conditions and the knock-outs of the central text', async () => {
  await shownFor({ subject: 'collective', set: await aYearlyTable() });
  fireEvent.click(screen.getByRole('radio', { name: 'Từng tiêu chí' }));
  type(/^1\.1/, '28');
  type(/^2\.1/, '64');
  type('Nhiệm vụ được giao', '10');
  type('Nhiệm vụ hoàn thành', '10');
  type('Nhiệm vụ hoàn thành vượt mức', '2');
  expect(outcome()).toMatch(/^Hoàn thành tốt nhiệm vụ \(92 điểm\).*Lý do:.*Ít nhất 30% nhiệm vụ hoàn thành vượt mức/);
  expect(screen.getByText(/^\(còn thiếu 1 nhiệm vụ/)).toBeTruthy();
  expect(screen.getAllByRole('link', { name: /Điều 11, Quy định 366-QĐ\/TW/ }).length).toBeGreaterThan(0);
  press('Thêm trường hợp kỷ luật');
  expect(outcome()).toMatch(/^Không hoàn thành nhiệm vụ/);
});

async function recordedAll(): Promise<RuleSettings> {
  const { id, name, settings = [], cap } = await yearlyRating();
  const setting = settings.find((one) => one.id === 'ecoTargetsMode')!;
  const chosen: SettingRevision = {
    series: 'annual-rating',
    setting: setting.id,
    choice: 'all',
    instrument: 'Hướng dẫn 09-HD/TU',
    issuedOn: civilDate('2026-02-03'),
    from: civilDate('2026-03-01'),
    revision: 1,
    setBy: { id: 'a', title: 'Trưởng ban' },
    setAt: Date.UTC(2026, 1, 4) as Instant,
  };
  const shown = { series: 'annual-rating', ruleSet: { id, name }, setting, choice: 'all' } as const;
  // The settings of the cap stand in the same answer, and are none of the rating's.
  const others = cap!.settings.map((one) => ({ ...shown, setting: one, choice: one.default, chosen: null }));
  const all = [{ ...shown, chosen }, ...others].map((one) => ({ ...one, revision: 1, history: [chosen] }));
  return { day: lastDay, settings: all, allowedActions: [] };
}

test('rests on what the province recorded for the rule date, names its document, and says when another is tried', async () => {
  await shownFor({ subject: 'collective', recorded: await recordedAll() });
  press('Điền ví dụ');
  type('Chỉ tiêu kinh tế – xã hội cơ bản được giao', '5');
  type('Chỉ tiêu kinh tế – xã hội cơ bản không đạt', '1');
  expect(outcome()).toMatch(/^Hoàn thành xuất sắc nhiệm vụ/);
  expect(screen.getByText(/Theo Hướng dẫn 09-HD\/TU, 3\/2\/2026, áp dụng từ 1\/3\/2026/)).toBeTruthy();
  type('Chỉ tiêu kinh tế – xã hội cơ bản không đạt', '5');
  expect(outcome()).toMatch(/^Không hoàn thành nhiệm vụ/);
});

test('says of a choice that nobody recorded that it is the default of the text', async () => {
  await shownFor({ subject: 'collective' });
  press('Điền ví dụ');
  expect(screen.getByText(/^Mặc định của phần mềm, văn bản để ngỏ\./)).toBeTruthy();
});

/** A draft that comes to ask for full points in a criterion while it is tried. */
function ChangedDraft({ set }: { readonly set: ScoringRuleSet }) {
  const [hasGate, setGate] = useState(false);
  const [rules] = set.subjects;
  const gates = hasGate ? [{ criterion: '1.1', unconfirmed: 'ví dụ' }] : [];
  const levels = rules!.levels.map((one, index) => (index === 0 ? { ...one, gates } : one));
  const shown = { ...rules!, levels };
  return (
    <>
      <button type="button" onClick={() => setGate(true)}>
        Thêm yêu cầu
      </button>
      <Trial
        set={{ ...set, subjects: [shown] }}
        rules={shown}
        reading={{ sources: set.sources, told: [] }}
        basis={{ today, frames: [], isProvince: false, onSubject: () => undefined }}
      />
    </>
  );
}

test('asks for each criterion as soon as the set asks for full points in one', async () => {
  const set = await meetingTable('meeting-score/t3');
  await shownWith(<ChangedDraft set={set} />);
  expect(screen.getByRole('textbox', { name: 'Tổng điểm' })).toBeTruthy();
  press('Thêm yêu cầu');
  expect(screen.queryByRole('textbox', { name: 'Tổng điểm' })).toBeNull();
  press('Điền ví dụ');
  expect(outcome()).toMatch(/^Tốt \(100 điểm\)/);
});

test('a set that asks for each criterion has nothing against it before anything is typed', async () => {
  await shownFor({ subject: 'meeting', set: await meetingTable('meeting-score/t2') });
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByText('Nhập điểm để xem kết quả.')).toBeTruthy();
  type(/^1\.1/, '101');
  expect(screen.getByRole('alert').textContent).toContain('Chưa tính được');
});

async function meetingTable(id: string): Promise<ScoringRuleSet> {
  const templates = await loadCentralRules('meeting-score');
  return templates.flatMap((one) => asRules(one, 'scoring') ?? []).find((one) => one.id === id)!;
}

async function shownMeeting() {
  const set = await meetingTable('meeting-score/t3');
  await shownFor({ subject: 'meeting', set });
  fireEvent.click(screen.getByRole('radio', { name: 'Từng tiêu chí' }));
}

test('a count that two criteria read is asked once, and each trace line shows its share and its band', async () => {
  await shownMeeting();
  expect(screen.getAllByRole('textbox', { name: 'Đảng viên có mặt' })).toHaveLength(1);
  type(/^Đảng viên phải dự/, '20');
  type('Đảng viên có mặt', '5');
  type('Đảng viên phát biểu', '2');
  const rows = within(screen.getByRole('table')).getAllByRole('row');
  const rowOf = (id: string) => rows.find(({ textContent }) => textContent?.startsWith(id))?.textContent;
  expect(rowOf('2.1')).toMatch(/5\/20 = 25%, dưới 65%: 1 điểm/);
  expect(rowOf('4.5')).toMatch(/2\/5 = 40%, từ 40% đến dưới 50%: 4 điểm/);
  type('Đảng viên phát biểu', '20');
  expect(screen.getByText('Không thể nhiều hơn 5')).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
});

test('points by hand say in the trace who gave them and why', async () => {
  await shownMeeting();
  type(/^3\.1/, '2');
  type(/^Người chấm/, 'Tổ thẩm định');
  type('Lý do cho điểm 3.1 (nếu cần)', 'gửi tài liệu chậm');
  expect(screen.getByText('Tổ thẩm định cho 2 điểm trong 3 điểm; lý do: gửi tài liệu chậm')).toBeTruthy();
});

test('a criterion with steps offers these and no other points', async () => {
  await shownMeeting();
  fireEvent.click(screen.getByRole('combobox', { name: /^1\.1/ }));
  fireEvent.click(await screen.findByRole('option', { name: '4 điểm: thiếu đến 15 phút' }));
  expect(screen.getByText('Người chấm cho 4 điểm, mức “thiếu đến 15 phút”')).toBeTruthy();
});

test.each([
  ['collective', ['Tổ chức, tập thể mới thành lập']],
  ['organization', ['Tổ chức, tập thể mới thành lập']],
  ['leader', ['Được miễn công tác và sinh hoạt đảng', 'Bị đình chỉ sinh hoạt đảng']],
])('offers the %s only the reasons for not being rated that can be its own', async (subject, reasons) => {
  await shownFor({ subject });
  const standing = screen.getByRole('group', { name: 'Diện xếp loại' });
  const offered = within(standing)
    .getAllByRole('checkbox')
    .map((box) => box.parentElement?.parentElement?.textContent);
  expect(offered).toEqual(reasons);
  expect(within(standing).queryAllByRole('textbox')).toHaveLength(subject === 'leader' ? 1 : 0);
});

test('a level that only our reading gives is marked so, in the result and at its line', async () => {
  await shownFor({ subject: 'collective' });
  type('Tổng điểm', '95');
  type('Nhiệm vụ được giao', '20');
  type('Nhiệm vụ hoàn thành', '20');
  const marked = /Chưa xác nhận:.*cách hiểu của sản phẩm, cấp có thẩm quyền xác nhận/;
  expect(outcome()).toMatch(/^Hoàn thành tốt nhiệm vụ/);
  expect(outcome()).toMatch(marked);
  expect(screen.getByRole('row', { name: /^Mức: Hoàn thành tốt nhiệm vụ/ }).textContent).toMatch(marked);
  type('Tổng điểm', '80');
  expect(outcome()).not.toMatch(marked);
});
