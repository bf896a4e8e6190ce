import { parseDecimalText, ratio, scaled } from '@co-so/domain';
import type { CapCandidate, CapCriterion, Ratio } from '@co-so/domain';

/** Something that cannot be read in the list; `line` counts from 1. */
export interface LineProblem {
  readonly line: number;
  readonly text: string;
}

export interface ReadCandidates {
  readonly candidates: readonly CapCandidate[];
  readonly problems: readonly LineProblem[];
}

/** Reads a list copied from a sheet: a name, then a number for each criterion; an empty cell is not known. */
export function readCandidates(text: string, criteria: readonly CapCriterion[]): ReadCandidates {
  const lines = text
    .split(/\r?\n/)
    .map((line, index) => ({ line: index + 1, cells: line.split('\t').map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const names = lines.map(({ cells }) => cells[0]);
  const problems = lines.flatMap(({ line, cells }, index) =>
    lineProblems(cells, criteria, names.indexOf(cells[0]) < index).map((problem) => ({ line, text: problem })),
  );
  const candidates = lines.map(({ cells: [id = '', ...values] }) => ({ id, values: valuesOf(values, criteria) }));
  return { candidates: problems.length > 0 ? [] : candidates, problems };
}

function lineProblems([name, ...values]: readonly string[], criteria: readonly CapCriterion[], isRepeated: boolean) {
  return [
    ...(name === '' ? ['thiếu tên'] : []),
    ...(isRepeated && name !== '' ? [`"${name}" đã có ở dòng trên`] : []),
    ...(values.length > criteria.length ? [`có ${values.length} số, trong khi có ${criteria.length} tiêu chí`] : []),
    ...values.flatMap((value) =>
      value === '' || parseDecimalText(value) ? [] : [`"${value}" không phải là số như 92 hoặc 92,5`],
    ),
  ];
}

function valuesOf(values: readonly string[], criteria: readonly CapCriterion[]): CapCandidate['values'] {
  return Object.fromEntries(
    criteria.flatMap(({ id }, index) => {
      const value = numberIn(values[index] ?? '');
      return value ? [[id, value]] : [];
    }),
  );
}

function numberIn(text: string): Ratio | undefined {
  const decimal = parseDecimalText(text);
  if (!decimal) return undefined;
  const { units, decimals } = scaled(decimal);
  return ratio(Number(units), 10 ** decimals);
}
