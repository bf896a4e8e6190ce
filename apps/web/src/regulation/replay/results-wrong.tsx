import { liftRuleProblem, numberText } from '@co-so/domain';
import type { RuleProblem, SheetRows } from '@co-so/domain';
import { ruleProblemText } from '../../problem/rule.ts';
import type { GivenSheet } from './source-rows.tsx';

interface SheetRead extends Pick<GivenSheet, 'name' | 'rows'> {
  readonly problems: readonly RuleProblem[];
  readonly given: number;
  readonly results: readonly unknown[];
}

/** Everything that could not be read or is missing, sheet by sheet; what becomes of the lines is said with it. */
export function SheetsWrong({ sheets, id }: { readonly sheets: readonly SheetRead[]; readonly id: string }) {
  return (
    <div id={id} aria-live="polite">
      {sheets.map(
        (sheet) =>
          sheet.problems.length > 0 && (
            <SheetWrong key={sheet.name ?? ''} sheet={sheet} isNamed={sheets.length > 1 && sheet.name !== null} />
          ),
      )}
    </div>
  );
}

function SheetWrong({ sheet, isNamed }: { readonly sheet: SheetRead; readonly isNamed: boolean }) {
  const { name, rows, problems, given, results } = sheet;
  const sentences = [...new Set([...missingTexts(problems), ...wrongTexts(rows, problems)])];
  return (
    <div>
      <p>
        {isNamed && `Trang “${name}”: `}
        Có {numberText(sentences.length)} chỗ chưa đọc được hoặc còn thiếu; {numberText(given - results.length)} dòng có
        chỗ như vậy, hoặc có nội dung ở cột không đọc được, không được chạy:
      </p>
      <ul className="table-error">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

/** One sentence for each line, however many cells of it are blank. */
function missingTexts(problems: readonly RuleProblem[]): readonly string[] {
  const lines = Map.groupBy(
    problems.filter(({ code }) => code === 'field-missing'),
    ({ at }) => at.split('/')[2],
  );
  return [...lines].map(
    ([line, missing]) =>
      `Dòng ${Number(line) + 1}: còn trống ${missing.map(({ given }) => given).join(', ')}. Ô trống là chưa có, không phải 0 điểm hay “không”. Đề nghị ghi đủ; tiêu chí không phải xét mà bảng cho phép thì ghi “không áp dụng”.`,
  );
}

function wrongTexts(rows: SheetRows, problems: readonly RuleProblem[]): readonly string[] {
  return problems
    .filter(({ code }) => code !== 'field-missing')
    .map((problem) => `${cellText(rows, problem.at)} ${ruleProblemText(liftRuleProblem(problem))}`);
}

/** `/lines/2/1` as "Dòng 3, cột 1.1:". */
function cellText(rows: SheetRows, at: string): string {
  const [, , line, column] = at.split('/');
  if (line === undefined) return '';
  const header = rows.find((row) => row.some((cell) => String(cell ?? '').trim() !== ''))?.[Number(column)];
  return `Dòng ${Number(line) + 1}${header ? `, cột “${String(header)}”` : ''}:`;
}
