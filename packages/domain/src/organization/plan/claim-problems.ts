import { endOfTime } from '../../civil-date.ts';
import type { CivilDate } from '../../civil-date.ts';
import { isUnreadable } from '../../unreadable-text.ts';
import { holdsOn } from '../unit.ts';
import { existsOn } from '../dated-unit.ts';
import type { DatedUnit } from '../dated-unit.ts';
import { hostTypeRows } from '../host-type.ts';
import type { Structure, UnitTree } from '../structure.ts';
import type { Claim } from './claim.ts';
import type { PlanProblem } from './plan-problem.ts';
import { endWithProvince } from './province-end.ts';

/** What stands against claims on the structure before their day, claim by claim and between two of them. */
export function claimProblems(claims: readonly Claim[], { units }: Structure, tree: UnitTree): readonly PlanProblem[] {
  return [
    ...claims.flatMap((claim) =>
      claim.aspect === 'founding' ? foundingProblems(claim, units, tree.day) : useProblems(claim, units, tree),
    ),
    ...contradictions(claims),
  ];
}

function foundingProblems(
  { unit, at, unitId }: Extract<Claim, { readonly aspect: 'founding' }>,
  units: Structure['units'],
  day: CivilDate,
): readonly PlanProblem[] {
  const problems: PlanProblem[] = [];
  if (units.has(unitId)) problems.push({ code: 'unit-repeated', at: `${at}/id`, unitId });
  problems.push(...nameProblems(unit.name, `${at}/name`, unitId), ...codeProblems(unit.code, `${at}/code`, unitId));
  if (unit.parentId === null && unit.kind !== 'province')
    problems.push({ code: 'parent-missing', at: `${at}/parentId`, unitId });
  if (unit.hostType !== null && !holdsOn(hostTypeRows[unit.hostType], day))
    problems.push({ code: 'host-type-not-existing', at: `${at}/hostType`, unitId, day });
  return problems;
}

/** What a unit cannot be called. */
export function nameProblems(name: string, at: string, unitId: string): readonly PlanProblem[] {
  if (name.trim() === '') return [{ code: 'name-missing', at, unitId }];
  return isUnreadable(name) ? [{ code: 'name-unreadable', at, unitId }] : [];
}

export function codeProblems(code: string | null, at: string, unitId: string): readonly PlanProblem[] {
  return code !== null && isUnreadable(code) ? [{ code: 'text-unreadable', at, unitId }] : [];
}

function useProblems(claim: Claim, units: Structure['units'], tree: UnitTree): readonly PlanProblem[] {
  const { unitId, at } = claim;
  const unit = units.get(unitId);
  if (!unit) return [{ code: 'unit-unknown', at, unitId }];
  const { day } = tree;
  if (!existsOn(unit, day))
    return [
      day < unit.foundedOn
        ? { code: 'before-founding', at, unitId, day: unit.foundedOn }
        : { code: 'unit-not-existing', at, unitId, day: unit.closedOn },
    ];
  if (unit.foundedOn === day) return [{ code: 'before-founding', at, unitId, day }];
  if (claim.aspect === 'hostType' && !holdsOn(hostTypeRows[claim.hostType], day))
    return [{ code: 'host-type-not-existing', at, unitId, day }];
  const later = laterChange(claim, unit, day, endWithProvince(units, tree, unitId) !== undefined);
  if (later) return [{ code: 'changed-later', at, unitId, day: later }];
  return isUnchanged(claim, tree) ? [{ code: 'nothing-changed', at, unitId }] : [];
}

/** The day, this one or a later one, on which what is claimed has already been changed. */
function laterChange(claim: Claim, unit: DatedUnit, day: CivilDate, endsWithProvince: boolean): CivilDate | undefined {
  const beginnings = (stretches: readonly { readonly validFrom: CivilDate }[]) =>
    stretches.map(({ validFrom }) => validFrom).find((from) => from >= day);
  switch (claim.aspect) {
    case 'name':
      return beginnings(unit.names);
    case 'kind':
      return beginnings(unit.kinds);
    case 'hostType':
      return beginnings(unit.hostTypes);
    case 'code':
      return beginnings(unit.codes);
    case 'parent':
      return beginnings(unit.parents);
    case 'ending':
      if (unit.closedOn !== endOfTime && !endsWithProvince) return unit.closedOn;
      return beginnings([...unit.names, ...unit.kinds, ...unit.parents, ...unit.codes, ...unit.hostTypes]);
    case 'staying':
    case 'founding':
      return undefined;
  }
}

function isUnchanged(claim: Claim, tree: UnitTree): boolean {
  const standing = tree.units.get(claim.unitId);
  switch (claim.aspect) {
    case 'name':
      return standing?.name === claim.name;
    case 'kind':
      return standing?.kind === claim.kind;
    case 'hostType':
      return standing?.hostType === claim.hostType;
    case 'code':
      return standing?.code === claim.code;
    case 'parent':
      return standing?.parentId === claim.parentId;
    case 'ending':
    case 'staying':
    case 'founding':
      return false;
  }
}

/** A unit that ends may not be changed the same day, nor one thing of it be claimed twice. */
function contradictions(claims: readonly Claim[]): readonly PlanProblem[] {
  return [...Map.groupBy(claims, ({ unitId }) => unitId).values()].flatMap((own) =>
    own.flatMap((claim, index): readonly PlanProblem[] => {
      const before = own.slice(0, index).find((earlier) => contradicts(earlier, claim));
      return before ? [{ code: 'contradiction', at: claim.at, unitId: claim.unitId, other: before.at }] : [];
    }),
  );
}

function contradicts(left: Claim, right: Claim): boolean {
  if (left.aspect === 'staying' && right.aspect === 'staying') return false;
  return left.aspect === right.aspect || left.aspect === 'ending' || right.aspect === 'ending';
}
