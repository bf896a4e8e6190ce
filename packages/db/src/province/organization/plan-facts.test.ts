import { expect, it } from 'vitest';
import { civilDate, endOfTime } from '@co-so/domain';
import { insertAccount } from '../../access/account-queries.ts';
import { insertGrant } from '../../access/grant-saving.ts';
import { write } from '../../request/write.ts';
import { idOf, now, signed } from '../../../test/builders.ts';
import { provinceDb } from '../../../test/databases.ts';
import { findGrants } from './plan-facts.ts';

it('finds as many grants as a plan has ended, more than a statement takes parameters', async () => {
  const db = provinceDb();
  const account = insertAccount(db, {
    ...{ id: idOf(1), userName: 'nguoi', name: 'Người của phép thử', post: 'Chuyên viên', isDemo: false },
    ...{ createdAt: now, passwordHash: 'x', passwordExpiresAt: null, secondFactor: null, secondFactorSince: null },
  });
  const ids = Array.from({ length: 120 }, (_, index) => idOf(1000 + index));
  const grants = ids.map((id) =>
    insertGrant(db, {
      ...{ id, accountId: idOf(1), role: 'committeeOfficial', unitId: idOf(2), viewUnitId: null },
      ...{ validFrom: civilDate('2024-01-01'), validUntil: endOfTime, document: 'Quyết định số 01' },
      ...{ grantedBy: { id: 'operator', title: 'Người vận hành' }, grantedAt: now },
    }),
  );
  await write(db, [account, ...grants], signed());
  const found = await findGrants(db, ids);
  expect(found.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
});
