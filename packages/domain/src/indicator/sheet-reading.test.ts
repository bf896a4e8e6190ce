import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBlank } from './cell.ts';
import { figureFileFormat } from './figure-file.ts';
import type { FigureFile } from './figure-file.ts';
import { figureSheets, sheetsFromFile, templateSheets } from './sheet.ts';
import type { Sheet, SheetRows, Workbook } from './sheet.ts';
import { fileFromSheets, onLines, otherSheets } from './sheet-reading.ts';

const file: FigureFile = {
  format: figureFileFormat,
  province: 'ninh-thuan',
  document: null,
  units: [{ name: 'Đảng bộ tỉnh Ninh Thuận', kind: 'đảng bộ tỉnh, thành phố', code: '01', closedOn: '1/7/2025' }],
  figures: [
    {
      unit: 'Đảng bộ tỉnh Ninh Thuận',
      indicator: 'admission.admitted',
      period: '2024',
      cutOffOn: '14/6/2024',
      value: 269,
    },
    {
      unit: '01',
      indicator: 'org.grassroots',
      category: 'branch',
      definitionVersion: 1,
      period: '14/6/2024',
      numerator: 45,
      denominator: 56,
      statedPercent: '80,35%',
      qualifier: 'trên',
      reported: 34,
      expected: 124,
      source: 'tự tính',
      document: 'Báo cáo 1',
      note: 'Chép lại',
    },
  ],
  targets: [{ unit: '01', indicator: 'admission.admitted', period: '2024', goal: '85%', direction: 'không quá' }],
};

const headers = ['Tổ chức', 'Chỉ tiêu thống kê', 'Kỳ', 'Số lượng'];
const line = ['Đảng bộ A', 'member.total', '2024', 12];

function workbookOf(sheets: readonly Sheet[]): Workbook {
  return Object.fromEntries(sheets.map(({ name, rows }) => [name, rows]));
}

function withFigures(rows: SheetRows): Workbook {
  return { 'Tổ chức': [], 'Số liệu': rows, 'Chỉ tiêu': [] };
}

function read(workbook: Workbook) {
  return fileFromSheets('ninh-thuan', null, workbook);
}

function figuresOf(workbook: Workbook) {
  const result = read(workbook);
  return result.ok ? result.value.figures : result.problems;
}

const oneFigure = [{ unit: 'Đảng bộ A', indicator: 'member.total', period: '2024', value: 12 }];

describe('reading a workbook', () => {
  test('gives back exactly the file that was written', () => {
    expect(read(workbookOf(sheetsFromFile(file)))).toEqual({ ok: true, value: file });
  });

  test('gives back every file of texts and whole numbers, percentages as text', () => {
    const text = fc.string({ minLength: 1, unit: 'grapheme' }).filter((cell) => !isBlank(cell));
    const filled = fc.oneof(text, fc.maxSafeNat());
    const [units, figures, targets] = figureSheets.map(({ columns }) => {
      const cells = Object.fromEntries(columns.map(({ field }) => [field, field === 'statedPercent' ? text : filled]));
      return fc.array(fc.record(cells, { requiredKeys: [columns[1]!.field] }), { minLength: 1, maxLength: 4 });
    });
    const files = fc.record({ units: units!, figures: figures!, targets: targets! });
    fc.assert(
      fc.property(files, (lists) => {
        const given = { ...file, ...lists };
        expect(read(workbookOf(sheetsFromFile(given)))).toEqual({ ok: true, value: given });
      }),
    );
  });

  test('gives every row the document of the file, so that nothing is lost on the way out and in', () => {
    const result = read(workbookOf(sheetsFromFile({ ...file, document: 'Báo cáo 2' })));
    const documents = result.ok ? result.value.figures.map(({ document }) => document) : [];
    expect(documents).toEqual(['Báo cáo 2', 'Báo cáo 1']);
  });

  test('takes headers in any order, without marks, as synonyms or as field names', () => {
    const given = [
      ['SO LUONG', 'Đơn vị', 'indicator', ' kỳ báo cáo '],
      [12, 'Đảng bộ A', 'member.total', '2024'],
    ];
    expect(figuresOf(withFigures(given))).toEqual(oneFigure);
  });

  test.each(['NFC', 'NFD'] as const)('takes headers and names of sheets in %s', (form) => {
    const sheets = Object.fromEntries(
      Object.entries(withFigures([headers.map((header) => header.normalize(form)), line])).map(([name, rows]) => [
        name.normalize(form),
        rows,
      ]),
    );
    expect(figuresOf(sheets)).toEqual(oneFigure);
  });

  test('passes over titles above the headers and over blank lines', () => {
    const given = [['SỐ LIỆU NĂM 2024'], [null, ' '], headers, [], line, [null, null, null, null]];
    expect(figuresOf(withFigures(given))).toEqual(oneFigure);
  });

  test('leaves blank cells out and turns true and false into what Excel shows', () => {
    const given = [headers, ['Đảng bộ A', '  ', null, true]];
    expect(figuresOf(withFigures(given))).toEqual([{ unit: 'Đảng bộ A', value: 'TRUE' }]);
  });

  test('never lets a decimal pass for thousands', () => {
    expect(figuresOf(withFigures([headers, ['A', 'member.total', '2024', 39.525]]))).toEqual([
      { unit: 'A', indicator: 'member.total', period: '2024', value: '39,525' },
    ]);
  });

  test('passes over columns without a header and without content', () => {
    expect(
      figuresOf(
        withFigures([
          [...headers, null, ''],
          [...line, null, ' '],
        ]),
      ),
    ).toEqual(oneFigure);
  });

  test('names the sheets that were not read', () => {
    expect(otherSheets({ ...workbookOf(templateSheets()), 'Số liệu 2': [] })).toEqual(['Số liệu 2']);
  });
});

