import { describe, expect, it } from 'vitest';
import { civilDate, endOfTime } from '../civil-date.ts';
import type { Problem } from '../problem.ts';
import type { Result } from '../result.ts';
import type { By } from '../revision.ts';
import { aLiveGrant, anActor, aUnit, noonOf } from '../testing/builders.ts';
import type { Account } from './account.ts';
import {
  accountActions,
  decideAccountDeed,
  decideDelegationEnding,
  decideGrantEnding,
  delegationActions,
  grantActions,
} from './administration.ts';
import type { AccountDeed } from './administration.ts';
import { decideDelegation, decideGrant } from './grant.ts';
import type { Delegation, Grant, GrantDraft } from './grant.ts';
import { decidePolicy, defaultPolicy } from './policy.ts';
import type { Role } from './role.ts';

const today = civilDate('2026-03-10');
const now = noonOf('2026-03-10');
const administrator = anActor('administrator', ['tenantAdministrator']);
const by = { actor: administrator, now };
const lent = aLiveGrant({ id: 'administrator/lent', role: 'tenantAdministrator', delegationId: 'loan' });
/** Somebody to whom an administrator lent their role. */
const byLoan = { actor: { ...administrator, id: 'stand-in', grants: [lent] }, now };
const bySomebody = { actor: anActor('somebody', ['provincialOfficial']), now };

function anAccount(over: Partial<Account> = {}): Account {
  return {
    id: 'person',
    userName: 'can-bo',
    name: 'Người của phép thử',
    post: 'Chuyên viên',
    state: 'active',
    isErased: false,
    password: 'own',
    hasSecondFactor: true,
    isDemo: false,
    createdAt: now,
    ...over,
  };
}

function aGrant(over: Partial<Grant> = {}): Grant {
  return {
    id: 'grant',
    accountId: 'holder',
    role: 'committeeOfficial',
    unitId: 'unit',
    viewUnitId: 'unit',
    validFrom: civilDate('2026-01-01'),
    validUntil: civilDate('2027-01-01'),
    document: 'Quyết định số 01',
    grantedBy: { id: 'administrator', title: 'Quản trị' },
    grantedAt: now,
    ...over,
  };
}

function aDelegation(over: Partial<Delegation> = {}): Delegation {
  return {
    ...{ id: 'delegation', grantId: 'grant', fromAccountId: 'holder', toAccountId: 'other' },
    ...{ role: 'committeeOfficial', unitId: 'unit', viewUnitId: 'unit', document: 'Giấy ủy quyền' },
    ...{ validFrom: today, validUntil: civilDate('2026-04-01'), isSuspended: false },
    ...{ delegatedBy: { id: 'holder', title: 'Chuyên viên' }, delegatedAt: now },
    ...over,
  };
}

function codes(result: Result<unknown>): readonly string[] {
  return result.ok ? [] : result.problems.map(({ code, at }: Problem) => `${code} ${at ?? ''}`.trim());
}

const standing = (...ids: readonly string[]) => ids.map((accountId) => ({ id: `grant of ${accountId}`, accountId }));

