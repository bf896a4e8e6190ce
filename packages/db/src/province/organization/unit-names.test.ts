import { beforeAll, expect, it } from 'vitest';
import { civilDate } from '@co-so/domain';
import { insertRows } from '../../batch.ts';
import { write } from '../../request/write.ts';
import { provinceDb } from '../../../test/databases.ts';
import { idOf, signed } from '../../../test/builders.ts';
import { unitName } from './table.ts';
import { findUnitNamesOn } from './unit-names.ts';

const [renamed, ended, toCome] = [idOf(901), idOf(902), idOf(903)];

const called = (unitId: string, name: string, validFrom: string, validUntil: string) => ({
  ...{ unitId, name, folded: name.toLowerCase(), sortKey: '', validFrom, validUntil },
});

beforeAll(async () => {
  const db = provinceDb();
  const rows = [
    called(renamed, 'Đảng bộ xã Cũ', '2000-01-01', '2024-07-01'),
    called(renamed, 'Đảng bộ phường Mới', '2024-07-01', '9999-12-31'),
    called(ended, 'Đảng bộ xã Đã thôi', '2000-01-01', '2010-01-01'),
    called(toCome, 'Đảng bộ xã Sắp có', '2025-01-01', '9999-12-31'),
  ];
  await write(db, insertRows(db, unitName, rows), signed());
});

it.each([
  ['2024-06-30', 'Đảng bộ xã Cũ'],
  ['2024-07-01', 'Đảng bộ phường Mới'],
])(
  'names units as they are called on %s; one that ended by its last name, one to come by its first',
  async (day, name) => {
    const named = await findUnitNamesOn(provinceDb(), [renamed, ended, toCome, idOf(999)], civilDate(day));
    expect(new Map(named.map((unit) => [unit.id, unit.name]))).toEqual(
      new Map([
        [renamed, name],
        [ended, 'Đảng bộ xã Đã thôi'],
        [toCome, 'Đảng bộ xã Sắp có'],
      ]),
    );
  },
);
