import type { CivilDate } from '../../civil-date.ts';
import type { Decision } from '../dated-unit.ts';
import type { UnitConsent } from '../unit-consent.ts';
import { dayIn } from '../../indicator/cell.ts';
import { folded } from '../../folded.ts';
import { dayText } from '../../number-text.ts';
import { nearestDay } from './known-units.ts';
import type { KnownUnit } from './known-units.ts';
import type { LineUnit } from './repeated-lines.ts';
import type { StructureField } from './structure-columns.ts';
import type { Fail, StructureLine } from './structure-lines.ts';
import type { StructureSheetFinding, StructureSheetProblem } from './structure-sheet-problem.ts';

/**
 * The consents that lines bring for the units they found: from the day on which a rule speaks of the unit, else from the
 * day of the list, so that what a list was let in with goes out with it again.
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
    return consents.map((document) => ({ unitId: unit.id, on, document }));
  });
}

const columns = ['consentNumber', 'consentIssuedOn', 'consentIssuer'] as const satisfies readonly StructureField[];

/** Between the documents of one unit, in each of the three cells. */
export const consentSeparator = ';';

function partsOf(text: string): readonly string[] {
  return text
    .split(consentSeparator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The documents of a line's three cells. One day, or one issuer, for several numbers is that of each of them. */
export function consentsIn(
  [number, issuedOn, issuer]: readonly [string, string, string],
  fail: Fail,
): readonly Decision[] {
  const numbers = partsOf(number);
  if (numbers.length < 2) {
    const day = dayIn(issuedOn);
    if (!day) fail('day-unreadable', 'consentIssuedOn');
    return day ? [{ number, issuedOn: day, issuer }] : [];
  }
  const [days, issuers] = [partsOf(issuedOn), partsOf(issuer)];
  const uneven = columns.filter((_, at) => ![1, numbers.length].includes([numbers, days, issuers][at]!.length));
  for (const column of uneven) fail('consents-uneven', column, { maximum: numbers.length });
  const read = numbers.map((one, at) => ({
    number: one,
    issuedOn: dayIn(days[days.length === 1 ? 0 : at]),
    issuer: issuers[issuers.length === 1 ? 0 : at] ?? '',
  }));
  const documents = read.flatMap(({ issuedOn: day, ...rest }) => (day ? [{ ...rest, issuedOn: day }] : []));
  if (uneven.length === 0 && documents.length < numbers.length) fail('day-unreadable', 'consentIssuedOn');
  return uneven.length === 0 ? documents : [];
}

/** The three cells of documents, as they are read back. */
export function consentTexts(documents: readonly Decision[]): readonly [string, string, string] {
  const joined = (texts: readonly string[]) => texts.join(`${consentSeparator} `);
  return [
    joined(documents.map(({ number }) => number)),
    joined(documents.map(({ issuedOn }) => dayText(issuedOn))),
    joined(documents.map(({ issuer }) => issuer)),
  ];
}

/** A document that a line names and that is not recorded for its unit: an import changes no unit. */
export function consentDifferences(
  { line, consents }: StructureLine,
  { unit }: KnownUnit,
  stored: ReadonlyMap<string, readonly UnitConsent[]>,
): readonly StructureSheetProblem[] {
  const documents = (stored.get(unit.id) ?? []).map(({ document }) => document);
  const recorded = new Set(documents.flatMap(eachNumber).map(documentKey));
  const missing = consents.filter((document) => !eachNumber(document).every((one) => recorded.has(documentKey(one))));
  if (missing.length === 0) return [];
  const said = (of: readonly Decision[]) => [...new Set(of.map(shown))].join(`${consentSeparator} `);
  const expected = documents.length > 0 && { expected: said(documents) };
  return [{ code: 'unit-differs', line, column: 'consentNumber', given: said(missing), ...expected }];
}

/** A number that was stored with a separator in it is read back as several. */
function eachNumber(document: Decision): readonly Decision[] {
  return partsOf(document.number).map((number) => ({ ...document, number }));
}

function documentKey({ number, issuedOn, issuer }: Decision): string {
  return JSON.stringify([folded(number), issuedOn, folded(issuer)]);
}

function shown({ number, issuedOn, issuer }: Decision): string {
  return `${number}, ${dayText(issuedOn)}, ${issuer}`;
}
