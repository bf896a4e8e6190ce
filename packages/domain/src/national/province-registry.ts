import type { Basis } from '../citation.ts';
import { beginningOfTime, civilDate, endOfTime } from '../civil-date.ts';
import type { CivilDate } from '../civil-date.ts';
import { endedProvinces, formedProvinces, unchangedProvinces } from './province-rows.ts';
import type { ProvinceRow } from './province-rows.ts';
import { provinceNameOf } from './province.ts';
import type { Dated, ProvinceKind, RegisteredProvince } from './province.ts';

/**
 * The first day that the registry can answer for: from here to 1/7/2025 there were 63 provinces. What was before, no row
 * of it tells.
 */
export const registryBeginsOn = civilDate('2008-08-01');

/** The day on which 63 provinces became 34. */
export const provincesReorganizedOn = civilDate('2025-07-01');

export const provinceInstruments = {
  sixtyThree: {
    kind: 'instrument',
    instrument: 'Nghị quyết 15/2008/QH12',
    issuedOn: civilDate('2008-05-29'),
    unconfirmed: 'Ngày bắt đầu của danh bạ theo ngày có hiệu lực của nghị quyết, chưa đối chiếu với văn bản.',
  },
  reorganization: {
    kind: 'instrument',
    instrument: 'Nghị quyết 202/2025/QH15',
    issuedOn: civilDate('2025-06-12'),
    url: 'https://vnexpress.net/quoc-hoi-chot-ca-nuoc-con-34-tinh-thanh-pho-4897740.html',
  },
  codes: { kind: 'instrument', instrument: 'Quyết định 19/2025/QĐ-TTg', issuedOn: civilDate('2025-06-30') },
  hueBecomesCity: {
    kind: 'instrument',
    instrument: 'Nghị quyết 175/2024/QH15',
    url: 'https://amp.cand.com.vn/su-kien-binh-luan-thoi-su/cong-bo-nghi-quyet-cua-quoc-hoi-ve-thanh-lap-tp-hue-truc-thuoc-trung-uong--i754939',
    unconfirmed: 'Số nghị quyết và ngày có hiệu lực lấy từ tin báo chí, chưa đối chiếu với văn bản.',
  },
  dongNaiBecomesCity: {
    kind: 'instrument',
    instrument: 'Nghị quyết 30/2026/QH16',
    url: 'https://thuvienphapluat.vn/van-ban/Bo-may-hanh-chinh/Nghi-quyet-30-2026-QH16-thanh-lap-thanh-pho-Dong-Nai-703888.aspx',
  },
} as const satisfies Record<string, Basis>;

interface Change {
  readonly slug: string;
  readonly on: CivilDate;
  readonly nameBefore: string;
  readonly kindBefore: ProvinceKind;
  readonly basis: Basis;
}

const changes: readonly Change[] = [
  {
    slug: 'hue',
    on: civilDate('2025-01-01'),
    nameBefore: 'Thừa Thiên Huế',
    kindBefore: 'province',
    basis: provinceInstruments.hueBecomesCity,
  },
  {
    slug: 'dong-nai',
    on: civilDate('2026-04-30'),
    nameBefore: 'Đồng Nai',
    kindBefore: 'province',
    basis: provinceInstruments.dongNaiBecomesCity,
  },
];

type Life = Pick<RegisteredProvince, 'foundedOn' | 'endedOn' | 'foundedBy' | 'endedBy'>;

const unchangedLife: Life = { foundedOn: beginningOfTime, endedOn: endOfTime, foundedBy: null, endedBy: null };
const endedLife: Life = {
  ...unchangedLife,
  endedOn: provincesReorganizedOn,
  endedBy: provinceInstruments.reorganization,
};
const formedLife: Life = {
  ...unchangedLife,
  foundedOn: provincesReorganizedOn,
  foundedBy: provinceInstruments.reorganization,
};

export const provinceRegistry: readonly RegisteredProvince[] = [
  ...unchangedProvinces.map((row) => registered(row, unchangedLife, [])),
  ...formedProvinces.map(([id, code, slug, name, kind, formedFrom]) =>
    registered([id, code, slug, name, kind], formedLife, formedFrom.map(endedProvinceId)),
  ),
  ...endedProvinces.map((row) => registered(row, endedLife, [])),
];

function registered(
  [id, code, slug, name, kind]: ProvinceRow,
  life: Life,
  predecessorIds: readonly string[],
): RegisteredProvince {
  const change = changes.find((candidate) => candidate.slug === slug);
  const nameBefore = change ? provinceNameOf(change.nameBefore, change.kindBefore) : undefined;
  const codeBasis = life.foundedBy && provinceInstruments.codes;
  return {
    id,
    slug,
    names: stretches(life, provinceNameOf(name, kind), change, nameBefore),
    kinds: stretches(life, kind, change, change?.kindBefore),
    codes: stretches({ ...life, foundedBy: codeBasis }, code),
    ...life,
    predecessorIds,
  };
}

function stretches<T>(life: Life, value: T, change?: Change, before?: T): readonly Dated<T>[] {
  const whole = { value, validFrom: life.foundedOn, validUntil: life.endedOn, basis: life.foundedBy };
  if (!change || before === undefined) return [whole];
  return [
    { ...whole, value: before, validUntil: change.on },
    { ...whole, validFrom: change.on, basis: change.basis },
  ];
}

function endedProvinceId(code: string): string {
  const row = endedProvinces.find(([, endedCode]) => endedCode === code);
  if (!row) throw new Error(`no ended province had the code ${code}`);
  return row[0];
}
