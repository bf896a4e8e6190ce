import type { CivilDate, Instant } from '../civil-date.ts';
import type { FigureKey, FigureContent, FigureSource, Quantity } from '../indicator/figure.ts';
import type { UnitKind } from '../organization/unit.ts';
import type { Period } from '../period.ts';
import type { Goal, TargetDirection } from '../target/target.ts';

/** Whether figures are a province's own or made up to show the product. The two never share a chart. */
export const origins = ['real', 'simulated'] as const;
export type Origin = (typeof origins)[number];

/**
 * How many rows one submission, and so one delivery, may have: a product choice, with a margin below the 2 MB that a
 * database takes as one value, since a submission keeps its rows together.
 */
export const sentRowsMaximum = 3000;

/** The goal that stood against a figure when it was sent. */
export interface SentGoal {
  readonly goal: Goal;
  readonly direction: TargetDirection;
  readonly period: Period;
  readonly source: FigureSource;
}

/**
 * Why a province states a figure no more that it sent before: by a correction the figure has become one that stays in the
 * province (`withheldRows`), or the province does not hold it any longer, as after it was restored from a backup.
 */
export const retractions = ['withheld', 'notHeld'] as const;
export type Retraction = (typeof retractions)[number];

/** One row as the centre gets it: an aggregate with its definition, never a person, never a branch. */
export interface SentFigure extends FigureKey, Omit<FigureContent, 'quantity'> {
  readonly unitName: string;
  readonly unitKind: UnitKind;
  readonly revision: number;
  /** `null`: only the goal is known, or the figure is retracted. */
  readonly quantity: Quantity | null;
  readonly goal: SentGoal | null;
  /**
   * On a row that takes the place of a sent figure and states none. Absent from every other row, so that what was sealed
   * before there were retractions keeps its seal.
   */
  readonly retracted?: Retraction | undefined;
}

/** A sent figure as the national database holds it. */
export interface ReceivedFigure extends SentFigure {
  readonly provinceId: string;
  readonly origin: Origin;
  readonly approvedAt: Instant;
  readonly receivedAt: Instant;
}

/** When the centre expects the figures of a period, and up to which day they are to be counted. */
export interface ReportingRound {
  readonly id: string;
  readonly origin: Origin;
  readonly title: string;
  readonly period: Period;
  readonly cutOffOn: CivilDate;
  readonly dueOn: CivilDate;
}
