import { expect, it } from 'vitest';
import { civilDate, endOfTime } from '../../civil-date.ts';
import type { Cell } from '../../indicator/cell.ts';
import type { UnitGrouping } from '../plan/registers.ts';
import { aStructure } from '../structure.fixture.ts';
import { structureColumns } from './structure-columns.ts';
import type { StructureField } from './structure-columns.ts';
import { ownLayout } from './structure-layout.ts';
import { readStructureSheet } from './structure-sheet-reading.ts';
import { structureSheet } from './structure-sheet.ts';

const day = civilDate('2026-10-01');
const structure = aStructure();
const [founded, hilly] = [civilDate('2026-01-01'), 'Miền núi'];
const stored: readonly UnitGrouping[] = [
  { unitId: 'g1', scheme: 'area', stretches: [{ value: hilly, validFrom: founded, validUntil: endOfTime }] },
];

function read(line: Readonly<Partial<Record<StructureField, Cell>>>) {
  const rows = [structureColumns.map(({ header }) => header), structureColumns.map(({ field }) => line[field] ?? null)];
  const groupings = { stored, inUse: [{ scheme: 'area' as const, word: hilly }] };
  const newIds = ['new-0'];
  return readStructureSheet(rows, ownLayout, {
    structure,
    groupings,
    consents: [],
    containment: [],
    underId: null,
    day,
    today: day,
    newIds,
  });
}

const branch = { name: 'Chi bộ thôn Mới', kind: 'chi bộ trực thuộc', parent: 'Tổ chức g1', foundedOn: '1/2/2026' };

it('puts what a list founds into its groups for the whole of its life, written as the province writes them', () => {
  const life = { validFrom: civilDate('2026-02-01'), validUntil: endOfTime };
  expect(read({ ...branch, area: 'mien nui', sector: 'Nông  nghiệp' })).toMatchObject({
    ok: true,
    groupings: [
      { unitId: 'new-0', scheme: 'sector', stretches: [{ value: 'Nông nghiệp', ...life }] },
      { unitId: 'new-0', scheme: 'area', stretches: [{ value: hilly, ...life }] },
    ],
  });
});

it('refuses what a line says of the groups of a stored unit otherwise, and takes what agrees', () => {
  const line = { name: 'Tổ chức g1', kind: 'đảng bộ cơ sở', id: 'g1' };
  expect(read({ ...line, area: 'MIỀN NÚI' })).toMatchObject({ ok: true, founded: [], groupings: [] });
  const place = { code: 'unit-differs', line: 2 };
  expect(read({ ...line, area: 'Đồng bằng', border: 'Xã biên giới' })).toMatchObject({
    ok: false,
    problems: [
      { ...place, column: 'area', given: 'Đồng bằng', expected: hilly },
      { ...place, column: 'border', given: 'Xã biên giới' },
    ],
  });
});

it('refuses the word of a group that is too long to be one', () => {
  expect(read({ ...branch, minority: 'x'.repeat(101) })).toMatchObject({
    ok: false,
    problems: [{ code: 'cell-too-long', column: 'minority', maximum: 100 }],
  });
});

it('writes the groups of the day, and reads them again as what is stored', () => {
  const { rows } = structureSheet(structure, { groupings: stored, consents: [] }, day, null);
  const groupings = { stored, inUse: [] };
  const facts = { structure, groupings, consents: [], containment: [], underId: null, day, today: day, newIds: [] };
  expect(rows.flat()).toContain(hilly);
  expect(readStructureSheet(rows, ownLayout, facts)).toMatchObject({ ok: true, founded: [], groupings: [] });
  expect(
    structureSheet(structure, { groupings: stored, consents: [] }, civilDate('2025-12-31'), null).rows.flat(),
  ).not.toContain(hilly);
});
