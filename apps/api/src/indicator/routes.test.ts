import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Figure, FigureRow } from '@co-so/domain';
import type { UnitOverview } from './load-overview.ts';
import type { ShownHistory } from './routes.ts';
import { signatureOf } from '@co-so/domain';
import { actorOf } from '../../test/accounts.ts';
import { ask } from '../../test/asking.ts';
import { now } from '../../test/clock.ts';
import { audited, countRows, dump } from '../../test/databases.ts';
import { documented, refusal } from '../../test/documented.ts';
import { admissionGoal, admitted, imported, topUnit, ward } from '../../test/figure-files.ts';
import { binhThuan } from '../../test/offices.ts';

const stored = env.POOL_00;
const unknownUnit = '0198c0de-1111-7000-8000-00000000ffff';

beforeAll(() =>
  imported(binhThuan, {
    units: [
      { id: topUnit, name: 'Đảng bộ tỉnh', kind: 'province' },
      { id: ward, name: 'Đảng bộ phường 1', kind: 'commune', parent: topUnit, foundedOn: '2023-01-01' },
    ],
    figures: [admitted, { ...admitted, period: '2023', cutOffOn: '2023-06-14', value: 240 }],
    targets: [admissionGoal],
  }),
);

function record(row: FigureRow, basedOn: number | null = null, reason: string | null = null) {
  return ask(binhThuan, '/api/figures', { body: { row, basedOn, reason } });
}

describe('recording a figure', () => {
  const members: FigureRow = { unit: topUnit, indicator: 'member.total', period: '2023', value: 39_520 };

  it('stores the first revision with who recorded it, and one audit entry', async () => {
    const before = await countRows(stored, 'audit_entry');
    const figure = documented<Figure>(await record({ ...members, document: 'Biểu 1' }), 201);
    expect(figure).toEqual({
      unitId: topUnit,
      indicator: 'member.total',
      category: null,
      period: '2023',
      definitionVersion: 1,
      cutOffOn: null,
      quantity: { kind: 'value', value: 39_520 },
      statedPercent: null,
      qualifier: 'exact',
      coverage: null,
      source: 'reported',
      document: 'Biểu 1',
      note: null,
      revision: 1,
      supersededBy: null,
      reason: null,
      recordedBy: signatureOf(actorOf('provincialOfficial')),
      recordedAt: now(),
    });
    expect(await countRows(stored, 'audit_entry')).toBe(before + 1);
  });

  it('refuses a correction without a reason, and one that changes nothing', async () => {
    expect(refusal(await record({ ...members, value: 1 }, 1), 422)).toEqual(['reason-missing /reason']);
    const same = await record({ ...members, document: 'Biểu 1' }, 1, 'Ghi lại');
    expect(refusal(same, 422)).toEqual(['nothing-changed']);
  });

  it('keeps the earlier revision beside a correction, and says why', async () => {
    const corrected = documented<Figure>(await record({ ...members, value: 39_521 }, 1, 'Đính chính theo Biểu 3'), 201);
    expect(corrected).toMatchObject({ revision: 2, reason: 'Đính chính theo Biểu 3' });
    const query = new URLSearchParams({ unit: topUnit, indicator: 'member.total', period: '2023' });
    const history = documented<ShownHistory>(await ask(binhThuan, `/api/figures?${query}`), 200);
    expect(history.figures.map(({ revision, supersededBy }) => [revision, supersededBy])).toEqual([
      [1, 2],
      [2, null],
    ]);
  });

  it('audits both under their key, the correction with both revisions and the reason', async () => {
    expect(await audited(stored, `figure/${topUnit}/member.total//2023`)).toMatchObject([
      { action: 'record-figure', before: null, after: { revision: 1, quantity: { value: 39_520 } }, reason: null },
      {
        action: 'correct-figure',
        before: { revision: 1, quantity: { value: 39_520 } },
        after: { revision: 2, quantity: { value: 39_521 } },
        reason: 'Đính chính theo Biểu 3',
      },
    ]);
  });

  it('refuses a form that was opened on a revision that is no longer the last', async () => {
    const before = await dump(stored);
    expect(refusal(await record({ ...members, value: 7 }, 1, 'Đính chính'), 409)).toEqual(['figure-moved-on']);
    expect(refusal(await record({ ...members, value: 7 }), 409)).toContain('figure-moved-on');
    expect(await dump(stored)).toEqual(before);
  });

  it('names every problem of a row at once, each at its field', async () => {
    const before = await dump(stored);
    const row = {
      indicator: 'member.all',
      category: 'women',
      period: 'tháng 13/2024',
      cutOffOn: '30/2/2024',
      value: 'ba',
      qualifier: 'chừng',
      source: 'nghe nói',
    };
    expect(refusal(await record(row), 422)).toEqual([
      'text-missing /row/unit',
      'indicator-unknown /row/indicator',
      'period-unreadable /row/period',
      'day-unreadable /row/cutOffOn',
      'number-unreadable /row/value',
      'choice-unknown /row/qualifier',
      'choice-unknown /row/source',
    ]);
    expect(refusal(await record({ ...row, unit: topUnit }, 1), 422).at(-1)).toBe('reason-missing /reason');
    expect(await dump(stored)).toEqual(before);
  });

  it.each<readonly [string, FigureRow, string]>([
    ['a unit nobody has', { ...members, unit: unknownUnit }, 'unit-unknown /row/unit'],
    ['a period that has not begun', { ...members, period: '2025' }, 'period-in-future /row/period'],
    [
      'a part over its base',
      { ...members, indicator: 'study.members', value: null, numerator: 57, denominator: 56 },
      'part-over-base /row/numerator',
    ],
    [
      'a share of more than all',
      { ...members, indicator: 'study.members', value: null, statedPercent: '250%' },
      'percent-over-hundred /row/statedPercent',
    ],
    ['a base of nothing', { ...members, value: null, numerator: 0, denominator: 0 }, 'base-zero /row/denominator'],
    [
      'a period before its unit was founded',
      { ...members, unit: ward, period: '2022' },
      'unit-not-existing /row/period',
    ],
  ])('refuses %s', async (_, row, problem) => {
    expect(refusal(await record(row), 422)).toEqual([problem]);
  });

  it('says of a unit that did not exist yet when it was founded, and of its end nothing', async () => {
    const { text } = await record({ ...members, unit: ward, period: '2022' });
    expect(JSON.parse(text)).toMatchObject({ errors: [{ foundedOn: '2023-01-01', closedOn: null }] });
  });

  it('refuses members that do not belong into a row, and wrong types, at their places', async () => {
    const body = { row: { unit: topUnit, extra: 1, value: true }, basedOn: 'one', reason: null };
    const problems = refusal(await ask(binhThuan, '/api/figures', { body }), 422);
    expect(problems.toSorted()).toEqual(['field-type /basedOn', 'field-type /row/value', 'field-unknown /row/extra']);
  });
});

