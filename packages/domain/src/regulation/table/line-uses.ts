import { keysOf } from '../keys.ts';
import type { RuleMeasure } from '../measure.ts';
import type { RuleProblem } from '../rule-problem.ts';
import { tableFields, tableLineNames, wholeTableLines } from './table-lines.ts';
import type { TableField, TableLine, TableLineKind } from './table-lines.ts';
import { measureNames, tableColumns } from './table-sheet.ts';
import type { PlacedLine } from './table-sheet-lines.ts';

const cited = ['clause', 'unconfirmed'] as const;

/** The cells that each kind of line is read by, besides what it is and whose; a criterion's measure reads more. */
const usedCells: Readonly<Record<TableLineKind, readonly TableField[]>> = {
  subject: ['text', 'points', ...cited],
  group: ['id', 'text', 'points', ...cited],
  criterion: ['id', 'text', 'measure', ...cited],
  band: ['id', 'from', 'points', ...cited],
  bandCeiling: ['id', 'part', 'points', ...cited],
  step: ['id', 'text', 'points', ...cited],
  item: ['id', 'refers', 'text'],
  absence: ['id', 'text', 'refers', ...cited],
  level: ['id', 'text', 'points', ...cited],
  gate: ['id', 'refers', ...cited],
  yearly: ['id', 'text', 'refers', 'every', 'meetings', ...cited],
  list: ['text'],
  listItem: ['id', 'text', ...cited],
  recognizer: ['id', 'text', ...cited],
  setting: ['id', 'text', 'refers', ...cited],
  choice: ['id', 'refers', 'text'],
};

interface MeasureUses {
  readonly cells: readonly TableField[];
  readonly lines: readonly TableLineKind[];
}

const measureUses: Readonly<Record<RuleMeasure['kind'], MeasureUses>> = {
  manual: { cells: ['points'], lines: ['step'] },
  bands: { cells: ['part', 'whole'], lines: ['band', 'bandCeiling'] },
  yesNo: { cells: ['points'], lines: [] },
  perOccurrence: { cells: ['points', 'start', 'each'], lines: [] },
  allOrNothing: { cells: ['points'], lines: ['item'] },
};

const measureLines: readonly TableLineKind[] = Object.values(measureUses).flatMap(({ lines }) => lines);

/** Of these one may stand: for each subject, and for each criterion. */
const onceForSubject: readonly TableLineKind[] = ['subject', 'list'];
const onceForCriterion: readonly TableLineKind[] = ['absence', 'bandCeiling'];

/** Everything typed that no reader would look at: it would be gone without a word. */
export function unusedProblems(lines: readonly PlacedLine[]): readonly RuleProblem[] {
  const seen = new Set<string>();
  return lines.flatMap((placed, index) => {
    const owner = criterionOf(lines, index);
    const key = keyOf(placed.line, owner?.at);
    const isRepeated = key !== undefined && seen.has(key);
    if (key !== undefined) seen.add(key);
    if (isRepeated) return [problemOf('line-repeated', placed, 'line', tableLineNames[placed.line.line])];
    const measure = measureOf(owner?.line);
    if (measure && measureLines.includes(placed.line.line) && !measureUses[measure].lines.includes(placed.line.line))
      return [problemOf('line-unused', placed, 'line', tableLineNames[placed.line.line], measureNames[measure])];
    return cellProblems(placed);
  });
}

/** The criterion that a line stands under, where it is that one's. */
function criterionOf(lines: readonly PlacedLine[], index: number): PlacedLine | undefined {
  const { line } = lines[index]!;
  if (!measureLines.includes(line.line) && !onceForCriterion.includes(line.line)) return undefined;
  const above = lines
    .slice(0, index)
    .findLast((one) => one.line.subject === line.subject && one.line.line === 'criterion');
  return above?.line.id === line.id ? above : undefined;
}

function keyOf({ line, subject }: TableLine, owner: string | undefined): string | undefined {
  if (onceForSubject.includes(line)) return `${line} ${subject}`;
  return owner !== undefined && onceForCriterion.includes(line) ? `${line} ${owner}` : undefined;
}

function measureOf(line: TableLine | undefined): RuleMeasure['kind'] | undefined {
  return line && keysOf(measureUses).find((kind) => kind === line.measure);
}

function cellProblems(placed: PlacedLine): readonly RuleProblem[] {
  const { line } = placed;
  const used = usedIn(line);
  if (!used) return [];
  const unused = tableFields.filter((field) => (line[field] ?? '') !== '' && !used.includes(field));
  return unused.map((field) => problemOf('cell-unused', placed, field, tableColumns[field], tableLineNames[line.line]));
}

/** Nothing of a criterion whose measure is not known: that is said already. */
function usedIn(line: TableLine): readonly TableField[] | undefined {
  const own: readonly TableField[] = wholeTableLines.includes(line.line) ? ['line'] : ['line', 'subject'];
  if (line.line !== 'criterion') return [...own, ...usedCells[line.line]];
  const measure = measureOf(line);
  return measure && [...own, ...usedCells.criterion, ...measureUses[measure].cells];
}

function problemOf(
  code: 'cell-unused' | 'line-repeated' | 'line-unused',
  { at }: PlacedLine,
  field: TableField,
  given: string,
  expected?: string,
): RuleProblem {
  return { code, at: `${at}/${field}`, given, ...(expected !== undefined && { expected }) };
}
