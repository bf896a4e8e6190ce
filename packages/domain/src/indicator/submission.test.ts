import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { sentRowsMaximum } from '../national/sent-figure.ts';
import { period } from '../period.ts';
import {
  aFigure,
  aSentFigure,
  aSubmission,
  aTarget,
  aUnit,
  anActor,
  anId,
  noonOf,
  problemsOf,
  someSendingFacts,
  valueOf,
} from '../testing/builders.ts';
import { divideRows, rowsToSend, sameRows } from './rows-to-send.ts';
import {
  decideApproval,
  decidePreparation,
  decideReturn,
  decideWithdrawal,
  isSecondPerson,
  revisionsSeen,
  rowsHash,
} from './submission.ts';

const question = { indicator: 'admission.admitted', period: period('2024') };
const first = { actor: anActor('first'), now: noonOf('2024-06-16') };
const second = { actor: anActor('second'), now: noonOf('2024-06-17') };
const corrected = aFigure({ revision: 2, reason: 'Đếm lại', quantity: { kind: 'value', value: 270 } });
const goal = { goal: { kind: 'value', value: 805 }, direction: 'atLeast', source: 'reported' } as const;

it('sends an aggregate with its unit, revision and goal, and neither reason nor who recorded it', () => {
  const rows = rowsToSend(question, someSendingFacts({ targets: [aTarget()] }));
  expect(rows).toEqual([aSentFigure({ goal: { ...goal, period: period('2024') } })]);
  expect(Object.keys(rows[0]!)).not.toEqual(expect.arrayContaining(['reason', 'recordedBy', 'supersededBy']));
});

it('sends a goal against which nothing is reported yet, without a quantity', () => {
  const rows = rowsToSend(question, someSendingFacts({ figures: [], targets: [aTarget()] }));
  expect(rows).toEqual([aSentFigure({ cutOffOn: null, quantity: null, goal: { ...goal, period: period('2024') } })]);
});

it('sends no goal of another period, unit or category on its own', () => {
  const targets = [
    aTarget({ period: period('2023') }),
    aTarget({ period: period('annual') }),
    aTarget({ category: 'women', period: period('2025') }),
  ];
  expect(rowsToSend(question, someSendingFacts({ figures: [], targets }))).toEqual([]);
});

it.each([
  ['admission.admitted', '2024-01/2024-06', ['2024', '2020/2025'], '2024'],
  ['admission.admitted', '2024', ['2020/2025', '2024'], '2024'],
  ['admission.admitted', '2024-01/2024-06', ['2024', '2024-01/2024-06', '2024-01/2024-09'], '2024-01/2024-06'],
  ['admission.admitted', '2020/2021', ['2020/2025', '2015/2025'], '2020/2025'],
  ['admission.admitted', '2024-04/2024-06', ['2024', '2020/2025'], undefined],
  ['admission.admitted', '2024', ['2020/2025', '2015/2025'], undefined],
  ['admission.admitted', '2024', ['2023', '2024-01/2024-06', 'annual'], undefined],
  ['member.total', '2024-06-14', ['2024', '2020/2025'], '2024'],
  ['member.total', '2024', ['2020/2025', '2015/2025'], '2020/2025'],
])('sets a figure of %s in %s, of the goals of %j, against that of %s', (indicator, of, goals, expected) => {
  const targets = goals.map((text) => aTarget({ indicator, period: period(text) }));
  const facts = { figures: [aFigure({ indicator, period: period(of), cutOffOn: null })] };
  for (const ordered of [targets, targets.toReversed()]) {
    const rows = rowsToSend({ indicator, period: period(of) }, someSendingFacts({ ...facts, targets: ordered }));
    expect(rows.find(({ quantity }) => quantity !== null)?.goal?.period).toBe(expected);
  }
});