describe('what is done with an account', () => {
  const decide = (deed: AccountDeed, account: Account | undefined, reason: string | null = 'Chuyển công tác') =>
    decideAccountDeed(
      deed,
      { account, isAdministrator: false, administrators: standing('administrator') },
      { reason },
      by,
    );

  it.each<[AccountDeed, Partial<Account>, readonly string[]]>([
    ['disable', {}, []],
    ['disable', { state: 'disabled' }, ['nothing-changed']],
    ['enable', { state: 'disabled' }, []],
    ['enable', {}, ['nothing-changed']],
    ['enable', { state: 'disabled', isErased: true }, ['account-erased']],
    ['remove-second-factor', {}, []],
    ['remove-second-factor', { hasSecondFactor: false }, ['nothing-changed']],
    ['reissue-password', {}, []],
    ['reissue-password', { state: 'disabled' }, ['nothing-changed']],
    ['end-sessions', {}, []],
  ])('%s of %j leaves %j', (deed, over, expected) => {
    expect(codes(decide(deed, anAccount(over)))).toEqual(expected);
    const offered = accountActions({ account: anAccount(over), isAdministrator: false }, administrator).includes(deed);
    expect(offered).toBe(expected.length === 0);
  });

  it.each(['disable', 'enable', 'remove-second-factor', 'reissue-password', 'end-sessions'] as const)(
    'is never %s of one’s own',
    (deed) => {
      const own = anAccount({ id: 'administrator', state: deed === 'enable' ? 'disabled' : 'active' });
      expect(codes(decide(deed, own))).toContain('own-account');
      expect(accountActions({ account: own, isAdministrator: true }, administrator)).toEqual([]);
    },
  );

  it('says why where something is taken away', () => {
    expect(codes(decide('disable', anAccount(), ' '))).toEqual(['reason-missing /reason']);
    expect(codes(decide('remove-second-factor', anAccount(), null))).toEqual(['reason-missing /reason']);
    expect(codes(decide('end-sessions', anAccount(), null))).toEqual([]);
  });

  it('tells of nobody whom there is not', () => {
    expect(codes(decide('disable', undefined))).toEqual(['not-found']);
  });

  it.each([
    [['person'], ['last-administrator']],
    [['person', 'person'], ['last-administrator']],
    [['person', 'other'], []],
    [['other'], []],
  ])('disables one of the administrators %j: %j', (administrators, expected) => {
    const facts = { account: anAccount(), isAdministrator: false, administrators: standing(...administrators) };
    expect(codes(decideAccountDeed('disable', facts, { reason: 'Nghỉ hưu' }, by))).toEqual(expected);
  });

  // What is only read still has people who leave.
  it('shuts out in an archive, and lets nobody in', () => {
    const actor = { ...administrator, isLookingOnly: true };
    const account = anAccount();
    const of = (deed: AccountDeed, one = account) =>
      codes(
        decideAccountDeed(
          deed,
          { account: one, isAdministrator: false, administrators: standing('administrator') },
          { reason: 'Nghỉ việc' },
          { actor, now },
        ),
      );
    expect([of('disable'), of('end-sessions')]).toEqual([[], []]);
    for (const deed of ['reissue-password', 'remove-second-factor'] as const)
      expect(of(deed)).toEqual(['province-archived']);
    expect(of('enable', anAccount({ state: 'disabled' }))).toEqual(['province-archived']);
    expect(accountActions({ account, isAdministrator: false }, actor)).toEqual(['disable', 'end-sessions']);
  });

  it('is offered to nobody who may not', () => {
    expect(accountActions({ account: anAccount(), isAdministrator: false }, bySomebody.actor)).toEqual([]);
  });
});

describe('a grant', () => {
  const draft: GrantDraft = {
    accountId: 'person',
    role: 'committeeOfficial',
    unitId: 'unit',
    viewUnitId: 'unit',
    validFrom: today,
    validUntil: endOfTime,
    document: 'Quyết định số 02',
  };
  const facts = { office: 'province', account: anAccount(), units: [aUnit({ id: 'unit' })], held: [] } as const;
  const decide = (over: Partial<GrantDraft> = {}, has: Partial<Parameters<typeof decideGrant>[2]> = {}) =>
    decideGrant('new', { ...draft, ...over }, { ...facts, ...has }, by);

  it('is given to a person for a role, a unit and days, on a document, in the name of a post', () => {
    expect(decide()).toEqual({
      ok: true,
      value: { ...draft, id: 'new', grantedBy: { id: 'administrator', title: 'Cán bộ administrator' }, grantedAt: now },
    });
  });

  it.each<[string, Partial<GrantDraft>, Partial<Parameters<typeof decideGrant>[2]>, readonly string[]]>([
    ['to oneself', { accountId: 'administrator' }, {}, ['own-account /accountId']],
    ['to nobody', {}, { account: undefined }, ['account-unknown /accountId']],
    ['to a disabled account', {}, { account: anAccount({ state: 'disabled' }) }, ['account-unknown /accountId']],
    ['of the other office', { role: 'nationalReader' }, {}, ['role-elsewhere /role', 'role-for-office /unitId']],
    ['of the office for a unit', { role: 'tenantAdministrator' }, {}, ['role-for-office /unitId']],
    ['of a unit without one', { unitId: null }, {}, ['text-missing /unitId']],
    ['of a unit that is not there', {}, { units: [] }, ['unit-unknown /unitId', 'unit-unknown /viewUnitId']],
    ['without a document', { document: ' ' }, {}, ['text-missing /document']],
    ['for days that are over', { validFrom: civilDate('2026-03-09') }, {}, ['day-past /validFrom']],
    ['for no day', { validUntil: today }, {}, ['span-empty /validUntil']],
  ])('is refused: %s', (_, over, has, expected) => {
    expect(codes(decide(over, has))).toEqual(expected);
  });

  it('is refused at a unit that has ended before it begins', () => {
    const units = [aUnit({ id: 'unit', closedOn: today })];
    expect(codes(decide({ viewUnitId: null }, { units }))).toEqual(['unit-not-existing /unitId']);
  });

  it.each<[string, Partial<Grant>, readonly string[]]>([
    ['the same, for ever', { validUntil: endOfTime }, ['held-already /role']],
    ['the same until its first day', { validUntil: today }, []],
    ['another role', { role: 'committeeHead' }, []],
    ['the role of another unit', { unitId: 'other' }, []],
    ['the role with another view', { viewUnitId: null }, []],
  ])('is told from what is held already: %s', (_, over, expected) => {
    const held = [aGrant({ ...over, accountId: 'person' })];
    expect(codes(decide({}, { held }))).toEqual(expected);
  });

  it('is refused with all that is wrong at once', () => {
    expect(codes(decide({ accountId: 'administrator', document: '', validUntil: today }))).toEqual([
      'own-account /accountId',
      'span-empty /validUntil',
      'text-missing /document',
    ]);
  });
});

