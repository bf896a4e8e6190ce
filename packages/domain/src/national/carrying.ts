import { beginningOfTime } from '../civil-date.ts';
import type { CivilDate, Instant } from '../civil-date.ts';
import { isInexact } from '../indicator/figure.ts';
import type { Coverage, Quantity } from '../indicator/figure.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { follow, linksFrom } from '../organization/successor.ts';
import type { UnitKind } from '../organization/unit.ts';
import type { Period } from '../period.ts';
import { effectiveCutOff } from './comparability.ts';
import type { ComparedBy, ComparedProvince } from './comparison.ts';
import type { ReceivedFigure, SentGoal } from './sent-figure.ts';

/** Of which provinces a comparison is: those of its period's day, or those of today with what went over into them. */
export const provinceBases = ['ofDay', 'today'] as const;
export type ProvinceBasis = (typeof provinceBases)[number];

/** A province that went over whole into another on a day. */
export interface ProvinceLink {
  readonly predecessorId: string;
  readonly successorId: string;
  readonly on: CivilDate;
}

/** What a province of that day sent, which is a part of what a province of today is shown with. */
export interface CarriedPart {
  readonly province: ComparedProvince;
  readonly figure: ReceivedFigure;
}

/** A number of a province of today that was added up, and all that it is the sum of. */
export interface CarriedSum {
  readonly province: ComparedProvince;
  readonly parts: readonly CarriedPart[];
}

/** Why nothing was added up. A province is named where the reason is its own. */
export type UncarriedReason =
  | { readonly reason: 'predecessorMissing'; readonly province: ComparedProvince }
  | { readonly reason: 'provinceDivided'; readonly province: ComparedProvince }
  | { readonly reason: 'notWholeProvince'; readonly province: ComparedProvince; readonly unitKind: UnitKind }
  | { readonly reason: 'periodOther'; readonly province: ComparedProvince; readonly period: Period }
  | { readonly reason: 'actualMissing'; readonly province: ComparedProvince }
  | { readonly reason: 'retracted'; readonly province: ComparedProvince }
  | { readonly reason: 'onlyPercentage'; readonly province: ComparedProvince }
  | { readonly reason: 'figureInexact'; readonly province: ComparedProvince }
  | { readonly reason: 'notSummable' }
  | { readonly reason: 'formsDiffer' }
  | { readonly reason: 'definitionsDiffer' }
  | { readonly reason: 'cutOffsDiffer' }
  | { readonly reason: 'goalsDiffer' }
  /** The province of today has sent a number itself: what its predecessors sent is in it or beside it. */
  | { readonly reason: 'ownFigure' };

/** A province of today into which figures do not go over, with those figures and every reason. */
export interface UncarriedProvince extends CarriedSum {
  readonly reasons: readonly [UncarriedReason, ...UncarriedReason[]];
}

export interface CarryingQuestion {
  readonly indicator: Indicator;
  readonly by: ComparedBy;
  readonly unitKind: UnitKind;
  readonly period: Period;
  /** The day whose provinces are asked for. */
  readonly onto: CivilDate;
}

export interface CarryingFacts {
  /** The provinces of the period's day and all others that sent; those of the day asked for; what leads from one to another. */
  readonly stood: readonly ComparedProvince[];
  readonly standing: readonly ComparedProvince[];
  readonly links: readonly ProvinceLink[];
  readonly figures: readonly ReceivedFigure[];
}

/** Figures of the provinces of today: their own, and the sums; and what could not be added up. */
export interface Carrying {
  readonly figures: readonly ReceivedFigure[];
  readonly sums: readonly CarriedSum[];
  readonly uncarried: readonly UncarriedProvince[];
}

/**
 * Carries the figures of one period over to the provinces of another day. A sum is made only where every predecessor went
 * over whole and has sent; a share is the ratio of the sums, never made from percentages. Nothing is estimated.
 */
export function carryToProvinces(question: CarryingQuestion, facts: CarryingFacts): Carrying {
  const heirs = heirsOn(question, facts);
  const all = facts.standing.map((province) => {
    const own = facts.figures.filter(({ provinceId }) => provinceId === province.id);
    const sources = [...heirs.values()].filter(({ ids, source }) => ids.includes(province.id) && source !== province);
    return carriedInto(question, province, own, sources, facts.figures);
  });
  return {
    figures: all.flatMap(({ figures }) => figures),
    sums: all.flatMap(({ sums }) => sums),
    uncarried: all.flatMap(({ uncarried }) => uncarried),
  };
}

/** A province and what it has become by the day asked for. */
interface Source {
  readonly source: ComparedProvince;
  readonly ids: readonly string[];
}

function heirsOn({ onto }: CarryingQuestion, { stood, standing, links }: CarryingFacts): Map<string, Source> {
  const whole = linksFrom(links.map((link) => ({ ...link, carries: 'whole' as const, by: null })));
  const known = new Map(standing.map((province) => [province.id, province]));
  return new Map(
    stood.map((province) => {
      const ids = follow(whole, province.id, beginningOfTime, onto).map(({ unitId }) => unitId);
      return [province.id, { source: known.get(province.id) ?? province, ids }];
    }),
  );
}

