import { env } from 'cloudflare:workers';
import { openProvinceDb } from '@co-so/db';
import type { Delivery, Role, Submission } from '@co-so/domain';
import { approveSubmission } from '../src/indicator/submit-figures.ts';
import { actAs } from './accounts.ts';
import { ask } from './asking.ts';
import type { Answer } from './asking.ts';
import { documented } from './documented.ts';
import { admitted } from './figure-files.ts';
import { binhThuan, ninhThuan, provinceNamed } from './offices.ts';

export const question = { indicator: 'admission.admitted', period: '2024' };

/** The first official prepares what stands. */
export async function prepare(office: string, asked: Readonly<Record<string, string>> = question): Promise<Answer> {
  const { text } = await ask(office, `/api/submissions/preview?${new URLSearchParams(asked)}`);
  const { rowsHash: basedOn = '' } = JSON.parse(text) as { readonly rowsHash?: string };
  return ask(office, '/api/submissions', { body: { ...asked, basedOn } });
}

/** The second official approves, unless another is named; the relay follows. */
export function approve(office: string, id: string, as: Role = 'departmentHead'): Promise<Answer> {
  return ask(office, `/api/submissions/${id}/approval`, { method: 'POST', as });
}

/** The second official returns it, unless another is named. */
export function giveBack(office: string, id: string, reason: string, as: Role = 'departmentHead'): Promise<Answer> {
  return ask(office, `/api/submissions/${id}/return`, { body: { reason }, as });
}

export function withdraw(office: string, id: string, as: Role = 'provincialOfficial'): Promise<Answer> {
  return ask(office, `/api/submissions/${id}/withdrawal`, { method: 'POST', as });
}

export async function correct(office: string, value: number, basedOn: number): Promise<void> {
  const body = { row: { ...admitted, value, document: 'Báo cáo số 01' }, basedOn, reason: 'Đính chính' };
  documented(await ask(office, '/api/figures', { body }), 201);
}

const databases: Readonly<Record<string, D1Database>> = { [binhThuan]: env.POOL_00, [ninhThuan]: env.POOL_01 };

/** Prepared by one and approved by the other, with no relay after it: the delivery lies in the outbox. */
export async function approvedUnsent(office: string, asked = question): Promise<Delivery> {
  const { id } = documented<Submission>(await prepare(office, asked), 201);
  const slug = new URL(office).hostname.split('.')[0]!;
  const { id: provinceId, names } = provinceNamed(slug);
  const sending = { provinceId, name: names.at(-1)!.value.name };
  const decided = await approveSubmission(openProvinceDb(databases[office]!), actAs('departmentHead'), sending, id);
  if (!decided.ok) throw new Error(JSON.stringify(decided.problems));
  return documented<Delivery>(await ask(office, `/api/submissions/${id}/file`), 200);
}
