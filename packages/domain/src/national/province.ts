import type { Basis } from '../citation.ts';
import type { CivilDate } from '../civil-date.ts';
import { holdsOn } from '../organization/unit.ts';
import type { Validity } from '../organization/unit.ts';

/** Tỉnh, or thành phố trực thuộc trung ương. */
export type ProvinceKind = 'province' | 'city';

export const provinceKindNames: Readonly<Record<ProvinceKind, string>> = { province: 'tỉnh', city: 'thành phố' };

/** A value with the days it holds, and what made it hold; null where it began before anything we know of. */
export interface Dated<T> extends Validity {
  readonly value: T;
  readonly basis: Basis | null;
}

/** `fullName` is written as within a sentence: 'tỉnh Bình Thuận', 'thành phố Hải Phòng'. */
export interface ProvinceName {
  readonly name: string;
  readonly fullName: string;
}

/** A province through its whole life. Its code is no key: codes pass to provinces with other names. */
export interface RegisteredProvince {
  readonly id: string;
  readonly slug: string;
  readonly names: readonly Dated<ProvinceName>[];
  readonly kinds: readonly Dated<ProvinceKind>[];
  readonly codes: readonly Dated<string>[];
  readonly foundedOn: CivilDate;
  readonly endedOn: CivilDate;
  readonly foundedBy: Basis | null;
  readonly endedBy: Basis | null;
  readonly predecessorIds: readonly string[];
}

export interface ProvinceOnDay extends ProvinceName {
  readonly id: string;
  readonly slug: string;
  readonly kind: ProvinceKind;
  readonly code: string;
}

export function provinceNameOf(name: string, kind: ProvinceKind): ProvinceName {
  // Official spelling gives the kind a capital where it is joined to a person's name.
  const kindName = name === 'Hồ Chí Minh' ? 'Thành phố' : provinceKindNames[kind];
  return { name, fullName: `${kindName} ${name}` };
}

/** The province as it stood on a day; undefined before it was founded and from the day it ended. */
export function provinceOnDay(province: RegisteredProvince, day: CivilDate): ProvinceOnDay | undefined {
  const name = valueOn(province.names, day);
  const kind = valueOn(province.kinds, day);
  const code = valueOn(province.codes, day);
  if (name === undefined || kind === undefined || code === undefined) return undefined;
  return { id: province.id, slug: province.slug, ...name, kind, code };
}

/** The provinces of a day, in the order of their codes of that day. */
export function provincesOn(registry: readonly RegisteredProvince[], day: CivilDate): readonly RegisteredProvince[] {
  return registry
    .flatMap((province) => {
      const code = valueOn(province.codes, day);
      return code === undefined ? [] : [{ province, code }];
    })
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ province }) => province);
}

/** The provinces formed from this one; none while it stands. */
export function successorsOf(registry: readonly RegisteredProvince[], id: string): readonly RegisteredProvince[] {
  return registry.filter(({ predecessorIds }) => predecessorIds.includes(id));
}

export function findBySlug(registry: readonly RegisteredProvince[], slug: string): RegisteredProvince | undefined {
  return registry.find((province) => province.slug === slug);
}

function valueOn<T>(stretches: readonly Dated<T>[], day: CivilDate): T | undefined {
  return stretches.find((stretch) => holdsOn(stretch, day))?.value;
}
