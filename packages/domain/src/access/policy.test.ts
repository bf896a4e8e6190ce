import { expect, it } from 'vitest';
import { decidePolicy, defaultPolicy } from './policy.ts';
import { guardedRoles } from './role-kinds.ts';
import type { AccessPolicy } from './policy.ts';
import { anActor } from '../testing/builders.ts';

const unset = { ...defaultPolicy, revision: null };
const by = { actor: anActor('administrator', ['tenantAdministrator']) };

it('asks the second factor of the roles that record decisions, send, take in what was sent and administer, whatever a policy says', () => {
  expect(guardedRoles).toEqual([
    'tenantAdministrator',
    'departmentHead',
    'decisionRecorder',
    'inspectionOfficial',
    'nationalOfficial',
    'nationalAdministrator',
  ]);
});

it.each<[Partial<AccessPolicy>, readonly string[]]>([
  [{}, []],
  [{ idleMinutes: 5, sessionHours: 12 }, []],
  [{ idleMinutes: 4 }, ['out-of-bounds /idleMinutes']],
  [{ idleMinutes: 121, sessionHours: 13 }, ['out-of-bounds /idleMinutes', 'out-of-bounds /sessionHours']],
  [
    { secondFactorRoles: guardedRoles.filter((role) => role !== 'departmentHead') },
    ['second-factor-required /secondFactorRoles'],
  ],
  [{ secondFactorRoles: [...guardedRoles, 'reader'] }, ['second-factor-exempt /secondFactorRoles']],
  [{ secondFactorRoles: [...guardedRoles, 'nationalReader'] }, ['second-factor-exempt /secondFactorRoles']],
])('decides %j: %j', (over, expected) => {
  const decided = decidePolicy(unset, { ...defaultPolicy, ...over, basedOn: null }, by);
  expect(decided.ok ? [] : decided.problems.map(({ code, at }) => `${code} ${at}`)).toEqual(expected);
});

it('may ask the second factor of more roles, each once and in their order', () => {
  const secondFactorRoles = ['branchSecretary', 'branchSecretary', ...guardedRoles] as const;
  expect(decidePolicy(unset, { ...defaultPolicy, secondFactorRoles, basedOn: null }, by)).toMatchObject({
    ok: true,
    value: {
      secondFactorRoles: [
        'tenantAdministrator',
        'departmentHead',
        'decisionRecorder',
        'inspectionOfficial',
        'branchSecretary',
        'nationalOfficial',
        'nationalAdministrator',
      ],
    },
  });
});

it('is a row of revisions, and is set on none but the one that was seen', () => {
  const set = (revision: number | null, basedOn: number | null) =>
    decidePolicy({ ...defaultPolicy, revision }, { ...defaultPolicy, basedOn }, by);
  expect(set(null, null)).toMatchObject({ ok: true, value: { revision: 1 } });
  expect(set(3, 3)).toMatchObject({ ok: true, value: { revision: 4 } });
  for (const [revision, seen] of [
    [1, null],
    [3, 2],
    [null, 1],
  ] as const)
    expect(set(revision, seen)).toEqual({ ok: false, problems: [{ code: 'changed-meanwhile' }] });
});
