import { queryOptions } from '@tanstack/react-query';
import type { SavedLayout, StructureImport, StructureImportReport } from '@co-so/api';
import type { Based, CivilDate, SheetRows, StructureLayout } from '@co-so/domain';
import { provinceApi, read } from '../../api.ts';

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

/** A list as it is sent: the server reads it again. */
export interface SentList {
  readonly fileName: string;
  readonly layout: StructureLayout;
  readonly rows: SheetRows;
  readonly underId: string | null;
  readonly day: CivilDate;
}

export function sendList(list: SentList, mode: 'dry-run' | 'store', key: string): Promise<StructureImportReport> {
  return read(imports.$post({ json: { ...sendable(list), mode }, header: { 'idempotency-key': key } }));
}

/** The client wants lists that it may change, and cells that are there. A layout without a name yet goes under a passing one. */
function sendable({ layout, rows, ...list }: SentList) {
  const cells = rows.map((row) => row.map((cell) => cell ?? null));
  return { ...list, rows: cells, layout: changeable({ ...layout, name: layout.name || 'Chưa lưu' }) };
}

function changeable({ columns, kindWords, hostTypeWords, ...layout }: StructureLayout) {
  return {
    ...layout,
    columns: [...columns],
    kindWords: [...kindWords],
    hostTypeWords: [...hostTypeWords],
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
