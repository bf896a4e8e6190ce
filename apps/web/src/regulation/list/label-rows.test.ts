import { civilDate, loadCentralRules, seriesList } from '@co-so/domain';
import { expect, it } from 'vitest';
import { labelRows } from './label-rows.ts';
import { timeScale } from './time-scale.ts';

const today = civilDate('2026-11-26');

it.each(seriesList)('every stretch of %s has its own day beneath it, with its number', async (series) => {
  const stretches = timeScale(await loadCentralRules(series), today)?.stretches ?? [];
  expect(labelRows(stretches).map(({ id, text, from }) => [id, text, from])).toEqual(
    stretches.map(({ set, number, label, from }) => [set.id, `${number}. ${label}`, from]),
  );
});

it('puts labels that would run into each other one below the other, and the others side by side', () => {
  const stretch = (number: number, from: number, label: string) => ({
    set: { id: `s${number}`, selection: { by: 'never' } as const },
    ...{ number, from, label, to: 100, isOpenStart: false, isOpenEnd: false },
  });
  const stretches = [stretch(1, 0, '1/7/2025'), stretch(2, 50, '8/4/2026'), stretch(3, 80, '26/7/2026')];
  expect(labelRows(stretches).map(({ row }) => row)).toEqual([0, 0, 1]);
  expect(labelRows([stretch(1, 0, '2008'), stretch(2, 30, '2011')]).map(({ row }) => row)).toEqual([0, 0]);
});