describe('refusing a workbook', () => {
  test('names each sheet that is missing', () => {
    expect(read({ 'Số liệu': [] })).toEqual({
      ok: false,
      problems: [
        { code: 'sheet-missing', sheet: 'Tổ chức' },
        { code: 'sheet-missing', sheet: 'Chỉ tiêu' },
      ],
    });
  });

  test('names every required column that is missing and every column it does not know, as given', () => {
    expect(
      figuresOf(
        withFigures([
          ['Tổ chức', 'Kỳ', 'Tỷ lệ phần nghìn'.normalize('NFD')],
          ['A', '2024', 3],
        ]),
      ),
    ).toEqual([
      { code: 'column-missing', sheet: 'Số liệu', column: 'Chỉ tiêu thống kê', at: '/figures' },
      { code: 'field-unknown', field: 'Tỷ lệ phần nghìn', at: '/figures' },
    ]);
  });

  test('refuses a second column for one field rather than choosing between them', () => {
    expect(
      figuresOf(
        withFigures([
          [...headers, 'Giá trị'],
          [...line, 13],
        ]),
      ),
    ).toEqual([{ code: 'field-unknown', field: 'Giá trị', at: '/figures' }]);
  });

  test('refuses content in a column that has no header', () => {
    expect(figuresOf(withFigures([headers, [...line, 'lạc']]))).toEqual([
      { code: 'field-unknown', field: '', at: '/figures' },
    ]);
  });

  test.each([0.8035, 1, 1.324, 80.35, 2.5, 96])('refuses the number %d as a percentage, on its line', (given) => {
    const rows = [['Tổ chức', 'Chỉ tiêu thống kê', 'Kỳ', 'Tỷ lệ'], [], ['A', 'study.members', '2016', given]];
    expect(figuresOf(withFigures(rows))).toEqual([
      { code: 'percent-unreadable', given: String(given).replace('.', ','), at: '/figures/1/statedPercent' },
    ]);
  });

  test('refuses a workbook without any row', () => {
    expect(read(workbookOf(templateSheets()))).toEqual({ ok: false, problems: [{ code: 'file-empty' }] });
  });
});

describe('placing problems of the file in its workbook', () => {
  const workbook = withFigures([['SỐ LIỆU NĂM 2024'], [], headers, line, [], line]);

  test('keeps the line numbers of the sheet over titles and blank lines', () => {
    expect(figuresOf(workbook)).toHaveLength(2);
    const problems = [
      { code: 'goal-missing', at: '/figures/0/value' },
      { code: 'row-repeated', firstAt: '/figures/0', at: '/figures/1' },
    ] as const;
    expect(onLines(workbook, problems)).toEqual([
      { code: 'goal-missing', at: '/figures/2/value' },
      { code: 'row-repeated', firstAt: '/figures/2', at: '/figures/4' },
    ]);
  });

  test('leaves a problem alone that is not about a row', () => {
    const problems = [{ code: 'file-empty' }, { code: 'id-malformed', given: '', at: '/province' }] as const;
    expect(onLines(workbook, problems)).toEqual(problems);
  });

  test('puts its own refusals of a row on the line as well', () => {
    const long = ['A', 'member.total', '2024', 'x'.repeat(4001)];
    expect(figuresOf(withFigures([headers, [], long]))).toEqual([
      { code: 'field-type', expected: 'too_big', at: '/figures/1/value' },
    ]);
  });
});
