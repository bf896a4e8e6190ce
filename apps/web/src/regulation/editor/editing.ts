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

/** Whether two say the same of a place and of all that it contains. */
export function isSameWithin(before: Editing, after: Editing, at: string): boolean {
  return before.sources === after.sources && isSameProblems(before, after, at) && isSameUnread(before, after, at);
}

function isSameProblems(before: Editing, after: Editing, at: string): boolean {
  if (before.problems === after.problems) return true;
  const [old, now] = [before, after].map(({ problems }) => problems.filter((one) => isWithin(one.at, at)));
  return JSON.stringify(old) === JSON.stringify(now);
}

function isSameUnread(before: Editing, after: Editing, at: string): boolean {
  if (before.unread === after.unread) return true;
  const places = Object.keys({ ...before.unread, ...after.unread }).filter((place) => isWithin(place, at));
  return places.every((place) => before.unread[place] === after.unread[place]);
}

function isWithin(place: string, at: string): boolean {
  return place === at || place.startsWith(`${at}/`);
}

/** What folds away the fields of a place. */
export function partId(at: string): string {
  return `${fieldId(at)}-phan`;
}

/** The field that a place of the table is edited in. */
export function fieldId(at: string): string {
  return `o${at.replaceAll('/', '-')}`;
}
