import { z } from 'zod';
import type { Problem } from '../problem.ts';
import { done, settle } from '../result.ts';
import type { Result } from '../result.ts';
import type { TargetRow } from '../target/target-row.ts';
import type { Cell } from './cell.ts';
import type { FigureRow } from './figure-row.ts';

/** A unit as a file names it; `id` may be left out for a unit the file founds. */
export interface UnitRow {
  readonly id?: Cell;
  readonly name?: Cell;
  readonly kind?: Cell;
  readonly parent?: Cell;
  readonly code?: Cell;
  readonly foundedOn?: Cell;
  readonly closedOn?: Cell;
  readonly note?: Cell;
}

/** The product's own file of figures: JSON of this shape, or an Excel workbook with one sheet a list (`sheet.ts`). */
export interface FigureFile {
  readonly format: typeof figureFileFormat;
  /** The slug of the province whose figures these are. */
  readonly province: string;
  /** What the figures were taken from, for every row that names no document of its own. */
  readonly document?: string | null | undefined;
  readonly units: readonly UnitRow[];
  readonly figures: readonly FigureRow[];
  readonly targets: readonly TargetRow[];
}

export const figureFileFormat = 'co-so/figures/1';
export const figureFileRowsMaximum = 5000;

const cell = z.union([z.string().max(4000), z.number(), z.null()]).optional();

function rowSchema<Field extends string>(...fields: readonly Field[]) {
  return z.strictObject(Object.fromEntries(fields.map((field) => [field, cell])) as Record<Field, typeof cell>);
}

export const unitRowSchema = rowSchema('id', 'name', 'kind', 'parent', 'code', 'foundedOn', 'closedOn', 'note');
export const figureRowSchema = rowSchema(
  'unit',
  'indicator',
  'category',
  'definitionVersion',
  'period',
  'cutOffOn',
  'value',
  'numerator',
  'denominator',
  'statedPercent',
  'qualifier',
  'source',
  'document',
  'note',
);
export const targetRowSchema = rowSchema(
  'unit',
  'indicator',
  'category',
  'period',
  'goal',
  'direction',
  'source',
  'document',
  'note',
);

export const figureFileSchema = z.strictObject({
  format: z.literal(figureFileFormat),
  province: z.string(),
  document: z.string().max(1000).nullish(),
  units: z.array(unitRowSchema).default([]),
  figures: z.array(figureRowSchema).default([]),
  targets: z.array(targetRowSchema).default([]),
});

/** Reads a file's shape: every member that should not be there or is of the wrong type, each at its place. */
export function readFigureFile(content: unknown): Result<FigureFile> {
  const format = formatOf(content);
  if (format !== figureFileFormat) return settle([{ code: 'file-format-unknown', given: format ?? '' }], unreachable);
  const parsed = figureFileSchema.safeParse(content);
  if (!parsed.success) return settle(parsed.error.issues.flatMap(shapeProblems), unreachable);
  const { units, figures, targets } = parsed.data;
  const rows = units.length + figures.length + targets.length;
  if (rows === 0) return settle([{ code: 'file-empty' }], unreachable);
  if (rows > figureFileRowsMaximum)
    return settle([{ code: 'file-too-long', rows, maximum: figureFileRowsMaximum }], unreachable);
  return done(parsed.data);
}

/** What the shape checker of a body or a file found, as problems of ours. */
export function shapeProblems(issue: z.core.$ZodIssue): readonly Problem[] {
  const at = issue.path.map((step) => `/${String(step)}`).join('');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((field): Problem => ({ code: 'field-unknown', field, at: `${at}/${field}` }));
  return [{ code: 'field-type', expected: 'expected' in issue ? String(issue.expected) : issue.code, at }];
}

function formatOf(content: unknown): string | undefined {
  const format = typeof content === 'object' && content !== null && 'format' in content ? content.format : undefined;
  return typeof format === 'string' ? format : undefined;
}

function unreachable(): never {
  throw new Error('a refusal has no value');
}
