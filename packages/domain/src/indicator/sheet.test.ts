import { describe, expect, test } from 'vitest';
import { catalogue } from './catalogue/catalogue.ts';
import { figureRowSchema, targetRowSchema, unitRowSchema } from './figure-file.ts';
import { folded } from '../folded.ts';
import { explainingSheetNames, figureSheets, sheetsFromFile, templateSheets } from './sheet.ts';

describe('the layout of the workbook', () => {
  test.each([
    ['Tổ chức', unitRowSchema],
    ['Số liệu', figureRowSchema],
    ['Chỉ tiêu', targetRowSchema],
  ])('has on "%s" one column for every field of the file, in the order of the file', (name, schema) => {
    const sheet = figureSheets.find((one) => one.name === name)!;
    expect(sheet.columns.map(({ field }) => field)).toEqual(Object.keys(schema.shape));
  });

  test.each(figureSheets)('never lets one word on "$name" mean two columns', ({ columns }) => {
    const words = columns.flatMap(({ field, header, synonyms }) =>
      [...new Set([header, field, ...synonyms].map(folded))].map((word) => ({ word, field })),
    );
    expect(words.map(({ word }) => word).filter((word, index, all) => all.indexOf(word) !== index)).toEqual([]);
    expect(words.map(({ word }) => word)).not.toContain('');
  });

  test('never takes one sheet for another', () => {
    const names = [...figureSheets.map(({ name }) => name), ...explainingSheetNames].map(folded);
    expect(new Set(names).size).toBe(5);
  });
});

describe('writing a workbook', () => {
  test('puts headers first, then one line for each row, and leaves nothing undefined', () => {
    const [units] = sheetsFromFile({ units: [{ name: 'Đảng bộ A', kind: 'commune' }], figures: [], targets: [] });
    expect(units).toEqual({
      name: 'Tổ chức',
      rows: [
        [
          'Mã định danh',
          'Tên tổ chức',
          'Loại tổ chức',
          'Cấp trên trực tiếp',
          'Mã tổ chức',
          'Ngày thành lập',
          'Ngày kết thúc',
          'Ghi chú',
        ],
        [null, 'Đảng bộ A', 'commune', null, null, null, null, null],
      ],
    });
  });

  test('keeps the document of the file in every row that names none of its own', () => {
    const [, figures, targets] = sheetsFromFile({
      document: 'Báo cáo 1',
      units: [],
      figures: [{ unit: 'A' }, { unit: 'A', document: 'Báo cáo 2' }],
      targets: [{ unit: 'A', document: null }],
    });
    expect(figures!.rows.slice(1).map((row) => row.at(-2))).toEqual(['Báo cáo 1', 'Báo cáo 2']);
    expect(targets!.rows[1]!.at(-2)).toBe('Báo cáo 1');
  });
});

describe('the template', () => {
  test('holds three empty sheets and explains each of their columns', () => {
    const [units, figures, targets, guide] = templateSheets();
    expect([units, figures, targets].map((sheet) => sheet!.rows.length)).toEqual([1, 1, 1]);
    expect(guide!.rows.slice(1).map(([sheet, column]) => [sheet, column])).toEqual(
      figureSheets.flatMap(({ name, columns }) => columns.map(({ header }) => [name, header])),
    );
  });

  test('lists every code that a figure may be recorded under', () => {
    const listed = templateSheets().at(-1)!.rows.slice(1);
    const wholes = listed.filter(([, category]) => category === null).map(([indicator]) => indicator);
    expect(wholes).toEqual(catalogue.map(({ id }) => id));
    expect(listed).toContainEqual(['org.grassroots', 'branch', 'Chi bộ cơ sở', 'tổ chức', expect.any(String)]);
  });
});
