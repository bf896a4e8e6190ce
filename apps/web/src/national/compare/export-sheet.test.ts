import { describe, expect, test } from 'vitest';
import { aFigure, anAnswer, someProvinces } from './comparison.fixture.ts';
import { exportSheet, simulatedLine } from './export-sheet.ts';
import type { SheetLine } from './export-sheet.ts';

const address = 'http://localhost:8787/so-sanh';
const sheet = (origin: 'real' | 'simulated') => exportSheet({ ...anAnswer(), origin, address });
const rowOf = (lines: readonly SheetLine[], name: string) => lines.find(({ cells }) => cells[1] === name);
const [first, second, third, fourth] = someProvinces(4).map(({ name }) => name) as [string, string, string, string];

describe('the exported sheet', () => {
  test('says first that it is simulated, and never does so for real figures', () => {
    expect(sheet('simulated')[0]).toEqual({ kind: 'watermark', cells: [simulatedLine] });
    expect(JSON.stringify(sheet('real'))).not.toContain(simulatedLine);
  });

  test('gives ties one rank', () => {
    const lines = sheet('simulated');
    expect([rowOf(lines, first)?.cells[0], rowOf(lines, second)?.cells[0]]).toEqual([1, 1]);
  });

  test('carries what is not comparable, without a rank and with the reason', () => {
    const row = rowOf(sheet('simulated'), third);
    expect(row?.cells[0]).toBeNull();
    expect(row?.cells.at(-1)).toBe('Số nhỏ: chỉ tiêu 18, dưới ngưỡng 20');
    expect(row?.cells).toContain('muộn');
  });

  test('writes a missing place as missing and gives it no number', () => {
    const row = rowOf(sheet('simulated'), fourth);
    expect(row?.cells).toEqual([null, fourth, 'chưa gửi']);
    expect(row?.cells.some((cell) => typeof cell === 'number')).toBe(false);
  });

  test('keeps counts as numbers and ends with where the table can be seen', () => {
    const lines = sheet('simulated');
    expect(rowOf(lines, first)?.cells.slice(2, 7)).toEqual(['80', 80, null, '80,00%', 100]);
    expect(lines.at(-1)?.cells).toEqual([address]);
  });

  test('says of a table carried over to the provinces of today what is a sum of what, and what was not added up', () => {
    const [north, south, now] = [
      { id: 'north', name: 'Bắc' },
      { id: 'south', name: 'Nam' },
      { id: 'now', name: 'Nay' },
    ];
    const parts = [north, south].map((province) => ({ province, figure: aFigure(province) }));
    const answer = anAnswer();
    const uncarried = {
      province: now,
      parts: parts.slice(0, 1),
      reasons: [{ reason: 'predecessorMissing', province: south }],
    } as const;
    const carried = { sums: [{ province: now, parts }], uncarried: [uncarried] };
    const texts = exportSheet({ ...answer, of: { ...answer.of, carried }, address }).map(({ cells }) =>
      cells.join('|'),
    );
    expect(texts).toContain('Nay: tổng của Bắc (80) + Nam (80).');
    expect(texts.find((text) => text.includes('không cộng'))).toContain(
      'Nam chưa gửi, nên tổng sẽ thiếu. Đã gửi: Bắc (80)',
    );
    expect(texts.some((text) => text.includes('không cộng phần trăm'))).toBe(true);
  });
});
