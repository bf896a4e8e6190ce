import { beforeAll, describe, expect, it } from 'vitest';
import { chainBeginning, civilDate, endOfTime, sealsAfter } from '@co-so/domain';
import type { Grant } from '@co-so/domain';
import { loadUnsealed, saveSeals } from '../audit/chain-queries.ts';
import { isRefusal } from '../constraint.ts';
import type { Handle } from '../handle.ts';
import { write } from '../request/write.ts';
import { dump, nationalDb, provinceDb } from '../../test/databases.ts';
import { idOf, later, now, signed } from '../../test/builders.ts';
import { insertAccount } from './account-queries.ts';
import { replaceRecoveryCodes, spendRecoveryCode, spendStep } from './second-factor-queries.ts';
import { insertGrant, saveDelegation, saveDelegationEnd } from './grant-saving.ts';

const [holder, other] = [idOf(501), idOf(502)];
const by = { id: 'operator', title: 'Người vận hành' };
const grant: Grant = {
  ...{ id: idOf(601), accountId: holder, role: 'reader', unitId: idOf(1), viewUnitId: idOf(1) },
  ...{ validFrom: civilDate('2024-01-01'), validUntil: endOfTime, document: 'Quyết định số 01' },
  ...{ grantedBy: by, grantedAt: now },
};
const { role, unitId, viewUnitId, validFrom } = grant;
const delegation = {
  ...{ id: idOf(701), grantId: grant.id, role, unitId, viewUnitId, fromAccountId: holder, toAccountId: other },
  ...{ isSuspended: false, validFrom, validUntil: civilDate('2024-07-01'), document: 'Giấy ủy quyền' },
  ...{ delegatedBy: by, delegatedAt: now },
};
const sealed = async (db: Handle) => {
  const { last, entries } = await loadUnsealed(db, 100);
  return sealsAfter(last, entries, later(1), (text) => text.slice(0, 64));
};

