import { endOfTime } from '../../civil-date.ts';
import type { CivilDate } from '../../civil-date.ts';
import { changedOn, endedOn } from '../dated-unit.ts';
import type { DatedUnit } from '../dated-unit.ts';
import { otherHeadDuring } from '../province-head.ts';
import { codeFaults, cycleFaults, parentFaults } from '../structure-check.ts';
import type { StructureFault } from '../structure-check.ts';
import type { Structure, UnitTree } from '../structure.ts';
import type { Validity } from '../unit.ts';
import type { AttachedFacts } from './attached.ts';
import { claimProblems } from './claim-problems.ts';
import { claimsOf, linksOfStep, standingClaims } from './claim.ts';
import type { Claim } from './claim.ts';
import type { PlanProblem } from './plan-problem.ts';
import { endingWithProvince, endsOfPlaced } from './province-end.ts';
import { stepOf } from './plan-scope.ts';
import { stepProblems } from './step-problems.ts';
import type { PlacedStep } from './step.ts';

/** The structure with the steps of one day, and what was claimed of which unit. */
export interface AppliedDay {
  readonly structure: Structure;
  readonly claims: readonly Claim[];
  readonly problems: readonly PlanProblem[];
  /** Units that had no end and end with the province from now on, since what they stand under does. */
  readonly endingIds: readonly string[];
  /** Units of which it is not known what becomes of them, since what is wanted of them cannot be. */
  readonly unsure: ReadonlySet<string>;
  /** Whether every unit still leads to the top: of what stands below itself little more can be said. */
  readonly isTree: boolean;
}

/** What is wrong and must be mended, while it is clear all the same what the step does. */
const clearAllTheSame: ReadonlySet<PlanProblem['code']> = new Set([
  'decision-incomplete',
  'host-type-not-existing',
  'name-missing',
  'name-unreadable',
  'nothing-changed',
  'shares-exceed',
  'text-unreadable',
  'units-missing',
]);

/** Applies the steps of one day as one: each is read against the day's tree before, none sees what another does. */
export function applyDay(
  structure: Structure,
  tree: UnitTree,
  placed: readonly PlacedStep[],
  attached: AttachedFacts,
): AppliedDay {
  const { day } = tree;
  const all = placed.flatMap((one) => claimsOf(one, tree));
  const claims = standingClaims(all);
  const decided = new Set(
    claims.flatMap((claim) => (claim.aspect === 'parent' || claim.aspect === 'ending' ? [claim.unitId] : [])),
  );
  const own = [
    ...placed.flatMap((one) => stepProblems(one, tree, attached, decided)),
    ...claimProblems(claims, structure, tree),
  ];
  const faulty = new Set(own.filter(({ code }) => !clearAllTheSame.has(code)).map(({ at }) => stepOf(at)));
  const sound = placed.filter(({ at }) => !faulty.has(at));
  const usable = claims.filter(({ at }) => !faulty.has(stepOf(at)));
  const ends = endsOfPlaced(usable, structure.units, tree);
  const changed = changedUnits(structure.units, usable, { day, ends });
  const ending = endingWithProvince(changed, ends);
  const after = {
    units: new Map([...changed, ...ending]),
    links: [...structure.links, ...sound.flatMap(linksOfStep).toSorted(byLink)],
  };
  const unsure = new Set(claims.filter(({ at }) => faulty.has(stepOf(at))).map(({ unitId }) => unitId));
  const found = dayFaults(after.units, usable, day);
  const faults = found.filter(({ unitId, otherId }) => !unsure.has(unitId) && !unsure.has(otherId));
  return {
    structure: after,
    claims: usable,
    problems: [
      ...own,
      ...faults.map((fault) => faultProblem(fault, usable)),
      ...headProblems(after.units, usable, day),
    ],
    endingIds: [...ending.keys()],
    unsure,
    isTree: found.every(({ code }) => code !== 'cycle'),
  };
}

function byLink(left: Structure['links'][number], right: Structure['links'][number]): number {
  return `${left.predecessorId} ${left.successorId}` < `${right.predecessorId} ${right.successorId}` ? -1 : 1;
}

function changedUnits(
  units: Structure['units'],
  claims: readonly Claim[],
  { day, ends }: { readonly day: CivilDate; readonly ends: ReadonlyMap<string, CivilDate> },
): Structure['units'] {
  const changed = new Map(units);
  for (const claim of claims)
    if (claim.aspect === 'founding')
      changed.set(claim.unitId, foundedUnit(claim, { validFrom: day, validUntil: ends.get(claim.unitId)! }));
    else changed.set(claim.unitId, changedUnit(changed.get(claim.unitId)!, claim, day));
  return changed;
}

