import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { civilDate } from '@co-so/domain';
import { renewSortKeys } from './sort-keys.ts';
import { loadTreeLevel } from './tree-queries.ts';
import { writeTechnically } from '../../batch.ts';
import { dump, provinceDb } from '../../../test/databases.ts';
import { aUnit, idOf } from '../../../test/builders.ts';
import { found } from '../../../test/found.ts';

const names = ['Chi bộ thôn 2', 'Chi bộ thôn 10', 'Chi bộ thôn Ân', 'Chi bộ thôn Dâu', 'Chi bộ thôn Đông'];

it('names that were stored before sort keys stand in Vietnamese order once the keys are renewed, and nothing else changes', async () => {
  const db = provinceDb();
  const branches = names
    .toReversed()
    .map((name, index) => aUnit({ id: idOf(10 + index), name, kind: 'subordinateBranch', parentId: idOf(1) }));
  await found(db, [aUnit(), ...branches]);
  const asFounded = await dump(env.PROVINCE);
  await writeTechnically(db, [
    db.d1.prepare(
      `UPDATE unit_level SET place = (SELECT folded FROM unit_name WHERE unit_id = substr(place, -36)) || char(9) || substr(place, -36)`,
    ),
    db.d1.prepare('UPDATE unit_name SET sort_key = folded'),
  ]);
  const level = async () => {
    const asked = {
      day: civilDate('2026-01-01'),
      under: idOf(1),
      scope: 'office',
      after: null,
      extent: 'first',
      counts: 'kept',
    } as const;
    return (await loadTreeLevel(db, asked)).nodes.map(({ name }) => name);
  };
  expect(await level()).not.toEqual(names);
  await renewSortKeys(db);
  expect(await level()).toEqual(names);
  await renewSortKeys(db);
  expect(await dump(env.PROVINCE)).toEqual(asFounded);
});
