import { beginningOfTime, endOfTime } from '../../civil-date.ts';
import type { CivilDate } from '../../civil-date.ts';
import { unitIdPattern } from '../founding.ts';
import type { DatedUnit } from '../dated-unit.ts';
import { existsOn, valueOn } from '../dated-unit.ts';
import type { HostedBranch, HostPlace } from '../host-place.ts';
import { daysBeforeParty, partyFoundedOn } from '../party-founding.ts';
import { mayHost } from '../places-beside.ts';
import { unitKindNames } from '../unit.ts';
import type { HostPlaceField } from './host-place-columns.ts';
import type { HostPlaceLine } from './host-place-lines.ts';
import type { HostPlaceFinding, HostPlaceProblem, HostPlaceProblemCode } from './host-place-sheet-problem.ts';
import type { KnownUnit, Life } from './known-units.ts';

/** The days of a line's place; a day that nobody says counts as the first or the last of all. */
export function lifeOfPlace({ from, unitFrom, until }: HostPlaceLine): Life {
  return { foundedOn: from ?? unitFrom ?? beginningOfTime, closedOn: until ?? endOfTime };
}

export interface NewPlace {
  readonly place?: HostPlace;
  readonly problems: readonly HostPlaceProblem[];
  readonly findings: readonly HostPlaceFinding[];
}

export interface PlaceGround {
  readonly unit: KnownUnit;
  /** `undefined` where the line names none. */
  readonly branch: KnownUnit | undefined;
  readonly day: CivilDate;
  readonly newId: string;
}

/** The place that a line records, or why it cannot be one. */
export function newPlace(line: HostPlaceLine, { unit, branch, day, newId }: PlaceGround): NewPlace {
  const problems: HostPlaceProblem[] = [];
  const fail = (code: HostPlaceProblemCode, column: HostPlaceField, facts: Partial<HostPlaceProblem> = {}) =>
    problems.push({ code, line: line.line, column, ...facts });
  problems.push(...daysBeforeParty(daysOfParty(line)).map((problem) => ({ ...problem, line: line.line })));
  if (line.id !== null && !unitIdPattern.test(line.id)) fail('id-malformed', 'id', { given: line.id });
  const validFrom = line.from ?? line.unitFrom ?? later(day, unit.unit.foundedOn);
  const life = { validFrom, validUntil: line.until ?? endOfTime };
  if (life.validUntil <= validFrom) fail('until-before-from', 'until', { day: validFrom });
  const unitFrom = line.unitFrom ?? firstOf(validFrom, unit.unit);
  const under = { validFrom: unitFrom, validUntil: life.validUntil };
  const missing = (known: KnownUnit, from: CivilDate) => !existsOn(known.unit, from) || from >= life.validUntil;
  if (missing(unit, unitFrom)) fail('unit-not-existing', 'unit', { other: unit.standing.name, day: unitFrom });
  const hosted = { validFrom: branchFrom(line, validFrom, branch?.unit), validUntil: life.validUntil };
  if (branch && missing(branch, hosted.validFrom))
    fail('unit-not-existing', 'branch', { other: branch.standing.name, day: hosted.validFrom });
  const isHosted = line.state === 'own' || line.state === 'joint';
  if (isHosted && !branch) fail('field-missing', 'branch');
  if (isHosted && line.hasCommittee === null) fail('field-missing', 'hasCommittee');
  const branchKind = branch && (valueOn(branch.unit.kinds, hosted.validFrom) ?? branch.standing.kind);
  if (branchKind && line.kind !== null && !mayHost(branchKind, line.kind))
    fail('branch-kind-unfit', 'branch', { given: line.branch ?? '', other: unitKindNames[branchKind] });
  if (problems.length > 0 || line.kind === null) return { problems, findings: [] };
  const value = hostedBranch(line, branch?.unit.id);
  const place: HostPlace = {
    id: line.id ?? newId,
    name: line.name ?? '',
    kind: line.kind,
    ...life,
    underUnitId: [{ value: unit.unit.id, ...under }],
    branches: value ? [{ value, ...hosted }] : [],
  };
  return { place, problems, findings: findingsOf(line, unit.unit, place) };
}

/** A branch is that of a place from the day on which both are there, unless the line says since when. */
function branchFrom(line: HostPlaceLine, from: CivilDate, branch: DatedUnit | undefined): CivilDate {
  return line.branchFrom ?? (branch ? firstOf(from, branch) : from);
}

function hostedBranch({ state, hasCommittee }: HostPlaceLine, unitId: string | undefined): HostedBranch | null {
  if (state === null) return null;
  if (state === 'none' || unitId === undefined) return { state: 'none' };
  return { state, unitId, hasCommittee: hasCommittee === true };
}

function findingsOf(
  { line, unitFrom }: HostPlaceLine,
  { closedOn }: DatedUnit,
  { validFrom, validUntil, underUnitId: [under] }: HostPlace,
): readonly HostPlaceFinding[] {
  const isLater = unitFrom === null && under !== undefined && under.validFrom > validFrom;
  return [
    ...(isLater ? [{ line, kind: 'unit-later', on: under.validFrom } as const] : []),
    ...(closedOn < validUntil ? [{ line, kind: 'unit-ends', on: closedOn } as const] : []),
  ];
}

/** A place may be older than the Party; that it lies under one of its units, or has one, may not. */
function daysOfParty({ unitFrom, branchFrom: hostedFrom, branch }: HostPlaceLine) {
  return { unitFrom, branchFrom: branch === null ? null : hostedFrom };
}

/** The first day from which a place that is there since a day may be of a unit. */
function firstOf(from: CivilDate, { foundedOn }: DatedUnit): CivilDate {
  return later(from, later(foundedOn, partyFoundedOn));
}

function later(left: CivilDate, right: CivilDate): CivilDate {
  return left > right ? left : right;
}
