import { scrypt } from 'node:crypto';
import { encodeBase64Url } from 'hono/utils/encode';
import { insertAccount, insertGrant, openSession, write } from '@co-so/db';
import type { NewAccount } from '@co-so/db';
import { addDays, endOfTime, vietnamDay } from '@co-so/domain';
import type { Grant, Role, SessionStage } from '@co-so/domain';
import { signed } from '../src/act.ts';
import { sha256Hex } from '../src/content-hash.ts';
import { deskOf } from './accounts.ts';
import { newId, now } from './clock.ts';
import { operator } from './places.ts';

/** What the people of the tests know. */
export const password = 'mat-khau-cua-toi-1';

/** The same password hashed with almost no work: what an older installation could have left. */
export async function cheapHash(): Promise<string> {
  const salt = new Uint8Array(16).fill(7);
  const key = await new Promise<Uint8Array>((resolve, reject) => {
    scrypt(password, salt, 32, { N: 2, r: 1, p: 1 }, (error, derived) => (error ? reject(error) : resolve(derived)));
  });
  return ['scrypt', 2, 1, 1, encodeBase64Url(bytesOf(salt)), encodeBase64Url(bytesOf(key))].join('$');
}

function bytesOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

const layOut = { action: 'lay-out-tests', subject: 'test', grant: undefined };

export interface PersonParts extends Partial<NewAccount> {
  readonly role?: Role;
  readonly grant?: Partial<Grant>;
}

/** Somebody with an account, whose password hashes cheaply, and a role of the whole office where one is named. */
export async function aPerson(office: string, { role, grant, ...over }: PersonParts = {}): Promise<NewAccount> {
  const { db } = deskOf(office);
  const id = newId();
  const created: NewAccount = {
    ...{ id, userName: `nguoi-${id.slice(-6)}`, name: 'Người của phép thử', post: 'Chuyên viên' },
    ...{ isDemo: false, createdAt: now(), passwordHash: await cheapHash(), passwordExpiresAt: null },
    ...{ secondFactor: null, secondFactorSince: null },
    ...over,
  };
  const held = role ? [insertGrant(db, aGrant(created.id, role, grant))] : [];
  await write(db, [insertAccount(db, created), ...held], signed(operator(), layOut));
  return created;
}

export function aGrant(accountId: string, role: Role, over: Partial<Grant> = {}): Grant {
  return {
    ...{ id: newId(), accountId, role, unitId: null, viewUnitId: null },
    ...{ validFrom: addDays(vietnamDay(now()), -1), validUntil: endOfTime, document: 'Quyết định số 01' },
    ...{ grantedBy: { id: 'operator', title: 'Người vận hành' }, grantedAt: now() },
    ...over,
  };
}

/** The cookie of a session that was just opened for somebody. */
export async function sessionOf(office: string, accountId: string, stage: SessionStage): Promise<string> {
  const { db } = deskOf(office);
  const id = newId();
  const opened = { id, accountId, stage, openedAt: now(), seenAt: now(), device: 'Phép thử' };
  const tokenHash = await sha256Hex(`token of ${id}`);
  await write(db, openSession(db, { ...opened, tokenHash }, null), signed(operator(), layOut));
  return `session=${encodeURIComponent(`token of ${id}`)}`;
}
