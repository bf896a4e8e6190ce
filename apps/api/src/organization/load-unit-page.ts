import { findUnitPlace, loadUnitPage } from '@co-so/db';
import type { ProvinceDb, UnitPage } from '@co-so/db';
import { addDays, can, endOfTime, knownDay, scopeOf, unitFindings, unitOn } from '@co-so/domain';
import type {
  Actor,
  CivilDate,
  DatedUnit,
  DatedValue,
  HostType,
  TreeUnit,
  UnitKind,
  UnitLife,
  UnknownOfUnit,
  Validity,
} from '@co-so/domain';
import { shownUnit } from '../request/shown-unit.ts';
import type { ShownUnit } from '../request/shown-unit.ts';
import type { ShownCounts } from './load-tree.ts';
import { answeredFinding } from './shown-finding.ts';
import type { AnsweredFinding } from './shown-finding.ts';
import { loadStructureRules } from './structure-rules.ts';

/** Days as they go out: `null` where nobody knows the day, or none is set. */
export interface ShownSpan {
  readonly validFrom: CivilDate | null;
  readonly validUntil: CivilDate | null;
}

export type ShownStretch<Value> = ShownSpan & { readonly value: Value };

type Kept = Pick<
  UnitPage,
  'relations' | 'ancestors' | 'members' | 'officialMembers' | 'outdatedOn' | 'releasing' | 'hasBelow' | 'places'
>;

/** A unit on a day with its life; on its first or last day where it is not there on the day that was asked for. */
export interface ShownUnitPage extends Kept {
  readonly counts: ShownCounts | null;
  readonly day: CivilDate;
  readonly asked: CivilDate;
  readonly state: 'standing' | 'ended' | 'to-come';
  readonly unit: ShownUnit<TreeUnit> & Pick<DatedUnit, 'foundedBy' | 'closedBy'>;
  readonly names: readonly ShownStretch<string>[];
  readonly kinds: readonly ShownStretch<UnitKind>[];
  readonly hostTypes: readonly ShownStretch<HostType>[];
  readonly codes: readonly ShownStretch<string>[];
  readonly parents: readonly (Omit<UnitPage['parents'][number], keyof Validity> & ShownSpan)[];
  readonly findings: readonly AnsweredFinding[];
  readonly unknown: readonly UnknownOfUnit[];
}

interface UnitQuestion {
  readonly asked: CivilDate;
  readonly counts: 'kept' | 'all';
  readonly relations: 'first' | 'all';
}

/** Undefined where there is no such unit, or the actor may not know of it. */
export async function loadShownUnit(
  db: ProvinceDb,
  actor: Actor,
  unitId: string,
  { asked, ...extent }: UnitQuestion,
): Promise<ShownUnitPage | undefined> {
  const placed = await findUnitPlace(db, unitId, asked);
  if (!placed || !can(actor, 'view-figures', placed.path)) return undefined;
  const { day, state } = shownDay(placed, asked);
  const scope = scopeOf(actor, 'view-figures');
  const page = await loadUnitPage(db, unitId, { day, until: endOfTime, scope, ...extent });
  const { unit, relations, ancestors, counts, hasBelow, releasing, places, consents } = page;
  const standing = unitOn(unit, day)!;
  const rules = await loadStructureRules();
  const { members, officialMembers, outdatedOn } = page;
  const size = { members, officialMembers };
  const found = unitFindings({ kind: standing.kind, parentKind: ancestors[0]?.kind ?? null, ...size }, day, rules);
  const { foundedBy, closedBy } = unit;
  return {
    ...shownLife(page),
    ...found,
    day,
    asked,
    state,
    unit: { ...shownUnit({ ...standing, path: placed.path }, actor), foundedBy, closedBy },
    relations,
    ancestors,
    counts,
    hasBelow,
    ...size,
    outdatedOn,
    releasing,
    places,
    findings: found.findings.map((finding) => answeredFinding(finding, rules, consents)),
  };
}

function shownLife({ unit, parents }: UnitPage) {
  return {
    names: unit.names.map(shownStretch),
    kinds: unit.kinds.map(shownStretch),
    hostTypes: unit.hostTypes.map(shownStretch),
    codes: unit.codes.map(shownStretch),
    parents: parents.map((one) => ({ ...one, ...shownSpan(one) })),
  };
}

function shownDay(
  { foundedOn, closedOn }: Pick<UnitLife, 'foundedOn' | 'closedOn'>,
  asked: CivilDate,
): Pick<ShownUnitPage, 'day' | 'state'> {
  if (asked < foundedOn) return { day: foundedOn, state: 'to-come' };
  if (closedOn <= asked) return { day: addDays(closedOn, -1), state: 'ended' };
  return { day: asked, state: 'standing' };
}

function shownStretch<Value>({ value, ...days }: DatedValue<Value>): ShownStretch<Value> {
  return { value, ...shownSpan(days) };
}

function shownSpan({ validFrom, validUntil }: Validity): ShownSpan {
  return { validFrom: knownDay(validFrom), validUntil: knownDay(validUntil) };
}
