import { queryOptions } from '@tanstack/react-query';
import type { CheckedTable, ReadSheet, SavedDraft, ShownDifference, ShownScoreTable, TableList } from '@co-so/api';
import { loadTemplates } from '@co-so/domain';
import type { Issuing, LocalRuleSet, NewDraft, Series, Sheet, SheetRows } from '@co-so/domain';
import { provinceApi, read } from '../../api.ts';
import { fromWire } from '../../ui/from-wire.ts';
import { inTableItself } from './table-problem.ts';

const tables = provinceApi['score-tables'];
const oneTable = tables[':id'];

export const tableListQuery = queryOptions({
  queryKey: ['score-tables'],
  queryFn: () => fromWire<TableList>(read(tables.$get())),
});

/** As issued or as last saved; or, with a revision, as it was saved then. */
export function tableQuery(id: string, revision?: number) {
  const query = revision === undefined ? {} : { revision: String(revision) };
  return queryOptions({
    queryKey: ['score-table', id, query],
    queryFn: () => fromWire<ShownScoreTable>(read(oneTable.$get({ param: { id }, query }))),
  });
}

/** Central sets that a table of the series may begin from, and is held against. */
export function templatesQuery(series: Series) {
  return queryOptions({
    queryKey: ['table-templates', series],
    queryFn: () => loadTemplates(series),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

const numbers = new WeakMap<LocalRuleSet, number>();
let given = 0;

/** A table is known by itself: to tell hundreds of lines by what they say takes longer than the press of a key may. */
function numberOf(table: LocalRuleSet): number {
  const number = numbers.get(table) ?? (given += 1);
  numbers.set(table, number);
  return number;
}

/** A table as it is typed, with everything that is wrong with just this one. */
export function checkQuery(table: LocalRuleSet) {
  return queryOptions({
    queryKey: ['checked-table', numberOf(table)],
    queryFn: async () => {
      const { problems } = await fromWire<CheckedTable>(read(tables.checking.$post({ json: { table } })));
      return { table, problems: inTableItself(problems) };
    },
    gcTime: 60_000,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What the lines of a sheet say, or everything wrong with them; nothing is stored. */
export function readSheet(
  rows: SheetRows,
  { rules, series }: Pick<LocalRuleSet, 'rules' | 'series'>,
): Promise<ReadSheet> {
  const json = { rules, series, rows: rows.map((row) => row.map((cell) => cell ?? null)) };
  return fromWire(read(tables['sheet-reading'].$post({ json })));
}

/** The table in lines, as `readSheet` reads them again. */
export function writeSheet(table: LocalRuleSet): Promise<Sheet> {
  return fromWire(read(tables['sheet-writing'].$post({ json: { table } })));
}

export function differenceQuery(earlier: string, later: string) {
  return queryOptions({
    queryKey: ['table-difference', earlier, later],
    queryFn: () => fromWire<ShownDifference>(read(tables.difference.$get({ query: { earlier, later } }))),
  });
}

export function beginDraft(json: NewDraft, key: string): Promise<SavedDraft> {
  return fromWire(read(tables.$post({ json, header: { 'idempotency-key': key } })));
}

export interface DraftSave {
  readonly id: string;
  readonly basedOn: number;
  readonly table: LocalRuleSet;
}

export function saveDraft({ id, ...json }: DraftSave, key: string): Promise<SavedDraft> {
  return fromWire(read(oneTable.$put({ param: { id }, json, header: { 'idempotency-key': key } })));
}

export interface SeenDraft {
  readonly id: string;
  readonly basedOn: number;
}

export function discardDraft({ id, basedOn }: SeenDraft, key: string): Promise<SavedDraft> {
  return fromWire(
    read(oneTable.discarding.$post({ param: { id }, json: { basedOn }, header: { 'idempotency-key': key } })),
  );
}

export function issueDraft({ id, ...json }: SeenDraft & Issuing, key: string) {
  return read(oneTable.issuing.$post({ param: { id }, json, header: { 'idempotency-key': key } }));
}
