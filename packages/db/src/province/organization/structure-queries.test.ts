import { beforeAll, expect, it } from 'vitest';
import { civilDate, closureOfDated, endOfTime, structureChange, structureOf } from '@co-so/domain';
import type { ClosureRow, DatedUnit, Structure } from '@co-so/domain';
import { isRefusal } from '../../constraint.ts';
import { columns, readBatch, writeTechnically } from '../../batch.ts';
import { loadStructurePart, loadWholeStructure } from './structure-queries.ts';
import { insertLinks, structureStatements } from './structure-saving.ts';
import { unitClosure } from './table.ts';
import { provinceDb } from '../../../test/databases.ts';
import { aUnit, idOf, now } from '../../../test/builders.ts';
import { found } from '../../../test/found.ts';

const today = civilDate('2024-06-14');
const moved = civilDate('2024-07-01');
const decision = { number: '7-QĐ/TU', issuedOn: today, issuer: 'Ban Thường vụ Tỉnh ủy' };

const province = aUnit({ code: 'T-01' });
const bloc = aUnit({
  id: idOf(2),
  name: 'Đảng bộ Khối các cơ quan',
  kind: 'directCommittee',
  parentId: idOf(1),
  foundedOn: civilDate('2010-01-01'),
  closedOn: civilDate('2025-02-01'),
});
const ward = aUnit({ id: idOf(3), name: 'Đảng bộ phường', kind: 'commune', parentId: idOf(1) });
const branch = aUnit({
  id: idOf(4),
  name: 'Chi bộ 1',
  kind: 'grassrootsBranch',
  parentId: idOf(2),
  foundedOn: civilDate('2005-01-01'),
});

beforeAll(() => found(provinceDb(), [province, bloc, ward, branch]));

async function storedClosure(): Promise<readonly ClosureRow[]> {
  const { ancestorId, descendantId, depth, validFrom, validUntil } = unitClosure;
  const db = provinceDb();
  const { rows } = await readBatch(db, {
    rows: db.orm.select(columns({ ancestorId, descendantId, depth, validFrom, validUntil })).from(unitClosure),
  });
  return rows.map((row) => ({ ...row, validFrom: civilDate(row.validFrom), validUntil: civilDate(row.validUntil) }));
}

function closureIn(structure: Structure): ReadonlySet<ClosureRow> {
  return new Set([...structure.units.keys()].flatMap((id) => closureOfDated(structure, id)));
}

it('gives every unit each of its ancestors with the days both lasted', async () => {
  const { structure } = await loadWholeStructure(provinceDb());
  const rows = await storedClosure();
  expect(new Set(rows)).toEqual(closureIn(structure));
  expect(rows).toContainEqual({
    ancestorId: idOf(1),
    descendantId: idOf(4),
    depth: 2,
    validFrom: '2010-01-01',
    validUntil: '2025-02-01',
  });
});

it('counts the subtree of each unit from the day of the change on', async () => {
  const { counts } = await loadWholeStructure(provinceDb());
  expect(counts.filter(({ unitId }) => unitId === idOf(1))).toEqual([
    {
      unitId: idOf(1),
      validFrom: today,
      validUntil: '2025-02-01',
      counts: {
        units: 4,
        byKind: { commune: 1, directCommittee: 1, grassrootsBranch: 1, province: 1 },
        byHostType: {},
      },
    },
    {
      unitId: idOf(1),
      validFrom: '2025-02-01',
      validUntil: endOfTime,
      counts: { units: 2, byKind: { commune: 1, province: 1 }, byHostType: {} },
    },
  ]);
});

it('loads with a unit whatever stands above it, below those that change everything, and who bears a code', async () => {
  const ids = async (unitIds: readonly string[], changingIds: readonly string[], codes: readonly string[]) => {
    const { structure } = await loadStructurePart(provinceDb(), { unitIds, changingIds, codes });
    return [...structure.units.keys()].toSorted();
  };
  expect(await ids([idOf(2)], [], [])).toEqual([idOf(1), idOf(2)]);
  expect(await ids([idOf(2)], [idOf(2)], [])).toEqual([idOf(1), idOf(2), idOf(4)]);
  expect(await ids([], [], ['T-01'])).toEqual([idOf(1)]);
  expect(await ids([], [], [' t-01 '])).toEqual([idOf(1)]);
});

/** The branch under the ward from a day on: written for a unit that also has types of host and an end with its decision. */
function after(structure: Structure): { readonly structure: Structure; readonly branch: DatedUnit } {
  const was = structure.units.get(idOf(4))!;
  const changed: DatedUnit = {
    ...was,
    closedOn: civilDate('2026-01-01'),
    foundedBy: decision,
    closedBy: { ending: 'dissolved', basis: decision },
    names: was.names.map((name) => ({ ...name, validUntil: civilDate('2026-01-01') })),
    kinds: was.kinds.map((kind) => ({ ...kind, validUntil: civilDate('2026-01-01') })),
    hostTypes: [{ value: 'ward', validFrom: moved, validUntil: civilDate('2026-01-01') }],
    parents: [
      { value: idOf(2), validFrom: was.foundedOn, validUntil: moved },
      { value: idOf(3), validFrom: moved, validUntil: civilDate('2026-01-01') },
    ],
  };
  const units = [...structure.units.values()].map((unit) => (unit.id === changed.id ? changed : unit));
  return { structure: structureOf(units, structure.links), branch: changed };
}

it('writes a change whole: what is read again is what was decided, with its closure, counts and links', async () => {
  const db = provinceDb();
  const { structure, counts, revision } = await loadWholeStructure(db);
  const changed = after(structure);
  const change = structureChange(structure, changed.structure, { touched: [idOf(4)], counts, today });
  const link = { predecessorId: idOf(2), successorId: idOf(3), on: moved, carries: 'whole', by: decision } as const;
  await writeTechnically(db, [
    ...structureStatements(db, change, { subject: 'plan/1', at: now, basedOn: revision }),
    ...insertLinks(db, [link], idOf(9)),
  ]);
  const now_ = await loadWholeStructure(provinceDb());
  expect(now_.structure.units.get(idOf(4))).toEqual(changed.branch);
  expect(now_.structure.links).toEqual([link]);
  expect(new Set(await storedClosure())).toEqual(closureIn(changed.structure));
  expect(now_.revision).toBe(revision + 1);
  expect(now_.counts.find(({ unitId, validFrom }) => unitId === idOf(3) && validFrom === moved)?.counts).toEqual({
    units: 2,
    byKind: { commune: 1, grassrootsBranch: 1 },
    byHostType: { ward: 1 },
  });
});

// Two plans drawn on one state: the second must not write on what the first has made of it.
it('refuses a change that was decided on an earlier state', async () => {
  const db = provinceDb();
  const { structure, counts, revision } = await loadWholeStructure(db);
  const change = structureChange(structure, structure, { touched: [idOf(4)], counts, today });
  const late = writeTechnically(
    db,
    structureStatements(db, change, { subject: 'plan/2', at: now, basedOn: revision - 1 }),
  );
  await expect(late).rejects.toSatisfy((error) => isRefusal(error, 'structure-moved-on'));
});
