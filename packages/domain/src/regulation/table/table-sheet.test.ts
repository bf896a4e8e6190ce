import { describe, expect, it } from 'vitest';
import { aTable } from '../../testing/rule-builders.ts';
import { annualRating2025 } from '../rules/annual-rating/2025-08-30.ts';
import { meetingScoreT1, meetingScoreT2 } from '../rules/meeting-score/t1-t2.ts';
import { meetingScoreT3 } from '../rules/meeting-score/t3.ts';
import { draftFrom } from './draft.ts';
import { tableFromSheet } from './table-sheet-reading.ts';
import { tableColumns, tableSheet } from './table-sheet.ts';

describe('a sheet', () => {
  const drafts = [
    draftFrom(meetingScoreT1, { id: 'a', name: 'a', series: 'meeting-score' }),
    draftFrom(meetingScoreT2, { id: 'b', name: 'b', series: 'meeting-score' }),
    draftFrom(meetingScoreT3, { id: 'c', name: 'c', series: 'meeting-score' }),
    draftFrom(annualRating2025, { id: 'd', name: 'd', series: 'annual-score' }),
    aTable(),
  ];

  it.each(drafts)('of $id reads back as the table it was written from', (table) => {
    expect(tableFromSheet(tableSheet(table).rows)).toEqual({ ok: true, value: table.subjects });
  });

  it('may have titles above its headers, blank lines, and decimal commas', () => {
    const [headers, ...rows] = tableSheet(aTable()).rows;
    const points = headers!.indexOf(tableColumns.points);
    const written = rows.map((row) => row.map((cell, index) => (index === points && cell === 40 ? '40,00' : cell)));
    expect(tableFromSheet([['BẢNG ĐIỂM'], headers!, ...written.flatMap((row) => [row, []])])).toEqual({
      ok: true,
      value: aTable().subjects,
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
    const result = tableFromSheet([headers!, ...rows]);
    expect(result.ok ? [] : result.problems.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'choice-unknown /lines/2/measure',
      'line-unknown /lines/8/line',
      'points-unreadable /lines/1/points',
      'number-uncited /lines/4/clause',
    ]);
  });

  it('refuses columns that it does not know, and one without lines', () => {
    const [headers, ...rows] = tableSheet(aTable()).rows;
    const strange = tableFromSheet([[...headers!, 'Màu'], ...rows]);
    expect(strange).toEqual({ ok: false, problems: [{ code: 'column-unknown', at: '/lines', given: 'Màu' }] });
    expect(tableFromSheet([headers!.filter((header) => header !== tableColumns.points), ...rows])).toMatchObject({
      ok: false,
      problems: [{ code: 'column-missing', given: 'Điểm' }],
    });
    expect(tableFromSheet([headers!])).toEqual({ ok: false, problems: [{ code: 'table-empty', at: '/lines' }] });
    expect(tableFromSheet([])).toMatchObject({ ok: false });
  });

  it('refuses a criterion above every group, and a gate of no level', () => {
    const [headers, ...rows] = tableSheet(aTable()).rows;
    const moved = [headers!, rows[0]!, rows[2]!, rows[1]!, ...rows.slice(3)];
    const result = tableFromSheet(moved);
    expect(result.ok ? [] : result.problems.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'line-orphan /lines/1/id',
    ]);
  });
});
