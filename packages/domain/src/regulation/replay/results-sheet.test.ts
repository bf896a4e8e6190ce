import { describe, expect, it } from 'vitest';
import { civilDate } from '../../civil-date.ts';
import type { SheetCell, SheetRows } from '../../indicator/sheet.ts';
import { aTable } from '../../testing/rule-builders.ts';
import { evaluate } from '../evaluate.ts';
import { points } from '../points.ts';
import { annualRating2025 } from '../rules/annual-rating/2025-08-30.ts';
import { fourGood } from '../rules/four-good/index.ts';
import { meetingScoreT3 } from '../rules/meeting-score/t3.ts';
import type { ScoringRuleSet } from '../scoring-rules.ts';
import { draftFrom } from '../table/draft-from.ts';
import { evaluateByTable } from '../table/evaluate-by-table.ts';
import { recognitionsFromSheet, recognitionsSheets } from './recognition-sheet.ts';
import { replayList } from './replay-list.ts';
import { replay } from './replay.ts';
import { resultsFromSheet } from './results-sheet.ts';
import { resultsSheets } from './results-template.ts';

const on = civilDate('2026-12-31');
const meeting = { by: { table: meetingScoreT3, frame: null }, on, settings: {} };

/** Lines of meetings: of every criterion what gives all of its points, but for what a line says itself. */
function meetingRows(own: readonly string[], ...lines: readonly (readonly SheetCell[])[]): SheetRows {
  const [headers = [], best = []] = resultsSheets(meeting.by)[0]!.rows;
  const others = headers.flatMap((header, index) => {
    const id = String(header).split(' ')[0]!;
    return /^\d/.test(id) && !own.includes(id) ? [{ id, cell: best[index] ?? null }] : [];
  });
  return [
    [...own, ...others.map(({ id }) => id)],
    ...lines.map((line) => [...own.map((_, index) => line[index] ?? null), ...others.map(({ cell }) => cell)]),
  ];
}

