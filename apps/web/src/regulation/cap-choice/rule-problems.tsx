import { Alert } from '@mantine/core';
import { liftRuleProblem } from '@co-so/domain';
import type { RuleProblem } from '@co-so/domain';
import { ruleProblemText } from '../../problem/rule.ts';

/** Everything that keeps a record from being made, by whom it is about. */
export function RuleProblems({ problems }: { readonly problems: readonly RuleProblem[] }) {
  return (
    <Alert role="alert" color="red" variant="light" title="Chưa lập được biên bản">
      <ul>
        {problems.map((problem, index) => (
          <li key={index}>
            {problem.code === 'reason-missing' && `${String(problem.given)}: `}
            {ruleProblemText(liftRuleProblem(problem))}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
