import { expect, it } from 'vitest';
import { civilDate } from '../../civil-date.ts';
import { loadCentralRules, seriesList } from '../central-rules.ts';
import { ruleSetInForce } from '../in-force.ts';
import { inForceCases, templates } from './in-force.cases.ts';

it.each(inForceCases)('of %s on %s: %s', async (series, day, set) => {
  expect(ruleSetInForce(await loadCentralRules(series), civilDate(day))?.id ?? null).toBe(set);
});

it('knows for every set on which days it is in force, or that it is only a template', async () => {
  const all = (await Promise.all(seriesList.map(loadCentralRules))).flat();
  expect(all.filter(({ isTemplate }) => isTemplate).map(({ id }) => id)).toEqual(templates);
  const cased = new Set([...inForceCases.map(([, , set]) => set), ...templates]);
  expect(all.map(({ id }) => id).filter((id) => !cased.has(id))).toEqual([]);
});
