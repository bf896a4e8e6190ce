import { signatureOf } from '../access/actor.ts';
import type { Actor, Signature } from '../access/actor.ts';
import { canByOwnGrant } from '../access/can.ts';
import { addDays, vietnamDay } from '../civil-date.ts';
import type { CivilDate, Instant } from '../civil-date.ts';
import type { Problem } from '../problem.ts';
import { refused, settle } from '../result.ts';
import type { Result } from '../result.ts';
import { isUnseen } from '../revision.ts';
import type { Based, By } from '../revision.ts';
import { textProblems } from './text-problems.ts';

export interface RetentionDraft {
  /** Days after an account was disabled; null where none are set, and then nothing is removed. */
  readonly ordinaryDays: number | null;
  /** Days after an account was disabled or a request answered; null as above. */
  readonly sensitiveDays: number | null;
  /** On what the office set them; null where it set none. */
  readonly document: string | null;
}

/** How long an office keeps what it keeps about persons, by class. No number comes from the product. */
export interface RetentionSetting extends RetentionDraft {
  readonly revision: number;
  readonly setBy: Signature;
  readonly setAt: Instant;
}

/** What a setting may ask for: a day to a hundred years. A product's choice, against slips of the hand. */
export const retentionBounds = [1, 36_500] as const;

/** Who may set the days: nobody by a loan, since what goes by them does not come back. */
export function retentionActions(actor: Actor): readonly 'set'[] {
  return canByOwnGrant(actor, 'keep-privacy') ? ['set'] : [];
}

export function decideRetentionSetting(
  latest: RetentionSetting | undefined,
  { basedOn, ...draft }: Based<RetentionDraft>,
  { actor, now }: By,
): Result<RetentionSetting> {
  if (!canByOwnGrant(actor, 'keep-privacy')) return refused({ code: 'own-grant-required' });
  const problems: Problem[] = [];
  const [minimum, maximum] = retentionBounds;
  for (const field of ['ordinaryDays', 'sensitiveDays'] as const) {
    const days = draft[field];
    if (days !== null && (days < minimum || days > maximum))
      problems.push({ code: 'out-of-bounds', field, minimum, maximum, at: `/${field}` });
  }
  const setsSome = draft.ordinaryDays !== null || draft.sensitiveDays !== null;
  if (setsSome) problems.push(...textProblems('document', draft.document ?? ''));
  const document = setsSome ? (draft.document?.trim() ?? null) : null;
  if (isUnseen(latest, basedOn)) problems.push({ code: 'changed-meanwhile' });
  else if (isSame(latest, { ...draft, document })) problems.push({ code: 'nothing-changed' });
  const revision = (latest?.revision ?? 0) + 1;
  return settle(problems, () => ({ ...draft, document, revision, setBy: signatureOf(actor), setAt: now }));
}

function isSame(latest: RetentionSetting | undefined, draft: RetentionDraft): boolean {
  return (
    (latest?.ordinaryDays ?? null) === draft.ordinaryDays &&
    (latest?.sensitiveDays ?? null) === draft.sensitiveDays &&
    (latest?.document ?? null) === draft.document
  );
}

/** What stands in the place of a text that was removed because its days were over. */
export const erasedText = 'Đã xóa theo thời hạn';

/** Whatever ended on one of these days or before is over; null where no days are set. */
export interface RetentionLimits {
  readonly ordinary: CivilDate | null;
  readonly sensitive: CivilDate | null;
}

export function retentionLimits(
  setting: Pick<RetentionSetting, 'ordinaryDays' | 'sensitiveDays'> | undefined,
  today: CivilDate,
): RetentionLimits {
  const limit = (days: number | null | undefined) => (days ? addDays(today, -days) : null);
  return { ordinary: limit(setting?.ordinaryDays), sensitive: limit(setting?.sensitiveDays) };
}

/** What may have to go: of disabled accounts what is still there, and requests that were answered. */
export interface RetentionFacts {
  readonly accounts: readonly {
    readonly id: string;
    readonly disabledAt: Instant;
    readonly isNamed: boolean;
    readonly hasCredentials: boolean;
  }[];
  readonly requests: readonly { readonly id: string; readonly answeredOn: CivilDate }[];
}

/** What goes in one run of the schedule. */
export interface RetentionRun {
  readonly erasedAccounts: readonly string[];
  readonly clearedCredentials: readonly string[];
  readonly clearedRequests: readonly string[];
}

/** Decides what goes; undefined where nothing does. */
export function decideRetention(
  { ordinary, sensitive }: RetentionLimits,
  { accounts, requests }: RetentionFacts,
): RetentionRun | undefined {
  const isOver = (day: CivilDate, limit: CivilDate | null) => limit !== null && day <= limit;
  const idsOf = (chosen: readonly { readonly id: string }[]) => chosen.map(({ id }) => id);
  const run = {
    erasedAccounts: idsOf(accounts.filter((one) => one.isNamed && isOver(vietnamDay(one.disabledAt), ordinary))),
    clearedCredentials: idsOf(
      accounts.filter((one) => one.hasCredentials && isOver(vietnamDay(one.disabledAt), sensitive)),
    ),
    clearedRequests: idsOf(requests.filter(({ answeredOn }) => isOver(answeredOn, sensitive))),
  };
  return Object.values(run).some((ids) => ids.length > 0) ? run : undefined;
}
