import { createMiddleware } from 'hono/factory';
import { findReceipt } from '@co-so/db';
import type { NationalDb, ProvinceDb, Receipt, ReceiptKey } from '@co-so/db';
import type { Actor } from '@co-so/domain';
import { sha256Hex } from '../content-hash.ts';
import type { Env } from '../env.ts';
import { problemResponse } from '../problem.ts';

type Writing = {
  Bindings: Env;
  Variables: {
    readonly actor: Actor;
    readonly db: ProvinceDb | NationalDb;
    receiptFor: (status: number, response: unknown) => Receipt;
  };
};

/**
 * Makes a write safe to send twice. Its receipt goes into the batch of the write itself, so either both are there or
 * neither; a second request with the key gets the first one's answer, with another body it is refused.
 */
export const idempotent = createMiddleware<Writing>(async (c, next) => {
  const given = c.req.header('idempotency-key') ?? '';
  if (!/^[\w-]{8,100}$/.test(given)) return problemResponse(c, [{ code: 'idempotency-key-missing' }]);
  const bodyHash = await sha256Hex(await c.req.text());
  const key: ReceiptKey = { actorId: c.var.actor.id, route: `${c.req.method} ${c.req.path}`, key: given };
  const replay = async () => {
    const earlier = await findReceipt(c.var.db, key, c.env.entry.now);
    return earlier && answerAgain(earlier, bodyHash);
  };

  const earlier = await replay();
  if (earlier === 'other-body') return problemResponse(c, [{ code: 'idempotency-key-reused' }]);
  if (earlier) return earlier;
  let isWriting = false;
  c.set('receiptFor', (status, response) => {
    isWriting = true;
    return { ...key, bodyHash, status, response: JSON.stringify(response), createdAt: c.env.entry.now };
  });
  await next();
  // Pressed twice at once: the one that wrote nothing answers what the other did.
  if (!isWriting || c.res.status === 409) {
    const winner = await replay();
    if (winner instanceof Response) c.res = winner;
  }
  return undefined;
});

function answerAgain(receipt: Receipt, bodyHash: string): Response | 'other-body' {
  if (receipt.bodyHash !== bodyHash) return 'other-body';
  return new Response(receipt.response, {
    status: receipt.status,
    headers: { 'content-type': 'application/json', 'idempotent-replayed': 'true' },
  });
}