describe('the page of a unit', () => {
  const overview = (query = '') => ask(binhThuan, `/api/overview${query}`);

  it('shows the topmost unit with figures on the day it is', async () => {
    const shown = documented<UnitOverview>(await overview(), 200);
    expect(shown.day).toBe('2024-06-14');
    expect(shown.unit).toMatchObject({
      id: topUnit,
      parentId: null,
      foundedOn: null,
      closedOn: null,
      hasFigures: true,
    });
    const about = shown.figures.find(({ indicator }) => indicator === 'admission.admitted');
    expect(about?.quantity).toEqual({ kind: 'value', value: 269 });
    expect(shown.targets.map(({ goal }) => goal)).toEqual([{ kind: 'value', value: 805 }]);
    expect(shown.lastYear.map(({ period, cutOffOn }) => [period, cutOffOn])).toEqual([['2023', '2023-06-14']]);
  });

  it('shows a unit asked for, on the day asked for', async () => {
    const shown = documented<UnitOverview>(await overview(`?unit=${ward}&on=2024-01-01`), 200);
    expect(shown).toMatchObject({ day: '2024-01-01', unit: { id: ward, parentId: topUnit }, figures: [], targets: [] });
  });

  it('answers not found for a unit that did not exist on the day, as for one that never did', async () => {
    const missing = [`?unit=${ward}&on=2022-12-31`, `?unit=${unknownUnit}`].map(overview);
    for (const answer of await Promise.all(missing)) expect(refusal(answer, 404)).toEqual(['not-found']);
  });

  it('refuses parameters it cannot read, all at once', async () => {
    const problems = refusal(await overview('?unit=1&on=2024-02-30'), 400);
    expect(problems).toEqual(['parameter-invalid /unit', 'parameter-invalid /on']);
    expect((await overview('?unit=1&on=2024-02-30')).text).toContain('"parameter":"on"');
  });
});

describe('the history of a figure', () => {
  it('is empty for what was never recorded, and not found for a unit that never was', async () => {
    const asked = (unit: string) => ask(binhThuan, `/api/figures?unit=${unit}&indicator=org.branches&period=2023`);
    const history = documented<ShownHistory>(await asked(topUnit), 200);
    expect(history).toMatchObject({ unit: { id: topUnit }, figures: [], targets: [], series: [] });
    expect(refusal(await asked(unknownUnit), 404)).toEqual(['not-found']);
  });

  it('holds the targets of its key and the other periods', async () => {
    const query = new URLSearchParams({ unit: topUnit, indicator: 'admission.admitted', period: '2024' });
    const history = documented<ShownHistory>(await ask(binhThuan, `/api/figures?${query}`), 200);
    expect(history.unit).toMatchObject({ id: topUnit, foundedOn: null, closedOn: null });
    expect(history.targets).toHaveLength(1);
    expect(history.series.map(({ period }) => period)).toEqual(['2023', '2024']);
  });

  it.each([
    ['indicator', { indicator: 'khong.co' }],
    ['category', { indicator: 'admission.admitted', category: 'khong-co' }],
    ['category', { indicator: 'member.total', category: 'women' }],
  ])('refuses a question about an %s that the catalogue does not have', async (parameter, about) => {
    const query = new URLSearchParams({ unit: topUnit, period: '2024', ...about });
    const answer = await ask(binhThuan, `/api/figures?${query}`);
    expect(refusal(answer, 400)).toEqual([`parameter-invalid /${parameter}`]);
    expect(answer.text).toContain(`"parameter":"${parameter}"`);
  });

  it('refuses a question without its unit or with a period it cannot read', async () => {
    const answer = await ask(binhThuan, '/api/figures?indicator=member.total&period=2024-13');
    expect(refusal(answer, 400)).toEqual(['parameter-invalid /unit', 'parameter-invalid /period']);
  });
});
