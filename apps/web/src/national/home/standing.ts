import { sendingState, vietnamDay } from '@co-so/domain';
import type { CivilDate, Comparison, ReceivedFigure, ReportingRound, SendingState } from '@co-so/domain';
import type { AskableQuestion } from '../queries.ts';

/** How a province stands: with a round, towards it; without one, whether anything has come at all. */
export type Standing = 'sent' | 'notSent' | 'inTime' | 'late' | 'roundMissing';

export const standingWords: Readonly<Record<Standing, string>> = {
  sent: 'đã gửi',
  notSent: 'chưa gửi',
  inTime: 'đúng hạn',
  late: 'gửi muộn',
  roundMissing: 'thiếu đợt này',
};

export interface RoundAnswer {
  readonly state: SendingState;
  /** The day on which the province first approved what it sent; that day decides whether it was late. */
  readonly sentOn: CivilDate | undefined;
}

export type RoundAnswers = ReadonlyMap<string, RoundAnswer>;

export function standingOf(hasSent: boolean, state: SendingState | undefined): Standing {
  if (state === 'inTime' || state === 'late') return state;
  if (state === 'missing') return hasSent ? 'roundMissing' : 'notSent';
  return hasSent ? 'sent' : 'notSent';
}

/** The round whose figures are counted up to the last day; of two with one day the one that names the shorter period. */
export function lastRound(rounds: readonly ReportingRound[]): ReportingRound | undefined {
  return rounds.toSorted(
    (left, right) => right.cutOffOn.localeCompare(left.cutOffOn) || left.period.length - right.period.length,
  )[0];
}

/** What to ask about a round in order to learn who answered it: the first whole indicator sent for its period. */
export function roundQuestion(round: ReportingRound, askable: readonly AskableQuestion[]): AskableQuestion | undefined {
  return askable.find(({ period, category }) => period === round.period && category === null);
}

export function roundAnswers(round: ReportingRound, comparison: Comparison): RoundAnswers {
  const figures = new Map<string, ReceivedFigure[]>(comparison.missing.map(({ id }) => [id, []]));
  for (const { province, figure } of [...comparison.comparable, ...comparison.incomparable])
    figures.set(province.id, [...(figures.get(province.id) ?? []), figure]);
  return new Map([...figures].map(([id, sent]) => [id, answerOf(round, sent)]));
}

function answerOf(round: ReportingRound, figures: readonly ReceivedFigure[]): RoundAnswer {
  const days = figures.filter(({ period }) => period === round.period).map(({ approvedAt }) => vietnamDay(approvedAt));
  return { state: sendingState(round, figures), sentOn: days.toSorted()[0] };
}
