import type { Condition } from '../condition.ts';
import { wholeOf } from '../facts.ts';
import type { CountFact, FactName } from '../facts.ts';
import type { RuleProblem } from '../rule-problem.ts';
import { isCount } from './check-facts.ts';
import { ratioProblems, shareProblems } from './check-ratio.ts';

/** A condition may only speak of facts that its subject has. */
export function checkCondition(
  condition: Condition,
  belonging: readonly FactName[],
  at: string,
): readonly RuleProblem[] {
  const foreign = (name: FactName, field: string): readonly RuleProblem[] =>
    belonging.includes(name) ? [] : [{ code: 'fact-foreign', at: `${at}/${field}`, given: name }];
  switch (condition.kind) {
    case 'share':
      return [
        ...foreign(condition.part, 'part'),
        ...(condition.minus === undefined ? [] : foreign(condition.minus, 'minus')),
        ...foreign(condition.whole, 'whole'),
        ...(isWithin(condition.part, condition.whole) ? shareProblems : ratioProblems)(condition.ratio, `${at}/ratio`),
      ];
    case 'count':
      return [...foreign(condition.fact, 'fact'), ...countProblems(condition.number, `${at}/number`)];
    case 'flag':
      return foreign(condition.fact, 'fact');
    case 'disciplined':
      return foreign('disciplined', 'who');
    case 'admittedWithin':
      return [...foreign('admittedOn', 'months'), ...countProblems(condition.months, `${at}/months`)];
    case 'not':
      return checkCondition(condition.that, belonging, `${at}/that`);
    case 'anyOf':
    case 'allOf':
      return condition.of.length === 0
        ? [{ code: 'condition-empty', at: `${at}/of` }]
        : condition.of.flatMap((one, index) => checkCondition(one, belonging, `${at}/of/${index}`));
  }
}

function isWithin(part: CountFact, whole: CountFact): boolean {
  const next = wholeOf(part);
  return next !== undefined && (next === whole || isWithin(next, whole));
}

export function countProblems(number: number, at: string): readonly RuleProblem[] {
  return isCount(number) ? [] : [{ code: 'fact-number', at, given: number }];
}
