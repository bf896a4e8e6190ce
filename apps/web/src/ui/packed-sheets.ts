import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { UnzipFileInfo } from 'fflate';

/** So many lines of a file may hold something, and so many cells may its sheets span, the blank ones that are kept included. */
export const heldLinesMaximum = 40_000;
const spannedCellsMaximum = 2_000_000;
/** What a file may unfold to: beyond it is no list of ours. */
const unfoldedMaximum = 150 * 1_048_576;

/** A file that would fill the memory: nothing of it is read. */
export class SheetTooLarge extends Error {}

/** In the first cell of a packed sheet; its line says which column each was, and its column which line. */
const packedMark = -1;

/**
 * The same workbook without the lines and columns in which nothing stands: one cell at the far end of a sheet would otherwise
 * make the reader build all that lies between. `unpackedRows` has what was where.
 */
export function packedSheets(file: Uint8Array): Uint8Array<ArrayBuffer> {
  let unfolded = 0;
  const isOfSheets = ({ name, originalSize }: UnzipFileInfo) => {
    const isXml = /\.(xml|rels)$/i.test(name);
    if (isXml) unfolded += originalSize;
    if (unfolded > unfoldedMaximum) throw new SheetTooLarge();
    return isXml;
  };
  let [lines, cells] = [0, 0];
  const entries = Object.entries(unzipSync(file, { filter: isOfSheets })).map(([path, bytes]) => {
    const packed = packedSheet(strFromU8(bytes), heldLinesMaximum - lines, spannedCellsMaximum - cells);
    lines += packed?.lines ?? 0;
    cells += packed?.cells ?? 0;
    return [path, packed === undefined ? bytes : strToU8(packed.xml)] as const;
  });
  return new Uint8Array(zipSync(Object.fromEntries(entries), { level: 0 }));
}

interface HeldCell {
  readonly column: number;
  readonly attributes: string;
  readonly body: string;
}

const element = (name: string) => new RegExp(`<((?:\\w+:)?${name})((?:\\s[^>]*?)?)(?:/>|>([^]*?)</\\1>)`, 'g');
const hasContent = /<(?:\w+:)?(?:v\b[^>]*>[^<]|is\b)/;

interface PackedSheet {
  readonly xml: string;
  readonly lines: number;
  readonly cells: number;
}

function packedSheet(xml: string, linesLeft: number, cellsLeft: number): PackedSheet | undefined {
  const begin = /<((?:\w+:)?)sheetData\b/.exec(xml);
  if (!begin) return undefined;
  const lines = heldLines(xml.slice(begin.index), linesLeft);
  const columns = [...new Set(lines.flatMap(({ cells }) => cells.map(({ column }) => column)))].toSorted(ascending);
  const spanned = lines.length * ((closedGaps(columns, blankColumnsKept).at(-1) ?? 0) + 1);
  if (spanned > cellsLeft) throw new SheetTooLarge();
  const columnAt = new Map(columns.map((column, index) => [column, lettersOf(index + 2)]));
  const [, prefix = ''] = begin;
  const number = (at: string, value: number) => `<${prefix}c r="${at}"><${prefix}v>${value}</${prefix}v></${prefix}c>`;
  const row = (line: number, cells: string) => `<${prefix}row r="${line}">${cells}</${prefix}row>`;
  const first = columns.map((column, index) => number(`${lettersOf(index + 2)}1`, column)).join('');
  const packed = lines.map(({ line, cells }, index) => {
    const held = cells.map(
      ({ column, attributes, body }) =>
        `<${prefix}c r="${columnAt.get(column)}${index + 2}"${attributes}>${body}</${prefix}c>`,
    );
    return row(index + 2, number(`A${index + 2}`, line) + held.join(''));
  });
  const head = xml.slice(0, begin.index).replace(/<(?:\w+:)?dimension\b[^>]*>/, '');
  const body = row(1, number('A1', packedMark) + first) + packed.join('');
  const packedXml = `${head}<${prefix}sheetData>${body}</${prefix}sheetData></${prefix}worksheet>`;
  return { xml: packedXml, lines: lines.length, cells: spanned };
}

/** The lines in which something stands; a line or a cell that says not where it is comes after the one before it. */
function heldLines(
  xml: string,
  most: number,
): readonly { readonly line: number; readonly cells: readonly HeldCell[] }[] {
  const held: { readonly line: number; readonly cells: readonly HeldCell[] }[] = [];
  let line = 0;
  for (const [, , attributes = '', content = ''] of xml.matchAll(element('row'))) {
    line = Number(/\sr=["'](\d+)/.exec(attributes)?.[1] ?? line + 1);
    const cells = heldCells(content);
    if (cells.length > 0) held.push({ line, cells });
    if (held.length > most) throw new SheetTooLarge();
  }
  return held;
}

function heldCells(row: string): readonly HeldCell[] {
  const held: HeldCell[] = [];
  let column = 0;
  for (const [, , attributes = '', body = ''] of row.matchAll(element('c'))) {
    const letters = /\sr=["']([A-Z]+)\d/.exec(attributes)?.[1];
    column = letters === undefined ? column + 1 : numberOf(letters);
    if (hasContent.test(body)) held.push({ column, attributes: attributes.replace(/\sr=(["']).*?\1/, ''), body });
  }
  return held;
}

const ascending = (left: number, right: number) => left - right;

function numberOf(letters: string): number {
  return letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? lettersOf(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** The lines of a sheet, and which line of the file each is. */
export interface NumberedRows {
  readonly rows: readonly (readonly unknown[])[];
  readonly lines: readonly number[];
}

/** So many blank lines, and columns, stay where they are between two that hold something; the others are left out. */
export const blankLinesKept = 1000;
const blankColumnsKept = 20;

/** What was packed, where it stood. */
export function unpackedRows(packed: readonly (readonly unknown[])[]): NumberedRows {
  const [[mark, ...columns] = [], ...held] = packed;
  if (mark !== packedMark) return { rows: packed, lines: packed.map((_, index) => index + 1) };
  const columnPlaces = closedGaps(columns.map(Number), blankColumnsKept);
  const heldAt = held.map(([line]) => Number(line));
  const places = closedGaps(heldAt, blankLinesKept);
  const width = (columnPlaces.at(-1) ?? -1) + 1;
  const length = (places.at(-1) ?? -1) + 1;
  const rows: (readonly unknown[])[] = Array.from({ length }, () => []);
  const lines = Array.from({ length }, () => 0);
  for (const [index, [, ...cells]] of held.entries()) {
    const row: unknown[] = Array.from({ length: width }, () => null);
    for (const [at, cell] of cells.entries()) row[columnPlaces[at]!] = cell;
    rows[places[index]!] = row;
    lines[places[index]!] = heldAt[index]!;
  }
  for (let place = length - 2; place >= 0; place -= 1) if (lines[place] === 0) lines[place] = lines[place + 1]! - 1;
  return { rows, lines };
}

/** Where each of some ascending numbers, counted from 1, comes to stand, counted from 0. */
function closedGaps(numbers: readonly number[], most: number): readonly number[] {
  let [last, place] = [0, -1];
  return numbers.map((number) => {
    place += Math.min(number - last, most + 1);
    last = number;
    return place;
  });
}
