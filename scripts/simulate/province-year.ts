import type { Coverage, Ratio } from '../../packages/domain/src/index.ts';
import { isCase } from './cases.ts';
import { draw } from './chance.ts';

export interface SimulatedPlace {
  readonly slug: string;
  readonly communes: number;
  readonly isCity: boolean;
}

export interface Partition {
  readonly whole: number;
  readonly parts: Readonly<Record<string, number>>;
}

/** The figures of a province at the end of a month: stocks as they stand, the rest from January on. */
export interface SimulatedMonth {
  readonly month: number;
  readonly members: number;
  readonly admitted: number;
  readonly attendance: Ratio;
  readonly study: Ratio;
  readonly grassroots: Partition;
  readonly grassrootsVersion: 2 | 3;
  readonly coverage: Coverage;
}

export interface SimulatedYear {
  readonly admissionGoal: number;
  readonly months: readonly SimulatedMonth[];
  /** Of the year before. */
  readonly ratings: { readonly organizations: Partition; readonly members: Partition; readonly coverage: Coverage };
}

export const lastMonth = 10;
/** The first month whose last day is under the third definition of what a grassroots organization is. */
const newModelMonth = 4;
const months = Array.from({ length: lastMonth }, (_, index) => index + 1);

export function simulateYear(place: SimulatedPlace): SimulatedYear {
  const { slug } = place;
  const membersAtStart = sizeOf(place);
  const admissionGoal = isCase(slug, 'smallGoal') ? 18 : tens(share(membersAtStart, draw(`${slug} goal`, 24, 32)));
  const admitted = admissionsOf(slug, admissionGoal);
  const members = membersOf(slug, membersAtStart, admitted);
  const attendance = attendanceOf(slug, members);
  const study = studyOf(slug, members);
  return {
    admissionGoal,
    months: months.map((month, index) => ({
      month,
      members: members[index]!,
      admitted: admitted[index]!,
      attendance: attendance[index]!,
      study: study[index]!,
      ...grassrootsOf(place, month),
      coverage: coverageOf(place, month),
    })),
    ratings: {
      organizations: ratingsOf(`${slug} organizations`, oldModel(place, 1).whole - draw(`${slug} unrated`, 4, 25)),
      members: ratingsOf(`${slug} members`, share(membersAtStart, draw(`${slug} rated`, 955, 990))),
      coverage: coverageOf(place, 0),
    },
  };
}

function sizeOf({ slug, communes, isCity }: SimulatedPlace): number {
  const size = communes * draw(`${slug} members`, 1300, 1900);
  return Math.min(Math.max(isCity ? share(size, 1400) : size, 30_000), 450_000);
}

function admissionsOf(slug: string, goal: number): readonly number[] {
  const total = Math.floor((goal * completionOf(slug)) / 10_000);
  const pace = cumulative(months.map((month) => draw(`${slug} admitted ${month}`, 4, 14)));
  return pace.map((part) => Math.floor((total * part) / pace.at(-1)!));
}

/** What is admitted by the end of October, in hundredths of a per cent of the goal. */
function completionOf(slug: string): number {
  if (isCase(slug, 'sameCompletion')) return 8000;
  if (isCase(slug, 'overGoal')) return 11_240;
  return draw(`${slug} completion`, 5500, 11_500);
}

function membersOf(slug: string, atStart: number, admitted: readonly number[]): readonly number[] {
  const left = cumulative(months.map((month) => Math.floor((atStart * draw(`${slug} left ${month}`, 4, 15)) / 10_000)));
  return admitted.map((count, index) => atStart + count - left[index]!);
}

function attendanceOf(slug: string, members: readonly number[]): readonly Ratio[] {
  const isSame = isCase(slug, 'sameAttendance');
  const usual = isSame ? 930 : draw(`${slug} attendance`, 860, 965);
  const due = months.map((month, index) => share(members[index]!, draw(`${slug} due ${month}`, 955, 985)));
  const present = due.map((count, index) => share(count, usual + draw(`${slug} present ${index + 1}`, -6, 6)));
  const ratios = ratiosOf(cumulative(present), cumulative(due));
  const denominator = Math.ceil(ratios.at(-1)!.denominator / 100) * 100;
  return isSame ? [...ratios.slice(0, -1), { numerator: (denominator / 100) * 93, denominator }] : ratios;
}

function studyOf(slug: string, members: readonly number[]): readonly Ratio[] {
  if (isCase(slug, 'smallStudy')) return months.map((month) => ({ numerator: month + 3, denominator: month + 6 }));
  const due = months.map((month, index) => share(members[index]!, draw(`${slug} to study ${month}`, 40, 160)));
  const done = due.map((count, index) => share(count, draw(`${slug} studied ${index + 1}`, 900, 990)));
  return ratiosOf(cumulative(done), cumulative(due));
}

function grassrootsOf(place: SimulatedPlace, month: number): Pick<SimulatedMonth, 'grassroots' | 'grassrootsVersion'> {
  const isOld = month < newModelMonth || isCase(place.slug, 'otherDefinition');
  return isOld
    ? { grassroots: oldModel(place, month), grassrootsVersion: 2 }
    : { grassroots: newModel(place, month), grassrootsVersion: 3 };
}

/** Party committees of communes stand above the grassroots and are not among these. */
function oldModel({ slug, communes }: SimulatedPlace, month: number): Partition {
  const committees = Math.floor((communes * draw(`${slug} committees`, 20, 36)) / 10);
  const branches = Math.floor((communes * draw(`${slug} branches`, 150, 230)) / 10);
  const merged = Math.floor((communes * month * draw(`${slug} merged`, 1, 4)) / 50);
  return partition({ committee: committees, branch: branches - merged });
}

/** Every commune's committee is one, and there are no grassroots branches beside them. */
function newModel({ slug, communes }: SimulatedPlace, month: number): Partition {
  const others = Math.floor((communes * draw(`${slug} other committees`, 35, 80)) / 100);
  return partition({ committee: communes + others - Math.floor(month / draw(`${slug} closed`, 3, 6)), branch: 0 });
}

/** At most one outstanding to five good ones, rounded down. */
function ratingsOf(words: string, whole: number): Partition {
  const failing = share(whole, draw(`${words} failing`, 0, 8));
  const satisfactory = share(whole, draw(`${words} satisfactory`, 30, 120));
  const rest = whole - failing - satisfactory;
  const outstanding = share(rest, draw(`${words} outstanding`, 125, 166));
  return partition({ outstanding, good: rest - outstanding, satisfactory, failing });
}

function coverageOf({ slug, communes }: SimulatedPlace, month: number): Coverage {
  const isLow = isCase(slug, 'lowCoverage') && month === lastMonth;
  const silent = isLow
    ? share(communes, draw(`${slug} silent`, 130, 200))
    : draw(`${slug} silent ${month}`, 0, share(communes, 60));
  return { reported: communes - silent, expected: communes };
}

function partition(parts: Readonly<Record<string, number>>): Partition {
  return { whole: Object.values(parts).reduce((sum, part) => sum + part, 0), parts };
}

function cumulative(counts: readonly number[]): readonly number[] {
  let sum = 0;
  return counts.map((count) => (sum += count));
}

function ratiosOf(numerators: readonly number[], denominators: readonly number[]): readonly Ratio[] {
  return numerators.map((numerator, index) => ({ numerator, denominator: denominators[index]! }));
}

function share(count: number, thousandths: number): number {
  return Math.floor((count * thousandths) / 1000);
}

function tens(count: number): number {
  return Math.round(count / 10) * 10;
}
