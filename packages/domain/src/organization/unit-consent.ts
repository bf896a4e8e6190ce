import type { CivilDate } from '../civil-date.ts';
import type { Decision } from './dated-unit.ts';
import type { UnitFinding } from './unit-findings.ts';

/** Văn bản đồng ý: the superior's consent to how a unit stands from a day on, as an applied plan recorded it. */
export interface UnitConsent {
  readonly unitId: string;
  readonly on: CivilDate;
  readonly document: Decision;
}

/** Whether it is to hold from a day before that of its own document: seldom meant, and refused by no rule. */
export function isBeforeItsDocument({ on, document }: Pick<UnitConsent, 'on' | 'document'>): boolean {
  return on < document.issuedOn;
}

/** A consent, and whether the unit has been of its kind, and under its parent, ever since. */
export interface ConsentInForce extends UnitConsent {
  readonly isOfKind: boolean;
  readonly isOfPlace: boolean;
}

/** What the Charter lets stand with the direct superior's consent (Điều 21.5). */
const consentedSizes: ReadonlySet<string> = new Set(['CONSENT_SMALL_DBCS', 'CONSENT_LARGE_CBTT', 'CONSENT_DBBP']);

/** Whether a consent would answer the finding: a size that asks for one, a place that the rules do not allow. */
export function asksConsent(finding: UnitFinding): boolean {
  return finding.kind === 'containment' || consentedSizes.has(finding.rule.code);
}

/**
 * The last consent that answers a finding; undefined while there is none. One that was given before the unit became what it
 * is, or came to where it stands, says nothing of that.
 */
export function answeringConsent(
  finding: UnitFinding,
  consents: readonly ConsentInForce[],
): ConsentInForce | undefined {
  if (!asksConsent(finding)) return undefined;
  const asksPlace = finding.kind === 'containment';
  return consents
    .filter(({ isOfKind, isOfPlace }) => isOfKind && (isOfPlace || !asksPlace))
    .toSorted((left, right) => (left.on < right.on ? -1 : 1))
    .at(-1);
}
