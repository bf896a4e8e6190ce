import { attempt, listReceptionFacts, loadReceptionFacts, saveDeliveries, saveDelivery } from '@co-so/db';
import type { NationalDb } from '@co-so/db';
import {
  decideReception,
  deliveryText,
  done,
  grantFor,
  readDeliveries,
  readDelivery,
  refused,
  settle,
  wholeOffice,
  within,
} from '@co-so/domain';
import type { Delivery, ReceptionFacts, Result } from '@co-so/domain';
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
  const decided = decideReception(read.value, computedHash, facts, act);
  if (!decided.ok) return decided;
  const nothingNew = receptionOf(read.value, facts, false);
  if (mode === 'dry-run' || facts.isStored) return done(nothingNew);
  const answer = { ...nothingNew, stored: true };
  const receipt = { status: 200, body: answer };
  const saved = await attempt(
    saveDelivery(db, decided.value, channel, act.now, signed(act, entryOf(act, answer, channel), receipt)),
  );
  if (saved === 'saved') return done(answer);
  return (await areStored(db, [read.value])) ? done(nothingNew) : refused({ code: 'changed-meanwhile' });
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
    const decided = decideReception(delivery, hashes[index]!, facts[index]!, act);
    return decided.ok ? [] : decided.problems.map((problem) => within(placeOf(index), problem));
  });
  const isNew = (index: number) => !facts[index]!.isStored && hashes.indexOf(hashes[index]!) === index;
  const receptions = read.value.map((delivery, index) => receptionOf(delivery, facts[index]!, isNew(index)));
  const settled = settle(problems, () => receptions);
  if (!settled.ok) return settled;
  const audited = read.value.flatMap((delivery, index) => {
    const reception = receptions[index]!;
    return reception.stored ? [{ delivery, audit: signed(act, entryOf(act, reception, channel)).audit }] : [];
  });
  const saved = await attempt(saveDeliveries(db, audited, channel, act.now));
  if (saved === 'saved') return settled;
  if (!(await areStored(db, read.value))) return refused({ code: 'changed-meanwhile' });
  return done(receptions.map((reception) => ({ ...reception, stored: false })));
}

/** After a save that failed: whether somebody else has stored all of it at the same moment. */
async function areStored(db: NationalDb, deliveries: readonly Delivery[]): Promise<boolean> {
  return (await listReceptionFacts(db, deliveries)).every(({ isStored }) => isStored);
}

function entryOf({ actor }: Act, reception: Reception, channel: Channel): Done {
  const subject = `delivery/${reception.contentHash}`;
  const grant = grantFor(actor, 'receive-delivery', wholeOffice);
  return { action: 'receive-delivery', subject, grant, after: { ...reception, channel } };
}

function hashOf(delivery: Delivery): Promise<string> {
  return sha256Hex(deliveryText(delivery));
}

function receptionOf(
  { provinceName, rows, contentHash }: Delivery,
  { provinceNames }: Pick<ReceptionFacts, 'provinceNames'>,
  stored: boolean,
): Reception {
  return { stored, provinceName: provinceNames.at(-1) ?? provinceName, rows: rows.length, contentHash };
}
