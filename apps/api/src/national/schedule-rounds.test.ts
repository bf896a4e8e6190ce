import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { findNewestAbout, listRounds, openNationalDb } from '@co-so/db';
import { scheduleRounds } from './schedule-rounds.ts';
import { countRows, dump } from '../../test/databases.ts';
import { operator } from '../../test/offices.ts';

const round = {
  id: 'nam-2024',
  origin: 'real',
  title: 'Báo cáo năm 2024',
  period: '2024',
  cutOffOn: '2024-12-31',
  dueOn: '2025-01-15',
};

const schedule = (content: unknown) => scheduleRounds(openNationalDb(env.NATIONAL), operator(), content);

it('keeps a round as it was first set, with an audit entry of what is new', async () => {
  const audited = await countRows(env.NATIONAL, 'audit_entry');
  expect(await schedule([round])).toEqual({ ok: true, value: [round] });
  expect(await countRows(env.NATIONAL, 'audit_entry')).toBe(audited + 1);
  const entry = await findNewestAbout(openNationalDb(env.NATIONAL), 'reporting-round');
  expect(entry?.before).toBe('{"roundCount":0}');
  expect(JSON.parse(entry?.after ?? '')).toEqual({ roundCount: 1, rounds: [round] });
  expect(await schedule([{ ...round, title: 'Khác' }])).toEqual({ ok: true, value: [] });
  expect(await countRows(env.NATIONAL, 'audit_entry')).toBe(audited + 1);
  expect(await listRounds(openNationalDb(env.NATIONAL), 'real')).toEqual([round]);
});

it('refuses what is no list of rounds, every problem at its place, and stores nothing', async () => {
  const before = await dump(env.NATIONAL);
  const scheduled = await schedule([
    { ...round, period: '2024-13' },
    { ...round, dueOn: '15/1/2025', author: 'x' },
  ]);
  const places = scheduled.ok ? [] : scheduled.problems.map(({ at }) => at);
  expect(places.toSorted()).toEqual(['/0/period', '/1/author', '/1/dueOn']);
  expect(await dump(env.NATIONAL)).toEqual(before);
});
