import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate } from '../../civil-date.ts';
import { points } from '../points.ts';
import { annualRating2025 } from '../rules/annual-rating/2025-08-30.ts';
import { draftFrom } from '../table/draft-from.ts';
import { replay } from './replay.ts';
import { resultsFromSheet } from './results-sheet.ts';

const on = civilDate('2026-12-31');
const table = draftFrom(annualRating2025, { id: 'yearly', name: 'Bảng điểm năm', series: 'annual-score' });
const by = { table, frame: annualRating2025 };
const rules = { by, on, settings: {} };
const headers = ['Mã', 'Tổng điểm', 'nhiệm vụ được giao', 'nhiệm vụ hoàn thành', 'Kỷ luật: thành viên tập thể'];
const columns = [...headers, 'Ngoại lệ được xem xét (C2, C4, C5)', 'Mức đã xếp'];

function read(...lines: readonly (readonly (string | number)[])[]) {
  return resultsFromSheet([columns, ...lines], rules, 'collective');
}

const levels = ['', 'Không xếp loại', ...annualRating2025.subjects[0]!.levels.map(({ text }) => text)];
const anyLine = fc
  .tuple(
    fc.integer({ min: 0, max: 100 }),
    fc.nat(10),
    fc.constantFrom('', 'gắn công vụ', 'ngoài công vụ'),
    fc.constantFrom('', 'C2', 'C4; C2'),
    fc.constantFrom(...levels),
  )
  .map(([score, done, discipline, claimed, level]) => [score, 10, done, discipline, claimed, level] as const);

describe('the same table replayed over the same results', () => {
  it('lists nobody as changed, whatever was decided', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 8 }), (lines) => {
        const { results, problems } = read(...lines.map((line, index) => [`n${index}`, ...line]));
        expect(problems).toEqual([]);
        expect(replay(by, by, results).changes).toEqual([]);
      }),
    );
  });

  it('lists nobody as changed where only what it gave was written down', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const [result] = read(['a', ...line.with(-1, '')]).results;
        const { level, outcome } = replay(by, by, [result!]).unchanged[0]!.after!;
        const decided = { kind: 'level', level: outcome === 'level' ? level! : 'good' } as const;
        expect(replay(null, by, [{ ...result!, decided }]).changes).toEqual([]);
      }),
    );
  });
});

describe('what a body decided', () => {
  it('stays its decision where the table leaves it to a person or gives another level', () => {
    const { results, problems } = read(
      ['xem xét', 92, 10, 10, 'gắn công vụ', 'C2', 'Hoàn thành tốt nhiệm vụ'],
      ['chưa ghi ngoại lệ', 92, 10, 10, 'gắn công vụ', '', 'Hoàn thành tốt nhiệm vụ'],
      ['không đủ mức nào', 60, 10, 8, '', '', 'Hoàn thành nhiệm vụ'],
    );
    expect(problems).toEqual([]);
    const { changes, unchanged } = replay(by, by, results);
    expect(changes).toEqual([]);
    expect(unchanged.map(({ before: { evaluation, decided } }) => [evaluation?.outcome, decided])).toEqual([
      ['manual', { kind: 'level', level: 'good' }],
      ['level', { kind: 'level', level: 'good' }],
      ['manual', { kind: 'level', level: 'satisfactory' }],
    ]);
  });

  it('is changed where the draft gives neither that nor what the table of then gave', () => {
    const { results } = read(
      ['a', 92, 10, 10, '', '', 'Hoàn thành tốt nhiệm vụ'],
      ['b', 92, 10, 10, '', '', 'Hoàn thành xuất sắc nhiệm vụ'],
    );
    const stricter = {
      ...annualRating2025,
      subjects: annualRating2025.subjects.map((one) => ({
        ...one,
        levels: one.levels.map((level) => (level.level === 'good' ? { ...level, from: points(95) } : level)),
      })),
    };
    const { changes } = replay(by, { table, frame: stricter }, results);
    expect(changes.map(({ kind, result }) => [kind, result.id])).toEqual([
      ['changed', 'a'],
      ['changed', 'b'],
    ]);
  });

  it('may be that a subject is not rated, which needs no points', () => {
    const { results, problems } = read(['a', '', '', '', '', '', 'Không xếp loại'], ['b', '', '', '', '', '', '']);
    expect(results.map(({ id, decided }) => [id, decided])).toEqual([['a', { kind: 'notRated' }]]);
    expect(new Set(problems.map(({ code, at }) => `${code} ${at}`))).toEqual(new Set(['field-missing /lines/2']));
    expect(replay(null, by, results).unchanged).toMatchObject([
      { after: null, before: { decided: { kind: 'notRated' } } },
    ]);
  });

  it('may rest on an exception of a code that has one', () => {
    expect(read(['a', 92, 10, 10, '', 'c2', '']).results[0]!.assessed.mitigated).toEqual(['C2']);
    expect(read(['a', 92, 10, 10, '', 'C1, N1', '']).problems).toEqual([
      { code: 'exception-unknown', at: '/lines/1/5', given: 'C1' },
      { code: 'exception-unknown', at: '/lines/1/5', given: 'N1' },
    ]);
  });

  it('is asked for where no table was in force to compute what there was', () => {
    const { results } = read(['a', 92, 10, 10, '', '', '']);
    expect(replay(null, by, results).changes).toMatchObject([
      { kind: 'unfit', problems: [{ code: 'decided-missing', at: '/decided' }] },
    ]);
  });
});
