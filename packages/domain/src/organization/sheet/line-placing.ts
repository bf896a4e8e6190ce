import { beginningOfTime, endOfTime } from '../../civil-date.ts';
import type { CivilDate } from '../../civil-date.ts';
import type { ContainmentRuleSet } from '../../regulation/rule-set.ts';
import { containmentOn } from '../../regulation/structure/containment.ts';
import { valueOn } from '../dated-unit.ts';
import type { DatedUnit } from '../dated-unit.ts';
import { hostTypeRows } from '../host-type.ts';
import type { HostType } from '../host-type.ts';
import { isReleasing } from '../releasing.ts';
import { holdsOn } from '../unit.ts';
import type { UnitKind, Validity } from '../unit.ts';
import { livesOverlap, nearestDay } from './known-units.ts';
import { lifeOfLine } from './structure-lines.ts';
import type { StructureLine } from './structure-lines.ts';
import type { StructureSheetFinding, StructureSheetProblem } from './structure-sheet-problem.ts';

/** A new unit of a line where it is to stand, and what stands against it there. */
export interface PlacedUnit {
  readonly unit: DatedUnit;
  readonly problems: readonly StructureSheetProblem[];
  readonly findings: readonly StructureSheetFinding[];
}

/** What a new unit is placed by: rules, the day that the list describes, and the unit above it. */
export interface Placing {
  readonly containment: readonly ContainmentRuleSet[];
  readonly day: CivilDate;
  readonly parent: DatedUnit | null;
  /** The day on which the province ends, where that is known and by no decision on it. */
  readonly provinceEnd: CivilDate | null;
}

/**
 * Makes the unit of a line. One that is older than its parent stands under it from the parent's first day; where it stood
 * before is not known, and it is at the top then.
 */
export function placedUnit(line: StructureLine, kind: UnitKind, id: string, placing: Placing): PlacedUnit {
  const { parent, day } = placing;
  const end = endWithProvince(line, placing);
  const life = { ...lifeOfLine(line), ...(end && { closedOn: end }) };
  const until = life.closedOn;
  const linkFrom = latest(life.foundedOn, line.parentFrom, parent && parent.foundedOn);
  const whole = { validFrom: life.foundedOn, validUntil: until };
  const unit: DatedUnit = {
    id,
    ...life,
    foundedBy: line.foundedBy,
    closedBy: end ? { ending: 'withProvince', basis: null } : null,
    names: [{ value: line.name ?? '', ...whole }],
    kinds: [{ value: kind, ...whole }],
    hostTypes: line.hostType === null ? [] : [hostStretch(line.hostType, whole)],
    codes: line.code === null ? [] : [{ value: line.code, ...whole }],
    parents: [
      ...(linkFrom > life.foundedOn ? [{ value: null, validFrom: life.foundedOn, validUntil: linkFrom }] : []),
      { value: parent && parent.id, validFrom: linkFrom, validUntil: until },
    ],
    note: line.note,
  };
  const ownProblems = hostTypeProblems(line, nearestDay(life, day));
  // A day that the line names stands as it is named.
  const parentProblem = parent && parentLifeProblem(line, life, parent, line.parentFrom ?? linkFrom);
  if (parentProblem) return { unit, problems: [...ownProblems, parentProblem], findings: [] };
  const contained = parent ? containment(line, unit, parent, linkFrom, placing) : { problems: [], findings: [] };
  const released = parent ? releasingProblems(line, parent, linkFrom) : [];
  const isLater = parent !== null && line.foundedOn !== null && linkFrom > life.foundedOn && line.parentFrom === null;
  return {
    unit,
    problems: [...ownProblems, ...contained.problems, ...released],
    findings: [
      ...contained.findings,
      ...(end ? [{ kind: 'ends-with-province', line: line.line, unitId: id, on: end } as const] : []),
      ...(isLater ? [{ kind: 'parent-later', line: line.line, unitId: id, on: linkFrom } as const] : []),
    ],
  };
}

/** A unit of which the line tells no end, under one that ends with its province, ends with it too, as by a plan. */
function endWithProvince(line: StructureLine, { parent, provinceEnd }: Placing): CivilDate | undefined {
  if (!parent || line.closedOn !== null || parent.closedOn === endOfTime) return undefined;
  const isTogether =
    parent.closedBy === null ? parent.closedOn === provinceEnd : parent.closedBy.ending === 'withProvince';
  return isTogether && lifeOfLine(line).foundedOn < parent.closedOn ? parent.closedOn : undefined;
}

/** The type of host for as long as the unit lasts and there is such a type. */
function hostStretch(value: HostType, { validFrom, validUntil }: Validity): DatedUnit['hostTypes'][number] {
  const row = hostTypeRows[value];
  const until = row.validUntil < validUntil ? row.validUntil : validUntil;
  return { value, validFrom: latest(validFrom, row.validFrom), validUntil: until };
}