it('sets no figure against the goal of another category or unit', () => {
  const targets = [aTarget({ category: 'women' }), aTarget({ unitId: anId(2) })];
  const units = [aUnit(), aUnit({ id: anId(2), name: 'Đảng bộ huyện Ninh Phước' })];
  const rows = rowsToSend(question, someSendingFacts({ units, targets }));
  expect(
    rows.map(({ unitId, category, quantity, goal: against }) => [unitId, category, !!quantity, !!against]),
  ).toEqual([
    [anId(1), null, true, false],
    [anId(1), 'women', false, true],
    [anId(2), null, false, true],
  ]);
});

it('sends rows in the order of units and categories, the whole first', () => {
  const units = [aUnit(), aUnit({ id: anId(2), name: 'Đảng bộ huyện Ninh Phước' })];
  const figures = [
    aFigure({ unitId: anId(2) }),
    aFigure({ category: 'workers' }),
    aFigure({ category: 'ethnic-minority' }),
    aFigure(),
  ];
  const rows = rowsToSend(question, someSendingFacts({ units, figures }));
  expect(rows.map(({ unitId, category }) => [unitId, category])).toEqual([
    [anId(1), null],
    [anId(1), 'ethnic-minority'],
    [anId(1), 'workers'],
    [anId(2), null],
  ]);
});

it('prepares the exact rows in the name of the first person', () => {
  expect(valueOf(decidePreparation(anId(500), question, someSendingFacts(), first, null))).toEqual(aSubmission());
});

it.each([
  ['while another submission waits', { open: aSubmission({ id: anId(7) }) }, 'submission-open'],
  ['without a figure or a goal', { figures: [] }, 'nothing-to-send'],
  ['when the centre has exactly this', { lastSent: [aSentFigure()] }, 'nothing-new-to-send'],
])('refuses to prepare %s', (_, facts, code) => {
  const decided = decidePreparation(anId(500), question, someSendingFacts(facts), first, null);
  expect(problemsOf(decided).map((problem) => problem.code)).toEqual([code]);
});

it('prepares a corrected figure again, as its next revision', () => {
  const facts = someSendingFacts({ figures: [corrected], lastSent: [aSentFigure()] });
  expect(valueOf(decidePreparation(anId(500), question, facts, first, null)).rows).toEqual([
    aSentFigure({ revision: 2, quantity: { kind: 'value', value: 270 } }),
  ]);
});

it('is not new when it was corrected back to what the centre has', () => {
  const facts = someSendingFacts({ figures: [aFigure({ revision: 3 })], lastSent: [aSentFigure()] });
  expect(problemsOf(decidePreparation(anId(500), question, facts, first, null))).toEqual([
    { code: 'nothing-new-to-send' },
  ]);
});

// The centre keys a row by its revision and refuses another content under one that it has.
it.each([
  ['its goal was set', { targets: [aTarget()] }, [aSentFigure()]],
  [
    'its goal was raised',
    { targets: [aTarget({ revision: 2, goal: { kind: 'value', value: 900 } })] },
    [aSentFigure({ goal: { ...goal, period: period('2024') } })],
  ],
  ['its unit was renamed', { units: [aUnit({ name: 'Tỉnh ủy Ninh Thuận' })] }, [aSentFigure()]],
  [
    'a first figure follows a goal that was sent alone',
    { targets: [aTarget()] },
    [aSentFigure({ quantity: null, cutOffOn: null, goal: { ...goal, period: period('2024') } })],
  ],
  ['it changed after more was sent than corrected', { figures: [corrected] }, [aSentFigure({ revision: 4 })]],
])('sends a row under a revision that the centre does not have when %s', (_, facts, lastSent) => {
  const [row] = rowsToSend(question, someSendingFacts({ ...facts, lastSent }));
  expect(row?.revision).toBe(lastSent[0]!.revision + 1);
});

it('approves what a second person saw unchanged', () => {
  const submission = aSubmission();
  expect(valueOf(decideApproval(submission, someSendingFacts({ open: submission }), second))).toEqual({
    ...submission,
    state: 'approved',
    decidedBy: { id: 'second', title: 'Cán bộ second' },
    decidedAt: second.now,
  });
});

