import { countAttempts } from '@co-so/db';
import { filledBy, isLockedOut, lockout, refused } from '@co-so/domain';
import type { Account, Result } from '@co-so/domain';
import type { Act, Done } from '../act.ts';
import { sha256Hex } from '../content-hash.ts';
import type { OfficeDesk } from '../request/office-desk.ts';

/** Under what the attempts of a user name are counted, whether anybody has it or not. */
export async function nameKey(userName: string): Promise<string> {
  return `name/${await sha256Hex(userName)}`;
}

/** Under what those of a source are counted. Of IPv6 the first half: a connection has all the addresses of the other one. */
export function sourceKey(source: string): string {
  return `source/${source.includes(':') ? networkOf(source) : source}`;
}

function networkOf(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('::');
  const groupsOf = (part: string) => part.split(':').filter((group) => group !== '');
  const [first, last] = [groupsOf(head), groupsOf(tail ?? '')];
  const left = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  const groups = [...first, ...Array.from({ length: left }, () => '0'), ...last].slice(0, 4);
  return groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':');
}

/** Under what the attempts of somebody are counted who has shown a password already. */
export function proofKey({ id }: Pick<Account, 'id'>): string {
  return `proof/${id}`;
}

/** All that shuts out the owner of an account: forgotten when they are helped in again. */
export async function countersOf({ id, userName }: Pick<Account, 'id' | 'userName'>): Promise<readonly string[]> {
  return [await nameKey(userName), proofKey({ id })];
}

export interface Attempt {
  /** Present when there were too many: then it is not looked at. */
  readonly refusal: Result<never> | undefined;
  /** What is written down of it where it fails: with the last of them a lock begins, and the entry says so. */
  readonly failing: (action: string, subject: string) => Done;
}

/** Counts an attempt before it is looked at. `source` is absent after a password. */
export async function countedAttempt({ db }: OfficeDesk, act: Act, key: string, source?: string): Promise<Attempt> {
  const keys = source === undefined ? [key] : [key, source];
  const counted = await countAttempts(db, keys, { now: act.now, windowMs: lockout.windowMinutes * 60_000 });
  const attempts = { ofAccount: counted[0] ?? 0, ofSource: counted[1] ?? 0 };
  const filled = filledBy(attempts);
  const after = { counted: filled, minutes: lockout.windowMinutes };
  return {
    refusal: isLockedOut(attempts) ? refused({ code: 'sign-in-locked', minutes: lockout.windowMinutes }) : undefined,
    failing: (action, subject) =>
      filled ? { action: 'lock-out', subject, grant: undefined, after } : { action, subject, grant: undefined },
  };
}
