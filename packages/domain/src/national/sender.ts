import { vietnamDay } from '../civil-date.ts';
import type { ReceivedFigure, ReportingRound } from './sent-figure.ts';

/** How a province stands towards a round: nothing sent, sent after the day it was due, or in time. */
export type SendingState = 'missing' | 'late' | 'inTime';

export function sendingState(
  round: ReportingRound,
  figures: readonly Pick<ReceivedFigure, 'period' | 'approvedAt'>[],
): SendingState {
  const sent = figures.filter(({ period }) => period === round.period);
  if (sent.length === 0) return 'missing';
  return sent.some(({ approvedAt }) => vietnamDay(approvedAt) <= round.dueOn) ? 'inTime' : 'late';
}