it('refuses approval by the person who prepared, whatever title they act under', () => {
  const sameUnderAnotherTitle = { ...first, actor: { ...first.actor, title: 'Trưởng ban' } };
  expect(problemsOf(decideApproval(aSubmission(), someSendingFacts(), sameUnderAnotherTitle))).toEqual([
    { code: 'same-person-approves' },
  ]);
  expect(isSecondPerson(aSubmission(), anActor('first'))).toBe(false);
  expect(isSecondPerson(aSubmission(), anActor('second'))).toBe(true);
});

it.each([
  ['a figure was corrected', { figures: [corrected] }],
  ['a figure was added', { figures: [aFigure(), aFigure({ category: 'women' })] }],
  ['a goal was set', { targets: [aTarget()] }],
  ['a unit was renamed', { units: [aUnit({ name: 'Tỉnh ủy Ninh Thuận' })] }],
])('refuses approval when %s since it was prepared', (_, facts) => {
  expect(problemsOf(decideApproval(aSubmission(), someSendingFacts(facts), second))).toEqual([
    { code: 'figures-moved-on' },
  ]);
});

it('refuses approval with both reasons at once', () => {
  expect(problemsOf(decideApproval(aSubmission(), someSendingFacts({ figures: [corrected] }), first))).toEqual([
    { code: 'same-person-approves' },
    { code: 'figures-moved-on' },
  ]);
});

it('tells facts apart in which a figure or a goal was recorded or corrected since', () => {
  const later = [
    { figures: [corrected] },
    { figures: [aFigure(), aFigure({ category: 'women' })] },
    { targets: [aTarget()] },
    { targets: [aTarget({ revision: 2 })] },
  ];
  const seen = revisionsSeen(someSendingFacts());
  expect(later.map((facts) => revisionsSeen(someSendingFacts(facts)) > seen)).toEqual([true, true, true, true]);
  expect(revisionsSeen(someSendingFacts())).toBe(seen);
});

it('returns what waits, by a second person who says why', () => {
  expect(valueOf(decideReturn(aSubmission(), '  Thiếu số của một huyện. ', second))).toEqual({
    ...aSubmission(),
    state: 'returned',
    decidedBy: { id: 'second', title: 'Cán bộ second' },
    decidedAt: second.now,
    returnReason: 'Thiếu số của một huyện.',
  });
});

it('refuses a return without a reason, and by the person who prepared, both at once', () => {
  const [same, reason] = [{ code: 'same-person-returns' }, { code: 'reason-missing', at: '/reason' }];
  expect(problemsOf(decideReturn(aSubmission(), ' ', second))).toEqual([reason]);
  expect(problemsOf(decideReturn(aSubmission(), 'Thiếu số.', first))).toEqual([same]);
  expect(problemsOf(decideReturn(aSubmission(), '', first))).toEqual([same, reason]);
});

it('withdraws what waits, by the person who prepared and by nobody else', () => {
  expect(valueOf(decideWithdrawal(aSubmission(), first))).toEqual({
    ...aSubmission(),
    state: 'withdrawn',
    decidedBy: { id: 'first', title: 'Cán bộ first' },
    decidedAt: first.now,
  });
  expect(problemsOf(decideWithdrawal(aSubmission(), second))).toEqual([{ code: 'second-person-withdraws' }]);
});

it.each(['approved', 'returned', 'withdrawn'] as const)('refuses to decide a second time what is %s', (state) => {
  const submission = aSubmission({ state });
  const problem = { code: 'submission-moved-on', state };
  expect(problemsOf(decideApproval(submission, someSendingFacts(), second))).toEqual([problem]);
  expect(problemsOf(decideReturn(submission, 'Thiếu số.', second))).toEqual([problem]);
  expect(problemsOf(decideWithdrawal(submission, first))).toEqual([problem]);
});