function latest(...days: readonly (CivilDate | null)[]): CivilDate {
  return days.reduce<CivilDate>((last, day) => (day !== null && day > last ? day : last), beginningOfTime);
}

/** A type of host that does not hold on the day for which the line speaks. */
function hostTypeProblems({ hostType, line }: StructureLine, on: CivilDate): readonly StructureSheetProblem[] {
  if (hostType === null || holdsOn(hostTypeRows[hostType], on)) return [];
  return [{ code: 'host-type-not-existing', line, column: 'hostType', given: hostTypeRows[hostType].text, day: on }];
}

/** A parent that is not there from the first day of the link until the unit ends. */
function parentLifeProblem(
  line: StructureLine,
  life: ReturnType<typeof lifeOfLine>,
  parent: DatedUnit,
  linkFrom: CivilDate,
): StructureSheetProblem | undefined {
  const ends = parent.closedOn < endOfTime && life.closedOn > parent.closedOn;
  if (livesOverlap(life, parent) && linkFrom < life.closedOn && !ends && linkFrom >= parent.foundedOn) return undefined;
  const day = ends || linkFrom >= parent.closedOn ? parent.closedOn : parent.foundedOn;
  return {
    code: 'parent-not-existing',
    line: line.line,
    column: line.parentFrom !== null && line.parentFrom < parent.foundedOn ? 'parentFrom' : 'parent',
    day,
    ...(line.parent !== null && { given: line.parent }),
    other: valueOn(parent.names, nearestDay(parent, linkFrom)) ?? '',
  };
}

/**
 * What the set in force says of the unit under its parent: on the day on which it came there where the line names that day,
 * else on the day of the list. Consent is needed where the set of neither day lets the pair pass: a list says of what kind
 * a unit is on its own day, and the kinds have changed since many were founded.
 */
function containment(
  line: StructureLine,
  unit: DatedUnit,
  parent: DatedUnit,
  linkFrom: CivilDate,
  { containment: sets, day }: Placing,
): Pick<PlacedUnit, 'problems' | 'findings'> {
  const isNamed = linkFrom === line.parentFrom || (linkFrom === line.foundedOn && line.parentFrom === null);
  const listed = latest(linkFrom, nearestDay(unit, day));
  const on = isNamed ? linkFrom : listed;
  const then = judged(unit, parent, on, sets);
  if (!then || then.allowed === true) return { problems: [], findings: [] };
  const { allowed, isOpenToConsent: _, ...pair } = then;
  const consent = line.consents.at(-1)?.document ?? null;
  const now = judged(unit, parent, listed, sets);
  const isRefused = allowed === false && now?.allowed === false && (consent === null || !now.isOpenToConsent);
  const place = { line: line.line, unitId: unit.id, on };
  return {
    findings: [{ kind: 'containment', ...place, allowed, ...pair, consent }],
    problems: isRefused ? [consentProblem(line, now, listed)] : [],
  };
}

/** By the text of the list's own day: it is the last word, and the one that may not be confirmed. */
function consentProblem(
  { line }: StructureLine,
  { clauseText, unconfirmed, isOpenToConsent }: NonNullable<ReturnType<typeof judged>>,
  day: CivilDate,
): StructureSheetProblem {
  const law = { ...(clauseText !== null && { clauseText }), ...(unconfirmed !== null && { unconfirmed }) };
  return isOpenToConsent
    ? { code: 'consent-missing', line, column: 'consentNumber', day, ...law }
    : { code: 'kind-never-below', line, column: 'kind', day, ...law };
}

/** A unit under a committee of army or police, without a document that allows it. */
function releasingProblems(
  { line, consents }: StructureLine,
  parent: DatedUnit,
  on: CivilDate,
): readonly StructureSheetProblem[] {
  const day = nearestDay(parent, on);
  if (consents.length > 0 || !isReleasing(valueOn(parent.kinds, day), valueOn(parent.hostTypes, day))) return [];
  return [{ code: 'below-releasing', line, column: 'consentNumber', other: valueOn(parent.names, day) ?? '' }];
}

function judged(unit: DatedUnit, parent: DatedUnit, on: CivilDate, sets: readonly ContainmentRuleSet[]) {
  const parentKind = valueOn(parent.kinds, nearestDay(parent, on));
  const childKind = unit.kinds[0]!.value;
  const said = parentKind && containmentOn(sets, { parent: parentKind, child: childKind }, on);
  if (!said) return undefined;
  const { allowed, rule, ruleSet, clauseText, isOpenToConsent } = said;
  const { at: clause = null, unconfirmed = null } = rule;
  return { allowed, isOpenToConsent, clause, clauseText, unconfirmed, parentKind, childKind, ruleSet };
}
