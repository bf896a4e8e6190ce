import type { Actor, LiveGrant } from '../access/actor.ts';
import type { Placed } from '../access/can.ts';
import type { Role } from '../access/role.ts';
import { beginningOfTime, civilDate, dayNumber, endOfTime } from '../civil-date.ts';
import type { Instant } from '../civil-date.ts';
import { indicatorOf } from '../indicator/catalogue/catalogue.ts';
import type { Figure } from '../indicator/figure.ts';
import type { FigureFile } from '../indicator/figure-file.ts';
import type { FigureRow } from '../indicator/figure-row.ts';
import type { SendingFacts, Submission } from '../indicator/submission.ts';
import type { ComparedProvince, ComparisonQuestion } from '../national/comparison.ts';
import type { ReceivedFigure, ReportingRound, SentFigure, SentGoal } from '../national/sent-figure.ts';
import type { UnitLife } from '../organization/unit-ref.ts';
import { period } from '../period.ts';
import type { Result } from '../result.ts';
import type { Target } from '../target/target.ts';

/** The case most tests start from: Ninh Thuận had admitted 269 of 805 on 14/6/2024 (facts.md E.4). */
export const ninhThuan = anId(1);

/** A valid id of its own for each number. */
export function anId(number: number): string {
  return `01a20151-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** Noon in Vietnam on a day. */
export function noonOf(day: string): Instant {
  return (dayNumber(civilDate(day)) * 86_400_000 + 5 * 3_600_000) as Instant;
}

/** Who may do all that two roles of the whole office may, so that what else stands in the way is seen. */
export function anActor(id: string, roles: readonly Role[] = ['provincialOfficial', 'departmentHead']): Actor {
  const grants = roles.map((role) => aLiveGrant({ id: `${id}/${role}`, role }));
  return { id, title: `Cán bộ ${id}`, kind: 'person', isLookingOnly: false, grants };
}

export function aLiveGrant(overrides: Partial<LiveGrant> = {}): LiveGrant {
  return { id: 'grant', role: 'provincialOfficial', unitId: null, viewUnitId: null, delegationId: null, ...overrides };
}

export function aUnit(overrides: Partial<Placed<UnitLife>> = {}): Placed<UnitLife> {
  return {
    id: ninhThuan,
    path: [overrides.id ?? ninhThuan],
    name: 'Đảng bộ tỉnh Ninh Thuận',
    kind: 'province',
    code: null,
    parentId: null,
    foundedOn: beginningOfTime,
    closedOn: endOfTime,
    note: null,
    ...overrides,
  };
}

const key = { unitId: ninhThuan, indicator: 'admission.admitted', category: null, period: period('2024') };
const origin = { source: 'reported', document: null, note: null } as const;
const revised = {
  revision: 1,
  supersededBy: null,
  reason: null,
  recordedBy: { id: 'first', title: 'Cán bộ first' },
  recordedAt: noonOf('2024-06-15'),
};
const content = {
  definitionVersion: 1,
  cutOffOn: civilDate('2024-06-14'),
  quantity: { kind: 'value', value: 269 },
  statedPercent: null,
  qualifier: 'exact',
  coverage: null,
  ...origin,
} as const;

export function aFigure(overrides: Partial<Figure> = {}): Figure {
  return { ...key, ...content, ...revised, ...overrides };
}

export function aTarget(overrides: Partial<Target> = {}): Target {
  return { ...key, goal: { kind: 'value', value: 805 }, direction: 'atLeast', ...origin, ...revised, ...overrides };
}

export function aSentFigure(overrides: Partial<SentFigure> = {}): SentFigure {
  const { name, kind } = aUnit();
  const { revision } = revised;
  return { ...key, ...content, unitName: name, unitKind: kind, revision, goal: null, ...overrides };
}

export function aReceivedFigure(overrides: Partial<ReceivedFigure> = {}): ReceivedFigure {
  return {
    ...aSentFigure(),
    provinceId: 'ninh-thuan',
    origin: 'real',
    approvedAt: noonOf('2024-06-20'),
    receivedAt: noonOf('2024-06-20'),
    ...overrides,
  };
}

/** A goal of so many admissions in 2024. */
export function aGoal(number: number): SentGoal {
  return { goal: { kind: 'value', value: number }, direction: 'atLeast', period: period('2024'), source: 'reported' };
}

/** How far the provinces reached their admissions of 2024, whatever the cut-off day and the goal's period. */
export function aQuestion(overrides: Partial<ComparisonQuestion> = {}): ComparisonQuestion {
  return {
    indicator: indicatorOf('admission.admitted'),
    category: null,
    by: 'completion',
    period: period('2024'),
    unitKind: 'province',
    definitionVersion: 1,
    cutOffOn: null,
    goalPeriod: null,
    goalDirection: null,
    round: undefined,
    ...overrides,
  };
}

export function provincesOf(...ids: readonly string[]): readonly ComparedProvince[] {
  return ids.map((id) => ({ id, name: id }));
}

export function aRound(overrides: Partial<ReportingRound> = {}): ReportingRound {
  return {
    id: anId(900),
    origin: 'real',
    title: 'Báo cáo giữa năm 2024',
    period: period('2024'),
    cutOffOn: civilDate('2024-06-14'),
    dueOn: civilDate('2024-06-25'),
    ...overrides,
  };
}

/** What `aFigure` says, as a file says it. */
export function aFigureRow(overrides: FigureRow = {}): FigureRow {
  return {
    unit: 'Đảng bộ tỉnh Ninh Thuận',
    indicator: 'admission.admitted',
    period: '2024',
    cutOffOn: '14/6/2024',
    value: 269,
    ...overrides,
  };
}

export function aFile(overrides: Partial<FigureFile> = {}): FigureFile {
  return {
    format: 'co-so/figures/1',
    province: 'ninh-thuan',
    units: [],
    figures: [aFigureRow()],
    targets: [],
    ...overrides,
  };
}

export function someSendingFacts(overrides: Partial<SendingFacts> = {}): SendingFacts {
  return { units: [aUnit()], figures: [aFigure()], targets: [], open: undefined, lastSent: [], ...overrides };
}

export function aSubmission(overrides: Partial<Submission> = {}): Submission {
  return {
    id: anId(500),
    indicator: 'admission.admitted',
    period: period('2024'),
    state: 'prepared',
    rows: [aSentFigure()],
    preparedBy: { id: 'first', title: 'Cán bộ first' },
    preparedAt: noonOf('2024-06-16'),
    decidedBy: null,
    decidedAt: null,
    returnReason: null,
    ...overrides,
  };
}

/** The problems of a refusal; none when it was done. */
export function problemsOf(result: Result<unknown>) {
  return result.ok ? [] : result.problems;
}

/** The value of what was done; throws on a refusal, with its problems. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
