import { beforeAll, expect, it } from 'vitest';
import { env } from 'cloudflare:workers';
import type { Target, TargetRow } from '@co-so/domain';
import { signatureOf } from '@co-so/domain';
import { actorOf } from '../../test/accounts.ts';
import { ask } from '../../test/asking.ts';
import { now } from '../../test/clock.ts';
import { audited, countRows, dump } from '../../test/databases.ts';
import { documented, refusal } from '../../test/documented.ts';
import { admissionGoal, imported, topUnit } from '../../test/figure-files.ts';
import { binhThuan } from '../../test/offices.ts';

beforeAll(() => imported(binhThuan));

function assign(row: TargetRow, basedOn: number | null = null, reason: string | null = null) {
  return ask(binhThuan, '/api/targets', { body: { row, basedOn, reason } });
}

it('stores a goal with who set it, and one audit entry', async () => {
  const before = await countRows(env.POOL_00, 'audit_entry');
  const target = documented<Target>(await assign({ ...admissionGoal, document: 'Nghị quyết 01' }), 201);
  expect(target).toEqual({
    unitId: topUnit,
    indicator: 'admission.admitted',
    category: null,
    period: '2024',
    goal: { kind: 'value', value: 805 },
    direction: 'atLeast',
    source: 'reported',
    document: 'Nghị quyết 01',
    note: null,
    revision: 1,
    supersededBy: null,
    reason: null,
    recordedBy: signatureOf(actorOf('provincialOfficial')),
    recordedAt: now(),
  });
  expect(await countRows(env.POOL_00, 'audit_entry')).toBe(before + 1);
});

it('takes a share, and a goal of every year to come', async () => {
  const share = {
    ...admissionGoal,
    indicator: 'study.members',
    period: 'hằng năm',
    goal: '85,5%',
    direction: 'không quá',
  };
  expect(documented<Target>(await assign(share), 201)).toMatchObject({
    period: 'annual',
    goal: { kind: 'share', numerator: 855, denominator: 1000 },
    direction: 'atMost',
  });
});

it.each([
  ['a number as the goal of a ratio', { goal: 1 }, 'goal-not-for-measure'],
  ['more than all of it', { goal: '250%' }, 'percent-over-hundred'],
])('refuses %s', async (_, change, code) => {
  const answer = await assign({ ...admissionGoal, indicator: 'study.members', ...change });
  expect(refusal(answer, 422)).toEqual([`${code} /row/goal`]);
});

it('keeps the earlier goal beside a change, and asks for the reason', async () => {
  expect(refusal(await assign({ ...admissionGoal, goal: 750 }, 1), 422)).toEqual(['reason-missing /reason']);
  const changed = documented<Target>(await assign({ ...admissionGoal, goal: 750 }, 1, 'Điều chỉnh giữa năm'), 201);
  expect(changed).toMatchObject({ revision: 2, reason: 'Điều chỉnh giữa năm', goal: { value: 750 } });
  expect(await countRows(env.POOL_00, 'target')).toBe(3);
});

it('audits each under its key, a change with both goals and the reason', async () => {
  const subject = `target/${topUnit}/admission.admitted//2024`;
  expect(await audited(env.POOL_00, subject)).toMatchObject([
    { action: 'assign-target', before: null, after: { revision: 1, goal: { value: 805 } }, reason: null },
    {
      action: 'change-target',
      before: { revision: 1, goal: { value: 805 } },
      after: { revision: 2, goal: { value: 750 } },
      reason: 'Điều chỉnh giữa năm',
    },
  ]);
});

it('refuses a form that was opened on a goal that is no longer the last', async () => {
  const before = await dump(env.POOL_00);
  expect(refusal(await assign({ ...admissionGoal, goal: 1 }, 1, 'Điều chỉnh'), 409)).toEqual(['target-moved-on']);
  expect(await dump(env.POOL_00)).toEqual(before);
});

it('names every problem of a goal at once, each at its field', async () => {
  const before = await dump(env.POOL_00);
  const row = { indicator: 'admission.admitted', category: 'men', period: '2024-13', goal: 'nhiều', direction: 'hơn' };
  expect(refusal(await assign(row), 422)).toEqual([
    'text-missing /row/unit',
    'category-unknown /row/category',
    'period-unreadable /row/period',
    'number-unreadable /row/goal',
    'choice-unknown /row/direction',
  ]);
  expect(refusal(await assign({ ...admissionGoal, goal: null }), 422)).toEqual(['goal-missing /row/goal']);
  expect(refusal(await assign({ ...admissionGoal, unit: 'không có' }), 422)).toEqual(['unit-unknown /row/unit']);
  expect(await dump(env.POOL_00)).toEqual(before);
});
