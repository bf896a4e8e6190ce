import { Alert } from '@mantine/core';
import { numberText } from '@co-so/domain';
import { RequestFailed } from '../../api.ts';
import { ProblemList } from '../../ui/problem-list.tsx';
import { Problems } from '../../ui/problems.tsx';
import type { FormProblems } from './use-problems.ts';

interface FormProblemListProps {
  readonly error: unknown;
  readonly problems: FormProblems;
}

/** How many boxes are still wrong, in one line that follows them; their sentences stand at the boxes themselves. */
export function FormProblemList({ error, problems: { wrongBoxes, unplaced } }: FormProblemListProps) {
  if (error === null) return null;
  const isRefusal = error instanceof RequestFailed && (error.body?.errors ?? []).length > 0;
  if (!isRefusal) return <ProblemList error={error} />;
  if (wrongBoxes.length === 0 && unplaced.length === 0) return null;
  return (
    <Alert role="alert" color="red" variant="light">
      {wrongBoxes.length > 0 && (
        <p className="wrong-boxes">
          Còn {numberText(wrongBoxes.length)} ô cần sửa: {wrongBoxes.join(', ')}.
        </p>
      )}
      <Problems problems={unplaced} />
    </Alert>
  );
}
