import { signatureOf } from '../../access/actor.ts';
import { vietnamDay } from '../../civil-date.ts';
import type { Problem } from '../../problem.ts';
import { refused, settle } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { By } from '../../revision.ts';
import { beginningProblems } from '../beginning.ts';
import { liftRuleProblem } from '../lifted.ts';
import type { RuleProblem } from '../rule-problem.ts';
import { decideIssue } from './issue.ts';
import type { Issuing } from './issue.ts';
import type { LocalRuleSet } from './local-table.ts';
import { inTable, seenProblems } from './own-draft.ts';
import type { SeenDraft } from './own-draft.ts';
import { frameOn } from './own-table.ts';
import type { OwnTable } from './own-table.ts';

/** What the province issued before, and the central sets of the series. */
export interface TablesOfSeries {
  readonly issued: readonly OwnTable[];
  readonly templates: readonly LocalRuleSet[];
}

/** Issues a draft with its document, or says everything against it: of the document in the form, of the table in `/table`. */
export function decideTableIssue(
  seen: SeenDraft,
  { issued, templates }: TablesOfSeries,
  given: Issuing,
  { actor, now }: By,
): Result<Omit<OwnTable, 'contentHash'>> {
  const [moved, ...others] = seenProblems(seen);
  if (moved) return refused(moved, ...others);
  const { draft } = seen;
  const issuing = { ...given, instrument: given.instrument.trim(), issuer: given.issuer.trim() };
  const frame = frameOn(draft.series, templates, issuing.effectiveFrom);
  const facts = { draft: draft.table, frame, templates, issued: issued.map(({ table }) => table) };
  const decided = decideIssue(facts, issuing);
  const problems = [...dayProblems(issuing, now), ...(decided.ok ? [] : decided.problems.flatMap(placed))];
  if (!decided.ok) return settle(problems, impossible);
  const { table, replaces } = decided.value;
  const { id, series, revision } = draft;
  const version = Math.max(0, ...issued.map((one) => one.version)) + 1;
  const signature = { issuedBy: signatureOf(actor), issuedAt: now };
  return settle(problems, () => ({ ...issuing, id, series, version, table, replaces, revision, ...signature }));
}

function dayProblems({ issuedOn, effectiveFrom }: Issuing, now: By['now']): readonly Problem[] {
  const today = vietnamDay(now);
  return [
    ...(issuedOn > today ? [{ code: 'day-in-future', day: issuedOn, today, at: '/issuedOn' } as const] : []),
    ...beginningProblems(effectiveFrom, today, '/effectiveFrom'),
  ];
}

/** The table takes the document over as its first source: what is missing there is said once, in the form. */
function placed(problem: RuleProblem): readonly Problem[] {
  if (problem.code === 'document-missing' || problem.code === 'successor-not-later') return [liftRuleProblem(problem)];
  return problem.at.startsWith('/sources/0') ? [] : [inTable(problem)];
}

function impossible(): never {
  throw new Error('refused without a problem');
}
