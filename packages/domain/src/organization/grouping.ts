import type { Actor } from '../access/actor.ts';
import { can } from '../access/can.ts';
import type { Placed } from '../access/can.ts';
import type { CivilDate } from '../civil-date.ts';
import { folded } from '../folded.ts';
import type { Problem } from '../problem.ts';
import { refused, settle } from '../result.ts';
import type { Result } from '../result.ts';
import { isUnreadable } from '../unreadable-text.ts';
import { changedOn, endedOn } from './dated-unit.ts';
import type { DatedValue } from './dated-unit.ts';
import { missingOn } from './host-place-record.ts';
import type { UnitLife } from './unit-ref.ts';

/** By what units are grouped besides the tree. The groups themselves are the province's own words. */
export const groupingSchemes = ['sector', 'area', 'border', 'minority'] as const;
export type GroupingScheme = (typeof groupingSchemes)[number];

export const groupingSchemeNames: Readonly<Record<GroupingScheme, string>> = {
  sector: 'lĩnh vực',
  area: 'địa bàn',
  border: 'biên giới, hải đảo',
  minority: 'vùng dân tộc thiểu số, miền núi',
};

/** As long as the word of a group may be. */
export const groupingMaximum = 100;

/** In which group of a scheme a unit is from a day on, as a form says it. */
export interface GroupingDraft {
  readonly scheme: GroupingScheme;
  /** `null` for none from then on. */
  readonly grouping: string | null;
  readonly from: CivilDate;
  /** The revision of the unit's groupings that the form was opened on. */
  readonly basedOn: number;
}

export interface GroupingFacts {
  readonly unit: Placed<UnitLife> | undefined;
  readonly revision: number;
  /** The unit's own, of the scheme. */
  readonly stretches: readonly DatedValue<string>[];
  /** The groups of the scheme that are in use. */
  readonly inUse: readonly string[];
}

/**
 * Decides the groups of a unit in one scheme; days before a later change stay as they are. A group that is in use is
 * written as it is there, so that one group is not counted as two.
 */
export function decideGrouping(
  { grouping, from, basedOn }: GroupingDraft,
  { unit, revision, stretches, inUse }: GroupingFacts,
  actor: Actor,
): Result<readonly DatedValue<string>[]> {
  // Nothing more may be told of a unit that the actor may not know of.
  if (!unit || !can(actor, 'view-figures', unit.path)) return refused({ code: 'not-found' });
  if (!can(actor, 'record-figures', unit.path)) return refused({ code: 'not-allowed' });
  if (revision !== basedOn) return refused({ code: 'changed-meanwhile' });
  const last = stretches.at(-1);
  const value = grouping === null ? null : spelledAsInUse(grouping.trim(), inUse);
  const problems: Problem[] = [...missingOn(unit, from, '/from'), ...textProblems(value)];
  if (last && from < last.validFrom)
    problems.push({ code: 'day-too-early', day: from, earliest: last.validFrom, at: '/from' });
  else if (value === valueAfter(last, from)) problems.push({ code: 'nothing-changed' });
  return settle(problems, () =>
    value === null ? endedOn(stretches, from) : changedOn(stretches, from, value, unit.closedOn),
  );
}

export function spelledAsInUse(given: string, inUse: readonly string[]): string {
  return inUse.find((one) => folded(one) === folded(given)) ?? given;
}

function textProblems(value: string | null): readonly Problem[] {
  if (value === '') return [{ code: 'text-missing', field: 'grouping', at: '/grouping' }];
  if (value !== null && isUnreadable(value)) return [{ code: 'text-unreadable', field: 'grouping', at: '/grouping' }];
  if (value !== null && value.length > groupingMaximum)
    return [{ code: 'text-too-long', field: 'grouping', maximum: groupingMaximum, at: '/grouping' }];
  return [];
}

/** What holds from the day on as things stand. */
function valueAfter(last: DatedValue<string> | undefined, from: CivilDate): string | null {
  return last && from < last.validUntil ? last.value : null;
}
