import { parseArgs } from 'node:util';
import { isHostLabel } from '../../packages/domain/src/index.ts';
import { poolMaximum } from './plan.ts';
import type { Wanted, WantedProvince } from './plan.ts';

export type Asked =
  | { readonly ok: true; readonly wanted: Wanted; readonly mode: 'dry-run' | 'real' }
  | { readonly ok: false; readonly sentences: readonly string[] };

const exampleDomain = 'co-so.example';
const label = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Reads the command's arguments; all that is wrong with them at once. */
export function readWanted(args: readonly string[], baseDomain: string | undefined, slugs: ReadonlySet<string>): Asked {
  const { values } = parseArgs({
    args: [...args],
    options: {
      'dry-run': { type: 'boolean', default: false },
      domain: { type: 'string' },
      pool: { type: 'string', default: String(poolMaximum) },
      location: { type: 'string', default: 'apac' },
      province: { type: 'string', multiple: true, default: [] },
      admin: { type: 'string', default: 'quan-tri' },
      'new-token': { type: 'boolean', default: false },
    },
  });
  const isDry = values['dry-run'];
  const domain = (values.domain ?? baseDomain ?? (isDry ? exampleDomain : '')).toLowerCase();
  const pool = Number(values.pool);
  const provinces = values.province.map(provinceOf);
  const sentences = [
    ...domainProblems(domain),
    ...(Number.isInteger(pool) && pool >= 1 && pool <= poolMaximum
      ? []
      : [`--pool phải là số từ 1 đến ${poolMaximum}. (The pool has 1 to ${poolMaximum} databases.)`]),
    ...provinces.flatMap((province) => provinceProblems(province, slugs)),
    ...(provinces.length > pool
      ? [`${provinces.length} tỉnh, thành phố cần --pool ít nhất ${provinces.length}. (The pool is too small.)`]
      : []),
  ];
  if (sentences.length > 0) return { ok: false, sentences };
  const { location, admin: administrator } = values;
  const renew = values['new-token'] ? (['token'] as const) : [];
  const wanted = { domain, pool, location, provinces, administrator, renew };
  return { ok: true, wanted, mode: isDry ? 'dry-run' : 'real' };
}

function provinceOf(text: string): WantedProvince {
  const [slug = '', host = slug] = text.split(':');
  return { slug, host };
}

function provinceProblems({ slug, host }: WantedProvince, slugs: ReadonlySet<string>): readonly string[] {
  return [
    ...(slugs.has(slug) ? [] : [`Danh bạ không có tỉnh, thành phố "${slug}". (No such slug in the registry.)`]),
    ...(isHostLabel(host) ? [] : [`"${host}" không dùng làm địa chỉ được: chỉ a-z, 0-9 và "-". (Not a host label.)`]),
  ];
}

function domainProblems(domain: string): readonly string[] {
  if (domain === '')
    return ['Thiếu tên miền: thêm --domain co-so.example, hoặc đặt biến BASE_DOMAIN. (The base domain is missing.)'];
  const labels = domain.split('.');
  const isUsable = labels.length > 1 && labels.every((one) => label.test(one)) && labels.at(-1) !== 'localhost';
  return isUsable ? [] : [`"${domain}" không phải tên miền dùng được. (Not a usable domain.)`];
}
