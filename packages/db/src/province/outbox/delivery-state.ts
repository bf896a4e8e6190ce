import type { DeliveryState, Instant, ProblemCode } from '@co-so/domain';
import type { outbox } from './table.ts';

type OutboxRow = Pick<typeof outbox.$inferSelect, 'sentAt' | 'attempts' | 'lastError'>;

/** Two deliveries met at the centre: this one was not judged, and goes through the next time. */
const notJudged = 'changed-meanwhile' satisfies ProblemCode;

export function deliveryStateOf({ sentAt, attempts, lastError }: OutboxRow): DeliveryState {
  if (sentAt !== null) return { state: 'sent', sentAt: sentAt as Instant };
  if (lastError === null || lastError === notJudged) return { state: 'waiting' };
  return { state: 'refused', reasons: reasonsIn(lastError), attempts };
}

/** Safe because the relay wrote the codes of the centre's problems. */
function reasonsIn(lastError: string): readonly ProblemCode[] {
  return [...new Set(lastError.split(', '))] as ProblemCode[];
}
