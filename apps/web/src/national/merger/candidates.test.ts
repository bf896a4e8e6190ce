import { expect, test } from 'vitest';
import { civilDate, findBySlug, provinceRegistry } from '@co-so/domain';
import type { Instant, Tenant, TenantState } from '@co-so/domain';
import { mergerCandidates, nameOf } from './candidates.ts';

const today = civilDate('2026-11-26');

function aTenant(slug: string, state: TenantState = 'active'): Tenant {
  const { id } = findBySlug(provinceRegistry, slug)!;
  return { host: slug, provinceId: id, binding: `POOL_${slug}`, state, since: 0 as Instant };
}

const shown = (tenants: readonly Tenant[], day = today) =>
  mergerCandidates(tenants, day).map(({ province, here, absent }) => [
    nameOf(province),
    here.map((one) => one.host),
    absent.map(nameOf),
  ]);

test('a province can be merged where one of those it was formed from works here, and says which do not', () => {
  expect(shown([aTenant('ninh-thuan'), aTenant('binh-thuan', 'archived'), aTenant('lang-son')])).toEqual([
    ['Khánh Hòa', ['ninh-thuan'], ['Khánh Hòa']],
    ['Lâm Đồng', ['binh-thuan'], ['Đắk Nông', 'Lâm Đồng']],
  ]);
});

test('one that works here already is not merged again, one that was left half way is, and none before its day', () => {
  expect(shown([aTenant('ninh-thuan'), aTenant('khanh-hoa')])).toEqual([]);
  expect(shown([aTenant('ninh-thuan'), aTenant('khanh-hoa', 'preparing')])).toHaveLength(1);
  expect(shown([aTenant('ninh-thuan')], civilDate('2025-06-30'))).toEqual([]);
});
