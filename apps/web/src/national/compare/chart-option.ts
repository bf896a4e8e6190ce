import { isComparedAsShare, numberText, ratio, roundRatio, shareText } from '@co-so/domain';
import type { RankedRow, Ratio } from '@co-so/domain';
import type { ChartOption } from '../../ui/chart-engine.ts';
import { columnText, goalMeasure, measureText } from './measure-text.ts';
import { captions, footHeight, headHeight, watermark } from './picture-frame.ts';
import type { PictureFrame } from './picture-frame.ts';
import type { Question } from './question.ts';

/** The colours a chart is drawn in; those of the screen, or of paper. */
export interface Tones {
  readonly bar: string;
  readonly text: string;
  readonly line: string;
  readonly goal: string;
  readonly ground: string;
}

export interface ChartQuestion extends Pick<Question, 'indicator' | 'category' | 'by'> {
  readonly isSimulated: boolean;
}

const rowHeight = 26;
const namesWidth = 122;

export function chartHeight(rows: number): number {
  return rows * rowHeight + 56;
}

/** Horizontal bars in the order of the ranking, each with its number, and the goal as a line or a stroke. */
export function chartOption(
  question: ChartQuestion,
  rows: readonly RankedRow[],
  tones: Tones,
  frame?: PictureFrame,
): ChartOption {
  const goals = rows.map(({ figure }) => goalMeasure(question, figure));
  const goal = commonGoal(goals);
  const head = frame ? headHeight(frame) : 0;
  const foot = frame ? footHeight(frame) : 0;
  return {
    animation: false,
    // On the page the mark of simulated figures lies behind the chart and is to be seen through it.
    backgroundColor: frame ? tones.ground : 'transparent',
    textStyle: { fontFamily: 'sans-serif' },
    grid: { left: namesWidth, right: 72, top: head + 28, bottom: foot + 28 },
    xAxis: {
      type: 'value',
      min: 0,
      ...reachOf(question, rows, goal),
      splitNumber: 4,
      axisLabel: {
        color: tones.text,
        fontSize: 12,
        hideOverlap: true,
        formatter: (value: number, index: number) => axisText(question, value, index),
      },
      splitLine: { lineStyle: { color: tones.line } },
    },
    yAxis: [
      {
        ...side(
          rows.map(({ province }) => province.name),
          tones,
        ),
        axisLine: { lineStyle: { color: tones.line } },
      },
      {
        ...side(
          rows.map(({ measure }) => columnText(question, measure)),
          tones,
        ),
        position: 'right',
        axisLine: { show: false },
      },
    ],
    series: [bars(question, rows, tones, goal), strokes(question, goals, tones)],
    graphic: frame
      ? [...(question.isSimulated ? watermark(chartHeight(rows.length)) : []), ...captions(frame, tones)]
      : [],
  };
}

/** Words beside the bars: names on the left, numbers in a column on the right where no line crosses them. */
function side(words: readonly string[], tones: Tones) {
  return {
    type: 'category' as const,
    inverse: true,
    data: [...words],
    axisTick: { show: false },
    axisLabel: { color: tones.text, fontSize: 13, width: namesWidth - 12, overflow: 'truncate' as const, interval: 0 },
  };
}

type Series = Extract<NonNullable<ChartOption['series']>, readonly unknown[]>[number];

function bars(question: ChartQuestion, rows: readonly RankedRow[], tones: Tones, goal: Ratio | undefined): Series {
  return {
    type: 'bar',
    silent: true,
    barWidth: 15,
    itemStyle: { color: tones.bar },
    data: rows.map(({ measure }) => length(question, measure)),
    ...(goal ? { markLine: goalLine(question, goal, tones) } : {}),
  };
}

function goalLine(question: ChartQuestion, goal: Ratio, tones: Tones) {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: tones.goal, type: 'dashed' as const, width: 2 },
    label: {
      color: tones.goal,
      fontSize: 12,
      position: 'start' as const,
      formatter: `chỉ tiêu ${measureText(question, goal)}`,
    },
    data: [{ xAxis: length(question, goal) }],
  };
}

/** How far the axis reaches where no bar reaches the goal: to the goal, since a line beyond the axis is not drawn. */
function reachOf(question: ChartQuestion, rows: readonly RankedRow[], goal: Ratio | undefined): { max?: number } {
  if (!goal) return {};
  const max = length(question, goal);
  return rows.every(({ measure }) => length(question, measure) < max) ? { max } : {};
}

/** A stroke across each bar, where the goals differ from place to place. */
function strokes(question: ChartQuestion, goals: readonly (Ratio | undefined)[], tones: Tones): Series {
  const shown = commonGoal(goals) ? [] : goals;
  return {
    type: 'scatter',
    silent: true,
    symbol: 'rect',
    symbolSize: [3, 21],
    itemStyle: { color: tones.goal },
    data: shown.flatMap((goal, index) => (goal ? [[length(question, goal), index]] : [])),
  };
}

function commonGoal(goals: readonly (Ratio | undefined)[]): Ratio | undefined {
  const [first, ...rest] = goals;
  if (!first) return undefined;
  const same = (goal: Ratio | undefined) =>
    goal !== undefined && goal.numerator * first.denominator === first.numerator * goal.denominator;
  return rest.every(same) ? first : undefined;
}

/** How long a bar is drawn: hundredths of a percent, or things. For drawing alone; numbers are printed by `measureText`. */
function length(question: ChartQuestion, measure: Ratio): number {
  return Number(isComparedAsShare(question) ? roundRatio(measure, 4) : measure.numerator);
}

/** Every second line bears its number: on a narrow screen all of them do not fit, and some alone would read unevenly. */
function axisText(question: ChartQuestion, value: number, index: number): string {
  if (index % 2 === 1) return '';
  return isComparedAsShare(question) ? shareText(ratio(Math.round(value), 10_000)) : numberText(Math.round(value));
}
