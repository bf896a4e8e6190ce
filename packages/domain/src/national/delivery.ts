import { z } from 'zod';
import { canonicalJson } from '../canonical-json.ts';
import type { Instant } from '../civil-date.ts';
import { parseCivilDate } from '../civil-date.ts';
import type { Signature } from '../access/actor.ts';
import { parseDecimalText } from '../decimal-text.ts';
import { findCategory, findDefinition, findIndicator } from '../indicator/catalogue/catalogue.ts';
import { figureSources, qualifiers } from '../indicator/figure.ts';
import { shapeProblems } from '../indicator/figure-file.ts';
import { unitKinds } from '../organization/unit.ts';
import { parsePeriod } from '../period.ts';
import { refused, settle } from '../result.ts';
import type { Result } from '../result.ts';
import type { Problem } from '../problem.ts';
import { targetDirections } from '../target/target.ts';
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

const count = z.int().min(0).max(1_000_000_000);
const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
const periodSchema = z.string().transform((text, context) => parsed(parsePeriod(text), text, context));
const daySchema = z.string().transform((text, context) => parsed(parseCivilDate(text), text, context));
const percentSchema = z.string().transform((text, context) => parsed(parseDecimalText(text), text, context));
const signature = z.strictObject({ id: z.string().max(100), title: z.string().max(200) });
const base = count.min(1);

const quantity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), value: count }),
  z.strictObject({ kind: z.literal('ratio'), numerator: count, denominator: base }),
  z.strictObject({ kind: z.literal('percentage'), percent: percentSchema }),
]);

const goal = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), value: count }),
  z.strictObject({ kind: z.literal('share'), numerator: count, denominator: base }),
]);

export const sentFigureSchema = z.strictObject({
  unitId: uuid,
  unitName: z.string().min(1).max(300),
  unitKind: z.enum(unitKinds),
  indicator: z.string().max(100),
  category: z.string().max(100).nullable(),
  period: periodSchema,
  definitionVersion: count.min(1),
  cutOffOn: daySchema.nullable(),
  quantity: quantity.nullable(),
  statedPercent: percentSchema.nullable(),
  qualifier: z.enum(qualifiers),
  source: z.enum(figureSources),
  document: z.string().max(1000).nullable(),
  note: z.string().max(1000).nullable(),
  revision: count.min(1),
  goal: z
    .strictObject({ goal, direction: z.enum(targetDirections), period: periodSchema, source: z.enum(figureSources) })
    .nullable(),
  coverage: z.strictObject({ reported: count, expected: base }).nullable(),
});

export const deliverySchema = z.strictObject({
  format: z.literal(deliveryFormat),
  origin: z.enum(origins),
  provinceId: uuid,
  provinceName: z.string().max(200),
  submissionId: uuid,
  preparedBy: signature,
  approvedBy: signature,
  approvedAt: z.int().transform((at) => at as Instant),
  rows: z.array(sentFigureSchema).min(1).max(5000),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Reads a delivery that came as a file; the hash is checked by whoever can compute one. */
export function readDelivery(content: unknown): Result<Delivery> {
  const shaped = deliverySchema.safeParse(content);
  if (!shaped.success) {
    const [first, ...rest] = shaped.error.issues.flatMap(shapeProblems);
    return refused(first!, ...rest);
  }
  const delivery: Delivery = shaped.data;
  return settle(delivery.rows.flatMap(rowProblems), () => delivery);
}

/** What the receiving side decides before it stores: the seal, the four eyes, and a province that it knows. */
export function decideReception(
  delivery: Delivery,
  computedHash: string,
  knownProvinceName: string | undefined,
): Result<Delivery> {
  const problems: Problem[] = [];
  if (computedHash !== delivery.contentHash)
    problems.push({
      code: 'delivery-hash-differs',
      stated: delivery.contentHash,
      computed: computedHash,
      at: '/contentHash',
    });
  if (knownProvinceName === undefined)
    problems.push({ code: 'delivery-province-unknown', province: delivery.provinceId, at: '/provinceId' });
  if (delivery.preparedBy.id === delivery.approvedBy.id)
    problems.push({ code: 'same-person-approves', at: '/approvedBy' });
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

function parsed<T>(value: T | undefined, input: string, context: z.RefinementCtx): T {
  if (value !== undefined) return value;
  context.issues.push({ code: 'custom', message: 'malformed', input });
  return z.NEVER;
}
