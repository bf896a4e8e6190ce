import type { Basis } from '../citation.ts';
import { civilDate, vietnamDay } from '../civil-date.ts';
import type { CivilDate, Instant } from '../civil-date.ts';
import type { Problem } from '../problem.ts';

/** The law by which the registers count their hours and days, with its decree 356/2025. */
const personalDataLaw = {
  kind: 'instrument',
  instrument: 'Luật 91/2025/QH15',
  url: 'https://thuviennhadat.vn/vbpl/luat-bao-ve-du-lieu-ca-nhan-2025-so-91-2025-qh15-625628.html',
} as const satisfies Basis;

/** From this day both are in force. What was detected or received before had other terms. */
const personalDataLawFrom: CivilDate = civilDate('2026-01-01');

export function dayBeforeLawProblems(at: string, day: CivilDate): readonly Problem[] {
  if (day >= personalDataLawFrom) return [];
  return [{ code: 'before-law', instrument: personalDataLaw.instrument, inForceFrom: personalDataLawFrom, at }];
}

export function momentBeforeLawProblems(at: string, moment: Instant): readonly Problem[] {
  return dayBeforeLawProblems(at, vietnamDay(moment));
}
