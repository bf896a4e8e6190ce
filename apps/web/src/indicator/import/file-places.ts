import type { ImportReport } from '@co-so/api';
import { linePlaces, movedProblems } from '@co-so/domain';
import type { Problem } from '@co-so/domain';
import { jsonPlace } from '../../place-text.ts';
import type { OpenedFile } from './read-file.ts';

/** Problems of a JSON file at its own places: as they came, they would be called lines of sheets. */
export function inJson(problems: readonly Problem[]): readonly Problem[] {
  return movedProblems(problems, jsonPlace);
}

/** What a file would correct, each at its line of a sheet or its place in the JSON. */
export function placedReport({ workbook }: OpenedFile, report: ImportReport): ImportReport {
  const moved = workbook ? linePlaces(workbook) : jsonPlace;
  return { ...report, corrections: report.corrections.map((one) => ({ ...one, at: moved(one.at) })) };
}
