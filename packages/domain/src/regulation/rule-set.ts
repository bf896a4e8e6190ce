import type { CivilDate } from '../civil-date.ts';
import type { Ratio } from '../ratio.ts';
import type { UnitKind } from '../organization/unit.ts';
import type { Cited } from './clause.ts';
import type { RuleComparison } from './condition.ts';
import type { Limit } from './limit/limit.ts';
import type { Remark, RuleSetHead } from './rule-set-head.ts';
import type { ScoringRuleSet } from './scoring-rules.ts';

/** One text, or one province's table, as in force from a day: plain JSON, no functions. */
export type RuleSet =
  | ScoringRuleSet
  | RecordRuleSet
  | ContainmentRuleSet
  | SizeRuleSet
  | LimitRuleSet
  | ChecklistRuleSet
  | ThresholdRuleSet;

export type RuleSetOf<Rules extends RuleSet['rules']> = RuleSet & { readonly rules: Rules };

/** A text whose ratings are kept as they were decided; the product computes nothing under it. */
export interface RecordRuleSet extends RuleSetHead {
  readonly rules: 'record';
  readonly levels: readonly ({ readonly of: 'organization' | 'member' } & Remark)[];
  readonly known: readonly Remark[];
  /** Why figures of the years before may not stand in one row with these. */
  readonly seriesBreak: Remark | null;
}

/** Which kind of unit may stand under which. */
export interface ContainmentRuleSet extends RuleSetHead {
  readonly rules: 'containment';
  readonly kinds: readonly ContainedKind[];
}

export type ContainedKind = {
  readonly child: UnitKind;
  readonly text: string;
  readonly parents: readonly UnitKind[];
  readonly note?: string;
  /** From this day within the set's time, nobody can say. */
  readonly openFrom?: CivilDate;
} & Cited;

/** Numbers of members that a unit needs, or that ask for something. */
export interface SizeRuleSet extends RuleSetHead {
  readonly rules: 'sizes';
  readonly sizes: readonly SizeRule[];
}

/** A finding, where the condition on the number of members holds; `null` where it holds for every such unit. */
export type SizeRule = {
  readonly code: string;
  readonly text: string;
  readonly kinds: readonly UnitKind[];
  readonly when: {
    readonly counted: 'officialMembers' | 'allMembers';
    readonly is: RuleComparison;
    readonly number: number;
  } | null;
} & Cited;

/** Single limits, deadlines and duties. */
export interface LimitRuleSet extends RuleSetHead {
  readonly rules: 'limits';
  readonly limits: readonly Limit[];
  /** What is to be done, or holds, without a number. */
  readonly duties?: readonly Remark[];
}

/** Things that are met or not, for a recognition. */
export interface ChecklistRuleSet extends RuleSetHead {
  readonly rules: 'checklist';
  readonly lists: readonly Checklist[];
}

export interface Checklist {
  readonly subject: 'branch' | 'grassrootsCommittee';
  readonly text: string;
  readonly items: readonly Remark[];
  readonly recognizedBy: readonly Remark[];
}

/** What follows from a share of votes. */
export interface ThresholdRuleSet extends RuleSetHead {
  readonly rules: 'thresholds';
  readonly quorum: { readonly ratio: Ratio; readonly text: string } & Cited;
  readonly ballot: readonly Remark[];
  /** From the gravest down. */
  readonly consequences: readonly Consequence[];
  readonly limits: readonly Limit[];
  /** What holds without a number. */
  readonly duties?: readonly Remark[];
}

export type Consequence = {
  readonly code: string;
  readonly text: string;
  readonly low: { readonly is: 'atLeast' | 'over'; readonly ratio: Ratio };
} & Cited;
