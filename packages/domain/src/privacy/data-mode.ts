import { signatureOf } from '../access/actor.ts';
import type { Actor, Signature } from '../access/actor.ts';
import { can, canByOwnGrant, wholeOffice } from '../access/can.ts';
import { vietnamDay } from '../civil-date.ts';
import type { CivilDate, Instant } from '../civil-date.ts';
import type { Problem } from '../problem.ts';
import { refused, settle } from '../result.ts';
import type { Result } from '../result.ts';
import { isUnseen } from '../revision.ts';
import type { Based, By } from '../revision.ts';
import { textProblems } from './text-problems.ts';

/** Whether an office may hold real persons' data, or simulated data only. */
export type DataMode = 'simulatedOnly' | 'real';

/** On what somebody decided that real persons' data may be here. */
export interface LegalBasis {
  readonly text: string;
  readonly document: string;
  readonly documentOn: CivilDate;
}

export interface DataModeDraft {
  readonly mode: DataMode;
  /** Null where simulated data only is turned on again, which needs none. */
  readonly legalBasis: LegalBasis | null;
}

export interface DataModeRevision extends DataModeDraft {
  readonly revision: number;
  readonly setBy: Signature;
  readonly setAt: Instant;
}

/** Simulated data only, until an office has said otherwise. */
export function dataModeOf(latest: Pick<DataModeRevision, 'mode'> | undefined): DataMode {
  return latest?.mode ?? 'simulatedOnly';
}

/** What may be set now: real persons' data are let in by an administrator's own grant, since that outlasts every loan. */
export function dataModeActions(mode: DataMode, actor: Actor): readonly 'set'[] {
  const may = mode === 'real' ? can(actor, 'set-policy', wholeOffice) : canByOwnGrant(actor, 'set-policy');
  return may ? ['set'] : [];
}

/** Decides the switch: turned off only with its legal basis, turned on again at any time. */
export function decideDataMode(
  latest: DataModeRevision | undefined,
  { mode, legalBasis, basedOn }: Based<DataModeDraft>,
  { actor, now }: By,
): Result<DataModeRevision> {
  if (mode === 'real' && !canByOwnGrant(actor, 'set-policy')) return refused({ code: 'own-grant-required' });
  const problems: Problem[] = [];
  if (isUnseen(latest, basedOn)) problems.push({ code: 'changed-meanwhile' });
  else if (dataModeOf(latest) === mode) problems.push({ code: 'nothing-changed' });
  const kept = mode === 'real' ? trimmed(legalBasis) : null;
  if (mode === 'real') problems.push(...basisProblems(kept, vietnamDay(now)));
  return settle(problems, () => ({
    revision: (latest?.revision ?? 0) + 1,
    mode,
    legalBasis: kept,
    setBy: signatureOf(actor),
    setAt: now,
  }));
}

function trimmed(basis: LegalBasis | null): LegalBasis | null {
  return basis && { ...basis, text: basis.text.trim(), document: basis.document.trim() };
}

function basisProblems(basis: LegalBasis | null, today: CivilDate): readonly Problem[] {
  const problems: Problem[] = [
    ...textProblems('legalBasis', basis?.text ?? '', '/legalBasis/text'),
    ...textProblems('documentNumber', basis?.document ?? '', '/legalBasis/document'),
  ];
  if (basis && basis.documentOn > today)
    problems.push({ code: 'day-in-future', day: basis.documentOn, today, at: '/legalBasis/documentOn' });
  return problems;
}
