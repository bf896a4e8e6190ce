import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';

beforeAll(() =>
  env.PROVINCE.exec(
    `INSERT INTO plan (id, state, unit_id) VALUES ('p', 'draft', 'u'); INSERT INTO plan_revision (plan_id, revision, title, steps, grant_decisions, recorded_by, recorded_by_title, recorded_at) VALUES ('p', 1, 'x', 0, '[]', 'a', 'b', 1)`,
  ),
);

const applied = (decision: string | null) =>
  env.PROVINCE.prepare(`UPDATE plan SET state = 'applied', applied_revision = 1, decision = ?`).bind(decision).run();

it.each([null, '{}', '{"fileHash":null}', `{"fileHash":"${'A'.repeat(64)}"}`, `{"fileHash":"${'a'.repeat(63)}"}`])(
  'no plan is applied without the hash of its signed file: %j',
  (decision) => expect(applied(decision)).rejects.toThrow('refused: plan-without-file-hash'),
);

it('one is with it', async () => {
  await applied(`{"fileHash":"${'a'.repeat(64)}"}`);
  expect(await env.PROVINCE.prepare('SELECT state FROM plan').first('state')).toBe('applied');
});
