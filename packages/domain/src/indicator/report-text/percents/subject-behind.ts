import { isMark } from '../reading/token.ts';
import type { ReportLayout } from '../reading/report-layout.ts';
import type { Subject } from './subject.ts';

const bracketAtMost = 8;

/** `99% (1.298/1.311 đảng bộ)`, `19,64% (11 tổ chức)`: what stands in brackets behind a percentage. */
export function subjectBehind({ tokens, partner }: ReportLayout, at: number): Subject | undefined {
  const closing = partner[at + 1] ?? -1;
  if (!isMark(tokens[at + 1], '(') || closing < 0 || closing - at > bracketAtMost) return undefined;
  const number = tokens[at + 2];
  if (tokens.slice(at + 3, closing).some(({ kind }) => kind !== 'word')) return undefined;
  if (number?.kind === 'fraction') {
    const { part, base } = number;
    return { at: at + 2, part, base, baseAt: at + 2, pairing: 'fraction', doubtful: false, commas: 0 };
  }
  if (number?.kind !== 'count') return undefined;
  const { value, span } = number;
  // "(12 đồng chí vắng)" may count the others.
  return { at: at + 2, part: { value, span }, base: undefined, baseAt: -1, pairing: 'none', doubtful: true, commas: 0 };
}
