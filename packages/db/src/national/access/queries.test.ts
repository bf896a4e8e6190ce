import { expect, it } from 'vitest';
import { hasInvitation, saveInvitation } from './queries.ts';
import { nationalDb } from '../../../test/databases.ts';
import { idOf, later, now, signed } from '../../../test/builders.ts';

it('tells whether somebody was ever invited to an office, each office for itself', async () => {
  const db = nationalDb();
  const invitation = { id: idOf(1), userName: 'quan-tri', codeHash: 'x', createdAt: now, expiresAt: later(1) };
  expect(await hasInvitation(db, 'national')).toBe(false);
  await saveInvitation(db, { ...invitation, office: 'national' }, signed());
  expect(await hasInvitation(db, 'national')).toBe(true);
  expect(await hasInvitation(db, idOf(100))).toBe(false);
});
