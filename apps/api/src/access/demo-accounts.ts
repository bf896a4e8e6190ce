import {
  findByUserName,
  insertAccount,
  insertGrant,
  listDemoUserNames,
  listUserNames,
  listGrantsOf,
  write,
} from '@co-so/db';
import { addDays, endOfTime, liveGrants, roleDefinitions, roles, signatureOf } from '@co-so/domain';
import type { Instant, Role } from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act } from '../act.ts';
import { codeAt, stepOf } from './one-time-code.ts';
import type { OfficeDesk } from '../request/office-desk.ts';
import { seal } from './secret-box.ts';

/**
 * The accounts of the demonstration: one for each role of an office. They are made by the preparation of the
 * demonstration alone, and are let in only where `DEMO=1`. Their password is no secret, so nothing real may stand beside them.
 */
const userNames: Readonly<Record<Role, string>> = {
  tenantAdministrator: 'quan-tri',
  provincialOfficial: 'chuyen-vien',
  departmentHead: 'lanh-dao-ban',
  decisionRecorder: 'ghi-quyet-dinh',
  committeeOfficial: 'can-bo-cap-uy',
  committeeHead: 'lanh-dao-cap-uy',
  inspectionOfficial: 'kiem-tra',
  branchSecretary: 'bi-thu-chi-bo',
  reader: 'nguoi-xem',
  nationalOfficial: 'can-bo',
  nationalReader: 'nguoi-xem',
  nationalAdministrator: 'quan-tri',
};

export const demoPassword = 'xem-thu-co-so';

/** The one whose second factor can be tried: the sign-in page shows the code, which nobody keeps. */
const provingRole: Role = 'decisionRecorder';
const demoSecret = new TextEncoder().encode('co-so-demonstration!');

export interface DemoAccount {
  readonly userName: string;
  readonly role: Role;
  readonly title: string;
  /** The code of the second factor at this moment, for the one account that has it. */
  readonly code: string | null;
}

export function demoAccountsOf(office: OfficeDesk['kind'], now: Instant): readonly DemoAccount[] {
  return roles
    .filter((role) => roleDefinitions[role].office === office)
    .map((role) => ({
      userName: userNames[role],
      role,
      title: roleDefinitions[role].name,
      code: role === provingRole ? codeAt(demoSecret, stepOf(now)) : null,
    }));
}

/** Those that are there: a province that was onboarded has none, and a unit's role waits for its unit. */
export async function offeredDemoAccounts({ db, kind }: OfficeDesk, now: Instant): Promise<readonly DemoAccount[]> {
  const there = new Set(await listDemoUserNames(db));
  return demoAccountsOf(kind, now).filter(({ userName }) => there.has(userName));
}

export interface DemoOffice {
  /** The unit for the roles that are granted for one; null while there is none, and then these wait. */
  readonly unitId: string | null;
  /** Roles that stand on another unit, so that one sees what a part of the tree is. */
  readonly unitIds?: Readonly<Partial<Record<Role, string>>>;
  /** Of the password, made once for all offices: it takes its time. */
  readonly passwordHash: () => Promise<string>;
}

/** Makes the accounts of an office that are not there yet. Safe to repeat. */
export async function createDemoAccounts(
  desk: OfficeDesk,
  act: Act,
  { unitId, unitIds, passwordHash }: DemoOffice,
): Promise<void> {
  const known = new Set(await listUserNames(desk.db));
  for (const { userName, role } of demoAccountsOf(desk.kind, act.now)) {
    const isWaiting = roleDefinitions[role].scope === 'unit' && unitId === null;
    if (known.has(userName) || isWaiting) continue;
    await createOne(desk, act, {
      userName,
      role,
      unitId: unitIds?.[role] ?? unitId,
      passwordHash: await passwordHash(),
    });
  }
}

/** What the demonstration's account of a role does, by the grants it has. */
export async function demoAct({ db }: OfficeDesk, act: Act, role: Role): Promise<Act> {
  const found = await findByUserName(db, userNames[role]);
  if (!found) throw new Error(`no demonstration account: ${role}`);
  const { id, post } = found.account;
  const { grants: own } = await listGrantsOf(db, id, act.today);
  const grants = liveGrants({ own, lent: [] }, act.today);
  return { ...act, actor: { id, title: post, kind: 'person', isLookingOnly: false, grants } };
}

interface Wanted {
  readonly userName: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly passwordHash: string;
}

async function createOne(desk: OfficeDesk, act: Act, { userName, role, unitId, passwordHash }: Wanted): Promise<void> {
  const { db } = desk;
  const id = act.newId();
  const { name, scope } = roleDefinitions[role];
  const place = { accessKey: desk.accessKey, officeId: desk.id, accountId: id };
  const isProving = role === provingRole;
  const created = {
    id,
    userName,
    passwordHash,
    name: 'Tài khoản trình diễn',
    post: name,
    isDemo: true,
    createdAt: act.now,
    passwordExpiresAt: null,
    secondFactor: isProving ? await seal(place, demoSecret, act.random) : null,
    secondFactorSince: isProving ? act.now : null,
  };
  const on = scope === 'unit' ? unitId : null;
  const grant = {
    id: act.newId(),
    accountId: id,
    role,
    unitId: on,
    viewUnitId: on,
    validFrom: addDays(act.today, -1),
    validUntil: endOfTime,
    document: 'Bản trình diễn',
    grantedBy: signatureOf(act.actor),
    grantedAt: act.now,
  };
  const entry = {
    action: 'create-account',
    subject: `account/${id}`,
    after: { userName, role, isDemo: true },
    grant: undefined,
  };
  await write(db, [insertAccount(db, created), insertGrant(db, grant)], signed(act, entry));
}
