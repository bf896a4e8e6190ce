import { numberText } from '@co-so/domain';

const linesShown = 5;

/** The first of the lines that something is said of, and how many more there are. */
export function linesText(lines: readonly number[]): string {
  const first = lines
    .slice(0, linesShown)
    .map((line) => numberText(line))
    .join(', ');
  const more = lines.length - linesShown;
  return `dòng ${first}${more > 0 ? ` và ${numberText(more)} dòng nữa` : ''}`;
}
