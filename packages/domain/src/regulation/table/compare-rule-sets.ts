import type { TableContent } from './local-table.ts';
import { plainWords } from './plain-words.ts';
import { tableFields, tableLines } from './table-lines.ts';
import type { TableLine, TableLineKind } from './table-lines.ts';

/** What two versions of a line may differ in: its cells, and the group that a criterion stands in. */
export const differenceFields = [...tableFields, 'group'] as const;

export type DifferenceField = (typeof differenceFields)[number];

/** A line that only one of two versions has, or that differs in the cells named. */
export type TableDifference =
  | { readonly kind: 'added' | 'removed'; readonly line: TableLine }
  | {
      readonly kind: 'changed';
      readonly line: TableLine;
      readonly cells: readonly { readonly field: DifferenceField; readonly before: string; readonly after: string }[];
    };

/** The difference of two versions of a table, in the order of the later one, then what it no longer has. */
export function compareRuleSets(before: TableContent, after: TableContent): readonly TableDifference[] {
  return compareLines(tableLines(before), tableLines(after));
}

function compareLines(before: readonly TableLine[], after: readonly TableLine[]): readonly TableDifference[] {
  const [old, now] = [keyed(before), keyed(after)];
  return [
    ...[...now].flatMap(([key, { line, group }]): readonly TableDifference[] => {
      const earlier = old.get(key);
      if (!earlier) return [{ kind: 'added', line }];
      const [was, is] = [
        { ...earlier.line, group: earlier.group },
        { ...line, group },
      ];
      const cells = differenceFields
        .filter((field) => was[field] !== is[field])
        .map((field) => ({ field, before: was[field] ?? '', after: is[field] ?? '' }));
      return cells.length > 0 ? [{ kind: 'changed', line, cells }] : [];
    }),
    ...[...old].flatMap(([key, { line }]): readonly TableDifference[] =>
      now.has(key) ? [] : [{ kind: 'removed', line }],
    ),
  ];
}

interface GroupedLine {
  readonly line: TableLine;
  readonly group: string | undefined;
}

/** Lines that have their own name in what they refer to. */
const referring: readonly TableLineKind[] = ['gate', 'item', 'choice'];

/** By what a line is and whose; of lines without an identity of their own (bands, steps), by their place among these. */
function keyed(lines: readonly TableLine[]): ReadonlyMap<string, GroupedLine> {
  const counts = new Map<string, number>();
  let above: string | undefined;
  return new Map(
    lines.map((line) => {
      if (line.line === 'group') above = line.id;
      const group = line.line === 'criterion' ? above : undefined;
      const own = line.line === 'band' ? line.from : referring.includes(line.line) ? line.refers : '';
      const base = [line.subject, line.line, line.id ?? '', own ?? ''].join('\u0000');
      const count = counts.get(base) ?? 0;
      counts.set(base, count + 1);
      return [`${base}\u0000${count}`, { line, group }];
    }),
  );
}

/** Whether two tables say the same, whatever they cite and are called, and however it is typed. */
export function sayTheSame(left: TableContent, right: TableContent): boolean {
  return compareLines(tableLines(left).map(asSaid), tableLines(right).map(asSaid)).every(
    (one) => one.kind === 'changed' && one.cells.every(({ field }) => field === 'clause' || field === 'unconfirmed'),
  );
}

/** The line keeps its type: only texts of its cells are others. */
function asSaid(line: TableLine): TableLine {
  const said = Object.entries(line).map(([field, text]): [string, string] => [field, plainWords(text)]);
  return { ...line, ...Object.fromEntries<string>(said), line: line.line };
}
