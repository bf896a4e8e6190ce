import { Alert, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { numberText, planProblemCodes } from '@co-so/domain';
import type { PlanProblem, Problem } from '@co-so/domain';
import { RequestFailed } from '../../api.ts';
import { capitalized } from '../../ui/capitalized.ts';
import { ProblemList } from '../../ui/problem-list.tsx';
import { Problems } from '../../ui/problems.tsx';
import { problemsOf } from '../../ui/problems-of.ts';
import { namedPlanText, planProblemText, stepText } from '../plan-text.ts';
import type { NameOf } from '../plan-text.ts';
import { dependantText } from './dependant-text.ts';
import { differenceText } from './difference-text.ts';

/** The step in which a place of a plan lies; undefined where it is about the plan as a whole. */
export function stepIndexOf(at: string): number | undefined {
  const index = /^(?:\/plan)?\/steps\/(\d+)/.exec(at)?.[1];
  return index === undefined ? undefined : +index;
}

interface StepProblemsProps {
  readonly problems: readonly PlanProblem[];
  readonly nameOf: NameOf;
  readonly onStep: (index: number) => void;
}

const shownMaximum = 50;

/** Everything that stands against a plan, each with a way to its step. */
export function StepProblems({ problems, nameOf, onStep }: StepProblemsProps) {
  return (
    <>
      <ul className="plan-list">
        {problems.slice(0, shownMaximum).map((problem, index) => (
          <li key={`${problem.at} ${problem.code} ${index}`}>
            <StepButton at={problem.at} onStep={onStep} /> {planProblemText(problem, nameOf)}
          </li>
        ))}
      </ul>
      {problems.length > shownMaximum && (
        <p className="soft">Còn {numberText(problems.length - shownMaximum)} chỗ nữa, xem ở từng bước.</p>
      )}
    </>
  );
}

interface StepButtonProps {
  readonly at: string;
  readonly onStep: (index: number) => void;
}

/** Leads to the step that something is about. */
export function StepButton({ at, onStep }: StepButtonProps) {
  const index = stepIndexOf(at);
  if (index === undefined) return null;
  return (
    <Button variant="light" size="compact-sm" onClick={() => onStep(index)}>
      {capitalized(stepText(`/steps/${index}`))}
    </Button>
  );
}

/** What is told with the names of units, where the common sentences know none. */
const toldHere: ReadonlySet<Problem['code']> = new Set(['plan-step-refused', 'plan-depended-on', 'plan-ground-moved']);

interface PlanRefusalProps {
  readonly error: unknown;
  readonly nameOf: NameOf;
  readonly onStep: (index: number) => void;
}

/** Why a plan was not applied or not taken back, with the names of its units. */
export function PlanRefused({ error, nameOf, onStep }: PlanRefusalProps) {
  const problems = problemsOf(error);
  const steps = problems.flatMap(stepProblemIn);
  const dependants = problems.flatMap((problem) =>
    problem.code === 'plan-depended-on'
      ? [{ unitId: problem.unitId, by: problem.by, text: dependantText(problem, nameOf) }]
      : [],
  );
  const differences = problems.flatMap((problem) =>
    problem.code === 'plan-ground-moved' ? [differenceText(problem, nameOf)] : [],
  );
  const others = problems.filter(({ code }) => !toldHere.has(code));
  if (others.length === problems.length || !(error instanceof RequestFailed)) return <ProblemList error={error} />;
  return (
    <Alert role="alert" color="red" variant="light" title={error.body?.title}>
      <StepProblems problems={steps} nameOf={nameOf} onStep={onStep} />
      {differences.length > 0 && (
        <p>
          Cơ cấu đã thay đổi từ khi lập phương án. Đề nghị người lập phương án chạy thử, ghi lại trên cơ cấu hiện nay.
        </p>
      )}
      <ul className="plan-list">
        {[...new Set(differences)].map((text) => (
          <li key={text}>{text}</li>
        ))}
        {[...new Map(dependants.map((one) => [one.text, one])).values()].map(({ unitId, by, text }) => (
          <li key={text}>
            {text}{' '}
            {by && (
              <>
                Cần rút lại trước:{' '}
                <Link to="/sap-xep/$id" params={{ id: by.id }}>
                  {namedPlanText(by)}
                </Link>
                .{' '}
              </>
            )}
            <Link to="/to-chuc/$id" params={{ id: unitId }} aria-label={`Xem lịch sử của ${nameOf(unitId)}`}>
              Xem lịch sử
            </Link>
          </li>
        ))}
      </ul>
      {dependants.length > 0 && <p>Đề nghị rút lại những việc làm sau trước, rồi rút lại phương án này.</p>}
      <Problems problems={others} />
    </Alert>
  );
}

function stepProblemIn(problem: Problem): readonly PlanProblem[] {
  if (problem.code !== 'plan-step-refused' || !planProblemCodes.includes(problem.problem)) return [];
  const { problem: code, code: _, at = '', ...facts } = problem;
  return [{ ...facts, code, at: at.replace(/^\/plan/, '') }];
}
