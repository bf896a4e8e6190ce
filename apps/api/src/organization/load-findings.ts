import { countExamined, findPlacedUnit, loadConsents, loadExaminedPart } from '@co-so/db';
import type { ExaminedQuestion, ExaminedTotal, ProvinceDb } from '@co-so/db';
import { can, ruleSetInForce, scopeOf, unitFindings } from '@co-so/domain';
import type { Actor, CivilDate, StructureRules, UnitKind, UnknownOfUnit } from '@co-so/domain';
import { answeredFinding, misplacedCode } from './shown-finding.ts';
import type { AnsweredFinding } from './shown-finding.ts';
import { loadStructureRules } from './structure-rules.ts';

/** A unit of which the rules of the day have something to say. */
export interface FoundUnit {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentName: string | null;
  readonly members: number | null;
  readonly officialMembers: number | null;
  /** The day of a change since which its members were not reported. */
  readonly outdatedOn: CivilDate | null;
  readonly findings: readonly AnsweredFinding[];
}

/** One part of the units of a day, looked through. */
export interface FindingPart {
  readonly day: CivilDate;
  readonly examined: number;
  readonly units: readonly FoundUnit[];
  /** Of how many units of this part something has to be known before more can be said. */
  readonly unknown: Readonly<Record<UnknownOfUnit, number>>;
  /** What may be found on the day, by which a list can be narrowed. */
  readonly choices: readonly FindingChoice[];
  /** Of how many units in all; told with the first part alone. */
  readonly total: ExaminedTotal | null;
  readonly next: string | null;
}

/** A finding that the rules of a day know; no text where it is that a kind stands where none of its rules lets it. */
export interface FindingChoice {
  readonly code: string;
  readonly text: string | null;
}

export interface FindingQuestion {
  readonly day: CivilDate;
  readonly under: string | undefined;
  readonly after: string | undefined;
  /** Only what this finding is said of. */
  readonly code: string | undefined;
  readonly kind: UnitKind | undefined;
}

/** One request goes on until it has so many units to show, or has looked through so many parts (of 150 units, two queries). */
const unitsWanted = 50;
const partsMaximum = 20;

/** Undefined where there is no such unit, or the actor may not know of it. */
export async function loadFindings(
  db: ProvinceDb,
  actor: Actor,
  question: FindingQuestion,
): Promise<FindingPart | undefined> {
  const { day, under } = question;
  const head = under === undefined ? undefined : await findPlacedUnit(db, under, day);
  if (under !== undefined && (!head || !can(actor, 'view-figures', head.path))) return undefined;
  const scope = scopeOf(actor, 'view-figures');
  const below = under === undefined ? scope : [under];
  const rules = await loadStructureRules();
  const read = { day, under: below, scope };
  const total = question.after === undefined ? await countExamined(db, read) : null;
  const unknown = { members: 0, officialMembers: 0, containment: 0 };
  const units: FoundUnit[] = [];
  let [examined, next]: [number, string | null] = [0, question.after ?? null];
  for (let parts = 0; parts < partsMaximum && units.length < unitsWanted; parts += 1) {
    const part = await examinedPart(db, { ...read, after: next }, question, rules);
    units.push(...part.units);
    examined += part.examined;
    for (const what of ['members', 'officialMembers', 'containment'] as const) unknown[what] += part.unknown[what];
    next = part.next;
    if (next === null) break;
  }
  return { day, examined, units, unknown, choices: choicesOn(rules, day), total, next };
}

/** What is said of the units of one part, and of how many something has to be known first. */
async function examinedPart(
  db: ProvinceDb,
  read: ExaminedQuestion,
  { code, kind }: FindingQuestion,
  rules: StructureRules,
): Promise<Pick<FindingPart, 'examined' | 'units' | 'unknown' | 'next'>> {
  const part = await loadExaminedPart(db, read);
  const ids = part.units.map(({ id }) => id);
  const consents = await loadConsents(db, ids, read.day);
  const said = part.units.map((unit) => ({ unit, ...unitFindings(unit, read.day, rules) }));
  const ofKind = said.filter(({ unit }) => kind === undefined || unit.kind === kind);
  const lacking = (what: UnknownOfUnit) => ofKind.filter(({ unknown }) => unknown.includes(what)).length;
  const units = ofKind.map(({ unit: { parentKind: _, ...unit }, findings }) => ({
    ...unit,
    findings: findings
      .map((finding) => answeredFinding(finding, rules, consents.get(unit.id) ?? []))
      .filter((finding) => code === undefined || finding.code === code),
  }));
  return {
    examined: said.length,
    units: units.filter(({ findings }) => findings.length > 0),
    unknown: {
      members: lacking('members'),
      officialMembers: lacking('officialMembers'),
      containment: lacking('containment'),
    },
    next: part.next,
  };
}

function choicesOn({ sizes }: StructureRules, day: CivilDate): readonly FindingChoice[] {
  const inForce = ruleSetInForce(sizes, day)?.sizes ?? [];
  return [{ code: misplacedCode, text: null }, ...inForce.map(({ code, text }) => ({ code, text }))];
}
