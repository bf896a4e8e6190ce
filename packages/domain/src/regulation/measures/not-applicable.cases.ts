import { points } from '../points.ts';
import type { Claims } from '../measure.ts';
import type { Criterion } from '../scoring-rules.ts';

const manual = (id: string, max: number): Criterion => ({
  id,
  text: id,
  measure: { kind: 'manual', max: points(max) },
  unconfirmed: 'ví dụ',
});

export const conductCriteria: readonly Criterion[] = [
  manual('regular', 10),
  {
    ...manual('thematic', 5),
    notApplicable: { gives: 'weightTo', criterion: 'regular', when: 'không có chuyên đề', unconfirmed: 'ví dụ' },
  },
  { ...manual('committee', 2), notApplicable: { gives: 'full', when: 'chỉ có bí thư', unconfirmed: 'ví dụ' } },
];

const given = (value: number) => ({ kind: 'manual', points: points(value) }) as const;
const absent = { kind: 'notApplicable' } as const;

/** Claims, and what regular, thematic and committee then give and could give. */
export const notApplicableCases: readonly (readonly [string, Claims, readonly number[], readonly number[]])[] = [
  ['everything applies', { regular: given(9), thematic: given(5), committee: given(2) }, [9, 5, 2], [10, 5, 2]],
  ['the weight goes over', { regular: given(15), thematic: absent, committee: given(1) }, [15, 0, 1], [15, 0, 2]],
  ['full points without it', { regular: given(9), thematic: given(4), committee: absent }, [9, 4, 2], [10, 5, 2]],
];
