import { expect, it } from 'vitest';
import { random } from '../../test/clock.ts';
import { seal, unseal } from './secret-box.ts';

const place = { accessKey: 'k'.repeat(32), officeId: 'binh-thuan', accountId: 'account' };
const secret = Uint8Array.from({ length: 20 }, (_, index) => index);

it('opens where it was sealed, and does not show what it holds', async () => {
  const sealed = await seal(place, secret, random);
  expect(await unseal(place, sealed)).toEqual(secret);
  expect(await seal(place, secret, random)).not.toBe(sealed);
});

it.each([
  ['in another office', { officeId: 'ninh-thuan' }],
  ['for another account', { accountId: 'other' }],
  ['under another key', { accessKey: 'x'.repeat(32) }],
])('does not open %s', async (_, over) => {
  const sealed = await seal(place, secret, random);
  await expect(unseal({ ...place, ...over }, sealed)).rejects.toThrow();
});

it('does not open when a letter of it was changed', async () => {
  const sealed = await seal(place, secret, random);
  const changed = sealed.endsWith('AA') ? `${sealed.slice(0, -2)}BB` : `${sealed.slice(0, -2)}AA`;
  await expect(unseal(place, changed)).rejects.toThrow();
});

it.each([undefined, '', 'short'])('is refused without a key of its own: %j', async (accessKey) => {
  await expect(seal({ ...place, accessKey }, secret, random)).rejects.toThrow('ACCESS_KEY');
});
