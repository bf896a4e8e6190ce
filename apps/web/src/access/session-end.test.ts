import { expect, test, vi } from 'vitest';
import { fetchSignedIn, sessionEnd } from './session-end.ts';

const ended = () => new Response(null, { status: 401 });
const answered = () => new Response('xong');

function answering(...answers: readonly (() => Response)[]) {
  const left = [...answers];
  const asked = vi.fn((..._request: Parameters<typeof fetch>) => Promise.resolve(left.shift()!()));
  vi.stubGlobal('fetch', asked);
  return asked;
}

test('an answer goes straight to whoever asked, a refusal too', async () => {
  answering(answered, () => new Response(null, { status: 403 }));
  expect((await fetchSignedIn('/api/context')).status).toBe(200);
  expect((await fetchSignedIn('/api/context')).status).toBe(403);
  expect(sessionEnd.read()).toBeUndefined();
});

test('a request whose session has ended waits for a sign-in and is sent again as it was', async () => {
  const asked = answering(ended, answered);
  const init = { method: 'POST', body: '{}', headers: { 'idempotency-key': 'khoa' } };
  const pending = fetchSignedIn('/api/figures', init);
  await vi.waitFor(() => expect(sessionEnd.read()).toBeDefined());
  expect(asked).toHaveBeenCalledTimes(1);
  sessionEnd.read()?.();
  expect(await (await pending).text()).toBe('xong');
  expect(asked.mock.calls).toEqual([
    ['/api/figures', init],
    ['/api/figures', init],
  ]);
  expect(sessionEnd.read()).toBeUndefined();
});

test('one sign-in is enough for everything that waits, and listeners learn of its beginning and its end', async () => {
  answering(ended, ended, answered, answered);
  const listener = vi.fn();
  const leave = sessionEnd.subscribe(listener);
  const pending = [fetchSignedIn('/api/context'), fetchSignedIn('/api/overview')];
  await vi.waitFor(() => expect(sessionEnd.read()).toBeDefined());
  await Promise.resolve();
  sessionEnd.read()?.();
  expect((await Promise.all(pending)).map(({ status }) => status)).toEqual([200, 200]);
  expect(listener).toHaveBeenCalledTimes(2);
  leave();
});
