import { hc } from 'hono/client';
import type { ClientResponse } from 'hono/client';
import type { NationalApi, ProblemBody, ProvinceApi } from '@co-so/api';
import { fetchSignedIn } from './access/session-end.ts';

const options = { fetch: fetchSignedIn };

/** The routes of a province's own host. */
export const provinceApi = hc<ProvinceApi>(location.origin, options).api;
/** The routes of the national office. */
export const nationalApi = hc<NationalApi>(location.origin, options).api;
/** The way in, which both offices have: refusals come back to whoever asked. */
export const entranceApi = hc<ProvinceApi>(location.origin).api;

/** The server refused, with everything it found; or (`body` undefined) no answer came. */
export class RequestFailed extends Error {
  override readonly name = 'RequestFailed';
  readonly body: ProblemBody | undefined;
  constructor(body: ProblemBody | undefined) {
    super(body?.title ?? 'Không kết nối được với máy chủ.');
    this.body = body;
  }
}

type Answer<Response> = Response extends ClientResponse<infer Value, 200 | 201, 'json'> ? Value : never;

/** The value of an answer; throws `RequestFailed` for a refusal and for a line that is down. */
export async function read<Response extends ClientResponse<unknown, number, string>>(
  pending: Promise<Response>,
): Promise<Answer<Response>> {
  const response = await pending.catch(() => undefined);
  if (response === undefined) throw new RequestFailed(undefined);
  if (!response.ok) throw new RequestFailed(await problemIn(response));
  return (await response.json()) as Answer<Response>;
}

/** Waits for an answer that brings nothing; throws as `read` does. */
export async function finish(pending: Promise<ClientResponse<unknown, number, string>>): Promise<void> {
  const response = await pending.catch(() => undefined);
  if (response === undefined) throw new RequestFailed(undefined);
  if (!response.ok) throw new RequestFailed(await problemIn(response));
}

async function problemIn(response: ClientResponse<unknown, number, string>): Promise<ProblemBody> {
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json');
  if (isProblem) return (await response.json()) as ProblemBody;
  const { status } = response;
  return { type: 'about:blank', title: 'Máy chủ trả lời không đúng dạng.', status, instance: '', errors: [] };
}
