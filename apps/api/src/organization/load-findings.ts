import { findPlacedUnit, loadConsents, loadExaminedPart } from '@co-so/db';
import type { ProvinceDb } from '@co-so/db';
import { can, scopeOf, unitFindings } from '@co-so/domain';
import type { Actor, CivilDate, UnitKind, UnknownOfUnit } from '@co-so/domain';
import { answeredFinding } from './shown-finding.ts';
import type { AnsweredFinding } from './shown-finding.ts';
import { loadStructureRules } from './structure-rules.ts';

/** A unit of which the rules of the day have something to say. */
export interface FoundUnit {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentName: string | null;
  readonly members: number | null;
  readonly findings: readonly AnsweredFinding[];
}

/** One part of the units of a day, looked through. */
export interface FindingPart {
  readonly day: CivilDate;
  readonly examined: number;
  readonly units: readonly FoundUnit[];
  /** Of how many units of this part something has to be known before more can be said. */
  readonly unknown: Readonly<Record<UnknownOfUnit, number>>;
  readonly next: string | null;
}

export interface FindingQuestion {
  readonly day: CivilDate;
  readonly under: string | undefined;
  readonly after: string | undefined;
}

/** Undefined where there is no such unit, or the actor may not know of it. */
export async function loadFindings(
  db: ProvinceDb,
  actor: Actor,
  { day, under, after }: FindingQuestion,
): Promise<FindingPart | undefined> {
  const head = under === undefined ? undefined : await findPlacedUnit(db, under, day);
  if (under !== undefined && (!head || !can(actor, 'view-figures', head.path))) return undefined;
  const scope = scopeOf(actor, 'view-figures');
  const below = under === undefined ? scope : [under];
  const part = await loadExaminedPart(db, { day, under: below, scope, after: after ?? null });
  const rules = await loadStructureRules();
  const ids = part.units.map(({ id }) => id);
  const consents = await loadConsents(db, ids, day);
  const said = part.units.map((unit) => ({ unit, ...unitFindings(unit, day, rules) }));
  const lacking = (what: UnknownOfUnit) => said.filter(({ unknown }) => unknown.includes(what)).length;
  return {
    day,
    examined: said.length,
    units: said
      .filter(({ findings }) => findings.length > 0)
      .map(({ unit: { parentKind: _, ...unit }, findings }) => ({
        ...unit,
        findings: findings.map((finding) => answeredFinding(finding, rules, consents.get(unit.id) ?? [])),
      })),
    unknown: {
      members: lacking('members'),
      officialMembers: lacking('officialMembers'),
      containment: lacking('containment'),
    },
    next: part.next,
  };
}