function foundedUnit({ unit, head }: Extract<Claim, { readonly aspect: 'founding' }>, life: Validity): DatedUnit {
  return {
    id: unit.id,
    foundedOn: life.validFrom,
    closedOn: life.validUntil,
    foundedBy: head.basis,
    closedBy: life.validUntil === endOfTime ? null : { ending: 'withProvince', basis: null },
    names: [{ value: unit.name, ...life }],
    kinds: [{ value: unit.kind, ...life }],
    hostTypes: unit.hostType === null ? [] : [{ value: unit.hostType, ...life }],
    codes: unit.code === null ? [] : [{ value: unit.code, ...life }],
    parents: [{ value: unit.parentId, ...life }],
    note: null,
  };
}

function changedUnit(unit: DatedUnit, claim: Claim, day: CivilDate): DatedUnit {
  const until = unit.closedOn;
  switch (claim.aspect) {
    case 'name':
      return { ...unit, names: changedOn(unit.names, day, claim.name, until) };
    case 'kind':
      return { ...unit, kinds: changedOn(unit.kinds, day, claim.kind, until) };
    case 'hostType':
      return { ...unit, hostTypes: changedOn(unit.hostTypes, day, claim.hostType, until) };
    case 'code':
      return {
        ...unit,
        codes: claim.code === null ? endedOn(unit.codes, day) : changedOn(unit.codes, day, claim.code, until),
      };
    case 'parent':
      return { ...unit, parents: changedOn(unit.parents, day, claim.parentId, until) };
    case 'ending':
      return {
        ...unit,
        closedOn: day,
        closedBy: { ending: claim.ending, basis: claim.head.basis },
        names: endedOn(unit.names, day),
        kinds: endedOn(unit.kinds, day),
        hostTypes: endedOn(unit.hostTypes, day),
        codes: endedOn(unit.codes, day),
        parents: endedOn(unit.parents, day),
      };
    case 'staying':
    case 'founding':
      return unit;
  }
}

/** What no structure may have, as far as the day's steps may have brought it about. */
function dayFaults(units: Structure['units'], claims: readonly Claim[], day: CivilDate): readonly StructureFault[] {
  const ended = new Set(claims.filter(({ aspect }) => aspect === 'ending').map(({ unitId }) => unitId));
  const placed = claims.filter(({ aspect }) => aspect === 'founding' || aspect === 'parent');
  const placedIds = new Set(placed.map(({ unitId }) => unitId));
  const linked = [...units.values()].filter(
    ({ id, parents }) => placedIds.has(id) || parents.some(({ value }) => value !== null && ended.has(value)),
  );
  const coded = new Set(claims.filter(givesCode).map(({ unitId }) => unitId));
  return [
    ...linked.flatMap((unit) => parentFaults(units, unit)).filter(({ on }) => on >= day),
    ...(placedIds.size > 0 ? cycleFaults(units, [...placedIds], day) : []),
    ...(coded.size > 0
      ? codeFaults(units).filter(({ unitId, otherId }) => coded.has(unitId) || coded.has(otherId))
      : []),
  ];
}

/** What would be a second head of the province beside the one there is, or beside another of the same plan. */
function headProblems(units: Structure['units'], claims: readonly Claim[], day: CivilDate): readonly PlanProblem[] {
  return claims.filter(makesHead).flatMap(({ unitId, at }): readonly PlanProblem[] => {
    const other = otherHeadDuring(units.values(), unitId, { validFrom: day, validUntil: units.get(unitId)!.closedOn });
    return other === undefined ? [] : [{ code: 'province-head-taken', at, unitId, day }];
  });
}

function makesHead(claim: Claim): boolean {
  return claim.aspect === 'founding'
    ? claim.unit.kind === 'province'
    : claim.aspect === 'kind' && claim.kind === 'province';
}

function givesCode(claim: Claim): boolean {
  return claim.aspect === 'founding' ? claim.unit.code !== null : claim.aspect === 'code' && claim.code !== null;
}

/** A fault as a problem of the step that brought it about. */
function faultProblem({ code, unitId, otherId, on }: StructureFault, claims: readonly Claim[]): PlanProblem {
  if (code === 'code-taken') {
    const given = claims.filter(givesCode);
    const own = given.find((claim) => claim.unitId === unitId) ?? given.find((claim) => claim.unitId === otherId);
    return { code, at: own!.at, unitId, other: otherId, day: on };
  }
  const placing = claims.find(
    (claim) => claim.unitId === unitId && (claim.aspect === 'parent' || claim.aspect === 'founding'),
  );
  const ending = claims.find((claim) => claim.unitId === otherId && claim.aspect === 'ending');
  if (code === 'parent-not-existing' && !placing && ending)
    return { code: 'children-left', at: ending.at, unitId: otherId, other: unitId, day: on };
  // It stands on the day of the step, and its end is known: what comes under it would be left hanging from then on.
  if (code === 'parent-not-existing' && placing && on > placing.head.effectiveOn)
    return { code: 'outlives-parent', at: placing.at, unitId, other: otherId, day: on };
  return { code, at: (placing ?? claims[0]!).at, unitId, other: otherId, day: on };
}