/** A yearly table: the first item of each group has all of the group's points. */
function aYearlyTable(): ScoringRuleSet {
  const draft = draftFrom(annualRating2025, { id: 'yearly', name: 'Bảng điểm năm', series: 'annual-score' });
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

const yearly = { by: { table: aYearlyTable(), frame: annualRating2025 }, on, settings: {} };

describe('results of meetings', () => {
  it('are read by criterion, in whatever order the columns stand', () => {
    const own = ['Mã', '2.1', '1.1', '3.3', '4.3', '4.5'];
    const [headers = [], line = []] = meetingRows(own, [
      'Chi bộ 1',
      '18/20; 1',
      5,
      'không áp dụng',
      'Không áp dụng',
      '9/18',
    ]);
    const { results, problems } = resultsFromSheet([headers.with(3, '3.3 Họp chi ủy'), [], line], meeting);
    expect(problems).toEqual([]);
    expect(results.map(({ id }) => id)).toEqual(['Chi bộ 1']);
    expect(results[0]!.assessed.scored).toMatchObject({
      kind: 'claims',
      claims: {
        '1.1': { kind: 'manual', points: points(5) },
        '2.1': { kind: 'bands', part: 18, whole: 20, over: 1 },
        '3.3': { kind: 'notApplicable' },
        '4.3': { kind: 'notApplicable' },
      },
    });
  });

  it('are left out where a criterion is blank: a blank is not 0 points', () => {
    const [headers = [], full = []] = meetingRows(['Mã', '3.3'], ['a', 'không áp dụng']);
    const blank = ['b', ...full.slice(1).map(() => null)];
    const { results, problems, given } = resultsFromSheet([headers, full, blank, ['c', ...full.slice(1, -1)]], meeting);
    expect([given, results.map(({ id }) => id)]).toEqual([3, ['a']]);
    const [last] = headers.slice(-1);
    expect(problems.filter(({ at }) => at === '/lines/3')).toEqual([
      { code: 'field-missing', at: '/lines/3', given: last },
    ]);
    const criteria = headers.length - 1;
    expect(problems.filter(({ code, at }) => code === 'field-missing' && at === '/lines/2')).toHaveLength(criteria);
    expect(
      resultsFromSheet(
        [
          ['Mã', '1.1'],
          ['a', 5],
        ],
        meeting,
      ).problems,
    ).toContainEqual({
      code: 'field-missing',
      at: '/lines/1',
      given: '2.1',
    });
  });

  it('lack the total alone where a sheet has no criteria', () => {
    const { problems } = resultsFromSheet([['Mã', 'Tổng điểm'], ['a', 90], ['b']], meeting);
    expect(problems).toEqual([{ code: 'field-missing', at: '/lines/2', given: 'Tổng điểm' }]);
  });

  it('are left out where a column that has something is unknown, has no name or stands twice', () => {
    const rows = meetingRows(
      ['Mã', '1.1', '9.9', '1.1 Như trên', ''],
      ['a', 5],
      ['b', 5, 1],
      ['c', 5, null, 4],
      ['d', 5, null, null, 'x'],
    );
    const { results, problems, given } = resultsFromSheet(rows, meeting);
    expect([given, results.map(({ id }) => id)]).toEqual([4, ['a']]);
    expect(problems).toEqual([
      { code: 'column-unknown', at: '/lines/0/2', given: '9.9' },
      { code: 'field-unknown', at: '/lines/0/3', given: '1.1 Như trên' },
      { code: 'field-unknown', at: '/lines/4/4', given: '' },
    ]);
  });

  it('are left out where two lines bear one name', () => {
    const rows = meetingRows(['Mã', '1.1'], ['a', 5], ['b', 5], ['a', 4]);
    const { results, problems } = resultsFromSheet(rows, meeting);
    expect(results.map(({ id }) => id)).toEqual(['b']);
    expect(problems).toEqual([
      { code: 'id-repeated', at: '/lines/1/0', given: 'a' },
      { code: 'id-repeated', at: '/lines/3/0', given: 'a' },
    ]);
  });

  it('are left out where two shares count the same thing differently, with both numbers', () => {
    const rows = meetingRows(['Mã', '2.1', '4.5'], ['a', '18/20', '9/17'], ['b', '18/20', '9/18']);
    const { results, problems } = resultsFromSheet(rows, meeting);
    expect(results.map(({ id }) => id)).toEqual(['b']);
    expect(problems).toEqual([{ code: 'fact-contradicted', at: '/lines/1/2', given: 17, expected: 18 }]);
  });

  it('are left out where a total stands beside criteria that sum to another one', () => {
    const rows = meetingRows(['Mã', '1.1', 'Tổng điểm'], ['a', 3, 98], ['b', 3, '98,5']);
    const { results, problems } = resultsFromSheet(rows, meeting);
    expect(results.map(({ id }) => id)).toEqual(['a']);
    expect(problems).toEqual([{ code: 'fact-contradicted', at: '/lines/2/2', given: '98,5', expected: '98' }]);
  });

  it('name every cell that cannot be read, and leave out the line', () => {
    const { results, problems } = resultsFromSheet(
      meetingRows(
        ['Mã', '1.1', '2.1', 'Mức đã xếp'],
        ['a', '4,5x', '1/0/2'],
        ['b', 5, '20/20', 'Tuyệt vời'],
        ['c', 5, '20/20', 'Tốt'],
      ),
      meeting,
    );
    expect(problems.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'cell-unreadable /lines/1/1',
      'cell-unreadable /lines/1/2',
      'level-unknown /lines/2/3',
    ]);
    expect(results.map(({ id, decided }) => [id, decided])).toEqual([['c', { kind: 'level', level: 'good' }]]);
    expect(resultsFromSheet([], meeting).problems).toEqual([{ code: 'column-missing', at: '/lines', given: 'Mã' }]);
  });

  it('that were decided are compared with what was decided, and need no table in force', () => {
    const { results } = resultsFromSheet(
      meetingRows(['Mã', '1.1', 'Mức đã xếp'], ['a', 5, 'Kém'], ['b', 5, 'Tốt'], ['c', 5, '']),
      meeting,
    );
    const { evaluated, changes } = replay(null, meeting.by, results);
    expect(evaluated).toBe(3);
    expect(changes.map((one) => [one.kind, one.result.id])).toEqual([
      ['changed', 'a'],
      ['unfit', 'c'],
    ]);
    expect(changes[0]).toMatchObject({
      before: { decided: { level: 'poor' }, evaluation: null },
      after: { level: 'good' },
    });
  });

  it('can be filled into the sheet that is offered for them', () => {
    const { results, problems } = resultsFromSheet(resultsSheets(meeting.by)[0]!.rows, meeting);
    expect(problems).toEqual([]);
    expect(evaluate(meetingScoreT3, results[0]!.assessed)).toMatchObject({ total: points(100), level: 'good' });
    // Also where no table was in force, and a line has to say what was decided.
    expect(replay(null, meeting.by, results)).toMatchObject({ changes: [], unchanged: [{ kind: 'same' }] });
  });
});

