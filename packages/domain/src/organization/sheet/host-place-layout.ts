import type { SheetRows } from '../../indicator/sheet.ts';
import type { HostedBranch, HostPlaceKind } from '../host-place.ts';
import { fieldNamer, headerLine, mostNamed, namedColumns, placeColumns, withUnmapped } from './column-placing.ts';
import type { ColumnReading, PlacedColumns } from './column-placing.ts';
import { hostPlaceColumns, requiredPlaceFields } from './host-place-columns.ts';
import type { HostPlaceField } from './host-place-columns.ts';

/** How a sheet of host places is read: its columns and its own words. */
export interface HostPlaceLayout extends ColumnReading<HostPlaceField> {
  readonly kindWords: readonly { readonly word: string; readonly kind: HostPlaceKind }[];
  readonly stateWords: readonly { readonly word: string; readonly state: HostedBranch['state'] }[];
}

/** The layout of the sheet that we write ourselves. */
export const ownPlaceLayout: HostPlaceLayout = {
  columns: hostPlaceColumns.map(({ header, field }) => ({ header, field })),
  passedOver: [],
  kindWords: [],
  stateWords: [],
};

const fieldNamed = fieldNamer(hostPlaceColumns);
const isNamed = (header: string) => fieldNamed(header) !== undefined;

/** The line, counted from 0, that names most of the columns of places; undefined where none near the top does. */
export function placeHeaderLineOf(rows: SheetRows): number | undefined {
  return headerLine(rows, isNamed);
}

/** How many of the columns of places a sheet names. */
export function placeHeadersIn(rows: SheetRows): number {
  return mostNamed(rows, isNamed);
}

/** A first layout for a sheet with these headers, for people to correct. */
export function placeLayoutFor(headers: readonly string[]): HostPlaceLayout {
  return { columns: namedColumns(headers, fieldNamed), passedOver: [], kindWords: [], stateWords: [] };
}

/** A kept layout for a sheet with these headers: what it says nothing of is suggested. */
export function placeLayoutOn(layout: HostPlaceLayout, headers: readonly string[]): HostPlaceLayout {
  return withUnmapped(layout, headers, fieldNamed);
}

export function placeHostPlaces(
  rows: SheetRows,
  { columns }: Pick<HostPlaceLayout, 'columns'>,
): PlacedColumns<HostPlaceField> {
  return placeColumns(rows, columns, requiredPlaceFields);
}
