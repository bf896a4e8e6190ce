import { expect, test } from 'vitest';
import { heldPlace } from './held-place.ts';

const ward = { id: 'ward', name: 'Đảng bộ phường 1' };
const head = { id: 'head', name: 'Đảng bộ tỉnh' };

test.each([
  [{ unit: ward, viewUnit: ward }, 'Đảng bộ phường 1'],
  [{ unit: ward, viewUnit: head }, 'Đảng bộ phường 1; xem ở Đảng bộ tỉnh'],
  [{ unit: ward, viewUnit: null }, 'Đảng bộ phường 1; xem toàn tỉnh'],
  [{ unit: ward, viewUnit: null, isInherited: true }, 'Đảng bộ phường 1; xem toàn tỉnh (từ cấp trên)'],
  [{ unit: null, viewUnit: null }, 'cả cơ quan'],
])('a role says what its holder sees where that is more: %j', (held, text) => expect(heldPlace(held)).toBe(text));
