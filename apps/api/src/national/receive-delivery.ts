import { attempt, countConflicts, hasDelivery, listProvinceNames, saveDelivery } from '@co-so/db';
import type { NationalDb } from '@co-so/db';
import { decideReception, deliveryText, done, readDelivery, refused } from '@co-so/domain';
import type { Delivery, Result } from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act } from '../act.ts';
import { sha256Hex } from '../content-hash.ts';

export interface Reception {
  readonly stored: boolean;
  readonly provinceName: string;
  readonly rows: number;
  readonly contentHash: string;
}

/** Takes in a delivery, whichever way it came: the relay and a file have the same effect, and repeating has none. */
export async function receiveDelivery(
  db: NationalDb,
  act: Act,
  content: unknown,
  channel: 'relay' | 'file',
  mode: 'dry-run' | 'store' = 'store',
): Promise<Result<Reception>> {
  const read = readDelivery(content);
  if (!read.ok) return read;
  const delivery = read.value;
  const [computed, provinces, isKnown, conflicts] = [
    await sha256Hex(deliveryText(delivery)),
    await listProvinceNames(db),
    await hasDelivery(db, delivery.contentHash),
    await countConflicts(db, delivery),
  ];
  const decided = decideReception(delivery, computed, provinces.get(delivery.provinceId)?.name);
  if (!decided.ok) return decided;
  if (conflicts > 0) return refused({ code: 'delivery-conflicts', rows: conflicts });
  const answer = receptionOf(delivery, mode === 'store' && !isKnown);
  if (!answer.stored) return done(answer);
  const entry = {
    action: 'receive-delivery',
    subject: `delivery/${delivery.contentHash}`,
    after: { ...answer, channel },
  };
  const saved = await attempt(
    saveDelivery(db, delivery, channel, act.now, signed(act, entry, { status: 200, body: answer })),
  );
  return saved === 'saved' ? done(answer) : refused({ code: 'changed-meanwhile' });
}

function receptionOf(delivery: Delivery, stored: boolean): Reception {
  const { provinceName, rows, contentHash } = delivery;
  return { stored, provinceName, rows: rows.length, contentHash };
}
