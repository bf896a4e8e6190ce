import { civilDate, planProblemCodes } from '@co-so/domain';
import type { PlanDependant, PlanProblem, PlanSheetProblem } from '@co-so/domain';
import { describe, expect, test } from 'vitest';
import { planSheetProblemText } from './plan-sheet-text.ts';
import { planDependantText, planProblemText } from './plan-text.ts';

const day = civilDate('2026-09-30');
const nameOf = (id: string) => `Chi bộ ${id}`;
/** What a sentence that lost a fact would show. */
const broken = /undefined|null|NaN|\[object|""/;

describe('a problem of a plan', () => {
  const sentences = planProblemCodes.map((code): readonly [string, string] => {
    const problem: PlanProblem = { code, at: '/steps/0', unitId: 'A', other: 'B', day };
    return [code, planProblemText(problem, nameOf)];
  });

  test.each(sentences)('has a whole sentence that says what to do: %s', (_, sentence) => {
    expect(sentence).toMatch(/^["\p{Lu}].* Đề nghị .*\.$/u);
    expect(sentence).not.toMatch(broken);
  });

  test('has a sentence of its own for each code', () => {
    expect(new Set(sentences.map(([, sentence]) => sentence)).size).toBe(planProblemCodes.length);
  });

  test('names the clause that stands against a place, and what of the law of its day is not confirmed', () => {
    const law = { clauseText: 'Quy định 294-QĐ/TW, Điều 1', unconfirmed: 'x.' };
    const problem: PlanProblem = { code: 'consent-missing', at: '/steps/0/unit', unitId: 'A', day, ...law };
    expect(planProblemText(problem, nameOf)).toContain(
      'theo Quy định 294-QĐ/TW, Điều 1, xét cho ngày 30/9/2026 (chưa xác nhận: x). Đề nghị',
    );
  });

  test('names the other step, by its number, where two contradict each other', () => {
    const problem: PlanProblem = {
      code: 'contradiction',
      at: '/steps/4/unitId',
      unitId: 'A',
      other: '/steps/1/unitId',
    };
    expect(planProblemText(problem, nameOf)).toBe(
      'Hai việc trong phương án mâu thuẫn nhau về "Chi bộ A" (việc kia: bước 2). Đề nghị bỏ một việc.',
    );
  });
});

const sheetCodes: Readonly<Record<PlanSheetProblem['code'], true>> = {
  'column-missing': true,
  'column-unknown': true,
  'count-unreadable': true,
  'day-unreadable': true,
  'division-from-above': true,
  'division-unknown': true,
  'field-missing': true,
  'host-type-unknown': true,
  'kind-unknown': true,
  'lines-differ': true,
  'operation-unknown': true,
  'place-ambiguous': true,
  'place-unknown': true,
  'sheet-empty': true,
  'unit-ambiguous': true,
  'unit-unknown': true,
};

describe('a problem in the sheet of a plan', () => {
  test.each(Object.keys(sheetCodes).filter((code): code is PlanSheetProblem['code'] => code in sheetCodes))(
    'has its place and a whole sentence that says what to do: %s',
    (code) => {
      const sentence = planSheetProblemText({ code, line: 1234, column: 'unit', given: 'X' });
      expect(sentence).toMatch(/^Dòng 1\.234, cột "Tổ chức": .* Đề nghị .*\.$/);
      expect(sentence).not.toMatch(broken);
    },
  );

  test('is of the whole line where no column is at fault', () => {
    expect(planSheetProblemText({ code: 'sheet-empty', line: 1, column: null })).toMatch(/^Dòng 1: /);
  });
});

describe('what stands against taking a plan back', () => {
  const samples: { readonly [Kind in PlanDependant['kind']]: Extract<PlanDependant, { readonly kind: Kind }> } = {
    'unit-changed': { kind: 'unit-changed', unitId: 'A' },
    'unit-below': { kind: 'unit-below', unitId: 'A', underId: 'B' },
    link: { kind: 'link', predecessorId: 'A', successorId: 'B', on: day },
    fault: { kind: 'fault', fault: { code: 'code-taken', unitId: 'A', otherId: 'B', on: day } },
    'register-changed': { kind: 'register-changed', unitId: 'A' },
    'target-changed': { kind: 'target-changed', unitId: 'A' },
    recorded: { kind: 'recorded', unitId: 'A', what: 'figures', count: 12 },
  };

  test.each(Object.values(samples))('is said of its units: $kind', (dependant) => {
    const sentence = planDependantText(dependant, nameOf);
    expect(sentence).toMatch(/"Chi bộ A".*\.$/);
    expect(sentence).not.toMatch(broken);
  });

  test('says how much was recorded, of what', () => {
    expect(planDependantText(samples.recorded, nameOf)).toBe('"Chi bộ A" đã có 12 số liệu.');
  });
});