describe('results of a year', () => {
  it('carry the facts that the central text asks for', () => {
    const headers = [
      'Mã',
      'Đối tượng',
      '1.1',
      '2.1',
      'nhiệm vụ được giao',
      'Nhiệm vụ hoàn thành',
      'nhiệm vụ hoàn thành vượt mức',
    ];
    const { results, problems } = resultsFromSheet(
      [
        [...headers, 'Kỷ luật: thành viên tập thể', 'Được miễn công tác và sinh hoạt đảng', 'Ngày kết nạp'],
        ['Tập thể A', 'collective', 28, 64, 10, 10, 3, 'gắn công vụ', '', ''],
        ['Tập thể B', 'collective', 28, 64, 10, 10, 3, 'gắn công vụ, nơi trước', '', ''],
        ['Tập thể C', 'collective', 28, 64, 10, 10, 3, 'ngoài công vụ', 'không', ''],
        ['Người D', 'nonLeader', 28, 64, 10, 10, 3, '', '', '1/12/2026'],
        ['Người E', 'nonLeader', 28, 64, '1.250', 1250, 375, 'không', 'có', ''],
        ['Người F', 'nonLeader', 28, 64, 10, 10, 3, '', '', ''],
      ],
      yearly,
    );
    expect(problems).toEqual([]);
    const levels = results.map(({ assessed }) => {
      const { outcome, level } = evaluateByTable(yearly.by, assessed);
      return level ?? outcome;
    });
    expect(levels).toEqual(['failing', 'good', 'good', 'notRated', 'notRated', 'outstanding']);
  });

  const disciplinedAs = (cell: string) =>
    resultsFromSheet(
      [
        ['Mã', 'Đối tượng', 'Tổng điểm', 'Kỷ luật: thành viên tập thể'],
        ['a', 'collective', 92, cell],
      ],
      yearly,
    );

  it.each<[string, readonly (readonly [dutyRelated: boolean, attributedHere: boolean])[]]>([
    ['gắn công vụ', [[true, true]]],
    ['Gắn với thực thi công vụ', [[true, true]]],
    ['ngoài công vụ', [[false, true]]],
    ['không gắn công vụ', [[false, true]]],
    ['không gắn với thực thi công vụ', [[false, true]]],
    ['gắn với thực thi công vụ, thuộc nơi này', [[true, true]]],
    ['không gắn với thực thi công vụ, thuộc nơi công tác trước', [[false, false]]],
    [
      'gắn công vụ, nơi trước; ngoài công vụ; gắn công vụ',
      [
        [true, false],
        [false, true],
        [true, true],
      ],
    ],
  ])('take "%s" for as many cases as it names', (cell, cases) => {
    const { results, problems } = disciplinedAs(cell);
    expect(problems).toEqual([]);
    expect(results[0]!.assessed.facts.disciplined).toEqual(
      cases.map(([dutyRelated, attributedHere]) => ({ who: 'member', dutyRelated, attributedHere })),
    );
  });

  it.each([
    'chưa gắn công vụ',
    'có thể gắn công vụ',
    'gắn công vụ, không ở nơi trước',
    'gắn công vụ và ngoài công vụ',
    'ngoài với thực thi công vụ',
    'gắn công vụ;',
    'gắn công vụ, ngoài công vụ',
    'gắn công vụ; khiển trách',
    'gắn công vụ, nơi trước, nơi này',
  ])('take "%s" for nothing, and name the words wanted', (cell) => {
    const { results, problems } = disciplinedAs(cell);
    expect(results).toEqual([]);
    expect(problems).toEqual([
      { code: 'cell-unreadable', at: '/lines/1/3', given: cell, expected: expect.stringContaining('; ngoài công vụ;') },
    ]);
  });

  it('are asked for in the words that are read', () => {
    const [headers = []] = resultsSheets(yearly.by)[0]!.rows;
    const asked = headers.filter((header) => String(header).startsWith('Kỷ luật:'));
    expect(asked.length).toBeGreaterThan(0);
    for (const header of asked) expect(header).toContain('(không; gắn công vụ; ngoài công vụ; gắn công vụ, nơi trước)');
  });

  it('may be totals, and say what is no fact and no subject', () => {
    const { results, problems } = resultsFromSheet(
      [
        ['Mã', 'Đối tượng', 'Tổng điểm', 'Nhiệm vụ được giao', 'Kỷ luật: bản thân'],
        ['a', 'Cá nhân không giữ chức vụ lãnh đạo, quản lý', '92,5', 10, null],
        ['b', 'nonLeader', '92,555', 'mười', 'khiển trách'],
        ['c', '', '90', null, null],
      ],
      yearly,
    );
    expect(results[0]!.assessed).toMatchObject({ subject: 'nonLeader', scored: { kind: 'given', points: 9250 } });
    expect(problems.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'cell-unreadable /lines/2/3',
      'cell-unreadable /lines/2/4',
      'points-unreadable /lines/2/2',
      'subject-unknown /lines/3/1',
    ]);
  });

  it('can be filled into the sheet that is offered for them', () => {
    const sheets = resultsSheets(yearly.by);
    expect(new Set(sheets.map(({ name }) => name)).size).toBe(5);
    for (const { name, subject, rows } of sheets) {
      expect(name.length, name).toBeLessThanOrEqual(31);
      const { results, problems } = resultsFromSheet(rows, yearly, subject);
      expect(problems).toEqual([]);
      expect(results.map(({ assessed }) => assessed.subject)).toEqual([subject]);
    }
  });

  it('are asked for in the words of their own subject, and what is of another is refused', () => {
    const sheets = resultsSheets(yearly.by);
    const words = yearly.by.table.subjects.map(({ groups }) => groups[0]!.criteria[0]!.text);
    expect(new Set(words).size).toBeGreaterThan(1);
    expect(sheets.map(({ rows }) => rows[0]![2])).toEqual(words.map((text) => `1.1 ${text}`));
    const [headers = [], line = []] = sheets[0]!.rows;
    const { problems } = resultsFromSheet([headers, line.with(1, 'nonLeader')], yearly, 'collective');
    expect(problems).toEqual([{ code: 'subject-unknown', at: '/lines/1/1', given: 'nonLeader' }]);
  });
});

