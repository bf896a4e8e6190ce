import { childrenIn } from '../structure.ts';
import type { UnitTree } from '../structure.ts';
import { membersIn } from './attached.ts';
import type { AttachedFacts } from './attached.ts';
import { codeProblems, nameProblems } from './claim-problems.ts';
import { isUnreadable } from '../../unreadable-text.ts';
import { partyFoundedOn } from '../party-founding.ts';
import type { PlanProblem } from './plan-problem.ts';
import type { ChangeKindStep, PlacedStep, PlanStep, SplitStep } from './step.ts';

/** What is wrong with one step by itself, on the tree as it is before the day. */
export function stepProblems(
  { step, at }: PlacedStep,
  tree: UnitTree,
  attached: AttachedFacts,
  decidedElsewhere: ReadonlySet<string>,
): readonly PlanProblem[] {
  return [
    ...dayProblems(step, at),
    ...decisionProblems(step, at),
    ...ownProblems(step, at, tree, attached, decidedElsewhere),
  ];
}

function dayProblems({ effectiveOn }: PlanStep, at: string): readonly PlanProblem[] {
  return effectiveOn < partyFoundedOn ? [{ code: 'before-party', at: `${at}/effectiveOn`, day: partyFoundedOn }] : [];
}

function decisionProblems({ basis, consent }: PlanStep, at: string): readonly PlanProblem[] {
  return Object.entries({ basis, consent }).flatMap(([field, decision]): readonly PlanProblem[] => {
    if (!decision) return [];
    const texts = [decision.number, decision.issuer];
    if (texts.some((text) => text.trim() === '')) return [{ code: 'decision-incomplete', at: `${at}/${field}` }];
    return texts.some(isUnreadable) ? [{ code: 'text-unreadable', at: `${at}/${field}` }] : [];
  });
}

function ownProblems(
  step: PlanStep,
  at: string,
  tree: UnitTree,
  attached: AttachedFacts,
  decidedElsewhere: ReadonlySet<string>,
): readonly PlanProblem[] {
  switch (step.kind) {
    case 'merge': {
      const itself = step.into.kind === 'existing' ? step.unitIds.indexOf(step.into.unitId) : -1;
      return [
        ...(step.unitIds.length === 0 ? [{ code: 'units-missing', at: `${at}/unitIds` } as const] : []),
        ...(itself >= 0 ? [{ code: 'merge-into-itself', at: `${at}/unitIds/${itself}` } as const] : []),
      ];
    }
    case 'split':
      return [
        ...(step.parts.length < (step.original === 'ends' ? 2 : 1)
          ? [{ code: 'parts-missing', at: `${at}/parts`, unitId: step.unitId } as const]
          : []),
        ...divisionProblems(step, step.parts, at, tree, attached),
        ...unallocated(step, at, tree, decidedElsewhere),
      ];
    case 'changeKind':
      return divisionProblems(step, step.branches, at, tree, attached);
    case 'rename':
      return nameProblems(step.name, `${at}/name`, step.unitId);
    case 'changeCode':
      return codeProblems(step.code, `${at}/code`, step.unitId);
    case 'found':
    case 'changeHostType':
    case 'reparent':
    case 'dissolve':
    case 'disband':
      return [];
  }
}

/** Allocations of units that do not stand below the divided one, or to what is no part of it; shares beyond what there is. */
function divisionProblems(
  step: SplitStep | ChangeKindStep,
  parts: readonly { readonly id: string }[],
  at: string,
  tree: UnitTree,
  attached: AttachedFacts,
): readonly PlanProblem[] {
  const { unitId, allocation, shares } = step;
  const goesOn = step.kind === 'changeKind' || step.original === 'continues';
  const targets = new Set([...parts.map(({ id }) => id), ...(goesOn ? [unitId] : [])]);
  const below = new Set(childrenIn(tree, unitId).map(({ id }) => id));
  const own = attached.get(unitId);
  const shared = shares.reduce((sum, { counts }) => sum + membersIn(counts), 0);
  return [
    ...allocation.flatMap((one, index): readonly PlanProblem[] =>
      below.has(one.unitId) && targets.has(one.to)
        ? []
        : [{ code: 'allocation-foreign', at: `${at}/allocation/${index}`, unitId: one.unitId, other: one.to }],
    ),
    ...shares.flatMap(({ to }, index): readonly PlanProblem[] =>
      targets.has(to) ? [] : [{ code: 'allocation-foreign', at: `${at}/shares/${index}`, unitId, other: to }],
    ),
    ...(own?.areMembersKnown && shared > own.members
      ? [{ code: 'shares-exceed', at: `${at}/shares`, unitId } as const]
      : []),
  ];
}

/** Units below a divided one of which neither it nor another step of the day says where they go. */
function unallocated(
  { unitId, allocation }: SplitStep,
  at: string,
  tree: UnitTree,
  decidedElsewhere: ReadonlySet<string>,
): readonly PlanProblem[] {
  const allocated = new Set(allocation.map((one) => one.unitId));
  return childrenIn(tree, unitId)
    .filter(({ id }) => !allocated.has(id) && !decidedElsewhere.has(id))
    .map(({ id }) => ({ code: 'child-unallocated', at: `${at}/allocation`, unitId: id, other: unitId }));
}
