import { queryOptions } from '@tanstack/react-query';
import type { PeriodComparison, ProvincesOfDay } from '@co-so/api';
import type {
  CivilDate,
  ComparedBy,
  Origin,
  Period,
  ProvinceBasis,
  ProvinceOnDay,
  ReceivedFigure,
  ReportingRound,
  UnitKind,
} from '@co-so/domain';
import { nationalApi, read } from '../api.ts';

/** The provinces of a day, with how much each has sent. */
export function provincesQuery(on: CivilDate, origin: Origin) {
  return queryOptions({
    queryKey: ['provinces', on, origin],
    queryFn: (): Promise<ProvincesOfDay> => read(nationalApi.provinces.$get({ query: { on, origin } })),
  });
}

/** An indicator and period of which some province has sent a figure. */
export interface AskableQuestion {
  readonly indicator: string;
  readonly category: string | null;
  readonly period: Period;
  readonly hasGoal: boolean;
  readonly unitKind: UnitKind;
}

export interface Questions {
  readonly questions: readonly AskableQuestion[];
  readonly rounds: readonly ReportingRound[];
}

export function questionsQuery(origin: Origin) {
  return queryOptions({
    queryKey: ['questions', origin],
    queryFn: (): Promise<Questions> => read(nationalApi.questions.$get({ query: { origin } })),
  });
}

export interface AskedComparison {
  readonly origin: Origin;
  readonly indicator: string;
  readonly category: string | null;
  readonly by: ComparedBy;
  readonly unitKind: UnitKind;
  readonly provinces: ProvinceBasis;
  /** None: of each province the latest figure there is. */
  readonly periods: readonly Period[];
}

export function comparisonQuery(asked: AskedComparison) {
  const { category, periods, ...rest } = asked;
  const query = {
    ...rest,
    ...(category === null ? {} : { category }),
    ...(periods.length === 0 ? {} : { periods: periods.join(',') }),
  };
  return queryOptions({
    queryKey: ['comparisons', query],
    queryFn: async (): Promise<readonly PeriodComparison[]> => {
      const { comparisons } = await read(nationalApi.comparisons.$get({ query }));
      return comparisons;
    },
  });
}

export interface ProvinceFigures {
  readonly province: ProvinceOnDay;
  readonly figures: readonly ReceivedFigure[];
  /** How many it has sent in all; the page shows the newest of each level. */
  readonly total: number;
}

/** The current figures that one province has sent. */
export function provinceFiguresQuery(slug: string, on: CivilDate, origin: Origin) {
  return queryOptions({
    queryKey: ['province-figures', slug, on, origin],
    queryFn: (): Promise<ProvinceFigures> =>
      read(nationalApi.provinces[':slug'].figures.$get({ param: { slug }, query: { on, origin } })),
  });
}
