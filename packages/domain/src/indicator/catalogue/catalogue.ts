import type { CivilDate } from '../../civil-date.ts';
import { endOfTime } from '../../civil-date.ts';
import { periodSpan } from '../../period.ts';
import type { Period } from '../../period.ts';
import type { Category, Definition, Indicator, Topic } from '../indicator.ts';
import { activityIndicators } from './activity.ts';
import { memberIndicators } from './member.ts';
import { organizationIndicators } from './organization.ts';
import { ratingIndicators } from './rating.ts';

/** Every measured thing, in the order in which screens list them. */
export const catalogue: readonly Indicator[] = [
  ...organizationIndicators,
  ...memberIndicators,
  ...ratingIndicators,
  ...activityIndicators,
];

export const topicNames: Readonly<Record<Topic, string>> = {
  organization: 'Tổ chức đảng',
  member: 'Đảng viên',
  committee: 'Cấp ủy',
  admission: 'Kết nạp đảng viên',
  rating: 'Đánh giá, xếp loại',
  meeting: 'Sinh hoạt chi bộ',
  study: 'Học tập nghị quyết',
  task: 'Nhiệm vụ công tác',
  award: 'Khen thưởng',
};

const byId: ReadonlyMap<string, Indicator> = new Map(catalogue.map((indicator) => [indicator.id, indicator]));

export function findIndicator(id: string): Indicator | undefined {
  return byId.get(id);
}

/** For ids that were checked when they were stored; throws on any other. */
export function indicatorOf(id: string): Indicator {
  const indicator = byId.get(id);
  if (!indicator) throw new Error(`no such indicator: ${id}`);
  return indicator;
}

export function findCategory(indicator: Indicator, category: string): Category | undefined {
  return indicator.categories?.categories.find(({ id }) => id === category);
}

/** The indicator's name with its category: `Tổ chức cơ sở đảng: chi bộ cơ sở`. */
export function indicatorTitle(indicator: Indicator, category: string | null): string {
  const found = category === null ? undefined : findCategory(indicator, category);
  return found ? `${indicator.name}: ${found.name.charAt(0).toLowerCase()}${found.name.slice(1)}` : indicator.name;
}

/** The definition in force on the last day of a period; for `annual`, the newest. */
export function definitionFor(indicator: Indicator, period: Period): Definition {
  return definitionOn(indicator, periodSpan(period)?.lastDay ?? endOfTime);
}

export function findDefinition(indicator: Indicator, version: number): Definition | undefined {
  return indicator.definitions.find((definition) => definition.version === version);
}

function definitionOn(indicator: Indicator, day: CivilDate): Definition {
  const inForce = indicator.definitions.findLast((definition) => definition.validFrom <= day);
  return inForce ?? indicator.definitions[0];
}
