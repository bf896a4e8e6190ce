import type { GeneratedProvince } from './generate-province.ts';

/** What somebody is in a branch, as far as a rating asks. */
export type SubjectRole = 'secretary' | 'deputySecretary' | 'committeeMember' | 'member';

/** Somebody to be rated, of whom nothing is known but the branch, the role and a number in it. */
export interface GeneratedSubject {
  readonly unitId: string;
  readonly role: SubjectRole;
  readonly number: number;
}

const committeeFrom = 9;
const committeeMaximum = 7;

/**
 * The members of every branch, numbered from 1, one after another. A branch of fewer than nine official members has a
 * secretary only, others a chi ủy of at most seven (facts.md A.5).
 */
export function* ratingSubjects({ members }: GeneratedProvince): Generator<GeneratedSubject> {
  for (const [unitId, { officialMembers, probationaryMembers }] of members) {
    const committee = officialMembers < committeeFrom ? 1 : Math.min(committeeMaximum, Math.ceil(officialMembers / 5));
    for (let number = 1; number <= officialMembers + probationaryMembers; number += 1)
      yield { unitId, role: roleOf(number, committee), number };
  }
}

const leadingRoles = ['secretary', 'deputySecretary'] as const;

function roleOf(number: number, committee: number): SubjectRole {
  if (number > committee) return 'member';
  const [first, second] = leadingRoles;
  if (number === 1) return first;
  return number === 2 ? second : 'committeeMember';
}
