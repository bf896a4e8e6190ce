import { listFigures, listProvinceNames, listProvincesOn, listRounds } from '@co-so/db';
import type { NationalDb } from '@co-so/db';
import { compareFigures, definitionFor, latestOfEachUnit, periodSpan } from '@co-so/domain';
import type {
  CivilDate,
  ComparedBy,
  ComparedProvince,
  Comparison,
  Indicator,
  Origin,
  Period,
  ReceivedFigure,
  ReportingRound,
  UnitKind,
} from '@co-so/domain';

export interface CompareCommand {
  readonly indicator: Indicator;
  readonly category: string | null;
  readonly by: ComparedBy;
  readonly origin: Origin;
  readonly unitKind: UnitKind;
  /** Periods to set side by side; none: of each province the latest figure there is. */
  readonly periods: readonly Period[];
}

export interface PeriodComparison {
  readonly period: Period;
  readonly round: ReportingRound | null;
  readonly cutOffOn: CivilDate | null;
  readonly definitionVersion: number;
  readonly comparison: Comparison;
}

/** Reads the figures of a question once and sets the provinces side by side, period by period. */
export async function compareProvinces(
  db: NationalDb,
  command: CompareCommand,
  today: CivilDate,
): Promise<readonly PeriodComparison[]> {
  const { indicator, category, origin, periods } = command;
  const asked = periods.length > 0 ? periods : null;
  const [received, rounds, names] = await Promise.all([
    listFigures(db, { origin, indicator: indicator.id, category, periods: asked }),
    listRounds(db, origin),
    listProvinceNames(db),
  ]);
  if (asked) {
    const comparisons = asked.map(async (period) => {
      const of = received.filter((figure) => figure.period === period);
      return onePeriod(command, period, await provincesFor(db, period, of, names, today), of, rounds);
    });
    return Promise.all(comparisons);
  }
  const latest = latestOfEachUnit(received);
  const period = newestPeriod(command.unitKind, latest);
  if (!period) return [];
  return [onePeriod(command, period, await provincesFor(db, period, latest, names, today), latest, rounds)];
}

function onePeriod(
  command: CompareCommand,
  period: Period,
  provinces: readonly ComparedProvince[],
  figures: readonly ReceivedFigure[],
  rounds: readonly ReportingRound[],
): PeriodComparison {
  const round = rounds.find((one) => one.period === period);
  const definitionVersion = definitionFor(command.indicator, period).version;
  const cutOffOn = round?.cutOffOn ?? null;
  const question = { ...command, period, definitionVersion, cutOffOn, round };
  return {
    period,
    round: round ?? null,
    cutOffOn,
    definitionVersion,
    comparison: compareFigures(question, provinces, figures),
  };
}

/** The provinces of the period's last day (today at the latest), and any other that sent a figure all the same. */
async function provincesFor(
  db: NationalDb,
  period: Period,
  figures: readonly ReceivedFigure[],
  names: Awaited<ReturnType<typeof listProvinceNames>>,
  today: CivilDate,
): Promise<readonly ComparedProvince[]> {
  const lastDay = periodSpan(period)?.lastDay ?? today;
  const standing = await listProvincesOn(db, lastDay < today ? lastDay : today);
  const others = figures
    .map(({ provinceId }) => provinceId)
    .filter((id) => standing.every((province) => province.id !== id));
  return [
    ...standing.map(({ id, name }) => ({ id, name })),
    ...[...new Set(others)].map((id) => ({ id, name: names.get(id)?.name ?? id })),
  ];
}

/** The period that ends last among figures of the level asked for, else among all. */
function newestPeriod(unitKind: UnitKind, figures: readonly ReceivedFigure[]): Period | undefined {
  const atLevel = figures.filter((figure) => figure.unitKind === unitKind);
  const ends = (period: Period) => periodSpan(period)?.lastDay ?? '';
  return [...(atLevel.length > 0 ? atLevel : figures)]
    .map(({ period }) => period)
    .sort((left, right) => (ends(left) < ends(right) ? 1 : -1))[0];
}
