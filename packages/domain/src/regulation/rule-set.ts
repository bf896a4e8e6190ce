import type { CivilDate } from '../civil-date.ts';
import type { Ratio } from '../ratio.ts';
import type { UnitKind } from '../organization/unit.ts';
import type { Cited, RuleSource } from './clause.ts';
import type { Condition, RuleComparison } from './condition.ts';
import type { FactName } from './facts.ts';
import type { RuleMeasure } from './measure.ts';
import type { Points } from './points.ts';

/** What rules follow one another in: of each series exactly one set is in force at a time. */
export const seriesNames = {
  'annual-rating': 'Đánh giá, xếp loại chất lượng hằng năm',
  'annual-score': 'Bảng điểm đánh giá hằng năm của tỉnh',
  'unit-kinds': 'Loại tổ chức đảng và quan hệ trực thuộc',
  establishment: 'Điều kiện thành lập, quy mô',
  'committee-term': 'Cấp ủy và nhiệm kỳ',
  'meeting-duty': 'Chế độ sinh hoạt chi bộ',
  'meeting-score': 'Chấm điểm buổi sinh hoạt chi bộ',
  'four-good': 'Chi bộ bốn tốt, đảng bộ cơ sở bốn tốt',
  'confidence-vote': 'Lấy phiếu tín nhiệm',
  admission: 'Kết nạp đảng viên',
} as const;

export type Series = keyof typeof seriesNames;

/**
 * Annual series are chosen by the year that is rated, all others by the day. Half-open: `until` no longer counts.
 * A template is in force nowhere.
 */
export type Selection =
  | { readonly by: 'never' }
  | { readonly by: 'ratingYear'; readonly from: number; readonly until: number | null }
  | { readonly by: 'day'; readonly from: CivilDate | null; readonly until: CivilDate | null };

interface RuleSetHead {
  readonly id: string;
  readonly series: Series;
  readonly name: string;
  readonly selection: Selection;
  /** Days of the text itself; `null` where no source gives one, or it still applies. */
  readonly effectiveFrom: CivilDate | null;
  readonly effectiveUntil: CivilDate | null;
  /** The first is the text itself, the others guide it. */
  readonly sources: readonly RuleSource[];
  /** The day on which a person last compared the set with the signed text; `null` when nobody has. */
  readonly verifiedOn: CivilDate | null;
  /** A starting point for a province's own table: may be drafted from, never issued as it stands. */
  readonly isTemplate?: true;
  /** Why the set as a whole may not be taken for law yet. */
  readonly unconfirmed?: string;
  /** What the text leaves open, and how it is read here until somebody decides. */
  readonly gaps?: readonly Remark[];
  /** What a province has to choose. */
  readonly settings?: readonly Setting[];
}

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

/** A remark with where it comes from. */
export type Remark = { readonly id: string; readonly text: string } & Cited;

/** Something a text leaves to the province. */
export type Setting = {
  readonly id: string;
  readonly text: string;
  readonly choices: readonly { readonly id: string; readonly text: string }[];
  readonly default: string;
} & Cited;

/** Points, conditions and levels, by the kind of subject. */
export interface ScoringRuleSet extends RuleSetHead {
  readonly rules: 'scoring';
  readonly subjects: readonly SubjectRules[];
  readonly cap?: CapRule;
  readonly yearly?: readonly YearlyLevel[];
}

export interface SubjectRules {
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
}

export type Group = {
  readonly id: string;
  /** `null`: nobody has found the name. */
  readonly text: string | null;
  readonly max: Points;
  /** Who sets how much each criterion weighs: the set itself, or the province in a table of its own. */
  readonly weights: 'here' | 'province';
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
} & Cited;

/** The level of a year from the levels of its meetings. */
export type YearlyLevel = {
  readonly level: string;
  readonly text: string;
  /** Every meeting is at least this. */
  readonly everyAtLeast: string | null;
  /** So many meetings are at this level or better; `null` where the number was not found. */
  readonly atLeast: { readonly level: string; readonly meetings: number | null } | null;
} & Cited;

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
}

export const limitUnits = {
  minutes: 'phút',
  days: 'ngày',
  workingDays: 'ngày làm việc',
  months: 'tháng',
  years: 'năm',
  times: 'lần',
  persons: 'người',
  timesAYear: 'lần/năm',
  timesAQuarter: 'lần/quý',
  timesAMonth: 'lần/tháng',
} as const;

export type LimitUnit = keyof typeof limitUnits;

/** `amount` is `null` where a rule is known to exist and its number is not. */
export type Limit = {
  readonly id: string;
  readonly text: string;
  readonly is: RuleComparison | null;
  readonly amount:
    | { readonly kind: 'number'; readonly number: number; readonly unit: LimitUnit }
    | { readonly kind: 'share'; readonly ratio: Ratio }
    | null;
} & Cited;

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
}

export type Consequence = {
  readonly code: string;
  readonly text: string;
  readonly low: { readonly is: 'atLeast' | 'over'; readonly ratio: Ratio };
} & Cited;
