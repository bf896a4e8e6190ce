import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from '../schema.ts';
import { civilDate } from '../civil-date.ts';
import { provinceRegistry, provincesReorganizedOn } from './province-registry.ts';
import { findBySlug, provinceKindNames, provinceOnDay } from './province.ts';
import type { ProvinceOnDay, RegisteredProvince } from './province.ts';

const root = new URL('../../../../', import.meta.url);
const lastDayOf63 = civilDate('2025-06-30');
const dayOfSource = civilDate('2026-11-01');

const kindName = z.enum(['tỉnh', 'thành phố']);
const sourceSchema = z.array(
  z.object({
    code: z.string(),
    name: z.string(),
    slug: z.string(),
    kind: kindName,
    kindOn2025_07_01: kindName,
    kindChangedOn: z.string().optional(),
    merged: z.boolean(),
    effectiveFrom: z.string().nullable(),
    formedFrom: z.array(z.object({ oldCode: z.string(), name: z.string(), oldKind: kindName })),
  }),
);

const source = sourceSchema.parse(JSON.parse(textOf('demo/source/provinces.json')));

function textOf(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

function brief(state: ProvinceOnDay | undefined) {
  return state && { code: state.code, name: state.name, kind: provinceKindNames[state.kind] };
}

function predecessorsOf({ predecessorIds }: RegisteredProvince): readonly RegisteredProvince[] {
  return predecessorIds.flatMap((id) => provinceRegistry.filter((province) => province.id === id));
}

it('covers the 34 provinces of the source and the 63 before them, and nothing else', () => {
  const listed = source.length + source.filter(({ merged }) => merged).flatMap(({ formedFrom }) => formedFrom).length;
  expect([source.length, source.flatMap(({ formedFrom }) => formedFrom).length]).toEqual([34, 63]);
  expect(provinceRegistry).toHaveLength(listed);
});

it.each(source)('holds $code $name as the source has it, with what it was formed from', (entry) => {
  const province = findBySlug(provinceRegistry, entry.slug);
  if (!province) throw new Error(`not registered: ${entry.slug}`);
  const { code, name, kind, kindOn2025_07_01 } = entry;
  expect(brief(provinceOnDay(province, provincesReorganizedOn))).toEqual({ code, name, kind: kindOn2025_07_01 });
  expect(brief(provinceOnDay(province, dayOfSource))).toEqual({ code, name, kind });
  if (entry.effectiveFrom !== null) expect(province.foundedOn).toBe(entry.effectiveFrom);
  if (entry.kindChangedOn !== undefined) expect(province.kinds[1]?.validFrom).toBe(entry.kindChangedOn);

  const before = entry.merged ? predecessorsOf(province) : [province];
  expect(before.map((former) => brief(provinceOnDay(former, lastDayOf63)))).toEqual(
    entry.formedFrom.map((former) => ({ code: former.oldCode, name: former.name, kind: former.oldKind })),
  );
});

it.each(['provinces.json', 'figures.json'])('keeps a readable copy of %s', (file) => {
  expect(JSON.parse(textOf(`demo/source/${file}`))).toBeInstanceOf(Array);
});

it.runIf(existsSync(new URL('../shared/domain/', root))).each(['provinces.json', 'figures.json'])(
  'has the same %s as the source beside the checkout',
  (file) => {
    expect(textOf(`demo/source/${file}`)).toBe(textOf(`../shared/domain/${file}`));
  },
);
