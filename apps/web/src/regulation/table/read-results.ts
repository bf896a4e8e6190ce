import { parsePoints } from '@co-so/domain';
import type { CivilDate, Claim, Criterion, ReplayedResult, SubjectRules } from '@co-so/domain';

/** Results that were pasted from a sheet: a line each, the first cell who, the others by criterion. */
export interface PastedResults {
  readonly results: readonly ReplayedResult[];
  /** Cells and columns that could not be read, in words. */
  readonly wrong: readonly string[];
}

/** Reads lines copied from Excel. The first line names the columns: `Mã`, then the ids of criteria. */
export function readResults(text: string, rules: SubjectRules, on: CivilDate): PastedResults {
  const [headers = [], ...lines] = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t').map((cell) => cell.trim()));
  const criteria = rules.groups.flatMap((group) => group.criteria);
  const columns = headers
    .slice(1)
    .map((header) => criteria.find(({ id }) => id === header.split(/[\s:]/)[0]?.replace(/\.$/, '')));
  const wrong = columns.flatMap((column, index) =>
    column ? [] : [`Cột "${headers[index + 1]}": không có tiêu chí này`],
  );
  const results = lines.map(([id = '', ...cells]): ReplayedResult => {
    const claims = cells.flatMap((cell, index): readonly (readonly [string, Claim])[] => {
      const criterion = columns[index];
      if (!criterion || cell === '') return [];
      const claim = claimIn(criterion, cell);
      if (!claim) wrong.push(`${id}, tiêu chí ${criterion.id}: không đọc được "${cell}"`);
      return claim ? [[criterion.id, claim]] : [];
    });
    const scored = { kind: 'claims', claims: Object.fromEntries(claims) } as const;
    return { id, assessed: { subject: rules.subject, on, scored, facts: {}, settings: {}, mitigated: [] } };
  });
  return { results, wrong };
}

/** A cell as its criterion counts: points, `18/20`, có or không, how many times. */
function claimIn({ measure }: Criterion, cell: string): Claim | undefined {
  const isYes = /^(có|đạt|x|1)$/i.test(cell);
  switch (measure.kind) {
    case 'manual': {
      const points = parsePoints(cell.replace(',', '.'));
      return points === undefined ? undefined : { kind: 'manual', points };
    }
    case 'bands': {
      const [, part, whole] = /^(\d{1,6})\s*\/\s*(\d{1,6})$/.exec(cell) ?? [];
      return part === undefined ? undefined : { kind: 'bands', part: Number(part), whole: Number(whole) };
    }
    case 'yesNo':
      return isYes || /^(không|0)$/i.test(cell) ? { kind: 'yesNo', yes: isYes } : undefined;
    case 'perOccurrence':
      return /^\d{1,4}$/.test(cell) ? { kind: 'perOccurrence', count: Number(cell) } : undefined;
    case 'allOrNothing':
      return { kind: 'allOrNothing', met: isYes ? measure.items.map(({ id }) => id) : [] };
  }
}