function carriedInto(
  question: CarryingQuestion,
  province: ComparedProvince,
  own: readonly ReceivedFigure[],
  sources: readonly Source[],
  figures: readonly ReceivedFigure[],
): Carrying {
  const parts = sources.flatMap(({ source }) =>
    figures.filter(({ provinceId }) => provinceId === source.id).map((figure) => ({ province: source, figure })),
  );
  if (parts.length === 0) return { figures: own, sums: [], uncarried: [] };
  const [first, ...rest]: readonly UncarriedReason[] = own.some(({ retracted }) => !retracted)
    ? [{ reason: 'ownFigure' }]
    : reasonsAgainst(question, sources, parts);
  if (first) return { figures: own, sums: [], uncarried: [{ province, parts, reasons: [first, ...rest] }] };
  return { figures: [sumOf(province, parts)], sums: [{ province, parts }], uncarried: [] };
}

function reasonsAgainst(
  question: CarryingQuestion,
  sources: readonly Source[],
  parts: readonly CarriedPart[],
): readonly UncarriedReason[] {
  const reasons: UncarriedReason[] = [];
  for (const { source: province, ids } of sources) {
    if (parts.every((part) => part.province !== province)) reasons.push({ reason: 'predecessorMissing', province });
    if (ids.length > 1) reasons.push({ reason: 'provinceDivided', province });
  }
  reasons.push(...parts.flatMap((part) => ofOnePart(question, part)));
  if (!['sum', 'ratioOfSums'].includes(question.indicator.overUnits)) reasons.push({ reason: 'notSummable' });
  // What is not stated differs in nothing.
  const figures = parts.map(({ figure }) => figure).filter(({ retracted }) => !retracted);
  if (differ(figures.map(({ quantity }) => quantity?.kind))) reasons.push({ reason: 'formsDiffer' });
  if (differ(figures.map(({ definitionVersion }) => definitionVersion))) reasons.push({ reason: 'definitionsDiffer' });
  if (differ(figures.map(effectiveCutOff))) reasons.push({ reason: 'cutOffsDiffer' });
  if (question.by === 'completion' && figures.length > 0 && !goalSum(figures)) reasons.push({ reason: 'goalsDiffer' });
  return reasons;
}

function ofOnePart(question: CarryingQuestion, { province, figure }: CarriedPart): readonly UncarriedReason[] {
  const { unitKind, period, quantity } = figure;
  if (figure.retracted) return [{ reason: 'retracted', province }];
  const reasons: UncarriedReason[] = [];
  if (question.unitKind !== 'province' || unitKind !== 'province')
    reasons.push({ reason: 'notWholeProvince', province, unitKind });
  if (period !== question.period) reasons.push({ reason: 'periodOther', province, period });
  if (!quantity) reasons.push({ reason: 'actualMissing', province });
  else if (quantity.kind === 'percentage') reasons.push({ reason: 'onlyPercentage', province });
  else if (isInexact({ ...figure, quantity })) reasons.push({ reason: 'figureInexact', province });
  return reasons;
}

function differ(values: readonly unknown[]): boolean {
  return new Set(values).size > 1;
}

/** The sum under the id of the province itself; late where one of its parts came late. */
function sumOf(province: ComparedProvince, parts: readonly CarriedPart[]): ReceivedFigure {
  const [first, ...rest] = parts.map(({ figure }) => figure);
  const all = [first!, ...rest];
  return {
    ...first!,
    provinceId: province.id,
    unitId: province.id,
    unitName: province.name,
    cutOffOn: effectiveCutOff(first!),
    quantity: quantitySum(all.map(({ quantity }) => quantity!)),
    goal: goalSum(all),
    coverage: coverageSum(all.map(({ coverage }) => coverage)),
    statedPercent: null,
    source: 'derived',
    document: null,
    note: null,
    approvedAt: latest(all.map(({ approvedAt }) => approvedAt)),
    receivedAt: latest(all.map(({ receivedAt }) => receivedAt)),
  };
}

function latest(instants: readonly Instant[]): Instant {
  return Math.max(...instants) as Instant;
}

/** Parts and bases apart, where there are bases. */
function quantitySum(quantities: readonly Quantity[]): Quantity {
  return quantities.reduce((sum, one) => {
    if (sum.kind === 'ratio' && one.kind === 'ratio')
      return {
        kind: 'ratio',
        numerator: sum.numerator + one.numerator,
        denominator: sum.denominator + one.denominator,
      };
    if (sum.kind === 'value' && one.kind === 'value') return { kind: 'value', value: sum.value + one.value };
    throw new Error('quantities of different forms have no sum');
  });
}

/** The goals added up; `null` where one has none, or they are shares, or of other periods or directions. */
function goalSum(figures: readonly ReceivedFigure[]): SentGoal | null {
  return figures
    .map(({ goal }) => goal)
    .reduce((sum, one) => {
      if (sum?.goal.kind !== 'value' || one?.goal.kind !== 'value') return null;
      if (sum.direction !== one.direction || sum.period !== one.period) return null;
      return { ...sum, goal: { kind: 'value', value: sum.goal.value + one.goal.value }, source: 'derived' };
    });
}

/** Unknown where one part does not say of how many units it is. */
function coverageSum(coverages: readonly (Coverage | null)[]): Coverage | null {
  return coverages.reduce(
    (sum, one) => sum && one && { reported: sum.reported + one.reported, expected: sum.expected + one.expected },
  );
}
