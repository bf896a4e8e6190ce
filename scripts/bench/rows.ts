import { askWell } from './ask.ts';
import { whole } from './measure.ts';
import type { Measure } from './measure.ts';

const periods = Array.from({ length: 10 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);
const unanswered = 'org.party-groups';

/** The comparison of the budget: one indicator over all provinces of today and ten periods. */
export const comparisonPath = pathFor('member.total');

interface Compared {
  readonly comparisons: readonly {
    readonly comparison: { readonly comparable: readonly unknown[]; readonly incomparable: readonly unknown[] };
  }[];
}

/** What is read for the figures themselves; the registry's share is what the same question reads when nobody answered. */
export async function measureComparisonRows(port: number): Promise<readonly Measure[]> {
  const answer = await askWell({ port, office: '', path: comparisonPath });
  const registry = await askWell({ port, office: '', path: pathFor(unanswered) });
  const shown = shownRows(JSON.parse(answer.body) as Compared);
  const figures = answer.rowsRead - registry.rowsRead;
  return [
    {
      what: `Comparison, 34 provinces × ${periods.length} periods: rows read`,
      measured: `${whole(answer.rowsRead)} in ${answer.queries} queries; ${whole(registry.rowsRead)} of them registry and rounds`,
    },
    {
      what: 'Comparison: rows read for figures, of rows shown',
      measured: `${whole(figures)} of ${whole(shown)} = ${(figures / shown).toFixed(2)} ×`,
      budget: '≤ 1.2 ×',
    },
  ];
}

function pathFor(indicator: string): string {
  return `/api/comparisons?origin=simulated&indicator=${indicator}&periods=${periods.join(',')}`;
}

function shownRows({ comparisons }: Compared): number {
  return comparisons.reduce(
    (sum, { comparison }) => sum + comparison.comparable.length + comparison.incomparable.length,
    0,
  );
}