describe('the end of a grant', () => {
  const end = (validUntil: string, reason: string | null = 'Điều động') =>
    decideGrantEnding({ grant: aGrant(), administrators: [] }, { validUntil: civilDate(validUntil), reason }, by);

  it('is today at the earliest, earlier than it was, and has a reason', () => {
    expect(end('2026-03-10')).toMatchObject({ ok: true, value: { validUntil: '2026-03-10' } });
    expect(codes(end('2026-03-09'))).toEqual(['day-past /validUntil']);
    expect(codes(end('2027-01-01'))).toEqual(['nothing-changed']);
    expect(codes(end('2026-03-09', ''))).toEqual(['day-past /validUntil', 'reason-missing /reason']);
  });

  it('is not that of the last administrator', () => {
    const grant = aGrant({ id: 'grant of person', role: 'tenantAdministrator', validUntil: endOfTime });
    const draft = { validUntil: civilDate('2026-06-01'), reason: 'Nghỉ hưu' };
    const decide = (...ids: readonly string[]) =>
      decideGrantEnding({ grant, administrators: standing(...ids) }, draft, by);
    expect(codes(decide('person'))).toEqual(['last-administrator']);
    expect(codes(decide('person', 'other'))).toEqual([]);
  });

  const holder = anAccount({ id: 'holder' });

  it('is offered to an administrator, lending to the holder as well, and nothing of what is over', () => {
    expect(grantActions(aGrant(), holder, administrator, today)).toEqual(['end', 'delegate']);
    expect(grantActions(aGrant(), holder, bySomebody.actor, today)).toEqual([]);
    expect(grantActions(aGrant(), holder, { ...bySomebody.actor, id: 'holder' }, today)).toEqual(['delegate']);
    expect(grantActions(aGrant(), anAccount({ id: 'holder', state: 'disabled' }), administrator, today)).toEqual([
      'end',
    ]);
    expect(grantActions(aGrant({ validUntil: today }), holder, administrator, today)).toEqual([]);
  });
});

