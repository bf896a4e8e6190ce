import { checkTable, fitsSeries } from '../check/check-rule-set.ts';
import type { RuleSource } from '../clause.ts';
import { readRuleSet } from '../rule-set-schema.ts';
import type { RuleProblem, RuleResult } from '../rule-problem.ts';
import type { Series } from '../rule-set-head.ts';
import type { RuleSet } from '../rule-set.ts';
import type { LocalRuleSet } from './local-table.ts';

/** The series in which a province issues tables of its own. */
export const localSeries: readonly Series[] = ['annual-score', 'meeting-score', 'four-good'];

/** The id of the source that stands for the province's own document. */
export const ownDocument = 'table';

/** A draft and all that still keeps it from being issued. */
export interface TableDraft {
  readonly table: LocalRuleSet;
  readonly problems: readonly RuleProblem[];
}

/** Reads a table that a province may have, however wrong it is. */
export function readTable(value: unknown): RuleResult<LocalRuleSet> {
  const read = readRuleSet(value);
  if (!read.ok) return read;
  const table = read.value;
  if (!isLocal(table)) return { ok: false, problems: [{ code: 'series-other', at: '/rules', given: table.rules }] };
  return { ok: true, value: table };
}

/** Reads a draft; one that can be read is kept, with everything that is wrong with it. */
export function decideDraft(value: unknown): RuleResult<TableDraft> {
  const read = readTable(value);
  if (!read.ok) return read;
  const table = read.value;
  return { ok: true, value: { table, problems: [...seriesProblems(table), ...checkTable(withDocument(table))] } };
}

/** Points in each series of a province's; a list of what has to be met where the centre has one. */
function isLocal(set: RuleSet): set is LocalRuleSet {
  return set.rules === 'scoring' || (set.rules === 'checklist' && set.series === 'four-good');
}

/** A series that has such sets, though none of a province's; one that has none at all `checkRuleSet` finds. */
export function seriesProblems(table: LocalRuleSet): readonly RuleProblem[] {
  const { series } = table;
  return localSeries.includes(series) || !fitsSeries(table)
    ? []
    : [{ code: 'series-other', at: '/series', given: series }];
}

/** A draft has no document yet: that is not a problem of the draft. */
export function withDocument(table: LocalRuleSet): LocalRuleSet {
  if (table.sources.some(({ id }) => id === ownDocument)) return table;
  const awaited: RuleSource = {
    id: ownDocument,
    instrument: '…',
    issuedOn: null,
    url: null,
    unconfirmed: 'Chưa ban hành.',
  };
  return { ...table, sources: [...table.sources, awaited] };
}
