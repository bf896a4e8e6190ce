import { z } from '../schema.ts';
import { canonicalJson } from '../canonical-json.ts';
import { civilDate, startOfDay } from '../civil-date.ts';
import type { CivilDate, Instant } from '../civil-date.ts';
import type { Signature } from '../access/actor.ts';
import { shapeProblems } from '../indicator/figure-file.ts';
import { periodSpan } from '../period.ts';
import { done, refused, settle } from '../result.ts';
import type { Result } from '../result.ts';
import { within } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { sentFigureProblems } from './sent-figure-problems.ts';
import { idSchema, sentFigureSchema } from './sent-figure-schema.ts';
import { origins, sentRowsMaximum } from './sent-figure.ts';
import type { Origin, SentFigure } from './sent-figure.ts';

export const deliveryFormat = 'co-so/delivery/1';

/**
 * What leaves a province: the approved rows of one or more submissions, by the relay or as a file that any channel may
 * carry. `contentHash` is SHA-256, in hexadecimal, of the canonical JSON of everything else.
 */
export interface Delivery {
  readonly format: typeof deliveryFormat;
  readonly origin: Origin;
  readonly provinceId: string;
  readonly provinceName: string;
  readonly submissionId: string;
  readonly preparedBy: Signature;
  readonly approvedBy: Signature;
  readonly approvedAt: Instant;
  readonly rows: readonly SentFigure[];
  readonly contentHash: string;
}

export type UnsealedDelivery = Omit<Delivery, 'contentHash'>;

/** The text whose hash seals a delivery. */
export function deliveryText({ contentHash: _, ...content }: UnsealedDelivery & { contentHash?: string }): string {
  return canonicalJson(content);
}

const somethingWritten = /\S/;
const signature = z.strictObject({
  id: z.string().max(100).regex(somethingWritten),
  title: z.string().max(200).regex(somethingWritten),
});

export const deliverySchema = z.strictObject({
  format: z.literal(deliveryFormat),
  origin: z.enum(origins),
  provinceId: idSchema,
  provinceName: z.string().max(200),
  submissionId: idSchema,
  preparedBy: signature,
  approvedBy: signature,
  approvedAt: z.int().transform((at) => at as Instant),
  rows: z.array(sentFigureSchema).min(1).max(sentRowsMaximum),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
});

/** How many deliveries one file may hold; a product choice. */
export const deliveriesMaximum = 500;
const deliveryList = z.array(z.unknown()).min(1).max(deliveriesMaximum);

/** Reads the shape of a delivery that came as a file; what it says is judged by `decideReception`. */
export function readDelivery(content: unknown): Result<Delivery> {
  const read = readOne(content);
  return read.ok ? settle(contradictions([{ at: '', delivery: read.value }]), () => read.value) : read;
}

/** Reads a file that holds one delivery or a list of them: everything that is wrong, each at its place. */
export function readDeliveries(content: unknown): Result<readonly Delivery[]> {
  if (!Array.isArray(content)) {
    const read = readDelivery(content);
    return read.ok ? done([read.value]) : read;
  }
  const list = deliveryList.safeParse(content);
  if (!list.success) return settle(shapeProblems(list.error, content), () => []);
  const read = list.data.map((one, index) => ({ at: `/${index}`, result: readOne(one) }));
  const placed = read.flatMap(({ at, result }) => (result.ok ? [{ at, delivery: result.value }] : []));
  const problems = read.flatMap(({ at, result }) => (result.ok ? [] : result.problems.map((one) => within(at, one))));
  return settle(problems.length > 0 ? problems : contradictions(placed), () => placed.map(({ delivery }) => delivery));
}

function readOne(content: unknown): Result<Delivery> {
  const shaped = deliverySchema.safeParse(content);
  if (!shaped.success) {
    const [first, ...rest] = shapeProblems(shaped.error, content);
    return refused(first!, ...rest);
  }
  return done(shaped.data);
}

