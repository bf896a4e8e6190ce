import { addDays, dayText, findBySlug, provinceOnDay, provinceRegistry, successorsOf } from '@co-so/domain';
import type { CivilDate, ProvinceOnDay, RegisteredProvince } from '@co-so/domain';

/**
 * What became of a province that is no more, as the registry has it. Where the new one bears its name, the old one is told
 * apart: to an official of Tây Ninh there is a tỉnh Tây Ninh today. Undefined while it stands.
 */
export function endedText(slug: string): string | undefined {
  const province = findBySlug(provinceRegistry, slug);
  const [successor] = province ? successorsOf(provinceRegistry, province.id) : [];
  if (!province || !successor) return undefined;
  const lastDay = addDays(province.endedOn, -1);
  const before = provinceOnDay(province, lastDay)!;
  const after = provinceOnDay(successor, successor.foundedOn)!;
  const others = partnersOf(province, successor, lastDay);
  const since = `từ ${dayText(successor.foundedOn)}`;
  if (others.some(({ name }) => name === after.name))
    return `${before.fullName} hợp nhất vào ${after.fullName} ${since}`;
  const itself = before.name === after.name ? `${before.fullName} (trước sắp xếp)` : before.fullName;
  return `${itself} hợp nhất với ${joined(others)} thành ${after.fullName} ${since}`;
}

/** Where the units of a province are on a day on which it is no more, and its own last day; undefined while it stands. */
export function successorOn(slug: string, day: CivilDate) {
  const province = findBySlug(provinceRegistry, slug);
  const [successor] = province ? successorsOf(provinceRegistry, province.id) : [];
  const after = successor && provinceOnDay(successor, successor.foundedOn);
  if (!province || !after || day < province.endedOn) return undefined;
  return { slug: successor.slug, name: after.fullName, lastDay: addDays(province.endedOn, -1) };
}

/** The others that the successor was formed from. */
function partnersOf(
  { id }: RegisteredProvince,
  { predecessorIds }: RegisteredProvince,
  day: CivilDate,
): readonly ProvinceOnDay[] {
  return provinceRegistry
    .filter((one) => one.id !== id && predecessorIds.includes(one.id))
    .flatMap((one) => provinceOnDay(one, day) ?? []);
}

function joined(provinces: readonly ProvinceOnDay[]): string {
  const names = provinces.map(({ fullName }) => fullName);
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' và ');
}
