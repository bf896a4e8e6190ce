import { env } from 'cloudflare:workers';
import { expect } from 'vitest';
import type { Role } from '@co-so/domain';
import type { ShownScoreTable, TableList } from '../src/regulation/load-tables.ts';
import type { SavedDraft } from '../src/regulation/shown-draft.ts';
import { ask } from './asking.ts';
import { dump } from './databases.ts';
import { documented, refusal } from './documented.ts';
import { binhThuan } from './offices.ts';
import { finishedTable } from './score-tables.ts';

export const head: Role = 'departmentHead';
export const missing = '0198c0de-1111-7000-8000-00000000ffff';
export const t3 = { kind: 'central', id: 'meeting-score/t3' };

export const post = (path: string, body: unknown, as?: Role | null, key?: string) =>
  ask(binhThuan, path, { method: 'POST', body, as, ...(key !== undefined && { key }) });

export const begin = (over: object = {}, as?: Role | null) =>
  post('/api/score-tables', { series: 'meeting-score', title: 'Bảng điểm của tỉnh', from: t3, ...over }, as);

export const save = (id: string, basedOn: number, table: unknown, as?: Role) =>
  ask(binhThuan, `/api/score-tables/${id}`, { method: 'PUT', body: { basedOn, table }, as });

export const issuing = {
  instrument: 'Quy định số 05-QĐ/TU',
  issuer: 'Tỉnh ủy',
  issuedOn: '2024-06-01',
  effectiveFrom: '2024-07-01',
};

export const issue = (id: string, basedOn: number, over: object = {}, as: Role = head) =>
  post(`/api/score-tables/${id}/issuing`, { basedOn, ...issuing, ...over }, as);

export async function one<Shown extends ShownScoreTable>(id: string, query = ''): Promise<Shown> {
  return documented<Shown>(await ask(binhThuan, `/api/score-tables/${id}${query}`), 200);
}

export async function begun(over: object = {}): Promise<string> {
  return documented<SavedDraft>(await begin(over), 201).id;
}

export async function finished(): Promise<string> {
  const id = await begun();
  documented(await save(id, 1, finishedTable), 200);
  return id;
}

export async function issuedTable(effectiveFrom = issuing.effectiveFrom): Promise<string> {
  const id = await finished();
  documented(await issue(id, 2, { effectiveFrom }), 201);
  return id;
}

/** Refused so, and nothing is stored. */
export async function refuses(asking: () => ReturnType<typeof ask>, status: number): Promise<readonly string[]> {
  const before = await dump(env.POOL_00);
  const found = refusal(await asking(), status);
  expect(await dump(env.POOL_00)).toEqual(before);
  return found;
}

export async function list(as?: Role): Promise<TableList> {
  return documented<TableList>(await ask(binhThuan, '/api/score-tables', { as }), 200);
}
