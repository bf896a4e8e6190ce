import type { RuleSource } from '@co-so/domain';
import type { TableProblem } from '../table/table-problem.ts';

/** What every field of the editor knows: everything wrong with the table, and what was typed that is no number. */
export interface Editing {
  readonly problems: readonly TableProblem[];
  /** The texts that a part may cite. */
  readonly sources: readonly RuleSource[];
  readonly unread: Readonly<Record<string, string>>;
  readonly onUnread: (at: string, typed: string | undefined) => void;
}

/** Problems at a place itself. */
export function problemsAt({ problems }: Editing, at: string): readonly TableProblem[] {
  return problems.filter((problem) => problem.at === at);
}

/** The field that a place of the table is edited in. */
export function fieldId(at: string): string {
  return `o${at.replaceAll('/', '-')}`;
}
