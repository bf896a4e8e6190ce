import { describe, expect, it } from 'vitest';
import { aTable } from '../../testing/rule-builders.ts';
import { clause } from '../clause.ts';
import { points } from '../points.ts';
import { ratio } from '../../ratio.ts';
import { fourGood } from '../rules/four-good/index.ts';
import { annualRating2025 } from '../rules/annual-rating/2025-08-30.ts';
import { meetingScoreT1, meetingScoreT2 } from '../rules/meeting-score/t1-t2.ts';
import { meetingScoreT3 } from '../rules/meeting-score/t3.ts';
import type { Criterion, ScoringRuleSet, YearlyLevel } from '../scoring-rules.ts';
import { draftFrom } from './draft-from.ts';
import type { LocalRuleSet, TableContent } from './local-table.ts';
import { tableFields } from './table-lines.ts';
import { tableFromSheet } from './table-sheet-reading.ts';
import { tableColumns, tableSheet } from './table-sheet.ts';

const at = clause('table', 'mục 1');

/** Every kind of line that a table of points can have. */
function aTableOfEverything(): ScoringRuleSet {
  const table = aTable({ id: 'everything' });
  const [rules] = table.subjects;
  const [first, second] = rules!.groups;
  const criterion = { ...first!.criteria[0]!, at };
  const full = { gives: 'full', when: 'không có chi ủy', at } as const;
  const moved = { gives: 'weightTo', criterion: '1.1', when: 'không có chuyên đề', unconfirmed: 'ví dụ' } as const;
  const bands = [
    { from: ratio(0, 100), points: points(0), unconfirmed: 'ví dụ' },
    { from: ratio(2, 3), points: points(10), unconfirmed: 'ví dụ' },
    { from: ratio(1, 1), points: points(20), at },
  ];
  const ceiling = { over: 'absentWithoutReason', points: points(1), at } as const;
  const criteria: readonly Criterion[] = [
    criterion,
    {
      ...criterion,
      id: '1.2',
      measure: { kind: 'manual', max: points(5), steps: [{ points: points(5), text: 'đủ', at }] },
    },
    { ...criterion, id: '1.3', measure: { kind: 'yesNo', yes: points(1.5) }, notApplicable: full },
    {
      ...criterion,
      id: '1.4',
      measure: { kind: 'perOccurrence', start: points(2), each: points(-0.5), max: points(2) },
    },
    {
      ...criterion,
      id: '1.5',
      measure: { kind: 'allOrNothing', points: points(3), items: [{ id: 'a', text: 'một' }] },
    },
    {
      ...criterion,
      id: '1.6',
      measure: { kind: 'bands', part: 'membersPresent', whole: 'membersObliged', bands, ceiling },
      notApplicable: moved,
    },
  ];
  const yearly: readonly YearlyLevel[] = [
    { level: 'good', text: 'Năm tốt', everyAtLeast: 'fair', atLeast: { level: 'good', meetings: 7 }, at },
    {
      level: 'fair',
      text: 'Năm khá',
      everyAtLeast: null,
      atLeast: { level: 'fair', meetings: null },
      unconfirmed: 'chưa rõ',
    },
    { level: 'poor', text: 'Năm kém', everyAtLeast: null, atLeast: null, at },
  ];
  return { ...table, subjects: [{ ...rules!, groups: [{ ...first!, criteria }, second!] }], yearly };
}

function contentOf(table: LocalRuleSet): TableContent {
  if (table.rules === 'checklist') return { rules: table.rules, lists: table.lists, settings: table.settings! };
  const { rules, subjects, yearly } = table;
  return { rules, subjects, ...(yearly && { yearly }) };
}

/** As sheets were written before: with identifiers. */
function identified(cell: string): string {
  const before: Readonly<Record<string, string>> = {
    'buổi sinh hoạt': 'meeting',
    'tập thể': 'collective',
    'chi bộ': 'branch',
  };
  return (before[cell] ?? cell).replace(/^văn bản này:/, 'table:');
}

const ofMeetings = { rules: 'scoring', series: 'meeting-score' } as const;

