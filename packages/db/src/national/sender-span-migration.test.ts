import { env } from 'cloudflare:workers';
import { beforeEach, expect, it } from 'vitest';
import { migrate } from '../migrate.ts';
import { nationalMigrations } from './migrations.gen.ts';
import { reset } from '../../test/databases.ts';
import { now } from '../../test/builders.ts';

beforeEach(async () => {
  await reset();
});

it('gives the senders from before the years of all that they sent, which is never too narrow', async () => {
  const before = nationalMigrations.findIndex(({ name }) => name === '0014_sender_span');
  await migrate(env.NATIONAL, nationalMigrations.slice(0, before), now);
  const sent = {
    wide: ['2024-06-14', '2010/2015', '2023-01/2023-06', 'annual'],
    goals: ['annual'],
    one: ['2018'],
  };
  const sender = env.NATIONAL.prepare(`INSERT INTO sender VALUES ('real', ?, 1, 1, 0)`);
  const figure = env.NATIONAL.prepare(
    `INSERT INTO sent_figure (province_id, unit_id, indicator, definition_version, category, period, revision,
      is_current, origin, as_of, "row", content_hash, approved_at, received_at)
      VALUES (?, 'u', 'i', 1, '', ?, 1, 1, 'real', '', '{}', '', 0, 0)`,
  );
  await env.NATIONAL.batch(
    Object.entries(sent).flatMap(([id, periods]) => [sender.bind(id), ...periods.map((of) => figure.bind(id, of))]),
  );
  expect((await migrate(env.NATIONAL, nationalMigrations, now)).state).toBe('done');
  const { results } = await env.NATIONAL.prepare(
    'SELECT province_id AS id, first_day, last_day FROM sender ORDER BY id',
  ).all();
  expect(results).toEqual([
    { id: 'goals', first_day: '9999-12-31', last_day: '0001-01-01' },
    { id: 'one', first_day: '2018-01-01', last_day: '2018-12-31' },
    { id: 'wide', first_day: '2010-01-01', last_day: '2024-12-31' },
  ]);
});

it('counts anew what senders from before state, without what was retracted', async () => {
  const before = nationalMigrations.findIndex(({ name }) => name === '0015_stated_rows');
  await migrate(env.NATIONAL, nationalMigrations.slice(0, before), now);
  const figure = env.NATIONAL.prepare(
    `INSERT INTO sent_figure (province_id, unit_id, indicator, definition_version, category, period, revision,
      is_current, origin, as_of, "row", content_hash, approved_at, received_at)
      VALUES ('p', ?, 'i', 1, '', '2024', 1, ?, 'real', '', ?, '', 0, 0)`,
  );
  await env.NATIONAL.batch([
    env.NATIONAL.prepare(
      `INSERT INTO sender (origin, province_id, deliveries, current_rows, last_received_at) VALUES ('real', 'p', 1, 3, 0)`,
    ),
    figure.bind('stated', 1, '{}'),
    figure.bind('retracted', 1, '{"retracted":"withheld"}'),
    figure.bind('older', 0, '{}'),
  ]);
  expect((await migrate(env.NATIONAL, nationalMigrations, now)).state).toBe('done');
  expect(await env.NATIONAL.prepare('SELECT current_rows FROM sender').first('current_rows')).toBe(1);
});
