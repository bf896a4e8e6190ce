import { describe, expect, it, test } from 'vitest';
import { civilDate } from '../civil-date.ts';
import type { Instant } from '../civil-date.ts';
import type { Actor } from '../access/actor.ts';
import type { Role } from '../access/role.ts';
import type { Result } from '../result.ts';
import { findBySlug } from './province.ts';
import { provinceRegistry } from './province-registry.ts';
import { decideOnboarding, decideTenantDeed, isServed, tenantActions } from './tenant.ts';
import type { OnboardingDraft, Tenant, TenantState } from './tenant.ts';

const at = { now: 1_767_225_600_000 as Instant, today: civilDate('2026-01-01') };
const idOf = (slug: string) => findBySlug(provinceRegistry, slug)!.id;

function aTenant(over: Partial<Tenant> = {}): Tenant {
  return { host: 'hue', provinceId: idOf('hue'), binding: 'POOL_00', state: 'active', since: 0 as Instant, ...over };
}

const draft: OnboardingDraft = {
  province: 'lam-dong',
  host: 'lam-dong',
  administrator: { userName: 'quan-tri', name: 'Người quản trị', post: 'Quản trị' },
};

function facts(...tenants: readonly Tenant[]) {
  return { registry: provinceRegistry, tenants, free: ['POOL_01', 'POOL_02'] };
}

function codesOf(result: Result<unknown>): readonly string[] {
  return result.ok ? [] : result.problems.map(({ code, at: place }) => [code, place].filter(Boolean).join(' '));
}

describe('a province that comes', () => {
  it('gets the first free database under the host that was asked for', () => {
    const decided = decideOnboarding(facts(aTenant()), { ...draft, host: ' Lam-Dong ' }, at);
    expect(decided).toMatchObject({
      value: {
        run: 'first',
        province: { slug: 'lam-dong' },
        tenant: { host: 'lam-dong', binding: 'POOL_01', state: 'preparing', since: at.now },
      },
    });
  });

  it('may be one that has ended, beside the one that has its name now', () => {
    const known = aTenant({ host: 'tay-ninh', provinceId: idOf('tay-ninh') });
    const ended = { ...draft, province: 'tay-ninh-cu', host: 'tay-ninh-cu' };
    expect(codesOf(decideOnboarding(facts(known), ended, at))).toEqual([]);
  });

  const nobody = { userName: 'x', name: '', post: '' };
  test.each<[string, Partial<OnboardingDraft>, readonly Tenant[], readonly string[]]>([
    ['is not in the registry', { province: 'dong-thap-muoi' }, [], ['province-unknown /province']],
    ['works here already', { province: 'hue', host: 'hue-2' }, [aTenant()], ['province-onboarded /province']],
    [
      'is suspended',
      { province: 'hue', host: 'hue' },
      [aTenant({ state: 'suspended' })],
      ['province-onboarded /province'],
    ],
    [
      'is archived',
      { province: 'hue', host: 'hue' },
      [aTenant({ state: 'archived' })],
      ['province-onboarded /province'],
    ],
    ['asks for the host of another', { host: 'hue' }, [aTenant()], ['host-taken /host']],
    ['asks for the host of an archived one', { host: 'hue' }, [aTenant({ state: 'archived' })], ['host-taken /host']],
    ['asks for a host with marks', { host: 'lâm-đồng' }, [], ['host-unusable /host']],
    ['asks for a host with a dot', { host: 'lam.dong' }, [], ['host-unusable /host']],
    ['asks for a host that begins with a hyphen', { host: '-lam-dong' }, [], ['host-unusable /host']],
    ['asks for a host that is too long', { host: 'a'.repeat(64) }, [], ['host-unusable /host']],
    ['asks for the name of the national office', { host: 'national' }, [], ['host-unusable /host']],
    [
      'has nobody to look after it',
      { administrator: nobody },
      [],
      [
        'user-name-unusable /administrator/userName',
        'text-missing /administrator/name',
        'text-missing /administrator/post',
      ],
    ],
    [
      'has everything wrong at once',
      { province: '', host: '', administrator: { ...nobody, name: 'Người', post: 'Quản trị' } },
      [],
      ['province-unknown /province', 'host-unusable /host', 'user-name-unusable /administrator/userName'],
    ],
  ])('is refused where it %s', (_, over, tenants, expected) => {
    expect(codesOf(decideOnboarding(facts(...tenants), { ...draft, ...over }, at))).toEqual(expected);
  });

  it('is refused before the day on which it was founded', () => {
    const before = { ...at, today: civilDate('2025-06-30') };
    expect(codesOf(decideOnboarding(facts(), draft, before))).toEqual(['province-unknown /province']);
  });

  it('is refused where the pool is empty', () => {
    expect(codesOf(decideOnboarding({ ...facts(), free: [] }, draft, at))).toEqual(['pool-empty']);
  });

  test.each<TenantState>(['preparing', 'active'])('goes on with the database it has when it is %s', (state) => {
    const known = aTenant({ state });
    const again = { ...draft, province: 'hue', host: 'hue' };
    const decided = decideOnboarding({ ...facts(known), free: [] }, again, at);
    expect(decided).toMatchObject({ value: { run: 'resumed', tenant: known } });
  });
});

