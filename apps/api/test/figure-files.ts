import { topUnit } from './places.ts';
import type { FigureRow, TargetRow, UnitRow } from '@co-so/domain';
import { ask } from './asking.ts';
import { documented } from './documented.ts';
import type { ImportReport } from '../src/indicator/import-figures.ts';

export { topUnit } from './places.ts';

export const ward = '0198c0de-1111-7000-8000-000000000002';

/** The head of the province and a ward below it. */
export const headAndWard: readonly UnitRow[] = [
  { id: topUnit, name: 'Đảng bộ tỉnh', kind: 'province' },
  { id: ward, name: 'Đảng bộ phường Một', kind: 'commune', parent: topUnit },
];

export interface FileParts {
  readonly province?: string;
  readonly document?: string;
  readonly units?: readonly UnitRow[];
  readonly figures?: readonly FigureRow[];
  readonly targets?: readonly TargetRow[];
}

/** A figure file with one unit at the top and nothing else. */
export function aFile(parts: FileParts = {}) {
  return {
    format: 'co-so/figures/1',
    province: 'binh-thuan',
    document: 'Báo cáo số 01',
    units: [{ id: topUnit, name: 'Đảng bộ tỉnh', kind: 'province' }],
    figures: [],
    targets: [],
    ...parts,
  };
}

export const admitted: FigureRow = {
  unit: topUnit,
  indicator: 'admission.admitted',
  period: '2024',
  cutOffOn: '2024-06-14',
  value: 269,
};

export const admissionGoal: TargetRow = { unit: topUnit, indicator: 'admission.admitted', period: '2024', goal: 805 };

/** Imports a file through the API, as an operator or a clerk would. */
export async function imported(office: string, parts: FileParts = {}): Promise<ImportReport> {
  const answer = await ask(office, '/api/imports', {
    body: { fileName: 'so-lieu.json', mode: 'store', content: aFile(parts) },
  });
  return documented<ImportReport>(answer, 200);
}
