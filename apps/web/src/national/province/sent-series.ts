import { catalogue, checkSums, indicatorOf, isCheckOf, isFailed, topics } from '@co-so/domain';
import type { Indicator, ReceivedFigure, Topic, UnitCheck } from '@co-so/domain';
import { newestFirst } from '../compare/question.ts';

/** What one unit sent of one indicator and category: the newest that holds a figure and not only a goal, and the others. */
export interface SentSeries {
  readonly indicator: Indicator;
  readonly latest: ReceivedFigure;
  readonly others: readonly ReceivedFigure[];
  /** Of the newest, where it is a whole of which every part was sent or they contradict it: others may have been withheld. */
  readonly check: UnitCheck | undefined;
  /** Those of the others that do not add up. */
  readonly failedOthers: readonly UnitCheck[];
}

export interface TopicSeries {
  readonly topic: Topic;
  readonly series: readonly SentSeries[];
}

/** A province's figures by topic, in the order of the catalogue. */
export function seriesByTopic(figures: readonly ReceivedFigure[]): readonly TopicSeries[] {
  const groups = new Map<string, ReceivedFigure[]>();
  for (const figure of figures) {
    const key = `${figure.unitId} ${figure.indicator} ${figure.category}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  const checks = checkSums(figures).filter((check) => check.verdict === 'sums' || isFailed(check));
  const series = [...groups.values()]
    .flatMap((group) => seriesOf(group, checks))
    .toSorted((left, right) => place(left) - place(right));
  return topics
    .map((topic) => ({ topic, series: series.filter(({ indicator }) => indicator.topic === topic) }))
    .filter((group) => group.series.length > 0);
}

function seriesOf(figures: readonly ReceivedFigure[], checks: readonly UnitCheck[]): readonly SentSeries[] {
  const newest = figures.toSorted((left, right) => newestFirst(left.period, right.period));
  const latest = newest.find(({ quantity }) => quantity !== null) ?? newest[0];
  if (!latest) return [];
  const others = newest.filter((figure) => figure !== latest);
  return [
    {
      indicator: indicatorOf(latest.indicator),
      latest,
      others,
      check: checks.find((check) => isCheckOf(check, latest)),
      failedOthers: checks.filter((check) => isFailed(check) && others.some((figure) => isCheckOf(check, figure))),
    },
  ];
}

function place({ indicator, latest }: SentSeries): number {
  const category = indicator.categories?.categories.findIndex(({ id }) => id === latest.category) ?? -1;
  return catalogue.indexOf(indicator) * 100 + category;
}
