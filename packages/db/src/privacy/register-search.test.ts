import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { provinceDb } from '../../test/databases.ts';
import { signed } from '../../test/builders.ts';
import { listDataRequests } from './data-request-queries.ts';
import { listIncidents } from './incident-queries.ts';

const looking = () => ({ ...signed().audit, kind: 'read' as const });
const numbers = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1205)';

it('the newest thousand of a register are searched, and what is left out is counted', async () => {
  await env.PROVINCE.exec(
    `INSERT INTO incident (id, detected_at, happened, affected, recorded_by, recorded_by_title, recorded_at) ${numbers} SELECT 'i' || i, i, 'Mất đĩa ' || i, 'Tên', 'a', 'b', i FROM n`,
  );
  await env.PROVINCE.exec(
    `INSERT INTO data_request (id, received_on, kind, reference, content, recorded_by, recorded_by_title, recorded_at) ${numbers} SELECT 'r' || i, date('2020-01-01', '+' || i || ' days'), 'see', 'Đơn ' || i, 'Xin xem', 'a', 'b', i FROM n`,
  );
  const db = provinceDb();
  const incidents = await listIncidents(db, { page: 2, search: 'dia mat' }, looking);
  expect({ ...incidents, listed: incidents.listed.length }).toEqual({ listed: 50, found: 1000, unsearched: 205 });
  expect((await listIncidents(db, { page: 1, search: 'đĩa 1205' }, looking)).listed).toHaveLength(1);
  const requests = await listDataRequests(db, { page: 10, search: 'don' }, looking);
  expect({ ...requests, listed: requests.listed.length, all: requests.all.length }).toEqual({
    ...{ listed: 100, found: 1000, unsearched: 205, all: 1205 },
  });
});
