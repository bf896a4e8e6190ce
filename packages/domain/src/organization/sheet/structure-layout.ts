import type { SheetRows } from '../../indicator/sheet.ts';
import { folded } from '../../folded.ts';
import type { HostType } from '../host-type.ts';
import type { UnitKind } from '../unit.ts';
import { fieldNamer, headerLine, mostNamed, namedColumns, placeColumns, withUnmapped } from './column-placing.ts';
import type { ColumnReading, NamedColumn, PlacedColumns } from './column-placing.ts';
import { ownPlaceLayout, placeLayoutOn } from './host-place-layout.ts';
import type { HostPlaceLayout } from './host-place-layout.ts';
import { structureColumns } from './structure-columns.ts';
import type { StructureField } from './structure-columns.ts';

/** How a list says under which unit another stands. `reference`: by id, code or name, whichever answers. */
export const parentsGiven = ['reference', 'code', 'name', 'indentation', 'outlineLevel'] as const;
export type ParentsGiven = (typeof parentsGiven)[number];

/** How lists of one kind are read, mapped once and kept: their columns, how they give parents, and their own words. */
export interface StructureLayout extends ColumnReading<StructureField> {
  readonly name: string;
  readonly parents: ParentsGiven;
  readonly kindWords: readonly { readonly word: string; readonly kind: UnitKind }[];
  readonly hostTypeWords: readonly { readonly word: string; readonly hostType: HostType }[];
  /** How the sheet of host places beside the list is read; `null` where there is none. */
  readonly places: HostPlaceLayout | null;
}

/** The layout of the sheet that we write ourselves. */
export const ownLayout: StructureLayout = {
  name: 'Mẫu của hệ thống',
  parents: 'reference',
  columns: structureColumns.map(({ header, field }) => ({ header, field })),
  passedOver: [],
  kindWords: [],
  hostTypeWords: [],
  places: ownPlaceLayout,
};

/** The line, counted from 0, that names most of our columns, at least two; undefined where none near the top does. */
export function headerLineOf(rows: SheetRows): number | undefined {
  return headerLine(rows, (header) => fieldNamed(header) !== undefined);
}

/** How many of the columns of units a sheet names. */
export function unitHeadersIn(rows: SheetRows): number {
  return mostNamed(rows, (header) => fieldNamed(header) !== undefined);
}

/** A first layout for a list with these headers, for people to correct: each of our columns at most once. */
export function layoutFor(headers: readonly string[]): StructureLayout {
  const columns = namedColumns(headers, fieldNamed);
  const unsaid = { passedOver: [], kindWords: [], hostTypeWords: [], places: null };
  return { name: '', parents: parentsIn(columns), columns, ...unsaid };
}

/** A kept layout for a list with these headers, and a sheet of places with those: what it says nothing of is suggested. */
export function layoutOn(
  layout: StructureLayout,
  headers: readonly string[],
  placeHeaders: readonly string[],
): StructureLayout {
  const { places } = layout;
  return { ...withUnmapped(layout, headers, fieldNamed), places: places && placeLayoutOn(places, placeHeaders) };
}

function parentsIn(columns: readonly NamedColumn<StructureField>[]): ParentsGiven {
  const parent = columns.find(({ field }) => field === 'parent');
  if (parent) return folded(parent.header).startsWith('ma ') ? 'code' : 'reference';
  return columns.some(({ field }) => field === 'level') ? 'outlineLevel' : 'indentation';
}

const fieldNamed = fieldNamer(structureColumns);

export function placeLayout(
  rows: SheetRows,
  { parents, columns }: Pick<StructureLayout, 'parents' | 'columns'>,
): PlacedColumns<StructureField> {
  return placeColumns(rows, columns, ['name', 'kind', ...neededFor[parents]]);
}

const neededFor: Readonly<Record<ParentsGiven, readonly StructureField[]>> = {
  reference: ['parent'],
  code: ['parent'],
  name: ['parent'],
  indentation: [],
  outlineLevel: ['level'],
};
