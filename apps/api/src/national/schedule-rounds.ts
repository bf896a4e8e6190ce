import { saveRounds } from '@co-so/db';
import type { NationalDb } from '@co-so/db';
import { done, grantFor, readRounds, wholeOffice } from '@co-so/domain';
import type { ReportingRound, Result } from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act } from '../act.ts';

/** Sets when the centre expects which period's figures; rounds that are there stay as they are. */
export async function scheduleRounds(
  db: NationalDb,
  act: Act,
  content: unknown,
): Promise<Result<readonly ReportingRound[]>> {
  const rounds = readRounds(content);
  if (!rounds.ok) return rounds;
  const grant = grantFor(act.actor, 'receive-delivery', wholeOffice);
  const after = rounds.value.map(({ id }) => id);
  const entry = { action: 'schedule-rounds', subject: 'reporting-round', grant, after };
  await saveRounds(db, rounds.value, signed(act, entry));
  return done(rounds.value);
}
