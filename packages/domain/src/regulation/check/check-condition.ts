import type { Condition } from '../condition.ts';
import type { FactName } from '../facts.ts';
import type { RuleProblem } from '../rule-problem.ts';
import { isCount } from './check-facts.ts';
import { ratioProblems } from './check-ratio.ts';

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
        ...ratioProblems(condition.ratio, `${at}/ratio`),
      ];
    case 'count':
      return [
        ...foreign(condition.fact, 'fact'),
        ...(isCount(condition.number)
          ? []
          : [{ code: 'fact-number', at: `${at}/number`, given: condition.number } as const]),
      ];
    case 'flag':
      return foreign(condition.fact, 'fact');
    case 'disciplined':
      return foreign('disciplined', 'who');
    case 'admittedWithin':
      return foreign('admittedOn', 'months');
    case 'not':
      return checkCondition(condition.that, belonging, `${at}/that`);
    case 'anyOf':
    case 'allOf':
      return condition.of.length === 0
        ? [{ code: 'condition-empty', at: `${at}/of` }]
        : condition.of.flatMap((one, index) => checkCondition(one, belonging, `${at}/of/${index}`));
  }
}
