import { z } from '../schema.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Instant } from '../civil-date.ts';
import type { Signature } from '../access/actor.ts';
import { findCategory, findDefinition, findIndicator } from '../indicator/catalogue/catalogue.ts';
import { shapeProblems } from '../indicator/figure-file.ts';
import { done, refused, settle } from '../result.ts';
import type { Result } from '../result.ts';
import { within } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { idSchema, sentFigureSchema } from './sent-figure-schema.ts';
import { origins } from './sent-figure.ts';
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

const signature = z.strictObject({ id: z.string().max(100), title: z.string().max(200) });

export const deliverySchema = z.strictObject({
  format: z.literal(deliveryFormat),
  origin: z.enum(origins),
  provinceId: idSchema,
  provinceName: z.string().max(200),
  submissionId: idSchema,
  preparedBy: signature,
  approvedBy: signature,
  approvedAt: z.int().transform((at) => at as Instant),
  rows: z.array(sentFigureSchema).min(1).max(5000),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
});

/** How many deliveries one file may hold; a product choice. */
export const deliveriesMaximum = 500;
const deliveryList = z.array(z.unknown()).min(1).max(deliveriesMaximum);

/** Reads a delivery that came as a file; the hash is checked by whoever can compute one. */
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
  if (!list.success) return settle(list.error.issues.flatMap(shapeProblems), () => []);
  const read = list.data.map((one, index) => ({ at: `/${index}`, result: readOne(one) }));
  const placed = read.flatMap(({ at, result }) => (result.ok ? [{ at, delivery: result.value }] : []));
  const problems = read.flatMap(({ at, result }) => (result.ok ? [] : result.problems.map((one) => within(at, one))));
  return settle(problems.length > 0 ? problems : contradictions(placed), () => placed.map(({ delivery }) => delivery));
}

function readOne(content: unknown): Result<Delivery> {
  const shaped = deliverySchema.safeParse(content);
  if (!shaped.success) {
    const [first, ...rest] = shaped.error.issues.flatMap(shapeProblems);
    return refused(first!, ...rest);
  }
  const delivery: Delivery = shaped.data;
  return settle(delivery.rows.flatMap(rowProblems), () => delivery);
}

/** Two rows under one revision that say different things: the centre would keep the first and not know that it chose. */
function contradictions(placed: readonly { readonly at: string; readonly delivery: Delivery }[]): readonly Problem[] {
  const first = new Map<string, { readonly at: string; readonly text: string }>();
  const problems: Problem[] = [];
  for (const { at, delivery } of placed)
    delivery.rows.forEach((row, index) => {
      const { unitId, indicator, definitionVersion, category, period, revision } = row;
      const identity = [delivery.provinceId, unitId, indicator, definitionVersion, category, period, revision];
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
  /** Undefined: no province of the registry has this id. */
  readonly provinceName: string | undefined;
  readonly isStored: boolean;
  /** Rows that are stored under their key with another content. */
  readonly conflicts: number;
}

/** What the receiving side decides before it stores: the seal, the four eyes, a province it knows, no row changed. */
export function decideReception(
  delivery: Delivery,
  computedHash: string,
  { provinceName, conflicts }: Pick<ReceptionFacts, 'provinceName' | 'conflicts'>,
): Result<Delivery> {
  const problems: Problem[] = [];
  if (computedHash !== delivery.contentHash)
    problems.push({
      code: 'delivery-hash-differs',
      stated: delivery.contentHash,
      computed: computedHash,
      at: '/contentHash',
    });
  if (provinceName === undefined)
    problems.push({ code: 'delivery-province-unknown', province: delivery.provinceId, at: '/provinceId' });
  if (delivery.preparedBy.id === delivery.approvedBy.id)
    problems.push({ code: 'same-person-approves', at: '/approvedBy' });
  // Rows whose seal, province or approval is in doubt say nothing yet that could contradict what is stored.
  if (problems.length === 0 && conflicts > 0) problems.push({ code: 'delivery-conflicts', rows: conflicts });
  return settle(problems, () => delivery);
}

function rowProblems(row: SentFigure, index: number): readonly Problem[] {
  const at = `/rows/${index}`;
  const indicator = findIndicator(row.indicator);
  if (!indicator) return [{ code: 'indicator-unknown', indicator: row.indicator, at: `${at}/indicator` }];
  const problems: Problem[] = [];
  if (row.category !== null && !findCategory(indicator, row.category))
    problems.push({ code: 'category-unknown', indicator: indicator.id, category: row.category, at: `${at}/category` });
  if (!findDefinition(indicator, row.definitionVersion))
    problems.push({
      code: 'definition-unknown',
      indicator: indicator.id,
      version: row.definitionVersion,
      at: `${at}/definitionVersion`,
    });
  if (row.quantity?.kind === 'ratio' && row.quantity.numerator > row.quantity.denominator) {
    const { numerator, denominator } = row.quantity;
    problems.push({ code: 'part-over-base', numerator, denominator, at: `${at}/quantity` });
  }
  if (!row.quantity && !row.goal) problems.push({ code: 'quantity-missing', at: `${at}/quantity` });
  return problems;
}
