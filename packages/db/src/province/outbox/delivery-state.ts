import type { DeliveryState, Instant, ProblemCode } from '@co-so/domain';
import type { outbox } from './table.ts';

type OutboxRow = Pick<typeof outbox.$inferSelect, 'sentAt' | 'attempts' | 'lastError' | 'closed'>;

/** It met another delivery at the centre, or the attempt broke off: the centre has not judged it, and is asked again. */
export const notJudged: readonly string[] = ['changed-meanwhile', 'internal'] satisfies ProblemCode[];

export function deliveryStateOf({ sentAt, attempts, lastError, closed }: OutboxRow): DeliveryState {
  if (sentAt !== null) return { state: 'sent', sentAt: sentAt as Instant };
  if (lastError === null || notJudged.includes(lastError)) return { state: 'waiting' };
  const reasons = reasonsIn(lastError);
  if (closed === 'superseded') return { state: 'superseded', reasons };
  return { state: 'refused', reasons, attempts, isForGood: closed === 'refused' };
}

/** Safe because the relay wrote the codes of the centre's problems. */
function reasonsIn(lastError: string): readonly ProblemCode[] {
  return [...new Set(lastError.split(', '))] as ProblemCode[];
}
