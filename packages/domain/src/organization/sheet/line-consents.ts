import type { CivilDate } from '../../civil-date.ts';
import type { Decision } from '../dated-unit.ts';
import { isBeforeItsDocument } from '../unit-consent.ts';
import type { UnitConsent } from '../unit-consent.ts';
import { dayIn } from '../../indicator/cell.ts';
import { folded } from '../../folded.ts';
import { dayText } from '../../number-text.ts';
import { nearestDay } from './known-units.ts';
import type { KnownUnit } from './known-units.ts';
import type { LineUnit } from './repeated-lines.ts';
import type { Fail, StructureLine } from './structure-lines.ts';
import type { StructureSheetFinding, StructureSheetProblem } from './structure-sheet-problem.ts';

/**
 * The consents that lines bring for the units they found: from the day that the line names, else from that on which a rule
 * speaks of the unit, else from the day of the list, so that what a list was let in with goes out with it again.
 */
export function foundedConsents(
  founded: readonly LineUnit[],
  findings: readonly StructureSheetFinding[],
  day: CivilDate,
): readonly UnitConsent[] {
  const spokenOf = new Map(
    findings.flatMap((one) => (one.kind === 'containment' ? [[one.unitId, one.on] as const] : [])),
  );
  return founded.flatMap(({ line: { consents }, unit }) => {
    const [near, linkFrom] = [nearestDay(unit, day), unit.parents.at(-1)!.validFrom];
    const on = spokenOf.get(unit.id) ?? (near > linkFrom ? near : linkFrom);
    return consents.map(({ document, on: since }) => ({ unitId: unit.id, on: since ?? on, document }));
  });
}

/** What is worth a look in the consents of founded units. */
export function earlyConsents(
  founded: readonly LineUnit[],
  consents: readonly UnitConsent[],
): readonly StructureSheetFinding[] {
  const lineOf = new Map(founded.map(({ line, unit }) => [unit.id, line.line]));
  return consents
    .filter(isBeforeItsDocument)
    .map(({ unitId, on, document }) => ({ kind: 'consent-early', line: lineOf.get(unitId)!, unitId, on, document }));
}

/** A document that a line names, and the day from which it counts; `null` where the line does not say it. */
export interface LineConsent {
  readonly document: Decision;
  readonly on: CivilDate | null;
}

/** Between the documents of one unit, in each of their cells. */
const consentSeparator = ';';

export function consentParts(text: string): readonly string[] {
  return text
    .split(consentSeparator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The cells of a line that speak of consents; only the last may be blank. */
interface ConsentCells {
  readonly consentNumber: string;
  readonly consentIssuedOn: string;
  readonly consentIssuer: string;
  readonly consentFrom: string | null;
}

/** The documents of a line's cells. One day, or one issuer, for several numbers is that of each of them. */
export function consentsIn({ consentFrom, ...said }: ConsentCells, fail: Fail): readonly LineConsent[] {
  const several = consentParts(said.consentNumber).length;
  const count = several < 2 ? 1 : several;
  const cells = { ...said, ...(consentFrom !== null && { consentFrom }) };
  const lists = Object.entries(cells).map(
    ([column, text]) => [column as keyof ConsentCells, count === 1 ? [text] : consentParts(text)] as const,
  );
  const uneven = lists.filter(([, list]) => ![1, count].includes(list.length));
  for (const [column] of uneven) fail('consents-uneven', column, { maximum: count });
  const listOf = new Map(lists);
  const unread = (['consentIssuedOn', 'consentFrom'] as const).filter((column) =>
    listOf.get(column)?.some((text) => !dayIn(text)),
  );
  for (const column of unread) fail('day-unreadable', column);
  if (uneven.length > 0 || unread.length > 0) return [];
  const textAt = (column: keyof ConsentCells, at: number) => {
    const list = listOf.get(column);
    return list && list[list.length === 1 ? 0 : at]!;
  };
  return Array.from({ length: count }, (_, at) => ({
    document: {
      number: textAt('consentNumber', at)!,
      issuedOn: dayIn(textAt('consentIssuedOn', at)!)!,
      issuer: textAt('consentIssuer', at)!,
    },
    on: dayIn(textAt('consentFrom', at) ?? null) ?? null,
  }));
}

/** The cells of the consents of a unit, as they are read back. What is between documents stands within none of them. */
export function consentTexts(consents: readonly Pick<UnitConsent, 'document' | 'on'>[]): ConsentCells {
  const joined = (texts: readonly string[]) =>
    texts.map((text) => text.replaceAll(consentSeparator, ',')).join(`${consentSeparator} `);
  return {
    consentNumber: joined(consents.map(({ document }) => document.number)),
    consentIssuedOn: joined(consents.map(({ document }) => dayText(document.issuedOn))),
    consentIssuer: joined(consents.map(({ document }) => document.issuer)),
    consentFrom: joined(consents.map(({ on }) => dayText(on))),
  };
}

/** What a line names of consents otherwise than it is recorded for its unit: an import changes no unit. */
export function consentDifferences(
  { line, consents }: StructureLine,
  { unit }: KnownUnit,
  stored: ReadonlyMap<string, readonly UnitConsent[]>,
): readonly StructureSheetProblem[] {
  const recorded = stored.get(unit.id) ?? [];
  const daysOf = (document: Decision) => recorded.filter((one) => isNamed(document, one.document)).map(({ on }) => on);
  const place = { code: 'unit-differs', line } as const;
  const said = (of: readonly string[]) => [...new Set(of)].join(`${consentSeparator} `);
  const missing = consents.filter(({ document }) => daysOf(document).length === 0);
  if (missing.length > 0) {
    const expected = recorded.length > 0 && { expected: said(recorded.map(({ document }) => shown(document))) };
    return [
      { ...place, column: 'consentNumber', given: said(missing.map(({ document }) => shown(document))), ...expected },
    ];
  }
  const otherwise = consents.flatMap(({ document, on }) =>
    on === null || daysOf(document).includes(on) ? [] : [{ on, days: daysOf(document) }],
  );
  if (otherwise.length === 0) return [];
  const given = said(otherwise.map(({ on }) => dayText(on)));
  return [
    { ...place, column: 'consentFrom', given, expected: said(otherwise.flatMap(({ days }) => days.map(dayText))) },
  ];
}

/** Whether a line means the document; a number that was stored with a separator in it may come back as several. */
function isNamed(document: Decision, stored: Decision): boolean {
  const keys = new Set([stored, ...eachNumber(stored)].map(documentKey));
  return keys.has(documentKey(document)) || eachNumber(document).every((one) => keys.has(documentKey(one)));
}

function eachNumber(document: Decision): readonly Decision[] {
  return consentParts(document.number).map((number) => ({ ...document, number }));
}

function documentKey({ number, issuedOn, issuer }: Decision): string {
  return JSON.stringify([folded(number), issuedOn, folded(issuer)]);
}

function shown({ number, issuedOn, issuer }: Decision): string {
  return `${number}, ${dayText(issuedOn)}, ${issuer}`;
}
