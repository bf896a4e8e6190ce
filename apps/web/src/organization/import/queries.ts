import { queryOptions } from '@tanstack/react-query';
import type { SavedLayout, StructureImport, StructureImportReport } from '@co-so/api';
import type { Based, CivilDate, SheetRows, StructureLayout } from '@co-so/domain';
import { provinceApi, read } from '../../api.ts';
import { heldRows } from './held-rows.ts';

const imports = provinceApi['structure-imports'];
const layouts = provinceApi['structure-layouts'];

export const structureImportsQuery = queryOptions({
  queryKey: ['structure-imports'],
  queryFn: (): Promise<readonly StructureImport[]> => read(imports.$get()),
});

export const layoutsQuery = queryOptions({
  queryKey: ['structure-layouts'],
  queryFn: (): Promise<readonly SavedLayout[]> => read(layouts.$get()),
});

export interface SentSheet {
  readonly rows: SheetRows;
  /** Which line of the file each row is. */
  readonly lines: readonly number[];
}

/** A list as it is sent: the server reads it again. */
export interface SentList extends SentSheet {
  readonly fileName: string;
  readonly layout: StructureLayout;
  /** The sheet of host places, where the file has one that is read. */
  readonly places: SentSheet | null;
  readonly underId: string | null;
  readonly day: CivilDate;
}

export function sendList(list: SentList, mode: 'dry-run' | 'store', key: string): Promise<StructureImportReport> {
  return read(imports.$post({ json: { ...sendable(list), mode }, header: { 'idempotency-key': key } }));
}

/** The client wants lists that it may change, and cells that are there. A layout without a name yet goes under a passing one. */
function sendable({ layout, rows, lines, places, ...list }: SentList) {
  const held = heldRows({ rows, lines, columns: layout.columns });
  const columns = layout.places?.columns ?? [];
  const named = changeable({ ...layout, name: layout.name || 'Chưa lưu' });
  return { ...list, ...held, ...(places && { places: heldRows({ ...places, columns }) }), layout: named };
}

function changeable({ columns, passedOver, kindWords, hostTypeWords, places, ...layout }: StructureLayout) {
  return {
    ...layout,
    columns: [...columns],
    passedOver: [...passedOver],
    kindWords: [...kindWords],
    hostTypeWords: [...hostTypeWords],
    places: places && {
      columns: [...places.columns],
      passedOver: [...places.passedOver],
      kindWords: [...places.kindWords],
      stateWords: [...places.stateWords],
    },
  };
}

export function undoImport(id: string, key: string): Promise<StructureImport> {
  return read(imports[':id'].undo.$post({ param: { id }, header: { 'idempotency-key': key } }));
}

export function saveLayout(
  { layout, basedOn }: Based<{ readonly layout: StructureLayout }>,
  key: string,
): Promise<readonly SavedLayout[]> {
  return read(layouts.$post({ json: { layout: changeable(layout), basedOn }, header: { 'idempotency-key': key } }));
}

export function removeLayout(json: Based<{ readonly name: string }>, key: string): Promise<readonly SavedLayout[]> {
  return read(layouts.removal.$post({ json, header: { 'idempotency-key': key } }));
}

export function exportStructure(unit: string | undefined, on: CivilDate) {
  return read(provinceApi['structure-sheet'].$get({ query: { ...(unit !== undefined && { unit }), on } }));
}
