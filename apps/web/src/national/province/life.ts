import {
  addDays,
  endOfTime,
  findBySlug,
  provinceOnDay,
  provinceRegistry,
  registryBeginsOn,
  successorsOf,
} from '@co-so/domain';
import type { CivilDate, ProvinceOnDay, RegisteredProvince } from '@co-so/domain';

/** A province before or after another, with a day on which it can be shown. */
export interface Kin {
  readonly province: ProvinceOnDay;
  readonly day: CivilDate;
}

/** The day on which a province is shown: the one asked for, or the nearest known of its life; undefined for an unknown slug. */
export function dayInLife(slug: string, asked: CivilDate): CivilDate | undefined {
  const province = findBySlug(provinceRegistry, slug);
  return province && nearestDay(province, asked);
}

/** What it was formed from. */
export function predecessorsOf(slug: string): readonly Kin[] {
  const { predecessorIds = [], foundedOn } = findBySlug(provinceRegistry, slug) ?? {};
  return provinceRegistry
    .filter(({ id }) => predecessorIds.includes(id))
    .flatMap((province) => (foundedOn ? kin(province, addDays(foundedOn, -1)) : []));
}

/** What it became part of. */
export function heirsOf(slug: string): readonly Kin[] {
  const province = findBySlug(provinceRegistry, slug);
  if (!province || province.endedOn === endOfTime) return [];
  return successorsOf(provinceRegistry, province.id).flatMap((heir) => kin(heir, province.endedOn));
}

export function slugOf(id: string): string | undefined {
  return provinceRegistry.find((province) => province.id === id)?.slug;
}

function nearestDay({ foundedOn, endedOn }: RegisteredProvince, asked: CivilDate): CivilDate {
  const firstDay = foundedOn < registryBeginsOn ? registryBeginsOn : foundedOn;
  if (asked < firstDay) return firstDay;
  return asked < endedOn ? asked : addDays(endedOn, -1);
}

function kin(of: RegisteredProvince, asked: CivilDate): readonly Kin[] {
  const day = nearestDay(of, asked);
  const province = provinceOnDay(of, day);
  return province ? [{ province, day }] : [];
}