// Whoever can write a row with the product's own statements, or with others, bends no rule by its form.
describe.each([
  ['province', provinceDb],
  ['national', nationalDb],
] as const)('a %s database', (_, open) => {
  beforeAll(async () => {
    const db = open();
    const account = (id: string) =>
      insertAccount(db, {
        ...{ id, userName: id, name: 'Người của phép thử', post: 'Chuyên viên', isDemo: false, createdAt: now },
        ...{ passwordHash: 'x', passwordExpiresAt: null, secondFactor: 'x', secondFactorSince: now },
      });
    const codes = replaceRecoveryCodes(db, holder, ['spent', 'good']);
    await write(db, [account(holder), account(other), ...codes, insertGrant(db, grant)], signed());
    await write(db, [spendRecoveryCode(db, 'spent', now), spendStep(db, holder, 7)], signed());
    await saveDelegation(db, delegation, signed());
    await saveSeals(db, await sealed(db));
    await write(db, [], signed());
    await write(db, [], signed());
  });

  async function expectRefusal(text: string, reason: string): Promise<void> {
    const { d1 } = open();
    const before = await dump(d1);
    const error: unknown = await d1
      .prepare(text)
      .run()
      .catch((caught: unknown) => caught);
    expect(isRefusal(error, reason), text).toBe(true);
    expect(await dump(d1)).toEqual(before);
  }

  it.each([
    ['past entries that have none', 5, `(SELECT hash FROM audit_seal ORDER BY sequence DESC LIMIT 1)`],
    ['of no entry', 99, `(SELECT hash FROM audit_seal ORDER BY sequence DESC LIMIT 1)`],
    ['on another one than the last', 4, `'${chainBeginning}'`],
  ])('refuses a seal %s', async (_situation, sequence, previous) => {
    const text = `INSERT INTO audit_seal VALUES (${sequence}, ${previous}, 'x', 7)`;
    await expectRefusal(text, 'audit-is-append-only');
    await expectRefusal(text.replace('INSERT', 'INSERT OR REPLACE'), 'audit-is-append-only');
  });

  it.each([
    ...['id', 'grant_id', 'from_account_id', 'to_account_id', 'role', 'unit_id', 'view_unit_id', 'valid_from'],
    ...['document', 'delegated_by', 'delegated_by_title', 'delegated_at'],
  ])('refuses to change %s of a delegation', async (name) => {
    await expectRefusal(`UPDATE role_delegation SET ${name} = 'x'`, 'grant-is-immutable');
    await expectRefusal(`UPDATE OR REPLACE role_delegation SET ${name} = 'x'`, 'grant-is-immutable');
  });

  it.each([
    ['role_grant', 'id', 'role', `'tenantAdministrator'`, 'grant-is-immutable'],
    ['role_delegation', 'id', 'valid_until', `'2024-06-30'`, 'grant-is-immutable'],
    ['account', 'id', 'second_factor_step', '0', 'account-is-fixed'],
    ['account', 'user_name', 'id', `'another'`, 'account-is-fixed'],
    ['recovery_code', 'code_hash', 'used_at', 'NULL', 'code-spent'],
  ])(
    'refuses to put another row of %s in the place of one, by %s or by its place',
    async (table, key, name, value, reason) => {
      const { results } = await open().d1.prepare(`PRAGMA table_info("${table}")`).all<{ name: string }>();
      const names = results.map((column) => column.name);
      const values = (changed: Readonly<Record<string, string>>) => names.map((one) => changed[one] ?? one).join(', ');
      const first = `FROM ${table} ORDER BY rowid LIMIT 1`;
      await expectRefusal(
        `INSERT OR REPLACE INTO ${table} (${names.join(', ')}) SELECT ${values({ [name]: value })} ${first}`,
        reason,
      );
      const elsewhere = values({ id: `'elsewhere'`, user_name: `'elsewhere'`, [key]: `'elsewhere'` });
      await expectRefusal(
        `INSERT OR REPLACE INTO ${table} (rowid, ${names.join(', ')}) SELECT rowid, ${elsewhere} ${first}`,
        reason,
      );
      await expectRefusal(`UPDATE OR REPLACE ${table} SET rowid = rowid + 1`, reason);
    },
  );

  it.each([
    `UPDATE held_links SET own = '[]'`,
    `UPDATE held_links SET lent = own`,
    `UPDATE held_links SET account_id = 'another'`,
    `UPDATE OR REPLACE held_links SET account_id = '${other}' WHERE account_id = '${holder}'`,
    `INSERT INTO held_links SELECT 'another', own, lent FROM held_links`,
    `INSERT OR REPLACE INTO held_links (account_id) VALUES ('${holder}')`,
    `INSERT OR REPLACE INTO held_links (rowid, account_id) VALUES (1, 'another')`,
    `DELETE FROM held_links`,
  ])('lets nobody hold what no grant gives: %s', async (text) => {
    await expectRefusal(text, 'links-follow-grants');
  });

  it('keeps an account, and its name for it alone', async () => {
    await expectRefusal(`DELETE FROM account WHERE id = '${other}'`, 'account-is-fixed');
    await expectRefusal(
      `UPDATE OR REPLACE account SET user_name = '${holder}' WHERE id = '${other}'`,
      'account-is-fixed',
    );
    await expectRefusal(`UPDATE OR REPLACE account SET id = '${holder}' WHERE id = '${other}'`, 'account-is-fixed');
    await expectRefusal(
      `UPDATE OR REPLACE recovery_code SET code_hash = 'spent' WHERE code_hash = 'good'`,
      'code-spent',
    );
  });

  it('seals on, and ends and suspends what was lent', async () => {
    const db = open();
    expect(await sealed(db)).toHaveLength(2);
    await saveSeals(db, await sealed(db));
    expect(await sealed(db)).toEqual([]);
    await db.d1.prepare(`UPDATE account SET state = 'disabled' WHERE id = ?`).bind(holder).run();
    await saveDelegationEnd(db, { ...delegation, validUntil: civilDate('2024-06-20') }, signed());
    const kept = await db.d1.prepare('SELECT valid_until, is_suspended FROM role_delegation').first();
    expect(kept).toEqual({ valid_until: '2024-06-20', is_suspended: 1 });
  });
});

it('refuses a head of the national chain past the last', async () => {
  const { d1 } = nationalDb();
  const add = (sequence: number, previous: string) =>
    d1
      .prepare(`INSERT INTO audit_head VALUES (?, 'hue', 1, 'x', 7, ?, ?)`)
      .bind(sequence, previous, `${sequence}`)
      .run();
  await expect(add(5, chainBeginning)).rejects.toThrow('refused: audit-is-append-only');
  await expect(add(1, 'other')).rejects.toThrow('refused: audit-is-append-only');
  await add(1, chainBeginning);
  await expect(add(2, chainBeginning)).rejects.toThrow('refused: audit-is-append-only');
  await add(2, '1');
});
