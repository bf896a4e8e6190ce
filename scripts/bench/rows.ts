import { askWell } from './ask.ts';
import { whole } from './measure.ts';
import type { Measure } from './measure.ts';

const periods = Array.from({ length: 10 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);

/** The comparison of the budget: one indicator over all provinces of today and ten periods. */
export const comparisonPath = pathFor(periods);

interface Compared {
  readonly comparisons: readonly {
    readonly comparison: { readonly comparable: readonly unknown[]; readonly incomparable: readonly unknown[] };
  }[];
}

/** What is read for the figures themselves: what each further period adds. The rest is the registry's share. */
export async function measureComparisonRows(port: number): Promise<readonly Measure[]> {
  const answer = await askWell({ port, office: '', path: comparisonPath });
  const first = await askWell({ port, office: '', path: pathFor(periods.slice(0, 1)) });
  const shown = shownRows(JSON.parse(answer.body) as Compared);
  const figures = ((answer.rowsRead - first.rowsRead) / (periods.length - 1)) * periods.length;
  return [
    {
      what: `Comparison, 34 provinces × ${periods.length} periods: rows read`,
      measured: `${whole(answer.rowsRead)} in ${answer.queries} queries; ${whole(answer.rowsRead - figures)} of them registry and rounds`,
    },
    {
      what: 'Comparison: rows read for figures, of rows shown',
      measured: `${whole(figures)} of ${whole(shown)} = ${(figures / shown).toFixed(2)} ×`,
      budget: '≤ 1.2 ×',
    },
  ];
}

function pathFor(of: readonly string[]): string {
  return `/api/comparisons?origin=simulated&indicator=member.total&periods=${of.join(',')}`;
}

function shownRows({ comparisons }: Compared): number {
  return comparisons.reduce(
    (sum, { comparison }) => sum + comparison.comparable.length + comparison.incomparable.length,
    0,
  );
}
