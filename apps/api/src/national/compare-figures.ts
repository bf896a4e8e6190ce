import { listFigures, listProvinceLinks, listProvinceStretches, listRounds } from '@co-so/db';
import type { NationalDb } from '@co-so/db';
import { annual, comparePeriods, done, findCategory, findIndicator, parsePeriod, refused } from '@co-so/domain';
import type { CivilDate, Origin, Period, PeriodComparison, PeriodsQuestion, Problem, Result } from '@co-so/domain';

export interface CompareCommand extends PeriodsQuestion {
  readonly origin: Origin;
}

/** The question as an address asks it. */
export interface AskedInAddress extends Pick<CompareCommand, 'by' | 'unitKind' | 'provinces' | 'origin'> {
  readonly indicator: string;
  readonly category?: string | undefined;
  /** Separated by commas. */
  readonly periods?: string | undefined;
}

const periodsMaximum = 12;

/** Reads the question of an address, or names every parameter that cannot be read. */
export function readQuestion(asked: AskedInAddress): Result<CompareCommand> {
  const { indicator: id, category = null, periods: given, ...rest } = asked;
  const indicator = findIndicator(id);
  const knowsCategory =
    category === null || (indicator !== undefined && findCategory(indicator, category) !== undefined);
  const periods = given === undefined ? [] : readPeriods(given);
  if (indicator && knowsCategory && periods) return done({ ...rest, indicator, category, periods });
  const unreadable = [
    ...(indicator ? [] : ['indicator']),
    ...(knowsCategory ? [] : ['category']),
    ...(periods ? [] : ['periods']),
  ];
  const [first, ...others] = unreadable.map((parameter): Problem => ({
    code: 'parameter-invalid',
    parameter,
    at: `/${parameter}`,
  }));
  return refused(first!, ...others);
}

/** Each period once, in the order asked; undefined where one is none or has no days, and for too many. */
function readPeriods(text: string): readonly Period[] | undefined {
  const texts = [...new Set(text.split(','))];
  const read = texts.map(parsePeriod).filter((period) => period !== undefined);
  const isReadable = read.length === texts.length && read.length <= periodsMaximum && !read.includes(annual);
  return isReadable ? read : undefined;
}

/** Reads the figures of a question once and sets the provinces side by side, period by period. */
export async function compareProvinces(
  db: NationalDb,
  command: CompareCommand,
  today: CivilDate,
): Promise<readonly PeriodComparison[]> {
  const { indicator, category, origin, unitKind, periods } = command;
  const asked = periods.length > 0 ? periods : null;
  const [figures, rounds, provinces, links] = await Promise.all([
    listFigures(db, { origin, indicator: indicator.id, category, unitKind, periods: asked }),
    listRounds(db, origin),
    listProvinceStretches(db),
    command.provinces === 'today' ? listProvinceLinks(db) : [],
  ]);
  return comparePeriods(command, { figures, rounds, provinces, links }, today);
}