it('takes rows for the same by what they say', () => {
  const { unitName, ...rest } = aSentFigure();
  expect(sameRows([aSentFigure()], [{ ...rest, unitName }])).toBe(true);
  expect(sameRows([aSentFigure()], [aSentFigure({ cutOffOn: civilDate('2024-06-15') })])).toBe(false);
  expect(sameRows([aSentFigure()], [])).toBe(false);
});

describe('what stays in the province', () => {
  const branch = aUnit({ id: anId(2), name: 'Chi bộ thôn 1', kind: 'subordinateBranch' });
  const value = (number: number) => ({ kind: 'value', value: number }) as const;

  it('is every row of a unit below the levels that send, and it is listed with its reason', () => {
    const facts = someSendingFacts({
      units: [aUnit(), branch],
      figures: [aFigure(), aFigure({ unitId: branch.id, quantity: value(2) })],
    });
    const { rows, withheld } = divideRows(question, facts);
    expect(rows).toEqual([aSentFigure()]);
    expect(withheld.map(({ row, reason }) => [row.unitId, reason])).toEqual([[branch.id, 'unitKind']]);
    expect(valueOf(decidePreparation(anId(500), question, facts, first, null)).rows).toEqual(rows);
  });

  it('leaves nothing to prepare where it is everything, which is not the same as having nothing', () => {
    const facts = someSendingFacts({ units: [branch], figures: [aFigure({ unitId: branch.id })] });
    expect(problemsOf(decidePreparation(anId(500), question, facts, first, null))).toEqual([
      { code: 'all-withheld', rows: 1 },
    ]);
  });

  it('cannot be approved either, when it was prepared before the rule', () => {
    const facts = someSendingFacts({ units: [branch], figures: [aFigure({ unitId: branch.id })] });
    const { name: unitName, kind: unitKind } = branch;
    const submission = aSubmission({ rows: [aSentFigure({ unitId: branch.id, unitName, unitKind })] });
    expect(problemsOf(decideApproval(submission, facts, second))).toEqual([{ code: 'figures-moved-on' }]);
  });
});

it('prepares as many rows as the centre takes in one delivery, and no more', () => {
  const units = Array.from({ length: sentRowsMaximum + 1 }, (_, index) => aUnit({ id: anId(index), kind: 'commune' }));
  const preparing = (count: number) => {
    const used = units.slice(0, count);
    const figures = used.map(({ id }) => aFigure({ unitId: id }));
    return decidePreparation(anId(500), question, someSendingFacts({ units: used, figures }), first, null);
  };
  expect(preparing(sentRowsMaximum).ok).toBe(true);
  expect(problemsOf(preparing(sentRowsMaximum + 1))).toEqual([
    { code: 'submission-too-long', rows: sentRowsMaximum + 1, maximum: sentRowsMaximum },
  ]);
});

describe('what was looked at', () => {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const seen = { rowsHash: rowsHash(rowsToSend(question, someSendingFacts()), hash), hash };

  it('is prepared', () => {
    expect(decidePreparation(anId(500), question, someSendingFacts(), first, seen).ok).toBe(true);
  });

  it.each([
    ['a figure was corrected', { figures: [corrected] }],
    ['a goal was set', { targets: [aTarget()] }],
    ['a unit was renamed', { units: [aUnit({ name: 'Tỉnh ủy Ninh Thuận' })] }],
    ['everything became a row that stays', { units: [aUnit({ kind: 'subordinateBranch' })] }],
    ['the centre was found to have more', { lastSent: [aSentFigure({ revision: 4, note: 'khác' })] }],
  ])('is not when %s since', (_, facts) => {
    const decided = decidePreparation(anId(500), question, someSendingFacts(facts), first, seen);
    expect(problemsOf(decided)).toEqual([{ code: 'changed-meanwhile' }]);
  });
});
