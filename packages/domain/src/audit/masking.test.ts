import { describe, expect, it } from 'vitest';
import { anActor } from '../testing/builders.ts';
import { roles } from '../access/role.ts';
import { isAboutPerson, maskedText, shownContent } from './masking.ts';

const ofPerson = { subject: 'account/a' };
const head = anActor('head', ['departmentHead']);
const entry = (after: unknown) => ({ before: null, after, reason: 'Chuyển công tác' });

describe('what an entry holds of a person', () => {
  it.each(roles)('is shown to the %s only where that role sees people', (role) => {
    const after = { userName: 'can-bo', post: 'Chuyên viên', device: 'Firefox', role: 'reader' };
    const shown = shownContent(ofPerson, entry(after), anActor('somebody', [role]));
    const seesPeople = role === 'tenantAdministrator' || role === 'nationalAdministrator';
    const hidden = { userName: maskedText, post: maskedText, device: maskedText, role: 'reader' };
    expect(shown).toEqual(
      seesPeople
        ? { ...entry(after), isMasked: false }
        : { before: null, after: hidden, reason: maskedText, isMasked: true },
    );
  });

  it('is masked where nobody has looked at a field: shown is only what is known to be open', () => {
    const after = { unitId: 'unit', validFrom: '2026-01-01', state: 'disabled', somethingNew: 'x' };
    expect(shownContent(ofPerson, { ...entry(after), reason: null }, head)).toEqual({
      ...{ before: null, after: { ...after, somethingNew: maskedText }, reason: null, isMasked: true },
    });
  });

  it('is masked in an entry about something else, too, and the rest of that one is not', () => {
    const after = { host: 'hue', userName: 'quan-tri', somethingNew: 'x' };
    expect(shownContent({ subject: 'tenant/hue' }, entry(after), head)).toEqual({
      ...{ before: null, after: { ...after, userName: maskedText }, reason: 'Chuyển công tác', isMasked: true },
    });
  });
});

it('leaves what is about no person as it is', () => {
  for (const after of [{ quantity: { value: 1 }, reason: 'x' }, ['a'], null, 3])
    expect(shownContent({ subject: 'figure/x' }, entry(after), head)).toEqual({ ...entry(after), isMasked: false });
});

it.each([
  ['account/a', true],
  ['data-request/a', true],
  ['account/unknown', false],
  ['people', false],
  ['figure/account/a', false],
])('%s is about a person: %s', (subject, expected) => {
  expect(isAboutPerson({ subject })).toBe(expected);
});
