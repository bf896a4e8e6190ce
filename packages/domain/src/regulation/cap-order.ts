import { compareRatios } from '../ratio.ts';
import type { Ratio } from '../ratio.ts';
import type { CapGroup, CapReading } from './cap.ts';
import { capOutstanding } from './cap.ts';
import { repeated } from './check/repeated.ts';
import { ownOf } from './keys.ts';
import type { CapRule } from './scoring-rules.ts';
import { settleRules } from './rule-problem.ts';
import type { RuleProblem, RuleResult } from './rule-problem.ts';
import { levelLine } from './trace.ts';
import type { LevelLine } from './trace.ts';

/** One of the province's criteria for who stays when there are more candidates than the cap allows, in their order. */
export interface CapCriterion {
  readonly id: string;
  readonly text: string;
  readonly direction: 'moreFirst' | 'lessFirst';
}

/** A candidate with a value for each criterion; one that is not known is left out. */
export interface CapCandidate {
  readonly id: string;
  readonly values: Readonly<Record<string, Ratio>>;
}

/** A candidate in its place; those whom no criterion tells apart share one. Nobody is selected by it. */
export interface OrderedCandidate {
  readonly id: string;
  /** From 1. */
  readonly place: number;
  /** The criterion that put it behind the one before; `null` for the first, and where nothing told them apart. */
  readonly toldApartBy: string | null;
  /** Criteria for which nothing is known of this candidate: it stands behind all of whom something is. */
  readonly unknown: readonly string[];
}

/** Puts candidates in the order of the province's criteria, for the body that chooses. Independent of their order. */
export function orderCandidates(
  candidates: readonly CapCandidate[],
  criteria: readonly CapCriterion[],
): readonly OrderedCandidate[] {
  const inOrder = candidates.toSorted(
    (left, right) => difference(left, right, criteria)?.order ?? (left.id < right.id ? -1 : 1),
  );
  const ordered: OrderedCandidate[] = [];
  inOrder.forEach((candidate, index) => {
    const before = inOrder[index - 1];
    const apart = before && difference(before, candidate, criteria);
    const place = before && !apart ? ordered[index - 1]!.place : index + 1;
    const unknown = criteria.filter(({ id }) => candidate.values[id] === undefined).map(({ id }) => id);
    ordered.push({ id: candidate.id, place, toldApartBy: apart?.criterion ?? null, unknown });
  });
  return ordered;
}

function difference(left: CapCandidate, right: CapCandidate, criteria: readonly CapCriterion[]) {
  for (const { id, direction } of criteria) {
    const [one, other] = [left.values[id], right.values[id]];
    if (one === undefined && other === undefined) continue;
    if (one === undefined || other === undefined) return { criterion: id, order: one === undefined ? 1 : -1 };
    const order = compareRatios(one, other) * (direction === 'moreFirst' ? -1 : 1);
    if (order !== 0) return { criterion: id, order };
  }
  return undefined;
}

/** What a body decided on a group: who stays; and why, for each who falls under the cap. */
export interface CapChoice {
  readonly staying: readonly string[];
  readonly reasons: Readonly<Record<string, string>>;
}

/** The record of a cap: how it was counted, who stayed, who fell under it and why. */
export interface CapRecord {
  readonly reading: CapReading;
  readonly group: CapGroup;
  /** The most that could have stayed. */
  readonly allowed: number;
  /** The level that those who stay have. */
  readonly level: string;
  readonly staying: readonly string[];
  readonly fallen: readonly {
    readonly id: string;
    readonly level: string;
    readonly reason: string;
    readonly line: LevelLine;
  }[];
}

/** Records a body's choice among the candidates; refuses one of more than the cap allows, or that names no reason. */
export function decideCap(
  rule: CapRule,
  group: CapGroup & { readonly names: readonly string[] },
  reading: CapReading,
  { staying, reasons }: CapChoice,
): RuleResult<CapRecord> {
  const { outstanding: allowed } = capOutstanding(group, reading);
  const falling = group.names.filter((id) => !staying.includes(id));
  const problems: RuleProblem[] = [
    ...staying.flatMap((id, index): readonly RuleProblem[] =>
      group.names.includes(id) ? [] : [{ code: 'candidate-unknown', at: `/staying/${index}`, given: id }],
    ),
    ...repeated(
      staying.map((id) => ({ id })),
      'id',
      '/staying',
    ),
    ...falling.flatMap((id): readonly RuleProblem[] =>
      ownOf(reasons, id)?.trim() ? [] : [{ code: 'reason-missing', at: `/reasons/${id}`, given: id }],
    ),
  ];
  if (staying.length > allowed)
    problems.push({ code: 'cap-exceeded', at: '/staying', given: staying.length, expected: allowed });
  const fallen = () =>
    falling.map((id) => ({
      id,
      level: rule.next,
      reason: reasons[id]!,
      line: levelLine('cap', 'CAP', rule.level, rule),
    }));
  const { candidates, good } = group;
  return settleRules(problems, () => ({
    reading,
    group: { candidates, good },
    allowed,
    level: rule.level,
    staying,
    fallen: fallen(),
  }));
}
