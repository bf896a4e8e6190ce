import { isBlank } from '../../indicator/cell.ts';
import type { SheetCell, SheetRows } from '../../indicator/sheet.ts';
import { folded } from '../../folded.ts';
import type { HostType } from '../host-type.ts';
import type { UnitKind } from '../unit.ts';
import { structureColumns } from './structure-columns.ts';
import type { StructureField } from './structure-columns.ts';
import type { StructureSheetProblem } from './structure-sheet-problem.ts';

/** How a list says under which unit another stands. `reference`: by id, code or name, whichever answers. */
export const parentsGiven = ['reference', 'code', 'name', 'indentation', 'outlineLevel'] as const;
export type ParentsGiven = (typeof parentsGiven)[number];

/** Which column of a list from elsewhere is which of ours. */
export interface LayoutColumn {
  readonly header: string;
  readonly field: StructureField;
}

/** How lists of one kind are read, mapped once and kept: their columns, how they give parents, and their own words. */
export interface StructureLayout {
  readonly name: string;
  readonly parents: ParentsGiven;
  readonly columns: readonly LayoutColumn[];
  readonly kindWords: readonly { readonly word: string; readonly kind: UnitKind }[];
  readonly hostTypeWords: readonly { readonly word: string; readonly hostType: HostType }[];
}

/** The layout of the sheet that we write ourselves. */
export const ownLayout: StructureLayout = {
  name: 'Mẫu của hệ thống',
  parents: 'reference',
  columns: structureColumns.map(({ header, field }) => ({ header, field })),
  kindWords: [],
  hostTypeWords: [],
};

const titleLinesMaximum = 20;

/** The line, counted from 0, that names most of our columns, at least two; undefined where none near the top does. */
export function headerLineOf(rows: SheetRows): number | undefined {
  return bestLine(rows, (header) => fieldNamed(header) !== undefined);
}

/** The headers of a line in words; of those that come again, the second is called `… (2)`, so that each can be named. */
export function distinctHeaders(row: readonly SheetCell[]): readonly string[] {
  const seen = new Map<string, number>();
  return row.map((cell) => {
    const header = typeof cell === 'boolean' || isBlank(cell) ? '' : String(cell).normalize('NFC').trim();
    if (header === '') return '';
    const times = (seen.get(folded(header)) ?? 0) + 1;
    seen.set(folded(header), times);
    return times === 1 ? header : `${header} (${times})`;
  });
}

/** A first layout for a list with these headers, for people to correct: each of our columns at most once. */
export function layoutFor(headers: readonly string[]): StructureLayout {
  const taken = new Set<StructureField>();
  const columns = headers.flatMap((header): readonly LayoutColumn[] => {
    const field = fieldNamed(header);
    if (field === undefined || taken.has(field)) return [];
    taken.add(field);
    return [{ header, field }];
  });
  return { name: '', parents: parentsIn(columns), columns, kindWords: [], hostTypeWords: [] };
}

function parentsIn(columns: readonly LayoutColumn[]): ParentsGiven {
  const parent = columns.find(({ field }) => field === 'parent');
  if (parent) return folded(parent.header).startsWith('ma ') ? 'code' : 'reference';
  return columns.some(({ field }) => field === 'level') ? 'outlineLevel' : 'indentation';
}

const fieldByWord: ReadonlyMap<string, StructureField> = new Map(
  structureColumns.flatMap(({ field, header, synonyms }) =>
    [field, header, ...synonyms].map((word) => [folded(word), field] as const),
  ),
);

function fieldNamed(header: SheetCell): StructureField | undefined {
  return typeof header === 'string' ? fieldByWord.get(folded(header)) : undefined;
}

/** Where a layout stands in a sheet: the line of headers, counted from 0, and which field each column holds. */
export interface PlacedLayout {
  readonly top: number;
  readonly fields: readonly (StructureField | undefined)[];
  /** Headers that the layout does not name: their columns are passed over. */
  readonly unusedHeaders: readonly string[];
  readonly problems: readonly StructureSheetProblem[];
}

/** Finds the layout's headers near the top of the sheet, in any order. */
export function placeLayout(rows: SheetRows, { parents, columns }: StructureLayout): PlacedLayout {
  const fieldOf = new Map(columns.map(({ header, field }) => [folded(header), field]));
  const top = bestLine(rows, (header) => fieldOf.has(folded(header)));
  const empty = { top: 0, fields: [], unusedHeaders: [] };
  if (top === undefined) return { ...empty, problems: [{ code: 'sheet-empty', line: 1, column: null }] };
  const headers = distinctHeaders(rows[top]!);
  const fields = headers.map((header) => fieldOf.get(folded(header)));
  const needed: readonly StructureField[] = ['name', 'kind', ...neededFor[parents]];
  return {
    top,
    fields,
    unusedHeaders: headers.filter((header, index) => header !== '' && fields[index] === undefined),
    problems: needed
      .filter((field) => !fields.includes(field))
      .map((field) => {
        const given = columns.find((one) => one.field === field)?.header;
        return { code: 'column-missing', line: top + 1, column: field, ...(given !== undefined && { given }) };
      }),
  };
}

const neededFor: Readonly<Record<ParentsGiven, readonly StructureField[]>> = {
  reference: ['parent'],
  code: ['parent'],
  name: ['parent'],
  indentation: [],
  outlineLevel: ['level'],
};

function bestLine(rows: SheetRows, isNamed: (header: string) => boolean): number | undefined {
  const named = rows.slice(0, titleLinesMaximum).map((row) => distinctHeaders(row).filter(isNamed).length);
  const most = Math.max(0, ...named);
  return most < 2 ? undefined : named.indexOf(most);
}
