import { attempt, listReceptionFacts, loadReceptionFacts, saveDeliveries, saveDelivery } from '@co-so/db';
import type { NationalDb } from '@co-so/db';
import {
  decideReception,
  deliveryText,
  done,
  readDeliveries,
  readDelivery,
  refused,
  settle,
  within,
} from '@co-so/domain';
import type { Delivery, Result } from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act, Done } from '../act.ts';
import { sha256Hex } from '../content-hash.ts';

export interface Reception {
  readonly stored: boolean;
  readonly provinceName: string;
  readonly rows: number;
  readonly contentHash: string;
}

type Channel = 'relay' | 'file';

/** Takes in a delivery, whichever way it came: the relay and a file have the same effect, and repeating has none. */
export async function receiveDelivery(
  db: NationalDb,
  act: Act,
  content: unknown,
  channel: Channel,
  mode: 'dry-run' | 'store' = 'store',
): Promise<Result<Reception>> {
  const read = readDelivery(content);
  if (!read.ok) return read;
  const [facts, computedHash] = await Promise.all([loadReceptionFacts(db, read.value), hashOf(read.value)]);
  const decided = decideReception(read.value, computedHash, facts);
  if (!decided.ok) return decided;
  if (mode === 'dry-run' || facts.isStored) return done(receptionOf(decided.value, false));
  const answer = receptionOf(decided.value, true);
  const receipt = { status: 200, body: answer };
  const saved = await attempt(
    saveDelivery(db, decided.value, channel, act.now, signed(act, entryOf(answer, channel), receipt)),
  );
  return saved === 'saved' ? done(answer) : refused({ code: 'changed-meanwhile' });
}

/** Takes in a file of one delivery or many: all of them or, when one is refused, none. Repeating has no effect. */
export async function receiveDeliveries(
  db: NationalDb,
  act: Act,
  content: unknown,
  channel: Channel,
): Promise<Result<readonly Reception[]>> {
  const read = readDeliveries(content);
  if (!read.ok) return read;
  const [facts, hashes] = await Promise.all([listReceptionFacts(db, read.value), Promise.all(read.value.map(hashOf))]);
  const placeOf = (index: number) => (Array.isArray(content) ? `/${index}` : '');
  const problems = read.value.flatMap((delivery, index) => {
    const decided = decideReception(delivery, hashes[index]!, facts[index]!);
    return decided.ok ? [] : decided.problems.map((problem) => within(placeOf(index), problem));
  });
  const isNew = (index: number) => !facts[index]!.isStored && hashes.indexOf(hashes[index]!) === index;
  const receptions = read.value.map((delivery, index) => receptionOf(delivery, isNew(index)));
  const settled = settle(problems, () => receptions);
  if (!settled.ok) return settled;
  const audited = read.value.flatMap((delivery, index) => {
    const reception = receptions[index]!;
    return reception.stored ? [{ delivery, audit: signed(act, entryOf(reception, channel)).audit }] : [];
  });
  const saved = await attempt(saveDeliveries(db, audited, channel, act.now));
  return saved === 'saved' ? settled : refused({ code: 'changed-meanwhile' });
}

function entryOf(reception: Reception, channel: Channel): Done {
  const subject = `delivery/${reception.contentHash}`;
  return { action: 'receive-delivery', subject, after: { ...reception, channel } };
}

function hashOf(delivery: Delivery): Promise<string> {
  return sha256Hex(deliveryText(delivery));
}

function receptionOf({ provinceName, rows, contentHash }: Delivery, stored: boolean): Reception {
  return { stored, provinceName, rows: rows.length, contentHash };
}
