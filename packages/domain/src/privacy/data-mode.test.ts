import { expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { aLiveGrant, anActor, noonOf, problemsOf, valueOf } from '../testing/builders.ts';
import { dataModeActions, dataModeOf, decideDataMode } from './data-mode.ts';
import type { DataModeDraft, DataModeRevision } from './data-mode.ts';

const by = { actor: anActor('administrator', ['tenantAdministrator']), now: noonOf('2026-03-10') };
const legalBasis = { text: 'Thực hiện nhiệm vụ', document: 'Văn bản số 01', documentOn: civilDate('2026-03-01') };
const isReal: DataModeRevision = {
  revision: 1,
  mode: 'real',
  legalBasis,
  setBy: { id: 'first', title: 'Quản trị' },
  setAt: by.now,
};

it('is simulated data only, until somebody has said otherwise', () => {
  expect(dataModeOf(undefined)).toBe('simulatedOnly');
  expect(dataModeOf(isReal)).toBe('real');
});

it.each<[DataModeRevision | undefined, DataModeDraft, readonly string[]]>([
  [undefined, { mode: 'real', legalBasis }, []],
  [undefined, { mode: 'simulatedOnly', legalBasis: null }, ['nothing-changed ']],
  [
    undefined,
    { mode: 'real', legalBasis: null },
    ['text-missing /legalBasis/text', 'text-missing /legalBasis/document'],
  ],
  [undefined, { mode: 'real', legalBasis: { ...legalBasis, text: ' ' } }, ['text-missing /legalBasis/text']],
  [
    undefined,
    { mode: 'real', legalBasis: { ...legalBasis, text: 'a'.repeat(2001) } },
    ['text-too-long /legalBasis/text'],
  ],
  [
    undefined,
    { mode: 'real', legalBasis: { ...legalBasis, documentOn: civilDate('2026-03-11') } },
    ['day-in-future /legalBasis/documentOn'],
  ],
  [isReal, { mode: 'real', legalBasis }, ['nothing-changed ']],
  [isReal, { mode: 'simulatedOnly', legalBasis: null }, []],
])('from %j to %j is refused by %j', (latest, draft, expected) => {
  const problems = problemsOf(decideDataMode(latest, { ...draft, basedOn: latest?.revision ?? null }, by));
  expect(problems.map(({ code, at }) => `${code} ${at ?? ''}`)).toEqual(expected);
});

// Real persons' data stay when a loan is over, and what keeps them out may be done by whoever stands in.
it('is turned off by an administrator’s own grant and by no lent one, and turned on by either', () => {
  const lent = aLiveGrant({ role: 'tenantAdministrator', delegationId: 'loan' });
  const byLoan = { ...by, actor: { ...by.actor, grants: [lent] } };
  const refusedTo = problemsOf(decideDataMode(undefined, { mode: 'real', legalBasis, basedOn: null }, byLoan));
  expect(refusedTo).toEqual([{ code: 'own-grant-required' }]);
  expect(problemsOf(decideDataMode(isReal, { mode: 'simulatedOnly', legalBasis: null, basedOn: 1 }, byLoan))).toEqual(
    [],
  );
  const offered = (['simulatedOnly', 'real'] as const).map((mode) => [
    dataModeActions(mode, by.actor),
    dataModeActions(mode, byLoan.actor),
    dataModeActions(mode, anActor('official')),
  ]);
  expect(offered).toEqual([
    [['set'], [], []],
    [['set'], ['set'], []],
  ]);
});

it('is a row of revisions, and one that is turned on again has no basis', () => {
  const again = valueOf(decideDataMode(isReal, { mode: 'simulatedOnly', legalBasis, basedOn: 1 }, by));
  expect(again).toMatchObject({ revision: 2, mode: 'simulatedOnly', legalBasis: null, setBy: { id: 'administrator' } });
});

it('is thrown by nobody who has not seen how it stands', () => {
  const back = { mode: 'simulatedOnly', legalBasis: null, basedOn: null } as const;
  expect(problemsOf(decideDataMode(isReal, back, by))).toEqual([{ code: 'changed-meanwhile' }]);
});