describe('what units met of a list', () => {
  it('says who would be recognized, or no longer', () => {
    const draft = { ...fourGood, settings: [{ ...fourGood.settings[0], default: 'outstanding' }] };
    const [branches, committees] = recognitionsSheets(fourGood);
    const sheet = [...branches!.rows, committees!.rows[1]!.with(0, 'Ví dụ 2')];
    const { results, problems } = recognitionsFromSheet(
      [
        ...sheet,
        ['a', 'Chi bộ bốn tốt', 'đạt', 'đạt', 'chưa', 'đạt', 'Hoàn thành tốt nhiệm vụ', 'có'],
        ['b', 'branch', 'đạt', 'đạt', 'đạt', 'đạt', 'Hoàn thành xuất sắc nhiệm vụ', null],
      ],
      fourGood,
    );
    expect(problems).toEqual([]);
    const { evaluated, changes, unchanged } = replayList(fourGood, draft, results);
    expect(evaluated).toBe(4);
    expect(unchanged).toMatchObject([{ kind: 'same', result: { id: 'b' }, before: true, after: { recognized: true } }]);
    expect(changes.map((one) => [one.kind, one.result.id])).toEqual([
      ['changed', 'Ví dụ 1'],
      ['changed', 'Ví dụ 2'],
      ['changed', 'a'],
    ]);
    expect(changes[0]).toMatchObject({ before: true, after: { recognized: false, ratingTooLow: true, unmet: [] } });
    expect(replayList(null, draft, results.slice(3)).changes).toMatchObject([{ kind: 'unfit', result: { id: 'b' } }]);
    const branchesOnly = { ...draft, lists: draft.lists.slice(0, 1) };
    expect(replayList(fourGood, branchesOnly, results.slice(1, 2)).changes).toMatchObject([
      { kind: 'unfit', problems: [{ code: 'subject-unknown' }] },
    ]);
  });

  it('can be filled into the sheet that is offered, also where no list was in force', () => {
    const { results } = recognitionsFromSheet(recognitionsSheets(fourGood)[0]!.rows, fourGood);
    expect(replayList(null, fourGood, results)).toMatchObject({ changes: [], unchanged: [{ kind: 'same' }] });
  });

  it('is left out where something of the list is blank', () => {
    const [headers = [], line = []] = recognitionsSheets(fourGood)[0]!.rows;
    const { results, problems, given } = recognitionsFromSheet([headers, line.with(3, null)], fourGood);
    expect([given, results]).toEqual([1, []]);
    expect(problems).toEqual([{ code: 'field-missing', at: '/lines/1', given: 'meetings' }]);
  });

  it('names every cell that cannot be read', () => {
    const { results, problems } = recognitionsFromSheet(
      [
        ['Mã', 'Danh mục', 'politics', 'Màu', 'Xếp loại năm', 'Đã công nhận'],
        ['a', 'Chi đoàn', 'có lẽ', null, 'Tốt', 'chờ'],
      ],
      fourGood,
    );
    expect(results).toEqual([]);
    expect(problems.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'column-unknown /lines/0/3',
      'subject-unknown /lines/1/1',
      'cell-unreadable /lines/1/2',
      'level-unknown /lines/1/4',
      'cell-unreadable /lines/1/5',
    ]);
  });
});

it('a table of points of one subject needs no column for it', () => {
  const by = { table: aTable(), frame: null };
  const { results } = resultsFromSheet(
    [
      ['Mã', '1.1', '2.1'],
      ['a', 40, 50],
    ],
    { by, on, settings: {} },
  );
  expect(results[0]!.assessed.subject).toBe('meeting');
});
