import { attempt, listRounds, saveRounds } from '@co-so/db';
import type { NationalDb } from '@co-so/db';
import { done, grantFor, origins, readRounds, refused, wholeOffice } from '@co-so/domain';
import type { ReportingRound, Result } from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act } from '../act.ts';

/** Sets when the centre expects which period's figures; rounds that are there stay as they are. Says which are new. */
export async function scheduleRounds(
  db: NationalDb,
  act: Act,
  content: unknown,
): Promise<Result<readonly ReportingRound[]>> {
  const wanted = readRounds(content);
  if (!wanted.ok) return wanted;
  const there = (await Promise.all(origins.map((origin) => listRounds(db, origin)))).flat();
  const rounds = wanted.value.filter(({ id }) => !there.some((one) => one.id === id));
  if (rounds.length === 0) return done(rounds);
  const change = { before: { roundCount: there.length }, after: { roundCount: there.length + rounds.length, rounds } };
  const grant = grantFor(act.actor, 'receive-delivery', wholeOffice);
  const entry = { action: 'schedule-rounds', subject: 'reporting-round', grant, ...change };
  const saved = await attempt(saveRounds(db, rounds, signed(act, entry)));
  return saved === 'saved' ? done(rounds) : refused({ code: 'changed-meanwhile' });
}