describe('a delegation', () => {
  const draft = { grantId: 'grant', validFrom: today, validUntil: civilDate('2026-04-01'), document: 'Giấy ủy quyền' };
  const to = anAccount({ id: 'other' });
  const holder = anAccount({ id: 'holder' });
  const byHolder = { actor: { ...bySomebody.actor, id: 'holder' }, now };
  const decide = (over: object = {}, facts: object = {}, acting = byHolder) =>
    decideDelegation('new', { ...draft, ...over }, { grant: aGrant(), holder, to, lent: [], ...facts }, acting);

  it('lends the role and units of the grant, and no more', () => {
    expect(decide()).toMatchObject({
      ok: true,
      value: {
        fromAccountId: 'holder',
        toAccountId: 'other',
        role: 'committeeOfficial',
        unitId: 'unit',
        viewUnitId: 'unit',
      },
    });
  });

  it.each([
    [
      'beyond the last day of the grant',
      { validUntil: civilDate('2027-01-02') },
      {},
      ['delegation-beyond-grant /validFrom'],
    ],
    ['for days that are over', { validFrom: civilDate('2026-01-01') }, {}, ['day-past /validFrom']],
    ['to the holder', {}, { to: anAccount({ id: 'holder' }) }, ['delegation-to-holder /to']],
    [
      'to the holder, with all else that is wrong',
      { document: '' },
      { to: anAccount({ id: 'holder' }) },
      ['text-missing /document', 'delegation-to-holder /to'],
    ],
    ['to nobody', {}, { to: undefined }, ['account-unknown /to']],
    ['to a disabled account', {}, { to: anAccount({ id: 'other', state: 'disabled' }) }, ['account-unknown /to']],
    ['without a document', { document: '' }, {}, ['text-missing /document']],
    [
      'of somebody whose account is disabled',
      {},
      { holder: anAccount({ id: 'holder', state: 'disabled' }) },
      ['holder-disabled /grantId'],
    ],
    ['of a grant that is not there', {}, { grant: undefined }, ['not-found']],
    ['to whom it is lent on some of the days', {}, { lent: [aDelegation()] }, ['held-already /to']],
  ])('is refused: %s', (_, over, facts, expected) => {
    expect(codes(decide(over, facts))).toEqual(expected);
  });

  it('is none of what is lent to others, nor of what ends on its first day', () => {
    const lent = [
      aDelegation({ toAccountId: 'third' }),
      aDelegation({ validFrom: civilDate('2026-03-01'), validUntil: today }),
    ];
    expect(codes(decide({}, { lent }))).toEqual([]);
    const [beforeIt] = [aDelegation({ validFrom: draft.validUntil, validUntil: endOfTime })];
    expect(codes(decide({}, { lent: [beforeIt] }))).toEqual([]);
  });

  // Otherwise an empty document would be enough to find out who has an account here.
  it('tells of a user name only where all the rest is sound', () => {
    for (const to of [undefined, anAccount({ id: 'other' }), anAccount({ id: 'other', state: 'disabled' })])
      expect(codes(decide({ document: '' }, { to }))).toEqual(['text-missing /document']);
    expect(codes(decide({ validUntil: endOfTime }, { to: undefined }))).toEqual(['delegation-beyond-grant /validFrom']);
  });

  it('before the grant begins is refused', () => {
    const grant = aGrant({ validFrom: civilDate('2026-03-20') });
    expect(codes(decide({}, { grant }))).toEqual(['delegation-beyond-grant /validFrom']);
  });

  it('is not passed on: whoever was lent a grant is not its holder', () => {
    const passedOn = aLiveGrant({ id: 'grant', role: 'committeeOfficial', delegationId: 'delegation' });
    const acting = { actor: { ...bySomebody.actor, id: 'other', grants: [passedOn] }, now };
    expect(codes(decide({}, { to: anAccount({ id: 'third' }) }, acting))).toEqual(['not-found']);
  });

  it('gives an administrator nothing of what others hold', () => {
    const acting = { actor: administrator, now };
    expect(codes(decide({}, { to: anAccount({ id: 'administrator' }) }, acting))).toEqual(['own-account /to']);
    expect(codes(decide({}, {}, acting))).toEqual([]);
  });

  it('is ended by whoever lends and by an administrator, and by nobody else', () => {
    const ending = { validUntil: civilDate('2026-03-15'), reason: 'Về sớm' };
    const acting = (id: string) => ({ actor: { ...bySomebody.actor, id }, now });
    expect(decideDelegationEnding(aDelegation(), ending, acting('holder'))).toMatchObject({
      value: { validUntil: '2026-03-15' },
    });
    expect(codes(decideDelegationEnding(aDelegation(), ending, by))).toEqual([]);
    expect(codes(decideDelegationEnding(aDelegation(), ending, acting('other')))).toEqual(['not-found']);
    expect(delegationActions(aDelegation(), acting('holder').actor, today)).toEqual(['end']);
    expect(delegationActions(aDelegation(), { ...acting('holder').actor, isLookingOnly: true }, today)).toEqual([]);
    expect(delegationActions(aDelegation(), acting('other').actor, today)).toEqual([]);
  });
});