/** A table with one share, whose second band begins at what stands in the cell. */
function sharesRead(cell: string | number) {
  const [headers, ...rows] = tableSheet(
    draftFrom(meetingScoreT3, { id: 'c', name: 'c', series: 'meeting-score' }),
  ).rows;
  const from = headers!.indexOf(tableColumns.from);
  const second = rows.flatMap((row, index) => (row[0] === 'bậc' ? [index] : []))[1]!;
  return tableFromSheet([headers!, ...rows.with(second, rows[second]!.with(from, cell))], ofMeetings);
}

function bandsIn(subjects: ScoringRuleSet['subjects']) {
  const criteria = subjects.flatMap(({ groups }) => groups.flatMap((group) => group.criteria));
  return criteria.flatMap(({ measure }) =>
    measure.kind === 'bands' ? measure.bands.map(({ from: share }) => share) : [],
  );
}

describe('a sheet', () => {
  const drafts = [
    draftFrom(meetingScoreT1, { id: 'a', name: 'a', series: 'meeting-score' }),
    draftFrom(meetingScoreT2, { id: 'b', name: 'b', series: 'meeting-score' }),
    draftFrom(meetingScoreT3, { id: 'c', name: 'c', series: 'meeting-score' }),
    draftFrom(annualRating2025, { id: 'd', name: 'd', series: 'annual-score' }),
    draftFrom(fourGood, { id: 'e', name: 'e', series: 'four-good' }),
    aTable(),
    aTableOfEverything(),
  ];

  it.each(drafts)('of $id reads back as what stands in the lines it was written from', (table) => {
    expect(tableFromSheet(tableSheet(table).rows, table)).toEqual({ ok: true, value: contentOf(table) });
  });

  it.each(drafts)('of $id has no identifier where the reader has a word, and takes identifiers as well', (table) => {
    const { rows } = tableSheet(table);
    const [headers = [], ...lines] = rows;
    const columns = (['subject', 'every', 'clause'] as const).map((field) => headers.indexOf(tableColumns[field]));
    const cells = lines.flatMap((line) => columns.map((column) => String(line[column] ?? '')));
    expect(cells.filter((cell) => /^(meeting|collective|leader|nonLeader|branch|good|fair|table:)/.test(cell))).toEqual(
      [],
    );
    const identifiers = lines.map((line) => line.map((cell) => (typeof cell === 'string' ? identified(cell) : cell)));
    expect(tableFromSheet([headers, ...identifiers], table)).toEqual({ ok: true, value: contentOf(table) });
  });

  it('may have titles above its headers, blank lines, and decimal commas', () => {
    const [headers, ...rows] = tableSheet(aTable()).rows;
    const points = headers!.indexOf(tableColumns.points);
    const written = rows.map((row) => row.map((cell, index) => (index === points && cell === 40 ? '40,00' : cell)));
    expect(tableFromSheet([['BẢNG ĐIỂM'], headers!, ...written.flatMap((row) => [row, []])], ofMeetings)).toEqual({
      ok: true,
      value: contentOf(aTable()),
    });
  });

  it('says everything that is wrong with it, at its line and column', () => {
    const [headers, ...rows] = tableSheet(aTable()).rows;
    const column = (field: keyof typeof tableColumns) => headers!.indexOf(tableColumns[field]);
    const change = (line: number, field: keyof typeof tableColumns, cell: string | null) =>
      (rows[line] = rows[line]!.with(column(field), cell));
    change(1, 'points', 'bốn mươi');
    change(2, 'measure', 'tùy hứng');
    change(4, 'clause', null);
    change(8, 'line', 'chương');
    const result = tableFromSheet([headers!, ...rows], ofMeetings);
    expect(result.ok ? [] : result.problems.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'points-unreadable /lines/1/points',
      'choice-unknown /lines/2/measure',
      'number-uncited /lines/4/clause',
      'line-unknown /lines/8/line',
    ]);
  });

  it('takes a clause without a document for one of the document that issues the table, and refuses one without a place', () => {
    const [headers, ...rows] = tableSheet(aTable()).rows;
    const column = headers!.indexOf(tableColumns.clause);
    const with4 = (cell: string) =>
      tableFromSheet([headers!, ...rows.with(4, rows[4]!.with(column, cell))], ofMeetings);
    expect(with4('mục 2.2')).toEqual(with4('văn bản này: mục 2.2'));
    expect(with4('mục 2.2').ok).toBe(true);
    expect(with4('văn bản này:')).toMatchObject({ problems: [{ code: 'number-uncited', at: '/lines/4/clause' }] });
  });

  it('of a yearly score has no level of its own, nor what asks for one, each told at its line', () => {
    const table = draftFrom(annualRating2025, { id: 'd', name: 'd', series: 'annual-score' });
    const [headers, ...rows] = tableSheet(table).rows;
    const line = (cells: Readonly<Partial<Record<keyof typeof tableColumns, string | number>>>) =>
      tableFields.map((field) => cells[field] ?? null);
    const own = { subject: 'tập thể', id: 'tốt', clause: 'văn bản này: mục 9' };
    const added = [
      line({ ...own, line: 'mức xếp loại', text: 'Tốt của tỉnh', points: 20 }),
      line({ ...own, line: 'phải đạt tối đa', refers: '1.1' }),
    ];
    const result = tableFromSheet([headers!, ...rows, ...added], table);
    expect(result.ok ? [] : result.problems.map(({ code, at }) => `${code} ${at}`)).toEqual([
      `part-central /lines/${rows.length}/line`,
      `part-central /lines/${rows.length + 1}/line`,
    ]);
  });

  type Cells = Readonly<Partial<Record<keyof typeof tableColumns, string | number>>>;

  /** What is wrong with the table of everything once cells of its lines are filled, or lines are added below one. */
  function wrongWith(fill: Cells, isAt: (row: readonly unknown[]) => boolean, isLine = false) {
    const [headers, ...rows] = tableSheet(aTableOfEverything()).rows;
    const place = rows.findIndex(isAt);
    const row = tableFields.map((field, index) => fill[field] ?? (isLine ? null : rows[place]![index]!));
    const changed = isLine ? rows.toSpliced(place + 1, 0, row) : rows.with(place, row);
    const result = tableFromSheet([headers!, ...changed], ofMeetings);
    const line = `/lines/${isLine ? place + 1 : place}`;
    return result.ok ? [] : result.problems.map(({ code, at }) => `${code} ${at.replace(line, '')}`);
  }

  const lineOf = (kind: string, id?: string) => (row: readonly unknown[]) =>
    row[0] === kind && (id === undefined || row[2] === id);

  it.each<[string, string | undefined, keyof typeof tableColumns, string | number]>([
    ['đối tượng', undefined, 'id', 'x'],
    ['nhóm', undefined, 'measure', 'chấm điểm'],
    ['tiêu chí', '1.2', 'each', 2],
    ['tiêu chí', '1.2', 'from', '1/2'],
    ['tiêu chí', '1.2', 'part', 'membersPresent'],
    ['tiêu chí', '1.6', 'points', 20],
    ['mức điểm', undefined, 'from', '1/2'],
    ['bậc', undefined, 'text', 'đủ'],
    ['trần', undefined, 'whole', 'membersPresent'],
    ['nội dung', undefined, 'clause', 'văn bản này: mục 1'],
    ['không áp dụng', undefined, 'points', 5],
    ['mức xếp loại', undefined, 'refers', '1.1'],
    ['phải đạt tối đa', undefined, 'points', 5],
    ['xếp loại năm', undefined, 'subject', 'tập thể'],
  ])('says that a line "%s" (%s) does not use its cell %s', (kind, id, field, cell) => {
    expect(wrongWith({ [field]: cell }, lineOf(kind, id))).toEqual([`cell-unused /${field}`]);
  });

  it.each<[string, string | undefined, Cells]>([
    ['đối tượng', undefined, { line: 'đối tượng', text: 'Khác', points: 50, unconfirmed: 'ví dụ' }],
    ['không áp dụng', '1.6', { line: 'không áp dụng', id: '1.6', text: 'khác', unconfirmed: 'ví dụ' }],
    ['trần', '1.6', { line: 'trần', id: '1.6', part: 'absentWithoutReason', points: 2, unconfirmed: 'ví dụ' }],
  ])('says that a second line "%s" stands where there may be one', (kind, id, cells) => {
    expect(wrongWith({ subject: 'buổi sinh hoạt', ...cells }, lineOf(kind, id), true)).toEqual(['line-repeated /line']);
  });

  it.each<[string, Cells]>([
    ['1.1', { line: 'bậc', from: '1/2', points: 5 }],
    ['1.1', { line: 'trần', part: 'absentWithoutReason', points: 5, unconfirmed: 'ví dụ' }],
    ['1.6', { line: 'mức điểm', text: 'đủ', points: 5 }],
    ['1.3', { line: 'nội dung', refers: 'a', text: 'một' }],
  ])('says that criterion %s has no use for such a line', (id, cells) => {
    const added = { subject: 'buổi sinh hoạt', id, ...cells };
    expect(wrongWith(added, lineOf('tiêu chí', id), true)).toEqual(['line-unused /line']);
  });

  it.each<[string | number, number, number]>([
    [0.6, 60, 100],
    [0.07, 7, 100],
    [0.625, 625, 1000],
    [1, 100, 100],
    ['60%', 60, 100],
    ['62,5%', 625, 1000],
    ['3/5', 3, 5],
  ])('takes %s for the share that Excel shows there', (cell, numerator, denominator) => {
    const read = sharesRead(cell);
    expect(read.ok && read.value.rules === 'scoring' ? bandsIn(read.value.subjects)[1] : read).toEqual(
      ratio(numerator, denominator),
    );
  });

  it.each([60, 1.5, -0.1, '2026-10-09', 0.1234567])('takes %s for no share', (cell) => {
    const read = sharesRead(cell);
    expect(read.ok ? [] : read.problems).toEqual([
      { code: 'ratio-unusable', at: expect.stringMatching(/^\/lines\/\d+\/from$/), given: String(cell) },
    ]);
  });

  it('refuses columns that it does not know, and one without lines', () => {
    const [headers, ...rows] = tableSheet(aTable()).rows;
    const strange = tableFromSheet([[...headers!, 'Màu'], ...rows], ofMeetings);
    expect(strange).toEqual({ ok: false, problems: [{ code: 'column-unknown', at: '/lines', given: 'Màu' }] });
    expect(
      tableFromSheet([headers!.filter((header) => header !== tableColumns.points), ...rows], ofMeetings),
    ).toMatchObject({
      ok: false,
      problems: [{ code: 'column-missing', given: 'Điểm' }],
    });
    expect(tableFromSheet([headers!], ofMeetings)).toEqual({
      ok: false,
      problems: [{ code: 'table-empty', at: '/lines' }],
    });
    expect(tableFromSheet([], ofMeetings)).toMatchObject({ ok: false });
  });

  it('refuses a criterion above every group, and a gate of no level', () => {
    const [headers, ...rows] = tableSheet(aTable()).rows;
    const moved = [headers!, rows[0]!, rows[2]!, rows[1]!, ...rows.slice(3)];
    const result = tableFromSheet(moved, ofMeetings);
    expect(result.ok ? [] : result.problems.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'line-orphan /lines/1/id',
    ]);
  });

  it('of points is no list, and of a list no points', () => {
    const list = draftFrom(fourGood, { id: 'e', name: 'e', series: 'four-good' });
    const codes = (sheet: typeof list, rules: TableContent['rules']) => {
      const read = tableFromSheet(tableSheet(sheet).rows, { rules, series: sheet.series });
      return new Set(read.ok ? [] : read.problems.map(({ code }) => code));
    };
    expect(codes(list, 'scoring')).toEqual(new Set(['line-unknown']));
    expect(codes(aTable(), 'checklist')).toEqual(new Set(['line-unknown']));
  });

  it('of a year says what is no number of meetings, and a number that nothing is said about', () => {
    const [headers, ...rows] = tableSheet(aTableOfEverything()).rows;
    const meetings = headers!.indexOf(tableColumns.meetings);
    const refers = headers!.indexOf(tableColumns.refers);
    const first = rows.findIndex((row) => row[0] === 'xếp loại năm');
    rows[first] = rows[first]!.with(meetings, 'bảy');
    rows[first + 1] = rows[first + 1]!.with(meetings, 3).with(refers, null);
    const result = tableFromSheet([headers!, ...rows], ofMeetings);
    expect(result.ok ? [] : result.problems.map(({ code, at: place }) => `${code} ${place}`)).toEqual([
      `fact-number /lines/${first}/meetings`,
      `field-missing /lines/${first + 1}/refers`,
    ]);
  });
});
