import { useQuery } from '@tanstack/react-query';
import type { ProvincesOfDay, ShownProvince } from '@co-so/api';
import { addDays, provincesReorganizedOn } from '@co-so/domain';
import type { CivilDate, Origin, ReportingRound } from '@co-so/domain';
import { comparisonQuery, provincesQuery, questionsQuery } from '../queries.ts';
import { lastRound, roundAnswers, roundQuestion } from './standing.ts';
import type { RoundAnswers } from './standing.ts';

export const lastDayBefore: CivilDate = addDays(provincesReorganizedOn, -1);

export interface LastRound {
  readonly round: ReportingRound;
  readonly answers: RoundAnswers;
}

/** The provinces of a day. While another day is on its way the last one stays, but never under another origin. */
export function useProvinces(day: CivilDate, origin: Origin) {
  return useQuery({
    ...provincesQuery(day, origin),
    placeholderData: (previous: ProvincesOfDay | undefined, query) =>
      query?.queryKey[2] === origin ? previous : undefined,
  });
}

/** How the provinces stand towards the last round, learnt from one indicator of it; undefined while there is none. */
export function useLastRound(origin: Origin): LastRound | undefined {
  const { data: asked } = useQuery(questionsQuery(origin));
  const round = asked && lastRound(asked.rounds);
  const question = round && roundQuestion(round, asked.questions);
  const { data: comparisons } = useQuery({
    ...comparisonQuery({
      origin,
      indicator: question?.indicator ?? '',
      category: null,
      by: 'figure',
      unitKind: question?.unitKind ?? 'province',
      provinces: 'ofDay',
      periods: question ? [question.period] : [],
    }),
    enabled: question !== undefined,
  });
  const found = comparisons?.[0];
  return round && found ? { round, answers: roundAnswers(round, found.comparison) } : undefined;
}

/** Every province that has a host: those of the day in view, and those of the other side of the reorganization. */
export function useHosts(day: CivilDate, today: CivilDate): readonly ShownProvince[] {
  const otherDay = day < provincesReorganizedOn ? today : lastDayBefore;
  const { data: here } = useQuery(provincesQuery(day, 'real'));
  const { data: there } = useQuery(provincesQuery(otherDay, 'real'));
  const all = [...(here?.provinces ?? []), ...(there?.provinces ?? [])].filter(({ host }) => host !== null);
  const once = new Map(all.map((province) => [province.id, province]));
  return [...once.values()].toSorted((left, right) => left.name.localeCompare(right.name, 'vi'));
}
