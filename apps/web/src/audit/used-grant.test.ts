import { expect, test } from 'vitest';
import { usedGrantText } from './used-grant.ts';

const list = {
  grants: [
    { id: 'office', roleName: 'Chuyên viên', unitName: null, holderId: 'an' },
    { id: 'unit', roleName: 'Bí thư chi bộ', unitName: 'Chi bộ Một', holderId: 'an' },
  ],
  people: [{ id: 'an', userName: 'nguyen.an', name: 'Nguyễn An', post: 'Chuyên viên' }],
};

test.each([
  [{ grantId: null, delegationId: null }, undefined],
  [{ grantId: 'office', delegationId: null }, 'Làm theo vai trò “Chuyên viên” ở cả cơ quan'],
  [
    { grantId: 'unit', delegationId: 'loan' },
    'Làm theo ủy quyền: vai trò “Bí thư chi bộ” ở Chi bộ Một của Nguyễn An (nguyen.an)',
  ],
  [{ grantId: 'hidden', delegationId: 'loan' }, 'Làm theo ủy quyền'],
  [{ grantId: 'hidden', delegationId: null }, undefined],
])('of %j whoever may see people reads %s', (entry, text) => expect(usedGrantText(entry, list)).toBe(text));

test('whoever may not see people reads that it was lent, and not by whom', () => {
  const nobody = { grants: [], people: [] };
  expect(usedGrantText({ grantId: 'unit', delegationId: 'loan' }, nobody)).toBe('Làm theo ủy quyền');
});
