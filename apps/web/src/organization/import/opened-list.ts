import {
  distinctHeaders,
  headerLineOf,
  layoutFor,
  layoutOn,
  ownLayout,
  placeHeaderLineOf,
  placeHeadersIn,
  placeLayoutFor,
  unitHeadersIn,
} from '@co-so/domain';
import type { ColumnReading, HostPlaceLayout, SheetRows, StructureLayout, Workbook } from '@co-so/domain';
import { readInWorker } from '../../ui/read-in-worker.ts';
import type { ReadWorkbook, WorkbookReading } from '../../ui/read-in-worker.ts';
import { unfitFileText, unopenedTexts } from '../../ui/unopened-file.ts';

/** A chosen file that could be opened. */
export interface OpenedList {
  readonly name: string;
  readonly workbook: Workbook;
  readonly lines: ReadWorkbook['lines'];
}

export type ListOpening =
  | { readonly kind: 'opened'; readonly file: OpenedList }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Opens a chosen file beside the page; says in one sentence why it cannot. */
export async function openList(file: File, onProgress: (reading: WorkbookReading) => void): Promise<ListOpening> {
  const unfit = unfitFileText(file);
  if (unfit !== undefined) return unreadable(unfit);
  if (!file.name.toLowerCase().endsWith('.xlsx'))
    return unreadable('Chỉ nhận tệp Excel dạng .xlsx. Đề nghị mở tệp bằng Excel, lưu lại dạng .xlsx rồi chọn lại.');
  const read = await readInWorker(file, onProgress);
  if (typeof read === 'string') return unreadable(unopenedTexts[read]);
  return { kind: 'opened', file: { name: file.name, ...read } };
}

function unreadable(reason: string): ListOpening {
  return { kind: 'unreadable', reason };
}

/** Which sheets of a file hold what. */
export interface ChosenSheets {
  /** `null` where only places are read. */
  readonly units: string | null;
  /** `null` where there are no host places. */
  readonly places: string | null;
}

/** The first sheet with headers of units, and the first with more headers of host places; without either the first of all. */
export function likelySheets(workbook: Workbook): ChosenSheets {
  const names = Object.keys(workbook);
  const looksLikePlaces = (rows: SheetRows) => placeHeadersIn(rows) > Math.max(1, unitHeadersIn(rows));
  const places = names.find((name) => looksLikePlaces(workbook[name]!)) ?? null;
  const units = names.find((name) => !looksLikePlaces(workbook[name]!) && headerLineOf(workbook[name]!) !== undefined);
  return { units: units ?? (places === null ? (names[0] ?? '') : null), places };
}

/** The headers of a sheet, each with a few cells below it. */
export interface ListHeader {
  readonly header: string;
  readonly samples: readonly string[];
}

const samplesMaximum = 3;

export function headersOf(rows: SheetRows): readonly ListHeader[] {
  return headersBelow(rows, headerLineOf(rows));
}

export function placeHeadersOf(rows: SheetRows): readonly ListHeader[] {
  return headersBelow(rows, placeHeaderLineOf(rows));
}

function headersBelow(rows: SheetRows, line: number | undefined): readonly ListHeader[] {
  const filled = rows.findIndex((row) => row.some((cell) => cell !== null));
  const top = line ?? Math.max(0, filled);
  const below = rows.slice(top + 1);
  return distinctHeaders(rows[top] ?? []).flatMap((header, index) => {
    if (header === '') return [];
    const filled = below.flatMap((row) => (row[index] === null || row[index] === undefined ? [] : String(row[index])));
    return [{ header, samples: [...new Set(filled.slice(0, 50))].slice(0, samplesMaximum) }];
  });
}

/** The saved layout all of whose columns the sheets have, the most particular first; else one that is suggested. */
export function likelyLayout(
  headers: readonly ListHeader[],
  placeHeaders: readonly ListHeader[] | null,
  saved: readonly StructureLayout[],
): StructureLayout {
  const names = namesOf(headers);
  const fitting = saved
    .filter(({ columns }) => columns.every(({ header }) => names.has(header)))
    .filter(({ places }) => placeHeaders === null || places === null || fits(places, placeHeaders))
    .toSorted((left, right) => columnsIn(right) - columnsIn(left));
  const suggested = headers.length === 0 ? { ...ownLayout, name: '' } : layoutFor([...names]);
  const places = placeHeaders && likelyPlaceLayout(placeHeaders, saved);
  const layout = { ...(fitting[0] ?? suggested), places };
  return layoutOn(layout, [...names], [...namesOf(placeHeaders ?? [])]);
}

/** How a sheet of places is read by a layout that was saved for sheets like it, else by its headers. */
export function likelyPlaceLayout(headers: readonly ListHeader[], saved: readonly StructureLayout[]): HostPlaceLayout {
  const kept = saved.flatMap(({ places }) => (places && fits(places, headers) ? [places] : []));
  const most = kept.toSorted((left, right) => right.columns.length - left.columns.length)[0];
  return most ?? placeLayoutFor([...namesOf(headers)]);
}

function namesOf(headers: readonly ListHeader[]): ReadonlySet<string> {
  return new Set(headers.map(({ header }) => header));
}

function fits({ columns }: HostPlaceLayout, headers: readonly ListHeader[]): boolean {
  const names = namesOf(headers);
  return columns.every(({ header }) => names.has(header));
}

function columnsIn({ columns, places }: StructureLayout): number {
  return columns.length + (places?.columns.length ?? 0);
}

/** The columns with a header meaning something else, or nothing; what another header meant gives way. */
export function remapped<Field extends string>(
  { columns, passedOver }: ColumnReading<Field>,
  header: string,
  field: Field | null,
): ColumnReading<Field> {
  const others = columns.filter((one) => one.header !== header && one.field !== field);
  const unread = passedOver.filter((one) => one !== header);
  return field === null
    ? { columns: others, passedOver: [...unread, header] }
    : { columns: [...others, { header, field }], passedOver: unread };
}
