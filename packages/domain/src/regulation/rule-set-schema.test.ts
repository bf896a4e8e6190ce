import { expect, it } from 'vitest';
import { aTable } from '../testing/rule-builders.ts';
import { readRuleSet } from './rule-set-schema.ts';
import { conditionDepthMaximum } from './schema/condition.ts';

const nested = (levels: number): object => {
  let condition: object = { kind: 'flag', fact: 'exempt' };
  for (let level = 1; level < levels; level++) condition = { kind: 'not', that: condition };
  return condition;
};

const excluding = (when: object) => {
  const table = aTable();
  const notRated = [{ code: 'X', text: 'x', when, unconfirmed: 'ví dụ' }];
  return { ...table, subjects: table.subjects.map((rules) => ({ ...rules, notRated })) };
};

it('reads conditions nested as deep as it may be', () => {
  expect(readRuleSet(excluding(nested(conditionDepthMaximum))).ok).toBe(true);
});

it.each([conditionDepthMaximum + 1, 100_000])(
  'refuses conditions nested %i deep, and does not fail on them',
  (levels) => {
    const inner = '/that'.repeat(conditionDepthMaximum);
    expect(readRuleSet(excluding(nested(levels)))).toEqual({
      ok: false,
      problems: [
        { code: 'condition-too-deep', at: `/subjects/0/notRated/0/when${inner}`, expected: conditionDepthMaximum },
      ],
    });
  },
);
