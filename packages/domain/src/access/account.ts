import type { Instant } from '../civil-date.ts';
import { folded } from '../folded.ts';
import type { Problem } from '../problem.ts';
import { settle } from '../result.ts';
import type { Result } from '../result.ts';

/** Somebody who works here, with what others see of them. Never a secret. */
export interface Account {
  readonly id: string;
  readonly userName: string;
  /** Family name first, as it is written; seen by those who administer accounts, and never put beside a figure. */
  readonly name: string;
  /** What stands beside whatever they do: "Chuyên viên Phòng Cơ sở đảng". */
  readonly post: string;
  readonly state: 'active' | 'disabled';
  /** Its days were over and its name was removed: it stays disabled. */
  readonly isErased: boolean;
  /** `oneTime` until they have chosen their own. */
  readonly password: 'oneTime' | 'own';
  readonly hasSecondFactor: boolean;
  /** Exists only in the demonstration. */
  readonly isDemo: boolean;
  readonly createdAt: Instant;
}

export interface AccountDraft {
  readonly userName: string;
  readonly name: string;
  readonly post: string;
}

const longest = 100;

/** A user name as it is compared: `Nguyen.An` and `nguyen.an` are one. */
export function foldedUserName(given: string): string {
  return given.trim().toLowerCase();
}

/** Decides who is given an account; the one-time password is the entry's affair. */
export function decideAccount(draft: AccountDraft, isTaken: boolean): Result<AccountDraft> {
  const userName = foldedUserName(draft.userName);
  const name = draft.name.trim();
  const post = draft.post.trim();
  const problems: Problem[] = [];
  if (!/^[a-z0-9](?:[a-z0-9.-]{1,38})[a-z0-9]$/.test(userName))
    problems.push({ code: 'user-name-unusable', given: draft.userName, at: '/userName' });
  else if (isTaken) problems.push({ code: 'user-name-taken', given: userName, at: '/userName' });
  for (const [field, text, at] of [
    ['personName', name, '/name'],
    ['post', post, '/post'],
  ] as const) {
    if (text === '') problems.push({ code: 'text-missing', field, at });
    if (text.length > longest) problems.push({ code: 'text-too-long', field, maximum: longest, at });
  }
  return settle(problems, () => ({ userName, name, post }));
}

/** How long a one-time password waits to be replaced. A product's choice. */
export const oneTimePasswordDays = 7;

export const passwordMinimum = 10;
const passwordMaximum = 200;

/** What is wrong with a password that somebody chooses; nothing when it may be theirs. */
export function passwordProblems(
  chosen: string,
  { userName, previous }: { readonly userName: string; readonly previous: string },
): readonly Problem[] {
  const problems: Problem[] = [];
  const { length } = Array.from(chosen);
  if (length < passwordMinimum || length > passwordMaximum)
    problems.push({ code: 'password-length', minimum: passwordMinimum, maximum: passwordMaximum, at: '/password' });
  const plain = folded(chosen);
  if (plain.includes(folded(userName)) || new Set(plain).size < 5)
    problems.push({ code: 'password-guessable', at: '/password' });
  if (chosen === previous) problems.push({ code: 'password-unchanged', at: '/password' });
  return problems;
}
