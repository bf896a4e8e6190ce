import { compareRuleSets, draftFrom, loadCentralRules, points, ratio, tableLineNames } from '@co-so/domain';
import type { Criterion, ScoringRuleSet } from '@co-so/domain';
import { expect, it } from 'vitest';
import { fieldName, fieldText, lineContent, lineTitle } from './difference-text.ts';
import type { DifferenceNames } from './difference-text.ts';

const doubt = { unconfirmed: 'ví dụ' };
const band = (from: number, given: number) => ({ from: ratio(from, 100), points: points(given), ...doubt });

const share: Criterion = {
  id: '2.1',
  text: 'Đảng viên dự họp',
  measure: {
    kind: 'bands',
    part: 'membersPresent',
    whole: 'membersObliged',
    bands: [band(0, 0), band(65, 2), band(80, 5)],
  },
  ...doubt,
};

const yes: Criterion = { id: '2.2', text: 'Có nghị quyết', measure: { kind: 'yesNo', yes: points(5) }, ...doubt };

async function tableWith(criteria: readonly Criterion[], gates: readonly string[]): Promise<ScoringRuleSet> {
  const t3 = (await loadCentralRules('meeting-score')).find(({ id }) => id === 'meeting-score/t3');
  if (t3?.rules !== 'scoring') throw new Error('no T3');
  const [rules] = draftFrom(t3, { id: 'x', name: 'x', series: 'meeting-score' }).subjects;
  const group = { ...rules!.groups[0]!, id: '2', text: 'Tham dự', max: points(10), criteria };
  const levels = rules!.levels.map((level, index) =>
    index === 0 ? { ...level, gates: gates.map((criterion) => ({ criterion, ...doubt })) } : level,
  );
  return { ...t3, subjects: [{ ...rules!, groups: [group], levels }] };
}

function said(before: ScoringRuleSet, after: ScoringRuleSet): readonly string[] {
  const [rules] = after.subjects;
  const { subject } = rules!;
  const criteria = [...rules!.groups, ...before.subjects[0]!.groups].flatMap((group) => group.criteria);
  const names: DifferenceNames = {
    levels: rules!.levels,
    subjects: [{ subject, text: rules!.text }],
    criteria: criteria.map(({ id, text }) => ({ subject, id, text })),
    settings: [],
  };
  return compareRuleSets(before, after).map((one) => {
    const title = lineTitle({ line: one.line, lineName: tableLineNames[one.line.line] }, names);
    const content =
      one.kind === 'changed'
        ? one.cells.map(
            (cell) =>
              `${fieldName(cell.field, one.line)}: ${fieldText(cell.field, cell.before, one.line, names)} → ${fieldText(cell.field, cell.after, one.line, names)}`,
          )
        : lineContent(one.line, names);
    return `${one.kind} ${title} | ${content.join('; ')}`;
  });
}

it('says a band that was moved by its old and its new share, with what each gives', async () => {
  const moved: Criterion = {
    ...share,
    measure: { ...share.measure, bands: [band(0, 0), band(60, 2), band(80, 5)] } as Criterion['measure'],
  };
  expect(said(await tableWith([share, yes], []), await tableWith([moved, yes], []))).toEqual([
    'added bậc từ 60% của tiêu chí 2.1. Đảng viên dự họp | Điểm: 2',
    'removed bậc từ 65% của tiêu chí 2.1. Đảng viên dự họp | Điểm: 2',
  ]);
});

it('names the level and the criterion of a gate', async () => {
  expect(said(await tableWith([share, yes], []), await tableWith([share, yes], ['2.2']))).toEqual([
    'added phải đạt tối đa để xếp mức Tốt: tiêu chí 2.2. Có nghị quyết | ',
  ]);
});

it('says measures and facts in words, and a whole criterion by what it asks', async () => {
  const counted: Criterion = {
    ...yes,
    measure: { kind: 'perOccurrence', start: points(5), each: points(-1), max: points(5) },
  };
  const speaking = { ...share, measure: { ...share.measure, part: 'membersSpeaking' } as Criterion['measure'] };
  expect(said(await tableWith([share, yes], []), await tableWith([speaking, counted], []))).toEqual([
    'changed tiêu chí 2.1. Đảng viên dự họp | Tử số: đảng viên có mặt → đảng viên phát biểu',
    'changed tiêu chí 2.2. Có nghị quyết | Cách tính: có hoặc không → theo số lần; Điểm ban đầu: (trống) → 5; Điểm mỗi lần: (trống) → -1',
  ]);
  expect(said(await tableWith([share], []), await tableWith([share, yes], []))).toEqual([
    'added tiêu chí 2.2. Có nghị quyết | Cách tính: có hoặc không; Điểm: 5',
  ]);
});
