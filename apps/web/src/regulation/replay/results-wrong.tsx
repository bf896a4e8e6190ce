import { liftRuleProblem, numberText } from '@co-so/domain';
import type { RuleProblem, SheetRows } from '@co-so/domain';
import { ruleProblemText } from '../../problem/rule.ts';

interface ResultsWrongProps {
  readonly rows: SheetRows;
  readonly problems: readonly RuleProblem[];
}

/** Every cell and column of the results that could not be read; a line with such a cell is not run. */
export function ResultsWrong({ rows, problems }: ResultsWrongProps) {
  if (problems.length === 0) return null;
  return (
    <div>
      <p>Có {numberText(problems.length)} chỗ chưa đọc được; dòng có chỗ như vậy không được chạy:</p>
      <ul className="table-error">
        {problems.map((problem, index) => (
          <li key={index}>
            {cellText(rows, problem.at)} {ruleProblemText(liftRuleProblem(problem))}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** `/lines/2/1` as "Dòng 3, cột 1.1:". */
function cellText(rows: SheetRows, at: string): string {
  const [, , line, column] = at.split('/');
  if (line === undefined) return '';
  const header = rows.find((row) => row.some((cell) => String(cell ?? '').trim() !== ''))?.[Number(column)];
  return `Dòng ${Number(line) + 1}${header ? `, cột “${String(header)}”` : ''}:`;
}
