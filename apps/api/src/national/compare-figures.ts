import { listFigures, listProvinceStretches, listRounds } from '@co-so/db';
import type { NationalDb } from '@co-so/db';
import { comparePeriods } from '@co-so/domain';
import type { CivilDate, Origin, PeriodComparison, PeriodsQuestion } from '@co-so/domain';

export interface CompareCommand extends PeriodsQuestion {
  readonly origin: Origin;
}

/** Reads the figures of a question once and sets the provinces side by side, period by period. */
export async function compareProvinces(
  db: NationalDb,
  command: CompareCommand,
  today: CivilDate,
): Promise<readonly PeriodComparison[]> {
  const { indicator, category, origin, periods } = command;
  const asked = periods.length > 0 ? periods : null;
  const [figures, rounds, provinces] = await Promise.all([
    listFigures(db, { origin, indicator: indicator.id, category, periods: asked }),
    listRounds(db, origin),
    listProvinceStretches(db),
  ]);
  return comparePeriods(command, { figures, rounds, provinces }, today);
}
