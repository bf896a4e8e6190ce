import type { Ratio } from '../ratio.ts';
import type { Cited } from './clause.ts';
import type { Condition } from './condition.ts';
import type { FactName } from './facts.ts';
import type { Limit } from './limit/limit.ts';
import type { RuleMeasure } from './measure.ts';
import type { Points } from './points.ts';
import type { Remark, RuleSetHead, Setting } from './rule-set-head.ts';

/** Points, conditions and levels, by the kind of subject. */
export interface ScoringRuleSet extends RuleSetHead {
  readonly rules: 'scoring';
  readonly subjects: readonly SubjectRules[];
  readonly cap?: CapRule;
  readonly yearly?: readonly YearlyLevel[];
  /** By which day of the year, or of a quarter, what has to be done. */
  readonly deadlines?: readonly Limit[];
}

/** What one kind of subject is judged by; the citation is that of the scale. */
export type SubjectRules = {
  readonly subject: string;
  readonly text: string;
  /** The highest total there is. */
  readonly scale: Points;
  /** The facts that belong to the subject; any other is refused. */
  readonly facts: readonly FactName[];
  readonly groups: readonly Group[];
  readonly notRated: readonly Exclusion[];
  readonly knockOuts: readonly KnockOut[];
  /** Where no level can be told at all, whatever the score. */
  readonly undecidable: readonly Exclusion[];
  /** From the best down to the one that starts at 0; empty where another rule set has the levels. */
  readonly levels: readonly Level[];
  readonly ceilings: readonly Ceiling[];
  /** Given when the score allows a level, and no level's conditions hold; `null` where that cannot happen. */
  readonly undefinedResult: Remark | null;
} & Cited;

export type Group = {
  readonly id: string;
  /** `null`: nobody has found the name. */
  readonly text: string | null;
  readonly max: Points;
  /** Who sets how much each criterion weighs: the set itself, or the province in a table of its own; `unknown`: not found. */
  readonly weights: 'here' | 'province' | 'unknown';
  readonly criteria: readonly Criterion[];
} & Cited;

export type Criterion = {
  readonly id: string;
  readonly text: string | null;
  readonly measure: RuleMeasure;
  readonly notApplicable?: NotApplicable;
} & Cited;

/** What becomes of a criterion's points where it does not apply: given in full, or added to another one's maximum. */
export type NotApplicable = (
  | { readonly gives: 'full'; readonly when: string }
  | { readonly gives: 'weightTo'; readonly criterion: string; readonly when: string }
) &
  Cited;

export type Exclusion = { readonly code: string; readonly text: string; readonly when: Condition } & Cited;

/** What leads to the lowest level whatever the score. */
export type KnockOut = {
  readonly code: string;
  readonly text: string;
  readonly exception: Exception | null;
  /** `person`: a warning, which a person decides on. */
  readonly decides: 'rule' | 'person';
  readonly when: KnockOutWhen;
} & Cited;

/** The written exception under which the competent level decides instead. */
export type Exception = { readonly id: string; readonly text: string } & Cited;

/** Either one condition, or one for each choice of a setting that the province makes. */
export type KnockOutWhen =
  | { readonly kind: 'condition'; readonly holds: Condition }
  | {
      readonly kind: 'bySetting';
      readonly setting: string;
      readonly readings: readonly {
        readonly choice: string;
        readonly holds: Condition;
        readonly decides: 'rule' | 'person';
      }[];
    };

export type Level = {
  readonly level: string;
  readonly text: string;
  readonly from: Points;
  /** The reason given when the score allows no better level. */
  readonly code?: string;
  /** Reached by the score alone, never by failing the conditions of a better level. */
  readonly onlyByScore?: true;
  readonly conditions: readonly LevelCondition[];
  /** Criteria that must have full points. */
  readonly gates: readonly Gate[];
  /** What it rests on where the score allowed a better level whose conditions failed, if that is something else. */
  readonly afterBetter?: Cited;
} & Cited;

export type LevelCondition = {
  readonly code: string;
  /** Codes that are true whenever this one is, and listed with it. */
  readonly also?: readonly string[];
  readonly text: string;
  readonly holds: Condition;
} & Cited;

export type Gate = { readonly criterion: string } & Cited;

/** The best level there is while the condition holds. */
export type Ceiling = {
  readonly code: string;
  readonly text: string;
  readonly when: Condition;
  readonly level: string;
} & Cited;

/** How many of a group of similar position may be at the best level. */
export type CapRule = {
  readonly level: string;
  readonly next: string;
  readonly ratio: Ratio;
  readonly granted: { readonly ratio: Ratio; readonly text: string } & Cited;
  readonly text: string;
  readonly settings: readonly Setting[];
  /** For each choice of the base, how many may stay: solved for them, so that nobody tries it out. */
  readonly forms: readonly CapForm[];
} & Cited;

/**
 * With N all who are good or better and r the ratio: `countsStaying`, where those who stay count in the base, lets
 * r × N stay; else they leave it, and r × N ÷ (1 + r) may. The id is that of the choice.
 */
export type CapForm = Remark & { readonly countsStaying: boolean };

/** The level of a year from the levels of its meetings. */
export type YearlyLevel = {
  readonly level: string;
  readonly text: string;
  /** Every meeting is at least this. */
  readonly everyAtLeast: string | null;
  /** So many meetings are at this level or better; `null` where the number was not found. */
  readonly atLeast: { readonly level: string; readonly meetings: number | null } | null;
} & Cited;
