import { catalogue, indicatorOf, topics } from '@co-so/domain';
import type { Indicator, ReceivedFigure, Topic } from '@co-so/domain';
import { newestFirst } from '../compare/question.ts';

/** What one unit sent of one indicator and category: the newest that holds a figure and not only a goal, and the others. */
export interface SentSeries {
  readonly indicator: Indicator;
  readonly latest: ReceivedFigure;
  readonly others: readonly ReceivedFigure[];
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
  const series = [...groups.values()].flatMap(seriesOf).toSorted((left, right) => place(left) - place(right));
  return topics
    .map((topic) => ({ topic, series: series.filter(({ indicator }) => indicator.topic === topic) }))
    .filter((group) => group.series.length > 0);
}

function seriesOf(figures: readonly ReceivedFigure[]): readonly SentSeries[] {
  const newest = figures.toSorted((left, right) => newestFirst(left.period, right.period));
  const latest = newest.find(({ quantity }) => quantity !== null) ?? newest[0];
  if (!latest) return [];
  return [{ indicator: indicatorOf(latest.indicator), latest, others: newest.filter((figure) => figure !== latest) }];
}

function place({ indicator, latest }: SentSeries): number {
  const category = indicator.categories?.categories.findIndex(({ id }) => id === latest.category) ?? -1;
  return catalogue.indexOf(indicator) * 100 + category;
}
