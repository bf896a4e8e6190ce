import {
  done,
  inTable,
  issueProblems,
  liftRuleProblem,
  readTable,
  refusedAll,
  tableFromSheet,
  tableSheet,
} from '@co-so/domain';
import type { CivilDate, LocalRuleSet, Result, RuleRefusal, Sheet, SheetRows, TableContent } from '@co-so/domain';
import { centralOf } from './shown-draft.ts';

/** What still keeps a table from being issued, each at its place in `table`. */
export interface CheckedTable {
  readonly problems: readonly RuleRefusal[];
}

/** A table as it is typed, checked as one that is saved would be; nothing is stored. */
export async function checkTable(value: unknown, today: CivilDate): Promise<CheckedTable> {
  const read = readTable(value);
  if (!read.ok) return { problems: read.problems.map(inTable) };
  const draft = read.value;
  return { problems: issueProblems({ draft, ...(await centralOf(draft.series, today)) }).map(inTable) };
}

/** What the lines of a sheet say; or everything wrong with them, and nothing of it. */
export interface ReadSheet {
  readonly content: TableContent | null;
  readonly problems: readonly RuleRefusal[];
}

export function readSheet(rows: SheetRows, table: Pick<LocalRuleSet, 'rules' | 'series'>): ReadSheet {
  const read = tableFromSheet(rows, table);
  return read.ok
    ? { content: read.value, problems: [] }
    : { content: null, problems: read.problems.map(liftRuleProblem) };
}

/** A table as it is typed, in the lines of a sheet. */
export function writeSheet(value: unknown): Result<Sheet> {
  const read = readTable(value);
  return read.ok ? done(tableSheet(read.value)) : refusedAll(read.problems.map(inTable));
}
