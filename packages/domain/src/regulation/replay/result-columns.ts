import { keysOf } from '../keys.ts';
import type { Criterion, SubjectRules } from '../scoring-rules.ts';
import { subjectsByTable } from '../table/evaluate-by-table.ts';
import type { TableRules } from '../table/evaluate-by-table.ts';
import { factColumns } from './fact-cell.ts';
import type { FactColumn } from './fact-cell.ts';
import { idHeader, namedBy } from './result-lines.ts';
import type { ResultLine } from './result-lines.ts';

/** Columns that every sheet of results may have. */
export const resultHeaders = {
  id: idHeader,
  subject: 'Đối tượng',
  points: 'Tổng điểm',
  mitigated: 'Ngoại lệ được xem xét',
  decided: 'Mức đã xếp',
} as const;

/** Under "Mức đã xếp": decided not to be rated. */
export const notRatedText = 'Không xếp loại';

type ResultColumn =
  | { readonly kind: keyof typeof resultHeaders }
  | { readonly kind: 'criterion'; readonly id: string }
  | { readonly kind: 'fact'; readonly fact: FactColumn };

export type ScoredLine = ResultLine<ResultColumn>;

/** What a header names: something every sheet has, a criterion by its id or its words, a fact. */
export function resultColumn(header: string, by: TableRules): ResultColumn | undefined {
  const common = namedBy(header.split('(')[0]!, keysOf(resultHeaders), (kind) => [resultHeaders[kind]]);
  if (common) return { kind: common };
  const subjects = subjectsByTable(by);
  const [first = ''] = header.split(/[\s:]/);
  const criteria = subjects.flatMap(criteriaOf);
  const criterion =
    criteria.find(({ id }) => id === first || `${id}.` === first) ?? namedBy(header, criteria, ({ text }) => [text]);
  if (criterion) return { kind: 'criterion', id: criterion.id };
  const fact = namedBy(header, subjects.flatMap(factColumns), (one) => [one.header, one.header.split(' (')[0]!]);
  return fact && { kind: 'fact', fact };
}

/** The header of claimed exceptions, with the codes they may be claimed for; nothing where the text has none. */
export function exceptionHeader({ knockOuts }: Pick<SubjectRules, 'knockOuts'>): string | undefined {
  const codes = knockOuts.flatMap(({ code, exception }) => (exception ? [code] : []));
  return codes.length > 0 ? `${resultHeaders.mitigated} (${codes.join(', ')})` : undefined;
}

export function criteriaOf({ groups }: SubjectRules): readonly Criterion[] {
  return groups.flatMap(({ criteria }) => criteria);
}
