import { can, wholeOffice } from '../access/can.ts';
import type { Actor } from '../access/actor.ts';
import type { DataClass } from '../privacy/kept-column.ts';
import type { ChainedEntry } from './entry.ts';

/** Stands where something about a person is not shown to whoever looks. */
export const maskedText = '•••';

/**
 * What an entry may hold of a person, by the class of the column that it comes from. A test holds this to the columns
 * that are declared so.
 */
export const personalFields: Readonly<Record<string, DataClass>> = {
  userName: 'ordinary',
  name: 'ordinary',
  post: 'ordinary',
  passwordHash: 'sensitive',
  secondFactor: 'sensitive',
  codeHash: 'sensitive',
  tokenHash: 'sensitive',
  openedAt: 'sensitive',
  seenAt: 'sensitive',
  device: 'sensitive',
  session: 'sensitive',
  reference: 'sensitive',
  content: 'sensitive',
  answer: 'sensitive',
};

/** Of an entry about a person, what says nothing of them but what they may do here. Anything else is masked. */
const openFields: readonly string[] = [
  'role',
  'unitId',
  'viewUnitId',
  'validFrom',
  'validUntil',
  'document',
  'grant',
  'delegation',
  'fromAccountId',
  'toAccountId',
  'state',
  'hasSecondFactor',
  'isDemo',
  'step',
];

/** Whether an entry speaks of a person's record: looking at it leaves an entry, too. */
export function isAboutPerson({ subject }: Pick<ChainedEntry, 'subject'>): boolean {
  return subject.startsWith('data-request/') || isAboutAccount(subject);
}

function isAboutAccount(subject: string): boolean {
  return subject.startsWith('account/') && subject !== 'account/unknown';
}

export interface EntryContent {
  readonly before: unknown;
  readonly after: unknown;
  readonly reason: string | null;
  /** Something of it is not shown to this actor. */
  readonly isMasked: boolean;
}

/** What of an entry's content this actor is shown: all of it to whoever may see people, of persons nothing to the others. */
export function shownContent(
  { subject }: Pick<ChainedEntry, 'subject'>,
  { before, after, reason }: Omit<EntryContent, 'isMasked'>,
  actor: Pick<Actor, 'grants' | 'isLookingOnly'>,
): EntryContent {
  if (can(actor, 'view-people', wholeOffice)) return { before, after, reason, isMasked: false };
  const ofPerson = isAboutAccount(subject);
  const isHidden = (field: string) => field in personalFields || (ofPerson && !openFields.includes(field));
  const [old, now] = [masked(before, isHidden), masked(after, isHidden)];
  const why = ofPerson && reason !== null ? maskedText : reason;
  return { before: old, after: now, reason: why, isMasked: old !== before || now !== after || why !== reason };
}

/** The same value where nothing of it is hidden. */
function masked(content: unknown, isHidden: (field: string) => boolean): unknown {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return content;
  const fields = Object.entries(content);
  if (!fields.some(([field]) => isHidden(field))) return content;
  return Object.fromEntries(fields.map(([field, value]) => [field, isHidden(field) ? maskedText : value]));
}
