import { folded } from '../../folded.ts';
import type { Sheet, SheetRows } from '../../indicator/sheet.ts';
import { keysOf } from '../keys.ts';
import { yearlyRatings } from '../limit/checklist.ts';
import type { Checklist, ChecklistRuleSet } from '../rule-set.ts';
import type { RuleProblem } from '../rule-problem.ts';
import { yesIn } from './claim-cell.ts';
import type { ReplayedRecognition } from './replay-list.ts';
import { resultHeaders } from './results-sheet.ts';
import { resultsSheetName } from './results-template.ts';

const headers = { id: resultHeaders.id, list: 'Danh mục', rating: 'Xếp loại năm', decided: 'Đã công nhận' } as const;

type Column = { readonly kind: keyof typeof headers } | { readonly kind: 'item'; readonly id: string };

export interface ReadRecognitions {
  readonly results: readonly ReplayedRecognition[];
  readonly problems: readonly RuleProblem[];
}

/** Reads what units met of a list, a line each. */
export function recognitionsFromSheet(rows: SheetRows, set: Pick<ChecklistRuleSet, 'lists'>): ReadRecognitions {
  const problems: RuleProblem[] = [];
  const filled = rows.map((row) =>
    row.map((cell) =>
      String(cell ?? '')
        .normalize('NFC')
        .trim(),
    ),
  );
  const head = filled.findIndex((row) => row.some((cell) => cell !== ''));
  const columns = (filled[head] ?? []).map((header, index) => {
    const column = columnOf(header, set);
    if (!column && header !== '')
      problems.push({ code: 'column-unknown', at: `/lines/${head}/${index}`, given: header });
    return column;
  });
  if (!columns.some((column) => column?.kind === 'id'))
    problems.push({ code: 'column-missing', at: '/lines', given: headers.id });
  const results = filled.flatMap((row, index): readonly ReplayedRecognition[] => {
    if (index <= head || row.every((cell) => cell === '')) return [];
    const read = recognitionIn({ row, columns, at: `/lines/${index}` }, set, problems);
    return read ? [read] : [];
  });
  return { results, problems };
}

function columnOf(header: string, { lists }: Pick<ChecklistRuleSet, 'lists'>): Column | undefined {
  const given = folded(header);
  const kind = keysOf(headers).find((one) => folded(headers[one]) === given);
  if (kind) return { kind };
  const item = lists.flatMap(({ items }) => items).find(({ id, text }) => [folded(id), folded(text)].includes(given));
  return item && { kind: 'item', id: item.id };
}

interface Line {
  readonly row: readonly string[];
  readonly columns: readonly (Column | undefined)[];
  readonly at: string;
}

function recognitionIn(
  { row, columns, at }: Line,
  { lists }: Pick<ChecklistRuleSet, 'lists'>,
  problems: RuleProblem[],
): ReplayedRecognition | undefined {
  const before = problems.length;
  const indexOf = (kind: keyof typeof headers) => columns.findIndex((column) => column?.kind === kind);
  const cellOf = (kind: keyof typeof headers) => row[indexOf(kind)] ?? '';
  const wrong = (code: RuleProblem['code'], index: number) =>
    problems.push({ code, at: `${at}/${index}`, given: row[index] ?? '' });
  const list = listOf(cellOf('list'), lists);
  if (!list) wrong('subject-unknown', indexOf('list'));
  const met = columns.flatMap((column, index): readonly string[] => {
    const cell = row[index] ?? '';
    if (column?.kind !== 'item' || cell === '') return [];
    const yes = yesIn(cell);
    if (yes === undefined) wrong('cell-unreadable', index);
    return yes ? [column.id] : [];
  });
  const reached =
    keysOf(yearlyRatings).find((rating) => folded(yearlyRatings[rating]) === folded(cellOf('rating'))) ?? null;
  if (cellOf('rating') !== '' && reached === null) wrong('level-unknown', indexOf('rating'));
  const decided = yesIn(cellOf('decided'));
  if (cellOf('decided') !== '' && decided === undefined) wrong('cell-unreadable', indexOf('decided'));
  if (!list || problems.length > before) return undefined;
  return { id: cellOf('id'), subject: list.subject, met, reached, ...(decided !== undefined && { decided }) };
}

function listOf(cell: string, lists: readonly Checklist[]): Checklist | undefined {
  const given = folded(cell);
  if (given === '') return lists.length === 1 ? lists[0] : undefined;
  return lists.find(({ subject, text }) => [folded(subject), folded(text)].includes(given));
}

/** A sheet to be filled with what units met. */
export function recognitionsSheet({ lists }: Pick<ChecklistRuleSet, 'lists'>): Sheet {
  const items = [...new Map(lists.flatMap((list) => list.items).map((item) => [item.id, item])).values()];
  const lines = lists.map(({ text }, index) => [
    `Ví dụ ${index + 1}`,
    text,
    ...items.map(() => 'đạt'),
    yearlyRatings.good,
    null,
  ]);
  return {
    name: resultsSheetName,
    rows: [[headers.id, headers.list, ...items.map(({ text }) => text), headers.rating, headers.decided], ...lines],
  };
}
