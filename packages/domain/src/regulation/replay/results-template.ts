import type { Cell } from '../../indicator/cell.ts';
import type { Sheet } from '../../indicator/sheet.ts';
import type { Claim } from '../measure.ts';
import { plainPoints } from '../points.ts';
import { itemText } from '../shown.ts';
import { subjectByTable } from '../table/evaluate-by-table.ts';
import type { TableRules } from '../table/evaluate-by-table.ts';
import { bestClaims } from '../table/sample.ts';
import { factColumns } from './fact-cell.ts';
import { criteriaOf, resultHeaders } from './result-columns.ts';

export const resultsSheetName = 'Kết quả';

/** A sheet to be filled with results: every column there is, and one line for each kind of subject as an example. */
export function resultsSheet(by: TableRules): Sheet {
  const subjects = by.table.subjects.flatMap(({ subject }) => subjectByTable(by, subject) ?? []);
  const criteria = uniqueBy(subjects.flatMap(criteriaOf), ({ id }) => id);
  const facts = uniqueBy(subjects.flatMap(factColumns), ({ header }) => header);
  const { id, subject, points, decided } = resultHeaders;
  const headers = [
    id,
    subject,
    ...criteria.map((one) => `${one.id} ${itemText(one)}`),
    points,
    ...facts.map(({ header }) => header),
    decided,
  ];
  const lines = subjects.map((rules, index): readonly Cell[] => {
    const best = bestClaims(rules);
    const cells = criteria.map((one) =>
      criteriaOf(rules).some((own) => own.id === one.id) ? claimText(best[one.id]) : null,
    );
    return [`Ví dụ ${index + 1}`, rules.text, ...cells, null, ...facts.map(() => null), null];
  });
  return { name: resultsSheetName, rows: [headers, ...lines] };
}

function uniqueBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

function claimText(claim: Claim | undefined): Cell {
  switch (claim?.kind) {
    case 'manual':
      return plainPoints(claim.points).replace('.', ',');
    case 'bands':
      return `${claim.part}/${claim.whole}`;
    case 'yesNo':
      return claim.yes ? 'có' : 'không';
    case 'perOccurrence':
      return String(claim.count);
    case 'allOrNothing':
      return 'đạt';
    default:
      return null;
  }
}
