import type { PlanDifference } from '@co-so/domain';
import { expect, test } from 'vitest';
import { differenceText } from './difference-text.ts';

const nameOf = (id: string) => `Chi bộ ${id}`;
const stretch = (value: string | null, validFrom: string | null = null) => ({ value, validFrom, validUntil: null });
const text = (...values: readonly unknown[]) => JSON.stringify(values);

test.each<[Omit<PlanDifference, 'unitId'>, string]>([
  [
    { field: 'names', was: text(stretch('Một')), is: text(stretch('Một'), stretch('Hai', '2026-11-20')) },
    'Chi bộ A: tên trước là "Một", nay là "Một", rồi "Hai" (từ 20/11/2026).',
  ],
  [
    { field: 'parents', was: text(stretch('X')), is: text(stretch('Y')) },
    'Chi bộ A: cấp trên trước là Chi bộ X, nay là Chi bộ Y.',
  ],
  [
    { field: 'kinds', was: text(stretch('grassrootsBranch')), is: text(stretch('grassrootsCommittee')) },
    'Chi bộ A: loại trước là chi bộ cơ sở, nay là đảng bộ cơ sở.',
  ],
  [
    { field: 'hostTypes', was: text(), is: text(stretch('ward')) },
    'Chi bộ A: loại hình trước là chưa có, nay là Phường.',
  ],
  [
    { field: 'below', was: text('B'), is: text('B', 'C') },
    'Chi bộ A: các tổ chức trực thuộc trước là Chi bộ B, nay là Chi bộ B, Chi bộ C.',
  ],
  [
    { field: 'closedOn', was: 'null', is: '"2026-12-01"' },
    'Chi bộ A: ngày kết thúc trước là chưa có, nay là 1/12/2026.',
  ],
  [
    {
      field: 'targets',
      was: null,
      is: text({ indicator: 'admission.admitted', category: null, period: '2026' }),
    },
    'Chi bộ A: đã giao hay sửa chỉ tiêu "Đảng viên mới kết nạp" (năm 2026) từ khi lập phương án.',
  ],
  [{ field: 'unit', was: '{}', is: null }, 'Chi bộ A: nay không còn.'],
  [{ field: 'unit', was: null, is: '{}' }, 'Chi bộ A: nay đã có.'],
])('says what has changed since the plan was drawn', (difference, sentence) => {
  expect(differenceText({ unitId: 'A', ...difference }, nameOf)).toBe(sentence);
});
