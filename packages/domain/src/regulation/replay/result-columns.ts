import { folded } from '../../folded.ts';
import { keysOf } from '../keys.ts';
import type { Criterion, SubjectRules } from '../scoring-rules.ts';
import { subjectByTable } from '../table/evaluate-by-table.ts';
import type { TableRules } from '../table/evaluate-by-table.ts';
import { factColumns } from './fact-cell.ts';
import type { FactColumn } from './fact-cell.ts';
import { idHeader } from './result-lines.ts';
import type { ResultLine } from './result-lines.ts';

/** Columns that every sheet of results may have. */
export const resultHeaders = {
  id: idHeader,
  subject: 'Đối tượng',
  points: 'Tổng điểm',
  decided: 'Mức đã xếp',
} as const;

type ResultColumn =
  | { readonly kind: keyof typeof resultHeaders }
  | { readonly kind: 'criterion'; readonly id: string }
  | { readonly kind: 'fact'; readonly fact: FactColumn };

export type ScoredLine = ResultLine<ResultColumn>;

/** What a header names: something every sheet has, a criterion by its id or its words, a fact. */
export function resultColumn(header: string, by: TableRules): ResultColumn | undefined {
  const given = folded(header);
  const common = keysOf(resultHeaders).find((kind) => folded(resultHeaders[kind]) === given);
  if (common) return { kind: common };
  const subjects = by.table.subjects.flatMap(({ subject }) => subjectByTable(by, subject) ?? []);
  const [first = ''] = header.split(/[\s:]/);
  const criteria = subjects.flatMap(criteriaOf);
  const criterion =
    criteria.find(({ id }) => id === first || `${id}.` === first) ??
    criteria.find(({ text }) => folded(text ?? '') === given);
  if (criterion) return { kind: 'criterion', id: criterion.id };
  const fact = subjects.flatMap(factColumns).find((one) => folded(one.header) === given);
  return fact && { kind: 'fact', fact };
}

export function criteriaOf({ groups }: SubjectRules): readonly Criterion[] {
  return groups.flatMap(({ criteria }) => criteria);
}
