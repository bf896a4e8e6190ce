import { folded } from '../../folded.ts';
import type { Claim } from '../measure.ts';
import { parsePoints } from '../points.ts';
import type { Points } from '../points.ts';
import type { Criterion } from '../scoring-rules.ts';

/** A cell as yes or no: `có`, `đạt`, `x`, `1`; `không`, `chưa`, `0`. */
export function yesIn(cell: string): boolean | undefined {
  const given = folded(cell);
  if (['co', 'dat', 'x', '1', 'true'].includes(given)) return true;
  return ['khong', 'chua', 'khong dat', 'chua dat', '0', 'false'].includes(given) ? false : undefined;
}

/** Points with a decimal comma, or a point. */
export function pointsIn(cell: string): Points | undefined {
  return parsePoints(cell.replace(',', '.'));
}

/** A cell as its criterion counts: points, `18/20`, có or không, how many times, or that it does not apply. */
export function claimIn({ measure, notApplicable }: Criterion, cell: string): Claim | undefined {
  if (notApplicable && folded(cell) === 'khong ap dung') return { kind: 'notApplicable' };
  switch (measure.kind) {
    case 'manual': {
      const points = pointsIn(cell);
      return points === undefined ? undefined : { kind: 'manual', points };
    }
    case 'bands':
      return shareIn(cell);
    case 'yesNo': {
      const yes = yesIn(cell);
      return yes === undefined ? undefined : { kind: 'yesNo', yes };
    }
    case 'perOccurrence':
      return /^\d{1,6}$/.test(cell) ? { kind: 'perOccurrence', count: Number(cell) } : undefined;
    case 'allOrNothing': {
      const all = measure.items.map(({ id }) => id);
      const yes = yesIn(cell);
      const met = yes === undefined ? cell.split(/[,;]/).map((id) => id.trim()) : yes ? all : [];
      return met.every((id) => all.includes(id)) ? { kind: 'allOrNothing', met } : undefined;
    }
  }
}

/** `18/20`; where the table has a ceiling, `18/20; 1` says how many times what it asks about happened. */
function shareIn(cell: string): Claim | undefined {
  const [, part, whole, over] = /^(\d{1,9})\s*\/\s*(\d{1,9})(?:\s*;\s*(\d{1,9}))?$/.exec(cell) ?? [];
  if (part === undefined || whole === undefined) return undefined;
  return { kind: 'bands', part: +part, whole: +whole, ...(over !== undefined && { over: +over }) };
}
