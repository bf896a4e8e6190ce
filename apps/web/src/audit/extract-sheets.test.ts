import { expect, test } from 'vitest';
import type { AuditExtract } from '@co-so/api';
import type { Instant } from '@co-so/domain';
import { extractSheets } from './extract-sheets.ts';
import { narrowingText } from './narrowing-text.ts';

const hash = 'ab'.repeat(32);
const at = Date.UTC(2026, 5, 14) as Instant;
const seal = { sequence: 9, hash, sealedAt: at };

const extract: AuditExtract = {
  entries: [
    {
      ...{ sequence: 9, id: 'e', at, kind: 'write', actor: { id: 'a', title: 'Chuyên viên' }, action: 'give-grant' },
      ...{ grantId: null, delegationId: null, unitId: 'u', unitName: 'Đảng ủy phường', subject: 'account/b' },
      ...{ before: null, after: { name: '•••', document: 'Quyết định số 1' }, reason: '•••', isMasked: true },
      ...{ requestId: 'r', seal },
    },
  ],
  ...{ people: [], grants: [], next: 9, officeName: 'Bình Thuận', takenAt: at },
  takenBy: { id: 'c', title: 'Trưởng ban' },
  tail: { count: 0, oldestAt: null, known: null, sinceKnown: 9 },
  head: seal,
};

const narrowing = narrowingText({ action: 'give-grant', unit: 'u' }, { actor: '', unit: 'Đảng ủy phường' });
const [about, lines] = extractSheets(extract, narrowing);

test('an extract says of what it is one, that older lines are left, and where the whole is verified', () => {
  const told = Object.fromEntries(about.rows.map(([name, value]) => [name, value]));
  expect(told).toMatchObject({
    'Bản trích nhật ký': 'Bình Thuận',
    'Điều kiện lọc': 'Việc: Giao vai trò; Tổ chức: Đảng ủy phường và bên dưới',
    'Còn dòng cũ hơn': 'có: các dòng trước dòng 9 ở tệp tiếp theo',
    'Nhật ký đã khóa sổ đến dòng': 9,
    'Mã khóa sổ của dòng đó': hash,
  });
  expect(told['Kiểm tra']).toContain('npm run verify-audit');
});

test('a line of an extract stands as it was shown, what is masked masked', () => {
  const [headers, row] = lines.rows;
  expect(row).toHaveLength(headers!.length);
  expect(row).toEqual(expect.arrayContaining(['Giao vai trò', 'Đảng ủy phường', '•••', 'có', hash]));
});
