import { expect, it } from 'vitest';
import { civilDate } from './civil-date.ts';
import { figureRevision } from './indicator/figure.ts';
import { readFigureRow } from './indicator/figure-row.ts';
import type { FigureDraft } from './indicator/figure-row.ts';
import { period } from './period.ts';
import { decideRevision } from './revision.ts';
import { aFigure, aFigureRow, anActor, aUnit, ninhThuan, noonOf, problemsOf, valueOf } from './testing/builders.ts';

const by = { actor: anActor('second'), now: noonOf('2024-06-20') };
const draft = valueOf(readFigureRow(aFigureRow(), civilDate('2024-06-20')));
const corrected: FigureDraft = { ...draft, quantity: { kind: 'value', value: 270 } };
const stored = aFigure();

it('records a first figure as revision 1, signed, without a reason', () => {
  const decided = decideRevision(
    { unit: aUnit(), latest: undefined },
    { draft, basedOn: null, reason: 'bỏ qua' },
    figureRevision,
    by,
  );
  expect(valueOf(decided)).toEqual({
    ...aFigure(),
    revision: 1,
    supersededBy: null,
    reason: null,
    recordedBy: { id: 'second', title: 'Cán bộ second' },
    recordedAt: by.now,
  });
});

it('records a correction as the next revision with its reason', () => {
  const decided = decideRevision(
    { unit: aUnit(), latest: aFigure({ revision: 2 }) },
    { draft: corrected, basedOn: 2, reason: 'Đếm lại' },
    figureRevision,
    by,
  );
  expect(valueOf(decided)).toMatchObject({
    unitId: ninhThuan,
    revision: 3,
    reason: 'Đếm lại',
    quantity: { kind: 'value', value: 270 },
  });
});

it.each([
  ['a stale form', stored, { draft: corrected, basedOn: null, reason: 'r' }, { code: 'figure-moved-on', revision: 1 }],
  [
    'a form of a lost revision',
    undefined,
    { draft, basedOn: 1, reason: 'r' },
    { code: 'figure-moved-on', revision: 0 },
  ],
  [
    'a stale form that says the same',
    stored,
    { draft, basedOn: null, reason: 'r' },
    { code: 'figure-moved-on', revision: 1 },
  ],
  ['a correction that corrects nothing', stored, { draft, basedOn: 1, reason: 'r' }, { code: 'nothing-changed' }],
  [
    'a correction without a reason',
    stored,
    { draft: corrected, basedOn: 1, reason: null },
    { code: 'reason-missing', at: '/reason' },
  ],
  [
    'a correction with an empty reason',
    stored,
    { draft: corrected, basedOn: 1, reason: '' },
    { code: 'reason-missing', at: '/reason' },
  ],
])('refuses %s', (_, latest, change, problem) => {
  expect(problemsOf(decideRevision({ unit: aUnit(), latest }, change, figureRevision, by))).toEqual([problem]);
});

it('refuses a unit that is not known', () => {
  const decided = decideRevision(
    { unit: undefined, latest: undefined },
    { draft, basedOn: null, reason: null },
    figureRevision,
    by,
  );
  expect(problemsOf(decided)).toEqual([{ code: 'unit-unknown', unit: 'Đảng bộ tỉnh Ninh Thuận', at: '/unit' }]);
});

it('refuses with every reason at once: a closed unit, a stale form and no reason given', () => {
  const closedOn = civilDate('2024-01-01');
  const decided = decideRevision(
    { unit: aUnit({ closedOn }), latest: stored },
    { draft: corrected, basedOn: 7, reason: null },
    figureRevision,
    by,
  );
  expect(problemsOf(decided)).toEqual([
    {
      code: 'unit-not-existing',
      unit: 'Đảng bộ tỉnh Ninh Thuận',
      foundedOn: null,
      closedOn: '2024-01-01',
      at: '/period',
    },
    { code: 'figure-moved-on', revision: 1 },
    { code: 'reason-missing', at: '/reason' },
  ]);
});

it('takes a figure of a period in which the unit still existed for a while', () => {
  const unit = aUnit({ closedOn: civilDate('2025-07-01') });
  const decided = decideRevision(
    { unit, latest: undefined },
    { draft: { ...draft, period: period('2025'), cutOffOn: null }, basedOn: null, reason: null },
    figureRevision,
    by,
  );
  expect(decided.ok).toBe(true);
});
