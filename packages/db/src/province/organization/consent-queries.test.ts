import { expect, it } from 'vitest';
import { civilDate } from '@co-so/domain';
import { writeTechnically } from '../../batch.ts';
import { consentStatements } from './consent-queries.ts';
import { loadConsents } from './finding-queries.ts';
import { provinceDb } from '../../../test/databases.ts';
import { aUnit, idOf } from '../../../test/builders.ts';
import { found } from '../../../test/found.ts';

const day = civilDate('2026-01-01');
const consentedOn = civilDate('2024-05-02');
const [province, early, late] = [idOf(1), idOf(2), idOf(3)] as const;
const founded = { [early]: civilDate('2020-03-03'), [late]: civilDate('2025-07-01') } as const;

it('holds the kind and the place of each unit against its own consent, whatever others became later', async () => {
  const db = provinceDb();
  const below = [early, late].map((id) =>
    aUnit({ id, name: `Chi bộ ${id}`, kind: 'grassrootsBranch', parentId: province, foundedOn: founded[id]! }),
  );
  await found(db, [aUnit(), ...below]);
  const document = { number: '01-CV/TU', issuedOn: consentedOn, issuer: 'Tỉnh ủy' };
  const kept = [early, late].map((unitId) => ({ unitId, on: consentedOn, planId: 'plan-1', document }));
  await writeTechnically(db, consentStatements(db, kept));
  for (const asked of [[early], [early, late]]) {
    const consents = await loadConsents(provinceDb(), asked, day);
    expect(asked.map((id) => consents.get(id))).toMatchObject(
      asked.map((id) => [{ on: consentedOn, isOfKind: id === early, isOfPlace: id === early }]),
    );
  }
});
