import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBySlug, provinceRegistry, readFigureFile, readMergerFile } from '../packages/domain/src/index.ts';

const demo = join(import.meta.dirname, '..', 'demo');
const read = (...path: readonly string[]): unknown => JSON.parse(readFileSync(join(demo, ...path), 'utf8'));
const jsonIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.json'));

const unitsOf = (name: string) => {
  const file = readFigureFile(read(name));
  return file.ok ? file.value.units.map(({ id }) => id) : [];
};
const known = jsonIn(demo).flatMap(unitsOf);

it('proposes the provinces into which four of the five places went', () => {
  const names = ['khanh-hoa.json', 'lam-dong.json', 'tay-ninh.json', 'vinh-long.json'];
  expect(jsonIn(join(demo, 'mergers')).toSorted()).toEqual(names);
});

describe.each(jsonIn(join(demo, 'mergers')))('%s', (name) => {
  const proposal = readMergerFile(read('mergers', name));

  it('can be read, and is of a province that came of others', () => {
    expect(proposal).toMatchObject({ ok: true });
    const province = proposal.ok && findBySlug(provinceRegistry, proposal.value.province);
    expect(province && province.predecessorIds.length).toBeGreaterThan(1);
  });

  it('names old units that the places of the demonstration have', () => {
    const grounds = proposal.ok ? proposal.value.communes.flatMap(({ groundIds }) => groundIds) : [];
    expect(grounds.filter((id) => !known.includes(id))).toEqual([]);
  });
});
