import type { SheetRows } from '../../indicator/sheet.ts';
import { keysOf } from '../keys.ts';
import { yearlyRatings } from '../limit/checklist.ts';
import type { Checklist, ChecklistRuleSet } from '../rule-set.ts';
import type { RuleProblem } from '../rule-problem.ts';
import { yesIn } from './claim-cell.ts';
import type { ReplayedRecognition } from './replay-list.ts';
import { cellUnder, idHeader, namedBy, resultLines, subjectNamed } from './result-lines.ts';
import type { ResultLine } from './result-lines.ts';
import { subjectSheets } from './results-template.ts';
import type { SubjectSheet } from './results-template.ts';

const headers = { id: idHeader, list: 'Danh mục', rating: 'Xếp loại năm', decided: 'Đã công nhận' } as const;

type Column = { readonly kind: keyof typeof headers } | { readonly kind: 'item'; readonly id: string };

export interface ReadRecognitions {
  readonly results: readonly ReplayedRecognition[];
  readonly problems: readonly RuleProblem[];
  /** How many lines there are; those without a result are not run. */
  readonly given: number;
}

/** Reads what units met of a list, a line each; in a sheet of one list all lines are of that. */
export function recognitionsFromSheet(
  rows: SheetRows,
  { lists: all }: Pick<ChecklistRuleSet, 'lists'>,
  of: Checklist['subject'] | null = null,
): ReadRecognitions {
  const problems: RuleProblem[] = [];
  const set = { lists: of === null ? all : all.filter(({ subject }) => subject === of) };
  const { lines, given } = resultLines(rows, (header) => columnOf(header, set), problems);
  return { results: lines.flatMap((line) => recognitionIn(line, set, problems) ?? []), problems, given };
}

function columnOf(header: string, { lists }: Pick<ChecklistRuleSet, 'lists'>): Column | undefined {
  const kind = namedBy(header, keysOf(headers), (one) => [headers[one]]);
  if (kind) return { kind };
  const items = lists.flatMap((list) => list.items);
  const item = namedBy(header, items, ({ id, text }) => [id, text]);
  return item && { kind: 'item', id: item.id };
}

function recognitionIn(
  line: ResultLine<Column>,
  { lists }: Pick<ChecklistRuleSet, 'lists'>,
  problems: RuleProblem[],
): ReplayedRecognition | undefined {
  const before = problems.length;
  const wrong = (code: RuleProblem['code'], { cell, at }: ReturnType<typeof cellUnder>) =>
    problems.push({ code, at, given: cell });
  const [name, rating, known] = (['list', 'rating', 'decided'] as const).map((kind) => cellUnder(line, kind));
  const list = subjectNamed(name!.cell, lists);
  if (!list) wrong('subject-unknown', name!);
  const met = line.columns.flatMap((column, index): readonly string[] => {
    const cell = line.row[index] ?? '';
    if (column?.kind !== 'item' || cell === '') return [];
    const yes = yesIn(cell);
    if (yes === undefined) wrong('cell-unreadable', { cell, at: `${line.at}/${index}` });
    return yes ? [column.id] : [];
  });
  for (const cell of missingItems(line, list)) wrong('field-missing', { cell, at: line.at });
  const reached = namedBy(rating!.cell, keysOf(yearlyRatings), (one) => [yearlyRatings[one]]) ?? null;
  if (rating!.cell !== '' && reached === null) wrong('level-unknown', rating!);
  const decided = yesIn(known!.cell);
  if (known!.cell !== '' && decided === undefined) wrong('cell-unreadable', known!);
  if (!list || problems.length > before) return undefined;
  return {
    id: cellUnder(line, 'id').cell,
    subject: list.subject,
    met,
    reached,
    ...(decided !== undefined && { decided }),
  };
}

/** What has to be met and of which the line says nothing: a blank is not "not met". */
function missingItems({ row, columns }: ResultLine<Column>, list: Checklist | undefined): readonly string[] {
  const told = columns.map((column, index) => (column?.kind === 'item' && row[index] ? column.id : ''));
  return (list?.items ?? []).flatMap(({ id }) => (told.includes(id) ? [] : [id]));
}

/** Sheets to be filled with what units met, one for each list. */
export function recognitionsSheets({
  lists,
}: Pick<ChecklistRuleSet, 'lists'>): readonly SubjectSheet<Checklist['subject']>[] {
  return subjectSheets(lists, ({ text, items }) => [
    [headers.id, headers.list, ...items.map((item) => item.text), headers.rating, headers.decided],
    ['Ví dụ 1', text, ...items.map(() => 'đạt'), yearlyRatings.good, 'có'],
  ]);
}
