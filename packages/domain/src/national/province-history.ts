import type { Basis } from '../citation.ts';
import { addDays, beginningOfTime, endOfTime } from '../civil-date.ts';
import type { CivilDate } from '../civil-date.ts';
import type { Validity } from '../organization/unit.ts';
import { provinceOnDay, provincesOn } from './province.ts';
import type { ProvinceOnDay, RegisteredProvince } from './province.ts';

/** A province that went on under another name or as another kind. */
export interface ProvinceChange {
  readonly before: ProvinceOnDay;
  readonly after: ProvinceOnDay;
}

/** A day on which the list of provinces is another than on the day before. */
export interface RegistryChange {
  readonly on: CivilDate;
  readonly countBefore: number;
  readonly countAfter: number;
  readonly formed: readonly ProvinceOnDay[];
  readonly ended: readonly ProvinceOnDay[];
  readonly changed: readonly ProvinceChange[];
  /** What the changes of the day rest on, each once. */
  readonly bases: readonly Basis[];
}

/** Every day on which the registry changes, the first one first. */
export function registryChanges(registry: readonly RegisteredProvince[]): readonly RegistryChange[] {
  const starts = registry.flatMap(({ names, kinds, codes }) => [...names, ...kinds, ...codes]);
  const days = new Set(starts.map(({ validFrom }) => validFrom).filter((day) => day !== beginningOfTime));
  return [...days].toSorted().map((on) => changeOn(registry, on));
}

function changeOn(registry: readonly RegisteredProvince[], on: CivilDate): RegistryChange {
  const eve = addDays(on, -1);
  const stood = provincesOn(registry, eve);
  const stands = provincesOn(registry, on);
  const changed = stands.flatMap((province): readonly ProvinceChange[] => {
    const [before, after] = [provinceOnDay(province, eve), provinceOnDay(province, on)!];
    return before && (before.fullName !== after.fullName || before.code !== after.code) ? [{ before, after }] : [];
  });
  return {
    on,
    countBefore: stood.length,
    countAfter: stands.length,
    formed: stands.filter(({ foundedOn }) => foundedOn === on).map((province) => provinceOnDay(province, on)!),
    ended: stood.filter(({ endedOn }) => endedOn === on).map((province) => provinceOnDay(province, eve)!),
    changed,
    bases: basesBegunOn(stands, on),
  };
}

function basesBegunOn(provinces: readonly RegisteredProvince[], on: CivilDate): readonly Basis[] {
  const begun = provinces.flatMap(({ names, kinds, codes }) =>
    [...names, ...kinds, ...codes].flatMap(({ validFrom, basis }) => (validFrom === on && basis ? [basis] : [])),
  );
  return [...new Set(begun)];
}

/** A province that bore a code, with the days and the last name that it had in them. */
export interface CodeBearer extends Validity {
  readonly province: RegisteredProvince;
  readonly name: string;
}

/** A code that more than one province has borne, the first bearer first. */
export interface ReusedCode {
  readonly code: string;
  readonly bearers: readonly CodeBearer[];
  /** Whether it stands for a place with another name than before: a list without a day will be read wrongly. */
  readonly isOfAnotherName: boolean;
}

/** The codes that passed from one province to another, in their order. */
export function reusedCodes(registry: readonly RegisteredProvince[]): readonly ReusedCode[] {
  const all = registry.flatMap((province) => province.codes.map((stretch) => ({ province, ...stretch })));
  return [...Map.groupBy(all, ({ value }) => value)]
    .filter(([, stretches]) => stretches.length > 1)
    .map(([code, stretches]) => {
      const bearers = stretches
        .toSorted((left, right) => (left.validFrom < right.validFrom ? -1 : 1))
        .map(({ province, validFrom, validUntil }) => ({
          province,
          name: nameIn(province, validUntil),
          validFrom,
          validUntil,
        }));
      return { code, bearers, isOfAnotherName: new Set(bearers.map(({ name }) => name)).size > 1 };
    })
    .toSorted((left, right) => (left.code < right.code ? -1 : 1));
}

/** The last name that the province bore before the day. */
function nameIn({ names }: RegisteredProvince, before: CivilDate): string {
  const last = names.findLast(({ validFrom }) => validFrom < before || before === endOfTime);
  if (!last) throw new Error(`no name before ${before}`);
  return last.value.name;
}
