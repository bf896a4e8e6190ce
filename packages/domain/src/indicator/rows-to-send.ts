import { canonicalJson } from '../canonical-json.ts';
import { retractedRows } from '../national/retraction.ts';
import type { SentFigure } from '../national/sent-figure.ts';
import { withheldRows } from '../national/withholding.ts';
import type { WithheldRow } from '../national/withholding.ts';
import type { UnitLife } from '../organization/unit-ref.ts';
import { periodSpan } from '../period.ts';
import type { Period } from '../period.ts';
import { measures } from '../target/measured-by.ts';
import type { Target } from '../target/target.ts';
import { definitionFor, indicatorOf } from './catalogue/catalogue.ts';
import { keyTextOf } from './figure.ts';
import type { Figure } from './figure.ts';

export interface SendingQuestion {
  readonly indicator: string;
  readonly period: Period;
}

/** What the rows of a question are made of. */
export interface RowFacts {
  readonly units: readonly UnitLife[];
  /** Revisions in force of the indicator and period, all units and categories. */
  readonly figures: readonly Figure[];
  /** Targets in force of the indicator, all units and periods. */
  readonly targets: readonly Target[];
  /**
   * What the centre has of the question, or will have (`lastSentRows`): one row for everything of it that was ever sent
   * (`retractedRows`).
   */
  readonly lastSent: readonly SentFigure[];
}

/** The exact rows that would be sent now, in the order of units and categories. */
export function rowsToSend(question: SendingQuestion, facts: RowFacts): readonly SentFigure[] {
  return divideRows(question, facts).rows;
}

/** What there is of a question: the rows that would be sent now, and those that stay in the province, with the reason. */
export interface DividedRows {
  readonly rows: readonly SentFigure[];
  readonly withheld: readonly WithheldRow[];
}

export function divideRows(question: SendingQuestion, facts: RowFacts): DividedRows {
  const all = allRows(question, facts);
  const withheld = withheldRows(all, facts.lastSent);
  const staying = new Set(withheld.map(({ row }) => row));
  const stated = all.filter((row) => !staying.has(row));
  const rows = [...stated, ...retractedRows(facts.lastSent, stated, [...staying])];
  return { rows: rows.sort(byUnitThenCategory), withheld };
}

function allRows(question: SendingQuestion, facts: RowFacts): readonly SentFigure[] {
  const reported = facts.figures.map((figure) => rowOf(figure, facts));
  const goalsOnly = facts.targets
    .filter((target) => target.period === question.period)
    .filter((target) => !facts.figures.some((figure) => isAbout(target, figure)))
    .map((target) => goalRow(target, facts));
  const sent = new Map(facts.lastSent.map((row) => [keyTextOf(row), row]));
  return [...reported, ...goalsOnly].map((row) => numbered(row, sent.get(keyTextOf(row)))).sort(byUnitThenCategory);
}

/** The centre takes one content under one revision, so a row that changed in goal or name only is a revision, too. */
function numbered(row: SentFigure, sent: SentFigure | undefined): SentFigure {
  if (!sent) return row;
  const { revision } = sent;
  const isSent = sameRows([{ ...row, revision }], [sent]);
  return { ...row, revision: isSent ? revision : Math.max(row.revision, revision + 1) };
}

/**
 * Of each row the newest among those last approved and those that were found at the centre when it refused a delivery or
 * the province was restored from a backup. Of one revision that both have, the centre keeps its own.
 */
export function lastSentRows(approved: readonly SentFigure[], held: readonly SentFigure[]): readonly SentFigure[] {
  const newest = new Map(approved.map((row) => [keyTextOf(row), row]));
  for (const row of held) {
    const known = newest.get(keyTextOf(row));
    if (!known || known.revision <= row.revision) newest.set(keyTextOf(row), row);
  }
  return [...newest.values()].sort(byUnitThenCategory);
}

export function sameRows(left: readonly SentFigure[], right: readonly SentFigure[]): boolean {
  return canonicalJson(left) === canonicalJson(right);
}

function rowOf(figure: Figure, { units, targets }: RowFacts): SentFigure {
  const target = goalFor(figure, targets);
  const { supersededBy, reason, recordedBy, recordedAt, ...content } = figure;
  return {
    ...content,
    ...unitOf(units, figure.unitId),
    goal: target
      ? { goal: target.goal, direction: target.direction, period: target.period, source: target.source }
      : null,
  };
}

/** Of the goals that the figure measures, that of the shortest period: the year's before the term's. */
function goalFor(figure: Figure, targets: readonly Target[]): Target | undefined {
  return targets.filter((target) => measures(target, figure)).toSorted(byEndThenLength)[0];
}

function byEndThenLength(left: Target, right: Target): number {
  const [one, other] = [periodSpan(left.period)!, periodSpan(right.period)!];
  return compareText(one.lastDay, other.lastDay) || compareText(other.firstDay, one.firstDay);
}

function goalRow(target: Target, { units }: RowFacts): SentFigure {
  const { unitId, indicator, category, period, goal, direction, source, document, note, revision } = target;
  return {
    unitId,
    indicator,
    category,
    period,
    ...unitOf(units, unitId),
    definitionVersion: definitionFor(indicatorOf(indicator), period).version,
    cutOffOn: null,
    quantity: null,
    statedPercent: null,
    qualifier: 'exact',
    source,
    document,
    note,
    revision,
    goal: { goal, direction, period, source },
    coverage: null,
  };
}

function unitOf(units: readonly UnitLife[], unitId: string): Pick<SentFigure, 'unitName' | 'unitKind'> {
  const unit = units.find(({ id }) => id === unitId);
  if (!unit) throw new Error(`no unit ${unitId} for its own figure`);
  return { unitName: unit.name, unitKind: unit.kind };
}

function isAbout(target: Target, figure: Figure): boolean {
  return (
    target.unitId === figure.unitId && target.indicator === figure.indicator && target.category === figure.category
  );
}

function byUnitThenCategory(left: SentFigure, right: SentFigure): number {
  return compareText(left.unitId, right.unitId) || compareText(left.category ?? '', right.category ?? '');
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
