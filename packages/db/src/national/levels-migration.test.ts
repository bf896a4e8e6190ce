import { env } from 'cloudflare:workers';
import { beforeEach, expect, it } from 'vitest';
import { civilDate, period, recencyOf } from '@co-so/domain';
import { migrate } from '../migrate.ts';
import { nationalMigrations } from './migrations.gen.ts';
import { reset } from '../../test/databases.ts';
import { aSentFigure, now } from '../../test/builders.ts';

beforeEach(async () => {
  await reset();
});

it('gives the figures from before their level and their recency, of every kind of period', async () => {
  const before = nationalMigrations.findIndex(({ name }) => name === '0003_sent_figure_levels');
  await migrate(env.NATIONAL, nationalMigrations.slice(0, before), now);
  const periods = ['2024-06-14', '2024-02', '2023-02', '2024-01/2024-06', '2018', '2010/2015', 'annual'].map(period);
  const rows = periods.flatMap((of, index) => [
    aSentFigure({ period: of, unitKind: 'commune', revision: index + 1 }),
    aSentFigure({ period: of, category: 'women', quantity: null, cutOffOn: civilDate('2024-02-03') }),
  ]);
  const insert = env.NATIONAL.prepare(
    `INSERT INTO sent_figure (province_id, unit_id, indicator, definition_version, category, period, revision,
      is_current, origin, as_of, "row", content_hash, approved_at, received_at)
      VALUES ('p', 'u', 'i', 1, ?, ?, 1, 1, 'real', '', ?, '', 0, 0)`,
  );
  await env.NATIONAL.batch(rows.map((row) => insert.bind(row.category ?? '', row.period, JSON.stringify(row))));
  expect((await migrate(env.NATIONAL, nationalMigrations, now)).state).toBe('done');
  const { results } = await env.NATIONAL.prepare(
    'SELECT category, period, unit_kind, recency FROM sent_figure ORDER BY rowid',
  ).all();
  expect(results).toEqual(
    rows.map((row) => ({
      category: row.category ?? '',
      period: row.period,
      unit_kind: row.unitKind,
      recency: recencyOf(row),
    })),
  );
});
