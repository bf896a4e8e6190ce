import { expect, it } from 'vitest';
import { civilDate } from '../../civil-date.ts';
import { unitKinds } from '../../organization/unit.ts';
import { asRules, loadCentralRules } from '../central-rules.ts';
import { ruleSetInForce } from '../in-force.ts';
import { containmentOf } from './containment.ts';
import { establishmentFindings } from './establishment.ts';
import { unitKindCodes } from './unit-kind-code.ts';

const kindSets = await loadCentralRules('unit-kinds');
const [sizes] = await loadCentralRules('establishment');

/** facts.md A.3, row by row: the codes of the parents that are allowed. */
const tables: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  [
    '2024-06-14',
    {
      PROV: '',
      DIRECT: 'PROV',
      COMMUNE: 'DIRECT',
      DBCS: 'PROV DIRECT',
      CBCS: 'PROV DIRECT',
      DBBP: 'COMMUNE DBCS',
      CBTT: 'COMMUNE DBCS DBBP',
      TO: 'CBCS CBTT',
      DDBCS: 'PROV',
    },
  ],
  [
    '2025-12-31',
    {
      PROV: '',
      DIRECT: 'PROV',
      COMMUNE: 'PROV',
      DBCS: 'DIRECT COMMUNE',
      CBCS: 'DIRECT COMMUNE',
      DBBP: 'DBCS',
      CBTT: 'DBCS DBBP',
      TO: 'CBCS CBTT',
      DDBCS: '',
    },
  ],
];

function allowedParents(day: string, child: (typeof unitKinds)[number]) {
  const on = civilDate(day);
  const set = asRules(ruleSetInForce(kindSets, on), 'containment')!;
  return unitKinds.map((parent) => [unitKindCodes[parent], containmentOf(set, { parent, child }, on).allowed] as const);
}

it.each(tables)('on %s lets each kind stand where the table says, and nowhere else', (day, table) => {
  for (const child of unitKinds) {
    const allowed = allowedParents(day, child).filter(([, is]) => is === true);
    expect(allowed.map(([code]) => code).join(' '), unitKindCodes[child]).toBe(table[unitKindCodes[child]]);
  }
});

it('says of no pair anything from 8/4/2026 on, nor of a party group from 24/1/2025', () => {
  for (const child of unitKinds)
    expect(new Set(allowedParents('2026-04-08', child).map(([, is]) => is))).toEqual(new Set(['unconfirmed']));
  const groups = (day: string) => Object.fromEntries(allowedParents(day, 'partyGroup'))['PROV'];
  expect(['2025-01-23', '2025-01-24', '2025-06-30', '2025-07-01'].map(groups)).toEqual([
    true,
    'unconfirmed',
    'unconfirmed',
    false,
  ]);
});

it.each([
  ['grassrootsBranch', 2, 28, ['NO_COMMITTEE', 'TOO_FEW', 'UPGRADE_CANDIDATE']],
  ['grassrootsBranch', 3, 26, ['NO_COMMITTEE']],
  ['grassrootsBranch', 9, 20, []],
  ['grassrootsBranch', 9, 21, ['UPGRADE_CANDIDATE']],
  ['grassrootsCommittee', 2, 0, ['CONSENT_SMALL_DBCS', 'TOO_FEW']],
  ['grassrootsCommittee', 29, 0, ['CONSENT_SMALL_DBCS']],
  ['grassrootsCommittee', 29, 1, []],
  ['subordinateBranch', 30, 0, []],
  ['subordinateBranch', 30, 1, ['CONSENT_LARGE_CBTT']],
  ['subordinateBranch', 8, 23, ['CONSENT_LARGE_CBTT', 'NO_COMMITTEE']],
  ['sectionCommittee', 2, 0, ['CONSENT_DBBP', 'TOO_FEW']],
  ['sectionCommittee', 40, 0, ['CONSENT_DBBP']],
  ['province', 1, 0, []],
] as const)(
  'finds of a %s with %i official and %i probationary members',
  (kind, officialMembers, probationaryMembers, codes) => {
    const set = asRules(sizes, 'sizes')!;
    expect(establishmentFindings(set, { kind, officialMembers, probationaryMembers }).map(({ code }) => code)).toEqual(
      codes,
    );
  },
);
