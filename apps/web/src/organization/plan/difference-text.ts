import {
  dayText,
  findIndicator,
  hostTypeNames,
  hostTypes,
  numberText,
  parsePeriod,
  periodText,
  unitKindNames,
  unitKinds,
} from '@co-so/domain';
import type { CivilDate, PlanDifference } from '@co-so/domain';
import type { NameOf } from '../plan-text.ts';

const fields: Readonly<Record<PlanDifference['field'], string>> = {
  unit: 'tổ chức',
  below: 'các tổ chức trực thuộc',
  foundedOn: 'ngày thành lập',
  closedOn: 'ngày kết thúc',
  closedBy: 'việc kết thúc',
  names: 'tên',
  kinds: 'loại',
  hostTypes: 'loại hình',
  codes: 'mã',
  parents: 'cấp trên',
  note: 'ghi chú',
  targets: 'chỉ tiêu được giao',
};

/** One thing that has changed since the plan was drawn, with what it was and what it is. */
export function differenceText({ unitId, field, was, is }: PlanDifference, nameOf: NameOf): string {
  if (field === 'targets') return `${nameOf(unitId)}: đã giao hay sửa ${targetsText(is)} từ khi lập phương án.`;
  const head = `${nameOf(unitId)}: ${fields[field]}`;
  if (field === 'unit')
    return `${nameOf(unitId)}: ${was === null ? 'nay đã có' : is === null ? 'nay không còn' : 'đã thay đổi'}.`;
  return `${head} trước là ${valueText(was, field, nameOf)}, nay là ${valueText(is, field, nameOf)}.`;
}

/** What the canonical text says, as a person reads it. */
function valueText(text: string | null, field: PlanDifference['field'], nameOf: NameOf): string {
  const value: unknown = text === null ? null : JSON.parse(text);
  if (value === null) return 'chưa có';
  if (field === 'below') return below(value, nameOf);
  if (Array.isArray(value)) {
    const stretches: readonly unknown[] = value;
    return stretches.length === 0 ? 'chưa có' : stretches.map((one) => stretchText(one, field, nameOf)).join(', rồi ');
  }
  if (typeof value === 'string') return field === 'foundedOn' || field === 'closedOn' ? dayOf(value) : `"${value}"`;
  return 'đã ghi';
}

/** The indicators and periods of targets, as far as they are few. */
function targetsText(text: string | null): string {
  const told: unknown = text === null ? [] : JSON.parse(text);
  const titles = Array.isArray(told) ? told.flatMap(targetTitle) : [];
  return titles.length > 3 ? `${numberText(titles.length)} chỉ tiêu` : titles.join('; ');
}

function targetTitle(one: unknown): readonly string[] {
  if (typeof one !== 'object' || one === null || !('indicator' in one) || !('period' in one)) return [];
  const { indicator, period } = one;
  const parsed = typeof period === 'string' ? parsePeriod(period) : undefined;
  const found = typeof indicator === 'string' ? findIndicator(indicator) : undefined;
  return found && parsed ? [`chỉ tiêu "${found.name}" (${periodText(parsed)})`] : [];
}

function below(value: unknown, nameOf: NameOf): string {
  const ids = Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];
  return ids.length === 0 ? 'không có' : ids.map(nameOf).join(', ');
}

function stretchText(stretch: unknown, field: PlanDifference['field'], nameOf: NameOf): string {
  if (typeof stretch !== 'object' || stretch === null || !('value' in stretch)) return 'đã ghi';
  const { value } = stretch;
  const from =
    'validFrom' in stretch && typeof stretch.validFrom === 'string' ? ` (từ ${dayOf(stretch.validFrom)})` : '';
  return `${wordOf(value, field, nameOf)}${from}`;
}

function wordOf(value: unknown, field: PlanDifference['field'], nameOf: NameOf): string {
  if (value === null) return 'không có';
  if (typeof value !== 'string') return 'đã ghi';
  if (field === 'parents') return nameOf(value);
  const kind = unitKinds.find((one) => one === value);
  if (field === 'kinds' && kind) return unitKindNames[kind];
  const host = hostTypes.find((one) => one === value);
  return field === 'hostTypes' && host ? hostTypeNames[host] : `"${value}"`;
}

/** Safe: only days stand where the domain wrote one. */
function dayOf(text: string): string {
  return dayText(text as CivilDate);
}
