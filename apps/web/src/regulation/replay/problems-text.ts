import type { RuleProblem } from '@co-so/domain';
import { trialProblemText } from '../trial/rule-problem-text.ts';

/** Why a result cannot be run, each thing once, with the criterion it is about: as at the fields of a trial. */
export function problemsText(problems: readonly RuleProblem[]): string {
  return [...new Set(problems.map(placedText))].join(' ');
}

function placedText(problem: RuleProblem): string {
  const [, scored, claims, criterion] = problem.at.split('/');
  const sentence = trialProblemText(problem);
  const ended = sentence.endsWith('.') ? sentence : `${sentence}.`;
  if (scored === 'scored' && claims === 'points') return `Tổng điểm: ${ended}`;
  return scored === 'scored' && claims === 'claims' && criterion !== undefined
    ? `Tiêu chí ${criterion}: ${ended}`
    : ended;
}