/** Two rows under one revision that say different things: the centre would keep the first and not know that it chose. */
function contradictions(placed: readonly { readonly at: string; readonly delivery: Delivery }[]): readonly Problem[] {
  const first = new Map<string, { readonly at: string; readonly text: string }>();
  const problems: Problem[] = [];
  for (const { at, delivery } of placed)
    delivery.rows.forEach((row, index) => {
      const { unitId, indicator, definitionVersion, category, period, revision } = row;
      const sender = [delivery.origin, delivery.provinceId];
      const identity = [...sender, unitId, indicator, definitionVersion, category, period, revision];
      const key = canonicalJson(identity);
      const here = { at: `${at}/rows/${index}`, text: canonicalJson(row) };
      const known = first.get(key);
      if (!known) first.set(key, here);
      else if (known.text !== here.text) problems.push({ code: 'row-repeated', firstAt: known.at, at: here.at });
    });
  return problems;
}

/** What receiving a delivery is decided on. */
export interface ReceptionFacts {
  /** Every name that the registry ever gave this id, the newest last; none: no province has this id. */
  readonly provinceNames: readonly string[];
  /** The day from which the province is no more. */
  readonly endedOn: CivilDate;
  readonly isStored: boolean;
  /** Rows that are stored under their key with another content. */
  readonly conflicts: number;
}

export interface ReceptionMoment {
  readonly now: Instant;
  readonly today: CivilDate;
}

/** What the receiving side decides before it stores: the seal, a province it knows, the approval, every row. */
export function decideReception(
  delivery: Delivery,
  computedHash: string,
  { provinceNames, endedOn, conflicts }: Omit<ReceptionFacts, 'isStored'>,
  moment: ReceptionMoment,
): Result<Delivery> {
  const problems = [
    ...sealProblems(delivery, computedHash),
    ...senderProblems(delivery, provinceNames),
    ...approvalProblems(delivery, moment),
    ...delivery.rows.flatMap((row, index) =>
      sentFigureProblems(row, moment.today, endedOn).map((problem) => within(`/rows/${index}`, problem)),
    ),
  ];
  // A delivery that is in doubt says nothing yet that could contradict what is stored.
  if (problems.length === 0 && conflicts > 0) problems.push({ code: 'delivery-conflicts', rows: conflicts });
  return settle(problems, () => delivery);
}

function sealProblems({ contentHash: stated }: Delivery, computed: string): readonly Problem[] {
  return computed === stated ? [] : [{ code: 'delivery-hash-differs', stated, computed, at: '/contentHash' }];
}

function senderProblems({ provinceId, provinceName }: Delivery, names: readonly string[]): readonly Problem[] {
  const newest = names.at(-1);
  if (newest === undefined) return [{ code: 'delivery-province-unknown', province: provinceId, at: '/provinceId' }];
  if (names.includes(provinceName)) return [];
  return [{ code: 'delivery-province-other', given: provinceName, expected: newest, at: '/provinceName' }];
}

/** No delivery of this format is older than this day; an earlier instant is of a clock that was never set. */
const deliveriesSince = civilDate('2024-01-01');

function approvalProblems(
  { preparedBy, approvedBy, approvedAt, rows }: Delivery,
  { now, today }: ReceptionMoment,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (preparedBy.id === approvedBy.id) problems.push({ code: 'same-person-approves', at: '/approvedBy' });
  if (approvedAt > now) problems.push({ code: 'delivery-approved-later', approvedAt, now, at: '/approvedAt' });
  const days = rows.map(countedFrom).filter((one) => one <= today);
  const day = days.reduce((latest, one) => (one > latest ? one : latest), deliveriesSince);
  if (approvedAt < startOfDay(day))
    problems.push({ code: 'delivery-approved-earlier', approvedAt, day, at: '/approvedAt' });
  return problems;
}

/** The first day on which a row could be counted, and so approved: its cut-off day, or the first of its period. */
function countedFrom({ quantity, period, cutOffOn }: SentFigure): CivilDate {
  if (!quantity) return deliveriesSince;
  return cutOffOn ?? periodSpan(period)?.firstDay ?? deliveriesSince;
}