const change = { reason: 'Có lý do', document: 'Quyết định số 01' };

describe('what is done with a province that works here', () => {
  test.each<[TenantState, 'suspend' | 'resume' | 'archive', TenantState | 'nothing-changed']>([
    ['active', 'suspend', 'suspended'],
    ['active', 'resume', 'nothing-changed'],
    ['active', 'archive', 'archived'],
    ['suspended', 'suspend', 'nothing-changed'],
    ['suspended', 'resume', 'active'],
    ['suspended', 'archive', 'archived'],
    ['archived', 'suspend', 'suspended'],
    ['archived', 'resume', 'active'],
    ['archived', 'archive', 'nothing-changed'],
    ['preparing', 'suspend', 'nothing-changed'],
    ['preparing', 'resume', 'nothing-changed'],
    ['preparing', 'archive', 'nothing-changed'],
  ])('of one that is %s: %s makes it %s', (state, deed, expected) => {
    const decided = decideTenantDeed(deed, aTenant({ state }), change, at.now);
    if (expected === 'nothing-changed') expect(codesOf(decided)).toEqual(['nothing-changed']);
    else expect(decided).toMatchObject({ value: { state: expected, since: at.now } });
  });

  // Stopping may be urgent. Whatever lets a province write again, or stops it for good, rests on a document.
  test.each<['suspend' | 'resume' | 'archive', TenantState, readonly string[]]>([
    ['suspend', 'active', ['reason-missing /reason']],
    ['resume', 'suspended', ['reason-missing /reason', 'text-missing /document']],
    ['resume', 'archived', ['reason-missing /reason', 'text-missing /document']],
    ['archive', 'active', ['reason-missing /reason', 'text-missing /document']],
  ])('to %s one that is %s lacks without a word: %j', (deed, state, expected) => {
    expect(codesOf(decideTenantDeed(deed, aTenant({ state }), { reason: ' ', document: ' ' }, at.now))).toEqual(
      expected,
    );
    expect(codesOf(decideTenantDeed(deed, aTenant({ state }), { reason: null, document: null }, at.now))).toEqual(
      expected,
    );
  });

  it('is refused with a document that is a whole text, and where there is nothing', () => {
    const long = { ...change, document: 'x'.repeat(501) };
    expect(codesOf(decideTenantDeed('archive', aTenant(), long, at.now))).toEqual(['text-too-long /document']);
    expect(codesOf(decideTenantDeed('archive', undefined, change, at.now))).toEqual(['not-found']);
  });

  test.each<[TenantState, readonly string[]]>([
    ['preparing', []],
    ['active', ['suspend', 'archive']],
    ['suspended', ['resume', 'archive']],
    ['archived', ['suspend', 'resume']],
  ])('is offered of one that is %s to who may: %j', (state, expected) => {
    expect(tenantActions(aTenant({ state }), actorWith('nationalAdministrator'))).toEqual(expected);
    expect(tenantActions(aTenant({ state }), actorWith('nationalOfficial'))).toEqual([]);
  });
});

function actorWith(role: Role): Actor {
  const grant = { id: 'g', role, unitId: null, viewUnitId: null, delegationId: null };
  return { id: 'a', title: 'Quản trị', kind: 'person', isLookingOnly: false, grants: [grant] };
}

test.each<[TenantState, boolean]>([
  ['preparing', false],
  ['active', true],
  ['suspended', false],
  ['archived', true],
])('at the address of one that is %s is somebody: %s', (state, expected) => {
  expect(isServed({ state })).toBe(expected);
});
