import { strToU8, unzipSync, zipSync } from 'fflate';
import readSheets from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { SheetTooLarge, heldLinesMaximum, packedSheets, unpackedRows } from './packed-sheets.ts';
import { scatteredText } from './unopened-file.ts';

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook of one sheet, from what stands in its `sheetData`. */
function aFile(sheetData: string, path = 'worksheets/sheet1.xml'): Uint8Array {
  const files = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Tờ" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="${path}"/></Relationships>`,
    [`xl/${path}`]: `<worksheet xmlns="${main}"><dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384"/></cols>${sheetData}<mergeCells/></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const list = `<row r="1">${text('A1', 'Tên')}${text('B1', 'Loại')}</row><row r="2">${text('A2', 'Chi bộ')}<c r="B2"><v>7</v></c></row>`;

async function read(sheetData: string) {
  const [sheet] = await readSheets(packedSheets(aFile(sheetData)).buffer);
  return unpackedRows(sheet!.data);
}

describe('a cell far from the list', () => {
  it('in the last line costs one row more, which knows its line', async () => {
    const stray = `<row r="1048576"><c r="Z1048576" t="str"><v>x</v></c></row>`;
    const { rows, lines } = await read(`<sheetData>${list}${stray}</sheetData>`);
    expect(rows.slice(0, 2).map((row) => row.slice(0, 2))).toEqual([
      ['Tên', 'Loại'],
      ['Chi bộ', 7],
    ]);
    expect([rows.length, rows.at(-1)?.at(-1), lines.at(-1)]).toEqual([1003, 'x', 1_048_576]);
    expect(lines.slice(0, 3)).toEqual([1, 2, 1_047_576]);
  });

  it('costs no more where the sheet has another path and its places stand in other marks', async () => {
    const stray = `<sheetData>${list}<row r='1048576'><c r='XFD1048576' t='str'><v>x</v></c></row></sheetData>`;
    const [sheet] = await readSheets(packedSheets(aFile(stray, 'mine/s.xml')).buffer);
    const { rows, lines } = unpackedRows(sheet!.data);
    expect([rows.length, rows.at(-1)?.length, lines.at(-1)]).toEqual([1003, 23, 1_048_576]);
  });

  it('in the last column costs some columns more', async () => {
    const { rows } = await read(`<sheetData>${list}<row r="1048576">${text('XFD1048576', 'x')}</row></sheetData>`);
    expect(rows.at(-1)).toHaveLength(23);
  });
});

it('leaves lines, columns and gaps of a list where they are', async () => {
  const styled = '<row r="3" s="1"/><row r="4"><c r="A4" s="2"/><c r="C4"><v></v></c></row>';
  const { rows, lines } = await read(`<sheetData>${list}${styled}<row r="5">${text('D5', 'cuối')}</row></sheetData>`);
  expect(rows).toEqual([['Tên', 'Loại', null, null], ['Chi bộ', 7, null, null], [], [], [null, null, null, 'cuối']]);
  expect(lines).toEqual([1, 2, 3, 4, 5]);
});

it('counts on where a line or a cell says not where it stands, and knows elements with a prefix', async () => {
  const bare = '<row><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row><row><c><v>1</v></c></row>';
  expect((await read(`<sheetData>${bare}</sheetData>`)).rows).toEqual([
    ['a', 'b'],
    [1, null],
  ]);
  expect(await read('<sheetData/>')).toEqual({ rows: [], lines: [] });
});

it('passes over lines that are only formatted, and refuses a sheet that holds too much', async () => {
  const formatted = Array.from(
    { length: heldLinesMaximum + 1 },
    (_, index) => `<row r="${index + 3}"><c r="A${index + 3}" s="1"/></row>`,
  );
  expect((await read(`<sheetData>${list}${formatted.join('')}</sheetData>`)).lines).toEqual([1, 2]);
  const held = Array.from({ length: heldLinesMaximum + 1 }, () => '<row><c><v>1</v></c></row>');
  expect(() => packedSheets(aFile(`<sheetData>${held.join('')}</sheetData>`))).toThrow(SheetTooLarge);
  const wide = Array.from(
    { length: 1500 },
    (_, index) => `<row><c><v>1</v></c><c r="${letters(index + 2)}1"><v>1</v></c></row>`,
  );
  expect(() => packedSheets(aFile(`<sheetData>${wide.join('')}</sheetData>`))).toThrow(SheetTooLarge);
});

it('counts what is held of all the sheets of a file together', () => {
  const one = unzipSync(
    aFile(`<sheetData>${'<row><c><v>1</v></c></row>'.repeat(heldLinesMaximum / 2 + 1)}</sheetData>`),
  );
  expect(() => packedSheets(zipSync(one))).not.toThrow();
  const second = { 'xl/worksheets/sheet2.xml': one['xl/worksheets/sheet1.xml']! };
  expect(() => packedSheets(zipSync({ ...one, ...second }))).toThrow(SheetTooLarge);
});

it('says of a sheet with content far below the rest on which line it stands, and of no other', async () => {
  const stray = `<row r="1048576"><c r="B1048576" t="str"><v>x</v></c></row>`;
  const { lines } = await read(`<sheetData>${list}${stray}</sheetData>`);
  expect(scatteredText({ lines: { Tờ: lines } })).toContain('“Tờ” có nội dung ở dòng 1.048.576');
  const near = (await read(`<sheetData>${list}<row r="900">${text('A900', 'x')}</row></sheetData>`)).lines;
  expect(scatteredText({ lines: { Tờ: near, Trống: [] } })).toBeUndefined();
});

function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
