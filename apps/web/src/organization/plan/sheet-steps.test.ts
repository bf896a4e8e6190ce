import { beginningOfTime, civilDate, endOfTime, planSheetName, shownDatedUnit } from '@co-so/domain';
import type { DatedUnit, PlanStep, UnitKind } from '@co-so/domain';
import { expect, test } from 'vitest';
import { sheetGround, namesOf, stepsInFile, stepsSheets, templateSheets } from './sheet-steps.ts';
import { yetToCome } from './step-choice.ts';

const day = civilDate('2026-12-01');
const life = { validFrom: beginningOfTime, validUntil: endOfTime };
const unit = (id: string, name: string, kind: UnitKind, parent: string | null): DatedUnit => ({
  id,
  foundedOn: beginningOfTime,
  closedOn: endOfTime,
  foundedBy: null,
  closedBy: null,
  names: [{ value: name, ...life }],
  kinds: [{ value: kind, ...life }],
  hostTypes: [],
  codes: [],
  parents: [{ value: parent, ...life }],
  note: null,
});
const ground = sheetGround({
  units: [
    unit('c', 'Đảng bộ xã', 'commune', null),
    unit('a', 'Chi bộ thôn Một', 'subordinateBranch', 'c'),
    unit('b', 'Chi bộ thôn Hai', 'subordinateBranch', 'c'),
  ].map(shownDatedUnit),
  places: [],
});
const newId = () => 'moi';

test('steps that wait for the decision of the plan go out and come back as they were', () => {
  const head = { basis: yetToCome(day), effectiveOn: day, consent: null };
  const steps: readonly PlanStep[] = [
    { kind: 'reparent', unitId: 'a', parentId: 'b', ...head },
    { kind: 'merge', unitIds: ['a'], into: { kind: 'existing', unitId: 'b' }, ...head },
  ];
  const [sheet] = stepsSheets(ground, steps);
  const read = stepsInFile({ [planSheetName]: sheet!.rows }, ground, civilDate('2027-01-01'), newId);
  expect(read).toMatchObject({
    ok: true,
    steps: steps.map((step) => ({ ...step, basis: yetToCome(civilDate('2027-01-01')) })),
  });
});

test('hundreds of lines are read, each with the day that is meant where none stands', () => {
  const [template] = templateSheets();
  const header = template!.rows[0]!;
  const line = header.map((name) => (name === 'Việc' ? 'giải thể' : name === 'Tổ chức' ? 'chi bo thon mot' : null));
  const rows = [header, ...Array.from({ length: 500 }, () => line)];
  const read = stepsInFile({ 'Trang 1': rows }, ground, day, newId);
  expect(read.ok && read.steps).toHaveLength(500);
  expect(read.ok && read.steps[499]).toMatchObject({ kind: 'dissolve', unitId: 'a', effectiveOn: day });
});

test('names what a sheet may speak of', () => {
  expect(namesOf(ground, day)).toContainEqual({ id: 'b', name: 'Chi bộ thôn Hai' });
});
