import { expect, it } from 'vitest';
import { insertRows, writeTechnically } from '../../batch.ts';
import { provinceDb } from '../../../test/databases.ts';
import { planRegister } from './plan-table.ts';

it('keeps what a plan did to places and groups as it was written: taking the plan back rests on it', async () => {
  const db = provinceDb();
  const row = { planId: 'p', subject: 'host-place/1', before: null, after: '{}' };
  await writeTechnically(db, insertRows(db, planRegister, [row]));
  const change = db.d1.prepare("UPDATE plan_register SET after = '[]' WHERE plan_id = 'p'");
  await expect(change.run()).rejects.toThrow('refused: plan-is-immutable');
  await expect(db.d1.prepare('DELETE FROM plan_register').run()).rejects.toThrow('refused: plan-is-immutable');
  expect(await db.d1.prepare('SELECT after FROM plan_register').first('after')).toBe('{}');
});
