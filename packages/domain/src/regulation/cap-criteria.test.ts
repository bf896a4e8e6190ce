import fc from 'fast-check';
import { expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { criteriaIn, criteriaText } from './cap-criteria.ts';
import { annualRating2025 } from './rules/annual-rating/2025-08-30.ts';
import { decideSetting } from './settings.ts';

it('keeps the criteria of a province as lines that a person can read', () => {
  const written = criteriaText([
    { id: 'a', text: 'Nhiệm vụ vượt mức ', direction: 'moreFirst' },
    { id: 'b', text: 'Nhiệm vụ chậm', direction: 'lessFirst' },
  ]);
  expect(written).toBe('Nhiệm vụ vượt mức (số lớn hơn đứng trước)\nNhiệm vụ chậm (số nhỏ hơn đứng trước)');
  expect(criteriaIn(written)).toEqual([
    { id: '1', text: 'Nhiệm vụ vượt mức', direction: 'moreFirst' },
    { id: '2', text: 'Nhiệm vụ chậm', direction: 'lessFirst' },
  ]);
  expect(criteriaIn('')).toEqual([]);
});

it('reads whatever it wrote, in its order', () => {
  const name = fc.string({ minLength: 1 }).filter((text) => /^\S(.*\S)?$/.test(text));
  const direction = fc.constantFrom('moreFirst', 'lessFirst');
  fc.assert(
    fc.property(fc.uniqueArray(name), fc.array(direction, { minLength: 20, maxLength: 20 }), (names, directions) => {
      const criteria = names.map((text, index) => ({
        id: String(index + 1),
        text,
        direction: directions[index % directions.length]!,
      }));
      expect(criteriaIn(criteriaText(criteria))).toEqual(criteria);
    }),
  );
});

it.each([
  ['a line without its direction', 'Nhiệm vụ vượt mức'],
  ['a direction alone', ' (số lớn hơn đứng trước)'],
  ['a criterion named twice', 'Điểm (số lớn hơn đứng trước)\nĐiểm (số nhỏ hơn đứng trước)'],
  ['a blank line', 'Điểm (số lớn hơn đứng trước)\n'],
])('records no criteria from %s', (_, choice) => {
  expect(criteriaIn(choice)).toBeUndefined();
  const chosen = {
    ...{ setting: 'capCriteria', choice, instrument: 'Hướng dẫn 03-HD/BTCTU' },
    ...{ issuedOn: civilDate('2025-12-01'), from: civilDate('2026-01-01') },
  };
  expect(decideSetting(annualRating2025, chosen)).toEqual({
    ok: false,
    problems: [{ code: 'choice-unknown', at: '/settings/capCriteria', given: choice }],
  });
  expect(decideSetting(annualRating2025, { ...chosen, choice: 'Điểm (số lớn hơn đứng trước)' }).ok).toBe(true);
});