// A loan has a last day: what was lent for one must not leave behind what stays for ever.
describe('what an administrator does by their own grant, and by one that was lent to them', () => {
  const days = { validFrom: today, validUntil: endOfTime };
  const ending = { validUntil: today, reason: 'Điều động' };
  const facts = { office: 'province', account: anAccount(), units: [aUnit({ id: 'unit' })], held: [] } as const;
  const give = (role: Role, unitId: string | null) => (acting: By) =>
    decideGrant(
      'new',
      { ...days, accountId: 'person', role, unitId, viewUnitId: unitId, document: 'Quyết định' },
      facts,
      acting,
    );
  const lend = (grant: Grant) => (acting: By) =>
    decideDelegation(
      'new',
      { grantId: grant.id, validFrom: today, validUntil: grant.validUntil, document: 'Giấy ủy quyền' },
      { grant, holder: anAccount({ id: grant.accountId }), to: anAccount({ id: 'third' }), lent: [] },
      acting,
    );
  const endGrant = (grant: Grant) => (acting: By) => decideGrantEnding({ grant, administrators: [] }, ending, acting);
  const endLoan = (delegation: Delegation) => (acting: By) => decideDelegationEnding(delegation, ending, acting);
  const deed = (done: AccountDeed, isAdministrator: boolean) => (acting: By) =>
    decideAccountDeed(
      done,
      { account: anAccount({ state: done === 'enable' ? 'disabled' : 'active' }), isAdministrator, administrators: [] },
      { reason: 'Nghỉ hưu' },
      acting,
    );
  const lender = aGrant({ id: 'lender', accountId: 'lender', role: 'tenantAdministrator', validUntil: endOfTime });
  const stays = ['own-grant-required'];

  it.each<[string, (acting: By) => Result<unknown>, readonly string[]]>([
    ['gives an official’s role', give('committeeOfficial', 'unit'), []],
    ['gives an administrator’s role', give('tenantAdministrator', null), ['own-grant-required /role']],
    ['lends the lender’s grant on', lend(lender), ['own-grant-required /grantId']],
    ['lends what an official holds', lend(aGrant()), ['own-grant-required /grantId']],
    ['lends what is their own', lend(aGrant({ accountId: 'stand-in' })), []],
    ['ends an official’s grant', endGrant(aGrant()), []],
    ['ends an administrator’s grant', endGrant(lender), stays],
    ['ends what an official lent', endLoan(aDelegation()), []],
    ['ends what an administrator lent', endLoan(aDelegation({ role: 'tenantAdministrator' })), stays],
    ['ends what they lent themselves', endLoan(aDelegation({ fromAccountId: 'stand-in' })), []],
    [
      'sets the policy',
      ({ actor }) => decidePolicy({ ...defaultPolicy, revision: null }, { ...defaultPolicy, basedOn: null }, { actor }),
      stays,
    ],
    ['issues an official’s password', deed('reissue-password', false), []],
    ['issues an administrator’s password', deed('reissue-password', true), stays],
    ['takes an administrator’s second factor', deed('remove-second-factor', true), stays],
    ['disables an administrator', deed('disable', true), stays],
    ['enables an administrator', deed('enable', true), stays],
    ['ends an administrator’s sessions', deed('end-sessions', true), []],
  ])('%s', (_, decide, byLent) => {
    expect(codes(decide(by))).toEqual([]);
    expect(codes(decide(byLoan))).toEqual(byLent);
    const both = { actor: { ...byLoan.actor, grants: [lent, ...administrator.grants] }, now };
    expect(codes(decide(both))).toEqual([]);
  });

  it('offers no more than that', () => {
    const holder = anAccount({ id: 'holder' });
    const { actor } = byLoan;
    expect(grantActions(aGrant(), holder, actor, today)).toEqual(['end']);
    expect(grantActions(lender, holder, actor, today)).toEqual([]);
    expect(grantActions(aGrant({ accountId: 'stand-in' }), holder, actor, today)).toEqual(['end', 'delegate']);
    expect(delegationActions(aDelegation(), actor, today)).toEqual(['end']);
    expect(delegationActions(aDelegation({ role: 'tenantAdministrator' }), actor, today)).toEqual([]);
    expect(accountActions({ account: anAccount(), isAdministrator: true }, actor)).toEqual(['end-sessions']);
  });
});
