import { env } from 'cloudflare:workers';
import {
  hasAccounts,
  insertAccount,
  insertGrant,
  loadPolicy,
  openNationalDb,
  openProvinceDb,
  openSession,
  savePolicy,
  write,
} from '@co-so/db';
import type { NationalDb, ProvinceDb } from '@co-so/db';
import { addDays, endOfTime, guardedRoles, roleDefinitions, rolesOf, vietnamDay } from '@co-so/domain';
import type { AccessPolicy, Actor, Grant, Role } from '@co-so/domain';
import { signed } from '../src/act.ts';
import type { Act } from '../src/act.ts';
import type { OfficeDesk } from '../src/request/office-desk.ts';
import { decoyHash } from '../src/access/password.ts';
import { sha256Hex } from '../src/content-hash.ts';
import { now } from './clock.ts';
import { national, operator, provinceNamed } from './places.ts';

const databases: Readonly<Record<string, () => D1Database>> = {
  'binh-thuan': () => env.POOL_00,
  'ninh-thuan': () => env.POOL_01,
  'lang-son': () => env.POOL_02,
  'ben-tre': () => env.POOL_00,
  'tay-ninh': () => env.POOL_00,
};

/** An office as its own code sees it. */
export function deskOf(office: string): OfficeDesk {
  const [label = ''] = new URL(office).hostname.split('.');
  const shared = { accessKey: env.ACCESS_KEY, isDemonstration: true, isArchived: false };
  if (office === national)
    return { db: openNationalDb(env.NATIONAL), kind: 'national', id: 'national', name: 'Trung ương', ...shared };
  const { id, names } = provinceNamed(label);
  const db = openProvinceDb(databases[label]!());
  return { db, kind: 'province', id, name: names.at(-1)!.value.fullName, ...shared };
}

/** What the cookie of a role's session holds; the same in every office, so that only the database tells them apart. */
export function tokenOf(role: Role): string {
  return `token-${role}`;
}

/** The same id in every office, too. */
export function accountIdOf(role: Role): string {
  return idWith('a', roleDefinitions[role].name);
}

export function grantIdOf(role: Role): string {
  return idWith('b', roleDefinitions[role].name);
}

function idWith(first: string, text: string): string {
  const number = Array.from(text).reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 0xffff_ffff, 7);
  return `${first}198c0de-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** Who acts in the name of a role, as the routes establish them. */
export function actorOf(role: Role, unitId: string | null = null): Actor {
  const grant = { id: grantIdOf(role), role, unitId, viewUnitId: unitId, delegationId: null };
  return {
    id: accountIdOf(role),
    title: roleDefinitions[role].name,
    kind: 'person',
    isLookingOnly: false,
    grants: [grant],
  };
}

export function actAs(role: Role): Act {
  return { ...operator(), actor: actorOf(role) };
}

/** One account, grant and session for each role of an office; those of a unit for the unit named. No session ends. */
export async function openAccounts(office: string, unitId: string): Promise<void> {
  const { db, kind } = deskOf(office);
  if (await hasAccounts(db)) return;
  const act = operator();
  const none = { action: 'lay-out-tests', subject: 'test', grant: undefined };
  const policy = { idleMinutes: 1_000_000_000, sessionHours: 1_000_000, secondFactorRoles: guardedRoles };
  await putPolicy(db, policy);
  const statements = await Promise.all(rolesOf(kind).map((role) => statementsOf(office, role, unitId)));
  await write(db, statements.flat(), signed(act, none));
}

/** Sets a policy over whichever is there. */
export async function putPolicy(db: ProvinceDb | NationalDb, policy: AccessPolicy): Promise<void> {
  const { revision } = await loadPolicy(db);
  const none = { action: 'lay-out-tests', subject: 'test', grant: undefined };
  await savePolicy(db, { ...policy, revision: (revision ?? 0) + 1 }, signed(operator(), none));
}

async function statementsOf(office: string, role: Role, unitId: string) {
  const { db } = deskOf(office);
  const id = accountIdOf(role);
  const { name, scope } = roleDefinitions[role];
  const on = scope === 'unit' ? unitId : null;
  const grant: Grant = {
    id: grantIdOf(role),
    accountId: id,
    role,
    unitId: on,
    viewUnitId: on,
    validFrom: addDays(vietnamDay(now()), -365),
    validUntil: endOfTime,
    document: 'Quyết định số 01',
    grantedBy: { id: 'operator', title: 'Người vận hành' },
    grantedAt: now(),
  };
  const created = {
    id,
    userName: role.toLowerCase(),
    name: 'Người của phép thử',
    post: name,
    isDemo: false,
    createdAt: now(),
    passwordHash: decoyHash,
    passwordExpiresAt: null,
    // Of those who need one, taken into use and never asked for: they have their sessions already.
    secondFactor: null,
    secondFactorSince: guardedRoles.includes(role) ? now() : null,
  };
  const session = {
    ...{
      id: idWith('c', name),
      accountId: id,
      stage: 'full' as const,
      openedAt: now(),
      seenAt: now(),
      device: 'Phép thử',
    },
    tokenHash: await sha256Hex(tokenOf(role)),
  };
  return [insertAccount(db, created), insertGrant(db, grant), ...openSession(db, session, null)];
}
