import { randomUUID } from 'node:crypto';
import { request, test } from '@playwright/test';
import type { APIResponse } from '@playwright/test';
import type { Role } from '../packages/domain/src/index.ts';
import type { Host } from './office.ts';
import { sessionOf } from './sessions.ts';

/** What the API answers to a colleague, who looks from elsewhere meanwhile. */
export async function askAs<Answer>(host: Host, role: Role, path: string): Promise<Answer> {
  return answerTo(host, role, path);
}

/** What a colleague does elsewhere meanwhile, without a window of their own. */
export async function sendAs<Answer>(host: Host, role: Role, path: string, body: unknown): Promise<Answer> {
  return answerTo(host, role, path, body);
}

/** Names below localhost are no business of the resolver here, so the host goes into the header. */
async function answerTo<Answer>(host: Host, role: Role, path: string, body?: unknown): Promise<Answer> {
  const base = new URL(test.info().project.use.baseURL ?? '');
  const office = host === '' ? base.host : `${host}.${base.host}`;
  const api = await request.newContext({
    baseURL: `http://127.0.0.1:${base.port}`,
    extraHTTPHeaders: {
      ...{ host: office, origin: `http://${office}`, cookie: `session=${await sessionOf(office, role)}` },
      'idempotency-key': randomUUID(),
    },
  });
  try {
    return await contentOf<Answer>(await (body === undefined ? api.get(path) : api.post(path, { data: body })));
  } finally {
    await api.dispose();
  }
}

async function contentOf<Answer>(answer: APIResponse): Promise<Answer> {
  if (!answer.ok()) throw new Error(`${answer.url()}: ${answer.status()} ${await answer.text()}`);
  return answer.json() as Promise<Answer>;
}
